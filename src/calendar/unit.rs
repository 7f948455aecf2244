//! Calendar units: each names a stretch of the calendar, and its variant is its grain.

use chrono::{NaiveDate, NaiveDateTime};

use super::{DayPart, Half, Month, Quarter, Season, Week};

/// Tells how wide a value is, from a second to a century; ordered from fine to coarse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Grain {
    /// One second.
    Second,
    /// One minute.
    Minute,
    /// One hour.
    Hour,
    /// A morning, an evening, a night.
    DayPart,
    /// One day.
    Day,
    /// Saturday and Sunday.
    Weekend,
    /// Seven days from the first day of the week.
    Week,
    /// One month.
    Month,
    /// Three named months.
    Season,
    /// A quarter of a year.
    Quarter,
    /// Half a year.
    Half,
    /// One year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

impl Grain {
    /// Is every grain, from fine to coarse.
    pub const ALL: [Grain; 14] = [
        Grain::Second,
        Grain::Minute,
        Grain::Hour,
        Grain::DayPart,
        Grain::Day,
        Grain::Weekend,
        Grain::Week,
        Grain::Month,
        Grain::Season,
        Grain::Quarter,
        Grain::Half,
        Grain::Year,
        Grain::Decade,
        Grain::Century,
    ];

    /// Returns the name in lower case with underscores, as the JSON form has it: `day_part`.
    pub fn name(self) -> &'static str {
        match self {
            Grain::Second => "second",
            Grain::Minute => "minute",
            Grain::Hour => "hour",
            Grain::DayPart => "day_part",
            Grain::Day => "day",
            Grain::Weekend => "weekend",
            Grain::Week => "week",
            Grain::Month => "month",
            Grain::Season => "season",
            Grain::Quarter => "quarter",
            Grain::Half => "half",
            Grain::Year => "year",
            Grain::Decade => "decade",
            Grain::Century => "century",
        }
    }
}

/// Names a stretch of the calendar. The variant is the grain.
///
/// Years are astronomical: 0 is 1 BC, −43 is 44 BC. The calendar is the proleptic Gregorian one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum CalendarUnit {
    /// A hundred years: 18 is 1800 to 1899, −5 is the fifth century BC (500 BC to 401 BC, years −499 to −400).
    ///
    /// 0 is the rest, AD 1 to 99, so that every year is in one century.
    Century(i32),
    /// Ten years: 199 is 1990 to 1999, −5 is 50 BC to 41 BC (years −49 to −40), 0 is AD 1 to 9.
    Decade(i32),
    /// A year.
    Year(i32),
    /// Half a year.
    Half(Half),
    /// A quarter of a year.
    Quarter(Quarter),
    /// A season.
    Season(Season),
    /// A month.
    Month(Month),
    /// An ISO week.
    Week(Week),
    /// The weekend of an ISO week.
    Weekend(Week),
    /// A day.
    Day(NaiveDate),
    /// A part of a day.
    DayPart(NaiveDate, DayPart),
    /// The hour that begins then.
    Hour(NaiveDateTime),
    /// The minute that begins then.
    Minute(NaiveDateTime),
    /// The second that begins then.
    Second(NaiveDateTime),
}

impl CalendarUnit {
    /// Returns how wide the unit is.
    pub fn grain(self) -> Grain {
        match self {
            CalendarUnit::Century(_) => Grain::Century,
            CalendarUnit::Decade(_) => Grain::Decade,
            CalendarUnit::Year(_) => Grain::Year,
            CalendarUnit::Half(_) => Grain::Half,
            CalendarUnit::Quarter(_) => Grain::Quarter,
            CalendarUnit::Season(_) => Grain::Season,
            CalendarUnit::Month(_) => Grain::Month,
            CalendarUnit::Week(_) => Grain::Week,
            CalendarUnit::Weekend(_) => Grain::Weekend,
            CalendarUnit::Day(_) => Grain::Day,
            CalendarUnit::DayPart(..) => Grain::DayPart,
            CalendarUnit::Hour(_) => Grain::Hour,
            CalendarUnit::Minute(_) => Grain::Minute,
            CalendarUnit::Second(_) => Grain::Second,
        }
    }

    /// Names a month; `None` unless `month` is 1 to 12.
    pub fn month(year: i32, month: u8) -> Option<Self> {
        Month::new(year, month).map(CalendarUnit::Month)
    }

    /// Names a quarter; `None` unless `quarter` is 1 to 4.
    pub fn quarter(year: i32, quarter: u8) -> Option<Self> {
        Quarter::new(year, quarter).map(CalendarUnit::Quarter)
    }

    /// Names a half; `None` unless `half` is 1 or 2.
    pub fn half(year: i32, half: u8) -> Option<Self> {
        Half::new(year, half).map(CalendarUnit::Half)
    }

    /// Names an ISO week; `None` where the year has no such week.
    pub fn week(year: i32, week: u8) -> Option<Self> {
        Week::new(year, week).map(CalendarUnit::Week)
    }

    /// Names a day; `None` where there is no such day.
    pub fn day(year: i32, month: u8, day: u8) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month.into(), day.into()).map(CalendarUnit::Day)
    }
}
