//! Who speaks in a quotation: “…”, she said; said Ann Lee: “…”; and who goes on speaking.

use std::ops::Range;

use super::{Argument, GroupIndex, Syntax, Tag, Via, lemma, reporting};
use crate::token::{TokenIndex, Tokens};

/// Who says a quotation, and with which verb.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speech {
    /// The verb group that reports it: "said"; none behind "according to".
    pub verb: Option<GroupIndex>,
    /// Who speaks, where the text says so.
    pub speaker: Option<Argument>,
}

/// How many tokens may stand between a quotation and its verb: "Ann Lee, the head of the city's police, said".
const REACH: usize = 24;

/// Finds the speech of every quotation.
///
/// A quotation that its sentence gives no verb goes on with the one before where nothing else is said between them: “We left,” he said. “We had to.”
/// One that its paragraph does not close goes on in the next.
pub(super) fn find(tokens: &Tokens<'_>, syntax: &Syntax) -> Vec<Option<Speech>> {
    let mut found: Vec<Option<Speech>> = Vec::with_capacity(syntax.quotes.len());
    for (number, quote) in syntax.quotes.iter().enumerate() {
        let own = own(tokens, syntax, quote);
        let before = number.checked_sub(1).map(|before| &syntax.quotes[before]);
        let inherited =
            || before.filter(|before| goes_on(tokens, before, quote)).and_then(|_| found[number - 1].clone());
        let speech = own.or_else(inherited);
        found.push(speech);
    }
    // “The first part. ⏎ “The second part,” he said: the verb comes with the last part.
    for number in (1..found.len()).rev() {
        if found[number - 1].is_none() && is_open(tokens, &syntax.quotes[number - 1]) {
            found[number - 1] = found[number].clone();
        }
    }
    found
}

/// The speech that the sentences at either end of a quotation name.
fn own(tokens: &Tokens<'_>, syntax: &Syntax, quote: &Range<TokenIndex>) -> Option<Speech> {
    let last = tokens.sentences().get(tokens.sentence_of(quote.end - 1))?;
    let first = tokens.sentences().get(tokens.sentence_of(quote.start))?;
    behind(tokens, syntax, quote.end, last.tokens.end)
        .or_else(|| before(tokens, syntax, quote.start, first.tokens.start))
}

/// “…,” she said on Monday; “…,” said Ann Lee; “…,” according to Ann Lee.
fn behind(tokens: &Tokens<'_>, syntax: &Syntax, from: usize, end: usize) -> Option<Speech> {
    let mut at = from;
    while at < end && matches!(tokens.word(at), "," | "—" | "–" | "--" | "-") {
        at += 1;
    }
    if tokens.word(at).eq_ignore_ascii_case("according") {
        return according(syntax, at);
    }
    let first = syntax.groups.partition_point(|group| group.tokens.start < at);
    let verb = (first..syntax.groups.len())
        .take(2)
        .take_while(|&index| syntax.groups[index].tokens.start < end.min(at + REACH))
        .find(|&index| syntax.groups[index].finite)?;
    let group = &syntax.groups[verb];
    let between = at..group.tokens.start;
    // What stands between must be the speaker: no second quotation, no connective.
    let plain = !between.clone().any(|at| {
        matches!(syntax.tag(at), Tag::CC | Tag::WDT | Tag::WRB) && between.len() > 6
            || matches!(tokens.word(at), "“" | "\"" | "``" | ";" | ":")
    });
    (plain && says(tokens, syntax, verb)).then(|| Speech { verb: Some(verb), speaker: speaker(syntax, verb) })
}

/// She said on Monday: “…”; Ann Lee told reporters that “…”; according to Ann Lee, “…”.
fn before(tokens: &Tokens<'_>, syntax: &Syntax, start: usize, floor: usize) -> Option<Speech> {
    let next = syntax.groups.partition_point(|group| group.tokens.start < start);
    let verb = next.checked_sub(1);
    if let Some(verb) = verb.filter(|&verb| syntax.groups[verb].tokens.start >= floor) {
        let group = &syntax.groups[verb];
        let near = start - group.tokens.end.min(start) <= REACH;
        let mark = start.checked_sub(1).map_or("", |b| tokens.word(b));
        let opens = matches!(mark, "," | ":" | "that" | "—" | "–") || group.tokens.end == start || near;
        if near && opens && says(tokens, syntax, verb) {
            return Some(Speech { verb: Some(verb), speaker: speaker(syntax, verb) });
        }
    }
    let floor = floor.max(start.saturating_sub(2 * REACH));
    let at = (floor..start).find(|&at| tokens.word(at).eq_ignore_ascii_case("according"))?;
    if verb.is_none_or(|verb| syntax.groups[verb].tokens.end <= at) { according(syntax, at) } else { None }
}

fn according(syntax: &Syntax, at: usize) -> Option<Speech> {
    let phrase = syntax.phrases.get(syntax.phrases.partition_point(|phrase| phrase.tokens.start < at + 2))?;
    let adjoins = phrase.tokens.start == at + 2;
    let speaker = Argument { tokens: phrase.tokens.clone(), head: phrase.head, via: Via::Own };
    adjoins.then_some(Speech { verb: None, speaker: Some(speaker) })
}

fn says(tokens: &Tokens<'_>, syntax: &Syntax, verb: GroupIndex) -> bool {
    let head = syntax.groups[verb].head;
    reporting::reports(&lemma(tokens.word(head), syntax.tag(head)))
}

fn speaker(syntax: &Syntax, verb: GroupIndex) -> Option<Argument> {
    syntax.arguments.get(verb).and_then(|found| found.subject.clone())
}

/// Whether a quotation has no closing mark of its own.
fn is_open(tokens: &Tokens<'_>, quote: &Range<TokenIndex>) -> bool {
    !matches!(tokens.word(quote.end - 1), "”" | "\"" | "''" | "»" | "’" | "'") || quote.len() == 1
}

/// Whether a quotation goes on with what was said before it: in the same paragraph when it is a sentence of its own, in the next when the one before was not closed.
fn goes_on(tokens: &Tokens<'_>, before: &Range<TokenIndex>, quote: &Range<TokenIndex>) -> bool {
    let sentences = tokens.sentences();
    let (last, own) = (tokens.sentence_of(before.end - 1), tokens.sentence_of(quote.start));
    let (Some(last_sentence), Some(own_sentence)) = (sentences.get(last), sentences.get(own)) else { return false };
    let begins = own_sentence.tokens.start == quote.start;
    match own_sentence.paragraph - last_sentence.paragraph {
        0 => begins && own <= last + 1,
        1 => begins && is_open(tokens, before),
        _ => false,
    }
}
