//! Tense and aspect against the publication.
//!
//! Entailed is only what the tense says: a past event was over by the end of the day of publication, a past state had begun by then, what the
//! present progressive tells goes on through it, a future event does not start before it. Inside quotation marks the tense counts from when the words were said, which
//! is no later than the publication, so past tenses entail the same and others nothing. The guess is the commonest label of that tense, aspect and class in the
//! development corpora, with its share (TempEval-3 training part: 3,000 event–publication links).
//!
//! Measured on the development corpora (TempEval-3 / TimeBank-Dense where it is not VAGUE): past 0.77 / 0.59, present 0.61 / 0.68, future 0.90 / 0.90, none 0.46 / 0.59.

use std::collections::BTreeSet;

use crate::event::{Event, EventClass};
use crate::id::{EntityId, EventId};
use crate::relation::Relation;
use crate::relation::link::Link;
use crate::relation::scene::{Scene, lasts};
use crate::syntax::{Aspect, Tense};

pub(in crate::relation) fn propose(scene: &Scene<'_>, links: &mut Vec<Link>) {
    let since = since(links);
    let ahead = ahead(scene, links);
    for event in scene.events() {
        let is_ahead = ahead.contains(&event.id);
        let entailed = match entailed(event, scene.syntax.is_quoted(event.token)) {
            // "has been closed since May": it still is.
            Some((Relation::ENDS_BY, sure)) if event.tense == Tense::Present && since.contains(&event.id) => {
                Some((Relation::COVERS, sure))
            }
            _ if is_ahead => None,
            other => other,
        };
        let guess = if is_ahead { Some((Relation::ONLY_AFTER, 0.93)) } else { guess(event) };
        if entailed.is_none() && guess.is_none() {
            continue;
        }
        let words = scene.group(event).map_or(event.trigger, |group| scene.tokens.span(group.tokens.clone()));
        let mut link = scene.link(EntityId::Event(event.id), EntityId::Publication, rule(event.tense), words);
        if let Some((relation, confidence)) = entailed {
            link = link.entailing(relation, confidence);
        }
        if let Some((relation, confidence)) = guess {
            link = link.guessing(relation, confidence);
        }
        links.push(link);
    }
}

/// Finds the events that other sieves have begin at a time or an event: those under "since".
fn since(links: &[Link]) -> BTreeSet<EventId> {
    let under = links.iter().filter(|link| link.why.rule.as_str().ends_with("/since"));
    let ends = under.flat_map(|link| [link.from, link.to]);
    ends.filter_map(|id| if let EntityId::Event(id) = id { Some(id) } else { None }).collect()
}

/// Finds the events of the present that a time puts ahead: "parliament votes on Friday" is not going on.
fn ahead(scene: &Scene<'_>, links: &[Link]) -> BTreeSet<EventId> {
    let Some(over) = scene.published.and_then(|published| published.interval().end.at()) else {
        return BTreeSet::new();
    };
    let is_ahead =
        |timex| scene.timex(timex).and_then(|timex| timex.interval.begin.at()).is_some_and(|begin| begin >= over);
    let within = links.iter().filter(|link| link.relation == Relation::WITHIN || link.relation == Relation::SHARES);
    let ahead = within.filter_map(|link| match (link.from, link.to) {
        (EntityId::Event(event), EntityId::Timex(timex)) if is_ahead(timex) => Some(event),
        _ => None,
    });
    ahead.filter(|event| scene.event(*event).is_some_and(|event| event.tense == Tense::Present)).collect()
}

fn rule(tense: Tense) -> &'static str {
    match tense {
        Tense::Past => "en/tense/past",
        Tense::Present => "en/tense/present",
        Tense::Future => "en/tense/future",
        _ => "en/tense/none",
    }
}

/// Returns what tense and aspect say of the time of an event against the publication, and how sure that is.
fn entailed(event: &Event, quoted: bool) -> Option<(Relation, f32)> {
    let state = matches!(event.class, EventClass::State | EventClass::IState);
    if event.modality.is_some() && event.tense != Tense::Future {
        return None;
    }
    match (event.tense, event.aspect) {
        (Tense::Past, Aspect::Progressive | Aspect::PerfectiveProgressive) => Some((Relation::STARTS_BEFORE_END, 0.7)),
        (Tense::Past, _) if state => Some((Relation::STARTS_BEFORE_END, 0.7)),
        (Tense::Past, _) => Some((Relation::ENDS_BY, 0.72)),
        (Tense::Present, Aspect::Perfective) if !state => Some((Relation::ENDS_BY, 0.7)),
        (Tense::Present, Aspect::Perfective | Aspect::PerfectiveProgressive) => {
            Some((Relation::STARTS_BEFORE_END, 0.7))
        }
        (Tense::Present, Aspect::None) if event.class == EventClass::Reporting => {
            Some((Relation::STARTS_BEFORE_END, 0.6))
        }
        (Tense::Present, _) if quoted => None,
        (Tense::Present, _) if lasts(event) => Some((Relation::COVERS, 0.65)),
        (Tense::Future, _) if !quoted => Some((Relation::STARTS_FROM, 0.65)),
        _ => None,
    }
}

/// Returns the commonest relation to the publication, and its share.
fn guess(event: &Event) -> Option<(Relation, f32)> {
    let state = matches!(event.class, EventClass::State | EventClass::IState);
    let reports = event.class == EventClass::Reporting;
    let (relation, share) = match (event.tense, event.aspect) {
        (Tense::Past, Aspect::Perfective) => (Relation::OVER_BEFORE, 0.84),
        (Tense::Past, Aspect::Progressive) => (Relation::OVER_BEFORE, 0.67),
        (Tense::Past, _) if state => (Relation::OVER_BEFORE, 0.48),
        (Tense::Past, _) if reports => (Relation::OVER_BEFORE, 0.75),
        (Tense::Past, _) => (Relation::OVER_BEFORE, 0.84),
        (Tense::Present, Aspect::Perfective) if state => (Relation::COVERS, 0.43),
        (Tense::Present, Aspect::Perfective) => (Relation::OVER_BEFORE, 0.74),
        (Tense::Present, Aspect::Progressive | Aspect::PerfectiveProgressive) => (Relation::COVERS, 0.76),
        (Tense::Present, _) if state => (Relation::COVERS, 0.69),
        (Tense::Present, _) if reports => (Relation::WITHIN, 0.49),
        (Tense::Present, _) => (Relation::COVERS, 0.36),
        (Tense::Future, _) => (Relation::ONLY_AFTER, 0.93),
        (Tense::Infinitive, _) if state => (Relation::COVERS, 0.5),
        (Tense::Infinitive, _) => (Relation::ONLY_AFTER, 0.39),
        (Tense::Prespart, _) if reports => (Relation::OVER_BEFORE, 0.46),
        (Tense::Prespart, _) => (Relation::OVER_BEFORE, 0.29),
        (Tense::Pastpart, _) => (Relation::OVER_BEFORE, 0.69),
        (Tense::None, _) if state => (Relation::COVERS, 0.66),
        // A noun has no tense: half of them lie before, and that is no hint.
        (Tense::None, _) => return None,
    };
    Some((relation, share))
}
