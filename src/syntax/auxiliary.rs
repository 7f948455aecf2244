//! Words that can be auxiliaries, and what they can open.

use super::Modality;

/// An auxiliary verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Auxiliary {
    Modal(Modality),
    Have(Inflection),
    Be(Inflection),
    Do(Inflection),
    /// "'s": is or has.
    Apostrophe,
    /// "'d": had or would.
    ApostropheD,
}

/// The form of "have", "be" or "do".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Inflection {
    Present,
    Past,
    Base,
    Ing,
    Participle,
}

/// Finds out whether a word can be an auxiliary.
#[rustfmt::skip]
pub(super) fn of(word: &str) -> Option<Auxiliary> {
    use Inflection::{Base, Ing, Participle, Past, Present};
    let mut buffer = [0; 8];
    let lower = super::lowered(word, &mut buffer)?;
    Some(match lower {
        "will" | "'ll" | "’ll" | "wo" | "shall" | "sha" => Auxiliary::Modal(Modality::Will),
        "would" => Auxiliary::Modal(Modality::Would),
        "can" | "ca" => Auxiliary::Modal(Modality::Can),
        "could" => Auxiliary::Modal(Modality::Could),
        "may" => Auxiliary::Modal(Modality::May),
        "might" => Auxiliary::Modal(Modality::Might),
        "must" | "need" => Auxiliary::Modal(Modality::Must),
        "should" => Auxiliary::Modal(Modality::Should),
        "ought" => Auxiliary::Modal(Modality::Should),
        "have" | "'ve" | "’ve" | "has" => Auxiliary::Have(Present),
        "had" => Auxiliary::Have(Past),
        "having" => Auxiliary::Have(Ing),
        "is" | "are" | "am" | "'re" | "’re" | "'m" | "’m" | "ai" => Auxiliary::Be(Present),
        "was" | "were" => Auxiliary::Be(Past),
        "be" => Auxiliary::Be(Base),
        "being" => Auxiliary::Be(Ing),
        "been" => Auxiliary::Be(Participle),
        "do" | "does" => Auxiliary::Do(Present),
        "did" => Auxiliary::Do(Past),
        "'s" | "’s" => Auxiliary::Apostrophe,
        "'d" | "’d" => Auxiliary::ApostropheD,
        _ => return None,
    })
}

/// Says whether a word negates its verb.
pub(super) fn negates(word: &str) -> bool {
    matches!(word, "not" | "n't" | "n’t" | "never" | "N'T" | "Not" | "Never" | "NOT")
}
