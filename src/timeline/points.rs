//! The point graph: a temporal network of starts and ends that takes one link after another and never contradicts itself.
//!
//! Every entity has two points, its start and its end, and everything known is of one form: *q lies at least w after p*, written as an edge
//! from p to q (Dechter, Meiri and Pearl 1991). "Before or the same" is `w = 0`, "strictly before" is one [step](Moment::STEP), a least
//! duration is its seconds. Points with a date are fixed.
//!
//! The graph keeps for every point the earliest place that all edges allow. A new edge raises some points, each at most once and those that
//! rise furthest first; the edge contradicts the graph exactly if it would raise its own origin or a fixed point (Cotton and Maler 2006).
//! Then everything is put back, and the edges that did the raising are the proof. So an edge costs what it moves, and no more. Most texts contradict
//! themselves nowhere: so all edges are tried together first, which costs little more than one pass over them. Where that fails they are taken one by one,
//! and, where each would move many points, by halves in search of those that contradict something.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::components::components;
use super::moment::Moment;
use crate::relation::{Distance, End, PointOrder, Relation};

/// The number of a point.
pub(super) type Point = usize;
/// The number of an entity: its points are `2 n` and `2 n + 1`.
pub(super) type Node = usize;
/// The number of a link, as the caller counts.
pub(super) type LinkIndex = usize;

/// Returns the start of an entity.
pub(super) const fn start(node: Node) -> Point {
    2 * node
}

/// Returns the end of an entity.
pub(super) const fn end(node: Node) -> Point {
    2 * node + 1
}

/// "The other point lies at least `least` after this one", and the link that says so; an interval's own end has no link.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    pub other: Point,
    pub least: Moment,
    pub link: Option<LinkIndex>,
}

/// A point's place in one direction, and the edge that put it there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub moment: Moment,
    pub by: Option<Edge>,
}

/// Starts and ends with what is known of their distances.
#[derive(Clone, Debug, Default)]
pub(super) struct Points {
    /// The earliest place of each point; `by.other` is the point that holds it there.
    pub(super) earliest: Vec<Place>,
    /// The date of each point that has one.
    pub(super) fixed: Vec<Option<Moment>>,
    /// For each point the edges that begin there.
    pub(super) later: Vec<Vec<Edge>>,
    /// For each point the edges that end there.
    pub(super) sooner: Vec<Vec<Edge>>,
}

/// How many points a guess may move. Guesses are many, and one that moves a large part of a long text is no safe guess.
const SUPPOSED: usize = 256;

/// How often a point may be raised when many links are taken together; only one on a circle is raised more than once.
const MOST_RISES: u32 = 64;

/// So many links are taken one by one before others are tried together.
const FEW: usize = 64;

/// What a link asks of the points: `(from, to, least)`.
pub(super) type Demand = (Point, Point, Moment);
/// A link and what it asks.
pub(super) type Asked = (LinkIndex, Vec<Demand>);

impl Points {
    /// Adds an entity that starts and ends at these dates, where they are known. An end that is not after its start is not taken.
    pub fn add(&mut self, begins: Option<Moment>, ends: Option<Moment>) -> Node {
        let node = self.earliest.len() / 2;
        let ends = ends.filter(|end| begins.is_none_or(|begin| begin < *end));
        for date in [begins, ends] {
            self.earliest.push(Place { moment: date.unwrap_or(Moment::EARLIEST), by: None });
            self.fixed.push(date);
            self.later.push(Vec::new());
            self.sooner.push(Vec::new());
        }
        let own = self.insert(&[(start(node), end(node), Moment::STEP)], None);
        debug_assert!(own.is_ok(), "a start before its end contradicts nothing");
        node
    }

    /// Returns the same entities with their dates and no links.
    pub fn dated(&self) -> Self {
        let mut points = Points::default();
        for dates in self.fixed.chunks_exact(2) {
            points.add(dates[0], dates[1]);
        }
        points
    }

    /// Takes what a link asks, all of it or, where it contradicts what stands, nothing; then returns the links that refute it.
    pub fn insert(&mut self, demands: &[Demand], link: Option<LinkIndex>) -> Result<(), Vec<LinkIndex>> {
        self.take(demands, link, usize::MAX).map(|_| ())
    }

    /// Takes what links ask, one link after the other, each unless it contradicts what stands; `refused` hears of each that does, with the links
    /// that refute it.
    pub fn insert_each(&mut self, asked: &[Asked], mut refused: impl FnMut(LinkIndex, Vec<LinkIndex>)) {
        if asked.len() > FEW && self.insert_all(asked) {
            return;
        }
        // Where links move little, one by one is cheapest; a part costs a pass over all points.
        let dear = self.earliest.len() / 8;
        let (mut rest, mut part, mut moved) = (asked, 0, 0);
        while !rest.is_empty() {
            part = part.min(rest.len());
            if moved > dear && part > FEW {
                match self.insert_all(&rest[..part]) {
                    true => (rest, part) = (&rest[part..], part * 2),
                    false => part /= 2,
                }
                continue;
            }
            let (few, behind) = rest.split_at(FEW.min(rest.len()));
            moved = 0;
            for (link, demands) in few {
                match self.take(demands, Some(*link), usize::MAX) {
                    Ok(points) => moved += points,
                    Err(because) => refused(*link, because),
                }
            }
            (rest, part) = (behind, 2 * FEW);
        }
    }

    /// Takes what many links ask, all of it, or, where something contradicts, nothing; says whether it did.
    ///
    /// Taken one by one, each link moves what it moves, and those of nested events move the same points again and again. Taken together, a point is raised
    /// when all that lies before it has been, so nearly every point once. What goes on to be raised lies on a circle that cannot be.
    fn insert_all(&mut self, asked: &[Asked]) -> bool {
        let demands = || asked.iter().flat_map(|(link, demands)| demands.iter().map(|demand| (*link, *demand)));
        for (link, (from, to, least)) in demands() {
            self.later[from].push(Edge { other: to, least, link: Some(link) });
            self.sooner[to].push(Edge { other: from, least, link: Some(link) });
        }
        let mut before = Vec::new();
        let done = self.raise_all(demands(), &mut before);
        if !done {
            self.restore(&mut before, 0);
            for (_, (from, to, _)) in demands() {
                self.later[from].pop();
                self.sooner[to].pop();
            }
        }
        done
    }

    /// Raises whatever many new edges raise, in topological order; says whether all dates and circles allow it.
    fn raise_all(
        &mut self,
        demands: impl Iterator<Item = (LinkIndex, Demand)>,
        before: &mut Vec<(Point, Place)>,
    ) -> bool {
        // The components come each after all that it leads to, so the highest number is the first to be raised.
        let mut component = vec![0; self.later.len()];
        for (number, points) in components(&self.later, |edge| edge.other).iter().enumerate() {
            points.iter().for_each(|point| component[*point] = number);
        }
        let mut raised = vec![0; self.later.len()];
        let mut rising = BinaryHeap::new();
        for (link, (from, to, least)) in demands {
            let by = Edge { other: from, least, link: Some(link) };
            let place = self.earliest[from].moment + least;
            let rise = Rise { by_how_much: place - self.earliest[to].moment, point: to, place, by };
            rising.push((component[to], rise));
        }
        while let Some((_, Rise { point, place, by, .. })) = rising.pop() {
            if place <= self.earliest[point].moment {
                continue;
            }
            raised[point] += 1;
            if raised[point] > MOST_RISES || self.fixed[point].is_some_and(|date| place > date) {
                return false;
            }
            before.push((point, self.earliest[point]));
            self.earliest[point] = Place { moment: place, by: Some(by) };
            rising.extend(self.raised_by(point, place).map(|rise| (component[rise.point], rise)));
        }
        true
    }

    /// Takes a guess, all of it or, where it contradicts what stands or would move too many points to be worth it, nothing. Says whether it did.
    pub fn suppose(&mut self, demands: &[Demand], link: LinkIndex) -> bool {
        self.take(demands, Some(link), SUPPOSED).is_ok()
    }

    /// Takes demands that together move no more than `reach` points, and says how many they moved.
    fn take(&mut self, demands: &[Demand], link: Option<LinkIndex>, reach: usize) -> Result<usize, Vec<LinkIndex>> {
        let mut before = Vec::new();
        for (taken, &(from, to, least)) in demands.iter().enumerate() {
            self.later[from].push(Edge { other: to, least, link });
            self.sooner[to].push(Edge { other: from, least, link });
            let sound = before.len();
            if let Err(Refuted { by: mut because, date }) = self.raise((from, to, least), link, reach, &mut before) {
                self.restore(&mut before, sound);
                if date {
                    because.extend(self.proof(from, None).take(reach));
                }
                self.restore(&mut before, 0);
                for &(from, to, _) in &demands[..=taken] {
                    self.later[from].pop();
                    self.sooner[to].pop();
                }
                because.retain(|other| Some(*other) != link);
                because.sort_unstable();
                because.dedup();
                return Err(because);
            }
        }
        Ok(before.len())
    }

    /// Puts points back, the last one first, until `before` is as long as it was.
    fn restore(&mut self, before: &mut Vec<(Point, Place)>, length: usize) {
        for (point, place) in before.drain(length..).rev() {
            self.earliest[point] = place;
        }
    }

    /// Raises whatever a new edge raises; `before` takes the places as they were.
    fn raise(
        &mut self,
        (from, to, least): Demand,
        link: Option<LinkIndex>,
        reach: usize,
        before: &mut Vec<(Point, Place)>,
    ) -> Result<(), Refuted> {
        let mut rising = BinaryHeap::new();
        let place = self.earliest[from].moment + least;
        let by = Edge { other: from, least, link };
        rising.push(Rise { by_how_much: place - self.earliest[to].moment, point: to, place, by });
        while let Some(Rise { point, place, by, .. }) = rising.pop() {
            if place <= self.earliest[point].moment {
                continue;
            }
            if before.len() >= reach {
                return Err(Refuted { by: Vec::new(), date: false });
            }
            before.push((point, self.earliest[point]));
            self.earliest[point] = Place { moment: place, by: Some(by) };
            if point == from {
                return Err(Refuted { by: self.proof(point, Some(from)).collect(), date: false });
            }
            if self.fixed[point].is_some_and(|date| place > date) {
                return Err(Refuted { by: self.proof(point, Some(from)).collect(), date: true });
            }
            rising.extend(self.raised_by(point, place));
        }
        Ok(())
    }

    /// Lists what a point at this place raises.
    fn raised_by(&self, point: Point, place: Moment) -> impl Iterator<Item = Rise> {
        self.later[point].iter().filter_map(move |edge| {
            let next = place + edge.least;
            let by_how_much = next - self.earliest[edge.other].moment;
            let by = Edge { other: point, ..*edge };
            (by_how_much > Moment::ZERO).then_some(Rise { by_how_much, point: edge.other, place: next, by })
        })
    }

    /// Lists the links that hold a point where it is, the nearest first, back to a date or to the point asked for.
    pub(super) fn proof(&self, point: Point, until: Option<Point>) -> impl Iterator<Item = LinkIndex> {
        let first = self.earliest[point].by;
        let back = move |by: &Edge| if until == Some(by.other) { None } else { self.earliest[by.other].by };
        std::iter::successors(first, back).filter_map(|by| by.link)
    }
}

/// Why an edge was not taken: it closes a circle of these links, or these raise a date, together with what holds the edge's own origin.
struct Refuted {
    by: Vec<LinkIndex>,
    date: bool,
}

/// A point on its way to a new place, ordered so that a heap gives the one that moves furthest, then the one with the smaller number.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rise {
    pub by_how_much: Moment,
    pub point: Point,
    pub place: Moment,
    pub by: Edge,
}

impl Rise {
    fn key(&self) -> (Moment, std::cmp::Reverse<Point>, std::cmp::Reverse<Option<LinkIndex>>) {
        (self.by_how_much, std::cmp::Reverse(self.point), std::cmp::Reverse(self.by.link))
    }
}

impl PartialEq for Rise {
    fn eq(&self, other: &Self) -> bool {
        self.key() == other.key()
    }
}

impl Eq for Rise {}

impl PartialOrd for Rise {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Rise {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

/// Returns what a distance asks of the points of two entities.
pub(super) fn apart(one: Node, other: Node, distance: Distance) -> impl Iterator<Item = Demand> {
    let point = |node, which| if which == End::Start { start(node) } else { end(node) };
    let (from, to) = (point(one, distance.from), point(other, distance.to));
    let least = distance.least.map(|least| (from, to, Moment::seconds(least)));
    let greatest = distance.greatest.map(|greatest| (to, from, Moment::seconds(greatest.saturating_neg())));
    least.into_iter().chain(greatest)
}

/// Returns what a relation asks of the points of two entities, without what follows from the rest. "Not the same point" alone asks nothing:
/// no order of points expresses it.
pub(super) fn demands(one: Node, other: Node, relation: Relation) -> Vec<Demand> {
    let relation = relation.tightened();
    let apart = |order: PointOrder, way: PointOrder| !order.is_none() && way.allows(order);
    let comparisons: &[(Point, Point, PointOrder)] = if apart(relation.end_start, PointOrder::NOT_AFTER) {
        &[(end(one), start(other), relation.end_start)]
    } else if apart(relation.start_end, PointOrder::NOT_BEFORE) {
        &[(start(one), end(other), relation.start_end)]
    } else {
        &[
            (end(one), start(other), relation.end_start),
            (start(one), end(other), relation.start_end),
            (start(one), start(other), relation.start_start),
            (end(one), end(other), relation.end_end),
        ]
    };
    comparisons.iter().flat_map(|&(a, b, order)| compared(a, b, order)).flatten().collect()
}

fn compared(a: Point, b: Point, order: PointOrder) -> [Option<Demand>; 2] {
    let forth = |least| Some((a, b, least));
    let back = |least| Some((b, a, least));
    match order {
        PointOrder::BEFORE => [forth(Moment::STEP), None],
        PointOrder::NOT_AFTER => [forth(Moment::ZERO), None],
        PointOrder::EQUAL => [forth(Moment::ZERO), back(Moment::ZERO)],
        PointOrder::NOT_BEFORE => [None, back(Moment::ZERO)],
        PointOrder::AFTER => [None, back(Moment::STEP)],
        PointOrder::NONE => [forth(Moment::STEP), back(Moment::STEP)],
        _ => [None, None],
    }
}
