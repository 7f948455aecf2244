//! Moving from an anchor: "two weeks ago", "three days later", "the past two weeks".

use super::anchor::{self, Reference};
use super::decision::Decision;
use super::granularity::Step;
use super::policy::{Policy, Style};
use super::sense::{Frame, Sense, Unresolved};
use crate::calendar::{Amount, CalendarUnit, Endpoint, Grain, Interval, Quantity, TimeValue, VagueTime};
use crate::id::EntityId;
use crate::timex::{Anchor, Direction};

/// Moves an anchor by an amount; the result is as wide as the unit of the amount.
///
/// Formally, for an exact number `n` of units of grain `g` and the anchor `a`: `containing(g, a).shift(± n)`.
pub(super) fn shift(from: Anchor, by: Amount, direction: Direction, frame: &Frame<'_>) -> Result<Sense, Unresolved> {
    let step = Step::of(by).ok_or(Unresolved::OutOfRange)?;
    if let Some(quarter) = year_of_a_quarter(by, step, direction, frame) {
        return quarter;
    }
    // TimeML has a length and a signal in "two days after the vote", a date in "the days after the vote".
    let is_length = matches!(from, Anchor::Phrase(_)) && by.quantity != Quantity::Vague;
    if is_length && frame.policy.style == Style::TimeMl {
        return Ok(Sense::new(TimeValue::Duration(by), Interval::UNKNOWN, Decision::Stated));
    }
    let base = anchor::base(from, step.grain, frame)?;
    let sense = if by.quantity == Quantity::Vague {
        vague(base, step, direction)
    } else if base.unit.grain() > step.grain {
        from_wider(base, step, direction, frame)
    } else {
        counted(base, step, direction, frame.policy)
    };
    Ok(sense?.anchored(base.id))
}

/// The day that lies an amount from a day: "two weeks from Tuesday" is a Tuesday.
pub(super) fn same_day(from: Reference, by: Amount, direction: Direction) -> Option<CalendarUnit> {
    let moment = Step::of(by)?.near(from.unit.begin()?, direction)?;
    Some(CalendarUnit::Day(moment.date()))
}

/// The amount, and the stretch of it that touches the anchor: "the past two weeks" ends with the day of publication.
pub(super) fn stretch(from: Anchor, by: Amount, direction: Direction, frame: &Frame<'_>) -> Result<Sense, Unresolved> {
    let step = Step::of(by).ok_or(Unresolved::OutOfRange)?;
    let base = match anchor::base(from, step.grain, frame) {
        Ok(base) => base,
        // The length is said all the same.
        Err(Unresolved::Event) => return Ok(Sense::new(TimeValue::Duration(by), Interval::UNKNOWN, Decision::Stated)),
        Err(unresolved) => return Err(unresolved),
    };
    let far = |endpoint: Endpoint| Endpoint::known(endpoint.at().and_then(|moment| step.far(moment, direction)));
    let interval = match direction {
        // So long a time, the day of the anchor included.
        Direction::Before => Interval { begin: far(base.interval.end), end: base.interval.end },
        Direction::After => Interval { begin: base.interval.begin, end: far(base.interval.end) },
    };
    Ok(Sense::new(TimeValue::Duration(by), interval, decision(base)).anchored(base.id))
}

fn decision(base: Reference) -> Decision {
    if base.id == EntityId::Publication { Decision::Reckoned } else { Decision::Continued }
}

fn counted(base: Reference, step: Step, direction: Direction, policy: &Policy) -> Result<Sense, Unresolved> {
    let unit = |n: i64| policy.widen(base.unit, step.grain)?.shift(n);
    let (first, last) = match direction {
        Direction::Before => (-step.most, -step.least),
        Direction::After => (step.least, step.most),
    };
    let (from, to) = (unit(first).ok_or(Unresolved::OutOfRange)?, unit(last).ok_or(Unresolved::OutOfRange)?);
    if from != to {
        let interval = Interval { begin: from.interval().begin, end: to.interval().end };
        return Ok(Sense::new(TimeValue::Range(from, to), interval, decision(base)));
    }
    // "Two weeks ago" can also be meant to the day.
    let to_the_day = base.unit.begin().and_then(|m| step.near(m, direction)).map(|m| CalendarUnit::Day(m.date()));
    Sense::unit(from, decision(base)).map(|s| if step.grain > Grain::Day { s.or_unit(to_the_day) } else { s })
}

/// "Days ago", "a few months later": a direction and a generous window.
fn vague(base: Reference, step: Step, direction: Direction) -> Result<Sense, Unresolved> {
    let near = |endpoint: Endpoint| Endpoint::known(endpoint.at().and_then(|moment| step.near(moment, direction)));
    let far = |endpoint: Endpoint| Endpoint::known(endpoint.at().and_then(|moment| step.far(moment, direction)));
    let (vague, interval) = match direction {
        Direction::Before => {
            (VagueTime::Past, Interval { begin: far(base.interval.begin), end: near(base.interval.end) })
        }
        Direction::After => {
            (VagueTime::Future, Interval { begin: near(base.interval.begin), end: far(base.interval.end) })
        }
    };
    Ok(Sense::new(TimeValue::Vague(vague), interval, Decision::Vague))
}

/// "Two days later" after "in May": somewhere in a stretch as long as the anchor.
fn from_wider(base: Reference, step: Step, direction: Direction, frame: &Frame<'_>) -> Result<Sense, Unresolved> {
    let sign = if direction == Direction::Before { -1 } else { 1 };
    let on_publication = base.id == EntityId::Publication;
    if let Some(moment) = frame.references.moment.filter(|_| on_publication) {
        let unit = CalendarUnit::containing(step.grain, moment).and_then(|unit| unit.shift(sign * step.least));
        return Sense::unit(unit.ok_or(Unresolved::OutOfRange)?, Decision::Reckoned);
    }
    let (near, far) = match direction {
        Direction::Before => (base.interval.end, base.interval.begin),
        Direction::After => (base.interval.begin, base.interval.end),
    };
    let near = near.at().and_then(|moment| step.near(moment, direction)).ok_or(Unresolved::OutOfRange)?;
    let far = far.at().and_then(|moment| step.far(moment, direction)).ok_or(Unresolved::OutOfRange)?;
    let (begin, end) = (near.min(far), near.max(far));
    let unit = CalendarUnit::containing(base.unit.grain(), begin).ok_or(Unresolved::OutOfRange)?;
    Ok(Sense::new(TimeValue::Calendar(unit), Interval::between(begin, end), Decision::AnchorWider))
}

/// "Net rose to $3 million in the quarter from $2 million a year ago": the year-ago quarter.
fn year_of_a_quarter(
    by: Amount,
    step: Step,
    direction: Direction,
    frame: &Frame<'_>,
) -> Option<Result<Sense, Unresolved>> {
    let year_back =
        by.quantity == Quantity::Exactly(1.0) && step.grain == Grain::Year && direction == Direction::Before;
    let spoken = frame.references.compared_quarter(frame.scene.sentence).filter(|_| year_back)?;
    // A reader sees the comparison in its own sentence; TimeML's annotators carry it on.
    if frame.policy.style != Style::TimeMl && spoken.sentence != frame.scene.sentence {
        return None;
    }
    let quarter = spoken.reference;
    let unit = quarter.unit.shift(-4).ok_or(Unresolved::OutOfRange);
    Some(unit.and_then(|unit| Sense::unit(unit, Decision::QuarterKept)).map(|sense| sense.anchored(quarter.id)))
}
