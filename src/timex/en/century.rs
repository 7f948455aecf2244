//! Centuries: "the 19th century", "the twentieth century".

use super::Item::{Is, Word};
use super::*;

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/century/ordinal"),
        doc: "\"the 19th century\": the hundred years that begin with 18. Formally: n-th is [100(n−1), 100n), as TIMEX3 writes it.",
        pattern: &[THE, Is(Class::Ordinal), HYPHEN, Word(&["century", "centuries"])],
        meaning: |m| Some(century(i32::from(m.ordinal()?) - 1)),
        hits: &[("The mill is of the 19th century.", "18"), ("A twelfth-century church burned.", "11")],
        misses: &["A century passed."],
    },
    Rule {
        id: RuleId::new("en/century/before-era"),
        doc: "\"the 5th century BC\".",
        pattern: &[THE, Is(Class::Ordinal), HYPHEN, Word(&["century"]), Is(Class::EraBefore)],
        meaning: |m| Some(century(-i32::from(m.ordinal()?))),
        hits: &[],
        misses: &["A century passed."],
    },
    Rule {
        id: RuleId::new("en/century/since-era"),
        doc: "\"the 5th century AD\".",
        pattern: &[THE, Is(Class::Ordinal), HYPHEN, Word(&["century"]), Is(Class::EraSince)],
        meaning: |m| Some(century(i32::from(m.ordinal()?) - 1)),
        hits: &[("The church is of the 5th century AD.", "04")],
        misses: &["A century passed."],
    },
];
