//! Parts of speech against a treebank.

use std::fmt;

use dateline::model::{Reader, Tag, Upos};

use crate::conllu::{Sentence, Word};

/// What was counted.
#[derive(Default)]
pub struct Score {
    tokens: usize,
    penn: usize,
    universal: usize,
    names_aside: usize,
    universal_names_aside: usize,
    past: usize,
    past_exact: usize,
}

impl Score {
    /// Tags a sentence and adds it; prints the errors if wanted.
    pub fn tag(&mut self, reader: &mut Reader<'_>, sentence: &Sentence, show: bool) {
        let labels = reader.read(sentence.words.iter().map(|word| word.form.as_str()));
        for (i, label) in labels.iter().enumerate() {
            self.add(sentence, i, label.tag(), label.upos(), show);
        }
    }

    /// Adds a word with what was found, and prints an error if wanted: gold, found, word, left, right.
    pub fn add(&mut self, sentence: &Sentence, i: usize, tag: Tag, upos: Upos, show: bool) {
        let gold = &sentence.words[i];
        let is_past = matches!(gold.tag, Tag::VBD | Tag::VBN);
        let named = gold.form.starts_with(char::is_uppercase) && name(tag) && name(gold.tag);
        self.tokens += 1;
        self.penn += usize::from(tag == gold.tag);
        self.universal += usize::from(upos == gold.upos);
        self.names_aside += usize::from(tag == gold.tag || named);
        self.universal_names_aside += usize::from(upos == gold.upos || named);
        self.past += usize::from(is_past);
        self.past_exact += usize::from(is_past && tag == gold.tag);
        if show && (tag != gold.tag || upos != gold.upos) {
            let text = |words: &[Word]| words.iter().map(|word| word.form.as_str()).collect::<Vec<_>>().join(" ");
            let left = text(&sentence.words[i.saturating_sub(5)..i]);
            let right = text(&sentence.words[i + 1..(i + 6).min(sentence.words.len())]);
            println!("{:?}/{:?}\t{tag:?}/{upos:?}\t{}\t{left}\t{right}", gold.tag, gold.upos, gold.form);
        }
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        let Score { tokens, penn, universal, names_aside, universal_names_aside, past, past_exact } = *self;
        write!(f, "{tokens} tokens, UPOS {:.4}, Penn {:.4}, ", share(universal, tokens), share(penn, tokens))?;
        write!(f, "names aside {:.4} and ", share(universal_names_aside, tokens))?;
        write!(f, "{:.4}, VBD/VBN {:.4} of {past}", share(names_aside, tokens), share(past_exact, past))
    }
}

/// Tags that treebanks do not agree on for the inner words of a name ("the Census Bureau").
fn name(tag: Tag) -> bool {
    matches!(tag, Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS | Tag::JJ)
}
