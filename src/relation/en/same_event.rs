//! The same event told again: "Ahmed visited Oslo … Ahmed visited Oslo on Tuesday", "the attack … the attack".
//!
//! A verb tells again what a verb of the same lemma, the same agent and another participant in common told before, as captions, headlines and leads do, unless
//! "again" or a second date sets it apart: that is entailed, so a date given to the one holds for the other. A noun is only guessed to name what a word of
//! the same stem named last, since the next such event has the same name. (Of the noun pairs that TempEval-3's training part links across sentences, 72 to
//! 88 % are `IDENTITY`.)
//!
//! Measured on the development corpora (TempEval-3): stem 0.96 (96 links), mention 0.80 (147), participants 1 of 1.

use std::collections::{BTreeMap, BTreeSet};

use crate::event::{Event, EventClass, Factuality, Role};
use crate::id::{EntityId, EventId};
use crate::relation::link::Link;
use crate::relation::scene::Scene;
use crate::relation::{LinkKind, Relation};
use crate::syntax::Tense;
use crate::token::ParagraphKind;

/// Words that say it is not the same one; what comes with an indefinite article is new to the reader (Heim 1982).
const OTHER: &[&str] = &["a", "an", "another", "each", "every", "fresh", "further", "more", "new", "other", "second"];

pub(in crate::relation) fn propose(scene: &Scene<'_>, links: &mut Vec<Link>) {
    mentions(scene, links);
    verbs(scene, links);
    headings(scene, links);
    nouns(scene, links);
}

/// Links each mention with the first one of its event.
fn mentions(scene: &Scene<'_>, links: &mut Vec<Link>) {
    for (event, first) in scene.events().iter().filter_map(|event| Some((*event, event.same_as?.first))) {
        if let Some(first) = scene.event(first) {
            let link = scene.link_events(event, first, "en/same-event/mention", event.trigger);
            links.push(link.entailing(Relation::EQUAL, 0.75).of_kind(LinkKind::Identity));
        }
    }
}

fn verbs(scene: &Scene<'_>, links: &mut Vec<Link>) {
    let dated = dated(links);
    let mut told: BTreeMap<(&str, String, String), &Event> = BTreeMap::new();
    for event in scene.events() {
        let plain = event.factuality == Factuality::Fact && event.class != EventClass::Reporting;
        let [Some(agent), Some(other)] = [participant(event, true), participant(event, false)] else { continue };
        if !plain || event.tense == Tense::None || scene.is_word(event.token + 1, &["again", "anew"]) {
            continue;
        }
        let before = *told.entry((event.lemma.as_str(), agent, other)).or_insert(event);
        if before.id != event.id && !(dated.contains(&before.id) && dated.contains(&event.id)) {
            let link = scene.link_events(event, before, "en/same-event/participants", event.trigger);
            links.push(link.entailing(Relation::EQUAL, 0.8).of_kind(LinkKind::Identity));
        }
    }
}

/// How many events behind a heading are compared with it: a lead tells its news at once.
const LEAD: usize = 12;

/// Finds in the text the event that a heading tells: the first of the same stem among those that come next, with a participant in common where both name any.
fn headings(scene: &Scene<'_>, links: &mut Vec<Link>) {
    let events = scene.events();
    let is_heading = |event: &Event| {
        let sentence = scene.tokens.sentences().get(scene.tokens.sentence_of(event.token));
        let paragraph = sentence.and_then(|sentence| scene.tokens.paragraphs().get(sentence.paragraph));
        paragraph.is_some_and(|paragraph| paragraph.kind == ParagraphKind::Heading)
    };
    for (number, event) in events.iter().enumerate().filter(|(_, event)| is_heading(event)) {
        let lead = events.iter().skip(number + 1).take(4 * LEAD).filter(|other| !is_heading(other)).take(LEAD);
        let told = lead.copied().find(|other| {
            other.class == event.class && stem(&other.lemma) == stem(&event.lemma) && shares_participant(event, other)
        });
        if let Some(told) = told {
            let link = scene.link_events(event, told, "en/same-event/heading", event.trigger);
            links.push(link.entailing(Relation::EQUAL, 0.7).of_kind(LinkKind::Identity));
        }
    }
}

/// Says whether the participants of two events have a word of some length in common, or one of them has none.
fn shares_participant(one: &Event, other: &Event) -> bool {
    let words = |event: &Event| {
        event.participants.iter().flat_map(|who| who.text.split_whitespace()).map(str::to_lowercase).collect::<Vec<_>>()
    };
    let names =
        |event: &Event| words(event).into_iter().filter(|word| word.chars().count() > 3).collect::<BTreeSet<_>>();
    let (one, other) = (names(one), names(other));
    one.is_empty() || other.is_empty() || !one.is_disjoint(&other)
}

/// Returns the last word of the agent, or of the first other participant, in lower case.
fn participant(event: &Event, agent: bool) -> Option<String> {
    let found = event.participants.iter().find(|participant| (participant.role == Role::Agent) == agent)?;
    found.text.split_whitespace().next_back().map(str::to_lowercase)
}

/// Finds the events that an expression dates.
fn dated(links: &[Link]) -> BTreeSet<EventId> {
    let to_times = links.iter().filter(|link| matches!(link.to, EntityId::Timex(_)) && !link.relation.is_any());
    to_times.filter_map(|link| if let EntityId::Event(id) = link.from { Some(id) } else { None }).collect()
}

fn nouns(scene: &Scene<'_>, links: &mut Vec<Link>) {
    let mut last: BTreeMap<&str, &Event> = BTreeMap::new();
    for event in scene.events().iter().filter(|event| event.class == EventClass::Occurrence) {
        let before = last.insert(stem(&event.lemma), event);
        if let Some(before) = before.filter(|_| event.tense == Tense::None && !apart(scene, event)) {
            let link = scene.link_events(event, before, "en/same-event/stem", event.trigger);
            links.push(link.guessing(Relation::EQUAL, if before.lemma == event.lemma { 0.6 } else { 0.5 }));
        }
    }
}

/// Returns as much of a lemma as a verb and its noun share: "explode", "explosion".
fn stem(lemma: &str) -> &str {
    lemma.get(..5).unwrap_or(lemma)
}

/// Says whether the words in front of a noun set it apart from what was told before.
fn apart(scene: &Scene<'_>, event: &Event) -> bool {
    let from = scene.phrase_of(event.token).map_or(event.token, |phrase| phrase.tokens.start);
    (from..event.token).any(|token| scene.is_word(token, OTHER))
}
