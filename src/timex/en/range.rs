//! Ranges written as one: "1914-18", "Oct. 7-9", "8-10 a.m.", "1990–1995".

use super::Item::{Glued, Is, Unless, Word};
use super::*;

/// What joins the two ends.
const TO: Item = Word(&["-", "–", "—"]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/range/years"),
        doc: "\"1990–1995\".",
        pattern: &[Is(Class::Year), TO, Is(Class::Year), Unless(&[Word(&["-"])])],
        meaning: |m| Some(between(year(m.year()?), year(m.last_year()?))).filter(|_| m.year() < m.last_year()),
        hits: &[("He ruled there 1990–1995.", "1990/1995")],
        misses: &["They dialled 1990-55501995."],
    },
    Rule {
        id: RuleId::new("en/range/short-years"),
        doc: "\"1914–18\": with the other dash, \"1914-18\", see the ISO month.",
        pattern: &[Is(Class::Year), Glued, Word(&["–", "/"]), Glued, Is(Class::TwoDigits)],
        meaning: |m| {
            Some(between(year(m.year()?), year(m.year()? / 100 * 100 + m.two_digits()?)))
                .filter(|_| m.year().map(|y| y % 100) < m.two_digits())
        },
        hits: &[("The war of 1914–18 was long.", "1914/1918")],
        misses: &["They won 21–18."],
    },
    Rule {
        id: RuleId::new("en/range/days"),
        doc: "\"Oct. 7-9\".",
        pattern: &[Is(Class::Month), Is(Class::Day), TO, Is(Class::Day)],
        meaning: |m| Some(between(day_of(m.month()?, m.day()?)?, day_of(m.month()?, m.last_day()?)?)),
        hits: &[("They met Feb. 7-9.", "2024-02-07/2024-02-09")],
        misses: &["They won 7-9."],
    },
    Rule {
        id: RuleId::new("en/range/days-year"),
        doc: "\"Oct. 7-9, 2012\".",
        pattern: &[Is(Class::Month), Is(Class::Day), TO, Is(Class::Day), COMMA, ANY_YEAR],
        meaning: |m| {
            Some(between(date(said_year(m)?, m.month()?, m.day()?)?, date(said_year(m)?, m.month()?, m.last_day()?)?))
        },
        hits: &[("They met Feb. 7-9, 2012.", "2012-02-07/2012-02-09")],
        misses: &["They won 7-9."],
    },
    Rule {
        id: RuleId::new("en/range/days-first"),
        doc: "\"7-9 October\", \"7-9 October 2012\".",
        pattern: &[Is(Class::Day), TO, Is(Class::Day), Is(Class::Month)],
        meaning: |m| Some(between(day_of(m.month()?, m.day()?)?, day_of(m.month()?, m.last_day()?)?)),
        hits: &[("They met 7–9 February.", "2024-02-07/2024-02-09")],
        misses: &["They won 7-9."],
    },
    Rule {
        id: RuleId::new("en/range/days-first-year"),
        doc: "\"7-9 October 2012\".",
        pattern: &[Is(Class::Day), TO, Is(Class::Day), Is(Class::Month), ANY_YEAR],
        meaning: |m| {
            Some(between(date(said_year(m)?, m.month()?, m.day()?)?, date(said_year(m)?, m.month()?, m.last_day()?)?))
        },
        hits: &[("They met 7–9 February 2012.", "2012-02-07/2012-02-09")],
        misses: &["They won 7-9."],
    },
];
