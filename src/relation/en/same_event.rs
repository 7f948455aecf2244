//! The same event told again: "the attack … the attack".
//!
//! A noun names what a noun or verb of the same lemma named last, unless "another", "new" or a number sets it apart. Only a guess: nothing is entailed, since
//! the same word can name the next such event. (Of the noun pairs that TempEval-3's training part links across sentences, 72 to 88 % are `IDENTITY`.)

use std::collections::BTreeMap;

use crate::event::{Event, EventClass};
use crate::relation::Relation;
use crate::relation::link::Link;
use crate::relation::scene::Scene;
use crate::syntax::Tense;

/// Words that say it is not the same one.
const OTHER: &[&str] = &[
    "a", "an", "another", "any", "each", "every", "fresh", "further", "more", "new", "no", "other", "second",
    "several", "some",
];

pub(in crate::relation) fn propose(scene: &Scene<'_>, links: &mut Vec<Link>) {
    let mut last: BTreeMap<&str, &Event> = BTreeMap::new();
    for event in scene.events() {
        let nominal = event.tense == Tense::None && event.class == EventClass::Occurrence;
        if let Some(before) = last.insert(event.lemma.as_str(), event)
            && nominal
            && before.class == EventClass::Occurrence
            && !apart(scene, event)
        {
            let words = event.trigger;
            links.push(scene.link_events(event, before, "en/same-event/lemma", words).guessing(Relation::EQUAL, 0.6));
        }
    }
}

/// Says whether the words in front of a noun set it apart from what was told before.
fn apart(scene: &Scene<'_>, event: &Event) -> bool {
    let from = scene.phrase_of(event.token).map_or(event.token, |phrase| phrase.tokens.start);
    (from..event.token).any(|token| scene.is_word(token, OTHER))
}
