//! What is known of the order of all entities: answers any pair.

use std::collections::BTreeSet;
use std::sync::OnceLock;

use indexmap::IndexMap;

use super::closure::Closed;
use super::likely::{Judge, starts};
use super::points::{LinkIndex, Node, demands};
use crate::id::EntityId;
use crate::model::Models;
use crate::relation::{Choice, Facts, Link, PointOrder, Relation, TLink};

/// What is known of the order of all entities: answers any pair.
///
/// It holds two graphs without contradictions: the *entailed* one, of what the text says, and the *likely* one, of that and the guesses
/// that fit; and it asks the classifiers of its [`Models`] where no sieve says anything.
#[derive(Clone, Debug, Default)]
pub struct Order {
    pub(super) nodes: IndexMap<EntityId, Node>,
    pub(super) links: Vec<Link>,
    pub(super) entailed: Closed,
    pub(super) kept: Vec<LinkIndex>,
    pub(super) facts: Facts,
    pub(super) models: Models,
    /// The likely graph; made at the first question.
    pub(super) likely: OnceLock<Closed>,
}

/// What a reader would say of two entities.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Answer {
    /// The relation of the one to the other; `None` where nobody can tell.
    pub relation: Option<TLink>,
    /// How sure that is, 0 to 1.
    pub confidence: f32,
    /// Which starts first: [`PointOrder::BEFORE`], `EQUAL` or `AFTER`; `None` where nobody can tell.
    pub starts: Option<PointOrder>,
    /// How sure that is, 0 to 1.
    pub starts_confidence: f32,
}

impl Order {
    /// Returns what the text entails about two entities; `None` where nothing follows or there is no such entity.
    pub fn relation(&self, from: EntityId, to: EntityId) -> Option<Relation> {
        self.ask(&self.entailed, from, to).map(|(relation, _)| relation)
    }

    /// Returns the links from which it follows what the text entails about two entities; empty where nothing does, or where dates alone say it.
    pub fn because(&self, from: EntityId, to: EntityId) -> Vec<&Link> {
        let proof = self.ask(&self.entailed, from, to).map(|(_, proof)| proof).unwrap_or_default();
        proof.into_iter().filter_map(|index| self.links.get(index)).collect()
    }

    /// Returns what a reader would say of two entities by what the text says and the guesses of the sieves, with a confidence from 0 to 1; `None` where
    /// nothing follows that TimeML has a name for.
    pub fn likely(&self, from: EntityId, to: EntityId) -> Option<(TLink, f32)> {
        let (relation, confidence) = self.ask_likely(from, to)?;
        Some((relation.name()?, confidence))
    }

    /// Returns what a reader would say of pairs of entities, such that the answers fit together. Where the classifiers have nothing to say, as of two times,
    /// or where there are none, it is what [`likely`](Self::likely) says.
    ///
    /// The answers are those of one question: asked for other pairs with it, a pair may get another answer.
    pub fn answers(&self, pairs: &[(EntityId, EntityId)], choice: Choice) -> Vec<Answer> {
        let (nodes, links, facts) = (&self.nodes, &self.links, &self.facts);
        let answers = match self.models.linker() {
            Some(linker) => {
                Judge { linker, facts, nodes, links, certain: &self.entailed.points().dated() }.answers(pairs, choice)
            }
            None => vec![None; pairs.len()],
        };
        let likely = |(from, to): &(EntityId, EntityId)| {
            let (relation, confidence) = self.ask_likely(*from, *to)?;
            Some(Answer {
                relation: relation.name(),
                confidence: if relation.name().is_some() { confidence } else { 0.0 },
                starts: starts(relation),
                starts_confidence: confidence,
            })
        };
        pairs.iter().zip(answers).map(|(pair, answer)| answer.or_else(|| likely(pair)).unwrap_or_default()).collect()
    }

    /// Says how pairs seem to have come together: as [`Choice::Every`] if they are most of the pairs of this text that stand near each other.
    pub fn choice(&self, pairs: &[(EntityId, EntityId)]) -> Choice {
        self.facts.choice(pairs)
    }

    /// Returns the links that stand, likely ones among them: consistent as a set, at most one for two entities, the surest first.
    pub fn links(&self) -> impl Iterator<Item = &Link> {
        self.kept.iter().filter_map(|index| self.links.get(*index))
    }

    /// Lists the pairs of events next to each other in a sentence that no link joins: of these the classifiers have most to say, asked by
    /// [`answers`](Self::answers).
    pub fn neighbours(&self) -> Vec<(EntityId, EntityId)> {
        let pair = |one: EntityId, other: EntityId| if one < other { (one, other) } else { (other, one) };
        let joined: BTreeSet<_> = self.links().map(|link| pair(link.from, link.to)).collect();
        let near = self.facts.neighbours().map(|(one, other)| (EntityId::Event(one), EntityId::Event(other)));
        near.filter(|(one, other)| !joined.contains(&pair(*one, *other))).collect()
    }

    /// Notes what other classifiers say of each event against the publication.
    #[cfg(feature = "train")]
    #[must_use]
    pub fn judged(mut self, linker: &crate::model::Linker) -> Self {
        self.facts = self.facts.judged(linker);
        self
    }

    /// Returns the questions that the classifiers are asked of a pair, with its features, and whether it was turned round.
    #[cfg(feature = "train")]
    pub fn features(
        &self,
        from: EntityId,
        to: EntityId,
    ) -> Option<(Vec<crate::model::linker::Question>, Vec<u32>, bool)> {
        let pair = self.facts.pair(from, to, &crate::relation::Rules::of_links(&self.links))?;
        Some((pair.questions.into_iter().flatten().collect(), pair.features, pair.turned))
    }

    /// Adds what the classifiers look at, and the classifiers.
    pub(crate) fn judged_by(self, facts: Facts, models: &Models) -> Self {
        Order { facts, models: models.clone(), ..self }
    }

    /// Returns the entailed graph with the guesses that stand.
    fn guessed(&self) -> Closed {
        let mut points = self.entailed.points().clone();
        for &index in &self.kept {
            if let Some(link) = self.links.get(index)
                && let Some(guess) = link.likely
                && let (Some(from), Some(to)) = (self.nodes.get(&link.from), self.nodes.get(&link.to))
            {
                points.suppose(&demands(*from, *to, guess.relation), index);
            }
        }
        points.close()
    }

    fn ask_likely(&self, from: EntityId, to: EntityId) -> Option<(Relation, f32)> {
        let likely = self.likely.get_or_init(|| self.guessed());
        let (relation, proof) = self.ask(likely, from, to)?;
        let sure = |link: &Link| link.likely.map_or(link.confidence, |guess| guess.confidence);
        let proven = proof.iter().filter_map(|index| self.links.get(*index)).map(sure).fold(1.0, f32::min);
        Some((relation, proven))
    }

    fn ask(&self, graph: &Closed, from: EntityId, to: EntityId) -> Option<(Relation, Vec<LinkIndex>)> {
        let (from, to) = (*self.nodes.get(&from)?, *self.nodes.get(&to)?);
        let (relation, proof) = graph.relation(from, to);
        let relation = relation.tightened();
        (!relation.is_any()).then_some((relation, proof))
    }
}
