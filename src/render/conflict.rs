//! A contradiction of the text in words.

use super::safe::visible;
use crate::id::EntityId;
use crate::provenance::Provenance;
use crate::timeline::{Conflict, Timeline};

/// Says which link was refused and which links say otherwise, the entries by their summaries.
pub fn sentence(conflict: &Conflict, timeline: &Timeline) -> String {
    let pair = |from, to, why: &Provenance| {
        format!("{} and {} ({})", name(from, timeline), name(to, timeline), visible(why.rule.as_str()))
    };
    let refused = pair(conflict.refused.from, conflict.refused.to, &conflict.refused.why);
    let because: Vec<String> = conflict.because.iter().map(|link| pair(link.from, link.to, &link.why)).collect();
    match because.is_empty() {
        true => format!("refused: {refused}"),
        false => format!("refused: {refused}; it contradicts {}", because.join("; ")),
    }
}

fn name(entity: EntityId, timeline: &Timeline) -> String {
    match entity {
        EntityId::Publication => "the publication".to_owned(),
        EntityId::Timex(id) => format!("the time {id}"),
        EntityId::Event(id) => [&timeline.entries, &timeline.unrealised, &timeline.undated]
            .iter()
            .find_map(|entries| entries.get(&id))
            .map_or_else(|| format!("the event {id}"), |entry| format!("“{}”", visible(entry.summary.trim()))),
    }
}
