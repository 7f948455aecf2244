//! The point graph against exhaustive search: every assignment of small whole numbers to the points is tried.

use super::closure::Closed;
use super::moment::Moment;
use super::points::{Node, Points, demands, end, start};
use super::rank::ranks;
use crate::relation::{PointOrder, Relation};

/// A small generator of numbers, the same on every machine (Marsaglia's xorshift).
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }
}

const WEAK: [Relation; 14] = [
    Relation::OVER_BEFORE,
    Relation::ONLY_AFTER,
    Relation::STARTS_BEFORE,
    Relation::STARTS_AFTER,
    Relation::STARTS_BY,
    Relation::STARTS_FROM,
    Relation::STARTS_WITH,
    Relation::STARTS_BEFORE_END,
    Relation::ENDS_BY,
    Relation::ENDS_FROM,
    Relation::ENDS_WITH,
    Relation::WITHIN,
    Relation::COVERS,
    Relation::SHARES,
];

fn any_relation(dice: &mut Dice) -> Relation {
    match dice.below(3) {
        0 => Relation::ALLEN[dice.below(13)],
        _ => WEAK[dice.below(WEAK.len())],
    }
}

fn compare(a: usize, b: usize) -> PointOrder {
    match a.cmp(&b) {
        std::cmp::Ordering::Less => PointOrder::BEFORE,
        std::cmp::Ordering::Equal => PointOrder::EQUAL,
        std::cmp::Ordering::Greater => PointOrder::AFTER,
    }
}

fn seen(model: &[usize], a: Node, b: Node) -> Relation {
    Relation {
        start_start: compare(model[start(a)], model[start(b)]),
        start_end: compare(model[start(a)], model[end(b)]),
        end_start: compare(model[end(a)], model[start(b)]),
        end_end: compare(model[end(a)], model[end(b)]),
    }
}

/// Lists all assignments of numbers below `size` to the points of `nodes` entities; some points are fixed.
fn models(nodes: usize, size: usize, fixed: &[Option<usize>]) -> Vec<Vec<usize>> {
    let mut all = vec![Vec::new()];
    for point in 0..2 * nodes {
        let values: Vec<usize> = fixed.get(point).copied().flatten().map_or((0..size).collect(), |value| vec![value]);
        all = all
            .into_iter()
            .flat_map(|model: Vec<usize>| values.iter().map(move |value| [model.as_slice(), &[*value]].concat()))
            .filter(|model| point % 2 == 0 || model[point - 1] < model[point])
            .collect();
    }
    all
}

/// Feeds random links to a graph and to the list of models, and compares what they accept and what they then know.
fn agree(seed: u64, nodes: usize, size: usize, fixed: &[Option<usize>], links: usize) {
    let mut dice = Dice(seed);
    let mut possible = models(nodes, size, fixed);
    let mut points = Points::default();
    let mut asked = Vec::new();
    let date = |point: usize| fixed.get(point).copied().flatten().map(|value| Moment::seconds(value as i64));
    for node in 0..nodes {
        assert_eq!(points.add(date(start(node)), date(end(node))), node);
    }
    let none = points.clone();
    let mut taken = Vec::new();
    for link in 0..links {
        let a = dice.below(nodes);
        let b = (a + 1 + dice.below(nodes - 1)) % nodes;
        let relation = any_relation(&mut dice);
        let left: Vec<_> = possible.iter().filter(|model| relation.allows(seen(model, a, b))).cloned().collect();
        asked.push((link, demands(a, b, relation)));
        match points.insert(&demands(a, b, relation), Some(link)) {
            Ok(()) => {
                assert!(!left.is_empty(), "seed {seed}: accepted {relation:?} of {a} and {b} against all models");
                possible = left;
                taken.push((link, a, b, relation));
            }
            Err(because) => {
                assert!(left.is_empty(), "seed {seed}: refused {relation:?} of {a} and {b}, which a model allows");
                // The proof alone refutes the link, whatever else was taken.
                let mut alone = models(nodes, size, fixed);
                alone.retain(|model| {
                    let proof = taken.iter().filter(|(other, ..)| because.contains(other));
                    proof
                        .chain([&(link, a, b, relation)])
                        .all(|(_, a, b, relation)| relation.allows(seen(model, *a, *b)))
                });
                assert!(alone.is_empty(), "seed {seed}: {because:?} does not refute link {link}");
            }
        }
    }
    let closed = points.close();
    // By parts it comes to the same as one by one.
    let mut together = none.clone();
    let mut refused = Vec::new();
    together.insert_each(&asked, |link, _| refused.push(link));
    let one_by_one = (0..links).filter(|link| taken.iter().all(|(other, ..)| other != link));
    assert!(refused.iter().copied().eq(one_by_one), "seed {seed}: {refused:?}");
    let together = together.close();
    assert!((0..2 * nodes).all(|point| together.earliest(point) == closed.earliest(point)), "seed {seed}");
    for a in 0..nodes {
        for b in (0..nodes).filter(|b| *b != a) {
            let of_models = possible.iter().map(|model| seen(model, a, b)).fold(None, |all: Option<Relation>, one| {
                let join = |all: Relation| Relation {
                    start_start: all.start_start.union(one.start_start),
                    start_end: all.start_end.union(one.start_end),
                    end_start: all.end_start.union(one.end_start),
                    end_end: all.end_end.union(one.end_end),
                };
                Some(all.map_or(one, join))
            });
            let (relation, _) = closed.relation(a, b);
            assert_eq!(Some(relation), of_models, "seed {seed}: {a} and {b}");
        }
    }
    ranks_agree(seed, &closed, nodes);
}

fn ranks_agree(seed: u64, closed: &Closed, nodes: usize) {
    let members: Vec<Node> = (0..nodes).collect();
    let ranks = ranks(closed, &members);
    let before = |a: Node, b: Node| closed.relation(a, b).0.start_start == PointOrder::BEFORE;
    for &b in &members {
        let expected = members.iter().filter(|a| before(**a, b)).map(|a| ranks[a] + 1).max().unwrap_or(0);
        assert_eq!(ranks[&b], expected, "seed {seed}: rank of {b}");
    }
}

#[test]
fn undated_links_agree_with_all_models() {
    for seed in 1..=60 {
        agree(seed, 3, 6, &[], 6);
    }
}

#[test]
fn dated_links_agree_with_all_models() {
    // The gaps around and between the dates hold more values than there are free points, so whole numbers are as good as any.
    let fixed = [Some(4), Some(9)];
    for seed in 100..=160 {
        agree(seed, 3, 14, &fixed, 6);
    }
}

#[test]
fn half_dated_entities_agree_with_all_models() {
    let fixed = [Some(4), None, None, Some(9)];
    for seed in 200..=240 {
        agree(seed, 2, 14, &fixed, 4);
    }
}

#[test]
fn a_long_chain_needs_no_squared_time() {
    let mut points = Points::default();
    let nodes: Vec<Node> = (0..10_000).map(|_| points.add(None, None)).collect();
    // Every second link first, then the ones between: both ends of each link already hang on others.
    for link in (0..9_999).step_by(2).chain((1..9_999).step_by(2)) {
        points.insert(&demands(nodes[link], nodes[link + 1], Relation::BEFORE), Some(link)).expect("a chain");
    }
    assert!(points.insert(&demands(nodes[9_999], nodes[0], Relation::BEFORE), Some(10_000)).is_err());
    let closed = points.close();
    assert_eq!(ranks(&closed, &nodes)[&nodes[9_999]], 9_999);
    assert_eq!(closed.relation(nodes[0], nodes[9_999]).0, Relation::BEFORE);
}

#[test]
fn a_least_length_moves_the_other_end() {
    let mut points = Points::default();
    let day = points.add(Some(Moment::seconds(1000)), Some(Moment::seconds(1100)));
    let war = points.add(None, None);
    points.insert(&[(start(war), end(war), Moment::seconds(500))], Some(0)).expect("free");
    points.insert(&demands(war, day, Relation::OVER_BEFORE), Some(1)).expect("free");
    let closed = points.close();
    assert_eq!(closed.latest(start(war)), Moment::seconds(500));
    assert_eq!(closed.relation(day, war).0, Relation::ONLY_AFTER);
}
