//! Reading a sentence twice.

use super::clause::Draft;
use super::facts::Facts;
use super::features::{self, Words};
use super::label::{Label, NAMES};
use super::weights::{LABELS, Weights};
use super::{Tagger, certain};
use crate::model::table::Keys;

/// Tags one sentence after the other; its buffers are kept, so that nothing is allocated once they are as long as the longest sentence.
#[derive(Debug)]
pub struct Reader<'m> {
    tagger: &'m Tagger,
    buffers: Buffers,
}

/// What a reading writes down.
#[derive(Debug, Default)]
pub struct Buffers {
    facts: Vec<Facts>,
    draft: Vec<Label>,
    labels: Vec<Label>,
    doubtful: Vec<usize>,
}

impl<'m> Reader<'m> {
    pub(super) fn new(tagger: &'m Tagger) -> Self {
        Reader { tagger, buffers: Buffers::default() }
    }

    /// Returns what the words of a sentence are, one label a word; time is linear in the number and length of the words.
    ///
    /// # Example
    ///
    /// ```
    /// use dateline::model::{Models, Tag, Upos};
    ///
    /// let models = Models::default();
    /// let mut reader = models.tagger().expect("the default has one").reader();
    /// let labels = reader.read(["After", "it", "had", "rained", ",", "we", "left", "."]);
    /// assert_eq!((labels[0].tag(), labels[0].upos()), (Tag::IN, Upos::SCONJ));
    /// assert_eq!((labels[2].tag(), labels[2].upos()), (Tag::VBD, Upos::AUX));
    /// ```
    pub fn read<'w>(&mut self, words: impl IntoIterator<Item = &'w str>) -> &[Label] {
        self.tagger.read_into(&mut self.buffers, words)
    }
}

impl Tagger {
    /// Reads a sentence in buffers that somebody keeps.
    pub(crate) fn read_into<'b, 'w>(
        &self,
        buffers: &'b mut Buffers,
        words: impl IntoIterator<Item = &'w str>,
    ) -> &'b [Label] {
        let Buffers { facts, draft, labels, doubtful } = buffers;
        facts.clear();
        facts.extend(words.into_iter().map(|word| {
            let mut facts = Facts::of(word);
            self.lexicon.look_up(&mut facts);
            facts
        }));
        let words = Words::new(facts);
        let mut keys = Keys::new();
        draft.clear();
        doubtful.clear();
        for (i, word) in facts.iter().enumerate() {
            let label = certain(word.class).unwrap_or_else(|| {
                keys.clear();
                features::first(words, i, draft, |key| keys.push(key));
                let (label, lead) = best(&self.first, &keys, word);
                if lead < self.margin {
                    doubtful.push(i);
                }
                label
            });
            draft.push(label);
        }
        labels.clone_from(draft);
        let draft = Draft::new(draft);
        for &i in doubtful.iter() {
            keys.clear();
            features::second(words, i, labels, &draft, |key| keys.push(key));
            labels[i] = best(&self.second, &keys, &facts[i]).0;
        }
        labels
    }
}

/// Returns the label that the weights like best and by how much; a longer word in lower case is no name in edited text.
fn best(weights: &Weights, keys: &Keys, word: &Facts) -> (Label, i32) {
    let mut scores = [0; LABELS];
    weights.score_all(keys, &mut scores);
    if word.is_plain() {
        NAMES.iter().for_each(|&name| scores[name] = i32::MIN / 2);
    }
    winner(&scores)
}

/// Returns the label with the highest score, the first of equals, and how far behind the next one is.
fn winner(scores: &[i32; LABELS]) -> (Label, i32) {
    // Two passes without branches, which take several scores at a time.
    let most = |scores: &[i32]| scores.iter().copied().fold(i32::MIN, i32::max);
    let scores = &scores[..Label::COUNT];
    let highest = most(scores);
    let label = scores.iter().position(|score| *score == highest).unwrap_or(0);
    let next = most(&scores[..label]).max(most(&scores[label + 1..]));
    (Label(label as u8), highest - next)
}
