//! Lemmas: the form of a word that a dictionary lists.

use std::borrow::Cow;

use super::irregular;
use super::tagging::is_base;
use crate::model::Tag;

/// Returns the lemma of a word by its part of speech, in lower case unless it is a name.
///
/// Borrows the word wherever the lemma is the word or a part of it.
///
/// ```
/// use dateline::syntax::{Tag, lemma};
/// assert_eq!(lemma("said", Tag::VBD), "say");
/// assert_eq!(lemma("imposing", Tag::VBG), "impose");
/// assert_eq!(lemma("Ministries", Tag::NNS), "ministry");
/// ```
pub fn lemma(word: &str, tag: Tag) -> Cow<'_, str> {
    if matches!(tag, Tag::NNP | Tag::NNPS) {
        return Cow::Borrowed(word);
    }
    let lower: Cow<'_, str> =
        if word.chars().any(char::is_uppercase) { Cow::Owned(word.to_lowercase()) } else { Cow::Borrowed(word) };
    match tag {
        // "need", "succeed": the ending is the verb's own.
        Tag::VB | Tag::VBP if lower.ends_with("eed") => lower,
        Tag::VB | Tag::VBP | Tag::VBZ | Tag::VBD | Tag::VBN | Tag::VBG | Tag::MD => map(lower, verb),
        Tag::NNS => map(lower, noun),
        _ => lower,
    }
}

/// Applies a function that borrows from its argument or a table to a text that is borrowed or owned.
fn map<'w>(word: Cow<'w, str>, stem: impl for<'a> Fn(&'a str) -> Cow<'a, str>) -> Cow<'w, str> {
    match word {
        Cow::Borrowed(word) => stem(word),
        Cow::Owned(word) => Cow::Owned(stem(&word).into_owned()),
    }
}

fn verb(word: &str) -> Cow<'_, str> {
    let base = match word {
        "is" | "are" | "am" | "was" | "were" | "been" | "being" | "'re" | "’re" | "'m" | "’m" | "'s" | "’s" => {
            "be"
        }
        "has" | "having" | "'ve" | "’ve" => "have",
        "does" => "do",
        "goes" => "go",
        "'ll" | "’ll" | "wo" => "will",
        "'d" | "’d" => "would",
        "ca" => "can",
        "dying" => "die",
        "lying" => "lie",
        "tying" => "tie",
        "vying" => "vie",
        "found" => "find",
        _ => "",
    };
    if !base.is_empty() {
        return Cow::Borrowed(base);
    }
    if let Some((verb, _)) = irregular::find(word) {
        return Cow::Borrowed(verb.base);
    }
    if let Some(stem) = word.strip_suffix("ied").or_else(|| word.strip_suffix("ies")).filter(|s| s.len() > 1) {
        return Cow::Owned(format!("{stem}y"));
    }
    if let Some(stem) = word.strip_suffix("ing").or_else(|| word.strip_suffix("ed")) {
        return unsuffixed(word, stem);
    }
    third_person(word)
}

/// The base before `-ed` or `-ing`: "plan-n", "impos-e", "visit".
fn unsuffixed<'w>(word: &'w str, stem: &'w str) -> Cow<'w, str> {
    if stem.len() < 2 || !stem.bytes().any(is_vowel) {
        return Cow::Borrowed(word);
    }
    let with_e = || Cow::Owned(format!("{stem}e"));
    if is_base(stem) {
        return Cow::Borrowed(stem);
    }
    let candidate = format!("{stem}e");
    if is_base(&candidate) {
        return Cow::Owned(candidate);
    }
    let bytes = stem.as_bytes();
    let [.., before, last] = bytes else { return Cow::Borrowed(stem) };
    let doubled = last == before;
    let undoubled = stem.get(..stem.len() - 1).unwrap_or(stem);
    if doubled && (!matches!(last, b's' | b'l' | b'f' | b'z' | b'o' | b'e') || is_base(undoubled)) {
        return Cow::Borrowed(undoubled);
    }
    // Endings that English spells with a silent e: "damag-", "announc-", "believ-", "creat-", "realis-".
    match (before, last) {
        (_, b'c' | b'v' | b'u') => with_e(),
        (b'n' | b'd' | b'r' | b'l', b'g') | (b'a' | b'e', b'g')
            if last == &b'g' && before != &b'n' || stem.ends_with("ang") || stem.ends_with("eng") =>
        {
            with_e()
        }
        (b'a' | b'i' | b'u' | b'o', b's' | b'z') | (b'a' | b'u', b't') if !doubled_vowel(bytes) => with_e(),
        (b'i' | b'u' | b'a' | b'o', b'r' | b'k' | b'n' | b'm' | b'p' | b'd' | b'l')
            if bytes.len() <= 3 && !doubled_vowel(bytes) =>
        {
            with_e()
        }
        (b'b' | b'c' | b'd' | b'f' | b'g' | b'k' | b'p' | b't', b'l') | (b'l' | b'r' | b'n', b's') => with_e(),
        _ => Cow::Borrowed(stem),
    }
}

/// Whether two vowels stand before the last consonant: "boast", "repeat".
fn doubled_vowel(bytes: &[u8]) -> bool {
    matches!(bytes, [.., a, b, _] if is_vowel(*a) && is_vowel(*b))
}

fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

fn third_person(word: &str) -> Cow<'_, str> {
    for ending in ["sses", "shes", "ches", "xes", "zzes", "oes"] {
        if word.ends_with(ending) {
            return Cow::Borrowed(&word[..word.len() - 2]);
        }
    }
    match word.strip_suffix('s') {
        Some(stem) if stem.len() > 1 && !stem.ends_with('s') && !word.ends_with("us") => Cow::Borrowed(stem),
        _ => Cow::Borrowed(word),
    }
}

fn noun(word: &str) -> Cow<'_, str> {
    let singular = match word {
        "men" => "man",
        "women" => "woman",
        "children" => "child",
        "people" => "person",
        "feet" => "foot",
        "teeth" => "tooth",
        "mice" => "mouse",
        "lives" => "life",
        "wives" => "wife",
        "knives" => "knife",
        "leaves" => "leaf",
        "thieves" => "thief",
        "wolves" => "wolf",
        "halves" => "half",
        "crises" => "crisis",
        "analyses" => "analysis",
        "criteria" => "criterion",
        "phenomena" => "phenomenon",
        "media" => "medium",
        "talks" => "talk",
        "series" | "species" | "headquarters" | "means" | "news" => return Cow::Borrowed(word),
        _ => "",
    };
    if !singular.is_empty() {
        return Cow::Borrowed(singular);
    }
    if let Some(stem) = word.strip_suffix("ies").filter(|s| s.len() > 1) {
        return Cow::Owned(format!("{stem}y"));
    }
    if let Some(stem) = word.strip_suffix("men").filter(|s| s.len() > 2) {
        return Cow::Owned(format!("{stem}man"));
    }
    third_person(word)
}
