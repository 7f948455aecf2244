//! What stands in the clause to the left and to the right of a verb: it tells a past tense from a participle.
//!
//! A participle wants an auxiliary on its left or another finite verb in its clause ("the appeal rejected by the court was
//! the last one"); a clause without one makes it a past tense ("the court rejected the appeal").

use super::facts::{Facts, Role};
use super::label::Label;
use crate::model::Tag;

/// How far the clause is read: long enough for its verb, and constant, so that time stays linear.
const REACH: usize = 12;

/// The labels of a sentence after the first reading.
#[derive(Clone, Copy, Debug)]
pub(super) struct Draft<'l> {
    /// The labels.
    pub labels: &'l [Label],
    /// The places of the first and the last finite verb.
    finite: Option<(usize, usize)>,
}

/// What is known of the clause, each as a small number for a feature.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Clause {
    /// The nearest auxiliary or subordinator to the left; 10 for another verb in between.
    pub auxiliary: u64,
    /// What stands between it and the word, as bits.
    pub between: u64,
    /// Whether a finite verb and a nominal stand to the left in the clause, and what opened the clause.
    pub left: u64,
    /// What comes first to the right, a finite verb or the end of the clause, and the nominals before it.
    pub right: u64,
    /// Whether the sentence has a finite verb to the left (1) and to the right (2).
    pub sentence: u64,
}

impl<'l> Draft<'l> {
    /// Takes the labels of the first reading.
    pub(super) fn new(labels: &'l [Label]) -> Self {
        let first = labels.iter().position(|&label| is_finite(label.tag()));
        let last = labels.iter().rposition(|&label| is_finite(label.tag()));
        Draft { labels, finite: first.zip(last) }
    }

    fn around(&self, i: usize) -> u64 {
        self.finite.map_or(0, |(first, last)| u64::from(first < i) + 2 * u64::from(last > i))
    }
}

impl Clause {
    /// Reads the clause around a word, with the final labels on its left and the draft on its right.
    pub(super) fn around(words: &[Facts], i: usize, labels: &[Label], draft: &Draft<'_>) -> Clause {
        let mut clause = Clause { right: right(words, i, draft), sentence: draft.around(i), ..Clause::default() };
        let mut open = true;
        for (word, &label) in words.iter().zip(labels).take(i).skip(i.saturating_sub(REACH)).rev() {
            let tag = label.tag();
            if clause.auxiliary == 0 {
                clause.seek_auxiliary(word.role, tag);
            }
            if open {
                open = clause.seek_start(word.role, tag);
            }
        }
        clause
    }

    fn seek_auxiliary(&mut self, role: Role, tag: Tag) {
        match role {
            Role::None if is_verb(tag) => self.auxiliary = 10,
            Role::None => {
                self.between |= match tag {
                    Tag::RB | Tag::RBR => 1,
                    Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS => 2,
                    Tag::PRP => 4,
                    Tag::Mark => 8,
                    Tag::CC => 16,
                    Tag::IN | Tag::TO => 32,
                    _ => 0,
                }
            }
            _ => self.auxiliary = role as u64,
        }
    }

    /// Goes one word to the left; says whether the clause goes on.
    fn seek_start(&mut self, role: Role, tag: Tag) -> bool {
        self.left = match tag {
            _ if is_finite(tag) => self.left | 1,
            Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS | Tag::PRP => {
                self.left |= 2;
                return true;
            }
            Tag::WDT | Tag::WP | Tag::WRB => self.left + 8,
            Tag::CC => self.left + 16,
            Tag::Mark => self.left + 24,
            Tag::IN if role == Role::Subordinator => self.left + 32,
            _ => return true,
        };
        false
    }
}

fn right(words: &[Facts], i: usize, draft: &Draft<'_>) -> u64 {
    let mut nominals = 0;
    for (word, &label) in words.iter().zip(draft.labels).skip(i + 1).take(REACH) {
        match label.tag() {
            tag if is_finite(tag) => return nominals | 1,
            Tag::Mark => return nominals | 2,
            Tag::WDT | Tag::WP | Tag::WRB => return nominals | 3,
            Tag::CC => return nominals | 4,
            Tag::IN if word.role == Role::Subordinator => return nominals | 5,
            Tag::PRP => nominals |= 8,
            Tag::NN | Tag::NNS | Tag::NNP => nominals |= 16,
            _ => {}
        }
    }
    nominals
}

fn is_finite(tag: Tag) -> bool {
    matches!(tag, Tag::VBD | Tag::VBZ | Tag::VBP | Tag::MD)
}

fn is_verb(tag: Tag) -> bool {
    matches!(tag, Tag::VB | Tag::VBD | Tag::VBG | Tag::VBN | Tag::VBP | Tag::VBZ)
}
