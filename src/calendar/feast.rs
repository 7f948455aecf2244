//! Days that come once a year by a rule: fixed dates, n-th weekdays, and the feasts of other calendars.
//!
//! | rule | after |
//! |---|---|
//! | Easter | Meeus, *Astronomical Algorithms* (2nd ed. 1998), chapter 8, "the anonymous Gregorian algorithm"; the Julian one for Orthodox churches |
//! | Jewish feasts | the arithmetic of Dershowitz and Reingold, *Calendrical Calculations* (4th ed. 2018), chapter 8 |
//! | Islamic feasts | the same, chapter 7: the tabular calendar of 30 years with 11 leap years, civil epoch; who looks for the moon may be a day off |
//! | new and full moons | Meeus, chapter 49, the periodic terms down to a thousandth of a day |

use chrono::{Datelike, Days, NaiveDate, TimeDelta, Weekday};

use super::CalendarUnit;

/// How a feast is found in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum FeastRule {
    /// The same month and day each year.
    Fixed(u8, u8),
    /// So many days from the n-th such weekday of a month; negative n counts from its end.
    Weekday {
        /// Which one, from 1 or from −1.
        n: i8,
        /// Of which day of the week.
        weekday: Weekday,
        /// In which month.
        month: u8,
        /// Days to go on from there.
        plus: i16,
    },
    /// So many days from the last such weekday before a date: "the Monday before 25 May".
    Before {
        /// Which day of the week.
        weekday: Weekday,
        /// The month.
        month: u8,
        /// The day that it lies before.
        day: u8,
        /// Days to go on from there.
        plus: i16,
    },
    /// So many days from Easter Sunday of the western churches.
    Easter(i16),
    /// So many days from Easter Sunday of the Orthodox churches.
    OrthodoxEaster(i16),
    /// So many days from the first of Tishri, the Jewish New Year that falls in the year.
    JewishNewYear(i16),
    /// So many days from the fifteenth of Nisan, the first day of Passover.
    Passover(i16),
    /// The 25th of Kislev, the first day of Hanukkah.
    Hanukkah,
    /// A month and day of the tabular Islamic calendar.
    Islamic(u8, u8),
    /// So many days from the first new moon from a date on, by the clock of a place; a day lasts until its sunset there at six where it
    /// is `by_sunset`.
    NewMoon(Moon),
    /// The same for the full moon.
    FullMoon(Moon),
}

/// Where and when a moon is looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Moon {
    /// The month to begin with.
    pub month: u8,
    /// The day to begin with.
    pub day: u8,
    /// Minutes from UTC of the place.
    pub zone: i16,
    /// Whether the day is the one at whose sunset the moon is not yet past.
    pub by_sunset: bool,
    /// Days to go on from there.
    pub plus: i16,
}

/// A feast: when it begins and how long it lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Feast {
    /// Its first day.
    pub rule: FeastRule,
    /// How many days it lasts, 1 or more.
    pub days: u8,
}

impl Feast {
    /// Makes a feast of one day.
    pub const fn day(rule: FeastRule) -> Self {
        Feast { rule, days: 1 }
    }

    /// Returns the first days that fall in a Gregorian year, in order: one, but none or two where the feast moves through the year.
    ///
    /// # Example
    ///
    /// ```
    /// use dateline::calendar::{Feast, FeastRule};
    ///
    /// let easter = Feast::day(FeastRule::Easter(0));
    /// let days: Vec<_> = easter.in_year(2024).map(|day| day.to_string()).collect();
    /// assert_eq!(days, ["2024-03-31"]);
    /// ```
    pub fn in_year(self, year: i32) -> impl Iterator<Item = NaiveDate> {
        let [first, second] = days(self.rule, year);
        first.into_iter().chain(second).filter(move |day| day.year() == year)
    }
}

fn days(rule: FeastRule, year: i32) -> [Option<NaiveDate>; 2] {
    let one = |day: Option<NaiveDate>| [day, None];
    match rule {
        FeastRule::Fixed(month, day) => one(date(year, month, day)),
        FeastRule::Weekday { n, weekday, month, plus } => {
            let found = CalendarUnit::month(year, month).and_then(|month| month.nth_weekday(n.into(), weekday));
            one(found.and_then(|day| moved(day, plus)))
        }
        FeastRule::Before { weekday, month, day, plus } => one(date(year, month, day).and_then(|day| {
            let back = (day.weekday().days_since(weekday) + 6) % 7 + 1;
            moved(day.checked_sub_days(Days::new(back.into()))?, plus)
        })),
        FeastRule::Easter(plus) => one(easter(year).and_then(|day| moved(day, plus))),
        FeastRule::OrthodoxEaster(plus) => one(orthodox_easter(year).and_then(|day| moved(day, plus))),
        FeastRule::JewishNewYear(plus) => one(tishri(year).and_then(|day| moved(day, plus))),
        FeastRule::Passover(plus) => one(tishri(year).and_then(|day| moved(day, plus - 163))),
        FeastRule::Hanukkah => one(tishri(year).zip(tishri(year.saturating_add(1))).and_then(|(first, next)| {
            let heshvan = if (next - first).num_days() % 10 == 5 { 30 } else { 29 };
            moved(first, 30 + heshvan + 24)
        })),
        FeastRule::Islamic(month, day) => {
            // The Islamic year is shorter, so that one of these three falls in the year, or two of them.
            let first = (i64::from(year) - 622) * 33 / 32;
            let fits = |turn: i64| islamic(first + turn, month, day).filter(|day| day.year() == year);
            let mut found = (-1..=2).filter_map(fits);
            [found.next(), found.next()]
        }
        FeastRule::NewMoon(moon) => one(moonday(year, moon, 0.0)),
        FeastRule::FullMoon(moon) => one(moonday(year, moon, 0.5)),
    }
}

fn date(year: i32, month: u8, day: u8) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month.into(), day.into())
}

fn moved(day: NaiveDate, plus: i16) -> Option<NaiveDate> {
    day.checked_add_signed(TimeDelta::days(plus.into()))
}

fn easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year.rem_euclid(19), year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b / 4, b % 4);
    let g = (b - (b + 8) / 25 + 1) / 3;
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let l = (32 + 2 * e + 2 * (c / 4) - h - c % 4).rem_euclid(7);
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(n / 31).ok()?, u32::try_from(n % 31 + 1).ok()?)
}

fn orthodox_easter(year: i32) -> Option<NaiveDate> {
    let d = (19 * year.rem_euclid(19) + 15).rem_euclid(30);
    let e = (2 * year.rem_euclid(4) + 4 * year.rem_euclid(7) - d + 34).rem_euclid(7);
    let n = d + e + 114;
    let julian = NaiveDate::from_ymd_opt(year, u32::try_from(n / 31).ok()?, u32::try_from(n % 31 + 1).ok()?)?;
    let behind = year.div_euclid(100) - year.div_euclid(400) - 2;
    moved(julian, i16::try_from(behind).ok()?)
}

/// The first of Tishri that falls in a Gregorian year.
fn tishri(year: i32) -> Option<NaiveDate> {
    let elapsed = |year: i64| {
        let months = (235 * year - 234).div_euclid(19);
        let days = 29 * months + (12_084 + 13_753 * months).div_euclid(25_920);
        if (3 * (days + 1)).rem_euclid(7) < 3 { days + 1 } else { days }
    };
    let jewish = i64::from(year) + 3761;
    let (before, this, after) = (elapsed(jewish - 1), elapsed(jewish), elapsed(jewish + 1));
    let delay = match (after - this, this - before) {
        (356, _) => 2,
        (_, 382) => 1,
        _ => 0,
    };
    NaiveDate::from_num_days_from_ce_opt(i32::try_from(this + delay - 1_373_427).ok()?)
}

fn islamic(year: i64, month: u8, day: u8) -> Option<NaiveDate> {
    let (month, day) = (i64::from(month), i64::from(day));
    let days = (year - 1) * 354 + (3 + 11 * year).div_euclid(30) + 29 * (month - 1) + month / 2 + day;
    NaiveDate::from_num_days_from_ce_opt(i32::try_from(227_014 + days).ok()?)
}

/// The day of the first moon of a phase from a date on, by the clock of a place.
fn moonday(year: i32, moon: Moon, phase: f64) -> Option<NaiveDate> {
    let zone = f64::from(moon.zone) / 1440.0;
    let begin = date(year, moon.month, moon.day)?;
    let noon = NaiveDate::from_ymd_opt(2000, 1, 1)?;
    // Days from the noon of 1 January 2000, UTC.
    let start = (begin - noon).num_days() as f64 - 0.5 - zone;
    let mut lunation = ((start - 5.6) / 29.530_588_861).floor() - 1.0 + phase;
    while moment(lunation) < start {
        lunation += 1.0;
    }
    let local = moment(lunation) + zone + 0.5 - if moon.by_sunset { 0.75 } else { 0.0 };
    moved(noon.checked_add_signed(TimeDelta::days(local.floor() as i64))?, moon.plus)
}

/// The moment of a new moon (whole `k`) or full moon (half `k`), in days from the noon of 1 January 2000, UTC.
fn moment(k: f64) -> f64 {
    let t = k / 1236.85;
    let sin = |degrees: f64| degrees.to_radians().sin();
    let sun = 2.5534 + 29.105_356_70 * k;
    let moon = 201.5643 + 385.816_935_28 * k;
    let node = 160.7108 + 390.670_502_84 * k;
    let e = 1.0 - 0.002_516 * t;
    let full = k.fract() != 0.0;
    let [m, s, mm, nn, ms, mps, ss] = match full {
        true => [-0.406_14, 0.173_02, 0.016_14, 0.010_43, 0.007_34, -0.005_15, 0.002_09],
        false => [-0.407_20, 0.172_41, 0.016_08, 0.010_39, 0.007_39, -0.005_14, 0.002_08],
    };
    let terms = m * sin(moon)
        + s * e * sin(sun)
        + mm * sin(2.0 * moon)
        + nn * sin(2.0 * node)
        + ms * e * sin(moon - sun)
        + mps * e * sin(moon + sun)
        + ss * e * e * sin(2.0 * sun)
        - 0.001_11 * sin(moon - 2.0 * node);
    // The mean moon of 6 January 2000, the terms, and the difference of dynamical and civil time.
    5.097_66 + 29.530_588_861 * k + 0.000_154_37 * t * t + terms - 0.0008
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(rule: FeastRule, year: i32) -> Vec<String> {
        Feast::day(rule).in_year(year).map(|day| day.to_string()).collect()
    }

    #[test]
    fn easters_of_both_churches_fall_where_almanacs_have_them() {
        assert_eq!(shown(FeastRule::Easter(0), 2008), ["2008-03-23"]);
        assert_eq!(shown(FeastRule::Easter(0), 2038), ["2038-04-25"]);
        assert_eq!(shown(FeastRule::OrthodoxEaster(0), 2024), ["2024-05-05"]);
        assert_eq!(shown(FeastRule::OrthodoxEaster(0), 2025), ["2025-04-20"]);
    }

    #[test]
    fn jewish_feasts_fall_where_almanacs_have_them() {
        assert_eq!(shown(FeastRule::JewishNewYear(0), 2023), ["2023-09-16"]);
        assert_eq!(shown(FeastRule::Passover(0), 2024), ["2024-04-23"]);
        assert_eq!(shown(FeastRule::Hanukkah, 2024), ["2024-12-26"]);
    }

    #[test]
    fn an_islamic_feast_can_come_twice_in_a_year() {
        assert_eq!(shown(FeastRule::Islamic(10, 1), 2000).len(), 2);
        assert_eq!(shown(FeastRule::Islamic(10, 1), 2024), ["2024-04-10"]);
    }

    #[test]
    fn moons_give_the_festivals_of_asia() {
        let moon = |month, day, zone, by_sunset, plus| Moon { month, day, zone, by_sunset, plus };
        assert_eq!(shown(FeastRule::NewMoon(moon(1, 21, 480, false, 0)), 2024), ["2024-02-10"]);
        assert_eq!(shown(FeastRule::NewMoon(moon(10, 17, 330, true, 0)), 2023), ["2023-11-12"]);
        assert_eq!(shown(FeastRule::FullMoon(moon(3, 1, 330, true, 1)), 2024), ["2024-03-25"]);
    }
}
