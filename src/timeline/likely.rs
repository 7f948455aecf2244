//! The likely order: what a reader would say of pairs, the surest first, as far as it fits together.
//!
//! Greedy insertion by confidence comes close to the optimum that an integer program finds (Ning, Feng and Roth 2017) and needs no solver. The dates of the
//! calendar are certain; what the sieves and classifiers say is put in one by one, and of a pair whose likeliest label does not fit the next one is tried.

use indexmap::IndexMap;

use super::network::Network;
use super::order::Answer;
use super::points::{LinkIndex, Node, Points, demands};
use crate::id::EntityId;
use crate::model::linker::{Linker, Question};
use crate::relation::{Choice, Facts, Link, LinkKind, PointOrder, Relation, Rules, TLink, ranked, reckoned};

/// Adds guesses, the surest first; one that contradicts what is entailed or a surer guess is left out.
///
/// Returns the links whose guess, or whose entailed relation where they have none, stands.
pub(super) fn refine(network: &mut Network, links: &[Link], accepted: &[LinkIndex]) -> Vec<LinkIndex> {
    let guess = |index: &LinkIndex| {
        // Where something is told is a weaker hint than what is said of it: it dates an entry and relates nothing.
        let link = links.get(*index).filter(|link| link.kind != LinkKind::Contained)?;
        link.likely.map(|guess| (link, guess))
    };
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

/// What can be said of a pair, the likeliest first.
struct Asked {
    pair: usize,
    nodes: (Node, Node),
    question: Question,
    ranked: Vec<(Option<TLink>, f32)>,
}

/// What answers are made of.
pub(super) struct Judge<'a> {
    pub linker: &'a Linker,
    pub facts: &'a Facts,
    pub nodes: &'a IndexMap<EntityId, Node>,
    pub links: &'a [Link],
    /// The entities with their dates and what is certain.
    pub certain: &'a Points,
}

impl Judge<'_> {
    /// Answers pairs, so that the relations fit together, and the starts; `None` for pairs of which the classifiers have nothing to say.
    pub fn answers(&self, pairs: &[(EntityId, EntityId)], choice: Choice) -> Vec<Option<Answer>> {
        let rules = Rules::of_links(self.links);
        let facts = self.facts.clone().judged(self.linker);
        let (mut relations, mut starts, mut untold) = (Vec::new(), Vec::new(), Vec::new());
        for (number, (from, to)) in pairs.iter().enumerate() {
            let (Some(&one), Some(&other)) = (self.nodes.get(from), self.nodes.get(to)) else { continue };
            let Some(pair) = facts.pair(*from, *to, &rules) else { continue };
            let asked = |question| Asked {
                pair: number,
                nodes: (one, other),
                question,
                ranked: ranked(self.linker, question, &pair),
            };
            let [chosen, every, start] = pair.questions;
            relations.extend(if choice == Choice::Chosen { chosen } else { every }.map(asked));
            starts.extend(start.map(asked));
            if start.is_none() {
                untold.push(number);
            }
        }
        let mut answers = vec![Answer::default(); pairs.len()];
        let mut known = vec![false; pairs.len()];
        for (pair, label, sure) in self.fit(relations) {
            known[pair] = true;
            (answers[pair].relation, answers[pair].confidence) = (label, sure);
        }
        // Of what is no pair of events only the relation is asked; it tells the starts too.
        for pair in untold {
            answers[pair].starts = answers[pair].relation.and_then(|label| order(label.relation().start_start));
            answers[pair].starts_confidence = answers[pair].confidence;
        }
        for (pair, label, sure) in self.fit(starts) {
            answers[pair].starts = label.and_then(|label| order(label.relation().start_start));
            answers[pair].starts_confidence = sure;
        }
        answers.into_iter().zip(known).map(|(answer, known)| known.then_some(answer)).collect()
    }

    /// Takes the surest label of all, then the next one, each as far as it fits what was taken.
    fn fit(&self, mut asked: Vec<Asked>) -> Vec<(usize, Option<TLink>, f32)> {
        let sure = |asked: &Asked| asked.ranked.first().map_or(0.0, |(_, share)| *share);
        asked.sort_by(|a, b| sure(b).total_cmp(&sure(a)).then(a.pair.cmp(&b.pair)));
        let mut points = self.certain.clone();
        let mut answers = Vec::new();
        for Asked { pair, nodes: (one, other), question, ranked } in asked {
            let fits = |(label, _): &&(Option<TLink>, f32)| {
                label
                    .is_none_or(|label| points.suppose(&demands(one, other, reckoned(question, label)), LinkIndex::MAX))
            };
            // What fits nowhere is left unsaid: an answer never contradicts another.
            let (label, share) = ranked.iter().find(fits).copied().unwrap_or_default();
            answers.push((pair, label, share));
        }
        answers
    }
}

/// Returns an order of two points if it is a single one.
fn order(order: PointOrder) -> Option<PointOrder> {
    [PointOrder::BEFORE, PointOrder::EQUAL, PointOrder::AFTER].contains(&order).then_some(order)
}

/// Returns what a relation says of two starts; "before or at the same time" counts as before.
pub(super) fn starts(relation: Relation) -> Option<PointOrder> {
    match relation.start_start {
        PointOrder::NOT_AFTER => Some(PointOrder::BEFORE),
        PointOrder::NOT_BEFORE => Some(PointOrder::AFTER),
        exact => order(exact),
    }
}
