//! The tags that frequent words were seen with.

use super::hash::mix;

/// The tags of words: an open-addressing table from the key of a word to a set of labels.
#[derive(Debug)]
pub(super) struct Lexicon {
    /// The key of a word and the number of its class, counted from 1; 0 where there is no word.
    slots: Vec<(u32, u16)>,
    classes: Vec<u64>,
}

/// Marks a class with one label that is certain enough to do without the weights.
pub(super) const CERTAIN: u64 = 1 << 62;

/// Makes the key of a word from the hash of its folded form.
pub(super) fn word_key(form: u64) -> u32 {
    (mix(form) >> 32) as u32
}

impl Lexicon {
    /// Makes room for so many words of these classes, fewer than 65,535.
    pub(super) fn with_capacity(words: usize, classes: Vec<u64>) -> Self {
        Lexicon { slots: vec![(0, 0); (words * 2 + 1).next_power_of_two()], classes }
    }

    /// Adds a word with the number of its class, counted from 0.
    pub(super) fn insert(&mut self, key: u32, class: u16) {
        let mask = self.slots.len() - 1;
        let mut place = key as usize & mask;
        while self.slots[place].1 != 0 {
            place = (place + 1) & mask;
        }
        self.slots[place] = (key, class.saturating_add(1));
    }

    /// Returns the labels of a word as bits, zero for an unknown word.
    pub(super) fn class(&self, form: u64) -> u64 {
        let key = word_key(form);
        let mask = self.slots.len() - 1;
        let mut place = key as usize & mask;
        loop {
            match self.slots[place] {
                (_, 0) => return 0,
                (k, class) if k == key => return self.classes.get(usize::from(class) - 1).copied().unwrap_or(0),
                _ => place = (place + 1) & mask,
            }
        }
    }
}
