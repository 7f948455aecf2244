//! Which tags the frequent words were seen with.

use std::collections::BTreeMap;

use super::{Entry, Sample};
use crate::model::tagger::facts::Facts;
use crate::model::tagger::label::Label;
use crate::model::tagger::lexicon::{CERTAIN, Lexicon, word_key};

/// How often a word must be seen to be in the lexicon.
const FREQUENT: u32 = 3;
/// How often it must be seen to be certain of its one tag.
const VERY_FREQUENT: u32 = 30;
/// A tag counts from one in this many.
const RARE: u32 = 50;
/// A certain word may have another tag once in this many.
const EXCEPTION: u32 = 500;

/// A class of a word, and what the dictionary says of it.
pub(super) type Pair = (u64, u8);

/// The classes of the frequent words and what the dictionary says, by key.
pub(super) struct Vocabulary(BTreeMap<u32, (u64, u8)>);

impl Vocabulary {
    /// Counts the words of the samples.
    pub(super) fn of(samples: &[Sample], dictionary: &[Entry]) -> Self {
        let mut counts: BTreeMap<u32, [u32; Label::COUNT]> = BTreeMap::new();
        for sample in samples {
            for (word, &(tag, upos)) in sample.words.iter().zip(&sample.tags) {
                let seen = counts.entry(word_key(Facts::of(word).form)).or_insert([0; Label::COUNT]);
                seen[usize::from(Label::of(tag, upos).0)] += 1;
            }
        }
        let mut words: BTreeMap<u32, (u64, u8)> =
            counts.into_iter().filter_map(|(key, seen)| Some((key, (class(&seen)?, 0)))).collect();
        for Entry { word, kinds } in dictionary {
            words.entry(word_key(Facts::of(word).form)).or_default().1 |= kinds.0;
        }
        Vocabulary(words)
    }

    /// Returns the distinct pairs of a class and what the dictionary says, the most frequent first, and the words, each with the number of its pair.
    pub(super) fn numbered(&self) -> (Vec<Pair>, Vec<(u32, u16)>) {
        let mut counts: BTreeMap<Pair, u32> = BTreeMap::new();
        self.0.values().for_each(|&class| *counts.entry(class).or_default() += 1);
        let mut classes: Vec<(Pair, u32)> = counts.into_iter().collect();
        classes.sort_by_key(|&(class, count)| (std::cmp::Reverse(count), class));
        let numbers: BTreeMap<Pair, u16> = classes.iter().map(|&(class, _)| class).zip(0..).collect();
        let words = self.0.iter().map(|(&key, class)| (key, numbers[class])).collect();
        (classes.into_iter().map(|(class, _)| class).collect(), words)
    }

    /// Makes the lexicon that the tagger will have.
    pub(super) fn lexicon(&self) -> Lexicon {
        let (classes, words) = self.numbered();
        let mut lexicon = Lexicon::with_capacity(words.len(), classes);
        for (key, class) in words {
            lexicon.insert(key, class);
        }
        lexicon.with_roles()
    }
}

fn class(seen: &[u32]) -> Option<u64> {
    let total: u32 = seen.iter().sum();
    if total < FREQUENT {
        return None;
    }
    let from = |least: u32| (0..seen.len()).filter(|&tag| seen[tag] >= least).fold(0, |bits, tag| bits | 1 << tag);
    let most = seen.iter().copied().max().unwrap_or(0);
    if total >= VERY_FREQUENT && (total - most) * EXCEPTION <= total {
        return Some(CERTAIN | from(most));
    }
    Some(from((total / RARE).max(1)))
}
