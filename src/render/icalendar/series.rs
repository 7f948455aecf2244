//! What comes again: a recurrence rule where the days are known.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};

use super::write::Calendar;
use super::{Zone, day, time, writable};
use crate::calendar::{Amount, Endpoint, Grain, Pattern, Quantity, Recurrence, Repeats, TimeValue, Unit, Weekdays};
use crate::event::Event;
use crate::id::EventId;
use crate::render::Story;
use crate::resolve::Timex;
use crate::syntax::Tense;
use crate::timeline::Entry;

/// A series of days or clock times.
pub struct Series {
    first: NaiveDate,
    rule: Rule,
    /// The last day on which it may happen.
    until: Option<NaiveDate>,
}

/// Which days, and when on them.
#[derive(Clone, Copy)]
struct Rule {
    days: Days,
    clock: Option<NaiveTime>,
}

#[derive(Clone, Copy)]
enum Days {
    Every,
    Weekly(Weekday),
    Some(Weekdays),
    Nth(i8, Weekday),
    Monthly(u32),
    Yearly { month: u32, day: u32 },
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
        let rule = Rule::of(recurrence)?;
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
        let first = rule.days.first(from).filter(|day| writable(*day))?;
        let until = interval.end.at().and_then(|end| end.checked_sub_signed(chrono::TimeDelta::seconds(1)));
        let until = until.map(|last| last.date());
        (until.is_none_or(|last| first <= last && writable(last))).then_some(Series { first, rule, until })
    }

    /// Writes when it begins and how it comes again.
    pub fn write(&self, calendar: &mut Calendar) {
        let mut rule = self.rule.days.rule();
        match self.rule.clock {
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

impl Rule {
    /// Returns the rule of a recurrence whose days are known: "every Tuesday", not "every November" or "every three days".
    fn of(recurrence: &Recurrence) -> Option<Rule> {
        match recurrence.every {
            Repeats::Period(Amount { quantity: Quantity::Exactly(1.0), unit: Unit::Day }) => {
                Some(Rule { days: Days::Every, clock: None })
            }
            Repeats::Pattern(pattern) => Rule::of_pattern(pattern),
            Repeats::Days(days) => Some(Rule { days: Days::Some(days), clock: None }),
            Repeats::Nth { n, weekday, month: None } => Some(Rule { days: Days::Nth(n, weekday), clock: None }),
            Repeats::Period(_) | Repeats::Nth { .. } => None,
        }
    }

    fn of_pattern(pattern: Pattern) -> Option<Rule> {
        let within_day = pattern.day_part.is_some() || pattern.clock.is_some();
        let coarse = [pattern.year.is_some(), pattern.quarter.is_some(), pattern.half.is_some()];
        let odd = [pattern.season.is_some(), pattern.week.is_some(), pattern.weekend];
        if coarse.into_iter().chain(odd).any(|given| given) {
            return None;
        }
        let days = match (pattern.weekday, pattern.month, pattern.day) {
            (Some(weekday), None, None) => Days::Weekly(weekday),
            (None, Some(month), Some(day)) => Days::Yearly { month: month.into(), day: day.into() },
            (None, None, Some(day)) => Days::Monthly(day.into()),
            (None, None, None) if within_day || pattern.blank == Some(Grain::Day) => Days::Every,
            _ => return None,
        };
        let clock = pattern.clock.map(|(hour, minute)| NaiveTime::from_hms_opt(hour.into(), minute.into(), 0));
        Some(Rule { days, clock: clock.flatten() })
    }
}

impl Days {
    /// Returns the first such day, not before another.
    fn first(self, from: NaiveDate) -> Option<NaiveDate> {
        // Every such day comes within eight years: 29 February is the rarest.
        from.iter_days().take(8 * 366 + 1).find(|day| match self {
            Days::Every => true,
            Days::Weekly(weekday) => day.weekday() == weekday,
            Days::Some(days) => days.has(day.weekday()),
            Days::Nth(n, weekday) => day.weekday() == weekday && place(*day, n),
            Days::Monthly(number) => day.day() == number,
            Days::Yearly { month, day: number } => day.month() == month && day.day() == number,
        })
    }

    fn rule(self) -> String {
        match self {
            Days::Every => "FREQ=DAILY".to_owned(),
            Days::Weekly(weekday) => format!("FREQ=WEEKLY;BYDAY={}", code(weekday)),
            Days::Some(days) => {
                format!("FREQ=WEEKLY;BYDAY={}", days.days().map(code).collect::<Vec<_>>().join(","))
            }
            Days::Nth(n, weekday) => format!("FREQ=MONTHLY;BYDAY={n}{}", code(weekday)),
            Days::Monthly(day) => format!("FREQ=MONTHLY;BYMONTHDAY={day}"),
            Days::Yearly { month, day } => format!("FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}"),
        }
    }
}

/// Says whether a day is the n-th of its name in its month; negative n counts from the end.
fn place(day: NaiveDate, n: i8) -> bool {
    let behind = u32::from(day.num_days_in_month()) - day.day();
    let from_end = -i64::from(behind / 7) - 1;
    i64::from((day.day() - 1) / 7 + 1) == i64::from(n) || from_end == i64::from(n)
}

fn code(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}
