//! The linear classifiers that say how likely each relation of two entities is.
//!
//! One classifier for each [`Question`]: multinomial logistic regression over hashed sparse features, weights of one byte. The features are those of
//! `relation`; this module knows only their keys.

mod file;
#[cfg(feature = "train")]
pub mod train;

use crate::error::Result;
use crate::hash::{self, mix};
use crate::model::exp::exp;
use crate::model::table::Table;

/// What is asked of a pair of entities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Question {
    /// How an event stands to the publication, of pairs that somebody chose because they stand in a relation.
    ChosenPublication,
    /// How an event stands to a time, of chosen pairs.
    ChosenTime,
    /// How two events stand to each other, of chosen pairs.
    ChosenEvents,
    /// How an event stands to the publication, of all pairs there are.
    EveryPublication,
    /// How an event stands to a time, of all pairs near each other.
    EveryTime,
    /// How two events stand to each other, of all pairs near each other.
    EveryEvents,
    /// Which of two events starts first.
    Starts,
    /// How two times stand to each other, of chosen pairs.
    ChosenTimes,
    /// How two times stand to each other, of all pairs near each other.
    EveryTimes,
}

impl Question {
    /// Lists the questions in the order of the file.
    #[cfg(feature = "train")]
    pub const ALL: [Self; 9] = [
        Question::ChosenPublication,
        Question::ChosenTime,
        Question::ChosenEvents,
        Question::EveryPublication,
        Question::EveryTime,
        Question::EveryEvents,
        Question::Starts,
        Question::ChosenTimes,
        Question::EveryTimes,
    ];

    /// Returns its place in the file.
    pub const fn number(self) -> usize {
        self as usize
    }
}

/// The classifiers of relations.
#[derive(Clone, Debug)]
pub struct Linker {
    heads: Vec<Head>,
}

/// The classifier of one question.
#[derive(Clone, Debug)]
struct Head {
    labels: usize,
    /// What a step of a weight is worth, in natural logarithms of odds.
    step: f32,
    /// The number of each feature, counted from 1.
    features: Table<u32>,
    /// The weights of each feature, one a label; those of number 0 are zero.
    weights: Vec<i8>,
}

impl Linker {
    /// Reads the bytes of a file.
    ///
    /// # Errors
    ///
    /// [`Error::Model`](crate::Error::Model) where the bytes are not those of such a file.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        file::read(bytes)
    }

    /// Returns how likely each label is for a pair with these features; they sum to 1.
    pub(crate) fn likelihoods(&self, question: Question, keys: &[u32]) -> Vec<f32> {
        let Some(head) = self.heads.get(question.number()) else { return Vec::new() };
        let mut sums = vec![0_i32; head.labels];
        for &number in head.features.rows(keys).as_slice() {
            let row = &head.weights[number as usize * head.labels..];
            sums.iter_mut().zip(row).for_each(|(sum, weight)| *sum += i32::from(*weight));
        }
        let most = sums.iter().copied().max().unwrap_or_default();
        let mut shares: Vec<f32> = sums.iter().map(|sum| exp((sum - most) as f32 * head.step)).collect();
        let all: f32 = shares.iter().sum();
        shares.iter_mut().for_each(|share| *share /= all);
        shares
    }
}

impl Head {
    fn new(labels: usize, step: f32, features: usize) -> Self {
        let mut weights = Vec::with_capacity((features + 1) * labels);
        weights.resize(labels, 0);
        Head { labels, step, features: Table::with_capacity(features), weights }
    }

    fn insert(&mut self, key: u32, weights: impl Iterator<Item = i8>) {
        self.features.insert(key, (self.weights.len() / self.labels.max(1)) as u32);
        self.weights.extend(weights);
    }
}

/// Makes the key of a feature out of the number of its template and its values.
pub(crate) fn key(template: u64, values: [u64; 4]) -> u32 {
    let mut sum = template.wrapping_mul(0xa076_1d64_78bd_642f);
    for value in values {
        sum = mix(sum ^ value.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    }
    (sum >> 36) as u32
}

/// Hashes a word in lower case.
pub(crate) fn word(word: &str) -> u64 {
    hash::of(word.bytes().map(|byte| byte.to_ascii_lowercase()))
}
