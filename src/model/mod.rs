//! The small trained models that the stages can use, and the facts they predict.

mod tag;
mod tagger;

use std::sync::Arc;

pub use tag::Tag;
pub use tagger::Tagger;
#[cfg(feature = "train")]
pub use tagger::train;

/// The models of an extractor; copies share them.
#[derive(Clone, Debug)]
pub struct Models {
    tagger: Option<Arc<Tagger>>,
}

impl Models {
    /// Uses no trained model: rules and word lists alone.
    pub fn none() -> Self {
        Models { tagger: None }
    }

    /// Returns the part-of-speech tagger, if there is one.
    pub fn tagger(&self) -> Option<&Tagger> {
        self.tagger.as_deref()
    }
}

impl Default for Models {
    /// Uses the models that come with the crate.
    fn default() -> Self {
        let tagger = Tagger::read(include_bytes!("../../models/tagger.bin")).expect("the model of the crate is whole");
        Models { tagger: Some(Arc::new(tagger)) }
    }
}
