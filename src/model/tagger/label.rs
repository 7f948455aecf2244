//! What the tagger tells apart: a Penn tag and a universal part of speech.

use crate::model::{Tag, Upos};

/// The number of a pair in the table of pairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label(pub(super) u8);

/// Every tag as what it is most often, by the number of the tag; then the other pairs that the treebanks have often enough to learn.
#[rustfmt::skip]
const OTHERS: [(Tag, Upos); 21] = [
    (Tag::IN, Upos::SCONJ), (Tag::DT, Upos::PRON), (Tag::WDT, Upos::PRON), (Tag::RB, Upos::PART), (Tag::NN, Upos::PRON),
    (Tag::NNP, Upos::ADJ), (Tag::VB, Upos::AUX), (Tag::VBD, Upos::AUX), (Tag::VBG, Upos::AUX), (Tag::VBN, Upos::AUX),
    (Tag::VBP, Upos::AUX), (Tag::VBZ, Upos::AUX), (Tag::NN, Upos::SYM), (Tag::NNP, Upos::VERB), (Tag::FW, Upos::NOUN),
    (Tag::FW, Upos::ADV), (Tag::IN, Upos::ADV), (Tag::Mark, Upos::SYM), (Tag::NN, Upos::X), (Tag::NNP, Upos::NOUN), (Tag::NNP, Upos::NUM),
];

impl Label {
    /// How many there are.
    pub(super) const COUNT: usize = Tag::ALL.len() + OTHERS.len();

    /// Returns the label of a pair; a pair that is too rare gets that of its tag.
    #[cfg(feature = "train")]
    pub(super) fn of(tag: Tag, upos: Upos) -> Label {
        let other = OTHERS.iter().position(|&pair| pair == (tag, upos)).map(|place| Tag::ALL.len() + place);
        Label(other.unwrap_or(tag as usize) as u8)
    }

    /// Returns the Penn tag.
    pub fn tag(self) -> Tag {
        TAGS[usize::from(self.0) % TAGS.len()]
    }

    /// Returns the universal part of speech.
    pub fn upos(self) -> Upos {
        let number = usize::from(self.0);
        number
            .checked_sub(Tag::ALL.len())
            .and_then(|other| OTHERS.get(other))
            .map_or(Upos::of(self.tag()), |pair| pair.1)
    }
}

/// The labels of names.
pub(super) const NAMES: [usize; 6] = {
    let mut names = [Tag::NNP as usize, Tag::NNPS as usize, 0, 0, 0, 0];
    let (mut found, mut k) = (2, 0);
    while k < OTHERS.len() {
        if matches!(OTHERS[k].0, Tag::NNP) {
            names[found] = Tag::ALL.len() + k;
            found += 1;
        }
        k += 1;
    }
    names
};

/// The tags of the labels, padded to a power of two so that looking one up needs no check.
const TAGS: [Tag; 64] = {
    let mut tags = [Tag::Mark; 64];
    let mut i = 0;
    while i < Tag::ALL.len() {
        tags[i] = Tag::ALL[i];
        i += 1;
    }
    let mut k = 0;
    while k < OTHERS.len() {
        tags[i + k] = OTHERS[k].0;
        k += 1;
    }
    tags
};
