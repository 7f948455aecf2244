//! Links between entities: what is said of two of them, and why.

use super::allen::{Relation, TLink};
use crate::id::EntityId;
use crate::provenance::Provenance;

/// What a sieve says of two entities.
///
/// A link has two layers. The *entailed* one is what the text says, however little that is: it goes into windows and order. The *likely* one is
/// what a reader would guess beyond that; it answers [`Order::likely`](crate::timeline::Order::likely) and never moves a window.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Link {
    /// The one.
    pub from: EntityId,
    /// The other.
    pub to: EntityId,
    /// What the text entails about the two; [`Relation::ANY`] where it entails nothing and the link is only a guess.
    pub relation: Relation,
    /// How sure that is, 0 to 1. Of two links that contradict each other the less sure one is refused.
    pub confidence: f32,
    /// What a reader would guess beyond that; `None` where the entailed relation says all.
    pub likely: Option<Guess>,
    /// The sieve, the words that gave the hint.
    pub why: Provenance,
}

/// A guess about two entities.
#[derive(Clone, Copy, Debug, PartialEq)]
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
        Link { from, to, relation: Relation::ANY, confidence: 1.0, likely: None, why }
    }

    /// Sets what the text entails, and how sure that is, 0 to 1.
    #[must_use]
    pub fn entailing(self, relation: Relation, confidence: f32) -> Self {
        Link { relation, confidence, ..self }
    }

    /// Sets what a reader would guess beyond that, and how sure the guess is, 0 to 1. A link that entails nothing is no surer than its guess.
    #[must_use]
    pub fn guessing(self, relation: Relation, confidence: f32) -> Self {
        let own = if self.relation.is_any() { self.confidence.min(confidence) } else { self.confidence };
        Link { likely: Some(Guess { relation, confidence }), confidence: own, ..self }
    }

    /// Returns TimeML's name of the link, of the guess where there is one; `None` where what is known has no name.
    pub fn name(&self) -> Option<TLink> {
        self.likely.and_then(|guess| guess.relation.intersect(self.relation).name()).or_else(|| self.relation.name())
    }
}
