//! TimelineJS: the JSON of Knight Lab's storytelling timeline.
//!
//! A date object has only the fields that are known: `{"year": 2019}` for "last year", no invented month or day. A unit that TimelineJS has no
//! field for (a week, a quarter, a decade) is a `start_date` and an `end_date` in the widest fields that say its bounds, as is every window
//! between two bounds; what goes on has no end. A clock time has its fields, a part of a day has none. The date in words is the `display_date`. TimelineJS cannot show a slide without a start,
//! so what has none is listed on the title slide. Years before Christ are negative and have no zero there: 44 BC is −44.
//!
//! TimelineJS shows headlines and texts as HTML: words from the article are escaped, and `autolink` is off.

use chrono::{Datelike, NaiveDateTime, Timelike};
use serde::Serialize;

use super::json::pretty;
use super::outline::{self, Kind};
use super::safe::html;
use super::{Explain, Story, bounds, date, reason};
use crate::calendar::{CalendarUnit, Endpoint, Grain};
use crate::timeline::Entry;

#[derive(Serialize)]
struct Document {
    title: Slide,
    events: Vec<Slide>,
    scale: &'static str,
}

#[derive(Serialize)]
struct Slide {
    #[serde(skip_serializing_if = "Option::is_none")]
    start_date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_date: Option<Date>,
    #[serde(skip_serializing_if = "Option::is_none")]
    display_date: Option<String>,
    text: Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'static str>,
    unique_id: String,
    autolink: bool,
}

#[derive(Serialize)]
struct Text {
    headline: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    text: String,
}

/// A date with the fields that are known.
#[derive(PartialEq, Serialize)]
struct Date {
    year: i32,
    #[serde(skip_serializing_if = "Option::is_none")]
    month: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    day: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    hour: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    minute: Option<u32>,
}

/// Renders a timeline as the JSON of TimelineJS; with reasons, they are the text of each slide.
pub fn timelinejs(story: &Story<'_>, explain: Explain) -> String {
    let (mut events, mut rest) = (Vec::new(), String::new());
    for section in &outline::sections(story.timeline, Explain::No) {
        let mut unplaced = Vec::new();
        for entry in section.groups.iter().chain(&section.tray).flatten() {
            match slide(entry, section.kind, story, explain) {
                Some(slide) => events.push(slide),
                None => unplaced.push(unplaced_line(entry, story)),
            }
        }
        if !unplaced.is_empty() {
            let heading = section.kind.heading().unwrap_or("Dated");
            rest += &format!("<h3>{}</h3><ul>{}</ul>", html(heading), unplaced.concat());
        }
    }
    let published = story.timeline.published.map(|published| format!("Published on {}", date::publication(published)));
    let text = published.map(|published| format!("<p>{}</p>", html(&published))).unwrap_or_default() + &rest;
    let headline = html(story.title().unwrap_or("Timeline"));
    let title = Slide {
        start_date: None,
        end_date: None,
        display_date: None,
        text: Text { headline, text },
        group: None,
        unique_id: "title".to_owned(),
        autolink: false,
    };
    pretty(&Document { title, events, scale: "human" })
}

fn slide(entry: &Entry, kind: Kind, story: &Story<'_>, explain: Explain) -> Option<Slide> {
    let (start, end) = dates(entry)?;
    let reasons = match explain {
        Explain::No => Vec::new(),
        Explain::Reasons => reason::because(entry, story.timeline.published),
    };
    Some(Slide {
        start_date: Some(start),
        end_date: end,
        display_date: Some(html(&date::phrase(&entry.when, story.timeline.published))),
        text: Text {
            headline: html(&outline::told(entry, story.timeline.published)),
            text: reasons.iter().map(|reason| format!("<p>{}</p>", html(reason))).collect(),
        },
        group: (kind == Kind::Unrealised).then(|| outline::mark(entry.factuality)).flatten(),
        unique_id: entry.event.to_string(),
        autolink: false,
    })
}

fn unplaced_line(entry: &Entry, story: &Story<'_>) -> String {
    let phrase = date::phrase(&entry.when, story.timeline.published);
    let label = html(&outline::told(entry, story.timeline.published));
    match phrase == date::NO_DATE || phrase == date::BY_PUBLICATION {
        true => format!("<li>{label}</li>"),
        false => format!("<li>{}: {label}</li>", html(&phrase)),
    }
}

/// Returns the start, and the end where it says more: both in the same fields.
fn dates(entry: &Entry) -> Option<(Date, Option<Date>)> {
    if let Some((at, _)) = bounds::clock(&entry.when) {
        return Some((fields(at, entry.when.grain.unwrap_or(Grain::Minute)), None));
    }
    let begin = entry.when.interval.begin.at()?;
    let Endpoint::At(end) = entry.when.interval.end else {
        return Some((fields(begin, bounds::aligned(begin).max(Grain::Day)), None));
    };
    let (first, last) = bounds::ends(begin, end)?;
    // "In the evening" and "after 11:00" are no clock times: the words say them, the fields the day.
    let field = |unit: CalendarUnit| Some(fields(unit.interval().begin.at()?, unit.grain().max(Grain::Day)));
    let (first, last) = (field(first)?, field(last)?);
    Some(if first == last { (first, None) } else { (first, Some(last)) })
}

fn fields(moment: NaiveDateTime, grain: Grain) -> Date {
    let year = moment.year();
    let known = |coarsest, value| (grain <= coarsest).then_some(value);
    Date {
        // There is no year zero before Christ.
        year: if year > 0 { year } else { year - 1 },
        month: known(Grain::Month, moment.month()),
        day: known(Grain::Day, moment.day()),
        hour: known(Grain::Hour, moment.hour()),
        minute: known(Grain::Minute, moment.minute()),
    }
}
