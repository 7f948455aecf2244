//! Lengths of time, and what they say when they are counted from now: "three days", "in three days", "a year and two months ago".

use chrono::NaiveDateTime;

use super::anchor;
use super::decision::Decision;
use super::direction::{self, Outlook};
use super::en;
use super::granularity;
use super::policy::Genre;
use super::sense::{Frame, Sense, Unresolved};
use super::step;
use crate::calendar::{Amount, CalendarUnit, Endpoint, Grain, Interval, Quantity, TimeValue, Unit};
use crate::id::EntityId;
use crate::timex::{Anchor, Direction};

/// A length of time. Behind "in" and "after" it is also the time that lies so far ahead: "back in ten minutes" names a minute,
/// "built it in ten minutes" does not.
///
/// News uses both, so there the length comes first and the time is another reading; messages mean the time unless the verb is past.
pub(super) fn lasting(amounts: &[Amount], frame: &Frame<'_>) -> Result<Sense, Unresolved> {
    let value = match amounts {
        [one] => TimeValue::Duration(*one),
        _ => TimeValue::Compound(amounts.to_vec()),
    };
    let length = Sense::new(value, Interval::UNKNOWN, Decision::Stated);
    let scene = frame.scene;
    let counted = scene.words_before(1).next().and_then(en::counting);
    let counted = counted.filter(|_| !amounts.iter().any(|amount| amount.is_vague()));
    let Some(counting) = counted else { return Ok(counted_from_now(amounts, length, frame)) };
    if scene.is_filled() || scene.words_before(4).any(en::ranks) {
        return Ok(length);
    }
    let Ok(ahead) = moved(Anchor::Publication, amounts, Direction::After, frame) else { return Ok(length) };
    let meant = frame.policy.genre == Genre::Colloquial && direction::lean(scene, frame.policy) == Outlook::Forward;
    let Sense { value, alternatives, .. } = &ahead;
    if !meant {
        return Ok(alternatives
            .iter()
            .fold(length.or(Some(value.clone())), |s, other| s.or(Some(other.value.clone()))));
    }
    match counting {
        en::Counting::Point => Ok(ahead.or(Some(length.value))),
        // "Within an hour" is any time up to then.
        en::Counting::Limit => {
            let day = frame.references.publication.and_then(|publication| publication.interval.begin.at());
            let begin = frame.references.moment.or(day);
            let end = begin.and_then(|begin| amounts.iter().try_fold(begin, |moment, amount| amount.after(moment)));
            let interval = match (begin, end) {
                (Some(begin), Some(end)) => Interval::between(begin, end),
                _ => Interval { begin: Endpoint::Unknown, end: ahead.interval.end },
            };
            let limit = Sense { interval, anchor: ahead.anchor, ..length };
            Ok(limit.or(Some(value.clone())))
        }
    }
}

/// "3 days" of a message can be when it is meant: so long from now, or so long ago.
fn counted_from_now(amounts: &[Amount], length: Sense, frame: &Frame<'_>) -> Sense {
    if frame.policy.genre != Genre::Colloquial {
        return length;
    }
    let plain = amounts.iter().map(|amount| in_numbers(*amount));
    let plain: Vec<Amount> = plain.collect();
    let length = match plain.as_slice() {
        [one] => length.or(Some(TimeValue::Duration(*one))),
        _ => length,
    };
    [Direction::After, Direction::Before].into_iter().fold(length, |length, direction| {
        let counted = moved(Anchor::Publication, &plain, direction, frame);
        length.or(counted.ok().map(|sense| sense.value))
    })
}

/// How many "a few" are: who has to put a number to it says three.
const FEW: f64 = 3.0;

/// The same length with a number, in units of the calendar: "a few hours" are three, "two nights" two days.
pub(super) fn in_numbers(length: Amount) -> Amount {
    let quantity = if length.is_vague() { Quantity::Exactly(FEW) } else { length.quantity };
    Amount { quantity, unit: if length.unit == Unit::Night { Unit::Day } else { length.unit } }
}

/// An anchor moved by an amount, in one unit or several; the result is as wide as the finest of them.
pub(super) fn moved(from: Anchor, by: &[Amount], direction: Direction, frame: &Frame<'_>) -> Result<Sense, Unresolved> {
    if let [one] = by {
        return step::shift(from, *one, direction, frame);
    }
    let finest = by.iter().map(|amount| amount.unit).min().unwrap_or(Unit::Day);
    let grain = granularity::grain_of(finest).0;
    let base = anchor::base(from, grain, frame)?;
    let now = frame.references.moment.filter(|_| base.id == EntityId::Publication && grain < Grain::Day);
    let begin = now.or(base.unit.begin()).ok_or(Unresolved::OutOfRange)?;
    let step = |moment: NaiveDateTime, amount: &Amount| match direction {
        Direction::Before => amount.before(moment),
        Direction::After => amount.after(moment),
    };
    let moment = by.iter().try_fold(begin, step).ok_or(Unresolved::OutOfRange)?;
    let grain = if grain < Grain::Day { grain.min(Grain::Minute) } else { grain };
    if grain < Grain::Day && now.is_none() && base.unit.grain() >= Grain::Day {
        return Sense::unit(CalendarUnit::Day(moment.date()), Decision::AnchorWider).map(|s| s.anchored(base.id));
    }
    let unit = CalendarUnit::containing(grain, moment).ok_or(Unresolved::OutOfRange)?;
    let sense = Sense::unit(unit, Decision::Reckoned)?.anchored(base.id);
    Ok(if grain > Grain::Day { sense.or_unit(Some(CalendarUnit::Day(moment.date()))) } else { sense })
}
