//! Which tags the frequent words were seen with.

use std::collections::BTreeMap;

use super::{Sample, label};
use crate::model::Tag;
use crate::model::tagger::facts::Facts;
use crate::model::tagger::lexicon::{CERTAIN, Lexicon, word_key};

/// How often a word must be seen to be in the lexicon.
const FREQUENT: u32 = 3;
/// How often it must be seen to be certain of its one tag.
const VERY_FREQUENT: u32 = 30;
/// A tag counts from one in this many.
const RARE: u32 = 50;
/// A certain word may have another tag once in this many.
const EXCEPTION: u32 = 500;

/// The classes of the frequent words, by key.
pub(super) struct Vocabulary(BTreeMap<u32, u64>);

impl Vocabulary {
    /// Counts the words of the samples.
    pub(super) fn of(samples: &[Sample]) -> Self {
        let mut counts: BTreeMap<u32, [u32; Tag::ALL.len()]> = BTreeMap::new();
        for sample in samples {
            for (word, &tag) in sample.words.iter().zip(&sample.tags) {
                let seen = counts.entry(word_key(Facts::of(word).form)).or_insert([0; Tag::ALL.len()]);
                seen[usize::from(label(tag))] += 1;
            }
        }
        Vocabulary(counts.into_iter().filter_map(|(key, seen)| Some((key, class(&seen)?))).collect())
    }

    /// Returns the distinct classes, sorted, and the words, each with the number of its class.
    pub(super) fn numbered(&self) -> (Vec<u64>, Vec<(u32, u16)>) {
        let mut classes: Vec<u64> = self.0.values().copied().collect();
        classes.sort_unstable();
        classes.dedup();
        let number = |class| classes.binary_search(class).unwrap_or(0) as u16;
        let words = self.0.iter().map(|(&key, class)| (key, number(class))).collect();
        (classes, words)
    }

    /// Makes the lexicon that the tagger will have.
    pub(super) fn lexicon(&self) -> Lexicon {
        let (classes, words) = self.numbered();
        let mut lexicon = Lexicon::with_capacity(words.len(), classes);
        for (key, class) in words {
            lexicon.insert(key, class);
        }
        lexicon
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
