//! Where it is doubtful whose story a verb tells, or whether it comes to its point.
//!
//! A summary is put together from a subject, its verb and what stands behind it. With the wrong subject, or with none, it misleads; cut before its
//! point it says nothing. The words of the text ([`super::own`]) do neither, so they are told wherever one of the signs here is seen.

use super::aside::is_of_another;
use super::point::is_lost;
use super::subject::{is_joined_past, shared_auxiliaries};
use crate::event::context::Context;
use crate::event::en::{cues, nouns};
use crate::event::lexicon::Strength;
use crate::event::speaker::speaks;
use crate::event::subject::{Subject, SubjectPlace, own_subject};
use crate::syntax::{Clause, ClauseKind, Tag, VerbGroup, Voice};
use crate::token::TokenIndex;

/// Says whether a summary may have lost its subject, taken a wrong one, or lost its point.
pub(super) fn is_doubtful(
    context: &Context<'_>,
    group: &VerbGroup,
    subject: Option<&Subject>,
    kept: &[TokenIndex],
) -> bool {
    let begins_with_verb = kept.first().is_none_or(|&first| first >= group.tokens.start);
    let wrong = match subject {
        // "hit the shore", "in May met": no subject stands in front of the verb. "Leaving was a mistake" has one that is no noun.
        None => begins_with_verb || !kept.first().is_some_and(|&first| is_clausal(context, first)),
        Some(subject) => match subject.place {
            SubjectPlace::Own => {
                is_parted(context, group, subject) || is_object(context, context.clause(group.clause), subject)
            }
            SubjectPlace::Elsewhere => {
                begins_with_verb && subject.tokens.start < group.head
                    || is_borrowed(context, group, subject)
                    || is_of_another(context, group, subject)
            }
            SubjectPlace::Named => false,
        },
    };
    wrong || subject.is_some_and(|subject| disagrees(context, group, subject)) || is_lost(context, group, kept)
}

/// Says whether a verb has a subject of another number: "she have"; of "buyers sells" the seller is elsewhere, of "the mill, plus its two yards, have" half
/// is missing.
fn disagrees(context: &Context<'_>, group: &VerbGroup, subject: &Subject) -> bool {
    let plural = group.finite && context.is_any(group.tokens.start, &["have", "are", "were", "do"]);
    let pronoun = subject.tokens.len() == 1 && context.is_any(subject.tokens.start, &["he", "she", "it"]);
    let phrase = context.phrase_of(subject.tokens.start);
    let thing =
        phrase.is_some_and(|p| context.tag(p.head) == Tag::NN && context.is_any(p.tokens.start, &["a", "an", "the"]));
    let several = subject.tokens.clone().any(|at| context.tag(at) == Tag::CC || context.is(at, "of"));
    let single = group.tokens.len() == 1 && context.tag(group.head) == Tag::VBZ;
    let many = phrase.is_some_and(|p| context.tag(p.head) == Tag::NNS && p.tokens.end == subject.tokens.end);
    plural && pronoun || (plural && thing || single && many) && !several
}

/// Says whether a clause can be the subject that begins here, or "there" stands for it.
fn is_clausal(context: &Context<'_>, first: TokenIndex) -> bool {
    let what = [first, first + 1].into_iter().any(|at| matches!(context.tag(at), Tag::VBG | Tag::WP));
    what || matches!(context.tag(first), Tag::EX | Tag::TO | Tag::CD | Tag::DT)
}

/// Says whether words of the same clause that nothing accounts for stand between a subject and its verb: "The mayor [and, some said, her deputy] left".
/// An adverb, a time, a clause of its own and an aside between two marks are accounted for.
fn is_parted(context: &Context<'_>, group: &VerbGroup, subject: &Subject) -> bool {
    let between = subject.tokens.end..group.tokens.start.max(subject.tokens.end);
    let aside = |at: TokenIndex| context.is_any(at, &[",", "--", "—", "–", "(", ")"]);
    // "The Fairhaven, N.J., company": the article asks for a noun behind the places.
    let open = context.is(subject.tokens.start, "the") && context.tag(subject.tokens.end - 1) == Tag::NNP && {
        let noun = |at: TokenIndex| matches!(context.tag(at), Tag::NN | Tag::NNS) && context.is(at - 1, ",");
        between.clone().any(noun)
    };
    let closed = !open && between.len() > 1 && aside(between.start) && aside(between.end - 1);
    let joined = context.is_any(between.start + 1, &["and", "or"]);
    let unexplained = |at: TokenIndex| {
        let own = context.syntax.clause_of(at) == Some(group.clause);
        own && context.mention_of(at).is_none() && (context.is_noun(at) || context.tag(at) == Tag::CC)
    };
    // "Its ability to pay fell"
    let wanted = |at: TokenIndex| {
        let inner = context.syntax.clause_of(at).filter(|&c| c != group.clause).and_then(|c| context.clause(c));
        inner.is_some_and(|c| c.kind == ClauseKind::Infinitival && c.tokens.start == subject.tokens.end)
    };
    (!closed || joined) && between.clone().any(|at| unexplained(at) || wanted(at))
}

/// Says whether a subject stands right behind a verb or a preposition, whose object it may be: "people [crossing the river] fell", "was [news and her song]
/// sold".
fn is_object(context: &Context<'_>, clause: Option<&Clause>, subject: &Subject) -> bool {
    let Some(before) = subject.tokens.start.checked_sub(1) else { return false };
    let governed =
        matches!(context.tag(before), Tag::IN | Tag::TO) && clause.is_some_and(|c| c.connective != Some(before));
    let verb = context.syntax.group_of(before).and_then(|g| context.group(g));
    let linked = |group: &VerbGroup| !speaks(context, group) && (!group.finite || context.lemma(group.head) == "be");
    let opens = clause.is_some_and(|c| c.tokens.start == subject.tokens.start);
    governed && !opens || verb.is_some_and(linked)
}

/// Says whether a subject that stands in another clause may be another's: that of a participle or an infinitive, of a verb that "and" joins to
/// something else than a clause with a subject of its own, and of "which" behind a noun that may be only the last of several.
fn is_borrowed(context: &Context<'_>, group: &VerbGroup, subject: &Subject) -> bool {
    // "“…,” said Ada Holm"
    if subject.tokens.start >= group.tokens.end {
        return false;
    }
    let finite = group.finite || is_joined_past(context, group) || !shared_auxiliaries(context, group).is_empty();
    let Some(clause) = context.clause(group.clause).filter(|_| finite) else { return true };
    match clause.kind {
        ClauseKind::Relative => !has_plain_antecedent(context, clause, subject),
        ClauseKind::Coordinate => {
            let above = clause.parent.and_then(|parent| context.clause(parent));
            let governor = above.and_then(|above| above.group).and_then(|g| context.group(g)).filter(|g| g.finite);
            above.zip(governor).is_none_or(|(above, governor)| {
                let own = own_subject(context, above, governor).is_some_and(|own| own == subject.tokens);
                // "will close the mill and stop work": a bare verb goes on with what stands before the first.
                let plain = group.tokens.len() == 1 && matches!(context.tag(group.head), Tag::VB | Tag::VBP);
                let bare = plain && (context.tag(group.head) == Tag::VB || governor.head > governor.tokens.start);
                bare || !(own || is_named(context, subject)) || !follows(context, governor, group)
            })
        }
        _ => true,
    }
}

/// Says whether a name stands for the pronoun that is the subject above.
fn is_named(context: &Context<'_>, subject: &Subject) -> bool {
    subject.tokens.clone().all(|at| context.tag(at) == Tag::NNP)
}

/// Says whether no verb between two can be joined with the second. "The mayor opened the pier, which was new, and left": grammar alone lets the pier leave.
fn follows(context: &Context<'_>, first: &VerbGroup, second: &VerbGroup) -> bool {
    let number = |group: &VerbGroup| context.syntax.group_of(group.head);
    let Some((first, second)) = number(first).zip(number(second)) else { return false };
    let mut between = (first + 1..second).filter_map(|g| context.group(g));
    between.all(|group| !group.finite && group.voice == Voice::Active)
}

/// Says whether a relative clause can only tell of the noun in front of it: no preposition or "and" ties that noun to another one.
/// "Who" tells of the person with a name right before it.
fn has_plain_antecedent(context: &Context<'_>, clause: &Clause, subject: &Subject) -> bool {
    let tied = subject.tokens.start.checked_sub(1).is_some_and(|before| {
        matches!(context.tag(before), Tag::IN | Tag::TO | Tag::CC | Tag::POS) || context.is(before, ",")
    });
    let Some(phrase) = context.phrase_of(subject.tokens.start) else { return false };
    // "those who fled", "any plan that fails" are nobody and nothing without their clause.
    let open =
        context.is_any(subject.tokens.start, &["all", "any", "anyone", "each", "every", "everyone", "no", "those"]);
    let open = open || context.is_any(phrase.head, &["one", "ones"]) || context.mention_of(phrase.head).is_some();
    let simple = phrase.tokens.end >= subject.tokens.end;
    let simple = simple && !subject.tokens.clone().any(|at| context.tag(at) == Tag::CC);
    // "the collapse of the bridge, which killed two": only the collapse can, and nothing else takes place.
    let verb = clause.group.and_then(|g| context.group(g));
    let lemma = verb.map(|g| context.lemma(g.head)).unwrap_or_default();
    let takes_place = lemma == "take" && verb.is_some_and(|g| context.is(g.tokens.end, "place"));
    let befalls = takes_place || matches!(lemma, "happen" | "occur");
    let event = nouns::NOUNS.noun(context.word(phrase.head)).is_some_and(|strength| strength <= Strength::Often);
    let who = clause.connective.is_some_and(|c| context.is(c, "who"));
    if befalls || event && !who && cues::HAPPENINGS.get(lemma).is_some() {
        return event && !open;
    }
    !open && simple && (!tied || who && context.names.is_person(phrase.head))
}
