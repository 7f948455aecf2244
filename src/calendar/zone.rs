//! The offset of a clock time from UTC.

use std::fmt;

/// The offset of local time from UTC in minutes, east positive; displayed as ISO 8601 does: `Z`, `+05:30`, `-04:00`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct ZoneOffset {
    minutes: i16,
}

impl ZoneOffset {
    /// Is Coordinated Universal Time.
    pub const UTC: ZoneOffset = ZoneOffset { minutes: 0 };

    /// Makes an offset; `None` unless it is less than a day.
    pub fn new(minutes: i16) -> Option<Self> {
        (-1439..=1439).contains(&minutes).then_some(ZoneOffset { minutes })
    }

    /// Returns the minutes east of UTC.
    pub fn minutes(self) -> i16 {
        self.minutes
    }
}

impl fmt::Display for ZoneOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.minutes == 0 {
            return f.write_str("Z");
        }
        let sign = if self.minutes < 0 { '-' } else { '+' };
        let minutes = self.minutes.unsigned_abs();
        write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}
