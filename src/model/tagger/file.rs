//! The bytes of a tagger.
//!
//! All numbers are little-endian; `key` is the distance to the key before, as LEB128.
//!
//! ```text
//! magic "DLTG", version u16, classes u16, words u32
//! classes × (u64, u8)                                     sets of labels, and of what a dictionary says
//! words × (key, class)                                    a class is a LEB128 number, the frequent ones are small
//! margin u32                                              who wins by less in the first reading is read again
//! twice, for the two readings:
//!   features u32, cells u32
//!   features × (key, length u8, length × (label u8, weight i8))
//! checksum u64                                            FNV-1a of all bytes before it
//! ```

use super::Tagger;
use super::lexicon::Lexicon;
use super::weights::{LABELS, MOST_CELLS, Weights};
use crate::error::{Error, Result};
use crate::hash;

/// The first bytes of the file.
pub(in crate::model) const MAGIC: [u8; 4] = *b"DLTG";
/// The version of the format and of the features.
pub(in crate::model) const VERSION: u16 = 3;

const TOO_SHORT: Error = Error::Model("the file ends too early");

/// Reads a tagger.
pub(in crate::model) fn read(bytes: &[u8]) -> Result<Tagger> {
    let (body, &sum) = bytes.split_last_chunk::<8>().ok_or(TOO_SHORT)?;
    let mut rest = Reader(body);
    if rest.array()? != MAGIC {
        return Err(Error::Model("this is not a tagger"));
    }
    if rest.u16()? != VERSION {
        return Err(Error::Model("the tagger is of another version"));
    }
    if hash::of(body.iter().copied()) != u64::from_le_bytes(sum) {
        return Err(Error::Model("the checksum is wrong"));
    }
    let lexicon = rest.lexicon()?;
    let margin = rest.u32()?;
    let first = rest.weights()?;
    let second = rest.weights()?;
    if !rest.0.is_empty() {
        return Err(Error::Model("there are bytes left over"));
    }
    Ok(Tagger { lexicon, first, second, margin: margin.min(i32::MAX as u32) as i32 })
}

/// Bytes that are still to be read.
pub(in crate::model) struct Reader<'b>(pub(in crate::model) &'b [u8]);

impl<'b> Reader<'b> {
    fn lexicon(&mut self) -> Result<Lexicon> {
        let sets = self.u16()?;
        let words = self.count()?;
        let classes = (0..sets)
            .map(|_| Ok((self.array().map(u64::from_le_bytes)?, self.array::<1>()?[0])))
            .collect::<Result<Vec<_>>>()?;
        let mut lexicon = Lexicon::with_capacity(words, classes);
        let mut key = 0;
        for _ in 0..words {
            key = self.key(key)?;
            let class = u16::try_from(self.key(0)?).unwrap_or(u16::MAX);
            if class >= sets {
                return Err(Error::Model("a word has no class"));
            }
            lexicon.insert(key, class);
        }
        Ok(lexicon.with_roles())
    }

    fn weights(&mut self) -> Result<Weights> {
        self.features(Weights::with_capacity, Weights::insert)
    }

    /// Reads features: makes room for so many, with so many cells in all, and adds each with its cells, a label and a weight each.
    pub(in crate::model) fn features<W>(
        &mut self,
        room: impl FnOnce(usize, usize) -> W,
        add: impl Fn(&mut W, u32, &[[u8; 2]]),
    ) -> Result<W> {
        let features = self.count()?;
        let mut weights = room(features, self.count()?);
        let (mut key, mut total) = (0, 0);
        for _ in 0..features {
            key = self.key(key)?;
            let [length] = self.array()?;
            let cells = self.take(usize::from(length) * 2)?;
            total += usize::from(length);
            if usize::from(length) >= LABELS || total >= MOST_CELLS {
                return Err(Error::Model("there are too many weights"));
            }
            add(&mut weights, key, cells.as_chunks().0);
        }
        Ok(weights)
    }

    /// Reads how many follow; each takes at least one byte, so a wild number cannot ask for wild memory.
    pub(in crate::model) fn count(&mut self) -> Result<usize> {
        let count = self.u32()? as usize;
        if count > self.0.len() { Err(TOO_SHORT) } else { Ok(count) }
    }

    /// Reads a key that is stored as the distance from the one before.
    pub(in crate::model) fn key(&mut self, last: u32) -> Result<u32> {
        let mut distance = 0_u64;
        for shift in (0..35).step_by(7) {
            let [byte] = self.array()?;
            distance |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                let key = u64::from(last) + distance;
                return u32::try_from(key).map_err(|_| Error::Model("a key is out of range"));
            }
        }
        Err(Error::Model("a key is out of range"))
    }

    pub(in crate::model) fn u16(&mut self) -> Result<u16> {
        self.array().map(u16::from_le_bytes)
    }

    fn u32(&mut self) -> Result<u32> {
        self.array().map(u32::from_le_bytes)
    }

    pub(in crate::model) fn array<const N: usize>(&mut self) -> Result<[u8; N]> {
        let (&head, tail) = self.0.split_first_chunk().ok_or(TOO_SHORT)?;
        self.0 = tail;
        Ok(head)
    }

    fn take(&mut self, length: usize) -> Result<&'b [u8]> {
        let (head, tail) = self.0.split_at_checked(length).ok_or(TOO_SHORT)?;
        self.0 = tail;
        Ok(head)
    }
}
