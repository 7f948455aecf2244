//! Word lists that are looked up without regard to case and without allocating.

/// How often a noun names an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// Hardly ever anything else: "invasion".
    Always,
    /// More often than not: "visit".
    Often,
    /// In some contexts: "development".
    Sometimes,
    /// Hardly ever: "policy".
    Seldom,
}

/// Lower-case words, each with a value; the first list that names a word wins.
#[derive(Debug)]
pub(super) struct Lexicon<T> {
    /// A table with open addressing; its length is a power of two, at least twice the number of words.
    slots: Vec<Option<(&'static str, T)>>,
}

impl<T: Copy> Lexicon<T> {
    /// Makes a lexicon from lists of words separated by white space.
    pub(super) fn new(lists: &[(T, &'static str)]) -> Self {
        let words = || lists.iter().flat_map(|&(value, list)| list.split_whitespace().map(move |word| (word, value)));
        let mut lexicon = Lexicon { slots: vec![None; (words().count() * 2 + 1).next_power_of_two()] };
        for (word, value) in words() {
            let place = lexicon.place(word, "");
            lexicon.slots[place].get_or_insert((word, value));
        }
        lexicon
    }

    /// Returns the value of a word.
    pub(super) fn get(&self, word: &str) -> Option<T> {
        self.find(word, "")
    }

    /// Returns the value of a noun, also when it stands in the plural.
    pub(super) fn noun(&self, word: &str) -> Option<T> {
        if let Some(value) = self.get(word) {
            return Some(value);
        }
        let stem = strip_end(word, "s")?;
        self.find(stem, "")
            .or_else(|| self.find(strip_end(stem, "ie")?, "y"))
            .or_else(|| self.find(strip_end(stem, "e")?, ""))
            .or_else(|| self.find(strip_end(stem, "e")?, "is"))
    }

    /// Returns the value of the word that `stem` and `ending` make.
    fn find(&self, stem: &str, ending: &str) -> Option<T> {
        self.slots[self.place(stem, ending)].map(|(_, value)| value)
    }

    /// The place of the word that `stem` and `ending` make, or the free one where it belongs.
    fn place(&self, stem: &str, ending: &str) -> usize {
        let bytes = || stem.bytes().chain(ending.bytes()).map(|byte| byte.to_ascii_lowercase());
        // FNV-1a, 32 bits.
        let hash = bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let mask = self.slots.len() - 1;
        let mut place = (hash ^ hash >> 15) as usize & mask;
        while self.slots[place].is_some_and(|(word, _)| !word.bytes().eq(bytes())) {
            place = (place + 1) & mask;
        }
        place
    }
}

/// Cuts an ASCII ending off, whatever its case.
pub(super) fn strip_end<'w>(word: &'w str, ending: &str) -> Option<&'w str> {
    let at = word.len().checked_sub(ending.len())?;
    let (stem, end) = (word.get(..at)?, word.get(at..)?);
    end.eq_ignore_ascii_case(ending).then_some(stem)
}
