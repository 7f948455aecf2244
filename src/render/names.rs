//! The names that news gives to calendar units, and those of the closed kinds of an entry.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::calendar::{CalendarUnit, DayPart, Season, SeasonName, Week};
use crate::event::{EventClass, Factuality};
use crate::timeline::EntryCertainty;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Names a unit: "29 December 2020", "week of 21 December 2020", "the 1990s", "44 BC".
pub fn unit(unit: CalendarUnit) -> String {
    match unit {
        CalendarUnit::Century(n) if n >= 0 => format!("{} century", ordinal(n.unsigned_abs().saturating_add(1))),
        CalendarUnit::Century(n) => format!("{} century BC", ordinal(n.unsigned_abs())),
        CalendarUnit::Decade(n) if n >= 0 => format!("the {}0s", n),
        CalendarUnit::Decade(n) => {
            let first = n.saturating_mul(10);
            format!("{} to {}", year(first), year(first.saturating_add(9)))
        }
        CalendarUnit::Year(n) => year(n),
        CalendarUnit::Half(half) => format!("{} half of {}", nth(half.number()), year(half.year())),
        CalendarUnit::Quarter(quarter) => format!("{} quarter of {}", nth(quarter.number()), year(quarter.year())),
        CalendarUnit::Season(season) => season_name(season),
        CalendarUnit::Month(of) => format!("{} {}", month(of.number().into()), year(of.year())),
        CalendarUnit::Week(week) => match first_day(week) {
            Some(monday) => format!("week of {}", day(monday)),
            None => format!("week {} of {}", week.number(), year(week.year())),
        },
        CalendarUnit::Weekend(week) => match saturday(week) {
            Some(saturday) => format!("weekend of {}", day(saturday)),
            None => format!("weekend of week {} of {}", week.number(), year(week.year())),
        },
        CalendarUnit::Day(of) => day(of),
        CalendarUnit::DayPart(of, part) => format!("{}, {}", day(of), day_part(part)),
        CalendarUnit::Hour(at) | CalendarUnit::Minute(at) => format!("{}, {}", day(at.date()), at.format("%H:%M")),
        CalendarUnit::Second(at) => format!("{}, {}", day(at.date()), at.format("%H:%M:%S")),
    }
}

/// Names a year of the astronomical count: 2020, 0 as "1 BC", −43 as "44 BC".
pub fn year(year: i32) -> String {
    if year > 0 { year.to_string() } else { format!("{} BC", year.unsigned_abs().saturating_add(1)) }
}

/// Names a day: "29 December 2020".
pub fn day(day: NaiveDate) -> String {
    format!("{} {}", day_and_month(day), year(day.year()))
}

/// Names a day in its year: "29 December".
pub fn day_and_month(day: NaiveDate) -> String {
    format!("{} {}", day.day(), month(day.month()))
}

/// Names a month by its number from 1.
pub fn month(number: u32) -> &'static str {
    MONTHS[(number.clamp(1, 12) - 1) as usize]
}

/// Writes a number with its ending: "1st", "22nd", "13th".
pub fn ordinal(n: u32) -> String {
    let ending = match (n % 100, n % 10) {
        (11..=13, _) => "th",
        (_, 1) => "st",
        (_, 2) => "nd",
        (_, 3) => "rd",
        _ => "th",
    };
    format!("{n}{ending}")
}

/// Says whether the year of a day has the four digits that HTML knows.
pub fn year_fits(day: NaiveDate) -> bool {
    (1..=9999).contains(&day.year())
}

/// Names a day of the week in full.
pub fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Mon => "Monday",
        Weekday::Tue => "Tuesday",
        Weekday::Wed => "Wednesday",
        Weekday::Thu => "Thursday",
        Weekday::Fri => "Friday",
        Weekday::Sat => "Saturday",
        Weekday::Sun => "Sunday",
    }
}

fn nth(n: u8) -> &'static str {
    match n {
        1 => "first",
        2 => "second",
        3 => "third",
        _ => "fourth",
    }
}

fn day_part(part: DayPart) -> &'static str {
    match part {
        DayPart::Morning => "morning",
        DayPart::Midday => "midday",
        DayPart::Afternoon => "afternoon",
        DayPart::Evening => "evening",
        DayPart::Night => "night",
        DayPart::Daytime => "daytime",
    }
}

fn season_name(season: Season) -> String {
    match season.name {
        SeasonName::Spring => format!("spring {}", year(season.year)),
        SeasonName::Summer => format!("summer {}", year(season.year)),
        SeasonName::Autumn => format!("autumn {}", year(season.year)),
        // A winter belongs to two years, so it shows both.
        SeasonName::Winter => {
            format!("winter {}–{:02}", year(season.year), season.year.saturating_add(1).rem_euclid(100))
        }
    }
}

fn first_day(week: Week) -> Option<NaiveDate> {
    NaiveDate::from_isoywd_opt(week.year(), week.number().into(), Weekday::Mon)
}

fn saturday(week: Week) -> Option<NaiveDate> {
    NaiveDate::from_isoywd_opt(week.year(), week.number().into(), Weekday::Sat)
}

/// Names a certainty as the JSON form does.
pub fn certainty(certainty: EntryCertainty) -> &'static str {
    match certainty {
        EntryCertainty::Stated => "stated",
        EntryCertainty::Inferred => "inferred",
        EntryCertainty::Bounded => "bounded",
    }
}

/// Names a factuality as the JSON form does.
pub fn factuality(factuality: Factuality) -> &'static str {
    match factuality {
        Factuality::Fact => "fact",
        Factuality::Negated => "negated",
        Factuality::Planned => "planned",
        Factuality::Possible => "possible",
        Factuality::Hypothetical => "hypothetical",
    }
}

/// Names a class as TimeML does.
pub fn class(class: EventClass) -> &'static str {
    match class {
        EventClass::Occurrence => "OCCURRENCE",
        EventClass::Reporting => "REPORTING",
        EventClass::Perception => "PERCEPTION",
        EventClass::Aspectual => "ASPECTUAL",
        EventClass::IAction => "I_ACTION",
        EventClass::IState => "I_STATE",
        EventClass::State => "STATE",
    }
}
