//! Writes the bytes that `file` reads.

use super::regression::Kept;
use super::vocabulary::Vocabulary;
use crate::hash;
use crate::model::tagger::file::{MAGIC, VERSION};

/// Writes a tagger; the margin is in the unit of the weights.
pub(super) fn encode(vocabulary: &Vocabulary, first: &[Kept], second: &[Kept], margin: f32) -> Vec<u8> {
    let (classes, words) = vocabulary.numbered();
    let mut out = MAGIC.to_vec();
    out.extend(VERSION.to_le_bytes());
    out.extend((classes.len() as u16).to_le_bytes());
    out.extend((words.len() as u32).to_le_bytes());
    for (class, kinds) in &classes {
        out.extend(class.to_le_bytes());
        out.push(*kinds);
    }
    let mut last = 0;
    for (key, class) in words {
        varint(key - last, &mut out);
        varint(u32::from(class), &mut out);
        last = key;
    }
    out.extend(((margin * scale(first)) as u32).to_le_bytes());
    for reading in [first, second] {
        weights(reading, &mut out);
    }
    let sum = hash::of(out.iter().copied());
    out.extend(sum.to_le_bytes());
    out
}

fn weights(features: &[Kept], out: &mut Vec<u8>) {
    let scale = scale(features);
    out.extend((features.len() as u32).to_le_bytes());
    out.extend((features.iter().map(|(_, cells)| cells.len()).sum::<usize>() as u32).to_le_bytes());
    let mut last = 0;
    for (key, cells) in features {
        varint(key - last, out);
        out.push(cells.len() as u8);
        out.extend(cells.iter().flat_map(|&(label, weight)| [label.0, (weight * scale).round() as i8 as u8]));
        last = *key;
    }
}

/// How many steps of a byte make a unit: the largest weight just fits, none is clipped.
fn scale(features: &[Kept]) -> f32 {
    let largest =
        features.iter().flat_map(|(_, cells)| cells).fold(0.0_f32, |most, (_, weight)| most.max(weight.abs()));
    127.0 / largest.max(f32::MIN_POSITIVE)
}

fn varint(mut number: u32, out: &mut Vec<u8>) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}
