//! Which tokens stand for events.
//!
//! The heads of verb groups do, except auxiliaries and "be"; what "be" says of its subject does in its place
//! (TimeML Annotation Guidelines 1.2.1, section 2.1.1). Of a light verb and its noun ("made an offer") both do, unless the noun has
//! no determiner: "took delivery", "took part" are one event, and its trigger is the verb.

use super::context::Context;
use super::en::classes;
use super::nominal::{self, Cue};
use crate::provenance::RuleId;
use crate::syntax::{GroupIndex, Tag, VerbGroup};
use crate::token::TokenIndex;

/// A token that stands for an event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Trigger {
    /// The token.
    pub(super) token: TokenIndex,
    /// What makes it one.
    pub(super) kind: TriggerKind,
    /// How sure that is, 0 to 1.
    pub(super) confidence: f32,
}

/// What makes a token stand for an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum TriggerKind {
    /// It is the head of a verb group.
    Verb(GroupIndex),
    /// The verb group, a form of "be", says it of its subject.
    Predicate(GroupIndex),
    /// It is a noun that names an event.
    Noun,
}

impl Trigger {
    /// Returns the verb group whose tense and polarity it has.
    pub(super) fn group(&self) -> Option<GroupIndex> {
        match self.kind {
            TriggerKind::Verb(group) | TriggerKind::Predicate(group) => Some(group),
            TriggerKind::Noun => None,
        }
    }

    /// Returns the name of the rule that found it.
    pub(super) fn rule(&self) -> RuleId {
        RuleId::new(match self.kind {
            TriggerKind::Verb(_) => "en/event/verb",
            TriggerKind::Predicate(_) => "en/event/predicate",
            TriggerKind::Noun => "en/event/noun",
        })
    }
}

/// Finds the triggers of a text, in its order, one a token.
pub(super) fn find(context: &Context<'_>) -> Vec<Trigger> {
    let mut found = Vec::new();
    for (number, group) in context.syntax.groups().iter().enumerate() {
        found.extend(verb(context, number, group));
    }
    for token in 0..context.tokens.len() {
        if context.is_noun(token) {
            found.extend(noun(context, token));
        }
    }
    found.sort_by_key(|t| t.token);
    found.dedup_by_key(|t| t.token);
    found
}

/// From this likelihood on a noun counts as an event.
const THRESHOLD: f32 = 0.42;

fn noun(context: &Context<'_>, token: TokenIndex) -> Option<Trigger> {
    let confidence = nominal::likelihood(context, token).filter(|&p| p >= THRESHOLD)?;
    (!is_part_of_light_verb(context, token)).then_some(Trigger { token, kind: TriggerKind::Noun, confidence })
}

/// Says whether a noun and the verb in front of it are one event: "took delivery".
fn is_part_of_light_verb(context: &Context<'_>, token: TokenIndex) -> bool {
    let (mut lightened, mut bare) = (false, false);
    nominal::cues(context, token, &mut |cue| match cue {
        Cue::Lightened => lightened = true,
        Cue::Bare => bare = true,
        _ => {}
    });
    lightened && bare && context.tag(token) == Tag::NN
}

fn verb(context: &Context<'_>, number: GroupIndex, group: &VerbGroup) -> Option<Trigger> {
    let head = group.head;
    let kind = TriggerKind::Verb(number);
    let lemma = context.lemma(head);
    match lemma.as_ref() {
        "be" => return predicate(context, number, group),
        _ if is_preposition(context, group) => return None,
        _ => {}
    }
    Some(Trigger { token: head, kind, confidence: 0.9 })
}

/// Participles that have become prepositions: "including", "according to".
fn is_preposition(context: &Context<'_>, group: &VerbGroup) -> bool {
    !group.finite
        && group.tokens.len() == 1
        && context.is_any(
            group.head,
            &["according", "barring", "concerning", "considering", "excluding", "following", "given", "including", "notwithstanding", "regarding", "pending"],
        )
}

/// Finds what a form of "be" says of its subject, where it is an adjective.
fn predicate(context: &Context<'_>, number: GroupIndex, group: &VerbGroup) -> Option<Trigger> {
    let mut at = group.tokens.end;
    while matches!(context.tag(at), Tag::RB | Tag::RBR | Tag::RBS) && at < group.tokens.end + 4 {
        at += 1;
    }
    let adjective = matches!(context.tag(at), Tag::JJ | Tag::JJR | Tag::JJS | Tag::VBN | Tag::VBG);
    let attributive = context.is_noun(at + 1) || context.is_noun(at);
    if !adjective || attributive {
        return None;
    }
    let confidence = if classes::ADJECTIVES.get(context.word(at)).is_some() { 0.8 } else { 0.5 };
    Some(Trigger { token: at, kind: TriggerKind::Predicate(number), confidence })
}
