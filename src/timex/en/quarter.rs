//! Quarters, halves and fiscal years: "the third quarter", "Q3 2019", "the first half of 2019", "fiscal 2019".

use crate::calendar::Unit;
use crate::timex::{Anchor, Cycle, Pick};

use super::Item::{Either, Is, Number, Opt, Time, Unless, Word};
use super::*;

/// "fiscal".
const FISCAL: Item = Opt(&[Word(&["fiscal", "financial"])]);
/// Years that a quarter can belong to.
const YEARS: crate::rule::Shapes = YEAR;

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/quarter/ordinal"),
        doc: "\"the third quarter\", \"third-quarter\": which year, the clause says.",
        pattern: &[THE, FISCAL, Is(Class::Ordinal), HYPHEN, FISCAL, Word(&["quarter"])],
        meaning: |m| quarter(m.ordinal()?),
        hits: &[("Profit fell in the third quarter.", "2023-Q3"), ("The fourth-quarter loss was large.", "2023-Q4")],
        misses: &["A quarter of them left.", "The third man left."],
    },
    Rule {
        id: RuleId::new("en/quarter/of-year"),
        doc: "\"the third quarter of 2019\", \"the first quarter of last year\".",
        pattern: &[
            THE,
            FISCAL,
            Is(Class::Ordinal),
            HYPHEN,
            FISCAL,
            Word(&["quarter"]),
            Opt(&[Word(&["of", "in", ","])]),
            THE,
            Time(YEARS),
        ],
        meaning: |m| Some(inside(quarter(m.ordinal()?)?, m.time()?)),
        hits: &[
            ("Profit fell in the third quarter of 2019.", "2019-Q3"),
            ("Profit fell in the first quarter of last year.", "2023-Q1"),
        ],
        misses: &["A quarter of 2019 men left."],
    },
    Rule {
        id: RuleId::new("en/quarter/in-year"),
        doc: "\"the 1988 second quarter\".",
        pattern: &[THE, Time(PLAIN_YEAR), Is(Class::Ordinal), HYPHEN, Word(&["quarter"])],
        meaning: |m| Some(inside(quarter(m.ordinal()?)?, m.time()?)),
        hits: &[("Profit fell in the 1988 second quarter.", "1988-Q2")],
        misses: &["The 1988 quarter was bad."],
    },
    Rule {
        id: RuleId::new("en/quarter/q1"),
        doc: "\"Q1\".",
        pattern: &[Word(&["q1"])],
        meaning: |_| quarter(1),
        hits: &[("Profit fell in Q1.", "2024-Q1")],
        misses: &["Part q is wrong."],
    },
    Rule {
        id: RuleId::new("en/quarter/q2"),
        doc: "\"Q2\".",
        pattern: &[Word(&["q2"])],
        meaning: |_| quarter(2),
        hits: &[("Profit fell in Q2.", "2023-Q2")],
        misses: &["Part q is wrong."],
    },
    Rule {
        id: RuleId::new("en/quarter/q3"),
        doc: "\"Q3\".",
        pattern: &[Word(&["q3"])],
        meaning: |_| quarter(3),
        hits: &[("Profit fell in Q3.", "2023-Q3")],
        misses: &["Part q is wrong."],
    },
    Rule {
        id: RuleId::new("en/quarter/q4"),
        doc: "\"Q4\".",
        pattern: &[Word(&["q4"])],
        meaning: |_| quarter(4),
        hits: &[("Profit fell in Q4.", "2023-Q4")],
        misses: &["Part q is wrong."],
    },
    Rule {
        id: RuleId::new("en/quarter/q-of-year"),
        doc: "\"Q3 2019\", \"Q3 of last year\".",
        pattern: &[Time(QUARTER), Opt(&[Word(&["of", ","])]), Time(PLAIN_YEAR)],
        meaning: |m| Some(inside(m.time()?, m.last_time()?)),
        hits: &[("Profit fell in Q3 2019.", "2019-Q3")],
        misses: &["Part q of 2019 is wrong."],
    },
    Rule {
        id: RuleId::new("en/quarter/half"),
        doc: "\"the first half\": of the year.",
        pattern: &[
            THE,
            Is(Class::Ordinal),
            HYPHEN,
            Word(&["half"]),
            Unless(&[Word(&["hour", "of", "-", "goal", "penalty", "time"])]),
        ],
        meaning: |m| half(m.ordinal()?),
        hits: &[("Profit fell in the first half.", "2024-H1")],
        misses: &["The first half of the game was dull."],
    },
    Rule {
        id: RuleId::new("en/quarter/half-of-year"),
        doc: "\"the second half of 2019\".",
        pattern: &[THE, Is(Class::Ordinal), HYPHEN, Word(&["half"]), Word(&["of"]), THE, Time(YEARS)],
        meaning: |m| Some(inside(half(m.ordinal()?)?, m.time()?)),
        hits: &[
            ("Profit fell in the second half of 2019.", "2019-H2"),
            ("Profit fell in the first half of last year.", "2023-H1"),
        ],
        misses: &["The second half of the game was dull."],
    },
    Rule {
        id: RuleId::new("en/quarter/half-of-this-year"),
        doc: "\"the second half of the year\".",
        pattern: &[THE, Is(Class::Ordinal), HYPHEN, Word(&["half"]), Word(&["of"]), Word(&["the"]), Word(&["year"])],
        meaning: |m| Some(inside(half(m.ordinal()?)?, pick(Cycle::Unit(Unit::Year), Pick::This))),
        hits: &[("Profit may fall in the second half of the year.", "2024-H2")],
        misses: &["The second half of the game was dull."],
    },
    Rule {
        id: RuleId::new("en/quarter/fiscal"),
        doc: "\"fiscal 2019\", \"fiscal year 2019\": taken for the calendar year.",
        pattern: &[Word(&["fiscal", "financial"]), Opt(&[Word(&["year"])]), ANY_YEAR],
        meaning: |m| Some(year(said_year(m)?)),
        hits: &[("Profit fell in fiscal 2019.", "2019")],
        misses: &["Fiscal plans failed."],
    },
    Rule {
        id: RuleId::new("en/quarter/the"),
        doc: "\"the quarter\": the one last spoken of.",
        pattern: &[
            Word(&["the"]),
            Opt(&[Word(&["latest", "most", "recent"])]),
            Word(&["quarter"]),
            Unless(&[Word(&["of", "-", "final", "century"])]),
        ],
        meaning: |_| Some(same(Unit::Quarter, Anchor::Mentioned)),
        hits: &[],
        misses: &["The quarter of the city is old."],
    },
    Rule {
        id: RuleId::new("en/quarter/the-fiscal-year"),
        doc: "\"the fiscal year\".",
        pattern: &[Word(&["the"]), Word(&["fiscal", "financial"]), Word(&["year"])],
        meaning: |_| Some(same(Unit::Year, Anchor::Mentioned)),
        hits: &[],
        misses: &["The fiscal plan failed."],
    },
    Rule {
        id: RuleId::new("en/quarter/months"),
        doc: "\"the first nine months\": a length, of a year that the words leave open.",
        pattern: &[THE, Word(&["first", "final"]), Number, Either(&[&[Is(Class::Units)], &[Is(Class::Unit)]])],
        meaning: |m| Some(TimeExpr::Lasting(m.amount()?)),
        hits: &[("Profit fell in the first nine months.", "P9M")],
        misses: &["The first nine men left."],
    },
];
