//! Centuries: "the 19th century", "the twentieth century".

use super::Item::{After, Either, Glued, Is, NotAfter, Unless, Word};
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
    Rule {
        id: RuleId::new("en/century/before-era-more"),
        doc: "\"the 2nd century BCE\", \"2nd century bce\".",
        pattern: &[THE, Is(Class::Ordinal), HYPHEN, Word(&["century"]), Word(&["bc", "bce", "b.c.", "b.c.e."])],
        meaning: |m| Some(century(-i32::from(m.ordinal()?))),
        hits: &[],
        misses: &["A century passed."],
    },
    Rule {
        id: RuleId::new("en/century/short-casual"),
        doc: "\"15c.\", \"19c\": as catalogues write it, by itself.",
        pattern: &[
            Either(&[
                &[NotAfter(&[Is(Class::Word), Is(Class::Numeric)])],
                &[After(&[Word(&["ca", "ca.", "c", "c.", "circa", "~"])])],
            ]),
            Is(Class::Day),
            Glued,
            Word(&["c", "c."]),
            Unless(&[Is(Class::Word), Is(Class::Numeric)]),
        ],
        meaning: |m| Some(casual(century(i32::from(m.day().filter(|n| *n <= 21)?) - 1))),
        hits: &[("15c.", "14")],
        misses: &["it was 15c outside"],
    },
    Rule {
        id: RuleId::new("en/century/twenty-ordinal"),
        doc: "\"the twenty-first century\".",
        pattern: &[THE, Word(&["twenty"]), HYPHEN, Is(Class::Ordinal), HYPHEN, Word(&["century"])],
        meaning: |m| Some(century(19 + i32::from(m.ordinal()?))),
        hits: &[("The mill is of the twenty-first century.", "20")],
        misses: &["Twenty first prizes came in a century."],
    },
];
