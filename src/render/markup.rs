//! Text of an article inside markup: HTML and XML alike.

use std::borrow::Cow;

use super::safe::visible;

/// Escapes what HTML or XML would take for markup, in text and in quoted attributes, and makes the rest [visible](super::visible).
pub fn escape(text: &str) -> Cow<'_, str> {
    let text = visible(text);
    // The two code points at the end of the plane are no characters, and XML refuses them.
    let acts = |c: char| matches!(c, '<' | '>' | '&' | '"' | '\'' | '\u{FFFE}' | '\u{FFFF}');
    if !text.contains(acts) {
        return text;
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\u{FFFE}' | '\u{FFFF}' => out.push(char::REPLACEMENT_CHARACTER),
            _ => out.push(c),
        }
    }
    Cow::Owned(out)
}
