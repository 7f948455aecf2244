//! Offsets in other units than bytes.

use std::ops::Range;

use super::Span;

/// The unit that a caller counts offsets in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum OffsetUnit {
    /// Bytes of UTF-8, as Rust, Go and C count.
    #[default]
    Bytes,
    /// Unicode scalar values, as Python counts.
    Chars,
    /// Code units of UTF-16, as JavaScript and Java count.
    Utf16,
}

/// Converts between the byte offsets of a text and those of another unit.
///
/// Building takes one pass over the text; a conversion from bytes takes constant time, one to bytes a binary search.
/// Only the first 4 GiB of a text have offsets.
///
/// # Example
///
/// ```
/// use dateline::{OffsetUnit, Offsets, Span};
///
/// let text = "🗳 élections";
/// let offsets = Offsets::new(text, OffsetUnit::Utf16);
/// let word = Span::new(5, 15);
/// assert_eq!(word.of(text), "élections");
/// assert_eq!(offsets.of(word), 3..12);
/// assert_eq!(offsets.span(3..12), Some(word));
/// ```
#[derive(Clone, Debug)]
pub struct Offsets<'t> {
    text: &'t str,
    unit: OffsetUnit,
    /// How many units begin before each block of bytes; empty where a unit is a byte.
    before_block: Vec<u32>,
}

/// The bytes between two entries of the table.
const BLOCK: usize = 64;

impl<'t> Offsets<'t> {
    /// Prepares a text for a unit.
    pub fn new(text: &'t str, unit: OffsetUnit) -> Self {
        let mut before_block = Vec::new();
        if unit != OffsetUnit::Bytes && !text.is_ascii() {
            before_block.reserve(text.len() / BLOCK + 1);
            let mut count = 0_u32;
            for block in text.as_bytes().chunks(BLOCK) {
                before_block.push(count);
                count = count.saturating_add(units(block, unit));
            }
        }
        Offsets { text, unit, before_block }
    }

    /// Returns the offsets of a span in the unit. An end inside a character counts as the start of it, one past the text as the end of it.
    pub fn of(&self, span: Span) -> Range<u32> {
        self.count_at(span.start())..self.count_at(span.end())
    }

    /// Returns the span of a range in the unit; `None` where it runs backwards, is not inside the text, or cuts a character.
    pub fn span(&self, range: Range<u32>) -> Option<Span> {
        let (start, end) = (self.byte_at(range.start)?, self.byte_at(range.end)?);
        (start <= end).then(|| Span::new(start, end))
    }

    fn count_at(&self, byte: u32) -> u32 {
        let mut byte = (byte as usize).min(self.text.len());
        while !self.text.is_char_boundary(byte) {
            byte -= 1;
        }
        let before = match self.before_block.get(byte / BLOCK) {
            Some(before) => *before,
            // The end of a text that fills its last block.
            None => match self.before_block.last() {
                Some(before) => return *before + units(&self.text.as_bytes()[byte - BLOCK..byte], self.unit),
                None => return byte as u32,
            },
        };
        before + units(&self.text.as_bytes()[byte / BLOCK * BLOCK..byte], self.unit)
    }

    fn byte_at(&self, offset: u32) -> Option<u32> {
        if self.before_block.is_empty() {
            return self.text.is_char_boundary(offset as usize).then_some(offset);
        }
        let block = self.before_block.partition_point(|before| *before <= offset) - 1;
        let mut count = self.before_block[block];
        // A character that reaches into the block was counted before it.
        let mut byte = block * BLOCK;
        while !self.text.is_char_boundary(byte) {
            byte += 1;
        }
        for c in self.text[byte..].chars() {
            if count >= offset {
                break;
            }
            count += if self.unit == OffsetUnit::Utf16 { c.len_utf16() as u32 } else { 1 };
            byte += c.len_utf8();
        }
        (count == offset).then(|| u32::try_from(byte).ok()).flatten()
    }
}

/// Counts the units that begin in some bytes of UTF-8: one for every first byte of a character, in UTF-16 two for one of four bytes.
fn units(bytes: &[u8], unit: OffsetUnit) -> u32 {
    let first = |byte: &&u8| !(0x80..0xC0).contains(*byte);
    let count = match unit {
        OffsetUnit::Bytes => bytes.len(),
        OffsetUnit::Chars => bytes.iter().filter(first).count(),
        OffsetUnit::Utf16 => bytes.iter().filter(first).count() + bytes.iter().filter(|byte| **byte >= 0xF0).count(),
    };
    count as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXTS: [&str; 6] = ["", "Dec. 14", "é", "14 décembre – 🎉🎉 fête", "🗳", "日本語のテキスト"];

    fn texts() -> Vec<String> {
        let long = (0..40).map(|n| TEXTS.concat().repeat(n % 5 + 1) + &"x".repeat(n));
        TEXTS.map(str::to_owned).into_iter().chain(long).chain((60..70).map(|n| "é".repeat(n))).collect()
    }

    #[test]
    fn offsets_agree_with_counting_one_by_one() {
        for text in texts() {
            for unit in [OffsetUnit::Bytes, OffsetUnit::Chars, OffsetUnit::Utf16] {
                let offsets = Offsets::new(&text, unit);
                for byte in (0..=text.len()).filter(|byte| text.is_char_boundary(*byte)) {
                    let head = &text[..byte];
                    let counted = match unit {
                        OffsetUnit::Bytes => byte,
                        OffsetUnit::Chars => head.chars().count(),
                        OffsetUnit::Utf16 => head.encode_utf16().count(),
                    } as u32;
                    assert_eq!(offsets.count_at(byte as u32), counted, "{text:?} {unit:?} {byte}");
                    assert_eq!(offsets.byte_at(counted), Some(byte as u32), "{text:?} {unit:?} {byte}");
                }
            }
        }
    }

    #[test]
    fn what_is_not_in_the_text_has_no_span() {
        let offsets = Offsets::new("a🎉b", OffsetUnit::Utf16);
        assert_eq!(offsets.span(1..2), None, "half of a surrogate pair");
        assert_eq!(offsets.span(3..5), None, "past the end");
        assert_eq!(offsets.span(u32::MAX..u32::MAX), None);
        assert_eq!(Offsets::new("a🎉b", OffsetUnit::Bytes).span(2..5), None);
        assert_eq!(Offsets::new("ab", OffsetUnit::Chars).span(Range { start: 2, end: 1 }), None);
    }

    #[test]
    fn spans_outside_the_text_end_with_it() {
        let offsets = Offsets::new("a🎉b", OffsetUnit::Chars);
        assert_eq!(offsets.of(Span::new(2, 900)), 1..3);
    }
}
