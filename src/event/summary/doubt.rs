//! Where it is doubtful whose story a verb tells, the text's own words are told instead: the whole sentence, or the whole clause.
//!
//! A summary is put together from a subject, its verb and what stands behind it. With the wrong subject, or with none, it misleads or breaks off;
//! the sentence that it was taken from does neither, and a short one fits on a row.

use std::ops::Range;

use super::cut::MAX_CHARS;
use crate::event::context::Context;
use crate::event::participants::{Subject, SubjectPlace, own_subject};
use crate::event::speaker::speaks;
use crate::syntax::{Clause, ClauseKind, GroupIndex, Tag, VerbGroup, Voice};
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
    // "for the year ended in June": a preposition does.
    let Some(subject) = subject else {
        return kept.first().is_none_or(|&first| first >= group.tokens.start || context.tag(first) == Tag::IN);
    };
    disagrees(context, group, subject)
        || match subject.place {
            SubjectPlace::Own => is_parted(context, group, subject),
            // A finite verb of a clause below has a subject of its own there; one behind a comma may have it in front of an aside; and "waving to the
            // crowd, the mayor left" has a participle that is no sentence alone.
            SubjectPlace::Elsewhere => {
                let clause = context.clause(group.clause);
                let outside = clause.is_some_and(|c| subject.tokens.start < c.tokens.start);
                let below = clause.is_some_and(|c| matches!(c.kind, ClauseKind::Complement | ClauseKind::Adverbial));
                let parted = is_behind_aside_of_another(context, group.tokens.start, subject);
                let may_be_finite = group.finite || group.tokens.len() == 1 && context.tag(group.head) == Tag::VBN;
                kept.first().is_none_or(|&first| first == group.tokens.start)
                    || outside && (group.finite && below || may_be_finite && parted)
                    || is_aside(context, group)
            }
            SubjectPlace::Named => false,
        }
}

/// Says whether a verb cannot have a pronoun as its subject: "she have".
fn disagrees(context: &Context<'_>, group: &VerbGroup, subject: &Subject) -> bool {
    let one = subject.tokens.len() == 1 && context.is_any(subject.tokens.start, &["he", "she", "it"]);
    group.finite && one && context.is_any(group.tokens.start, &["have", "are", "were", "do"])
}

/// Says whether an aside ends in front of a verb that is none of its subject: "Police say Abel Holm[, 49,] was fined"; not "Abel Holm[, 49,] was fined", and
/// not "buried the gun, dug it up and fled".
fn is_behind_aside_of_another(context: &Context<'_>, verb: TokenIndex, subject: &Subject) -> bool {
    /// No aside is longer.
    const LONGEST: usize = 20;
    let Some(close) = verb.checked_sub(1).filter(|&at| context.is(at, ",")) else { return false };
    // An aside has verbs only in relative clauses: "Abel Holm, the lawyer who won, was fined".
    let relates = |group: GroupIndex| {
        let clause = context.group(group).and_then(|g| context.clause(g.clause));
        clause.is_some_and(|c| c.kind == ClauseKind::Relative)
    };
    let inside = (context.sentence(verb).start.max(close.saturating_sub(LONGEST))..close).rev();
    let aside = inside.take_while(|&at| context.syntax.group_of(at).is_none_or(relates));
    let mut commas = aside.filter(|&at| context.is(at, ",")).peekable();
    commas.peek().is_some() && commas.all(|comma| comma != subject.tokens.end)
}

/// Says whether a group is a present participle without an auxiliary: "Waving to the crowd, the mayor left".
fn is_aside(context: &Context<'_>, group: &VerbGroup) -> bool {
    !group.finite && group.tokens.len() == 1 && context.tag(group.head) == Tag::VBG
}

/// Says whether a verb of saying is told without what is said: "The adviser said".
pub(super) fn says_nothing(context: &Context<'_>, group: &VerbGroup, kept: &[TokenIndex]) -> bool {
    let told = |at: TokenIndex| {
        let adds = context.tag(at) != Tag::RB && context.mention_of(at).is_none();
        !context.is_mark(at) && (adds || context.syntax.is_quoted(at))
    };
    let behind = kept.iter().skip_while(|&&at| at != group.head).skip(1);
    speaks(context, group) && group.finite && group.voice == Voice::Active && !behind.copied().any(told)
}

/// Says whether a clause that follows a noun ends with its verb: what is felt or brought stands in front of "the hope [we feel]".
pub(super) fn lacks_object(context: &Context<'_>, group: &VerbGroup, kept: &[TokenIndex]) -> bool {
    let Some(clause) = context.clause(group.clause).filter(|c| c.tokens.start > 0) else { return false };
    let first = clause.tokens.start;
    let asked = context.tag(first) == Tag::WP && group.tokens.start > first + 1 && clause.kind != ClauseKind::Main;
    let adjoins = context.is_noun(first - 1) && context.tag(first) != Tag::WP || asked;
    // "the people we talk to"
    let last = kept.iter().rev().find(|&&at| !matches!(context.tag(at), Tag::IN | Tag::TO | Tag::RP));
    let open = clause.connective.is_none_or(|c| context.tag(c) == Tag::WP);
    // "the proof we have found in Lima"
    let whose = context.tag(first) == Tag::PRP && context.mention_of(first - 1).is_none() && {
        let next = context.tag(group.tokens.end);
        matches!(next, Tag::IN | Tag::TO) && !kept.contains(&(first - 1))
    };
    adjoins && open && group.finite && (last == Some(&group.head) || whose)
}

/// Goes on behind an aside in front of a verb whose subject a summary ends with: "The papers show Abel Holm[, 49, was fined]".
pub(super) fn with_verb_behind_aside(
    context: &Context<'_>,
    group: &VerbGroup,
    mut kept: Vec<TokenIndex>,
) -> Vec<TokenIndex> {
    /// No aside is longer.
    const LONGEST: usize = 30;
    let Some(&last) = kept.last().filter(|&&last| last > group.head && context.is(last + 1, ",")) else { return kept };
    let end = context.sentence(last).end;
    let relative = (last + 2..last + 4).any(|at| matches!(context.tag(at), Tag::WDT | Tag::WP | Tag::WPS));
    let aside = last + 2..end.min(last + LONGEST);
    let finite = |at: TokenIndex| context.syntax.group_of(at).and_then(|g| context.group(g)).filter(|g| g.finite);
    let relates = |g: &VerbGroup| context.clause(g.clause).is_some_and(|c| c.kind == ClauseKind::Relative);
    let plain = |comma: TokenIndex| relative || (aside.start..comma).filter_map(finite).all(relates);
    let Some(comma) = aside.clone().find(|&at| context.is(at, ",")).filter(|&comma| plain(comma)) else { return kept };
    let parent = |clause: &usize| context.clause(*clause).and_then(|c| c.parent);
    let above = |clause| std::iter::successors(Some(group.clause), parent).take(MAX_DEPTH).any(|c| c == clause);
    if finite(comma + 1).is_some_and(|g| g.tokens.start == comma + 1 && !above(g.clause)) {
        let close = (comma + 1..end).find(|&at| context.is_any(at, &[",", ";", ":", "--", "—"])).unwrap_or(end);
        kept.extend(last + 1..close);
    }
    kept
}

/// Returns the sentence of an event if it is a question that fits on a row: what it asks is told as a question.
pub(super) fn question(context: &Context<'_>, token: TokenIndex) -> Option<Range<TokenIndex>> {
    let sentence = context.sentence(token);
    let asks = (sentence.start..sentence.end).rev().take(2).any(|at| context.is(at, "?"));
    Some(trimmed(context, sentence)).filter(|words| asks && fits(context, words))
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
