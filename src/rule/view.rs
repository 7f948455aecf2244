//! A text as rules see it: its tokens and what each can be.

use crate::token::{Token, TokenIndex, TokenKind, Tokens};

use super::lexicon::{Lexicon, WordId};
use super::{Class, Classes, Sense};

/// A text with the classes of its tokens.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub(super) tokens: &'a Tokens<'a>,
    pub(super) facts: &'a [Facts],
    pub(super) lexicon: &'a Lexicon,
    /// The sentence that is read: nothing outside is seen.
    pub(super) begin: TokenIndex,
    pub(super) end: TokenIndex,
}

/// What is known of a token.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Facts {
    pub(super) word: WordId,
    pub(super) classes: Classes,
}

impl<'a> View<'a> {
    /// Says whether a token of the sentence has a class.
    pub fn is(&self, token: TokenIndex, class: Class) -> bool {
        self.within(token) && self.facts.get(token).is_some_and(|f| f.classes.has(class))
    }

    /// Returns the words of a token, or nothing outside the sentence.
    pub fn word(&self, token: TokenIndex) -> &'a str {
        if self.within(token) { self.tokens.word(token) } else { "" }
    }

    /// Says whether a token is this word, in any case.
    pub fn says(&self, token: TokenIndex, word: &str) -> bool {
        self.word(token).eq_ignore_ascii_case(word)
    }

    /// Says whether no white space stands in front of a token.
    pub fn glued(&self, token: TokenIndex) -> bool {
        self.within(token) && self.tokens.get(token).is_some_and(|t| !t.spaced)
    }

    /// Returns the senses of a token that hold as it is written.
    pub fn senses(&self, token: TokenIndex) -> &'a [Sense] {
        match self.facts.get(token) {
            Some(facts) if self.within(token) => {
                let known = self.lexicon.describe(facts.word);
                let holds = facts.classes.and(known.classes) == facts.classes;
                if holds || facts.classes.meets(NAMES) { known.senses } else { &[] }
            }
            _ => &[],
        }
    }

    /// Returns what is known of a token of the sentence.
    pub(super) fn facts_at(&self, token: TokenIndex) -> Option<Facts> {
        if self.within(token) { self.facts.get(token).copied() } else { None }
    }

    fn within(&self, token: TokenIndex) -> bool {
        (self.begin..self.end).contains(&token)
    }
}

/// What a name stays without the capital that it asks for.
const NAMES: Classes = Classes::NONE.with(Class::MonthName).with(Class::WeekdayName);

/// Says what a token can be.
pub(super) fn facts(lexicon: &Lexicon, token: &Token, text: &str) -> Facts {
    let bytes = text.as_bytes().get(token.span.start() as usize..token.span.end() as usize).unwrap_or_default();
    let first = bytes.first().copied().unwrap_or(b' ');
    match token.kind {
        TokenKind::Word => {
            let upper = first.is_ascii_uppercase();
            let capitals = upper && !bytes.iter().any(u8::is_ascii_lowercase) && bytes.len() > 1;
            let look = Classes::NONE.with(Class::Word).with(match upper {
                true => Class::Capital,
                false => Class::Lower,
            });
            let look = if capitals { look.with(Class::Upper) } else { look };
            let id = lexicon.find(bytes);
            if id == 0 {
                return Facts { word: id, classes: look };
            }
            let known = lexicon.describe(id);
            let holds = known.letters.hold(bytes);
            let classes = if holds { known.classes } else { known.classes.only(NAMES) };
            let small = if !holds && classes.meets(NAMES) { Classes::NONE.with(Class::Trigger) } else { Classes::NONE };
            Facts { word: id, classes: look.and(classes).and(small) }
        }
        TokenKind::Mark => {
            let id = lexicon.find(bytes);
            Facts { word: id, classes: lexicon.describe(id).classes.with(Class::Mark) }
        }
        TokenKind::Number => Facts { word: 0, classes: number(bytes) },
        TokenKind::Ordinal => {
            let set = Classes::NONE.with(Class::Ordinal).with(Class::OrdinalDigits);
            let value = leading(bytes);
            Facts { word: 0, classes: if (1..=31).contains(&value) { set.with(Class::Day) } else { set } }
        }
        TokenKind::Decade => Facts { word: 0, classes: Classes::NONE.with(Class::Decade).with(Class::Trigger) },
        TokenKind::Clock => Facts { word: 0, classes: Classes::NONE.with(Class::Clock).with(Class::Trigger) },
        TokenKind::Date => Facts { word: 0, classes: Classes::NONE.with(Class::Date).with(Class::Trigger) },
    }
}

/// Says what digits can be.
fn number(bytes: &[u8]) -> Classes {
    let set = Classes::NONE.with(Class::Numeric);
    if !bytes.iter().all(u8::is_ascii_digit) {
        return set;
    }
    let value = leading(bytes);
    let mut set = set.with(Class::Digits);
    match bytes.len() {
        4 if (1000..3000).contains(&value) => set = set.with(Class::Year).with(Class::Trigger),
        3 if value >= 100 => set = set.with(Class::ThreeDigits).with(Class::Trigger),
        2 => set = set.with(Class::TwoDigits).with(Class::Trigger),
        _ => (),
    }
    if bytes.len() <= 2 {
        if (1..=31).contains(&value) {
            set = set.with(Class::Day);
        }
        if (1..=12).contains(&value) {
            set = set.with(Class::MonthNumber);
        }
        if value <= 24 {
            set = set.with(Class::Hour);
        }
    }
    set
}

/// Reads the digits that a token begins with, up to nine of them.
pub(super) fn leading(bytes: &[u8]) -> u32 {
    let digits = bytes.iter().take(9).take_while(|b| b.is_ascii_digit());
    digits.fold(0, |value, digit| value * 10 + u32::from(digit - b'0'))
}
