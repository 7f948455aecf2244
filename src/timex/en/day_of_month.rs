//! Days of a month that is not named: "on the 15th", "the 20th of next month", "Friday the 13th", "Monday 21".

use crate::calendar::Pattern;
use crate::timex::{Cycle, Pick};

use super::Item::{After, Ahead, Either, Is, NotAfter, Opt, Time, Unless, Word};
use super::clock::NOTHING_COUNTED;
use super::*;

/// Prepositions that take a day.
const ON: Item = After(&[Word(&[
    "on", "by", "until", "till", "til", "since", "from", "before", "after", "to", "through", "around", "–", "-",
])]);
/// None of them, for what only messages say.
const NOT_ON: Item = NotAfter(&[Word(&[
    "on", "by", "until", "till", "til", "since", "from", "before", "after", "to", "through", "around", "–", "-",
])]);
/// A day as an ordinal, in digits or words.
const ORDINAL: Item = Either(&[&[Is(Class::OrdinalDigits)], &[ORDINAL_WORDS]]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/day-of-month/the"),
        doc: "\"on the 15th\", \"by the twenty-first\": the month is to be found; not what else is numbered, \"on the 15th floor\".",
        pattern: &[ON, Word(&["the"]), ORDINAL, NOTHING_COUNTED],
        meaning: |m| day(said_ordinal(m)?),
        hits: &[("It opened on the 3rd.", "2024-03-03")],
        misses: &["It opened on the 3rd floor."],
    },
    Rule {
        id: RuleId::new("en/day-of-month/the-casual"),
        doc: "\"the 26th\", \"see you on 29th\".",
        pattern: &[
            Either(&[&[NOT_ON, Word(&["the"])], &[Unless(&[Word(&["the"])])]]),
            Is(Class::OrdinalDigits),
            NOTHING_COUNTED,
        ],
        meaning: |m| day(said_ordinal(m)?).map(casual),
        hits: &[("see you the 26th", "2024-03-26")],
        misses: &["the 26th floor"],
    },
    Rule {
        id: RuleId::new("en/day-of-month/the-words-casual"),
        doc: "\"the fifteenth\" by itself.",
        pattern: &[
            NotAfter(&[Is(Class::Word)]),
            Word(&["the"]),
            ORDINAL_WORDS,
            Unless(&[Is(Class::Word), Is(Class::Numeric)]),
        ],
        meaning: |m| day(said_ordinal(m)?).map(casual),
        hits: &[],
        misses: &["the sixteenth man"],
    },
    Rule {
        id: RuleId::new("en/day-of-month/of-month"),
        doc: "\"the 20th of next month\", \"the 1st of the last month\".",
        pattern: &[THE, ORDINAL, Word(&["of"]), THE, Unless(&[Is(Class::Month)]), Time(MONTH)],
        meaning: |m| Some(inside(day(said_ordinal(m)?)?, m.time()?)),
        hits: &[("It opened on the 20th of last month.", "2024-02-20")],
        misses: &["The 20th of them left."],
    },
    Rule {
        id: RuleId::new("en/day-of-month/of-the-month"),
        doc: "\"the 15th of the month\", \"the 20th of the next month\", \"the twenty-sixth day of the month\".",
        pattern: &[THE, ORDINAL, Opt(&[Word(&["day"])]), Word(&["of"]), Word(&["the", "this"]), Word(&["month"])],
        meaning: |m| Some(inside(day(said_ordinal(m)?)?, pick(Cycle::Unit(crate::calendar::Unit::Month), Pick::This))),
        hits: &[("It opened on the 3rd of the month.", "2024-03-03")],
        misses: &["The 3rd of the months was wet."],
    },
    Rule {
        id: RuleId::new("en/day-of-month/of-the-next-month"),
        doc: "\"the 20th of the next month\".",
        pattern: &[
            THE,
            ORDINAL,
            Word(&["of"]),
            Word(&["the"]),
            Word(&["next", "coming", "upcoming", "following"]),
            Word(&["month"]),
        ],
        meaning: |m| Some(inside(day(said_ordinal(m)?)?, pick(Cycle::Unit(crate::calendar::Unit::Month), Pick::Next))),
        hits: &[("It will open on the 3rd of the next month.", "2024-04-03")],
        misses: &["The 3rd of the months was wet."],
    },
    Rule {
        id: RuleId::new("en/day-of-month/of-the-last-month"),
        doc: "\"the 1st of the last month\".",
        pattern: &[THE, ORDINAL, Word(&["of"]), Word(&["the"]), Word(&["last", "past", "previous"]), Word(&["month"])],
        meaning: |m| Some(inside(day(said_ordinal(m)?)?, pick(Cycle::Unit(crate::calendar::Unit::Month), Pick::Last))),
        hits: &[("It opened on the 3rd of the last month.", "2024-02-03")],
        misses: &["The 3rd of the months was wet."],
    },
    Rule {
        id: RuleId::new("en/day-of-month/weekday"),
        doc: "\"Friday the 13th\", \"Wednesday, 15th\": the month in which the day is such a weekday.",
        pattern: &[
            Is(Class::WeekdayName),
            COMMA,
            Either(&[
                &[
                    Opt(&[Word(&["the"])]),
                    Is(Class::OrdinalDigits),
                    Unless(&[Word(&["of", "century", "and"]), Is(Class::Month), Is(Class::Unit), Is(Class::Weekday)]),
                ],
                &[Word(&["the"]), ORDINAL_WORDS, NOTHING_COUNTED],
            ]),
        ],
        meaning: |m| on(m.weekday()?, said_ordinal(m)?),
        hits: &[("It closed on Friday the 8th.", "2024-03-08")],
        misses: &["Friday the team left."],
    },
    Rule {
        id: RuleId::new("en/day-of-month/weekday-casual"),
        doc: "\"Monday 21\".",
        pattern: &[
            Is(Class::Weekday),
            COMMA,
            Unless(&[Is(Class::OrdinalDigits)]),
            Is(Class::Day),
            Unless(&[Word(&["-", "–", ":"])]),
            NOTHING_COUNTED,
        ],
        meaning: |m| on(m.weekday()?, m.day()?).map(casual),
        hits: &[("see you Friday 22", "2024-03-22")],
        misses: &["On Friday 22 men left."],
    },
    Rule {
        id: RuleId::new("en/day-of-month/week-of"),
        doc: "\"the week of the 18th\": the one that holds the day.",
        pattern: &[
            THE,
            Word(&["week"]),
            Either(&[&[Word(&["of"])], &[Word(&["starting", "beginning"]), Opt(&[Word(&["on"])])]]),
            THE,
            Is(Class::OrdinalDigits),
            Unless(&[Is(Class::Month), Word(&["of"])]),
        ],
        meaning: |m| {
            Some(TimeExpr::Containing { unit: crate::calendar::Unit::Week, of: Box::new(day(said_ordinal(m)?)?) })
        },
        hits: &[("It opened in the week of the 5th.", "2024-W10")],
        misses: &["The week of rest was short."],
    },
    Rule {
        id: RuleId::new("en/day-of-month/not-numbered"),
        doc: "\"the 15th floor\", \"the 5th Avenue\": other things that are numbered.",
        pattern: &[
            THE,
            Is(Class::OrdinalDigits),
            Ahead(&[Word(&[
                "floor",
                "street",
                "avenue",
                "grade",
                "place",
                "edition",
                "anniversary",
                "district",
                "birthday",
                "hole",
                "amendment",
            ])]),
        ],
        meaning: |_| None,
        hits: &[("It opened on the 15th floor.", "")],
        misses: &["It opened on the 3rd."],
    },
];

fn day(day: u8) -> Option<TimeExpr> {
    (1..=31).contains(&day).then_some(TimeExpr::Fields(Pattern { day: Some(day), ..NOTHING }))
}

fn on(weekday: chrono::Weekday, day: u8) -> Option<TimeExpr> {
    (1..=31).contains(&day).then_some(TimeExpr::Fields(Pattern { weekday: Some(weekday), day: Some(day), ..NOTHING }))
}
