//! What is known of the order of all entities: answers any pair.

use std::sync::OnceLock;

use indexmap::IndexMap;

use super::closure::Closed;
use super::likely::{Likely, Tendencies};
use super::points::{LinkIndex, Node};
use crate::id::EntityId;
use crate::relation::{Link, PointOrder, Relation, TLink};

/// What is known of the order of all entities: answers any pair.
///
/// It holds two graphs without contradictions: the *entailed* one, of what the text says, and the *likely* one, of that and the guesses
/// that fit.
#[derive(Clone, Debug, Default)]
pub struct Order {
    pub(super) nodes: IndexMap<EntityId, Node>,
    pub(super) links: Vec<Link>,
    pub(super) entailed: Closed,
    pub(super) kept: Vec<LinkIndex>,
    pub(super) tendencies: Tendencies,
    /// The likely graph; made at the first question.
    pub(super) likely: OnceLock<Likely>,
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

    /// Returns what a reader would say of two entities, with a confidence from 0 to 1; `None` where nothing follows that TimeML has a name for.
    pub fn likely(&self, from: EntityId, to: EntityId) -> Option<(TLink, f32)> {
        let (relation, confidence) = self.ask_likely(from, to)?;
        Some((relation.name()?, confidence))
    }

    /// Returns what a reader would say of the order in which two entities start, with a confidence from 0 to 1; `None` where nothing follows.
    ///
    /// [`PointOrder::BEFORE`] and the like; "before or at the same time" counts as before.
    pub fn likely_start(&self, from: EntityId, to: EntityId) -> Option<(PointOrder, f32)> {
        let (relation, confidence) = self.ask_likely(from, to)?;
        let start = match relation.start_start {
            PointOrder::NOT_AFTER => PointOrder::BEFORE,
            PointOrder::NOT_BEFORE => PointOrder::AFTER,
            exact => exact,
        };
        (!start.is_any()).then_some((start, confidence))
    }

    /// Returns the links that stand, likely ones among them: consistent as a set, at most one for two entities, the surest first.
    pub fn links(&self) -> impl Iterator<Item = &Link> {
        self.kept.iter().filter_map(|index| self.links.get(*index))
    }

    fn likely_graph(&self) -> &Likely {
        self.likely.get_or_init(|| self.tendencies.refine(&self.entailed, &self.nodes, &self.links))
    }

    fn ask_likely(&self, from: EntityId, to: EntityId) -> Option<(Relation, f32)> {
        let likely = self.likely_graph();
        let (relation, proof) = self.ask(&likely.graph, from, to)?;
        let (one, other) = (*self.nodes.get(&from)?, *self.nodes.get(&to)?);
        Some((relation, likely.confidence(one, other, &proof)))
    }

    fn ask(&self, graph: &Closed, from: EntityId, to: EntityId) -> Option<(Relation, Vec<LinkIndex>)> {
        let (from, to) = (*self.nodes.get(&from)?, *self.nodes.get(&to)?);
        let (relation, proof) = graph.relation(from, to);
        let relation = relation.tightened();
        (!relation.is_any()).then_some((relation, proof))
    }
}
