//! Days of the calendar in words: "14 December 2020", "Dec. 14", "Tuesday, Dec. 14, 2020", "the 14th of December".

use crate::calendar::{CalendarUnit, Pattern};

use super::Item::{Is, NotAfter, Opt, Time, Unless, Word};
use super::*;

/// What makes of a number behind a month an amount or a clock time: "May 3 percent fall?".
const AMOUNTS: Item =
    Unless(&[Word(&["percent", "%", "million", "billion", "per", "am", "pm", "a.m.", "p.m.", "people"])]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/date/month-day"),
        doc: "\"Dec. 14\", \"December 14th\": a day without its year.",
        pattern: &[Is(Class::Month), Opt(&[Word(&["the"])]), Is(Class::Day), AMOUNTS],
        meaning: |m| day_of(m.month()?, m.day()?),
        hits: &[("It closed on Feb. 9.", "2024-02-09"), ("It closed on March 3rd.", "2024-03-03")],
        misses: &["It closed on Route 14.", "Chapter 3 was short."],
    },
    Rule {
        id: RuleId::new("en/date/month-day-words"),
        doc: "\"March eighth\".",
        pattern: &[
            Is(Class::Month),
            Unless(&[Is(Class::OrdinalDigits)]),
            Is(Class::Ordinal),
            Unless(&[Word(&["quarter", "time", "week", "half"])]),
        ],
        meaning: |m| day_of(m.month()?, u8::try_from(m.ordinal()?).ok()?),
        hits: &[("It closed on March eighth.", "2024-03-08")],
        misses: &["The eighth man left."],
    },
    Rule {
        id: RuleId::new("en/date/month-the-day-words"),
        doc: "\"March the eighth\"; \"in March the eighth ship sailed\" is a month and a ship.",
        pattern: &[
            Is(Class::Month),
            Word(&["the"]),
            Unless(&[Is(Class::OrdinalDigits)]),
            Is(Class::Ordinal),
            list::NOTHING_COUNTED,
        ],
        meaning: |m| day_of(m.month()?, u8::try_from(m.ordinal()?).ok()?),
        hits: &[("It closed on March the eighth.", "2024-03-08")],
        misses: &["In February the eighth ship sailed."],
    },
    Rule {
        id: RuleId::new("en/date/month-day-year"),
        doc: "\"December 14, 2020\".",
        pattern: &[Is(Class::Month), Opt(&[Word(&["the"])]), Is(Class::Day), COMMA, ANY_YEAR],
        meaning: |m| date(said_year(m)?, m.month()?, m.day()?),
        hits: &[("It closed on Dec. 14, 2020.", "2020-12-14"), ("It closed on August 3rd 1998.", "1998-08-03")],
        misses: &["Sales rose 14, 2020 units."],
    },
    Rule {
        id: RuleId::new("en/date/month-day-words-year"),
        doc: "\"March eighth, 1998\".",
        pattern: &[
            Is(Class::Month),
            Opt(&[Word(&["the"])]),
            Unless(&[Is(Class::OrdinalDigits)]),
            Is(Class::Ordinal),
            COMMA,
            ANY_YEAR,
        ],
        meaning: |m| date(said_year(m)?, m.month()?, u8::try_from(m.ordinal()?).ok()?),
        hits: &[("It closed on March eighth, 1998.", "1998-03-08")],
        misses: &["The eighth man left in June."],
    },
    Rule {
        id: RuleId::new("en/date/day-month"),
        doc: "\"14 December\", \"the 14th of December\".",
        pattern: &[
            NotAfter(&[Word(&["$", "£", "€", "#"])]),
            THE,
            Is(Class::Day),
            Opt(&[Word(&["of"])]),
            Is(Class::Month),
        ],
        meaning: |m| day_of(m.month()?, m.day()?),
        hits: &[("It closed on 9 February.", "2024-02-09"), ("It closed on the 9th of February.", "2024-02-09")],
        misses: &["All 14 may come."],
    },
    Rule {
        id: RuleId::new("en/date/day-words-month"),
        doc: "\"the fourteenth of December\".",
        pattern: &[THE, Unless(&[Is(Class::OrdinalDigits)]), Is(Class::Ordinal), Word(&["of"]), Is(Class::Month)],
        meaning: |m| day_of(m.month()?, u8::try_from(m.ordinal()?).ok()?),
        hits: &[("It closed on the ninth of February.", "2024-02-09")],
        misses: &["The ninth of them left."],
    },
    Rule {
        id: RuleId::new("en/date/day-month-year"),
        doc: "\"14 December 2020\", \"the 14th of December, 2020\".",
        pattern: &[
            THE,
            Is(Class::Day),
            Opt(&[Word(&["of", "-"])]),
            Is(Class::Month),
            Opt(&[Word(&[",", "-", "of"])]),
            ANY_YEAR,
        ],
        meaning: |m| date(said_year(m)?, m.month()?, m.day()?),
        hits: &[("It closed on 14 December 2020.", "2020-12-14"), ("It closed on the 3rd of May, 1998.", "1998-05-03")],
        misses: &["The 14 won in 2020 games."],
    },
    Rule {
        id: RuleId::new("en/date/day-words-month-year"),
        doc: "\"the fourteenth of December 2020\".",
        pattern: &[
            THE,
            Unless(&[Is(Class::OrdinalDigits)]),
            Is(Class::Ordinal),
            Word(&["of"]),
            Is(Class::Month),
            COMMA,
            ANY_YEAR,
        ],
        meaning: |m| date(said_year(m)?, m.month()?, u8::try_from(m.ordinal()?).ok()?),
        hits: &[("It closed on the ninth of February 1998.", "1998-02-09")],
        misses: &["The ninth of them left in the May rush."],
    },
    Rule {
        id: RuleId::new("en/date/weekday"),
        doc: "\"Tuesday, Dec. 14\", \"Tuesday 14 December 2020\": the date counts; the weekday has to agree with it.",
        pattern: &[THIS, Is(Class::Weekday), COMMA, Opt(&[Word(&["the"])]), Time(DATE)],
        meaning: |m| on_weekday(m),
        hits: &[
            ("It closed on Friday, Feb. 9.", "2024-02-09"),
            ("It closed on Monday, 14 December 2020.", "2020-12-14"),
        ],
        misses: &["On Tuesday they left."],
    },
    Rule {
        id: RuleId::new("en/date/weekday-ordinal"),
        doc: "\"Friday the 9th\": the month is to be found.",
        pattern: &[Is(Class::Weekday), COMMA, Word(&["the"]), Is(Class::OrdinalDigits)],
        meaning: |m| {
            Some(TimeExpr::Fields(Pattern {
                weekday: m.weekday(),
                day: m.word(Class::OrdinalDigits).and_then(ordinal_day),
                ..NOTHING
            }))
        },
        hits: &[],
        misses: &["Friday the team left."],
    },
];

/// "this coming", which a weekday with its date may have in front.
const THIS: Item = Opt(&[Word(&["this"]), Opt(&[Word(&["coming", "past"])])]);

/// Adds the weekday to a date that has no year.
fn on_weekday(m: &Match<'_>) -> Option<TimeExpr> {
    match m.time()? {
        TimeExpr::Fields(pattern) => weekday_of(m.weekday()?, pattern.month?, pattern.day?),
        whole @ TimeExpr::Absolute(CalendarUnit::Day(_)) => Some(whole),
        _ => None,
    }
}

fn ordinal_day(word: &str) -> Option<u8> {
    word.get(..word.len().saturating_sub(2))?.parse().ok().filter(|day| (1..=31).contains(day))
}
