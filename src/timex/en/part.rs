//! Parts of a period: "early 2020", "mid-December", "late last year", "the end of the month", "year-end".

use crate::calendar::{Part, Unit};
use crate::timex::{Anchor, Cycle, Pick};

use super::Item::{Ahead, Is, Opt, Time, Unless, Word};
use super::*;

/// Times that have an early, a middle and a late part.
const PARTED: crate::rule::Shapes = DATED.or(DAY_PART);
/// "very", "as".
const VERY: Item = Opt(&[Word(&["very"])]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/part/prefix"),
        doc: "\"early 2020\", \"mid-December\", \"late last year\", \"the late 1990s\": TIMEX3 START, MID and END.",
        pattern: &[THE, VERY, Ahead(&[Word(&["early", "mid", "late"])]), Is(Class::Part), HYPHEN, Time(PARTED)],
        meaning: |m| Some(within(m.part()?, m.time()?)),
        hits: &[
            ("It opened in early 2020.", "2020"),
            ("It opened in mid-December.", "2023-12"),
            ("It opened late last year.", "2023"),
            ("Trade grew in the late 1990s.", "199"),
        ],
        misses: &["An early deal failed.", "The end of the line came."],
    },
    Rule {
        id: RuleId::new("en/part/ly"),
        doc: "\"early in 2020\", \"late on Friday\", \"early in the year\".",
        pattern: &[Word(&["early", "late"]), Word(&["in", "on"]), Time(PARTED)],
        meaning: |m| Some(within(if m.begins_with("early") { Part::Early } else { Part::Late }, m.time()?)),
        hits: &[("It opened late in 2019.", "2019")],
        misses: &["Late in life he wrote."],
    },
    Rule {
        id: RuleId::new("en/part/of"),
        doc: "\"the end of 2019\", \"the beginning of the week\", \"the middle of May\".",
        pattern: &[THE, VERY, Is(Class::Part), Word(&["of"]), Time(DATED)],
        meaning: |m| Some(within(m.part()?, m.time()?)),
        hits: &[("It opened at the end of 2019.", "2019"), ("It opened at the start of last week.", "2024-W10")],
        misses: &["The end of the line came."],
    },
    Rule {
        id: RuleId::new("en/part/of-unit"),
        doc: "\"the end of the month\": of the one last spoken of.",
        pattern: &[
            THE,
            VERY,
            Is(Class::Part),
            Word(&["of"]),
            Word(&["the", "this"]),
            Opt(&[Word(&["fiscal", "calendar"])]),
            Unless(&[Word(&["second", "minute", "hour"])]),
            Is(Class::Unit),
        ],
        meaning: |m| Some(within(m.part()?, pick(Cycle::Unit(m.unit()?), Pick::This))),
        hits: &[("It will open at the end of the month.", "2024-03")],
        misses: &["The end of the line came."],
    },
    Rule {
        id: RuleId::new("en/part/in-unit"),
        doc: "\"early in the year\", \"late in the day\".",
        pattern: &[Word(&["early", "late"]), Word(&["in"]), Word(&["the"]), Is(Class::Unit)],
        meaning: |m| {
            Some(within(
                if m.begins_with("early") { Part::Early } else { Part::Late },
                same(m.unit()?, Anchor::Mentioned),
            ))
        },
        hits: &[],
        misses: &["Late in the game they led."],
    },
    Rule {
        id: RuleId::new("en/part/year-end"),
        doc: "\"year-end\", \"the year end\".",
        pattern: &[THE, Word(&["year"]), HYPHEN, Word(&["end"])],
        meaning: |_| Some(within(Part::Late, pick(Cycle::Unit(Unit::Year), Pick::This))),
        hits: &[("Costs will fall by year-end.", "2024")],
        misses: &["That year ended well."],
    },
    Rule {
        id: RuleId::new("en/part/month-end"),
        doc: "\"month-end\".",
        pattern: &[THE, Word(&["month"]), Word(&["-"]), Word(&["end"])],
        meaning: |_| Some(within(Part::Late, pick(Cycle::Unit(Unit::Month), Pick::This))),
        hits: &[],
        misses: &["That month ended well."],
    },
    Rule {
        id: RuleId::new("en/part/possessive-end"),
        doc: "\"year's end\", \"the month's end\": of the one that holds the anchor.",
        pattern: &[
            THE,
            Ahead(&[Word(&["year", "month", "week", "quarter", "decade", "century"])]),
            Is(Class::Unit),
            Word(&["'s", "’s"]),
            Word(&["end", "close"]),
        ],
        meaning: |m| Some(within(Part::Late, pick(Cycle::Unit(m.unit()?), Pick::This))),
        hits: &[("Costs will fall by year's end.", "2024"), ("It will close at the month's end.", "2024-03")],
        misses: &["The year's ending was sad."],
    },
    Rule {
        id: RuleId::new("en/part/turn-of-unit"),
        doc: "\"the turn of the century\", \"the turn of the year\": its beginning.",
        pattern: &[
            THE,
            Word(&["turn"]),
            Word(&["of"]),
            Word(&["the", "this"]),
            Ahead(&[Word(&["century", "year", "millennium", "decade"])]),
            Is(Class::Unit),
        ],
        meaning: |m| Some(within(Part::Early, pick(Cycle::Unit(m.unit()?), Pick::This))),
        hits: &[("The mill burned at the turn of the century.", "20")],
        misses: &["It was the turn of the mill."],
    },
    Rule {
        id: RuleId::new("en/part/turn-of"),
        doc: "\"the turn of the 20th century\", \"the turn of 2019\": its beginning.",
        pattern: &[THE, Word(&["turn"]), Word(&["of"]), Time(DECADE.or(YEAR))],
        meaning: |m| Some(within(Part::Early, m.time()?)),
        hits: &[("The mill burned at the turn of the 19th century.", "18")],
        misses: &["It was the turn of 2019 men."],
    },
    Rule {
        id: RuleId::new("en/part/midyear"),
        doc: "\"midyear\", \"mid-year\".",
        pattern: &[Item::Either(&[&[Word(&["midyear"])], &[Word(&["mid"]), Word(&["-"]), Word(&["year"])]])],
        meaning: |_| Some(within(Part::Middle, pick(Cycle::Unit(Unit::Year), Pick::This))),
        hits: &[("Costs will fall by midyear.", "2024")],
        misses: &["The middle years were hard."],
    },
    Rule {
        id: RuleId::new("en/part/later-decade"),
        doc: "\"1994 or later\": the year and what follows.",
        pattern: &[Time(PLAIN_YEAR), Word(&["or"]), Word(&["later"])],
        meaning: |m| m.time(),
        hits: &[],
        misses: &["Sooner or later it ends."],
    },
];
