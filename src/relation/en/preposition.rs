//! A temporal preposition before an event: "monitored a truce after a six-week war", "was shot during the protest".
//!
//! The event of the noun phrase stands to that of the verb group that governs the phrase as the preposition says.
//!
//! Measured on the development corpora (TempEval-3): since 0.88 (8 links), after 0.83 (30), before 0.72 (18), in 0.56 (91), during 0.42 (12; the rest are SIMULTANEOUS).

use crate::event::Event;
use crate::relation::Relation;
use crate::relation::link::Link;
use crate::relation::scene::{Scene, lasts};
use crate::token::TokenIndex;

pub(in crate::relation) fn propose(scene: &Scene<'_>, links: &mut Vec<Link>) {
    for phrase in scene.syntax.phrases() {
        let Some(inner) = scene.event_at(phrase.head) else { continue };
        let Some(before) = phrase.tokens.start.checked_sub(1) else { continue };
        if scene.group(inner).is_some() {
            continue;
        }
        let Some(outer) = scene.syntax.governor(phrase.tokens.clone()).and_then(|group| scene.event_of(group)) else {
            continue;
        };
        if outer.id != inner.id {
            let words = scene.tokens.span(before..phrase.tokens.end);
            links.extend(said(scene, before, outer, |rule| scene.link_events(inner, outer, rule, words)));
        }
    }
}

fn said(scene: &Scene<'_>, word: TokenIndex, outer: &Event, link: impl Fn(&'static str) -> Link) -> Option<Link> {
    let is = |words: &[&str]| scene.is_word(word, words);
    let ahead_of = || is(&["of"]) && word > 0 && scene.is_word(word - 1, &["ahead"]);
    if is(&["after", "following"]) {
        Some(link("en/preposition/after").entailing(Relation::OVER_BEFORE, 0.93))
    } else if is(&["before"]) || ahead_of() {
        Some(link("en/preposition/before").entailing(Relation::STARTS_AFTER, 0.9).guessing(Relation::ONLY_AFTER, 0.88))
    } else if is(&["since"]) {
        Some(link("en/preposition/since").entailing(Relation::STARTS_BY, 0.88).guessing(Relation::OVER_BEFORE, 0.6))
    } else if is(&["until"]) {
        Some(link("en/preposition/until").entailing(Relation::STARTS_AFTER, 0.85).guessing(Relation::ONLY_AFTER, 0.7))
    } else if is(&["during", "amid", "throughout"]) && lasts(outer) {
        Some(link("en/preposition/amid").entailing(Relation::SHARES, 0.85).guessing(Relation::WITHIN, 0.5))
    } else if is(&["during", "amid", "throughout"]) {
        Some(link("en/preposition/during").entailing(Relation::COVERS, 0.85))
    } else if is(&["in", "at"]) {
        Some(link("en/preposition/in").guessing(Relation::COVERS, 0.5))
    } else {
        None
    }
}
