//! The tagger without a model: closed classes, word lists, endings, and the words on either side.
//!
//! It is the fall-back of [`Models::none`](crate::model::Models::none): enough to tell verbs from nouns in news prose and past tense from participle near an auxiliary,
//! as transformation rules do (Brill 1995, "Transformation-Based Error-Driven Learning and Natural Language Processing").

mod closed;
mod context;
mod lexicon;
mod readings;

pub(super) use context::tag_sentence;
pub(super) use readings::{Shape, is_base, shape};
