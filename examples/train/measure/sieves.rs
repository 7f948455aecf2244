//! How often each rule of the sieves is right, and of how many pairs it says something, on annotated relations.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use dateline::relation::TLink;

use crate::Result;
use crate::order::{self, Guideline};

/// What a rule says of annotated pairs.
#[derive(Default)]
struct Counts {
    said: usize,
    right: usize,
}

/// Prints for each rule the share of right links among the pairs that are annotated with a relation; a pair of which the annotators could not tell counts as neither.
///
/// Of dense annotation, which knows no finer ones, only the six coarse relations are compared.
pub fn print(path: &Path, guideline: Guideline) -> Result<()> {
    let mut rules: BTreeMap<String, Counts> = BTreeMap::new();
    let (mut pairs, mut covered) = (0, 0);
    let like = |label: TLink| if guideline == Guideline::Every { label.coarse() } else { label };
    for document in order::read(path, guideline)? {
        let both =
            |&(from, to, label): &(_, _, Option<TLink>)| [((from, to), label), ((to, from), label.map(TLink::inverse))];
        let gold: BTreeMap<_, _> = document.links.iter().flat_map(both).collect();
        let mut spoken = BTreeSet::new();
        pairs += document.links.len();
        for link in document.order.links() {
            let (Some(guess), Some(Some(label))) = (link.name(), gold.get(&(link.from, link.to))) else { continue };
            let counts = rules.entry(link.why.rule.to_string()).or_default();
            counts.said += 1;
            counts.right += usize::from(like(guess) == like(*label));
            spoken.insert((link.from.min(link.to), link.from.max(link.to)));
        }
        covered += spoken.len();
    }
    println!("{}: {covered} of {pairs} pairs", path.display());
    for (rule, Counts { said, right }) in rules {
        println!("{rule:<32} {:.2} of {said}", right as f64 / said as f64);
    }
    Ok(())
}
