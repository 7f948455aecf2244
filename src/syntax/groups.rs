//! Verb groups, found by an automaton over tags and auxiliaries.
//!
//! `(modal | do)? (have)? (be)* head`, with adverbs and negation inside, the subject between auxiliary and verb in questions, and the phrases that English uses
//! like modals: "is going to", "used to", "has to", "is able to", "is about to", "is to". Two verbs that share their auxiliaries
//! ("has arrested and charged") are two groups that mean the same tense. Tense, aspect and modality are named as TimeML 1.2.1 names them: "will" is a
//! tense (FUTURE), the other modals leave it at NONE.

use std::ops::Range;

use super::auxiliary::{self, Auxiliary, Inflection};
use super::irregular::{self, Form};
use super::{Aspect, ClauseIndex, Modality, Polarity, Tag, Tense, Voice};
use crate::token::{TokenIndex, Tokens};

/// A verb with its auxiliaries, particles and negation: "would not be deterred", "has been building".
#[derive(Clone, Debug, PartialEq)]
pub struct VerbGroup {
    /// From the first auxiliary to the head (to its particle, where it has one).
    pub tokens: Range<TokenIndex>,
    /// The main verb.
    pub head: TokenIndex,
    /// TimeML tense.
    pub tense: Tense,
    /// TimeML aspect.
    pub aspect: Aspect,
    /// The modal that governs it, if any.
    pub modality: Option<Modality>,
    /// Whether it is negated.
    pub polarity: Polarity,
    /// Active or passive.
    pub voice: Voice,
    /// Whether the group carries tense itself.
    pub finite: bool,
    /// The adjective or noun that a form of "be" says of the subject: "incompatible", "a threat".
    pub predicate: Option<TokenIndex>,
    /// The clause that it governs.
    pub clause: ClauseIndex,
}

/// How many words of a subject may stand between an auxiliary and its verb: "Did the new foreign minister resign?".
const SUBJECT_REACH: usize = 6;

/// Finds the verb groups of a sentence and appends them to `groups`.
pub(super) fn find(tokens: &Tokens<'_>, tags: &[Tag], sentence: Range<usize>, groups: &mut Vec<VerbGroup>) {
    let first = groups.len();
    let reader = Reader { tokens, tags, sentence: sentence.clone() };
    let mut at = sentence.start;
    while at < sentence.end {
        match reader.group(at) {
            Some(mut group) => {
                if let Some(previous) = groups[first..].last() {
                    reader.share_auxiliaries(previous, &mut group);
                }
                at = group.tokens.end;
                groups.push(group);
            }
            None => at += 1,
        }
    }
}

struct Reader<'a, 't> {
    tokens: &'a Tokens<'t>,
    tags: &'a [Tag],
    sentence: Range<usize>,
}

/// What has been read of a group.
#[derive(Clone, Copy, Debug, Default)]
struct Reading {
    tense: Tense,
    modality: Option<Modality>,
    perfective: bool,
    progressive: bool,
    passive: bool,
    negated: bool,
    finite: bool,
}

/// The form of verb that may come next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    /// The first word of the group.
    First,
    /// Behind a modal, "do" or "to".
    Base,
    /// Behind "have".
    Participle,
    /// Behind "be".
    ParticipleOrIng,
}

impl Reader<'_, '_> {
    fn tag(&self, at: usize) -> Tag {
        if self.sentence.contains(&at) { self.tags.get(at).copied().unwrap_or(Tag::Mark) } else { Tag::Mark }
    }

    fn word(&self, at: usize) -> &str {
        if self.sentence.contains(&at) { self.tokens.word(at) } else { "" }
    }

    fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    /// The group that begins at `start`, if one does.
    fn group(&self, start: usize) -> Option<VerbGroup> {
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
        while let Some(step) = self.step(at, wanted, to.is_some(), &mut reading) {
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
    fn step(&self, at: usize, wanted: Wanted, infinitive: bool, reading: &mut Reading) -> Option<Wanted> {
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
        self.lexical(at, tag, wanted, infinitive, reading);
        Some(Wanted::First)
    }

    /// Reads a form of "have", "be" or "do".
    fn take(&self, form: Inflection, wanted: Wanted, reading: &mut Reading) {
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
    fn lexical(&self, at: usize, tag: Tag, wanted: Wanted, _infinitive: bool, reading: &mut Reading) {
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
    fn fits(&self, at: usize, wanted: Wanted) -> bool {
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
    fn after_adverbs(&self, mut at: usize, reading: &mut Reading) -> usize {
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
            } else if word == "," && self.tag(at + 1) == Tag::RB && self.word(at + 2) == "," {
                at += 3;
            } else {
                return at;
            }
        }
    }

    /// Phrases that mean what a modal means: returns where the verb of the group goes on, with `reading` brought up to date.
    ///
    /// `at` is the verb before, `next` the word behind it and its adverbs.
    fn semi_modal(&self, at: usize, next: usize, step: Wanted, reading: &mut Reading) -> Option<usize> {
        let be = step == Wanted::ParticipleOrIng;
        let future = |reading: &mut Reading| {
            if reading.finite && reading.modality.is_none() {
                reading.modality = Some(Modality::Will);
                if reading.tense == Tense::Present {
                    reading.tense = Tense::Future;
                }
            }
        };
        let verb_after_to = |at: usize, reading: &mut Reading| {
            if self.tag(at) != Tag::TO && !self.is(at, "na") {
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

    /// In a question the subject stands between auxiliary and verb: the verb.
    fn inverted(&self, start: usize, at: usize, next: usize, step: Wanted) -> Option<usize> {
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
    fn opens_question(&self, at: usize) -> bool {
        if at == self.sentence.start {
            return true;
        }
        let before = self.word(at - 1);
        matches!(self.tag(at - 1), Tag::Mark | Tag::WRB | Tag::WP | Tag::WDT | Tag::CC)
            || matches!(before, "so" | "So" | "Only" | "only" | "than" | "as")
            || (at - 1 > self.sentence.start || self.sentence.start + 1 == at)
                && matches!(self.tag(self.sentence.start), Tag::WRB | Tag::WP | Tag::WDT)
    }

    /// Whether the word can be an infinitive: tagged as a base form, or so spelled that it can be one.
    fn is_infinitive(&self, at: usize) -> bool {
        match self.tag(at) {
            Tag::VB | Tag::VBP => true,
            Tag::VBD | Tag::VBN => irregular::find(self.word(at))
                .is_some_and(|(_, form)| matches!(form, Form::Base | Form::BaseOrPast | Form::BaseOrParticiple)),
            _ => false,
        }
    }

    /// Whether a bare verb begins its sentence, and so commands.
    fn is_imperative(&self, at: usize) -> bool {
        let before = (self.sentence.start..at).rev().find(|&b| !matches!(self.tag(b), Tag::RB | Tag::Mark));
        before.is_none()
    }

    /// Whether a participle stands before its noun: "the disputed islands", "rising prices".
    fn is_modifier(&self, at: usize) -> bool {
        let tag = self.tag(at);
        if !matches!(tag, Tag::VBN | Tag::VBG | Tag::VBD) {
            return false;
        }
        if self.word(at + 1) == "-" && self.tokens.get(at + 1).is_some_and(|t| !t.spaced) {
            return true;
        }
        if at > self.sentence.start && self.word(at - 1) == "-" && self.tokens.get(at).is_some_and(|t| !t.spaced) {
            return true;
        }
        let word = self.word(at);
        let preposition = [
            "including",
            "excluding",
            "according",
            "regarding",
            "concerning",
            "pending",
            "barring",
            "following",
            "depending",
        ];
        if tag == Tag::VBG && preposition.iter().any(|p| word.eq_ignore_ascii_case(p)) {
            let object = self.tag(at + 1);
            let progressive = at > self.sentence.start && is_verbal(self.tag(at - 1));
            return !progressive
                && (word.len() != 9
                    || matches!(
                        object,
                        Tag::DT | Tag::NN | Tag::NNS | Tag::NNP | Tag::JJ | Tag::CD | Tag::PRPS | Tag::IN | Tag::TO
                    ));
        }
        let in_phrase = at > self.sentence.start
            && matches!(self.tag(at - 1), Tag::DT | Tag::PRPS | Tag::POS | Tag::JJ | Tag::CD | Tag::JJS);
        let before_noun =
            matches!(self.tag(at + 1), Tag::NN | Tag::NNS | Tag::JJ | Tag::NNP | Tag::NNPS | Tag::VBN | Tag::VBG);
        tag != Tag::VBD && in_phrase && before_noun
    }

    /// Whether a negation stands just before a group: "not to go", "never having seen".
    fn is_negated_before(&self, start: usize) -> bool {
        start > self.sentence.start && auxiliary::negates(self.word(start - 1))
            || (start > self.sentence.start + 1
                && self.tag(start - 1) == Tag::RB
                && auxiliary::negates(self.word(start - 2)))
    }

    /// The adjective or the head of the noun phrase that follows a form of "be".
    fn predicate(&self, copula: usize) -> Option<TokenIndex> {
        let mut at = self.after_adverbs(copula + 1, &mut Reading::default());
        let mut found = None;
        let mut noun = false;
        while at < self.sentence.end {
            match self.tag(at) {
                Tag::JJ | Tag::JJR | Tag::JJS | Tag::VBN | Tag::VBG if !noun => found = Some(at),
                Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS => (found, noun) = (Some(at), true),
                Tag::DT | Tag::PRPS | Tag::CD | Tag::RB | Tag::RBR | Tag::PDT if !noun && found.is_none() => {}
                Tag::POS if noun => (found, noun) = (None, false),
                _ if self.word(at) == "-" => {}
                _ => break,
            }
            at += 1;
        }
        found
    }

    /// A verb behind "and" goes on with the auxiliaries of the verb before: "has arrested and charged", "will come and help".
    fn share_auxiliaries(&self, previous: &VerbGroup, group: &mut VerbGroup) {
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

pub(super) fn is_verbal(tag: Tag) -> bool {
    matches!(tag, Tag::MD | Tag::VB | Tag::VBD | Tag::VBG | Tag::VBN | Tag::VBP | Tag::VBZ)
}

/// Whether a word is spelled like a past participle.
pub(super) fn looks_participle(word: &str) -> bool {
    if word.ends_with("ed") {
        return true;
    }
    let mut buffer = [0; 16];
    let Some(lower) = super::lowered(word, &mut buffer) else { return false };
    matches!(
        irregular::find(lower),
        Some((_, Form::Participle | Form::PastOrParticiple | Form::BaseOrParticiple | Form::BaseOrPast))
    )
}
