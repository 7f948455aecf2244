//! Which tokens stand for events.
//!
//! The heads of verb groups do, except auxiliaries and "be"; what "be" says of its subject does in its place
//! (TimeML Annotation Guidelines 1.2.1, section 2.1.1). Of a light verb and its noun ("made an offer") both do, unless the noun has
//! no determiner: "took delivery", "took part" are one event, and its trigger is the verb.

use super::context::Context;
use super::en::classes;
use super::en::idle::{self, Idle};
use super::features::{self, Hashes};
use super::nominal::{self, Cue};
use super::participants::object;
use super::{EventClass, class};
use crate::model::EventModel;
use crate::provenance::RuleId;
use crate::syntax::{ClauseKind, GroupIndex, Tag, Tense, VerbGroup};
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
    /// Its TimeML class, where the model says so.
    pub(super) class: Option<EventClass>,
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

/// Finds the triggers of a text, in its order, one a token: by the model, or by rules alone where there is none.
pub(super) fn find(context: &Context<'_>, model: Option<&EventModel>) -> Vec<Trigger> {
    match model {
        Some(model) => {
            let (rules, hashes) = (Rules::of(context), Hashes::of(context));
            let candidates = (0..context.tokens.len()).filter(|&token| features::is_candidate(context, token));
            candidates.filter_map(|token| learned(context, &hashes, model, token, rules.class(token))).collect()
        }
        None => by_rules(context),
    }
}

/// Asks the model whether a word stands for an event.
fn learned(
    context: &Context<'_>,
    hashes: &Hashes,
    model: &EventModel,
    token: TokenIndex,
    rules: Option<EventClass>,
) -> Option<Trigger> {
    let verdict = model.judge(|hand| features::visit(context, hashes, model, token, rules, hand));
    let class = EventClass::ALL.get(verdict.class).copied();
    let confidence = 1.0 / (1.0 + (-verdict.margin).exp());
    (verdict.margin >= 0.0).then(|| Trigger { token, kind: kind(context, token), confidence, class })
}

/// Says what a token is that stands for an event: the head of a verb group, what is said with one, or a noun.
pub(super) fn kind(context: &Context<'_>, token: TokenIndex) -> TriggerKind {
    let headed =
        context.syntax.group_of(token).and_then(|g| Some((g, context.group(g)?))).filter(|(_, g)| g.head == token);
    match headed {
        Some((_, group)) if is_verbal_noun(context, group) => TriggerKind::Noun,
        Some((number, _)) => TriggerKind::Verb(number),
        None => predicated(context, token).map_or(TriggerKind::Noun, TriggerKind::Predicate),
    }
}

/// What the rules say, for the model to weigh.
pub(super) struct Rules(Vec<(TokenIndex, EventClass)>);

impl Rules {
    pub(super) fn of(context: &Context<'_>) -> Rules {
        let classified = |t: Trigger| (t.token, class::classify(context, &t, context.lemma(t.token)));
        Rules(by_rules(context).into_iter().map(classified).collect())
    }

    /// Returns the class of a token that the rules take for an event.
    pub(super) fn class(&self, token: TokenIndex) -> Option<EventClass> {
        self.0
            .binary_search_by_key(&token, |(token, _)| *token)
            .ok()
            .and_then(|at| self.0.get(at))
            .map(|(_, class)| *class)
    }
}

/// Finds the triggers of a text by rules alone.
fn by_rules(context: &Context<'_>) -> Vec<Trigger> {
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
    (!is_part_of_light_verb(context, token)).then_some(Trigger {
        token,
        kind: TriggerKind::Noun,
        confidence,
        class: None,
    })
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
    let lemma = context.lemma(group.head);
    if lemma == "be" {
        return predicate(context, number, group);
    }
    let idle = idle::VERBS.get(lemma).is_some_and(|idle| match idle {
        Idle::Always => true,
        Idle::Bare => is_bare(group),
        Idle::Lasting => is_bare(group) || group.tense == Tense::Present,
    });
    let clitic = context.word(group.head).starts_with(['\'', '’']);
    if idle
        || clitic
        || is_standing(context, group, lemma)
        || context.tag(group.head) == Tag::MD
        || context.is_compounded(group.head)
        || is_attribute(context, group)
    {
        return None;
    }
    let kind = if is_verbal_noun(context, group) { TriggerKind::Noun } else { TriggerKind::Verb(number) };
    Some(Trigger { token: group.head, kind, confidence: 0.9, class: None })
}

/// Says whether a participle in "-ing" is a noun by what stands around it: "the bombing of the port", "a killing".
fn is_verbal_noun(context: &Context<'_>, group: &VerbGroup) -> bool {
    let before = group.head.checked_sub(1).map_or(Tag::Mark, |at| context.tag(at));
    is_bare(group)
        && context.tag(group.head) == Tag::VBG
        && (matches!(before, Tag::DT | Tag::JJ | Tag::PRPS | Tag::POS | Tag::NN | Tag::NNP)
            || is_of_nothing(context, group.head))
        && !matches!(
            context.tag(group.head + 1),
            Tag::DT | Tag::PDT | Tag::PRP | Tag::PRPS | Tag::NNP | Tag::NN | Tag::NNS | Tag::CD | Tag::TO
        )
}

/// Says whether a participle stands behind "of" and in front of no object: "days of mourning", not "accused of hiding papers".
fn is_of_nothing(context: &Context<'_>, token: TokenIndex) -> bool {
    let of = token.checked_sub(1).is_some_and(|of| context.is(of, "of"));
    of && matches!(context.tag(token + 1), Tag::Mark | Tag::CC | Tag::VBD | Tag::VBZ | Tag::MD)
}

/// Says whether a verb tells what somebody or something is or does for ever: "which sells tyres", or stands for another verb: "as they do".
fn is_standing(context: &Context<'_>, group: &VerbGroup, lemma: &str) -> bool {
    let simple = group.finite && group.tokens.len() == 1 && group.tense == Tense::Present;
    let describes = context.clause(group.clause).is_some_and(|c| c.kind == ClauseKind::Relative)
        && matches!(classes::VERBS.get(lemma), None | Some(EventClass::State));
    let stands_in = lemma == "do" && object(context, group).is_none();
    simple && (describes || stands_in)
}

/// Says whether a group is a participle alone.
fn is_bare(group: &VerbGroup) -> bool {
    !group.finite && group.tokens.len() == 1
}

/// Says whether a participle is said of the noun behind it ("rising costs", "the disputed region") or belongs to the noun before it
/// ("share trading"); such participles are tagged like verbs and stand for no event of their own.
fn is_attribute(context: &Context<'_>, group: &VerbGroup) -> bool {
    if !is_bare(group) {
        return false;
    }
    let (head, tag) = (group.head, context.tag(group.head));
    let before = head.checked_sub(1).map_or(Tag::Mark, |at| context.tag(at));
    let next = context.tag(head + 1);
    let noun_next = matches!(next, Tag::NN | Tag::NNS);
    match tag {
        Tag::VBN => {
            noun_next
                || matches!(before, Tag::IN | Tag::DT | Tag::CD | Tag::PRPS)
                || next == Tag::JJ && before != Tag::Mark
        }
        Tag::VBG if matches!(before, Tag::NN | Tag::NNP) => !opens_object(context, head + 1),
        // "of deploying troops" has an object, "of rising costs" has none: only the verb can tell.
        Tag::VBG if noun_next => {
            let clausal = matches!(
                before,
                Tag::IN
                    | Tag::Mark
                    | Tag::VB
                    | Tag::VBD
                    | Tag::VBP
                    | Tag::VBZ
                    | Tag::VBN
                    | Tag::VBG
                    | Tag::CC
                    | Tag::WRB
                    | Tag::RB
            );
            !clausal || idle::ATTRIBUTES.get(context.word(head)).is_some()
        }
        Tag::VBG => matches!(before, Tag::DT) && next == Tag::CD,
        _ => false,
    }
}

/// Says whether an object or a complement can begin at a token.
fn opens_object(context: &Context<'_>, token: TokenIndex) -> bool {
    matches!(
        context.tag(token),
        Tag::DT
            | Tag::PDT
            | Tag::PRP
            | Tag::PRPS
            | Tag::NNP
            | Tag::NNPS
            | Tag::IN
            | Tag::TO
            | Tag::CD
            | Tag::JJ
            | Tag::RP
    )
}

/// Finds what a form of "be" says of its subject, where it is an adjective.
fn predicate(context: &Context<'_>, number: GroupIndex, group: &VerbGroup) -> Option<Trigger> {
    let mut at = group.tokens.end;
    while matches!(context.tag(at), Tag::RB | Tag::RBR | Tag::RBS) && at < group.tokens.end + 4 {
        at += 1;
    }
    // Of "self-sufficient" the last part says what it is.
    while at < group.tokens.end + 8 && context.is(at + 1, "-") && !context.is_noun(at + 2) && context.is_compounded(at)
    {
        at += 2;
    }
    let adjective = matches!(context.tag(at), Tag::JJ | Tag::JJR | Tag::JJS | Tag::VBN | Tag::VBG);
    let attributive = context.is_noun(at + 1) || context.is_noun(at);
    if !adjective || attributive || !context.sentence(group.head).contains(&at) {
        return None;
    }
    if idle::ADJECTIVES.get(context.word(at)).is_some() {
        return None;
    }
    let confidence = if classes::ADJECTIVES.get(context.word(at)).is_some() { 0.8 } else { 0.5 };
    Some(Trigger { token: at, kind: TriggerKind::Predicate(number), confidence, class: None })
}

/// Returns the form of "be" that says a token of its subject, where one stands just before it: "was *hurt*", "is not yet *clear*".
pub(super) fn predicated(context: &Context<'_>, token: TokenIndex) -> Option<GroupIndex> {
    if context.is_noun(token) {
        return None;
    }
    let is_adverb = |at: &TokenIndex| matches!(context.tag(*at), Tag::RB | Tag::RBR | Tag::RBS);
    // "was long-awaited"
    let tied = token.checked_sub(2).filter(|_| context.is(token - 1, "-") && context.is_compounded(token));
    let token = tied.unwrap_or(token);
    // "is smaller and cheaper"
    let adjective = |at: TokenIndex| matches!(context.tag(at), Tag::JJ | Tag::JJR);
    let first = token.checked_sub(2).filter(|&at| context.tag(at + 1) == Tag::CC && adjective(at) && adjective(token));
    let token = first.unwrap_or(token);
    let adverbs = (token.saturating_sub(4)..token).rev().take_while(is_adverb).count();
    let number = context.syntax.group_of((token - adverbs).checked_sub(1)?)?;
    let group = context.group(number)?;
    let says = context.lemma(group.head) == "be" && context.sentence(group.head).contains(&token);
    says.then_some(number)
}
