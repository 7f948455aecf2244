//! Fiscal years: the years of accounts, which may begin in any month.
//!
//! A fiscal year has the name of the calendar year in which it ends, as in the United States (31 U.S.C. § 1102: from
//! 1 October), the United Kingdom and Australia. Its quarters and halves are counted from its own first month.
//! A year that begins in January is the calendar year, and nothing changes.

use chrono::Months;

use super::anchor::Reference;
use super::sense::{Frame, Sense, Unresolved};
use super::value;
use crate::calendar::{CalendarUnit, Interval, Month, TimeValue};
use crate::timex::TimeExpr;

/// Works out a time that is counted in fiscal years.
///
/// Formally, with `k` months from the first of the fiscal year to the January of its name: the expression is resolved as if the
/// publication were `k` months later, and what comes out is moved back by `k` months.
pub(super) fn evaluate(of: &TimeExpr, frame: &Frame<'_>) -> Result<Sense, Unresolved> {
    let ahead = (13 - u32::from(frame.policy.fiscal_year_start)) % 12;
    if ahead == 0 {
        return value::evaluate(of, frame);
    }
    let references = match frame.references.publication {
        Some(publication) => frame.references.standing_at(later(publication, ahead).ok_or(Unresolved::OutOfRange)?),
        None => frame.references.clone(),
    };
    let sense = value::evaluate(of, &Frame { references: &references, ..*frame })?;
    let Some(unit) = sense.as_unit() else { return Ok(sense) };
    let (value, interval) = months(unit, ahead).ok_or(Unresolved::OutOfRange)?;
    Ok(Sense { value, interval, alternatives: Vec::new(), ..sense })
}

fn later(reference: Reference, months: u32) -> Option<Reference> {
    let unit = CalendarUnit::Day(reference.first_day()?.checked_add_months(Months::new(months))?);
    Some(Reference { unit, interval: unit.interval(), ..reference })
}

/// The months that a year, half, quarter or month covers, so many months earlier.
fn months(unit: CalendarUnit, earlier: u32) -> Option<(TimeValue, Interval)> {
    let (begin, end) = unit.interval().bounds()?;
    let begin = begin.checked_sub_months(Months::new(earlier))?;
    let end = end.checked_sub_months(Months::new(earlier))?;
    let month = |moment| match CalendarUnit::containing(crate::calendar::Grain::Month, moment)? {
        CalendarUnit::Month(month) => Some(month),
        _ => None,
    };
    let (first, last): (Month, Month) = (month(begin)?, month(end.checked_sub_days(chrono::Days::new(1))?)?);
    let value = match first == last {
        true => TimeValue::Calendar(CalendarUnit::Month(first)),
        false => TimeValue::Range(CalendarUnit::Month(first), CalendarUnit::Month(last)),
    };
    Some((value, Interval::between(begin, end)))
}
