//! Completing fields: "Tuesday", "December", "Dec. 14", "summer", "8 p.m." to the one that is meant.

use chrono::{Datelike, Days, NaiveDate};

use super::anchor::{Reference, Spoken, StatedYear};
use super::decision::Decision;
use super::direction::{self, Outlook, Row};
use super::policy::{Bare, Genre, Policy};
use super::sense::{Frame, Sense, Unresolved};
use super::{Field, range, stated, story, value};
use crate::calendar::{CalendarUnit, Grain, Half, Interval, Month, Pattern, Quarter, Season, TimeValue, Week};
use crate::id::EntityId;
use crate::timex::TimeExpr;

/// What of a pattern comes round, without its time of day.
#[derive(Clone, Copy)]
enum Round {
    /// Once a year.
    Year,
    /// Once a month.
    Month,
    /// Once a week.
    Week,
    /// Once a day.
    Day,
}

/// Completes a pattern.
pub(super) fn complete(pattern: &Pattern, frame: &Frame<'_>) -> Result<Sense, Unresolved> {
    if let Some(year) = pattern.year {
        let unit = whole(pattern, year, frame.policy).ok_or(Unresolved::Impossible)?;
        return Sense::unit(at_time_of_day(unit, pattern), Decision::Stated);
    }
    if is_impossible(pattern) {
        return Err(Unresolved::Impossible);
    }
    let round = round(pattern).ok_or(Unresolved::Open)?;
    if let Some(sense) = joined(pattern, frame) {
        return Ok(sense);
    }
    if let Some(sense) = in_story(pattern, round, frame) {
        return Ok(sense);
    }
    let base = base(pattern, round, frame)?;
    let anchor = base.reference;
    let turns = match round {
        _ if base.carried == Carried::Yes => None,
        Round::Year if pattern.day.is_some() => Some(Row::Day),
        Round::Year if pattern.month.is_some() => Some(Row::Month),
        Round::Year if pattern.season.is_some() => Some(Row::Season),
        Round::Year => Some(Row::PartOfYear),
        Round::Month => Some(Row::Month),
        Round::Week => Some(Row::Weekly),
        Round::Day => None,
    };
    let first = anchor.first_day().ok_or(Unresolved::OutOfRange)?;
    let row = row(pattern, round, anchor.unit, first, frame.policy);
    // Where every answer comes to the same, nobody has to look for the verb.
    let settled = turns.and_then(|turns| settled(&row, anchor, direction::possible(turns, frame.policy)));
    let outlook = settled
        .or_else(|| turns.map(|turns| direction::outlook(frame.scene, turns, frame.policy)))
        .unwrap_or(Outlook::Nearest);
    let choice = choose(&row, anchor, outlook).ok_or(Unresolved::OutOfRange)?;
    let decision = if round_is_day(round) {
        if anchor.id == EntityId::Publication { Decision::Reckoned } else { Decision::Continued }
    } else if base.carried == Carried::Yes {
        Decision::YearCarried
    } else if choice.unit == anchor.unit && anchor.id == EntityId::Publication {
        Decision::OnPublication
    } else if settled.is_some() {
        Decision::Settled
    } else {
        match outlook {
            Outlook::Back | Outlook::BackUnlessSoon if choice.unit.begin() <= anchor.unit.begin() => {
                Decision::LookedBack
            }
            Outlook::Forward | Outlook::ForwardUnlessFar if choice.unit.begin() > anchor.unit.begin() => {
                Decision::LookedForward
            }
            _ => Decision::Nearest,
        }
    };
    let said = at_time_of_day(choice.unit, pattern);
    let unit = if round_is_day(round) { still_to_come(said, anchor, frame).unwrap_or(said) } else { said };
    let sense = Sense::unit(unit, decision)?.anchored(anchor.id);
    // What a message takes for the next one can be that of today, which is over.
    Ok(sense.or_unit(choice.other.map(|unit| at_time_of_day(unit, pattern))).or_unit(Some(said)))
}

/// A month of a clause that tells what is so every year: the month, and of no year.
pub(super) fn every_year(expr: &TimeExpr, frame: &Frame<'_>) -> Option<Sense> {
    let TimeExpr::Fields(pattern @ Pattern { month: Some(_), day: None, year: None, .. }) = expr else { return None };
    // "In April and July 2018" are of that year.
    let alone = frame.scene.joined().is_none();
    (alone && direction::is_generic(frame.scene, frame.policy))
        .then(|| Sense::new(TimeValue::Pattern(*pattern), Interval::UNKNOWN, Decision::Vague))
}

/// "In March" of a history: the one where its story stands.
fn in_story(pattern: &Pattern, round: Round, frame: &Frame<'_>) -> Option<Sense> {
    let story = frame.policy.genre == Genre::Narrative && frame.policy.bare == Bare::Tense;
    if !story || !matches!(round, Round::Year) {
        return None;
    }
    let focus = frame.references.last().map(|spoken| spoken.reference);
    let mut row: Vec<_> =
        story::centres(focus, frame.strand).into_iter().flat_map(|year| years(pattern, year, frame.policy)).collect();
    row.sort_by_key(|unit| (story::cost(*unit, focus, frame.strand), unit.begin()));
    row.dedup();
    let unit = |at: usize| row.get(at).map(|unit| at_time_of_day(*unit, pattern));
    let sense = Sense::unit(unit(0)?, Decision::YearCarried).ok()?.or_unit(unit(1));
    Some(match focus {
        Some(focus) => sense.anchored(focus.id),
        None => sense,
    })
}

/// "From March to August 2011", "from May to September": the year of the end holds for both.
fn joined(pattern: &Pattern, frame: &Frame<'_>) -> Option<Sense> {
    let next = frame.scene.joined().filter(|next| {
        in_year(pattern)
            && (stated::fields(&next.expr).contains(&Field::Year)
                || frame.scene.runs_on() && matches!(&next.expr, TimeExpr::Fields(end) if in_year(end)))
    })?;
    let year = value::evaluate(&next.expr, &Frame { scene: &frame.scene.alone(), ..*frame }).ok()?;
    range::up_to(pattern, year.as_unit()?, frame.policy)
}

/// "Table for two at 5 a.m.", said at eight: messages mean the next one.
fn still_to_come(unit: CalendarUnit, anchor: Reference, frame: &Frame<'_>) -> Option<CalendarUnit> {
    let moment = frame.references.moment.filter(|_| anchor.id == EntityId::Publication)?;
    let CalendarUnit::Minute(clock) = unit else { return None };
    let ahead = direction::lean(frame.scene, frame.policy) == Outlook::Forward;
    let asked = frame.policy.genre == Genre::Colloquial && ahead && clock < moment;
    asked
        .then(|| CalendarUnit::Day(clock.date()).shift(1))
        .flatten()
        .and_then(|day| Some(CalendarUnit::Minute(day.first_day()?.and_time(clock.time()))))
}

fn round_is_day(round: Round) -> bool {
    matches!(round, Round::Day)
}

/// The unit that a pattern with its year names.
pub(super) fn whole(pattern: &Pattern, year: i32, policy: &Policy) -> Option<CalendarUnit> {
    match *pattern {
        Pattern { month: Some(month), day: Some(day), .. } => {
            NaiveDate::from_ymd_opt(year, month.into(), day.into()).map(CalendarUnit::Day)
        }
        Pattern { month: Some(month), .. } => Month::new(year, month).map(CalendarUnit::Month),
        Pattern { quarter: Some(quarter), .. } => Quarter::new(year, quarter).map(CalendarUnit::Quarter),
        Pattern { half: Some(half), .. } => Half::new(year, half).map(CalendarUnit::Half),
        Pattern { week: Some(week), .. } => Week::new(year, week).map(CalendarUnit::Week),
        Pattern { season: Some(name), .. } => Some(CalendarUnit::Season(Season::new(year, name).on(policy.hemisphere))),
        _ => Some(CalendarUnit::Year(year)),
    }
}

/// Puts the time of day of a pattern on a day; a wider unit stays as it is.
pub(super) fn at_time_of_day(unit: CalendarUnit, pattern: &Pattern) -> CalendarUnit {
    let CalendarUnit::Day(day) = unit else { return unit };
    match (pattern.clock, pattern.day_part) {
        (Some(_), _) => {
            let named = if pattern.second.is_some() { CalendarUnit::Second } else { CalendarUnit::Minute };
            pattern.time().map_or(unit, |time| named(day.and_time(time)))
        }
        (None, Some(part)) => CalendarUnit::DayPart(day, part),
        (None, None) => unit,
    }
}

/// Says whether no year has such a day.
fn is_impossible(pattern: &Pattern) -> bool {
    let Pattern { month: Some(month), day: Some(day), .. } = *pattern else { return false };
    // 2000 is a leap year: what it lacks no year has.
    NaiveDate::from_ymd_opt(2000, month.into(), day.into()).is_none()
}

/// Says whether the fields name a part of a year.
pub(super) fn in_year(pattern: &Pattern) -> bool {
    pattern.month.is_some()
        || pattern.quarter.is_some()
        || pattern.half.is_some()
        || pattern.season.is_some()
        || pattern.week.is_some()
}

fn round(pattern: &Pattern) -> Option<Round> {
    if in_year(pattern) {
        Some(Round::Year)
    } else if pattern.day.is_some() {
        Some(Round::Month)
    } else if pattern.weekday.is_some() || pattern.weekend {
        Some(Round::Week)
    } else if pattern.day_part.is_some() || pattern.clock.is_some() {
        Some(Round::Day)
    } else {
        None
    }
}

// ---- what it is reckoned from

/// Whether the year comes from a time mentioned just before.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Carried {
    Yes,
    No,
}

struct Base {
    reference: Reference,
    carried: Carried,
}

fn base(pattern: &Pattern, round: Round, frame: &Frame<'_>) -> Result<Base, Unresolved> {
    let references = frame.references;
    let spoken = |spoken: Spoken, carried| Base { reference: spoken.reference, carried };
    let mentioned = match round {
        // A history is not told on the day that it was published.
        Round::Day if frame.policy.genre == Genre::Narrative => {
            let day = references.last_within(Grain::Day).filter(|s| s.paragraph == frame.scene.paragraph);
            return day.map(|s| spoken(s, Carried::No)).ok_or(Unresolved::NoAnchor);
        }
        Round::Day => {
            // A clock time goes with the day of its own sentence or the one before; else it is the day of publication.
            references.last_within(Grain::Day).filter(|s| is_near(s, frame, 1)).map(|s| spoken(s, Carried::No))
        }
        Round::Month => references.last_within(Grain::Month).map(|s| spoken(s, Carried::No)),
        Round::Week | Round::Year if frame.policy.genre == Genre::Narrative => {
            references.last().map(|s| spoken(s, Carried::No))
        }
        Round::Year if pattern.month.is_some() => carrier(frame).map(|s| spoken(s, Carried::Yes)),
        Round::Year => None,
        Round::Week => None,
    };
    mentioned
        .or(references.publication.map(|reference| Base { reference, carried: Carried::No }))
        .ok_or(Unresolved::NoPublication)
}

/// From how many years before the publication on a year is history.
const HISTORY: u32 = 10;

/// "On 3 May 1944 … in June": the year of what was said just before goes on, if it is another one than that of publication.
///
/// Only history is told so: news that mentions an earlier year is soon back in its own.
fn carrier(frame: &Frame<'_>) -> Option<Spoken> {
    let last = frame.references.last()?;
    let near =
        is_near(&last, frame, 1) && last.year == StatedYear::Stated && last.reference.unit.grain() <= Grain::Year;
    let year = last.reference.first_day()?.year();
    let elsewhere = match frame.references.publication {
        Some(publication) => publication.first_day().is_none_or(|day| day.year().abs_diff(year) > HISTORY),
        None => true,
    };
    (near && elsewhere).then_some(last)
}

/// The day that a clock time goes with: that of its own sentence or the one before, or the day of publication.
pub(super) fn clock_day(frame: &Frame<'_>) -> Result<(NaiveDate, EntityId), Unresolved> {
    let noon = Pattern { clock: Some((12, 0)), ..Pattern::default() };
    let reference = base(&noon, Round::Day, frame)?.reference;
    Ok((reference.first_day().ok_or(Unresolved::OutOfRange)?, reference.id))
}

fn is_near(spoken: &Spoken, frame: &Frame<'_>, sentences: usize) -> bool {
    spoken.paragraph == frame.scene.paragraph && frame.scene.sentence.saturating_sub(spoken.sentence) <= sentences
}

// ---- which one it is

/// One of a row, and the next likeliest.
pub(super) struct Choice {
    pub unit: CalendarUnit,
    pub other: Option<CalendarUnit>,
}

/// The first of some outlooks, where all of them choose the same.
fn settled(row: &[CalendarUnit], anchor: Reference, outlooks: &[Outlook]) -> Option<Outlook> {
    let (first, others) = outlooks.split_first()?;
    let unit = |outlook: &Outlook| choose(row, anchor, *outlook).map(|choice| choice.unit);
    let one = unit(first)?;
    others.iter().all(|other| unit(other) == Some(one)).then_some(*first)
}

/// Chooses of a row of like times, in order, the one that is meant.
pub(super) fn choose(row: &[CalendarUnit], anchor: Reference, outlook: Outlook) -> Option<Choice> {
    let start = anchor.first_day()?;
    let end = anchor.interval.end.at()?.date();
    let back = row.iter().copied().rfind(|unit| unit.first_day().is_some_and(|day| day <= start));
    let forward = row.iter().copied().find(|unit| ends(*unit).is_some_and(|day| day > start));
    let unit = match outlook {
        Outlook::Back => back,
        Outlook::Forward => forward,
        // Nobody leaves out the year of a date that is most of a year away, whatever the verb.
        Outlook::ForwardUnlessFar => forward.filter(|unit| distance(*unit, start, end) <= FAR).or(back),
        Outlook::Nearest => row.iter().copied().min_by_key(|unit| distance(*unit, start, end)),
        Outlook::BackUnlessSoon => forward.filter(|unit| distance(*unit, start, end) <= SOON).or(back),
    };
    let unit = unit.or(back).or(forward)?;
    let other = [forward, back].into_iter().flatten().find(|other| *other != unit);
    let other = other.or_else(|| neighbour(row, unit, outlook));
    Some(Choice { unit, other })
}

/// The next likeliest of a row: towards the other side.
fn neighbour(row: &[CalendarUnit], unit: CalendarUnit, outlook: Outlook) -> Option<CalendarUnit> {
    let at = row.iter().position(|u| *u == unit)?;
    match outlook {
        Outlook::Back => row.get(at + 1),
        _ => row.get(at.checked_sub(1)?),
    }
    .copied()
}

/// The times around an anchor that match a pattern, in order.
fn row(pattern: &Pattern, round: Round, unit: CalendarUnit, start: NaiveDate, policy: &Policy) -> Vec<CalendarUnit> {
    match round {
        Round::Year => years(pattern, start.year(), policy),
        // "Friday the 13th" is up to fourteen months away.
        Round::Month => match pattern.weekday {
            Some(weekday) => (-14..=14)
                .filter_map(|step| day_of_month(pattern, start, step))
                .filter(|unit| unit.first_day().is_some_and(|day| day.weekday() == weekday))
                .collect(),
            None => (-1..=1).filter_map(|step| day_of_month(pattern, start, step)).collect(),
        },
        Round::Week if pattern.weekend => {
            let this = CalendarUnit::Day(start).widen(Grain::Weekend);
            (-1..=1).filter_map(|step| this?.shift(step)).collect()
        }
        Round::Week => {
            let Some(weekday) = pattern.weekday else { return Vec::new() };
            let ahead = u64::from(weekday.days_since(start.weekday()));
            let same = start.checked_add_days(Days::new(ahead));
            [
                same.and_then(|d| d.checked_sub_days(Days::new(7))),
                same,
                same.and_then(|d| d.checked_add_days(Days::new(7))),
            ]
            .into_iter()
            .flatten()
            .map(CalendarUnit::Day)
            .collect()
        }
        Round::Day => match unit {
            CalendarUnit::Day(day) | CalendarUnit::DayPart(day, _) => vec![CalendarUnit::Day(day)],
            _ => vec![CalendarUnit::Day(start)],
        },
    }
}

/// Three years around, and where the words name a weekday too, those of the years in which it fits.
fn years(pattern: &Pattern, year: i32, policy: &Policy) -> Vec<CalendarUnit> {
    let near: Vec<_> = (-1..=1).filter_map(|step| whole(pattern, year.checked_add(step)?, policy)).collect();
    if let Some(weekday) = pattern.weekday {
        let fits = |unit: &CalendarUnit| unit.first_day().is_some_and(|day| day.weekday() == weekday);
        let fitting: Vec<_> = near.iter().copied().filter(fits).collect();
        if !fitting.is_empty() {
            return fitting;
        }
    }
    if near.len() < 3 {
        // 29 February: there is one within eight years.
        return (-8..=8).filter_map(|step| whole(pattern, year.checked_add(step)?, policy)).collect();
    }
    near
}

fn day_of_month(pattern: &Pattern, start: NaiveDate, step: i64) -> Option<CalendarUnit> {
    let CalendarUnit::Month(month) = CalendarUnit::Day(start).widen(Grain::Month)?.shift(step)? else { return None };
    NaiveDate::from_ymd_opt(month.year(), month.number().into(), pattern.day?.into()).map(CalendarUnit::Day)
}

fn ends(unit: CalendarUnit) -> Option<NaiveDate> {
    unit.interval().end.at().map(|moment| moment.date())
}

/// Beyond how many days the next one would need its year.
const FAR: i64 = 300;

/// Within how many days the next one is soon.
const SOON: i64 = 45;

/// How many days a unit lies from a stretch of days: 0 where they overlap.
fn distance(unit: CalendarUnit, start: NaiveDate, end: NaiveDate) -> i64 {
    let (Some(from), Some(to)) = (unit.first_day(), ends(unit)) else { return i64::MAX };
    if to <= start {
        (start - to).num_days() + 1
    } else if from >= end {
        (from - end).num_days() + 1
    } else {
        0
    }
}
