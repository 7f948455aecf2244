//! The article with its events and time expressions marked, each a link to the entry that it tells or dates.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::ops::Range;

use super::super::markup::escape;
use super::super::{Story, date};
use super::entries::datetime;
use super::lit::{self, Lit};
use crate::calendar::TimeValue;
use crate::id::EventId;
use crate::resolve::Timex;
use crate::span::Span;
use crate::timeline::Window;

/// The widest line that a program wraps to, and the narrowest, in bytes: a block of such lines is one paragraph.
const WRAPPED: Range<usize> = 40..111;

/// What some words of the article are.
enum Mark<'a> {
    Event { id: EventId, entry: EventId },
    Time { timex: &'a Timex, entry: Option<EventId> },
    Reason,
}

/// A run of words under the same marks.
struct Piece {
    range: Range<usize>,
    marks: Vec<usize>,
}

/// Writes the article beside the list.
pub fn article(out: &mut String, story: &Story<'_>, lit: &Lit<'_>) {
    let marks = marks(story, lit);
    let pieces = pieces(&marks, story.content);
    let mut writer =
        Writer { out, content: story.content, marks: &marks, pieces: pieces.as_slice(), named: BTreeSet::new() };
    writer.out.push_str("<article class=\"article\" id=\"article\" tabindex=\"-1\" aria-label=\"The article\">\n");
    if let Some(published) = story.timeline.published {
        let day = escape(&date::publication(published)).into_owned();
        let _ = writeln!(writer.out, "<p class=\"dateline m\" data-m=\"t0\">Published on {day}</p>");
    }
    for paragraph in paragraphs(story.content) {
        let tag = if paragraph.end <= story.text_start { "h2" } else { "p" };
        let _ = write!(writer.out, "<{tag} dir=\"auto\">");
        writer.words(paragraph);
        let _ = writeln!(writer.out, "</{tag}>");
    }
    writer.out.push_str("</article>\n");
}

fn marks<'a>(story: &Story<'a>, lit: &Lit<'_>) -> Vec<(Span, String, Mark<'a>)> {
    let events =
        lit.events.iter().map(|(id, (span, entry))| (*span, id.to_string(), Mark::Event { id: *id, entry: *entry }));
    let times = story.timexes.values().map(|timex| {
        let entry = lit.dated.get(&timex.id).and_then(|entries| entries.first()).copied();
        (timex.span, timex.id.to_string(), Mark::Time { timex, entry })
    });
    let reasons = lit.reasons.iter().map(|span| (*span, lit::name(*span), Mark::Reason));
    events.chain(times).chain(reasons).filter(|(span, ..)| !span.of(story.content).is_empty()).collect()
}

/// Cuts the text wherever a mark begins or ends, in one sweep.
fn pieces(marks: &[(Span, String, Mark<'_>)], content: &str) -> Vec<Piece> {
    let mut cuts: BTreeMap<usize, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    for (number, (span, ..)) in marks.iter().enumerate() {
        let range = span.range();
        cuts.entry(range.start).or_default().0.push(number);
        cuts.entry(range.end).or_default().1.push(number);
    }
    let (mut pieces, mut open, mut start) = (Vec::new(), BTreeSet::new(), 0);
    for (at, (begin, end)) in cuts {
        if start < at && content.is_char_boundary(start) {
            pieces.push(Piece { range: start..at, marks: open.iter().copied().collect() });
        }
        open.retain(|number| !end.contains(number));
        open.extend(begin);
        start = at;
    }
    pieces.retain(|piece: &Piece| !piece.marks.is_empty());
    pieces
}

/// Cuts a text into paragraphs: at blank lines, and at line breaks where the lines are not those of a wrapping program.
fn paragraphs(content: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut block: Vec<Range<usize>> = Vec::new();
    let mut flush = |block: &mut Vec<Range<usize>>| {
        let wrapped = block.iter().all(|line| line.len() < WRAPPED.end);
        let mut joined = false;
        for line in block.drain(..) {
            joined = match found.last_mut() {
                Some(last) if joined => {
                    last.end = line.end;
                    wrapped && line.len() >= WRAPPED.start
                }
                _ => {
                    let long = wrapped && line.len() >= WRAPPED.start;
                    found.push(line);
                    long
                }
            };
        }
    };
    let mut at = 0;
    for line in content.split_inclusive('\n') {
        let words = line.trim();
        let start = at + (line.len() - line.trim_start().len());
        at += line.len();
        match words.is_empty() {
            true => flush(&mut block),
            false => block.push(start..start + words.len()),
        }
    }
    flush(&mut block);
    found
}

struct Writer<'w, 'a> {
    out: &'w mut String,
    content: &'w str,
    marks: &'w [(Span, String, Mark<'a>)],
    /// Those that are not yet written.
    pieces: &'w [Piece],
    /// The marks that an element is named after.
    named: BTreeSet<usize>,
}

impl Writer<'_, '_> {
    fn words(&mut self, paragraph: Range<usize>) {
        let mut at = paragraph.start;
        while let Some(piece) = self.pieces.first().filter(|piece| piece.range.start < paragraph.end) {
            let (start, end) = (piece.range.start.max(at), piece.range.end.min(paragraph.end));
            if start < end {
                self.plain(at..start);
                self.marked(start..end, &piece.marks);
                at = end;
            }
            if piece.range.end > paragraph.end {
                break;
            }
            self.pieces = &self.pieces[1..];
        }
        self.plain(at..paragraph.end);
    }

    fn plain(&mut self, range: Range<usize>) {
        self.out.push_str(&escape(self.content.get(range).unwrap_or_default()));
    }

    fn marked(&mut self, range: Range<usize>, marks: &[usize]) {
        let all = self.marks;
        let names = marks.iter().map(|number| all[*number].1.as_str()).collect::<Vec<_>>().join(" ");
        let event = marks.iter().find_map(|number| match all[*number].2 {
            Mark::Event { id, entry } => Some((*number, id, entry)),
            _ => None,
        });
        let time = marks.iter().find_map(|number| match all[*number].2 {
            Mark::Time { timex, entry } => Some((timex, entry)),
            _ => None,
        });
        let title = time.map(|(timex, _)| format!(" title=\"{}\"", escape(&meaning(timex)))).unwrap_or_default();
        let form = time.and_then(|(timex, _)| match timex.value {
            TimeValue::Calendar(unit) => datetime(unit),
            _ => None,
        });
        let (open, close) = match &form {
            Some(form) => (format!("<time datetime=\"{form}\">"), "</time>"),
            None => (String::new(), ""),
        };
        let kinds = match (event.is_some(), time.is_some()) {
            (true, true) => " event time",
            (true, false) => " event",
            (false, true) => " time",
            (false, false) => "",
        };
        let target = event.map(|(_, _, entry)| entry).or(time.and_then(|(_, entry)| entry));
        let id = match event {
            Some((number, id, _)) if self.named.insert(number) => format!(" id=\"w-{id}\""),
            _ => String::new(),
        };
        let (tag, link) = match target {
            Some(entry) => ("a", format!(" href=\"#{entry}\"")),
            None => ("span", String::new()),
        };
        let _ = write!(self.out, "<{tag} class=\"m{kinds}\"{id}{link} data-m=\"{names}\"{title}>{open}");
        self.plain(range);
        let _ = write!(self.out, "{close}</{tag}>");
    }
}

/// Says what a time expression means, in words where it is a date.
fn meaning(timex: &Timex) -> String {
    let window = Window {
        interval: timex.interval,
        value: Some(timex.value.clone()),
        grain: timex.grain,
        modifier: timex.modifier,
    };
    match date::phrase(&window, None) {
        words if words == date::NO_DATE => timex.value.to_string(),
        words => words,
    }
}
