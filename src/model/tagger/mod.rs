//! The part-of-speech tagger: a lexicon for the words that have one tag, a linear model for the rest.
//!
//! It reads a sentence twice, each time from left to right with the tags already given as features. The first reading
//! knows only the words to the right; where its winner does not win by much, the second reading decides again with the
//! first one's tags to the right and the verbs of the clause before it.
//! Features and the greedy reading follow Ratnaparkhi (1996), the tags on both sides Toutanova et al. (2003).

mod clause;
mod facts;
mod features;
pub(super) mod file;
pub(super) mod hash;
mod lexicon;
#[cfg(feature = "train")]
pub mod train;
pub(super) mod weights;

use std::ops::Sub;

use clause::Draft;
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
    lexicon: Lexicon,
    first: Weights,
    second: Weights,
    margin: i32,
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

    /// Appends the tags of the words of one sentence, one a word.
    ///
    /// Allocates a few times a sentence, never a word; time is linear in the number and length of the words.
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
        let mut draft: Vec<Label> = Vec::with_capacity(facts.len());
        let mut doubtful = Vec::new();
        for (i, word) in facts.iter().enumerate() {
            let label = certain(word.class).unwrap_or_else(|| {
                let (label, margin) = best(&self.first, &facts, i, &draft, None);
                if margin < self.margin {
                    doubtful.push(i);
                }
                label
            });
            draft.push(label);
        }
        let mut labels = draft.clone();
        let draft = Draft::new(&draft);
        for i in doubtful {
            labels[i] = best(&self.second, &facts, i, &labels, Some(&draft)).0;
        }
        out.extend(labels.iter().map(|&label| Tag::ALL.get(usize::from(label)).copied().unwrap_or(Tag::Mark)));
    }

    fn facts(&self, word: &str) -> Facts {
        let mut facts = Facts::of(word);
        facts.class = self.lexicon.class(facts.form);
        facts
    }
}

/// Returns the label that the weights like best and by how much.
fn best(weights: &Weights, facts: &[Facts], i: usize, labels: &[Label], draft: Option<&Draft<'_>>) -> (Label, i32) {
    let mut scores = [0; LABELS];
    features::visit(facts, i, labels, draft, |key| weights.score(key, &mut scores));
    winner(&scores[..Tag::ALL.len()])
}

/// Returns the label of a class that has one and no doubt.
fn certain(class: u64) -> Option<Label> {
    (class & CERTAIN != 0).then(|| class.trailing_zeros() as Label)
}

/// Returns the label with the highest score, the first of equals, and how far behind the next one is.
fn winner<S: PartialOrd + Copy + Sub<Output = S>>(scores: &[S]) -> (Label, S) {
    let (mut best, mut next) = if scores[1] > scores[0] { (1, 0) } else { (0, 1) };
    for (label, &score) in scores.iter().enumerate().skip(2) {
        if score > scores[best] {
            next = best;
            best = label;
        } else if score > scores[next] {
            next = label;
        }
    }
    (best as Label, scores[best] - scores[next])
}
