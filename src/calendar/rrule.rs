//! Recurrences as calendars write them: the `RRULE` of RFC 5545, section 3.3.10.

use std::fmt::Write;

use chrono::Weekday;

use super::{Amount, Grain, Pattern, Quantity, Recurrence, Repeats, Unit};

impl Recurrence {
    /// Returns the recurrence rule of iCalendar, without its property name; `None` where iCalendar has no such rule ("twice a week", whose
    /// days nobody says, "every summer").
    ///
    /// # Example
    ///
    /// ```
    /// use dateline::calendar::{Pattern, Recurrence, Repeats};
    ///
    /// let monday = Pattern { weekday: Some(chrono::Weekday::Mon), clock: Some((9, 30)), ..Pattern::default() };
    /// let every = Recurrence { every: Repeats::Pattern(monday), times: None, quantifier: Some("EVERY".into()) };
    /// assert_eq!(every.rrule().as_deref(), Some("FREQ=WEEKLY;BYDAY=MO;BYHOUR=9;BYMINUTE=30"));
    /// ```
    pub fn rrule(&self) -> Option<String> {
        if self.times.is_some_and(|times| times > 1) {
            return None;
        }
        match self.every {
            Repeats::Period(amount) => of_period(amount),
            Repeats::Days(days) => {
                let days: Vec<_> = days.days().map(code).collect();
                (!days.is_empty()).then(|| format!("FREQ=WEEKLY;BYDAY={}", days.join(",")))
            }
            Repeats::Nth { n, weekday, month: None } => Some(format!("FREQ=MONTHLY;BYDAY={n}{}", code(weekday))),
            Repeats::Nth { n, weekday, month: Some(month) } => {
                Some(format!("FREQ=YEARLY;BYMONTH={month};BYDAY={n}{}", code(weekday)))
            }
            Repeats::Pattern(pattern) => {
                let other = self.quantifier.as_deref() == Some("EVERY OTHER");
                of_pattern(&pattern, if other { ";INTERVAL=2" } else { "" })
            }
        }
    }
}

fn of_period(amount: Amount) -> Option<String> {
    let (frequency, times) = match amount.unit {
        Unit::Second => ("SECONDLY", 1.0),
        Unit::Minute => ("MINUTELY", 1.0),
        Unit::Hour => ("HOURLY", 1.0),
        Unit::Night | Unit::Day => ("DAILY", 1.0),
        Unit::Weekend | Unit::Week => ("WEEKLY", 1.0),
        Unit::Fortnight => ("WEEKLY", 2.0),
        Unit::Month => ("MONTHLY", 1.0),
        Unit::Season | Unit::Quarter => ("MONTHLY", 3.0),
        Unit::Half => ("MONTHLY", 6.0),
        Unit::Year => ("YEARLY", 1.0),
        Unit::Decade => ("YEARLY", 10.0),
        Unit::Century => ("YEARLY", 100.0),
        Unit::Millennium => ("YEARLY", 1000.0),
    };
    let Quantity::Exactly(number) = amount.quantity else { return None };
    let interval = number * times;
    if interval.fract() != 0.0 || !(1.0..1e6).contains(&interval) {
        return None;
    }
    Some(if interval == 1.0 { format!("FREQ={frequency}") } else { format!("FREQ={frequency};INTERVAL={interval}") })
}

fn of_pattern(pattern: &Pattern, interval: &str) -> Option<String> {
    let coarse = [pattern.year.is_some(), pattern.quarter.is_some(), pattern.half.is_some(), pattern.season.is_some()];
    if coarse.contains(&true) || pattern.week.is_some() {
        return None;
    }
    let within_day = pattern.clock.is_some() || pattern.day_part.is_some();
    let mut rule = match (pattern.weekday, pattern.month, pattern.day) {
        (Some(weekday), None, None) => format!("FREQ=WEEKLY{interval};BYDAY={}", code(weekday)),
        (None, None, None) if pattern.weekend => format!("FREQ=WEEKLY{interval};BYDAY=SA,SU"),
        (None, Some(month), Some(day)) => format!("FREQ=YEARLY{interval};BYMONTH={month};BYMONTHDAY={day}"),
        (None, Some(month), None) => format!("FREQ=YEARLY{interval};BYMONTH={month}"),
        (None, None, Some(day)) => format!("FREQ=MONTHLY{interval};BYMONTHDAY={day}"),
        (None, None, None) if within_day || pattern.blank == Some(Grain::Day) => format!("FREQ=DAILY{interval}"),
        _ => return None,
    };
    if let Some((hour, minute)) = pattern.clock {
        write!(rule, ";BYHOUR={hour};BYMINUTE={minute}").ok()?;
        if let Some(second) = pattern.second {
            write!(rule, ";BYSECOND={second}").ok()?;
        }
    }
    Some(rule)
}

/// The two letters of a day.
fn code(weekday: Weekday) -> &'static str {
    match weekday {
        Weekday::Mon => "MO",
        Weekday::Tue => "TU",
        Weekday::Wed => "WE",
        Weekday::Thu => "TH",
        Weekday::Fri => "FR",
        Weekday::Sat => "SA",
        Weekday::Sun => "SU",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Weekdays;

    fn every(every: Repeats, times: Option<u32>, quantifier: &str) -> Option<String> {
        Recurrence { every, times, quantifier: Some(quantifier.to_owned()) }.rrule()
    }

    #[test]
    fn periods_and_patterns_become_rules() {
        let days = |number| Repeats::Period(Amount::exactly(number, Unit::Day));
        assert_eq!(every(days(3.0), None, "EVERY").as_deref(), Some("FREQ=DAILY;INTERVAL=3"));
        let friday = Repeats::Pattern(Pattern { weekday: Some(Weekday::Fri), ..Pattern::default() });
        assert_eq!(every(friday, None, "EVERY OTHER").as_deref(), Some("FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"));
        let july = Repeats::Pattern(Pattern { month: Some(7), day: Some(4), ..Pattern::default() });
        assert_eq!(every(july, None, "EVERY").as_deref(), Some("FREQ=YEARLY;BYMONTH=7;BYMONTHDAY=4"));
    }

    #[test]
    fn days_of_the_week_and_of_the_month_become_rules() {
        let days = |days: Weekdays| every(Repeats::Days(days), None, "EVERY");
        assert_eq!(days(Weekdays::WORKING).as_deref(), Some("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"));
        assert_eq!(
            days([Weekday::Fri, Weekday::Mon].into_iter().collect()).as_deref(),
            Some("FREQ=WEEKLY;BYDAY=MO,FR")
        );
        let nth = |n, month| every(Repeats::Nth { n, weekday: Weekday::Tue, month }, None, "EVERY");
        assert_eq!(nth(1, None).as_deref(), Some("FREQ=MONTHLY;BYDAY=1TU"));
        assert_eq!(nth(-1, Some(5)).as_deref(), Some("FREQ=YEARLY;BYMONTH=5;BYDAY=-1TU"));
    }

    #[test]
    fn what_no_rule_can_say_has_none() {
        assert_eq!(every(Repeats::Period(Amount::exactly(1.0, Unit::Week)), Some(2), "EVERY"), None);
        assert_eq!(every(Repeats::Period(Amount::vague(Unit::Week)), None, "EVERY"), None);
        assert_eq!(every(Repeats::Pattern(Pattern::default()), None, "EVERY"), None);
    }
}
