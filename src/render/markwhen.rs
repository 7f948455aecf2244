//! Markwhen: a plain-text timeline that its editor draws.
//!
//! A window is written in Markwhen's EDTF (level 0): a year, a month or a day where it is just that, else the range from its first to its last
//! day. Beside a range stand the words of the date, because the range is where the event lies and not how long it took. What goes on
//! ends with the publication: Markwhen's `now` would be the reader's clock. Times of day are written as their day, with the time in
//! words: Markwhen has none without a zone. What has no begin, or a year outside 1 to 9999, is a comment.
//!
//! Markwhen has no escapes. Characters of the text that would act (tags, references, links, lists) are replaced by their full-width forms.

use std::fmt::Write;

use chrono::{Datelike, NaiveDateTime};

use super::outline::{self, Section};
use super::safe::visible;
use super::{Explain, Story, bounds, date};
use crate::calendar::{CalendarUnit, Certainty, Grain, Part, TimeValue};
use crate::timeline::Entry;

/// Renders a timeline as Markwhen.
pub fn markwhen(story: &Story<'_>) -> String {
    let mut out = String::new();
    if let Some(title) = story.title() {
        let _ = writeln!(out, "---\ntitle: {}\n---\n", quoted(&escape(title)));
    }
    if let Some(published) = story.timeline.published {
        let _ = writeln!(out, "// Published on {}", date::publication(published));
    }
    let sections = outline::sections(story.timeline, Explain::No);
    if sections.is_empty() {
        out.push_str("// No event found\n");
    }
    for section in &sections {
        let _ = writeln!(out, "\n# {}\n", section.kind.heading().unwrap_or("Dated"));
        lines(&mut out, section, story);
    }
    out
}

fn lines(out: &mut String, section: &Section<'_>, story: &Story<'_>) {
    for entry in section.groups.iter().chain(&section.tray).flatten() {
        let phrase = date::phrase(&entry.when, story.timeline.published);
        let label = escape(&outline::told(entry, story.timeline.published));
        let _ = match range(entry, story) {
            Some((range, true)) => writeln!(out, "{range}: {label}"),
            Some((range, false)) => writeln!(out, "{range}: {label} ({phrase})"),
            None => writeln!(out, "// {phrase}: {label}"),
        };
    }
}

/// Writes the window, and says whether the entry is dated by just that unit.
fn range(entry: &Entry, story: &Story<'_>) -> Option<(String, bool)> {
    let (begin, end) = bounds::shown(&entry.when, story.timeline.published)?;
    if begin.year() < 1 || end.year() > 9999 {
        return None;
    }
    let (first, last) = bounds::ends(begin, end)?;
    if first.grain() >= Grain::Day {
        let exact = first == last && entry.when.interval.end.at().is_some() && entry.when.modifier.is_none();
        let (first, last) = (unit(first)?, unit(last)?);
        return Some(if first == last { (first, exact) } else { (format!("{first}/{last}"), false) });
    }
    let day = |moment: NaiveDateTime| unit(CalendarUnit::Day(moment.date()));
    let (first, last) = (day(begin)?, day(end.checked_sub_signed(chrono::TimeDelta::seconds(1))?)?);
    Some((if first == last { first } else { format!("{first}/{last}") }, false))
}

fn unit(unit: CalendarUnit) -> Option<String> {
    TimeValue::Calendar(unit).edtf(Part::Whole, Certainty::Certain)
}

/// Writes a string of YAML in double quotes.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// Replaces what acts by what looks like it.
fn escape(text: &str) -> String {
    let text = visible(text);
    let mut out = String::with_capacity(text.len());
    let mut before = ' ';
    for c in text.trim().chars() {
        out.push(match c {
            '#' => '＃',
            '@' => '＠',
            '[' => '［',
            ']' => '］',
            '<' => '＜',
            '>' => '＞',
            '`' => '｀',
            '!' if before == ' ' => '！',
            '/' if before == '/' => '／',
            '%' => '％',
            c => c,
        });
        before = c;
    }
    out
}
