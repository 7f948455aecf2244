//! Timelines for people and programs: each format is a file with a function of a [`Timeline`](crate::timeline::Timeline), or of a
//! [`Story`] where it shows the document or the annotations too.
//!
//! What is shared lies beside them: the sections and the groups of unknown order, the date in words, the reasons in words, and the rule that
//! text of an article never acts: it is shown without control characters, bidirectional controls and markup.

mod conflict;
pub mod date;
pub mod json;
mod markdown;
mod names;
mod outline;
mod reason;
mod safe;
mod story;
mod text;
mod width;

pub use markdown::{escape as escape_markdown, markdown};
pub use reason::Explain;
pub use safe::visible;
pub use story::Story;
pub use text::{Styles, TextOptions, heading, text};
