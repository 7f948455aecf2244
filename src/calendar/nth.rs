//! Counting inside a longer time and from day to day: the second Tuesday of May, the last week of the year, the Monday before.

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};

use super::{CalendarUnit, Grain};

/// Which of the days of a name is meant, seen from a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Nearby {
    /// The latest one before the day.
    Before,
    /// The day itself, or the latest one before it.
    OnOrBefore,
    /// The day itself, or the first one after it.
    OnOrAfter,
    /// The first one after the day.
    After,
    /// The one in the ISO week of the day, Monday to Sunday.
    SameWeek,
    /// The one at most three days away.
    Nearest,
}

/// Returns the day of a name that lies there from `day`; `None` at the ends of the calendar.
///
/// Formally, for `Before`: `max { d : weekday(d) = name, d < day }`, and so on.
///
/// # Example
///
/// ```
/// use chrono::{NaiveDate, Weekday};
/// use dateline::calendar::{nearby, Nearby};
///
/// let thursday = NaiveDate::from_ymd_opt(2024, 3, 14).unwrap();
/// assert_eq!(nearby(thursday, Weekday::Tue, Nearby::Before), NaiveDate::from_ymd_opt(2024, 3, 12));
/// ```
pub fn nearby(day: NaiveDate, name: Weekday, which: Nearby) -> Option<NaiveDate> {
    let ahead = i64::from(name.days_since(day.weekday()));
    let offset = match which {
        Nearby::Before => ahead - 7,
        Nearby::OnOrBefore if ahead == 0 => 0,
        Nearby::OnOrBefore => ahead - 7,
        Nearby::OnOrAfter => ahead,
        Nearby::After if ahead == 0 => 7,
        Nearby::After => ahead,
        Nearby::SameWeek => i64::from(name.num_days_from_monday()) - i64::from(day.weekday().num_days_from_monday()),
        Nearby::Nearest if ahead > 3 => ahead - 7,
        Nearby::Nearest => ahead,
    };
    day.checked_add_signed(TimeDelta::days(offset))
}

impl CalendarUnit {
    /// Returns the `n`-th unit of a finer grain inside this one, from 1; negative counts from the end, −1 is the last.
    ///
    /// A finer unit counts as inside when it begins inside; a week when its Thursday does, so that the first week of a year is its week 1.
    /// `None` where there is no such one, where `n` is 0, and at the ends of the calendar.
    ///
    /// # Example
    ///
    /// ```
    /// use dateline::calendar::{CalendarUnit, Grain};
    ///
    /// let year = CalendarUnit::Year(2019);
    /// assert_eq!(year.nth(2, Grain::Half), CalendarUnit::half(2019, 2));
    /// assert_eq!(year.nth(-1, Grain::Day), CalendarUnit::day(2019, 12, 31));
    /// assert_eq!(year.nth(13, Grain::Month), None);
    /// ```
    pub fn nth(self, n: i64, grain: Grain) -> Option<CalendarUnit> {
        let interval = self.interval();
        let (begin, end) = interval.bounds()?;
        let inside = |unit: &CalendarUnit| match unit {
            CalendarUnit::Week(week) | CalendarUnit::Weekend(week) => {
                week.weekday(Weekday::Thu).is_some_and(|day| interval.holds(day.and_time(chrono::NaiveTime::MIN)))
            }
            unit => unit.begin().is_some_and(|moment| interval.holds(moment)),
        };
        let edge = if n > 0 { begin } else { end.checked_sub_signed(TimeDelta::nanoseconds(1))? };
        let near = CalendarUnit::containing(grain, edge)?;
        // The unit at the edge may stick out; then the count starts at its neighbour.
        let first = if inside(&near) { near } else { near.shift(n.signum())? };
        first.shift(n - n.signum()).filter(|unit| n != 0 && inside(unit))
    }

    /// Returns the `n`-th day of a name inside the unit, from 1; negative counts from the end, −1 is the last.
    ///
    /// `None` where there is no such one, where `n` is 0, and at the ends of the calendar.
    pub fn nth_weekday(self, n: i64, name: Weekday) -> Option<NaiveDate> {
        let (begin, end) = self.interval().bounds()?;
        let first = if n > 0 {
            nearby(begin.date(), name, Nearby::OnOrAfter)?
        } else {
            nearby(end.date().checked_sub_days(Days::new(1))?, name, Nearby::OnOrBefore)?
        };
        let day = first.checked_add_signed(TimeDelta::try_weeks(n.checked_sub(n.signum())?)?)?;
        (n != 0 && (begin.date()..end.date()).contains(&day)).then_some(day)
    }
}
