//! Quarters of a unit, in whole finer ones: "a quarter of an hour", "three-quarters of an hour ago", "three quarters of a century later".

use crate::calendar::{Amount, Quantity, Unit};
use crate::timex::Direction;

use super::Item::{Either, Is, Opt, Word};
use super::*;

/// "a quarter of an", "three-quarters of a".
const QUARTERS_OF: Item = Either(&[
    &[Is(Class::Article), Word(&["quarter"]), Opt(&[Word(&["of"])]), Is(Class::Article)],
    &[Word(&["three", "3"]), HYPHEN, Word(&["quarters", "quarter"]), Word(&["of"]), Is(Class::Article)],
]);
/// Units that have quarters in whole finer ones.
const UNIT: Item = Word(&["hour", "year", "century", "day", "minute"]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/fraction/of"),
        doc: "\"a quarter of an hour\", \"three-quarters of an hour\", \"three quarters of a century\".",
        pattern: &[QUARTERS_OF, UNIT],
        meaning: |m| Some(TimeExpr::Lasting(quarters(m)?)),
        hits: &[
            ("They waited three-quarters of an hour.", "PT45M"),
            ("They waited a quarter of an hour.", "PT15M"),
            ("It stood for three quarters of a century.", "P75Y"),
        ],
        misses: &["Three-quarters of the roof burned.", "A quarter of them left."],
    },
    Rule {
        id: RuleId::new("en/fraction/ago"),
        doc: "\"three-quarters of an hour ago\".",
        pattern: &[QUARTERS_OF, UNIT, Word(&["ago"])],
        meaning: |m| Some(shift(quarters(m)?, Direction::Before)),
        hits: &[("It began three quarters of a century ago.", "1949")],
        misses: &["Three-quarters of the roof burned an hour ago."],
    },
    Rule {
        id: RuleId::new("en/fraction/later"),
        doc: "\"three-quarters of an hour later\": from the time last spoken of.",
        pattern: &[QUARTERS_OF, UNIT, Word(&["later", "afterwards"])],
        meaning: |m| Some(shift_said(quarters(m)?, Direction::After)),
        hits: &[("The mill opened in 1900 and closed three quarters of a century later.", "1975")],
        misses: &["Three-quarters of the roof burned an hour later."],
    },
    Rule {
        id: RuleId::new("en/fraction/earlier"),
        doc: "\"a quarter of an hour earlier\".",
        pattern: &[QUARTERS_OF, UNIT, Word(&["earlier", "before"])],
        meaning: |m| Some(shift_said(quarters(m)?, Direction::Before)),
        hits: &[("The mill closed in 1975, and had opened three quarters of a century earlier.", "1900")],
        misses: &["Three-quarters of the roof burned an hour earlier."],
    },
];

/// One quarter or three of the unit, in the finer unit that has them whole.
fn quarters(m: &Match<'_>) -> Option<Amount> {
    let count = if m.says("three") || m.says("3") { 3.0 } else { 1.0 };
    let parts = [("century", 25.0, Unit::Year), ("year", 3.0, Unit::Month), ("day", 6.0, Unit::Hour)]
        .into_iter()
        .chain([("hour", 15.0, Unit::Minute), ("minute", 15.0, Unit::Second)]);
    let (_, size, unit) = parts.into_iter().find(|(name, ..)| m.says(name))?;
    Some(Amount { quantity: Quantity::Exactly(count * size), unit })
}
