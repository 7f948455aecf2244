//! What the tagger knows of a word before it looks at its neighbours.

use crate::hash::{EMPTY, extend};

/// The facts of one word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Facts {
    /// The hash of the folded word: lower case, digits as `0`, typewriter quotes.
    pub form: u64,
    /// Its first eight characters, folded, one a byte; the first is the lowest.
    head: u64,
    /// Its last eight characters, the last is the lowest.
    tail: u64,
    /// The kinds of characters in it, as bits.
    pub shape: u64,
    /// The labels that the lexicon gives it, as bits; zero for an unknown word.
    pub class: u64,
    /// What a dictionary says that it can be, as bits.
    pub kinds: u64,
    /// What it does among verbs and clauses.
    pub role: Role,
}

/// What a function word does among verbs and clauses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Role {
    /// Any other word.
    #[default]
    None,
    /// "has".
    Have,
    /// "was".
    Be,
    /// "'s", "'d": one of two auxiliaries.
    Short,
    /// "got".
    Get,
    /// "did".
    Do,
    /// "will".
    Modal,
    /// "to".
    To,
    /// "let", "help": a bare infinitive follows.
    Let,
    /// "that", "after": a clause follows.
    Subordinator,
}

const INITIAL: u64 = 1;
const UPPER: u64 = 2;
const LOWER: u64 = 4;
const DIGIT: u64 = 8;
const HYPHEN: u64 = 16;
const STOP: u64 = 32;
const OTHER: u64 = 64;
const SINGLE: u64 = 128;
const OUTSIDE: u64 = 1 << 16;

impl Facts {
    /// Stands before the first and after the last word of a sentence.
    pub(super) const EDGE: Facts =
        Facts { form: 1, head: 0, tail: 0, shape: OUTSIDE, class: 1 << 61, kinds: 1 << 8, role: Role::None };

    /// Looks at a word; its class and its role are still unknown.
    pub(super) fn of(word: &str) -> Facts {
        let mut facts = Facts { form: EMPTY, head: 0, tail: 0, shape: 0, class: 0, kinds: 0, role: Role::None };
        let mut length = 0_u32;
        for &byte in word.as_bytes() {
            if byte >= 0x80 {
                return Facts::of_wide(word);
            }
            let (folded, kind) = ASCII[usize::from(byte)];
            facts.shape |= if length == 0 && kind == UPPER as u8 { INITIAL } else { u64::from(kind) };
            facts.add(folded, &mut length);
        }
        facts.shape |= if length == 1 { SINGLE } else { 0 };
        facts
    }

    fn of_wide(word: &str) -> Facts {
        let mut facts = Facts { form: EMPTY, head: 0, tail: 0, shape: 0, class: 0, kinds: 0, role: Role::None };
        let mut length = 0;
        for c in word.chars() {
            facts.shape |= match kind(c) {
                UPPER if length == 0 => INITIAL,
                kind => kind,
            };
            match c {
                '’' | '‘' => facts.add(b'\'', &mut length),
                '“' | '”' | '«' | '»' | '„' => facts.add(b'"', &mut length),
                '–' | '—' => facts.add(b'-', &mut length),
                _ if c.is_ascii() => facts.add(ASCII[c as usize].0, &mut length),
                // One byte is enough to tell the letters of an ending apart.
                _ => c.to_lowercase().for_each(|c| facts.add(0x80 | c as u8, &mut length)),
            }
        }
        facts.shape |= if length == 1 { SINGLE } else { 0 };
        facts
    }

    fn add(&mut self, folded: u8, length: &mut u32) {
        self.form = extend(self.form, char::from(folded));
        self.tail = (self.tail << 8) | u64::from(folded);
        if *length < 8 {
            self.head |= u64::from(folded) << (8 * *length);
        }
        *length += 1;
    }

    /// The first characters, up to eight.
    pub(super) fn prefix(&self, length: u32) -> u64 {
        self.head & ((1 << (8 * length)) - 1)
    }

    /// The last characters, up to seven.
    pub(super) fn suffix(&self, length: u32) -> u64 {
        self.tail & ((1 << (8 * length)) - 1)
    }

    /// Whether the word starts with a capital.
    pub(super) fn is_title(&self) -> bool {
        self.shape & INITIAL != 0
    }

    /// Whether it is a longer word in lower case, as a title in capitals has none.
    pub(super) fn is_plain(&self) -> bool {
        self.shape == LOWER && self.head >> 32 != 0
    }
}

/// The folded form and the kind of every ASCII character.
const ASCII: [(u8, u8); 128] = {
    let mut table = [(0, 0); 128];
    let mut byte = 0;
    while byte < 128 {
        let c = byte as u8;
        table[byte] = match c {
            b'A'..=b'Z' => (c.to_ascii_lowercase(), UPPER as u8),
            b'a'..=b'z' => (c, LOWER as u8),
            b'0'..=b'9' => (b'0', DIGIT as u8),
            b'-' => (c, HYPHEN as u8),
            b'.' | b',' => (c, STOP as u8),
            b'`' => (b'\'', OTHER as u8),
            _ => (c, OTHER as u8),
        };
        byte += 1;
    }
    table
};

fn kind(c: char) -> u64 {
    match c {
        _ if c.is_uppercase() => UPPER,
        _ if c.is_alphabetic() => LOWER,
        _ if c.is_numeric() => DIGIT,
        '-' | '–' | '—' => HYPHEN,
        '.' | ',' => STOP,
        _ => OTHER,
    }
}

/// The words that have a role.
pub(super) const ROLES: &[(Role, &[&str])] = &[
    (Role::Have, &["have", "has", "had", "having", "'ve"]),
    (Role::Be, &["be", "is", "are", "was", "were", "been", "being", "am", "'re", "'m"]),
    (Role::Short, &["'s", "'d"]),
    (Role::Get, &["get", "gets", "got", "getting", "gotten"]),
    (Role::Do, &["do", "does", "did"]),
    (Role::Modal, &["will", "would", "can", "could", "may", "might", "must", "shall", "should", "'ll", "ca", "wo"]),
    (Role::To, &["to"]),
    (Role::Let, &["let", "make", "makes", "made", "help", "helps", "helped"]),
    (
        Role::Subordinator,
        &[
            "that", "because", "if", "although", "though", "while", "as", "since", "after", "before", "until",
            "whether", "unless",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_digits_and_quotes_do_not_change_the_form() {
        assert_eq!(Facts::of("It’S1").form, Facts::of("it's7").form);
        assert_ne!(Facts::of("its").form, Facts::of("it's").form);
    }

    #[test]
    fn affixes_are_counted_in_characters() {
        assert_eq!(Facts::of("Äußerung").suffix(3), Facts::of("Rung").suffix(3));
        assert_eq!(Facts::of("ÄB").prefix(1), Facts::of("ä").prefix(1));
        assert_eq!(Facts::of("on").suffix(5), Facts::of("On").suffix(2));
    }
}
