//! What an entry of a timeline says.

use crate::calendar::{Grain, Interval, Modifier, TimeValue};
use crate::event::{EventClass, Factuality};
use crate::id::{EntityId, EventId};
use crate::provenance::RuleId;
use crate::span::Span;

/// An event with its place in time.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    /// The words that tell it: those of `event` first, then the others in the order of the text.
    #[cfg_attr(feature = "serde", serde(default))]
    pub mentions: Vec<Mention>,
    /// When, as far as the text entails it.
    pub when: Window,
    /// How that is known.
    pub certainty: EntryCertainty,
    /// When, as a reader would guess beyond that; it lies inside `when`. `None` where nothing narrower can be guessed.
    #[cfg_attr(feature = "serde", serde(default))]
    pub likely: Option<Likely>,
    /// Its level in the order; equal rank means that the order is not known.
    pub rank: u32,
    /// What dates it, the nearest reason first.
    pub why: Vec<Reason>,
}

/// One place in the text that tells an entry.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Mention {
    /// The event of that place.
    pub event: EventId,
    /// Its trigger word.
    pub span: Span,
    /// What it has to do with the entry.
    pub telling: Telling,
    /// In whose words it is told; `None` for the author's own.
    pub source: Option<Source>,
}

/// What a mention has to do with its entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Telling {
    /// It is the event of the entry, told here.
    Same,
    /// It is an event of its own that the summary of the entry tells too: "agreed *to reopen* the border".
    Inside,
}

/// In whose words something is told.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Source {
    /// The reporting event.
    pub event: EventId,
    /// Who says it, else the reporting verb.
    pub words: String,
}

/// A guess at the time of an entry: what a reader would take for granted though no word says it.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Likely {
    /// When.
    pub window: Window,
    /// How sure that is, 0 to 1: the share of such guesses that were right where they could be checked.
    pub confidence: f32,
    /// What it is guessed from.
    pub why: Vec<Reason>,
}

/// The time in which an event lies.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Window {
    /// Earliest start and latest end, half-open.
    pub interval: Interval,
    /// The value of the expression that dates it, where one does; with the modifier ON_OR_AFTER the one that it begins in ("since May"), with ON_OR_BEFORE
    /// the one that it ends in or by ("until 1648").
    pub value: Option<TimeValue>,
    /// How wide that value is.
    pub grain: Option<Grain>,
    /// The TIMEX3 modifier of that expression: "mid-December", "about 2019".
    pub modifier: Option<Modifier>,
}

/// How the time of an entry is known; the closest comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Origin {
    /// The publication, an expression or another event.
    pub entity: EntityId,
    /// The words of the expression, the summary of the event; empty for the publication, whose date the timeline holds.
    pub words: String,
}

impl Entry {
    /// Says whether anything is known or guessed of its time.
    pub fn is_placed(&self) -> bool {
        // What has no reason has no bound: an event lies nowhere of itself.
        !self.why.is_empty() || self.likely.is_some()
    }
}
