//! The TimeML class of an event.

use super::EventClass;
use super::context::Context;
use super::en::classes;
use super::triggers::{Trigger, TriggerKind};
use crate::syntax::{Tag, Tense, VerbGroup};

/// Returns the class of an event: what the model says, else by the dictionary form of its trigger and what follows it.
pub(super) fn classify(context: &Context<'_>, trigger: &Trigger, lemma: &str) -> EventClass {
    if let Some(class) = trigger.class {
        return class;
    }
    match trigger.kind {
        TriggerKind::Noun => classes::NOUNS.noun(lemma).unwrap_or(EventClass::Occurrence),
        TriggerKind::Predicate(_) => classes::ADJECTIVES.get(lemma).unwrap_or(EventClass::State),
        TriggerKind::Verb(group) => match context.group(group) {
            Some(group) => verb(context, group, lemma),
            None => EventClass::Occurrence,
        },
    }
}

fn verb(context: &Context<'_>, group: &VerbGroup, lemma: &str) -> EventClass {
    let next = group.head + 1;
    let follows = |words: &[&str]| context.is_any(next, words);
    match lemma {
        // Some verbs are of a class only with a certain companion.
        "call" if follows(&["for", "on", "upon"]) => EventClass::IAction,
        "carry" | "go" if follows(&["on"]) => EventClass::Aspectual,
        "give" if follows(&["up"]) => EventClass::Aspectual,
        "keep" if context.tag(next) == Tag::VBG || follows(&["on"]) => EventClass::Aspectual,
        "keep" => EventClass::Occurrence,
        "offer" if !follows(&["to"]) => EventClass::Occurrence,
        "decline" if follows(&["to"]) => EventClass::IAction,
        "hold" | "stand" if group.tense == Tense::Present => EventClass::State,
        "point" if follows(&["out"]) => EventClass::Reporting,
        "rule" if follows(&["out"]) => EventClass::IAction,
        "set" if follows(&["out"]) => EventClass::IAction,
        "break" if follows(&["out"]) => EventClass::Aspectual,
        "appear" if follows(&["to", "that"]) => EventClass::IState,
        "recall" | "volunteer" | "write" if !says(context, group) => EventClass::Occurrence,
        "claim" if takes_toll(context, group) => EventClass::Occurrence,
        "add" if !says(context, group) => EventClass::Occurrence,
        _ => classes::VERBS.get(lemma).unwrap_or(EventClass::Occurrence),
    }
}

/// Says whether a verb has words for its object: a clause, a quotation, or nothing more in its sentence.
fn says(context: &Context<'_>, group: &VerbGroup) -> bool {
    let next = group.tokens.end;
    next >= context.sentence(group.head).end
        || context.is_mark(next)
        || context.is(next, "that")
        || context.tag(next) == Tag::PRP
}

/// Says whether a verb has a number for its object: "claimed 40 lives".
fn takes_toll(context: &Context<'_>, group: &VerbGroup) -> bool {
    let next = group.tokens.end;
    (next..next + 4).take_while(|&at| !context.is_mark(at)).any(|at| context.tag(at) == Tag::CD)
}
