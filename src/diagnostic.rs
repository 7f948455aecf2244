//! What was noticed on the way: text never causes an error, it causes a diagnostic.

use crate::span::Span;

/// Reports something that a reader of the analysis should know.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Diagnostic {
    /// The words it is about; the empty span at 0 where it is about the whole document.
    pub span: Span,
    /// What kind of thing was noticed.
    pub kind: DiagnosticKind,
    /// A sentence for people, in lower case and without a full stop, that says what to do where something can be done.
    pub message: String,
}

/// The closed list of things that are noticed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum DiagnosticKind {
    /// The document has no text.
    EmptyText,
    /// The text is longer than [`Document::MAX_BYTES`](crate::Document::MAX_BYTES); nothing was analysed.
    TextTooLong,
    /// The document has no publication date, so an expression that needs one stays symbolic.
    NoPublicationDate,
    /// An expression needs something said before, and nothing fits.
    NoAnchor,
    /// The words name a day that does not exist ("30 February").
    ImpossibleDate,
    /// The value lies outside the calendar that can be reckoned with.
    OutOfRange,
    /// Two links contradict each other; the weaker one was refused.
    Contradiction,
}
