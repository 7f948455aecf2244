//! What comes again: a recurrence rule where the days are known.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveTime};

use super::write::Calendar;
use super::{Zone, day, time, writable};
use crate::calendar::{Amount, Endpoint, Quantity, Recurrence, Repeats, TimeValue, Unit};
use crate::event::Event;
use crate::id::EventId;
use crate::render::Story;
use crate::resolve::Timex;
use crate::syntax::Tense;
use crate::timeline::Entry;

/// A series of days or clock times.
pub struct Series {
    first: NaiveDate,
    clock: Option<NaiveTime>,
    /// Which days, as iCalendar writes it.
    rule: String,
    /// The last day on which it may happen.
    until: Option<NaiveDate>,
}

/// Finds the expression that says how often an event comes again: the event of the narrowest clause that holds the expression, the nearest of
/// several.
pub fn of_events<'a>(story: &Story<'a>) -> BTreeMap<EventId, &'a Timex> {
    let sets = story.timexes.values().filter(|timex| matches!(timex.value, TimeValue::Set(_)));
    let owner = |timex: &&Timex| {
        let holds =
            |event: &&Event| event.clause.start() <= timex.span.start() && timex.span.end() <= event.clause.end();
        let near = |event: &&Event| {
            (event.clause.end() - event.clause.start(), event.trigger.start().abs_diff(timex.span.start()), event.id)
        };
        story.events.values().filter(holds).min_by_key(near).map(|event| event.id)
    };
    // Of two expressions of one event the first one counts.
    let mut found = BTreeMap::new();
    for timex in sets {
        if let Some(event) = owner(&timex) {
            found.entry(event).or_insert(timex);
        }
    }
    found
}

impl Series {
    /// Makes the series of an entry; `None` where it has no day that is known or no bound to begin from.
    pub fn new(timex: &Timex, entry: &Entry, story: &Story<'_>) -> Option<Self> {
        let TimeValue::Set(recurrence) = &timex.value else { return None };
        let days = days(recurrence)?;
        // How often it comes within such a day ("twice a day") does not change the days.
        let rule = Recurrence { every: days, times: None, quantifier: None }.rrule()?;
        let published = story.timeline.published.map(|published| published.day());
        let interval = entry.when.interval;
        // What is told in the present or of the future goes on; what was over has to say since when.
        let over = published
            .is_some_and(|day| interval.end.at().is_some_and(|end| end.date() <= day.succ_opt().unwrap_or(day)))
            || story.events.get(&entry.event).is_some_and(|event| event.tense == Tense::Past);
        let from = match interval.begin {
            Endpoint::At(begin) => begin.date(),
            _ if over => return None,
            _ => published?,
        };
        let first = first(&days, from).filter(|day| writable(*day))?;
        let until = interval.end.at().and_then(|end| end.checked_sub_signed(chrono::TimeDelta::seconds(1)));
        let until = until.map(|last| last.date());
        let clock = clock(&days);
        (until.is_none_or(|last| first <= last && writable(last))).then_some(Series { first, clock, rule, until })
    }

    /// Writes when it begins and how it comes again.
    pub fn write(&self, calendar: &mut Calendar) {
        let mut rule = self.rule.clone();
        match self.clock {
            None => {
                calendar.line("DTSTART;VALUE=DATE", &day(self.first));
                rule += &self.until.map(|last| format!(";UNTIL={}", day(last))).unwrap_or_default();
            }
            Some(clock) => {
                calendar.line("DTSTART", &time(self.first.and_time(clock), Zone::Floating));
                let last = |last: NaiveDate| format!(";UNTIL={}", time(last.and_time(clock), Zone::Floating));
                rule += &self.until.map(last).unwrap_or_default();
            }
        }
        calendar.line("RRULE", &rule);
    }
}

/// Returns what repeats where its days are known: "every Tuesday", not "every November" or "every three days", and not "every other Friday",
/// where nobody says which of two Fridays is the first.
fn days(recurrence: &Recurrence) -> Option<Repeats> {
    let known = match recurrence.every {
        Repeats::Period(Amount { quantity, unit }) => quantity == Quantity::Exactly(1.0) && unit == Unit::Day,
        // Of a month the days are known where one is named; of a weekend the event takes one day or both.
        Repeats::Pattern(pattern) => !pattern.weekend && (pattern.month.is_none() || pattern.day.is_some()),
        Repeats::Days(_) | Repeats::Nth { .. } => true,
    };
    let skips = recurrence.quantifier.as_deref() == Some("EVERY OTHER");
    (known && !skips).then_some(recurrence.every)
}

fn clock(days: &Repeats) -> Option<NaiveTime> {
    if let Repeats::Pattern(pattern) = days { pattern.time() } else { None }
}

/// Returns the first such day, not before another.
fn first(days: &Repeats, from: NaiveDate) -> Option<NaiveDate> {
    // Every such day comes within eight years: 29 February is the rarest.
    from.iter_days().take(8 * 366 + 1).find(|day| match days {
        Repeats::Period(_) => true,
        Repeats::Pattern(pattern) => {
            pattern.weekday.is_none_or(|weekday| day.weekday() == weekday)
                && pattern.month.is_none_or(|month| day.month() == u32::from(month))
                && pattern.day.is_none_or(|number| day.day() == u32::from(number))
        }
        Repeats::Days(days) => days.has(day.weekday()),
        Repeats::Nth { n, weekday, month } => {
            day.weekday() == *weekday && place(*day, *n) && month.is_none_or(|month| day.month() == u32::from(month))
        }
    })
}

/// Says whether a day is the n-th of its name in its month; negative n counts from the end.
fn place(day: NaiveDate, n: i8) -> bool {
    let behind = u32::from(day.num_days_in_month()) - day.day();
    let from_end = -i64::from(behind / 7) - 1;
    i64::from((day.day() - 1) / 7 + 1) == i64::from(n) || from_end == i64::from(n)
}
