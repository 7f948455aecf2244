//! Phrases that mean what a modal means: "is going to", "used to", "has to", "is able to", "is about to", "is to", "had better".

use super::{Reader, Reading, Wanted};
use crate::syntax::{Modality, Tag, Tense};

impl Reader<'_, '_> {
    /// Phrases that mean what a modal means: returns where the verb of the group goes on, with `reading` brought up to date.
    ///
    /// `at` is the verb before, `next` the word behind it and its adverbs.
    pub(super) fn semi_modal(&self, at: usize, next: usize, step: Wanted, reading: &mut Reading) -> Option<usize> {
        let be = step == Wanted::ParticipleOrIng;
        let future = |reading: &mut Reading| {
            if reading.finite && reading.modality.is_none() {
                reading.modality = Some(Modality::Will);
                // "have been going to move": the present perfect stays what it is.
                if reading.tense == Tense::Present && !reading.perfective {
                    reading.tense = Tense::Future;
                }
            }
        };
        let verb_after_to = |at: usize, reading: &mut Reading| {
            if self.tag(at) != Tag::TO && !self.is(at, "na") && !self.is(at, "ta") {
                return None;
            }
            let verb = self.after_adverbs(at + 1, reading);
            self.is_infinitive(verb).then_some(verb)
        };
        if be && (self.is(next, "going") || self.is(next, "gon") || self.is(next, "about")) {
            let verb = verb_after_to(next + 1, reading)?;
            future(reading);
            return Some(verb);
        }
        if step == Wanted::First && self.is(at, "used") && self.tag(at) == Tag::VBD {
            return verb_after_to(at + 1, reading);
        }
        // "did not use to": the past is in the auxiliary.
        if step == Wanted::First && self.is(at, "use") && reading.finite && reading.tense == Tense::Past {
            return verb_after_to(at + 1, reading);
        }
        // "has got to", "gotta".
        if step == Wanted::First && self.is(at, "got") {
            let verb = verb_after_to(at + 1, reading)?;
            reading.perfective = false;
            reading.modality.get_or_insert(Modality::Must);
            return Some(verb);
        }
        // "had better", "would rather".
        if step == Wanted::Participle && self.is(at + 1, "better") {
            let verb = self.after_adverbs(at + 2, reading);
            return self.is_infinitive(verb).then(|| {
                (reading.tense, reading.perfective) = (Tense::None, false);
                reading.modality.get_or_insert(Modality::Should);
                verb
            });
        }
        if be && self.is(next, "able") {
            let verb = verb_after_to(next + 1, reading)?;
            reading.modality.get_or_insert(Modality::Can);
            return Some(verb);
        }
        if be && self.tag(next) == Tag::TO && reading.finite {
            let verb = verb_after_to(next, reading)?;
            future(reading);
            return Some(verb);
        }
        if step == Wanted::Participle && self.tag(next) == Tag::TO && !reading.perfective {
            let verb = verb_after_to(next, reading)?;
            reading.modality.get_or_insert(Modality::Must);
            return Some(verb);
        }
        if step == Wanted::Base && self.is(at, "ought") {
            return self.is_infinitive(next).then_some(next);
        }
        None
    }
}
