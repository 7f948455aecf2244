//! Nouns behind "a" that pass for verbs: "a shareholders rights plan", where no plural is a subject.

use super::Repair;
use crate::syntax::Tag;

impl Repair<'_, '_> {
    /// "a creditors rights plan/VBP": what "a" opens ends with one thing, not with several that act.
    pub(super) fn behind_article(&mut self, at: usize) {
        let plural = at > self.sentence.start && self.tag(at - 1) == Tag::NNS;
        let inner = |at: &usize| matches!(self.tag(*at), Tag::NN | Tag::NNS | Tag::NNP | Tag::JJ);
        let counts =
            |at: usize| matches!(self.word(at), "few" | "dozen" | "hundred" | "thousand" | "million" | "great");
        let start = (self.sentence.start..at).rev().take_while(inner).last();
        let Some(start) = start.filter(|&start| plural && start > self.sentence.start) else { return };
        let one = matches!(self.word(start - 1), "a" | "an" | "A" | "An");
        if one && !(start..at).any(counts) {
            self.set(at, Tag::NN);
        }
    }
}
