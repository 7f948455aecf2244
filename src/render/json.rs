//! JSON: what serde writes of a [`Timeline`](crate::timeline::Timeline), made safe to show.
//!
//! With the feature `serde` any serde format writes a timeline and reads it back; with `json` (both are on by default) [`timeline`] and [`read`] do:
//!
//! ```json
//! {
//!   "published": "2020-12-29",
//!   "entries": [
//!     {
//!       "event": "e4",
//!       "trigger": { "start": 211, "end": 215 },
//!       "summary": "Turkey took delivery of the system",
//!       "class": "OCCURRENCE",
//!       "factuality": "fact",
//!       "when": { "interval": { "begin": { "at": "2019-01-01T00:00:00" }, "end": { "at": "2020-01-01T00:00:00" } },
//!                "value": { "calendar": { "year": 2019 } }, "grain": "year", "modifier": null },
//!       "certainty": "stated",
//!       "rank": 0,
//!       "why": [{ "rule": "…", "span": { … }, "words": "last year", "origin": { "entity": "t0", "words": "" } }]
//!     }
//!   ],
//!   "unrealised": [],
//!   "undated": [],
//!   "conflicts": []
//! }
//! ```
//!
//! The three lists are in the order of the timeline. Spans are bytes of the document's content; ids are those of the analysis, `t0` is the
//! publication.

use std::borrow::Cow;
use std::fmt::Write;

use super::safe::{breaks, steers};

/// Writes a timeline as indented JSON, [safe](safe()) to show, with a line feed at its end; [`read`] reads it back.
///
/// # Example
///
/// ```
/// use dateline::{Document, Extractor, Published, render};
///
/// let document = Document::new("The ferry sank in 2019.").published("2024-03-14".parse::<Published>()?);
/// let analysis = Extractor::english().extract(&document);
/// let json = render::json::timeline(&analysis.story(&document));
/// assert_eq!(render::json::read(&json)?, analysis.timeline);
/// # Ok::<(), dateline::Error>(())
/// ```
#[cfg(feature = "json")]
pub fn timeline(story: &super::Story<'_>) -> String {
    pretty(story.timeline)
}

/// Reads a timeline that was written as JSON.
///
/// # Errors
///
/// [`Error::Json`](crate::Error::Json) where it is no JSON or no timeline; the message says in which line and column.
#[cfg(feature = "json")]
pub fn read(json: &str) -> crate::Result<crate::timeline::Timeline> {
    serde_json::from_str(json).map_err(|error| crate::Error::Json(error.to_string()))
}

/// Writes indented JSON, safe to show, with a line feed at its end.
#[cfg(feature = "json")]
pub(super) fn pretty(value: &impl serde::Serialize) -> String {
    // Only a map whose keys are no strings cannot be written, and there is none.
    let json = serde_json::to_string_pretty(value).unwrap_or_default();
    safe(&json).into_owned() + "\n"
}

/// Escapes in a JSON text the characters that JSON allows raw and that still steer a terminal or a reader: DEL, C1 controls, bidirectional
/// and invisible format characters, line separators.
///
/// They stand only inside strings, so the text says the same afterwards, byte for byte once it is parsed.
///
/// # Example
///
/// ```
/// let json = "{\"summary\": \"evil \u{202E}txet\"}";
/// assert_eq!(dateline::render::json::safe(json), "{\"summary\": \"evil \\u202etxet\"}");
/// ```
pub fn safe(json: &str) -> Cow<'_, str> {
    let layout = |c| matches!(c, '\n' | '\r' | '\t');
    let hidden = |c| !layout(c) && (breaks(c) || steers(c));
    if !json.chars().any(hidden) {
        return Cow::Borrowed(json);
    }
    let mut out = String::with_capacity(json.len() + 16);
    for c in json.chars() {
        if hidden(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}
