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

/// A sorted list of lower-case words, each with a value; the first list that names a word wins.
#[derive(Debug)]
pub(super) struct Lexicon<T> {
    words: Vec<(&'static str, T)>,
}

impl<T: Copy> Lexicon<T> {
    /// Makes a lexicon from lists of words separated by white space.
    pub(super) fn new(lists: &[(T, &'static str)]) -> Self {
        let mut words: Vec<_> =
            lists.iter().flat_map(|&(value, list)| list.split_whitespace().map(move |word| (word, value))).collect();
        // The sort is stable: of two values for a word, the first listed stays in front.
        words.sort_by_key(|&(word, _)| word);
        words.dedup_by_key(|&mut (word, _)| word);
        Lexicon { words }
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
        let word = || stem.bytes().map(|b| b.to_ascii_lowercase()).chain(ending.bytes());
        let at = self.words.binary_search_by(|(entry, _)| entry.bytes().cmp(word())).ok()?;
        self.words.get(at).map(|&(_, value)| value)
    }
}

/// Cuts an ASCII ending off, whatever its case.
pub(super) fn strip_end<'w>(word: &'w str, ending: &str) -> Option<&'w str> {
    let at = word.len().checked_sub(ending.len())?;
    let (stem, end) = (word.get(..at)?, word.get(at..)?);
    end.eq_ignore_ascii_case(ending).then_some(stem)
}
