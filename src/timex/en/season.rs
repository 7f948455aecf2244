//! Seasons: "last summer", "the winter of 2019", "this spring".

use crate::timex::{Cycle, Pick};

use super::Item::{After, Is, Opt, Unless, Word};
use super::*;

/// Words that take a season behind them, so that "fall" and "spring" are some.
const BEFORE_A_SEASON: Item = After(&[Word(&[
    "in", "since", "until", "by", "during", "through", "from", "late", "early", "mid", "of", "next", "-", "every",
    "each",
])]);
/// What follows "spring" and "fall" where they are no seasons.
const NO_SEASON: Item = Unless(&[
    Word(&[
        "of", "in", "back", "water", "waters", "from", "mattress", "guy", "to", "up", "off", "apart", "short",
        "behind", "-", "into",
    ]),
    Is(Class::Capital),
]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/season/bare"),
        doc: "A season by itself; meteorological: spring is March to May in the north.",
        pattern: &[
            THE,
            Unless(&[Is(Class::Doubtful)]),
            Is(Class::Season),
            Unless(&[Word(&["olympics", "games", "palace", "camp", "school"]), Is(Class::Capital)]),
        ],
        meaning: |m| Some(season(m.season()?)),
        hits: &[("Crops failed in summer.", "2023-SU")],
        misses: &["Sommer left."],
    },
    Rule {
        id: RuleId::new("en/season/bare-doubtful"),
        doc: "\"spring\" and \"fall\" behind a preposition.",
        pattern: &[BEFORE_A_SEASON, Is(Class::Season), NO_SEASON],
        meaning: |m| Some(season(m.season()?)),
        hits: &[("Crops failed in spring.", "2024-SP")],
        misses: &["Prices fall.", "The spring broke.", "The fall of the wall was sudden."],
    },
    Rule {
        id: RuleId::new("en/season/bare-the"),
        doc: "\"the spring\", \"the fall\".",
        pattern: &[
            After(&[Word(&[
                "in",
                "since",
                "until",
                "by",
                "during",
                "through",
                "throughout",
                "over",
                "for",
                "before",
                "after",
                "into",
            ])]),
            Word(&["the"]),
            Is(Class::Season),
            NO_SEASON,
        ],
        meaning: |m| Some(season(m.season()?)),
        hits: &[("Crops failed in the spring.", "2024-SP")],
        misses: &["The fall of the wall was sudden.", "The spring broke."],
    },
    Rule {
        id: RuleId::new("en/season/of-year"),
        doc: "\"the winter of 2019\", \"summer 2020\".",
        pattern: &[THE, Is(Class::Season), Opt(&[Word(&["of", ","])]), ANY_YEAR],
        meaning: |m| Some(inside(season(m.season()?), year(said_year(m)?))),
        hits: &[("Crops failed in the summer of 2019.", "2019-SU"), ("Crops failed in fall 2019.", "2019-FA")],
        misses: &["The fall of 2019 men was sudden."],
    },
    Rule {
        id: RuleId::new("en/season/last"),
        doc: "\"last summer\": the latest one wholly past.",
        pattern: &[Opt(&[Word(&["this"])]), Word(&["last", "past"]), Is(Class::Season)],
        meaning: |m| Some(pick(Cycle::Season(m.season()?), Pick::Last)),
        hits: &[("Crops failed last summer.", "2023-SU"), ("Crops failed this past fall.", "2023-FA")],
        misses: &["The last springs broke."],
    },
    Rule {
        id: RuleId::new("en/season/this"),
        doc: "\"this summer\": the one of the anchor's year.",
        pattern: &[Word(&["this"]), Is(Class::Season)],
        meaning: |m| Some(pick(Cycle::Season(m.season()?), Pick::This)),
        hits: &[("Crops may fail this summer.", "2024-SU")],
        misses: &["These fall."],
    },
    Rule {
        id: RuleId::new("en/season/next"),
        doc: "\"next summer\": the first one wholly to come.",
        pattern: &[Opt(&[Word(&["this"])]), Word(&["next", "coming"]), Is(Class::Season)],
        meaning: |m| Some(pick(Cycle::Season(m.season()?), Pick::Next)),
        hits: &[("Crops may fail next summer.", "2024-SU")],
        misses: &["The next to fall was he."],
    },
    Rule {
        id: RuleId::new("en/season/that"),
        doc: "\"that summer\".",
        pattern: &[
            Word(&["that"]),
            Is(Class::Season),
            Unless(&[Word(&["from", "to", "back", "into", "to", "within"])]),
        ],
        meaning: |m| Some(pick_said(Cycle::Season(m.season()?), Pick::This)),
        hits: &[],
        misses: &["Ideas that spring from fear fail."],
    },
    Rule {
        id: RuleId::new("en/season/following"),
        doc: "\"the following spring\", \"the next summer\".",
        pattern: &[Word(&["the"]), Word(&["following", "next"]), Is(Class::Season)],
        meaning: |m| Some(pick_said(Cycle::Season(m.season()?), Pick::Next)),
        hits: &[],
        misses: &["The following text is old."],
    },
    Rule {
        id: RuleId::new("en/season/previous"),
        doc: "\"the previous summer\".",
        pattern: &[Word(&["the"]), Word(&["previous"]), Is(Class::Season)],
        meaning: |m| Some(pick_said(Cycle::Season(m.season()?), Pick::Last)),
        hits: &[],
        misses: &["The previous springs broke."],
    },
    Rule {
        id: RuleId::new("en/season/of-two-years"),
        doc: "\"the winter of 2019-20\", \"winter 2019/2020\": it begins in the first of them.",
        pattern: &[
            THE,
            Word(&["winter"]),
            Opt(&[Word(&["of"])]),
            Is(Class::Year),
            Word(&["-", "–", "/"]),
            Item::Either(&[&[Is(Class::Year)], &[Is(Class::TwoDigits)]]),
        ],
        meaning: |m| Some(inside(season(crate::calendar::SeasonName::Winter), year(m.year()?))),
        hits: &[("Crops failed in the winter of 2019–20.", "2019-WI")],
        misses: &["In winter 2019 men left."],
    },
];
