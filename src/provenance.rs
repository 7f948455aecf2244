//! Why a value is what it is.

use std::borrow::Cow;
use std::fmt;

use crate::id::EntityId;
use crate::span::Span;

/// Names a rule, `language/phenomenon/case`: `en/weekday/last`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct RuleId(Cow<'static, str>);

impl RuleId {
    /// Names a rule that is compiled in.
    pub const fn new(name: &'static str) -> Self {
        RuleId(Cow::Borrowed(name))
    }

    /// Names a rule of the caller's own.
    pub fn owned(name: impl Into<String>) -> Self {
        RuleId(Cow::Owned(name.into()))
    }

    /// Returns the name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Tells where a value comes from: the rule that made it, the words it read, and what it was reckoned from.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Provenance {
    /// The rule that fired.
    pub rule: RuleId,
    /// The words that the rule read.
    pub words: Span,
    /// What the value was reckoned from; `None` where it stands on its own ("14 December 2020").
    pub anchor: Option<EntityId>,
}
