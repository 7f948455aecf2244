//! Half-open readings: "since 2019", "until Friday", "before 1900", "after the war of 1812".
//!
//! The words of the expression are the time itself, and so is its value, as TimeML has it (annotation guidelines 1.2.1, section 2.2: the
//! signal stands outside). What the preposition makes of it is another reading: the stretch that it opens or closes.

use super::Reading;
use super::en::{self, Bounding};
use super::sense::{Frame, Sense};
use crate::calendar::{Bound, CalendarUnit, Endpoint, Grain, Interval, Modifier, TimeValue};

/// Adds the stretches that the preposition in front can mean, the likeliest first.
pub(super) fn opened(sense: Sense, frame: &Frame<'_>) -> Sense {
    let mut words = frame.scene.words_before(3).skip_while(|word| en::bounds_over(word));
    let behind = || en::opens(frame.scene.word_behind()).then_some(Bounding::From);
    let bounding = words.next().and_then(en::bounding).or(sense.modifier.and_then(said)).or_else(behind);
    let Some(bounding) = bounding else { return sense };
    let (first, last) = match sense.value {
        TimeValue::Calendar(unit) | TimeValue::Zoned(unit, _) => (unit, unit),
        TimeValue::Range(first, last) => (first, last),
        _ => return sense,
    };
    let mut sense = sense;
    let Interval { begin, end } = sense.interval;
    add(&mut sense.alternatives, readings(bounding, first, last, begin, end, frame));
    // "Before the 1900s": before that century, or before that decade.
    let decade = sense.alternatives.iter().find_map(|other| other.value.unit());
    if let Some(decade) = decade.filter(|_| first.grain() > Grain::Decade) {
        let Interval { begin, end } = decade.interval();
        add(&mut sense.alternatives, readings(bounding, decade, decade, begin, end, frame));
    }
    sense
}

/// Reads what the words of the expression itself say of the side: "earlier than 1928".
fn said(modifier: Modifier) -> Option<Bounding> {
    match modifier {
        Modifier::Before => Some(Bounding::Before),
        Modifier::After => Some(Bounding::After),
        Modifier::OnOrBefore => Some(Bounding::Until),
        Modifier::OnOrAfter => Some(Bounding::From),
        _ => None,
    }
}

fn add(alternatives: &mut Vec<Reading>, readings: [Option<Reading>; 2]) {
    for reading in readings.into_iter().flatten() {
        if !alternatives.contains(&reading) {
            alternatives.push(reading);
        }
    }
}

/// The stretches that such a word opens or closes at a time, the likeliest first.
fn readings(
    bounding: Bounding,
    first: CalendarUnit,
    last: CalendarUnit,
    begin: Endpoint,
    end: Endpoint,
    frame: &Frame<'_>,
) -> [Option<Reading>; 2] {
    let now = now(frame);
    match bounding {
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
    }
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
