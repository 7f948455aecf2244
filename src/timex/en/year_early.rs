//! Years of the first thousand, whose two or three digits look like a count: "in 476", "the year 79", "c. 512 – 568".
//!
//! What else stands in the text decides where the words alone do not; see [`TimeExpr::EarlyYear`].

use crate::calendar::{Certainty, Modifier};

use super::Item::{After, Ahead, Either, Is, Opt, Unless, Word};
use super::*;

/// A number of three digits.
const THREE: Item = Is(Class::ThreeDigits);
/// "circa", as catalogues and lives of saints write it.
const CIRCA: Item = Word(&["c.", "ca.", "circa"]);
/// Between the first and the last year.
const DASH: Item = Word(&["-", "–", "—"]);
/// Nothing that is counted follows: the end of a phrase, or a word that begins another.
const NOTHING_COUNTED: Item = Either(&[
    &[Ahead(&[Word(&[
        "and", "or", "but", "when", "who", "that", "which", "the", "his", "her", "he", "she", "it", "they", "was",
        "were", "had", "as", "at", "by", "under", "with", "after", "before", "until", "to", "in", "on", "became",
    ])])],
    &[Unless(&[Is(Class::Lower), Is(Class::Numeric), Is(Class::Cardinal), Word(&["%", "-", "–", "—", "/", "°", "$"])])],
]);
/// The end of a phrase, or the beginning of another, which no count stands in front of.
const PHRASE_END: &[&str] = &[".", ",", ";", ":", ")", "the", "his", "her", "he", "she", "it", "they", "when"];

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/year-early/named"),
        doc: "\"the year 79\", \"the year 476\".",
        pattern: &[THE, Word(&["year"]), Either(&[&[THREE], &[Is(Class::TwoDigits)]]), NOTHING_COUNTED],
        meaning: |m| Some(year(m.three_digits().or_else(|| m.two_digits())?)),
        hits: &[("The city burned in the year 79.", "0079"), ("In the year 476 the last emperor left.", "0476")],
        misses: &["That year 79 men left.", "The class of 79 met."],
    },
    Rule {
        id: RuleId::new("en/year-early/in"),
        doc: "\"in 476,\", \"In 843 the\": at the end of its phrase, where nothing is left to be counted.",
        pattern: &[After(&[Word(&["in"])]), THREE, Ahead(&[Word(PHRASE_END)])],
        meaning: |m| Some(year(m.three_digits()?)),
        hits: &[("The last emperor was deposed in 476.", "0476"), ("In 843 the realm was divided.", "0843")],
        misses: &["It was found in 200 cases.", "They came in 250 boats.", "They sat in Room 101."],
    },
    Rule {
        id: RuleId::new("en/year-early/circa"),
        doc: "\"c. 730\".",
        pattern: &[CIRCA, THREE, NOTHING_COUNTED],
        meaning: |m| Some(hedged(Certainty::Approximate, Modifier::Approx, year(m.three_digits()?))),
        hits: &[("The abbey was founded c. 730.", "0730")],
        misses: &["The fort held c. 300 men."],
    },
    Rule {
        id: RuleId::new("en/year-early/circa-range"),
        doc: "\"c. 512 – 568\", \"c. 540–c. 604\".",
        pattern: &[CIRCA, THREE, DASH, Opt(&[CIRCA]), THREE, NOTHING_COUNTED],
        meaning: |m| {
            let first = hedged(Certainty::Approximate, Modifier::Approx, year(m.three_digits()?));
            ordered(m).map(|last| between(first, year(last)))
        },
        hits: &[("The abbot (c. 612 – 690) left two letters.", "0612/0690")],
        misses: &["The fort held c. 300–350 men."],
    },
    Rule {
        id: RuleId::new("en/year-early/day"),
        doc: "\"9 May 735\".",
        pattern: &[Is(Class::Day), Opt(&[Word(&["of"])]), Is(Class::Month), COMMA, THREE, NOTHING_COUNTED],
        meaning: |m| date(m.three_digits()?, m.month()?, m.day()?),
        hits: &[("The abbot died on 3 March 690.", "0690-03-03")],
        misses: &["On 3 March 690 people came."],
    },
    Rule {
        id: RuleId::new("en/year-early/month"),
        doc: "\"June of 597\": in a text that tells of that age, for \"a low in May of 230\" is a count.",
        pattern: &[Is(Class::Month), Word(&["of"]), THREE, NOTHING_COUNTED],
        meaning: |m| Some(early(month_of(m.three_digits()?, m.month()?)?)),
        hits: &[("The abbot, born in AD 612, died in March of 690.", "0690-03")],
        misses: &["In March 690 people came.", "Sales fell to a low in March of 690."],
    },
    Rule {
        id: RuleId::new("en/year-early/doubtful"),
        doc: "\"around 645\", \"After 711 it\", \"In 751 King\": in a text that tells of that age.",
        pattern: &[
            Either(&[
                &[
                    After(&[Word(&[
                        "since", "until", "till", "before", "after", "around", "about", "circa", "from", "between",
                        "by", "year", "early", "late",
                    ])]),
                    THREE,
                ],
                &[After(&[Word(&["in"])]), THREE, Unless(&[Word(PHRASE_END)])],
            ]),
            NOTHING_COUNTED,
        ],
        meaning: |m| Some(early(year(m.three_digits()?))),
        hits: &[("The abbey was founded in AD 730 and burned around 812 when it rained.", "0812")],
        misses: &["They sold around 812 when it rained.", "In AD 730 it was founded by 812 monks."],
    },
    Rule {
        id: RuleId::new("en/year-early/doubtful-range"),
        doc: "\"From 768 to 814\", \"(768–814)\", \"between 768 and 814\": in a text that tells of that age.",
        pattern: &[
            After(&[Word(&["from", "between", "about", "around", "("])]),
            THREE,
            Word(&["to", "until", "till", "and", "-", "–", "—"]),
            THREE,
            NOTHING_COUNTED,
        ],
        meaning: |m| ordered(m).and_then(|last| Some(early(between(year(m.three_digits()?), year(last))))),
        hits: &[("The abbey was founded in AD 730 and held a school from 741 to 812.", "0741/0812")],
        misses: &["Sales rose from 741 to 812.", "In AD 730 it grew from 212 to 841 monks."],
    },
];

/// The last year of a range, where it comes last.
fn ordered(m: &Match<'_>) -> Option<i32> {
    m.last_three_digits().filter(|last| m.three_digits().is_some_and(|first| first < *last))
}
