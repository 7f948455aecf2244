//! Bytes to tokens.
//!
//! Words are cut as Universal Dependencies cuts English: `do|n't`, `Turkey|'s`, `six|-|week`, `$|2.5|bn`, with `U.S.`, `Dec.` and `a.m.` whole.
//! One pass; every look ahead is bounded by the token that it makes, so the time is linear in the text.

use std::ops::Range;

use super::abbreviation;
use super::number::{self, is_digit};
use super::{Token, TokenKind};
use crate::span::Span;

/// Cuts blocks of a text into tokens; spans index the first 4 GiB, what lies behind is not read.
pub(super) fn tokens(text: &str, blocks: impl Iterator<Item = Range<usize>>) -> Vec<Token> {
    let limit = (0..=text.len().min(u32::MAX as usize)).rev().find(|&end| text.is_char_boundary(end));
    let text = &text[..limit.unwrap_or(0)];
    let mut lexer = Lexer { text, bytes: text.as_bytes(), tokens: Vec::with_capacity(text.len() / 5 + 1) };
    blocks.for_each(|block| lexer.run(block));
    lexer.tokens
}

/// What a character is to the lexer.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Class {
    Letter,
    Digit,
    Space,
    /// A mark that stands on the character before it, or cannot be seen: accents, joiners, direction marks.
    Joiner,
    Apostrophe,
    Mark,
    /// The first byte of a longer character, whose class has to be looked up.
    Wide,
}

/// The classes of bytes.
const CLASSES: [Class; 256] = {
    let mut classes = [Class::Wide; 256];
    let mut byte = 0;
    while byte < 0x80 {
        classes[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' => Class::Letter,
            b'0'..=b'9' => Class::Digit,
            b'\'' => Class::Apostrophe,
            0..=b' ' | 0x7f => Class::Space,
            _ => Class::Mark,
        };
        byte += 1;
    }
    classes
};

/// What a byte does to a word that it stands in or behind.
#[derive(Clone, Copy, PartialEq, Eq)]
enum InWord {
    /// It belongs to the word.
    Holds,
    /// It may belong to the word, which depends on what follows.
    Asks,
    /// It ends the word.
    Ends,
}

/// What bytes do to words.
const IN_WORD: [InWord; 256] = {
    let mut all = [InWord::Ends; 256];
    let mut byte = 0;
    while byte < 256 {
        all[byte] = match byte as u8 {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'_' => InWord::Holds,
            b'\'' | b'&' | b'.' | b'@' | b':' | 0x80.. => InWord::Asks,
            _ => InWord::Ends,
        };
        byte += 1;
    }
    all
};

struct Lexer<'t> {
    text: &'t str,
    bytes: &'t [u8],
    tokens: Vec<Token>,
}

impl Lexer<'_> {
    /// Cuts a block; it has white space around it, so no token reaches over its ends.
    fn run(&mut self, block: Range<usize>) {
        let mut at = block.start;
        let mut spaced = true;
        let block_end = block.end.min(self.bytes.len());
        while at < block_end {
            let (class, length) = self.class(at);
            let end = match class {
                Class::Space | Class::Joiner => {
                    spaced |= class == Class::Space;
                    at += length;
                    continue;
                }
                Class::Letter => self.word(at, spaced),
                Class::Digit => self.number(at, spaced),
                Class::Apostrophe => self.apostrophe(at, length, spaced),
                Class::Mark | Class::Wide => self.mark(at, length, spaced),
            };
            at = end;
            spaced = false;
        }
    }

    fn push(&mut self, start: usize, end: usize, kind: TokenKind, spaced: bool) -> usize {
        self.tokens.push(Token { span: Span::new(start as u32, end as u32), kind, spaced });
        end
    }

    fn byte(&self, at: usize) -> u8 {
        self.bytes.get(at).copied().unwrap_or(0)
    }

    /// The class of the character at `at` and its length in bytes; past the end a space of length 0.
    fn class(&self, at: usize) -> (Class, usize) {
        match self.bytes.get(at).map(|byte| CLASSES[usize::from(*byte)]) {
            Some(Class::Wide) => self.wide_class(at),
            Some(class) => (class, 1),
            None => (Class::Space, 0),
        }
    }

    #[cold]
    fn wide_class(&self, at: usize) -> (Class, usize) {
        let Some(char) = self.text.get(at..).and_then(|rest| rest.chars().next()) else { return (Class::Mark, 1) };
        let class = match char {
            '\u{2018}' | '\u{2019}' => Class::Apostrophe,
            '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => Class::Joiner,
            '\u{2060}'..='\u{206f}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => Class::Joiner,
            c if c.is_alphabetic() => Class::Letter,
            c if c.is_whitespace() || c.is_control() => Class::Space,
            c if c.is_numeric() => Class::Digit,
            _ => Class::Mark,
        };
        (class, char.len_utf8())
    }

    fn is_letter(&self, at: usize) -> bool {
        self.class(at).0 == Class::Letter
    }

    fn is_word_char(&self, at: usize) -> bool {
        matches!(self.class(at).0, Class::Letter | Class::Digit)
    }

    /// The end of the letters, digits and joiners from `at` on.
    fn run_of_letters(&self, mut at: usize) -> usize {
        loop {
            at = self.run_of_ascii(at);
            if self.byte(at) < 0x80 {
                return at;
            }
            match self.wide_class(at) {
                (Class::Letter | Class::Digit | Class::Joiner, length) => at += length,
                _ => return at,
            }
        }
    }

    /// The end of the letters, digits and underscores of ASCII from `at` on.
    fn run_of_ascii(&self, at: usize) -> usize {
        let Some(rest) = self.bytes.get(at..) else { return at };
        let ends = |byte: &u8| IN_WORD[usize::from(*byte)] != InWord::Holds;
        at + rest.iter().position(ends).unwrap_or(rest.len())
    }

    fn word(&mut self, start: usize, spaced: bool) -> usize {
        let end = self.run_of_ascii(start);
        // Most words are letters with a space or a comma behind them.
        let end = match self.bytes.get(end).map(|byte| IN_WORD[usize::from(*byte)]) {
            Some(InWord::Ends) => end,
            _ => match self.long_word(start, end, spaced) {
                Ok(end) => end,
                Err(end) => return end,
            },
        };
        if let Some(cut) = self.fused(start, end) {
            self.push(start, cut, TokenKind::Word, spaced);
            return self.push(cut, end, TokenKind::Word, false);
        }
        self.push(start, end, TokenKind::Word, spaced)
    }

    /// Returns where a word ends whose first letters end at `end`; where they end in "n't", which is a token of its own, both are cut, and
    /// the end is the error.
    fn long_word(&mut self, start: usize, end: usize, spaced: bool) -> Result<usize, usize> {
        let mut end = self.run_of_letters(end);
        loop {
            let (class, length) = self.class(end);
            if class == Class::Apostrophe {
                if matches!(self.byte(end + length), b't' | b'T')
                    && matches!(self.byte(end - 1), b'n' | b'N')
                    && !self.is_word_char(end + length + 1)
                {
                    return Err(self.negated(start, end - 1, end + length + 1, spaced));
                }
                if !self.is_letter(end + length) || self.clitic(end, length).is_some() {
                    break;
                }
                end = self.run_of_letters(end + length);
            } else if self.byte(end) == b'&' && self.is_upper(end - 1) && self.is_upper(end + 1) {
                end = self.run_of_letters(end + 1);
            } else if self.byte(end) == b'.' {
                match self.dotted(start, end) {
                    Some(longer) => end = longer,
                    None => break,
                }
                if self.byte(end - 1) == b'.' {
                    break;
                }
            } else if self.byte(end) == b'@' && self.is_word_char(end + 1) {
                end = self.run_of_letters(end + 1);
            } else if self.bytes[end..].starts_with(b"://") && end - start <= 5 {
                end = self.address(end + 3);
                break;
            } else {
                break;
            }
        }
        Ok(end)
    }

    /// Where a word that is two is cut: `can|not`, `gon|na`.
    fn fused(&self, start: usize, end: usize) -> Option<usize> {
        let word = &self.bytes[start..end];
        let cut = match word.len() {
            5 | 6 if !matches!(word[0] | 0x20, b'c' | b'g' | b'w') => return None,
            6 if word.eq_ignore_ascii_case(b"cannot") => 3,
            5 if word.eq_ignore_ascii_case(b"gonna") => 3,
            5 if word.eq_ignore_ascii_case(b"gotta") => 3,
            5 if word.eq_ignore_ascii_case(b"wanna") => 3,
            _ => return None,
        };
        Some(start + cut)
    }

    /// `do|n't`: the stem, where there is one, and the negation.
    fn negated(&mut self, start: usize, n: usize, end: usize, spaced: bool) -> usize {
        if n > start {
            self.push(start, n, TokenKind::Word, spaced);
            return self.push(n, end, TokenKind::Word, false);
        }
        self.push(n, end, TokenKind::Word, spaced)
    }

    /// The end of `'s`, `'re`, `'ve`, `'ll`, `'d` or `'m` at an apostrophe.
    fn clitic(&self, at: usize, length: usize) -> Option<usize> {
        let letters = at + length;
        let (first, second) = (self.byte(letters) | 0x20, self.byte(letters + 1) | 0x20);
        let end = match (first, second) {
            (b'r' | b'v', b'e') | (b'l', b'l') => letters + 2,
            (b's' | b'd' | b'm', _) => letters + 1,
            _ => return None,
        };
        (!self.is_word_char(end)).then_some(end)
    }

    /// How far a word goes on through the full stop at `end`: acronyms, abbreviations, initials, addresses.
    fn dotted(&self, start: usize, end: usize) -> Option<usize> {
        let word = &self.bytes[start..end];
        let one_letter = self.class(start).1 == word.len();
        if one_letter {
            let mut far = end;
            while self.byte(far) == b'.' && self.is_letter(far + 1) {
                let next = far + 1 + self.class(far + 1).1;
                match self.byte(next) {
                    b'.' => far = next,
                    // The last stop may be missing: "U.S", but not in "J.Smith".
                    _ if far > end && !self.is_word_char(next) => return Some(next),
                    _ if far == end && !self.is_word_char(next) && self.is_upper(far - 1) => return Some(next),
                    _ => break,
                }
            }
            if far > end {
                return Some(far + 1);
            }
            if self.is_upper(start) && !is_digit(self.byte(start.wrapping_sub(1))) && self.is_initial(start, end + 1) {
                return Some(end + 1);
            }
        }
        if abbreviation::is_abbreviation(word, &self.bytes[end + 1..]) {
            return Some(end + 1);
        }
        // "example.com" goes on in lower case; "end.The" lacks a space.
        let next = self.byte(end + 1);
        if next.is_ascii_lowercase() && self.byte(end + 2).is_ascii_alphanumeric() {
            return Some(self.run_of_letters(end + 1));
        }
        None
    }

    /// Whether a capital and its full stop, which ends at `after`, stand before a name.
    fn is_initial(&self, start: usize, after: usize) -> bool {
        let mut next = after;
        while self.byte(next) == b' ' && next - after < 2 {
            next += 1;
        }
        let named = self.is_upper(next) || (self.byte(next) >= 0x80 && self.is_letter(next));
        named && (self.byte(start) != b'I' || self.is_upper(next) && self.byte(next + 1) == b'.')
    }

    fn is_upper(&self, at: usize) -> bool {
        self.byte(at).is_ascii_uppercase()
    }

    /// The end of a web address: up to white space, without the marks that end a sentence.
    fn address(&self, from: usize) -> usize {
        let mut end = from;
        while !matches!(self.class(end), (Class::Space, _)) {
            end += self.class(end).1;
        }
        while end > from && matches!(self.bytes[end - 1], b'.' | b',' | b')' | b'!' | b'?' | b';' | b':' | b'"' | b'\'')
        {
            end -= 1;
        }
        end
    }

    fn number(&mut self, start: usize, spaced: bool) -> usize {
        if !is_digit(self.byte(start)) {
            return self.push(start, start + self.class(start).1, TokenKind::Number, spaced);
        }
        let (mut end, mut kind) = number::scan(self.bytes, start);
        if kind == TokenKind::Number {
            // "3½"
            if self.byte(end) >= 0x80 && self.class(end).0 == Class::Digit {
                end += self.class(end).1;
            }
            let letters = self.run_of_letters(end);
            if letters > end && !number::is_unit(&self.bytes[end..letters]) {
                kind = TokenKind::Word;
                end = letters;
            }
            if kind == TokenKind::Number {
                let (class, length) = self.class(end);
                let plural = class == Class::Apostrophe
                    && self.byte(end + length) == b's'
                    && !self.is_word_char(end + length + 1);
                if plural && number::names_decade(&self.bytes[start..end]) {
                    return self.push(start, end + length + 1, TokenKind::Decade, spaced);
                }
            }
        }
        self.push(start, end, kind, spaced)
    }

    fn apostrophe(&mut self, at: usize, length: usize, spaced: bool) -> usize {
        // "'90s"
        let digits = self.bytes.get(at + length..at + length + 3);
        if digits.is_some_and(|d| is_digit(d[0]) && d[1] == b'0' && d[2] == b's') && !self.is_word_char(at + length + 3)
        {
            return self.push(at, at + length + 3, TokenKind::Decade, spaced);
        }
        // "''" closes a quotation in typewriter style.
        if self.byte(at) == b'\'' && self.byte(at + 1) == b'\'' {
            return self.push(at, at + 2, TokenKind::Mark, spaced);
        }
        match self.clitic(at, length) {
            Some(end) => self.push(at, end, TokenKind::Word, spaced),
            None => self.push(at, at + length, TokenKind::Mark, spaced),
        }
    }

    fn mark(&mut self, at: usize, length: usize, spaced: bool) -> usize {
        let byte = self.byte(at);
        let mut end = at + length;
        match byte {
            b'.' if is_digit(self.byte(end)) && (spaced || !self.after_word(at)) => {
                let (end, _) = number::scan(self.bytes, end);
                return self.push(at, end, TokenKind::Number, spaced);
            }
            b'.' | b'-' => {
                while self.byte(end) == byte {
                    end += 1;
                }
            }
            b'`' if self.byte(end) == b'`' => end += 1,
            b'@' | b'#' if self.is_letter(end) => {
                let end = self.run_of_letters(end);
                return self.push(at, end, TokenKind::Word, spaced);
            }
            0x80.. => {
                // An emoji keeps its joiners and variation selectors.
                while let (Class::Joiner, length) = self.class(end) {
                    end += length;
                }
            }
            _ => {}
        }
        self.push(at, end, TokenKind::Mark, spaced)
    }

    fn after_word(&self, at: usize) -> bool {
        self.tokens.last().is_some_and(|t| t.span.end() as usize == at && t.kind != TokenKind::Mark)
    }
}
