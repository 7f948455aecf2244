//! One readable clause for an event, in the text's own words.
//!
//! For a verb: its subject, the verb group, and what belongs behind it, without connectives, asides, attributions and the times that
//! a timeline shows in a column of their own. For a noun: its phrase with the prepositional phrases behind it.


mod behind;
mod cut;
mod said;
mod subject;
mod times;
mod written;

use self::behind::complement;
use self::cut::shortened;
use self::said::words_before;
use self::subject::{
    defining_pronoun, is_borrowed_pronoun, reduced_passive, shared_auxiliaries, told_by_governor, with_whose,
};
use self::times::is_stated_time;
use self::written::render;
use super::context::Context;
use super::participants::{SubjectPlace, extended, object, subject};
use super::speaker::speaks;
use super::triggers::{Trigger, TriggerKind};
use crate::syntax::{Tag, Tense, VerbGroup};
use crate::token::TokenIndex;

/// No more tokens are looked at behind a verb: a summary is cut long before, and a text without full stops stays linear.
const MAX_TOKENS: usize = 60;

/// Returns one readable clause for an event.
pub(super) fn summary(context: &Context<'_>, trigger: &Trigger) -> String {
    let kept = match trigger.kind {
        TriggerKind::Noun => nominal(context, trigger.token),
        TriggerKind::Verb(group) | TriggerKind::Predicate(group) => match context.group(group) {
            Some(group) => verbal(context, group, trigger.token),
            None => vec![trigger.token],
        },
    };
    render(context, &shortened(context, kept, trigger.token))
}

/// Returns the tokens of a noun phrase with its possessor in front and its prepositional phrases behind.
fn nominal(context: &Context<'_>, token: TokenIndex) -> Vec<TokenIndex> {
    let sentence = context.sentence(token);
    let phrase = context.phrase_of(token).map_or(token..token + 1, |p| p.tokens.clone());
    let mut start = phrase.start;
    if let Some(mark) = start.checked_sub(1).filter(|&m| context.tag(m) == Tag::POS)
        && let Some(possessor) = context.phrase_before(mark).filter(|p| p.tokens.end == mark)
    {
        start = possessor.tokens.start;
    }
    (start..extended(context, phrase, sentence.end.min(token + MAX_TOKENS)))
        .filter(|&at| !is_stated_time(context, at))
        .collect()
}

/// Returns the tokens of a clause that tell its story.
fn verbal(context: &Context<'_>, group: &VerbGroup, trigger: TokenIndex) -> Vec<TokenIndex> {
    let subject = subject(context, group);
    if let Some(governor) = told_by_governor(context, group, subject.as_ref()) {
        return verbal(context, governor, trigger);
    }
    let mut kept = Vec::new();
    let mut start = group.tokens.start;
    match subject {
        Some(subject) if is_borrowed_pronoun(context, &subject) && !group.finite => {
            // "to solve it" of "we hope to solve it" reads best without either.
            start += usize::from(group.tense == Tense::Infinitive && context.is(start, "to"));
        }
        Some(subject) => {
            let own = subject.place == SubjectPlace::Own && subject.tokens.end <= start;
            kept.extend(with_whose(context, subject.tokens.clone()));
            kept.extend(defining_pronoun(context, group, &subject));
            let between = subject.tokens.end..start.max(subject.tokens.end);
            if own && between.clone().all(|at| matches!(context.tag(at), Tag::RB | Tag::RBR | Tag::RBS)) {
                kept.extend(between);
            }
        }
        None => {}
    }
    let reduced = reduced_passive(context, group, &kept);
    if let Some(reduced) = &reduced {
        kept.extend(reduced.clone());
    }
    kept.extend(shared_auxiliaries(context, group));
    kept.extend(start..group.tokens.end.max(trigger + 1));
    let mut from = group.tokens.end.max(trigger + 1);
    // Of "said Ada Holm" the subject is told in front.
    if let Some(&first) = kept.first().filter(|&&first| first == from) {
        from =
            kept.iter().copied().skip_while(|&at| at != first).take_while(|&at| at >= from).last().unwrap_or(from) + 1;
    }
    let behind = complement(context, group, from);
    let before = words_before(context, group);
    let told_behind = behind.clone().any(|at| !is_stated_time(context, at) && !context.is_mark(at));
    if before.is_empty() || told_behind && !speaks(context, group) {
        kept.extend(behind);
    } else {
        // "“…,” she told reporters": who is told stands between.
        kept.extend(
            object(context, group).filter(|told| told.start == from && behind.end > from).into_iter().flatten(),
        );
        kept.extend(before);
    }
    // A quotation stays whole: "“Tonight we turn a page,” she said".
    let quoted = |at: TokenIndex| context.syntax.is_quoted(at) && !context.syntax.is_quoted(trigger);
    kept.retain(|&at| reduced.is_some() || quoted(at) || !is_stated_time(context, at) || at == trigger);
    kept
}
