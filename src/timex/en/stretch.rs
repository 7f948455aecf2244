//! Stretches that touch the anchor: "the past two weeks", "the next few days", "recent years".

use crate::calendar::VagueTime;
use crate::timex::{Anchor, Direction};

use super::Item::{Either, Is, Number, Opt, Unless, Word};
use super::*;

/// A unit in either number.
const UNIT: Item = Either(&[&[Is(Class::Unit)], &[Is(Class::Units)]]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/stretch/past"),
        doc: "\"the past two weeks\", \"the last 20 years\": up to the publication.",
        pattern: &[
            THE,
            Word(&["past", "last"]),
            Number,
            Opt(&[Word(&["full", "consecutive"])]),
            UNIT,
            Opt(&[Word(&["or"]), Word(&["so", "more"])]),
        ],
        meaning: |m| Some(stretch(m.amount()?, Direction::Before)),
        hits: &[("Sales fell in the past two weeks.", "P2W"), ("Sales fell over the last 20 years.", "P20Y")],
        misses: &["The last two men left."],
    },
    Rule {
        id: RuleId::new("en/stretch/past-one"),
        doc: "\"the past year\", \"the last decade\".",
        pattern: &[
            Word(&["the"]),
            Word(&["past", "last"]),
            Unless(&[Word(&["second", "day", "minute", "night"])]),
            Is(Class::Unit),
            Opt(&[Word(&["or"]), Word(&["so", "two", "more"])]),
            Unless(&[Word(&["of", "-"])]),
        ],
        meaning: |m| Some(stretch(m.amount()?, Direction::Before)),
        hits: &[("Sales fell over the past year.", "P1Y")],
        misses: &["The last year of the war was hard."],
    },
    Rule {
        id: RuleId::new("en/stretch/next"),
        doc: "\"the next few days\", \"the next two years\": from the publication on.",
        pattern: &[THE, Word(&["next", "coming"]), Number, UNIT, Opt(&[Word(&["or"]), Word(&["so", "more"])])],
        meaning: |m| Some(stretch(m.amount()?, Direction::After)),
        hits: &[("Sales will fall in the next two weeks.", "P2W")],
        misses: &["The next two men left."],
    },
    Rule {
        id: RuleId::new("en/stretch/next-one"),
        doc: "\"the next year or so\".",
        pattern: &[
            Word(&["the"]),
            Word(&["next"]),
            Unless(&[Word(&["day", "second", "minute", "night", "morning"])]),
            Is(Class::Unit),
            Opt(&[Word(&["or"]), Word(&["so", "two"])]),
        ],
        meaning: |m| Some(stretch(m.amount()?, Direction::After)),
        hits: &[],
        misses: &["The next in line left."],
    },
    Rule {
        id: RuleId::new("en/stretch/previous"),
        doc: "\"the previous two weeks\": up to the time last spoken of.",
        pattern: &[THE, Word(&["previous", "preceding"]), Number, UNIT],
        meaning: |m| Some(TimeExpr::Stretch { by: m.amount()?, direction: Direction::Before, from: Anchor::Mentioned }),
        hits: &[("Sales fell in the previous two weeks.", "P2W")],
        misses: &["The previous two men left."],
    },
    Rule {
        id: RuleId::new("en/stretch/following"),
        doc: "\"the following two weeks\": from the time last spoken of.",
        pattern: &[THE, Word(&["following", "ensuing", "subsequent"]), Number, UNIT],
        meaning: |m| Some(TimeExpr::Stretch { by: m.amount()?, direction: Direction::After, from: Anchor::Mentioned }),
        hits: &[("Sales fell in the following two weeks.", "P2W")],
        misses: &["The following two men left."],
    },
    Rule {
        id: RuleId::new("en/stretch/recent"),
        doc: "\"recent weeks\", \"the most recent months\": some of them, up to now.",
        pattern: &[
            Opt(&[Word(&["the", "these"])]),
            Opt(&[Word(&["more", "most", "very"])]),
            Word(&["recent"]),
            Is(Class::Units),
        ],
        meaning: |m| Some(TimeExpr::Near { unit: m.unit()?, direction: Direction::Before }),
        hits: &[("Sales fell in recent weeks.", "PAST_REF")],
        misses: &["Recent sales fell."],
    },
    Rule {
        id: RuleId::new("en/stretch/past-units"),
        doc: "\"in past years\": how long ago is not said.",
        pattern: &[Opt(&[Word(&["the"])]), Word(&["past"]), Is(Class::Units)],
        meaning: |_| Some(vague(VagueTime::Past)),
        hits: &[("Sales fell in past years.", "PAST_REF")],
        misses: &["Past sales fell."],
    },
    Rule {
        id: RuleId::new("en/stretch/coming"),
        doc: "\"coming months\": some of them, from now on.",
        pattern: &[Opt(&[Word(&["the", "these"])]), Word(&["coming"]), Is(Class::Units)],
        meaning: |m| Some(TimeExpr::Near { unit: m.unit()?, direction: Direction::After }),
        hits: &[("Sales may fall in coming weeks.", "FUTURE_REF")],
        misses: &["Coming home took weeks."],
    },
    Rule {
        id: RuleId::new("en/stretch/future-units"),
        doc: "\"future years\": how far off is not said.",
        pattern: &[Opt(&[Word(&["the"])]), Word(&["future"]), Is(Class::Units)],
        meaning: |_| Some(vague(VagueTime::Future)),
        hits: &[("Sales may fall in future years.", "FUTURE_REF")],
        misses: &["Future sales may fall."],
    },
    Rule {
        id: RuleId::new("en/stretch/ahead"),
        doc: "\"the months ahead\", \"the days to come\", \"in weeks to come\".",
        pattern: &[
            THE,
            Is(Class::Units),
            Either(&[&[Word(&["ahead"])], &[Word(&["to"]), Word(&["come"])]]),
            Unless(&[Word(&["of"])]),
        ],
        meaning: |m| Some(TimeExpr::Near { unit: m.unit()?, direction: Direction::After }),
        hits: &[("Sales may fall in the months ahead.", "FUTURE_REF")],
        misses: &["The days ahead of the vote were calm."],
    },
    Rule {
        id: RuleId::new("en/stretch/number-first"),
        doc: "\"the 3 next weeks\", \"two upcoming months\".",
        pattern: &[THE, Number, Word(&["next", "coming", "upcoming"]), Is(Class::Units)],
        meaning: |m| Some(stretch(m.amount()?, Direction::After)),
        hits: &[("They will be away for the 3 next weeks.", "P3W")],
        misses: &["The 3 next men left."],
    },
    Rule {
        id: RuleId::new("en/stretch/number-first-past"),
        doc: "\"the 5 past years\".",
        pattern: &[THE, Number, Word(&["past"]), Is(Class::Units)],
        meaning: |m| Some(stretch(m.amount()?, Direction::Before)),
        hits: &[("Sales fell in the 5 past years.", "P5Y")],
        misses: &["The 5 past men left."],
    },
    Rule {
        id: RuleId::new("en/stretch/upcoming"),
        doc: "\"upcoming two weeks\".",
        pattern: &[THE, Word(&["upcoming", "nxt"]), Number, UNIT],
        meaning: |m| Some(stretch(m.amount()?, Direction::After)),
        hits: &[("Sales will fall in the upcoming two weeks.", "P2W")],
        misses: &["The upcoming two men left."],
    },
    Rule {
        id: RuleId::new("en/stretch/following-units"),
        doc: "\"the following years\", \"the ensuing weeks\": from the time last spoken of; how many is not said.",
        pattern: &[Word(&["the"]), Word(&["following", "ensuing", "subsequent", "intervening"]), Is(Class::Units)],
        meaning: |m| {
            Some(TimeExpr::Stretch {
                by: vague_amount(m.unit()?),
                direction: Direction::After,
                from: Anchor::Mentioned,
            })
        },
        hits: &[("Sales fell in 2019; in the following years they rose.", "PXY")],
        misses: &["The following men left."],
    },
];
