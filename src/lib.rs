//! Turns news text and a publication date into a typed, ordered, explained timeline.

pub mod calendar;
pub mod diagnostic;
pub mod document;
pub mod error;
pub mod event;
mod id;
pub mod model;
mod pipeline;
pub mod provenance;
pub mod relation;
pub mod render;
pub mod resolve;
pub mod rule;
mod span;
pub mod syntax;
pub mod timeline;
pub mod timex;
pub mod token;

pub use diagnostic::{Diagnostic, DiagnosticKind};
pub use document::{Document, Published};
pub use error::{Error, Result};
pub use id::{EntityId, EventId, TimexId};
pub use pipeline::{Analysis, Builder, Extractor, Given, Times};
pub use provenance::{Provenance, RuleId};
pub use span::{OffsetUnit, Offsets, Span};
