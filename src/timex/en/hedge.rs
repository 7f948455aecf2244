//! Hedges: "about 2019", "nearly two years", "more than a decade ago", "at least three weeks".

use crate::calendar::{Certainty, Modifier};
use crate::timex::Direction;

use super::Item::{Either, Glued, Is, NotAfter, Number, Opt, Time, Unless, Word};
use super::*;

/// A unit in either number.
const UNIT: Item = Either(&[&[Is(Class::Unit)], &[Is(Class::Units)]]);
/// Lengths of time.
const LENGTHS: crate::rule::Shapes = LASTING;

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/hedge/about"),
        doc: "\"about two years\", \"around Nov. 1\", \"roughly a month ago\": TIMEX3 APPROX, EDTF ~.",
        pattern: &[
            Word(&["about", "around", "approximately", "roughly", "circa", "c.", "ca.", "probably"]),
            THE,
            Time(LENGTHS.or(COUNTED).or(CLOCK).or(PLAIN_YEAR).or(DATE).or(PARTIAL).or(DECADE)),
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
        id: RuleId::new("en/hedge/plus"),
        doc: "\"6+ hours\": at least.",
        pattern: &[Number, Glued, Word(&["+"]), HYPHEN, UNIT],
        meaning: |m| Some(hedged(Certainty::Certain, Modifier::EqualOrMore, TimeExpr::Lasting(m.amount()?))),
        hits: &[("They waited 6+ hours.", "PT6H")],
        misses: &["They scored 4+2."],
    },
    Rule {
        id: RuleId::new("en/hedge/plus-ago"),
        doc: "\"2+ years ago\": before it.",
        pattern: &[Number, Glued, Word(&["+"]), HYPHEN, UNIT, Word(&["ago"])],
        meaning: |m| Some(hedged(Certainty::Certain, Modifier::Before, shift(m.amount()?, Direction::Before))),
        hits: &[("It opened 2+ years ago.", "2022")],
        misses: &["They scored 4+2 years ago."],
    },
    Rule {
        id: RuleId::new("en/hedge/earlier-than"),
        doc: "\"earlier than 1928\", \"no later than 1928\", \"not before 1928\": on that side of it.",
        pattern: &[
            Opt(&[Word(&["no", "not"])]),
            Word(&["earlier", "later", "older", "newer"]),
            Word(&["than"]),
            Opt(&[Word(&["about", "around", "approximately", "circa"])]),
            Is(Class::Year),
            super::year::COUNTED,
        ],
        meaning: |m| {
            let denied = m.says("no") || m.says("not");
            let modifier = match (m.says("earlier") || m.says("older"), denied) {
                (true, false) => Modifier::Before,
                (true, true) => Modifier::OnOrAfter,
                (false, false) => Modifier::After,
                (false, true) => Modifier::OnOrBefore,
            };
            Some(hedged(Certainty::Certain, modifier, year(m.year()?)))
        },
        hits: &[("The house is earlier than 1928.", "1928"), ("It was built no later than 1742.", "1742")],
        misses: &["More than 1928 came earlier than 60 others."],
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
    Rule {
        id: RuleId::new("en/hedge/circa"),
        doc: "\"circa the 1920s\", \"approx. January 1928\", \"ca. 19th century\": any time.",
        pattern: &[
            Word(&["circa", "c", "c.", "ca", "ca.", "approx", "approx.", "approximately", "~"]),
            THE,
            Time(DATED),
        ],
        meaning: |m| Some(hedged(Certainty::Approximate, Modifier::Approx, m.time()?)),
        hits: &[("It opened circa January 1928.", "1928-01")],
        misses: &["They talked about work."],
    },
    Rule {
        id: RuleId::new("en/hedge/circa-year"),
        doc: "\"c. 1860\", \"approximately 1860\": where the hedge makes a year of the number.",
        pattern: &[
            Word(&["circa", "c", "c.", "ca", "ca.", "approx", "approx.", "approximately", "~"]),
            Is(Class::Year),
            Unless(&[Is(Class::Word), Word(&["%"])]),
        ],
        meaning: |m| Some(hedged(Certainty::Approximate, Modifier::Approx, year(m.year()?))),
        hits: &[("The house (approximately 1860) burned.", "1860")],
        misses: &["They sold approximately 1860 chairs."],
    },
    Rule {
        id: RuleId::new("en/hedge/circa-behind"),
        doc: "\"1860 approximately\", \"1862 approx.\".",
        pattern: &[
            Is(Class::Year),
            COMMA,
            Word(&["approximately", "approx", "approx.", "circa"]),
            Unless(&[Is(Class::Word), Is(Class::Numeric)]),
        ],
        meaning: |m| Some(hedged(Certainty::Approximate, Modifier::Approx, year(m.year()?))),
        hits: &[("It opened in 1860 approximately.", "1860")],
        misses: &["In 1860 approximately half left."],
    },
    Rule {
        id: RuleId::new("en/hedge/maybe"),
        doc: "\"maybe 1862\", \"possibly the 1860s\", \"perhaps May 1862\": EDTF ?.",
        pattern: &[
            Word(&["maybe", "possibly", "perhaps", "uncertain", "uncertainly"]),
            Opt(&[Word(&[":"])]),
            Opt(&[Word(&["in"])]),
            THE,
            Time(DATED.or(HEDGED)),
        ],
        meaning: |m| Some(uncertain(m.time()?)),
        hits: &[("The house is of possibly the 1860s.", "186")],
        misses: &["Maybe they left."],
    },
    Rule {
        id: RuleId::new("en/hedge/maybe-year"),
        doc: "\"maybe 1862\": where the hedge makes a year of the number.",
        pattern: &[
            Word(&["maybe", "possibly", "perhaps", "uncertain"]),
            Opt(&[Word(&[":"])]),
            Is(Class::Year),
            Unless(&[Is(Class::Word), Word(&["%"])]),
        ],
        meaning: |m| Some(uncertain(year(m.year()?))),
        hits: &[("The house (possibly 1862) burned.", "1862")],
        misses: &["Maybe 1862 men left."],
    },
    Rule {
        id: RuleId::new("en/hedge/maybe-behind"),
        doc: "\"1862 maybe\", \"1862 (guess)\".",
        pattern: &[
            Is(Class::Year),
            Opt(&[Word(&[",", "("])]),
            Word(&["maybe", "possibly", "guess", "uncertain", "perhaps"]),
            Opt(&[Word(&[")"])]),
            Unless(&[Is(Class::Word), Is(Class::Numeric)]),
        ],
        meaning: |m| Some(uncertain(year(m.year()?))),
        hits: &[("It opened in 1862 maybe.", "1862")],
        misses: &["In 1862 maybe half left."],
    },
    Rule {
        id: RuleId::new("en/hedge/question"),
        doc: "\"1860?\", \"the 1860s?\", \"(1860?)\": a question mark on the time itself, as catalogues write it, not at the end of a question.",
        pattern: &[
            NotAfter(&[Is(Class::Word)]),
            Either(&[&[Time(DECADE.or(YEAR).or(MONTH).or(SEASON).or(HEDGED))], &[Is(Class::Year)]]),
            Glued,
            Word(&["?"]),
        ],
        meaning: |m| Some(uncertain(m.time().or_else(|| m.year().map(year))?)),
        hits: &[("The house (1860?) burned.", "1860")],
        misses: &["Was it in 1860?"],
    },
];

/// EDTF's question mark.
fn uncertain(of: TimeExpr) -> TimeExpr {
    TimeExpr::Hedged { certainty: Certainty::Uncertain, modifier: None, of: Box::new(of) }
}
