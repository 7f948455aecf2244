//! The likely order: the entailed graph with the guesses that fit, the surest first.

use std::collections::BTreeMap;

use indexmap::IndexMap;

use super::closure::Closed;
use super::network::Network;
use super::points::{LinkIndex, Node, demands};
use crate::event::Event;
use crate::id::{EntityId, EventId};
use crate::relation::{Link, Relation, Tendency};
use crate::token::Tokens;

/// Adds guesses, the surest first; one that contradicts what is entailed or a surer guess is left out.
///
/// Greedy insertion by confidence is close to the optimum that an integer program finds (Ning, Feng and Roth 2017) and needs no solver. Returns the
/// links whose guess, or whose entailed relation where they have none, stands.
pub(super) fn refine(network: &mut Network, links: &[Link], accepted: &[LinkIndex]) -> Vec<LinkIndex> {
    let guess = |index: &LinkIndex| links.get(*index).and_then(|link| link.likely.map(|guess| (link, guess)));
    let mut order: Vec<_> = (0..links.len()).filter(|index| guess(index).is_some()).collect();
    order.sort_by(|a, b| {
        let sure = |index| guess(index).map_or(0.0, |(_, guess)| guess.confidence);
        sure(b).total_cmp(&sure(a)).then(a.cmp(b))
    });
    let mut kept = Vec::new();
    for index in order {
        if let Some((link, guess)) = guess(&index)
            && network.suppose(link.from, link.to, guess.relation, index)
        {
            kept.push(index);
        }
    }
    kept.extend(accepted.iter().copied().filter(|index| links.get(*index).is_some_and(|link| link.likely.is_none())));
    kept.sort_unstable();
    kept
}

/// What tells which of two events tends to start first, where no link does.
///
/// There are many such pairs and few are ever asked for, so nothing is worked out before the first question.
#[derive(Clone, Debug, Default)]
pub(super) struct Tendencies {
    events: Vec<(Node, Tendency, usize)>,
}

/// How many events ahead are compared: keeps the work linear in a sentence without end.
const REACH: usize = 24;

impl Tendencies {
    /// Notes the events in the order of the text, with the number of their sentence.
    pub fn new(events: &IndexMap<EventId, Event>, nodes: &IndexMap<EntityId, Node>, tokens: &Tokens<'_>) -> Self {
        let mut ordered: Vec<&Event> = events.values().collect();
        ordered.sort_by_key(|event| (event.token, event.id));
        let of = |event: &Event| {
            let node = nodes.get(&EntityId::Event(event.id))?;
            Some((*node, Tendency::of(event), tokens.sentence_of(event.token)))
        };
        Tendencies { events: ordered.into_iter().filter_map(of).collect() }
    }

    /// Adds guesses and tendencies to the entailed graph, the surest first, where they fit.
    pub fn refine(&self, entailed: &Closed, nodes: &IndexMap<EntityId, Node>, links: &[Link]) -> Likely {
        let mut guesses: Vec<(f32, LinkIndex, (Node, Node), Relation)> = Vec::new();
        for (index, link) in links.iter().enumerate() {
            if let (Some(guess), Some(from), Some(to)) = (link.likely, nodes.get(&link.from), nodes.get(&link.to)) {
                guesses.push((guess.confidence, index, (*from, *to), guess.relation));
            }
        }
        let mut sure: Vec<f32> = links.iter().map(|link| link.confidence).collect();
        for (number, (one, tendency, sentence)) in self.events.iter().enumerate() {
            let ahead = self.events.iter().skip(number + 1).take(REACH);
            for (other, second, at) in ahead.take_while(|(_, _, at)| at - sentence <= 2) {
                let (relation, share) = tendency.against(*second, at - sentence);
                guesses.push((share, sure.len(), (*one, *other), relation));
                sure.push(share);
            }
        }
        guesses.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut points = entailed.points().clone();
        let mut direct = BTreeMap::new();
        for (confidence, index, (from, to), relation) in guesses {
            // One that does not fit is no news to anybody: it was only a guess.
            if points.suppose(&demands(from, to, relation), index) {
                sure[index] = sure[index].min(confidence);
                direct.entry((from.min(to), from.max(to))).or_insert(confidence);
            }
        }
        Likely { graph: points.close(), sure, direct }
    }
}

/// The entailed graph with the guesses and tendencies that fit.
#[derive(Clone, Debug, Default)]
pub(super) struct Likely {
    pub graph: Closed,
    /// How sure each link and tendency is.
    sure: Vec<f32>,
    /// How sure the surest guess about two nodes is, the smaller one first.
    direct: BTreeMap<(Node, Node), f32>,
}

impl Likely {
    /// Returns how sure an answer is: as sure as a guess about the two themselves, or as the least sure link of its proof; 1 where dates alone prove it.
    pub fn confidence(&self, one: Node, other: Node, proof: &[LinkIndex]) -> f32 {
        let proven = proof.iter().filter_map(|index| self.sure.get(*index)).copied().fold(1.0, f32::min);
        let said = self.direct.get(&(one.min(other), one.max(other))).copied().unwrap_or_default();
        proven.max(said)
    }
}
