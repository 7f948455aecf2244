//! vis-timeline: items and groups for its data sets.
//!
//! ```json
//! { "groups": [{ "id": "dated", "content": "Dated" }],
//!   "items": [{ "id": "e4", "group": "dated", "content": "…", "title": "…", "start": "2019-01-01T00:00:00", "end": "2020-01-01T00:00:00",
//!               "type": "range", "className": "stated year", "edtf": "2019", "rank": 0 }],
//!   "unplaced": [{ "id": "e9", "group": "bounded", "content": "…", "title": "by publication" }] }
//! ```
//!
//! An item is the window in which something lies, half-open as vis-timeline draws it, with the date in words as its `title`. A clock time is a
//! `point`. What goes on ends at the publication and has the class `open-end`; what has a begin alone is a `box` of the class `unknown-end`.
//! vis-timeline cannot place what has no start: that is listed under `unplaced`, which it passes over. Classes name the certainty, the
//! grain and, of what did not happen, why not, so that a style sheet can tell them apart.
//!
//! vis-timeline shows contents and titles as HTML: words from the article are escaped. Years are those of ISO 8601, `-000043` is 44 BC.

use serde::Serialize;

use super::bounds::{self, iso};
use super::json::pretty;
use super::outline::{self, Kind};
use super::safe::html;
use super::{Explain, Story, date, names};
use crate::calendar::{Endpoint, Interval};
use crate::event::Factuality;
use crate::timeline::Entry;

#[derive(Serialize)]
struct DataSets {
    groups: Vec<Group>,
    items: Vec<Item>,
    unplaced: Vec<Item>,
}

#[derive(Serialize)]
struct Group {
    id: &'static str,
    content: &'static str,
}

#[derive(Serialize)]
struct Item {
    id: String,
    group: &'static str,
    content: String,
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    start: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    r#type: Option<&'static str>,
    #[serde(rename = "className")]
    class_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    edtf: Option<String>,
    rank: u32,
}

/// Renders a timeline as the data sets of vis-timeline.
pub fn vis(story: &Story<'_>) -> String {
    let mut sets = DataSets { groups: Vec::new(), items: Vec::new(), unplaced: Vec::new() };
    for section in &outline::sections(story.timeline, Explain::No) {
        sets.groups.push(Group { id: id(section.kind), content: section.kind.heading().unwrap_or("Dated") });
        for entry in section.groups.iter().chain(&section.tray).flatten() {
            let item = item(entry, section.kind, story);
            if item.start.is_some() { &mut sets.items } else { &mut sets.unplaced }.push(item);
        }
    }
    pretty(&sets)
}

fn id(kind: Kind) -> &'static str {
    match kind {
        Kind::Dated => "dated",
        Kind::Bounded => "bounded",
        Kind::Ongoing => "ongoing",
        Kind::Unrealised => "unrealised",
        Kind::Undated => "undated",
    }
}

/// Writes the date in words, with the guess behind it where there is one.
fn title(entry: &Entry, story: &Story<'_>) -> String {
    let phrase = date::phrase(&entry.when, story.timeline.published);
    match outline::guess(entry, story.timeline.published) {
        Some(guess) => format!("{phrase}; {guess}"),
        None => phrase,
    }
}

fn item(entry: &Entry, kind: Kind, story: &Story<'_>) -> Item {
    let mut classes = Vec::new();
    if entry.when.interval != Interval::UNKNOWN {
        classes.push(names::certainty(entry.certainty));
    }
    classes.extend(entry.when.grain.map(|grain| grain.name()));
    if entry.factuality != Factuality::Fact {
        classes.push(names::factuality(entry.factuality));
    }
    let begin = entry.when.interval.begin.at();
    let shown = bounds::shown(&entry.when, story.timeline.published);
    let clock = bounds::clock(&entry.when).is_some();
    match entry.when.interval.end {
        Endpoint::Open => classes.push("open-end"),
        Endpoint::Unknown if begin.is_some() => classes.push("unknown-end"),
        _ => {}
    }
    Item {
        id: entry.event.to_string(),
        group: id(kind),
        content: html(&outline::label(entry)),
        title: html(&title(entry, story)),
        start: begin.map(iso),
        end: shown.filter(|_| !clock).map(|(_, end)| iso(end)),
        r#type: begin.map(|_| {
            if clock {
                "point"
            } else if shown.is_some() {
                "range"
            } else {
                "box"
            }
        }),
        class_name: classes.join(" "),
        edtf: bounds::edtf(&entry.when),
        rank: entry.rank,
    }
}
