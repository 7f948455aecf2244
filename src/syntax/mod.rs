//! Facts about tokens: parts of speech, verb groups with tense and aspect, clauses, noun phrases, quotations.
//!
//! Everything here is found by rules over one tag a token; the tags come from the trained tagger of [`Models`], or, without one, from word lists and
//! the context. No rule looks beyond its sentence (quotations: beyond their paragraph), so the time is linear in the text.

mod auxiliary;
mod clauses;
mod connective;
mod groups;
mod irregular;
mod lemma;
mod on_demand;
mod phrases;
mod quotes;
mod repair;
mod reporting;
mod tagging;
mod tense;

use std::ops::Range;

pub use crate::model::Tag;
pub use clauses::{Clause, ClauseKind};
pub use groups::VerbGroup;
pub use lemma::lemma;
pub use on_demand::{OnDemand, SyntaxOf};
pub use phrases::NounPhrase;
pub use tense::{Aspect, Modality, Polarity, Tense, Voice};

use crate::model::Models;
use crate::token::{ParagraphKind, Sentence, TokenIndex, Tokens};

/// The syntax of a text: one tag a token, and the groups and clauses they form, in the order of the text.
#[derive(Clone, Debug, Default)]
pub struct Syntax {
    tags: Vec<Tag>,
    groups: Vec<VerbGroup>,
    clauses: Vec<Clause>,
    phrases: Vec<NounPhrase>,
    quotes: Vec<Range<TokenIndex>>,
    /// The innermost clause of each token.
    innermost: Vec<u32>,
}

/// The number of a verb group in [`Syntax::groups`].
pub type GroupIndex = usize;
/// The number of a clause in [`Syntax::clauses`].
pub type ClauseIndex = usize;

impl Syntax {
    /// Returns the part of speech of a token; [`Tag::Mark`] past the end.
    pub fn tag(&self, token: TokenIndex) -> Tag {
        self.tags.get(token).copied().unwrap_or(Tag::Mark)
    }

    /// Returns the verb groups in the order of the text.
    pub fn groups(&self) -> &[VerbGroup] {
        &self.groups
    }

    /// Returns the clauses, ordered by their first token, the outer before the inner.
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses
    }

    /// Returns the noun phrases in the order of the text; they do not overlap.
    pub fn phrases(&self) -> &[NounPhrase] {
        &self.phrases
    }

    /// Returns the quotations in the order of the text, from opening to closing mark; they do not overlap.
    pub fn quotes(&self) -> &[Range<TokenIndex>] {
        &self.quotes
    }

    /// Returns the group that holds a token.
    pub fn group_of(&self, token: TokenIndex) -> Option<GroupIndex> {
        let index = self.groups.partition_point(|group| group.tokens.end <= token);
        self.groups.get(index).filter(|group| group.tokens.contains(&token)).map(|_| index)
    }

    /// Returns the noun phrase that holds a token.
    pub fn phrase_of(&self, token: TokenIndex) -> Option<&NounPhrase> {
        let index = self.phrases.partition_point(|phrase| phrase.tokens.end <= token);
        self.phrases.get(index).filter(|phrase| phrase.tokens.contains(&token))
    }

    /// Returns the innermost clause that holds a token.
    pub fn clause_of(&self, token: TokenIndex) -> Option<ClauseIndex> {
        self.innermost.get(token).filter(|clause| **clause != NOT_ANALYSED).map(|&clause| clause as usize)
    }

    /// Returns the verb group that governs a phrase of time: the one of its clause, else of the clause around it.
    pub fn governor(&self, tokens: Range<TokenIndex>) -> Option<GroupIndex> {
        let mut clause = self.clause_of(tokens.start)?;
        loop {
            let found = self.clauses.get(clause)?;
            if found.group.is_some() {
                return found.group;
            }
            clause = found.parent?;
        }
    }

    /// Says whether a token stands in quotation marks.
    pub fn is_quoted(&self, token: TokenIndex) -> bool {
        let index = self.quotes.partition_point(|quote| quote.end <= token);
        self.quotes.get(index).is_some_and(|quote| quote.contains(&token))
    }
}

/// Stands for the clause of a token whose sentence nobody wanted.
const NOT_ANALYSED: u32 = u32::MAX;

/// Finds the syntax of a text.
pub fn analyse(tokens: &Tokens<'_>, models: &Models) -> Syntax {
    let mut syntax = Syntax { tags: Vec::with_capacity(tokens.len()), ..Syntax::default() };
    for paragraph in 0..tokens.paragraphs().len() {
        quotes::find(tokens, paragraph, &mut syntax.quotes);
    }
    for sentence in tokens.sentences() {
        take(&mut syntax, tokens, models, sentence);
    }
    syntax
}

/// Passes over a sentence that nobody asks about: it has no tags, groups or clauses.
fn skip(syntax: &mut Syntax, sentence: &Sentence) {
    syntax.tags.resize(sentence.tokens.end, Tag::Mark);
    syntax.innermost.resize(sentence.tokens.end, NOT_ANALYSED);
}

/// Finds the syntax of the sentence that comes next.
fn take(syntax: &mut Syntax, tokens: &Tokens<'_>, models: &Models, sentence: &Sentence) {
    let range = sentence.tokens.clone();
    match models.tagger() {
        Some(tagger) => tagger.tag_sentence(range.clone().map(|at| tokens.word(at)), &mut syntax.tags),
        None => tagging::tag_sentence(tokens, range.clone(), &mut syntax.tags),
    }
    let kind = tokens.paragraphs().get(sentence.paragraph).map_or(ParagraphKind::Prose, |p| p.kind);
    repair::repair(tokens, &mut syntax.tags, range.clone(), kind);
    let first = syntax.groups.len();
    groups::find(tokens, &syntax.tags, range.clone(), &mut syntax.groups);
    let mut next = first;
    let groups = &syntax.groups;
    let taken = |at: usize| {
        while groups.get(next).is_some_and(|group| group.tokens.end <= at) {
            next += 1;
        }
        groups.get(next).is_some_and(|group| group.tokens.contains(&at))
    };
    phrases::find(tokens, &syntax.tags, range.clone(), taken, &mut syntax.phrases);
    clauses::find(tokens, syntax, range, first);
}

/// The word in lower case, in a buffer that is long enough for all words that lists hold.
fn lowered<'b, const N: usize>(word: &str, buffer: &'b mut [u8; N]) -> Option<&'b str> {
    let buffer = buffer.get_mut(..word.len())?;
    buffer.copy_from_slice(word.as_bytes());
    buffer.make_ascii_lowercase();
    std::str::from_utf8(buffer).ok()
}
