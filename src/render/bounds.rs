//! The bounds of a window in the units that interchange formats know: years, months, days and clock times.

use chrono::{Datelike, NaiveDateTime, NaiveTime, Timelike};

use crate::calendar::{CalendarUnit, Endpoint, Grain, Interval, Modifier, Part, TimeValue};
use crate::document::Published;
use crate::timeline::Window;

/// Names the first and the last unit of a stretch of time, both included, in the widest of year, month, day, minute and second that says both
/// bounds exactly: December 2020 is that month twice, 3 up to and without 6 May are the third and the fifth.
///
/// `None` where nothing lies between the bounds or a bound has no place on the calendar.
pub fn ends(begin: NaiveDateTime, end: NaiveDateTime) -> Option<(CalendarUnit, CalendarUnit)> {
    if end <= begin {
        return None;
    }
    let grain = aligned(begin).min(aligned(end));
    // A clock time that ends with its day ends before midnight.
    let last = end.checked_sub_signed(chrono::TimeDelta::seconds(1))?;
    Some((CalendarUnit::containing(grain, begin)?, CalendarUnit::containing(grain, last)?))
}

/// Returns the widest of year, month, day, minute and second that begins at the moment.
pub fn aligned(moment: NaiveDateTime) -> Grain {
    match (moment.time() == NaiveTime::MIN, moment.day(), moment.month()) {
        (true, 1, 1) => Grain::Year,
        (true, 1, _) => Grain::Month,
        (true, ..) => Grain::Day,
        (false, ..) if moment.second() == 0 => Grain::Minute,
        (false, ..) => Grain::Second,
    }
}

/// Returns the clock time that a window is, with the offset of its zone where the text states one.
pub fn clock(window: &Window) -> Option<(NaiveDateTime, Option<i16>)> {
    let (unit, zone) = match window.value {
        Some(TimeValue::Calendar(unit)) => (unit, None),
        Some(TimeValue::Zoned(unit, offset)) => (unit, Some(offset.minutes())),
        _ => return None,
    };
    match unit {
        CalendarUnit::Hour(at) | CalendarUnit::Minute(at) | CalendarUnit::Second(at)
            if unit.interval() == window.interval && window.modifier.is_none() =>
        {
            Some((at, zone))
        }
        _ => None,
    }
}

/// Returns the bounds of a window of which the begin is known: what goes on ends with the publication, as far as the document can tell.
///
/// `None` without a begin, and where a window that goes on begins after the publication or nobody knows its end.
pub fn shown(window: &Window, published: Option<Published>) -> Option<(NaiveDateTime, NaiveDateTime)> {
    let begin = window.interval.begin.at()?;
    let end = match window.interval.end {
        Endpoint::At(end) => end,
        Endpoint::Open => published?.interval().end.at()?,
        Endpoint::Unknown => return None,
    };
    (begin < end).then_some((begin, end))
}

/// Returns the part of its value that a window is, where it is just that: "early 2020".
fn part(window: &Window) -> Option<Part> {
    let part = match window.modifier {
        None | Some(Modifier::Approx) => Part::Whole,
        Some(Modifier::Start) => Part::Early,
        Some(Modifier::Mid) => Part::Middle,
        Some(Modifier::End) => Part::Late,
        Some(_) => return None,
    };
    let covered = match (&window.value, part) {
        (Some(value), Part::Whole) => value.interval(),
        (Some(TimeValue::Calendar(unit)), part) => unit.part(part),
        _ => return None,
    };
    (covered == window.interval).then_some(part)
}

/// Writes a window as EDTF level 2; `None` where nothing bounds it or EDTF has no form for its years.
///
/// A window that is the time of an expression is written like that expression: `2020-12`, `2019~`, `2020-22`, `2020-05-03/2020-05-05`. Any
/// other is the set of the days of which one is meant: "December 2020, before the 29th" is `[2020-12-01..2020-12-28]`, "before 2019"
/// `[..2018-12-31]`. What goes on is `2019-01-01/..`, and nothing where nobody
/// says since when, for EDTF wants one end at least. Times of day are written as their day, because EDTF has no hours without seconds.
pub fn edtf(window: &Window) -> Option<String> {
    use crate::calendar::Certainty::{Approximate, Certain};
    let Interval { begin, end } = window.interval;
    if let (Some(value), Some(part)) = (&window.value, part(window)) {
        let certainty = if window.modifier == Some(Modifier::Approx) { Approximate } else { Certain };
        if let Some(written) = value.edtf(part, certainty) {
            return Some(written);
        }
    }
    let day = |moment: NaiveDateTime| TimeValue::Calendar(CalendarUnit::Day(moment.date())).edtf(Part::Whole, Certain);
    let last = |end: NaiveDateTime| day(end.checked_sub_signed(chrono::TimeDelta::seconds(1))?);
    match (begin.at(), end.at()) {
        (Some(begin), Some(end)) if end <= begin => None,
        (Some(begin), Some(end)) => {
            if let Some((first, other)) = ends(begin, end).filter(|(first, other)| first == other)
                && first.grain() >= Grain::Day
            {
                return TimeValue::Calendar(other).edtf(Part::Whole, Certain);
            }
            let (begin, end) = (day(begin)?, last(end)?);
            Some(if begin == end { begin } else { format!("[{begin}..{end}]") })
        }
        (None, Some(moment)) if end != Endpoint::Open => Some(format!("[..{}]", last(moment)?)),
        (Some(moment), None) if end == Endpoint::Open => Some(format!("{}/..", day(moment)?)),
        (Some(moment), None) => Some(format!("[{}..]", day(moment)?)),
        _ => None,
    }
}

/// Writes a moment of local time as ECMAScript reads it: `2020-12-28T14:30:00`, years beyond four digits with a sign and six of them.
pub fn iso(moment: NaiveDateTime) -> String {
    format!("{}T{}", iso_day(moment), moment.format("%H:%M:%S"))
}

/// Writes the day of a moment like [`iso`].
pub fn iso_day(moment: NaiveDateTime) -> String {
    let year = moment.year();
    let year = match year {
        0..=9999 => format!("{year:04}"),
        _ => format!("{}{:06}", if year < 0 { '-' } else { '+' }, year.unsigned_abs()),
    };
    format!("{year}-{:02}-{:02}", moment.month(), moment.day())
}
