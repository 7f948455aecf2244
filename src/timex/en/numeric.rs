//! Dates in digits: "2020-12-29", "29.12.2020", "12/29/2020", "2020-12-29T14:30".
//!
//! Sources: ISO 8601-1:2019 for the year first. With slashes and dashes the policy decides whether the month stands first, as in American
//! papers, or the day, as in British ones, unless only one of the two is a date; with full stops the day stands first, as in German,
//! Russian and Indian ones. The other order, where it is a date, is another reading.

use chrono::{NaiveDate, NaiveDateTime};

use crate::calendar::{CalendarUnit, ZoneOffset};
use crate::timex::{Convention, DateOrder};

use super::Item::{After, Glued, Is, NotAfter, Opt, Time, Unless, Word};
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
    Rule {
        id: RuleId::new("en/numeric/month-year"),
        doc: "\"9/2012\", \"04/2016\": a month and its year.",
        pattern: &[
            NotAfter(&[Word(&["/", "-", "$"])]),
            Is(Class::MonthNumber),
            Glued,
            Word(&["/"]),
            Glued,
            Is(Class::Year),
        ],
        meaning: |m| month_of(m.year()?, m.month_number()?),
        hits: &[("Figures for 9/2020 are out.", "2020-09")],
        misses: &["They won 9-2."],
    },
    Rule {
        id: RuleId::new("en/numeric/month-year-casual"),
        doc: "\"12-2015\".",
        pattern: &[
            NotAfter(&[Word(&["/", "-", "$"]), Is(Class::Numeric)]),
            Is(Class::MonthNumber),
            Glued,
            Word(&["-", "."]),
            Glued,
            Is(Class::Year),
            Unless(&[Word(&["-", "/", "."])]),
        ],
        meaning: |m| month_of(m.year()?, m.month_number()?).map(casual),
        hits: &[("figures for 12-2015", "2015-12")],
        misses: &["call 555-12-2015"],
    },
    Rule {
        id: RuleId::new("en/numeric/day-casual"),
        doc: "\"by 4/25\", \"on 22/04\": a day without its year; the order is the policy's, unless only one of the two is a day.",
        pattern: &[
            After(&[
                Word(&[
                    "on", "by", "until", "till", "til", "since", "from", "to", "before", "after", "due", "for", "is",
                    "was", ",",
                ]),
                Is(Class::Weekday),
            ]),
            Is(Class::Day),
            Word(&["/"]),
            Unless(&[Is(Class::OrdinalDigits)]),
            Is(Class::Day),
            Unless(&[
                Word(&["/", "%", "cup", "cups", "of", "inch", "inches"]),
                Is(Class::Units),
                Is(Class::Unit),
                Is(Class::Year),
            ]),
        ],
        meaning: |m| by_order(day_of(m.day()?, m.last_day()?), day_of(m.last_day()?, m.day()?)).map(casual),
        hits: &[("see you on 4/25", "2024-04-25"), ("see you on 22/04", "2024-04-22")],
        misses: &["add 3/4 cup", "it is 24/7/365"],
    },
    Rule {
        id: RuleId::new("en/numeric/compound"),
        doc: "\"06/Nov/2023:06:36:02\": the stamp of a server's log.",
        pattern: &[
            Is(Class::Day),
            Glued,
            Word(&["/"]),
            Glued,
            Is(Class::Month),
            Glued,
            Word(&["/"]),
            Glued,
            Is(Class::Year),
            Glued,
            Word(&[":"]),
            Glued,
            Is(Class::Clock),
        ],
        meaning: |m| Some(inside(clock(m.clock()?.0, m.clock()?.1)?, date(m.year()?, m.month()?, m.day()?)?)),
        hits: &[("Logged 06/Nov/2023:06:36:02 here.", "2023-11-06T06:36")],
        misses: &["Filed 06/Nov/2023."],
    },
    Rule {
        id: RuleId::new("en/numeric/day-clock-casual"),
        doc: "\"4/25 at 4pm\": a day in digits with its clock time.",
        pattern: &[
            NotAfter(&[Word(&["/", "-", "$", "£", "€", "."]), Is(Class::Numeric)]),
            Is(Class::Day),
            Glued,
            Word(&["/"]),
            Glued,
            Unless(&[Is(Class::OrdinalDigits)]),
            Is(Class::Day),
            Opt(&[Word(&["at", ",", "@", "from"])]),
            Time(CLOCK.or(HOURS)),
        ],
        meaning: |m| {
            let time = m.time()?;
            let at = |day: Option<TimeExpr>| day.map(|day| inside(time.clone(), day));
            by_order(at(day_of(m.day()?, m.last_day()?)), at(day_of(m.last_day()?, m.day()?))).map(casual)
        },
        hits: &[("see you 4/25 at 4pm", "2024-04-25T16:00")],
        misses: &["add 3/4 cup at 4pm"],
    },
    Rule {
        id: RuleId::new("en/numeric/year-month"),
        doc: "\"2014/10\".",
        pattern: &[
            NotAfter(&[Word(&["/", "-"])]),
            Is(Class::Year),
            Glued,
            Word(&["/"]),
            Glued,
            Is(Class::MonthNumber),
            Unless(&[Word(&["/"])]),
        ],
        meaning: |m| month_of(m.year()?, m.month_number()?),
        hits: &[("Figures for 2020/9 are out.", "2020-09")],
        misses: &["In 2020 9 men left."],
    },
    Rule {
        id: RuleId::new("en/numeric/day-alone-casual"),
        doc: "\"2/15\", \"15-2\" by itself, where it can be read in one way only.",
        pattern: &[
            NotAfter(&[Is(Class::Word), Is(Class::Numeric), Is(Class::Mark)]),
            Is(Class::Day),
            Word(&["/", "-"]),
            Unless(&[Is(Class::OrdinalDigits)]),
            Is(Class::Day),
            Unless(&[Is(Class::Word), Is(Class::Numeric), Word(&["/", "-", "%"])]),
        ],
        meaning: |m| match (m.day()?, m.last_day()?) {
            (day @ 13.., month @ ..=12) | (month @ ..=12, day @ 13..) => day_of(month, day).map(casual),
            _ => None,
        },
        hits: &[("2/15", "2025-02-15"), ("15/4", "2024-04-15")],
        misses: &["add 3/15 cup"],
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
    let days = match packed {
        true => vec![(Convention::None, NaiveDate::parse_from_str(day, "%Y%m%d").ok())],
        false => readings(day)?,
    };
    by_convention(days.into_iter().map(|(convention, day)| (convention, at(day, clock))))
}

/// Puts a clock time on a day, where there is one.
fn at(day: Option<NaiveDate>, clock: Option<&str>) -> Option<TimeExpr> {
    let date = day?;
    let Some(clock) = clock else { return Some(TimeExpr::Absolute(CalendarUnit::Day(date))) };
    let zone = zone(clock);
    let digits: String = clock.chars().take_while(|c| c.is_ascii_digit() || *c == ':').filter(|c| *c != ':').collect();
    let field = |at: usize| digits.get(at..at + 2).and_then(|d| d.parse::<u32>().ok());
    let moment: NaiveDateTime = date.and_hms_opt(field(0)?, field(2).unwrap_or(0), field(4).unwrap_or(0))?;
    let time = TimeExpr::Absolute(match (field(2), field(4)) {
        (None, _) => CalendarUnit::Hour(moment),
        (_, None) => CalendarUnit::Minute(moment),
        _ => CalendarUnit::Second(moment),
    });
    Some(match zone {
        Some(offset) => TimeExpr::InZone { zone: offset.into(), of: Box::new(time) },
        None => time,
    })
}

/// The zone behind a clock time: `Z`, `+01:00`, `-0500`.
fn zone(clock: &str) -> Option<ZoneOffset> {
    let at = clock.find(['Z', 'z', '+', '-'])?;
    let digits: String = clock[at + 1..].chars().filter(char::is_ascii_digit).collect();
    let field = |range: std::ops::Range<usize>| digits.get(range).and_then(|d| d.parse::<i16>().ok()).unwrap_or(0);
    let minutes = field(0..2) * 60 + field(2..4);
    ZoneOffset::new(if clock.as_bytes()[at] == b'-' { -minutes } else { minutes })
}

/// The days that a date in digits can be, each with the convention that it asks for; of those that ask for none the first is the likeliest.
fn readings(text: &str) -> Option<Vec<(Convention, Option<NaiveDate>)>> {
    let mark = text.chars().find(|c| !c.is_ascii_digit())?;
    let mut fields = text.split(mark).map(|field| Some((field.len(), field.parse::<u32>().ok()?)));
    let (first, second, third) = (fields.next()??, fields.next()??, fields.next()??);
    let day = |(digits, year): (usize, u32), month, day| {
        NaiveDate::from_ymd_opt(full_year(digits, i32::try_from(year).ok()?), month, day)
    };
    let month_first = day(third, first.1, second.1);
    let day_first = day(third, second.1, first.1);
    let order = Convention::Order;
    Some(match (first.0, mark) {
        (4, _) => vec![(Convention::None, day(first, second.1, third.1))],
        (_, '.') => vec![(Convention::None, day_first), (Convention::None, month_first)],
        // "15-12-18": some write the year first, with two digits too.
        (2, '-') if third.0 == 2 => vec![
            (order(DateOrder::MonthFirst), month_first),
            (order(DateOrder::DayFirst), day_first),
            (Convention::None, day(first, second.1, third.1)),
        ],
        _ => vec![(order(DateOrder::MonthFirst), month_first), (order(DateOrder::DayFirst), day_first)],
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
