//! JSON-LD: events of schema.org with dates in EDTF.
//!
//! The graph holds an `ItemList` whose items are in the order of the timeline (items of equal `position` have an order that is not known) and an
//! `Event` for each thing that happened. `startDate` is a literal of the Library of Congress's datatype EDTF, which keeps the grain and the
//! doubt: `2019`, `2020-12~`, `[2020-12-01..2020-12-28]`. An expression that names a first and a last time ("from 3 to 5 May") gives
//! `startDate` and `endDate`; what goes on has the end `..`. A program that knows schema.org alone finds plain ISO 8601 dates wherever the
//! date is exact.
//!
//! What is planned is an `Event` with the status `EventScheduled`; what is denied, possible or supposed is no event of schema.org's and has the
//! type `Claim`, so that nobody takes it for one that took place. Terms that schema.org does not have are in the namespace `urn:dateline:`.

use serde::Serialize;
use serde_json::{Value, json};

use super::bounds::edtf;
use super::json::pretty;
use super::outline;
use super::safe::visible;
use super::{Story, date, names};
use crate::calendar::{Certainty, Endpoint, Interval, Modifier, Part, TimeValue};
use crate::event::Factuality;
use crate::timeline::Entry;

#[derive(Serialize)]
struct Node {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: String,
    name: String,
    #[serde(rename = "startDate", skip_serializing_if = "Option::is_none")]
    start: Option<String>,
    #[serde(rename = "endDate", skip_serializing_if = "Option::is_none")]
    end: Option<String>,
    #[serde(rename = "eventStatus", skip_serializing_if = "Option::is_none")]
    status: Option<&'static str>,
    #[serde(rename = "dl:date", skip_serializing_if = "Option::is_none")]
    date: Option<String>,
    #[serde(rename = "dl:likely", skip_serializing_if = "Option::is_none")]
    likely: Option<String>,
    #[serde(rename = "dl:certainty", skip_serializing_if = "Option::is_none")]
    certainty: Option<&'static str>,
    #[serde(rename = "dl:factuality")]
    factuality: &'static str,
}

#[derive(Serialize)]
struct Graph {
    #[serde(rename = "@context")]
    context: Value,
    #[serde(rename = "@graph")]
    graph: Vec<Member>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Member {
    List(List),
    Node(Node),
}

#[derive(Serialize)]
struct List {
    #[serde(rename = "@type")]
    kind: &'static str,
    #[serde(rename = "@id")]
    id: &'static str,
    name: String,
    #[serde(rename = "datePublished", skip_serializing_if = "Option::is_none")]
    published: Option<String>,
    #[serde(rename = "itemListOrder")]
    order: &'static str,
    #[serde(rename = "itemListElement")]
    elements: Vec<Value>,
}

/// Renders a timeline as JSON-LD.
pub fn jsonld(story: &Story<'_>) -> String {
    let timeline = story.timeline;
    let mut elements = Vec::new();
    let (mut position, mut rank) = (0, None);
    for entry in timeline.entries.values() {
        if rank != Some(entry.rank) {
            (position, rank) = (position + 1, Some(entry.rank));
        }
        elements.push(json!({"@type": "ListItem", "position": position, "item": {"@id": id(entry)}}));
    }
    let list = List {
        kind: "ItemList",
        id: "#timeline",
        name: visible(story.title().unwrap_or("Timeline")).into_owned(),
        published: timeline.published.map(|published| published.to_string()),
        order: "ItemListOrderAscending",
        elements,
    };
    let nodes = outline::all(timeline).map(|entry| Member::Node(node(entry, story)));
    pretty(&Graph { context: context(), graph: std::iter::once(Member::List(list)).chain(nodes).collect() })
}

/// Says what the names mean.
fn context() -> Value {
    let edtf = "edtf:EDTF";
    json!({
        "@vocab": "https://schema.org/",
        "edtf": "http://id.loc.gov/datatypes/edtf/",
        "dl": "urn:dateline:",
        "dl:likely": {"@type": edtf},
        "startDate": {"@type": edtf},
        "endDate": {"@type": edtf},
        "eventStatus": {"@type": "@vocab"},
        "itemListOrder": {"@type": "@vocab"},
    })
}

fn id(entry: &Entry) -> String {
    format!("#{}", entry.event)
}

fn node(entry: &Entry, story: &Story<'_>) -> Node {
    let (start, end) = dates(entry);
    let placed = entry.when.interval != Interval::UNKNOWN;
    let (kind, status) = match entry.factuality {
        Factuality::Fact => ("Event", None),
        Factuality::Planned => ("Event", Some("EventScheduled")),
        Factuality::Negated | Factuality::Possible | Factuality::Hypothetical => ("Claim", None),
    };
    Node {
        kind,
        id: id(entry),
        name: outline::summary(entry),
        start,
        end,
        status,
        date: placed.then(|| date::phrase(&entry.when, story.timeline.published)),
        likely: entry.likely.as_ref().and_then(|likely| edtf(&likely.window)),
        certainty: placed.then(|| names::certainty(entry.certainty)),
        factuality: names::factuality(entry.factuality),
    }
}

/// Writes the start, and the end where the text names one.
fn dates(entry: &Entry) -> (Option<String>, Option<String>) {
    if let Some(value @ TimeValue::Range(first, last)) = &entry.when.value
        && value.interval() == entry.when.interval
    {
        let about = entry.when.modifier == Some(Modifier::Approx);
        let certainty = if about { Certainty::Approximate } else { Certainty::Certain };
        let write = |unit| TimeValue::Calendar(unit).edtf(Part::Whole, certainty);
        if let (Some(first), Some(last)) = (write(*first), write(*last)) {
            return (Some(first), Some(last));
        }
    }
    match edtf(&entry.when) {
        // What goes on: "2019/.." is a start, and an end that is open.
        Some(written) => match written.strip_suffix("/..") {
            Some(start) => (Some(start.to_owned()), Some("..".to_owned())),
            None => (Some(written), None),
        },
        None => (None, (entry.when.interval.end == Endpoint::Open).then(|| "..".to_owned())),
    }
}
