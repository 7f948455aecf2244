//! Places on the time line of the point graph.

use std::ops::{Add, Sub};

use chrono::{DateTime, NaiveDateTime};

/// A place in time, or a distance between two: whole seconds, then steps that are shorter than any second.
///
/// "Strictly before, nobody knows by how much" is the distance of one step. Ordered by seconds first, then steps, so that sums and
/// comparisons agree (an ordered group): the usual way to put strict inequalities into a temporal network.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Moment {
    second: i64,
    step: i32,
}

/// No date that can be written lies as far out as this, in seconds from 1970; sums of it do not overflow.
const FAR: i64 = i64::MAX / 16;

impl Moment {
    /// Is no distance at all.
    pub const ZERO: Self = Moment { second: 0, step: 0 };
    /// Is the least distance there is.
    pub const STEP: Self = Moment { second: 0, step: 1 };
    /// Is where a point lies that nothing bounds from below.
    pub const EARLIEST: Self = Moment { second: -FAR, step: 0 };
    /// Is where a point lies that nothing bounds from above.
    pub const LATEST: Self = Moment { second: FAR, step: 0 };

    /// Returns the place of a moment of local time.
    pub fn of(time: NaiveDateTime) -> Self {
        Moment { second: time.and_utc().timestamp(), step: 0 }
    }

    /// Makes a distance of seconds; what is longer than the calendar counts as that long.
    pub fn seconds(second: i64) -> Self {
        Moment { second: second.clamp(-FAR / 1024, FAR / 1024), step: 0 }
    }

    /// Returns the moment of local time; `None` where the place is as far out as if nothing bounded it.
    pub fn time(self) -> Option<NaiveDateTime> {
        (self.second.abs() < FAR / 2).then(|| DateTime::from_timestamp(self.second, 0).map(|time| time.naive_utc()))?
    }
}

impl Add for Moment {
    type Output = Moment;

    fn add(self, other: Moment) -> Moment {
        Moment { second: self.second.saturating_add(other.second), step: self.step.saturating_add(other.step) }
    }
}

impl Sub for Moment {
    type Output = Moment;

    fn sub(self, other: Moment) -> Moment {
        Moment { second: self.second.saturating_sub(other.second), step: self.step.saturating_sub(other.step) }
    }
}
