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
pub fn because(entry: &Entry, published: Option<Published>) -> Vec<String> {
    let begin = |n| if n == 0 { "because" } else { "and" };
    entry.why.iter().enumerate().map(|(n, reason)| format!("{} {}", begin(n), sentence(reason, published))).collect()
}

fn sentence(reason: &Reason, published: Option<Published>) -> String {
    let origin = reason.origin.as_ref().map(|origin| from(origin, published)).unwrap_or_default();
    match reason.words.trim() {
        "" => format!("of {}{origin}", reason.rule),
        words => format!("“{}” ({}){origin}", visible(words), visible(reason.rule.as_str())),
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
