//! Verbs that share their auxiliaries: "has arrested and charged", "will come and help".

use super::{Reader, VerbGroup, looks_participle};
use crate::syntax::{Aspect, Polarity, Tag};

impl Reader<'_, '_> {
    /// A verb behind "and" goes on with the auxiliaries of the verb before: "has arrested and charged", "will come and help".
    pub(super) fn share_auxiliaries(&self, previous: &VerbGroup, group: &mut VerbGroup) {
        if group.tokens.start + 1 < group.tokens.end && self.tag(group.tokens.start + 1) != Tag::RP
            || group.tokens.len() > 2
        {
            return;
        }
        let tag = self.tag(group.head);
        let between = previous.tokens.end..group.tokens.start;
        let joined = between
            .clone()
            .rev()
            .find(|&at| self.tag(at) != Tag::RB)
            .is_some_and(|at| self.tag(at) == Tag::CC || self.word(at) == ",")
            && between.clone().any(|at| self.tag(at) == Tag::CC)
            && !between.clone().any(|at| is_relative(self.tag(at)));
        let behind_comma = between.clone().last().is_some_and(|at| self.word(at) == ",") && between.len() == 1;
        if !joined && !behind_comma {
            return;
        }
        let same_form = match tag {
            Tag::VB | Tag::VBP => {
                matches!(self.tag(previous.head), Tag::VB) && !(tag == Tag::VBP && previous.tokens.len() < 2)
            }
            Tag::VBN | Tag::VBD => {
                self.tag(previous.head) == Tag::VBN
                    && (previous.finite || previous.aspect != Aspect::None)
                    && looks_participle(self.word(group.head))
            }
            Tag::VBG => self.tag(previous.head) == Tag::VBG && previous.finite,
            _ => false,
        };
        // "was arrested and said": a past form that is no participle has its own tense; an ambiguous one behind a passive keeps it.
        let own_subject = between.clone().any(|at| matches!(self.tag(at), Tag::PRP | Tag::EX));
        if same_form && !own_subject && (tag != Tag::VBD || previous.tokens.len() > 1 && between.len() <= 8) {
            (group.tense, group.aspect, group.modality) = (previous.tense, previous.aspect, previous.modality);
            (group.voice, group.finite) = (previous.voice, previous.finite);
            if previous.polarity == Polarity::Negative && between.len() <= 2 {
                group.polarity = Polarity::Negative;
            }
        }
    }
}

fn is_relative(tag: Tag) -> bool {
    matches!(tag, Tag::WDT | Tag::WP | Tag::WRB | Tag::WPS)
}
