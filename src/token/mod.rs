//! Tokens, sentences and paragraphs: what the text is made of, before anything is known about the language.

mod abbreviation;
mod layout;
mod lexer;
mod number;
mod paragraph;
mod sentence;

pub use layout::ParagraphKind;
pub use paragraph::Paragraph;

use std::ops::Range;

use crate::span::Span;

/// The index of a token in its [`Tokens`].
pub type TokenIndex = usize;

/// A text cut into tokens, sentences and paragraphs.
#[derive(Clone, Debug)]
pub struct Tokens<'t> {
    text: &'t str,
    tokens: Vec<Token>,
    sentences: Vec<Sentence>,
    paragraphs: Vec<Paragraph>,
}

/// A word, a number or a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it looks like.
    pub kind: TokenKind,
    /// Whether white space (or the start of the text) is in front of it.
    pub spaced: bool,
}

/// What a token looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with an inner apostrophe or full stops where they belong: `Turkey`, `U.S.`, `Dec.`, `n't`, `’s`.
    Word,
    /// Digits, with grouping commas or a decimal point: `42`, `1,000`, `2.5`, `½`. `2018-19` and `9/11` are three tokens, none of them spaced but the first.
    Number,
    /// Digits and an ordinal ending: `1st`, `22nd`.
    Ordinal,
    /// Digits and a plural s: `1990s`, `'90s`.
    Decade,
    /// Digits and colons: `14:30`, `14:30:05`.
    Clock,
    /// Digits with dashes, slashes or dots that can be a date: `2020-12-29`, `12/29/2020`, `29.12.2020`; also with a clock time and zone behind.
    Date,
    /// Everything else, one character at a time (`...`, `--`, and the typewriter quotes <code>``</code> and `''` stay together).
    Mark,
}

/// A sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its tokens.
    pub tokens: Range<TokenIndex>,
    /// The number of the paragraph it stands in, from 0.
    pub paragraph: usize,
}

impl<'t> Tokens<'t> {
    /// Returns the text.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// Returns the number of tokens.
    pub fn len(&self) -> usize {
        self.tokens.len()
    }

    /// Says whether there is no token.
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// Returns a token.
    pub fn get(&self, token: TokenIndex) -> Option<Token> {
        self.tokens.get(token).copied()
    }

    /// Returns the words of a token, or the empty string past the end.
    pub fn word(&self, token: TokenIndex) -> &'t str {
        self.tokens.get(token).map_or("", |t| t.span.of(self.text))
    }

    /// Returns all tokens.
    pub fn all(&self) -> &[Token] {
        &self.tokens
    }

    /// Returns all sentences.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// Returns all paragraphs, by their numbers.
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }

    /// Returns the number of the sentence that holds a token.
    pub fn sentence_of(&self, token: TokenIndex) -> usize {
        self.sentences.partition_point(|s| s.tokens.end <= token)
    }

    /// Returns the span of some tokens.
    pub fn span(&self, tokens: Range<TokenIndex>) -> Span {
        match self.tokens.get(tokens) {
            Some([first, .., last]) => first.span.join(last.span),
            Some([only]) => only.span,
            _ => Span::new(0, 0),
        }
    }

    /// Returns the tokens that overlap a span.
    pub fn within(&self, span: Span) -> Range<TokenIndex> {
        let start = self.tokens.partition_point(|t| t.span.end() <= span.start());
        let end = self.tokens.partition_point(|t| t.span.start() < span.end());
        start..end.max(start)
    }
}

/// Cuts a text into tokens, sentences and paragraphs.
pub fn lex(text: &str) -> Tokens<'_> {
    cut(text, lexer::tokens(text, std::iter::once(0..text.len())))
}

/// Cuts only the blocks of a text, between blank lines, that hold one of these places (in bytes, in order) into tokens, sentences and
/// paragraphs: the same ones that [`lex`] makes there.
pub fn lex_near<'t>(text: &'t str, places: &[u32]) -> Tokens<'t> {
    cut(text, lexer::tokens(text, paragraph::Blocks::new(text, places)))
}

fn cut(text: &str, tokens: Vec<Token>) -> Tokens<'_> {
    let sentences = sentence::sentences(text, &tokens);
    let mut lexed = Tokens { text, tokens, sentences, paragraphs: Vec::new() };
    lexed.paragraphs = paragraph::paragraphs(&lexed);
    lexed
}
