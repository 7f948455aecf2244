//! Decades: "the 1990s", "the '90s", "the nineties".

use crate::timex::Convention;

use super::Item::{Glued, Is, Opt, Word};
use super::*;

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/decade/digits"),
        doc: "\"the 1990s\"; hundreds but 2000 are centuries: \"the 1800s\". Two digits are of the twentieth century, \"10s\" and \"00s\" of this one.",
        pattern: &[THE, Is(Class::Decade)],
        meaning: |m| said(m.decade().filter(|n| *n > 0).or_else(|| short(m.word(Class::Decade)?))?),
        hits: &[
            ("Trade grew in the 1990s.", "199"),
            ("Trade grew in the '80s.", "198"),
            ("Ships of the 1800s were of wood.", "18"),
        ],
        misses: &["In 1990 sales fell.", "She is 90."],
    },
    Rule {
        id: RuleId::new("en/decade/before-era"),
        doc: "\"the 470s BC\": 479 to 470.",
        pattern: &[THE, Is(Class::Decade), Is(Class::EraBefore)],
        meaning: |m| Some(decade(-m.decade().filter(|first| *first > 0)? / 10 - 1)),
        hits: &[],
        misses: &["In 470 BC sales fell."],
    },
    Rule {
        id: RuleId::new("en/decade/words"),
        doc: "\"the nineties\": of the twentieth century.",
        pattern: &[THE, Is(Class::DecadeName)],
        meaning: |m| Some(decade(190 + i32::from(m.decade_name()?))),
        hits: &[("Trade grew in the sixties.", "196")],
        misses: &["Sixty came."],
    },
    Rule {
        id: RuleId::new("en/decade/words-19"),
        doc: "\"the nineteen-nineties\".",
        pattern: &[THE, Word(&["nineteen"]), Opt(&[Word(&["-"]), Glued]), Is(Class::DecadeName)],
        meaning: |m| Some(decade(190 + i32::from(m.decade_name()?))),
        hits: &[("Trade grew in the nineteen-sixties.", "196")],
        misses: &["Nineteen came."],
    },
    Rule {
        id: RuleId::new("en/decade/words-18"),
        doc: "\"the eighteen-nineties\".",
        pattern: &[THE, Word(&["eighteen"]), Opt(&[Word(&["-"]), Glued]), Is(Class::DecadeName)],
        meaning: |m| Some(decade(180 + i32::from(m.decade_name()?))),
        hits: &[("Trade grew in the eighteen-sixties.", "186")],
        misses: &["Eighteen came."],
    },
];

/// The decade or century that begins with a year as it is written.
fn said(first: i32) -> Option<TimeExpr> {
    Some(match first {
        10..=20 => decade(200 + first / 10),
        0..=99 => decade(190 + first / 10),
        // "The 470s" of late antiquity; in another text it may be a line of cars.
        100..=999 if first % 100 == 0 => early(century(first / 100)),
        100..=999 => early(decade(first / 10)),
        2000 => decade(200),
        // "The 1900s" are a hundred years, and for some the ten that follow 1899.
        _ if first % 100 == 0 => TimeExpr::Conventional(vec![
            (Convention::None, century(first / 100)),
            (Convention::None, decade(first / 10)),
        ]),
        _ => decade(first / 10),
    })
}

/// "'90s".
fn short(word: &str) -> Option<i32> {
    let digits = word.trim_start_matches(['\'', '’', '‘']);
    let end = digits.bytes().take_while(u8::is_ascii_digit).count();
    digits.get(..end)?.parse().ok()
}
