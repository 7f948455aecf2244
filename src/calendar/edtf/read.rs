//! EDTF to values.

use std::str::FromStr;

use chrono::{NaiveDate, NaiveTime, TimeDelta};

use super::Edtf;
use crate::calendar::digits::{offset, small};
use crate::calendar::{
    Bound, CalendarUnit, Certainty, Grain, Half, Hemisphere, Month, Pattern, Quarter, Season, SeasonName, TimeValue,
};
use crate::error::Error;

impl FromStr for Edtf {
    type Err = Error;

    /// Reads EDTF, see [`edtf`](crate::calendar::edtf); a mark of doubt on a part of a date counts for the whole of it.
    ///
    /// Sets (`[1667, 1668]`), exponents and significant digits are no one value: [`Expression`](super::Expression) reads them.
    ///
    /// # Errors
    ///
    /// [`Error::Edtf`] where the text is none of these, or names a day that does not exist.
    fn from_str(text: &str) -> Result<Self, Error> {
        read(text).ok_or_else(|| Error::Edtf(text.to_owned()))
    }
}

fn read(text: &str) -> Option<Edtf> {
    let Some((from, to)) = text.split_once('/') else { return date(text) };
    let bound = |text: &str| match text {
        ".." => Some(Bound::Open),
        "" => Some(Bound::Unknown),
        _ => None,
    };
    if let Some(open) = bound(to) {
        let (from, certainty) = unit(from)?;
        return Some(Edtf { value: TimeValue::Since(from, open), certainty });
    }
    let (to, doubt) = unit(to)?;
    if let Some(open) = bound(from) {
        return Some(Edtf { value: TimeValue::Until(open, to), certainty: doubt });
    }
    let (from, certainty) = unit(from)?;
    Some(Edtf { value: TimeValue::Range(from, to), certainty: certainty.and(doubt) })
}

fn unit(text: &str) -> Option<(CalendarUnit, Certainty)> {
    match date(text)? {
        Edtf { value: TimeValue::Calendar(unit), certainty } => Some((unit, certainty)),
        _ => None,
    }
}

fn date(text: &str) -> Option<Edtf> {
    let mut certainty = Certainty::Certain;
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '~' => certainty = certainty.and(Certainty::Approximate),
            '?' => certainty = certainty.and(Certainty::Uncertain),
            '%' => certainty = Certainty::Both,
            c => plain.push(c),
        }
    }
    Some(Edtf { value: value(&plain)?, certainty })
}

fn value(text: &str) -> Option<TimeValue> {
    if let Some((day, clock)) = text.split_once('T') {
        let TimeValue::Calendar(CalendarUnit::Day(day)) = value(day)? else { return None };
        return second(day, clock);
    }
    if let Some(year) = text.strip_prefix('Y') {
        return year.parse().ok().map(|year| TimeValue::Calendar(CalendarUnit::Year(year)));
    }
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    let mut fields = digits.splitn(3, '-');
    let year = fields.next().filter(|year| year.len() == 4)?;
    let (month, day) = (fields.next(), fields.next());
    if let Some(period) = period(year, sign) {
        return month.is_none().then_some(TimeValue::Calendar(period));
    }
    let year = match year {
        "XXXX" if sign == 1 => None,
        year if year.bytes().all(|b| b.is_ascii_digit()) => Some(year.parse::<i32>().ok()? * sign),
        _ => return None,
    };
    dated(year, month, day)
}

/// Reads `18XX` and `199X`.
fn period(year: &str, sign: i32) -> Option<CalendarUnit> {
    let known = year.trim_end_matches('X');
    let number: i32 = Some(known).filter(|known| known.bytes().all(|b| b.is_ascii_digit()))?.parse().ok()?;
    let number = if sign < 0 { -1 - number } else { number };
    match known.len() {
        2 => Some(CalendarUnit::Century(number)),
        3 => Some(CalendarUnit::Decade(number)),
        _ => None,
    }
}

/// Makes a unit of a year, a month or what stands in its place, and a day; a pattern where one of them is blank.
fn dated(year: Option<i32>, month: Option<&str>, day: Option<&str>) -> Option<TimeValue> {
    let blank = |pattern: Pattern, grain| Some(TimeValue::Pattern(Pattern { blank: grain, ..pattern }));
    let pattern = Pattern { year, ..Pattern::default() };
    match (year, month, day) {
        (Some(year), None, None) => Some(TimeValue::Calendar(CalendarUnit::Year(year))),
        (None, None, _) => blank(pattern, Some(Grain::Year)),
        (_, Some("XX"), None) => blank(pattern, Some(Grain::Month)),
        (_, Some("XX"), Some("XX")) => blank(pattern, Some(Grain::Day)),
        (_, Some("XX"), Some(day)) => blank(Pattern { day: Some(two(day, 31)?), ..pattern }, None),
        (_, Some(month), Some("XX")) => blank(Pattern { month: Some(two(month, 12)?), ..pattern }, Some(Grain::Day)),
        (Some(year), Some(month), Some(day)) => {
            CalendarUnit::day(year, two(month, 12)?, two(day, 31)?).map(TimeValue::Calendar)
        }
        (None, Some(month), Some(day)) => {
            blank(Pattern { month: Some(two(month, 12)?), day: Some(two(day, 31)?), ..pattern }, None)
        }
        (None, Some(month), None) => blank(Pattern { month: Some(two(month, 12)?), ..pattern }, None),
        (Some(year), Some(part), None) => part_of_year(year, two(part, 41)?).map(TimeValue::Calendar),
        (Some(_), None, Some(_)) => None,
    }
}

/// Reads two digits.
fn two(text: &str, max: u8) -> Option<u8> {
    small(text, 1..=max).filter(|_| text.len() == 2)
}

/// Reads a month or one of the codes that stand in its place; 25 to 28 are the seasons of the northern hemisphere, like 21 to 24, and 29 to 32 those of the southern one.
fn part_of_year(year: i32, code: u8) -> Option<CalendarUnit> {
    match code {
        1..=12 => Month::new(year, code).map(CalendarUnit::Month),
        21..=32 => {
            let name = SeasonName::ALL[usize::from((code - 21) % 4)];
            let hemisphere = if code < 29 { Hemisphere::Northern } else { Hemisphere::Southern };
            Some(CalendarUnit::Season(Season::new(year, name).on(hemisphere)))
        }
        33..=36 => Quarter::new(year, code - 32).map(CalendarUnit::Quarter),
        40..=41 => Half::new(year, code - 39).map(CalendarUnit::Half),
        _ => None,
    }
}

fn second(day: NaiveDate, text: &str) -> Option<TimeValue> {
    let end = text.find(['Z', '+', '-']).unwrap_or(text.len());
    let mut fields = text[..end].splitn(3, ':');
    let mut next = |max| fields.next().and_then(|field| small(field, 0..=max).filter(|_| field.len() == 2));
    let (hour, minute, second) = (next(24)?, next(59)?, next(59)?);
    if hour == 24 && (minute, second) != (0, 0) {
        return None;
    }
    let seconds = i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second);
    let moment = day.and_time(NaiveTime::MIN).checked_add_signed(TimeDelta::seconds(seconds))?;
    let unit = CalendarUnit::Second(moment);
    match &text[end..] {
        "" => Some(TimeValue::Calendar(unit)),
        zone => Some(TimeValue::Zoned(unit, offset(zone)?)),
    }
}
