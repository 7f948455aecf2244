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
mod label;
mod lexicon;
mod reader;
#[cfg(feature = "train")]
pub mod train;
mod weights;

#[cfg(feature = "train")]
use std::ops::Sub;

pub use label::Label;
pub(crate) use reader::Buffers;
pub use reader::Reader;

use lexicon::{CERTAIN, Lexicon};
use weights::Weights;

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

    /// Returns a reader that tags one sentence after the other.
    pub fn reader(&self) -> Reader<'_> {
        Reader::new(self)
    }

    /// Appends the tags of the words of one sentence, one a word.
    ///
    /// For many sentences a [`reader`](Self::reader) is faster: it keeps its buffers.
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
        out.extend(self.reader().read(words).iter().map(|label| label.tag()));
    }
}

/// Returns the label of a class that has one and no doubt.
fn certain(class: u64) -> Option<Label> {
    (class & CERTAIN != 0).then(|| Label(class.trailing_zeros() as u8))
}

/// Returns the label with the highest score, the first of equals, and how far behind the next one is.
#[cfg(feature = "train")]
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
    (Label(best as u8), scores[best] - scores[next])
}
