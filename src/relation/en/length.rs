//! A length of time that belongs to an event: "a six-week war", "talked for two hours", "within three days".
//!
//! A length is no place on the calendar, so nothing is entailed about the order; as TimeML would have it, the event fills it ("for", "over", or inside the noun
//! phrase: `DURING`) or lies in it ("in", "within": `IS_INCLUDED`). Where the words also say which stretch it is ("in the past two weeks"), the event lies in that.
//!
//! Measured on the development corpora (TempEval-3): inside 0.70 (27 links), fills 0.35 (100; half of the rest are IS_INCLUDED).

use crate::id::EntityId;
use crate::relation::Relation;
use crate::relation::link::Link;
use crate::relation::scene::Scene;
use crate::resolve::TimexKind;

pub(in crate::relation) fn propose(scene: &Scene<'_>, links: &mut Vec<Link>) {
    for timed in scene.timexes().iter().filter(|timed| timed.timex.kind == TimexKind::Duration) {
        // "two days after the vote" is a distance.
        if scene.is_word(timed.tokens.end, &["after", "before", "following"]) {
            continue;
        }
        let before = timed.tokens.start.checked_sub(1);
        let in_phrase = scene.phrase_of(timed.tokens.start).filter(|phrase| phrase.head >= timed.tokens.end);
        let noun = in_phrase.and_then(|phrase| scene.event_at(phrase.head));
        let verb = || scene.syntax.governor(timed.tokens.clone()).and_then(|group| scene.event_of(group));
        let Some(event) = noun.or_else(verb) else { continue };
        let link =
            |rule| scene.link(EntityId::Event(event.id), EntityId::Timex(timed.timex.id), rule, timed.timex.span);
        let inside = before.is_some_and(|before| scene.is_word(before, &["in", "within", "during"]));
        let placed = timed.timex.interval.bounds().is_some();
        links.push(match (noun, inside, placed) {
            (None, _, true) => {
                link("en/length/stretch").entailing(Relation::SHARES, 0.85).guessing(Relation::WITHIN, 0.6)
            }
            (None, true, false) => link("en/length/inside").guessing(Relation::WITHIN, 0.5),
            _ => link("en/length/fills").guessing(Relation::EQUAL, 0.55),
        });
    }
}
