//! What rules are made of.

use crate::provenance::RuleId;

use super::{Class, Match};

/// A rule: words of a form mean this, and here is the proof.
pub struct Rule<T: 'static> {
    /// Its name, `language/phenomenon/case`.
    pub id: RuleId,
    /// What it reads, in a sentence, with its source where the claim is linguistic.
    pub doc: &'static str,
    /// The form.
    pub pattern: &'static [Item],
    /// The meaning; `None` claims the words and says that they are no time.
    pub meaning: fn(&Match<'_, T>) -> Option<T>,
    /// Texts, and the value of what the rule reads in them on the rule day, joined by ` + ` where it reads several; the value is empty
    /// where the words are claimed and no time is found.
    pub hits: &'static [(&'static str, &'static str)],
    /// Texts in which the rule stays silent.
    pub misses: &'static [&'static str],
}

/// One step of a pattern. Patterns read tokens from left to right; words match in any case.
#[derive(Clone, Copy, Debug)]
pub enum Item {
    /// One of these words or marks.
    Word(&'static [&'static str]),
    /// A token of the class; the match hands it out by that class.
    Is(Class),
    /// A number of one or more tokens, exact or not.
    Number,
    /// A time of one of the shapes that begins here; the match hands it out by its place among the times.
    Time(Shapes),
    /// These, or nothing.
    Opt(&'static [Item]),
    /// One of these rows.
    Either(&'static [&'static [Item]]),
    /// No white space stands here.
    Glued,
    /// White space stands here.
    Spaced,
    /// The next token is one of these.
    Ahead(&'static [Item]),
    /// The next token is none of these.
    Unless(&'static [Item]),
    /// The token before is one of these.
    After(&'static [Item]),
    /// The token before is none of these.
    NotAfter(&'static [Item]),
}

/// A set of shapes of meaning, so that a pattern can say which times it takes; the bits are the language's own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Shapes(pub u32);

impl Shapes {
    /// Is the set of all shapes.
    pub const ANY: Shapes = Shapes(u32::MAX);

    /// Returns both sets together.
    pub const fn or(self, other: Shapes) -> Shapes {
        Shapes(self.0 | other.0)
    }

    /// Returns the set without those of another.
    pub const fn without(self, other: Shapes) -> Shapes {
        Shapes(self.0 & !other.0)
    }

    /// Says whether the two sets share a shape.
    pub const fn meets(self, other: Shapes) -> bool {
        self.0 & other.0 != 0
    }
}

/// What rules can mean: a value that can be taken into a larger one.
pub trait Meaning: Clone + PartialEq + 'static {
    /// Returns its shape.
    fn shapes(&self) -> Shapes;

    /// Says whether any other meaning of the same words goes before it.
    fn gives_way(&self) -> bool {
        false
    }
}

impl<T> std::fmt::Debug for Rule<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Rule").field("id", &self.id).field("doc", &self.doc).finish_non_exhaustive()
    }
}
