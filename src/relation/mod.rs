//! Links: sieves that each propose relations between events and times, with a confidence and a reason.

mod allen;

use indexmap::IndexMap;

pub use allen::{PointOrder, Relation, TLink};

use crate::document::Published;
use crate::event::Event;
use crate::id::{EntityId, EventId, TimexId};
use crate::provenance::Provenance;
use crate::resolve::Timex;
use crate::syntax::Syntax;
use crate::token::Tokens;

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
    /// Returns TimeML's name of the link, of the guess where there is one; `None` where what is known has no name.
    pub fn name(&self) -> Option<TLink> {
        self.likely.and_then(|guess| guess.relation.intersect(self.relation).name()).or_else(|| self.relation.name())
    }
}

/// Proposes links, the most precise sieves first.
pub fn link(
    _events: &IndexMap<EventId, Event>,
    _timexes: &IndexMap<TimexId, Timex>,
    _tokens: &Tokens<'_>,
    _syntax: &Syntax,
    _published: Option<Published>,
) -> Vec<Link> {
    Vec::new()
}
