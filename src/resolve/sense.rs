//! A value in the making, and why there may be none.

use super::Reading;
use super::anchor::{Reference, References};
use super::decision::Decision;
use super::policy::Policy;
use super::scene::Scene;
use super::thread::Strand;
use crate::calendar::{CalendarUnit, Certainty, Interval, Modifier, Part, TimeValue};
use crate::id::EntityId;

/// What a mention means here.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Sense {
    pub value: TimeValue,
    pub interval: Interval,
    pub part: Part,
    pub modifier: Option<Modifier>,
    pub certainty: Certainty,
    pub anchor: Option<EntityId>,
    pub decision: Decision,
    pub alternatives: Vec<Reading>,
}

/// Why an expression has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unresolved {
    /// It is reckoned from the publication, and there is none.
    NoPublication,
    /// It is reckoned from something said before, and nothing fits.
    NoAnchor,
    /// It is reckoned from an event, which has no date yet.
    Event,
    /// There is no such day.
    Impossible,
    /// It is a time only in casual writing, and this is not.
    Casual,
    /// The calendar does not reach so far.
    OutOfRange,
    /// The words do not say enough for a value ("a Tuesday in the 1990s").
    Open,
}

/// All that an expression is read against.
#[derive(Clone, Copy)]
pub(super) struct Frame<'a> {
    pub scene: &'a Scene<'a>,
    pub references: &'a References,
    pub policy: &'a Policy,
    pub strand: &'a Strand,
}

impl Sense {
    /// Makes the sense of a calendar unit.
    pub(super) fn unit(unit: CalendarUnit, decision: Decision) -> Result<Self, Unresolved> {
        unit.begin().ok_or(Unresolved::OutOfRange)?;
        Ok(Sense::new(TimeValue::Calendar(unit), unit.interval(), decision))
    }

    pub(super) fn new(value: TimeValue, interval: Interval, decision: Decision) -> Self {
        Sense {
            value,
            interval,
            part: Part::Whole,
            modifier: None,
            certainty: Certainty::Certain,
            anchor: None,
            decision,
            alternatives: Vec::new(),
        }
    }

    pub(super) fn anchored(mut self, anchor: EntityId) -> Self {
        self.anchor = Some(anchor);
        self
    }

    /// Adds another reading, unless it is this one.
    pub(super) fn or_unit(mut self, other: Option<CalendarUnit>) -> Self {
        let other = other.map(|unit| Reading { value: TimeValue::Calendar(unit), interval: unit.interval() });
        self.alternatives.extend(other.filter(|reading| reading.value != self.value));
        self
    }

    /// Adds another reading, unless it is this one or there is one like it.
    pub(super) fn or(mut self, other: Option<TimeValue>) -> Self {
        let Some(value) = other else { return self };
        let reading = Reading { interval: value.interval(), value };
        if reading.value != self.value && !self.alternatives.contains(&reading) {
            self.alternatives.push(reading);
        }
        self
    }

    /// Returns the two ends of a range, each on its own.
    pub(super) fn ends(&self) -> Option<[Sense; 2]> {
        let TimeValue::Range(from, to) = self.value else { return None };
        let end =
            |unit: CalendarUnit| Sense { value: TimeValue::Calendar(unit), interval: unit.interval(), ..self.clone() };
        Some([end(from), end(to)])
    }

    /// Returns the unit, where the value is one.
    pub(super) fn as_unit(&self) -> Option<CalendarUnit> {
        match self.value {
            TimeValue::Calendar(unit) | TimeValue::Zoned(unit, _) => Some(unit),
            _ => None,
        }
    }

    /// Returns the sense as something to reckon from.
    pub(super) fn as_reference(&self, id: EntityId) -> Option<Reference> {
        Some(Reference { unit: self.as_unit()?, interval: self.interval, id })
    }
}

/// Returns the time from one unit through another, which may be the same.
pub(super) fn through(first: CalendarUnit, last: CalendarUnit) -> TimeValue {
    if first == last { TimeValue::Calendar(first) } else { TimeValue::Range(first, last) }
}
