//! Facts about tokens: parts of speech, verb groups with tense and aspect, clauses, noun phrases, quotations.

use std::ops::Range;

pub use crate::model::Tag;

use crate::model::Models;
use crate::token::{TokenIndex, Tokens};

/// The syntax of a text: one tag a token, and the groups and clauses they form, in the order of the text.
#[derive(Clone, Debug, Default)]
pub struct Syntax {
    tags: Vec<Tag>,
    groups: Vec<VerbGroup>,
    clauses: Vec<Clause>,
    phrases: Vec<NounPhrase>,
}

/// The number of a verb group in [`Syntax::groups`].
pub type GroupIndex = usize;
/// The number of a clause in [`Syntax::clauses`].
pub type ClauseIndex = usize;

/// A verb with its auxiliaries, particles and negation: "would not be deterred", "has been building".
#[derive(Clone, Debug, PartialEq)]
pub struct VerbGroup {
    /// From the first auxiliary to the head (to its particle, where it has one).
    pub tokens: Range<TokenIndex>,
    /// The main verb.
    pub head: TokenIndex,
    /// TimeML tense.
    pub tense: Tense,
    /// TimeML aspect.
    pub aspect: Aspect,
    /// The modal that governs it, if any.
    pub modality: Option<Modality>,
    /// Whether it is negated.
    pub polarity: Polarity,
    /// Active or passive.
    pub voice: Voice,
    /// Whether the group carries tense itself.
    pub finite: bool,
    /// The clause that it governs.
    pub clause: ClauseIndex,
}

/// TimeML tense (TimeML 1.2.1, attribute `tense` of MAKEINSTANCE).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "SCREAMING_SNAKE_CASE"))]
pub enum Tense {
    /// "punished".
    Past,
    /// "punishes", "has punished".
    Present,
    /// "will punish".
    Future,
    /// "to punish".
    Infinitive,
    /// "punishing".
    Prespart,
    /// "punished by".
    Pastpart,
    /// No tense: nouns, modals without tense.
    #[default]
    None,
}

/// TimeML aspect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "SCREAMING_SNAKE_CASE"))]
pub enum Aspect {
    /// "is punishing".
    Progressive,
    /// "has punished".
    Perfective,
    /// "has been punishing".
    PerfectiveProgressive,
    /// Neither.
    #[default]
    None,
}

/// Whether it is said to be or not to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Polarity {
    /// Affirmed.
    #[default]
    #[cfg_attr(feature = "serde", serde(rename = "POS"))]
    Positive,
    /// Negated.
    #[cfg_attr(feature = "serde", serde(rename = "NEG"))]
    Negative,
}

/// Who acts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Voice {
    /// The subject acts.
    #[default]
    Active,
    /// The subject is acted on.
    Passive,
}

/// What a modal says of its verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Modality {
    /// "will", "shall", "going to": a prediction or a plan.
    Will,
    /// "would".
    Would,
    /// "can", "could", "be able to".
    Can,
    /// "could".
    Could,
    /// "may".
    May,
    /// "might".
    Might,
    /// "must", "have to".
    Must,
    /// "should", "ought to".
    Should,
}

/// A clause: the words that one verb group governs.
#[derive(Clone, Debug, PartialEq)]
pub struct Clause {
    /// Its tokens; a clause inside another one lies inside its range.
    pub tokens: Range<TokenIndex>,
    /// The verb group that governs it; a heading or a list item has none.
    pub group: Option<GroupIndex>,
    /// How it hangs on its parent.
    pub kind: ClauseKind,
    /// The word that introduces it: "after", "that", "who".
    pub connective: Option<TokenIndex>,
    /// The clause it hangs on.
    pub parent: Option<ClauseIndex>,
    /// Whether it stands in quotation marks.
    pub quoted: bool,
}

/// How a clause hangs on its parent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ClauseKind {
    /// It does not.
    Main,
    /// Joined by "and", "but", "or" or a semicolon.
    Coordinate,
    /// "who told reporters", "that claimed 6,000 lives".
    Relative,
    /// What is said, thought or wanted: "that the sanctions were intended …", "“we prefer …”, he said".
    Complement,
    /// Introduced by a connective of time, cause, condition or contrast: "after", "because", "if", "although".
    Adverbial,
    /// An infinitive: "to prevent Russia from …".
    Infinitival,
    /// A participle without a conjunction: "imposing rare sanctions", "defying warnings".
    Participial,
}

/// A noun phrase without what follows its head: "the $2.5bn system", "Turkish Foreign Minister Mevlut Cavusoglu".
#[derive(Clone, Debug, PartialEq)]
pub struct NounPhrase {
    /// From determiner to head.
    pub tokens: Range<TokenIndex>,
    /// The head noun: the last one.
    pub head: TokenIndex,
}

impl Syntax {
    /// Returns the part of speech of a token; [`Tag::Mark`] past the end.
    pub fn tag(&self, token: TokenIndex) -> Tag {
        self.tags.get(token).copied().unwrap_or(Tag::Mark)
    }

    /// Returns the verb groups in the order of the text.
    pub fn groups(&self) -> &[VerbGroup] {
        &self.groups
    }

    /// Returns the clauses, ordered by their first token, the outer before the inner.
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses
    }

    /// Returns the noun phrases in the order of the text; they do not overlap.
    pub fn phrases(&self) -> &[NounPhrase] {
        &self.phrases
    }

    /// Returns the group that holds a token.
    pub fn group_of(&self, _token: TokenIndex) -> Option<GroupIndex> {
        None
    }

    /// Returns the innermost clause that holds a token.
    pub fn clause_of(&self, _token: TokenIndex) -> Option<ClauseIndex> {
        None
    }

    /// Returns the verb group that governs a phrase of time: the last one to the left in its clause, else the first one to the right.
    pub fn governor(&self, _tokens: Range<TokenIndex>) -> Option<GroupIndex> {
        None
    }

    /// Says whether a token stands in quotation marks.
    pub fn is_quoted(&self, _token: TokenIndex) -> bool {
        false
    }
}

/// Finds the syntax of a text.
pub fn analyse(_tokens: &Tokens<'_>, _models: &Models) -> Syntax {
    Syntax::default()
}
