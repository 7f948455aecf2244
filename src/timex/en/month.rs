//! Months: "December", "December 2020", "last March", "this September".

use crate::timex::{Cycle, Pick};

use super::Item::{After, Ahead, Is, NotAfter, Opt, Unless, Word};
use super::*;

/// Words that take a month behind them, so that even "May" is one.
const BEFORE_A_MONTH: Item = After(&[Word(&[
    "in", "since", "until", "till", "by", "from", "through", "during", "before", "after", "of", "late", "early", "mid",
    "between", "-", "–", "to", "throughout", "ending", "ended", "starting", "beginning", "around", "each", "every",
])]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/month/bare"),
        doc: "A month by itself. Which year it is, the clause says: in news the latest such month, unless the clause looks forward.",
        pattern: &[Unless(&[Is(Class::Doubtful)]), Is(Class::Month)],
        meaning: |m| Some(month(m.month()?)),
        hits: &[("Sales fell in December.", "2023-12"), ("February was cold.", "2024-02")],
        misses: &["They may march on.", "The august body met."],
    },
    Rule {
        id: RuleId::new("en/month/bare-doubtful"),
        doc: "\"May\", \"March\", \"April\", \"June\" and \"August\" are also words and names: they are months behind a preposition, where no name goes on.",
        pattern: &[
            BEFORE_A_MONTH,
            Is(Class::Month),
            Unless(&[Is(Class::Capital), Word(&["-"])]),
        ],
        meaning: |m| Some(month(m.month()?)),
        hits: &[("Sales fell in May.", "2023-05"), ("It has been shut since March.", "2024-03")],
        misses: &["May said no.", "He spoke with April Jones.", "In June Carter's view, it failed."],
    },
    Rule {
        id: RuleId::new("en/month/bare-subject"),
        doc: "\"April sales\", \"the August figures\": a month in front of what is counted by the month.",
        pattern: &[
            NotAfter(&[Is(Class::Capital)]),
            Is(Class::Month),
            Ahead(&[Word(&["sales", "figures", "data", "election", "elections", "deadline", "report", "numbers", "survey", "index", "summit", "meeting"])]),
        ],
        meaning: |m| Some(month(m.month()?)),
        hits: &[("The August figures were better.", "2023-08")],
        misses: &["Theresa May figures in it."],
    },
    Rule {
        id: RuleId::new("en/month/of-year"),
        doc: "\"December 2020\", \"Dec. of '98\".",
        pattern: &[Is(Class::Month), Opt(&[Word(&[",", "of"])]), ANY_YEAR],
        meaning: |m| month_of(m.time()?.as_year()?, m.month()?),
        hits: &[("It opened in December 2020.", "2020-12"), ("The flood of May, 1998 was worse.", "1998-05")],
        misses: &["May 2000 people come?"],
    },
    Rule {
        id: RuleId::new("en/month/last"),
        doc: "\"last March\": the latest one wholly before the anchor's month.",
        pattern: &[Opt(&[Word(&["this"])]), Word(&["last", "past"]), Is(Class::Month)],
        meaning: |m| Some(pick(Cycle::Month(m.month()?), Pick::Last)),
        hits: &[("It opened last March.", "2023-03"), ("It opened last December.", "2023-12")],
        misses: &["The last march was loud."],
    },
    Rule {
        id: RuleId::new("en/month/this"),
        doc: "\"this September\": the one of the anchor's year.",
        pattern: &[Word(&["this"]), Is(Class::Month)],
        meaning: |m| Some(pick(Cycle::Month(m.month()?), Pick::This)),
        hits: &[("It will open this September.", "2024-09")],
        misses: &["This may help."],
    },
    Rule {
        id: RuleId::new("en/month/next"),
        doc: "\"next March\": the first one wholly after the anchor's month.",
        pattern: &[Opt(&[Word(&["this"])]), Word(&["next", "coming"]), Is(Class::Month)],
        meaning: |m| Some(pick(Cycle::Month(m.month()?), Pick::Next)),
        hits: &[("It will open next May.", "2024-05")],
        misses: &["What next may come?"],
    },
    Rule {
        id: RuleId::new("en/month/following"),
        doc: "\"the following May\": the first one after the time last spoken of.",
        pattern: &[THE, Word(&["following"]), Is(Class::Month)],
        meaning: |m| Some(pick_said(Cycle::Month(m.month()?), Pick::Next)),
        hits: &[],
        misses: &["The following may help."],
    },
    Rule {
        id: RuleId::new("en/month/previous"),
        doc: "\"the previous May\": the latest one before the time last spoken of.",
        pattern: &[THE, Word(&["previous", "preceding"]), Is(Class::Month)],
        meaning: |m| Some(pick_said(Cycle::Month(m.month()?), Pick::Last)),
        hits: &[],
        misses: &["The previous march was loud."],
    },
    Rule {
        id: RuleId::new("en/month/that"),
        doc: "\"that May\": the one of the time last spoken of.",
        pattern: &[Word(&["that"]), Unless(&[Is(Class::Doubtful)]), Is(Class::Month)],
        meaning: |m| Some(pick_said(Cycle::Month(m.month()?), Pick::This)),
        hits: &[],
        misses: &["That may help."],
    },
];
