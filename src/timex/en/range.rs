//! Ranges written as one: "1914-18", "Oct. 7-9", "8-10 a.m.", "1990–1995".

use super::Item::{After, Glued, Is, Opt, Unless, Word};
use super::*;

/// Words that join the two ends.
const THROUGH: Item = Word(&["to", "through", "thru", "until", "till"]);
/// The second number is a day and counts nothing.
const NO_AMOUNT: Item = Unless(&[Word(&[
    "percent", "%", "million", "billion", "am", "pm", "a.m.", "p.m.", "people", ":", "°", "per", "points",
])]);
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
        id: RuleId::new("en/range/days-to"),
        doc: "\"May 3 to 5\", \"May 3 through 5\".",
        pattern: &[Is(Class::Month), Is(Class::Day), THROUGH, THE, Is(Class::Day), NO_AMOUNT],
        meaning: |m| Some(between(day_of(m.month()?, m.day()?)?, day_of(m.month()?, m.last_day()?)?)),
        hits: &[("They met Feb. 7 through 9.", "2024-02-07/2024-02-09")],
        misses: &["From Feb. 7 to 9 p.m. they talked.", "They won 7 to 9."],
    },
    Rule {
        id: RuleId::new("en/range/days-to-year"),
        doc: "\"May 3 to 5, 2011\".",
        pattern: &[Is(Class::Month), Is(Class::Day), THROUGH, THE, Is(Class::Day), COMMA, ANY_YEAR],
        meaning: |m| {
            Some(between(date(said_year(m)?, m.month()?, m.day()?)?, date(said_year(m)?, m.month()?, m.last_day()?)?))
        },
        hits: &[("They met May 3 to 5, 2011.", "2011-05-03/2011-05-05")],
        misses: &["They won 7 to 9 in 2011."],
    },
    Rule {
        id: RuleId::new("en/range/between-days"),
        doc: "\"between May 3 and 5\": the preposition stays outside.",
        pattern: &[
            After(&[Word(&["between"])]),
            Is(Class::Month),
            Is(Class::Day),
            Word(&["and"]),
            THE,
            Is(Class::Day),
            NO_AMOUNT,
        ],
        meaning: |m| Some(between(day_of(m.month()?, m.day()?)?, day_of(m.month()?, m.last_day()?)?)),
        hits: &[("They met between Feb. 7 and 9.", "2024-02-07/2024-02-09")],
        misses: &["They won between 7 and 9."],
    },
    Rule {
        id: RuleId::new("en/range/days-first-to"),
        doc: "\"from 15 to 22 February\", \"the 13th through the 19th of October\".",
        pattern: &[THE, Is(Class::Day), THROUGH, THE, Is(Class::Day), Opt(&[Word(&["of"])]), Is(Class::Month)],
        meaning: |m| Some(between(day_of(m.month()?, m.day()?)?, day_of(m.month()?, m.last_day()?)?)),
        hits: &[("They met from the 7th to the 9th of February.", "2024-02-07/2024-02-09")],
        misses: &["They won 7 to 9."],
    },
    Rule {
        id: RuleId::new("en/range/days-first-to-year"),
        doc: "\"from the 13th to the 19th of October 1950\".",
        pattern: &[
            THE,
            Is(Class::Day),
            THROUGH,
            THE,
            Is(Class::Day),
            Opt(&[Word(&["of"])]),
            Is(Class::Month),
            COMMA,
            ANY_YEAR,
        ],
        meaning: |m| {
            Some(between(date(said_year(m)?, m.month()?, m.day()?)?, date(said_year(m)?, m.month()?, m.last_day()?)?))
        },
        hits: &[("They met from 7 to 9 May 2012.", "2012-05-07/2012-05-09")],
        misses: &["They won 7 to 9 in 2012."],
    },
    Rule {
        id: RuleId::new("en/range/between-days-first"),
        doc: "\"between 7 and 9 May\".",
        pattern: &[
            After(&[Word(&["between"])]),
            THE,
            Is(Class::Day),
            Word(&["and"]),
            THE,
            Is(Class::Day),
            Opt(&[Word(&["of"])]),
            Is(Class::Month),
        ],
        meaning: |m| Some(between(day_of(m.month()?, m.day()?)?, day_of(m.month()?, m.last_day()?)?)),
        hits: &[("They met between 7 and 9 February.", "2024-02-07/2024-02-09")],
        misses: &["They won between 7 and 9."],
    },
    Rule {
        id: RuleId::new("en/range/centuries"),
        doc: "\"from the 15th to the 19th century\".",
        pattern: &[
            THE,
            Is(Class::Ordinal),
            Word(&["to", "through", "-", "–"]),
            THE,
            Is(Class::Ordinal),
            HYPHEN,
            Word(&["century", "centuries"]),
        ],
        meaning: |m| Some(between(century(i32::from(m.ordinal()?) - 1), century(i32::from(m.last_ordinal()?) - 1))),
        hits: &[("Trade grew from the 17th to the 19th century.", "16/18")],
        misses: &["The first to leave was the second man."],
    },
    Rule {
        id: RuleId::new("en/range/before-era"),
        doc: "\"499–493 BC\", \"from 499 to 493 BC\": the mark holds for both.",
        pattern: &[Is(Class::Digits), Word(&["-", "–", "—", "to", "until"]), Is(Class::Digits), Is(Class::EraBefore)],
        meaning: |m| Some(between(before_era(m.digits()?)?, before_era(m.last_digits()?)?)),
        hits: &[
            ("They fought from 431 to 404 BC.", "BC0431/BC0404"),
            ("The war (431–404 BC) was long.", "BC0431/BC0404"),
        ],
        misses: &["They won 499 to 493."],
    },
    Rule {
        id: RuleId::new("en/range/since-era"),
        doc: "\"66–73 AD\", \"from 66 to 73 CE\".",
        pattern: &[Is(Class::Digits), Word(&["-", "–", "—", "to", "until"]), Is(Class::Digits), Is(Class::EraSince)],
        meaning: |m| {
            let of = |said: u32| i32::try_from(said).ok().map(year);
            Some(between(of(m.digits()?)?, of(m.last_digits()?)?))
        },
        hits: &[("They fought from 66 to 73 AD.", "0066/0073")],
        misses: &["They won 66 to 73."],
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
