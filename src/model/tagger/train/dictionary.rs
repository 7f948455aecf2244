//! What a dictionary says that words can be.

use std::ops::{BitOr, BitOrAssign};

/// A word of a dictionary.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The word, in lower case.
    pub word: String,
    /// What it can be.
    pub kinds: Kinds,
}

/// A set of the forms that a word can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Kinds(pub(super) u8);

impl Kinds {
    /// A noun.
    pub const NOUN: Kinds = Kinds(1);
    /// The plural of a noun.
    pub const PLURAL: Kinds = Kinds(2);
    /// The base form of a verb.
    pub const BASE: Kinds = Kinds(4);
    /// Its third person.
    pub const THIRD: Kinds = Kinds(8);
    /// Its past tense or participle.
    pub const PAST: Kinds = Kinds(16);
    /// Its form in "-ing".
    pub const ING: Kinds = Kinds(32);
    /// An adjective.
    pub const ADJECTIVE: Kinds = Kinds(64);
    /// An adverb.
    pub const ADVERB: Kinds = Kinds(128);
}

impl BitOr for Kinds {
    type Output = Kinds;

    fn bitor(self, other: Kinds) -> Kinds {
        Kinds(self.0 | other.0)
    }
}

impl BitOrAssign for Kinds {
    fn bitor_assign(&mut self, other: Kinds) {
        self.0 |= other.0;
    }
}
