//! Plain text for people: dates in a column, summaries wrapped beside it, what is not certain kept apart.
//!
//! A brace joins entries whose order is not known; a bullet stands before the others; a date stands once and holds for the lines below it. Under 60 columns the date goes
//! above its entries instead of beside them.

use std::fmt::Write;

use super::outline::{self, Kind, Section};
use super::reason::{self, Explain};
use super::safe::visible;
use super::width::{columns, wrap, wrap_after};
use super::{conflict, date};
use crate::document::Published;
use crate::timeline::{Entry, Timeline};

/// How [`text`] lays a timeline out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TextOptions {
    /// Columns of a line; at least 20 are used.
    pub width: usize,
    /// Whether each entry says why it stands there.
    pub explain: Explain,
    /// Whether ANSI styles are written.
    pub styles: Styles,
}

/// Whether ANSI styles are written. The library never looks at the terminal: the caller decides.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Styles {
    /// Characters alone.
    #[default]
    Plain,
    /// SGR sequences for bold, faint and colour.
    Ansi,
}

impl Default for TextOptions {
    fn default() -> Self {
        TextOptions { width: 80, explain: Explain::No, styles: Styles::Plain }
    }
}

/// Renders a timeline as text, each line ended by a line feed.
pub fn text(timeline: &Timeline, options: &TextOptions) -> String {
    let mut page = Page { out: String::new(), options, published: timeline.published, braced: false };
    let sections = outline::sections(timeline, options.explain);
    match timeline.published {
        Some(published) => page.line(Ink::Faint, &format!("Published on {}", date::publication(published))),
        None => page.line(Ink::Faint, "Publication date not known"),
    }
    if sections.is_empty() {
        page.out.push('\n');
        page.line(Ink::None, "No event found.");
    }
    for section in &sections {
        page.section(section);
    }
    page.conflicts(timeline);
    if page.braced {
        page.out.push('\n');
        page.line(Ink::Faint, "╭├╰ order not known");
    }
    page.out
}

/// Renders a title above a timeline: bold where styles are written, safe to show, with a line feed at its end.
pub fn heading(title: &str, options: &TextOptions) -> String {
    let mut page = Page { out: String::new(), options, published: None, braced: false };
    page.line(Ink::Heading, &visible(title));
    page.out
}

/// What a piece of a line is, which decides its style.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ink {
    None,
    Heading,
    Date,
    Mark,
    Faint,
}

/// Where an entry stands in its group, which decides its piece of the brace.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Alone,
    First,
    Middle,
    Last,
}

struct Page<'o> {
    out: String,
    options: &'o TextOptions,
    published: Option<Published>,
    braced: bool,
}

/// The widest date column, and the width from which dates stand beside their entries.
const WIDEST_DATE: usize = 32;
const BESIDE: usize = 60;

impl Page<'_> {
    fn width(&self) -> usize {
        self.options.width.max(20)
    }

    fn ink(&self, ink: Ink, text: &str) -> String {
        let code = match ink {
            Ink::None => return text.to_owned(),
            Ink::Heading => "1",
            Ink::Date => "36",
            Ink::Mark => "33",
            Ink::Faint => "2",
        };
        match self.options.styles {
            Styles::Ansi if !text.trim().is_empty() => format!("\u{1b}[{code}m{text}\u{1b}[0m"),
            _ => text.to_owned(),
        }
    }

    /// Writes a paragraph over the whole width.
    fn line(&mut self, ink: Ink, text: &str) {
        for line in wrap(text, self.width()) {
            let line = self.ink(ink, &line);
            self.out.push_str(&line);
            self.out.push('\n');
        }
    }

    /// Writes a heading and a rule to the end of the line.
    fn heading(&mut self, heading: &str) {
        for line in wrap(heading, self.width()) {
            let rule = "─".repeat(self.width().saturating_sub(columns(&line) + 1));
            let line = format!("{} {}", self.ink(Ink::Heading, &line), self.ink(Ink::Faint, &rule));
            self.row(line, None);
        }
    }

    fn section(&mut self, section: &Section) {
        self.out.push('\n');
        if let Some(heading) = section.kind.heading() {
            self.heading(heading);
        }
        let phrases = section.dates(self.published);
        let no_date = if section.kind == Kind::Unrealised && !section.tray.is_empty() { date::NO_DATE } else { "" };
        let widest = phrases.iter().flatten().map(|phrase| columns(phrase)).chain([columns(no_date)]).max();
        let widest = widest.unwrap_or(0).min(WIDEST_DATE);
        let mut above = String::new();
        for (group, phrases) in section.groups.iter().zip(phrases) {
            let last = group.len() - 1;
            for (n, (entry, phrase)) in group.iter().zip(phrases).enumerate() {
                let place = match n {
                    _ if last == 0 => Place::Alone,
                    0 => Place::First,
                    n if n == last => Place::Last,
                    _ => Place::Middle,
                };
                let shown = if phrase == above { "" } else { phrase.as_str() };
                self.entry(shown, widest, place, |page, width| page.body(entry, width));
                above = phrase;
            }
        }
        for (n, tray) in section.tray.iter().enumerate() {
            let shown = if n == 0 { no_date } else { "" };
            let line = outline::tray_line(tray);
            let mark = tray.first().and_then(|entry| outline::mark(entry.factuality));
            self.entry(shown, widest, Place::Alone, |page, width| page.marked(mark, &line, width).0);
        }
    }

    /// Writes an entry with its date in a column on the left, or above it where there is no room.
    fn entry(&mut self, date: &str, column: usize, place: Place, body: impl Fn(&Self, usize) -> Vec<String>) {
        if self.width() < BESIDE {
            if !date.is_empty() {
                self.line(Ink::Date, date);
            }
            for (row, line) in body(self, self.width().saturating_sub(4)).iter().enumerate() {
                let brace = format!("  {}", self.brace(place, row));
                self.row(brace, Some(line));
            }
            return;
        }
        let column = if column > 0 { column + 2 } else { 0 };
        let body = body(self, self.width().saturating_sub(column + 2));
        let dates = wrap(date, column.saturating_sub(2).max(1));
        for row in 0..body.len().max(dates.len()) {
            let date = dates.get(row).map(String::as_str).unwrap_or_default();
            let padding = " ".repeat(column.saturating_sub(columns(date)));
            let line = format!("{}{padding}{}", self.ink(Ink::Date, date), self.brace(place, row));
            self.row(line, body.get(row));
        }
    }

    fn row(&mut self, begin: String, end: Option<&String>) {
        let line = format!("{begin}{}", end.map(String::as_str).unwrap_or_default());
        let _ = writeln!(self.out, "{}", line.trim_end());
    }

    /// Lays out the summary, with a mark where it is no fact, and the reasons.
    fn body(&self, entry: &Entry, width: usize) -> Vec<String> {
        let guess = outline::guess(entry, self.published).map(|guess| format!(" ({guess})")).unwrap_or_default();
        let words = outline::summary(entry) + &guess;
        let (mut lines, hang) = self.marked(outline::mark(entry.factuality), &words, width);
        if self.options.explain == Explain::Reasons {
            for reason in reason::because(entry, self.published) {
                for (n, line) in wrap(&reason, width.saturating_sub(hang + 2)).iter().enumerate() {
                    let begin = " ".repeat(if n == 0 { hang } else { hang + 2 });
                    lines.push(begin + &self.ink(Ink::Faint, line));
                }
            }
        }
        lines
    }

    /// Lays out words behind their mark; also returns by how many columns the lines below are indented.
    fn marked(&self, mark: Option<&str>, words: &str, width: usize) -> (Vec<String>, usize) {
        let wide = self.width() >= BESIDE;
        let mark = match mark {
            Some(mark) if wide => format!("{mark:<8}  "),
            Some(mark) => format!("{mark}: "),
            None => String::new(),
        };
        let taken = columns(&mark);
        // Beside the dates, marks form a column of their own; below them there is no room for one.
        let hang = if wide { taken } else { 0 };
        let mut lines = Vec::new();
        for (n, line) in wrap_after(words, taken - hang, width.saturating_sub(hang)).iter().enumerate() {
            let begin = if n == 0 { self.ink(Ink::Mark, &mark) } else { " ".repeat(hang) };
            lines.push(begin + line);
        }
        (lines, hang)
    }

    fn brace(&mut self, place: Place, row: usize) -> String {
        let piece = match (place, row) {
            (Place::Alone, 0) => "• ",
            (Place::First, 0) => "╭ ",
            (Place::Middle, 0) => "├ ",
            (Place::Last, 0) => "╰ ",
            (Place::First | Place::Middle, _) => "│ ",
            (Place::Alone | Place::Last, _) => "  ",
        };
        self.braced |= place != Place::Alone;
        self.ink(Ink::Faint, piece)
    }

    fn conflicts(&mut self, timeline: &Timeline) {
        if timeline.conflicts.is_empty() {
            return;
        }
        self.out.push('\n');
        self.heading("Contradictions");
        for conflict in &timeline.conflicts {
            let sentence = conflict::sentence(conflict, timeline);
            for (n, line) in wrap(&sentence, self.width().saturating_sub(2)).into_iter().enumerate() {
                let begin = if n == 0 { self.ink(Ink::Faint, "• ") } else { "  ".to_owned() };
                self.row(begin, Some(&line));
            }
        }
    }
}
