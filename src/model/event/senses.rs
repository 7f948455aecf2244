//! What a dictionary says of a word: of which kinds its senses are.

use crate::hash::{EMPTY, extend, mix};

/// Whether a word is looked up as a noun or as a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SenseKind {
    /// As a noun.
    Noun,
    /// As a verb.
    Verb,
}

/// The senses of a word, in the terms of WordNet's lexicographer files (Fellbaum 1998): the file of the most frequent sense,
/// how much of its use is an event, how much a state, whether it is made from a verb, and how many senses there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Senses(pub(super) u16);

impl Senses {
    /// Puts senses together: `file` below 64; the shares in eighths; `many` from 0 to 3.
    #[cfg(feature = "train")]
    pub fn new(file: u16, eventful: u16, stative: u16, deverbal: bool, many: u16) -> Self {
        Senses(
            file.min(63) | eventful.min(7) << 6 | stative.min(7) << 9 | u16::from(deverbal) << 12 | many.min(3) << 13,
        )
    }

    /// Returns the lexicographer file of the most frequent sense.
    pub(crate) fn file(self) -> u64 {
        u64::from(self.0 & 63)
    }

    /// Returns how much of its use is an event, in eighths.
    pub(crate) fn eventful(self) -> u64 {
        u64::from(self.0 >> 6 & 7)
    }

    /// Returns how much of its use is a state, in eighths.
    pub(crate) fn stative(self) -> u64 {
        u64::from(self.0 >> 9 & 7)
    }

    /// Says whether it is made from a verb, 0 or 1.
    pub(crate) fn deverbal(self) -> u64 {
        u64::from(self.0 >> 12 & 1)
    }

    /// Returns all of it as one value.
    pub(crate) fn all(self) -> u64 {
        u64::from(self.0)
    }
}

/// The senses of many words: sorted keys and what belongs to each.
#[derive(Debug, Default)]
pub(super) struct SenseLexicon {
    slots: Vec<(u32, u16)>,
}

impl SenseLexicon {
    /// Makes room for so many words.
    pub(super) fn with_capacity(words: usize) -> Self {
        SenseLexicon { slots: vec![(0, 0); (words * 2 + 1).next_power_of_two()] }
    }

    /// Adds a word; senses that say nothing are not kept.
    pub(super) fn insert(&mut self, key: u32, senses: u16) {
        let mask = self.slots.len() - 1;
        let mut place = key as usize & mask;
        while self.slots[place].1 != 0 {
            place = (place + 1) & mask;
        }
        self.slots[place] = (key, senses);
    }

    pub(super) fn get(&self, kind: SenseKind, lemma: &str) -> Senses {
        if self.slots.is_empty() {
            return Senses::default();
        }
        let key = key(kind, lemma);
        let mask = self.slots.len() - 1;
        let mut place = key as usize & mask;
        loop {
            match self.slots[place] {
                (_, 0) => return Senses::default(),
                (k, senses) if k == key => return Senses(senses),
                _ => place = (place + 1) & mask,
            }
        }
    }
}

/// Makes the key of a word.
pub(super) fn key(kind: SenseKind, lemma: &str) -> u32 {
    let start = extend(EMPTY, if kind == SenseKind::Noun { 'n' } else { 'v' });
    let sum = lemma.chars().fold(start, |sum, c| extend(sum, c.to_ascii_lowercase()));
    (mix(sum) >> 36) as u32
}
