//! What the tagger knows of a word before it looks at its neighbours.

use super::hash::{EMPTY, extend};

/// The facts of one word.
#[derive(Clone, Copy, Debug)]
pub(super) struct Facts {
    /// The hash of the folded word: lower case, digits as `0`, typewriter quotes.
    pub form: u64,
    /// The hashes of its first one to three characters, folded.
    pub prefix: [u64; 3],
    /// The hashes of its last one to five characters, folded.
    pub suffix: [u64; 5],
    /// What it looks like, see [`Shape`].
    pub shape: u64,
    /// The tags that the training data gives the word, as a set of bits; zero for an unknown word.
    pub class: u64,
}

/// Bits of a shape.
pub(super) struct Shape;

impl Shape {
    const INITIAL: u64 = 1;
    const UPPER: u64 = 2;
    const LOWER: u64 = 4;
    const DIGIT: u64 = 8;
    const HYPHEN: u64 = 16;
    const STOP: u64 = 32;
    const OTHER: u64 = 64;
    const SINGLE: u64 = 128;
}

impl Facts {
    /// Stands before the first and after the last word of a sentence.
    pub(super) const EDGE: Facts = Facts { form: 1, prefix: [1; 3], suffix: [1; 5], shape: 1 << 16, class: 1 << 63 };

    /// Looks at a word.
    pub(super) fn of(word: &str) -> Facts {
        let mut form = EMPTY;
        let mut prefix = [EMPTY; 3];
        let mut tail = ['\0'; 5];
        let mut shape = 0;
        let mut length = 0_usize;
        for c in word.chars() {
            shape |= match c {
                _ if c.is_uppercase() => {
                    if length == 0 {
                        Shape::INITIAL
                    } else {
                        Shape::UPPER
                    }
                }
                _ if c.is_alphabetic() => Shape::LOWER,
                _ if c.is_numeric() => Shape::DIGIT,
                '-' | '–' | '—' => Shape::HYPHEN,
                '.' | ',' => Shape::STOP,
                _ => Shape::OTHER,
            };
            fold(c, |folded| {
                form = extend(form, folded);
                if let Some(slot) = prefix.get_mut(length) {
                    *slot = form;
                }
                tail.rotate_left(1);
                tail[4] = folded;
                length += 1;
            });
        }
        if length == 1 {
            shape |= Shape::SINGLE;
        }
        for rest in prefix.iter_mut().skip(length) {
            *rest = form;
        }
        let mut suffix = [EMPTY; 5];
        for (size, slot) in (1..).zip(suffix.iter_mut()) {
            *slot = tail[5 - size..].iter().fold(EMPTY + size as u64, |hash, &c| extend(hash, c));
        }
        Facts { form, prefix, suffix, shape, class: 0 }
    }

    /// Whether the word starts with a capital.
    pub(super) fn is_title(&self) -> bool {
        self.shape & Shape::INITIAL != 0
    }
}

/// Hands on the characters that stand for a character when case and typography do not matter.
fn fold(c: char, mut hand: impl FnMut(char)) {
    match c {
        'a'..='z' => hand(c),
        'A'..='Z' => hand(c.to_ascii_lowercase()),
        '0'..='9' => hand('0'),
        '’' | '‘' | '`' | '´' => hand('\''),
        '“' | '”' | '«' | '»' | '„' => hand('"'),
        '–' | '—' => hand('-'),
        _ if c.is_ascii() => hand(c),
        _ => c.to_lowercase().for_each(hand),
    }
}
