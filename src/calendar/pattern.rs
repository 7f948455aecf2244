//! Calendar patterns: some fields known, the others not. What is left of "Tuesday" when nobody knows the week, and what a set repeats.

use chrono::{NaiveTime, Weekday};

use super::{Amount, DayPart, Grain, SeasonName};

/// Calendar fields of which any may be missing; TIMEX3 writes `X` for the missing ones (`XXXX-WXX-2`, `XXXX-12-14`).
///
/// A pattern may also name a grain without saying which: "a week" of 2020 is `2020-WXX`, "a day in December" is `XXXX-12-XX`. That is
/// [`blank`](Self::blank).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Pattern {
    /// The year, astronomical.
    pub year: Option<i32>,
    /// The quarter, 1 to 4.
    pub quarter: Option<u8>,
    /// The half, 1 or 2.
    pub half: Option<u8>,
    /// The season.
    pub season: Option<SeasonName>,
    /// The week of an ISO year, 1 to 53.
    pub week: Option<u8>,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31.
    pub day: Option<u8>,
    /// The day of the week.
    pub weekday: Option<Weekday>,
    /// A weekend.
    pub weekend: bool,
    /// The part of the day.
    pub day_part: Option<DayPart>,
    /// The clock time: hour, minute.
    pub clock: Option<(u8, u8)>,
    /// The second of a clock time, where it is said.
    pub second: Option<u8>,
    /// The finest grain that is named without a number, where it is finer than the known fields: "every week", "some day in May".
    pub blank: Option<Grain>,
}

impl Pattern {
    /// Returns the clock time, at the full minute where no second is said; `None` without one, and of one that no clock shows.
    pub(crate) fn time(&self) -> Option<NaiveTime> {
        let (hour, minute) = self.clock?;
        NaiveTime::from_hms_opt(hour.into(), minute.into(), self.second.unwrap_or(0).into())
    }

    /// Returns how wide a time is that fits: the grain of the finest field, known or blank; `None` of the empty pattern.
    pub fn grain(&self) -> Option<Grain> {
        let known = [
            self.clock.map(|_| if self.second.is_some() { Grain::Second } else { Grain::Minute }),
            self.day_part.map(|_| Grain::DayPart),
            self.day.map(|_| Grain::Day),
            self.weekday.map(|_| Grain::Day),
            self.weekend.then_some(Grain::Weekend),
            self.week.map(|_| Grain::Week),
            self.month.map(|_| Grain::Month),
            self.season.map(|_| Grain::Season),
            self.quarter.map(|_| Grain::Quarter),
            self.half.map(|_| Grain::Half),
            self.year.map(|_| Grain::Year),
        ];
        known.into_iter().chain([self.blank]).flatten().min()
    }
}

/// Something that comes again: "every Monday", "twice a week", "monthly".
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Recurrence {
    /// What repeats: a calendar pattern ("every Monday") or a period ("every two weeks").
    pub every: Repeats,
    /// How often in each: TIMEX3 `freq` (`2X` for "twice").
    pub times: Option<u32>,
    /// The quantifier the text uses: TIMEX3 `quant` (`EVERY`, `EACH`).
    pub quantifier: Option<String>,
}

/// What a [`Recurrence`] repeats.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Repeats {
    /// Whatever matches the pattern: `XXXX-WXX-1`.
    Pattern(Pattern),
    /// One of each such period: `P1W`.
    Period(Amount),
    /// Some days of each week: "weekdays", "every Monday, Wednesday and Friday". TIMEX3 has only `XXXX-WXX-X`, a day of a week.
    Days(Weekdays),
    /// The n-th such day of each month, or of one month each year: "the first Tuesday of every month". TIMEX3 has only the day,
    /// `XXXX-WXX-2`.
    Nth {
        /// Which one, from 1; −1 is the last.
        n: i8,
        /// Which day of the week.
        weekday: Weekday,
        /// The month, 1 to 12, where it is only one.
        month: Option<u8>,
    },
}

/// Some of the days of the week.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Weekdays {
    /// Which, from Monday.
    days: [bool; 7],
}

impl Weekdays {
    /// Is Monday to Friday.
    pub const WORKING: Weekdays = Weekdays { days: [true, true, true, true, true, false, false] };

    /// Says whether a day is one of them.
    pub fn has(self, day: Weekday) -> bool {
        self.days[day.num_days_from_monday() as usize]
    }

    /// Returns the days, from Monday.
    pub fn days(self) -> impl Iterator<Item = Weekday> {
        (0..7).filter_map(|number| Weekday::try_from(number).ok()).filter(move |day| self.has(*day))
    }
}

impl FromIterator<Weekday> for Weekdays {
    fn from_iter<I: IntoIterator<Item = Weekday>>(days: I) -> Self {
        let mut all = Weekdays::default();
        days.into_iter().for_each(|day| all.days[day.num_days_from_monday() as usize] = true);
        all
    }
}
