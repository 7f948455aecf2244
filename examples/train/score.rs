//! Scores tags against a treebank.

use std::fmt;

use dateline::model::{Tag, Tagger};

use crate::conllu::Sentence;

/// What was counted.
#[derive(Default)]
pub struct Score {
    tokens: usize,
    exact: usize,
    coarse: usize,
    lenient: usize,
    past: usize,
    past_exact: usize,
}

impl Score {
    /// Tags a sentence and adds it.
    pub fn tag(&mut self, tagger: &Tagger, sentence: &Sentence, show: bool) {
        let mut tags = Vec::new();
        tagger.tag_sentence(sentence.words.iter().map(String::as_str), &mut tags);
        self.add(&tags, sentence, show);
    }

    /// Adds a sentence with the tags found, and prints the errors if wanted: gold, found, word, left, right.
    pub fn add(&mut self, tags: &[Tag], sentence: &Sentence, show: bool) {
        for (i, (&found, &gold)) in tags.iter().zip(&sentence.tags).enumerate() {
            let word = &sentence.words[i];
            let is_past = matches!(gold, Tag::VBD | Tag::VBN);
            self.tokens += 1;
            self.exact += usize::from(found == gold);
            self.coarse += usize::from(universal(found) == universal(gold));
            self.lenient +=
                usize::from(found == gold || (word.starts_with(char::is_uppercase) && name(found) && name(gold)));
            self.past += usize::from(is_past);
            self.past_exact += usize::from(is_past && found == gold);
            if show && found != gold {
                let left = sentence.words[i.saturating_sub(5)..i].join(" ");
                let right = sentence.words[i + 1..(i + 6).min(tags.len())].join(" ");
                println!("{gold:?}\t{found:?}\t{word}\t{left}\t{right}");
            }
        }
    }
}

impl fmt::Display for Score {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        let Score { tokens, exact, coarse, lenient, past, past_exact } = *self;
        write!(f, "{tokens} tokens, penn {:.4}, ", share(exact, tokens))?;
        write!(f, "coarse {:.4}, names aside {:.4}, ", share(coarse, tokens), share(lenient, tokens))?;
        write!(f, "VBD/VBN {:.4} of {past}", share(past_exact, past))
    }
}

/// Tags that treebanks do not agree on for the inner words of a name ("the Census Bureau").
fn name(tag: Tag) -> bool {
    matches!(tag, Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS | Tag::JJ)
}

/// Folds the Penn tags to universal parts of speech as far as they decide them: ADP holds SCONJ, VERB holds AUX, PRON holds DET.
fn universal(tag: Tag) -> &'static str {
    match tag {
        Tag::NN | Tag::NNS => "NOUN",
        Tag::NNP | Tag::NNPS => "PROPN",
        Tag::VB | Tag::VBD | Tag::VBG | Tag::VBN | Tag::VBP | Tag::VBZ | Tag::MD => "VERB",
        Tag::JJ | Tag::JJR | Tag::JJS => "ADJ",
        Tag::RB | Tag::RBR | Tag::RBS | Tag::WRB => "ADV",
        Tag::IN | Tag::RP => "ADP",
        Tag::TO | Tag::POS => "PART",
        Tag::CD => "NUM",
        Tag::DT | Tag::PDT | Tag::WDT | Tag::EX | Tag::PRP | Tag::PRPS | Tag::WP | Tag::WPS => "PRON",
        Tag::CC => "CCONJ",
        Tag::UH => "INTJ",
        Tag::FW => "X",
        Tag::SYM => "SYM",
        Tag::Mark => "PUNCT",
    }
}
