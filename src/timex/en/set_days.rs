//! Days that come again by their place: "weekdays", "every Monday, Wednesday and Friday", "the first Tuesday of every month".

use crate::calendar::{Repeats, Weekdays};

use super::Item::{Either, Is, Opt, Unless, Word};
use super::*;

/// A place in the month.
const NTH: Item = Either(&[&[Is(Class::Ordinal)], &[Word(&["last"])]]);
/// A comma, "and", or both.
const AND: Item = Either(&[&[Word(&[","]), Opt(&[Word(&["and", "or"])])], &[Word(&["and", "or", "&"])]]);
/// The month in which it comes again.
const EACH_MONTH: &[Item] = &[Opt(&[Word(&["of", "in"])]), Word(&["every", "each"]), Word(&["month"])];
/// The month, where the quantifier stands in front.
const THE_MONTH: &[Item] = &[Word(&["of", "in"]), Word(&["the", "every", "each"]), Word(&["month"])];

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/set/working-days"),
        doc: "\"weekdays\", \"every weekday\", \"every working day\": Monday to Friday.",
        pattern: &[Either(&[
            &[Word(&["weekdays"])],
            &[Word(&["every", "each"]), Word(&["weekday"])],
            &[Word(&["every", "each"]), Word(&["working", "business"]), Word(&["day"])],
        ])],
        meaning: |m| Some(repeated(Repeats::Days(Weekdays::WORKING), quantifier(m))),
        hits: &[("They meet on weekdays.", "XXXX-WXX-X"), ("They meet every weekday.", "XXXX-WXX-X")],
        misses: &["The week has days."],
    },
    Rule {
        id: RuleId::new("en/set/every-weekdays"),
        doc: "\"every Monday and Thursday\", \"every Mon, Wed and Fri\": the quantifier holds for all.",
        pattern: &[
            Word(&["every", "each"]),
            Is(Class::Weekday),
            AND,
            Is(Class::Weekday),
            Opt(&[AND, Is(Class::Weekday), Opt(&[AND, Is(Class::Weekday)])]),
        ],
        meaning: |m| Some(repeated(Repeats::Days(m.all_weekdays().collect()), quantifier(m))),
        hits: &[("They meet every Monday and Thursday.", "XXXX-WXX-X")],
        misses: &["Every man left on Monday and Thursday."],
    },
    Rule {
        id: RuleId::new("en/set/nth-weekday"),
        doc: "\"the first Tuesday of every month\", \"every first Tuesday of the month\".",
        pattern: &[Either(&[
            &[THE, NTH, Is(Class::Weekday), Either(&[EACH_MONTH])],
            &[Word(&["every", "each"]), NTH, Is(Class::Weekday), Either(&[THE_MONTH])],
        ])],
        meaning: |m| nth_of_month(m, m.ordinal().unwrap_or(-1)),
        hits: &[
            ("They meet on the first Tuesday of every month.", "XXXX-WXX-2"),
            ("They meet every third Friday of the month.", "XXXX-WXX-5"),
            ("They meet on the last Friday of each month.", "XXXX-WXX-5"),
        ],
        misses: &["The first man left every month.", "It opened on the first Tuesday of the month."],
    },
    Rule {
        id: RuleId::new("en/set/every-nth-weekday"),
        doc: "\"every first Tuesday\": of the month; every second Tuesday is every other.",
        pattern: &[Word(&["every", "each"]), Unless(&[Word(&["second"])]), NTH, Is(Class::Weekday)],
        meaning: |m| nth_of_month(m, m.ordinal().unwrap_or(-1)),
        hits: &[("They meet every first Tuesday.", "XXXX-WXX-2")],
        misses: &["Every first man left."],
    },
    Rule {
        id: RuleId::new("en/set/nth-weekday-yearly"),
        doc: "\"the first Monday of September each year\", \"every second Sunday of May\".",
        pattern: &[Either(&[
            &[Word(&["every"]), Is(Class::Ordinal), Is(Class::Weekday), Word(&["of", "in"]), Is(Class::Month)],
            &[
                Opt(&[Word(&["the"])]),
                Is(Class::Ordinal),
                Is(Class::Weekday),
                Word(&["of", "in"]),
                Is(Class::Month),
                Word(&["every", "each"]),
                Word(&["year"]),
            ],
        ])],
        meaning: |m| {
            let nth = Repeats::Nth { n: in_month(m.ordinal()?)?, weekday: m.weekday()?, month: m.month() };
            Some(repeated(nth, quantifier(m)))
        },
        hits: &[("They march on the first Monday of September each year.", "XXXX-WXX-1")],
        misses: &["They marched on the first Monday of September."],
    },
];

/// How the words say "every".
fn quantifier(m: &Match<'_>) -> Option<&'static str> {
    let said = |word| m.says(word);
    if said("every") { Some("EVERY") } else { said("each").then_some("EACH") }
}

/// No month has a sixth Tuesday.
fn in_month(n: i8) -> Option<i8> {
    (n == -1 || (1..=5).contains(&n)).then_some(n)
}

/// "The first Tuesday of the month" with no quantifier is one of this month.
fn nth_of_month(m: &Match<'_>, n: i8) -> Option<TimeExpr> {
    Some(repeated(Repeats::Nth { n: in_month(n)?, weekday: m.weekday()?, month: None }, Some(quantifier(m)?)))
}
