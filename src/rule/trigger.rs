//! Triggers: where in a text a time can stand, found byte by byte before anything is cut into tokens.
//!
//! Every time has a token of [`Class::Trigger`] in its sentence, a word of the calendar or digits that can be a year, a date or a clock
//! time, or a number behind a word of [`Class::Leads`]. The scan finds all of them and a few more: it runs over maximal runs of ASCII letters and digits, asks a table of first
//! letters and lengths first, and the lexicon only where the table says yes. No automaton with states is needed, because a word
//! counts only from one end to the other.

use super::lexicon::{HEADS, Letters, Lexicon, head};
use super::{Class, Entry};

/// Finds the places of triggers.
#[derive(Clone, Debug)]
pub(super) struct Triggers {
    /// What each byte is to the scan.
    kinds: [Kind; 256],
    /// Whether a byte can stand between two sentences, or begin a character that can.
    parts: [bool; 256],
    /// For the first two letters of a run, the lengths that triggers have, one bit each.
    lengths: Vec<u32>,
    /// The same for words after which a number can be a time: "at five".
    leads: Vec<u32>,
    /// The same for all runs that may be worth a look: these and those that the lexer cuts.
    wanted: Vec<u32>,
    /// Triggers that go on behind their first run: "a.m.", "o'clock".
    compounds: Vec<Compound>,
    /// The bytes that the runs of compounds can go on with.
    joints: [bool; 256],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Other,
    Letter,
    Digit,
    /// A mark, or the first byte of one, that is a trigger itself.
    Mark,
    /// A mark after which a number can be a time.
    Lead,
}

/// A word with a mark inside, in small letters.
#[derive(Clone, Debug)]
struct Compound {
    run: Vec<u8>,
    rest: Vec<u8>,
}

/// The longest run that can be a trigger.
const LONGEST: usize = 31;

/// The words that the lexer cuts in two.
const FUSED: [&[u8]; 4] = [b"cannot", b"gonna", b"gotta", b"wanna"];

impl Triggers {
    /// Prepares the scan for the words of a lexicon.
    pub(super) fn new<'e>(entries: impl Iterator<Item = &'e Entry>) -> Self {
        let mut kinds = [Kind::Other; 256];
        (b'0'..=b'9').for_each(|byte| kinds[usize::from(byte)] = Kind::Digit);
        (b'a'..=b'z').chain(b'A'..=b'Z').for_each(|byte| kinds[usize::from(byte)] = Kind::Letter);
        let mut parts = [false; 256];
        b".!?\n\r\x0b\x0c".iter().for_each(|byte| parts[usize::from(*byte)] = true);
        parts[0x80..].fill(true);
        let mut triggers = Triggers {
            kinds,
            parts,
            lengths: vec![0; HEADS],
            leads: vec![0; HEADS],
            wanted: vec![0; HEADS],
            compounds: Vec::new(),
            joints: [false; 256],
        };
        // "may|n't", with an apostrophe of either kind.
        [b'\'', 0xe2].iter().for_each(|byte| triggers.joints[usize::from(*byte)] = true);
        for entry in entries {
            let has = |class| entry.senses.iter().any(|sense| sense.classes().has(class));
            if has(Class::Trigger) {
                triggers.add(entry.word.as_bytes());
            }
            if has(Class::Leads) {
                triggers.add_lead(entry.word.as_bytes());
            }
        }
        triggers.wanted = triggers.lengths.iter().zip(&triggers.leads).map(|(word, lead)| word | lead).collect();
        FUSED.iter().for_each(|word| triggers.wanted[head(word)] |= 1 << word.len());
        triggers
    }

    fn add(&mut self, word: &[u8]) {
        let length = word.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let (run, rest) = word.split_at(length);
        match (run, rest) {
            ([], [first, ..]) => self.kinds[usize::from(*first)] = Kind::Mark,
            (run, []) => self.lengths[head(run)] |= 1 << run.len().min(LONGEST),
            (run, [joint, ..]) => {
                self.joints[usize::from(*joint)] = true;
                self.compounds.push(Compound { run: run.to_vec(), rest: rest.to_vec() });
            }
        }
    }

    fn add_lead(&mut self, word: &[u8]) {
        match word {
            [first, ..] if !first.is_ascii_alphanumeric() => self.kinds[usize::from(*first)] = Kind::Lead,
            word => self.leads[head(word)] |= 1 << word.len().min(LONGEST),
        }
    }

    /// Appends the places where a trigger may begin, in order: of each sentence that has any the first, and perhaps more.
    pub(super) fn scan(&self, lexicon: &Lexicon, text: &str, places: &mut Vec<u32>) {
        let bytes = text.as_bytes();
        let mut at = 0;
        let mut led = false;
        while let Some(&first) = bytes.get(at) {
            let start = at;
            at += 1;
            let found = match self.kinds[usize::from(first)] {
                // A fraction of one character is a number too.
                Kind::Other => led && first >= 0x80,
                Kind::Lead => {
                    led = true;
                    false
                }
                Kind::Mark => true,
                Kind::Letter => {
                    let length = self.run(&bytes[at..]);
                    at += length;
                    let run = &bytes[start..at];
                    let next = bytes.get(at).copied().unwrap_or(b' ');
                    // Nine runs in ten are no word that the scan could want, and two tables say so.
                    let wanted = self.wanted[head(run)] >> run.len().min(LONGEST) & 1 == 1;
                    if !wanted && !led && !self.joints[usize::from(next)] {
                        continue;
                    }
                    let counts = led && self.is(lexicon, run, Class::Cardinal);
                    led = wanted && self.leads(lexicon, run);
                    counts || self.letters(lexicon, run, next, &bytes[at..])
                }
                Kind::Digit => {
                    at += self.run(&bytes[at..]);
                    let run = &bytes[start..at];
                    let next = bytes.get(at).copied().unwrap_or(b' ');
                    let counts = led;
                    led = self.leads(lexicon, run);
                    counts || self.digits(lexicon, run, &bytes[at..]) || self.letters(lexicon, run, next, &bytes[at..])
                }
            };
            if found {
                places.push(u32::try_from(start).unwrap_or(u32::MAX));
                // One place is enough for a sentence, so the next is looked for where another sentence can begin; what stands in front of
                // that is not known, and may lead. A mark may close the sentence before, so nothing is passed over behind one.
                let run = first.is_ascii_alphanumeric();
                let rest = bytes.get(at..).filter(|_| run).unwrap_or_default();
                let skipped = rest.iter().position(|byte| self.parts[usize::from(*byte)]).unwrap_or(rest.len());
                led |= skipped > 0;
                at += skipped;
            }
        }
    }

    /// Counts the letters and digits that these bytes begin with.
    fn run(&self, bytes: &[u8]) -> usize {
        let ends = |byte: &u8| !matches!(self.kinds[usize::from(*byte)], Kind::Letter | Kind::Digit);
        bytes.iter().position(ends).unwrap_or(bytes.len())
    }

    /// Says whether a run is a trigger, or begins or holds one.
    fn letters(&self, lexicon: &Lexicon, run: &[u8], next: u8, after: &[u8]) -> bool {
        self.word(lexicon, run)
            || (self.joints[usize::from(next)] && self.compound(lexicon, run, after))
            || (matches!(run.len(), 5 | 6) && self.fused(lexicon, run))
    }

    /// Says whether a number behind a run can be a time.
    fn leads(&self, lexicon: &Lexicon, run: &[u8]) -> bool {
        self.leads[head(run)] >> run.len().min(LONGEST) & 1 == 1 && self.is(lexicon, run, Class::Leads)
    }

    fn is(&self, lexicon: &Lexicon, run: &[u8], class: Class) -> bool {
        lexicon.describe(lexicon.find_bytes(run)).classes.has(class)
    }

    /// Says whether a run is a trigger from one end to the other.
    fn word(&self, lexicon: &Lexicon, run: &[u8]) -> bool {
        if self.lengths[head(run)] >> run.len().min(LONGEST) & 1 == 0 {
            return false;
        }
        // Whether the letters are right is for the rules: messages write "may" and mean the month.
        self.is(lexicon, run, Class::Trigger)
    }

    /// Says whether a run that begins with a digit can be a year, two or three digits, a decade, a clock time or a date, or ends in a trigger.
    fn digits(&self, lexicon: &Lexicon, run: &[u8], after: &[u8]) -> bool {
        let count = run.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let goes_on = matches!(after, [b':' | b'/' | b'-' | b'.', next, ..] if next.is_ascii_digit());
        // "5pm" is two tokens, and so is "5p.m.".
        let joint = after.first().is_some_and(|next| self.joints[usize::from(*next)]);
        let letters = &run[count..];
        let cut =
            !letters.is_empty() && (self.word(lexicon, letters) || (joint && self.compound(lexicon, letters, after)));
        // "2h30"
        let clock = matches!(letters, [b'h' | b'H', digit, ..] if digit.is_ascii_digit());
        matches!(count, 2..=4 | 8) || goes_on || cut || clock
    }

    /// Says whether a run and the mark `after` it begin a trigger with a mark inside, or the lexer cuts a trigger off before "n't".
    fn compound(&self, lexicon: &Lexicon, run: &[u8], after: &[u8]) -> bool {
        if let [stem @ .., b'n' | b'N'] = run
            && self.word(lexicon, stem)
        {
            return true;
        }
        self.compounds.iter().any(|compound| {
            let rest = after.get(..compound.rest.len());
            compound.run.eq_ignore_ascii_case(run) && rest.is_some_and(|rest| rest.eq_ignore_ascii_case(&compound.rest))
        })
    }

    /// Says whether the lexer cuts a run in two and one of them is a trigger: "gon|na".
    fn fused(&self, lexicon: &Lexicon, run: &[u8]) -> bool {
        matches!(run[0] | 0x20, b'c' | b'g' | b'w')
            && FUSED.iter().any(|word| word.eq_ignore_ascii_case(run))
            && (self.word(lexicon, &run[..3]) || self.word(lexicon, &run[3..]))
    }
}

impl Letters {
    /// Says whether a word is written so.
    pub(super) fn hold(self, word: &[u8]) -> bool {
        let upper = word.first().is_some_and(u8::is_ascii_uppercase);
        match self {
            Letters::Any => true,
            Letters::Capital => upper,
            Letters::Upper => upper && word.len() > 1 && !word.iter().any(u8::is_ascii_lowercase),
        }
    }
}
