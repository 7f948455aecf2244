//! Where it is doubtful whose story a verb tells, the text's own words are told instead: the whole sentence, or the whole clause.
//!
//! A summary is put together from a subject, its verb and what stands behind it. With the wrong subject, or with none, it misleads or breaks off;
//! the sentence that it was taken from does neither, and a short one fits on a row.

use std::ops::Range;

use super::cut::MAX_CHARS;
use crate::event::context::Context;
use crate::event::participants::{Subject, SubjectPlace, own_subject};
use crate::syntax::{Clause, ClauseKind, Tag, VerbGroup};
use crate::token::TokenIndex;

/// How many clauses are climbed at most.
const MAX_DEPTH: usize = 6;

/// Says whether a summary may have lost its subject or taken a wrong one.
pub(super) fn is_doubtful(
    context: &Context<'_>,
    group: &VerbGroup,
    subject: Option<&Subject>,
    kept: &[TokenIndex],
) -> bool {
    // "hit the shore", "trying to land": nothing stands in front of the verb.
    let Some(subject) = subject else { return kept.first().is_none_or(|&first| first >= group.tokens.start) };
    match subject.place {
        SubjectPlace::Own => is_parted(context, group, subject),
        SubjectPlace::Elsewhere => kept.first().is_none_or(|&first| first == group.tokens.start),
        SubjectPlace::Named => false,
    }
}

/// Says whether words of the same clause that nothing accounts for stand between a subject and its verb: "The mayor [and, some said, her deputy] left".
/// An adverb, a time, a clause of its own and an aside between two marks are accounted for.
fn is_parted(context: &Context<'_>, group: &VerbGroup, subject: &Subject) -> bool {
    let between = subject.tokens.end..group.tokens.start.max(subject.tokens.end);
    let aside = |at: TokenIndex| context.is_any(at, &[",", "--", "—", "–", "(", ")"]);
    let closed = between.len() > 1 && aside(between.start) && aside(between.end - 1);
    let joined = context.is_any(between.start + 1, &["and", "or"]);
    let unexplained = |at: TokenIndex| {
        let own = context.syntax.clause_of(at) == Some(group.clause);
        own && context.mention_of(at).is_none() && (context.is_noun(at) || context.tag(at) == Tag::CC)
    };
    (!closed || joined) && between.clone().any(unexplained)
}

/// Returns the words of the text that hold an event whole: its sentence, else the nearest clause around it that has a subject, if it fits on a row.
pub(super) fn own_words(context: &Context<'_>, trigger: TokenIndex) -> Option<Range<TokenIndex>> {
    let sentence = context.sentence(trigger);
    let whole = trimmed(context, sentence.clone());
    if has_subject_in(context, &whole) && fits(context, &whole) && !has_dateline(context, &whole) {
        return Some(whole);
    }
    let parent = |clause: &usize| context.clause(*clause).and_then(|c| c.parent);
    let around = std::iter::successors(context.syntax.clause_of(trigger), parent).take(MAX_DEPTH);
    let mut clauses = around.filter_map(|number| context.clause(number)).filter(|c| stands_alone(context, c));
    clauses.find_map(|clause| {
        let start = clause.connective.map_or(clause.tokens.start, |c| (c + 1).max(clause.tokens.start));
        let words = trimmed(context, start.max(sentence.start)..clause.tokens.end.min(sentence.end));
        (words.contains(&trigger) && fits(context, &words) && !has_dateline(context, &words)).then_some(words)
    })
}

/// Says whether a clause has a finite verb and a subject of its own, and asks for no word in front of it.
fn stands_alone(context: &Context<'_>, clause: &Clause) -> bool {
    let group = clause.group.and_then(|g| context.group(g)).filter(|g| g.finite);
    clause.kind != ClauseKind::Relative && group.is_some_and(|g| own_subject(context, clause, g).is_some())
}

/// Says whether a clause of these words stands alone, so that they are a sentence and no caption or list.
fn has_subject_in(context: &Context<'_>, words: &Range<TokenIndex>) -> bool {
    let clauses = context.syntax.clauses();
    let first = clauses.partition_point(|c| c.tokens.start < words.start);
    let inside = clauses.iter().skip(first).take_while(|c| c.tokens.start < words.end).take(MAX_DEPTH);
    inside.into_iter().any(|c| stands_alone(context, c))
}

/// Returns words without "and" and marks in front and without the mark that ends their sentence.
fn trimmed(context: &Context<'_>, words: Range<TokenIndex>) -> Range<TokenIndex> {
    let opens =
        |at: TokenIndex| context.is_any(at, &[",", ";", ":", "-", "--", "—", "–", "•"]) || context.tag(at) == Tag::CC;
    let start = words.clone().find(|&at| !opens(at)).unwrap_or(words.end);
    let ends = |at: TokenIndex| {
        context.is_any(at, &[".", ",", ";", ":", "-", "--", "—", "–", "…"]) || context.tag(at) == Tag::CC
    };
    let end = (start..words.end).rev().find(|&at| !ends(at)).map_or(start, |last| last + 1);
    start..end
}

/// Says whether words are no longer than a row.
fn fits(context: &Context<'_>, words: &Range<TokenIndex>) -> bool {
    let mut length = 0;
    !words.is_empty()
        && words.clone().all(|at| {
            length += context.word(at).chars().count() + 1;
            length <= MAX_CHARS
        })
}

/// Says whether a sentence begins with the place that it was sent from: "LIMA (Press) -- The mayor left".
fn has_dateline(context: &Context<'_>, words: &Range<TokenIndex>) -> bool {
    /// A place, an agency and a day.
    const LONGEST: usize = 10;
    let place = context.word(words.start);
    let capitals = place.chars().count() > 2 && place.chars().all(|c| c.is_uppercase());
    capitals && words.clone().take(LONGEST).any(|at| context.is_any(at, &["-", "--", "—", "–"]))
}
