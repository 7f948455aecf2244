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

/// A proposed relation between two entities.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Link {
    /// The one.
    pub from: EntityId,
    /// The other.
    pub to: EntityId,
    /// What the text entails about the two: what goes into windows and order.
    pub relation: Relation,
    /// What a reader would guess beyond that; `None` where the entailed relation says all.
    pub likely: Option<TLink>,
    /// How sure the guess is, 0 to 1.
    pub confidence: f32,
    /// The sieve, the words that gave the hint.
    pub why: Provenance,
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
