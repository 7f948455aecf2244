//! Calendar patterns: some fields known, the others not. What is left of "Tuesday" when nobody knows the week, and what a set repeats.

use chrono::Weekday;

use super::{Amount, DayPart, SeasonName};

/// Calendar fields of which any may be missing; TIMEX3 writes `X` for the missing ones (`XXXX-WXX-2`, `XXXX-12-14`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
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
}

/// Something that comes again: "every Monday", "twice a week", "monthly".
#[derive(Clone, Debug, PartialEq)]
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
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Repeats {
    /// Whatever matches the pattern: `XXXX-WXX-1`.
    Pattern(Pattern),
    /// One of each such period: `P1W`.
    Period(Amount),
}
