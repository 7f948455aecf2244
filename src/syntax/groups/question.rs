//! Inversion: the subject between the auxiliary and its verb, "Did the minister resign?", "nor has it".

use super::{Reader, Wanted, is_verbal};
use crate::syntax::Tag;

/// How many words of a subject may stand between an auxiliary and its verb: "Did the new foreign minister resign?".
const SUBJECT_REACH: usize = 6;

impl Reader<'_, '_> {
    /// In a question the subject stands between auxiliary and verb: the verb.
    pub(super) fn inverted(&self, start: usize, at: usize, next: usize, step: Wanted) -> Option<usize> {
        if start != at || !self.opens_question(start) {
            return None;
        }
        if !matches!(self.tag(next), Tag::PRP | Tag::DT | Tag::NNP | Tag::NN | Tag::NNS | Tag::PRPS | Tag::EX | Tag::JJ)
        {
            return None;
        }
        let verb = (next + 1..(next + 1 + SUBJECT_REACH).min(self.sentence.end))
            .take_while(|&at| self.tag(at) != Tag::Mark || self.word(at) == "-")
            .find(|&at| is_verbal(self.tag(at)) || self.tag(at) == Tag::TO)?;
        (self.fits(verb, step) && !self.is_modifier(verb)).then_some(verb)
    }

    /// Whether an auxiliary at `at` can open a question or another inversion: "Will he", "What did they", "nor has it".
    pub(super) fn opens_question(&self, at: usize) -> bool {
        if at == self.sentence.start {
            return true;
        }
        let before = self.word(at - 1);
        matches!(self.tag(at - 1), Tag::Mark | Tag::WRB | Tag::WP | Tag::WDT | Tag::CC)
            || matches!(before, "so" | "So" | "Only" | "only" | "than" | "as")
            || (at - 1 > self.sentence.start || self.sentence.start + 1 == at)
                && matches!(self.tag(self.sentence.start), Tag::WRB | Tag::WP | Tag::WDT)
    }
}
