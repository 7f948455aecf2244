//! TIMEX3 to values.

use std::str::FromStr;

use chrono::{Datelike, NaiveDate, TimeDelta};

use crate::calendar::digits::{offset, small, weekday};
use crate::calendar::{
    Bound, CalendarUnit, DayPart, Grain, Half, Month, Pattern, Quarter, Season, SeasonName, TimeValue, VagueTime, Week,
    ZoneOffset,
};
use crate::error::Error;

impl FromStr for TimeValue {
    type Err = Error;

    /// Reads TIMEX3; see [`timex3`](crate::calendar::timex3) for what is read beyond what is written.
    ///
    /// # Errors
    ///
    /// [`Error::Timex3`] where the text is none, or names a day, a week or a clock time that does not exist.
    fn from_str(text: &str) -> Result<Self, Error> {
        value(text).ok_or_else(|| Error::Timex3(text.to_owned()))
    }
}

fn value(text: &str) -> Option<TimeValue> {
    match text {
        "PAST_REF" => return Some(TimeValue::Vague(VagueTime::Past)),
        "PRESENT_REF" => return Some(TimeValue::Vague(VagueTime::Present)),
        "FUTURE_REF" => return Some(TimeValue::Vague(VagueTime::Future)),
        _ if text.starts_with('P') => return super::duration::read(text),
        _ => {}
    }
    match text.split_once('/') {
        None => time(text),
        Some((from, "..")) => Some(TimeValue::Since(unit(from)?, Bound::Open)),
        Some((from, "")) => Some(TimeValue::Since(unit(from)?, Bound::Unknown)),
        Some(("..", to)) => Some(TimeValue::Until(Bound::Open, unit(to)?)),
        Some(("", to)) => Some(TimeValue::Until(Bound::Unknown, unit(to)?)),
        Some((from, to)) => Some(TimeValue::Range(unit(from)?, unit(to)?)),
    }
}

fn unit(text: &str) -> Option<CalendarUnit> {
    match time(text)? {
        TimeValue::Calendar(unit) => Some(unit),
        _ => None,
    }
}

/// Reads a date, a clock time, or both.
fn time(text: &str) -> Option<TimeValue> {
    let (date, clock) = match text.split_once('T') {
        Some((date, clock)) => (date, Some(clock)),
        None => (text, None),
    };
    let date = match (date, clock) {
        ("", Some(_)) => Date::Blank(Pattern::default()),
        _ => self::date(date)?,
    };
    match (date, clock) {
        (Date::Unit(unit), None) => Some(TimeValue::Calendar(unit)),
        (Date::Blank(pattern), None) => Some(TimeValue::Pattern(pattern)),
        (Date::Unit(CalendarUnit::Day(day)), Some(clock)) => on_day(day, clock),
        (Date::Unit(_), Some(_)) => None,
        (Date::Blank(pattern), Some(clock)) => in_pattern(pattern, clock),
    }
}

/// A date, all of whose fields are known or not.
enum Date {
    Unit(CalendarUnit),
    Blank(Pattern),
}

/// What the first field of a date says.
enum Years {
    Year(i32),
    Period(CalendarUnit),
    Blank(Grain),
}

fn date(text: &str) -> Option<Date> {
    // A minus sign in front belongs to the year, every other one parts fields.
    let dash = text.char_indices().skip(1).find(|(_, c)| *c == '-').map(|(at, _)| at);
    let (years, fields) = match dash {
        Some(at) => (self::years(&text[..at])?, &text[at + 1..]),
        None => {
            return Some(match self::years(text)? {
                Years::Year(year) => Date::Unit(CalendarUnit::Year(year)),
                Years::Period(unit) => Date::Unit(unit),
                Years::Blank(grain) => Date::Blank(Pattern { blank: Some(grain), ..Pattern::default() }),
            });
        }
    };
    let pattern = self::fields(fields)?;
    Some(match years {
        Years::Year(year) => with_year(year, pattern)?,
        Years::Period(unit) if pattern == (Pattern { blank: pattern.blank, ..Pattern::default() }) => Date::Unit(unit),
        Years::Period(_) | Years::Blank(_) => Date::Blank(pattern),
    })
}

/// Reads the field of the year with its era: `2019`, `199`, `19`, `199X`, `18XX`, `XXXX`, `BC0044`, `-0043`.
fn years(text: &str) -> Option<Years> {
    let (digits, before_christ) = match (text.strip_prefix("BC"), text.strip_prefix('-')) {
        (Some(digits), _) => (digits, true),
        (None, Some(digits)) => (digits, false),
        (None, None) => (text, false),
    };
    let astronomical = text.starts_with('-');
    let known = digits.trim_end_matches('X');
    let blanks = digits.len() - known.len();
    if known.is_empty() || known.len() == 1 && blanks == 3 {
        return match digits.len() {
            2 => Some(Years::Blank(Grain::Century)),
            3 => Some(Years::Blank(Grain::Decade)),
            4 => Some(Years::Blank(Grain::Year)),
            _ => None,
        };
    }
    if !known.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number: i64 = known.parse().ok().filter(|n| *n <= i64::from(u32::MAX))?;
    let fits = |n: i64| i32::try_from(n).ok();
    // Periods before Christ are counted from −1: see CalendarUnit::Century.
    let period = if before_christ || astronomical { fits(-1 - number) } else { fits(number) };
    match (known.len(), blanks) {
        // Eight digits are a date without its dashes, which is not TIMEX3.
        (8.., _) => None,
        (4.., 0) if before_christ => (number > 0).then(|| fits(1 - number)).flatten().map(Years::Year),
        (4.., 0) => fits(if astronomical { -number } else { number }).map(Years::Year),
        (3, 0) | (3.., 1) => period.map(|n| Years::Period(CalendarUnit::Decade(n))),
        (2, 0) | (2.., 2) => period.map(|n| Years::Period(CalendarUnit::Century(n))),
        _ => None,
    }
}

/// Reads what follows the year.
fn fields(text: &str) -> Option<Pattern> {
    let empty = Pattern::default();
    let (first, second) = match text.split_once('-') {
        Some((first, second)) => (first, Some(second)),
        None => (text, None),
    };
    let named = match first {
        "SP" => Some(Pattern { season: Some(SeasonName::Spring), ..empty }),
        "SU" => Some(Pattern { season: Some(SeasonName::Summer), ..empty }),
        "FA" | "AU" => Some(Pattern { season: Some(SeasonName::Autumn), ..empty }),
        "WI" => Some(Pattern { season: Some(SeasonName::Winter), ..empty }),
        "SX" => Some(Pattern { blank: Some(Grain::Season), ..empty }),
        "QX" => Some(Pattern { blank: Some(Grain::Quarter), ..empty }),
        "HX" => Some(Pattern { blank: Some(Grain::Half), ..empty }),
        _ => None,
    };
    if named.is_some() {
        return named.filter(|_| second.is_none());
    }
    if let Some(quarter) = first.strip_prefix('Q') {
        let quarter = small(quarter, 1..=4)?;
        return second.is_none().then_some(Pattern { quarter: Some(quarter), ..empty });
    }
    if let Some(half) = first.strip_prefix('H') {
        let half = small(half, 1..=2)?;
        return second.is_none().then_some(Pattern { half: Some(half), ..empty });
    }
    if let Some(week) = first.strip_prefix('W') {
        return in_week(field(week, 53)?, second);
    }
    let month = field(first, 12)?;
    match second {
        None if month.is_none() => Some(Pattern { blank: Some(Grain::Month), ..empty }),
        None => Some(Pattern { month, ..empty }),
        Some(second) => match field(second, 31)? {
            None => Some(Pattern { month, blank: Some(Grain::Day), ..empty }),
            day => Some(Pattern { month, day, ..empty }),
        },
    }
}

fn in_week(week: Option<u8>, day: Option<&str>) -> Option<Pattern> {
    let found = Pattern { week, ..Pattern::default() };
    Some(match day {
        None if week.is_none() => Pattern { blank: Some(Grain::Week), ..found },
        None => found,
        Some("WE") => Pattern { weekend: true, ..found },
        Some("X" | "XX") => Pattern { blank: Some(Grain::Day), ..found },
        Some(day) => Pattern { weekday: Some(weekday(small(day, 1..=7)?)?), ..found },
    })
}

/// Reads a field of one or two digits or `X`s: `Some(None)` is a blank one.
fn field(text: &str, max: u8) -> Option<Option<u8>> {
    if text == "XX" || text == "X" { Some(None) } else { small(text, 1..=max).map(Some) }
}

/// Makes a unit where the fields name one, else keeps the pattern.
fn with_year(year: i32, fields: Pattern) -> Option<Date> {
    let unit = match fields {
        Pattern { blank: Some(_), .. } => None,
        Pattern { half: Some(half), .. } => Some(CalendarUnit::Half(Half::new(year, half)?)),
        Pattern { quarter: Some(quarter), .. } => Some(CalendarUnit::Quarter(Quarter::new(year, quarter)?)),
        Pattern { season: Some(name), .. } => Some(CalendarUnit::Season(Season::new(year, name))),
        Pattern { week: Some(week), weekday: Some(weekday), .. } => {
            Some(CalendarUnit::Day(Week::new(year, week)?.weekday(weekday)?))
        }
        Pattern { week: Some(week), weekend: true, .. } => Some(CalendarUnit::Weekend(Week::new(year, week)?)),
        Pattern { week: Some(week), .. } => Some(CalendarUnit::Week(Week::new(year, week)?)),
        Pattern { month: Some(month), day: Some(day), .. } => Some(CalendarUnit::day(year, month, day)?),
        Pattern { month: Some(month), day: None, .. } => Some(CalendarUnit::Month(Month::new(year, month)?)),
        _ => None,
    };
    Some(unit.map_or(Date::Blank(Pattern { year: Some(year), ..fields }), Date::Unit))
}

/// What follows the `T`.
enum Clock {
    Part(DayPart),
    Blank,
    Time { hour: u8, minute: Option<u8>, second: Option<u8>, zone: Option<ZoneOffset> },
}

fn on_day(day: NaiveDate, text: &str) -> Option<TimeValue> {
    let (hour, minute, second, zone) = match clock(text)? {
        Clock::Part(part) => return Some(TimeValue::Calendar(CalendarUnit::DayPart(day, part))),
        Clock::Blank => {
            let (month, number) = (Some(day.month() as u8), Some(day.day() as u8));
            let blank = Some(Grain::DayPart);
            let pattern = Pattern { year: Some(day.year()), month, day: number, blank, ..Pattern::default() };
            return Some(TimeValue::Pattern(pattern));
        }
        Clock::Time { hour, minute, second, zone } => (hour, minute, second, zone),
    };
    let seconds = i64::from(hour) * 3600 + i64::from(minute.unwrap_or(0)) * 60 + i64::from(second.unwrap_or(0));
    let moment = day.and_time(chrono::NaiveTime::MIN).checked_add_signed(TimeDelta::try_seconds(seconds)?)?;
    let unit = match (minute, second) {
        (_, Some(_)) => CalendarUnit::Second(moment),
        (Some(_), None) => CalendarUnit::Minute(moment),
        (None, None) => CalendarUnit::Hour(moment),
    };
    Some(zone.map_or(TimeValue::Calendar(unit), |zone| TimeValue::Zoned(unit, zone)))
}

fn in_pattern(pattern: Pattern, text: &str) -> Option<TimeValue> {
    // The blank that the clock time stands behind is the day; no wider one has a clock time.
    if !matches!(pattern.blank, None | Some(Grain::Day)) || pattern.grain().is_some_and(|grain| grain > Grain::Day) {
        return None;
    }
    let pattern = Pattern { blank: None, ..pattern };
    Some(TimeValue::Pattern(match clock(text)? {
        Clock::Part(part) => Pattern { day_part: Some(part), ..pattern },
        Clock::Blank => Pattern { blank: Some(Grain::DayPart), ..pattern },
        Clock::Time { hour, minute, second, .. } => {
            // Without a day, the midnight at its end is no other day's beginning.
            Pattern { clock: Some((hour, minute.unwrap_or(0))), second, ..pattern }
        }
    }))
}

fn clock(text: &str) -> Option<Clock> {
    Some(Clock::Part(match text {
        "MO" => DayPart::Morning,
        "MI" | "MD" => DayPart::Midday,
        "AF" => DayPart::Afternoon,
        "EV" => DayPart::Evening,
        "NI" => DayPart::Night,
        "DT" => DayPart::Daytime,
        "XX" | "XX:XX" => return Some(Clock::Blank),
        _ => return clock_time(text),
    }))
}

fn clock_time(text: &str) -> Option<Clock> {
    let end = text.find(['Z', '+', '-']).unwrap_or(text.len());
    let zone = if end == text.len() { None } else { Some(offset(&text[end..])?) };
    let mut fields = text[..end].splitn(3, ':');
    let hour = small(fields.next()?, 0..=24)?;
    let minute = match fields.next() {
        None | Some("XX") => None,
        Some(minute) => Some(small(minute, 0..=59)?),
    };
    let second = match fields.next() {
        None | Some("XX") => None,
        // A fraction of a second is finer than any grain.
        Some(second) => Some(small(second.split_once('.').map_or(second, |(whole, _)| whole), 0..=59)?),
    };
    let past_midnight = hour == 24 && (minute.unwrap_or(0), second.unwrap_or(0)) != (0, 0);
    (!past_midnight).then_some(Clock::Time { hour, minute, second, zone })
}
