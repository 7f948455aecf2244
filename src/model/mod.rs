//! The small trained models that the stages can use, and the facts they predict.

pub(crate) mod event;
mod tag;
mod tagger;

use std::sync::{Arc, LazyLock};

pub use event::EventModel;
#[cfg(feature = "train")]
pub use event::{Senses, train as event_training};
pub use tag::Tag;
pub use tagger::Tagger;
#[cfg(feature = "train")]
pub use tagger::train;

/// The models of an extractor; copies share them.
#[derive(Clone, Debug)]
pub struct Models {
    tagger: Option<Arc<Tagger>>,
    events: Option<Arc<EventModel>>,
}

impl Models {
    /// Uses no trained model: rules and word lists alone.
    pub fn none() -> Self {
        Models { tagger: None, events: None }
    }

    /// Returns the part-of-speech tagger, if there is one.
    pub fn tagger(&self) -> Option<&Tagger> {
        self.tagger.as_deref()
    }

    /// Returns the event model, if there is one.
    pub fn events(&self) -> Option<&EventModel> {
        self.events.as_deref()
    }

    /// Uses this event model instead, or none: the rules alone find the events.
    pub fn with_events(mut self, events: Option<EventModel>) -> Self {
        self.events = events.map(Arc::new);
        self
    }
}

impl Default for Models {
    /// Uses the models that come with the crate; they are read once a process.
    fn default() -> Self {
        static TAGGER: LazyLock<Arc<Tagger>> = LazyLock::new(|| {
            let bytes = include_bytes!("../../models/tagger.bin");
            Arc::new(Tagger::read(bytes).expect("the model of the crate is whole"))
        });
        static EVENTS: LazyLock<Arc<EventModel>> = LazyLock::new(|| {
            let bytes = include_bytes!("../../models/events.bin");
            Arc::new(EventModel::read(bytes).expect("the model of the crate is whole"))
        });
        Models { tagger: Some(Arc::clone(&TAGGER)), events: Some(Arc::clone(&EVENTS)) }
    }
}
