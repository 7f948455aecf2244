//! Events, times and links to a timeline: a point graph without contradictions, windows, an order.

#[cfg(feature = "serde")]
mod serial;

use indexmap::IndexMap;

use crate::calendar::{Grain, Interval, Modifier, TimeValue};
use crate::diagnostic::Diagnostic;
use crate::document::Published;
use crate::event::{Event, EventClass, Factuality};
use crate::id::{EntityId, EventId, TimexId};
use crate::provenance::RuleId;
use crate::relation::{Link, Relation, TLink};
use crate::resolve::Timex;
use crate::span::Span;
use crate::token::Tokens;

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

/// How the time of an entry is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum EntryCertainty {
    /// The text dates the event itself.
    Stated,
    /// It follows from other entries.
    Inferred,
    /// Only bounds are known.
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
    /// The links that together say otherwise.
    pub because: Vec<Link>,
}

/// Builds the timeline and says how any two entities relate.
pub fn build(
    _events: &IndexMap<EventId, Event>,
    _timexes: &IndexMap<TimexId, Timex>,
    _links: &[Link],
    _tokens: &Tokens<'_>,
    _published: Option<Published>,
    _diagnostics: &mut Vec<Diagnostic>,
) -> (Timeline, Order) {
    (Timeline::default(), Order::default())
}

/// What is known of the order of all entities: answers any pair.
#[derive(Clone, Debug, Default)]
pub struct Order {}

impl Order {
    /// Returns what the text entails about two entities.
    pub fn relation(&self, _from: EntityId, _to: EntityId) -> Option<Relation> {
        None
    }

    /// Returns what a reader would say of two entities, with a confidence; `None` where nothing follows.
    pub fn likely(&self, _from: EntityId, _to: EntityId) -> Option<(TLink, f32)> {
        None
    }
}
