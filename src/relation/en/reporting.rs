//! A reporting verb and what it reports.
//!
//! What is said in the past tense had begun when it was said; a past or present perfect was over; what is said in the future lies ahead of the saying; what is
//! said in the present holds while it is said. (CAEVO records 0.95 to 1.0 for these on its training part: Chambers et al. 2014.)
//!
//! Measured on the development corpora (TempEval-3 / TimeBank-Dense where it is not VAGUE): perfect 0.95 / 1.00, future 0.95 / 1.00, past 0.72 / 0.95, state 0.67 / 0.50;
//! "present" bounds one end only, for which TimeML has no name.

use crate::event::{Event, EventClass};
use crate::relation::Relation;
use crate::relation::link::Link;
use crate::relation::scene::{Scene, lasts};
use crate::syntax::{Aspect, Modality, Tense};

pub(in crate::relation) fn propose(scene: &Scene<'_>, links: &mut Vec<Link>) {
    for event in scene.events() {
        let Some(report) = source(scene, event) else { continue };
        if report.id == event.id || !matches!(report.tense, Tense::Past | Tense::Present) {
            continue;
        }
        let link = |rule| scene.link_events(event, report, rule, report.trigger);
        let past = matches!(event.tense, Tense::Past);
        links.push(match (event.tense, event.aspect) {
            (Tense::Past, Aspect::Perfective) | (Tense::Present, Aspect::Perfective) if event.modality.is_none() => {
                link("en/reporting/perfect")
                    .entailing(Relation::STARTS_BEFORE, 0.85)
                    .guessing(Relation::OVER_BEFORE, 0.93)
            }
            _ if event.modality == Some(Modality::Would) || event.tense == Tense::Future => {
                link("en/reporting/future").entailing(Relation::STARTS_AFTER, 0.8).guessing(Relation::ONLY_AFTER, 0.9)
            }
            _ if past && event.modality.is_none() && !lasts(event) => {
                link("en/reporting/past").entailing(Relation::STARTS_BEFORE, 0.6).guessing(Relation::OVER_BEFORE, 0.88)
            }
            _ if past && event.modality.is_none() => {
                link("en/reporting/state").entailing(Relation::STARTS_BEFORE, 0.6).guessing(Relation::OVER_BEFORE, 0.5)
            }
            (Tense::Present, _) if event.modality.is_none() && lasts(event) => {
                link("en/reporting/present").entailing(Relation::STARTS_BY, 0.6)
            }
            _ => continue,
        });
    }
}

/// Finds the verb that reports an event: the source of its words, else the reporting verb on whose complement clause it stands.
fn source<'a>(scene: &Scene<'a>, event: &Event) -> Option<&'a Event> {
    if let Some(id) = event.source {
        return scene.event(id);
    }
    let clause = scene.syntax.clauses().get(scene.syntax.clause_of(event.token)?)?;
    let parent = scene.event_of_clause(clause.parent?)?;
    let complement = matches!(clause.kind, crate::syntax::ClauseKind::Complement);
    (complement && parent.class == EventClass::Reporting).then_some(parent)
}
