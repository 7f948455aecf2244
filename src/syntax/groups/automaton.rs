//! The automaton: `(modal | do)? (have)? (be)* head`, adverbs and negation inside.

use super::{Reader, Reading, VerbGroup, Wanted, is_verbal, looks_participle};
use crate::syntax::auxiliary::{self, Auxiliary, Inflection};
use crate::syntax::{Aspect, Modality, Polarity, Tag, Tense, Voice};

impl Reader<'_, '_> {
    /// The group that begins at `start`, if one does.
    pub(super) fn group(&self, start: usize) -> Option<VerbGroup> {
        let mut reading = Reading::default();
        let mut wanted = Wanted::First;
        let mut at = start;
        let mut head = None;
        let mut is_copula = false;
        let mut to = None;
        if self.tag(start) == Tag::TO {
            at = self.after_adverbs(start + 1, &mut reading);
            if !self.is_infinitive(at) {
                return None;
            }
            reading.tense = Tense::Infinitive;
            wanted = Wanted::Base;
            to = Some(start);
        } else if !is_verbal(self.tag(start)) || self.is_modifier(start) {
            return None;
        }
        while let Some(step) = self.step(at, wanted, &mut reading) {
            head = Some(at);
            is_copula = step == Wanted::ParticipleOrIng;
            let mut ahead = reading;
            if step == Wanted::First {
                match self.semi_modal(at, at + 1, step, &mut ahead) {
                    Some(verb) => (at, wanted, reading) = (verb, Wanted::Base, ahead),
                    None => break,
                }
                continue;
            }
            let mut next = self.after_adverbs(at + 1, &mut ahead);
            if step == Wanted::Base && matches!(self.tag(next), Tag::TO) && self.is(at, "ought") {
                next = self.after_adverbs(next + 1, &mut ahead);
            }
            if let Some(phrase) = self.semi_modal(at, next, step, &mut ahead) {
                (at, wanted, reading) = (phrase, Wanted::Base, ahead);
                is_copula = false;
                continue;
            }
            if !self.fits(next, step) {
                match self.inverted(start, at, next, step) {
                    Some(verb) => next = verb,
                    None => {
                        // The negation stays: "is not a threat".
                        reading.negated = ahead.negated;
                        break;
                    }
                }
            }
            (at, wanted, reading) = (next, step, ahead);
        }
        let head = head?;
        let start = to.unwrap_or(start);
        reading.negated |= self.is_negated_before(start);
        let predicate = if is_copula { self.predicate(head) } else { None };
        let mut end = head + 1;
        if self.tag(end) == Tag::RP && !is_copula {
            end += 1;
        }
        Some(VerbGroup {
            tokens: start..end,
            head,
            tense: reading.tense,
            aspect: match (reading.perfective, reading.progressive) {
                (true, true) => Aspect::PerfectiveProgressive,
                (true, false) => Aspect::Perfective,
                (false, true) => Aspect::Progressive,
                (false, false) => Aspect::None,
            },
            modality: reading.modality,
            polarity: if reading.negated { Polarity::Negative } else { Polarity::Positive },
            voice: if reading.passive { Voice::Passive } else { Voice::Active },
            finite: reading.finite,
            predicate,
            clause: 0,
        })
    }

    /// Reads one verb and returns what may follow it: [`Wanted::First`] means nothing.
    pub(super) fn step(&self, at: usize, wanted: Wanted, reading: &mut Reading) -> Option<Wanted> {
        let tag = self.tag(at);
        if !is_verbal(tag) && wanted == Wanted::First {
            return None;
        }
        let auxiliary = if is_verbal(tag) { auxiliary::of(self.word(at)) } else { None };
        match auxiliary {
            Some(Auxiliary::Modal(modality)) if wanted == Wanted::First && tag == Tag::MD => {
                reading.finite = true;
                match modality {
                    Modality::Will => (reading.tense, reading.modality) = (Tense::Future, Some(Modality::Will)),
                    other => reading.modality = Some(other),
                }
                return Some(Wanted::Base);
            }
            Some(Auxiliary::ApostropheD) if wanted == Wanted::First => {
                reading.finite = true;
                let next = self.after_adverbs(at + 1, &mut Reading::default());
                if matches!(self.tag(next), Tag::VBN | Tag::VBD) || self.is(next, "better") {
                    (reading.tense, reading.perfective) = (Tense::Past, true);
                    return Some(Wanted::Participle);
                }
                reading.modality = Some(Modality::Would);
                return Some(Wanted::Base);
            }
            Some(Auxiliary::Apostrophe) if wanted == Wanted::First && tag != Tag::POS => {
                reading.finite = true;
                reading.tense = Tense::Present;
                let next = self.after_adverbs(at + 1, &mut Reading::default());
                let has = ["been", "got", "become", "had", "gone", "come"].iter().any(|word| self.is(next, word));
                return Some(if has { Wanted::Participle } else { Wanted::ParticipleOrIng });
            }
            Some(Auxiliary::Have(form)) => {
                self.take(form, wanted, reading);
                return Some(Wanted::Participle);
            }
            Some(Auxiliary::Be(form)) => {
                self.take(form, wanted, reading);
                return Some(Wanted::ParticipleOrIng);
            }
            Some(Auxiliary::Do(form)) if wanted == Wanted::First => {
                self.take(form, wanted, reading);
                return Some(Wanted::Base);
            }
            _ => {}
        }
        self.lexical(at, tag, wanted, reading);
        Some(Wanted::First)
    }

    /// Reads a form of "have", "be" or "do".
    pub(super) fn take(&self, form: Inflection, wanted: Wanted, reading: &mut Reading) {
        match wanted {
            Wanted::First => {
                reading.finite = matches!(form, Inflection::Present | Inflection::Past);
                reading.tense = match form {
                    Inflection::Present => Tense::Present,
                    Inflection::Past => Tense::Past,
                    Inflection::Base => Tense::Infinitive,
                    Inflection::Ing => Tense::Prespart,
                    Inflection::Participle => Tense::Pastpart,
                };
            }
            Wanted::Base => {}
            Wanted::Participle => reading.perfective = true,
            Wanted::ParticipleOrIng => reading.progressive |= form == Inflection::Ing,
        }
    }

    /// Reads the main verb.
    pub(super) fn lexical(&self, at: usize, tag: Tag, wanted: Wanted, reading: &mut Reading) {
        match wanted {
            Wanted::First => {
                (reading.tense, reading.finite) = match tag {
                    Tag::VBD => (Tense::Past, true),
                    Tag::VBP | Tag::VBZ => (Tense::Present, true),
                    Tag::VBG => (Tense::Prespart, false),
                    Tag::VBN => (Tense::Pastpart, false),
                    Tag::MD => (Tense::None, true),
                    _ if self.is_imperative(at) => (Tense::Present, true),
                    _ => (Tense::Infinitive, false),
                };
                reading.passive = tag == Tag::VBN;
            }
            Wanted::Base => {}
            Wanted::Participle => reading.perfective = true,
            Wanted::ParticipleOrIng => {
                if self.word(at).ends_with("ing") {
                    reading.progressive = true;
                } else {
                    reading.passive = true;
                }
            }
        }
    }

    /// Whether the word at `at` can go on a group.
    pub(super) fn fits(&self, at: usize, wanted: Wanted) -> bool {
        let tag = self.tag(at);
        let word = self.word(at);
        match wanted {
            Wanted::First => false,
            Wanted::Base => {
                matches!(tag, Tag::VB | Tag::VBP)
                    || (tag == Tag::NN && self.is_infinitive(at))
                    || self.is(at, "be")
                    || self.is(at, "have")
            }
            Wanted::Participle => {
                matches!(tag, Tag::VBN | Tag::VBD) || self.is(at, "been") || (tag == Tag::JJ && looks_participle(word))
            }
            Wanted::ParticipleOrIng => match tag {
                Tag::VBN => true,
                Tag::VBG => true,
                Tag::VBD => looks_participle(word),
                _ => false,
            },
        }
    }

    /// Steps over adverbs, negation and the commas around an adverb; notes the negation.
    pub(super) fn after_adverbs(&self, mut at: usize, reading: &mut Reading) -> usize {
        const ADVERBIAL: &[&str] =
            &["all", "both", "each", "long", "since", "today", "tonight", "yesterday", "yet", "so", "far"];
        loop {
            let word = self.word(at);
            if auxiliary::negates(word) {
                reading.negated = true;
                at += 1;
            } else if matches!(self.tag(at), Tag::RB | Tag::RBR | Tag::RBS)
                || (!word.is_empty() && ADVERBIAL.contains(&word))
            {
                at += 1;
            } else if matches!(word, "“" | "\"" | "``") && matches!(self.tag(at + 1), Tag::VBN | Tag::VBG) {
                // "was “terminated”".
                at += 1;
            } else if word == "," && self.tag(at + 1) == Tag::RB && self.word(at + 2) == "," {
                at += 3;
            } else {
                return at;
            }
        }
    }
}
