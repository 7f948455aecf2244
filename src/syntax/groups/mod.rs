//! Verb groups, found by an automaton over tags and auxiliaries.
//!
//! `(modal | do)? (have)? (be)* head`, with adverbs and negation inside, the subject between auxiliary and verb in questions, and the phrases that English uses
//! like modals: "is going to", "used to", "has to", "is able to", "is about to", "is to". Two verbs that share their auxiliaries
//! ("has arrested and charged") are two groups that mean the same tense. Tense, aspect and modality are named as TimeML 1.2.1 names them: "will" is a
//! tense (FUTURE), the other modals leave it at NONE.

mod automaton;
mod context;
mod modal;
mod question;
mod sharing;

use std::ops::Range;

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

impl VerbGroup {
    /// Whether a token inside the group belongs to the subject that a question puts there: "Did the minister resign?".
    pub(super) fn is_subject(&self, at: TokenIndex, tags: &[Tag], tokens: &Tokens<'_>) -> bool {
        let nominal = matches!(
            tags.get(at),
            Some(
                Tag::PRP
                    | Tag::DT
                    | Tag::PRPS
                    | Tag::EX
                    | Tag::NN
                    | Tag::NNS
                    | Tag::NNP
                    | Tag::NNPS
                    | Tag::CD
                    | Tag::POS
                    | Tag::JJ
            )
        );
        nominal
            && at > self.tokens.start
            && at < self.head
            && !matches!(tokens.word(at), "all" | "both" | "each" | "able" | "today" | "tonight" | "yesterday")
    }
}

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
