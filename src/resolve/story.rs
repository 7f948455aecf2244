//! Which "March" a history means: the one where its story stands.
//!
//! A story goes forward: the next such time after the one last mentioned is likelier than an earlier one just as near. The
//! heading of the section and the year that the paragraph states next pull towards themselves (see [`thread`](super::thread)).

use chrono::Datelike;

use super::anchor::Reference;
use super::thread::{self, Strand};
use crate::calendar::{CalendarUnit, Grain};

/// How many times as far a step back counts.
const BACK: i64 = 2;

/// What a year costs by which a time passes what the paragraph states next, or leaves its section; in days.
const PAST_NEXT: i64 = 700;

/// What a year costs by which a time falls short of what the paragraph states next.
const BEFORE_NEXT: i64 = 100;

/// The years around which to look.
pub(super) fn centres(focus: Option<Reference>, strand: &Strand) -> Vec<i32> {
    let focus = focus.and_then(|focus| focus.first_day()).map(|day| day.year());
    let ahead = strand.next.iter().flat_map(|years| [*years.start(), *years.end()]);
    let mut centres: Vec<i32> = focus.into_iter().chain(ahead).collect();
    if centres.is_empty() {
        centres.extend(strand.section.iter().flat_map(|years| [*years.start(), *years.end()]));
    }
    centres.dedup();
    centres
}

/// How far a time lies from where the story stands; the nearest is meant.
pub(super) fn cost(unit: CalendarUnit, focus: Option<Reference>, strand: &Strand) -> i64 {
    let Some((begin, end)) = unit.interval().bounds() else { return i64::MAX };
    let from_focus = focus.and_then(|focus| focus.interval.bounds()).map_or(0, |(from, to)| {
        if begin >= to {
            (begin - to).num_days() + 1
        } else if end <= from {
            BACK * ((from - end).num_days() + 1)
        } else {
            0
        }
    });
    let years = begin.year()..=begin.year();
    // The next year said may be the one after that of the story.
    let lead = i64::from(focus.is_some());
    let from_next = strand.next.as_ref().map_or(0, |next| {
        let gap = i64::from(thread::gap(next, &years));
        if begin.year() > *next.end() { gap * PAST_NEXT } else { (gap - lead).max(0) * BEFORE_NEXT }
    });
    // Where the story tells of a day or month outside the years of its heading, they hold it no longer; a year may be a plan or an aside.
    let told = focus.filter(|focus| focus.unit.grain() <= Grain::Month);
    let stands = told.and_then(|focus| focus.first_day()).map(|day| day.year()..=day.year());
    let from_section = strand.section.as_ref().map_or(0, |section| {
        let left = stands.map_or(0, |stands| thread::gap(section, &stands));
        i64::from(thread::gap(section, &years).saturating_sub(left)) * PAST_NEXT
    });
    from_focus + from_next + from_section
}
