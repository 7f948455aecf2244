//! The ids by which expressions, events and links name each other. In JSON they are the strings that they display as.

use std::fmt;
use std::str::FromStr;

use crate::error::{Error, Result};

/// Names a time expression of one analysis: `t1`, `t2`, …
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(into = "String", try_from = "String")
)]
pub struct TimexId(pub u32);

/// Names an event of one analysis: `e1`, `e2`, …
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(into = "String", try_from = "String")
)]
pub struct EventId(pub u32);

/// Names anything that has a place in time: the publication (`t0`), a time expression or an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize, serde::Deserialize),
    serde(into = "String", try_from = "String")
)]
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

/// Reads the number behind a letter: `e12`.
fn number(text: &str, letter: char) -> Option<u32> {
    let digits = text.strip_prefix(letter)?;
    digits.bytes().all(|b| b.is_ascii_digit()).then(|| digits.parse().ok())?
}

impl FromStr for TimexId {
    type Err = Error;

    /// Reads `t1`, `t2`, …; `t0` is the publication and no expression.
    fn from_str(text: &str) -> Result<Self> {
        number(text, 't').filter(|n| *n > 0).map(TimexId).ok_or_else(|| Error::UnknownEntity(text.to_owned()))
    }
}

impl FromStr for EventId {
    type Err = Error;

    /// Reads `e1`, `e2`, …
    fn from_str(text: &str) -> Result<Self> {
        number(text, 'e').map(EventId).ok_or_else(|| Error::UnknownEntity(text.to_owned()))
    }
}

impl FromStr for EntityId {
    type Err = Error;

    /// Reads `t0`, `t1`, … or `e1`, …
    fn from_str(text: &str) -> Result<Self> {
        match text {
            "t0" => Ok(EntityId::Publication),
            _ if text.starts_with('t') => text.parse().map(EntityId::Timex),
            _ => text.parse().map(EntityId::Event),
        }
    }
}

/// Lets serde write an id as it displays and read it back.
macro_rules! as_string {
    ($($id:ty)*) => {$(
        impl From<$id> for String {
            fn from(id: $id) -> String {
                id.to_string()
            }
        }

        impl TryFrom<String> for $id {
            type Error = Error;

            fn try_from(text: String) -> Result<Self> {
                text.parse()
            }
        }
    )*};
}

as_string!(TimexId EventId EntityId);
