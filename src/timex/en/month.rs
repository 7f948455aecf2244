//! Months: "December", "December 2020", "last March", "this September".

use crate::calendar::{Amount, Quantity, Unit};
use crate::timex::{Cycle, Direction, Pick};

use super::Item::{After, Ahead, Either, Is, NotAfter, Number, Opt, Time, Unless, Word};
use super::*;

/// Words that take a month behind them, so that even "May" is one.
const BEFORE_A_MONTH: Item = After(&[Word(&[
    "in",
    "since",
    "until",
    "till",
    "by",
    "from",
    "through",
    "during",
    "before",
    "after",
    "of",
    "late",
    "early",
    "mid",
    "between",
    "-",
    "–",
    "to",
    "throughout",
    "ending",
    "ended",
    "starting",
    "beginning",
    "around",
    "each",
    "every",
])]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/month/bare"),
        doc: "A month by itself. Which year it is, the clause says: in news the latest such month, unless the clause looks forward.",
        pattern: &[NotAfter(&[Word(&["$"])]), Unless(&[Is(Class::Doubtful)]), Is(Class::Month)],
        meaning: |m| Some(month(m.month()?)),
        hits: &[("Sales fell in December.", "2023-12"), ("February was cold.", "2024-02")],
        misses: &["They may march on.", "The august body met."],
    },
    Rule {
        id: RuleId::new("en/month/bare-doubtful"),
        doc: "\"May\", \"March\", \"April\", \"June\" and \"August\" are also words and names: they are months behind a preposition, where no name goes on.",
        pattern: &[BEFORE_A_MONTH, Is(Class::Month), Unless(&[Is(Class::Capital), Word(&["-"])])],
        meaning: |m| Some(month(m.month()?)),
        hits: &[("Sales fell in May.", "2023-05"), ("It has been shut since March.", "2024-03")],
        misses: &["May said no.", "He spoke with April Jones.", "In June Carter's view, it failed."],
    },
    Rule {
        id: RuleId::new("en/month/bare-subject"),
        doc: "\"April sales\", \"the August figures\": a month in front of what is counted by the month.",
        pattern: &[
            Either(&[
                &[After(&[Is(Class::Lower), Is(Class::Mark), Word(&["the", "a", "its", "this", "last"])])],
                &[NotAfter(&[Is(Class::Word), Is(Class::Numeric)])],
            ]),
            Is(Class::Month),
            Ahead(&[Word(&[
                "sales",
                "figures",
                "data",
                "election",
                "elections",
                "deadline",
                "report",
                "numbers",
                "survey",
                "index",
                "summit",
                "meeting",
            ])]),
        ],
        meaning: |m| Some(month(m.month()?)),
        hits: &[("The August figures were better.", "2023-08")],
        misses: &["Theresa May figures in it."],
    },
    Rule {
        id: RuleId::new("en/month/of-year"),
        doc: "\"December 2020\", \"Dec. of '98\".",
        pattern: &[Is(Class::MonthName), Opt(&[Word(&[",", "of", "in", "-", "/"])]), ANY_YEAR],
        meaning: |m| month_of(said_year(m)?, m.month()?),
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
    Rule {
        id: RuleId::new("en/month/small"),
        doc: "\"in march\", \"since may\": in small letters, behind a preposition that takes a month.",
        pattern: &[
            After(&[Word(&["in", "since", "during", "throughout", "until", "till", "late", "early", "mid"])]),
            Unless(&[Is(Class::Month)]),
            Is(Class::MonthName),
            Unless(&[Word(&["-", "order", "step", "time", "past", "be"])]),
        ],
        meaning: |m| Some(month(m.month()?)),
        hits: &[("Sales fell in may.", "2023-05")],
        misses: &["They may march on."],
    },
    Rule {
        id: RuleId::new("en/month/small-casual"),
        doc: "\"by march\", \"before may\", \"june\" by itself.",
        pattern: &[
            Either(&[
                &[After(&[Word(&["by", "before", "after", "for", "of", "from", "to", "through", "and", "or", "-"])])],
                &[NotAfter(&[Is(Class::Word), Is(Class::Numeric), Is(Class::Mark)])],
            ]),
            Is(Class::MonthName),
            Unless(&[Is(Class::Word), Is(Class::Numeric), Word(&["-"])]),
        ],
        meaning: |m| Some(casual(month(m.month()?))),
        hits: &[("ready by march", "2024-03"), ("june", "2024-06")],
        misses: &["by march they left"],
    },
    Rule {
        id: RuleId::new("en/month/pick-last-casual"),
        doc: "\"last march\" in small letters.",
        pattern: &[
            Word(&["last", "past"]),
            Unless(&[Is(Class::Month)]),
            Is(Class::MonthName),
            Unless(&[Word(&["on", "of", "was"])]),
        ],
        meaning: |m| Some(casual(pick(Cycle::Month(m.month()?), Pick::Last))),
        hits: &[("we met last march", "2023-03")],
        misses: &["the last march was long"],
    },
    Rule {
        id: RuleId::new("en/month/pick-next-casual"),
        doc: "\"next march\" in small letters.",
        pattern: &[
            Word(&["next", "coming"]),
            Unless(&[Is(Class::Month)]),
            Is(Class::MonthName),
            Unless(&[Is(Class::Word)]),
        ],
        meaning: |m| Some(casual(pick(Cycle::Month(m.month()?), Pick::Next))),
        hits: &[("we meet next march", "2025-03")],
        misses: &["what next may come"],
    },
    Rule {
        id: RuleId::new("en/month/pick-this-casual"),
        doc: "\"this march\" in small letters.",
        pattern: &[Word(&["this"]), Unless(&[Is(Class::Month)]), Is(Class::MonthName), Unless(&[Is(Class::Word)])],
        meaning: |m| Some(casual(pick(Cycle::Month(m.month()?), Pick::This))),
        hits: &[("we meet this march", "2024-03")],
        misses: &["this may help"],
    },
    Rule {
        id: RuleId::new("en/month/counted-year-casual"),
        doc: "\"march next year\", \"may of this year\" in small letters.",
        pattern: &[
            Unless(&[Is(Class::Month)]),
            Is(Class::MonthName),
            Opt(&[Word(&[",", "of", "in"])]),
            Time(COUNTED_YEAR),
        ],
        meaning: |m| Some(casual(inside(month(m.month()?), m.time()?))),
        hits: &[("we meet march next year", "2025-03")],
        misses: &["it may snow next year"],
    },
    Rule {
        id: RuleId::new("en/month/in-years"),
        doc: "\"March in two years\".",
        pattern: &[
            Is(Class::MonthName),
            Word(&["in"]),
            Either(&[&[Number], &[Is(Class::Article)]]),
            Word(&["year", "years"]),
        ],
        meaning: |m| {
            let by = Amount { quantity: m.number().unwrap_or(Quantity::Exactly(1.0)), unit: Unit::Year };
            Some(inside(month(m.month()?), shift(by, Direction::After)))
        },
        hits: &[("It will open in November in two years.", "2026-11")],
        misses: &["In March a year passed."],
    },
    Rule {
        id: RuleId::new("en/month/short-year"),
        doc: "\"Aug 96\": two digits that can be no day are a year of the twentieth century.",
        pattern: &[Is(Class::Month), Unless(&[Is(Class::Day)]), Is(Class::TwoDigits), super::clock::NOTHING_COUNTED],
        meaning: |m| {
            m.two_digits()
                .filter(|year| *year >= 40)
                .and_then(|year| month_of(1900 + year, m.month()?))
                .or_else(|| m.month().map(month))
        },
        hits: &[("It opened in Aug. 96.", "1996-08")],
        misses: &["In May 96 men left."],
    },
];
