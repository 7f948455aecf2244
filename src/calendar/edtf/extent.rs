//! The time that an [`Expression`] covers: from the earliest day that can be meant to the latest.

use chrono::{Days, NaiveDate};

use super::expression::{Date, Expression, Member, Side};
use crate::calendar::{CalendarUnit, Endpoint, Hemisphere, Interval, Season, SeasonName};

/// Days of the months; February as in a leap year.
const LENGTHS: [u32; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

impl Expression {
    /// Returns the time from the earliest day that can be meant through the latest; an end is unknown where chrono's calendar has no such
    /// year, and open where the words say so.
    pub fn interval(&self) -> Interval {
        match self {
            Expression::Date(date) => date.interval(),
            Expression::Moment(date, [hour, minute, second], _) => {
                let seconds = (i64::from(*hour) * 60 + i64::from(*minute)) * 60 + i64::from(*second);
                let begin = date.interval().begin.at();
                let at = begin.and_then(|day| day.checked_add_signed(chrono::TimeDelta::seconds(seconds)));
                at.map_or(Interval::UNKNOWN, |at| CalendarUnit::Second(at).interval())
            }
            Expression::Interval(from, to) => {
                Interval { begin: from.end(|date| date.begin), end: to.end(|date| date.end) }
            }
            Expression::Set(set) => {
                let known = |endpoint: Endpoint| endpoint.at();
                let extents = || set.members.iter().map(Member::interval);
                let missing = if set.all { Endpoint::Open } else { Endpoint::Unknown };
                let begins: Option<Vec<_>> = extents().map(|extent| known(extent.begin)).collect();
                let ends: Option<Vec<_>> = extents().map(|extent| known(extent.end)).collect();
                let begin = begins.and_then(|begins| begins.into_iter().min());
                let end = ends.and_then(|ends| ends.into_iter().max());
                Interval { begin: begin.map_or(missing, Endpoint::At), end: end.map_or(missing, Endpoint::At) }
            }
        }
    }
}

impl Side {
    fn end(&self, of: impl Fn(Interval) -> Endpoint) -> Endpoint {
        match self {
            Side::Date(date) => of(date.interval()),
            Side::Open => Endpoint::Open,
            Side::Unknown => Endpoint::Unknown,
        }
    }
}

impl Member {
    fn interval(&self) -> Interval {
        match self {
            Member::One(date) => date.interval(),
            Member::Through(first, last) => Interval { begin: first.interval().begin, end: last.interval().end },
            Member::UpTo(last) => Interval { begin: Endpoint::Open, ..last.interval() },
            Member::From(first) => Interval { end: Endpoint::Open, ..first.interval() },
        }
    }
}

impl Date {
    /// Returns the time from the first day that can be meant through the last.
    pub fn interval(&self) -> Interval {
        let Some((first, last)) = self.year.part.range() else { return Interval::UNKNOWN };
        let extents = [first, last].map(|year| i32::try_from(year).ok().and_then(|year| self.in_year(year)));
        let [begin, end] = extents.map(|extent| extent.unwrap_or(Interval::UNKNOWN));
        Interval { begin: begin.begin, end: end.end }
    }

    /// The extent in one year.
    fn in_year(&self, year: i32) -> Option<Interval> {
        let Some(part) = self.part.map(|part| part.part) else { return Some(CalendarUnit::Year(year).interval()) };
        if part.least() >= 21 {
            return part_of_year(year, part.least());
        }
        let mut months = self.months();
        let (first, last) = (months.next()?, months.next_back());
        let last = last.unwrap_or(first);
        let days = |month: u32| {
            let day = self.day.map(|day| day.part);
            (1..=31).filter(move |number| day.is_none_or(|day| day.fit(*number))).filter(move |n| *n <= length(month))
        };
        let in_month = |month, day: u32| {
            // The 29th of February is the 28th of the years around it.
            NaiveDate::from_ymd_opt(year, month, day).or(NaiveDate::from_ymd_opt(year, month, day - 1))
        };
        let begin = in_month(first, days(first).next()?)?.and_time(chrono::NaiveTime::MIN);
        let end =
            in_month(last, days(last).next_back()?)?.checked_add_days(Days::new(1))?.and_time(chrono::NaiveTime::MIN);
        Some(Interval::between(begin, end))
    }

    /// The months that have the digits, and the day where there is one.
    fn months(&self) -> impl DoubleEndedIterator<Item = u32> {
        let (part, day) = (self.part.map(|part| part.part), self.day.map(|day| day.part));
        (1..=12u32).filter(move |month| {
            part.is_none_or(|part| part.fit(*month))
                && day.is_none_or(|day| (1..=length(*month)).any(|number| day.fit(number)))
        })
    }

    /// Says whether some date fits.
    pub(super) fn exists(&self) -> bool {
        let Some(part) = self.part.map(|part| part.part) else { return true };
        let code = part.least();
        if code >= 21 {
            return part.most() == code && code <= 41 && self.day.is_none();
        }
        let leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let february_29 = part.fit(2) && self.day.is_some_and(|day| day.part.least() == 29);
        let common = self.year.part.range().is_some_and(|(first, last)| first == last && !leap(first));
        self.months().any(|month| !(february_29 && common && month == 2))
    }

    /// Says whether it is one day without a mark of doubt.
    pub(super) fn is_plain_day(&self) -> bool {
        let plain = |part: &super::expression::Marked<super::expression::Digits<2>>| {
            part.alone.mark().is_empty() && part.through.mark().is_empty() && part.part.least() == part.part.most()
        };
        let year = self.year.part.range().is_some_and(|(first, last)| first == last);
        let sure = self.year.alone.mark().is_empty() && self.year.through.mark().is_empty();
        year && sure && self.part.as_ref().is_some_and(plain) && self.day.as_ref().is_some_and(plain)
    }
}

fn length(month: u32) -> u32 {
    LENGTHS[month as usize - 1]
}

/// The parts of a year by their codes: seasons, quarters, thirds and halves.
fn part_of_year(year: i32, code: u32) -> Option<Interval> {
    let months = |first: u32, count: u64| {
        let begin = NaiveDate::from_ymd_opt(year, first, 1)?;
        let end = begin.checked_add_months(chrono::Months::new(u32::try_from(count).ok()?))?;
        Some(Interval::between(begin.and_time(chrono::NaiveTime::MIN), end.and_time(chrono::NaiveTime::MIN)))
    };
    match code {
        21..=32 => {
            let name = *SeasonName::ALL.get((code as usize - 21) % 4)?;
            let hemisphere = if code < 29 { Hemisphere::Northern } else { Hemisphere::Southern };
            Some(CalendarUnit::Season(Season::new(year, name).on(hemisphere)).interval())
        }
        33..=36 => months((code - 33) * 3 + 1, 3),
        37..=39 => months((code - 37) * 4 + 1, 4),
        _ => months((code - 40) * 6 + 1, 6),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn extent(text: &str) -> String {
        let Interval { begin, end } = text.parse::<Expression>().expect("EDTF").interval();
        let day = |endpoint: Endpoint| endpoint.at().map_or("?".to_owned(), |at| at.date().to_string());
        format!("{} {}", day(begin), day(end))
    }

    #[test]
    fn an_expression_covers_all_that_can_be_meant() {
        assert_eq!(extent("156X-12-25"), "1560-12-25 1569-12-26");
        assert_eq!(extent("15XX-12-XX"), "1500-12-01 1600-01-01");
        assert_eq!(extent("1984-1X"), "1984-10-01 1985-01-01");
        assert_eq!(extent("2004-38"), "2004-05-01 2004-09-01");
        assert_eq!(extent("1950S2"), "1900-01-01 2000-01-01");
        assert_eq!(extent("[1667,1668, 1670..1672]"), "1667-01-01 1673-01-01");
        assert_eq!(extent("{..1983-12-31,1984-10-10}"), "? 1984-10-11");
        assert_eq!(extent("2004-06-~01/2004-06-~20"), "2004-06-01 2004-06-21");
        assert_eq!(extent("Y-17E7"), "? ?");
    }

    #[test]
    fn what_no_date_fits_is_none() {
        for text in
            ["2023-02-29", "1984-13", "1984-20", "2004-42", "2004-33-01", "-0000", "[]", "../..", "19X5S2", "Y1985"]
        {
            assert!(text.parse::<Expression>().is_err(), "{text}");
        }
    }
}
