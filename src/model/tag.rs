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
    /// Lists every tag, in the order of their names.
    #[rustfmt::skip]
    pub const ALL: [Tag; 36] = [
        Tag::CC, Tag::CD, Tag::DT, Tag::EX, Tag::FW, Tag::IN, Tag::JJ, Tag::JJR, Tag::JJS, Tag::MD, Tag::NN, Tag::NNS,
        Tag::NNP, Tag::NNPS, Tag::PDT, Tag::POS, Tag::PRP, Tag::PRPS, Tag::RB, Tag::RBR, Tag::RBS, Tag::RP, Tag::SYM,
        Tag::TO, Tag::UH, Tag::VB, Tag::VBD, Tag::VBG, Tag::VBN, Tag::VBP, Tag::VBZ, Tag::WDT, Tag::WP, Tag::WPS,
        Tag::WRB, Tag::Mark,
    ];
}

/// A universal part of speech (Universal Dependencies, version 2: de Marneffe, Manning, Nivre and Zeman 2021).
///
/// It says what the Penn tag leaves open: "after" is [`Upos::SCONJ`] before a clause and [`Upos::ADP`] before a noun, "had" is
/// [`Upos::AUX`] before a participle and [`Upos::VERB`] before an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(missing_docs)]
#[rustfmt::skip]
pub enum Upos {
    ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X,
}

impl Upos {
    /// Returns what a Penn tag most often is.
    pub fn of(tag: Tag) -> Self {
        match tag {
            Tag::NN | Tag::NNS => Upos::NOUN,
            Tag::NNP | Tag::NNPS => Upos::PROPN,
            Tag::VB | Tag::VBD | Tag::VBG | Tag::VBN | Tag::VBP | Tag::VBZ => Upos::VERB,
            Tag::MD => Upos::AUX,
            Tag::JJ | Tag::JJR | Tag::JJS => Upos::ADJ,
            Tag::RB | Tag::RBR | Tag::RBS | Tag::WRB => Upos::ADV,
            Tag::IN | Tag::RP => Upos::ADP,
            Tag::TO | Tag::POS => Upos::PART,
            Tag::CD => Upos::NUM,
            Tag::DT | Tag::PDT | Tag::WDT => Upos::DET,
            Tag::EX | Tag::PRP | Tag::PRPS | Tag::WP | Tag::WPS => Upos::PRON,
            Tag::CC => Upos::CCONJ,
            Tag::UH => Upos::INTJ,
            Tag::FW => Upos::X,
            Tag::SYM => Upos::SYM,
            Tag::Mark => Upos::PUNCT,
        }
    }
}
