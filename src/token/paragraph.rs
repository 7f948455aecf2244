//! Paragraphs: which line breaks end one.

use super::layout::{self, ParagraphKind};
use super::{TokenIndex, Tokens};

/// The narrowest line that a wrapping program makes, in bytes; shorter lines are lists, verses and headings.
const NARROWEST: usize = 40;
/// The widest line that a wrapping program makes, in bytes; a longer line is a paragraph of its own.
const WIDEST: usize = 110;

/// A run of sentences between two paragraph breaks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its sentences, as indices of [`Tokens::sentences`].
    pub sentences: std::ops::Range<usize>,
    /// What it is.
    pub kind: ParagraphKind,
    /// What stands in front of its first sentence: a dateline, "LONDON (Reuters) —", or the time of a live entry, "10:45 —"; mostly empty.
    pub lead: std::ops::Range<TokenIndex>,
}

/// Groups sentences by their paragraph numbers.
pub(super) fn paragraphs(tokens: &Tokens<'_>) -> Vec<Paragraph> {
    let mut found = Vec::new();
    let mut start = 0;
    for group in tokens.sentences.chunk_by(|a, b| a.paragraph == b.paragraph) {
        let sentences = start..start + group.len();
        start = sentences.end;
        let kind = layout::kind(tokens, group);
        let first = group.first().map_or(0..0, |sentence| sentence.tokens.clone());
        let lead = if kind == ParagraphKind::Prose { layout::lead(tokens, &first) } else { first.start..first.start };
        found.push(Paragraph { sentences, kind, lead });
    }
    found
}

/// Finds out which line breaks end a paragraph.
///
/// A blank line does. A single line break does, unless the lines of its block (the lines between two blank ones) are wrapped: none wider than 110 bytes,
/// and this one so full that the next word would have made it wider than the widest; nor if the next line begins like a list item.
pub(super) struct Breaks<'t> {
    text: &'t str,
    /// The end of the block last measured, and its widest line.
    block: (usize, usize),
}

impl<'t> Breaks<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Breaks { text, block: (0, 0) }
    }

    /// Says whether a paragraph ends in the white space from `start` to `end`; to be asked from left to right.
    pub(super) fn between(&mut self, start: usize, end: usize) -> bool {
        let bytes = self.text.as_bytes();
        let gap = bytes.get(start..end).unwrap_or_default();
        // Most gaps are one blank or nothing.
        if matches!(gap, [] | [b' ']) {
            return false;
        }
        let mut lines = 0;
        let mut previous = 0;
        for (index, &byte) in gap.iter().enumerate() {
            match byte {
                b'\n' if previous != b'\r' => lines += 1,
                b'\r' => lines += 1,
                0x0b | 0x0c => return true,
                // U+2029 and U+2028.
                0xe2 if matches!(gap.get(index + 1..index + 3), Some([0x80, 0xa8 | 0xa9])) => return true,
                _ => {}
            }
            previous = byte;
            if lines > 1 {
                return true;
            }
        }
        match lines {
            0 => false,
            1 => !self.is_wrapped(start, end),
            _ => true,
        }
    }

    /// Whether the single line break between the word that ends at `start` and the one that begins at `end` is only there for the width.
    fn is_wrapped(&mut self, start: usize, end: usize) -> bool {
        let bytes = self.text.as_bytes();
        let line_start = bytes[..start].iter().rev().take(WIDEST + 1).position(|&b| b == b'\n' || b == b'\r');
        let line = match line_start {
            Some(width) => width,
            None if start <= WIDEST => start,
            None => return false,
        };
        if matches!(bytes.get(end), Some(b'-' | b'*' | b'+')) || bytes[end..].starts_with("•".as_bytes()) {
            return false;
        }
        let widest = self.widest(end);
        let word = bytes[end..].iter().take(WIDEST).take_while(|b| !b.is_ascii_whitespace()).count();
        (NARROWEST..=WIDEST).contains(&widest) && line <= widest && line + 1 + word > widest
    }

    /// The width of the widest line of the block that holds `at`.
    fn widest(&mut self, at: usize) -> usize {
        if at >= self.block.0 {
            let bytes = self.text.as_bytes();
            // The block began with the line before `at`; measure from there.
            let mut line = bytes[..at].iter().rposition(|&b| b == b'\n' || b == b'\r').unwrap_or(0);
            line = bytes[..line].iter().rposition(|&b| b == b'\n').map_or(0, |p| p + 1);
            let (mut width, mut widest) = (0, 0);
            let mut blank = true;
            let mut end = bytes.len();
            for (offset, &byte) in bytes[line..].iter().enumerate() {
                match byte {
                    b'\n' if blank && offset > 0 => {
                        end = line + offset;
                        break;
                    }
                    b'\n' => (width, blank) = (0, true),
                    b'\r' => {}
                    _ => {
                        width += 1;
                        blank &= byte.is_ascii_whitespace();
                        if !blank {
                            widest = widest.max(width);
                        }
                    }
                }
            }
            self.block = (end, widest);
        }
        self.block.1
    }
}

/// The blocks of a text, from one blank line to the next, that hold one of some places.
///
/// A blank line ends a paragraph whatever stands around it, so each block is cut as it would be among the others.
pub(super) struct Blocks<'t> {
    text: &'t str,
    places: std::iter::Peekable<std::iter::Copied<std::slice::Iter<'t, u32>>>,
    /// Where the last block ended.
    end: usize,
}

impl<'t> Blocks<'t> {
    /// Takes the places in order.
    pub(super) fn new(text: &'t str, places: &'t [u32]) -> Self {
        Blocks { text, places: places.iter().copied().peekable(), end: 0 }
    }
}

impl Iterator for Blocks<'_> {
    type Item = std::ops::Range<usize>;

    fn next(&mut self) -> Option<Self::Item> {
        while self.places.next_if(|place| (*place as usize) < self.end).is_some() {}
        let place = self.places.next()? as usize;
        let bytes = self.text.as_bytes();
        let start = blank_before(&bytes[self.end..place]).map_or(self.end, |at| self.end + at + 1);
        let end = blank_behind(self.text, place).map_or(bytes.len(), |at| at + 1);
        self.end = end;
        Some(start..end)
    }
}

/// The last line break of some bytes that another follows at once.
fn blank_before(bytes: &[u8]) -> Option<usize> {
    let mut end = bytes.len();
    loop {
        end = bytes.get(..end)?.iter().rposition(|byte| *byte == b'\n')?;
        if bytes.get(end + 1) == Some(&b'\n') {
            return Some(end);
        }
    }
}

/// The first line break of a text, from a place on, that another follows at once.
fn blank_behind(text: &str, place: usize) -> Option<usize> {
    // A place may lie inside a character, but no line break does.
    let mut from = (place..=text.len()).find(|at| text.is_char_boundary(*at))?;
    loop {
        from += text.get(from..)?.find('\n')? + 1;
        if text.as_bytes().get(from) == Some(&b'\n') {
            return Some(from - 1);
        }
    }
}
