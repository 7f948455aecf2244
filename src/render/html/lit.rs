//! What lights up: which words of the article belong to which entry, and the other way round.

use indexmap::{IndexMap, IndexSet};

use super::super::Story;
use crate::id::{EntityId, EventId, TimexId};
use crate::span::Span;
use crate::timeline::{Entry, Reason};

/// The marks of the article, gathered while the entries are written.
pub struct Lit<'a> {
    story: &'a Story<'a>,
    /// The time expressions by where they begin, to find those inside a reason.
    starts: Vec<(u32, TimexId)>,
    /// The entries that a time expression dates, in the order of the page.
    pub dated: IndexMap<TimexId, Vec<EventId>>,
    /// The entry that tells an event, with the words that stand for it.
    pub events: IndexMap<EventId, (Span, EventId)>,
    /// The other words that are a reason.
    pub reasons: IndexSet<Span>,
}

/// The marks that belong to an entry, as the names that the article gives them.
pub struct Marks {
    /// Of the words that tell it.
    pub words: Vec<String>,
    /// Of the expressions that date it; `t0` is the publication.
    pub times: Vec<String>,
    /// Of the other words that are a reason.
    pub why: Vec<String>,
}

impl<'a> Lit<'a> {
    /// Begins with no entry.
    pub fn new(story: &'a Story<'a>) -> Self {
        let mut starts: Vec<_> = story.timexes.values().map(|timex| (timex.span.start(), timex.id)).collect();
        starts.sort_unstable();
        Lit { story, starts, dated: IndexMap::new(), events: IndexMap::new(), reasons: IndexSet::new() }
    }

    /// Takes an entry in and returns its marks.
    pub fn marks(&mut self, entry: &Entry) -> Marks {
        let mut marks = Marks { words: vec![entry.event.to_string()], times: Vec::new(), why: Vec::new() };
        self.events.insert(entry.event, (entry.trigger, entry.event));
        for mention in &entry.mentions {
            self.events.insert(mention.event, (mention.span, entry.event));
            push(&mut marks.words, mention.event.to_string());
        }
        let guessed = entry.likely.iter().flat_map(|likely| &likely.why);
        for reason in entry.why.iter().chain(guessed) {
            for timex in self.times_of(reason) {
                push(&mut marks.times, timex.to_string());
                let dated = self.dated.entry(timex).or_default();
                if dated.last() != Some(&entry.event) {
                    dated.push(entry.event);
                }
            }
            match reason.origin.as_ref().map(|origin| origin.entity) {
                Some(EntityId::Publication) => push(&mut marks.times, "t0".to_owned()),
                Some(EntityId::Event(event)) => push(&mut marks.why, event.to_string()),
                Some(EntityId::Timex(_)) | None => {}
            }
            if !reason.span.of(self.story.content).is_empty() {
                self.reasons.insert(reason.span);
                push(&mut marks.why, name(reason.span));
            }
        }
        marks
    }

    /// Finds the time expressions that a reason speaks of: those in its words, and the one that it counts from.
    fn times_of(&self, reason: &Reason) -> Vec<TimexId> {
        let from = self.starts.partition_point(|(start, _)| *start < reason.span.start());
        let inside = self.starts[from..].iter().take_while(|(start, _)| *start < reason.span.end());
        let mut found: Vec<TimexId> = inside.map(|(_, timex)| *timex).collect();
        if let Some(EntityId::Timex(timex)) = reason.origin.as_ref().map(|origin| origin.entity)
            && self.story.timexes.contains_key(&timex)
            && !found.contains(&timex)
        {
            found.push(timex);
        }
        found
    }
}

/// Names the mark of the words of a reason.
pub fn name(span: Span) -> String {
    format!("w{}-{}", span.start(), span.end())
}

fn push(names: &mut Vec<String>, name: String) {
    if !names.contains(&name) {
        names.push(name);
    }
}
