//! What a word can be by itself: closed class, lexicon, ending.

use super::{closed, lexicon};
use crate::model::Tag;
use crate::syntax::irregular::{self, Form};
use crate::syntax::lowered;
use crate::token::TokenKind;

/// The longest word that is looked up; longer ones are judged by their ending.
const LONGEST: usize = 24;

/// A set of parts of speech.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Readings(u16);

impl Readings {
    pub(super) const NOUN: Readings = Readings(1);
    pub(super) const PLURAL: Readings = Readings(2);
    pub(super) const BASE: Readings = Readings(4);
    pub(super) const THIRD: Readings = Readings(8);
    pub(super) const PAST: Readings = Readings(16);
    pub(super) const PARTICIPLE: Readings = Readings(32);
    pub(super) const ING: Readings = Readings(64);
    pub(super) const ADJECTIVE: Readings = Readings(128);
    pub(super) const ADVERB: Readings = Readings(256);

    pub(super) fn has(self, other: Readings) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) fn is_empty(self) -> bool {
        self.0 == 0
    }

    fn add(&mut self, other: Readings) {
        self.0 |= other.0;
    }
}

/// What a token can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Guess {
    /// Only this.
    Certain(Tag),
    /// One of these.
    Open(Readings),
    /// A name, if nothing else: it is unknown and has a capital.
    Name,
}

/// Guesses what a token can be.
pub(super) fn guess(word: &str, kind: TokenKind) -> Guess {
    match kind {
        TokenKind::Number | TokenKind::Clock | TokenKind::Date => return Guess::Certain(Tag::CD),
        TokenKind::Ordinal => return Guess::Certain(Tag::JJ),
        TokenKind::Decade => return Guess::Certain(Tag::NNS),
        TokenKind::Mark => {
            return Guess::Certain(match word {
                "%" | "°" => Tag::NN,
                "$" | "£" | "€" | "¥" => Tag::SYM,
                "&" => Tag::CC,
                "'" | "’" => Tag::Mark,
                _ => Tag::Mark,
            });
        }
        TokenKind::Word => {}
    }
    let mut buffer = [0; LONGEST];
    let Some(lower) = lowered(word, &mut buffer) else { return Guess::Open(by_ending(word)) };
    if word.len() > 1 && matches!(lower, "us" | "it") && word.bytes().all(|b| b.is_ascii_uppercase()) {
        return Guess::Name;
    }
    if lower == "may" && word.starts_with('M') {
        return Guess::Name;
    }
    if let Some(tag) = closed::tag(lower) {
        return Guess::Certain(tag);
    }
    let readings = listed(lower);
    if !readings.is_empty() {
        return Guess::Open(readings);
    }
    if word.starts_with(|c: char| c.is_uppercase()) {
        return Guess::Name;
    }
    Guess::Open(by_ending(lower))
}

/// Says whether a word in lower case is the base form of a listed verb.
pub(in crate::syntax) fn is_base(word: &str) -> bool {
    is_verb(word)
}

fn has(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

/// What the lists say of a word in lower case.
fn listed(word: &str) -> Readings {
    let mut found = Readings::default();
    if let Some((_, form)) = irregular::find(word) {
        found.add(match form {
            Form::Base => Readings::BASE,
            Form::Past => Readings::PAST,
            Form::Participle => Readings::PARTICIPLE,
            Form::BaseOrPast => Readings(Readings::BASE.0 | Readings::PAST.0 | Readings::PARTICIPLE.0),
            Form::PastOrParticiple => Readings(Readings::PAST.0 | Readings::PARTICIPLE.0),
            Form::BaseOrParticiple => Readings(Readings::BASE.0 | Readings::PARTICIPLE.0),
        });
    }
    for (list, reading) in [
        (lexicon::VERBS, Readings::BASE),
        (lexicon::NOUNS, Readings::NOUN),
        (lexicon::ADJECTIVES, Readings::ADJECTIVE),
        (lexicon::ADVERBS, Readings::ADVERB),
    ] {
        if has(list, word) {
            found.add(reading);
        }
    }
    if let Some(stem) = word.strip_suffix('s').filter(|s| !s.ends_with('s')) {
        let (noun, verb) = (any_stem(stem, is_noun), any_stem(stem, is_verb));
        if noun {
            found.add(Readings::PLURAL);
        }
        if verb {
            found.add(Readings::THIRD);
        }
    } else if let Some(stem) = word.strip_suffix("ed") {
        if regular(stem) {
            found.add(Readings(Readings::PAST.0 | Readings::PARTICIPLE.0));
        }
    } else if let Some(stem) = word.strip_suffix("ing")
        && (regular(stem) || irregular_base(stem))
    {
        found.add(Readings::ING);
    }
    found
}

fn is_noun(word: &str) -> bool {
    has(lexicon::NOUNS, word)
}

fn is_verb(word: &str) -> bool {
    has(lexicon::VERBS, word) || is_irregular_base(word)
}

fn is_irregular_base(word: &str) -> bool {
    irregular::find(word).is_some_and(|(verb, _)| verb.base == word)
}

/// Whether the word before its `s` is listed: "attack-s", "cross-es", "countr-ies".
fn any_stem(stem: &str, listed: fn(&str) -> bool) -> bool {
    listed(stem)
        || stem.strip_suffix('e').is_some_and(listed)
        || stem.strip_suffix("ie").is_some_and(|short| with_ending(short, "y", listed))
}

/// Whether the word before its `ed` or `ing` is a listed regular verb: "attack", "plan-n", "arriv(e)", "den-i".
fn regular(stem: &str) -> bool {
    let listed = |word: &str| has(lexicon::VERBS, word);
    let doubled = || {
        let bytes = stem.as_bytes();
        bytes.len() > 2
            && bytes[bytes.len() - 1] == bytes[bytes.len() - 2]
            && stem.get(..stem.len() - 1).is_some_and(listed)
    };
    listed(stem)
        || with_ending(stem, "e", listed)
        || stem.strip_suffix('i').is_some_and(|s| with_ending(s, "y", listed))
        || doubled()
}

fn irregular_base(stem: &str) -> bool {
    let bytes = stem.as_bytes();
    let doubled = bytes.len() > 2 && bytes[bytes.len() - 1] == bytes[bytes.len() - 2];
    is_irregular_base(stem)
        || with_ending(stem, "e", is_irregular_base)
        || (doubled && stem.get(..stem.len() - 1).is_some_and(is_irregular_base))
        || stem.strip_suffix('y').is_some_and(|s| with_ending(s, "ie", is_irregular_base))
}

fn with_ending(stem: &str, ending: &str, listed: impl Fn(&str) -> bool) -> bool {
    let mut buffer = [0; LONGEST + 2];
    let length = stem.len() + ending.len();
    let Some(into) = buffer.get_mut(..length) else { return false };
    into[..stem.len()].copy_from_slice(stem.as_bytes());
    into[stem.len()..].copy_from_slice(ending.as_bytes());
    std::str::from_utf8(into).is_ok_and(listed)
}

/// What the ending says of a word that no list holds.
#[rustfmt::skip]
fn by_ending(word: &str) -> Readings {
    const ADVERB: &[&str] = &["ly", "wards", "wise"];
    const NOUN: &[&str] = &[
        "tion", "sion", "ment", "ness", "ity", "ism", "ist", "ship", "hood", "ance", "ence", "ancy", "ency", "age", "dom", "ology", "graphy", "er", "or", "cy", "ure",
    ];
    const ADJECTIVE: &[&str] = &["ous", "ful", "able", "ible", "al", "ive", "ic", "less", "ish", "ary", "ian", "ese", "ant", "ent", "lar"];
    const BASE: &[&str] = &["ize", "ise", "ify", "ate"];
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending));
    if ends(ADVERB) { return Readings::ADVERB; }
    if ends(&["ing"]) { return Readings::ING; }
    if ends(&["ed"]) { return Readings(Readings::PAST.0 | Readings::PARTICIPLE.0); }
    if ends(NOUN) { return Readings::NOUN; }
    if ends(ADJECTIVE) { return Readings::ADJECTIVE; }
    if ends(BASE) { return Readings(Readings::BASE.0 | Readings::NOUN.0); }
    if ends(&["s"]) && !ends(&["ss", "us", "is"]) { return Readings::PLURAL; }
    Readings::NOUN
}

/// What the spelling and the lists say of a verb form in lower case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::syntax) enum Shape {
    /// "withdrew": the past tense and nothing else.
    Past,
    /// "said", "made".
    PastOrParticiple,
    /// "risen".
    Participle,
    /// A base form that is also a noun or an adjective: "call".
    Base,
    /// A base form that is nothing else: "resume".
    OnlyBase,
    /// A third person that is no plural: "survives".
    OnlyThird,
    /// A regular verb with -ed: "arrested".
    Regular,
    /// None of these.
    Other,
}

/// Finds the shape of a word in lower case.
pub(in crate::syntax) fn shape(word: &str) -> Shape {
    if word.len() > LONGEST
        || closed::tag(word).is_some()
        || matches!(word, "saw" | "found" | "felt" | "left" | "rose" | "lay" | "bore" | "thought")
    {
        return Shape::Other;
    }
    let found = listed(word);
    let nominal = found.has(Readings::NOUN) || found.has(Readings::ADJECTIVE) || found.has(Readings::ADVERB);
    let (past, participle, base) =
        (found.has(Readings::PAST), found.has(Readings::PARTICIPLE), found.has(Readings::BASE));
    match (past, participle, base) {
        (true, true, false) if word.ends_with("ed") => Shape::Regular,
        (true, true, false) => Shape::PastOrParticiple,
        (true, false, false) if !nominal => Shape::Past,
        (false, true, false) => Shape::Participle,
        (false, false, true) if nominal => Shape::Base,
        (false, false, true) => Shape::OnlyBase,
        _ if found.has(Readings::THIRD) && !found.has(Readings::PLURAL) => Shape::OnlyThird,
        _ => Shape::Other,
    }
}
