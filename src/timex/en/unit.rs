//! Units picked by counting from the publication: "last year", "this week", "next month".

use crate::calendar::Unit;
use crate::timex::{Cycle, Pick};

use super::Item::{Either, Glued, Is, NotAfter, Opt, Unless, Word};
use super::*;

/// Units that "last" and "next" pick a stretch of the calendar of; "last minute" is no minute and "last day" no day.
const OF_THE_CALENDAR: Item = Unless(&[Word(&["day", "minute", "second", "hour", "night", "sec", "min", "hr"])]);

/// "Week-end", as older papers spell it.
const WEEK_END: &[Item] = &[Word(&["week"]), Glued, Word(&["-"]), Glued, Word(&["end"])];

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/unit/last"),
        doc: "\"last year\": the one before the anchor's. Formally: unit(anchor) − 1.",
        pattern: &[
            NotAfter(&[Word(&["the", "at", "its", "his", "her", "their", "my", "our", "your", "'s", "’s"])]),
            Word(&["last"]),
            OF_THE_CALENDAR,
            Is(Class::Unit),
            Unless(&[Word(&["-"])]),
        ],
        meaning: |m| Some(pick(Cycle::Unit(m.unit()?), Pick::Last)),
        hits: &[
            ("Sales fell last year.", "2023"),
            ("They met last week.", "2024-W10"),
            ("They met last month.", "2024-02"),
            ("They met last weekend.", "2024-W10-WE"),
            ("Profit fell last quarter.", "2023-Q4"),
        ],
        misses: &["At the last minute they left.", "His last year was hard."],
    },
    Rule {
        id: RuleId::new("en/unit/this-past"),
        doc: "\"this past week\".",
        pattern: &[Word(&["this"]), Word(&["past", "last"]), OF_THE_CALENDAR, Is(Class::Unit)],
        meaning: |m| Some(pick(Cycle::Unit(m.unit()?), Pick::Last)),
        hits: &[("They met this past week.", "2024-W10")],
        misses: &["They ran past the year mark."],
    },
    Rule {
        id: RuleId::new("en/unit/this"),
        doc: "\"this year\": the one of the anchor.",
        pattern: &[Word(&["this"]), Opt(&[Word(&["current", "very", "same"])]), OF_THE_CALENDAR, Is(Class::Unit)],
        meaning: |m| Some(pick(Cycle::Unit(m.unit()?), Pick::This)),
        hits: &[
            ("Sales fell this year.", "2024"),
            ("They met this week.", "2024-W11"),
            ("They met this month.", "2024-03"),
        ],
        misses: &["This minute detail counts."],
    },
    Rule {
        id: RuleId::new("en/unit/current"),
        doc: "\"the current quarter\".",
        pattern: &[
            THE,
            Word(&["current", "present"]),
            OF_THE_CALENDAR,
            Unless(&[Word(&["day", "second", "minute", "hour"])]),
            Is(Class::Unit),
        ],
        meaning: |m| Some(pick(Cycle::Unit(m.unit()?), Pick::This)),
        hits: &[("Profit fell in the current quarter.", "2024-Q1")],
        misses: &["The current is strong."],
    },
    Rule {
        id: RuleId::new("en/unit/fiscal"),
        doc: "\"this fiscal year\", \"the current fiscal quarter\": the first month of the year is a matter of policy.",
        pattern: &[
            Either(&[&[Word(&["this"])], &[Word(&["the"]), Word(&["current", "present"])]]),
            Word(&["fiscal", "financial"]),
            Is(Class::Unit),
        ],
        meaning: |m| Some(fiscal(pick(Cycle::Unit(m.unit()?), Pick::This))),
        hits: &[("Profit fell this fiscal year.", "2024")],
        misses: &["This fiscal plan failed."],
    },
    Rule {
        id: RuleId::new("en/unit/last-fiscal"),
        doc: "\"last fiscal year\".",
        pattern: &[Word(&["last"]), Word(&["fiscal", "financial"]), Is(Class::Unit)],
        meaning: |m| Some(fiscal(pick(Cycle::Unit(m.unit()?), Pick::Last))),
        hits: &[("Profit fell last fiscal year.", "2023")],
        misses: &["The last fiscal plan failed."],
    },
    Rule {
        id: RuleId::new("en/unit/next-fiscal"),
        doc: "\"next fiscal year\", \"the coming fiscal year\".",
        pattern: &[Opt(&[Word(&["the"])]), Word(&["next", "coming"]), Word(&["fiscal", "financial"]), Is(Class::Unit)],
        meaning: |m| Some(fiscal(pick(Cycle::Unit(m.unit()?), Pick::Next))),
        hits: &[("Profit may fall next fiscal year.", "2025")],
        misses: &["The next fiscal plan failed."],
    },
    Rule {
        id: RuleId::new("en/unit/next"),
        doc: "\"next year\": the one after the anchor's. Formally: unit(anchor) + 1.",
        pattern: &[
            NotAfter(&[Word(&["the"])]),
            Opt(&[Word(&["this"])]),
            Word(&["next", "coming"]),
            OF_THE_CALENDAR,
            Is(Class::Unit),
        ],
        meaning: |m| Some(pick(Cycle::Unit(m.unit()?), Pick::Next)),
        hits: &[("Sales will fall next year.", "2025"), ("They will meet next week.", "2024-W12")],
        misses: &["Who is next?"],
    },
    Rule {
        id: RuleId::new("en/unit/coming"),
        doc: "\"the coming year\".",
        pattern: &[Word(&["the"]), Word(&["coming", "upcoming"]), OF_THE_CALENDAR, Is(Class::Unit)],
        meaning: |m| Some(pick(Cycle::Unit(m.unit()?), Pick::Next)),
        hits: &[("They plan for the coming year.", "2025")],
        misses: &["The coming storm is large."],
    },
    Rule {
        id: RuleId::new("en/unit/weekend"),
        doc: "\"the weekend\", \"over the week-end\": the direction is for resolution.",
        pattern: &[THE, Either(&[&[Word(&["weekend"])], WEEK_END])],
        meaning: |_| Some(weekend()),
        hits: &[("Two people died over the weekend.", "2024-W10-WE")],
        misses: &["The week ended."],
    },
    Rule {
        id: RuleId::new("en/unit/week-end-picked"),
        doc: "\"last week-end\", \"this week-end\", \"next week-end\": as older papers spell it.",
        pattern: &[Word(&["last", "past", "this", "next", "coming"]), Either(&[WEEK_END])],
        meaning: |m| {
            let which = match () {
                () if m.says("this") => Pick::This,
                () if m.says("next") || m.says("coming") => Pick::Next,
                () => Pick::Last,
            };
            Some(pick(Cycle::Unit(Unit::Weekend), which))
        },
        hits: &[("Two people died last week-end.", "2024-W10-WE")],
        misses: &["Last week ended badly."],
    },
    Rule {
        id: RuleId::new("en/unit/in-the-week"),
        doc: "\"midweek\".",
        pattern: &[Word(&["midweek"])],
        meaning: |_| Some(within(crate::calendar::Part::Middle, pick(Cycle::Unit(Unit::Week), Pick::This))),
        hits: &[],
        misses: &["The week ended."],
    },
    Rule {
        id: RuleId::new("en/unit/upcoming"),
        doc: "\"upcoming week\", \"nxt yr\".",
        pattern: &[Word(&["upcoming", "nxt"]), Unless(&[Word(&["second", "minute", "day", "night"])]), Is(Class::Unit)],
        meaning: |m| Some(pick(Cycle::Unit(m.unit()?), Pick::Next)),
        hits: &[("They will meet upcoming month.", "2024-04")],
        misses: &["The coming man left."],
    },
    Rule {
        id: RuleId::new("en/unit/hour"),
        doc: "\"the next hour\", \"this minute\": of the moment of publication.",
        pattern: &[Word(&["next"]), Word(&["hour"]), Unless(&[Is(Class::Word)])],
        meaning: |_| Some(stretch(amount(1, Unit::Hour), crate::timex::Direction::After)),
        hits: &[("They will leave next hour.", "PT1H")],
        misses: &["The hour came."],
    },
    Rule {
        id: RuleId::new("en/unit/of-the"),
        doc: "\"the rest of the week\", \"the remainder of the year\": from the publication on.",
        pattern: &[
            THE,
            Word(&["rest", "remainder", "remaining"]),
            Word(&["of"]),
            Word(&["the", "this"]),
            Is(Class::Unit),
        ],
        meaning: |m| Some(side(crate::timex::Direction::After, pick(Cycle::Unit(m.unit()?), Pick::This))),
        hits: &[("They will stay for the rest of the month.", "2024-03")],
        misses: &["The rest of the men left."],
    },
    Rule {
        id: RuleId::new("en/unit/to-date"),
        doc: "\"the year to date\", \"year-to-date\": up to the publication.",
        pattern: &[
            Opt(&[Word(&["the"])]),
            Unless(&[Word(&["second", "minute", "day", "night", "hour"])]),
            Is(Class::Unit),
            HYPHEN,
            Word(&["to"]),
            HYPHEN,
            Word(&["date"]),
        ],
        meaning: |m| Some(side(crate::timex::Direction::Before, pick(Cycle::Unit(m.unit()?), Pick::This))),
        hits: &[("Sales fell in the year to date.", "2024")],
        misses: &["The year was up to date."],
    },
    Rule {
        id: RuleId::new("en/unit/end-of-day"),
        doc: "\"by EOD\", \"the COB\": the end of the day.",
        pattern: &[THE, Word(&["eod", "cob"])],
        meaning: |_| Some(within(crate::calendar::Part::Late, same(Unit::Day, crate::timex::Anchor::Publication))),
        hits: &[("It is due by EOD.", "2024-03-14")],
        misses: &["The end of day one came."],
    },
    Rule {
        id: RuleId::new("en/unit/end-of-month"),
        doc: "\"by EOM\": the end of the month.",
        pattern: &[THE, Word(&["eom"])],
        meaning: |_| Some(within(crate::calendar::Part::Late, pick(Cycle::Unit(Unit::Month), Pick::This))),
        hits: &[("It is due by EOM.", "2024-03")],
        misses: &["The end of month one came."],
    },
    Rule {
        id: RuleId::new("en/unit/end-of-year"),
        doc: "\"by EOY\": the end of the year.",
        pattern: &[THE, Word(&["eoy"])],
        meaning: |_| Some(within(crate::calendar::Part::Late, pick(Cycle::Unit(Unit::Year), Pick::This))),
        hits: &[("It is due by EOY.", "2024")],
        misses: &["The end of year one came."],
    },
    Rule {
        id: RuleId::new("en/unit/end-of"),
        doc: "\"by end of month\", \"at end of year\": without an article.",
        pattern: &[
            Opt(&[Word(&["the"])]),
            Is(Class::Part),
            Word(&["of"]),
            Word(&["day", "week", "month", "quarter", "year"]),
            Unless(&[Is(Class::Word), Is(Class::Numeric)]),
        ],
        meaning: |m| {
            let unit = [("day", Unit::Day), ("week", Unit::Week), ("month", Unit::Month), ("quarter", Unit::Quarter)];
            let unit = unit.iter().find(|(word, _)| m.says(word)).map_or(Unit::Year, |(_, unit)| *unit);
            Some(within(m.part()?, pick(Cycle::Unit(unit), Pick::This)))
        },
        hits: &[("It is due by end of month.", "2024-03")],
        misses: &["The end of month one came."],
    },
    Rule {
        id: RuleId::new("en/unit/last-day-casual"),
        doc: "\"last day\": the day before.",
        pattern: &[
            NotAfter(&[Word(&["the", "his", "her", "my", "our", "their"])]),
            Word(&["last"]),
            Word(&["day"]),
            Unless(&[Is(Class::Word)]),
        ],
        meaning: |_| Some(casual(shift(days(1), crate::timex::Direction::Before))),
        hits: &[("what did you do last day", "2024-03-13")],
        misses: &["the last day"],
    },
    Rule {
        id: RuleId::new("en/unit/written-casual"),
        doc: "\"what a day\", \"a fun week\": the noun as the head of a length, as TIDES 2005 (section 3.2) marks it.",
        pattern: &[
            NotAfter(&[
                Word(&[
                    "every", "each", "one", "some", "any", "other", "another", "per", "of", "the", "that", "same", "-",
                    "all",
                ]),
                Is(Class::Holiday),
                Is(Class::Ordinal),
                Is(Class::Numeric),
                Is(Class::Units),
                Is(Class::Unit),
            ]),
            Opt(&[Word(&["a"])]),
            Word(&["day", "week", "month", "year"]),
            Unless(&[Word(&["-", "by", "after", "to", "job", "trip", "end", "old", "off"])]),
        ],
        meaning: |m| {
            let units = [("day", Unit::Day), ("week", Unit::Week), ("month", Unit::Month)];
            let unit = units.iter().find(|(word, _)| m.says(word)).map_or(Unit::Year, |(_, unit)| *unit);
            Some(casual(TimeExpr::Lasting(amount(1, unit))))
        },
        hits: &[("what a wonderful day!", "P1D"), ("had a fun week", "P1W")],
        misses: &["a day-to-day job", "every week"],
    },
];
