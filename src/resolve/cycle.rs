//! Picking a turn of a cycle: "last year", "this week", "next Tuesday", "last night", "the third Tuesday of November".

use chrono::{Datelike, NaiveDate, Weekday};

use super::anchor::Reference;
use super::direction::{self, Outlook};
use super::granularity;
use super::policy::{Genre, LastWeekday, NextWeekday, Policy, ThisWeekday};
use super::sense::{Frame, Unresolved};
use crate::calendar::{CalendarUnit, DayPart, Grain, Month, Season, Week};
use crate::id::EntityId;
use crate::timex::{Cycle, Pick};

/// The turn that the words pick, and the one that others would pick.
pub(super) struct Turn {
    pub unit: CalendarUnit,
    pub other: Option<CalendarUnit>,
}

/// Picks a turn, counted from an anchor.
///
/// Formally, of the turns `u` of a cycle around the anchor `a`: last = `max { u : u < a }`, this = the one that holds `a`,
/// next = `min { u : u > a }`, where `u < a` says that `u` is over when the unit of that grain that holds `a` begins.
pub(super) fn pick(what: Cycle, pick: Pick, anchor: Reference, frame: &Frame<'_>) -> Result<Turn, Unresolved> {
    let policy = frame.policy;
    let step = match pick {
        Pick::Last => -1,
        Pick::This => 0,
        Pick::Next => 1,
    };
    let turn = match what {
        Cycle::Feast(_) => return Err(Unresolved::Open),
        Cycle::Unit(unit) => {
            let (grain, times) = granularity::grain_of(unit);
            policy.widen(anchor.unit, grain).and_then(|this| this.shift(step * times)).map(only)
        }
        Cycle::Weekday(weekday) => anchor.first_day().and_then(|day| pick_weekday(weekday, pick, day, policy)),
        Cycle::DayPart(part) => anchor.first_day().and_then(|day| pick_day_part(part, step, day)).map(only),
        Cycle::Month(_) | Cycle::Season(_) | Cycle::MonthDay(..) => pick_yearly(what, pick, anchor, frame),
    };
    turn.ok_or(Unresolved::OutOfRange)
}

fn only(unit: CalendarUnit) -> Turn {
    Turn { unit, other: None }
}

fn pick_weekday(weekday: Weekday, pick: Pick, anchor: NaiveDate, policy: &Policy) -> Option<Turn> {
    let day = |n: i64| CalendarUnit::Day(anchor).shift(n);
    let ahead = i64::from(weekday.days_since(anchor.weekday()));
    // The days from the anchor to that weekday of the anchor's own week.
    let start = policy.week_start;
    let same_week = i64::from(weekday.days_since(start)) - i64::from(anchor.weekday().days_since(start));
    let (unit, other) = match pick {
        Pick::Last => {
            let latest = day(if ahead == 0 { -7 } else { ahead - 7 });
            let before = day(same_week - 7);
            match policy.last_weekday {
                LastWeekday::Latest => (latest, before),
                LastWeekday::WeekBefore => (before, latest),
            }
        }
        Pick::This => match (policy.this_weekday, policy.genre) {
            (ThisWeekday::Coming, _) | (ThisWeekday::ByGenre, Genre::Colloquial) => (day(ahead), day(same_week)),
            (ThisWeekday::SameWeek | ThisWeekday::ByGenre, _) => (day(same_week), day(ahead)),
        },
        Pick::Next => {
            let coming = day(if ahead == 0 { 7 } else { ahead });
            let after = day(same_week + 7);
            match policy.next_weekday {
                NextWeekday::Coming => (coming, after),
                NextWeekday::WeekAfter => (after, coming),
            }
        }
    };
    Some(Turn { unit: unit?, other })
}

/// "Last night" is the night before the anchor day, "this morning" its own.
fn pick_day_part(part: DayPart, step: i64, anchor: NaiveDate) -> Option<CalendarUnit> {
    CalendarUnit::DayPart(anchor, part).shift(step)
}

/// "Last April" said in May may be that of the year before, and "this April" that of this year or the next.
fn pick_yearly(what: Cycle, pick: Pick, anchor: Reference, frame: &Frame<'_>) -> Option<Turn> {
    let policy = frame.policy;
    let day = anchor.first_day()?;
    let turn = |year: i32| match what {
        Cycle::Month(month) => Month::new(year, month).map(CalendarUnit::Month),
        Cycle::Season(name) => Some(CalendarUnit::Season(Season::new(year, name).on(policy.hemisphere))),
        Cycle::MonthDay(month, day) => CalendarUnit::day(year, month, day),
        _ => None,
    };
    let mut row = (-2..=2).filter_map(|step| turn(day.year().checked_add(step)?));
    let begin = |unit: &CalendarUnit| unit.first_day();
    let over = |unit: &CalendarUnit| unit.interval().end.at().is_some_and(|end| end.date() <= day);
    let own = turn(day.year());
    let found = match pick {
        Pick::Last => row.rev().find(over),
        Pick::Next => row.find(|unit| begin(unit).is_some_and(|first| first > day)),
        // "that November" is the one of the year last spoken of, however the verb leans.
        Pick::This if anchor.id != EntityId::Publication => own,
        // "We did it this summer", said in January, was last year; else it is the one going on, or that of the anchor's own year.
        Pick::This => match direction::lean(frame.scene, policy) {
            Outlook::Back => row.rev().find(|unit| begin(unit).is_some_and(|first| first <= day)),
            Outlook::Forward => row.find(|unit| !over(unit)),
            _ => row.clone().find(|unit| unit.interval().holds(day.into())).or(own),
        },
    }?;
    let beside = match pick {
        Pick::Last => turn(day.year().checked_sub(1)?),
        Pick::This => own,
        Pick::Next => turn(day.year().checked_add(1)?),
    };
    Some(Turn { unit: found, other: beside.filter(|other| *other != found) })
}

/// Finds the n-th turn of a cycle inside a longer time; negative counts from the end.
///
/// A week belongs to the month or year that holds its Thursday, as in ISO 8601.
pub(super) fn nth(n: i8, what: Cycle, outer: CalendarUnit) -> Result<CalendarUnit, Unresolved> {
    let n = i64::from(n);
    let found = match what {
        Cycle::Unit(unit) => outer.nth(n, granularity::grain_of(unit).0),
        Cycle::Weekday(weekday) => outer.nth_weekday(n, weekday).map(CalendarUnit::Day),
        Cycle::DayPart(part) => {
            outer.nth(n, Grain::Day).and_then(|day| Some(CalendarUnit::DayPart(day.first_day()?, part)))
        }
        _ => return Err(Unresolved::Open),
    };
    found.ok_or(Unresolved::Impossible)
}

/// Returns the days of the week that a day lies in, as the policy counts weeks, for "Friday of next week".
pub(super) fn weekday_in(week: Week, weekday: Weekday, policy: &Policy) -> Option<NaiveDate> {
    let first = week.first_day(policy.week_start)?;
    CalendarUnit::Day(first).shift(weekday.days_since(policy.week_start).into())?.first_day()
}

/// Returns the grain of a turn.
pub(super) fn grain(what: Cycle) -> Grain {
    match what {
        Cycle::Unit(unit) => granularity::grain_of(unit).0,
        Cycle::Weekday(_) | Cycle::MonthDay(..) | Cycle::Feast(_) => Grain::Day,
        Cycle::Month(_) => Grain::Month,
        Cycle::Season(_) => Grain::Season,
        Cycle::DayPart(_) => Grain::DayPart,
    }
}

/// Returns the week that a time lies in, where it is no longer than that.
pub(super) fn as_week(unit: CalendarUnit) -> Option<Week> {
    match unit {
        CalendarUnit::Week(week) | CalendarUnit::Weekend(week) => Some(week),
        _ if unit.grain() <= Grain::Day => unit.first_day().map(Week::of),
        _ => None,
    }
}
