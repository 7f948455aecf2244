//! A contradiction of the text in words.

use super::outline;
use super::safe::visible;
use crate::id::EntityId;
use crate::timeline::{Conflict, Timeline};

/// Says which hint was refused and which say otherwise, after the entry that they speak of.
pub fn sentence(conflict: &Conflict, timeline: &Timeline) -> String {
    let entry = [conflict.refused.from, conflict.refused.to].into_iter().find_map(|entity| match entity {
        EntityId::Event(id) => {
            [&timeline.entries, &timeline.unrealised, &timeline.undated].iter().find_map(|entries| entries.get(&id))
        }
        EntityId::Publication | EntityId::Timex(_) => None,
    });
    let about = entry.map(|entry| format!("{}: ", outline::summary(entry))).unwrap_or_default();
    format!("{about}{}", visible(&conflict.words))
}
