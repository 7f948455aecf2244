//! The ids by which expressions, events and links name each other.

use std::fmt;

/// Names a time expression of one analysis: `t1`, `t2`, …
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct TimexId(pub u32);

/// Names an event of one analysis: `e1`, `e2`, …
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct EventId(pub u32);

/// Names anything that has a place in time: the publication (`t0`), a time expression or an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum EntityId {
    /// The publication of the document, `t0`.
    Publication,
    /// A time expression.
    Timex(TimexId),
    /// An event.
    Event(EventId),
}

impl fmt::Display for TimexId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "t{}", self.0)
    }
}

impl fmt::Display for EventId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "e{}", self.0)
    }
}

impl fmt::Display for EntityId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EntityId::Publication => f.write_str("t0"),
            EntityId::Timex(id) => id.fmt(f),
            EntityId::Event(id) => id.fmt(f),
        }
    }
}
