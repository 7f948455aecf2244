//! Dates in digits: "2020-12-29", "29.12.2020", "12/29/2020", "2020-12-29T14:30".
//!
//! Sources: ISO 8601-1:2019 for the year first. With slashes and dashes the policy decides whether the month stands first, as in American
//! papers, or the day, as in British ones, unless only one of the two is a date; with full stops the day stands first, as in German,
//! Russian and Indian ones.

use chrono::{NaiveDate, NaiveDateTime};

use crate::calendar::CalendarUnit;

use super::Item::{Glued, Is, Unless, Word};
use super::*;

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/numeric/date"),
        doc: "A date in digits with its year. Formally: y-m-d, y/m/d; m/d/y, or d/m/y where m > 12; d.m.y; two digits of a year are 1970 to 2069.",
        pattern: &[Is(Class::Date)],
        meaning: |m| read(m.word(Class::Date)?),
        hits: &[
            ("Filed 2020-12-29.", "2020-12-29"),
            ("Filed on 12/29/2020.", "2020-12-29"),
            ("Filed on 29.12.2020.", "2020-12-29"),
            ("Filed on 29/12/2020.", "2020-12-29"),
            ("Logged at 2020-12-29T14:30.", "2020-12-29T14:30"),
        ],
        misses: &["Version 2.0.1 is out.", "They won 3-2."],
    },
    Rule {
        id: RuleId::new("en/numeric/month"),
        doc: "ISO 8601's \"2020-09\"; where the two digits can be a later year, it is a range of years instead.",
        pattern: &[Is(Class::Year), Glued, Word(&["-"]), Glued, Is(Class::TwoDigits), Unless(&[Word(&["-"])])],
        meaning: |m| year_and_two(m.year()?, m.two_digits()?),
        hits: &[("Figures for 2020-09 are out.", "2020-09")],
        misses: &["They won 21-09."],
    },
];

/// "2020-09" is a month, "1914-18" a range of years.
fn year_and_two(first: i32, two: i32) -> Option<TimeExpr> {
    match two > first % 100 {
        true => Some(between(year(first), year(first - first % 100 + two))),
        false => month_of(first, u8::try_from(two).ok()?),
    }
}

fn read(text: &str) -> Option<TimeExpr> {
    let (day, clock) = text.split_once(['T', 't']).map_or((text, None), |(day, clock)| (day, Some(clock)));
    let packed = day.len() == 8 && day.bytes().all(|b| b.is_ascii_digit());
    let [month_first, day_first] = match packed {
        true => [NaiveDate::parse_from_str(day, "%Y%m%d").ok(), None],
        false => in_fields(day)?,
    };
    by_order(at(month_first, clock), at(day_first, clock))
}

/// Puts a clock time on a day, where there is one.
fn at(day: Option<NaiveDate>, clock: Option<&str>) -> Option<TimeExpr> {
    let date = day?;
    let Some(clock) = clock else { return Some(TimeExpr::Absolute(CalendarUnit::Day(date))) };
    let digits: String = clock.chars().take_while(|c| c.is_ascii_digit() || *c == ':').filter(|c| *c != ':').collect();
    let field = |at: usize| digits.get(at..at + 2).and_then(|d| d.parse::<u32>().ok());
    let moment: NaiveDateTime = date.and_hms_opt(field(0)?, field(2).unwrap_or(0), field(4).unwrap_or(0))?;
    Some(TimeExpr::Absolute(match (field(2), field(4)) {
        (None, _) => CalendarUnit::Hour(moment),
        (_, None) => CalendarUnit::Minute(moment),
        _ => CalendarUnit::Second(moment),
    }))
}

/// The day with the month first and the day with the day first; where the form leaves no choice, the one day.
fn in_fields(text: &str) -> Option<[Option<NaiveDate>; 2]> {
    let mark = text.chars().find(|c| !c.is_ascii_digit())?;
    let mut fields = text.split(mark).map(|field| Some((field.len(), field.parse::<u32>().ok()?)));
    let (first, second, third) = (fields.next()??, fields.next()??, fields.next()??);
    let day = |(digits, year): (usize, u32), month, day| {
        NaiveDate::from_ymd_opt(full_year(digits, i32::try_from(year).ok()?), month, day)
    };
    Some(match (first.0, mark) {
        (4, _) => [day(first, second.1, third.1), None],
        (_, '.') => [None, day(third, second.1, first.1)],
        _ => [day(third, first.1, second.1), day(third, second.1, first.1)],
    })
}

/// Two digits of a year are 1970 to 2069.
fn full_year(digits: usize, year: i32) -> i32 {
    match (digits, year) {
        (2, 70..) => 1900 + year,
        (2, _) => 2000 + year,
        _ => year,
    }
}
