//! The same event told again: "Ahmed visited Oslo … Ahmed visited Oslo on Tuesday", "the attack … the attack".
//!
//! A verb tells again what a verb of the same lemma, the same agent and another participant in common told before, as captions, headlines and leads do, unless
//! "again" or a second date sets it apart: that is entailed, so a date given to the one holds for the other. A noun is only guessed to name what a word of
//! the same stem named last, since the next such event has the same name. (Of the noun pairs that TempEval-3's training part links across sentences, 72 to
//! 88 % are `IDENTITY`.)
//!
//! Measured on the development corpora (TempEval-3): noun 0.96 (96 links), verb 2 of 2.

use std::collections::{BTreeMap, BTreeSet};

use crate::event::{Event, EventClass, Factuality, Role};
use crate::id::{EntityId, EventId};
use crate::relation::Relation;
use crate::relation::link::Link;
use crate::relation::scene::Scene;
use crate::syntax::Tense;

/// Words that say it is not the same one.
const OTHER: &[&str] = &["another", "each", "every", "fresh", "further", "more", "new", "other", "second"];

pub(in crate::relation) fn propose(scene: &Scene<'_>, links: &mut Vec<Link>) {
    verbs(scene, links);
    nouns(scene, links);
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
            links.push(link.entailing(Relation::EQUAL, 0.8));
        }
    }
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
