//! Scores a tagger on a treebank.

use std::time::Instant;

use dateline::model::{Tag, Tagger};

use crate::conllu::Sentence;

/// What was counted.
#[derive(Default)]
pub struct Score {
    tokens: usize,
    exact: usize,
    universal: usize,
    past: usize,
    past_exact: usize,
    seconds: f64,
    confusions: std::collections::BTreeMap<(Tag, Tag), usize>,
}

impl Score {
    /// Adds some sentences.
    pub fn add<'s>(&mut self, tagger: &Tagger, sentences: impl IntoIterator<Item = &'s Sentence>, show: bool) {
        let mut tags = Vec::new();
        for sentence in sentences {
            tags.clear();
            let start = Instant::now();
            tagger.tag_sentence(sentence.words.iter().map(String::as_str), &mut tags);
            self.seconds += start.elapsed().as_secs_f64();
            for (i, (&found, &gold)) in tags.iter().zip(&sentence.tags).enumerate() {
                self.tokens += 1;
                self.exact += usize::from(found == gold);
                self.universal += usize::from(universal(found) == universal(gold));
                if matches!(gold, Tag::VBD | Tag::VBN) {
                    self.past += 1;
                    self.past_exact += usize::from(found == gold);
                }
                if found != gold {
                    *self.confusions.entry((gold, found)).or_default() += 1;
                    if show {
                        let from = i.saturating_sub(5);
                        let to = (i + 6).min(tags.len());
                        println!(
                            "{gold:?}\t{found:?}\t{}\t{}\t{}",
                            sentence.words[i],
                            sentence.words[from..i].join(" "),
                            sentence.words[i + 1..to.max(i + 1)].join(" ")
                        );
                    }
                }
            }
        }
    }

    /// Prints the figures in one line.
    pub fn print(&self, name: &str) {
        let share = |part: usize, whole: usize| part as f64 / whole.max(1) as f64;
        println!(
            "{name}: tokens {} penn {:.4} coarse {:.4} VBD/VBN {:.4} ({}) {:.2} M tokens/s",
            self.tokens,
            share(self.exact, self.tokens),
            share(self.universal, self.tokens),
            share(self.past_exact, self.past),
            self.past,
            self.tokens as f64 / self.seconds / 1e6,
        );
    }

    /// Prints the most frequent confusions.
    pub fn confusions(&self) {
        let mut all: Vec<_> = self.confusions.iter().collect();
        all.sort_by_key(|&(_, n)| std::cmp::Reverse(*n));
        for ((gold, found), n) in all.into_iter().take(25) {
            println!("  {gold:?} as {found:?}: {n}");
        }
    }
}

/// Folds the Penn tags to universal parts of speech, as far as they decide them (ADP with SCONJ, AUX with VERB, PRON with DET).
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
