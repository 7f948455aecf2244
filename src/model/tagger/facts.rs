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
    /// The kinds of characters in it, as bits.
    pub shape: u64,
    /// The tags that the lexicon gives it, as bits; zero for an unknown word.
    pub class: u64,
    /// What it does among verbs and clauses.
    pub role: Role,
}

/// What a function word does among verbs and clauses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Any other word.
    None,
    /// "has".
    Have,
    /// "was".
    Be,
    /// "'s", "'d": one of two auxiliaries.
    Short,
    /// "got".
    Get,
    /// "did".
    Do,
    /// "will".
    Modal,
    /// "to".
    To,
    /// "let", "help": a bare infinitive follows.
    Let,
    /// "that", "after": a clause follows.
    Subordinator,
}

const INITIAL: u64 = 1;
const UPPER: u64 = 2;
const LOWER: u64 = 4;
const DIGIT: u64 = 8;
const HYPHEN: u64 = 16;
const STOP: u64 = 32;
const OTHER: u64 = 64;
const SINGLE: u64 = 128;
const OUTSIDE: u64 = 1 << 16;

impl Facts {
    /// Stands before the first and after the last word of a sentence.
    pub(super) const EDGE: Facts =
        Facts { form: 1, prefix: [1; 3], suffix: [1; 5], shape: OUTSIDE, class: 1 << 63, role: Role::None };

    /// Looks at a word; its class is still unknown.
    pub(super) fn of(word: &str) -> Facts {
        let mut form = EMPTY;
        let mut prefix = [EMPTY; 3];
        let mut tail = ['\0'; 5];
        let mut shape = 0;
        let mut length = 0_usize;
        for c in word.chars() {
            shape |= kind(c, length == 0);
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
            shape |= SINGLE;
        }
        for rest in prefix.iter_mut().skip(length) {
            *rest = form;
        }
        let mut suffix = [EMPTY; 5];
        for (size, slot) in (1..).zip(suffix.iter_mut()) {
            *slot = tail[5 - size..].iter().fold(EMPTY + size as u64, |hash, &c| extend(hash, c));
        }
        Facts { form, prefix, suffix, shape, class: 0, role: role(word) }
    }

    /// Whether the word starts with a capital.
    pub(super) fn is_title(&self) -> bool {
        self.shape & INITIAL != 0
    }
}

fn kind(c: char, first: bool) -> u64 {
    match c {
        _ if c.is_uppercase() => {
            if first {
                INITIAL
            } else {
                UPPER
            }
        }
        _ if c.is_alphabetic() => LOWER,
        _ if c.is_numeric() => DIGIT,
        '-' | '–' | '—' => HYPHEN,
        '.' | ',' => STOP,
        _ => OTHER,
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

fn role(word: &str) -> Role {
    let mut buffer = [0; 8];
    let Some(lower) = buffer.get_mut(..word.len()) else { return Role::None };
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    match std::str::from_utf8(lower).unwrap_or_default() {
        "have" | "has" | "had" | "having" | "'ve" | "’ve" => Role::Have,
        "be" | "is" | "are" | "was" | "were" | "been" | "being" | "am" | "'re" | "’re" | "'m" | "’m" => Role::Be,
        "'s" | "’s" | "'d" | "’d" => Role::Short,
        "get" | "gets" | "got" | "getting" | "gotten" => Role::Get,
        "do" | "does" | "did" => Role::Do,
        "will" | "would" | "can" | "could" | "may" | "might" | "must" | "shall" | "should" | "'ll" | "’ll" => {
            Role::Modal
        }
        "to" => Role::To,
        "let" | "make" | "makes" | "made" | "help" | "helps" | "helped" => Role::Let,
        "that" | "because" | "if" | "although" | "though" | "while" | "as" | "since" | "after" | "before" | "until"
        | "whether" | "unless" => Role::Subordinator,
        _ => Role::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_digits_and_quotes_do_not_change_the_form() {
        assert_eq!(Facts::of("It’S1").form, Facts::of("it's7").form);
        assert_ne!(Facts::of("its").form, Facts::of("it's").form);
    }

    #[test]
    fn affixes_are_counted_in_characters() {
        assert_eq!(Facts::of("Äußerung").suffix[2], Facts::of("Rung").suffix[2]);
        assert_eq!(Facts::of("ÄB").prefix[0], Facts::of("ä").form);
    }

    #[test]
    fn roles_do_not_depend_on_case() {
        assert_eq!(Facts::of("Has").role, Role::Have);
        assert_eq!(Facts::of("haste").role, Role::None);
    }
}
