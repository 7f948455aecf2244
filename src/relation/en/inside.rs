//! What is told inside the clause of another event: "agreed *to reopen* the border", "said the *talks* had *failed*", "blamed the *collapse* on rust".
//!
//! No sieve of time: infinitives, complements, participles and nouns that name events are parts of what their verb tells (TimeML SLINK and ALINK, without
//! their subtypes). What is only scheduled is the other way round: in "is due to open in May" the opening is the news and "is due" tells that it is planned.
//!
//! Nothing to be measured in the development corpora: they have no entries.

use crate::event::{Event, EventClass};
use crate::relation::LinkKind;
use crate::relation::link::Link;
use crate::relation::scene::Scene;
use crate::syntax::{Clause, ClauseKind};

/// Predicates that only say that the infinitive behind them is planned.
const SCHEDULED: &[&str] = &["due", "expect", "poise", "ready", "schedule", "set", "slate", "supposed", "suppose"];

pub(in crate::relation) fn propose(scene: &Scene<'_>, links: &mut Vec<Link>) {
    let clauses = scene.syntax.clauses();
    for (clause, group) in clauses.iter().filter_map(|clause| Some((clause, clause.group?))) {
        let (Some(parent), Some(inner)) = (clause.parent, scene.event_of(group)) else { continue };
        let finite = scene.syntax.groups().get(group).is_some_and(|group| group.finite);
        let (rule, part) = match clause.kind {
            ClauseKind::Infinitival => ("en/inside/infinitive", true),
            ClauseKind::Complement => ("en/inside/complement", true),
            // "as she said" only names the source.
            ClauseKind::Adverbial if finite => ("en/inside/source", cites(scene, clause, inner)),
            ClauseKind::Participial | ClauseKind::Adverbial => ("en/inside/participle", !finite),
            ClauseKind::Main | ClauseKind::Coordinate | ClauseKind::Relative => continue,
        };
        let Some(outer) = scene.event_of_clause(parent).filter(|outer| part && outer.id != inner.id) else { continue };
        let scheduled = clause.kind == ClauseKind::Infinitival && SCHEDULED.contains(&outer.lemma.as_str());
        let (inner, outer) = if scheduled { (outer, inner) } else { (inner, outer) };
        links.push(inside(scene, inner, outer, rule));
    }
    for noun in scene.events().iter().filter(|event| scene.group(event).is_none()) {
        if let Some(verb) = teller(scene, noun) {
            links.push(inside(scene, noun, verb, "en/inside/noun"));
        }
    }
}

/// Says whether a clause says no more than whose words its sentence is: "as the *report put* it", "like I *said*".
fn cites(scene: &Scene<'_>, clause: &Clause, event: &Event) -> bool {
    let compares = clause.connective.is_some_and(|connective| scene.is_word(connective, &["as", "like"]));
    compares && event.class == EventClass::Reporting
}

/// Returns the event of the nearest clause around a noun that has one: that of "noted" in "noted that the *cut* was necessary".
fn teller<'s>(scene: &Scene<'s>, noun: &Event) -> Option<&'s Event> {
    /// How many clauses are climbed at most.
    const DEPTH: usize = 8;
    /// How many tokens away another verb may stand.
    const FARTHEST: usize = 24;
    let clauses = scene.syntax.clauses();
    let parent = |clause: &usize| clauses.get(*clause).and_then(|clause| clause.parent);
    let around = std::iter::successors(scene.syntax.clause_of(noun.token), parent).take(DEPTH);
    let above = around.filter_map(|clause| scene.event_of_clause(clause)).find(|verb| verb.id != noun.id);
    // Of "The vote was fair, and all left" no verb above tells the vote: the nearest one does.
    above.or_else(|| {
        let sentence = scene.tokens.sentence_of(noun.token);
        let within =
            |event: &&&Event| scene.group(event).is_some() && scene.tokens.sentence_of(event.token) == sentence;
        let near = scene.events_in(noun.token.saturating_sub(FARTHEST)..noun.token + FARTHEST).iter().filter(within);
        near.min_by_key(|verb| verb.token.abs_diff(noun.token)).copied()
    })
}

fn inside(scene: &Scene<'_>, inner: &Event, outer: &Event, rule: &'static str) -> Link {
    scene.link_events(inner, outer, rule, inner.trigger.join(outer.trigger)).of_kind(LinkKind::Inside)
}
