//! Clauses: which words each verb group governs, and how clauses hang together.
//!
//! One pass over the verb groups of a sentence with a stack of open clauses. The words between two groups say what happens: a connective opens a clause,
//! a finite verb without one goes on with the innermost clause that has no verb yet ("The man [who fled] said"), "and" closes what it does not join.
//! A clause lies inside the clause it hangs on, so the innermost clause of a word tells its verb.

mod builder;
mod opening;
mod placement;

use std::cmp::Reverse;
use std::ops::Range;

use self::builder::{Builder, Draft};
use super::{ClauseIndex, GroupIndex, Syntax};
use crate::token::{TokenIndex, Tokens};

/// A clause: the words that one verb group governs.
#[derive(Clone, Debug, PartialEq)]
pub struct Clause {
    /// Its tokens; a clause inside another one lies inside its range.
    pub tokens: Range<TokenIndex>,
    /// The verb group that governs it; a heading or a list item has none.
    pub group: Option<GroupIndex>,
    /// How it hangs on its parent.
    pub kind: ClauseKind,
    /// The word that introduces it: "after", "that", "who".
    pub connective: Option<TokenIndex>,
    /// The clause it hangs on.
    pub parent: Option<ClauseIndex>,
    /// Whether it stands in quotation marks.
    pub quoted: bool,
}

/// How a clause hangs on its parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClauseKind {
    /// It does not.
    Main,
    /// Joined by "and", "but", "or" or a semicolon.
    Coordinate,
    /// "who told reporters", "that claimed 6,000 lives".
    Relative,
    /// What is said, thought or wanted: "that the sanctions were intended …", "“we prefer …”, he said".
    Complement,
    /// Introduced by a connective of time, cause, condition or contrast: "after", "because", "if", "although".
    Adverbial,
    /// An infinitive: "to prevent Russia from …".
    Infinitival,
    /// A participle without a conjunction: "imposing rare sanctions", "defying warnings".
    Participial,
}

/// Finds the clauses of a sentence whose groups begin with number `first`, and appends them to the syntax.
pub(super) fn find(tokens: &Tokens<'_>, syntax: &mut Syntax, sentence: Range<usize>, first: GroupIndex) {
    let first_phrase = syntax.phrases.partition_point(|phrase| phrase.tokens.end <= sentence.start);
    let mut builder = Builder {
        tokens,
        tags: &syntax.tags,
        groups: &syntax.groups[first..],
        phrases: &syntax.phrases[first_phrase..],
        quotes: &syntax.quotes,
        sentence: sentence.clone(),
        clauses: vec![Draft::new(sentence.start, ClauseKind::Main)],
        stack: vec![0],
    };
    for group in 0..builder.groups.len() {
        builder.place(group);
    }
    builder.finish();
    let drafts = builder.clauses;
    append(tokens, syntax, drafts, sentence, first);
}

/// Writes the clauses of a sentence down in their final order.
fn append(tokens: &Tokens<'_>, syntax: &mut Syntax, drafts: Vec<Draft>, sentence: Range<usize>, first: GroupIndex) {
    let base = syntax.clauses.len();
    let mut order: Vec<usize> = (0..drafts.len()).collect();
    // What was said comes before the verb of saying that took it over, and hangs on it.
    let hangs_on_later = |d: usize| drafts[d].parent.is_some_and(|parent| parent > d);
    order.sort_by_key(|&d| (drafts[d].start, Reverse(drafts[d].end), hangs_on_later(d), d));
    let mut place = vec![0; drafts.len()];
    for (new, &old) in order.iter().enumerate() {
        place[old] = base + new;
    }
    for &old in &order {
        let draft = &drafts[old];
        let head = draft.group.map_or(draft.start, |g| syntax.groups[first + g].head);
        let clause = Clause {
            tokens: draft.start..draft.end,
            group: draft.group.map(|g| first + g),
            kind: draft.kind,
            connective: draft.connective,
            parent: draft.parent.map(|p| place[p]),
            quoted: syntax.is_quoted(head),
        };
        if let Some(group) = clause.group {
            syntax.groups[group].clause = place[old];
        }
        syntax.clauses.push(clause);
    }
    // The innermost clause of each token: a sweep over clauses that nest.
    let mut open: Vec<usize> = Vec::new();
    let mut next = base;
    for at in sentence {
        while syntax.clauses.get(next).is_some_and(|clause| clause.tokens.start <= at) {
            open.push(next);
            next += 1;
        }
        while open.len() > 1 && open.last().is_some_and(|&clause| syntax.clauses[clause].tokens.end <= at) {
            open.pop();
        }
        let innermost = open.last().copied().unwrap_or(base);
        syntax.innermost.push(u32::try_from(innermost).unwrap_or(u32::MAX));
    }
    for clause in base..syntax.clauses.len() {
        if let Some((aside, above)) = aside(tokens, syntax, clause) {
            let above = u32::try_from(above).unwrap_or(u32::MAX);
            syntax.innermost[aside].fill(above);
        }
    }
}

/// The words of a clause that belong to the verb of saying above it, which stands inside: "The plan[, he said,] would fail".
fn aside(tokens: &Tokens<'_>, syntax: &Syntax, clause: ClauseIndex) -> Option<(Range<TokenIndex>, ClauseIndex)> {
    let within = &syntax.clauses[clause];
    let parent = within.parent.filter(|&parent| syntax.clauses[parent].tokens == within.tokens)?;
    let group = &syntax.groups[syntax.clauses[parent].group?].tokens;
    let own = &syntax.groups[within.group?].tokens;
    let comma = |at: &usize| tokens.word(*at) == ",";
    let start = (within.tokens.start..group.start).rev().find(comma)?;
    let end = (group.end..own.start).find(comma)?;
    Some((start..end + 1, parent))
}
