//! The date of an entry in words, in the grain that the text states and no finer.
//!
//! A phrase is derived from the window alone: its interval against the bounds of the unit that the text names, or, where it names none,
//! of the narrowest month or year that fits. The forms:
//!
//! | window | phrase |
//! |---|---|
//! | a whole unit | `29 December 2020`, `December 2020`, `2019`, `the 1990s`, `19th century`, `44 BC` |
//! | | `week of 21 December 2020` (its Monday), `weekend of 26 December 2020` (its Saturday) |
//! | | `third quarter of 2020`, `first half of 2019`, `summer 2020`, `winter 2020–21` |
//! | | `28 December 2020, morning`, `28 December 2020, 14:30` |
//! | | `28 December 2020, 14:30 UTC`, `28 December 2020, 14:30 UTC+02:00` |
//! | a part that the text names | `early 2020`, `mid-December 2020`, `late 2019`, `13 March 2024, late`; hedged: `about 2019`, `7 May 2021, after 11:00` |
//! | a unit cut short at its end | `December 2020, before the 29th`, `2020, before December`, `28 December 2020, before 14:00` |
//! | … by the publication | `December 2020, by the 29th`, `2020, by 29 December` |
//! | a unit cut short at its beginning | `December 2020, from the 15th`, `2020, from March` |
//! | a range that the text states | `3–5 May 2020`, `28 April – 3 May 2020`, `March–May 2020`, `2019–2021` |
//! | anything else with two ends | `between 3 and 5 May 2020`, `between 2019 and publication` |
//! | an end alone | `by 1648`, `by March 2020` where the text names it; `before 2019`, `before 29 December 2020`, `by publication` |
//! | a beginning alone | `since 2019` where it goes on, `from 2021 on` where that lies ahead, else `2019 or later`; `after publication` |
//! | no bound | `ongoing` where it has no end, else `no date` |
//!
//! "Between" includes both its days, months or years; "before" leaves its own out, "by" and "from" take it in.

use chrono::{Datelike, NaiveDateTime, NaiveTime, TimeDelta};

use super::{bounds::aligned, names};
use crate::calendar::{CalendarUnit, Endpoint, Grain, Modifier, TimeValue, ZoneOffset};
use crate::document::Published;
use crate::timeline::Window;

/// Is the phrase for what had happened when the document was published, and nothing more is known.
pub(super) const BY_PUBLICATION: &str = "by publication";

/// Is the phrase for what nothing bounds.
pub(super) const NO_DATE: &str = "no date";

/// Says when, in words: see the [table of forms](self).
///
/// `published` gives "by publication" its meaning; without it the day is written out.
pub fn phrase(window: &Window, published: Option<Published>) -> String {
    let (begin, end) = (window.interval.begin, window.interval.end);
    match (begin.at(), end.at()) {
        (Some(begin), Some(end)) => closed(window, begin, end, published),
        (None, Some(end)) => until(window, end, published),
        (Some(begin), None) => since(window, begin, end, published),
        (None, None) if end == Endpoint::Open => "ongoing".to_owned(),
        (None, None) => NO_DATE.to_owned(),
    }
}

/// Writes the publication out: "Tuesday, 29 December 2020", with the local time where it is known.
pub fn publication(published: Published) -> String {
    let day = published.day();
    let time = published.moment().map(|moment| format!(", {}", moment.format("%H:%M"))).unwrap_or_default();
    format!("{}, {}{time}", names::weekday(day.weekday()), names::day(day))
}

fn closed(window: &Window, begin: NaiveDateTime, end: NaiveDateTime, published: Option<Published>) -> String {
    if let Some(TimeValue::Zoned(unit, zone)) = window.value
        && bounds(unit) == Some((begin, end))
    {
        let zone = if zone == ZoneOffset::UTC { String::new() } else { zone.to_string() };
        return format!("{} UTC{zone}", names::unit(unit));
    }
    if let Some(TimeValue::Calendar(unit)) = window.value {
        if touches(window) && unit.grain() >= Grain::Day {
            return in_unit(unit, begin, end, published).unwrap_or_else(|| between(window, begin, end, published));
        }
        if let Some(part) = part_of(unit, begin, end, window, published) {
            return part;
        }
        if let Some(phrase) = in_unit(unit, begin, end, published) {
            return if window.modifier == Some(Modifier::Approx) { hedged("about", unit, phrase) } else { phrase };
        }
        // "shortly after 11 a.m.": beside the unit, not in it.
        match (window.modifier, bounds(unit)) {
            (Some(Modifier::After | Modifier::OnOrAfter), Some((from, to))) if [from, to].contains(&begin) => {
                return hedged("after", unit, names::unit(unit));
            }
            (Some(Modifier::Before | Modifier::OnOrBefore), Some((from, to))) if [from, to].contains(&end) => {
                return hedged("before", unit, names::unit(unit));
            }
            _ => {}
        }
    }
    if let Some(TimeValue::Range(first, last)) = window.value
        && bounds(first).is_some_and(|(from, _)| from == begin)
        && bounds(last).is_some_and(|(_, to)| to == end)
    {
        return range(first, last);
    }
    let whole = [Grain::Day, Grain::Month, Grain::Year, Grain::Decade, Grain::Century];
    let cut = [Grain::Day, Grain::Month, Grain::Year];
    let around = |grain: &Grain| CalendarUnit::containing(*grain, begin);
    if let Some(unit) = whole.iter().filter_map(around).find(|unit| bounds(*unit) == Some((begin, end))) {
        return names::unit(unit);
    }
    if let Some(phrase) = cut.iter().filter_map(around).find_map(|unit| in_unit(unit, begin, end, published)) {
        return phrase;
    }
    between(window, begin, end, published)
}

/// Names a window that lies inside a unit and shares one of its bounds.
fn in_unit(
    unit: CalendarUnit,
    begin: NaiveDateTime,
    end: NaiveDateTime,
    published: Option<Published>,
) -> Option<String> {
    let (from, to) = bounds(unit)?;
    let name = names::unit(unit);
    match (begin == from, end == to) {
        (true, true) => Some(name),
        // A night runs on into the next day; that its story was published before says nothing new.
        (true, false) if unit.grain() < Grain::Day && publication_end(published) == Some(end) => Some(name),
        (true, false) if end < to => Some(match publication_end(published) == Some(end) {
            true => format!("{name}, by {}", inside(unit, last_moment(end))),
            false => format!("{name}, before {}", inside(unit, end)),
        }),
        (false, true) if begin > from => Some(format!("{name}, from {}", inside(unit, begin))),
        _ => None,
    }
}

/// Names a moment for a reader who knows the unit it lies in: "the 29th", "March", "29 December", "14:00".
fn inside(unit: CalendarUnit, moment: NaiveDateTime) -> String {
    if moment.time() != NaiveTime::MIN {
        return match unit.grain() <= Grain::Day {
            true => moment.format("%H:%M").to_string(),
            false => format!("{} {}", moment.format("%H:%M on"), inside(unit, moment.date().and_time(NaiveTime::MIN))),
        };
    }
    match unit.grain() {
        Grain::Second | Grain::Minute | Grain::Hour | Grain::DayPart | Grain::Day => "midnight".to_owned(),
        Grain::Month => format!("the {}", names::ordinal(moment.day())),
        Grain::Weekend | Grain::Week => names::weekday(moment.weekday()).to_owned(),
        Grain::Season | Grain::Quarter | Grain::Half | Grain::Year if moment.day() == 1 => {
            names::month(moment.month()).to_owned()
        }
        Grain::Season | Grain::Quarter | Grain::Half | Grain::Year => names::day_and_month(moment.date()),
        Grain::Decade | Grain::Century => point(moment),
    }
}

/// Names the part of a unit that the text names, where the window lies in the unit.
///
/// A window that the publication cuts short is no such part: TIMEX3 marks "earlier this month" like "early this month".
fn part_of(
    unit: CalendarUnit,
    begin: NaiveDateTime,
    end: NaiveDateTime,
    window: &Window,
    published: Option<Published>,
) -> Option<String> {
    let part = match window.modifier? {
        Modifier::Start => "early",
        Modifier::Mid => "mid",
        Modifier::End => "late",
        _ => return None,
    };
    let (from, to) = bounds(unit)?;
    let cut = published.and_then(|published| published.interval().bounds());
    let side = match unit.grain() > Grain::Day {
        true => cut.is_some_and(|(day, after)| [begin, end].iter().any(|moment| [day, after].contains(moment))),
        // "later today" reaches from the moment of publication, or over the whole day where that is not known.
        false => {
            (begin, end) == (from, to)
                || published.is_some_and(|at| at.moment().is_some_and(|at| [begin, end].contains(&at)))
        }
    };
    if begin < from || to < end || side {
        return None;
    }
    let name = names::unit(unit);
    Some(match unit.grain() {
        Grain::Second | Grain::Minute | Grain::Hour | Grain::DayPart | Grain::Day | Grain::Week | Grain::Weekend => {
            format!("{name}, {part}")
        }
        _ => {
            // "the late 1980s", "the mid-1980s"
            let (article, name) = name.strip_prefix("the ").map_or(("", name.as_str()), |name| ("the ", name));
            format!("{article}{part}{}{name}", if part == "mid" { "-" } else { " " })
        }
    })
}

/// Puts a hedge before a name, or between the day and the time of day.
fn hedged(hedge: &str, unit: CalendarUnit, name: String) -> String {
    match name.split_once(", ").filter(|_| unit.grain() < Grain::Day) {
        Some((day, time)) => format!("{day}, {hedge} {time}"),
        None => format!("{hedge} {name}"),
    }
}

/// Writes a stated range with a dash, what both ends share only once.
fn range(first: CalendarUnit, last: CalendarUnit) -> String {
    use CalendarUnit::{Day, Month, Year};
    match (first, last) {
        _ if first == last => names::unit(first),
        (Day(a), Day(b)) if (a.year(), a.month()) == (b.year(), b.month()) => format!("{}–{}", a.day(), names::day(b)),
        (Day(a), Day(b)) if a.year() == b.year() => format!("{} – {}", names::day_and_month(a), names::day(b)),
        (Month(a), Month(b)) if a.year() == b.year() => {
            format!("{}–{}", names::month(a.number().into()), names::unit(last))
        }
        (Year(a), Year(b)) if a > 0 => format!("{a}–{b}"),
        _ => format!("{} – {}", names::unit(first), names::unit(last)),
    }
}

fn between(window: &Window, begin: NaiveDateTime, end: NaiveDateTime, published: Option<Published>) -> String {
    let (begin, end) = in_days(window, begin, end);
    if publication_end(published) == Some(end) {
        return format!("between {} and publication", beginning(window, begin));
    }
    let grain = aligned(begin).min(aligned(end));
    let around = |moment| CalendarUnit::containing(grain, moment);
    match (around(begin), around(last_moment(end))) {
        (Some(CalendarUnit::Day(a)), Some(CalendarUnit::Day(b))) if (a.year(), a.month()) == (b.year(), b.month()) => {
            format!("between {} and {}", a.day(), names::day(b))
        }
        (Some(CalendarUnit::Day(a)), Some(CalendarUnit::Day(b))) if a.year() == b.year() => {
            format!("between {} and {}", names::day_and_month(a), names::day(b))
        }
        (Some(CalendarUnit::Month(a)), Some(CalendarUnit::Month(b))) if a.year() == b.year() => {
            format!("between {} and {}", names::month(a.number().into()), names::unit(CalendarUnit::Month(b)))
        }
        (Some(a), Some(b)) if grain >= Grain::Day => format!("between {} and {}", names::unit(a), names::unit(b)),
        _ => format!("between {} and {}", point(begin), point(end)),
    }
}

fn until(window: &Window, end: NaiveDateTime, published: Option<Published>) -> String {
    match window.value {
        _ if publication_end(published) == Some(end) => BY_PUBLICATION.to_owned(),
        Some(TimeValue::Calendar(unit)) if bounds(unit).is_some_and(|(_, to)| to == end) => {
            format!("by {}", names::unit(unit))
        }
        _ => format!("before {}", point(end)),
    }
}

fn since(window: &Window, begin: NaiveDateTime, end: Endpoint, published: Option<Published>) -> String {
    let day = published.map(|published| published.interval());
    if publication_end(published) == Some(begin) {
        return "after publication".to_owned();
    }
    let start = beginning(window, begin);
    let ahead = day.and_then(|day| day.begin.at()).is_some_and(|published| begin > published);
    match end {
        Endpoint::Open if ahead => format!("from {start} on"),
        Endpoint::Open => format!("since {start}"),
        _ => format!("{start} or later"),
    }
}

/// Says whether the event of a window only begins or ends in the time of its value.
fn touches(window: &Window) -> bool {
    matches!(window.modifier, Some(Modifier::OnOrAfter | Modifier::OnOrBefore))
}

/// Rounds what was only reckoned, over days, out to days: nobody who writes "six months later" counts the hours.
fn in_days(window: &Window, begin: NaiveDateTime, end: NaiveDateTime) -> (NaiveDateTime, NaiveDateTime) {
    let midnight = |moment: NaiveDateTime| moment.date().and_time(NaiveTime::MIN);
    let next = |moment: NaiveDateTime| moment.date().succ_opt().map_or(moment, |day| day.and_time(NaiveTime::MIN));
    match window.value.is_none() && end - begin > TimeDelta::days(1) {
        true => (midnight(begin), if end == midnight(end) { end } else { next(end) }),
        false => (begin, end),
    }
}

/// Names the beginning of a window as the text does where it can, else as coarsely as it allows.
fn beginning(window: &Window, begin: NaiveDateTime) -> String {
    match window.value {
        Some(TimeValue::Calendar(unit)) if bounds(unit).is_some_and(|(from, _)| from == begin) => names::unit(unit),
        _ => point(begin),
    }
}

/// Names a moment as coarsely as it allows: 1 January is the year, the first of a month is the month.
fn point(moment: NaiveDateTime) -> String {
    match CalendarUnit::containing(aligned(moment), moment) {
        Some(unit) => names::unit(unit),
        None => names::day(moment.date()),
    }
}

/// Returns a moment that still belongs to what ends there.
fn last_moment(end: NaiveDateTime) -> NaiveDateTime {
    match end.time() == NaiveTime::MIN {
        true => end.date().pred_opt().unwrap_or(end.date()).and_time(NaiveTime::MIN),
        false => end,
    }
}

fn publication_end(published: Option<Published>) -> Option<NaiveDateTime> {
    published.and_then(|published| published.interval().end.at())
}

fn bounds(unit: CalendarUnit) -> Option<(NaiveDateTime, NaiveDateTime)> {
    unit.interval().bounds()
}
