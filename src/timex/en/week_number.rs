//! Weeks by their number: "week 23 of 2019", "2019-W23", "the week 31". Formally: the weeks of ISO 8601, of which the first holds the first Thursday.

use crate::calendar::{CalendarUnit, Pattern, Week};

use super::Item::{Ahead, Glued, Is, Opt, Unless, Word};
use super::*;

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/week/of-year"),
        doc: "\"week 23 of 2019\", \"wk 5, 2020\".",
        pattern: &[THE, Word(&["week", "wk"]), Is(Class::Digits), Opt(&[Word(&["of", "in", ","])]), Is(Class::Year)],
        meaning: |m| whole(m.year()?, number(m)?),
        hits: &[("It opened in week 23 of 2019.", "2019-W23")],
        misses: &["They met for a week, 23 of them.", "Week 99 of 2019 never came to 60 pupils."],
    },
    Rule {
        id: RuleId::new("en/week/number-casual"),
        doc: "\"week 31\": of the year that the message is written in.",
        pattern: &[
            THE,
            Word(&["week", "wk"]),
            Is(Class::Digits),
            Unless(&[Word(&["of", "in", "-", "–", "to", "/", ":", "%"])]),
        ],
        meaning: |m| {
            let week = Some(number(m)?);
            Some(casual(TimeExpr::Fields(Pattern { week, ..NOTHING })))
        },
        hits: &[("back in week 31", "2024-W31")],
        misses: &["week 3 of the show"],
    },
    Rule {
        id: RuleId::new("en/week/iso"),
        doc: "\"2019-W23\", \"2019W05\": as ISO 8601 writes it.",
        pattern: &[Is(Class::Year), Opt(&[Glued, Word(&["-"])]), Glued, Ahead(&[Is(Class::Capital)]), Word(WEEKS)],
        meaning: |m| {
            let week = WEEKS.iter().position(|week| m.says(week))?;
            whole(m.year()?, u8::try_from(week + 1).ok()?)
        },
        hits: &[("Figures for 2019-W23 are out.", "2019-W23")],
        misses: &["In 2019 W23 was a bus.", "They moved to W23 in 2019."],
    },
];

/// The names of the weeks in ISO 8601, from the first on.
const WEEKS: &[&str] = &[
    "w01", "w02", "w03", "w04", "w05", "w06", "w07", "w08", "w09", "w10", "w11", "w12", "w13", "w14", "w15", "w16",
    "w17", "w18", "w19", "w20", "w21", "w22", "w23", "w24", "w25", "w26", "w27", "w28", "w29", "w30", "w31", "w32",
    "w33", "w34", "w35", "w36", "w37", "w38", "w39", "w40", "w41", "w42", "w43", "w44", "w45", "w46", "w47", "w48",
    "w49", "w50", "w51", "w52", "w53",
];

/// The number of a week.
fn number(m: &Match<'_>) -> Option<u8> {
    m.digits().and_then(|n| u8::try_from(n).ok()).filter(|n| (1..=53).contains(n))
}

/// The week of a year; nothing where the year has no such week.
fn whole(year: i32, week: u8) -> Option<TimeExpr> {
    Some(TimeExpr::Absolute(CalendarUnit::Week(Week::new(year, week)?)))
}
