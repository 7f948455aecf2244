//! Time zones whose offset changes in the year, by the daylight-saving law of the United States.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Weekday};

use super::{CalendarUnit, ZoneOffset};

/// A time zone as a text names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Zone {
    /// The same all year: "GMT", "EST", "+05:30".
    Fixed(ZoneOffset),
    /// Eastern time of the United States: "ET".
    Eastern,
    /// Central time: "CT".
    Central,
    /// Mountain time: "MT".
    Mountain,
    /// Pacific time: "PT".
    Pacific,
}

impl Zone {
    /// Returns the offset at a local time; `None` where no law of the country says which it was, before 1967.
    ///
    /// Clocks change at two: the hour that a spring day lacks counts as summer time, and of the hour that an autumn day has twice the first
    /// is taken.
    ///
    /// # Example
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use dateline::calendar::Zone;
    ///
    /// let morning = |month| NaiveDate::from_ymd_opt(2024, month, 14).unwrap().and_hms_opt(10, 0, 0).unwrap();
    /// assert_eq!(Zone::Eastern.offset(morning(1)).unwrap().to_string(), "-05:00");
    /// assert_eq!(Zone::Eastern.offset(morning(7)).unwrap().to_string(), "-04:00");
    /// ```
    pub fn offset(self, local: NaiveDateTime) -> Option<ZoneOffset> {
        let west = match self {
            Zone::Fixed(offset) => return Some(offset),
            Zone::Eastern => 5,
            Zone::Central => 6,
            Zone::Mountain => 7,
            Zone::Pacific => 8,
        };
        let (first, last) = summer_time(local.year())?;
        let at_two = |day: NaiveDate| day.and_hms_opt(2, 0, 0);
        let summer = at_two(first)? <= local && local < at_two(last)?;
        ZoneOffset::new(60 * (i16::from(summer) - west))
    }
}

impl From<ZoneOffset> for Zone {
    fn from(offset: ZoneOffset) -> Self {
        Zone::Fixed(offset)
    }
}

/// Returns the first and the last day of daylight-saving time in the United States; `None` before there was one rule for the country.
///
/// The rules: Uniform Time Act of 1966 (Public Law 89-387), in force from 1967, last Sunday of April to last Sunday of October; Emergency
/// Daylight Saving Time Energy Conservation Act of 1973 (Public Law 93-182, amended by 93-434), from 6 January 1974 and from 23 February
/// 1975; Public Law 99-359 of 1986, from 1987 on the first Sunday of April; Energy Policy Act of 2005 (Public Law 109-58, section 110), from 2007
/// on the second Sunday of March to the first of November.
fn summer_time(year: i32) -> Option<(NaiveDate, NaiveDate)> {
    let sunday = |n, month| CalendarUnit::month(year, month)?.nth_weekday(n, Weekday::Sun);
    let (first, last) = match year {
        ..1967 => return None,
        1974 => (NaiveDate::from_ymd_opt(1974, 1, 6), sunday(-1, 10)),
        1975 => (NaiveDate::from_ymd_opt(1975, 2, 23), sunday(-1, 10)),
        1967..1987 => (sunday(-1, 4), sunday(-1, 10)),
        1987..2007 => (sunday(1, 4), sunday(-1, 10)),
        2007.. => (sunday(2, 3), sunday(1, 11)),
    };
    first.zip(last)
}
