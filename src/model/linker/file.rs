//! The bytes of the classifiers.
//!
//! All numbers are little-endian; `key` is the distance to the key before, as LEB128.
//!
//! ```text
//! magic "DLLK", version u16, heads u16
//! heads × (labels u8, step f32, features u32, features × (key, labels × i8))
//! checksum u64                                            FNV-1a of all bytes before it
//! ```

use super::{Head, Linker};
use crate::error::{Error, Result};
use crate::hash;

/// The first bytes of the file.
const MAGIC: [u8; 4] = *b"DLLK";
/// The version of the format and of the features.
const VERSION: u16 = 1;
/// The most labels that a question can have.
const MOST_LABELS: u8 = 32;

const TOO_SHORT: Error = Error::Model("the file ends too early");

/// Reads the classifiers.
pub(super) fn read(bytes: &[u8]) -> Result<Linker> {
    let (body, &sum) = bytes.split_last_chunk::<8>().ok_or(TOO_SHORT)?;
    let mut rest = Reader(body);
    if rest.array()? != MAGIC {
        return Err(Error::Model("these are no classifiers of relations"));
    }
    if u16::from_le_bytes(rest.array()?) != VERSION {
        return Err(Error::Model("the classifiers are of another version"));
    }
    if hash::of(body.iter().copied()) != u64::from_le_bytes(sum) {
        return Err(Error::Model("the checksum is wrong"));
    }
    let heads = u16::from_le_bytes(rest.array()?);
    let heads = (0..heads).map(|_| rest.head()).collect::<Result<Vec<_>>>()?;
    if rest.0.is_empty() { Ok(Linker { heads }) } else { Err(Error::Model("there are bytes left over")) }
}

/// Bytes that are still to be read.
struct Reader<'b>(&'b [u8]);

impl<'b> Reader<'b> {
    fn head(&mut self) -> Result<Head> {
        let [labels] = self.array()?;
        let step = f32::from_le_bytes(self.array()?);
        let features = u32::from_le_bytes(self.array()?) as usize;
        // Each takes at least two bytes, so a wild number cannot ask for wild memory.
        if features > self.0.len() || labels == 0 || labels > MOST_LABELS || !step.is_finite() {
            return Err(Error::Model("a question has wild numbers"));
        }
        let mut head = Head::new(usize::from(labels), step, features);
        let mut key = 0;
        for number in 0..features {
            let distance = self.varint()?;
            key = if number == 0 { distance } else { key + distance };
            if key > u64::from(u32::MAX) || (number > 0 && distance == 0) {
                return Err(Error::Model("a key is out of range"));
            }
            let row = self.take(usize::from(labels))?;
            head.insert(key as u32, row.iter().map(|byte| *byte as i8));
        }
        Ok(head)
    }

    fn varint(&mut self) -> Result<u64> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let [byte] = self.array()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(Error::Model("a key is out of range"))
    }

    fn take(&mut self, count: usize) -> Result<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(TOO_SHORT)?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N]> {
        let (taken, rest) = self.0.split_first_chunk().ok_or(TOO_SHORT)?;
        self.0 = rest;
        Ok(*taken)
    }
}

/// The weights of one question in training: by key, sorted.
#[cfg(feature = "train")]
pub(super) struct Trained {
    pub labels: usize,
    pub rows: Vec<(u32, Vec<f32>)>,
}

/// Writes the bytes that [`read`] reads; the largest weight of a question just fits into a byte.
#[cfg(feature = "train")]
pub(super) fn write(heads: &[Trained]) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    out.extend(VERSION.to_le_bytes());
    out.extend((heads.len() as u16).to_le_bytes());
    for Trained { labels, rows } in heads {
        let largest = rows.iter().flat_map(|(_, row)| row).fold(0.0_f32, |most, weight| most.max(weight.abs()));
        let step = largest.max(f32::MIN_POSITIVE) / 127.0;
        out.push(*labels as u8);
        out.extend(step.to_le_bytes());
        out.extend((rows.len() as u32).to_le_bytes());
        let mut last = 0;
        for (key, row) in rows {
            let mut distance = key - last;
            while distance >= 0x80 {
                out.push(distance as u8 | 0x80);
                distance >>= 7;
            }
            out.push(distance as u8);
            out.extend(row.iter().map(|weight| (weight / step).round() as i8 as u8));
            last = *key;
        }
    }
    let sum = hash::of(out.iter().copied());
    out.extend(sum.to_le_bytes());
    out
}
