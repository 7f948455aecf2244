//! Timelines for people and programs: each format is a file with a function of a [`Timeline`](crate::timeline::Timeline), or of a
//! [`Story`] where it shows the document or the annotations too.
//!
//! What is shared lies beside them: the sections and the groups of unknown order, the date in words, the reasons in words, and the rule that
//! text of an article never acts: it is shown without control characters, bidirectional controls and markup.

mod axis;
mod bounds;
mod conflict;
mod csv;
pub mod date;
mod html;
mod icalendar;
pub mod json;
#[cfg(feature = "json")]
mod jsonld;
mod markdown;
mod markup;
mod markwhen;
pub mod mermaid;
mod names;
mod outline;
mod reason;
mod safe;
mod story;
mod svg;
mod text;
#[cfg(feature = "json")]
mod timelinejs;
mod timeml;
#[cfg(feature = "json")]
mod vis;
mod width;

pub use bounds::edtf;
pub use csv::csv;
pub use html::html;
pub use icalendar::icalendar;
#[cfg(feature = "json")]
pub use jsonld::jsonld;
pub use markdown::{escape as escape_markdown, markdown};
pub use markwhen::markwhen;
pub use reason::Explain;
pub use safe::visible;
pub use story::Story;
pub use svg::svg;
pub use text::{Styles, TextOptions, heading, text};
#[cfg(feature = "json")]
pub use timelinejs::timelinejs;
pub use timeml::timeml;
#[cfg(feature = "json")]
pub use vis::vis;
#[cfg(feature = "timeml")]
pub(crate) use {
    names::class as class_name,
    timeml::{ASPECTS, TENSES},
};
