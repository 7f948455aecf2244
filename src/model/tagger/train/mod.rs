//! Training of the tagger: the same samples and options give the same bytes on every machine.

mod dictionary;
mod encode;
mod regression;
mod vocabulary;

pub use dictionary::{Entry, Kinds};
use regression::{Reading, Regression};
use vocabulary::Vocabulary;

use super::certain;
use super::facts::Facts;
use super::label::Label;
use crate::hash;
use crate::model::{Tag, Upos};

/// A sentence with its tags, one a word.
#[derive(Clone, Debug)]
pub struct Sample {
    /// The words.
    pub words: Vec<String>,
    /// Their parts of speech.
    pub tags: Vec<(Tag, Upos)>,
}

/// How to train.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Options {
    /// How often the samples are read.
    pub epochs: usize,
    /// The first step of each weight (AdaGrad: Duchi, Hazan and Singer 2011).
    pub rate: f32,
    /// The share of features that are left out at each step, so that no weight relies on another (Hinton et al. 2012).
    pub dropout: f32,
    /// The weight, in natural logarithms of odds, under which a cell is not kept.
    pub threshold: f32,
    /// By how much the first reading must win, in the same unit.
    pub margin: f32,
    /// By how much it must win for a sample to be no lesson for the second reading.
    pub lesson: f32,
    /// How often a feature must be seen.
    pub support: usize,
    /// The seed of the shuffles and the dropout.
    pub seed: u64,
}

impl Default for Options {
    fn default() -> Self {
        Options { epochs: 8, rate: 0.2, dropout: 0.2, threshold: 0.23, margin: 2.0, lesson: 4.0, support: 2, seed: 1 }
    }
}

/// In how many parts the samples are cut, so that the second reading learns from mistakes the first one makes on new text.
const FOLDS: usize = 4;
/// Neighbouring sentences stay together: those of one document are too much alike.
const BLOCK: usize = 50;

/// A sample, ready to learn from.
struct Lesson {
    facts: Vec<Facts>,
    gold: Vec<Label>,
    draft: Vec<Label>,
    doubtful: Vec<bool>,
}

/// The labels of the first reading, and which of them are in doubt.
type Read = (Vec<Label>, Vec<bool>);

/// Trains a tagger and returns the bytes of its file.
pub fn train(samples: &[Sample], dictionary: &[Entry], options: &Options) -> Vec<u8> {
    let vocabulary = Vocabulary::of(samples, dictionary);
    let lexicon = vocabulary.lexicon();
    let mut lessons: Vec<Lesson> = samples
        .iter()
        .map(|sample| {
            let facts = sample.words.iter().map(|word| {
                let mut facts = Facts::of(word);
                lexicon.look_up(&mut facts);
                facts
            });
            let gold = sample.tags.iter().map(|&(tag, upos)| Label::of(tag, upos)).collect();
            Lesson { facts: facts.collect(), gold, draft: Vec::new(), doubtful: Vec::new() }
        })
        .collect();
    let all: Vec<&Lesson> = lessons.iter().collect();
    let first = Regression::fit(&all, Reading::First, options);
    for (i, (draft, doubtful)) in drafts(&lessons, options) {
        lessons[i].draft = draft;
        lessons[i].doubtful = doubtful;
    }
    let all: Vec<&Lesson> = lessons.iter().collect();
    let second = Regression::fit(&all, Reading::Second, options);
    encode::encode(&vocabulary, &first.weights(options.threshold), &second.weights(options.threshold), options.margin)
}

/// Reads each part with a model that was trained on the others.
fn drafts(lessons: &[Lesson], options: &Options) -> Vec<(usize, Read)> {
    let fold = |fold: usize| {
        let (held, rest): (Vec<_>, Vec<_>) = lessons.iter().enumerate().partition(|(i, _)| i / BLOCK % FOLDS == fold);
        let rest: Vec<&Lesson> = rest.into_iter().map(|(_, lesson)| lesson).collect();
        let model = Regression::fit(&rest, Reading::First, options);
        held.into_iter().map(|(i, lesson)| (i, model.draft(&lesson.facts, options.lesson))).collect::<Vec<_>>()
    };
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..FOLDS).map(|number| scope.spawn(move || fold(number))).collect();
        threads.into_iter().flat_map(|thread| thread.join().expect("training does not panic")).collect()
    })
}

/// The next number of SplitMix64.
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    hash::mix(*state)
}

/// Shuffles in place (Fisher and Yates).
fn shuffle(order: &mut [usize], random: &mut u64) {
    for i in (1..order.len()).rev() {
        order.swap(i, (next(random) % (i as u64 + 1)) as usize);
    }
}
