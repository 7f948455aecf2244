//! Events: what happened, in whose words, and whether it happened at all. No dates yet.

use indexmap::IndexMap;

use crate::id::EventId;
use crate::model::Models;
use crate::provenance::Provenance;
use crate::span::Span;
use crate::syntax::{Aspect, Modality, Polarity, Syntax, Tense};
use crate::timex::Mention;
use crate::token::{TokenIndex, Tokens};

/// Something that a text says happens, happened or will happen.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Event {
    /// Its name in this analysis.
    pub id: EventId,
    /// The one token that stands for it.
    pub trigger: Span,
    /// The number of that token.
    pub token: TokenIndex,
    /// Its dictionary form.
    pub lemma: String,
    /// TimeML class.
    pub class: EventClass,
    /// TimeML tense of its verb group.
    pub tense: Tense,
    /// TimeML aspect of its verb group.
    pub aspect: Aspect,
    /// Whether it is negated.
    pub polarity: Polarity,
    /// The modal that governs it.
    pub modality: Option<Modality>,
    /// Whether it happened, as far as the text says.
    pub factuality: Factuality,
    /// The reporting event whose words it is; `None` for the author's own.
    pub source: Option<EventId>,
    /// The clause it stands in.
    pub clause: Span,
    /// One readable clause in the text's own words.
    pub summary: String,
    /// Who and what takes part.
    pub participants: Vec<Participant>,
    /// How sure the trigger is, 0 to 1.
    pub confidence: f32,
    /// The rule and the words.
    pub why: Provenance,
}

/// TimeML class of an event (TimeML 1.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "SCREAMING_SNAKE_CASE"))]
pub enum EventClass {
    /// Something happens: "arrested", "war".
    Occurrence,
    /// Somebody says it: "said", "announced".
    Reporting,
    /// Somebody perceives it: "saw".
    Perception,
    /// It begins, goes on or ends: "began", "halted".
    Aspectual,
    /// An act whose object is another event: "tried", "prevented".
    IAction,
    /// An attitude to another event: "want", "believe".
    IState,
    /// A state: "is incompatible".
    State,
}

/// Whether an event happened, as far as the text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Factuality {
    /// It happened or is the case.
    Fact,
    /// It is said not to have happened.
    Negated,
    /// It is planned, predicted or demanded.
    Planned,
    /// It may have happened.
    Possible,
    /// It is only supposed: "if", "in case".
    Hypothetical,
}

/// Somebody or something that takes part in an event.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Participant {
    /// As what.
    pub role: Role,
    /// The words that name it.
    pub span: Span,
    /// What they say.
    pub text: String,
}

/// As what somebody or something takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Role {
    /// Who does it.
    Agent,
    /// To whom or what it is done.
    Patient,
    /// Where.
    Place,
}

/// Finds the events of a text, in its order.
pub fn extract(
    _tokens: &Tokens<'_>,
    _syntax: &Syntax,
    _mentions: &[Mention],
    _models: &Models,
) -> IndexMap<EventId, Event> {
    IndexMap::new()
}
