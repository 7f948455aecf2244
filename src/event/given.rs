//! Events of the caller's own, from an annotator, a model or a database, in the place of those that are extracted.

use indexmap::IndexMap;

use super::{Event, EventClass, Factuality};
use crate::id::EventId;
use crate::provenance::{Provenance, RuleId};
use crate::span::Span;
use crate::syntax::{Aspect, Polarity, Syntax, Tense};
use crate::timex::Mention;
use crate::token::{TokenIndex, Tokens};

/// An event that the caller found. What is `None` is read from the text, like everything else that is known of an event.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct GivenEvent {
    /// The words that stand for it; of several, the head of the first verb group among them counts, else the last one.
    pub span: Span,
    /// TimeML class.
    pub class: Option<EventClass>,
    /// TimeML tense.
    pub tense: Option<Tense>,
    /// TimeML aspect.
    pub aspect: Option<Aspect>,
}

/// Describes the caller's events: the first is `e1`, whatever its place; the list is in the order of the text.
///
/// The spans must lie in the text of `tokens`.
pub fn given(
    given: &[GivenEvent],
    tokens: &Tokens<'_>,
    syntax: &Syntax,
    _mentions: &[Mention],
) -> IndexMap<EventId, Event> {
    let mut events: Vec<Event> =
        (1..).zip(given).map(|(number, given)| describe(EventId(number), given, tokens, syntax)).collect();
    events.sort_by_key(|event| (event.trigger, event.id));
    events.into_iter().map(|event| (event.id, event)).collect()
}

fn describe(id: EventId, given: &GivenEvent, tokens: &Tokens<'_>, syntax: &Syntax) -> Event {
    let token = head(given.span, tokens, syntax);
    let group = syntax.group_of(token).and_then(|group| syntax.groups().get(group));
    let clause = group.map(|group| group.clause).or_else(|| syntax.clause_of(token));
    let clause = clause.and_then(|clause| syntax.clauses().get(clause));
    let clause = clause.map_or(given.span, |clause| tokens.span(clause.tokens.clone()));
    Event {
        id,
        trigger: given.span,
        token,
        lemma: tokens.word(token).to_lowercase(),
        class: given.class.unwrap_or(EventClass::Occurrence),
        tense: given.tense.unwrap_or(group.map_or(Tense::None, |group| group.tense)),
        aspect: given.aspect.unwrap_or(group.map_or(Aspect::None, |group| group.aspect)),
        polarity: group.map_or(Polarity::Positive, |group| group.polarity),
        modality: group.and_then(|group| group.modality),
        factuality: Factuality::Fact,
        source: None,
        clause,
        summary: clause.of(tokens.text()).to_owned(),
        participants: Vec::new(),
        confidence: 1.0,
        why: Provenance { rule: RuleId::new("given"), words: given.span, anchor: None },
    }
}

fn head(span: Span, tokens: &Tokens<'_>, syntax: &Syntax) -> TokenIndex {
    let words = tokens.within(span);
    let verb = words.clone().find(|token| {
        syntax.group_of(*token).and_then(|group| syntax.groups().get(group)).is_some_and(|group| group.head == *token)
    });
    verb.unwrap_or(words.end.max(words.start + 1) - 1)
}
