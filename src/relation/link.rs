//! Links between entities: what is said of two of them, and why.

use super::allen::{Relation, TLink};
use crate::id::EntityId;
use crate::provenance::Provenance;

/// What a sieve says of two entities.
///
/// A link has two layers. The *entailed* one is what the text says, however little that is: it goes into windows and order. The *likely* one is
/// what a reader would guess beyond that; it answers [`Order::likely`](crate::timeline::Order::likely) and never moves a window.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Link {
    /// The one.
    pub from: EntityId,
    /// The other; the same one where a link tells how long something lasts.
    pub to: EntityId,
    /// What the text entails about the two; [`Relation::ANY`] where it entails nothing and the link is only a guess.
    pub relation: Relation,
    /// How far apart they are, where the text says it: "two days after the vote", "a six-week war".
    #[cfg_attr(feature = "serde", serde(default))]
    pub distance: Option<Distance>,
    /// What the two have to do with each other beside their times.
    #[cfg_attr(feature = "serde", serde(default))]
    pub kind: LinkKind,
    /// How sure that is, 0 to 1.
    pub confidence: f32,
    /// What a reader would guess beyond that; `None` where the entailed relation says all.
    pub likely: Option<Guess>,
    /// The sieve, the words that gave the hint.
    pub why: Provenance,
}

/// How far one end lies after another: an edge of a simple temporal network (Dechter, Meiri and Pearl 1991).
///
/// Formally: `least ≤ end of link.to − end of link.from ≤ greatest`; negative where `to` is the earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Distance {
    /// Which end of [`Link::from`] is measured from.
    pub from: End,
    /// Which end of [`Link::to`] is measured to.
    pub to: End,
    /// At least so many seconds; `None` for no bound.
    pub least: Option<i64>,
    /// At most so many seconds; `None` for no bound.
    pub greatest: Option<i64>,
}

/// An end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum End {
    /// Where it begins.
    Start,
    /// Where it is over.
    Finish,
}

/// What two entities have to do with each other beside their times.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum LinkKind {
    /// Nothing: the link is of time alone (TimeML TLINK).
    #[default]
    Temporal,
    /// They are one event told twice: they make up one entry of a timeline.
    Identity,
    /// The event lies in the time because of where it is told: a guess that gives its entry a likely time (narrative containers: Pustejovsky and Stubbs 2011).
    Contained,
    /// The one is told inside the other, "agreed *to reopen* the border" (TimeML SLINK, ALINK): where it has no time of its own, the entry of the other
    /// tells both.
    Inside,
}

/// A guess about two entities.
#[derive(Clone, Copy, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Guess {
    /// What is guessed.
    pub relation: Relation,
    /// How sure the guess is, 0 to 1.
    pub confidence: f32,
}

impl Link {
    /// Makes a link that says nothing yet.
    pub fn between(from: EntityId, to: EntityId, why: Provenance) -> Self {
        Link {
            from,
            to,
            relation: Relation::ANY,
            distance: None,
            kind: LinkKind::Temporal,
            confidence: 1.0,
            likely: None,
            why,
        }
    }

    /// Sets what the text entails, and how sure that is, 0 to 1.
    #[must_use]
    pub fn entailing(self, relation: Relation, confidence: f32) -> Self {
        Link { relation, confidence, ..self }
    }

    /// Sets how far apart the two are.
    #[must_use]
    pub fn apart(self, distance: Distance) -> Self {
        Link { distance: Some(distance), ..self }
    }

    /// Sets what the two have to do with each other beside their times.
    #[must_use]
    pub fn of_kind(self, kind: LinkKind) -> Self {
        Link { kind, ..self }
    }

    /// Sets what a reader would guess beyond that, and how sure the guess is, 0 to 1. A link that entails nothing is no surer than its guess.
    #[must_use]
    pub fn guessing(self, relation: Relation, confidence: f32) -> Self {
        let own = if self.entails_nothing() { self.confidence.min(confidence) } else { self.confidence };
        Link { likely: Some(Guess { relation, confidence }), confidence: own, ..self }
    }

    /// Says whether the link is no more than a guess.
    pub fn entails_nothing(&self) -> bool {
        self.relation.is_any() && self.distance.is_none()
    }

    /// Returns TimeML's name of the link, of the guess where there is one; `None` where what is known has no name.
    pub fn name(&self) -> Option<TLink> {
        self.likely.and_then(|guess| guess.relation.intersect(self.relation).name()).or_else(|| self.relation.name())
    }
}
