//! Ages: "the 22-year-old", "aged 30", "in his 90s". They are never dates.

use super::Item::{Either, Glued, Is, Number, Opt, Word};
use super::*;

/// A unit in either number.
const UNIT: Item = Either(&[&[Is(Class::Unit)], &[Is(Class::Units)]]);
/// Whose age it is.
const WHOSE: Item = Word(&["his", "her", "their", "my", "your", "our", "its"]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/age/hyphened"),
        doc: "\"the 22-year-old\", \"a six-month-old\".",
        pattern: &[
            THE,
            Opt(&[Is(Class::Article)]),
            Number,
            Word(&["-", "–"]),
            UNIT,
            Word(&["-", "–"]),
            Word(&["old", "olds"]),
        ],
        meaning: |_| None,
        hits: &[("The 22-year-old left.", "")],
        misses: &["The 22-year war is over."],
    },
    Rule {
        id: RuleId::new("en/age/words"),
        doc: "\"22 years old\", \"two days old\".",
        pattern: &[Number, UNIT, Word(&["old"])],
        meaning: |_| None,
        hits: &[("He is 22 years old.", "")],
        misses: &["He waited 22 years."],
    },
    Rule {
        id: RuleId::new("en/age/of-age"),
        doc: "\"22 years of age\".",
        pattern: &[Number, UNIT, Word(&["of"]), Word(&["age"])],
        meaning: |_| None,
        hits: &[("He is 22 years of age.", "")],
        misses: &["He spent 22 years of peace."],
    },
    Rule {
        id: RuleId::new("en/age/units-old"),
        doc: "\"decades-old\".",
        pattern: &[
            Opt(&[Is(Class::Article)]),
            Either(&[&[Is(Class::Units)], &[Is(Class::Unit)]]),
            Word(&["-"]),
            Word(&["old"]),
        ],
        meaning: |_| None,
        hits: &[("The decades-old feud is over.", "")],
        misses: &["For decades old men met."],
    },
    Rule {
        id: RuleId::new("en/age/aged"),
        doc: "\"aged 30\", \"at age 16\", \"aged 10 to 14 years\".",
        pattern: &[Word(&["aged", "age", "ages"]), Number, Opt(&[UNIT])],
        meaning: |_| None,
        hits: &[("She died aged 30 years.", "")],
        misses: &["It took 30 years."],
    },
    Rule {
        id: RuleId::new("en/age/nineties"),
        doc: "\"in his 90s\", \"in her late thirties\".",
        pattern: &[
            WHOSE,
            Opt(&[Is(Class::Part), Opt(&[Word(&["-"]), Glued])]),
            Either(&[&[Is(Class::Decade)], &[Is(Class::DecadeName)]]),
        ],
        meaning: |_| None,
        hits: &[("The singer is in his 90s.", ""), ("The singer is in her late thirties.", "")],
        misses: &["Trade grew in the 1990s."],
    },
    Rule {
        id: RuleId::new("en/age/sentence"),
        doc: "\"sentenced to 30 years\": a length that counts.",
        pattern: &[Word(&["age"]), Word(&["of"]), Number],
        meaning: |_| None,
        hits: &[],
        misses: &["At the age, of course, he left."],
    },
];
