//! Clock times: which half of the day, which day, which zone.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike};

use super::decision::Decision;
use super::direction::{self, Outlook};
use super::fields;
use super::policy::{Genre, Style};
use super::sense::{Frame, Sense, Unresolved};
use super::value;
use crate::calendar::{CalendarUnit, DayPart, Grain, Interval, Pattern, TimeValue, Zone, ZoneOffset};
use crate::id::EntityId;
use crate::timex::TimeExpr;

/// Half a day, what "eight" leaves open.
const HALF: TimeDelta = TimeDelta::hours(12);

/// A clock time without its day.
#[derive(Clone, Copy)]
struct Hand {
    time: NaiveTime,
    half: Half,
    zone: Option<Zone>,
}

/// Whether the words say which half of the day it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Said,
    Open,
}

/// "Eight o'clock": in messages the next one, in news as it stands; the other half of the day is the other reading.
pub(super) fn on_dial(hour: u8, minute: u8, frame: &Frame<'_>) -> Result<Sense, Unresolved> {
    let pattern = Pattern { clock: Some((hour, minute)), ..Pattern::default() };
    let said = fields::complete(&pattern, frame)?;
    let Some(CalendarUnit::Minute(moment)) = said.as_unit() else { return Ok(said) };
    let first = if hour == 12 { moment - HALF } else { moment };
    let Some(now) = now(frame).filter(|_| said.anchor == Some(EntityId::Publication)) else {
        let other = if moment.hour() < 12 { moment + HALF } else { moment - HALF };
        return Ok(said.or_unit(Some(CalendarUnit::Minute(other))));
    };
    // From yesterday's half on, the first that is still to come.
    let mut turns = (-2..=3).map(|n| first + HALF * n).skip_while(|turn| *turn <= now);
    let (next, other) = (turns.next().unwrap_or(moment), turns.next());
    let sense = Sense { anchor: said.anchor, ..Sense::unit(CalendarUnit::Minute(next), Decision::Reckoned)? };
    // Today's, which is over, can be meant too.
    let over = Some(moment).filter(|moment| Some(*moment) != other);
    Ok(sense.or_unit(other.map(CalendarUnit::Minute)).or_unit(over.map(CalendarUnit::Minute)))
}

/// The moment of publication, where a message looks ahead of it.
fn now(frame: &Frame<'_>) -> Option<NaiveDateTime> {
    let ahead =
        frame.policy.genre == Genre::Colloquial && direction::lean(frame.scene, frame.policy) == Outlook::Forward;
    frame.references.moment.filter(|_| ahead)
}

/// A clock time in a zone: local to that zone, with the time where the publication is (or UTC) as another reading.
pub(super) fn in_zone(sense: Sense, zone: Zone, frame: &Frame<'_>) -> Sense {
    let TimeValue::Calendar(unit) = sense.value else { return sense };
    let Some(offset) = unit.begin().and_then(|moment| zone.offset(moment)) else { return sense };
    let here = moved(unit, offset, frame);
    // TimeML's annotators leave the zone out of the value.
    let value = match frame.policy.style {
        Style::TimeMl => sense.value.clone(),
        Style::Timeline => TimeValue::Zoned(unit, offset),
    };
    let zoned = Sense { value, ..sense };
    zoned.or_unit(here.filter(|here| *here != unit))
}

/// The same minute where the publication is, or in UTC.
fn moved(unit: CalendarUnit, offset: ZoneOffset, frame: &Frame<'_>) -> Option<CalendarUnit> {
    let here = frame.references.offset.unwrap_or(ZoneOffset::UTC);
    let minutes = i64::from(here.minutes()) - i64::from(offset.minutes());
    let moment = unit.begin()?.checked_add_signed(TimeDelta::minutes(minutes))?;
    CalendarUnit::containing(unit.grain(), moment)
}

/// Puts a clock time on a day or in a part of one: "tomorrow at eight", "eight this evening".
pub(super) fn on_day(hour: u8, minute: u8, day: CalendarUnit) -> Option<(CalendarUnit, Option<CalendarUnit>)> {
    let date = day.first_day()?;
    let time = NaiveTime::from_hms_opt(u32::from(hour) % 24, minute.into(), 0)?;
    if let CalendarUnit::DayPart(_, part) = day {
        return Some((CalendarUnit::Minute(in_part(date, time, part)?), None));
    }
    let moment = date.and_time(time);
    let other = if moment.hour() < 12 { moment + HALF } else { moment - HALF };
    Some((CalendarUnit::Minute(moment), Some(CalendarUnit::Minute(other))))
}

/// The minute of a part of the day that a dial shows: "eight this evening" is 20:00, "two tonight" is of the next day.
fn in_part(date: NaiveDate, time: NaiveTime, part: DayPart) -> Option<NaiveDateTime> {
    let hour = time.hour();
    let half = match part {
        DayPart::Morning if hour == 12 => -12,
        DayPart::Afternoon | DayPart::Midday if hour < 11 => 12,
        DayPart::Evening if (1..12).contains(&hour) => 12,
        DayPart::Evening | DayPart::Night if hour == 12 => 12,
        DayPart::Night if hour < 6 => 24,
        DayPart::Night if hour < 12 => 12,
        _ => 0,
    };
    date.and_time(time).checked_add_signed(TimeDelta::hours(half))
}

/// From one clock time to another: "8–10 p.m.", "from 9 to 5", "11 p.m. to 3", each end on the first half of the day that fits.
///
/// `outer` is the day where it is said. `None` unless both ends are clock times.
pub(super) fn range(
    from: &TimeExpr,
    to: &TimeExpr,
    outer: Option<&TimeExpr>,
    frame: &Frame<'_>,
) -> Option<Result<Sense, Unresolved>> {
    // "8–10 p.m. on Tuesday", "tomorrow 8 a.m. to noon": the day of one end is that of both.
    match (from, to, outer) {
        (from, TimeExpr::Inside { inner, outer }, None) if hand(from).is_some() => {
            return range(from, inner, Some(outer), frame);
        }
        (TimeExpr::Inside { inner, outer }, to, None) if hand(to).is_some() => {
            return range(inner, to, Some(outer), frame);
        }
        _ => {}
    }
    let (from, to) = (hand(from)?, hand(to)?);
    Some(match outer {
        None => fields::clock_day(frame).and_then(|day| {
            let unit = CalendarUnit::Day(day.0);
            stretch(from, to, unit, now(frame), frame).map(|sense| sense.anchored(day.1))
        }),
        Some(outer) => value::evaluate(outer, frame).and_then(|outer| {
            let day = outer.as_unit().filter(|unit| unit.grain() <= Grain::Day).ok_or(Unresolved::Open)?;
            let sense = stretch(from, to, day, None, frame)?;
            Ok(Sense { anchor: outer.anchor, decision: outer.decision, ..sense })
        }),
    })
}

fn stretch(
    from: Hand,
    to: Hand,
    day: CalendarUnit,
    now: Option<NaiveDateTime>,
    frame: &Frame<'_>,
) -> Result<Sense, Unresolved> {
    let date = day.first_day().ok_or(Unresolved::OutOfRange)?;
    let late = date.checked_add_days(Days::new(1)).ok_or(Unresolved::OutOfRange)?;
    let part = match day {
        CalendarUnit::DayPart(_, part) => Some(part),
        _ => None,
    };
    let placed = |hand: Hand| match part {
        Some(part) if hand.half == Half::Open => in_part(date, hand.time, part).unwrap_or(date.and_time(hand.time)),
        _ => date.and_time(hand.time),
    };
    let (mut begin, mut end) = (placed(from), placed(to));
    if part.is_none() && from.half == Half::Open && to.half == Half::Said {
        // "8–10 p.m." is 20:00 on, "11–1 p.m." is 11:00 on, "10–2 a.m." is 22:00 of the evening before.
        let turns = [begin - HALF, begin, begin + HALF];
        begin = turns.into_iter().filter(|turn| *turn < end && turn.date() == date).max().unwrap_or(begin);
    }
    let step = if to.half == Half::Open { HALF } else { TimeDelta::days(1) };
    while end <= begin && end.date() <= late {
        end += step;
    }
    let open = from.half == Half::Open && to.half == Half::Open && part.is_none();
    let mut shift = TimeDelta::zero();
    if now.is_some_and(|now| end <= now) {
        shift = if open { HALF } else { TimeDelta::days(1) };
    }
    (begin, end) = (begin + shift, end + shift);
    let range = |by: TimeDelta| TimeValue::Range(CalendarUnit::Minute(begin + by), CalendarUnit::Minute(end + by));
    let value = range(TimeDelta::zero());
    let sense = Sense::new(value.clone(), value.interval(), Decision::Reckoned);
    let sense = if open { sense.or(Some(range(HALF))) } else { sense };
    Ok(match to.zone.or(from.zone).and_then(|zone| zone.offset(begin)) {
        Some(zone) => {
            let here = |unit: CalendarUnit| moved(unit, zone, frame);
            let both = here(CalendarUnit::Minute(begin)).zip(here(CalendarUnit::Minute(end)));
            sense.or(both.map(|(begin, end)| TimeValue::Range(begin, end)))
        }
        None => sense,
    })
}

fn hand(expr: &TimeExpr) -> Option<Hand> {
    let time = |hour: u8, minute: u8| NaiveTime::from_hms_opt(u32::from(hour) % 24, minute.into(), 0);
    Some(match expr {
        TimeExpr::OnDial { hour, minute } => Hand { time: time(*hour, *minute)?, half: Half::Open, zone: None },
        TimeExpr::Fields(Pattern { clock: Some((hour, minute)), .. }) => {
            Hand { time: time(*hour, *minute)?, half: Half::Said, zone: None }
        }
        TimeExpr::InZone { zone, of } => Hand { zone: Some(*zone), ..hand(of)? },
        TimeExpr::Casual(of) | TimeExpr::Hedged { of, .. } => hand(of)?,
        _ => return None,
    })
}

/// Returns the interval of the moment of publication, to the minute.
pub(super) fn minute(moment: NaiveDateTime) -> Interval {
    CalendarUnit::containing(Grain::Minute, moment).map_or(Interval::UNKNOWN, |unit| unit.interval())
}
