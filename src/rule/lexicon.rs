//! Words and what they can be.

use super::{Classes, Sense};

/// Bytes of the longest word that a lexicon can hold.
const LONGEST: usize = 16;

/// Gives a word its senses.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The word in small letters, of 16 bytes at most.
    pub word: &'static str,
    /// How it has to be written for the senses to hold.
    pub letters: Letters,
    /// What it can stand for.
    pub senses: &'static [Sense],
}

/// How a word has to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    /// In any way.
    Any,
    /// With a capital.
    Capital,
    /// In capitals only.
    Upper,
}

impl Entry {
    /// Says what is wrong with an entry, if anything is.
    pub(super) fn fault(&self) -> Option<&'static str> {
        let word = self.word;
        if word.is_empty() || word.len() > LONGEST {
            Some("give it 1 to 16 bytes; longer names are a pattern of several words")
        } else if word.contains(char::is_whitespace) {
            Some("it has a space; an entry is one word, several are a pattern")
        } else if word.bytes().any(|byte| byte.is_ascii_uppercase()) {
            Some("write it in small letters; what capitals it needs is said by its letters")
        } else {
            None
        }
    }
}

/// Numbers a word of a lexicon; 0 is every word that it does not have.
pub(super) type WordId = u16;

/// A table from words to senses. A look-up takes no memory and a few nanoseconds.
#[derive(Clone, Debug)]
pub struct Lexicon {
    /// Open addressing; the length is a power of two, at least three times the number of words.
    slots: Vec<WordId>,
    /// For each word its key.
    keys: Vec<u128>,
    /// For the [head] of a word, the lengths that its words have, one bit each.
    heads: Vec<u32>,
    words: Vec<Described>,
}

#[derive(Clone, Copy, Debug)]
pub(super) struct Described {
    pub(super) letters: Letters,
    pub(super) senses: &'static [Sense],
    pub(super) classes: Classes,
}

impl Lexicon {
    /// Makes the table of these entries and of further words without senses. Where a word comes twice, the first holds.
    pub(super) fn new(entries: impl Iterator<Item = Entry>, bare: impl Iterator<Item = &'static str>) -> Self {
        let bare = bare.map(|word| Entry { word, letters: Letters::Any, senses: &[] });
        let all: Vec<Entry> = entries.chain(bare).collect();
        let mut lexicon = Lexicon {
            slots: vec![0; (all.len() * 3).next_power_of_two().max(64)],
            keys: vec![0],
            heads: vec![0; HEADS],
            words: vec![Described { letters: Letters::Any, senses: &[], classes: Classes::NONE }],
        };
        for entry in all {
            lexicon.add(entry);
        }
        lexicon
    }

    fn add(&mut self, entry: Entry) {
        let Some(key) = key(entry.word.as_bytes()) else { return };
        self.heads[head(entry.word.as_bytes())] |= 1 << entry.word.len().min(31);
        let slot = self.slot(key);
        if self.slots[slot] == 0 {
            self.slots[slot] = self.words.len() as WordId;
            self.keys.push(key);
            let classes = entry.senses.iter().fold(Classes::NONE, |set, sense| set.and(sense.classes()));
            self.words.push(Described { letters: entry.letters, senses: entry.senses, classes });
        }
    }

    /// Returns the number of a word, in any case; with or without the full stop of an abbreviation.
    pub(super) fn find(&self, word: &[u8]) -> WordId {
        let found = self.find_bytes(word);
        match word {
            [stem @ .., b'.'] if found == 0 && !stem.is_empty() => self.find_bytes(stem),
            _ => found,
        }
    }

    /// Returns the number of a word, in any case, exactly as it stands.
    pub(super) fn find_bytes(&self, word: &[u8]) -> WordId {
        // Nine words in ten are none of the lexicon's, and their heads and lengths say so.
        if self.heads[head(word)] >> word.len().min(31) & 1 == 0 {
            return 0;
        }
        key(word).map_or(0, |key| self.slots[self.slot(key)])
    }

    pub(super) fn describe(&self, word: WordId) -> &Described {
        &self.words[usize::from(word)]
    }

    pub(super) fn len(&self) -> usize {
        self.words.len()
    }

    /// Finds the slot that holds the key, or the free one where it belongs.
    fn slot(&self, key: u128) -> usize {
        let mask = self.slots.len() - 1;
        let mixed = (key as u64 ^ (key >> 64) as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        let mut slot = (mixed >> 40) as usize & mask;
        while self.slots[slot] != 0 && self.keys[usize::from(self.slots[slot])] != key {
            slot = (slot + 1) & mask;
        }
        slot
    }
}

/// How many heads there are.
pub(super) const HEADS: usize = 1 << 10;

/// Numbers the first two bytes of a word, in any case.
pub(super) fn head(word: &[u8]) -> usize {
    let low = |byte: Option<&u8>| usize::from(byte.copied().unwrap_or(0) & 31);
    low(word.first()) << 5 | low(word.get(1))
}

/// Packs the small letters of a word into a number; `None` for longer words.
fn key(word: &[u8]) -> Option<u128> {
    // Two reads that overlap take the place of a loop over the bytes.
    let (low, high) = match word.len() {
        0 => return None,
        length @ 1..=3 => {
            let byte = |at: usize| u64::from(word[at]) << (8 * at);
            (byte(0) | byte(length / 2) | byte(length - 1), 0)
        }
        length @ 4..=7 => {
            let four = |bytes: Option<&[u8; 4]>| bytes.map_or(0, |bytes| u64::from(u32::from_le_bytes(*bytes)));
            (four(word.first_chunk()) | four(word.last_chunk()) << (8 * (length - 4)), 0)
        }
        length @ 8..=LONGEST => {
            let eight = |bytes: Option<&[u8; 8]>| bytes.map_or(0, |bytes| u64::from_le_bytes(*bytes));
            let behind = eight(word.last_chunk());
            (eight(word.first_chunk()), if length > 8 { behind >> (8 * (LONGEST - length)) } else { 0 })
        }
        _ => return None,
    };
    Some(u128::from(lowered(low)) | u128::from(lowered(high)) << 64)
}

/// Makes the capitals of ASCII among eight bytes small, all at once (Warren, "Hacker's Delight", chapter 2, on sums of bytes in a word).
fn lowered(bytes: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const TOPS: u64 = 0x80 * ONES;
    let low = bytes & !TOPS;
    let from_a = low + ONES * (0x80 - b'A' as u64);
    let past_z = low + ONES * (0x7f - b'Z' as u64);
    bytes | (((from_a ^ past_z) & !bytes & TOPS) >> 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_the_small_letters_of_a_word() {
        let letters = "AZ'az.[`{@é09_THURSDAYS";
        for (start, _) in letters.char_indices() {
            for (end, c) in letters[start..].char_indices() {
                let word = &letters[start..start + end + c.len_utf8()];
                let mut bytes = [0; LONGEST];
                let packed = bytes.get_mut(..word.len()).map(|room| {
                    room.copy_from_slice(word.as_bytes());
                    room.make_ascii_lowercase();
                });
                assert_eq!(key(word.as_bytes()), packed.map(|()| u128::from_le_bytes(bytes)), "{word}");
            }
        }
        assert_eq!(key(b""), None);
    }
}
