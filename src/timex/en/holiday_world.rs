//! Days that the United Nations and their agencies keep: "World Health Day", "International Day of Peace".
//!
//! Source: the list of the United Nations, "International Days and Weeks" (un.org/en/observances); days of others are said to be so.

use crate::calendar::FeastRule::Fixed;

use super::Item::{Either, Opt, Word};
use super::holiday_year::{DAY, S, feast};
use super::*;

/// The word that tells a day from the others, its month and its day.
type Day = (&'static str, u8, u8);

/// "World Health Day"; the Vegan Society keeps World Vegan Day.
const WORLD: &[Day] = &[
    ("cancer", 2, 4),
    ("wildlife", 3, 3),
    ("water", 3, 22),
    ("health", 4, 7),
    ("press", 5, 3),
    ("tobacco", 5, 31),
    ("environment", 6, 5),
    ("oceans", 6, 8),
    ("refugee", 6, 20),
    ("population", 7, 11),
    ("humanitarian", 8, 19),
    ("suicide", 9, 10),
    ("teachers", 10, 5),
    ("mental", 10, 10),
    ("food", 10, 16),
    ("vegan", 11, 1),
    ("diabetes", 11, 14),
    ("children", 11, 20),
    ("aids", 12, 1),
];

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/holiday/world-day"),
        doc: "\"World Health Day\", \"World AIDS Day\", \"World Press Freedom Day\".",
        pattern: &[
            Word(&["world"]),
            Either(&[
                &[
                    Word(&[
                        "cancer",
                        "wildlife",
                        "water",
                        "health",
                        "environment",
                        "oceans",
                        "refugee",
                        "population",
                        "humanitarian",
                        "teachers",
                        "food",
                        "vegan",
                        "diabetes",
                        "children",
                        "aids",
                    ]),
                    S,
                ],
                &[Word(&["press"]), Word(&["freedom"])],
                &[Word(&["no"]), Word(&["tobacco"])],
                &[Word(&["suicide"]), Word(&["prevention"])],
                &[Word(&["mental"]), Word(&["health"])],
            ]),
            DAY,
        ],
        // The last that fits: "World Mental Health Day" is not World Health Day.
        meaning: |m| {
            let day = WORLD.iter().rev().find(|(word, ..)| m.says(word))?;
            feast(Fixed(day.1, day.2), 1)
        },
        hits: &[
            ("They met on World Health Day.", "2024-04-07"),
            ("They met on World Mental Health Day.", "2023-10-10"),
            ("They met on World AIDS Day.", "2023-12-01"),
        ],
        misses: &["The world food price rose that day."],
    },
    Rule {
        id: RuleId::new("en/holiday/human-rights-day"),
        doc: "\"Human Rights Day\": 10 December (A/RES/423(V)).",
        pattern: &[Opt(&[Word(&["international"])]), Word(&["human"]), Word(&["rights"]), DAY],
        meaning: |_| feast(Fixed(12, 10), 1),
        hits: &[("They met on Human Rights Day.", "2023-12-10")],
        misses: &["Human rights matter every day."],
    },
    Rule {
        id: RuleId::new("en/holiday/holocaust-day"),
        doc: "\"International Holocaust Remembrance Day\", \"Holocaust Memorial Day\": 27 January (A/RES/60/7).",
        pattern: &[Opt(&[Word(&["international"])]), Word(&["holocaust"]), Word(&["remembrance", "memorial"]), DAY],
        meaning: |_| feast(Fixed(1, 27), 1),
        hits: &[("They met on Holocaust Memorial Day.", "2024-01-27")],
        misses: &["The Holocaust memorial opened one day."],
    },
    Rule {
        id: RuleId::new("en/holiday/day-of-peace"),
        doc: "\"International Day of Peace\": 21 September (A/RES/55/282).",
        pattern: &[Word(&["international"]), DAY, Word(&["of"]), Word(&["peace"])],
        meaning: |_| feast(Fixed(9, 21), 1),
        hits: &[("They met on the International Day of Peace.", "2023-09-21")],
        misses: &["A day of peace came."],
    },
    Rule {
        id: RuleId::new("en/holiday/united-nations-day"),
        doc: "\"United Nations Day\": 24 October (A/RES/168(II)).",
        pattern: &[Either(&[&[Word(&["united"]), Word(&["nations"])], &[Word(&["un"])]]), DAY],
        meaning: |_| feast(Fixed(10, 24), 1),
        hits: &[("They met on United Nations Day.", "2023-10-24")],
        misses: &["The United Nations met that day."],
    },
];
