//! Hedges: "about 2019", "nearly two years", "more than a decade ago", "at least three weeks".

use crate::calendar::{Certainty, Modifier};

use super::Item::{Time, Word};
use super::*;

/// Lengths of time.
const LENGTHS: crate::rule::Shapes = LASTING;

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/hedge/about"),
        doc: "\"about two years\", \"around Nov. 1\", \"roughly a month ago\": TIMEX3 APPROX, EDTF ~.",
        pattern: &[
            Word(&["about", "around", "approximately", "roughly", "circa", "c.", "ca.", "probably"]),
            THE,
            Time(LENGTHS.or(COUNTED).or(CLOCK).or(PLAIN_YEAR).or(DATE).or(PARTIAL)),
        ],
        meaning: |m| Some(hedged(Certainty::Approximate, Modifier::Approx, m.time()?)),
        hits: &[("They waited about two years.", "P2Y"), ("It opened around 1998.", "1998")],
        misses: &["They talked about work."],
    },
    Rule {
        id: RuleId::new("en/hedge/some"),
        doc: "\"some two years\".",
        pattern: &[Word(&["some"]), Time(LENGTHS.or(COUNTED))],
        meaning: |m| Some(hedged(Certainty::Approximate, Modifier::Approx, m.time()?)),
        hits: &[("They waited some 40 years.", "P40Y")],
        misses: &["Some years were wet."],
    },
    Rule {
        id: RuleId::new("en/hedge/nearly"),
        doc: "\"nearly two years\", \"almost a decade\": less, by little.",
        pattern: &[Word(&["nearly", "almost"]), Time(LENGTHS.or(COUNTED))],
        meaning: |m| Some(hedged(Certainty::Approximate, Modifier::LessThan, m.time()?)),
        hits: &[("They waited nearly two years.", "P2Y")],
        misses: &["They nearly left."],
    },
    Rule {
        id: RuleId::new("en/hedge/more-than"),
        doc: "\"more than two years\", \"well over a decade\".",
        pattern: &[Word(&["more"]), Word(&["than"]), Time(LENGTHS)],
        meaning: |m| Some(hedged(Certainty::Certain, Modifier::MoreThan, m.time()?)),
        hits: &[("They waited more than two years.", "P2Y")],
        misses: &["More than two men left."],
    },
    Rule {
        id: RuleId::new("en/hedge/more-than-ago"),
        doc: "\"more than two years ago\": before it.",
        pattern: &[Word(&["more"]), Word(&["than"]), Time(COUNTED)],
        meaning: |m| Some(hedged(Certainty::Certain, Modifier::Before, m.time()?)),
        hits: &[("It opened more than two years ago.", "2022")],
        misses: &["More than two men left."],
    },
    Rule {
        id: RuleId::new("en/hedge/less-than"),
        doc: "\"less than two years\", \"fewer than 10 days\".",
        pattern: &[Word(&["less", "fewer"]), Word(&["than"]), Time(LENGTHS)],
        meaning: |m| Some(hedged(Certainty::Certain, Modifier::LessThan, m.time()?)),
        hits: &[("They waited less than two years.", "P2Y")],
        misses: &["Less than two men left."],
    },
    Rule {
        id: RuleId::new("en/hedge/less-than-ago"),
        doc: "\"less than two years ago\": after it.",
        pattern: &[Word(&["less", "fewer"]), Word(&["than"]), Time(COUNTED)],
        meaning: |m| Some(hedged(Certainty::Certain, Modifier::After, m.time()?)),
        hits: &[("It opened less than two years ago.", "2022")],
        misses: &["Less than two men left."],
    },
    Rule {
        id: RuleId::new("en/hedge/at-least"),
        doc: "\"at least two years\", \"no less than a week\".",
        pattern: &[Word(&["at"]), Word(&["least"]), Time(LENGTHS.or(COUNTED))],
        meaning: |m| Some(hedged(Certainty::Certain, Modifier::EqualOrMore, m.time()?)),
        hits: &[("They waited at least two years.", "P2Y")],
        misses: &["At least two men left."],
    },
    Rule {
        id: RuleId::new("en/hedge/at-most"),
        doc: "\"at most two years\", \"up to two years\", \"no more than a week\".",
        pattern: &[
            Item::Either(&[
                &[Word(&["at"]), Word(&["most"])],
                &[Word(&["up"]), Word(&["to"])],
                &[Word(&["no"]), Word(&["more", "longer"]), Word(&["than"])],
            ]),
            Time(LENGTHS),
        ],
        meaning: |m| Some(hedged(Certainty::Certain, Modifier::EqualOrLess, m.time()?)),
        hits: &[("They waited up to two years.", "P2Y")],
        misses: &["At most two men left."],
    },
    Rule {
        id: RuleId::new("en/hedge/over"),
        doc: "\"over a week\": more.",
        pattern: &[
            // "It evolved over three years" took three years, not more.
            Item::After(&[Word(&[
                "for", "in", "within", "after", "than", "just", "well", "lasted", "lasting", "took", "is", "was",
                "been", "of", "by", "with", "until", "waited", "spent", "and", "at", "-", "(",
            ])]),
            Word(&["over"]),
            Time(LENGTHS),
        ],
        meaning: |m| Some(hedged(Certainty::Certain, Modifier::MoreThan, m.time()?)),
        hits: &[("They waited for over two years.", "P2Y")],
        misses: &["The plan grew over two years.", "Over the hill they ran."],
    },
    Rule {
        id: RuleId::new("en/hedge/under"),
        doc: "\"under a month\": less.",
        pattern: &[Word(&["under"]), Time(LENGTHS)],
        meaning: |m| Some(hedged(Certainty::Certain, Modifier::LessThan, m.time()?)),
        hits: &[("They waited under two years.", "P2Y")],
        misses: &["Under the hill they ran."],
    },
    Rule {
        id: RuleId::new("en/hedge/close-to"),
        doc: "\"close to two years\".",
        pattern: &[Word(&["close"]), Word(&["to"]), Time(LENGTHS)],
        meaning: |m| Some(hedged(Certainty::Approximate, Modifier::Approx, m.time()?)),
        hits: &[("They waited close to two years.", "P2Y")],
        misses: &["Close to the hill they ran."],
    },
];
