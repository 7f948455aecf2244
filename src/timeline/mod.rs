//! Events, times and links to a timeline: a point graph without contradictions, windows, an order.

mod build;
mod closure;
mod likely;
mod moment;
mod network;
#[cfg(test)]
mod oracle;
mod order;
mod points;
mod rank;
#[cfg(feature = "serde")]
mod serial;
mod windows;

pub use build::build;
pub use order::Order;

use indexmap::IndexMap;

use crate::calendar::{Grain, Interval, Modifier, TimeValue};
use crate::document::Published;
use crate::event::{EventClass, Factuality};
use crate::id::{EntityId, EventId};
use crate::provenance::RuleId;
use crate::relation::Link;
use crate::span::Span;

/// A dated, ordered, explained list of events.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Timeline {
    /// When the document was published.
    pub published: Option<Published>,
    /// What happened, in order. Equal rank means that the order is not known.
    #[cfg_attr(feature = "serde", serde(with = "serial"))]
    pub entries: IndexMap<EventId, Entry>,
    /// What is denied, planned, possible or supposed, in the same order; it is never among the entries.
    #[cfg_attr(feature = "serde", serde(with = "serial"))]
    pub unrealised: IndexMap<EventId, Entry>,
    /// What happened at a time that nothing bounds, in the order of the text.
    #[cfg_attr(feature = "serde", serde(with = "serial"))]
    pub undated: IndexMap<EventId, Entry>,
    /// The links that were refused because they contradict what stood already.
    pub conflicts: Vec<Conflict>,
}

/// An event with its place in time.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Entry {
    /// The event.
    pub event: EventId,
    /// Its trigger word.
    pub trigger: Span,
    /// One readable clause.
    pub summary: String,
    /// TimeML class.
    pub class: EventClass,
    /// Whether it happened.
    pub factuality: Factuality,
    /// When.
    pub when: Window,
    /// How that is known.
    pub certainty: EntryCertainty,
    /// Its level in the order; equal rank means that the order is not known.
    pub rank: u32,
    /// What dates it, the nearest reason first.
    pub why: Vec<Reason>,
}

/// The time in which an event lies.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Window {
    /// Earliest start and latest end, half-open.
    pub interval: Interval,
    /// The value of the expression that dates it, where one does.
    pub value: Option<TimeValue>,
    /// How wide that value is.
    pub grain: Option<Grain>,
    /// The TIMEX3 modifier of that expression: "mid-December", "about 2019".
    pub modifier: Option<Modifier>,
}

/// How the time of an entry is known; the closest comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum EntryCertainty {
    /// The text dates the event itself: it lies in the time of an expression, or begins or ends there.
    Stated,
    /// It follows from other entries: bounded on both sides.
    Inferred,
    /// Only one bound is known: it was over by the publication, or it lasts.
    Bounded,
}

/// One reason why an entry stands where it stands.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Reason {
    /// The rule or sieve.
    pub rule: RuleId,
    /// The words that it read.
    pub span: Span,
    /// What they say.
    pub words: String,
    /// What they were reckoned from; `None` where they stand on their own ("14 December 2020").
    pub origin: Option<Origin>,
}

/// What a time was reckoned from, with its words, so that a reason can be read without the analysis.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Origin {
    /// The publication, an expression or another event.
    pub entity: EntityId,
    /// The words of the expression, the summary of the event; empty for the publication, whose date the timeline holds.
    pub words: String,
}

/// A link that was refused.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Conflict {
    /// The link.
    pub refused: Link,
    /// The links that together say otherwise, as far as dates alone do not.
    pub because: Vec<Link>,
    /// The hint of the refused link and those of the others, with their rules: `“after the vote” (…) contradicts “in May” (…)`.
    pub words: String,
}
