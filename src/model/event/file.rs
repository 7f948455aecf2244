//! The bytes of an event model.
//!
//! All numbers are little-endian; `key` is the distance to the key before, as LEB128.
//!
//! ```text
//! magic "DLEV", version u16
//! words u32, words × (key, senses u16)
//! step f32, threshold f32                                 in log-odds
//! features u32, cells u32
//! features × (key, length u8, length × (label u8, weight i8))     label 0: an event; 1 to 7: its class
//! checksum u64                                            FNV-1a of all bytes before it
//! ```

use super::senses::SenseLexicon;
use super::{EventModel, OUTPUTS};
use crate::error::{Error, Result};
use crate::hash;
use crate::model::table::Table;
use crate::model::tagger::file::Reader;

/// The first bytes of the file.
pub(super) const MAGIC: [u8; 4] = *b"DLEV";
/// The version of the format and of the features.
pub(super) const VERSION: u16 = 1;

/// Reads an event model.
pub(super) fn read(bytes: &[u8]) -> Result<EventModel> {
    let (body, &sum) = bytes.split_last_chunk::<8>().ok_or(Error::Model("the file ends too early"))?;
    let mut rest = Reader(body);
    if rest.array()? != MAGIC {
        return Err(Error::Model("this is not an event model"));
    }
    if rest.u16()? != VERSION {
        return Err(Error::Model("the event model is of another version"));
    }
    if hash::of(body.iter().copied()) != u64::from_le_bytes(sum) {
        return Err(Error::Model("the checksum is wrong"));
    }
    let words = rest.count()?;
    let mut senses = SenseLexicon::with_capacity(words);
    let mut key = 0;
    for _ in 0..words {
        key = rest.key(key)?;
        senses.insert(key, rest.u16()?);
    }
    let step = f32::from_le_bytes(rest.array()?);
    let threshold = f32::from_le_bytes(rest.array()?);
    let weights = rest.features(
        |features, _| Table::with_capacity(features),
        |table, key, cells| {
            let mut row = [0; OUTPUTS];
            cells.iter().for_each(|&[label, weight]| row[usize::from(label) % OUTPUTS] = weight as i8);
            table.insert(key, row);
        },
    )?;
    if !rest.0.is_empty() {
        return Err(Error::Model("there are bytes left over"));
    }
    Ok(EventModel { senses, weights, step, threshold })
}
