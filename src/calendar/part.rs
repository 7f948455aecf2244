//! Early, middle and late: the parts of a time.

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::{CalendarUnit, Endpoint, Interval};

/// Which part of a unit is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Part {
    /// All of it.
    #[default]
    Whole,
    /// "early", "the beginning of".
    Early,
    /// "mid", "the middle of".
    Middle,
    /// "late", "the end of".
    Late,
}

impl CalendarUnit {
    /// Returns the time that a part of the unit covers: a third, cut where people cut it.
    ///
    /// | unit | early | middle | late |
    /// |---|---|---|---|
    /// | century | years 00–33 | 34–66 | 67–99 |
    /// | decade | years 0–3 | 4–6 | 7–9 |
    /// | year | January–April | May–August | September–December |
    /// | half | two months | two months | two months |
    /// | quarter, season | one month | one month | one month |
    /// | month | days 1–10 | 11–20 | 21 to the end |
    /// | week | Monday–Wednesday | Tuesday–Thursday | Thursday–Sunday |
    /// | anything shorter | a third of its length | a third | a third |
    ///
    /// The parts of a week overlap, because "late last week" may be Thursday and "midweek" is not only Wednesday.
    pub fn part(self, part: Part) -> Interval {
        let whole = self.interval();
        let Some((begin, end)) = whole.bounds() else { return whole };
        let cuts = match self {
            CalendarUnit::Century(_) => (after_years(begin, 34), after_years(begin, 67)),
            CalendarUnit::Decade(_) => (after_years(begin, 4), after_years(begin, 7)),
            CalendarUnit::Year(_) => (after_months(begin, 4), after_months(begin, 8)),
            CalendarUnit::Half(_) => (after_months(begin, 2), after_months(begin, 4)),
            CalendarUnit::Quarter(_) | CalendarUnit::Season(_) => (after_months(begin, 1), after_months(begin, 2)),
            CalendarUnit::Month(_) => (after_days(begin, 10), after_days(begin, 20)),
            CalendarUnit::Week(_) => {
                let day = |n| Endpoint::known(after_days(begin, n));
                return match part {
                    Part::Whole => whole,
                    Part::Early => Interval { end: day(3), ..whole },
                    Part::Middle => Interval { begin: day(1), end: day(4) },
                    Part::Late => Interval { begin: day(3), ..whole },
                };
            }
            _ => return whole.part(part),
        };
        cut(whole, part, cuts.0.unwrap_or(begin), cuts.1.unwrap_or(end))
    }
}

impl Interval {
    /// Returns a third of the interval: in whole days where it has at least three, else in seconds. Without known ends, all of it.
    pub fn part(self, part: Part) -> Interval {
        let Some((begin, end)) = self.bounds() else { return self };
        let length = end - begin;
        let third = if length >= TimeDelta::days(3) {
            TimeDelta::days(length.num_days() / 3)
        } else {
            TimeDelta::seconds(length.num_seconds() / 3)
        };
        cut(self, part, begin + third, end - third)
    }
}

fn cut(whole: Interval, part: Part, first: NaiveDateTime, second: NaiveDateTime) -> Interval {
    match part {
        Part::Whole => whole,
        Part::Early => Interval { end: Endpoint::At(first), ..whole },
        Part::Middle => Interval::between(first, second),
        Part::Late => Interval { begin: Endpoint::At(second), ..whole },
    }
}

/// Returns the first of January `n` years on, by the last digits of the year where the first one of a century is missing (AD 1).
fn after_years(begin: NaiveDateTime, n: i32) -> Option<NaiveDateTime> {
    let year = chrono::Datelike::year(&begin);
    let start = if year > 0 { year - year % 10 } else { year };
    NaiveDate::from_ymd_opt(start.checked_add(n)?, 1, 1).map(|day| day.and_time(NaiveTime::MIN))
}

fn after_months(begin: NaiveDateTime, n: u32) -> Option<NaiveDateTime> {
    begin.checked_add_months(chrono::Months::new(n))
}

fn after_days(begin: NaiveDateTime, n: u64) -> Option<NaiveDateTime> {
    begin.checked_add_days(Days::new(n))
}
