//! A past perfect lies before the past that it looks back from: "He left. Prices had risen."
//!
//! In Reichenbach's terms (1947) the past perfect has its event before the reference time and the reference time before the speech; a simple past has its event at the
//! reference time. In one sentence, or in the next, the two share the reference time; further apart they need not (Derczynski and Gaizauskas 2013: 92 % of
//! the predictions hold inside such a context).
//!
//! Measured on the development corpora: 0.76 (38 links, TempEval-3), 1.00 (11, TimeBank-Dense, where it is not VAGUE).

use crate::event::{Event, EventClass};
use crate::relation::Relation;
use crate::relation::link::Link;
use crate::relation::scene::Scene;
use crate::syntax::{Aspect, Tense};

pub(in crate::relation) fn propose(scene: &Scene<'_>, links: &mut Vec<Link>) {
    for event in scene.events() {
        if event.tense != Tense::Past || !matches!(event.aspect, Aspect::Perfective | Aspect::PerfectiveProgressive) {
            continue;
        }
        let Some(reference) = reference(scene, event) else { continue };
        let words = scene.group(event).map_or(event.trigger, |group| scene.tokens.span(group.tokens.clone()));
        links.push(
            scene
                .link_events(event, reference, "en/reichenbach/past-perfect", words)
                .guessing(Relation::OVER_BEFORE, 0.8),
        );
    }
}

/// How many events away the reference can stand: keeps the work linear in a sentence without end.
const REACH: usize = 12;

/// Finds the simple past nearest to a past perfect in its sentence, else the last one of the sentence before.
fn reference<'a>(scene: &Scene<'a>, event: &Event) -> Option<&'a Event> {
    let simple = |other: &&Event| {
        other.tense == Tense::Past
            && other.aspect == Aspect::None
            && other.class != EventClass::State
            && other.modality.is_none()
    };
    let sentence = scene.sentence(event.token);
    let before = scene.events_in(sentence.start..event.token).iter().rev().take(REACH);
    let after = scene.events_in(event.token + 1..sentence.end).iter().take(REACH);
    let own = before.chain(after).copied().filter(simple);
    own.min_by_key(|other| (other.token.abs_diff(event.token), other.token)).or_else(|| {
        let before = scene.sentence(sentence.start.checked_sub(1)?);
        scene.events_in(before).iter().rev().take(REACH).copied().find(simple)
    })
}
