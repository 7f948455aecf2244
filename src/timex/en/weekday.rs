//! Days of the week: "Tuesday", "last Tuesday", "next Friday".

use crate::calendar::Unit;
use crate::timex::{Cycle, Direction, Pick};

use super::Item::{After, Ahead, Either, Is, NotAfter, Number, Opt, Time, Unless, Word};
use super::*;

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/weekday/bare"),
        doc: "A day of the week by itself. Which one it is, the clause says: in news the latest one up to the publication, unless the clause looks forward.",
        pattern: &[Unless(&[Is(Class::Doubtful)]), Is(Class::Weekday)],
        meaning: |m| Some(weekday(m.weekday()?)),
        hits: &[("The board met on Tuesday.", "2024-03-12"), ("Thursday's vote was close.", "2024-03-14")],
        misses: &["Fridays are quiet.", "She wore a sundress.", "The money ran out."],
    },
    Rule {
        id: RuleId::new("en/weekday/bare-doubtful"),
        doc: "\"Sun\", \"Sat\", \"Mon\" and \"Wed\" are days only behind a preposition that takes a day.",
        pattern: &[
            After(&[Word(&[
                "on", "by", "until", "till", "since", "from", "to", "-", "–", "next", "this", "last", "(",
            ])]),
            Is(Class::Weekday),
            Unless(&[Is(Class::Capital)]),
        ],
        meaning: |m| Some(weekday(m.weekday()?)),
        hits: &[("The shop is shut on Sat and open later.", "2024-03-09")],
        misses: &["The Sun rose.", "They sat down.", "The couple wed in church."],
    },
    Rule {
        id: RuleId::new("en/weekday/last"),
        doc: "\"last Tuesday\": the latest such day wholly before the anchor day. Formally: max { d : weekday(d) = w, d < anchor }.",
        pattern: &[Word(&["last", "past"]), Is(Class::WeekdayName), Unless(&[Word(&["down", "in", "through"])])],
        meaning: |m| Some(pick(Cycle::Weekday(m.weekday()?), Pick::Last)),
        hits: &[("They met last Tuesday.", "2024-03-12"), ("The deal closed last Thursday.", "2024-03-07")],
        misses: &["At last, the judge left."],
    },
    Rule {
        id: RuleId::new("en/weekday/past"),
        doc: "\"this past Tuesday\": as \"last Tuesday\".",
        pattern: &[Word(&["this"]), Word(&["past", "last"]), Is(Class::WeekdayName)],
        meaning: |m| Some(pick(Cycle::Weekday(m.weekday()?), Pick::Last)),
        hits: &[("They met this past Tuesday.", "2024-03-12")],
        misses: &["They drove past the house."],
    },
    Rule {
        id: RuleId::new("en/weekday/next"),
        doc: "\"next Friday\": the first such day after the anchor day. Formally: min { d : weekday(d) = w, d > anchor }.",
        pattern: &[
            Opt(&[Word(&["this", "the"])]),
            Word(&["next", "coming", "upcoming", "nxt"]),
            Is(Class::WeekdayName),
        ],
        meaning: |m| Some(pick(Cycle::Weekday(m.weekday()?), Pick::Next)),
        hits: &[
            ("They will meet next Monday.", "2024-03-18"),
            ("The strike begins this coming Tuesday.", "2024-03-19"),
        ],
        misses: &["The next speaker rose."],
    },
    Rule {
        id: RuleId::new("en/weekday/this"),
        doc: "\"this Friday\": the one of the anchor's week.",
        pattern: &[Word(&["this"]), Is(Class::WeekdayName), Unless(&[Word(&["down", "is"])])],
        meaning: |m| Some(pick(Cycle::Weekday(m.weekday()?), Pick::This)),
        hits: &[("They will meet this Friday.", "2024-03-15")],
        misses: &["This is it."],
    },
    Rule {
        id: RuleId::new("en/weekday/previous"),
        doc: "\"the previous Friday\": the latest one before the time last spoken of.",
        pattern: &[THE, Word(&["previous", "preceding"]), Is(Class::Weekday)],
        meaning: |m| Some(pick_said(Cycle::Weekday(m.weekday()?), Pick::Last)),
        hits: &[],
        misses: &["The previous owner sold it."],
    },
    Rule {
        id: RuleId::new("en/weekday/following"),
        doc: "\"the following Friday\": the first one after the time last spoken of.",
        pattern: &[THE, Word(&["following"]), Is(Class::Weekday)],
        meaning: |m| Some(pick_said(Cycle::Weekday(m.weekday()?), Pick::Next)),
        hits: &[],
        misses: &["The following text is wrong."],
    },
    Rule {
        id: RuleId::new("en/weekday/that"),
        doc: "\"that Friday\": the one of the time last spoken of.",
        pattern: &[Word(&["that"]), Unless(&[Is(Class::Doubtful)]), Is(Class::Weekday)],
        meaning: |m| Some(pick_said(Cycle::Weekday(m.weekday()?), Pick::This)),
        hits: &[],
        misses: &["That is a day off."],
    },
    Rule {
        id: RuleId::new("en/weekday/small"),
        doc: "\"on sat\", \"by wed\": in small letters, behind a preposition that takes a day.",
        pattern: &[
            After(&[Word(&["on", "by", "until", "till", "til", "since"])]),
            Unless(&[Is(Class::Weekday)]),
            Is(Class::WeekdayName),
            Either(&[
                &[Ahead(&[Word(&["or", "and", "at", "from", "for"])])],
                &[Unless(&[Is(Class::Lower), Is(Class::Capital)])],
            ]),
        ],
        meaning: |m| Some(weekday(m.weekday()?)),
        hits: &[("The shop is shut on sat.", "2024-03-09")],
        misses: &["They sat on it."],
    },
    Rule {
        id: RuleId::new("en/weekday/small-casual"),
        doc: "\"sat\" by itself, \"mon, wed or sat\".",
        pattern: &[
            Either(&[
                &[After(&[Word(&["or", "and", "every", ",", "on", "from", "to", "-"]), Is(Class::Weekday)])],
                &[NotAfter(&[Is(Class::Word), Is(Class::Numeric), Is(Class::Mark)])],
            ]),
            Is(Class::WeekdayName),
            Unless(&[Is(Class::Word), Is(Class::Numeric)]),
        ],
        meaning: |m| Some(casual(weekday(m.weekday()?))),
        hits: &[("sat", "2024-03-16")],
        misses: &["they sat down"],
    },
    Rule {
        id: RuleId::new("en/weekday/small-clock"),
        doc: "\"sat 5pm\", \"wed at 9:30\".",
        pattern: &[
            Unless(&[Is(Class::Weekday)]),
            Is(Class::WeekdayName),
            Opt(&[Word(&["at", ",", "@"])]),
            Time(CLOCK.or(HOURS)),
        ],
        meaning: |m| Some(casual(inside(m.time()?, weekday(m.weekday()?)))),
        hits: &[],
        misses: &["They sat from noon on."],
    },
    Rule {
        id: RuleId::new("en/weekday/after-next"),
        doc: "\"Friday after next\", \"the Monday after next\": a week behind the coming one.",
        pattern: &[THE, Is(Class::WeekdayName), Word(&["after"]), Word(&["next"]), Unless(&[Is(Class::Unit)])],
        meaning: |m| {
            let next = pick(Cycle::Weekday(m.weekday()?), Pick::Next);
            Some(TimeExpr::Offset { by: amount(1, Unit::Week), direction: Direction::After, of: Box::new(next) })
        },
        hits: &[("They will meet the Friday after next.", "2024-03-22")],
        misses: &["On Friday after next week they will leave."],
    },
    Rule {
        id: RuleId::new("en/weekday/before-last"),
        doc: "\"the Monday before last\": a week before the latest one.",
        pattern: &[THE, Is(Class::WeekdayName), Word(&["before"]), Word(&["last"]), Unless(&[Is(Class::Unit)])],
        meaning: |m| {
            let last = pick(Cycle::Weekday(m.weekday()?), Pick::Last);
            Some(TimeExpr::Offset { by: amount(1, Unit::Week), direction: Direction::Before, of: Box::new(last) })
        },
        hits: &[("They met the Monday before last.", "2024-03-04")],
        misses: &["On Monday before last week they left."],
    },
    Rule {
        id: RuleId::new("en/weekday/counted-back"),
        doc: "\"two Thursdays ago\", \"3 Fridays back\".",
        pattern: &[Number, Either(&[&[Is(Class::Weekdays)], &[Is(Class::Weekday)]]), Word(&["ago", "back"])],
        meaning: |m| {
            let last = pick(Cycle::Weekday(m.weekdays().or_else(|| m.weekday())?), Pick::Last);
            let weeks = super::clock::one(m.number()?)?.checked_sub(1)?;
            Some(TimeExpr::Offset { by: amount(weeks, Unit::Week), direction: Direction::Before, of: Box::new(last) })
        },
        hits: &[("They met two Mondays ago.", "2024-03-04")],
        misses: &["They met on two Mondays."],
    },
];
