//! What is planned, wanted, asked or attempted comes after the planning: "agreed to reopen the border", "visited Ankara to sign the deal".
//!
//! An infinitive that hangs on a verb lies ahead of it. Verbs that do not look ahead are left out: those that hold only while the other
//! event does ("continue to", "manage to", "seem to"), which say nothing of order.
//!
//! Measured on the development corpora: 0.86 (247 links, TempEval-3), 0.97 (TimeBank-Dense, where it is not VAGUE).

use crate::event::Event;
use crate::relation::Relation;
use crate::relation::link::Link;
use crate::relation::scene::Scene;
use crate::syntax::{ClauseKind, Tense};

/// Verbs whose infinitive does not lie ahead of them, in every form that a group's head can have.
const LEVEL: &[&str] = &[
    "appear", "begin", "cease", "come", "continue", "dare", "fail", "get", "happen", "have", "help", "keep", "manage",
    "prove", "remain", "seem", "start", "stop", "tend", "turn", "use",
];

pub(in crate::relation) fn propose(scene: &Scene<'_>, links: &mut Vec<Link>) {
    for clause in scene.syntax.clauses() {
        let (Some(group), Some(parent)) = (clause.group, clause.parent) else { continue };
        let infinitive = scene.syntax.groups().get(group).is_some_and(|group| group.tense == Tense::Infinitive);
        if clause.kind != ClauseKind::Infinitival && !(clause.kind == ClauseKind::Complement && infinitive) {
            continue;
        }
        let (Some(inner), Some(outer)) = (scene.event_of(group), scene.event_of_clause(parent)) else { continue };
        if inner.id == outer.id || level(scene, outer) || inner.token < outer.token {
            continue;
        }
        let words = outer.trigger.join(inner.trigger);
        links.push(
            scene
                .link_events(inner, outer, "en/complement/ahead", words)
                .entailing(Relation::STARTS_FROM, 0.6)
                .guessing(Relation::ONLY_AFTER, 0.8),
        );
    }
}

fn level(scene: &Scene<'_>, event: &Event) -> bool {
    // "went on to win": what it went on to is what came next, and is told as done.
    let goes_on = || ["go", "move", "pass"].contains(&event.lemma.as_str()) && scene.is_word(event.token + 1, &["on"]);
    LEVEL.contains(&event.lemma.as_str()) || goes_on()
}
