//! What the sieves look at: events and times in the order of the text, with the syntax around them.

use std::ops::Range;

use indexmap::IndexMap;

use super::link::Link;
use crate::document::Published;
use crate::event::{Event, EventClass};
use crate::id::{EntityId, EventId, TimexId};
use crate::provenance::{Provenance, RuleId};
use crate::resolve::Timex;
use crate::span::Span;
use crate::syntax::{ClauseIndex, GroupIndex, NounPhrase, Syntax, VerbGroup};
use crate::token::{TokenIndex, Tokens};

/// The events and times of a text in its order, with the syntax around them.
#[derive(Clone, Debug)]
pub struct Scene<'a> {
    /// The text.
    pub tokens: &'a Tokens<'a>,
    /// Its syntax.
    pub syntax: &'a Syntax,
    /// When it was published.
    pub published: Option<Published>,
    by_id: &'a IndexMap<EventId, Event>,
    events: Vec<&'a Event>,
    timexes: Vec<Timed<'a>>,
    timex_by_id: &'a IndexMap<TimexId, Timex>,
}

/// How many events behind a copula are asked: keeps the work linear in a clause without end.
const REACH: usize = 8;

/// A time expression and its tokens.
#[derive(Clone, Debug)]
pub(super) struct Timed<'a> {
    pub timex: &'a Timex,
    pub tokens: Range<TokenIndex>,
}

impl<'a> Scene<'a> {
    /// Sorts events and times by their place in the text.
    pub fn new(
        events: &'a IndexMap<EventId, Event>,
        timexes: &'a IndexMap<TimexId, Timex>,
        tokens: &'a Tokens<'a>,
        syntax: &'a Syntax,
        published: Option<Published>,
    ) -> Self {
        let (by_id, timex_by_id) = (events, timexes);
        let mut events: Vec<&Event> = by_id.values().collect();
        events.sort_by_key(|event| (event.token, event.id));
        let mut timexes: Vec<Timed> =
            timexes.values().map(|timex| Timed { timex, tokens: tokens.within(timex.span) }).collect();
        timexes.sort_by_key(|timed| (timed.tokens.start, timed.timex.id));
        Scene { tokens, syntax, published, by_id, events, timexes, timex_by_id }
    }

    /// Returns all events in the order of the text.
    pub(super) fn events(&self) -> &[&'a Event] {
        &self.events
    }

    /// Returns all times in the order of the text.
    pub(super) fn timexes(&self) -> &[Timed<'a>] {
        &self.timexes
    }

    /// Returns the events whose triggers lie among some tokens.
    pub(super) fn events_in(&self, tokens: Range<TokenIndex>) -> &[&'a Event] {
        let from = self.events.partition_point(|event| event.token < tokens.start);
        let to = self.events.partition_point(|event| event.token < tokens.end);
        self.events.get(from..to).unwrap_or_default()
    }

    /// Returns the event of that name.
    pub(super) fn event(&self, id: EventId) -> Option<&'a Event> {
        self.by_id.get(&id)
    }

    /// Returns the time of that name.
    pub(super) fn timex(&self, id: TimexId) -> Option<&'a Timex> {
        self.timex_by_id.get(&id)
    }

    /// Returns the event whose trigger is this token.
    pub(super) fn event_at(&self, token: TokenIndex) -> Option<&'a Event> {
        self.events_in(token..token + 1).first().copied()
    }

    /// Returns the tokens of the sentence that holds a token.
    pub(super) fn sentence(&self, token: TokenIndex) -> Range<TokenIndex> {
        let number = self.tokens.sentence_of(token);
        self.tokens.sentences().get(number).map_or(token..token + 1, |sentence| sentence.tokens.clone())
    }

    /// Returns the noun phrase that holds a token.
    pub(super) fn phrase_of(&self, token: TokenIndex) -> Option<&'a NounPhrase> {
        let phrases = self.syntax.phrases();
        let at = phrases.partition_point(|phrase| phrase.tokens.end <= token);
        phrases.get(at).filter(|phrase| phrase.tokens.contains(&token))
    }

    /// Says whether a verb group has its head among some tokens.
    pub(super) fn has_verb(&self, tokens: &Range<TokenIndex>) -> bool {
        let groups = self.syntax.groups();
        let at = groups.partition_point(|group| group.head < tokens.start);
        groups.get(at).is_some_and(|group| group.head < tokens.end)
    }

    /// Returns the verb group that an event's trigger stands in.
    pub(super) fn group(&self, event: &Event) -> Option<&'a VerbGroup> {
        self.group_at(event.token)
    }

    /// Returns the verb group that holds a token.
    pub(super) fn group_at(&self, token: TokenIndex) -> Option<&'a VerbGroup> {
        self.syntax.group_of(token).and_then(|group| self.syntax.groups().get(group))
    }

    /// Returns the event of a verb group: its head, else another of its words, else, behind a copula, the first event of the clause after it.
    pub(super) fn event_of(&self, group: GroupIndex) -> Option<&'a Event> {
        let group = self.syntax.groups().get(group)?;
        let head = || self.event_at(group.head);
        let inside = || self.events_in(group.tokens.clone()).last().copied();
        head().or_else(inside).or_else(|| {
            let clause = self.syntax.clauses().get(group.clause)?;
            let after = self.events_in(group.tokens.end..clause.tokens.end);
            after.iter().copied().take(REACH).find(|event| self.syntax.clause_of(event.token) == Some(group.clause))
        })
    }

    /// Returns the event of the verb group that governs a clause.
    pub(super) fn event_of_clause(&self, clause: ClauseIndex) -> Option<&'a Event> {
        self.event_of(self.syntax.clauses().get(clause)?.group?)
    }

    /// Says whether a token is one of these words, written in lower case.
    pub(super) fn is_word(&self, token: TokenIndex, words: &[&str]) -> bool {
        let word = self.tokens.word(token);
        words.iter().any(|other| word.eq_ignore_ascii_case(other))
    }

    /// Starts a link between two entities for a reason.
    pub(super) fn link(&self, from: EntityId, to: EntityId, rule: &'static str, words: Span) -> Link {
        Link::between(from, to, Provenance { rule: RuleId::new(rule), words, anchor: Some(to) })
    }

    /// Starts a link between two events for a reason.
    pub(super) fn link_events(&self, from: &Event, to: &Event, rule: &'static str, words: Span) -> Link {
        self.link(EntityId::Event(from.id), EntityId::Event(to.id), rule, words)
    }
}

/// Says whether an event is a state or goes on: its time covers the time that it is placed at, rather than lying in it.
pub(super) fn lasts(event: &Event) -> bool {
    use crate::syntax::Aspect::{PerfectiveProgressive, Progressive};
    matches!(event.class, EventClass::State | EventClass::IState)
        || matches!(event.aspect, Progressive | PerfectiveProgressive)
}
