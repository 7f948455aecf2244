//! Moving from an anchor: "two weeks ago", "three days later", "the past two weeks".

use chrono::NaiveDateTime;

use super::anchor::{self, Reference};
use super::decision::Decision;
use super::granularity::Step;
use super::length;
use super::policy::{Genre, Policy, Style};
use super::sense::{Frame, Sense, Unresolved, through};
use crate::calendar::{Amount, CalendarUnit, Endpoint, Grain, Interval, Quantity, TimeValue, Unit, VagueTime};
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
    // "The next ten minutes" begin now, where now is known.
    let now = frame.references.moment.filter(|_| step.grain < Grain::Day && base.id == EntityId::Publication);
    let touched = now.map_or(base.interval, |moment| Interval::between(moment, moment));
    let interval = match direction {
        // So long a time, the day of the anchor included.
        Direction::Before => Interval { begin: far(touched.end), end: touched.end },
        Direction::After => Interval { begin: touched.begin, end: far(touched.end) },
    };
    // "The past 0 days" are no stretch of time.
    if interval.is_empty() {
        return Ok(Sense::new(TimeValue::Duration(by), Interval::UNKNOWN, Decision::Stated));
    }
    let sense = Sense::new(TimeValue::Duration(by), interval, decision(base)).anchored(base.id);
    let sense = sense.or(whole_units(base, by, step, direction));
    // "The next two weeks" of a message: when they are over.
    if frame.policy.genre != Genre::Colloquial {
        return Ok(sense);
    }
    let plain = length::in_numbers(by);
    let few = Step::of(plain).filter(|_| by.is_vague()).and_then(|few| whole_units(base, plain, few, direction));
    let point = shift(from, plain, direction, frame).ok();
    Ok(sense.or(few).or(point.map(|point| point.value)))
}

/// "Recent weeks", "the months ahead": in the past or the future, and so many units off the publication as nobody says.
pub(super) fn near(unit: Unit, direction: Direction, frame: &Frame<'_>) -> Result<Sense, Unresolved> {
    let by = Amount { quantity: Quantity::Vague, unit };
    let step = Step::of(by).ok_or(Unresolved::OutOfRange)?;
    let base = frame.references.publication.ok_or(Unresolved::NoPublication)?;
    let far = |endpoint: Endpoint| Endpoint::known(endpoint.at().and_then(|moment| step.far(moment, direction)));
    let (vague, interval) = match direction {
        Direction::Before => (VagueTime::Past, Interval { begin: far(base.interval.begin), end: base.interval.end }),
        Direction::After => (VagueTime::Future, Interval { begin: base.interval.begin, end: far(base.interval.end) }),
    };
    Ok(Sense::new(TimeValue::Vague(vague), interval, Decision::Vague)
        .anchored(base.id)
        .or(Some(TimeValue::Duration(by))))
}

/// "The next two weeks", meant as the whole calendar weeks behind this one.
fn whole_units(base: Reference, by: Amount, step: Step, direction: Direction) -> Option<TimeValue> {
    if by.quantity == Quantity::Vague || step.least != step.most || step.grain < Grain::Day {
        return None;
    }
    let this = base.unit.widen(step.grain)?;
    let (first, last) = match direction {
        Direction::Before => (this.shift(-step.most)?, this.shift(-1)?),
        Direction::After => (this.shift(1)?, this.shift(step.most)?),
    };
    Some(through(first, last))
}

fn decision(base: Reference) -> Decision {
    if base.id == EntityId::Publication { Decision::Reckoned } else { Decision::Continued }
}

fn counted(base: Reference, step: Step, direction: Direction, policy: &Policy) -> Result<Sense, Unresolved> {
    // "Two hours before 1:30" is 11:30, not the hour from eleven.
    if step.grain <= Grain::Hour && base.unit.grain() < step.grain {
        let grain = base.unit.grain();
        let moment = base.unit.begin().and_then(|moment| step.near(moment, direction));
        let unit = moment.and_then(|moment| CalendarUnit::containing(grain, moment)).ok_or(Unresolved::OutOfRange)?;
        return Sense::unit(unit, decision(base));
    }
    let unit = |n: i64| policy.widen(base.unit, step.grain)?.shift(n);
    let (first, last) = match direction {
        Direction::Before => (-step.most, -step.least),
        Direction::After => (step.least, step.most),
    };
    let (from, to) = (unit(first).ok_or(Unresolved::OutOfRange)?, unit(last).ok_or(Unresolved::OutOfRange)?);
    if from != to {
        let interval = Interval { begin: from.interval().begin, end: to.interval().end };
        let sense = Sense::new(TimeValue::Range(from, to), interval, decision(base));
        return Ok(sense.or(days_between(base, step, direction)));
    }
    // "Two weeks ago" can also be meant to the day.
    let to_the_day = base.unit.begin().and_then(|m| step.near(m, direction)).map(|m| CalendarUnit::Day(m.date()));
    Sense::unit(from, decision(base)).map(|s| if step.grain > Grain::Day { s.or_unit(to_the_day) } else { s })
}

/// "Two to three weeks ago", meant to the day.
fn days_between(base: Reference, step: Step, direction: Direction) -> Option<TimeValue> {
    let begin = base.unit.begin()?;
    let (near, far) = (step.near(begin, direction)?, step.far(begin, direction)?);
    let day = |moment: NaiveDateTime| CalendarUnit::Day(moment.date());
    Some(TimeValue::Range(day(near.min(far)), day(near.max(far)))).filter(|_| step.grain > Grain::Day)
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
    let on_publication = base.id == EntityId::Publication;
    if let Some(moment) = frame.references.moment.filter(|_| on_publication) {
        let grain = match frame.policy.genre {
            // Whoever writes a message counts from the minute that it is.
            Genre::Colloquial => step.grain.min(Grain::Minute),
            _ => step.grain,
        };
        let to_the_minute = step.near(moment, direction).and_then(|m| CalendarUnit::containing(Grain::Minute, m));
        let sense = clock_steps(moment, step, grain, direction)?;
        return Ok(if step.grain < Grain::Day && step.least == step.most {
            sense.or_unit(to_the_minute)
        } else {
            sense
        });
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

/// "Three hours ago", where the moment is known.
fn clock_steps(moment: NaiveDateTime, step: Step, grain: Grain, direction: Direction) -> Result<Sense, Unresolved> {
    let unit = |moment: Option<NaiveDateTime>| {
        moment.and_then(|moment| CalendarUnit::containing(grain, moment)).ok_or(Unresolved::OutOfRange)
    };
    let (near, far) = (unit(step.near(moment, direction))?, unit(step.far(moment, direction))?);
    if near == far {
        return Sense::unit(near, Decision::Reckoned);
    }
    let (from, to) = if direction == Direction::Before { (far, near) } else { (near, far) };
    let interval = Interval { begin: from.interval().begin, end: to.interval().end };
    Ok(Sense::new(TimeValue::Range(from, to), interval, Decision::Reckoned))
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
