//! Values to EDTF.

use chrono::{Datelike, Days, NaiveDate, Timelike, Weekday};

use crate::calendar::{CalendarUnit, Certainty, Grain, Hemisphere, Part, Pattern, Season, TimeValue};

impl TimeValue {
    /// Writes the value as EDTF level 2, see [`edtf`](crate::calendar::edtf); `None` where EDTF has no form for it.
    ///
    /// # Example
    ///
    /// ```
    /// use dateline::calendar::{CalendarUnit, Certainty, Part, TimeValue};
    ///
    /// let year = TimeValue::Calendar(CalendarUnit::Year(1889));
    /// assert_eq!(year.edtf(Part::Whole, Certainty::Approximate).as_deref(), Some("1889~"));
    /// ```
    pub fn edtf(&self, part: Part, certainty: Certainty) -> Option<String> {
        let mark = certainty.mark();
        match *self {
            TimeValue::Calendar(unit) if part == Part::Whole => marked(unit, mark),
            TimeValue::Calendar(unit) => {
                let (begin, end) = unit.part(part).bounds()?;
                let about = certainty.and(Certainty::Approximate).mark();
                range(begin.date(), end.date().checked_sub_days(Days::new(1))?, about)
            }
            TimeValue::Zoned(unit @ CalendarUnit::Second(_), offset) => {
                Some(format!("{}{offset}{mark}", single(unit)?))
            }
            TimeValue::Range(from, to) => Some(format!("{}{mark}/{}{mark}", first(from)?, last(to)?)),
            TimeValue::Since(from, bound) => Some(format!("{}{mark}/{bound}", first(from)?)),
            TimeValue::Until(bound, to) => Some(format!("{bound}/{}{mark}", last(to)?)),
            TimeValue::Pattern(pattern) => blank(pattern).map(|date| date + mark),
            _ => None,
        }
    }
}

impl std::fmt::Display for super::Edtf {
    /// Writes EDTF, and nothing where there is no form for the value: [`TimeValue::edtf`] tells.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.value.edtf(Part::Whole, self.certainty).unwrap_or_default())
    }
}

/// Writes a unit with its mark; weeks and weekends are ranges of days.
fn marked(unit: CalendarUnit, mark: &str) -> Option<String> {
    match unit {
        CalendarUnit::Week(week) => range(week.weekday(Weekday::Mon)?, week.weekday(Weekday::Sun)?, mark),
        CalendarUnit::Weekend(week) => range(week.weekday(Weekday::Sat)?, week.weekday(Weekday::Sun)?, mark),
        unit => Some(single(unit)? + mark),
    }
}

fn range(first: NaiveDate, last: NaiveDate, mark: &str) -> Option<String> {
    if last < first {
        return None;
    }
    Some(format!("{}{mark}/{}{mark}", day(first)?, day(last)?))
}

/// Writes where a range begins: the unit, or the first day of one that EDTF has no single form for.
fn first(unit: CalendarUnit) -> Option<String> {
    match unit {
        CalendarUnit::Week(_) | CalendarUnit::Weekend(_) => day(unit.first_day()?),
        unit => single(unit),
    }
}

/// Writes where a range ends: the unit, or the last day of one that EDTF has no single form for.
fn last(unit: CalendarUnit) -> Option<String> {
    match unit {
        CalendarUnit::Week(week) | CalendarUnit::Weekend(week) => day(week.weekday(Weekday::Sun)?),
        unit => single(unit),
    }
}

fn single(unit: CalendarUnit) -> Option<String> {
    Some(match unit {
        CalendarUnit::Century(number) => period(number, 2, "XX")?,
        CalendarUnit::Decade(number) => period(number, 3, "X")?,
        CalendarUnit::Year(number) => year(number).unwrap_or_else(|| format!("Y{number}")),
        CalendarUnit::Half(half) => format!("{}-{}", year(half.year())?, 39 + half.number()),
        CalendarUnit::Quarter(quarter) => format!("{}-{}", year(quarter.year())?, 32 + quarter.number()),
        CalendarUnit::Season(season) => format!("{}-{}", year(season.year)?, self::season(season)),
        CalendarUnit::Month(month) => format!("{}-{:02}", year(month.year())?, month.number()),
        CalendarUnit::Day(date) => day(date)?,
        CalendarUnit::Second(moment) => {
            let (hour, minute, second) = (moment.hour(), moment.minute(), moment.second());
            format!("{}T{hour:02}:{minute:02}:{second:02}", day(moment.date())?)
        }
        _ => return None,
    })
}

/// Writes a pattern of year, month and day; EDTF knows no others.
fn blank(pattern: Pattern) -> Option<String> {
    let Pattern { year: number, month, day, blank, .. } = pattern;
    if pattern != (Pattern { year: number, month, day, blank, ..Pattern::default() }) {
        return None;
    }
    let field = |known: Option<u8>| known.map_or("XX".to_owned(), |number| format!("{number:02}"));
    let year = number.map_or(Some("XXXX".to_owned()), year)?;
    match (month, day, blank) {
        (_, Some(_), None) | (_, None, Some(Grain::Day)) => Some(format!("{year}-{}-{}", field(month), field(day))),
        (Some(_), None, None) | (None, None, Some(Grain::Month)) => Some(format!("{year}-{}", field(month))),
        (None, None, Some(Grain::Year)) => Some(year),
        _ => None,
    }
}

fn season(season: Season) -> u8 {
    let first = if season.hemisphere == Hemisphere::Northern { 21 } else { 29 };
    first + season.name as u8
}

fn day(date: NaiveDate) -> Option<String> {
    Some(format!("{}-{:02}-{:02}", year(date.year())?, date.month(), date.day()))
}

/// Writes a year of at most four digits.
fn year(number: i32) -> Option<String> {
    let sign = if number < 0 { "-" } else { "" };
    let digits = number.unsigned_abs();
    (digits <= 9999).then(|| format!("{sign}{digits:04}"))
}

/// Writes a century or a decade by its leading digits, where all its years have at most four.
fn period(number: i32, digits: usize, blanks: &str) -> Option<String> {
    // The first century before Christ, years −99 to 0, is −00XX.
    let (sign, leading) = if number < 0 { ("-", -1 - i64::from(number)) } else { ("", i64::from(number)) };
    let written = format!("{leading:0digits$}");
    (written.len() == digits).then(|| format!("{sign}{written}{blanks}"))
}
