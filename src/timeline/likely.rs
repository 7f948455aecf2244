//! The likely order: the entailed graph with the guesses that fit, the surest first.

use super::network::Network;
use super::points::LinkIndex;
use crate::relation::Link;

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
            && network.insert(link.from, link.to, guess.relation, index).is_ok()
        {
            kept.push(index);
        }
    }
    kept.extend(accepted.iter().copied().filter(|index| links.get(*index).is_some_and(|link| link.likely.is_none())));
    kept.sort_unstable();
    kept
}
