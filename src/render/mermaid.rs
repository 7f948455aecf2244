//! Mermaid: the diagrams `timeline` and `gantt`, which code forges and wikis draw from a fenced block.
//!
//! [`timeline`] keeps the dates in words, as the other text formats do: nothing is placed on an axis, and entries whose order is not known
//! share a column. [`gantt`] draws windows as bars on an axis: a bar is the time in which something lies, not how long it took. What has
//! no begin cannot be drawn and is listed in comments at the end.
//!
//! In words from the text every character that could be markup is written as an entity of Mermaid's, `#58;`.

use std::fmt::Write;

use chrono::{Datelike, NaiveDateTime};

use super::bounds::{self, iso, iso_day};
use super::outline::{self, Section};
use super::safe::visible;
use super::{Explain, Story, date};
use crate::calendar::{Endpoint, Grain};
use crate::document::Published;
use crate::event::Factuality;
use crate::timeline::Entry;

/// Draws the diagram `timeline`: a column for each date in words, below it what happened then.
///
/// # Example
///
/// ```
/// use dateline::{Document, Extractor, Published, render};
///
/// let document = Document::new("The ferry sank in 2019.").published("2024-03-14".parse::<Published>()?);
/// let analysis = Extractor::english().extract(&document);
/// let diagram = render::mermaid::timeline(&analysis.story(&document));
/// assert!(diagram.contains("2019 : The ferry sank\n"));
/// # Ok::<(), dateline::Error>(())
/// ```
pub fn timeline(story: &Story<'_>) -> String {
    let mut out = String::from("timeline\n");
    title(&mut out, story);
    let sections = outline::sections(story.timeline, Explain::No);
    if sections.is_empty() {
        out.push_str("    No event found\n");
    }
    for section in &sections {
        if sections.len() > 1 {
            let _ = writeln!(out, "    section {}", escape(heading(section)));
        }
        columns(&mut out, section, story);
    }
    out
}

/// Draws the diagram `gantt`: a bar for each window, in the sections of the other formats.
///
/// What happened is `done`, what goes on `active` up to the publication, a clock time a `milestone`; what is planned, possible or denied has
/// no tag and says so.
pub fn gantt(story: &Story<'_>) -> String {
    let timeline = story.timeline;
    let drawn = |entry: &Entry| bounds::shown(&entry.when, timeline.published).filter(within_axis);
    let clock = outline::all(timeline)
        .filter_map(drawn)
        .any(|(begin, end)| [begin, end].iter().any(|moment| bounds::aligned(*moment) < Grain::Day));
    let mut out = String::from("gantt\n");
    title(&mut out, story);
    let _ = writeln!(out, "    dateFormat {}", if clock { "YYYY-MM-DDTHH:mm:ss" } else { "YYYY-MM-DD" });
    let mut comments = String::new();
    for section in &outline::sections(timeline, Explain::No) {
        let mut tasks = String::new();
        for entry in section.groups.iter().chain(&section.tray).flatten() {
            let phrase = date::phrase(&entry.when, timeline.published);
            let label = outline::told(entry, timeline.published);
            match drawn(entry) {
                Some(when) => task(&mut tasks, entry, &format!("{label} ({phrase})"), when, clock),
                None => {
                    let _ = writeln!(comments, "    %% {}", escape(&format!("{phrase} — {label}")));
                }
            }
        }
        if !tasks.is_empty() {
            let _ = write!(out, "    section {}\n{tasks}", escape(heading(section)));
        }
    }
    if !comments.is_empty() {
        let _ =
            write!(out, "    %% Not drawn, because nothing says when it began or its year is off the axis\n{comments}");
    }
    out
}

fn title(out: &mut String, story: &Story<'_>) {
    if let Some(title) = story.title() {
        let _ = writeln!(out, "    title {}", escape(title));
    }
}

/// The dated section has no heading in a list, and needs one beside others in a diagram.
fn heading(section: &Section<'_>) -> &'static str {
    section.kind.heading().unwrap_or("Dated")
}

fn columns(out: &mut String, section: &Section<'_>, story: &Story<'_>) {
    let published = story.timeline.published;
    let mut last: Option<String> = None;
    for (group, dates) in section.groups.iter().zip(section.dates(published)) {
        let shared = dates.iter().all(|date| Some(date) == dates.first());
        let (period, events): (&str, Vec<String>) = match dates.first() {
            Some(date) if shared && (!date.is_empty() || group.len() < 2) => {
                (date, group.iter().map(|entry| outline::told(entry, published)).collect())
            }
            // Side by side they would be read as one after the other.
            _ => {
                (ORDER_NOT_KNOWN, group.iter().zip(&dates).map(|(entry, date)| dated(entry, date, published)).collect())
            }
        };
        let period = if period.is_empty() { ALONE } else { period };
        let open = shared && last.as_deref() == Some(period);
        column(out, if open { "" } else { period }, &events);
        last = shared.then(|| period.to_owned());
    }
    for tray in &section.tray {
        let events: Vec<String> = tray.iter().map(|entry| outline::told(entry, published)).collect();
        column(out, date::NO_DATE, &events);
    }
}

/// Heads a column of entries whose order is not known, and one of an entry of which the section says all that is known.
const ORDER_NOT_KNOWN: &str = "order not known";
const ALONE: &str = "–";

fn dated(entry: &Entry, date: &str, published: Option<Published>) -> String {
    match date {
        "" | outline::SAID_ABOVE => outline::told(entry, published),
        date => format!("{date} — {}", outline::told(entry, published)),
    }
}

/// Writes a column; without a period its events go below those of the column before.
fn column(out: &mut String, period: &str, events: &[String]) {
    let mut begin = format!("        {}", escape(period));
    for event in events {
        let _ = writeln!(out, "{begin} : {}", escape(event));
        begin = "            ".to_owned();
    }
}

fn task(out: &mut String, entry: &Entry, label: &str, when: (NaiveDateTime, NaiveDateTime), clock: bool) {
    let tag = match (entry.factuality, entry.when.interval.end) {
        _ if bounds::clock(&entry.when).is_some() => "milestone, ",
        (Factuality::Fact, Endpoint::Open) => "active, ",
        (Factuality::Fact, _) => "done, ",
        _ => "",
    };
    let write = |moment| if clock { iso(moment) } else { iso_day(moment) };
    let _ = writeln!(out, "    {} :{tag}{}, {}, {}", task_name(label), entry.event, write(when.0), write(when.1));
}

/// Mermaid reads the end of a bar in these years only.
fn within_axis((begin, end): &(NaiveDateTime, NaiveDateTime)) -> bool {
    begin.year() >= 100 && end.year() < 10_000
}

/// Words with which a line of a Gantt diagram is no task; Mermaid reads them in any case.
const KEYWORDS: &[&str] = &[
    "acc",
    "axis",
    "call",
    "click",
    "date",
    "exclude",
    "friday",
    "gantt",
    "href",
    "include",
    "inclusive",
    "saturday",
    "section",
    "tick",
    "title",
    "today",
    "top",
    "weekday",
    "weekend",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "sunday",
    "done",
    "active",
    "crit",
];

/// Escapes the name of a task; one that begins like a keyword has its first letter as an entity.
fn task_name(name: &str) -> String {
    let lower = name.to_lowercase();
    match name.chars().next().filter(|first| first.is_ascii_alphabetic()) {
        Some(first) if KEYWORDS.iter().any(|word| lower.starts_with(word)) => {
            format!("#{};{}", u32::from(first), escape(&name[1..]))
        }
        _ => escape(name),
    }
}

/// Writes every ASCII punctuation mark that is more than a comma, a full stop, a hyphen, an apostrophe or a bracket as an entity.
fn escape(text: &str) -> String {
    let text = visible(text);
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.trim().chars() {
        match c {
            '.' | ',' | '-' | '\'' | '(' | ')' | '/' | '?' => out.push(c),
            c if c.is_ascii_punctuation() => {
                let _ = write!(out, "#{};", u32::from(c));
            }
            // Mermaid's own marks of an entity.
            'ﬂ' | '¶' | 'ß' if text.contains("ﬂ°") || text.contains("¶ß") => {
                let _ = write!(out, "#{};", u32::from(c));
            }
            _ => out.push(c),
        }
    }
    out
}
