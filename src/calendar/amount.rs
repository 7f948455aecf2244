//! Amounts of time, off the calendar.

/// A length of time: "six weeks", "two and a half years", "a few days".
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Amount {
    /// How many.
    pub quantity: Quantity,
    /// Of what.
    pub unit: Unit,
}

/// How many.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum Quantity {
    /// A number, in tenths where the text has a fraction ("two and a half" is 2.5).
    Exactly(f64),
    /// From one number to another: "three to five".
    Between(f64, f64),
    /// A number that nobody says: "several", "some". TIMEX3 `X`.
    Vague,
}

/// The units that amounts are counted in; ordered from fine to coarse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Unit {
    /// Seconds.
    Second,
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Nights: TIMEX3 `PnNI`… counted as days.
    Night,
    /// Days.
    Day,
    /// Weekends.
    Weekend,
    /// Weeks.
    Week,
    /// Fourteen days, counted as two weeks.
    Fortnight,
    /// Months.
    Month,
    /// Seasons.
    Season,
    /// Quarters.
    Quarter,
    /// Half-years.
    Half,
    /// Years.
    Year,
    /// Decades.
    Decade,
    /// Centuries.
    Century,
    /// Thousands of years.
    Millennium,
}
