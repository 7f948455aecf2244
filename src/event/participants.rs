//! Who and what takes part in an event: the noun phrases around its verb group.

use std::ops::Range;

use super::context::Context;
use super::extent::{MAX_DISTANCE, is_relative, is_time, time_behind};
use super::subject::subject;
use super::triggers::{Trigger, TriggerKind};
use super::{Participant, Role};
use crate::syntax::{ClauseKind, Tag, VerbGroup, Voice};
use crate::token::TokenIndex;

/// Returns who and what takes part in an event.
pub(super) fn participants(context: &Context<'_>, trigger: &Trigger) -> Vec<Participant> {
    let mut found = Vec::new();
    let mut add = |role, tokens: Option<Range<TokenIndex>>| {
        if let Some(tokens) = tokens.filter(|t| !t.is_empty()) {
            let span = context.span(tokens);
            found.push(Participant { role, span, text: span.of(context.tokens.text()).to_owned() });
        }
    };
    match trigger.kind {
        TriggerKind::Noun => {
            let end = context.phrase_of(trigger.token).map_or(trigger.token + 1, |p| p.tokens.end);
            add(Role::Agent, possessor(context, trigger.token).or_else(|| after(context, end, &["by"])));
            add(Role::Patient, after(context, end, &["of", "against", "on"]));
            add(Role::Place, place(context, end));
        }
        TriggerKind::Verb(group) | TriggerKind::Predicate(group) => {
            let Some(group) = context.group(group) else { return found };
            let subject = subject(context, group).map(|s| s.tokens);
            if group.voice == Voice::Passive {
                add(Role::Agent, after(context, group.tokens.end, &["by"]));
                add(Role::Patient, subject);
            } else {
                add(Role::Agent, subject);
                add(Role::Patient, object(context, group));
            }
            add(Role::Place, place(context, group.tokens.end));
        }
    }
    found
}

/// Returns the head of the first noun phrase of some words.
pub(super) fn head_of(context: &Context<'_>, tokens: Range<TokenIndex>) -> Option<TokenIndex> {
    let phrase = context.phrase_after(tokens.start).filter(|p| p.tokens.start < tokens.end);
    let inside = context.phrase_of(tokens.start);
    inside.or(phrase).map(|p| p.head).filter(|head| tokens.contains(head))
}

/// Returns the noun phrase right behind a group, with what belongs to it.
pub(super) fn object(context: &Context<'_>, group: &VerbGroup) -> Option<Range<TokenIndex>> {
    let mut at = group.tokens.end;
    while matches!(context.tag(at), Tag::RB | Tag::RP) && at < group.tokens.end + 2 {
        at += 1;
    }
    let phrase = context.phrase_after(at).filter(|p| p.tokens.start == at)?;
    // "said the road was closed": the subject of what is said is no object.
    let next = context.syntax.group_of(phrase.tokens.end).and_then(|g| context.group(g));
    let subject = next.is_some_and(|g| g.finite && g.tokens.start == phrase.tokens.end && g.clause != group.clause);
    let nested = context.syntax.clause_of(phrase.head).filter(|&c| c != group.clause).and_then(|c| context.clause(c));
    let said = nested.is_some_and(|c| c.kind == ClauseKind::Complement && c.tokens.start == phrase.tokens.start);
    if is_time(context, phrase.head, &phrase.tokens) || is_relative(context, phrase.head) || subject || said {
        return None;
    }
    // "will send four more tomorrow": the time is no part of what is sent.
    let timed = time_behind(context, &phrase.tokens);
    if let Some(time) = timed.filter(|&time| context.tag(time - 1) != Tag::JJ && context.tag(time - 1) != Tag::DT) {
        return Some(phrase.tokens.start..time);
    }
    // "more than 300 houses", "at least" and their like are phrases of their own.
    let end = phrase.tokens.end;
    let compared = context.is_any(phrase.head, &["more", "less", "fewer"]) && context.is(end, "than");
    let rest = context.phrase_of(end + 1).filter(|p| compared && p.tokens.start == end + 1);
    Some(phrase.tokens.start..rest.map_or(end, |p| p.tokens.end))
}

/// Returns the phrase behind one of these prepositions, which stands at `at`.
fn after(context: &Context<'_>, at: TokenIndex, prepositions: &[&str]) -> Option<Range<TokenIndex>> {
    if !context.is_any(at, prepositions) {
        return None;
    }
    let phrase = context.phrase_of(at + 1).filter(|p| p.tokens.start == at + 1)?;
    context.mention_of(phrase.head).is_none().then(|| phrase.tokens.clone())
}

/// Returns the place named behind `from` in the same sentence before the next mark or verb: "in Istanbul".
fn place(context: &Context<'_>, from: TokenIndex) -> Option<Range<TokenIndex>> {
    let end = context.sentence(from).end.min(from + MAX_DISTANCE);
    let stop = (from..end).find(|&at| context.is_mark(at) || context.syntax.group_of(at).is_some()).unwrap_or(end);
    (from..stop)
        .filter(|&at| context.is_any(at, &["in", "at", "near", "outside", "inside"]))
        .filter_map(|at| after(context, at, &["in", "at", "near", "outside", "inside"]))
        .find(|tokens| matches!(tokens.end.checked_sub(1).map(|last| context.tag(last)), Some(Tag::NNP | Tag::NNPS)))
}

/// Returns the possessor of a noun: "Iraq's invasion".
pub(super) fn possessor(context: &Context<'_>, token: TokenIndex) -> Option<Range<TokenIndex>> {
    let phrase = context.phrase_of(token)?;
    if let Some(mark) = (phrase.tokens.start..token).rev().find(|&at| context.tag(at) == Tag::POS) {
        return Some(phrase.tokens.start..mark);
    }
    let mark = phrase.tokens.start.checked_sub(1).filter(|&at| context.tag(at) == Tag::POS)?;
    context.phrase_up_to(mark).map(|p| p.tokens.clone())
}
