//! Facts about tokens: parts of speech, verb groups with tense and aspect, clauses, noun phrases, quotations.
//!
//! Everything here is found by rules over one tag a token; the tags come from the trained tagger of [`Models`], or, without one, from word lists and
//! the context. No rule looks beyond its sentence (quotations: beyond their paragraph), so the time is linear in the text.

mod arguments;
mod auxiliary;
mod clauses;
mod connective;
mod embedding;
mod groups;
mod irregular;
mod lemma;
mod on_demand;
mod phrases;
mod quotes;
mod repair;
mod reporting;
mod speech;
mod tagging;
mod tense;
mod time_words;

use std::ops::Range;

pub use crate::model::{Tag, Upos};
pub use arguments::{Argument, Arguments, Via};
pub use clauses::{Clause, ClauseKind};
pub use embedding::{Embedding, EmbeddingRole};
pub use groups::VerbGroup;
pub use lemma::lemma;
pub use on_demand::{OnDemand, SyntaxOf};
pub use phrases::NounPhrase;
pub use speech::Speech;
pub use tense::{Aspect, Modality, Polarity, Tense, Voice};

use crate::model::{Buffers, Models};
use crate::token::{ParagraphKind, Sentence, TokenIndex, Tokens};

/// The syntax of a text: one tag a token, and the groups and clauses they form, in the order of the text.
#[derive(Clone, Debug, Default)]
pub struct Syntax {
    tags: Vec<Tag>,
    upos: Vec<Upos>,
    groups: Vec<VerbGroup>,
    /// The arguments of each group.
    arguments: Vec<Arguments>,
    clauses: Vec<Clause>,
    phrases: Vec<NounPhrase>,
    quotes: Vec<Range<TokenIndex>>,
    /// Who says each quotation.
    speeches: Vec<Option<Speech>>,
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

    /// Returns the universal part of speech of a token; [`Upos::PUNCT`] past the end.
    pub fn upos(&self, token: TokenIndex) -> Upos {
        self.upos.get(token).copied().unwrap_or(Upos::PUNCT)
    }

    /// Returns the verb groups in the order of the text.
    pub fn groups(&self) -> &[VerbGroup] {
        &self.groups
    }

    /// Returns the subject, the object and the agent of a verb group, as far as they are certain.
    pub fn arguments(&self, group: GroupIndex) -> &Arguments {
        const NONE: &Arguments = &Arguments { subject: None, object: None, agent: None };
        self.arguments.get(group).unwrap_or(NONE)
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

    /// Returns who says a quotation, by its number in [`quotes`](Self::quotes), and with which verb.
    ///
    /// # Example
    ///
    /// ```
    /// use dateline::model::Models;
    /// use dateline::syntax::analyse;
    /// use dateline::token::lex;
    ///
    /// let tokens = lex("“We lost,” said the coach. “We played badly.”");
    /// let syntax = analyse(&tokens, &Models::default());
    /// for quote in 0..2 {
    ///     let speaker = syntax.speech(quote).and_then(|speech| speech.speaker.as_ref()).expect("a speaker");
    ///     assert_eq!(tokens.word(speaker.head), "coach");
    /// }
    /// ```
    pub fn speech(&self, quote: usize) -> Option<&Speech> {
        self.speeches.get(quote)?.as_ref()
    }

    /// Returns the noun phrase that stands beside another and says the same of it: "Ann Lee, [the mayor], resigned".
    pub fn apposition(&self, tokens: &Tokens<'_>, phrase: &NounPhrase) -> Option<&NounPhrase> {
        phrases::apposition(tokens, &self.tags, &self.phrases, phrase)
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
    let room = tokens.len();
    let mut syntax = Syntax { tags: Vec::with_capacity(room), upos: Vec::with_capacity(room), ..Syntax::default() };
    let mut buffers = Buffers::default();
    for paragraph in 0..tokens.paragraphs().len() {
        quotes::find(tokens, paragraph, &mut syntax.quotes);
    }
    for sentence in tokens.sentences() {
        let first = syntax.groups.len();
        take(&mut syntax, &mut buffers, tokens, models, sentence);
        arguments::find(tokens, &mut syntax, sentence.tokens.clone(), first);
    }
    syntax.speeches = speech::find(tokens, &syntax);
    syntax
}

/// Passes over a sentence that nobody asks about: it has no tags, groups or clauses.
fn skip(syntax: &mut Syntax, sentence: &Sentence) {
    syntax.tags.resize(sentence.tokens.end, Tag::Mark);
    syntax.upos.resize(sentence.tokens.end, Upos::PUNCT);
    syntax.innermost.resize(sentence.tokens.end, NOT_ANALYSED);
}

/// Finds the tags, groups, phrases and clauses of the sentence that comes next.
fn take(syntax: &mut Syntax, buffers: &mut Buffers, tokens: &Tokens<'_>, models: &Models, sentence: &Sentence) {
    let range = sentence.tokens.clone();
    match models.tagger() {
        Some(tagger) => {
            let labels = tagger.read_into(buffers, range.clone().map(|at| tokens.word(at)));
            syntax.tags.extend(labels.iter().map(|label| label.tag()));
            syntax.upos.extend(labels.iter().map(|label| label.upos()));
        }
        None => {
            tagging::tag_sentence(tokens, range.clone(), &mut syntax.tags);
            syntax.upos.extend(syntax.tags[range.clone()].iter().map(|&tag| Upos::of(tag)));
        }
    }
    let paragraph = tokens.paragraphs().get(sentence.paragraph);
    let kind = paragraph.map_or(ParagraphKind::Prose, |p| p.kind);
    repair::repair(tokens, &mut syntax.tags, &mut syntax.upos, range.clone(), kind);
    // A dateline is no part of the first clause.
    let lead = paragraph.map(|p| p.lead.end).filter(|end| range.contains(end)).unwrap_or(range.start);
    syntax.innermost.resize(lead, NOT_ANALYSED);
    let range = lead..range.end;
    let first = syntax.groups.len();
    groups::find(tokens, &syntax.tags, range.clone(), &mut syntax.groups);
    let mut next = first;
    let (groups, tags) = (&syntax.groups, &syntax.tags);
    let taken = |at: usize| {
        while groups.get(next).is_some_and(|group| group.tokens.end <= at) {
            next += 1;
        }
        groups.get(next).is_some_and(|group| group.tokens.contains(&at) && !group.is_subject(at, tags, tokens))
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
