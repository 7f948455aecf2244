//! What the stages of event extraction ask of a text.

use std::borrow::Cow;
use std::ops::Range;

use super::names::Names;
use crate::span::Span;
use crate::syntax::{Clause, ClauseIndex, GroupIndex, NounPhrase, Syntax, Tag, VerbGroup, lemma};
use crate::timex::Mention;
use crate::token::{Paragraph, TokenIndex, TokenKind, Tokens};

/// A text with its syntax and its expressions of time.
#[derive(Clone, Copy)]
pub(super) struct Context<'a> {
    pub(super) tokens: &'a Tokens<'a>,
    pub(super) syntax: &'a Syntax,
    pub(super) mentions: &'a [Mention],
    pub(super) names: &'a Names,
    /// The dictionary form of every token, which many stages ask for again and again.
    pub(super) lemmas: &'a [Cow<'a, str>],
}

/// Returns the dictionary form of every token.
pub(super) fn lemmas<'t>(tokens: &'t Tokens<'_>, syntax: &Syntax) -> Vec<Cow<'t, str>> {
    (0..tokens.len()).map(|token| lemma(tokens.word(token), syntax.tag(token))).collect()
}

impl<'a> Context<'a> {
    /// Returns the words of a token.
    pub(super) fn word(&self, token: TokenIndex) -> &'a str {
        self.tokens.word(token)
    }

    /// Returns the words of the token before, or the empty string at the start.
    pub(super) fn word_before(&self, token: TokenIndex) -> &'a str {
        token.checked_sub(1).map_or("", |before| self.word(before))
    }

    /// Says whether a token is this lower-case word.
    pub(super) fn is(&self, token: TokenIndex, word: &str) -> bool {
        self.word(token).eq_ignore_ascii_case(word)
    }

    /// Says whether a token is one of these lower-case words.
    pub(super) fn is_any(&self, token: TokenIndex, words: &[&str]) -> bool {
        let word = self.word(token);
        words.iter().any(|w| w.eq_ignore_ascii_case(word))
    }

    /// Returns the part of speech of a token.
    pub(super) fn tag(&self, token: TokenIndex) -> Tag {
        self.syntax.tag(token)
    }

    /// Says whether a token is a common or proper noun.
    pub(super) fn is_noun(&self, token: TokenIndex) -> bool {
        matches!(self.tag(token), Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS)
    }

    /// Says whether a token is a mark of punctuation.
    pub(super) fn is_mark(&self, token: TokenIndex) -> bool {
        self.tokens.get(token).is_none_or(|t| t.kind == TokenKind::Mark)
    }

    /// Returns the tokens of the sentence that holds a token.
    pub(super) fn sentence(&self, token: TokenIndex) -> Range<TokenIndex> {
        self.tokens.sentences().get(self.tokens.sentence_of(token)).map_or(token..token, |s| s.tokens.clone())
    }

    /// Says whether a token stands in a byline, a source line or a stamp, which tell of no event: "Reporting by Ann Lee", "Published 12 March".
    pub(super) fn is_about_the_page(&self, token: TokenIndex) -> bool {
        self.paragraph(token).is_some_and(|paragraph| paragraph.kind.is_about_the_page())
    }

    /// Returns the paragraph of a token.
    pub(super) fn paragraph(&self, token: TokenIndex) -> Option<&'a Paragraph> {
        let sentence = self.tokens.sentences().get(self.tokens.sentence_of(token))?;
        self.tokens.paragraphs().get(sentence.paragraph)
    }

    /// Says whether a token is a mark that closes a quotation, or may.
    pub(super) fn closes_quotation(&self, token: TokenIndex) -> bool {
        self.is_any(token, &["”", "\"", "''"])
    }

    /// Returns a verb group.
    pub(super) fn group(&self, group: GroupIndex) -> Option<&'a VerbGroup> {
        self.syntax.groups().get(group)
    }

    /// Returns a clause.
    pub(super) fn clause(&self, clause: ClauseIndex) -> Option<&'a Clause> {
        self.syntax.clauses().get(clause)
    }

    /// Lists a clause and those above it, the innermost first.
    pub(super) fn upwards(&self, clause: Option<ClauseIndex>) -> impl Iterator<Item = ClauseIndex> {
        std::iter::successors(clause, |&clause| self.clause(clause)?.parent)
    }

    /// Returns the noun phrase that holds a token.
    pub(super) fn phrase_of(&self, token: TokenIndex) -> Option<&'a NounPhrase> {
        let phrases = self.syntax.phrases();
        let at = phrases.partition_point(|p| p.tokens.end <= token);
        phrases.get(at).filter(|p| p.tokens.contains(&token))
    }

    /// Returns the last noun phrase that ends at or before a token.
    pub(super) fn phrase_before(&self, token: TokenIndex) -> Option<&'a NounPhrase> {
        let phrases = self.syntax.phrases();
        let at = phrases.partition_point(|p| p.tokens.end <= token);
        at.checked_sub(1).and_then(|at| phrases.get(at))
    }

    /// Returns the noun phrase that ends right before a token.
    pub(super) fn phrase_up_to(&self, token: TokenIndex) -> Option<&'a NounPhrase> {
        self.phrase_before(token).filter(|phrase| phrase.tokens.end == token)
    }

    /// Returns the first noun phrase that starts at or after a token.
    pub(super) fn phrase_after(&self, token: TokenIndex) -> Option<&'a NounPhrase> {
        let phrases = self.syntax.phrases();
        phrases.get(phrases.partition_point(|p| p.tokens.start < token))
    }

    /// Returns the expression of time that holds a token.
    pub(super) fn mention_of(&self, token: TokenIndex) -> Option<&'a Mention> {
        let at = self.mentions.partition_point(|m| m.tokens.end <= token);
        self.mentions.get(at).filter(|m| m.tokens.contains(&token))
    }

    /// Returns the dictionary form of a token.
    pub(super) fn lemma(&self, token: TokenIndex) -> &'a str {
        self.lemmas.get(token).map_or("", |lemma| lemma)
    }

    /// Says whether a token is tied to another by a hyphen: both words of "London-based", not "elect" in "re-elect".
    pub(super) fn is_compounded(&self, token: TokenIndex) -> bool {
        let tied = |at: TokenIndex| self.tokens.get(at).is_some_and(|t| !t.spaced);
        let hyphen = |at: TokenIndex| self.is(at, "-") && tied(at);
        let behind = token.checked_sub(2).is_some_and(|prefix| {
            hyphen(token - 1) && tied(token) && !self.is_any(prefix, &["co", "de", "over", "pre", "re"])
        });
        behind || hyphen(token + 1) && tied(token + 2)
    }

    /// Returns the span of some tokens.
    pub(super) fn span(&self, tokens: Range<TokenIndex>) -> Span {
        self.tokens.span(tokens)
    }
}
