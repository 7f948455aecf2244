//! Meanings to values: a fold over the mentions of a text with the publication date and what was said before.

mod decision;
mod policy;
mod stated;

pub use decision::Decision;
pub use policy::{Bare, Genre, NextWeekday, Policy, Style};
pub use stated::Field;

use indexmap::IndexMap;

use crate::calendar::{Certainty, Grain, Interval, Modifier, Part, TimeValue};
use crate::diagnostic::Diagnostic;
use crate::document::Published;
use crate::id::{EntityId, TimexId};
use crate::provenance::Provenance;
use crate::span::Span;
use crate::syntax::Syntax;
use crate::timex::{Mention, TimeExpr};
use crate::token::Tokens;

/// A time expression with its value.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Timex {
    /// Its name in this analysis.
    pub id: TimexId,
    /// Its words, without a leading preposition.
    pub span: Span,
    /// TIMEX3 type.
    pub kind: TimexKind,
    /// What the words mean before any date is known.
    pub expr: TimeExpr,
    /// What they mean here.
    pub value: TimeValue,
    /// Which part of the value is meant.
    pub part: Part,
    /// TIMEX3 modifier.
    pub modifier: Option<Modifier>,
    /// How sure the text itself is of it, as EDTF marks it.
    pub certainty: Certainty,
    /// The time it covers, half-open; narrower than the value where the words say so ("earlier this month").
    pub interval: Interval,
    /// How wide the value is.
    pub grain: Option<Grain>,
    /// The fields that the text itself states; the others were filled in.
    pub stated: Vec<Field>,
    /// Other readings, the likeliest first.
    pub alternatives: Vec<Reading>,
    /// The step that made the value out of the words.
    pub decision: Decision,
    /// How sure the value is, 0 to 1.
    pub confidence: f32,
    /// The rule, the words and the anchor.
    pub why: Provenance,
}

/// Another reading of a time expression.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Reading {
    /// Its value.
    pub value: TimeValue,
    /// The time it covers.
    pub interval: Interval,
}

/// TIMEX3 type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "SCREAMING_SNAKE_CASE"))]
pub enum TimexKind {
    /// A calendar time of a day or wider.
    Date,
    /// A time within a day.
    Time,
    /// A length of time.
    Duration,
    /// Something that comes again.
    Set,
}

/// Gives every mention its value.
pub fn resolve(
    _mentions: &[Mention],
    _tokens: &Tokens<'_>,
    _syntax: &Syntax,
    _published: Option<Published>,
    _policy: &Policy,
    _diagnostics: &mut Vec<Diagnostic>,
) -> IndexMap<TimexId, Timex> {
    let _: Option<EntityId> = None;
    IndexMap::new()
}
