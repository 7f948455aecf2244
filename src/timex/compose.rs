//! Short ways to write meanings.

use chrono::{NaiveDate, Weekday};

use crate::calendar::{
    Amount, CalendarUnit, Certainty, DayPart, Modifier, Month, Part, Pattern, Quantity, Recurrence, Repeats,
    SeasonName, Unit, VagueTime,
};

use super::{Anchor, Convention, Cycle, DateOrder, Direction, Edge, Pick, Region, TimeExpr};

/// A pattern without any field.
pub(super) const NOTHING: Pattern = Pattern {
    year: None,
    quarter: None,
    half: None,
    season: None,
    month: None,
    day: None,
    weekday: None,
    weekend: false,
    day_part: None,
    clock: None,
    second: None,
    week: None,
    blank: None,
};

pub(super) fn year(year: i32) -> TimeExpr {
    TimeExpr::Absolute(CalendarUnit::Year(year))
}

pub(super) fn decade(decade: i32) -> TimeExpr {
    TimeExpr::Absolute(CalendarUnit::Decade(decade))
}

pub(super) fn century(century: i32) -> TimeExpr {
    TimeExpr::Absolute(CalendarUnit::Century(century))
}

/// "December 2020"; nothing where there is no such month.
pub(super) fn month_of(year: i32, month: u8) -> Option<TimeExpr> {
    Some(TimeExpr::Absolute(CalendarUnit::Month(Month::new(year, month)?)))
}

/// Nothing where no month has the number or no month has so many days: then the digits are something else.
fn has_fields(month: u8, day: u8) -> Option<()> {
    ((1..=12).contains(&month) && (1..=31).contains(&day)).then_some(())
}

/// "14 December 2020"; "30 February 2020" is kept as fields, for resolution to refuse.
pub(super) fn date(year: i32, month: u8, day: u8) -> Option<TimeExpr> {
    has_fields(month, day)?;
    Some(match NaiveDate::from_ymd_opt(year, month.into(), day.into()) {
        Some(day) => TimeExpr::Absolute(CalendarUnit::Day(day)),
        None => TimeExpr::Fields(Pattern { year: Some(year), month: Some(month), day: Some(day), ..NOTHING }),
    })
}

/// "Dec. 14"; "Feb. 30" is for resolution to refuse.
pub(super) fn day_of(month: u8, day: u8) -> Option<TimeExpr> {
    has_fields(month, day)?;
    Some(TimeExpr::Fields(Pattern { month: Some(month), day: Some(day), ..NOTHING }))
}

/// "Tuesday, Dec. 14".
pub(super) fn weekday_of(weekday: Weekday, month: u8, day: u8) -> Option<TimeExpr> {
    has_fields(month, day)?;
    Some(TimeExpr::Fields(Pattern { weekday: Some(weekday), month: Some(month), day: Some(day), ..NOTHING }))
}

pub(super) fn weekday(weekday: Weekday) -> TimeExpr {
    TimeExpr::Fields(Pattern { weekday: Some(weekday), ..NOTHING })
}

pub(super) fn month(month: u8) -> TimeExpr {
    TimeExpr::Fields(Pattern { month: Some(month), ..NOTHING })
}

pub(super) fn season(season: SeasonName) -> TimeExpr {
    TimeExpr::Fields(Pattern { season: Some(season), ..NOTHING })
}

pub(super) fn day_part(part: DayPart) -> TimeExpr {
    TimeExpr::Fields(Pattern { day_part: Some(part), ..NOTHING })
}

pub(super) fn weekend() -> TimeExpr {
    TimeExpr::Fields(Pattern { weekend: true, ..NOTHING })
}

/// "the third quarter"; nothing beyond the fourth.
pub(super) fn quarter(quarter: i8) -> Option<TimeExpr> {
    let number = u8::try_from(quarter).ok().filter(|n| (1..=4).contains(n))?;
    Some(TimeExpr::Fields(Pattern { quarter: Some(number), ..NOTHING }))
}

/// "the first half"; nothing beyond the second.
pub(super) fn half(half: i8) -> Option<TimeExpr> {
    let number = u8::try_from(half).ok().filter(|n| (1..=2).contains(n))?;
    Some(TimeExpr::Fields(Pattern { half: Some(number), ..NOTHING }))
}

/// "8:30"; nothing where the day has no such minute.
pub(super) fn clock(hour: u8, minute: u8) -> Option<TimeExpr> {
    let fits = hour < 24 && minute < 60 || (hour, minute) == (24, 0);
    fits.then_some(TimeExpr::Fields(Pattern { clock: Some((hour, minute)), ..NOTHING }))
}

/// "20:30:15": a clock time to the second, of the whole day.
pub(super) fn clock_second(hour: u8, minute: u8, second: u8) -> Option<TimeExpr> {
    let fits = hour < 24 && minute < 60 && second < 60;
    let pattern = Pattern { clock: Some((hour, minute)), second: Some(second), ..NOTHING };
    fits.then_some(TimeExpr::Fields(pattern))
}

/// "8:30" on a dial of twelve hours; what no dial shows is a clock time of the whole day.
pub(super) fn dial(hour: u8, minute: u8) -> Option<TimeExpr> {
    match hour {
        1..=12 if minute < 60 => Some(TimeExpr::OnDial { hour, minute }),
        _ => clock(hour, minute),
    }
}

/// A time only in casual writing.
pub(super) fn casual(of: TimeExpr) -> TimeExpr {
    TimeExpr::Casual(Box::new(of))
}

/// A year of three digits that may as well be a count.
pub(super) fn early(of: TimeExpr) -> TimeExpr {
    TimeExpr::EarlyYear(Box::new(of))
}

pub(super) fn pick(what: Cycle, pick: Pick) -> TimeExpr {
    TimeExpr::Pick { what, pick, from: Anchor::Publication }
}

pub(super) fn pick_said(what: Cycle, pick: Pick) -> TimeExpr {
    TimeExpr::Pick { what, pick, from: Anchor::Mentioned }
}

/// Moves the publication.
pub(super) fn shift(by: Amount, direction: Direction) -> TimeExpr {
    TimeExpr::Shift { from: Anchor::Publication, by, direction }
}

/// Moves what was mentioned.
pub(super) fn shift_said(by: Amount, direction: Direction) -> TimeExpr {
    TimeExpr::Shift { from: Anchor::Mentioned, by, direction }
}

pub(super) fn days(n: u8) -> Amount {
    amount(n, Unit::Day)
}

pub(super) fn amount(n: u8, unit: Unit) -> Amount {
    Amount { quantity: Quantity::Exactly(f64::from(n)), unit }
}

/// So many halves of a unit, in whole ones of a finer unit where the language counts in them: half an hour is 30 minutes.
pub(super) fn halves(n: u8, unit: Unit) -> Amount {
    match unit {
        Unit::Century => amount(n * 50, Unit::Year),
        Unit::Decade => amount(n * 5, Unit::Year),
        Unit::Year => amount(n * 6, Unit::Month),
        Unit::Day => amount(n * 12, Unit::Hour),
        Unit::Hour => amount(n * 30, Unit::Minute),
        Unit::Minute => amount(n * 30, Unit::Second),
        _ => Amount { quantity: Quantity::Exactly(f64::from(n) / 2.0), unit },
    }
}

pub(super) fn vague_amount(unit: Unit) -> Amount {
    Amount { quantity: Quantity::Vague, unit }
}

pub(super) fn same(grain: Unit, from: Anchor) -> TimeExpr {
    TimeExpr::Same { grain: Some(grain), from }
}

pub(super) fn within(part: Part, of: TimeExpr) -> TimeExpr {
    TimeExpr::Within { part, of: Box::new(of) }
}

pub(super) fn side(direction: Direction, of: TimeExpr) -> TimeExpr {
    TimeExpr::Side { direction, of: Box::new(of) }
}

pub(super) fn inside(inner: TimeExpr, outer: TimeExpr) -> TimeExpr {
    TimeExpr::Inside { inner: Box::new(inner), outer: Box::new(outer) }
}

pub(super) fn nth(n: i8, what: Cycle, of: TimeExpr) -> TimeExpr {
    TimeExpr::Nth { n, what, of: Box::new(of) }
}

pub(super) fn stretch(by: Amount, direction: Direction) -> TimeExpr {
    TimeExpr::Stretch { by, direction, from: Anchor::Publication }
}

pub(super) fn between(from: TimeExpr, to: TimeExpr) -> TimeExpr {
    TimeExpr::Between(Box::new(from), Box::new(to))
}

pub(super) fn vague(time: VagueTime) -> TimeExpr {
    TimeExpr::Vague(time)
}

/// "every Monday": whatever matches the pattern.
pub(super) fn every(pattern: Pattern, quantifier: Option<&str>) -> TimeExpr {
    let quantifier = quantifier.map(str::to_owned);
    TimeExpr::Every(Recurrence { every: Repeats::Pattern(pattern), times: None, quantifier })
}

/// "every two weeks", "twice a day": one or more of each period.
pub(super) fn each(period: Amount, times: Option<u32>, quantifier: Option<&str>) -> TimeExpr {
    let quantifier = quantifier.map(str::to_owned);
    TimeExpr::Every(Recurrence { every: Repeats::Period(period), times, quantifier })
}

/// "weekdays", "the first Tuesday of every month": whatever repeats in its own way.
pub(super) fn repeated(every: Repeats, quantifier: Option<&str>) -> TimeExpr {
    TimeExpr::Every(Recurrence { every, times: None, quantifier: quantifier.map(str::to_owned) })
}

/// Counted in fiscal years.
pub(super) fn fiscal(of: TimeExpr) -> TimeExpr {
    match of {
        TimeExpr::Fiscal { .. } => of,
        of => TimeExpr::Fiscal { of: Box::new(of) },
    }
}

/// What each region means by a name; the first where the policy names another region.
pub(super) fn by_region(readings: impl IntoIterator<Item = (Region, TimeExpr)>) -> TimeExpr {
    TimeExpr::Conventional(readings.into_iter().map(|(region, of)| (Convention::Region(region), of)).collect())
}

/// A date in digits with the month first or the day first; the one that there is, where there is only one.
pub(super) fn by_order(month_first: Option<TimeExpr>, day_first: Option<TimeExpr>) -> Option<TimeExpr> {
    by_convention([
        (Convention::Order(DateOrder::MonthFirst), month_first),
        (Convention::Order(DateOrder::DayFirst), day_first),
    ])
}

/// What an expression means by each convention, as far as it means something by it; the one meaning where they agree.
pub(super) fn by_convention(readings: impl IntoIterator<Item = (Convention, Option<TimeExpr>)>) -> Option<TimeExpr> {
    let mut different: Vec<(Convention, TimeExpr)> = Vec::new();
    for (convention, of) in readings {
        if let Some(of) = of.filter(|of| different.iter().all(|(_, other)| other != of)) {
            different.push((convention, of));
        }
    }
    if different.len() > 1 { Some(TimeExpr::Conventional(different)) } else { different.pop().map(|(_, of)| of) }
}

pub(super) fn hedged(certainty: Certainty, modifier: Modifier, of: TimeExpr) -> TimeExpr {
    TimeExpr::Hedged { certainty, modifier: Some(modifier), of: Box::new(of) }
}

/// Several times, if each of them exists.
pub(super) fn several<const N: usize>(times: [Option<TimeExpr>; N]) -> Option<TimeExpr> {
    times.into_iter().collect::<Option<Vec<_>>>().map(TimeExpr::Several)
}

/// "the first nine months of 1997".
pub(super) fn run(by: Amount, edge: Edge, of: TimeExpr) -> TimeExpr {
    TimeExpr::Run { by, edge, of: Box::new(of) }
}

/// "the week of Jan. 9": the unit that holds another time.
pub(super) fn containing(unit: Unit, of: TimeExpr) -> TimeExpr {
    TimeExpr::Containing { unit, of: Box::new(of) }
}
