//! Turns news text and a publication date into a typed, ordered, explained timeline.
//!
//! Give it a text and the day it was published. It finds the expressions of time and the events, works out which day, month
//! or year each one means, orders what the text orders, and says why: the words, the rule and the anchor behind each entry.
//! It asks no clock, invents no noon, looks back where news looks back, and leaves the order open where the text does.
//!
//! # From a text to a timeline
//!
//! ```
//! use chrono::NaiveDate;
//! use dateline::{Document, Extractor, render};
//!
//! let text = "The ferry sank last year. Its owner was fined on Tuesday.";
//! let day = NaiveDate::from_ymd_opt(2024, 3, 14).unwrap();
//! let analysis = Extractor::english().extract(&Document::new(text).published(day));
//!
//! let sunk = analysis.timeline.entries.values().next().unwrap();
//! assert_eq!(render::date::phrase(&sunk.when, None), "2023");
//! print!("{}", render::text(&analysis.timeline, &render::TextOptions::default()));
//! ```
//!
//! [`render::html`] and [`render::svg`] draw the same as a page beside its article and as a picture.
//!
//! # What comes out
//!
//! [`Extractor::extract`] never fails: text makes a smaller timeline and a [`Diagnostic`], never an error. The [`Analysis`] holds
//!
//! - **[timexes](resolve::Timex)**: each with its words, its meaning before any date is known ([`TimeExpr`](timex::TimeExpr)), its
//!   [value](calendar::TimeValue) with a [grain](calendar::Grain), a half-open [interval](calendar::Interval) of local time, the fields that
//!   the text states, other readings, a confidence, and its [provenance](Provenance);
//! - **[events](event::Event)**: trigger, class, tense, aspect, and whether it [happened at all](event::Factuality);
//! - **[relations](relation::Link)**: what the text entails about two of them, and what a reader would guess beyond that;
//! - a **[timeline](timeline::Timeline)**: what happened, in order, with the window of each entry; apart from it what was only planned,
//!   possible or denied, and what nobody dated;
//! - **[order](timeline::Order)**: the answer for any pair, or none where nothing follows.
//!
//! Offsets are bytes of [`Document::content`]; [`Offsets`] turns them into characters or UTF-16 code units.
//!
//! # Other ways in
//!
//! - One phrase: [`resolve::resolve_phrase`].
//! - Only the times: [`Extractor::timexes`].
//! - Your own events or times, from a model or a database: [`Extractor::extract_with`].
//! - Other habits, such as histories reckoned from the time last mentioned: [`Extractor::builder`] and [`resolve::Policy`].
//! - No trained model, rules alone: [`Builder::models`] with [`Models::none`](model::Models::none).
//!
//! # Where to read next
//!
//! The stages, in the order of the pipeline: [`token`], [`syntax`], [`timex`] (with the engine in [`rule`]), [`resolve`], [`event`],
//! [`relation`], [`timeline`], [`render`]; below them all [`calendar`], the time algebra.
//! `docs/architecture.md` in the repository is the map, `docs/design.md` answers why it is so, `docs/evaluation.md` has the figures.
//!
//! # What it does not do
//!
//! English only. One document at a time. It reads no time zones off places: times are local to the document. It does not know the
//! world: an event "two days after the vote" is dated only if the text dates the vote.
//!
//! # Features
//!
//! - `serde` (default): every public data type can be written and read.
//! - `json` (default): the formats that are JSON: [`render::json`], TimelineJS, vis-timeline, JSON-LD.
//! - `timeml`: reading TimeML files, of dateline and of other tools; writing needs no feature.
//! - `train`: the training of the models in `models/`, for `examples/train`.

pub mod calendar;
pub mod diagnostic;
pub mod document;
pub mod error;
pub mod event;
mod hash;
mod id;
pub mod model;
mod pipeline;
pub mod provenance;
pub mod relation;
pub mod render;
pub mod resolve;
pub mod rule;
mod span;
pub mod syntax;
pub mod timeline;
#[cfg(feature = "timeml")]
pub mod timeml;
pub mod timex;
pub mod token;

pub use diagnostic::{Diagnostic, DiagnosticKind};
pub use document::{Document, Published};
pub use error::{Error, Result};
pub use id::{EntityId, EventId, TimexId};
pub use pipeline::{Analysis, Builder, Extractor, Given, Times};
pub use provenance::{Provenance, RuleId};
pub use span::{OffsetUnit, Offsets, Span};
