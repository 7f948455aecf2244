//! A narrower time inside a wider one: "Friday evening", "Tuesday of last week", "December last year".

use chrono::{Datelike, NaiveDate};

use super::anchor::Reference;
use super::clock;
use super::cycle;
use super::decision::Decision;
use super::feast;
use super::fields;
use super::fiscal;
use super::granularity;
use super::sense::{Frame, Sense, Unresolved, through};
use super::step;
use super::value;
use crate::calendar::{Amount, CalendarUnit, Grain, Interval, Pattern, Quantity, Quarter, TimeValue, Unit};
use crate::id::EntityId;
use crate::timex::{Anchor, Cycle, Direction, Edge, TimeExpr};

/// Finds the narrower time in the wider one.
pub(super) fn inside(inner: &TimeExpr, outer: &TimeExpr, frame: &Frame<'_>) -> Result<Sense, Unresolved> {
    // "The third quarter of fiscal 2019": the quarter is one of that year of accounts.
    if let TimeExpr::Fiscal { of } = outer {
        let counted = TimeExpr::Inside { inner: Box::new(inner.clone()), outer: of.clone() };
        return fiscal::evaluate(&counted, frame);
    }
    match inner {
        TimeExpr::Casual(of) => return inside(of, outer, frame),
        TimeExpr::InZone { zone, of } => return Ok(clock::in_zone(inside(of, outer, frame)?, *zone, frame)),
        TimeExpr::Hedged { certainty, modifier, of } => {
            let sense = inside(of, outer, frame)?;
            return Ok(Sense { certainty: *certainty, modifier: modifier.or(sense.modifier), ..sense });
        }
        TimeExpr::Between(from, to) => {
            if let Some(clocks) = clock::range(from, to, Some(outer), frame) {
                return clocks;
            }
        }
        _ => {}
    }
    let outer = value::evaluate(outer, frame)?;
    let Some(unit) = outer.as_unit() else { return Err(Unresolved::Open) };
    let mut sense = match inner {
        TimeExpr::Feast(feast) => feast::within(*feast, unit, nested(&outer))?,
        TimeExpr::Fields(pattern) => match within(pattern, unit, frame)? {
            Some(found) => {
                let sense = Sense::unit(found, nested(&outer))?;
                // What else the outer time can be gives what else the inner one can.
                let others = outer.alternatives.iter().filter_map(|other| other.value.unit());
                let others: Vec<_> = others.filter_map(|other| within(pattern, other, frame).ok().flatten()).collect();
                others.into_iter().fold(sense, |sense, unit| sense.or_unit(Some(unit)))
            }
            // "A Tuesday in May": some day of that month, and nobody says which.
            None => Sense::new(TimeValue::Pattern(with_outer(pattern, unit)), outer.interval, Decision::Vague),
        },
        // "The 1988 quarter" is the quarter mentioned last, in another year.
        TimeExpr::Same { grain: Some(Unit::Quarter), from: Anchor::Mentioned } => {
            let spoken = frame.references.last_of(Grain::Quarter).ok_or(Unresolved::NoAnchor)?.reference;
            let (CalendarUnit::Quarter(quarter), CalendarUnit::Year(year)) = (spoken.unit, unit) else {
                return Err(Unresolved::Open);
            };
            let found = Quarter::new(year, quarter.number()).ok_or(Unresolved::OutOfRange)?;
            Sense::unit(CalendarUnit::Quarter(found), Decision::QuarterKept)?.anchored(spoken.id)
        }
        TimeExpr::OnDial { hour, minute } if unit.grain() <= Grain::Day => {
            let (found, other) = clock::on_day(*hour, *minute, unit).ok_or(Unresolved::OutOfRange)?;
            let others = outer.alternatives.iter().filter_map(|other| other.value.unit());
            let others: Vec<_> = others.filter_map(|other| Some(clock::on_day(*hour, *minute, other)?.0)).collect();
            others.into_iter().fold(Sense::unit(found, nested(&outer))?.or_unit(other), |s, unit| s.or_unit(Some(unit)))
        }
        other => {
            let anchor = outer.anchor.unwrap_or(EntityId::Publication);
            let reference = outer.as_reference(anchor).ok_or(Unresolved::Open)?;
            let references = frame.references.standing_at(reference);
            value::evaluate(other, &Frame { references: &references, ..*frame })?
        }
    };
    sense.anchor = outer.anchor.or(sense.anchor.filter(|a| *a != EntityId::Publication));
    Ok(sense)
}

/// "Two weeks from Tuesday", "the day before Christmas": the amount is counted from the other time.
pub(super) fn moved(by: Amount, direction: Direction, of: &TimeExpr, frame: &Frame<'_>) -> Result<Sense, Unresolved> {
    let from = value::evaluate(of, frame)?;
    let reference = from.as_reference(from.anchor.unwrap_or(EntityId::Publication)).ok_or(Unresolved::Open)?;
    let references = frame.references.standing_at(reference);
    let frame = Frame { references: &references, ..*frame };
    // Counted from a day, an amount of weeks or years comes out at a day.
    let days = matches!(reference.unit, CalendarUnit::Day(_)) && by.unit > Unit::Day;
    // A year off a quarter is the same quarter.
    if let (CalendarUnit::Quarter(_), Unit::Year, Quantity::Exactly(years)) = (reference.unit, by.unit, by.quantity)
        && years.fract() == 0.0
    {
        let quarters = (years as i64).saturating_mul(if direction == Direction::Before { -4 } else { 4 });
        let unit = reference.unit.shift(quarters).ok_or(Unresolved::OutOfRange)?;
        return Ok(Sense { anchor: from.anchor, ..Sense::unit(unit, Decision::QuarterKept)? });
    }
    let mut sense = step::shift(Anchor::Publication, by, direction, &frame)?;
    if let (true, Some(day)) = (days, step::same_day(reference, by, direction)) {
        sense = Sense::unit(day, sense.decision)?;
    }
    sense.anchor = from.anchor;
    // What else the other time can be gives what else this can be.
    let others = from.alternatives.iter().filter_map(|other| other.value.unit());
    let others = others.filter(|unit| matches!(unit, CalendarUnit::Day(_)) && by.unit >= Unit::Day);
    let others = others.filter_map(|unit| {
        step::same_day(Reference { unit, interval: unit.interval(), id: reference.id }, by, direction)
    });
    Ok(others.fold(sense, |sense, unit| sense.or_unit(Some(unit))))
}

/// "The week of Jan. 9": the unit that holds the other time.
pub(super) fn holding(unit: Unit, of: &TimeExpr, frame: &Frame<'_>) -> Result<Sense, Unresolved> {
    let held = value::evaluate(of, frame)?;
    if let (Unit::Weekend, Some(CalendarUnit::Day(day))) = (unit, held.as_unit()) {
        // A holiday on a Monday or Tuesday is the end of its weekend.
        let back = if day.weekday().num_days_from_monday() < 2 { -7 } else { 0 };
        let weekend = CalendarUnit::Day(day).shift(back).and_then(|day| day.widen(Grain::Weekend));
        return Ok(Sense { anchor: held.anchor, ..Sense::unit(weekend.ok_or(Unresolved::Open)?, held.decision)? });
    }
    let wide = held.as_unit().and_then(|inner| frame.policy.widen(inner, granularity::grain_of(unit).0));
    Ok(Sense { anchor: held.anchor, ..Sense::unit(wide.ok_or(Unresolved::Open)?, held.decision)? })
}

/// "The first nine months of 1997": from one turn of the unit through another.
pub(super) fn run(by: Amount, edge: Edge, of: &TimeExpr, frame: &Frame<'_>) -> Result<Sense, Unresolved> {
    let outer = value::evaluate(of, frame)?;
    let unit = outer.as_unit().ok_or(Unresolved::Open)?;
    let Quantity::Exactly(count) = by.quantity else { return Err(Unresolved::Open) };
    let count =
        (count.fract() == 0.0 && (1.0..=127.0).contains(&count)).then_some(count as i8).ok_or(Unresolved::Open)?;
    let turn = |n: i8| cycle::nth(n, Cycle::Unit(by.unit), unit);
    let (first, last) = match edge {
        Edge::First => (turn(1)?, turn(count)?),
        Edge::Last => (turn(-count)?, turn(-1)?),
    };
    let value = through(first, last);
    let interval = Interval { begin: first.interval().begin, end: last.interval().end };
    Ok(Sense { anchor: outer.anchor, ..Sense::new(value, interval, nested(&outer)) })
}

/// A time inside a stated one is as sure as that one.
fn nested(outer: &Sense) -> Decision {
    match outer.decision {
        Decision::Stated => Decision::Stated,
        Decision::Reckoned => Decision::Nested,
        other => other,
    }
}

/// The one time inside `outer` that matches; `None` where several do.
fn within(pattern: &Pattern, outer: CalendarUnit, frame: &Frame<'_>) -> Result<Option<CalendarUnit>, Unresolved> {
    let first = outer.first_day().ok_or(Unresolved::OutOfRange)?;
    let at_time = |unit: Option<CalendarUnit>| unit.map(|unit| fields::at_time_of_day(unit, pattern));
    if fields::in_year(pattern) {
        return yearly(pattern, outer, first, frame).map(at_time);
    }
    if let Some(day) = pattern.day {
        let CalendarUnit::Month(month) = outer else { return Ok(None) };
        let day = NaiveDate::from_ymd_opt(month.year(), month.number().into(), day.into());
        return Ok(at_time(Some(day.map(CalendarUnit::Day).ok_or(Unresolved::Impossible)?)));
    }
    if pattern.weekday.is_some() || pattern.weekend {
        let Some(week) = cycle::as_week(outer) else { return Ok(None) };
        if pattern.weekend {
            return Ok(Some(CalendarUnit::Weekend(week)));
        }
        if outer.grain() <= Grain::Day {
            return Ok(at_time(Some(CalendarUnit::Day(first))));
        }
        let day = pattern.weekday.and_then(|weekday| cycle::weekday_in(week, weekday, frame.policy));
        return Ok(at_time(day.map(CalendarUnit::Day)));
    }
    if outer.grain() <= Grain::Day { Ok(at_time(Some(CalendarUnit::Day(first)))) } else { Ok(None) }
}

fn yearly(
    pattern: &Pattern,
    outer: CalendarUnit,
    first: NaiveDate,
    frame: &Frame<'_>,
) -> Result<Option<CalendarUnit>, Unresolved> {
    if outer.grain() > Grain::Year {
        return Ok(None);
    }
    let whole = |year| fields::whole(pattern, year, frame.policy);
    // Winter of a year begins in its December; a month may belong to a quarter or half that runs into the next year.
    let candidates = [first.year(), first.year().saturating_add(1)].map(whole);
    if candidates.iter().all(Option::is_none) {
        return Err(Unresolved::Impossible);
    }
    let begins_inside = |unit: &CalendarUnit| unit.begin().is_some_and(|moment| outer.interval().holds(moment));
    let found = candidates.into_iter().flatten().find(begins_inside);
    // "Tuesday, 3 May" of last week: the words fit the year, if not the week.
    Ok(found.or_else(|| whole(first.year())))
}

fn with_outer(pattern: &Pattern, outer: CalendarUnit) -> Pattern {
    match outer {
        CalendarUnit::Year(year) => Pattern { year: Some(year), ..*pattern },
        CalendarUnit::Month(month) => Pattern { year: Some(month.year()), month: Some(month.number()), ..*pattern },
        _ => *pattern,
    }
}
