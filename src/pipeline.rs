//! The stages in a row: the only file that names them all.

use indexmap::IndexMap;

use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::error::Result;
use crate::event::Event;
use crate::id::{EventId, TimexId};
use crate::model::Models;
use crate::relation::Link;
use crate::resolve::{Genre, Policy, Style, Timex};
use crate::timeline::{Order, Timeline};
use crate::{event, relation, resolve, syntax, timeline, timex, token};

/// Reads documents. Immutable, cheap to share between threads.
#[derive(Clone, Debug)]
pub struct Extractor {
    policy: Policy,
    models: Models,
}

/// Configures an [`Extractor`].
#[derive(Clone, Debug, Default)]
pub struct Builder {
    policy: Policy,
    models: Models,
}

/// All that was found in a document.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Analysis {
    /// Time expressions, in the order of the text.
    pub timexes: IndexMap<TimexId, Timex>,
    /// Events, in the order of the text.
    pub events: IndexMap<EventId, Event>,
    /// Links that were accepted, without what follows from the rest.
    pub relations: Vec<Link>,
    /// The timeline.
    pub timeline: Timeline,
    /// What any two of them have to do with each other.
    pub order: Order,
    /// What was noticed on the way.
    pub diagnostics: Vec<Diagnostic>,
}

impl Extractor {
    /// Reads English news with the defaults.
    pub fn english() -> Self {
        Extractor { policy: Policy::default(), models: Models::default() }
    }

    /// Configures an extractor.
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Reads a document.
    pub fn extract(&self, document: &Document) -> Analysis {
        let mut diagnostics = Vec::new();
        let published = document.publication();
        let tokens = token::lex(document.content());
        let syntax = syntax::analyse(&tokens, &self.models);
        let mentions = timex::recognise(&tokens);
        let timexes = resolve::resolve(&mentions, &tokens, &syntax, published, &self.policy, &mut diagnostics);
        let events = event::extract(&tokens, &syntax, &mentions, &self.models);
        let links = relation::link(&events, &timexes, &tokens, &syntax, published);
        let (timeline, order) = timeline::build(&events, &timexes, &links, &tokens, published, &mut diagnostics);
        let relations = order.links().cloned().collect();
        Analysis { timexes, events, relations, timeline, order, diagnostics }
    }
}

impl Builder {
    /// Says what kind of text it is; news by default.
    pub fn genre(mut self, genre: Genre) -> Self {
        self.policy.genre = genre;
        self
    }

    /// Says whose habits are followed in extents and values; those of a reader of timelines by default.
    pub fn style(mut self, style: Style) -> Self {
        self.policy.style = style;
        self
    }

    /// Sets all open decisions at once.
    pub fn policy(mut self, policy: Policy) -> Self {
        self.policy = policy;
        self
    }

    /// Checks the configuration and makes the extractor.
    pub fn build(self) -> Result<Extractor> {
        Ok(Extractor { policy: self.policy, models: self.models })
    }
}
