//! Feasts: which year's, and the days that they last.

use chrono::{Datelike, Days, NaiveDate};

use super::anchor;
use super::decision::Decision;
use super::direction::{self, Row};
use super::fields;
use super::sense::{Frame, Sense, Unresolved};
use crate::calendar::{CalendarUnit, Feast, FeastRule, Grain, TimeValue};
use crate::id::EntityId;
use crate::timex::{Anchor, Pick};

/// "Easter", "Thanksgiving": the year that the clause looks to.
pub(super) fn nearest(feast: Feast, frame: &Frame<'_>) -> Result<Sense, Unresolved> {
    let reference = anchor::base(Anchor::Publication, Grain::Day, frame)?;
    let day = reference.first_day().ok_or(Unresolved::OutOfRange)?;
    let outlook = direction::outlook(frame.scene, Row::Day, frame.policy);
    let choice = fields::choose(&around(feast, day), reference, outlook).ok_or(Unresolved::OutOfRange)?;
    let decision = match choice.unit.begin() <= reference.unit.begin() {
        true => Decision::LookedBack,
        false => Decision::LookedForward,
    };
    let sense = lasting(feast, choice.unit, decision)?.anchored(reference.id);
    Ok(sense.or(choice.other.and_then(|unit| value(feast, unit))))
}

/// "Easter 2019", "Diwali last year": the one that begins in a longer time.
pub(super) fn within(feast: Feast, outer: CalendarUnit, decision: Decision) -> Result<Sense, Unresolved> {
    let first = outer.first_day().ok_or(Unresolved::OutOfRange)?;
    let days = around(feast, first);
    let found = days.iter().find(|unit| unit.begin().is_some_and(|moment| outer.interval().holds(moment)));
    lasting(feast, *found.ok_or(Unresolved::Impossible)?, decision)
}

/// "Last Easter", "this Easter", "next Easter", counted from an anchor; "this" is the one of its year.
pub(super) fn pick(feast: Feast, pick: Pick, from: Anchor, frame: &Frame<'_>) -> Result<Sense, Unresolved> {
    let reference = anchor::base(from, Grain::Day, frame)?;
    let day = reference.first_day().ok_or(Unresolved::OutOfRange)?;
    let days = around(feast, day);
    let first = |unit: &&CalendarUnit| unit.first_day();
    let found = match pick {
        Pick::Last => days.iter().rfind(|unit| first(unit) < Some(day)),
        Pick::Next => days.iter().find(|unit| first(unit) > Some(day)),
        Pick::This => days.iter().find(|unit| first(unit).is_some_and(|first| first.year() == day.year())),
    };
    let decision = if reference.id == EntityId::Publication { Decision::Reckoned } else { Decision::Continued };
    Ok(lasting(feast, *found.ok_or(Unresolved::OutOfRange)?, decision)?.anchored(reference.id))
}

/// The first days of the years around a day, in order.
fn around(feast: Feast, day: NaiveDate) -> Vec<CalendarUnit> {
    let years = (-4..=4).filter_map(|step: i32| day.year().checked_add(step));
    years.flat_map(|year| feast.in_year(year)).map(CalendarUnit::Day).collect()
}

fn value(feast: Feast, first: CalendarUnit) -> Option<TimeValue> {
    if feast.days <= 1 {
        return Some(TimeValue::Calendar(first));
    }
    let last = first.shift(i64::from(feast.days) - 1)?;
    Some(TimeValue::Range(first, last))
}

fn lasting(feast: Feast, first: CalendarUnit, decision: Decision) -> Result<Sense, Unresolved> {
    let value = value(feast, first).ok_or(Unresolved::OutOfRange)?;
    let sense = Sense::new(value.clone(), value.interval(), decision);
    // Where the moon is looked for, the feast may begin a day earlier or later.
    let seen = matches!(feast.rule, FeastRule::Islamic(..) | FeastRule::NewMoon(_) | FeastRule::FullMoon(_));
    let beside = |day: Option<NaiveDate>| day.map(CalendarUnit::Day).and_then(|unit| self::value(feast, unit));
    let day = first.first_day().filter(|_| seen);
    let before = beside(day.and_then(|day| day.checked_sub_days(Days::new(1))));
    let after = beside(day.and_then(|day| day.checked_add_days(Days::new(1))));
    // A Jewish feast begins on the evening before.
    let eve = matches!(feast.rule, FeastRule::JewishNewYear(_) | FeastRule::Passover(_) | FeastRule::Hanukkah);
    let last = first.shift(i64::from(feast.days) - 1).filter(|_| eve);
    let with_eve = last.zip(first.shift(-1)).map(|(last, eve)| TimeValue::Range(eve, last));
    let eve = first.shift(-1).filter(|_| eve && feast.days <= 1).map(TimeValue::Calendar);
    Ok(sense.or(before).or(after).or(with_eve).or(eve))
}
