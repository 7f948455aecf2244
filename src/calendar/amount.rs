//! Amounts of time, off the calendar.

use chrono::{Days, Months, NaiveDateTime, TimeDelta};

use super::Grain;

/// A length of time: "six weeks", "two and a half years", "a few days".
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Amount {
    /// How many.
    pub quantity: Quantity,
    /// Of what.
    pub unit: Unit,
}

/// How many.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Unit {
    /// Seconds: TIMEX3 `PTnS`.
    Second,
    /// Minutes: TIMEX3 `PTnM`.
    Minute,
    /// Hours: TIMEX3 `PTnH`.
    Hour,
    /// Nights, counted as days: TIMEX3 `PnNI`.
    Night,
    /// Days: TIMEX3 `PnD`.
    Day,
    /// Weekends, counted as weeks: TIMEX3 `PnWE`.
    Weekend,
    /// Weeks: TIMEX3 `PnW`.
    Week,
    /// Fourteen days, counted as two weeks.
    Fortnight,
    /// Months: TIMEX3 `PnM`.
    Month,
    /// Seasons, counted as three months: written `PnSE`.
    Season,
    /// Quarters: TIMEX3 `PnQ`.
    Quarter,
    /// Half-years, counted as six months.
    Half,
    /// Years: TIMEX3 `PnY`.
    Year,
    /// Decades: TIMEX3 `PnDE`.
    Decade,
    /// Centuries: TIMEX3 `PnCE`.
    Century,
    /// Thousands of years: TIMEX3 `PnML`.
    Millennium,
}

/// What a unit is made of on the calendar.
enum Base {
    Seconds(i64),
    Days(i64),
    Months(i64),
}

impl Amount {
    /// Makes an amount of a known number of units.
    pub fn exactly(number: f64, unit: Unit) -> Self {
        Amount { quantity: Quantity::Exactly(number), unit }
    }

    /// Makes an amount of nobody knows how many units: "a few days".
    pub fn vague(unit: Unit) -> Self {
        Amount { quantity: Quantity::Vague, unit }
    }

    /// Says whether nobody says how many.
    pub fn is_vague(self) -> bool {
        self.quantity == Quantity::Vague
    }

    /// Returns the amount in units that TIMEX3 can write: fortnights become weeks and half-years months; the rest stays as the text has it.
    pub fn normalised(self) -> Self {
        let (factor, unit) = match self.unit {
            Unit::Fortnight => (2.0, Unit::Week),
            Unit::Half => (6.0, Unit::Month),
            unit => (1.0, unit),
        };
        let quantity = match self.quantity {
            Quantity::Exactly(n) => Quantity::Exactly(n * factor),
            Quantity::Between(low, high) => Quantity::Between(low * factor, high * factor),
            Quantity::Vague => Quantity::Vague,
        };
        Amount { quantity, unit }
    }

    /// Returns the length in days: a month counts 30.4375, a range its middle; `None` where nobody says how many.
    pub fn approximate_days(self) -> Option<f64> {
        let number = match self.quantity {
            Quantity::Exactly(n) => n,
            Quantity::Between(low, high) => (low + high) / 2.0,
            Quantity::Vague => return None,
        };
        Some(number * self.unit.approximate_days())
    }

    /// Returns the moment that lies so much later; `None` for an amount that is not one number, and outside the calendar.
    ///
    /// Months and years keep the day of the month, or take the last one where there is no such day: 31 January and one month is 28 or 29
    /// February. A fraction of a year is rounded to months, a fraction of a month to days of a thirtieth each.
    ///
    /// # Example
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use dateline::calendar::{Amount, Unit};
    ///
    /// let day = |month, day| NaiveDate::from_ymd_opt(2023, month, day).unwrap().and_hms_opt(0, 0, 0).unwrap();
    /// assert_eq!(Amount::exactly(1.0, Unit::Month).after(day(1, 31)), Some(day(2, 28)));
    /// ```
    pub fn after(self, moment: NaiveDateTime) -> Option<NaiveDateTime> {
        self.add(moment, 1.0)
    }

    /// Returns the moment that lies so much earlier; like [`after`](Self::after).
    pub fn before(self, moment: NaiveDateTime) -> Option<NaiveDateTime> {
        self.add(moment, -1.0)
    }

    fn add(self, moment: NaiveDateTime, sign: f64) -> Option<NaiveDateTime> {
        let Quantity::Exactly(number) = self.quantity else { return None };
        let number = number * sign;
        match self.unit.base() {
            Base::Seconds(seconds) => add_seconds(moment, number * seconds as f64),
            Base::Days(days) => add_seconds(moment, number * (days * 86_400) as f64),
            Base::Months(1) => {
                add_seconds(add_months(moment, number.trunc())?, (number.fract() * 30.0).round() * 86_400.0)
            }
            Base::Months(months) => add_months(moment, (number * months as f64).round()),
        }
    }
}

impl Unit {
    /// Is every unit, from fine to coarse.
    pub const ALL: [Unit; 16] = [
        Unit::Second,
        Unit::Minute,
        Unit::Hour,
        Unit::Night,
        Unit::Day,
        Unit::Weekend,
        Unit::Week,
        Unit::Fortnight,
        Unit::Month,
        Unit::Season,
        Unit::Quarter,
        Unit::Half,
        Unit::Year,
        Unit::Decade,
        Unit::Century,
        Unit::Millennium,
    ];

    /// Returns the grain of a calendar unit of this kind: a night's is the day part, a fortnight's the week, a millennium has none.
    pub fn grain(self) -> Option<Grain> {
        Some(match self {
            Unit::Second => Grain::Second,
            Unit::Minute => Grain::Minute,
            Unit::Hour => Grain::Hour,
            Unit::Night => Grain::DayPart,
            Unit::Day => Grain::Day,
            Unit::Weekend => Grain::Weekend,
            Unit::Week | Unit::Fortnight => Grain::Week,
            Unit::Month => Grain::Month,
            Unit::Season => Grain::Season,
            Unit::Quarter => Grain::Quarter,
            Unit::Half => Grain::Half,
            Unit::Year => Grain::Year,
            Unit::Decade => Grain::Decade,
            Unit::Century => Grain::Century,
            Unit::Millennium => return None,
        })
    }

    /// Returns how many days one is, a month as 30.4375.
    pub fn approximate_days(self) -> f64 {
        match self.base() {
            Base::Seconds(seconds) => seconds as f64 / 86_400.0,
            Base::Days(days) => days as f64,
            Base::Months(months) => months as f64 * 30.4375,
        }
    }

    /// Says whether it is shorter than a day.
    pub fn is_clock(self) -> bool {
        matches!(self, Unit::Second | Unit::Minute | Unit::Hour)
    }

    fn base(self) -> Base {
        match self {
            Unit::Second => Base::Seconds(1),
            Unit::Minute => Base::Seconds(60),
            Unit::Hour => Base::Seconds(3600),
            Unit::Night | Unit::Day => Base::Days(1),
            Unit::Weekend | Unit::Week => Base::Days(7),
            Unit::Fortnight => Base::Days(14),
            Unit::Month => Base::Months(1),
            Unit::Season | Unit::Quarter => Base::Months(3),
            Unit::Half => Base::Months(6),
            Unit::Year => Base::Months(12),
            Unit::Decade => Base::Months(120),
            Unit::Century => Base::Months(1200),
            Unit::Millennium => Base::Months(12_000),
        }
    }
}

/// Adds a whole number of months, clamped to the last day of the month.
fn add_months(moment: NaiveDateTime, months: f64) -> Option<NaiveDateTime> {
    if months.is_nan() || months.abs() > f64::from(u32::MAX) {
        return None;
    }
    let count = Months::new(months.abs() as u32);
    if months < 0.0 { moment.checked_sub_months(count) } else { moment.checked_add_months(count) }
}

/// Adds seconds; whole days go by the calendar, so that a day is a day.
fn add_seconds(moment: NaiveDateTime, seconds: f64) -> Option<NaiveDateTime> {
    if seconds.is_nan() || seconds.abs() > 1e15 {
        return None;
    }
    let whole = seconds.abs().round() as u64;
    let rest = TimeDelta::try_seconds((whole % 86_400) as i64)?;
    let days = Days::new(whole / 86_400);
    if seconds < 0.0 {
        moment.checked_sub_days(days)?.checked_sub_signed(rest)
    } else {
        moment.checked_add_days(days)?.checked_add_signed(rest)
    }
}
