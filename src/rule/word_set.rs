//! Sets of words that patterns name, each with a number, so that to test one is to test a bit.

use std::collections::BTreeMap;

use super::lexicon::WordId;

/// Numbers a set of words.
pub(super) type WordSet = u16;

/// Which words are in which sets: for each word one bit a set, so that all tests of one token read the same few bytes.
#[derive(Clone, Debug, Default)]
pub(super) struct WordSets {
    numbers: BTreeMap<Box<[WordId]>, WordSet>,
    /// How many numbers hold the bits of one word.
    width: usize,
    bits: Vec<u64>,
}

impl WordSets {
    /// Returns the number of a set; a word of number 0 stands for all that the lexicon does not have, and is in no set.
    pub(super) fn add(&mut self, mut words: Vec<WordId>) -> WordSet {
        words.retain(|word| *word != 0);
        words.sort_unstable();
        words.dedup();
        let next = self.numbers.len() as WordSet;
        *self.numbers.entry(words.into()).or_insert(next)
    }

    /// Writes the bits of all sets down, for a lexicon of so many words.
    pub(super) fn ready(mut self, words: usize) -> Self {
        self.width = self.numbers.len().div_ceil(64);
        self.bits = vec![0; self.width * words];
        for (set, number) in &self.numbers {
            for word in set {
                self.bits[usize::from(*word) * self.width + usize::from(*number / 64)] |= 1 << (number % 64);
            }
        }
        self
    }

    /// Says whether a word is in a set.
    pub(super) fn has(&self, set: WordSet, word: WordId) -> bool {
        let place = usize::from(word) * self.width + usize::from(set / 64);
        self.bits.get(place).is_some_and(|bits| bits >> (set % 64) & 1 == 1)
    }

    /// Returns the words of all sets, by their numbers.
    pub(super) fn members(&self) -> Vec<&[WordId]> {
        let mut members: Vec<&[WordId]> = vec![&[]; self.numbers.len()];
        self.numbers.iter().for_each(|(set, number)| members[usize::from(*number)] = set);
        members
    }
}
