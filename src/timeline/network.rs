//! Entities in the point graph: who is which node, and which links were taken.

use indexmap::IndexMap;

use super::moment::Moment;
use super::points::{Demand, LinkIndex, Node, Points, apart, demands};
use crate::calendar::Interval;
use crate::document::Published;
use crate::event::Event;
use crate::id::{EntityId, EventId, TimexId};
use crate::relation::{Link, Relation};
use crate::resolve::{Timex, TimexKind};

/// The entities of a document and their points.
#[derive(Clone, Debug, Default)]
pub(super) struct Network {
    nodes: IndexMap<EntityId, Node>,
    pub points: Points,
}

impl Network {
    /// Puts the publication and all times at their dates; events lie anywhere.
    pub fn new(
        events: &IndexMap<EventId, Event>,
        timexes: &IndexMap<TimexId, Timex>,
        published: Option<Published>,
    ) -> Self {
        let mut network = Network::default();
        network.add(EntityId::Publication, published.map_or(Interval::UNKNOWN, Published::interval));
        for (id, timex) in timexes {
            // What comes again has no one place, however well its first and last time are known.
            let interval = if timex.kind == TimexKind::Set { Interval::UNKNOWN } else { timex.interval };
            network.add(EntityId::Timex(*id), interval);
        }
        for id in events.keys() {
            network.add(EntityId::Event(*id), Interval::UNKNOWN);
        }
        network
    }

    fn add(&mut self, id: EntityId, interval: Interval) {
        let node = self.points.add(interval.begin.at().map(Moment::of), interval.end.at().map(Moment::of));
        self.nodes.insert(id, node);
    }

    /// Returns the node of an entity.
    pub fn node(&self, id: EntityId) -> Option<Node> {
        self.nodes.get(&id).copied()
    }

    /// Returns all entities with their nodes.
    pub fn nodes(&self) -> &IndexMap<EntityId, Node> {
        &self.nodes
    }

    /// Takes what links entail, one after the other, each unless it contradicts what stands; `refused` hears of each that does, with the links that refute it.
    pub fn insert_each(&mut self, links: &[Link], refused: impl FnMut(LinkIndex, Vec<LinkIndex>)) {
        let asked: Vec<_> = links.iter().map(|link| self.asked(link)).enumerate().collect();
        self.points.insert_each(&asked, refused);
    }

    /// Returns what a link asks of the points. A link of an entity that is not here asks nothing.
    fn asked(&self, link: &Link) -> Vec<Demand> {
        let (Some(from), Some(to)) = (self.node(link.from), self.node(link.to)) else { return Vec::new() };
        // An event has no order against itself, only a length.
        let mut asked = if from == to { Vec::new() } else { demands(from, to, link.relation) };
        asked.extend(link.distance.into_iter().flat_map(|distance| apart(from, to, distance)));
        asked
    }

    /// Takes a guess; says whether it did.
    pub fn suppose(&mut self, from: EntityId, to: EntityId, relation: Relation, link: LinkIndex) -> bool {
        match (self.node(from), self.node(to)) {
            (Some(from), Some(to)) => self.points.suppose(&demands(from, to, relation), link),
            _ => false,
        }
    }
}

/// Sorts links by how sure they are, then by everything else in them, so that the order in which they came decides nothing.
pub(super) fn sorted(links: &[Link]) -> Vec<Link> {
    let mut links = links.to_vec();
    links.sort_by(|a, b| {
        let rest = |link: &Link| {
            (
                link.from,
                link.to,
                link.why.words,
                format!("{:?}{:?}{:?}{:?}", link.relation, link.likely, link.distance, link.kind),
            )
        };
        b.confidence
            .total_cmp(&a.confidence)
            .then_with(|| a.why.rule.cmp(&b.why.rule))
            .then_with(|| (a.from, a.to, a.why.words).cmp(&(b.from, b.to, b.why.words)))
            .then_with(|| rest(a).cmp(&rest(b)))
    });
    links
}
