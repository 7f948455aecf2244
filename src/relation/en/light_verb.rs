//! A verb that says little beside the noun that says it all: "held talks", "made an offer", "took delivery".
//!
//! Verb and noun name one event (light verbs: Jespersen 1942; TimeML tags both). Only a guess, since the same verbs also take an event as a plain object ("had a war").
//!
//! Measured on the development corpora: 0.60 (52 links, TempEval-3).

use crate::event::EventClass;
use crate::relation::Relation;
use crate::relation::link::Link;
use crate::relation::scene::Scene;

const LIGHT: &[&str] = &[
    "carry",
    "commit",
    "conduct",
    "give",
    "have",
    "hold",
    "issue",
    "launch",
    "lodge",
    "make",
    "mount",
    "pay",
    "perform",
    "stage",
    "suffer",
    "take",
    "undergo",
    "undertake",
];

pub(in crate::relation) fn propose(scene: &Scene<'_>, links: &mut Vec<Link>) {
    for verb in scene.events().iter().filter(|event| LIGHT.contains(&event.lemma.as_str())) {
        let Some(end) = scene.group(verb).map(|group| group.tokens.end) else { continue };
        let Some(phrase) = scene.phrase_of(end) else { continue };
        let Some(noun) = scene.event_at(phrase.head).filter(|noun| noun.class != EventClass::State) else { continue };
        let words = verb.trigger.join(noun.trigger);
        links.push(scene.link_events(verb, noun, "en/light-verb/object", words).guessing(Relation::EQUAL, 0.75));
    }
}
