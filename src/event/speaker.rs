//! Who speaks: subjects behind or apart from their verb, and the name behind "he" and "she".

use std::ops::Range;

use super::EventClass;
use super::context::Context;
use super::en::{classes, cues};
use super::extent::extended;
use super::subject::own_subject;
use crate::syntax::{Tag, VerbGroup};
use crate::token::TokenIndex;

/// How many verb groups back the one who spoke last is looked for.
const REACH: usize = 24;

/// How many sentences back.
const SENTENCES: usize = 3;

/// How often one "he" leads to another.
const DEPTH: usize = 4;

/// Says whether the verb of a group is one of saying.
pub(super) fn speaks(context: &Context<'_>, group: &VerbGroup) -> bool {
    classes::VERBS.get(context.lemma(group.head)) == Some(EventClass::Reporting)
}

/// Returns the subject of a verb of saying that stands behind it, or in front of it with an apposition between:
/// "“…,” said Ada Holm", "“…,” her lawyer, Ada Holm, said".
pub(super) fn set_apart(context: &Context<'_>, group: &VerbGroup) -> Option<Range<TokenIndex>> {
    let before = group.tokens.start.checked_sub(1).filter(|&at| context.is_mark(at))?;
    if !group.finite || !speaks(context, group) {
        return None;
    }
    let closes_quote = context.is_any(before, &["”", "\"", "’", "''"]);
    let apposed = || {
        let name = context.phrase_up_to(before).filter(|_| context.is(before, ","))?;
        let comma = name.tokens.start.checked_sub(1).filter(|&at| context.is(at, ","))?;
        let whose = context.phrase_up_to(comma)?;
        is_person(context, name.head).then_some(whose.tokens.start..name.tokens.end + 1)
    };
    let behind = || {
        let phrase = context.phrase_of(group.tokens.end).filter(|p| p.tokens.start == group.tokens.end)?;
        let timed = context.mention_of(phrase.head).is_some();
        let object =
            context.tag(phrase.head) == Tag::PRP && !context.is_any(phrase.head, &["he", "she", "they", "we", "i"]);
        // "Firm sells mill, announces new plan": nobody is called "new plan".
        let bare = matches!(context.tag(phrase.tokens.start), Tag::JJ | Tag::NN | Tag::NNS | Tag::VBG | Tag::VBN);
        let end = extended(context, phrase.tokens.clone(), context.sentence(group.head).end);
        (!timed && !object && (closes_quote || !bare) && (closes_quote || context.is(before, ",")))
            .then_some(phrase.tokens.start..end)
    };
    apposed().or_else(behind)
}

fn is_person(context: &Context<'_>, head: TokenIndex) -> bool {
    matches!(context.tag(head), Tag::NNP | Tag::NNPS | Tag::NN)
}

/// Returns the name of the one who is "he" or "she". A pronoun that nobody could be stays as it is.
///
/// With a verb of saying it is the last one who spoke and has a name: "he" goes on speaking. Elsewhere it is the subject of the clause before in the same
/// paragraph, if nobody else is named there.
pub(super) fn named(
    context: &Context<'_>,
    group: &VerbGroup,
    subject: &Range<TokenIndex>,
) -> Option<Range<TokenIndex>> {
    if !is_pronoun(context, subject) {
        return None;
    }
    let spoke = if speaks(context, group) { last_speaker(context, subject) } else { None };
    // "Ada Holm praised the plan. She said": who was spoken of since is nearer than who spoke.
    let told = last_subject(context, subject);
    let nearer = spoke.as_ref().is_none_or(|spoke| told.as_ref().is_some_and(|told| told.start > spoke.start));
    if nearer { told } else { spoke }
}

fn is_pronoun(context: &Context<'_>, tokens: &Range<TokenIndex>) -> bool {
    tokens.len() == 1 && context.is_any(tokens.start, &["he", "she"])
}

/// Returns the name of the subject of the clause before, in the same sentence or the one before of the same paragraph, outside quotations.
fn last_subject(context: &Context<'_>, pronoun: &Range<TokenIndex>) -> Option<Range<TokenIndex>> {
    let groups = context.syntax.groups();
    let mut at = pronoun.start;
    for _ in 0..DEPTH {
        let sentence = context.tokens.sentence_of(at);
        let paragraph = |sentence: usize| context.tokens.sentences().get(sentence).map(|s| s.paragraph);
        let earlier = groups.get(..groups.partition_point(|g| g.tokens.start < at))?;
        let near = earlier.iter().rev().take(REACH).take_while(|group| {
            let other = context.tokens.sentence_of(group.head);
            sentence - other <= 1 && paragraph(other) == paragraph(sentence)
        });
        let own = |group: &VerbGroup| own_subject(context, context.clause(group.clause)?, group);
        let subject = near.filter(|group| group.finite).find_map(own).filter(|subject| subject.end <= at)?;
        if context.syntax.is_quoted(at) || context.syntax.is_quoted(subject.start) {
            return None;
        }
        if is_pronoun(context, &subject) {
            if !context.word(subject.start).eq_ignore_ascii_case(context.word(pronoun.start)) {
                return None;
            }
            at = subject.start;
            continue;
        }
        let name = name(context, subject.clone())?;
        let head = name.end - 1;
        let titled = name.clone().any(|at| is_one(context, at, cues::TITLES));
        let other_sex = if context.is(pronoun.start, "he") { cues::FEMALE } else { cues::MALE };
        let fits = (titled || context.names.is_person(head)) && !name.clone().any(|at| is_one(context, at, other_sex));
        let alone = !(subject.end..pronoun.start).any(|at| context.names.is_person(at));
        return (fits && alone).then_some(name);
    }
    None
}

fn is_one(context: &Context<'_>, at: TokenIndex, words: &[&str]) -> bool {
    words.contains(&context.word(at))
}

/// Returns the name of the one who spoke last.
fn last_speaker(context: &Context<'_>, subject: &Range<TokenIndex>) -> Option<Range<TokenIndex>> {
    let is_pronoun = |tokens: &Range<TokenIndex>| is_pronoun(context, tokens);
    let groups = context.syntax.groups();
    let mut at = groups.partition_point(|g| g.tokens.start < subject.start);
    let mut sentence = context.tokens.sentence_of(subject.start);
    for _ in 0..DEPTH {
        let earlier = groups.get(at.saturating_sub(REACH)..at)?;
        let (back, found) = earlier.iter().rev().enumerate().find_map(|(back, group)| {
            let near = sentence - context.tokens.sentence_of(group.head) <= SENTENCES;
            let speaks = near && group.finite && speaks(context, group);
            let speaker = speaker(context, group).filter(|_| speaks)?;
            let speaker = if is_pronoun(&speaker) { speaker } else { name(context, speaker)? };
            Some((back, speaker))
        })?;
        if !is_pronoun(&found) {
            return Some(found);
        }
        sentence = context.tokens.sentence_of(found.start);
        at -= back + 1;
    }
    None
}

/// Returns who says what a verb of saying reports, as the text puts it.
fn speaker(context: &Context<'_>, group: &VerbGroup) -> Option<Range<TokenIndex>> {
    let clause = context.clause(group.clause)?;
    let own = own_subject(context, clause, group).or_else(|| set_apart(context, group));
    own.or_else(|| {
        // "his guest Ada Holm, who told reporters"
        let mut end = clause.tokens.start;
        end -= usize::from(end.checked_sub(1).is_some_and(|comma| context.is(comma, ",")));
        context.phrase_up_to(end).map(|p| p.tokens.clone())
    })
}

/// Returns the name at the end of a phrase, if a person can have it: "Ada Holm" of "the minister Ada Holm".
fn name(context: &Context<'_>, tokens: Range<TokenIndex>) -> Option<Range<TokenIndex>> {
    let last = (tokens.start..tokens.end).rev().find(|&at| !context.is_mark(at))?;
    let mut phrase = context.phrase_of(last)?;
    // "Ada Holm of the harbour board", "an envoy in Lima": what a preposition governs does not speak.
    let governed = |start: TokenIndex| start > tokens.start && matches!(context.tag(start - 1), Tag::IN | Tag::TO);
    if governed(phrase.tokens.start) {
        phrase = context.phrase_of(tokens.start)?;
    }
    let head = phrase.head;
    let start = (phrase.tokens.start..=head).rev().take_while(|&at| context.tag(at) == Tag::NNP).last()?;
    let named = start..head + 1;
    let article = start.checked_sub(1).is_some_and(|at| context.tag(at) == Tag::DT);
    let group = named.clone().any(|at| cues::BODIES.contains(&context.word(at)));
    let plural = context.is(head + 1, "and");
    (!article && !group && !plural).then_some(named)
}
