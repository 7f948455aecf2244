//! Calendar units: each names a stretch of the calendar, and its variant is its grain.

use chrono::{NaiveDate, NaiveDateTime};

/// Tells how wide a value is, from a second to a century; ordered from fine to coarse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

/// Names a stretch of the calendar. The variant is the grain.
///
/// Years are astronomical: 0 is 1 BC, −43 is 44 BC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum CalendarUnit {
    /// The hundred years that begin with year `100 × n`: 18 is 1800 to 1899.
    Century(i32),
    /// The ten years that begin with year `10 × n`: 199 is 1990 to 1999.
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

/// Names a part of a day, as TIMEX3 does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum DayPart {
    /// TIMEX3 `TMO`.
    Morning,
    /// TIMEX3 `TMI`, midday.
    Midday,
    /// TIMEX3 `TAF`.
    Afternoon,
    /// TIMEX3 `TEV`.
    Evening,
    /// TIMEX3 `TNI`.
    Night,
    /// TIMEX3 `TDT`, the light part of the day.
    Daytime,
}

/// Names a season, as TIMEX3 does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum SeasonName {
    /// TIMEX3 `SP`.
    Spring,
    /// TIMEX3 `SU`.
    Summer,
    /// TIMEX3 `FA`.
    Autumn,
    /// TIMEX3 `WI`.
    Winter,
}

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Month {
    year: i32,
    month: u8,
}

/// A quarter of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Quarter {
    year: i32,
    quarter: u8,
}

/// Half a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Half {
    year: i32,
    half: u8,
}

/// A week of an ISO 8601 year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Week {
    year: i32,
    week: u8,
}

/// A season of a year; the year is the one it begins in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Season {
    /// The year in which the season begins.
    pub year: i32,
    /// Which of the four.
    pub name: SeasonName,
}

/// Makes the constructor and the getters of a numbered part of a year.
macro_rules! numbered {
    ($type:ident, $number:ident, $max:expr, $what:literal) => {
        impl $type {
            #[doc = concat!("Names ", $what, " by its number from 1; `None` where there is no such number in that year.")]
            pub fn new(year: i32, $number: u8) -> Option<Self> {
                (1..=$max(year)).contains(&$number).then_some($type { year, $number })
            }

            /// Returns the year.
            pub fn year(self) -> i32 {
                self.year
            }

            /// Returns the number, from 1.
            pub fn number(self) -> u8 {
                self.$number
            }
        }
    };
}

numbered!(Month, month, |_| 12, "a month");
numbered!(Quarter, quarter, |_| 4, "a quarter");
numbered!(Half, half, |_| 2, "a half");
numbered!(Week, week, |_| 53, "a week");

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
}
