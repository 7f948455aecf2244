//! Where people draw the borders of a part differently: the readings that share the words and the value, and cover another stretch.
//!
//! "Early 2019" is its first third here, for others its first quarter or half; "the end of May" is also its last day. A weekend begins on
//! Friday evening for those who work until then, and a night ends at midnight for those who count by the date.

use chrono::{Days, NaiveDate, NaiveDateTime, TimeDelta};

use super::Reading;
use super::sense::Sense;
use crate::calendar::{CalendarUnit, DayPart, Grain, Interval, Modifier, Part, TimeValue};

/// Adds what else the time can cover, the likeliest first.
pub(super) fn with_others(mut sense: Sense) -> Sense {
    let TimeValue::Calendar(unit) = sense.value else { return sense };
    let covered = match (sense.part, unit) {
        (Part::Early | Part::Late, unit) => edges(unit, sense.part),
        // "Earlier this month", said with no thought of the day that it is said on.
        (Part::Whole, unit) if sense.modifier == Some(Modifier::Start) => edges(unit, Part::Early),
        (Part::Whole, unit) if sense.modifier == Some(Modifier::End) => edges(unit, Part::Late),
        (Part::Whole, CalendarUnit::DayPart(day, part)) => [until_midnight(day, part), None],
        (Part::Whole, CalendarUnit::Weekend(_)) => [from_friday_evening(unit), None],
        _ => return sense,
    };
    let others = covered.into_iter().flatten().filter(|other| *other != sense.interval);
    let others: Vec<_> = others.map(|interval| Reading { value: TimeValue::Calendar(unit), interval }).collect();
    sense.alternatives.extend(others);
    let last_day = match (sense.part, unit.grain()) {
        (Part::Late, Grain::Month | Grain::Year) => unit.shift(1).and_then(|next| next.first_day()?.pred_opt()),
        _ => None,
    };
    sense.or_unit(last_day.map(CalendarUnit::Day))
}

/// The other stretches at one end of a unit that people call early or late: of a year a quarter and a half, of a week three days, else a half.
fn edges(unit: CalendarUnit, part: Part) -> [Option<Interval>; 2] {
    let Some((begin, end)) = unit.interval().bounds() else { return [None, None] };
    let nth = |grain, first: i64, last: i64| unit.nth(if part == Part::Early { first } else { last }, grain);
    let half = || {
        let middle = begin + TimeDelta::days((end - begin).num_days() / 2);
        Some(if part == Part::Early { Interval::between(begin, middle) } else { Interval::between(middle, end) })
    };
    match unit {
        CalendarUnit::Year(_) => {
            [Grain::Quarter, Grain::Half].map(|grain| nth(grain, 1, -1).map(|edge| edge.interval()))
        }
        CalendarUnit::Week(_) if part == Part::Early => [later(begin, 3).map(|to| Interval::between(begin, to)), None],
        CalendarUnit::Week(_) => [later(begin, 4).map(|from| Interval::between(from, end)), None],
        _ if unit.grain() > Grain::Day => [half(), None],
        _ => [None, None],
    }
}

fn later(moment: NaiveDateTime, days: u64) -> Option<NaiveDateTime> {
    moment.checked_add_days(Days::new(days))
}

/// An evening or night from six o'clock to the end of its date.
fn until_midnight(day: NaiveDate, part: DayPart) -> Option<Interval> {
    matches!(part, DayPart::Evening | DayPart::Night).then_some(())?;
    Some(Interval::between(day.and_hms_opt(18, 0, 0)?, day.succ_opt()?.and_hms_opt(0, 0, 0)?))
}

/// A weekend from six o'clock on Friday.
fn from_friday_evening(weekend: CalendarUnit) -> Option<Interval> {
    let (begin, end) = weekend.interval().bounds()?;
    Some(Interval::between(begin.checked_sub_signed(TimeDelta::hours(6))?, end))
}
