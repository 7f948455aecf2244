//! Links: sieves that each propose relations between events and times, with a confidence and a reason.
//!
//! A sieve reads one kind of hint: a preposition, a tense, a connective. It says what the hint entails, which is often little ("it began
//! before the publication was over"), and what a reader would guess beyond that, with the share of cases in which that guess is right.
//! The timeline takes the links one by one, the surest first, and refuses what contradicts (a sieve architecture: Chambers et al. 2014).
//!
//! [`link`] runs all sieves; [`link_by`] those that the caller wants. A caller's own links are made with [`Link::between`].

mod allen;
mod en;
mod facts;
mod features;
mod likelihood;
mod link;
mod scene;
mod sieve;

use indexmap::IndexMap;

pub(crate) use facts::Facts;
#[cfg(feature = "train")]
pub use likelihood::labels;
pub(crate) use likelihood::{Rules, ranked, reckoned};

pub use allen::{PointOrder, Relation, TLink};
pub use likelihood::Choice;
pub use link::{Distance, End, Guess, Link, LinkKind};
pub use scene::Scene;
pub use sieve::Sieve;

use crate::document::Published;
use crate::event::Event;
use crate::id::{EventId, TimexId};
use crate::resolve::Timex;
use crate::syntax::Syntax;
use crate::token::Tokens;

/// Proposes links by all sieves, the most precise ones first.
pub fn link(
    events: &IndexMap<EventId, Event>,
    timexes: &IndexMap<TimexId, Timex>,
    tokens: &Tokens<'_>,
    syntax: &Syntax,
    published: Option<Published>,
) -> Vec<Link> {
    link_by(&Sieve::ALL, &Scene::new(events, timexes, tokens, syntax, published))
}

/// Proposes links by some sieves alone.
pub fn link_by(sieves: &[Sieve], scene: &Scene<'_>) -> Vec<Link> {
    let mut links = Vec::new();
    for sieve in sieves {
        sieve.propose(scene, &mut links);
    }
    links
}
