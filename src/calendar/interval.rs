//! Half-open intervals of local time.

use chrono::NaiveDateTime;

/// Bounds a stretch of local time, half-open: `begin` belongs to it, `end` does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Interval {
    /// The first moment.
    pub begin: Endpoint,
    /// The first moment after it.
    pub end: Endpoint,
}

/// Ends an interval on one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
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
}

impl Interval {
    /// Is the interval of which nothing is known.
    pub const UNKNOWN: Interval = Interval { begin: Endpoint::Unknown, end: Endpoint::Unknown };

    /// Makes the interval from `begin` up to and without `end`.
    pub fn between(begin: NaiveDateTime, end: NaiveDateTime) -> Self {
        Interval { begin: Endpoint::At(begin), end: Endpoint::At(end) }
    }
}
