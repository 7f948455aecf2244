//! Which fields of a value the text states.

use crate::calendar::{CalendarUnit, Pattern};
use crate::timex::{Cycle, TimeExpr};

/// A field of the calendar that words can state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Field {
    /// A century.
    Century,
    /// A decade.
    Decade,
    /// A year.
    Year,
    /// A half of a year.
    Half,
    /// A quarter of a year.
    Quarter,
    /// A season.
    Season,
    /// A month.
    Month,
    /// A numbered week.
    Week,
    /// A weekend.
    Weekend,
    /// A day of the week.
    Weekday,
    /// A day of the month.
    Day,
    /// A part of the day.
    DayPart,
    /// A clock time.
    Clock,
}

/// Returns the fields that the words state, the widest first, none twice.
pub(super) fn fields(expr: &TimeExpr) -> Vec<Field> {
    let mut found = Vec::new();
    collect(expr, &mut found);
    found.sort_unstable();
    found.dedup();
    found
}

fn collect(expr: &TimeExpr, found: &mut Vec<Field>) {
    match expr {
        TimeExpr::Absolute(unit) => found.extend_from_slice(of_unit(*unit)),
        TimeExpr::Fields(pattern) => of_pattern(pattern, found),
        TimeExpr::Feast(_) => found.extend([Field::Month, Field::Day]),
        TimeExpr::OnDial { .. } => found.push(Field::Clock),
        TimeExpr::Pick { what, .. } => found.extend_from_slice(of_cycle(*what)),
        TimeExpr::Within { of, .. }
        | TimeExpr::Side { of, .. }
        | TimeExpr::Hedged { of, .. }
        | TimeExpr::Fiscal { of }
        | TimeExpr::Run { of, .. }
        | TimeExpr::InZone { of, .. }
        | TimeExpr::Casual(of)
        | TimeExpr::Offset { of, .. } => collect(of, found),
        TimeExpr::Nth { what, of, .. } => {
            found.extend_from_slice(of_cycle(*what));
            collect(of, found);
        }
        TimeExpr::Inside { inner, outer } => {
            collect(inner, found);
            collect(outer, found);
        }
        TimeExpr::Conventional(readings) => readings.iter().take(1).for_each(|(_, of)| collect(of, found)),
        TimeExpr::Between(from, to) | TimeExpr::Moved { from, to, .. } => {
            collect(from, found);
            collect(to, found);
        }
        _ => {}
    }
}

fn of_unit(unit: CalendarUnit) -> &'static [Field] {
    use Field::*;
    match unit {
        CalendarUnit::Century(_) => &[Century],
        CalendarUnit::Decade(_) => &[Decade],
        CalendarUnit::Year(_) => &[Year],
        CalendarUnit::Half(_) => &[Year, Half],
        CalendarUnit::Quarter(_) => &[Year, Quarter],
        CalendarUnit::Season(_) => &[Year, Season],
        CalendarUnit::Month(_) => &[Year, Month],
        CalendarUnit::Week(_) => &[Year, Week],
        CalendarUnit::Weekend(_) => &[Year, Week, Weekend],
        CalendarUnit::Day(_) => &[Year, Month, Day],
        CalendarUnit::DayPart(..) => &[Year, Month, Day, DayPart],
        _ => &[Year, Month, Day, Clock],
    }
}

fn of_pattern(pattern: &Pattern, found: &mut Vec<Field>) {
    let stated = [
        (pattern.year.is_some(), Field::Year),
        (pattern.half.is_some(), Field::Half),
        (pattern.quarter.is_some(), Field::Quarter),
        (pattern.season.is_some(), Field::Season),
        (pattern.month.is_some(), Field::Month),
        (pattern.weekend, Field::Weekend),
        (pattern.weekday.is_some(), Field::Weekday),
        (pattern.day.is_some(), Field::Day),
        (pattern.day_part.is_some(), Field::DayPart),
        (pattern.clock.is_some(), Field::Clock),
    ];
    found.extend(stated.iter().filter(|(is, _)| *is).map(|(_, field)| *field));
}

/// A plain unit ("last week") states no field.
fn of_cycle(cycle: Cycle) -> &'static [Field] {
    match cycle {
        Cycle::Weekday(_) => &[Field::Weekday],
        Cycle::Month(_) => &[Field::Month],
        Cycle::Season(_) => &[Field::Season],
        Cycle::DayPart(_) => &[Field::DayPart],
        Cycle::MonthDay(..) | Cycle::Feast(_) => &[Field::Month, Field::Day],
        _ => &[],
    }
}
