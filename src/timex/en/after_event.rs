//! Times reckoned from an event: "two days after the quake", "the day before the vote", "the week of the flood".
//!
//! The event has no date yet, so the value stays open and names the words of the event as its anchor. The words after the length are
//! no part of the expression: TimeML has "two days" and the signal "after" (guidelines 1.2.1, section 2.3).

use crate::calendar::Unit;
use crate::timex::{Anchor, Cycle, Direction, Pick};

use super::Item::{Ahead, Either, Is, NotAfter, Number, Unless, Word};
use super::*;

/// Words behind which the length is a length: "it lasted two days after the quake".
const NO_LENGTH: Item = NotAfter(&[Word(&[
    "for", "in", "within", "during", "over", "lasted", "lasting", "took", "takes", "than", "every", "another", "the",
    "first", "last", "next", "past", "about", "-", "of", "spent", "waited", "least", "most", "to", "or",
])]);
/// A unit in either number.
const UNIT: Item = Either(&[&[Is(Class::Unit)], &[Is(Class::Units)]]);
/// Units too short to stand for a time of their own.
const LONG_ENOUGH: Item = Unless(&[Word(&["second", "minute", "sec", "min", "moment", "half", "quarter"])]);

/// A time reckoned from the words that follow.
fn from_event(m: &Match<'_>, by: crate::calendar::Amount, direction: Direction) -> Option<TimeExpr> {
    Some(TimeExpr::Shift { from: Anchor::Phrase(m.what_follows()?), by, direction })
}

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/after-event/after"),
        doc: "\"two days after the quake\", \"a year after he left\".",
        pattern: &[
            NO_LENGTH,
            Either(&[&[Number], &[Is(Class::Article)]]),
            LONG_ENOUGH,
            UNIT,
            Ahead(&[Word(&["after", "following"])]),
        ],
        meaning: |m| from_event(m, m.amount()?, Direction::After),
        hits: &[("Two days after the quake, schools opened.", "XXXX-XX-XX")],
        misses: &["They waited for two days after the quake.", "Two days passed.", "Two men left after the quake."],
    },
    Rule {
        id: RuleId::new("en/after-event/before"),
        doc: "\"two days before the vote\", \"a week before it sank\".",
        pattern: &[
            NO_LENGTH,
            Either(&[&[Number], &[Is(Class::Article)]]),
            LONG_ENOUGH,
            UNIT,
            Ahead(&[Word(&["before"])]),
        ],
        meaning: |m| from_event(m, m.amount()?, Direction::Before),
        hits: &[("A week before the vote, schools closed.", "XXXX-WXX")],
        misses: &["They waited for two days before the vote.", "Two men left before the vote."],
    },
    Rule {
        id: RuleId::new("en/after-event/the-unit-after"),
        doc: "\"the day after the vote\", \"in the weeks after the quake\".",
        pattern: &[Word(&["the"]), LONG_ENOUGH, UNIT, Ahead(&[Word(&["after", "following"])])],
        meaning: |m| by_event(m, Pick::Next, Direction::After),
        hits: &[
            ("Schools opened the day after the vote.", "XXXX-XX-XX"),
            ("Schools opened in the weeks after the quake.", "XXXX-WXX"),
        ],
        misses: &["The men after the vote were few."],
    },
    Rule {
        id: RuleId::new("en/after-event/the-unit-before"),
        doc: "\"the day before the vote\", \"in the months before it sank\".",
        pattern: &[Word(&["the"]), LONG_ENOUGH, UNIT, Ahead(&[Word(&["before"])])],
        meaning: |m| by_event(m, Pick::Last, Direction::Before),
        hits: &[("Schools closed the day before the vote.", "XXXX-XX-XX")],
        misses: &["The men before the vote were few."],
    },
    Rule {
        id: RuleId::new("en/after-event/units-after"),
        doc: "\"days after the quake\".",
        pattern: &[
            NO_LENGTH,
            Unless(&[Word(&["seconds", "minutes", "secs", "mins"])]),
            Is(Class::Units),
            Ahead(&[Word(&["after", "following"])]),
        ],
        meaning: |m| from_event(m, vague_amount(m.unit()?), Direction::After),
        hits: &[("Days after the quake, schools opened.", "XXXX-XX-XX")],
        misses: &["They waited for days after the quake.", "The men left after the quake."],
    },
    Rule {
        id: RuleId::new("en/after-event/units-before"),
        doc: "\"weeks before the vote\".",
        pattern: &[
            NO_LENGTH,
            Unless(&[Word(&["seconds", "minutes", "secs", "mins"])]),
            Is(Class::Units),
            Ahead(&[Word(&["before"])]),
        ],
        meaning: |m| from_event(m, vague_amount(m.unit()?), Direction::Before),
        hits: &[("Weeks before the vote, schools closed.", "XXXX-WXX")],
        misses: &["They waited for days before the vote.", "The men left before the vote."],
    },
    Rule {
        id: RuleId::new("en/after-event/day-of"),
        doc: "\"the day of the vote\", \"the night of the murder\".",
        pattern: &[
            Word(&["the"]),
            Ahead(&[Word(&["day", "night", "morning", "evening", "afternoon", "week", "month", "year"])]),
            UNIT,
            Ahead(&[Word(&["of"])]),
            Unless(&[Is(Class::Numeric)]),
        ],
        meaning: |m| Some(TimeExpr::Same { grain: m.unit(), from: Anchor::Phrase(m.what_follows()?) }),
        hits: &[("It rained on the day of the vote.", "XXXX-XX-XX")],
        misses: &["It was the order of the day.", "The dawn of the vote came."],
    },
    Rule {
        id: RuleId::new("en/after-event/eve-of"),
        doc: "\"the eve of the vote\": the day before.",
        pattern: &[Word(&["the"]), Word(&["eve"]), Ahead(&[Word(&["of"])])],
        meaning: |m| {
            Some(TimeExpr::Pick {
                what: Cycle::Unit(Unit::Day),
                pick: Pick::Last,
                from: Anchor::Phrase(m.what_follows()?),
            })
        },
        hits: &[("On the eve of the vote, schools closed.", "XXXX-XX-XX")],
        misses: &["Eve of the mill left."],
    },
];

/// "The day after the vote" is the one next to it; "the weeks after the vote" are some.
fn by_event(m: &Match<'_>, pick: Pick, direction: Direction) -> Option<TimeExpr> {
    if m.word(Class::Units).is_some() {
        return from_event(m, vague_amount(m.unit()?), direction);
    }
    Some(TimeExpr::Pick { what: Cycle::Unit(m.unit()?), pick, from: Anchor::Phrase(m.what_follows()?) })
}
