//! Why an entry stands where it stands, in words.

use super::names;
use super::safe::visible;
use crate::document::Published;
use crate::id::EntityId;
use crate::timeline::{Entry, Origin, Reason};

/// Whether a format says why each entry stands where it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Explain {
    /// Only what and when.
    #[default]
    No,
    /// Below each entry the words, the rule and what they were reckoned from.
    Reasons,
}

/// Writes the reasons of an entry, the nearest first: `because “last year” (en/unit/last) from the publication, 29 December 2020`.
///
/// A reason that starts where the one before it ends is written on the same line: “at the time” from “earlier this month” from …
pub fn because(entry: &Entry, published: Option<Published>) -> Vec<String> {
    let mut lines = Vec::new();
    let mut rest = entry.why.as_slice();
    while let Some((first, after)) = rest.split_first() {
        let mut line = if lines.is_empty() { "because".to_owned() } else { "and".to_owned() };
        let (mut said, mut last) = (first, first);
        let mut rules = visible(first.rule.as_str()).into_owned();
        rest = after;
        while let Some((next, after)) = rest.split_first().filter(|(next, _)| continues(last, next)) {
            let rule = visible(next.rule.as_str());
            // "on Tuesday" from "Tuesday" would say the same words twice.
            if said.words.contains(next.words.as_str()) {
                rules = format!("{rules}, {rule}");
            } else {
                line = format!("{line} {} from", words(said, &rules));
                rules = rule.into_owned();
                said = next;
            }
            last = next;
            rest = after;
        }
        let origin = last.origin.as_ref().map(|origin| from(origin, published)).unwrap_or_default();
        lines.push(format!("{line} {}{origin}", words(said, &rules)));
    }
    lines
}

/// Says whether a reason is about what another was reckoned from.
fn continues(reason: &Reason, next: &Reason) -> bool {
    let origin = reason.origin.as_ref();
    origin.is_some_and(|origin| matches!(origin.entity, EntityId::Timex(_)) && origin.words == next.words)
}

fn words(reason: &Reason, rules: &str) -> String {
    match reason.words.trim() {
        "" => format!("of {rules}"),
        words => format!("“{}” ({rules})", visible(words)),
    }
}

fn from(origin: &Origin, published: Option<Published>) -> String {
    match (origin.entity, published) {
        (EntityId::Publication, Some(published)) => format!(" from the publication, {}", names::day(published.day())),
        (EntityId::Publication, None) => " from the publication".to_owned(),
        (entity, _) if origin.words.is_empty() => format!(" from {entity}"),
        _ => format!(" from “{}”", visible(origin.words.trim())),
    }
}
