//! The rule engine: patterns over tokens, and no English in it.
//!
//! A [`Rule`] is a record: a pattern of [`Item`]s, the meaning of what they match, and its own proofs.
//! A [`Grammar`] is a set of rules with a [`Lexicon`] that says what each word can be. Reading a sentence goes from its
//! last token to its first, so that whatever begins further right is known when a pattern asks for it
//! (packrat parsing: Ford, "Packrat Parsing: Simple, Powerful, Lazy, Linear Time", ICFP 2002); a pattern that begins with
//! a time is tried on every time found at the same place, which is how "December" grows into "December last year".
//!
//! The longest match wins. Of two that have the same words the one wins whose rule is more specific: which reads more of them itself, and
//! takes fewer of them as a time that others read. Where both read as many, the smaller id wins, an accident that
//! [`Grammar::clashes`] shows. A rule may claim words and give them
//! no meaning: that keeps "the 22-year-old" from being read as a length of time, and "30 February" from being read as two dates.
//!
//! Time is linear: patterns have a bounded length, and each token holds a bounded number of readings.

mod chart;
mod class;
mod compile;
mod grammar;
mod item;
mod lexicon;
mod matched;
mod start;
mod trigger;
mod view;
mod word_set;

pub use class::{Class, Classes, Meridiem, Sense};
pub use grammar::{Clash, Found, Grammar, Language, Numeral};
pub use item::{Item, Meaning, Rule, Shapes};
pub use lexicon::{Entry, Letters, Lexicon};
pub use matched::Match;
pub use view::View;
