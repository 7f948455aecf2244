//! What a reader is told about an expression that has no value.

use super::sense::Unresolved;
use crate::diagnostic::{Diagnostic, DiagnosticKind};
use crate::timex::Mention;

/// Returns the diagnostic for a mention without a value; an expression reckoned from an event is left to the timeline.
pub(super) fn diagnostic(unresolved: Unresolved, mention: &Mention, text: &str) -> Option<Diagnostic> {
    let words = mention.span.of(text);
    let (kind, message) = match unresolved {
        Unresolved::NoPublication => (
            DiagnosticKind::NoPublicationDate,
            format!("“{words}” is reckoned from the publication date; give it with `Document::published`"),
        ),
        Unresolved::NoAnchor => {
            (DiagnosticKind::NoAnchor, format!("“{words}” is reckoned from a time mentioned before, and there is none"))
        }
        Unresolved::Impossible => {
            (DiagnosticKind::ImpossibleDate, format!("no calendar has “{words}”; it is not taken as a time"))
        }
        Unresolved::OutOfRange => {
            (DiagnosticKind::OutOfRange, format!("“{words}” lies outside the calendar, so it has no interval"))
        }
        Unresolved::Event | Unresolved::Open | Unresolved::Casual => return None,
    };
    Some(Diagnostic { span: mention.span, kind, message })
}
