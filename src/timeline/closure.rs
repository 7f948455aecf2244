//! The closed point graph: where every point can lie, and how any two compare.

use std::collections::{BTreeMap, BinaryHeap};

use super::moment::Moment;
use super::points::{Edge, LinkIndex, Node, Place, Point, Points, Rise, end, start};
use crate::relation::{PointOrder, Relation};

/// A point graph that takes no more links and answers questions.
#[derive(Clone, Debug, Default)]
pub(super) struct Closed {
    points: Points,
    latest: Vec<Place>,
}

impl Closed {
    /// Returns the graph as it was built.
    pub fn points(&self) -> &Points {
        &self.points
    }

    /// Returns how many points there are.
    pub fn len(&self) -> usize {
        self.latest.len()
    }

    /// Returns what was demanded, as edges from a point to later ones.
    pub fn later(&self, point: Point) -> &[Edge] {
        &self.points.later[point]
    }

    /// Returns the earliest place of a point.
    pub fn earliest(&self, point: Point) -> Moment {
        self.points.earliest[point].moment
    }

    /// Returns the latest place of a point.
    pub fn latest(&self, point: Point) -> Moment {
        self.latest[point].moment
    }

    /// Lists the links that hold a point at its earliest place, the nearest first.
    pub fn why_earliest(&self, point: Point) -> impl Iterator<Item = LinkIndex> {
        self.points.proof(point, None)
    }

    /// Lists the links that hold a point at its latest place, the nearest first.
    pub fn why_latest(&self, point: Point) -> impl Iterator<Item = LinkIndex> {
        let back = |by: &Edge| self.latest[by.other].by;
        std::iter::successors(self.latest[point].by, back).filter_map(|by| by.link)
    }

    /// Returns all that follows about two entities, with the links that it follows from.
    pub fn relation(&self, one: Node, other: Node) -> (Relation, Vec<LinkIndex>) {
        let mut proof = Vec::new();
        let mut compare = |a: Point, b: Point| {
            let forth = self.least(a, b).map(|(least, links)| {
                proof.extend(links);
                if least > Moment::ZERO { PointOrder::BEFORE } else { PointOrder::NOT_AFTER }
            });
            let back = self.least(b, a).map(|(least, links)| {
                proof.extend(links);
                if least > Moment::ZERO { PointOrder::AFTER } else { PointOrder::NOT_BEFORE }
            });
            forth.unwrap_or(PointOrder::ANY).intersect(back.unwrap_or(PointOrder::ANY))
        };
        let relation = Relation {
            start_start: compare(start(one), start(other)),
            start_end: compare(start(one), end(other)),
            end_start: compare(end(one), start(other)),
            end_end: compare(end(one), end(other)),
        };
        proof.sort_unstable();
        proof.dedup();
        (relation, proof)
    }

    /// Returns a distance of at least zero that `b` is known to lie after `a`, with the links that say so; `None` where `b` may be earlier.
    ///
    /// Whatever leads over a date shows in the earliest and latest places. Whatever does not is found by a search that takes the tightest
    /// way first and stops where no way can be tight enough, so it sees few points.
    fn least(&self, a: Point, b: Point) -> Option<(Moment, Vec<LinkIndex>)> {
        if a == b {
            return Some((Moment::ZERO, Vec::new()));
        }
        let dated = self.earliest(b) - self.latest(a);
        let by_date = || (dated, self.why_latest(a).chain(self.why_earliest(b)).collect());
        if dated > Moment::ZERO {
            return Some(by_date());
        }
        let by_date = (dated == Moment::ZERO).then(by_date);
        let room = self.earliest(b) - self.earliest(a);
        if room < Moment::ZERO || self.points.fixed[a].is_some() || self.points.fixed[b].is_some() {
            return by_date;
        }
        // `by_how_much` is the distance so far without the difference of the earliest places: zero at first, then ever less.
        let mut came: BTreeMap<Point, Edge> = BTreeMap::new();
        let mut open = BinaryHeap::new();
        let origin = Edge { other: a, least: Moment::ZERO, link: None };
        open.push(Rise { by_how_much: Moment::ZERO, point: a, place: Moment::ZERO, by: origin });
        while let Some(Rise { by_how_much, point, place, by }) = open.pop() {
            if came.contains_key(&point) {
                continue;
            }
            came.insert(point, by);
            if point == b {
                return by_date.filter(|_| place <= Moment::ZERO).or_else(|| Some((place, Self::way(&came, a, b))));
            }
            if self.points.fixed[point].is_some() {
                continue;
            }
            for edge in &self.points.later[point] {
                let tight = by_how_much + edge.least - (self.earliest(edge.other) - self.earliest(point));
                if tight + room >= Moment::ZERO && !came.contains_key(&edge.other) {
                    let by = Edge { other: point, ..*edge };
                    open.push(Rise { by_how_much: tight, point: edge.other, place: place + edge.least, by });
                }
            }
        }
        by_date
    }

    fn way(came: &BTreeMap<Point, Edge>, a: Point, b: Point) -> Vec<LinkIndex> {
        let mut links = Vec::new();
        let mut at = b;
        while at != a {
            let Some(edge) = came.get(&at) else { break };
            links.extend(edge.link);
            at = edge.other;
        }
        links
    }
}

impl Points {
    /// Closes the graph for questions: one backward pass gives the latest place of every point.
    pub fn close(self) -> Closed {
        let mut latest: Vec<Place> =
            self.fixed.iter().map(|date| Place { moment: date.unwrap_or(Moment::LATEST), by: None }).collect();
        // Slack never shrinks on the way back, so each point is final when it is taken: Dijkstra with the earliest places as potentials.
        let mut open: BinaryHeap<Rise> = BinaryHeap::new();
        for (point, place) in latest.iter().enumerate() {
            open.push(self.fall(point, place.moment, Edge { other: point, least: Moment::ZERO, link: None }));
        }
        let mut done = vec![false; latest.len()];
        while let Some(Rise { point, .. }) = open.pop() {
            if std::mem::replace(&mut done[point], true) {
                continue;
            }
            for edge in &self.sooner[point] {
                let place = latest[point].moment - edge.least;
                if place < latest[edge.other].moment {
                    let by = Edge { other: point, ..*edge };
                    latest[edge.other] = Place { moment: place, by: Some(by) };
                    open.push(self.fall(edge.other, place, by));
                }
            }
        }
        Closed { points: self, latest }
    }

    /// Puts the point with the least slack first.
    fn fall(&self, point: Point, place: Moment, by: Edge) -> Rise {
        Rise { by_how_much: self.earliest[point].moment - place, point, place, by }
    }
}
