//! The small models that the stages can use.

mod tag;

pub use tag::Tag;

/// The models of an extractor.
#[derive(Clone, Debug, Default)]
pub struct Models {}

impl Models {
    /// Uses no trained model: rules and word lists alone.
    pub fn none() -> Self {
        Models {}
    }
}
