//! The side of a period before or after the publication: "earlier this month", "later this week", "later in the year".

use crate::timex::{Anchor, Direction};

use super::Item::{Is, Opt, Time, Unless, Word};
use super::*;

/// Times that have sides.
const SIDED: crate::rule::Shapes = COUNTED.or(SAME).or(WEEKDAY).or(DATE).or(MONTH).or(PLAIN_YEAR);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/side/earlier"),
        doc: "\"earlier this month\": the month up to the publication. One expression, as TimeML's guidelines have it.",
        pattern: &[Word(&["earlier"]), Opt(&[Word(&["in", "on", ","])]), Time(SIDED)],
        meaning: |m| Some(side(Direction::Before, m.time()?)),
        hits: &[("They met earlier this month.", "2024-03"), ("They met earlier today.", "2024-03-14")],
        misses: &["An earlier deal failed."],
    },
    Rule {
        id: RuleId::new("en/side/later"),
        doc: "\"later this week\": the week from the publication on.",
        pattern: &[Word(&["later"]), Opt(&[Word(&["in", "on", ","])]), Time(SIDED)],
        meaning: |m| Some(side(Direction::After, m.time()?)),
        hits: &[("They will meet later this month.", "2024-03")],
        misses: &["A later deal failed."],
    },
    Rule {
        id: RuleId::new("en/side/earlier-in"),
        doc: "\"earlier in the day\": of the period last spoken of.",
        pattern: &[Word(&["earlier"]), Word(&["in"]), Word(&["the"]), Is(Class::Unit), Unless(&[Word(&["of"])])],
        meaning: |m| Some(side(Direction::Before, same(m.unit()?, Anchor::Mentioned))),
        hits: &[],
        misses: &["Earlier in the game they led."],
    },
    Rule {
        id: RuleId::new("en/side/later-in"),
        doc: "\"later in the year\".",
        pattern: &[Word(&["later"]), Word(&["in"]), Word(&["the"]), Is(Class::Unit), Unless(&[Word(&["of"])])],
        meaning: |m| Some(side(Direction::After, same(m.unit()?, Anchor::Mentioned))),
        hits: &[],
        misses: &["Later in the game they led."],
    },
    Rule {
        id: RuleId::new("en/side/later-that"),
        doc: "\"later that day\".",
        pattern: &[Word(&["later"]), Word(&["that", "the"]), Opt(&[Word(&["same"])]), Is(Class::Unit)],
        meaning: |m| Some(side(Direction::After, same(m.unit()?, Anchor::Mentioned))),
        hits: &[],
        misses: &["Later, that man left."],
    },
    Rule {
        id: RuleId::new("en/side/earlier-that"),
        doc: "\"earlier that day\".",
        pattern: &[Word(&["earlier"]), Word(&["that", "the"]), Opt(&[Word(&["same"])]), Is(Class::Unit)],
        meaning: |m| Some(side(Direction::Before, same(m.unit()?, Anchor::Mentioned))),
        hits: &[],
        misses: &["Earlier, that man left."],
    },
];
