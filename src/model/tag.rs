//! Parts of speech.

/// A part of speech: the tags of the Penn Treebank (Marcus, Santorini and Marcinkiewicz 1993), punctuation folded into [`Tag::Mark`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
#[rustfmt::skip]
pub enum Tag {
    CC, CD, DT, EX, FW, IN, JJ, JJR, JJS, MD, NN, NNS, NNP, NNPS, PDT, POS, PRP, PRPS, RB, RBR, RBS, RP, SYM, TO, UH,
    VB, VBD, VBG, VBN, VBP, VBZ, WDT, WP, WPS, WRB,
    /// Punctuation and other marks.
    Mark,
}

impl Tag {
    /// Lists every tag; the place of a tag in this list is its number in the model files.
    #[rustfmt::skip]
    pub const ALL: [Tag; 36] = [
        Tag::CC, Tag::CD, Tag::DT, Tag::EX, Tag::FW, Tag::IN, Tag::JJ, Tag::JJR, Tag::JJS, Tag::MD, Tag::NN, Tag::NNS,
        Tag::NNP, Tag::NNPS, Tag::PDT, Tag::POS, Tag::PRP, Tag::PRPS, Tag::RB, Tag::RBR, Tag::RBS, Tag::RP, Tag::SYM,
        Tag::TO, Tag::UH, Tag::VB, Tag::VBD, Tag::VBG, Tag::VBN, Tag::VBP, Tag::VBZ, Tag::WDT, Tag::WP, Tag::WPS,
        Tag::WRB, Tag::Mark,
    ];
}
