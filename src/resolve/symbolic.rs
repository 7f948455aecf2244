//! What is left of a value when there is nothing to reckon from.
//!
//! Fields stay fields: "Tuesday" is `XXXX-WXX-2`, "December 14" is `XXXX-12-14`. What has no field is placed only against
//! the publication, whenever that was: "last year" and "two weeks ago" are `PAST_REF`, "this year" is `PRESENT_REF`, "next
//! year" is `FUTURE_REF`. "Two days after the vote" is some day, `XXXX-XX-XX`. The meaning itself is kept whole in [`Timex::expr`](super::Timex::expr), so it can be resolved later.

use super::granularity;
use crate::calendar::{CalendarUnit, Pattern, TimeValue, Unit, VagueTime};
use crate::timex::{Anchor, Cycle, Direction, Pick, TimeExpr};

/// Returns the value of an expression without any anchor.
pub(super) fn value(expr: &TimeExpr) -> TimeValue {
    match expr {
        TimeExpr::Absolute(unit) => outside_the_calendar(*unit),
        TimeExpr::Era(from, to) => TimeValue::Range(*from, *to),
        TimeExpr::Fields(pattern) => TimeValue::Pattern(*pattern),
        TimeExpr::Feast(_) => blank(Unit::Day),
        TimeExpr::Pick { what: Cycle::Unit(unit), from: Anchor::Phrase(_), .. } => blank(*unit),
        TimeExpr::Pick { what, pick, .. } => fields_of(*what).map_or_else(|| placed(*pick), TimeValue::Pattern),
        TimeExpr::Shift { from: Anchor::Phrase(_), by, .. } => blank(by.unit),
        TimeExpr::Shift { direction, .. } | TimeExpr::Near { direction, .. } => TimeValue::Vague(towards(*direction)),
        TimeExpr::OnDial { hour, minute } => {
            TimeValue::Pattern(Pattern { clock: Some((*hour, *minute)), ..Pattern::default() })
        }
        TimeExpr::InZone { of, .. } | TimeExpr::Casual(of) | TimeExpr::EarlyYear(of) => value(of),
        TimeExpr::Sum(amounts) => TimeValue::Compound(amounts.clone()),
        TimeExpr::SumShift { direction, .. } => TimeValue::Vague(towards(*direction)),
        TimeExpr::Stretch { by, .. } | TimeExpr::Lasting(by) => TimeValue::Duration(*by),
        TimeExpr::Same { from: Anchor::Publication, .. } => TimeValue::Vague(VagueTime::Present),
        TimeExpr::Same { grain, .. } => blank(grain.unwrap_or(Unit::Day)),
        TimeExpr::Within { of, .. } | TimeExpr::Side { of, .. } | TimeExpr::Hedged { of, .. } => value(of),
        TimeExpr::Nth { of, .. } | TimeExpr::Offset { of, .. } | TimeExpr::Containing { of, .. } => value(of),
        TimeExpr::Inside { inner, outer } => match value(inner) {
            TimeValue::Pattern(pattern) => TimeValue::Pattern(pattern),
            _ => value(outer),
        },
        TimeExpr::Between(from, _) | TimeExpr::Moved { from, .. } => value(from),
        TimeExpr::Fiscal { of } => value(of),
        TimeExpr::Conventional(readings) => {
            readings.first().map_or(TimeValue::Pattern(Pattern::default()), |(_, of)| value(of))
        }
        TimeExpr::Run { by, .. } => TimeValue::Duration(*by),
        TimeExpr::Several(times) => times.first().map_or_else(|| blank(Unit::Day), value),
        TimeExpr::Every(recurrence) => TimeValue::Set(recurrence.clone()),
        TimeExpr::Vague(vague) => TimeValue::Vague(*vague),
    }
}

/// A time of that width, nobody knows which: `XXXX-XX-XX` for a day, `XXXX-WXX` for a week.
fn blank(unit: Unit) -> TimeValue {
    TimeValue::Pattern(Pattern { blank: Some(granularity::grain_of(unit).0), ..Pattern::default() })
}

fn placed(pick: Pick) -> TimeValue {
    TimeValue::Vague(match pick {
        Pick::Last => VagueTime::Past,
        Pick::This => VagueTime::Present,
        Pick::Next => VagueTime::Future,
    })
}

fn towards(direction: Direction) -> VagueTime {
    match direction {
        Direction::Before => VagueTime::Past,
        Direction::After => VagueTime::Future,
    }
}

fn fields_of(cycle: Cycle) -> Option<Pattern> {
    let none = Pattern::default();
    Some(match cycle {
        Cycle::Weekday(weekday) => Pattern { weekday: Some(weekday), ..none },
        Cycle::Month(month) => Pattern { month: Some(month), ..none },
        Cycle::Season(season) => Pattern { season: Some(season), ..none },
        Cycle::DayPart(part) => Pattern { day_part: Some(part), ..none },
        Cycle::MonthDay(month, day) => Pattern { month: Some(month), day: Some(day), ..none },
        _ => return None,
    })
}

/// A unit too far away to reckon with is still before or after everything else.
fn outside_the_calendar(unit: CalendarUnit) -> TimeValue {
    let past = match unit {
        CalendarUnit::Year(year) => year < 0,
        CalendarUnit::Decade(number) | CalendarUnit::Century(number) => number < 0,
        _ => false,
    };
    TimeValue::Vague(if past { VagueTime::Past } else { VagueTime::Future })
}
