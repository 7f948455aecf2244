//! How often such a value is right: measured, not guessed.
//!
//! `models/confidence.tsv` holds, for each genre, [`Decision`] and phenomenon (the middle part of a rule's name), how many values were right
//! on annotated texts, and the lower bound of that share: the confidence. `examples/calibrate` makes it, and prints how it holds on texts
//! that it was not made from. What the table does not have falls back on the decision in the genre, then on the decision alone.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::decision::Decision;
use super::policy::Genre;
use crate::hash;
use crate::provenance::RuleId;

/// Stands for every genre or phenomenon.
const ANY: &str = "*";

/// The confidences, by the [keys](key) of their rows.
static TABLE: LazyLock<BTreeMap<u64, f32>> =
    LazyLock::new(|| include_str!("../../models/confidence.tsv").lines().filter_map(row).collect());

/// Makes a number of a genre, a decision and a phenomenon: every time is looked up, and numbers are compared faster than
/// words. No two rows have the same, or the test of their number would fail.
fn key(names: [&str; 3]) -> u64 {
    hash::of(names.iter().flat_map(|name| name.bytes().chain([b'\t'])))
}

/// Reads a row: genre, decision, phenomenon, how many were right, how many there were, and the confidence.
fn row(line: &str) -> Option<(u64, f32)> {
    let mut fields = line.split('\t');
    let names = [fields.next()?, fields.next()?, fields.next()?];
    Some((key(names), fields.nth(2)?.parse().ok()?))
}

/// Returns how sure a value is, 0 to 1.
pub(super) fn of(genre: Genre, decision: Decision, rule: &RuleId) -> f32 {
    let phenomenon = rule.as_str().split('/').nth(1).unwrap_or(ANY);
    let (genre, decision) = (name(genre), decision.name());
    let keys = [[genre, decision, phenomenon], [genre, decision, ANY], [ANY, decision, ANY], [ANY, ANY, ANY]];
    keys.into_iter().find_map(|names| TABLE.get(&key(names))).copied().unwrap_or(0.5)
}

fn name(genre: Genre) -> &'static str {
    match genre {
        Genre::News => "news",
        Genre::Narrative => "narrative",
        Genre::Colloquial => "colloquial",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_the_table_is_read() {
        let rows = include_str!("../../models/confidence.tsv").lines().filter(|line| !line.starts_with('#'));
        assert_eq!(rows.count(), TABLE.len());
        assert!(TABLE.values().all(|confidence| (0.0..=1.0).contains(confidence)));
        assert!(TABLE.contains_key(&key([ANY, ANY, ANY])));
    }

    #[test]
    fn what_is_stated_is_surer_than_what_is_guessed() {
        let sure = |decision, rule| of(Genre::News, decision, &RuleId::new(rule));
        assert!(sure(Decision::Stated, "en/date/month-day-year") > sure(Decision::AnchorWider, "en/anaphora/next-day"));
        assert!(sure(Decision::Nearest, "no/such/rule") < 1.0);
    }
}
