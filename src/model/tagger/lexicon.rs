//! The labels that frequent words were seen with.

use super::facts::{Facts, ROLES, Role};
use crate::hash::mix;

/// The labels of words: an open-addressing table from the key of a word to a set of labels.
#[derive(Debug)]
pub(super) struct Lexicon {
    slots: Vec<Slot>,
    /// The labels of a class, and what a dictionary says of its words.
    classes: Vec<(u64, u8)>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    key: u32,
    /// The number of the class of the word, counted from 1; 0 where there is no word.
    class: u16,
    role: Role,
}

/// Marks a class with one label that is certain enough to do without the weights.
pub(super) const CERTAIN: u64 = 1 << 62;

/// Makes the key of a word from the hash of its folded form.
pub(super) fn word_key(form: u64) -> u32 {
    (mix(form) >> 32) as u32
}

impl Lexicon {
    /// Makes room for so many words of these classes, fewer than 65,535.
    pub(super) fn with_capacity(words: usize, classes: Vec<(u64, u8)>) -> Self {
        Lexicon { slots: vec![Slot::default(); (words + words / 2 + 1).next_power_of_two()], classes }
    }

    /// Adds a word with the number of its class, counted from 0.
    pub(super) fn insert(&mut self, key: u32, class: u16) {
        let mut place = self.home(key);
        while self.slots[place].class != 0 {
            place = self.next(place);
        }
        self.slots[place] = Slot { key, class: class.saturating_add(1), role: Role::None };
    }

    /// Gives the words that have a role their role; the others stay as they are.
    pub(super) fn with_roles(mut self) -> Self {
        for &(role, words) in ROLES {
            for word in words {
                if let Some(place) = self.find(word_key(Facts::of(word).form)) {
                    self.slots[place].role = role;
                }
            }
        }
        self
    }

    /// Adds to the facts of a word its labels as bits, none for an unknown word, and its role.
    pub(super) fn look_up(&self, facts: &mut Facts) {
        if let Some(place) = self.find(word_key(facts.form)) {
            let slot = self.slots[place];
            let (class, kinds) = self.classes.get(usize::from(slot.class) - 1).copied().unwrap_or_default();
            (facts.class, facts.kinds) = (class, u64::from(kinds));
            facts.role = slot.role;
        }
    }

    fn find(&self, key: u32) -> Option<usize> {
        let mut place = self.home(key);
        loop {
            match self.slots[place] {
                Slot { class: 0, .. } => return None,
                slot if slot.key == key => return Some(place),
                _ => place = self.next(place),
            }
        }
    }

    fn home(&self, key: u32) -> usize {
        key as usize & (self.slots.len() - 1)
    }

    fn next(&self, place: usize) -> usize {
        (place + 1) & (self.slots.len() - 1)
    }
}
