//! The numbered and named parts of a year: months, quarters, halves, ISO weeks, seasons.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Month {
    year: i32,
    month: u8,
}

/// A quarter of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Quarter {
    year: i32,
    quarter: u8,
}

/// Half a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Half {
    year: i32,
    half: u8,
}

/// A week of an ISO 8601 year: Monday to Sunday; week 1 is the one with the year's first Thursday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Week {
    year: i32,
    week: u8,
}

/// A season of a year; the year is the one it begins in.
///
/// Seasons are the meteorological ones, in whole months. In the northern hemisphere spring is March to May, summer June to August,
/// autumn September to November, winter December to February; in the southern one they lie half a year apart.
/// The northern winter of 2020 is December 2020 to February 2021, and so is the southern summer of 2020.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Season {
    /// The year in which the season begins.
    pub year: i32,
    /// Which of the four.
    pub name: SeasonName,
    /// Where on the earth; TIMEX3 does not say it and EDTF only of the southern one.
    #[cfg_attr(feature = "serde", serde(default))]
    pub hemisphere: Hemisphere,
}

/// A half of the earth, which decides when a season is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Hemisphere {
    /// Summer is June to August.
    #[default]
    Northern,
    /// Summer is December to February.
    Southern,
}

/// Names a season, as TIMEX3 does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
numbered!(Week, week, weeks_in, "a week");

/// Returns the number of ISO weeks of a year, 52 or 53, for every year there is.
///
/// Formally: 53 if 31 December of the year is a Thursday, or 31 December of the year before is a Wednesday.
fn weeks_in(year: i32) -> u8 {
    let new_years_eve = |y: i64| (y + y.div_euclid(4) - y.div_euclid(100) + y.div_euclid(400)).rem_euclid(7);
    let year = i64::from(year);
    if new_years_eve(year) == 4 || new_years_eve(year - 1) == 3 { 53 } else { 52 }
}

impl Week {
    /// Returns the ISO week of a day.
    pub fn of(day: NaiveDate) -> Self {
        let week = day.iso_week();
        // An ISO week number is 1 to 53.
        Week { year: week.year(), week: week.week() as u8 }
    }

    /// Returns the week of a day where weeks begin with `start`: it has the name of the ISO week whose Monday it holds.
    ///
    /// With Sunday weeks, Sunday 27 December 2020 is the first day of `2020-W53`, not the last of `2020-W52`.
    /// `None` at the end of the calendar.
    pub fn starting(start: Weekday, day: NaiveDate) -> Option<Self> {
        let first = day.checked_sub_days(Days::new(day.weekday().days_since(start).into()))?;
        let monday = first.checked_add_days(Days::new(Weekday::Mon.days_since(start).into()))?;
        Some(Week::of(monday))
    }

    /// Returns a day of the ISO week; `None` outside the calendar.
    pub fn weekday(self, weekday: Weekday) -> Option<NaiveDate> {
        NaiveDate::from_isoywd_opt(self.year, self.week.into(), weekday)
    }

    /// Returns the first day of the week where weeks begin with `start`: that day on or before the ISO Monday.
    pub fn first_day(self, start: Weekday) -> Option<NaiveDate> {
        self.weekday(Weekday::Mon)?.checked_sub_days(Days::new(Weekday::Mon.days_since(start).into()))
    }
}

impl Season {
    /// Names a season of the northern hemisphere by the year it begins in.
    pub fn new(year: i32, name: SeasonName) -> Self {
        Season { year, name, hemisphere: Hemisphere::Northern }
    }

    /// Returns the season of the same year and name in a hemisphere.
    pub fn on(self, hemisphere: Hemisphere) -> Self {
        Season { hemisphere, ..self }
    }

    /// Returns the season of a hemisphere that a day lies in.
    pub fn of(day: NaiveDate, hemisphere: Hemisphere) -> Self {
        // January and February belong to the season that began in December.
        Season::counted(i64::from(day.year()) * 4 + i64::from(day.month() / 3) - 1, hemisphere)
            .expect("a year next to one of the calendar is an i32")
    }

    /// Counts the seasons of a hemisphere from the one that begins in March of year 0; `None` beyond the years there are.
    pub(super) fn counted(total: i64, hemisphere: Hemisphere) -> Option<Self> {
        let turned = if hemisphere == Hemisphere::Northern { 0 } else { 2 };
        let name = SeasonName::ALL[(total + turned).rem_euclid(4) as usize];
        Some(Season { year: total.div_euclid(4).try_into().ok()?, name, hemisphere })
    }

    /// Returns its number in that count.
    pub(super) fn count(self) -> i64 {
        i64::from(self.year) * 4 + i64::from(self.name.first_month(self.hemisphere) / 3) - 1
    }
}

impl SeasonName {
    /// Is every season, from spring.
    pub const ALL: [SeasonName; 4] = [SeasonName::Spring, SeasonName::Summer, SeasonName::Autumn, SeasonName::Winter];

    /// Returns the number of its first month in a hemisphere: 3, 6, 9 or 12.
    pub fn first_month(self, hemisphere: Hemisphere) -> u8 {
        match hemisphere {
            Hemisphere::Northern => 3 * (self as u8 + 1),
            Hemisphere::Southern => 3 * ((self as u8 + 2) % 4 + 1),
        }
    }

    /// Returns the two letters of TIMEX3: `SP`, `SU`, `FA`, `WI`.
    pub fn code(self) -> &'static str {
        match self {
            SeasonName::Spring => "SP",
            SeasonName::Summer => "SU",
            SeasonName::Autumn => "FA",
            SeasonName::Winter => "WI",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_weeks_agrees_with_the_calendar() {
        for year in -1000..3000 {
            assert_eq!(weeks_in(year) == 53, NaiveDate::from_isoywd_opt(year, 53, Weekday::Mon).is_some(), "{year}");
        }
    }

    #[test]
    fn years_outside_the_calendar_have_weeks_too() {
        assert!(Week::new(i32::MAX, 52).is_some());
        assert!(Week::new(i32::MIN, 54).is_none());
    }
}
