//! One readable clause for an event, in the text's own words.
//!
//! For a verb: its subject, the verb group, and what belongs behind it, without connectives, asides, attributions and the times that
//! a timeline shows in a column of their own. For a noun: its phrase with the prepositional phrases behind it.

mod aside;
mod behind;
mod cut;
mod doubt;
mod own;
mod point;
mod said;
mod subject;
mod times;
mod written;

use std::collections::BTreeSet;
use std::ops::Range;

use self::aside::with_verb_behind;
use self::behind::{complement, says_behind};
use self::cut::shortened;
use self::doubt::is_doubtful;
use self::own::{own_words, question};
use self::said::{said_around, words_before};
use self::subject::{in_front, reduced_passive, shared_auxiliaries, told_by_governor, with_antecedent};
use self::times::{is_stated_time, is_time_beside};
use self::written::render;
use super::context::Context;
use super::en::nouns;
use super::extent::extended;
use super::lexicon::Strength;
use super::participants::object;
use super::speaker::speaks;
use super::subject::{SubjectPlace, own_subject, subject};
use super::triggers::{Trigger, TriggerKind};
use crate::syntax::{ClauseKind, Polarity, Tag, Tense, VerbGroup};
use crate::token::TokenIndex;

/// No more tokens are looked at behind a verb: a summary is cut long before, and a text without full stops stays linear.
const MAX_TOKENS: usize = 60;

/// How many clauses are climbed at most.
const MAX_DEPTH: usize = 6;

/// Returns one readable clause for an event.
pub(super) fn summary(context: &Context<'_>, trigger: &Trigger) -> String {
    let kept = match (question(context, trigger.token), trigger.kind) {
        (Some(question), _) => question,
        (None, TriggerKind::Noun) => nominal(context, trigger.token),
        (None, TriggerKind::Verb(group) | TriggerKind::Predicate(group)) => match context.group(group) {
            Some(group) => told(context, group, trigger.token),
            None => vec![trigger.token],
        },
    };
    render(context, &shortened(context, kept, trigger.token))
}

/// Returns the tokens of a clause that tell its story; where it is doubtful whose it is, the words of the text.
fn told(context: &Context<'_>, group: &VerbGroup, trigger: TokenIndex) -> Vec<TokenIndex> {
    let kept = verbal(context, group, trigger);
    let teller = teller(context, group);
    let subject = subject(context, teller);
    let doubtful = !kept.contains(&trigger) || is_doubtful(context, teller, subject.as_ref(), &kept);
    let own = doubtful.then(|| own_words(context, trigger, &kept)).flatten();
    own.unwrap_or_else(|| with_verb_behind(context, teller, kept))
}

/// Returns the verb whose clause tells the story of a verb: itself, or one above.
fn teller<'a>(context: &Context<'a>, group: &'a VerbGroup) -> &'a VerbGroup {
    let above = |group: &&'a VerbGroup| told_by_governor(context, group, subject(context, group).as_ref());
    std::iter::successors(Some(group), above).take(MAX_DEPTH).last().unwrap_or(group)
}

/// Returns the tokens of a noun phrase with its possessor in front and its complements behind; where it names nobody and nothing, those of the
/// clause that says something of it: "There was a sharp rise".
fn nominal(context: &Context<'_>, token: TokenIndex) -> Vec<TokenIndex> {
    let sentence = context.sentence(token);
    let phrase = context.phrase_of(token).map_or(token..token + 1, |p| p.tokens.clone());
    let mut start = phrase.start;
    if let Some(mark) = start.checked_sub(1).filter(|&m| context.tag(m) == Tag::POS)
        && let Some(possessor) = context.phrase_up_to(mark)
    {
        start = possessor.tokens.start;
    }
    let limit = sentence.end.min(token + MAX_TOKENS);
    let end = with_infinitive(context, extended(context, phrase.clone(), limit), limit);
    // "Monday's announcement" and "a loss of $2 million" name nobody.
    let names = |at: TokenIndex| match context.tag(at) {
        Tag::NNP | Tag::NNPS => true,
        Tag::POS => at.checked_sub(1).is_some_and(|owner| context.mention_of(owner).is_none()),
        _ => false,
    };
    let happens = nouns::NOUNS.noun(context.word(token)).is_some_and(|strength| strength <= Strength::Often);
    // "Peru's invasion of Chile" is a story by itself.
    let named =
        happens && end > phrase.end && (start..phrase.end).any(|at| names(at) && context.mention_of(at).is_none());
    // "posted a loss of $2 million" tells whose, "was the vote of the council" tells which.
    let tells = |group: &&VerbGroup| !named || phrase.start >= group.tokens.end;
    let clause = clause_around(context, phrase.clone()).filter(tells);
    let told = clause.map(|group| told(context, group, group.head)).filter(|kept| kept.contains(&token));
    // "a strike" alone tells of nobody: the words around it do.
    let own = || own_words(context, token, &[]).filter(|_| !named);
    told.or_else(own).unwrap_or_else(|| (start..end).filter(|&at| !is_time_beside(context, at)).collect())
}

/// Returns where an infinitive ends that tells what a noun is about: "the attempt to shut the mill".
fn with_infinitive(context: &Context<'_>, end: TokenIndex, limit: TokenIndex) -> TokenIndex {
    let clauses = context.syntax.clauses();
    let next = clauses.get(clauses.partition_point(|c| c.tokens.start < end));
    let clause = next.filter(|c| c.tokens.start == end && c.kind == ClauseKind::Infinitival);
    clause.map_or(end, |c| {
        (end..c.tokens.end.min(limit)).find(|&at| context.is_mark(at)).unwrap_or(c.tokens.end.min(limit))
    })
}

/// Returns the verb that a noun phrase is the subject or the object of, if it says something that is so.
fn clause_around<'a>(context: &Context<'a>, phrase: Range<TokenIndex>) -> Option<&'a VerbGroup> {
    let clause = context.clause(context.syntax.clause_of(phrase.start)?)?;
    let group = clause.group.and_then(|g| context.group(g))?;
    let asserts = group.finite
        && group.polarity == Polarity::Positive
        && group.modality.is_none()
        && group.tense != Tense::Future;
    let inside = |tokens: Range<TokenIndex>| tokens.start <= phrase.start && phrase.end <= tokens.end;
    let subject = || own_subject(context, clause, group).is_some_and(inside);
    let object = || object(context, group).is_some_and(inside);
    (asserts && (subject() || object())).then_some(group)
}

/// Returns the tokens of a clause that tell its story.
fn verbal(context: &Context<'_>, group: &VerbGroup, trigger: TokenIndex) -> Vec<TokenIndex> {
    let subject = subject(context, group);
    if let Some(governor) = told_by_governor(context, group, subject.as_ref()) {
        return verbal(context, governor, trigger);
    }
    let mut kept = in_front(context, group, subject.as_ref());
    let reduced = reduced_passive(context, group, &kept);
    if let Some(reduced) = &reduced {
        kept.extend(reduced.clone());
    }
    kept.extend(shared_auxiliaries(context, group));
    let mut start = group.tokens.start;
    // "to solve it" of "we hope to solve it" reads best without either.
    let bare = kept.is_empty() && !group.finite && group.tense == Tense::Infinitive;
    start += usize::from(bare && context.is(start, "to"));
    kept.extend(start..group.tokens.end.max(trigger + 1));
    let mut from = group.tokens.end.max(trigger + 1);
    // Of "said Ada Holm" the subject is told in front.
    if let Some(&first) = kept.first().filter(|&&first| first == from) {
        from =
            kept.iter().copied().skip_while(|&at| at != first).take_while(|&at| at >= from).last().unwrap_or(from) + 1;
    }
    if let Some(inner) = said_around(context, group) {
        kept.extend(verbal(context, inner, inner.head));
        return kept;
    }
    let behind = complement(context, group, from);
    let before = words_before(context, group);
    let told_behind = behind.iter().any(|&at| !is_stated_time(context, group, at) && !context.is_mark(at));
    if before.is_empty() || told_behind && (!speaks(context, group) || says_behind(context, group)) {
        kept.extend(behind);
        kept = with_antecedent(context, group, subject.as_ref(), kept, from);
    } else {
        // "“…,” she told reporters": who is told stands between.
        kept.extend(
            object(context, group).filter(|told| told.start == from && !behind.is_empty()).into_iter().flatten(),
        );
        kept.extend(before);
    }
    // A quotation stays whole: "“Tonight we turn a page,” she said".
    let quoted = |at: TokenIndex| context.syntax.is_quoted(at) && !context.syntax.is_quoted(trigger);
    let opens = |at: TokenIndex| subject.is_none() && at < group.tokens.start;
    // "Behind it are its owners": who stands behind the verb is told once; a name for a pronoun may come again.
    let mut told = BTreeSet::new();
    let named = subject.as_ref().is_some_and(|s| s.place == SubjectPlace::Named);
    kept.retain(|&at| told.insert(at) || named);
    kept.retain(|&at| {
        reduced.is_some() || opens(at) || quoted(at) || !is_stated_time(context, group, at) || at == trigger
    });
    kept
}
