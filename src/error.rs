//! What a caller can do wrong.

use crate::span::Span;

/// Says what the caller did wrong, with the offending value.
///
/// Text never causes an error: see [`Diagnostic`](crate::Diagnostic).
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A publication date is neither `YYYY-MM-DD` nor an RFC 3339 date-time.
    #[error("publication date {0:?} is neither YYYY-MM-DD nor an RFC 3339 date-time such as 2020-12-29T08:30:00Z")]
    Published(String),
    /// A TIMEX3 value does not follow the grammar.
    #[error("{0:?} is not a TIMEX3 value")]
    Timex3(String),
    /// An EDTF string does not follow the grammar.
    #[error("{0:?} is not an EDTF value")]
    Edtf(String),
    /// A text is not the JSON of a timeline.
    #[error("cannot read the timeline: {0}")]
    Json(String),
    /// A text is not a TimeML file.
    #[error("cannot read TimeML: {0}")]
    TimeMl(String),
    /// A name is not one of TimeML's thirteen temporal relations.
    #[error("{0:?} is not a TimeML relation such as BEFORE or IS_INCLUDED")]
    TLink(String),
    /// A name is not one of a sieve.
    #[error("there is no sieve {0:?}; there are attach, length, reporting, connective, preposition, tense, …")]
    Sieve(String),
    /// A span is empty or does not lie on character boundaries inside the text.
    #[error("span {}..{} is not one of words in a text of {len} bytes: give byte offsets of a non-empty range on character boundaries", span.start(), span.end())]
    Span {
        /// The span given.
        span: Span,
        /// The length of the text in bytes.
        len: usize,
    },
    /// An option of the [`Policy`](crate::resolve::Policy) has a value that means nothing.
    #[error("policy {option}: {problem}")]
    Policy {
        /// The option.
        option: &'static str,
        /// What is wrong with it, and what to give instead.
        problem: String,
    },
    /// Two rules share an id.
    #[error("two rules are called {0}; give each its own id")]
    DuplicateRule(String),
    /// A rule has no example that misses, or a rule of the caller's none that hits.
    #[error("rule {0} lacks proofs; give it at least one text that it reads and one that it leaves alone")]
    UnprovenRule(String),
    /// The pattern of a rule can match nothing, or too much.
    #[error("the pattern of rule {rule}: {problem}")]
    Pattern {
        /// The rule.
        rule: String,
        /// What is wrong with it, and what to do.
        problem: &'static str,
    },
    /// A word cannot stand in a lexicon.
    #[error("lexicon entry {word:?}: {problem}")]
    Entry {
        /// The word.
        word: String,
        /// What is wrong with it, and what to do.
        problem: &'static str,
    },
    /// A rule does not do what its own examples say.
    #[error("rule {rule} on {example:?}: expected {expected}, found {found}")]
    RuleProof {
        /// The rule.
        rule: String,
        /// Its example.
        example: String,
        /// What the example says.
        expected: String,
        /// What the rule did.
        found: String,
    },
    /// The bytes given are not a whole model of this version.
    #[error("cannot read the model: {0}")]
    Model(&'static str),
    /// A link or a pair names an entity that the document does not have.
    #[error("there is no {0} in this document")]
    UnknownEntity(String),
}

/// The result of an operation that the caller can get wrong.
pub type Result<T> = std::result::Result<T, Error>;
