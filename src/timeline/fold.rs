//! Which events are told by the entry of another one: the same event in other words, and what stands inside a clause of another.
//!
//! A reader of "The two sides agreed to reopen the border" wants one line, not "agreed" in one list and "to reopen" in another. So an event that a link
//! calls [`Inside`](LinkKind::Inside) another, and that has no time of its own, is told by the entry of that other; and what links of
//! [`Identity`](LinkKind::Identity) join is one entry: that of the mention that says most, the dated one first, running text before a heading.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use indexmap::IndexMap;

use super::points::{LinkIndex, Node};
use super::{Entry, EntryCertainty, Mention, Telling};
use crate::event::{Event, Factuality};
use crate::id::{EntityId, EventId};
use crate::relation::{Link, LinkKind};
use crate::token::{ParagraphKind, Tokens};

/// What links say of events beside their times.
pub(super) struct Folds<'a> {
    events: &'a IndexMap<EventId, Event>,
    tokens: &'a Tokens<'a>,
    /// Pairs of events that are one.
    same: Vec<(EventId, EventId)>,
    /// The event inside which each is told.
    inside: BTreeMap<EventId, EventId>,
}

/// How many events around an event are climbed: the bound is for chains that are too long to mean anything.
const DEPTH: usize = 8;

impl<'a> Folds<'a> {
    /// Notes the links that were taken; where an event lies inside several, the surest link counts.
    pub fn new(
        events: &'a IndexMap<EventId, Event>,
        links: &[Link],
        taken: &[LinkIndex],
        tokens: &'a Tokens<'a>,
    ) -> Self {
        let mut folds = Folds { events, tokens, same: Vec::new(), inside: BTreeMap::new() };
        for link in taken.iter().filter_map(|index| links.get(*index)) {
            if let (EntityId::Event(from), EntityId::Event(to)) = (link.from, link.to)
                && from != to
            {
                match link.kind {
                    LinkKind::Identity => folds.same.push((from, to)),
                    LinkKind::Inside => drop(folds.inside.entry(from).or_insert(to)),
                    LinkKind::Temporal | LinkKind::Contained => {}
                }
            }
        }
        folds
    }

    /// Finds the entries that another one tells, and notes them there as mentions.
    pub fn fold(&self, entries: &mut IndexMap<EventId, (Node, Entry)>) -> BTreeSet<EventId> {
        let mut told = self.told_again(entries);
        for inner in self.inside.keys() {
            if let Some(outer) = self.outer(*inner, entries).filter(|_| !told.contains_key(inner)) {
                told.insert(*inner, (outer, Telling::Inside));
            }
        }
        let mut holders: BTreeSet<EventId> = told.values().map(|(holder, _)| *holder).collect();
        for (event, first) in self.repeated(entries) {
            if !told.contains_key(&event) && !holders.contains(&event) {
                told.insert(event, (first, Telling::Inside));
                holders.insert(first);
            }
        }
        let mut folded = BTreeSet::new();
        for event in self.events.keys().filter(|event| told.contains_key(*event)) {
            let Some((holder, telling)) = holder(&told, *event) else { continue };
            let Some(mention) = entries.get(event).and_then(|(_, entry)| entry.mentions.first().cloned()) else {
                continue;
            };
            let frame = self.frames(*event, holder).then(|| entries.get(event).map(|(_, entry)| entry.summary.clone()));
            let Some((_, entry)) = entries.get_mut(&holder) else { continue };
            if let Some(summary) = frame.flatten() {
                entry.summary = summary;
            }
            entry.mentions.push(Mention { telling, ..mention });
            folded.insert(*event);
        }
        for (_, entry) in entries.values_mut() {
            entry.mentions[1..].sort_by_key(|mention| (mention.span, mention.event));
        }
        folded
    }

    /// Finds the events whose words stand in the list already, at the same time and in the same part of it: of "The dam burst, flooding two villages" one
    /// entry tells both.
    fn repeated(&self, entries: &IndexMap<EventId, (Node, Entry)>) -> Vec<(EventId, EventId)> {
        let mut seen: BTreeMap<(&str, usize), Vec<&Entry>> = BTreeMap::new();
        let mut found = Vec::new();
        for (event, (_, entry)) in entries {
            let Some(token) = self.events.get(event).map(|event| event.token) else { continue };
            let others = seen.entry((&entry.summary, self.tokens.sentence_of(token))).or_default();
            let same = |other: &&&Entry| {
                let when =
                    |entry: &Entry| (entry.when.interval, entry.likely.as_ref().map(|likely| likely.window.interval));
                other.factuality == entry.factuality && when(other) == when(entry)
            };
            match others.iter().find(same) {
                Some(first) => found.push((*event, first.event)),
                None => others.push(entry),
            }
        }
        found
    }

    /// Finds, for each event that is told several times, the mention whose entry tells it.
    fn told_again(&self, entries: &IndexMap<EventId, (Node, Entry)>) -> BTreeMap<EventId, (EventId, Telling)> {
        let mut of: BTreeMap<EventId, EventId> = BTreeMap::new();
        for (one, other) in &self.same {
            let (one, other) = (find(&mut of, *one), find(&mut of, *other));
            if one != other {
                let first = self.says(one, entries) <= self.says(other, entries);
                let (best, rest) = if first { (one, other) } else { (other, one) };
                of.insert(rest, best);
            }
        }
        let told: Vec<EventId> = of.keys().copied().collect();
        told.into_iter().map(|event| (event, (find(&mut of, event), Telling::Same))).collect()
    }

    /// Sorts the mentions of one event: the one that says most comes first.
    fn says(&self, event: EventId, entries: &IndexMap<EventId, (Node, Entry)>) -> impl Ord + use<> {
        let entry = entries.get(&event).map(|(_, entry)| entry);
        let heading = self.events.get(&event).is_none_or(|event| self.is_heading(event));
        let vague = entry.is_none_or(|entry| entry.factuality != Factuality::Fact);
        let undated = entry.is_none_or(|entry| entry.certainty != EntryCertainty::Stated);
        (
            vague,
            heading,
            undated,
            Reverse(entry.map_or(0, |entry| entry.summary.len())),
            entry.map(|entry| entry.trigger),
            event,
        )
    }

    /// Says whether the clause of an event holds that of the one that tells it: "*is due* to open", whose words say more than those of the opening.
    fn frames(&self, event: EventId, holder: EventId) -> bool {
        let clause = |event| self.events.get(&event).map(|event| event.clause);
        clause(event).zip(clause(holder)).is_some_and(|(around, inner)| around != inner && around.contains(inner))
    }

    fn is_heading(&self, event: &Event) -> bool {
        let sentence = self.tokens.sentences().get(self.tokens.sentence_of(event.token));
        let paragraph = sentence.and_then(|sentence| self.tokens.paragraphs().get(sentence.paragraph));
        paragraph.is_some_and(|paragraph| paragraph.kind == ParagraphKind::Heading)
    }

    /// Returns the event whose entry tells an event that stands inside it: one that happened as little as itself, or, where its own time is not known
    /// at all, any.
    fn outer(&self, inner: EventId, entries: &IndexMap<EventId, (Node, Entry)>) -> Option<EventId> {
        let entry = |event: EventId| entries.get(&event).map(|(_, entry)| entry);
        let own = entry(inner)?;
        let outer = *self.inside.get(&inner)?;
        let around = entry(outer)?;
        // "the talks", of whom and about what untold, says nothing in a list of its own.
        let bare = self.events.get(&inner).is_some_and(|event| event.participants.is_empty());
        let fits = self.frames(inner, outer)
            || bare
            || own.factuality != Factuality::Fact
            || around.factuality == Factuality::Fact
            || !own.is_placed();
        (fits && own.certainty != EntryCertainty::Stated).then_some(outer)
    }
}

/// Finds the mention that stands for the others of its event, and lets all on the way point to it (union-find: Tarjan 1975).
fn find(of: &mut BTreeMap<EventId, EventId>, event: EventId) -> EventId {
    let mut best = event;
    while let Some(next) = of.get(&best) {
        best = *next;
    }
    let mut at = event;
    while at != best {
        match of.insert(at, best) {
            Some(next) => at = next,
            None => break,
        }
    }
    best
}

/// Follows from event to event, to the one that is told by no other.
fn holder(told: &BTreeMap<EventId, (EventId, Telling)>, event: EventId) -> Option<(EventId, Telling)> {
    let (mut holder, mut telling) = *told.get(&event)?;
    for _ in 0..DEPTH {
        let Some((next, how)) = told.get(&holder) else { return Some((holder, telling)) };
        // The same as what is told inside is told inside.
        telling = telling.max(*how);
        holder = *next;
    }
    None
}
