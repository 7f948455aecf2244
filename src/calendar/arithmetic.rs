//! Which time a unit covers, which unit covers a time, and the n-th unit from another.

use chrono::{Datelike, Days, Months, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike, Weekday};

use super::{CalendarUnit, DayPart, Endpoint, Grain, Half, Hemisphere, Interval, Month, Quarter, Season, Week};

impl CalendarUnit {
    /// Returns the time that the unit covers.
    ///
    /// Weeks are ISO weeks (Monday to Sunday); [`Season`] and [`DayPart`] say what they cover. An end that lies outside the calendar is
    /// [`Endpoint::Unknown`].
    ///
    /// # Example
    ///
    /// ```
    /// use dateline::calendar::CalendarUnit;
    ///
    /// let december = CalendarUnit::month(2020, 12).unwrap().interval();
    /// assert_eq!(december.to_string(), "2020-12-01T00:00:00/2021-01-01T00:00:00");
    /// ```
    pub fn interval(self) -> Interval {
        let (begin, end) = self.bounds();
        Interval { begin: Endpoint::known(begin), end: Endpoint::known(end) }
    }

    /// Returns the first moment of the unit; `None` outside the calendar.
    pub fn begin(self) -> Option<NaiveDateTime> {
        self.bounds().0
    }

    /// Returns the day that the unit begins on; `None` outside the calendar.
    pub fn first_day(self) -> Option<NaiveDate> {
        self.begin().map(|moment| moment.date())
    }

    /// Returns the unit of a grain that holds a moment; `None` at the ends of the calendar.
    ///
    /// Formally: `containing(g, m).interval()` holds `m`. The exception is the weekend, which most moments are not in: it is the one of
    /// their week. Seasons are those of the northern hemisphere, see [`Season::of`] for others. Day parts are morning, afternoon and evening, see [`DayPart::of`].
    pub fn containing(grain: Grain, moment: NaiveDateTime) -> Option<CalendarUnit> {
        let (day, year, month) = (moment.date(), moment.year(), moment.month0() as u8);
        Some(match grain {
            Grain::Century => CalendarUnit::Century(period_of(year, 100)),
            Grain::Decade => CalendarUnit::Decade(period_of(year, 10)),
            Grain::Year => CalendarUnit::Year(year),
            Grain::Half => CalendarUnit::Half(Half::new(year, month / 6 + 1)?),
            Grain::Quarter => CalendarUnit::Quarter(Quarter::new(year, month / 3 + 1)?),
            Grain::Season => CalendarUnit::Season(Season::of(day, Hemisphere::Northern)),
            Grain::Month => CalendarUnit::Month(Month::new(year, month + 1)?),
            Grain::Week => CalendarUnit::Week(Week::of(day)),
            Grain::Weekend => CalendarUnit::Weekend(Week::of(day)),
            Grain::Day => CalendarUnit::Day(day),
            Grain::DayPart => CalendarUnit::DayPart(day, DayPart::of(moment.time())),
            Grain::Hour => CalendarUnit::Hour(day.and_hms_opt(moment.hour(), 0, 0)?),
            Grain::Minute => CalendarUnit::Minute(day.and_hms_opt(moment.hour(), moment.minute(), 0)?),
            Grain::Second => CalendarUnit::Second(moment.with_nanosecond(0)?),
        })
    }

    /// Returns the unit of a grain that this one begins in: the week of a day, the year of a month; `None` outside the calendar.
    pub fn widen(self, grain: Grain) -> Option<CalendarUnit> {
        CalendarUnit::containing(grain, self.begin()?)
    }

    /// Returns the unit `n` further on, counted in units of its own grain; `None` outside the calendar.
    ///
    /// Formally: `shift(a + b) = shift(a) ∘ shift(b)`, so `shift(-n)` undoes `shift(n)`. A part of a day moves by days: the next morning.
    pub fn shift(self, n: i64) -> Option<CalendarUnit> {
        let moved = match self {
            CalendarUnit::Century(number) => CalendarUnit::Century(add(number, n)?),
            CalendarUnit::Decade(number) => CalendarUnit::Decade(add(number, n)?),
            CalendarUnit::Year(year) => CalendarUnit::Year(add(year, n)?),
            CalendarUnit::Half(half) => {
                let (year, number) = count(half.year(), half.number(), 2, n)?;
                CalendarUnit::Half(Half::new(year, number)?)
            }
            CalendarUnit::Quarter(quarter) => {
                let (year, number) = count(quarter.year(), quarter.number(), 4, n)?;
                CalendarUnit::Quarter(Quarter::new(year, number)?)
            }
            CalendarUnit::Season(from) => {
                CalendarUnit::Season(Season::counted(from.count().checked_add(n)?, from.hemisphere)?)
            }
            CalendarUnit::Month(month) => {
                let (year, number) = count(month.year(), month.number(), 12, n)?;
                CalendarUnit::Month(Month::new(year, number)?)
            }
            CalendarUnit::Week(week) => CalendarUnit::Week(shift_week(week, n)?),
            CalendarUnit::Weekend(week) => CalendarUnit::Weekend(shift_week(week, n)?),
            CalendarUnit::Day(day) => CalendarUnit::Day(add_days(day, n)?),
            CalendarUnit::DayPart(day, part) => CalendarUnit::DayPart(add_days(day, n)?, part),
            CalendarUnit::Hour(moment) => CalendarUnit::Hour(moment.checked_add_signed(TimeDelta::try_hours(n)?)?),
            CalendarUnit::Minute(moment) => {
                CalendarUnit::Minute(moment.checked_add_signed(TimeDelta::try_minutes(n)?)?)
            }
            CalendarUnit::Second(moment) => {
                CalendarUnit::Second(moment.checked_add_signed(TimeDelta::try_seconds(n)?)?)
            }
        };
        moved.begin().map(|_| moved)
    }

    /// Returns the first moment of the unit and the first one after it, where the calendar has them.
    fn bounds(self) -> (Option<NaiveDateTime>, Option<NaiveDateTime>) {
        match self {
            CalendarUnit::Century(number) => years(number, 100),
            CalendarUnit::Decade(number) => years(number, 10),
            CalendarUnit::Year(year) => months(year, 1, 12),
            CalendarUnit::Half(half) => months(half.year(), 6 * half.number() - 5, 6),
            CalendarUnit::Quarter(quarter) => months(quarter.year(), 3 * quarter.number() - 2, 3),
            CalendarUnit::Season(season) => months(season.year, season.name.first_month(season.hemisphere), 3),
            CalendarUnit::Month(month) => months(month.year(), month.number(), 1),
            CalendarUnit::Week(week) => days(week.weekday(Weekday::Mon), 7),
            CalendarUnit::Weekend(week) => days(week.weekday(Weekday::Sat), 2),
            CalendarUnit::Day(day) => days(Some(day), 1),
            CalendarUnit::DayPart(day, part) => {
                let (from, to) = part.hours();
                let hour = |n: u8| midnight(day).checked_add_signed(TimeDelta::hours(n.into()));
                (hour(from), hour(to))
            }
            CalendarUnit::Hour(moment) => (Some(moment), moment.checked_add_signed(TimeDelta::hours(1))),
            CalendarUnit::Minute(moment) => (Some(moment), moment.checked_add_signed(TimeDelta::minutes(1))),
            CalendarUnit::Second(moment) => (Some(moment), moment.checked_add_signed(TimeDelta::seconds(1))),
        }
    }
}

fn midnight(day: NaiveDate) -> NaiveDateTime {
    day.and_time(NaiveTime::MIN)
}

/// Bounds `count` days.
fn days(first: Option<NaiveDate>, count: u64) -> (Option<NaiveDateTime>, Option<NaiveDateTime>) {
    (first.map(midnight), first.and_then(|day| day.checked_add_days(Days::new(count))).map(midnight))
}

/// Bounds `count` months from the first one.
fn months(year: i32, first: u8, count: u32) -> (Option<NaiveDateTime>, Option<NaiveDateTime>) {
    let first = NaiveDate::from_ymd_opt(year, first.into(), 1);
    (first.map(midnight), first.and_then(|day| day.checked_add_months(Months::new(count))).map(midnight))
}

/// Bounds a decade or a century: see [`CalendarUnit::Century`] for those before Christ.
fn years(number: i32, width: i64) -> (Option<NaiveDateTime>, Option<NaiveDateTime>) {
    let first = |number: i64| number * width + i64::from(number <= 0);
    let january = |year: i64| NaiveDate::from_ymd_opt(year.try_into().ok()?, 1, 1).map(midnight);
    (january(first(number.into())), january(first(i64::from(number) + 1)))
}

/// Returns the decade or century of a year: the inverse of [`years`].
fn period_of(year: i32, width: i32) -> i32 {
    if year > 0 { year / width } else { (year - 1).div_euclid(width) }
}

fn add(number: i32, n: i64) -> Option<i32> {
    i64::from(number).checked_add(n)?.try_into().ok()
}

/// Counts `n` on from the `number`-th of the `per_year` parts of a year.
fn count(year: i32, number: u8, per_year: i64, n: i64) -> Option<(i32, u8)> {
    let total = (i64::from(year) * per_year + i64::from(number) - 1).checked_add(n)?;
    Some((total.div_euclid(per_year).try_into().ok()?, (total.rem_euclid(per_year) + 1) as u8))
}

fn add_days(day: NaiveDate, n: i64) -> Option<NaiveDate> {
    day.checked_add_signed(TimeDelta::try_days(n)?)
}

fn shift_week(week: Week, n: i64) -> Option<Week> {
    add_days(week.weekday(Weekday::Mon)?, n.checked_mul(7)?).map(Week::of)
}
