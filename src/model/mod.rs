//! The small trained models that the stages can use, and the facts they predict.

pub(crate) mod event;
mod exp;
#[cfg(feature = "train")]
pub mod linker;
#[cfg(not(feature = "train"))]
pub(crate) mod linker;
mod table;
mod tag;
mod tagger;

use std::sync::{Arc, LazyLock};

pub use event::EventModel;
#[cfg(feature = "train")]
pub use event::{Senses, train as event_training};
pub use linker::Linker;
pub use tag::{Tag, Upos};
pub(crate) use tagger::Buffers;
#[cfg(feature = "train")]
pub use tagger::train;
pub use tagger::{Label, Reader, Tagger};

/// The models of an extractor; copies share them.
#[derive(Clone, Debug)]
pub struct Models {
    tagger: Option<Arc<Tagger>>,
    linker: Option<Arc<Linker>>,
    events: Option<Arc<EventModel>>,
}

impl Models {
    /// Uses no trained model: rules and word lists alone.
    pub fn none() -> Self {
        Models { tagger: None, linker: None, events: None }
    }

    /// Uses another tagger, such as one that was trained for another kind of text.
    #[must_use]
    pub fn with_tagger(self, tagger: Tagger) -> Self {
        Models { tagger: Some(Arc::new(tagger)), ..self }
    }

    /// Returns the part-of-speech tagger, if there is one.
    pub fn tagger(&self) -> Option<&Tagger> {
        self.tagger.as_deref()
    }

    /// Returns the classifiers of relations, if there are any.
    pub fn linker(&self) -> Option<&Linker> {
        self.linker.as_deref()
    }

    /// Returns the event model, if there is one.
    pub fn events(&self) -> Option<&EventModel> {
        self.events.as_deref()
    }

    /// Uses other classifiers of relations.
    #[must_use]
    pub fn with_linker(self, linker: Linker) -> Self {
        Models { linker: Some(Arc::new(linker)), ..self }
    }

    /// Uses this event model instead, or none: the rules alone find the events.
    #[must_use]
    pub fn with_events(self, events: Option<EventModel>) -> Self {
        Models { events: events.map(Arc::new), ..self }
    }
}

impl Default for Models {
    /// Uses the models that come with the crate; they are read once a process.
    fn default() -> Self {
        static TAGGER: LazyLock<Arc<Tagger>> = LazyLock::new(|| {
            let bytes = include_bytes!("../../models/tagger.bin");
            Arc::new(Tagger::read(bytes).expect("the model of the crate is whole"))
        });
        static LINKER: LazyLock<Arc<Linker>> = LazyLock::new(|| {
            let bytes = include_bytes!("../../models/linker.bin");
            Arc::new(Linker::read(bytes).expect("the model of the crate is whole"))
        });
        static EVENTS: LazyLock<Arc<EventModel>> = LazyLock::new(|| {
            let bytes = include_bytes!("../../models/events.bin");
            Arc::new(EventModel::read(bytes).expect("the model of the crate is whole"))
        });
        Models {
            tagger: Some(Arc::clone(&TAGGER)),
            linker: Some(Arc::clone(&LINKER)),
            events: Some(Arc::clone(&EVENTS)),
        }
    }
}
