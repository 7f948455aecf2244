//! From a meaning to a value: one case for each way of saying a time.

use super::anchor::{self, Reference};
use super::decision::Decision;
use super::policy::Genre;
use super::sense::{Frame, Sense, Unresolved};
use super::{Reading, clock, cycle, feast, fields, fiscal, granularity, length, nest, range, step};
use crate::calendar::{CalendarUnit, Endpoint, Grain, Interval, Modifier, Part, TimeValue, Unit, VagueTime};
use crate::id::EntityId;
use crate::timex::{Anchor, Convention, Cycle, Direction, TimeExpr};

/// Works out what an expression means here.
pub(super) fn evaluate(expr: &TimeExpr, frame: &Frame<'_>) -> Result<Sense, Unresolved> {
    meaning(expr, frame).map(|sense| at_hours(sense, frame))
}

/// Gives a part of a day the hours that the policy gives it.
fn at_hours(sense: Sense, frame: &Frame<'_>) -> Sense {
    match sense.value {
        TimeValue::Calendar(unit @ CalendarUnit::DayPart(day, part)) if sense.interval == unit.interval() => {
            Sense { interval: frame.policy.day_parts.interval(day, part), ..sense }
        }
        _ => sense,
    }
}

/// The first reading whose convention holds, or the first; the others are kept.
fn conventional(readings: &[(Convention, TimeExpr)], frame: &Frame<'_>) -> Result<Sense, Unresolved> {
    let policy = frame.policy;
    let holds = |(convention, _): &&(Convention, TimeExpr)| match convention {
        Convention::Order(order) => *order == policy.date_order,
        Convention::Region(region) => *region == policy.region,
        Convention::None => false,
    };
    let chosen = readings.iter().find(holds).or(readings.first()).ok_or(Unresolved::Open)?;
    let mut sense = evaluate(&chosen.1, frame)?;
    for (_, other) in readings.iter().filter(|reading| reading.1 != chosen.1) {
        if let Ok(Sense { value, interval, .. }) = evaluate(other, frame) {
            let reading = Reading { value, interval };
            if reading.value != sense.value && !sense.alternatives.contains(&reading) {
                sense.alternatives.push(reading);
            }
        }
    }
    Ok(sense)
}

fn meaning(expr: &TimeExpr, frame: &Frame<'_>) -> Result<Sense, Unresolved> {
    match expr {
        TimeExpr::Absolute(unit) => Sense::unit(*unit, Decision::Stated),
        TimeExpr::Era(from, to) => {
            let value = TimeValue::Range(*from, *to);
            Ok(Sense::new(value.clone(), value.interval(), Decision::Stated))
        }
        TimeExpr::Fields(pattern) => fields::complete(pattern, frame),
        TimeExpr::Feast(feast) => feast::nearest(*feast, frame),
        TimeExpr::Pick { what: Cycle::Feast(feast), pick, from } => feast::pick(*feast, *pick, *from, frame),
        TimeExpr::Pick { what, pick, from } => {
            let base = anchor::base(*from, cycle::grain(*what), frame)?;
            let turn = cycle::pick(*what, *pick, base, frame)?;
            Ok(Sense::unit(turn.unit, reckoned(base.id))?.anchored(base.id).or_unit(turn.other))
        }
        TimeExpr::Shift { from, by, direction } => step::shift(*from, *by, *direction, frame),
        TimeExpr::Stretch { by, direction, from } => step::stretch(*from, *by, *direction, frame),
        TimeExpr::Same { grain, from } => same(*grain, *from, frame),
        TimeExpr::Within { part, of } => evaluate(of, frame).map(|sense| part_of(sense, *part)),
        TimeExpr::Side { direction, of } => evaluate(of, frame).map(|sense| side(sense, *direction, frame)),
        TimeExpr::Inside { inner, outer } => nest::inside(inner, outer, frame),
        TimeExpr::Offset { by, direction, of } => nest::moved(*by, *direction, of, frame),
        TimeExpr::Containing { unit, of } => nest::holding(*unit, of, frame),
        TimeExpr::Nth { n, what, of } => {
            let outer = evaluate(of, frame)?;
            let unit = cycle::nth(*n, *what, outer.as_unit().ok_or(Unresolved::Open)?)?;
            Ok(Sense { anchor: outer.anchor, ..Sense::unit(unit, outer.decision)? })
        }
        TimeExpr::Run { by, edge, of } => nest::run(*by, *edge, of, frame),
        TimeExpr::Several(times) => evaluate(times.first().ok_or(Unresolved::Open)?, frame),
        TimeExpr::Between(from, to) => range::between(from, to, frame),
        TimeExpr::Moved { from, to, direction } => range::moved(from, to, *direction, frame),
        TimeExpr::Near { unit, direction } => step::near(*unit, *direction, frame),
        TimeExpr::Fiscal { of } => fiscal::evaluate(of, frame),
        TimeExpr::Conventional(readings) => conventional(readings, frame),
        TimeExpr::OnDial { hour, minute } => clock::on_dial(*hour, *minute, frame),
        TimeExpr::InZone { zone, of } => Ok(clock::in_zone(evaluate(of, frame)?, *zone, frame)),
        TimeExpr::Casual(of) if frame.policy.genre == Genre::Colloquial => evaluate(of, frame),
        TimeExpr::Casual(_) => Err(Unresolved::Casual),
        TimeExpr::EarlyYear(of) => evaluate(of, frame),
        TimeExpr::Lasting(amount) => length::lasting(&[*amount], frame),
        TimeExpr::Sum(amounts) => length::lasting(amounts, frame),
        TimeExpr::SumShift { from, by, direction } => length::moved(*from, by, *direction, frame),
        TimeExpr::Every(recurrence) => {
            Ok(Sense::new(TimeValue::Set(recurrence.clone()), Interval::UNKNOWN, Decision::Stated))
        }
        TimeExpr::Vague(vague) => Ok(vague_time(*vague, frame)),
        TimeExpr::Hedged { certainty, modifier, of } => evaluate(of, frame).map(|sense| Sense {
            certainty: certainty.and(sense.certainty),
            modifier: modifier.or(sense.modifier),
            ..sense
        }),
    }
}

fn reckoned(anchor: EntityId) -> Decision {
    if anchor == EntityId::Publication { Decision::Reckoned } else { Decision::Continued }
}

/// "Today", "that day", "the same month", "at the time".
fn same(grain: Option<Unit>, from: Anchor, frame: &Frame<'_>) -> Result<Sense, Unresolved> {
    // Whoever tells a history is not in it: its "today" is the reader's.
    if from == Anchor::Publication && frame.policy.genre == Genre::Narrative {
        return Ok(vague_time(VagueTime::Present, frame));
    }
    let width = grain.map(|unit| granularity::grain_of(unit).0);
    let base = match (from, width) {
        (Anchor::Mentioned, None) => frame.references.last().ok_or(Unresolved::NoAnchor)?.reference,
        (Anchor::Mentioned, Some(width)) if PARTS_OF_YEAR.contains(&width) => part_of_year(width, frame)?,
        (_, Some(width)) => anchor::base(from, width, frame)?,
        (_, None) => anchor::base(from, Grain::Day, frame)?,
    };
    let unit = match width {
        Some(width) if width > base.unit.grain() => {
            frame.policy.widen(base.unit, width).ok_or(Unresolved::OutOfRange)?
        }
        _ => base.unit,
    };
    let interval = if unit == base.unit { base.interval } else { unit.interval() };
    let decision = match width {
        Some(width) if width < base.unit.grain() => Decision::AnchorWider,
        _ => reckoned(base.id),
    };
    Ok(Sense::new(TimeValue::Calendar(unit), interval, decision).anchored(base.id))
}

/// What "the quarter" can be: not one that happens to hold the day mentioned last.
const PARTS_OF_YEAR: [Grain; 3] = [Grain::Season, Grain::Quarter, Grain::Half];

/// "The quarter" is the quarter mentioned last; without one, the last that was over at the publication.
fn part_of_year(width: Grain, frame: &Frame<'_>) -> Result<Reference, Unresolved> {
    if let Some(spoken) = frame.references.last_of(width) {
        return Ok(spoken.reference);
    }
    let publication = frame.references.publication.ok_or(Unresolved::NoPublication)?;
    let unit =
        frame.policy.widen(publication.unit, width).and_then(|unit| unit.shift(-1)).ok_or(Unresolved::OutOfRange)?;
    Ok(Reference { unit, interval: unit.interval(), id: publication.id })
}

/// Keeps the value and narrows the time: early, middle and late are its thirds, cut where [`CalendarUnit::part`] says.
///
/// TIMEX3 says START, MID and END (TimeML 1.2.1, attribute `mod`).
fn part_of(sense: Sense, part: Part) -> Sense {
    let modifier = match part {
        Part::Whole => sense.modifier,
        Part::Early => Some(Modifier::Start),
        Part::Middle => Some(Modifier::Mid),
        Part::Late => Some(Modifier::End),
    };
    let interval = match sense.as_unit() {
        Some(unit) if unit.interval() == sense.interval => unit.part(part),
        _ => sense.interval.part(part),
    };
    Sense { part, modifier, interval, ..sense }
}

/// "Earlier this month": the value is the month, the time ends where the publication begins; "later that year" begins where
/// the time mentioned ends.
///
/// On the first of the month nothing lies before the publication day, so the day itself is meant; "earlier today" ends at the
/// moment of publication, where that is known.
fn side(sense: Sense, direction: Direction, frame: &Frame<'_>) -> Sense {
    let anchor = match sense.anchor {
        Some(EntityId::Publication) | None => frame.references.publication,
        Some(id) => frame.references.last().map(|s| s.reference).filter(|r| r.id == id),
    };
    let modifier = match direction {
        Direction::Before => Modifier::Start,
        Direction::After => Modifier::End,
    };
    let clipped = anchor.map(|anchor| {
        let clip = |anchor: Interval| match direction {
            Direction::Before => Interval { end: anchor.begin, ..Interval::UNKNOWN },
            Direction::After => Interval { begin: anchor.end, ..Interval::UNKNOWN },
        };
        let moment = frame.references.moment.filter(|_| anchor.id == EntityId::Publication).map(Endpoint::At);
        let Interval { begin, end } = anchor.interval;
        let inner = Interval { begin: moment.unwrap_or(end), end: moment.unwrap_or(begin) };
        [clip(anchor.interval), clip(inner)]
            .map(|bound| sense.interval.meet(bound))
            .into_iter()
            .find(|interval| !interval.is_empty())
    });
    let interval = clipped.flatten().unwrap_or(sense.interval);
    Sense { interval, modifier: Some(modifier), ..sense }
}

/// "Recently", "now", "soon": bounded by the publication on one side.
fn vague_time(vague: VagueTime, frame: &Frame<'_>) -> Sense {
    let publication = frame.references.publication;
    let now = frame.references.moment.filter(|_| vague == VagueTime::Present);
    let interval = match now {
        Some(moment) => clock::minute(moment),
        None => vague_interval(vague, publication.map(|p| p.interval)),
    };
    Sense { anchor: publication.map(|p| p.id), ..Sense::new(TimeValue::Vague(vague), interval, Decision::Vague) }
}

/// Returns the time that the past, the present or the future covers, seen from the publication.
pub(super) fn vague_interval(vague: VagueTime, publication: Option<Interval>) -> Interval {
    match (publication, vague) {
        (None, _) => Interval::UNKNOWN,
        (Some(day), VagueTime::Past) => Interval { begin: Endpoint::Unknown, end: day.end },
        (Some(day), VagueTime::Present) => day,
        (Some(day), VagueTime::Future) => Interval { begin: day.begin, end: Endpoint::Unknown },
    }
}
