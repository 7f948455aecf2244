//! The part-of-speech tagger: a lexicon for the words that have one tag, an averaged perceptron for the rest.
//!
//! Collins, M. (2002): Discriminative training methods for hidden Markov models. EMNLP.

mod facts;
mod features;
mod file;
mod hash;
mod lexicon;
#[cfg(feature = "train")]
pub mod train;
mod weights;

use facts::Facts;
use features::Label;
use lexicon::{CERTAIN, Lexicon};
use weights::{LABELS, Weights};

use super::Tag;
use crate::error::Result;

/// Gives every word of a sentence its part of speech.
///
/// It expects words as the Universal Dependencies treebanks of English cut them: `do|n't`, `Turkey|'s`, `long|-|term`.
#[derive(Debug)]
pub struct Tagger {
    tags: Vec<Tag>,
    lexicon: Lexicon,
    weights: Weights,
}

impl Tagger {
    /// Reads a tagger from the bytes of its file.
    ///
    /// # Errors
    ///
    /// [`Error::Model`](crate::Error::Model) for bytes that are not a whole tagger of this version.
    pub fn read(bytes: &[u8]) -> Result<Self> {
        file::read(bytes)
    }

    /// Appends the tags of the words of one sentence.
    ///
    /// Allocates once a sentence, never a word; time is linear in the number and length of the words.
    ///
    /// # Example
    ///
    /// ```
    /// use dateline::model::{Models, Tag};
    ///
    /// let models = Models::default();
    /// let tagger = models.tagger().expect("the default has one");
    /// let mut tags = Vec::new();
    /// tagger.tag_sentence(["The", "council", "met", "on", "Monday", "."], &mut tags);
    /// assert_eq!(tags, [Tag::DT, Tag::NN, Tag::VBD, Tag::IN, Tag::NNP, Tag::Mark]);
    /// ```
    pub fn tag_sentence<'w>(&self, words: impl IntoIterator<Item = &'w str>, out: &mut Vec<Tag>) {
        let facts: Vec<Facts> = words.into_iter().map(|word| self.facts(word)).collect();
        let mut labels: Vec<Label> = Vec::with_capacity(facts.len());
        for (i, word) in facts.iter().enumerate() {
            let label = certain(word.class).unwrap_or_else(|| self.best(&facts, i, &labels));
            labels.push(label);
        }
        out.extend(labels.iter().map(|&label| self.tags.get(usize::from(label)).copied().unwrap_or(Tag::Mark)));
    }

    fn facts(&self, word: &str) -> Facts {
        let mut facts = Facts::of(word);
        facts.class = self.lexicon.class(facts.form);
        facts
    }

    fn best(&self, facts: &[Facts], i: usize, labels: &[Label]) -> Label {
        let mut scores = [0; LABELS];
        features::visit(facts, i, labels, |key| self.weights.score(key, &mut scores));
        highest(&scores[..self.tags.len()])
    }
}

/// Returns the label of a class that has one and no doubt.
fn certain(class: u64) -> Option<Label> {
    (class & CERTAIN != 0).then(|| class.trailing_zeros() as Label)
}

/// Returns the label with the highest score, the first of equals.
fn highest<S: PartialOrd + Copy>(scores: &[S]) -> Label {
    let mut best = 0;
    for (label, score) in scores.iter().enumerate().skip(1) {
        if *score > scores[best] {
            best = label;
        }
    }
    best as Label
}
