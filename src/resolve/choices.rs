//! The three decisions behind a value, each on its own: from where, which way, and how wide.
//!
//! Resolution takes them one after another (`anchor.rs`, `direction.rs`, `granularity.rs`); here they are written down for readers.

use std::fmt;

use super::decision::Decision;
use super::sense::Sense;
use crate::calendar::{Grain, TimeValue};
use crate::id::EntityId;
use crate::span::Span;
use crate::timex::{Anchor, TimeExpr};

/// The three decisions behind a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Choices {
    /// From where it is reckoned.
    pub anchor: AnchorChoice,
    /// Which of several like times it is.
    pub direction: DirectionChoice,
    /// How the words are read: as a time of which width, a length, a set.
    pub reading: ReadingChoice,
}

/// From where a value is reckoned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum AnchorChoice {
    /// From nothing: the words say it whole.
    Nothing,
    /// From the publication, a time mentioned before, or an event.
    Entity(EntityId),
    /// From what these words name, which has no date: "two days after *the vote*".
    Words(Span),
    /// It needs something to be reckoned from, and there is nothing.
    Missing,
}

/// Which of several like times is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum DirectionChoice {
    /// There is only one.
    Only,
    /// The words say which: "last", "ago", "next".
    Said,
    /// The day of the publication itself.
    SameDay,
    /// The latest one, for nothing looks forward.
    Back,
    /// The first one to come, for the clause looks forward.
    Forward,
    /// The nearest one.
    Nearest,
    /// The one where the story stands.
    Story,
}

/// How the words are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum ReadingChoice {
    /// As a time so wide.
    Time(Grain),
    /// As a time as wide as its anchor, for the anchor is wider than the words: "two days later" after "in May".
    AsWideAsAnchor(Grain),
    /// As a quarter, for a quarter is compared: "a year ago".
    Quarter,
    /// As a length of time.
    Length,
    /// As something that comes again.
    Set,
    /// As the past, the present or the future, and no closer.
    Vague,
    /// As fields of the calendar that stay open: `XXXX-12-14`.
    Open,
}

impl Choices {
    pub(super) fn of(expr: &TimeExpr, sense: &Sense) -> Self {
        Choices { anchor: anchor(expr, sense), direction: direction(expr, sense), reading: reading(sense) }
    }
}

fn anchor(expr: &TimeExpr, sense: &Sense) -> AnchorChoice {
    match (expr.bare(), sense.anchor) {
        (_, Some(entity)) => AnchorChoice::Entity(entity),
        (
            TimeExpr::Shift { from: Anchor::Phrase(words), .. }
            | TimeExpr::Pick { from: Anchor::Phrase(words), .. }
            | TimeExpr::Same { from: Anchor::Phrase(words), .. },
            None,
        ) => AnchorChoice::Words(*words),
        (_, None) if sense.decision == Decision::Symbolic => AnchorChoice::Missing,
        _ => AnchorChoice::Nothing,
    }
}

fn direction(expr: &TimeExpr, sense: &Sense) -> DirectionChoice {
    match sense.decision {
        Decision::OnPublication => DirectionChoice::SameDay,
        Decision::LookedBack => DirectionChoice::Back,
        Decision::LookedForward => DirectionChoice::Forward,
        Decision::Nearest => DirectionChoice::Nearest,
        Decision::YearCarried => DirectionChoice::Story,
        _ if points(expr) => DirectionChoice::Said,
        _ => DirectionChoice::Only,
    }
}

/// Says whether the words of an expression point one way.
fn points(expr: &TimeExpr) -> bool {
    match expr {
        TimeExpr::Pick { .. } | TimeExpr::Shift { .. } | TimeExpr::Stretch { .. } | TimeExpr::Offset { .. } => true,
        TimeExpr::Within { of, .. }
        | TimeExpr::Side { of, .. }
        | TimeExpr::Hedged { of, .. }
        | TimeExpr::Nth { of, .. }
        | TimeExpr::Run { of, .. }
        | TimeExpr::Containing { of, .. } => points(of),
        TimeExpr::Inside { outer, .. } => points(outer),
        _ => false,
    }
}

fn reading(sense: &Sense) -> ReadingChoice {
    match (&sense.value, sense.value.grain()) {
        (TimeValue::Duration(_) | TimeValue::Compound(_) | TimeValue::Unmeasured, _) => ReadingChoice::Length,
        (TimeValue::Set(_), _) => ReadingChoice::Set,
        (TimeValue::Vague(_), _) => ReadingChoice::Vague,
        (TimeValue::Pattern(_), _) | (_, None) => ReadingChoice::Open,
        _ if sense.decision == Decision::QuarterKept => ReadingChoice::Quarter,
        (_, Some(grain)) if sense.decision == Decision::AnchorWider => ReadingChoice::AsWideAsAnchor(grain),
        (_, Some(grain)) => ReadingChoice::Time(grain),
    }
}

impl fmt::Display for DirectionChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            DirectionChoice::Only => "there is only one",
            DirectionChoice::Said => "the words say which",
            DirectionChoice::SameDay => "the day of the publication itself",
            DirectionChoice::Back => "the latest one, for nothing looks forward",
            DirectionChoice::Forward => "the first one to come, for the clause looks forward",
            DirectionChoice::Nearest => "the nearest one",
            DirectionChoice::Story => "the one where the story stands",
        })
    }
}

impl fmt::Display for ReadingChoice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ReadingChoice::Time(grain) => write!(f, "one {}", grain.name()),
            ReadingChoice::AsWideAsAnchor(grain) => write!(f, "one {}, as wide as its anchor", grain.name()),
            ReadingChoice::Quarter => f.write_str("a quarter, for a quarter is compared"),
            ReadingChoice::Length => f.write_str("a length of time"),
            ReadingChoice::Set => f.write_str("something that comes again"),
            ReadingChoice::Vague => f.write_str("the past, the present or the future and no closer"),
            ReadingChoice::Open => f.write_str("fields that stay open"),
        }
    }
}
