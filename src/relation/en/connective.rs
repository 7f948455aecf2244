//! A conjunction between two clauses: "after introducing the tax, the cabinet fell", "they talked while it rained".
//!
//! The event of the clause that the conjunction introduces stands to that of the clause it hangs on as the conjunction says. "Since" and "as" also give
//! reasons, and "while" also contrasts; so "since" counts only under a perfect, and "while" only before what lasts. (TempEval-2 task E; Derczynski and
//! Gaizauskas 2013 on signals.)
//!
//! Measured on the development corpora (TempEval-3): after 0.96 (46 links), because 0.92 (13), before 0.88 (16), since 0.83 (6), if 0.75 (32), until 0.46 (13).

use crate::event::Event;
use crate::relation::Relation;
use crate::relation::link::Link;
use crate::relation::scene::{Scene, lasts};
use crate::syntax::{Aspect, ClauseKind, Tense};

pub(in crate::relation) fn propose(scene: &Scene<'_>, links: &mut Vec<Link>) {
    for clause in scene.syntax.clauses() {
        let (Some(word), Some(group), Some(parent)) = (clause.connective, clause.group, clause.parent) else {
            continue;
        };
        if !matches!(clause.kind, ClauseKind::Adverbial | ClauseKind::Participial) {
            continue;
        }
        let (Some(inner), Some(outer)) = (scene.event_of(group), scene.event_of_clause(parent)) else { continue };
        if inner.id == outer.id {
            continue;
        }
        let words = scene.tokens.span(word..word + 1);
        let link = |rule| scene.link_events(inner, outer, rule, words);
        links.extend(said(scene, scene.tokens.word(word), inner, outer, link));
    }
}

fn said(
    scene: &Scene<'_>,
    word: &str,
    inner: &Event,
    outer: &Event,
    link: impl Fn(&'static str) -> Link,
) -> Option<Link> {
    let is = |other: &str| word.eq_ignore_ascii_case(other);
    if is("after") || is("once") {
        Some(link("en/connective/after").entailing(Relation::STARTS_BEFORE, 0.95).guessing(Relation::OVER_BEFORE, 0.92))
    } else if is("before") {
        Some(link("en/connective/before").entailing(Relation::STARTS_AFTER, 0.95).guessing(Relation::ONLY_AFTER, 0.92))
    } else if is("until") || is("till") {
        Some(link("en/connective/until").entailing(Relation::STARTS_AFTER, 0.9).guessing(Relation::ONLY_AFTER, 0.75))
    } else if is("since") && perfect(scene, outer) {
        Some(link("en/connective/since").entailing(Relation::STARTS_BY, 0.8).guessing(Relation::OVER_BEFORE, 0.7))
    } else if is("while") && lasts(inner) {
        Some(link("en/connective/while").entailing(Relation::SHARES, 0.8).guessing(Relation::COVERS, 0.6))
    } else if is("for") && inner.tense == Tense::Prespart {
        // "arrested for filming": the reason comes first.
        Some(link("en/connective/for").entailing(Relation::STARTS_BY, 0.75).guessing(Relation::OVER_BEFORE, 0.75))
    } else if is("when") {
        Some(link("en/connective/when").guessing(Relation::STARTS_BY, 0.62))
    } else if is("because") {
        Some(link("en/connective/because").guessing(Relation::OVER_BEFORE, 0.75))
    } else if is("if") {
        Some(link("en/connective/if").guessing(Relation::OVER_BEFORE, 0.7))
    } else {
        None
    }
}

fn perfect(scene: &Scene<'_>, event: &Event) -> bool {
    let perfect = |aspect| matches!(aspect, Aspect::Perfective | Aspect::PerfectiveProgressive);
    perfect(event.aspect) || scene.group(event).is_some_and(|group| perfect(group.aspect))
}
