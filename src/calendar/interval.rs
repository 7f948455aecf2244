//! Half-open intervals of local time.

use std::fmt;

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use super::CalendarUnit;

/// Bounds a stretch of local time, half-open: `begin` belongs to it, `end` does not.
///
/// Displayed as ISO 8601 and EDTF do: `2020-12-01T00:00:00/2020-12-29T00:00:00`, `..` for an open end, nothing for an unknown one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Interval {
    /// The first moment.
    pub begin: Endpoint,
    /// The first moment after it.
    pub end: Endpoint,
}

/// Ends an interval on one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Endpoint {
    /// A known moment of local time.
    At(NaiveDateTime),
    /// There is no bound: it goes on.
    Open,
    /// There is a bound, but nobody says where.
    Unknown,
}

impl Endpoint {
    /// Returns the moment, if it is known.
    pub fn at(self) -> Option<NaiveDateTime> {
        match self {
            Endpoint::At(moment) => Some(moment),
            Endpoint::Open | Endpoint::Unknown => None,
        }
    }

    /// Makes an end of a moment, unknown where there is none.
    pub fn known(moment: Option<NaiveDateTime>) -> Self {
        moment.map_or(Endpoint::Unknown, Endpoint::At)
    }
}

impl Interval {
    /// Is the interval of which nothing is known.
    pub const UNKNOWN: Interval = Interval { begin: Endpoint::Unknown, end: Endpoint::Unknown };

    /// Makes the interval from `begin` up to and without `end`.
    pub fn between(begin: NaiveDateTime, end: NaiveDateTime) -> Self {
        Interval { begin: Endpoint::At(begin), end: Endpoint::At(end) }
    }

    /// Makes the interval of a whole day.
    pub fn day(day: NaiveDate) -> Self {
        CalendarUnit::Day(day).interval()
    }

    /// Returns both ends, if both are known.
    pub fn bounds(self) -> Option<(NaiveDateTime, NaiveDateTime)> {
        Some((self.begin.at()?, self.end.at()?))
    }

    /// Says whether nothing can lie inside: the end is not after the begin.
    pub fn is_empty(self) -> bool {
        self.bounds().is_some_and(|(begin, end)| end <= begin)
    }

    /// Says whether a moment lies inside, as far as the ends are known.
    pub fn holds(self, moment: NaiveDateTime) -> bool {
        self.begin.at().is_none_or(|begin| begin <= moment) && self.end.at().is_none_or(|end| moment < end)
    }

    /// Says whether `other` is known to lie wholly inside.
    pub fn contains(self, other: Interval) -> bool {
        let after_begin = match (self.begin.at(), other.begin.at()) {
            (Some(outer), Some(inner)) => outer <= inner,
            (outer, _) => outer.is_none(),
        };
        let before_end = match (self.end.at(), other.end.at()) {
            (Some(outer), Some(inner)) => inner <= outer,
            (outer, _) => outer.is_none(),
        };
        after_begin && before_end
    }

    /// Says whether the two can share a moment.
    pub fn overlaps(self, other: Interval) -> bool {
        let apart = |end: Endpoint, begin: Endpoint| end.at().zip(begin.at()).is_some_and(|(end, begin)| end <= begin);
        !apart(self.end, other.begin) && !apart(other.end, self.begin)
    }

    /// Returns the time that lies in both: the later begin and the earlier end; a side that only one knows is that one's.
    pub fn meet(self, other: Interval) -> Interval {
        let pick = |a: Endpoint, b: Endpoint, later: bool| match (a.at(), b.at()) {
            (Some(x), Some(y)) => Endpoint::At(if later { x.max(y) } else { x.min(y) }),
            (Some(x), None) | (None, Some(x)) => Endpoint::At(x),
            (None, None) => a,
        };
        Interval { begin: pick(self.begin, other.begin, true), end: pick(self.end, other.end, false) }
    }
}

impl fmt::Display for Interval {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.begin, self.end)
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Endpoint::At(moment) => match written(*moment) {
                Some(text) => f.write_str(std::str::from_utf8(&text).unwrap_or_default()),
                None => write!(f, "{}", moment.format("%Y-%m-%dT%H:%M:%S")),
            },
            Endpoint::Open => f.write_str(".."),
            Endpoint::Unknown => Ok(()),
        }
    }
}

/// Writes a moment of a year of four digits, as `2020-12-29T08:30:00`, without the machinery of formatting.
fn written(moment: NaiveDateTime) -> Option<[u8; 19]> {
    let year = u32::try_from(moment.year()).ok().filter(|year| *year <= 9999)?;
    let mut text = *b"0000-00-00T00:00:00";
    let mut put = |at: usize, number: u32| {
        text[at] = b'0' + (number / 10 % 10) as u8;
        text[at + 1] = b'0' + (number % 10) as u8;
    };
    put(0, year / 100);
    put(2, year % 100);
    put(5, moment.month());
    put(8, moment.day());
    put(11, moment.hour());
    put(14, moment.minute());
    put(17, moment.second());
    Some(text)
}
