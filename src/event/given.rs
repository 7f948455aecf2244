//! Events of the caller's own, from an annotator, a model or a database, in the place of those that are extracted.

use indexmap::IndexMap;

use super::context::{Context, lemmas};
use super::names::Names;
use super::triggers::{self, Trigger};
use super::{Event, EventClass, SameEvent, class, describe};
use crate::id::EventId;
use crate::provenance::{Provenance, RuleId};
use crate::span::Span;
use crate::syntax::{Aspect, Syntax, Tense};
use crate::timex::Mention;
use crate::token::{TokenIndex, Tokens};

/// An event that the caller found. What is `None` is read from the text, like everything else that is known of an event.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    mentions: &[Mention],
) -> IndexMap<EventId, Event> {
    let names = Names::of(tokens, syntax);
    let lemmas = lemmas(tokens, syntax);
    let context = Context { tokens, syntax, mentions, names: &names, lemmas: &lemmas };
    let mut order: Vec<(EventId, &GivenEvent)> = (1..).map(EventId).zip(given).collect();
    order.sort_by_key(|(id, given)| (given.span, *id));
    let triggers: Vec<Trigger> = order.iter().map(|(_, given)| trigger(&context, head(&context, given.span))).collect();
    let classify = |trigger: &Trigger| class::classify(&context, trigger, context.lemma(trigger.token));
    let classes: Vec<EventClass> = triggers
        .iter()
        .zip(&order)
        .map(|(trigger, (_, given))| given.class.unwrap_or_else(|| classify(trigger)))
        .collect();
    let theirs = |number: EventId| order.get(number.0.checked_sub(1)? as usize).map(|(id, _)| *id);
    let events = describe(&context, &triggers, &classes).into_iter().zip(&order).map(|(event, (id, given))| {
        let source = event.source.and_then(theirs);
        let same_as = event.same_as.and_then(|same| Some(SameEvent { first: theirs(same.first)?, ..same }));
        let event = Event {
            id: *id,
            trigger: given.span,
            tense: given.tense.unwrap_or(event.tense),
            aspect: given.aspect.unwrap_or(event.aspect),
            source,
            same_as,
            confidence: 1.0,
            why: Provenance { rule: RuleId::new("given"), ..event.why },
            ..event
        };
        (*id, event)
    });
    events.collect()
}

/// Takes a token that the caller calls an event for a trigger.
fn trigger(context: &Context<'_>, token: TokenIndex) -> Trigger {
    Trigger { token, kind: triggers::kind(context, token), confidence: 1.0, class: None }
}

/// Returns the token that counts of some words.
fn head(context: &Context<'_>, span: Span) -> TokenIndex {
    let words = context.tokens.within(span);
    let is_head = |token: &TokenIndex| {
        let group = context.syntax.group_of(*token).and_then(|group| context.group(group));
        group.is_some_and(|group| group.head == *token)
    };
    words.clone().find(is_head).unwrap_or_else(|| words.end.saturating_sub(1).max(words.start))
}
