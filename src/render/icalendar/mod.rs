//! iCalendar (RFC 5545): what has a day goes into a calendar, the rest becomes notes.
//!
//! | the entry is dated | written as |
//! |---|---|
//! | within one day (a day, "Monday evening", "after 11:00") | `VEVENT` of that whole day |
//! | with a clock time | `VEVENT` at that time, without an end; floating local time, or UTC where the text states the zone |
//! | by a stated range of days ("from 3 to 5 May") | `VEVENT` over those whole days |
//! | by something that comes again with a known day ("every Tuesday", "daily at 9 a.m.", "every 4 July") | `VEVENT` with an `RRULE` |
//! | anything coarser or open ("December 2020", "since 2019", "by publication"), or not at all | `VJOURNAL` without a date: a note |
//!
//! A calendar has no "some day in December", so a coarser window gets no day: its date stands in words before the summary of the note and as EDTF in
//! `X-DATELINE-EDTF`. Years outside 1 to 9999 cannot be written and give a note too.
//!
//! A series begins with the first day that fits in its window, or, where it is told in the present, on or after the publication; one that
//! the text bounds has an `UNTIL`.
//!
//! `STATUS` is `CONFIRMED` for a fact, `TENTATIVE` for what is planned, possible or supposed, `CANCELLED` for what is denied; the summary says which, and
//! `CATEGORIES` names it. Nothing blocks time (`TRANSP:TRANSPARENT`). `DTSTAMP`, which RFC 5545 requires, is the publication (midnight UTC of a bare day; the
//! start of 1970 where it is not known) and never the clock; `UID` is a hash of what the entry says. So the same timeline gives the same bytes.

mod series;
mod write;

use chrono::{Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use self::series::Series;
use self::write::{Calendar, text};
use super::safe::visible;
use super::{Explain, Story, bounds, date, names, outline, reason};
use crate::calendar::{CalendarUnit, TimeValue};
use crate::document::Published;
use crate::event::Factuality;
use crate::hash;
use crate::timeline::Entry;

/// When an entry is in a calendar.
enum Slot {
    /// Whole days, the second one after the last.
    Days(NaiveDate, NaiveDate),
    /// A clock time, in UTC where the zone is known.
    At(NaiveDateTime, Zone),
    /// It comes again.
    Series(Series),
    /// It has no place in a calendar.
    Note,
}

/// What a clock time is local to.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Zone {
    Floating,
    Utc,
}

/// Renders a timeline as an iCalendar file; with reasons, they are in the descriptions.
pub fn icalendar(story: &Story<'_>, explain: Explain) -> String {
    let stamp = stamp(story.timeline.published);
    let series = series::of_events(story);
    let mut calendar = Calendar::new(story.title());
    for entry in outline::all(story.timeline) {
        let slot = match series.get(&entry.event) {
            Some(set) => Series::new(set, entry, story).map_or(Slot::Note, Slot::Series),
            None => slot(entry),
        };
        let repeats = series.get(&entry.event).map(|set| visible(set.span.of(story.content)).into_owned());
        component(&mut calendar, entry, &slot, repeats, story, explain, &stamp);
    }
    calendar.end()
}

fn component(
    calendar: &mut Calendar,
    entry: &Entry,
    slot: &Slot,
    repeats: Option<String>,
    story: &Story<'_>,
    explain: Explain,
    stamp: &str,
) {
    let note = matches!(slot, Slot::Note);
    let kind = if note { "VJOURNAL" } else { "VEVENT" };
    let phrase = repeats.unwrap_or_else(|| date::phrase(&entry.when, story.timeline.published));
    let label = outline::told(entry, story.timeline.published);
    let summary = if note { format!("{phrase}: {label}") } else { label };
    calendar.line("BEGIN", kind);
    calendar.line("UID", &uid(entry, &phrase, stamp));
    calendar.line("DTSTAMP", stamp);
    match slot {
        Slot::Days(first, after) => {
            calendar.line("DTSTART;VALUE=DATE", &day(*first));
            calendar.line("DTEND;VALUE=DATE", &day(*after));
        }
        Slot::At(moment, zone) => calendar.line("DTSTART", &time(*moment, *zone)),
        Slot::Series(series) => series.write(calendar),
        Slot::Note => {}
    }
    calendar.line("SUMMARY", &text(&summary));
    let mut description = if note { Vec::new() } else { vec![phrase] };
    if explain == Explain::Reasons {
        description.extend(reason::because(entry, story.timeline.published));
    }
    if !description.is_empty() {
        calendar.line("DESCRIPTION", &description.iter().map(|line| text(line)).collect::<Vec<_>>().join("\\n"));
    }
    if entry.factuality != Factuality::Fact {
        calendar.line("CATEGORIES", &names::factuality(entry.factuality).to_uppercase());
    }
    calendar.line("STATUS", status(entry.factuality, note));
    if !note {
        calendar.line("TRANSP", "TRANSPARENT");
    }
    if let Some(edtf) = bounds::edtf(&entry.when) {
        calendar.line("X-DATELINE-EDTF", &text(&edtf));
    }
    calendar.line("END", kind);
}

fn status(factuality: Factuality, note: bool) -> &'static str {
    match factuality {
        Factuality::Negated => "CANCELLED",
        // Journal entries have states of their own.
        Factuality::Fact if note => "FINAL",
        _ if note => "DRAFT",
        Factuality::Fact => "CONFIRMED",
        Factuality::Planned | Factuality::Possible | Factuality::Hypothetical => "TENTATIVE",
    }
}

fn slot(entry: &Entry) -> Slot {
    if let Some((at, zone)) = bounds::clock(&entry.when) {
        let utc = zone.and_then(|minutes| at.checked_sub_signed(TimeDelta::minutes(minutes.into())));
        let (at, zone) = utc.map_or((at, Zone::Floating), |utc| (utc, Zone::Utc));
        return if writable(at.date()) { Slot::At(at, zone) } else { Slot::Note };
    }
    let Some((begin, end)) = entry.when.interval.bounds().filter(|(begin, end)| begin < end) else { return Slot::Note };
    let first = begin.date();
    let range = match entry.when.value {
        Some(TimeValue::Range(CalendarUnit::Day(from), CalendarUnit::Day(to))) if from == first => to.succ_opt(),
        _ => None,
    };
    let range = range.filter(|after| after.and_time(NaiveTime::MIN) == end);
    let night = match entry.when.value {
        // A night runs on into the next day and is still called by its first.
        Some(TimeValue::Calendar(CalendarUnit::DayPart(day, _))) if day == first => day.succ_opt(),
        _ => None,
    };
    let after = range.or(night).or_else(|| first.checked_add_days(Days::new(1)));
    match after.filter(|after| writable(first) && writable(*after)) {
        Some(after) if range.is_some() || night.is_some() || end <= after.and_time(NaiveTime::MIN) => {
            Slot::Days(first, after)
        }
        _ => Slot::Note,
    }
}

/// Says whether RFC 5545 has a form for a day: years have four digits.
fn writable(day: NaiveDate) -> bool {
    (1..=9999).contains(&day.year())
}

fn day(day: NaiveDate) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn time(moment: NaiveDateTime, zone: Zone) -> String {
    format!("{}T{}{}", day(moment.date()), moment.format("%H%M%S"), if zone == Zone::Utc { "Z" } else { "" })
}

/// Writes the publication as a time in UTC.
fn stamp(published: Option<Published>) -> String {
    let moment = match published {
        Some(Published::Instant(instant)) => Some(instant.naive_utc()),
        Some(Published::Day(day)) => Some(day.and_time(NaiveTime::MIN)),
        None => None,
    };
    match moment.filter(|moment| writable(moment.date())) {
        Some(moment) => time(moment, Zone::Utc),
        None => "19700101T000000Z".to_owned(),
    }
}

/// Names an entry by what it says, so that a calendar that is imported twice knows it again.
fn uid(entry: &Entry, phrase: &str, stamp: &str) -> String {
    let id = entry.event.to_string();
    let bytes = [stamp, &id, phrase, &entry.summary].into_iter().flat_map(|part| part.bytes().chain([0]));
    format!("{id}-{:016x}@dateline", hash::of(bytes))
}
