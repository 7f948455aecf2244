//! Values to TIMEX3.

use std::fmt::{self, Display, Formatter};

use chrono::{Datelike, NaiveDate, Timelike};

use crate::calendar::{Bound, CalendarUnit, Grain, Pattern, Repeats, TimeValue, VagueTime};

impl Display for TimeValue {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            TimeValue::Calendar(unit) => unit.fmt(f),
            TimeValue::Zoned(unit, offset) => write!(f, "{unit}{offset}"),
            TimeValue::Range(from, to) => write!(f, "{from}/{to}"),
            TimeValue::Since(from, bound) => write!(f, "{from}/{bound}"),
            TimeValue::Until(bound, to) => write!(f, "{bound}/{to}"),
            TimeValue::Duration(amount) => amount.fmt(f),
            TimeValue::Compound(amounts) => super::duration::print(amounts, f),
            TimeValue::Unmeasured => f.write_str("PXX"),
            TimeValue::Set(recurrence) => match recurrence.every {
                Repeats::Pattern(pattern) => pattern.fmt(f),
                Repeats::Period(amount) => amount.fmt(f),
                Repeats::Days(_) => f.write_str("XXXX-WXX-X"),
                Repeats::Nth { weekday, .. } => Pattern { weekday: Some(weekday), ..Pattern::default() }.fmt(f),
            },
            TimeValue::Vague(VagueTime::Past) => f.write_str("PAST_REF"),
            TimeValue::Vague(VagueTime::Present) => f.write_str("PRESENT_REF"),
            TimeValue::Vague(VagueTime::Future) => f.write_str("FUTURE_REF"),
            TimeValue::Pattern(pattern) => pattern.fmt(f),
        }
    }
}

impl Display for Bound {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Bound::Open => "..",
            Bound::Unknown => "",
        })
    }
}

impl Display for CalendarUnit {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match *self {
            CalendarUnit::Century(number) => period(number, 2, "XX", f),
            CalendarUnit::Decade(number) => period(number, 3, "X", f),
            CalendarUnit::Year(year) => write!(f, "{}", Year(year)),
            CalendarUnit::Half(half) => write!(f, "{}-H{}", Year(half.year()), half.number()),
            CalendarUnit::Quarter(quarter) => write!(f, "{}-Q{}", Year(quarter.year()), quarter.number()),
            CalendarUnit::Season(season) => write!(f, "{}-{}", Year(season.year), season.name.code()),
            CalendarUnit::Month(month) => write!(f, "{}-{:02}", Year(month.year()), month.number()),
            CalendarUnit::Week(week) => write!(f, "{}-W{:02}", Year(week.year()), week.number()),
            CalendarUnit::Weekend(week) => write!(f, "{}-W{:02}-WE", Year(week.year()), week.number()),
            CalendarUnit::Day(day) => write!(f, "{}", Day(day)),
            CalendarUnit::DayPart(day, part) => write!(f, "{}{}", Day(day), part.code()),
            CalendarUnit::Hour(moment) => write!(f, "{}T{:02}", Day(moment.date()), moment.hour()),
            CalendarUnit::Minute(moment) => {
                write!(f, "{}T{:02}:{:02}", Day(moment.date()), moment.hour(), moment.minute())
            }
            CalendarUnit::Second(moment) => {
                let (hour, minute, second) = (moment.hour(), moment.minute(), moment.second());
                write!(f, "{}T{hour:02}:{minute:02}:{second:02}", Day(moment.date()))
            }
        }
    }
}

impl Display for Pattern {
    /// Writes the known fields and `X` for the others. TIMEX3 has weeks or months, not both: a weekday in a known month loses the month,
    /// and one that has its day of the month is not written.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match (self.year, self.blank) {
            (Some(year), _) => write!(f, "{}", Year(year))?,
            (None, Some(Grain::Century)) => return f.write_str("XX"),
            (None, Some(Grain::Decade)) => return f.write_str("XXX"),
            (None, _) => f.write_str("XXXX")?,
        }
        let within_day = self.day_part.is_some() || self.clock.is_some();
        let blank_day = self.blank.is_some_and(|grain| grain <= Grain::Day);
        let blank_week = matches!(self.blank, Some(Grain::Week | Grain::Weekend));
        let weekday = self.weekday.filter(|_| self.day.is_none());
        if weekday.is_some() || self.weekend || self.week.is_some() || blank_week {
            write!(f, "-W{}", Field(self.week))?;
            if let Some(weekday) = weekday {
                write!(f, "-{}", weekday.number_from_monday())?;
            } else if self.weekend || self.blank == Some(Grain::Weekend) {
                f.write_str("-WE")?;
            } else if within_day || blank_day {
                f.write_str("-X")?;
            }
        } else if self.day.is_some() || within_day || blank_day {
            write!(f, "-{}-{}", Field(self.month), Field(self.day))?;
        } else if self.month.is_some() || self.blank == Some(Grain::Month) {
            write!(f, "-{}", Field(self.month))?;
        } else if let Some(season) = self.season {
            write!(f, "-{}", season.code())?;
        } else if let Some(quarter) = self.quarter {
            write!(f, "-Q{quarter}")?;
        } else if let Some(half) = self.half {
            write!(f, "-H{half}")?;
        } else {
            f.write_str(match self.blank {
                Some(Grain::Season) => "-SX",
                Some(Grain::Quarter) => "-QX",
                Some(Grain::Half) => "-HX",
                _ => "",
            })?;
        }
        match (self.clock, self.day_part, self.blank) {
            (Some((hour, minute)), ..) => {
                write!(f, "T{hour:02}:{minute:02}")?;
                self.second.map_or(Ok(()), |second| write!(f, ":{second:02}"))
            }
            (_, Some(part), _) => f.write_str(part.code()),
            (_, _, Some(grain)) if grain < Grain::Day => f.write_str("TXX"),
            _ => Ok(()),
        }
    }
}

/// Writes a century or a decade: its leading digits, and `X` behind where they alone would read as something shorter.
fn period(number: i32, digits: usize, blanks: &str, f: &mut Formatter<'_>) -> fmt::Result {
    let (era, leading) = if number < 0 { ("BC", -1 - i64::from(number)) } else { ("", i64::from(number)) };
    let written = format!("{leading:0digits$}");
    write!(f, "{era}{written}{}", if written.len() > digits { blanks } else { "" })
}

/// Writes a year: four digits at least, and years before AD 1 with their era, counted without a year zero.
struct Year(i32);

impl Display for Year {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match i64::from(self.0) {
            year @ 1.. => write!(f, "{year:04}"),
            year => write!(f, "BC{:04}", 1 - year),
        }
    }
}

struct Day(NaiveDate);

impl Display for Day {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}-{:02}", Year(self.0.year()), self.0.month(), self.0.day())
    }
}

/// Writes a field of two digits, `XX` where it is not known.
struct Field(Option<u8>);

impl Display for Field {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(number) => write!(f, "{number:02}"),
            None => f.write_str("XX"),
        }
    }
}
