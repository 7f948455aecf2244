//! Which events of a text are one event, told of more than once.
//!
//! Each mention is compared with the few last ones that its words could repeat: the same word, its verb or its noun
//! ("purchase", "purchased"), or a word that is used for the same thing ("quake", "tremor"). The noun has to point back
//! ("the purchase", "Peru's purchase"), and nobody who takes part may stand against it.
//! A mention that is not certainly the same is left alone: an entry too many is a lesser fault than two events in one.

use std::collections::BTreeMap;

use super::context::Context;
use super::en::families;
use super::participants::head_of;
use super::triggers::{Trigger, TriggerKind};
use super::{Event, EventClass, Factuality, Role};
use crate::id::EventId;
use crate::syntax::{ClauseKind, Tag, Tense, VerbGroup};
use crate::token::TokenIndex;

/// That an event was told of before in the same text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct SameEvent {
    /// The first mention of it in the text, which says nothing of the kind itself.
    pub first: EventId,
    /// Why the two are one.
    pub reason: Sameness,
}

/// Why two mentions are one event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Sameness {
    /// The same word with the same participants: "sanctions … the sanctions", "seized the ship … had seized the ship".
    Repeated,
    /// A noun and the verb that it is made from: "bought … the purchase".
    Nominalised,
    /// Another word for it that points back: "bombed … the attack".
    Renamed,
    /// A verb that only carries its noun: "imposed sanctions", "held talks".
    Carried,
    /// What is done by doing something: "punished the firm by imposing a fine".
    Means,
}

/// How many earlier mentions of a word are looked at.
const MOST_BACK: usize = 6;

/// How many sentences back another word may point.
const RENAMED_WITHIN: usize = 6;

/// A mention with what has to agree.
struct Mention {
    token: TokenIndex,
    sentence: usize,
    noun: bool,
    key: String,
    agent: Option<String>,
    patient: Option<String>,
}

/// Marks the events of a text that were told of before; `events` are those of `triggers`, in the order of the text.
pub(super) fn mark(context: &Context<'_>, triggers: &[Trigger], events: &mut [Event]) {
    let mentions: Vec<Mention> = triggers.iter().zip(events.iter()).map(|(t, e)| mention(context, t, e)).collect();
    let mut links: Vec<Option<(usize, Sameness)>> = vec![None; events.len()];
    let mut by_key: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut by_family: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let by_token: BTreeMap<TokenIndex, usize> = (0..).zip(&mentions).map(|(i, m)| (m.token, i)).collect();
    for (number, mention) in mentions.iter().enumerate() {
        let event = &events[number];
        let pair = |&earlier: &usize| Pair { context, mentions: &mentions, events, earlier, later: number };
        let seen = by_key.get(mention.key.as_str()).into_iter().flatten().rev().take(MOST_BACK);
        links[number] = seen.copied().find_map(|earlier| Some((earlier, pair(&earlier).repeats()?)));
        let family = families::FAMILIES.get(&event.lemma).or_else(|| families::FAMILIES.noun(&event.lemma));
        if let Some(family) = family {
            let seen = by_family.get(&family).into_iter().flatten().rev().take(MOST_BACK);
            let renamed = || seen.copied().find(|earlier| pair(earlier).renames()).map(|e| (e, Sameness::Renamed));
            links[number] = links[number].or_else(renamed);
        }
        if is_told(event) {
            by_key.entry(&mention.key).or_default().push(number);
            if let Some(family) = family {
                by_family.entry(family).or_default().push(number);
            }
        }
    }
    for (number, trigger) in triggers.iter().enumerate() {
        let Some((other, reason)) = partner(context, trigger, &events[number], &by_token) else { continue };
        let (earlier, later) = (other.min(number), other.max(number));
        if earlier == later || !is_told(&events[other]) || !is_told(&events[number]) {
            continue;
        }
        // A noun that has a first mention keeps it, and takes its verb along.
        match links[later] {
            None => links[later] = Some((earlier, reason)),
            Some((first, _)) if first < earlier && links[earlier].is_none() => links[earlier] = Some((first, reason)),
            Some(_) => {}
        }
    }
    let ids: Vec<EventId> = events.iter().map(|e| e.id).collect();
    let mut first: Vec<usize> = (0..events.len()).collect();
    for number in 0..events.len() {
        // Links lead back, so those in front are settled.
        if let Some((earlier, reason)) = links[number] {
            first[number] = first[earlier];
            events[number].same_as = Some(SameEvent { first: ids[first[number]], reason });
        }
    }
}

/// Says whether an event is told as one that there is or will be, so that another mention can point to it.
fn is_told(event: &Event) -> bool {
    !matches!(event.factuality, Factuality::Negated | Factuality::Hypothetical)
        && matches!(event.class, EventClass::Occurrence | EventClass::IAction)
}

fn mention(context: &Context<'_>, trigger: &Trigger, event: &Event) -> Mention {
    let name = |role| {
        let who = event.participants.iter().find(|p| p.role == role)?;
        let head = head_of(context, context.tokens.within(who.span))?;
        // "the ELB" is the board that it is short for.
        let head = context.names.full(head).map_or(head, |full| full.end - 1);
        (!matches!(context.tag(head), Tag::PRP | Tag::WP | Tag::WDT | Tag::DT))
            .then(|| context.word(head).to_lowercase())
    };
    Mention {
        token: trigger.token,
        sentence: context.tokens.sentence_of(trigger.token),
        noun: trigger.kind == TriggerKind::Noun,
        key: families::root(&event.lemma),
        agent: name(Role::Agent),
        patient: name(Role::Patient),
    }
}

/// Two mentions whose words allow that they are one event.
struct Pair<'a> {
    context: &'a Context<'a>,
    mentions: &'a [Mention],
    events: &'a [Event],
    earlier: usize,
    later: usize,
}

impl Pair<'_> {
    /// Says why the later mention repeats the earlier one, if it does.
    fn repeats(&self) -> Option<Sameness> {
        let (a, b) = (&self.mentions[self.earlier], &self.mentions[self.later]);
        let same_word = self.events[self.earlier].lemma == self.events[self.later].lemma && a.noun == b.noun;
        let agrees = match (a.noun, b.noun) {
            (true, true) => same_word && self.same_number() && self.points_back(b.token) && self.fits(),
            (false, true) => self.points_back(b.token) && self.fits(),
            (_, false) => a.sentence != b.sentence && self.shares() && self.same_side_of_now(),
        };
        let reason = if same_word { Sameness::Repeated } else { Sameness::Nominalised };
        (agrees && is_told(&self.events[self.later]) && self.same_time() && self.same_figures()).then_some(reason)
    }

    /// Says whether the later mention is another word for the earlier one.
    fn renames(&self) -> bool {
        let (a, b) = (&self.mentions[self.earlier], &self.mentions[self.later]);
        b.noun
            && a.key != b.key
            && (1..=RENAMED_WITHIN).contains(&(b.sentence - a.sentence))
            && self.context.tag(b.token) == Tag::NN
            && self.pointed_at(b.token)
            && is_told(&self.events[self.later])
            && self.fits()
            && self.same_time()
    }

    fn same_number(&self) -> bool {
        let word = |at: usize| self.context.word(self.mentions[at].token);
        word(self.earlier).eq_ignore_ascii_case(word(self.later))
    }

    /// Says whether nobody who takes part in one stands against the other.
    ///
    /// Of two agents that differ one may be the capital of the other; what is bought or attacked then has to be the same.
    fn fits(&self) -> bool {
        let (a, b) = (&self.mentions[self.earlier], &self.mentions[self.later]);
        let agree = |x: &Option<String>, y: &Option<String>| x.is_none() || y.is_none() || x == y;
        let same_patient = a.patient.is_some() && a.patient == b.patient;
        agree(&a.patient, &b.patient) && (agree(&a.agent, &b.agent) || same_patient)
    }

    /// Says whether somebody or something takes part in both, and nobody in only one of them where both name one.
    fn shares(&self) -> bool {
        let (a, b) = (&self.mentions[self.earlier], &self.mentions[self.later]);
        let same = |x: &Option<String>, y: &Option<String>| x.is_some() && x == y;
        let missing = |x: &Option<String>, y: &Option<String>| x.is_none() || y.is_none();
        let patients = same(&a.patient, &b.patient);
        let intransitive = a.patient.is_none() && b.patient.is_none();
        patients && (same(&a.agent, &b.agent) || missing(&a.agent, &b.agent))
            || intransitive && same(&a.agent, &b.agent) && a.agent.is_some()
    }

    /// Says whether no other numbers stand behind one than behind the other: "profit rose 8 %" is not "profit rose 12 %".
    fn same_figures(&self) -> bool {
        /// How many tokens behind a mention are looked at.
        const REACH: usize = 12;
        let figures = |number: usize| -> Vec<&str> {
            let token = self.mentions[number].token;
            let clause = self.context.syntax.clause_of(token).and_then(|clause| self.context.clause(clause));
            let end = clause.map_or(token, |clause| clause.tokens.end.min(token + REACH));
            let counts = |at: &usize| self.context.tag(*at) == Tag::CD && self.context.mention_of(*at).is_none();
            (token..end).filter(counts).map(|at| self.context.word(at)).collect()
        };
        let (a, b) = (figures(self.earlier), figures(self.later));
        a.is_empty() || b.is_empty() || a.iter().any(|figure| b.contains(figure))
    }

    fn same_side_of_now(&self) -> bool {
        let ahead =
            |at: usize| self.events[at].tense == Tense::Future || self.events[at].factuality == Factuality::Planned;
        ahead(self.earlier) == ahead(self.later)
    }

    /// Says whether a noun points to something that was told: "the raid", "this raid", "Peru's raid", not "a new raid".
    fn points_back(&self, token: TokenIndex) -> bool {
        let context = self.context;
        let phrase = context.phrase_of(token).map_or(token..token + 1, |p| p.tokens.clone());
        let front = phrase.start..token;
        let fresh = front.clone().any(|at| {
            families::FRESH.get(context.word(at)).is_some()
                || context.tag(at) == Tag::CD && context.mention_of(at).is_none()
        });
        let known = front.clone().any(|at| match context.tag(at) {
            Tag::DT => context.is_any(at, &["the", "this", "that", "these", "those"]),
            Tag::PRPS | Tag::POS | Tag::NNP | Tag::NNPS => true,
            _ => false,
        });
        let possessed = phrase.start.checked_sub(1).is_some_and(|at| matches!(context.tag(at), Tag::POS | Tag::PRPS));
        let heads = context.phrase_of(token).is_none_or(|p| p.head == token);
        (known || possessed) && !fresh && heads
    }

    /// Says whether a noun points back by its article alone and nothing else tells it apart: "the attack", "this attack".
    fn pointed_at(&self, token: TokenIndex) -> bool {
        let context = self.context;
        let bare = token.checked_sub(1).is_some_and(|at| context.is_any(at, &["the", "this", "that"]));
        bare && !context.is_any(token + 1, &["of", "on", "against", "by", "in", "at"])
    }

    /// Says whether the times that stand with both, if both have some, are the same words.
    fn same_time(&self) -> bool {
        let context = self.context;
        let times = |at: usize| {
            let mention = &self.mentions[at];
            let around = if mention.noun {
                let phrase =
                    context.phrase_of(mention.token).map_or(mention.token..mention.token + 1, |p| p.tokens.clone());
                let preposition = usize::from(context.tag(phrase.end) == Tag::IN);
                phrase.start..phrase.end + preposition + 1
            } else {
                context.tokens.within(self.events[at].clause)
            };
            around.filter_map(|at| context.mention_of(at)).map(|m| context.span(m.tokens.clone())).next()
        };
        let text = context.tokens.text();
        match (times(self.earlier), times(self.later)) {
            (Some(a), Some(b)) => a.of(text).eq_ignore_ascii_case(b.of(text)),
            (None, Some(_)) => !self.mentions[self.later].noun,
            _ => true,
        }
    }
}

/// Returns the event that a verb is one with by the way they are built: what it does by doing it, or its noun.
fn partner(
    context: &Context<'_>,
    trigger: &Trigger,
    event: &Event,
    by_token: &BTreeMap<TokenIndex, usize>,
) -> Option<(usize, Sameness)> {
    let TriggerKind::Verb(number) = trigger.kind else { return None };
    let group = context.group(number)?;
    let carries = families::CARRIERS.get(&event.lemma).is_some();
    let done = done_by(context, group, carries).and_then(|verb| by_token.get(&verb));
    if let Some(&done) = done {
        return Some((done, Sameness::Means));
    }
    let carried = event.participants.iter().find(|p| carries && p.role == Role::Patient)?;
    let head = head_of(context, context.tokens.within(carried.span))?;
    by_token.get(&head).map(|&noun| (noun, Sameness::Carried))
}

/// Returns the verb whose deed a participle tells: "beat them by scoring twice", "punished Peru, imposing a fine".
fn done_by(context: &Context<'_>, group: &VerbGroup, carries: bool) -> Option<TokenIndex> {
    let clause = context.clause(group.clause)?;
    if context.tag(group.head) != Tag::VBG || clause.kind == ClauseKind::Main {
        return None;
    }
    let above = context.clause(clause.parent?)?.group.and_then(|g| context.group(g))?;
    let by = clause.connective.is_some_and(|c| context.is(c, "by"));
    let punishes = || carries && families::PUNISHING.get(context.lemma(above.head)).is_some();
    (by || punishes()).then_some(above.head)
}
