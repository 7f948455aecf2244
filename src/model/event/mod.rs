//! The event model: how much each feature of a word speaks for an event and for each TimeML class, and what a dictionary says of its senses.
//!
//! Two logistic regressions over the same hashed features, in one table: a feature is looked up once and says all it knows.
//! Which features a word has, `event` knows; here they are numbers.

mod file;
mod senses;
#[cfg(feature = "train")]
pub mod train;

pub(crate) use senses::SenseKind;
pub use senses::Senses;

use self::senses::SenseLexicon;
use super::table::{Keys, Table};
use crate::error::Result;
use crate::hash;

/// The number of classes that the model tells apart.
pub(crate) const CLASSES: usize = 7;
/// What a feature speaks for: an event, and each class.
const OUTPUTS: usize = CLASSES + 1;

/// Says which words of a text stand for events, and of which class.
#[derive(Debug)]
pub struct EventModel {
    senses: SenseLexicon,
    /// What each feature says: for an event, and for each class.
    weights: Table<[i8; OUTPUTS]>,
    /// The log-odds that one step of a weight stands for.
    step: f32,
    /// The log-odds from which on a word counts as an event.
    threshold: f32,
}

/// What the model says of one word.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Verdict {
    /// The log-odds that it is an event, above the threshold.
    pub(crate) margin: f32,
    /// The likeliest class if it is one.
    pub(crate) class: usize,
}

impl EventModel {
    /// Reads a model from the bytes of its file.
    ///
    /// # Errors
    ///
    /// [`Error::Model`](crate::Error::Model) for bytes that are not a whole event model of this version.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        file::read(bytes)
    }

    /// Returns what the dictionary says of a lemma, the empty senses for one that it does not list.
    pub(crate) fn senses(&self, kind: SenseKind, lemma: &str) -> Senses {
        self.senses.get(kind, lemma)
    }

    /// Judges a word by its features; `visit` hands their keys on.
    pub(crate) fn judge(&self, visit: impl FnOnce(&mut dyn FnMut(u32))) -> Verdict {
        let mut scores = [0; OUTPUTS];
        let mut keys = Keys::new();
        visit(&mut |key| keys.push(key));
        for row in self.weights.rows(keys.as_slice()).as_slice() {
            scores.iter_mut().zip(row).for_each(|(score, &weight)| *score += i32::from(weight));
        }
        let classes = &scores[1..];
        // The first of equals wins.
        let class = (0..CLASSES).rev().max_by_key(|&class| classes[class]).unwrap_or(0);
        Verdict { margin: scores[0] as f32 * self.step - self.threshold, class }
    }
}

/// Makes the key of a feature from the number of its question and up to three values.
pub(crate) fn feature(question: u64, a: u64, b: u64, c: u64) -> u32 {
    hash::key(question, a, b, c)
}

/// Hashes a word without regard to case.
pub(crate) fn word(word: &str) -> u64 {
    word.chars().fold(hash::EMPTY, |sum, c| hash::extend(sum, c.to_ascii_lowercase()))
}
