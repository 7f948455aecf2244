//! The sieves by name.

use std::str::FromStr;

use super::en;
use super::link::Link;
use super::scene::Scene;
use crate::error::Error;

/// Names a sieve: what kind of hint it reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Sieve {
    /// The time expression in the clause of an event, and its preposition.
    Attach,
    /// A length of time that belongs to an event.
    Length,
    /// How long an event lasts, and how far it lies from another one.
    Distance,
    /// Tense and aspect against the publication.
    Tense,
    /// A reporting verb and what it reports.
    Reporting,
    /// A conjunction between two clauses: "after", "while".
    Connective,
    /// A temporal preposition before an event: "after the vote".
    Preposition,
    /// A verb of planning, trying or wanting and what is planned.
    Complement,
    /// A verb of beginning, going on or ending and what begins.
    Aspectual,
    /// A past perfect and the past that it looks back from.
    Reichenbach,
    /// A light verb and the noun that names its event.
    LightVerb,
    /// The same event told again.
    SameEvent,
    /// The time in which an undated event lies because of where it is told.
    Container,
    /// What is told inside the clause of another event; says nothing of time.
    Inside,
}

impl FromStr for Sieve {
    type Err = Error;

    /// Reads a name as it is written in JSON: `attach`, `light_verb`.
    fn from_str(name: &str) -> Result<Self, Error> {
        Sieve::ALL.into_iter().find(|sieve| sieve.name() == name).ok_or_else(|| Error::Sieve(name.to_owned()))
    }
}

impl Sieve {
    /// Returns its name as it is written in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Sieve::Attach => "attach",
            Sieve::Length => "length",
            Sieve::Distance => "distance",
            Sieve::Tense => "tense",
            Sieve::Reporting => "reporting",
            Sieve::Connective => "connective",
            Sieve::Preposition => "preposition",
            Sieve::Complement => "complement",
            Sieve::Aspectual => "aspectual",
            Sieve::Reichenbach => "reichenbach",
            Sieve::LightVerb => "light_verb",
            Sieve::SameEvent => "same_event",
            Sieve::Container => "container",
            Sieve::Inside => "inside",
        }
    }

    /// Lists all sieves. Those that read words come before those that read tenses, which ask whether a "since" was found.
    pub const ALL: [Self; 14] = [
        Sieve::Attach,
        Sieve::Length,
        Sieve::Distance,
        Sieve::Reporting,
        Sieve::Connective,
        Sieve::Preposition,
        Sieve::Tense,
        Sieve::Complement,
        Sieve::Aspectual,
        Sieve::Reichenbach,
        Sieve::LightVerb,
        Sieve::SameEvent,
        Sieve::Container,
        Sieve::Inside,
    ];

    pub(super) fn propose(self, scene: &Scene<'_>, links: &mut Vec<Link>) {
        match self {
            Sieve::Attach => en::attach::propose(scene, links),
            Sieve::Distance => en::distance::propose(scene, links),
            Sieve::Length => en::length::propose(scene, links),
            Sieve::Tense => en::tense::propose(scene, links),
            Sieve::Reporting => en::reporting::propose(scene, links),
            Sieve::Connective => en::connective::propose(scene, links),
            Sieve::Preposition => en::preposition::propose(scene, links),
            Sieve::Complement => en::complement::propose(scene, links),
            Sieve::Aspectual => en::aspectual::propose(scene, links),
            Sieve::Reichenbach => en::reichenbach::propose(scene, links),
            Sieve::LightVerb => en::light_verb::propose(scene, links),
            Sieve::SameEvent => en::same_event::propose(scene, links),
            Sieve::Container => en::container::propose(scene, links),
            Sieve::Inside => en::inside::propose(scene, links),
        }
    }
}
