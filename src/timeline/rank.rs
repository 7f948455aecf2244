//! Ranks: how deep each entry lies in what is known of the order.

use std::collections::BTreeMap;

use super::closure::Closed;
use super::components::components;
use super::moment::Moment;
use super::points::{Node, start};

/// Returns the rank of each of these nodes: the length of the longest chain of others among them of which each is known to start before the next.
///
/// Two nodes of equal rank are therefore not known to start one before the other. "Known" is what follows from dates, by the earliest and
/// latest place of every start, and from links that say "before" or "not after"; one pass over the points in topological order.
pub(super) fn ranks(closed: &Closed, members: &[Node]) -> BTreeMap<Node, u32> {
    let graph = Graph::new(closed, members);
    let components = components(&graph.edges, |(to, _)| *to);
    let mut of = vec![0; graph.edges.len()];
    for (number, component) in components.iter().enumerate() {
        for &vertex in component {
            of[vertex] = number;
        }
    }
    let mut chains = vec![Chain::default(); components.len()];
    for (number, component) in components.iter().enumerate().rev() {
        if component.iter().any(|vertex| graph.counts[*vertex]) {
            chains[number].through = chains[number].through.max(chains[number].before + 1);
        }
        let chain = chains[number];
        for &(to, step) in component.iter().flat_map(|vertex| &graph.edges[*vertex]) {
            if of[to] != number {
                chains[of[to]].join(if step == Step::Strict { chain.strictly() } else { chain });
            }
        }
    }
    members.iter().map(|node| (*node, chains[of[start(*node)]].before)).collect()
}

/// How an edge goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    /// To a later point.
    Strict,
    /// To a later point or the same.
    Weak,
}

/// The points, and behind them the dates between which they lie, in a chain.
struct Graph {
    edges: Vec<Vec<(usize, Step)>>,
    counts: Vec<bool>,
}

impl Graph {
    fn new(closed: &Closed, members: &[Node]) -> Self {
        let points = closed.len();
        let mut edges: Vec<Vec<(usize, Step)>> = (0..points)
            .map(|point| {
                let later = closed.later(point).iter().filter(|edge| edge.least >= Moment::ZERO);
                later
                    .map(|edge| (edge.other, if edge.least > Moment::ZERO { Step::Strict } else { Step::Weak }))
                    .collect()
            })
            .collect();
        let starts = || members.iter().map(|node| start(*node));
        let mut dates: Vec<Moment> =
            starts().flat_map(|point| [closed.earliest(point), closed.latest(point)]).collect();
        dates.sort_unstable();
        dates.dedup();
        edges.resize(points + dates.len(), Vec::new());
        for number in 1..dates.len() {
            edges[points + number - 1].push((points + number, Step::Strict));
        }
        let place = |date: Moment| points + dates.partition_point(|other| *other < date);
        let mut counts = vec![false; edges.len()];
        for point in starts() {
            edges[point].push((place(closed.latest(point)), Step::Weak));
            edges[place(closed.earliest(point))].push((point, Step::Weak));
            counts[point] = true;
        }
        Graph { edges, counts }
    }
}

/// The longest chains of starts that end before a point.
#[derive(Clone, Copy, Debug, Default)]
struct Chain {
    /// Strictly before it.
    before: u32,
    /// Before it or at it.
    through: u32,
}

impl Chain {
    fn join(&mut self, other: Chain) {
        self.before = self.before.max(other.before);
        self.through = self.through.max(other.through);
    }

    fn strictly(self) -> Chain {
        Chain { before: self.through, through: self.through }
    }
}
