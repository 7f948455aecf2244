//! JSON: what serde writes of a [`Timeline`](crate::timeline::Timeline), made safe to show.
//!
//! The crate carries no JSON writer; with the feature `serde` any serde format writes a timeline and reads it back:
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
