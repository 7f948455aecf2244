//! A verb of beginning, going on or ending, and the event that it is a phase of: "began work", "stopped shooting" (TimeML ALINK, here as relations of intervals).
//!
//! Measured on the development corpora (TempEval-3): end 0.71 (7 links), go on 0.41 (27), begin 0.12 (8); TimeBank-Dense, where it is not VAGUE, 1.00 of 9.

use crate::event::{Event, EventClass, Factuality};
use crate::relation::Relation;
use crate::relation::link::Link;
use crate::relation::scene::Scene;

const BEGIN: &[&str] = &["begin", "commence", "initiate", "launch", "open", "restart", "resume", "start", "trigger"];
const END: &[&str] =
    &["cease", "complete", "conclude", "end", "finish", "halt", "quit", "stop", "suspend", "terminate"];
const GO_ON: &[&str] = &["continue", "keep", "maintain", "proceed", "remain"];

/// The phase comes so soon after its verb, in tokens.
const REACH: usize = 6;

pub(in crate::relation) fn propose(scene: &Scene<'_>, links: &mut Vec<Link>) {
    for verb in scene.events().iter().filter(|event| event.class == EventClass::Aspectual) {
        let Some(phase) = phase(scene, verb) else { continue };
        let is = |lemmas: &[&str]| lemmas.contains(&verb.lemma.as_str());
        let link = |rule| scene.link_events(verb, phase, rule, verb.trigger.join(phase.trigger));
        if is(BEGIN) {
            links.push(link("en/aspectual/begin").entailing(Relation::STARTS_BY, 0.6).guessing(Relation::STARTS, 0.55));
        } else if is(END) {
            links.push(
                link("en/aspectual/end").entailing(Relation::STARTS_AFTER, 0.6).guessing(Relation::FINISHES, 0.55),
            );
        } else if is(GO_ON) {
            links.push(link("en/aspectual/go-on").entailing(Relation::SHARES, 0.6).guessing(Relation::WITHIN, 0.4));
        }
    }
}

/// Finds what begins or ends: what stands behind the verb, else its subject ("the siege began"). What was only due to begin may have begun at another time.
fn phase<'a>(scene: &Scene<'a>, verb: &Event) -> Option<&'a Event> {
    behind(scene, verb).or_else(|| {
        if verb.factuality != Factuality::Fact {
            return None;
        }
        let arguments = scene.syntax.arguments(scene.syntax.group_of(verb.token)?);
        let subject = arguments.subject.as_ref().filter(|_| arguments.object.is_none())?;
        scene.event_at(subject.head).filter(|subject| subject.id != verb.id && scene.group(subject).is_none())
    })
}

/// Finds the next event in the sentence, close behind, that is no reporting verb and no finite verb of its own.
fn behind<'a>(scene: &Scene<'a>, verb: &Event) -> Option<&'a Event> {
    let end = scene.sentence(verb.token).end.min(verb.token.saturating_add(REACH));
    let next = scene.events_in(verb.token + 1..end.max(verb.token + 1)).first().copied()?;
    let finite = scene.group(next).is_some_and(|group| group.finite);
    (next.class != EventClass::Reporting && !finite).then_some(next)
}
