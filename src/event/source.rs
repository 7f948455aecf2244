//! Whose words an event is.

use super::context::Context;
use super::subject::speaking;
use super::triggers::Trigger;
use super::{EventClass, triggers::TriggerKind};
use crate::syntax::ClauseKind;

/// The reporting event of every clause that has one in its verb.
pub(super) struct Sources {
    /// For each clause, the number of the reporting event that governs it.
    reporters: Vec<Option<usize>>,
}

impl Sources {
    /// Finds the reporting verbs of all clauses.
    pub(super) fn of(context: &Context<'_>, triggers: &[Trigger], classes: &[EventClass]) -> Self {
        let mut reporters = vec![None; context.syntax.clauses().len()];
        for (number, (trigger, class)) in triggers.iter().zip(classes).enumerate() {
            let TriggerKind::Verb(group) = trigger.kind else { continue };
            if *class == EventClass::Reporting
                && let Some(slot) = context.group(group).and_then(|g| reporters.get_mut(g.clause))
            {
                *slot = Some(number);
            }
        }
        Sources { reporters }
    }

    /// Returns the number of the reporting event whose words an event is: the nearest one above it.
    pub(super) fn find(&self, context: &Context<'_>, trigger: &Trigger) -> Option<usize> {
        let own = trigger.group().and_then(|g| context.group(g)).map(|g| g.clause);
        let speaking = trigger.group().and_then(|g| context.group(g)).and_then(|g| speaking(context, g));
        let mut at = speaking.or(own).or_else(|| context.syntax.clause_of(trigger.token));
        // A clause lies inside its parent; the bound is for chains that are too long to mean anything.
        for _ in 0..MAX_DEPTH {
            let Some((clause, parent)) = at.and_then(|at| context.clause(at)).and_then(|c| Some((c, c.parent?))) else {
                break;
            };
            if clause.kind == ClauseKind::Complement
                && let Some(reporter) = self.reporters.get(parent).copied().flatten()
            {
                return Some(reporter);
            }
            at = Some(parent);
        }
        self.quoting(context, trigger)
    }

    /// Returns the reporting event of the quotation that an event stands in; it may be in another sentence or paragraph.
    fn quoting(&self, context: &Context<'_>, trigger: &Trigger) -> Option<usize> {
        let quotes = context.syntax.quotes();
        let quote = quotes.partition_point(|quote| quote.end <= trigger.token);
        quotes.get(quote).filter(|quote| quote.contains(&trigger.token))?;
        let verb = context.syntax.speech(quote)?.verb.and_then(|verb| context.group(verb))?;
        let reporter = self.reporters.get(verb.clause).copied().flatten();
        reporter.filter(|_| trigger.token != verb.head)
    }
}

/// How many clauses are climbed at most.
const MAX_DEPTH: usize = 12;
