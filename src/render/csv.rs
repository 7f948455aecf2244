//! CSV: one entry a line, for spreadsheets and data frames.
//!
//! RFC 4180: a header, lines ended by CR LF, fields in quotes where they need them. The columns:
//!
//! | column | content |
//! |---|---|
//! | `event` | the id of the event, `e4` |
//! | `begin`, `end` | earliest start and latest end in local time, half-open, ISO 8601; empty where unknown, `..` for an end that is open |
//! | `date` | the date in words |
//! | `edtf` | the window as EDTF level 2, empty where it has no form |
//! | `grain`, `modifier` | how wide the value of the expression is that dates it, and its TIMEX3 modifier |
//! | `certainty` | `stated`, `inferred` or `bounded`; empty where it has no date |
//! | `factuality` | `fact`, or what it is instead |
//! | `class` | TimeML class |
//! | `rank` | level in the order among facts, or among the others; equal rank means that the order is not known; empty where it has no date |
//! | `summary` | one clause |
//! | `words`, `rule` | the words that date it and the rule that read them |
//! | `likely`, `likely_confidence` | as EDTF, when a reader would guess it to lie where the text entails less, and how sure that is, 0 to 1; mostly empty |
//!
//! A field from the text that a spreadsheet would take for a formula (it begins with `=`, `+`, `-` or `@`) has an apostrophe in front, as OWASP
//! recommends.

use std::borrow::Cow;
use std::fmt::Write;

use super::bounds::{edtf, iso};
use super::safe::visible;
use super::{Story, date, names, outline};
use crate::calendar::{Endpoint, Interval};
use crate::timeline::Entry;

const HEADER: &str = "event,begin,end,date,edtf,grain,modifier,certainty,factuality,class,rank,summary,words,rule,likely,likely_confidence\r\n";

/// Renders a timeline as CSV, in the order of the timeline: what happened, then what did not, then what has no date.
pub fn csv(story: &Story<'_>) -> String {
    let mut out = String::from(HEADER);
    for entry in outline::all(story.timeline) {
        line(&mut out, entry, story);
    }
    out
}

fn line(out: &mut String, entry: &Entry, story: &Story<'_>) {
    let when = &entry.when;
    let placed = when.interval != Interval::UNKNOWN;
    let reason = entry.why.first();
    let likely = entry.likely.as_ref();
    let fields: [Cow<'_, str>; 16] = [
        entry.event.to_string().into(),
        moment(when.interval.begin).into(),
        moment(when.interval.end).into(),
        if placed { date::phrase(when, story.timeline.published).into() } else { "".into() },
        edtf(when).unwrap_or_default().into(),
        when.grain.map_or("", |grain| grain.name()).into(),
        when.modifier.map(|modifier| modifier.to_string()).unwrap_or_default().into(),
        if placed { names::certainty(entry.certainty) } else { "" }.into(),
        names::factuality(entry.factuality).into(),
        names::class(entry.class).into(),
        if placed { entry.rank.to_string() } else { String::new() }.into(),
        harmless(outline::summary(entry)).into(),
        harmless(visible(reason.map_or("", |reason| reason.words.trim())).into_owned()).into(),
        harmless(visible(reason.map_or("", |reason| reason.rule.as_str())).into_owned()).into(),
        likely.and_then(|likely| edtf(&likely.window)).unwrap_or_default().into(),
        likely.map(|likely| format!("{:.2}", likely.confidence)).unwrap_or_default().into(),
    ];
    for (n, field) in fields.iter().enumerate() {
        if n > 0 {
            out.push(',');
        }
        if field.contains(['"', ',', '\r', '\n']) {
            let _ = write!(out, "\"{}\"", field.replace('"', "\"\""));
        } else {
            out.push_str(field);
        }
    }
    out.push_str("\r\n");
}

fn moment(end: Endpoint) -> String {
    match end {
        Endpoint::At(moment) => iso(moment),
        Endpoint::Open => "..".to_owned(),
        Endpoint::Unknown => String::new(),
    }
}

/// Takes from a field the power to be a formula.
fn harmless(field: String) -> String {
    if field.starts_with(['=', '+', '-', '@']) { format!("'{field}") } else { field }
}
