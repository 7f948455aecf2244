//! The lists of a timeline in JSON: arrays, because the members of a JSON object have no order.

use indexmap::IndexMap;
use serde::{Deserialize, Deserializer, Serializer};

use super::Entry;
use crate::id::EventId;

/// Writes the entries in their order.
pub fn serialize<S: Serializer>(entries: &IndexMap<EventId, Entry>, to: S) -> Result<S::Ok, S::Error> {
    to.collect_seq(entries.values())
}

/// Reads them back, each under the id of its event.
pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<IndexMap<EventId, Entry>, D::Error> {
    let entries = Vec::<Entry>::deserialize(from)?;
    Ok(entries.into_iter().map(|entry| (entry.event, entry)).collect())
}
