//! The parts of a day.

use chrono::{NaiveDate, NaiveTime, TimeDelta, Timelike};

use super::{Endpoint, Interval};

/// Names a part of a day, as TIMEX3 does.
///
/// Nobody agrees when an evening begins, so the bounds are generous and overlap: what the text calls a morning should lie in the morning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum DayPart {
    /// 00:00 to 12:00; TIMEX3 `TMO`.
    Morning,
    /// 11:00 to 14:00; TIMEX3 `TMI`, midday.
    Midday,
    /// 12:00 to 18:00; TIMEX3 `TAF`.
    Afternoon,
    /// 17:00 to 24:00; TIMEX3 `TEV`.
    Evening,
    /// 18:00 to 06:00 of the next day; TIMEX3 `TNI`.
    Night,
    /// 06:00 to 18:00, the light part of the day; TIMEX3 `TDT`.
    Daytime,
}

impl DayPart {
    /// Is every part, in the order of TIMEX3's list.
    pub const ALL: [DayPart; 6] =
        [DayPart::Morning, DayPart::Midday, DayPart::Afternoon, DayPart::Evening, DayPart::Night, DayPart::Daytime];

    /// Returns the hours that bound the part, counted from the midnight before it; over 24 is the next day.
    pub fn hours(self) -> (u8, u8) {
        match self {
            DayPart::Morning => (0, 12),
            DayPart::Midday => (11, 14),
            DayPart::Afternoon => (12, 18),
            DayPart::Evening => (17, 24),
            DayPart::Night => (18, 30),
            DayPart::Daytime => (6, 18),
        }
    }

    /// Returns the part that a clock time is in: the morning before noon, the afternoon before six, then the evening.
    ///
    /// Every clock time is in one of these three, so a midday, a night or a daytime is never the answer.
    pub fn of(time: NaiveTime) -> Self {
        match time.hour() {
            0..12 => DayPart::Morning,
            12..18 => DayPart::Afternoon,
            _ => DayPart::Evening,
        }
    }

    /// Returns the three letters of TIMEX3: `TMO`, `TNI`, …
    pub fn code(self) -> &'static str {
        match self {
            DayPart::Morning => "TMO",
            DayPart::Midday => "TMI",
            DayPart::Afternoon => "TAF",
            DayPart::Evening => "TEV",
            DayPart::Night => "TNI",
            DayPart::Daytime => "TDT",
        }
    }
}

/// When each part of the day begins and ends, for callers whose evening begins at six.
///
/// By default [`DayPart::hours`]. A policy takes it: [`Policy::day_parts`](crate::resolve::Policy::day_parts).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct DayPartHours {
    hours: [(u8, u8); DayPart::ALL.len()],
}

impl Default for DayPartHours {
    fn default() -> Self {
        DayPartHours { hours: DayPart::ALL.map(DayPart::hours) }
    }
}

impl DayPartHours {
    /// Sets the hours of a part, half-open and counted from the midnight before it; over 24 is the next day.
    pub fn with(mut self, part: DayPart, begin: u8, end: u8) -> Self {
        self.hours[part as usize] = (begin, end);
        self
    }

    /// Returns the hours of a part.
    pub fn of(self, part: DayPart) -> (u8, u8) {
        self.hours[part as usize]
    }

    /// Returns the time that a part of a day covers; an end that lies outside the calendar is unknown.
    pub fn interval(self, day: NaiveDate, part: DayPart) -> Interval {
        let midnight = day.and_time(NaiveTime::MIN);
        let hour = |n: u8| Endpoint::known(midnight.checked_add_signed(TimeDelta::hours(n.into())));
        let (begin, end) = self.of(part);
        Interval { begin: hour(begin), end: hour(end) }
    }

    /// Returns a part whose hours are none: they end before they begin, begin on another day or last longer than a day.
    pub(crate) fn wrong(self) -> Option<DayPart> {
        let right = |(begin, end): (u8, u8)| begin < end && begin < 24 && end - begin <= 24;
        DayPart::ALL.into_iter().find(|part| !right(self.of(*part)))
    }
}
