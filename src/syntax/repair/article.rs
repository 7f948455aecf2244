//! Nouns that pass for something else at the end of their phrase: for verbs where no plural is a subject ("a shareholders rights plan", "amended its rights
//! plan"), for adjectives behind a name ("the Lund executive").

use super::Repair;
use crate::syntax::Tag;

impl Repair<'_, '_> {
    /// "a creditors rights plan/VBP": what "a" opens ends with one thing, not with several that act. Nor does the object of a verb act: "amended its rights
    /// plan/VBP".
    pub(super) fn behind_article(&mut self, at: usize) {
        let plural = at > self.sentence.start && self.tag(at - 1) == Tag::NNS;
        let inner = |at: &usize| matches!(self.tag(*at), Tag::NN | Tag::NNS | Tag::NNP | Tag::JJ);
        let counts =
            |at: usize| matches!(self.word(at), "few" | "dozen" | "hundred" | "thousand" | "million" | "great");
        let start = (self.sentence.start..at).rev().take_while(inner).last();
        let Some(start) = start.filter(|&start| plural && start > self.sentence.start) else { return };
        let one = matches!(self.word(start - 1), "a" | "an" | "A" | "An");
        let owned = self.tag(start - 1) == Tag::PRPS
            && start > self.sentence.start + 1
            && matches!(self.tag(start - 2), Tag::VB | Tag::VBD | Tag::VBN | Tag::VBZ)
            && !self.takes_clause(start - 2)
            && matches!(self.tag(at + 1), Tag::IN | Tag::Mark);
        if one && !(start..at).any(counts) || owned {
            self.set(at, Tag::NN);
        }
    }

    /// "Ada Holm, the Lund executive/JJ, said": what "the" and a name open ends with a noun; of "the BBC unable to pay" the adjective goes on.
    pub(super) fn named_head(&mut self, at: usize) {
        let name = |at: &usize| self.tag(*at) == Tag::NNP;
        let start = (self.sentence.start..at).rev().take_while(name).last();
        let aside = start.is_some_and(|start| {
            start > self.sentence.start + 1
                && matches!(self.word(start - 1), "the" | "a" | "an")
                && self.word(start - 2) == ","
        });
        if aside && self.word(at + 1) == "," {
            self.set(at, Tag::NN);
        }
    }
}
