//! The bytes of a tagger.
//!
//! All numbers are little-endian; `varint` is LEB128.
//!
//! ```text
//! magic "DLTG", version u16, labels u16, classes u16, words u32, features u32, cells u32
//! labels × tag u8                                         the tag that a label stands for
//! classes × u64                                           sets of labels
//! words × (key: varint above the last one, class u16)
//! features × (key: varint above the last one, len u8, len × (label u8, weight i8))
//! checksum u64                                            FNV-1a of all bytes before it
//! ```

use super::Tagger;
use super::features::Label;
use super::hash::{EMPTY, extend};
use super::lexicon::Lexicon;
use super::weights::{Cell, LABELS, Weights};
use crate::error::{Error, Result};
use crate::model::Tag;

/// The first bytes of the file.
pub(super) const MAGIC: [u8; 4] = *b"DLTG";
/// The version of the format and of the features.
pub(super) const VERSION: u16 = 1;

/// Returns the checksum of some bytes.
pub(super) fn checksum(bytes: &[u8]) -> u64 {
    bytes.iter().fold(EMPTY, |hash, &byte| extend(hash, char::from(byte)))
}

/// Reads a tagger.
pub(super) fn read(bytes: &[u8]) -> Result<Tagger> {
    let Some((body, &sum)) = bytes.split_last_chunk::<8>() else {
        return Err(Error::Model("the file ends too early"));
    };
    let mut rest = Reader(body);
    if rest.array()? != MAGIC {
        return Err(Error::Model("this is not a tagger"));
    }
    if u16::from_le_bytes(rest.array()?) != VERSION {
        return Err(Error::Model("the tagger is of another version"));
    }
    if checksum(body) != u64::from_le_bytes(sum) {
        return Err(Error::Model("the checksum is wrong"));
    }
    let labels = usize::from(u16::from_le_bytes(rest.array()?));
    let sets = usize::from(u16::from_le_bytes(rest.array()?));
    let words = rest.count()?;
    let features = rest.count()?;
    let cells = rest.count()?;
    if labels == 0 || labels >= LABELS {
        return Err(Error::Model("it has no label or too many"));
    }
    let tags = (0..labels).map(|_| rest.tag()).collect::<Result<Vec<Tag>>>()?;
    let classes = (0..sets).map(|_| Ok(u64::from_le_bytes(rest.array()?))).collect::<Result<Vec<u64>>>()?;
    let mut lexicon = Lexicon::with_capacity(words, classes);
    let mut key = 0;
    for _ in 0..words {
        key = rest.key(key)?;
        let class = u16::from_le_bytes(rest.array()?);
        if usize::from(class) >= sets {
            return Err(Error::Model("a word has no class"));
        }
        lexicon.insert(key, class);
    }
    let mut weights = Weights::with_capacity(features, cells);
    key = 0;
    for _ in 0..features {
        key = rest.key(key)?;
        let [len] = rest.array()?;
        let row = rest.take(usize::from(len) * 2)?;
        weights.insert(key, row.chunks_exact(2).map(|pair| Cell { label: pair[0] as Label, weight: pair[1] as i8 }));
    }
    match rest.0 {
        [] => Ok(Tagger { tags, lexicon, weights }),
        _ => Err(Error::Model("there are bytes left over")),
    }
}

/// Bytes that are still to be read.
struct Reader<'b>(&'b [u8]);

impl<'b> Reader<'b> {
    fn take(&mut self, len: usize) -> Result<&'b [u8]> {
        let (head, tail) = self.0.split_at_checked(len).ok_or(Error::Model("the file ends too early"))?;
        self.0 = tail;
        Ok(head)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N]> {
        let (&head, tail) = self.0.split_first_chunk().ok_or(Error::Model("the file ends too early"))?;
        self.0 = tail;
        Ok(head)
    }

    /// Reads how many follow; each takes at least one byte, so a wild number cannot ask for wild memory.
    fn count(&mut self) -> Result<usize> {
        let count = u32::from_le_bytes(self.array()?) as usize;
        if count > self.0.len() { Err(Error::Model("the file ends too early")) } else { Ok(count) }
    }

    fn tag(&mut self) -> Result<Tag> {
        let [number] = self.array()?;
        Tag::ALL.get(usize::from(number)).copied().ok_or(Error::Model("there is no such tag"))
    }

    /// Reads a key that is stored as the distance from the one before.
    fn key(&mut self, last: u32) -> Result<u32> {
        let mut distance = 0_u32;
        for shift in (0..35).step_by(7) {
            let [byte] = self.array()?;
            distance |= u32::from(byte & 0x7f).checked_shl(shift).unwrap_or(0);
            if byte & 0x80 == 0 {
                return last.checked_add(distance).ok_or(Error::Model("a key is out of range"));
            }
        }
        Err(Error::Model("a key is out of range"))
    }
}
