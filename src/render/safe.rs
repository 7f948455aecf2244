//! Text from an article made safe to show: nothing in it may steer a terminal, turn the reading direction or break a line.

use std::borrow::Cow;

/// Replaces what steers instead of being read.
///
/// Line breaks and tabs become a space; other control characters (ESC among them), the bidirectional controls of UAX #9, zero-width
/// spaces, byte order marks, tag characters and other invisible format characters become U+FFFD, the replacement character.
/// Zero-width joiners stay: emoji and several scripts need them.
pub fn visible(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| breaks(c) || steers(c)) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(
        text.chars()
            .map(|c| {
                if breaks(c) {
                    ' '
                } else if steers(c) {
                    char::REPLACEMENT_CHARACTER
                } else {
                    c
                }
            })
            .collect(),
    )
}

/// Escapes text for HTML and XML, in content and in attributes between either kind of quotes, and makes the rest [visible].
pub fn html(text: &str) -> String {
    let text = visible(text);
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(c),
        }
    }
    out
}

/// Says whether a character ends a line or moves within it.
pub fn breaks(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\u{B}' | '\u{C}' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Says whether a character does something to the text around it instead of being read.
pub fn steers(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{AD}'
                | '\u{61C}'
                | '\u{180E}'
                | '\u{200B}'
                | '\u{200E}'..='\u{200F}'
                | '\u{202A}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{FEFF}'
                | '\u{FFF9}'..='\u{FFFB}'
                | '\u{E0000}'..='\u{E007F}'
        )
}
