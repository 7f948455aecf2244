//! Which entries of a timeline are shown.

use dateline::calendar::{Endpoint, Interval};
use dateline::event::Factuality;
use dateline::timeline::{Entry, Timeline};

use crate::args::{Filter, Include};

impl Filter {
    /// Drops what was not asked for. What cannot be excluded stays: an entry without a date may lie in any stretch of time.
    pub fn apply(&self, timeline: &mut Timeline) {
        let keep = |entry: &Entry| self.keeps(entry);
        timeline.entries.retain(|_, entry| keep(entry));
        timeline.unrealised.retain(|_, entry| keep(entry));
        timeline.undated.retain(|_, entry| keep(entry));
    }

    fn keeps(&self, entry: &Entry) -> bool {
        let asked =
            Interval { begin: self.since.unwrap_or(Endpoint::Unknown), end: self.until.unwrap_or(Endpoint::Unknown) };
        let placed = entry.when.interval != Interval::UNKNOWN;
        let sure = self.certainty.is_none_or(|least| placed && entry.certainty <= least.into());
        let class = self.class.is_empty() || self.class.iter().any(|class| entry.class == (*class).into());
        entry.when.interval.overlaps(asked) && sure && class && self.includes(entry.factuality, placed)
    }

    fn includes(&self, factuality: Factuality, placed: bool) -> bool {
        if self.include.is_empty() {
            return true;
        }
        match factuality {
            Factuality::Fact => placed || self.include.contains(&Include::Undated),
            other => self.include.iter().any(|include| include.factuality() == Some(other)),
        }
    }
}
