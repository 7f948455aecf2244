//! Participles that stand in front of their noun or are nouns themselves: "growing debts have", "a large and growing stake", "fighting broke out".

use super::{REACH, Repair};
use crate::syntax::{Tag, Upos, groups};

impl Repair<'_, '_> {
    /// "a large and growing/VBG stake": what is joined with an adjective between an article and its noun is one.
    pub(super) fn second_attribute(&mut self, at: usize) {
        let joined = at >= self.sentence.start + 3 && self.tag(at - 1) == Tag::CC && self.tag(at - 2) == Tag::JJ;
        let opened = joined && matches!(self.tag(at - 3), Tag::DT | Tag::PRPS | Tag::IN);
        if opened && matches!(self.tag(at + 1), Tag::NN | Tag::NNS) {
            self.set(at, Tag::JJ);
        }
    }

    /// "when growing/VBG uses for it have kept it scarce": a gerund would have a singular verb.
    pub(super) fn attribute(&mut self, at: usize) {
        let opens = at == self.sentence.start
            || matches!(self.tag(at - 1), Tag::WRB | Tag::Mark | Tag::CC)
            || self.tag(at - 1) == Tag::IN && self.opens_clause(at - 1);
        // "and fighting broke out"
        let acts =
            matches!(self.tag(at + 1), Tag::VBD | Tag::VBZ | Tag::MD) && self.upos.get(at + 1) != Some(&Upos::AUX);
        if acts && at > self.sentence.start && (opens || matches!(self.tag(at - 1), Tag::IN | Tag::JJ)) {
            self.set(at, Tag::NN);
            return;
        }
        if !opens || self.tag(at + 1) != Tag::NNS {
            return;
        }
        let behind = (at + 2..self.sentence.end).take(REACH);
        let stops = |at: &usize| {
            matches!(self.tag(*at), Tag::Mark | Tag::CC | Tag::WDT | Tag::WP | Tag::WRB | Tag::PRP | Tag::TO)
        };
        let verb =
            behind.take_while(|at| !stops(at)).find(|&at| groups::is_verbal(self.tag(at)) || self.tag(at) == Tag::MD);
        if verb.is_some_and(|at| self.tag(at) == Tag::VBP || self.word(at) == "were") {
            self.set(at, Tag::JJ);
        }
    }
}
