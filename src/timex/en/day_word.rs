//! Days named from the publication: "yesterday", "today", "tomorrow", "the day before yesterday".

use crate::calendar::{DayPart, Unit};
use crate::timex::{Anchor, Cycle, Direction, Pick};

use super::Item::{Unless, Word};
use super::*;

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/day-word/today"),
        doc: "\"today\": the day of the publication.",
        pattern: &[Word(&["today", "tdy", "2day"])],
        meaning: |_| Some(same(Unit::Day, Anchor::Publication)),
        hits: &[("The court ruled today.", "2024-03-14")],
        misses: &["To day one it stayed."],
    },
    Rule {
        id: RuleId::new("en/day-word/yesterday"),
        doc: "\"yesterday\": the day before the publication.",
        pattern: &[Word(&["yesterday", "yday", "ystd"])],
        meaning: |_| Some(shift(days(1), Direction::Before)),
        hits: &[("The court ruled yesterday.", "2024-03-13")],
        misses: &["The day was long gone."],
    },
    Rule {
        id: RuleId::new("en/day-word/tomorrow"),
        doc: "\"tomorrow\": the day after the publication.",
        pattern: &[Word(&[
            "tomorrow",
            "tomorrows",
            "tmr",
            "tmrw",
            "tmrow",
            "tmw",
            "tomo",
            "tomoro",
            "2moro",
            "2morrow",
            "tomorow",
            "tommorow",
            "tommorrow",
        ])],
        meaning: |_| Some(shift(days(1), Direction::After)),
        hits: &[("The court will rule tomorrow.", "2024-03-15")],
        misses: &["The morrow came."],
    },
    Rule {
        id: RuleId::new("en/day-word/before-yesterday"),
        doc: "\"the day before yesterday\".",
        pattern: &[THE, Word(&["day"]), Word(&["before"]), Word(&["yesterday"])],
        meaning: |_| Some(shift(days(2), Direction::Before)),
        hits: &[("The court ruled the day before yesterday.", "2024-03-12")],
        misses: &["The day before was long."],
    },
    Rule {
        id: RuleId::new("en/day-word/after-tomorrow"),
        doc: "\"the day after tomorrow\".",
        pattern: &[THE, Word(&["day"]), Word(&["after"]), Word(&["tomorrow"])],
        meaning: |_| Some(shift(days(2), Direction::After)),
        hits: &[("The court will rule the day after tomorrow.", "2024-03-16")],
        misses: &["The day after was long."],
    },
    Rule {
        id: RuleId::new("en/day-word/tonight"),
        doc: "\"tonight\": the night of the publication.",
        pattern: &[Word(&["tonight", "tonights", "tonite", "tonigt", "tnite", "2nite", "2night"])],
        meaning: |_| Some(pick(Cycle::DayPart(DayPart::Night), Pick::This)),
        hits: &[("The show is tonight.", "2024-03-14TNI")],
        misses: &["The knight left."],
    },
    Rule {
        id: RuleId::new("en/day-word/last-night"),
        doc: "\"last night\": the night before the publication's day.",
        pattern: &[Word(&["last"]), Word(&["night", "nite"])],
        meaning: |_| Some(pick(Cycle::DayPart(DayPart::Night), Pick::Last)),
        hits: &[("The roof fell last night.", "2024-03-13TNI")],
        misses: &["The last of the nights was cold."],
    },
    Rule {
        id: RuleId::new("en/day-word/overnight"),
        doc: "\"overnight\": the night that the publication's day began with.",
        pattern: &[
            Word(&["overnight"]),
            Unless(&[Word(&["success", "sensation", "stay", "bag", "train", "rates", "rate"])]),
        ],
        meaning: |_| Some(pick(Cycle::DayPart(DayPart::Night), Pick::Last)),
        hits: &[],
        misses: &["It was an overnight success."],
    },
];
