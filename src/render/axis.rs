//! The proportional axis of a picture: time as days on a line, the stretch that it shows, and where its ticks stand.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::names;
use crate::calendar::{Endpoint, Interval};
use crate::timeline::Timeline;

/// How much of the stretch is left free on either side.
const MARGIN: f64 = 0.02;

/// Counts the days from 1970-01-01, with the time of day as a fraction.
pub fn days(moment: NaiveDateTime) -> f64 {
    let day = moment.date().signed_duration_since(NaiveDate::default()).num_days();
    // Days of the calendar stay far below 2^53.
    day as f64 + f64::from(moment.num_seconds_from_midnight()) / 86_400.0
}

/// Writes a number of days so that seconds survive, without trailing zeros.
pub fn written(days: f64) -> String {
    let text = format!("{days:.5}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The stretch of time that an axis shows, in days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stretch {
    /// Where it begins.
    pub begin: f64,
    /// Where it ends; always later.
    pub end: f64,
}

impl Stretch {
    /// Returns the stretch that holds every known bound of the entries and of what did not come true; `None` where none is known.
    ///
    /// It takes in the publication, unless that would more than double it: a history is not squeezed by the day on which it was written.
    pub fn of(timeline: &Timeline) -> Option<Self> {
        let entries = timeline.entries.values().chain(timeline.unrealised.values());
        let bounds = entries.flat_map(|entry| known(entry.when.interval));
        let told = bounds.fold(None, |stretch: Option<(f64, f64)>, day| {
            Some(stretch.map_or((day, day), |(begin, end)| (begin.min(day), end.max(day))))
        });
        let published = timeline.published.map(|published| known(published.interval()));
        let published = published.and_then(|mut ends| Some((ends.next()?, ends.next()?)));
        let (begin, end) = match (told, published) {
            (None, None) => return None,
            (Some(one), None) | (None, Some(one)) => one,
            (Some((begin, end)), Some((from, to))) => {
                let (wide_begin, wide_end) = (begin.min(from), end.max(to));
                let squeezed = wide_end - wide_begin > (2.0 * (end - begin)).max(366.0);
                if squeezed { (begin, end) } else { (wide_begin, wide_end) }
            }
        };
        let room = ((end - begin) * MARGIN).max(1.0 / 24.0);
        Some(Stretch { begin: begin - room, end: end + room })
    }

    /// Returns where a day lies, 0 at the beginning and 1 at the end.
    pub fn share(self, day: f64) -> f64 {
        (day - self.begin) / (self.end - self.begin)
    }

    /// Returns about `most` ticks, half as many more where they are years: a step apart that calendars and clocks have names for.
    pub fn ticks(self, most: usize) -> Vec<Tick> {
        let width = self.end - self.begin;
        let fits = |step: &Step| {
            // A year is shorter to write than a month with its year below.
            let room = if matches!(step, Step::Years(_)) { 1.4 } else { 1.0 };
            width / step.days() <= room * most.max(1) as f64
        };
        let step = Step::LADDER.into_iter().find(fits).unwrap_or(Step::Years(100_000));
        let ticks = step.from(self.begin).take_while(|(day, _)| *day <= self.end);
        let mut context = String::new();
        let mut ticks: Vec<Tick> = ticks
            .filter(|(day, _)| *day >= self.begin)
            .map(|(day, moment)| {
                let (label, of) = step.label(moment);
                let changed = of != context;
                context.clone_from(&of);
                Tick { day, label, context: changed.then_some(of).filter(|of| !of.is_empty()) }
            })
            .collect();
        // Two contexts side by side would run into each other, and the second tells the first.
        if let [first, second, ..] = ticks.as_mut_slice()
            && second.context.is_some()
        {
            first.context = None;
        }
        ticks
    }
}

fn known(interval: Interval) -> impl Iterator<Item = f64> {
    [interval.begin, interval.end].into_iter().filter_map(Endpoint::at).map(days)
}

/// A labelled place on an axis.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// Where.
    pub day: f64,
    /// What it is called within its context: "06:00", "7", "May", "2020".
    pub label: String,
    /// The day, month or year that it belongs to, where the tick before does not.
    pub context: Option<String>,
}

/// The distance between two ticks.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    Minutes(u32),
    Days(u32),
    Months(u32),
    Years(i32),
}

impl Step {
    const LADDER: [Step; 33] = {
        use Step::{Days, Minutes, Months, Years};
        [
            Minutes(1),
            Minutes(5),
            Minutes(10),
            Minutes(30),
            Minutes(60),
            Minutes(120),
            Minutes(180),
            Minutes(360),
            Minutes(720),
            Days(1),
            Days(2),
            Days(5),
            Days(10),
            Months(1),
            Months(2),
            Months(3),
            Months(6),
            Years(1),
            Years(2),
            Years(5),
            Years(10),
            Years(20),
            Years(50),
            Years(100),
            Years(200),
            Years(500),
            Years(1000),
            Years(2000),
            Years(5000),
            Years(10_000),
            Years(20_000),
            Years(50_000),
            Years(100_000),
        ]
    };

    /// Returns how long it is, in days, at its shortest.
    fn days(self) -> f64 {
        match self {
            Step::Minutes(n) => f64::from(n) / 1440.0,
            Step::Days(n) => f64::from(n),
            Step::Months(n) => 30.4 * f64::from(n),
            Step::Years(n) => 365.2425 * f64::from(n),
        }
    }

    /// Lists the ticks from a day or a little earlier.
    fn from(self, begin: f64) -> impl Iterator<Item = (f64, NaiveDateTime)> {
        let origin = NaiveDate::default();
        let day = chrono::TimeDelta::try_days(begin.floor() as i64).and_then(|n| origin.checked_add_signed(n));
        let day = day.unwrap_or(if begin < 0.0 { NaiveDate::MIN } else { NaiveDate::MAX });
        let mut next = self.first(day);
        let skip = match self {
            // Begin in the hour, not at midnight: a stretch of minutes would run out of ticks before it starts.
            Step::Minutes(n) => ((begin - begin.floor()) * 1440.0 / f64::from(n)).floor() as i32,
            _ => 0,
        };
        for _ in 0..skip {
            next = next.and_then(|moment| self.after(moment));
        }
        std::iter::from_fn(move || {
            let moment = next?;
            next = self.after(moment);
            Some((days(moment), moment))
        })
    }

    fn first(self, day: NaiveDate) -> Option<NaiveDateTime> {
        let first = match self {
            Step::Minutes(_) => Some(day),
            Step::Days(n) => day.with_day((day.day0() / n) * n + 1),
            Step::Months(n) => NaiveDate::from_ymd_opt(day.year(), (day.month0() / n) * n + 1, 1),
            Step::Years(n) => {
                // The round year before the first of the calendar is not in it.
                let year = round_year(day.year(), n);
                [year, next_year(year, n)].into_iter().find_map(|year| NaiveDate::from_ymd_opt(year, 1, 1))
            }
        };
        first.map(|day| day.and_time(NaiveTime::MIN))
    }

    fn after(self, moment: NaiveDateTime) -> Option<NaiveDateTime> {
        let day = moment.date();
        let next = match self {
            Step::Minutes(n) => return moment.checked_add_signed(chrono::TimeDelta::try_minutes(n.into())?),
            // The 31st is too close to the 1st.
            Step::Days(n) => match day.with_day(day.day() + n).filter(|day| n == 1 || day.day() < 30) {
                Some(day) => Some(day),
                None => next_month(day, 1),
            },
            Step::Months(n) => next_month(day, n),
            Step::Years(n) => NaiveDate::from_ymd_opt(next_year(day.year(), n), 1, 1),
        };
        next.map(|day| day.and_time(NaiveTime::MIN))
    }

    fn label(self, moment: NaiveDateTime) -> (String, String) {
        let day = moment.date();
        match self {
            Step::Minutes(_) => (
                moment.format("%H:%M").to_string(),
                format!("{} {} {}", day.day(), short(day), names::year(day.year())),
            ),
            Step::Days(_) => (day.day().to_string(), format!("{} {}", short(day), names::year(day.year()))),
            Step::Months(_) => (short(day), names::year(day.year())),
            Step::Years(_) => (names::year(day.year()), String::new()),
        }
    }
}

/// Names a month in three letters.
fn short(day: NaiveDate) -> String {
    names::month(day.month()).chars().take(3).collect()
}

fn next_month(day: NaiveDate, months: u32) -> Option<NaiveDate> {
    day.with_day(1)?.checked_add_months(chrono::Months::new(months))
}

/// Returns the last round year that is not after a year; years before Christ are round as they are called, and 1 stands for 0.
fn round_year(year: i32, step: i32) -> i32 {
    match year {
        1.. if year < step => 1,
        1.. => year - year % step,
        // 44 BC is −43.
        _ => 1 - (1 - year + step - 1) / step * step,
    }
}

fn next_year(year: i32, step: i32) -> i32 {
    match year {
        1 if step > 1 => step,
        1.. => year.saturating_add(step),
        _ if year + step > 0 => 1,
        _ => year + step,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stretch(begin: &str, end: &str) -> Stretch {
        let day = |text: &str| days(text.parse().expect("a moment"));
        Stretch { begin: day(begin), end: day(end) }
    }

    fn shown(stretch: Stretch, most: usize) -> String {
        let ticks = stretch.ticks(most);
        assert!(ticks.len() <= most + most / 2 + 1, "{ticks:?}");
        assert!(ticks.is_sorted_by(|a, b| a.day < b.day), "{ticks:?}");
        let words = ticks.into_iter().map(|tick| match tick.context {
            Some(context) => format!("{} ({context})", tick.label),
            None => tick.label,
        });
        words.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn ticks_stand_where_calendars_have_names() {
        for (begin, end, ticks) in [
            ("-1000-01-01T00:00:00", "2020-01-01T00:00:00", "1000 BC, 1, 1000, 2000"),
            ("2017-06-01T00:00:00", "2020-03-01T00:00:00", "2018, 2019, 2020"),
            ("2020-09-10T00:00:00", "2021-05-01T00:00:00", "Nov, Jan (2021), Mar, May"),
            ("2020-12-24T00:00:00", "2021-01-12T00:00:00", "26, 1 (Jan 2021), 6, 11"),
            ("2021-05-06T23:00:00", "2021-05-07T20:00:00", "00:00 (7 May 2021), 06:00, 12:00, 18:00"),
            ("2021-05-06T23:50:00", "2021-05-07T00:20:00", "23:50, 00:00 (7 May 2021), 00:10, 00:20"),
        ] {
            assert_eq!(shown(stretch(begin, end), 4), ticks);
        }
    }

    #[test]
    fn the_whole_calendar_has_ticks() {
        let all = Stretch { begin: days(NaiveDateTime::MIN), end: days(NaiveDateTime::MAX) };
        assert_eq!(shown(all, 6), "200000 BC, 100000 BC, 1, 100000, 200000");
    }

    #[test]
    fn days_are_written_to_the_second() {
        let noon = "1970-01-02T12:00:00".parse().expect("a moment");
        assert_eq!(written(days(noon)), "1.5");
        assert_eq!(written(0.0), "0");
        assert_eq!(written(-100.0), "-100");
    }
}
