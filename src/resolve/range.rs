//! From one time through another: "from 3 to 5 May", "between June and August", "December to February".

use super::clock;
use super::decision::Decision;
use super::fields;
use super::policy::{Bare, Genre, Policy};
use super::sense::{Frame, Sense, Unresolved, through};
use super::value;
use crate::calendar::{CalendarUnit, Interval, Nearby, Pattern, TimeValue, nearby};
use crate::timex::{Direction, TimeExpr};
use chrono::Datelike;

/// Resolves both ends so that the first comes first; a year that only one end states holds for both.
pub(super) fn between(from: &TimeExpr, to: &TimeExpr, frame: &Frame<'_>) -> Result<Sense, Unresolved> {
    if let Some(clocks) = clock::range(from, to, None, frame) {
        return clocks;
    }
    // "January 3, 2017 – February 1" of a text without a date: the year of the beginning goes on.
    let last = match value::evaluate(to, frame) {
        Err(Unresolved::NoPublication) => {
            let first = value::evaluate(from, frame)?;
            let begin = first.as_unit().ok_or(Unresolved::Open)?;
            Sense::unit(following(to, begin, frame.policy).ok_or(Unresolved::NoPublication)?, first.decision)?
        }
        last => last?,
    };
    let end = last.as_unit().ok_or(Unresolved::Open)?;
    let first = match from {
        TimeExpr::Fields(pattern) => match up_to(pattern, end, frame.policy) {
            Some(first) => first,
            None => value::evaluate(from, frame)?,
        },
        _ => value::evaluate(from, frame)?,
    };
    let begin = first.as_unit().ok_or(Unresolved::Open)?;
    let end =
        if end.begin() < begin.begin() { following(to, begin, frame.policy).ok_or(Unresolved::Open)? } else { end };
    // "From late May" begins late.
    let ends = if Some(end) == last.as_unit() { last.interval.end } else { end.interval().end };
    let interval = Interval { begin: first.interval.begin, end: ends };
    let decision = last.decision.max(first.decision);
    let sense =
        Sense { anchor: last.anchor.or(first.anchor), ..Sense::new(TimeValue::Range(begin, end), interval, decision) };
    Ok(if frame.policy.genre == Genre::Colloquial { sense.or(up_to_but_not(begin, end)) } else { sense })
}

/// "Away from 3 to 7 May", meant as back on the seventh.
fn up_to_but_not(begin: CalendarUnit, end: CalendarUnit) -> Option<TimeValue> {
    let last = end.shift(-1).filter(|last| last.begin() >= begin.begin())?;
    Some(through(begin, last))
}

/// Resolves what is moved: the time that it was to have, and on the side where it is moved the one that it has now.
pub(super) fn moved(
    from: &TimeExpr,
    to: &TimeExpr,
    direction: Direction,
    frame: &Frame<'_>,
) -> Result<Sense, Unresolved> {
    // Both are near, and what is told of them is the moving, whose tense says nothing of their side.
    let bare = if frame.policy.bare == Bare::Tense { Bare::Nearest } else { frame.policy.bare };
    let frame = &Frame { policy: &Policy { bare, ..frame.policy.clone() }, ..*frame };
    if direction == Direction::After {
        return between(from, to, frame);
    }
    let first = value::evaluate(from, frame)?;
    let begin = first.as_unit().ok_or(Unresolved::Open)?;
    let earlier = match to {
        TimeExpr::Fields(pattern) => preceding(pattern, begin, frame.policy),
        _ => None,
    };
    let end = match earlier {
        Some(unit) => unit,
        None => value::evaluate(to, frame)?.as_unit().ok_or(Unresolved::Open)?,
    };
    Ok(Sense { value: TimeValue::Range(begin, end), alternatives: Vec::new(), ..first })
}

/// The last match of a pattern before a time.
fn preceding(pattern: &Pattern, begin: CalendarUnit, policy: &Policy) -> Option<CalendarUnit> {
    match pattern {
        Pattern { weekday: Some(weekday), month: None, .. } => {
            nearby(begin.first_day()?, *weekday, Nearby::Before).map(CalendarUnit::Day)
        }
        _ => up_to(pattern, begin, policy)?.as_unit(),
    }
}

/// The latest match of a pattern that begins no later than the end.
pub(super) fn up_to(pattern: &Pattern, end: CalendarUnit, policy: &Policy) -> Option<Sense> {
    if pattern.year.is_some() || !fields::in_year(pattern) {
        return None;
    }
    let year = end.first_day()?.year();
    let fits = |year| fields::whole(pattern, year, policy).filter(|unit| unit.begin() <= end.begin());
    let unit = fits(year).or_else(|| fits(year.checked_sub(1)?))?;
    Sense::unit(fields::at_time_of_day(unit, pattern), Decision::YearCarried).ok()
}

/// The first match of a pattern after the beginning.
fn following(to: &TimeExpr, begin: CalendarUnit, policy: &Policy) -> Option<CalendarUnit> {
    let TimeExpr::Fields(pattern) = to else { return None };
    if pattern.weekday.is_some() && pattern.month.is_none() {
        let day = begin.first_day()?;
        let ahead = pattern.weekday?.days_since(day.weekday());
        return CalendarUnit::Day(day).shift(ahead.into());
    }
    let year = begin.first_day()?.year();
    let fits = |year| fields::whole(pattern, year, policy).filter(|unit| unit.begin() >= begin.begin());
    fits(year).or_else(|| fits(year.checked_add(1)?))
}
