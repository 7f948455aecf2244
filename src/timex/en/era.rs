//! Eras: times known by a reign, a dynasty or a state: "the Victorian era", "the Ming dynasty", "Heisei 3", "during Prohibition".
//!
//! Only those whose first and last year the reference works agree on. Sources: the reigns of England and the United Kingdom as the
//! *Handbook of British Chronology* (Royal Historical Society, 3rd edition) gives them; the Japanese eras from accession to accession (since
//! 1979 by the Era Name Act), the year of an accession being the year 1; the dynasties of China and Korea as the *Encyclopædia Britannica* gives them;
//! Prohibition from the National Prohibition Act in force (1920) to the 21st amendment (1933); the Weimar Republic from its proclamation
//! (1918) to the Enabling Act (1933); apartheid from the election of 1948 to that of 1994; Reconstruction from the end of the Civil War (1865) to the
//! Compromise of 1877.

use crate::calendar::CalendarUnit;

use super::Item::{After, Either, Is, NotAfter, Opt, Unless, Word};
use super::*;

/// A name with its first and its last year.
type Named = (&'static str, i32, i32);

/// Reigns and ages, named by an adjective.
const AGES: [Named; 19] = [
    ("tudor", 1485, 1603),
    ("elizabethan", 1558, 1603),
    ("stuart", 1603, 1714),
    ("jacobean", 1603, 1625),
    ("victorian", 1837, 1901),
    ("edwardian", 1901, 1910),
    ("meiji", 1868, 1912),
    ("taisho", 1912, 1926),
    ("taishō", 1912, 1926),
    ("showa", 1926, 1989),
    ("shōwa", 1926, 1989),
    ("heisei", 1989, 2019),
    ("heian", 794, 1185),
    ("reconstruction", 1865, 1877),
    ("prohibition", 1920, 1933),
    ("weimar", 1918, 1933),
    ("interwar", 1918, 1939),
    ("nazi", 1933, 1945),
    ("apartheid", 1948, 1994),
];

/// Dynasties.
const DYNASTIES: [Named; 7] = [
    ("sui", 581, 618),
    ("tang", 618, 907),
    ("song", 960, 1279),
    ("ming", 1368, 1644),
    ("qing", 1644, 1912),
    ("joseon", 1392, 1910),
    ("choson", 1392, 1910),
];

/// Japanese eras with the year that is their first.
const ERA_YEARS: [Named; 7] = [
    ("meiji", 1868, 1912),
    ("taisho", 1912, 1926),
    ("taishō", 1912, 1926),
    ("showa", 1926, 1989),
    ("shōwa", 1926, 1989),
    ("heisei", 1989, 2019),
    ("reiwa", 2019, 2099),
];

/// The names alone, as words of a pattern.
const fn said<const N: usize>(names: [Named; N]) -> [&'static str; N] {
    let mut words = [""; N];
    let mut at = 0;
    while at < N {
        words[at] = names[at].0;
        at += 1;
    }
    words
}

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/era/age"),
        doc: "\"the Victorian era\", \"the Meiji period\", \"apartheid-era\".",
        pattern: &[
            // "The new Elizabethan age" is another one.
            NotAfter(&[Word(&["new", "second", "neo", "post", "pre", "-"])]),
            THE,
            Word(const { &said(AGES) }),
            HYPHEN,
            Word(&["era", "period", "age", "epoch"]),
        ],
        meaning: |m| named(m, &AGES),
        hits: &[
            ("The pier is of the Victorian era.", "1837/1901"),
            ("An apartheid-era law was repealed.", "1948/1994"),
            ("The mill was built in the Meiji period.", "1868/1912"),
        ],
        misses: &["They live in a Victorian house.", "He spoke of a new Elizabethan age."],
    },
    Rule {
        id: RuleId::new("en/era/dynasty"),
        doc: "\"the Ming dynasty\", \"a Qing-dynasty vase\".",
        pattern: &[THE, Word(const { &said(DYNASTIES) }), HYPHEN, Word(&["dynasty"])],
        meaning: |m| named(m, &DYNASTIES),
        hits: &[("The vase is of the Ming dynasty.", "1368/1644")],
        misses: &["Ming left.", "The Ming vase broke."],
    },
    Rule {
        id: RuleId::new("en/era/during"),
        doc: "\"during Prohibition\", \"under the Weimar Republic\", \"in the Third Reich\": a state of things, behind a word that makes a time of it.",
        pattern: &[
            After(&[Word(&["during", "under", "in", "throughout", "since", "before", "after"])]),
            Either(&[
                &[Unless(&[Is(Class::Lower)]), Word(&["prohibition"])],
                &[Word(&["the"]), Word(&["weimar"]), Word(&["republic"])],
                &[Word(&["the"]), Word(&["third"]), Word(&["reich"])],
            ]),
        ],
        meaning: |m| match () {
            () if m.says("prohibition") => era(1920, 1933),
            () if m.says("weimar") => era(1918, 1933),
            () => era(1933, 1945),
        },
        hits: &[
            ("The bar was closed during Prohibition.", "1920/1933"),
            ("He wrote it under the Weimar Republic.", "1918/1933"),
        ],
        misses: &["They spoke in prohibition of it.", "The Weimar Republic was poor."],
    },
    Rule {
        id: RuleId::new("en/era/year"),
        doc: "\"Heisei 3\", \"Showa 20\", \"the year Meiji 15\": the n-th year of a Japanese era.",
        pattern: &[
            Opt(&[THE, Word(&["year"])]),
            Word(const { &said(ERA_YEARS) }),
            Either(&[&[Is(Class::Day)], &[Is(Class::TwoDigits)]]),
        ],
        meaning: |m| {
            let (_, first, last) = ERA_YEARS.iter().find(|(name, ..)| m.says(name))?;
            let count = m.day().map(i32::from).or_else(|| m.two_digits())?;
            Some(first + count - 1).filter(|of| of <= last).map(year)
        },
        hits: &[("The law is of Heisei 3.", "1991"), ("It was signed in Showa 20.", "1945")],
        misses: &["Heisei ended.", "Meiji and 3 others left."],
    },
];

/// From one year through another.
fn era(from: i32, to: i32) -> Option<TimeExpr> {
    Some(TimeExpr::Era(CalendarUnit::Year(from), CalendarUnit::Year(to)))
}

/// The time of the name that the words say.
fn named(m: &Match<'_>, names: &[Named]) -> Option<TimeExpr> {
    names.iter().find(|(name, ..)| m.says(name)).and_then(|(_, from, to)| era(*from, *to))
}
