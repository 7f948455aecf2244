//! Half-open readings: "since 2019", "until Friday", "before 1900", "after the war of 1812".
//!
//! The words of the expression are the time itself, and so is its value, as TimeML has it (annotation guidelines 1.2.1, section 2.2: the
//! signal stands outside). What the preposition makes of it is another reading: the stretch that it opens or closes.

use super::Reading;
use super::en::{self, Bounding};
use super::sense::{Frame, Sense};
use crate::calendar::{Bound, CalendarUnit, Endpoint, Interval, TimeValue};

/// Adds the stretches that the preposition in front can mean, the likeliest first.
pub(super) fn opened(sense: Sense, frame: &Frame<'_>) -> Sense {
    let mut words = frame.scene.words_before(3).skip_while(|word| en::bounds_over(word));
    let Some(bounding) = words.next().and_then(en::bounding) else { return sense };
    let (first, last) = match sense.value {
        TimeValue::Calendar(unit) | TimeValue::Zoned(unit, _) => (unit, unit),
        TimeValue::Range(first, last) => (first, last),
        _ => return sense,
    };
    let Interval { begin, end } = sense.interval;
    let now = now(frame);
    let readings = match bounding {
        Bounding::Since => [since(first, begin, now), None],
        Bounding::From => [since(first, begin, Endpoint::Open), None],
        Bounding::After => {
            [last.shift(1).and_then(|next| since(next, end, Endpoint::Open)), since(first, begin, Endpoint::Unknown)]
        }
        Bounding::Before => [
            first.shift(-1).and_then(|last| until(last, earlier(now, begin), begin)),
            until(last, Endpoint::Unknown, end),
        ],
        Bounding::Until => [until(last, earlier(now, begin), end), until(last, Endpoint::Unknown, begin)],
    };
    let mut sense = sense;
    for reading in readings.into_iter().flatten() {
        if !sense.alternatives.contains(&reading) {
            sense.alternatives.push(reading);
        }
    }
    sense
}

fn since(unit: CalendarUnit, begin: Endpoint, end: Endpoint) -> Option<Reading> {
    Some(Reading { value: TimeValue::Since(unit, Bound::Unknown), interval: Interval { begin, end } })
}

fn until(unit: CalendarUnit, begin: Endpoint, end: Endpoint) -> Option<Reading> {
    Some(Reading { value: TimeValue::Until(Bound::Unknown, unit), interval: Interval { begin, end } })
}

/// The moment of publication, or the beginning of its day.
fn now(frame: &Frame<'_>) -> Endpoint {
    let day = frame.references.publication.map(|publication| publication.interval.begin);
    frame.references.moment.map(Endpoint::At).or(day).unwrap_or(Endpoint::Unknown)
}

/// From now, where that is before the time that closes the stretch.
fn earlier(now: Endpoint, begin: Endpoint) -> Endpoint {
    match (now.at(), begin.at()) {
        (Some(from), Some(to)) if from < to => now,
        _ => Endpoint::Unknown,
    }
}
