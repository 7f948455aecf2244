//! Times told by what was said before: "that day", "the same month", "at the time", "the next day", "the year before".

use crate::calendar::Unit;
use crate::timex::{Anchor, Cycle, Direction, Pick};

use super::Item::{After, Ahead, Either, Is, Opt, Unless, Word};
use super::*;

/// Units too short or too often something else to point back with.
const LONG_ENOUGH: Item = Unless(&[Word(&["second", "minute", "sec", "min", "hr", "half", "night"])]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/anaphora/that"),
        doc: "\"that day\", \"that year\": the one last spoken of.",
        pattern: &[Word(&["that"]), Opt(&[Word(&["same", "very"])]), LONG_ENOUGH, Is(Class::Unit)],
        meaning: |m| Some(same(m.unit()?, Anchor::Mentioned)),
        hits: &[("It rained that day.", "XXXX-XX-XX")],
        misses: &["That man left."],
    },
    Rule {
        id: RuleId::new("en/anaphora/same"),
        doc: "\"the same day\", \"the same month\".",
        pattern: &[THE, Word(&["same"]), LONG_ENOUGH, Is(Class::Unit)],
        meaning: |m| Some(same(m.unit()?, Anchor::Mentioned)),
        hits: &[("It rained the same day.", "XXXX-XX-XX")],
        misses: &["The same man left."],
    },
    Rule {
        id: RuleId::new("en/anaphora/the-time"),
        doc: "\"at the time\", \"by that time\", \"at that time\": the time last spoken of, whatever its grain. The preposition stays outside.",
        pattern: &[
            After(&[Word(&["at", "by", "since", "until", "from"])]),
            Word(&["the", "that"]),
            Word(&["time"]),
            Unless(&[Word(&["of", "being", "when", "he", "she", "they", "it", "the", "-"]), Is(Class::Capital)]),
        ],
        meaning: |_| Some(TimeExpr::Same { grain: None, from: Anchor::Mentioned }),
        hits: &[],
        misses: &["The time of need has come.", "By the time he came it was late."],
    },
    Rule {
        id: RuleId::new("en/anaphora/then"),
        doc: "\"since then\", \"by then\", \"until then\".",
        pattern: &[After(&[Word(&["since", "by", "until", "till", "from"])]), Word(&["then"])],
        meaning: |_| Some(TimeExpr::Same { grain: None, from: Anchor::Mentioned }),
        hits: &[],
        misses: &["He left, then she did."],
    },
    Rule {
        id: RuleId::new("en/anaphora/next"),
        doc: "\"the next day\", \"the following week\": after the one last spoken of.",
        pattern: &[THE, Word(&["following"]), LONG_ENOUGH, Is(Class::Unit)],
        meaning: |m| Some(pick_said(Cycle::Unit(m.unit()?), Pick::Next)),
        hits: &[],
        misses: &["The following man left."],
    },
    Rule {
        id: RuleId::new("en/anaphora/next-day"),
        doc: "\"the next day\".",
        pattern: &[Word(&["the"]), Word(&["next"]), Word(&["day"])],
        meaning: |_| Some(pick_said(Cycle::Unit(Unit::Day), Pick::Next)),
        hits: &[],
        misses: &["The next man left."],
    },
    Rule {
        id: RuleId::new("en/anaphora/previous"),
        doc: "\"the previous year\", \"the preceding week\".",
        pattern: &[THE, Word(&["previous", "preceding", "prior"]), LONG_ENOUGH, Is(Class::Unit)],
        meaning: |m| Some(pick_said(Cycle::Unit(m.unit()?), Pick::Last)),
        hits: &[],
        misses: &["The previous man left."],
    },
    Rule {
        id: RuleId::new("en/anaphora/before"),
        doc: "\"the day before\", \"the year before\": where no event follows.",
        pattern: &[
            Word(&["the"]),
            LONG_ENOUGH,
            Is(Class::Unit),
            Word(&["before", "earlier"]),
            Ahead(&[Word(&[".", ",", ";", "and", ")", "when", "in", "that", "but", "from", "with", "as"])]),
        ],
        meaning: |m| Some(shift_said(m.amount()?, Direction::Before)),
        hits: &[],
        misses: &["The day before the vote was wet."],
    },
    Rule {
        id: RuleId::new("en/anaphora/after"),
        doc: "\"the day after\", \"the year after\".",
        pattern: &[
            Word(&["the"]),
            LONG_ENOUGH,
            Is(Class::Unit),
            Word(&["after"]),
            Ahead(&[Word(&[".", ",", ";", "and", ")"])]),
        ],
        meaning: |m| Some(shift_said(m.amount()?, Direction::After)),
        hits: &[],
        misses: &["The day after the vote was wet."],
    },
    Rule {
        id: RuleId::new("en/anaphora/following-behind"),
        doc: "\"the day following\", \"the year that followed\".",
        pattern: &[
            Word(&["the"]),
            LONG_ENOUGH,
            Is(Class::Unit),
            Either(&[&[Word(&["following"])], &[Word(&["that", "which"]), Word(&["followed"])]]),
            Unless(&[Word(&["the", "a", "an", "his", "her", "its", "their", "this", "that"]), Is(Class::Capital)]),
        ],
        meaning: |m| Some(shift_said(m.amount()?, Direction::After)),
        hits: &[("It broke on Feb. 9; the day following it was mended.", "2024-02-10")],
        misses: &["The man following left.", "The day following the vote was wet."],
    },
    Rule {
        id: RuleId::new("en/anaphora/the-unit"),
        doc: "\"the year\", \"the month\", \"the week\": the one last spoken of, after a preposition.",
        pattern: &[
            After(&[Word(&["for", "in", "during", "this", "on", "throughout", "through", "over"])]),
            Word(&["the"]),
            Ahead(&[Word(&["year", "month", "week", "day"])]),
            Is(Class::Unit),
            Unless(&[
                Word(&[
                    "of", "-", "before", "after", "when", "he", "she", "they", "that", "the", "in", "ahead", "to",
                    "ended", "ending", "earlier", "end",
                ]),
                Is(Class::Capital),
                Is(Class::Year),
            ]),
        ],
        meaning: |m| Some(same(m.unit()?, Anchor::Mentioned)),
        hits: &[],
        misses: &["The year of the flood was long."],
    },
    Rule {
        id: RuleId::new("en/anaphora/period"),
        doc: "\"during this period\", \"during that time\": the time last spoken of.",
        pattern: &[
            After(&[Word(&["during", "throughout", "over", "in"])]),
            Word(&["this", "that"]),
            Word(&["time", "period"]),
            Unless(&[Word(&["of"])]),
        ],
        meaning: |_| Some(TimeExpr::Same { grain: None, from: Anchor::Mentioned }),
        hits: &[],
        misses: &["This period of rest is short."],
    },
    Rule {
        id: RuleId::new("en/anaphora/this-day"),
        doc: "\"this day\".",
        pattern: &[Word(&["this"]), Word(&["day"]), Unless(&[Word(&["and"])])],
        meaning: |_| Some(same(Unit::Day, Anchor::Mentioned)),
        hits: &[],
        misses: &["This daily is new."],
    },
    Rule {
        id: RuleId::new("en/anaphora/the-unit-s"),
        doc: "\"the week's session\", \"the year's figures\": of the publication.",
        pattern: &[
            Word(&["the"]),
            Ahead(&[Word(&["year", "month", "week", "quarter"])]),
            Is(Class::Unit),
            Ahead(&[Word(&["'s", "’s"])]),
        ],
        meaning: |m| Some(same(m.unit()?, Anchor::Publication)),
        hits: &[("They feared the week's worst storm.", "2024-W11")],
        misses: &["The weeks are long."],
    },
    Rule {
        id: RuleId::new("en/anaphora/full-year"),
        doc: "\"the full year\".",
        pattern: &[
            Word(&["the"]),
            Word(&["full", "whole", "entire"]),
            Ahead(&[Word(&["year", "month", "week", "quarter"])]),
            Is(Class::Unit),
            Unless(&[Word(&["of", "before", "after"])]),
        ],
        meaning: |m| Some(same(m.unit()?, Anchor::Publication)),
        hits: &[("They expect a loss for the full year.", "2024")],
        misses: &["The full house left."],
    },
];
