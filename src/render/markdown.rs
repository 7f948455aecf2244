//! Markdown: nested lists that any CommonMark reader shows; nothing in the text of an article is taken for markup.

use std::fmt::Write;

use super::outline::{self, Section};
use super::reason::{self, Explain};
use super::safe::visible;
use super::{conflict, date};
use crate::document::Published;
use crate::timeline::{Entry, Timeline};

/// Renders a timeline as Markdown, sections under second-level headings, so that the caller can put a title above.
///
/// Entries whose order is not known form a nested list.
pub fn markdown(timeline: &Timeline, explain: Explain) -> String {
    let mut out = String::new();
    let published = match timeline.published {
        Some(published) => format!("Published on {}", date::publication(published)),
        None => "Publication date not known".to_owned(),
    };
    let _ = writeln!(out, "*{}*", escape(&published));
    let sections = outline::sections(timeline, explain);
    if sections.is_empty() {
        out.push_str("\nNo event found.\n");
    }
    for section in &sections {
        list(&mut out, section, timeline.published, explain);
    }
    if !timeline.conflicts.is_empty() {
        out.push_str("\n## Contradictions\n\n");
        for conflict in &timeline.conflicts {
            let _ = writeln!(out, "- {}", escape(&conflict::sentence(conflict, timeline)));
        }
    }
    out
}

fn list(out: &mut String, section: &Section, published: Option<Published>, explain: Explain) {
    let heading = section.kind.heading().unwrap_or("Timeline");
    let _ = writeln!(out, "\n## {heading}\n");
    for (group, dates) in section.groups.iter().zip(section.dates(published)) {
        let shared = dates.first().filter(|first| group.len() > 1 && dates.iter().all(|date| date == *first));
        match shared.map(String::as_str) {
            None if group.len() < 2 => {}
            None | Some("") => out.push_str("- order not known:\n"),
            Some(date) => {
                let _ = writeln!(out, "- **{}** — order not known:", escape(date));
            }
        }
        let depth = usize::from(group.len() > 1);
        for (entry, date) in group.iter().zip(&dates) {
            let date = if shared.is_some() { "" } else { date };
            item(out, depth, date, entry, published, explain);
        }
    }
    for tray in &section.tray {
        let mark = tray.first().and_then(|entry| outline::mark(entry.factuality));
        let mark = mark.map(|mark| format!("*{mark}, no date:* ")).unwrap_or_default();
        let _ = writeln!(out, "- {mark}{}", escape(&outline::tray_line(tray)));
    }
}

fn item(out: &mut String, depth: usize, date: &str, entry: &Entry, published: Option<Published>, explain: Explain) {
    let indent = "  ".repeat(depth);
    let _ = write!(out, "{indent}- ");
    if !date.is_empty() && date != outline::SAID_ABOVE {
        let _ = write!(out, "**{}** — ", escape(date));
    }
    if let Some(mark) = outline::mark(entry.factuality) {
        let _ = write!(out, "*{mark}:* ");
    }
    let guess = outline::guess(entry, published).map(|guess| format!(" *({})*", escape(&guess))).unwrap_or_default();
    let _ = writeln!(out, "{}{guess}", escape(&outline::summary(entry)));
    if explain == Explain::Reasons {
        for reason in reason::because(entry, published) {
            let _ = writeln!(out, "{indent}  - {}", escape(&reason));
        }
    }
}

/// Escapes whatever CommonMark, GitHub's extensions or HTML would take for markup, and makes the rest [visible](super::visible).
pub fn escape(text: &str) -> String {
    let text = visible(text);
    let text = text.trim();
    let mut out = String::with_capacity(text.len() + 8);
    // "1." and "1)" begin a list at the start of an item, and nowhere else.
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    for (at, c) in text.char_indices() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '}' | '|' | '~' | '$' | '#' | '^' | '!' | '@' => {
                out.push('\\');
                out.push(c);
            }
            // The colon of "https:" and the full stop of "www." make links of themselves.
            ':' if text[at..].starts_with("://") => out.push_str("\\:"),
            '.' if text[..at].to_ascii_lowercase().ends_with("www") => out.push_str("\\."),
            '-' | '+' | '=' if at == 0 => {
                out.push('\\');
                out.push(c);
            }
            '.' | ')' if at == digits && digits > 0 => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}
