//! The text's own words for an event: its sentence, else the nearest clause around it that has a subject.

use std::ops::Range;

use super::MAX_DEPTH;
use super::cut::MAX_CHARS;
use super::times::is_time_beside;
use crate::event::context::Context;
use crate::event::subject::own_subject;
use crate::syntax::{Clause, ClauseIndex, ClauseKind, Tag};
use crate::token::TokenIndex;

/// No longer sentence is told, in tokens, so that a text without full stops stays linear.
const MAX_TOKENS: usize = 200;

/// How far behind the beginning of its sentence an event may stand to be told in it, in characters: a long row is better than a wrong one.
const FARTHEST: usize = 300;

/// Returns the words of the text that hold an event whole, if they fit on a row: its sentence, else the nearest clause around it that has a subject,
/// else its sentence as far as a row goes; a clause that holds more than the words that were found lacking.
pub(super) fn own_words(context: &Context<'_>, trigger: TokenIndex, lacking: &[TokenIndex]) -> Option<Vec<TokenIndex>> {
    let sentence = without_lead(context, context.sentence(trigger));
    let told = |words: Range<TokenIndex>| {
        let words = if words.len() > MAX_TOKENS { words.end..words.end } else { words };
        untimed(context, trimmed(context, words), trigger)
    };
    let whole = told(sentence.clone());
    if fits(context, &whole) {
        return Some(whole);
    }
    let clauses =
        context.upwards(context.syntax.clause_of(trigger)).take(MAX_DEPTH).filter_map(|number| context.clause(number));
    let clauses = clauses.filter(|c| stands_alone(context, c)).flat_map(|clause| {
        let start = clause.connective.map_or(clause.tokens.start, |c| (c + 1).max(clause.tokens.start));
        let end = clause.tokens.end.min(sentence.end);
        // What stands in front of the subject may be left out.
        let subject = clause.group.and_then(|g| context.group(g)).and_then(|g| own_subject(context, clause, g));
        let bare = subject.map_or(start, |subject| subject.start);
        [told(start.max(sentence.start)..end), told(bare..end.max(bare))]
    });
    let mut clauses: Vec<_> = clauses.filter(|words| words.contains(&trigger) && words.len() > lacking.len()).collect();
    clauses.push(whole);
    // What is too long is cut behind the event.
    let reaches = |words: &&Vec<TokenIndex>| {
        let front: Vec<TokenIndex> = words.iter().copied().take_while(|&at| at <= trigger).collect();
        !front.is_empty() && length(context, &front) <= FARTHEST
    };
    let found = clauses.iter().find(|words| fits(context, words)).or_else(|| clauses.iter().rfind(reaches));
    found.cloned()
}

/// Returns the sentence of an event if it is a question that fits on a row: what it asks is told as a question.
pub(super) fn question(context: &Context<'_>, token: TokenIndex) -> Option<Vec<TokenIndex>> {
    let sentence = context.sentence(token);
    let asks = (sentence.start..sentence.end).rev().take(2).any(|at| context.is(at, "?"));
    let words: Vec<_> = asks.then(|| trimmed(context, sentence))?.collect();
    fits(context, &words).then_some(words)
}

/// Returns a sentence without the dateline or the time of a live entry in front of it.
fn without_lead(context: &Context<'_>, sentence: Range<TokenIndex>) -> Range<TokenIndex> {
    /// A town and its country.
    const LONGEST: usize = 6;
    let number = context.tokens.sentence_of(sentence.start);
    let paragraph = context.paragraph(sentence.start);
    let lead = paragraph.map_or(0..0, |p| p.lead.clone());
    if lead.start == sentence.start && !lead.is_empty() {
        return lead.end.min(sentence.end)..sentence.end;
    }
    // "Lima, Peru — The mayor left"
    let opens = paragraph.is_some_and(|p| p.sentences.start == number);
    let named = |at: &TokenIndex| matches!(context.tag(*at), Tag::NNP | Tag::NNPS) || context.is(*at, ",");
    let dash = (sentence.clone()).take(LONGEST).find(|at| !named(at));
    let dash = dash.filter(|&at| opens && at > sentence.start && context.is_any(at, &["-", "--", "—", "–", "_"]));
    let begins = |dash: &TokenIndex| context.word(dash + 1).starts_with(char::is_uppercase);
    dash.filter(begins).map_or(sentence.start, |dash| dash + 1)..sentence.end
}

/// Says whether a clause has a finite verb and a subject of its own, and asks for no word in front of it.
fn stands_alone(context: &Context<'_>, clause: &Clause) -> bool {
    let group = clause.group.and_then(|g| context.group(g)).filter(|g| g.finite);
    let asks = clause.connective.is_some_and(|c| matches!(context.tag(c), Tag::WP | Tag::WPS | Tag::WDT | Tag::WRB));
    clause.kind != ClauseKind::Relative && !asks && group.is_some_and(|g| own_subject(context, clause, g).is_some())
}

/// Returns words without "and" and marks in front and without the mark that ends their sentence.
fn trimmed(context: &Context<'_>, words: Range<TokenIndex>) -> Range<TokenIndex> {
    let opens = |at: TokenIndex| {
        context.is_any(at, &[",", ";", ":", "-", "--", "—", "–", "•", "_"]) || context.tag(at) == Tag::CC
    };
    let start = words.clone().find(|&at| !opens(at)).unwrap_or(words.end);
    let ends = |at: TokenIndex| {
        context.is_any(at, &[".", ",", ";", ":", "-", "--", "—", "–", "…"]) || context.tag(at) == Tag::CC
    };
    let end = (start..words.end).rev().find(|&at| !ends(at)).map_or(start, |last| last + 1);
    start..end
}

/// Returns words without the times that the timeline shows beside them, and without the commas around those: the times of their main clause, if the
/// event is one of it. "The vote, which is due in May" is cut short without its time.
fn untimed(context: &Context<'_>, words: Range<TokenIndex>, trigger: TokenIndex) -> Vec<TokenIndex> {
    let finite = |number: &ClauseIndex| {
        context.clause(*number).and_then(|c| c.group).and_then(|g| context.group(g)).is_some_and(|g| g.finite)
    };
    let own = context
        .upwards(context.syntax.clause_of(trigger))
        .take(MAX_DEPTH)
        .find(finite)
        .filter(|&c| context.clause(c).is_some_and(|c| c.kind != ClauseKind::Relative));
    let beside = |at: TokenIndex| {
        at != trigger
            && own.is_some()
            && !context.syntax.is_quoted(at)
            && is_time_beside(context, at)
            && context.syntax.clause_of(at) == own
    };
    let mut kept: Vec<TokenIndex> = Vec::with_capacity(words.len());
    let mut left_out = false;
    for at in words.clone() {
        if beside(at) {
            left_out = true;
            continue;
        }
        let before = kept.last().copied();
        let closes = context.is(at, ",") && before.is_none_or(|before| context.is(before, ","));
        if !(left_out && closes) {
            kept.push(at);
        }
        left_out &= closes;
    }
    while kept.last().is_some_and(|&at| context.is(at, ",")) {
        kept.pop();
    }
    // "was taken in May": a verb that nothing else stands behind keeps its time.
    let bare = kept.len() < words.len() && kept.last().is_some_and(|&at| context.syntax.group_of(at).is_some());
    if bare { words.collect() } else { kept }
}

/// Says whether words are no longer than a row.
fn fits(context: &Context<'_>, words: &[TokenIndex]) -> bool {
    !words.is_empty() && length(context, words) <= MAX_CHARS
}

fn length(context: &Context<'_>, words: &[TokenIndex]) -> usize {
    words.iter().map(|&at| context.word(at).chars().count() + 1).sum()
}
