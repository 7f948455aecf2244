//! Events, times and links to a timeline: a point graph without contradictions, windows, an order.

mod build;
mod closure;
mod components;
mod entry;
mod fold;
mod likely;
mod moment;
mod network;
#[cfg(test)]
mod oracle;
mod order;
mod points;
mod rank;
#[cfg(feature = "serde")]
mod serial;
mod windows;

pub use build::build;
pub use entry::{Entry, EntryCertainty, Likely, Mention, Origin, Reason, Source, Telling, Window};
pub use order::{Answer, Order};

use indexmap::IndexMap;

use crate::document::Published;
use crate::id::EventId;
use crate::relation::Link;

/// A dated, ordered, explained list of events. Every event stands in exactly one of its four lists.
#[derive(Clone, Debug, Default, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Timeline {
    /// When the document was published.
    pub published: Option<Published>,
    /// What happened, in order. Equal rank means that the order is not known.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Entry>"))]
    #[cfg_attr(feature = "serde", serde(with = "serial"))]
    pub entries: IndexMap<EventId, Entry>,
    /// What is denied, planned, possible or supposed, in the same order; it is never among the entries.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Entry>"))]
    #[cfg_attr(feature = "serde", serde(with = "serial"))]
    pub unrealised: IndexMap<EventId, Entry>,
    /// What happened at a time that nothing bounds, in the order of the text.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Entry>"))]
    #[cfg_attr(feature = "serde", serde(with = "serial"))]
    pub undated: IndexMap<EventId, Entry>,
    /// Events that another entry tells already, each with the time that it has itself: the same event in other words, or what stands inside the clause of
    /// another ("agreed *to reopen* the border"). The entry that tells it lists it among its [`mentions`](Entry::mentions).
    #[cfg_attr(feature = "schema", schemars(with = "Vec<Entry>"))]
    #[cfg_attr(feature = "serde", serde(with = "serial", default))]
    pub folded: IndexMap<EventId, Entry>,
    /// The links that were refused because they contradict what stood already.
    pub conflicts: Vec<Conflict>,
}

/// A link that was refused.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Conflict {
    /// The link.
    pub refused: Link,
    /// The links that together say otherwise, as far as dates alone do not.
    pub because: Vec<Link>,
    /// The hint of the refused link and those of the others, with their rules: `“after the vote” (…) contradicts “in May” (…)`.
    pub words: String,
}

impl Timeline {
    /// Returns the event whose entry tells an event that is [`folded`](Self::folded).
    pub fn teller(&self, event: EventId) -> Option<EventId> {
        let folded = self.folded.contains_key(&event);
        let mut entries = self.entries.values().chain(self.unrealised.values()).chain(self.undated.values());
        let tells = |entry: &&Entry| entry.mentions.iter().any(|mention| mention.event == event);
        folded.then(|| entries.find(tells)).flatten().map(|entry| entry.event)
    }
}
