//! What the words around a verb say of it: whether it is an infinitive, a command, a part of a noun phrase, negated, a predicate.

use super::{Reader, Reading, is_verbal};
use crate::syntax::irregular::{self, Form};
use crate::syntax::{Tag, auxiliary};
use crate::token::TokenIndex;

impl Reader<'_, '_> {
    /// Whether the word can be an infinitive: tagged as a base form, or so spelled that it can be one.
    pub(super) fn is_infinitive(&self, at: usize) -> bool {
        match self.tag(at) {
            Tag::VB | Tag::VBP => true,
            Tag::VBD | Tag::VBN => irregular::find(self.word(at))
                .is_some_and(|(_, form)| matches!(form, Form::Base | Form::BaseOrPast | Form::BaseOrParticiple)),
            _ => false,
        }
    }

    /// Whether a bare verb begins its sentence, and so commands.
    pub(super) fn is_imperative(&self, at: usize) -> bool {
        let before = (self.sentence.start..at).rev().find(|&b| !matches!(self.tag(b), Tag::RB | Tag::Mark));
        before.is_none()
    }

    /// Whether a participle stands before its noun: "the disputed islands", "rising prices".
    pub(super) fn is_modifier(&self, at: usize) -> bool {
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
        let opens = |at: usize| matches!(self.tag(at), Tag::DT | Tag::PRPS | Tag::POS | Tag::JJ | Tag::CD | Tag::JJS);
        // "the disputed islands", "the recently announced plan".
        let in_phrase = at > self.sentence.start
            && (opens(at - 1) || at > self.sentence.start + 1 && self.tag(at - 1) == Tag::RB && opens(at - 2));
        let before_noun =
            matches!(self.tag(at + 1), Tag::NN | Tag::NNS | Tag::JJ | Tag::NNP | Tag::NNPS | Tag::VBN | Tag::VBG);
        // "in living memory": words that are adjectives wherever a noun follows.
        let adjectival = before_noun
            && matches!(word, "living" | "remaining" | "existing" | "surrounding" | "neighbouring" | "neighboring");
        adjectival || tag != Tag::VBD && in_phrase && before_noun
    }

    /// Whether a negation stands just before a group: "not to go", "never having seen".
    pub(super) fn is_negated_before(&self, start: usize) -> bool {
        start > self.sentence.start && auxiliary::negates(self.word(start - 1))
            || (start > self.sentence.start + 1
                && self.tag(start - 1) == Tag::RB
                && auxiliary::negates(self.word(start - 2)))
    }

    /// The adjective or the head of the noun phrase that follows a form of "be".
    pub(super) fn predicate(&self, copula: usize) -> Option<TokenIndex> {
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
}
