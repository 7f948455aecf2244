//! Tests of the arithmetic: which time a unit covers, counting, shifting, parts, amounts.

use chrono::{Datelike, NaiveDate, NaiveDateTime, TimeDelta, Weekday};
use dateline::calendar::{
    Amount, CalendarUnit, DayPart, Endpoint, Grain, Interval, Nearby, Part, Quantity, Season, SeasonName, Unit, Week,
    nearby,
};

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn moment(text: &str) -> NaiveDateTime {
    text.parse().expect("a date and a time")
}

/// The days that an interval bounds: `2020-12-01/2020-12-29`, with hours where it does not begin or end at midnight.
fn days(interval: Interval) -> String {
    interval.to_string().replace("T00:00:00", "")
}

fn season(year: i32, name: SeasonName) -> CalendarUnit {
    CalendarUnit::Season(Season::new(year, name))
}

/// Moments from all over the calendar, at irregular distances, from 3000 BC to AD 4000.
fn moments() -> impl Iterator<Item = NaiveDateTime> {
    let start = NaiveDate::from_ymd_opt(-2999, 1, 1).expect("a date").and_hms_opt(0, 0, 0).expect("a time");
    (0..4000).map(move |n| start + TimeDelta::seconds(n * 55_204_327))
}

#[test]
fn a_unit_covers_its_time() {
    let table = [
        (CalendarUnit::Century(18), "1800-01-01/1900-01-01"),
        (CalendarUnit::Decade(199), "1990-01-01/2000-01-01"),
        (CalendarUnit::Year(2019), "2019-01-01/2020-01-01"),
        (CalendarUnit::half(2020, 2).unwrap(), "2020-07-01/2021-01-01"),
        (CalendarUnit::quarter(2020, 3).unwrap(), "2020-07-01/2020-10-01"),
        (season(2020, SeasonName::Summer), "2020-06-01/2020-09-01"),
        (season(2020, SeasonName::Winter), "2020-12-01/2021-03-01"),
        (CalendarUnit::month(2020, 12).unwrap(), "2020-12-01/2021-01-01"),
        (CalendarUnit::week(2020, 53).unwrap(), "2020-12-28/2021-01-04"),
        (CalendarUnit::week(2021, 1).unwrap(), "2021-01-04/2021-01-11"),
        (CalendarUnit::Weekend(Week::new(2020, 52).unwrap()), "2020-12-26/2020-12-28"),
        (CalendarUnit::day(2020, 12, 29).unwrap(), "2020-12-29/2020-12-30"),
        (CalendarUnit::DayPart(date("2020-12-31"), DayPart::Morning), "2020-12-31/2020-12-31T12:00:00"),
        (CalendarUnit::DayPart(date("2020-12-31"), DayPart::Night), "2020-12-31T18:00:00/2021-01-01T06:00:00"),
        (CalendarUnit::Minute(moment("2020-12-31T23:59:00")), "2020-12-31T23:59:00/2021-01-01"),
    ];
    for (unit, covered) in table {
        assert_eq!(days(unit.interval()), covered, "{unit:?}");
    }
}

#[test]
fn there_is_no_year_zero_in_history() {
    // The fifth century BC is 500 BC to 401 BC, the forties BC by hundreds of tens 50 BC to 41 BC; 1 BC is year 0.
    assert_eq!(days(CalendarUnit::Century(-5).interval()), "-0499-01-01/-0399-01-01");
    assert_eq!(days(CalendarUnit::Decade(-5).interval()), "-0049-01-01/-0039-01-01");
    assert_eq!(days(CalendarUnit::Century(-1).interval()), "-0099-01-01/0001-01-01");
    assert_eq!(days(CalendarUnit::Century(0).interval()), "0001-01-01/0100-01-01");
}

#[test]
fn a_year_has_53_weeks_only_if_it_has_53_thursdays() {
    assert!(Week::new(2020, 53).is_some());
    assert!(Week::new(2021, 53).is_none());
    assert!(Week::new(2021, 0).is_none());
    assert_eq!(Week::of(date("2021-01-03")), Week::new(2020, 53).unwrap());
}

#[test]
fn a_sunday_week_is_named_after_its_monday() {
    let sunday = date("2020-12-27");
    assert_eq!(Week::of(sunday), Week::new(2020, 52).unwrap());
    let week = Week::starting(Weekday::Sun, sunday).unwrap();
    assert_eq!(week, Week::new(2020, 53).unwrap());
    assert_eq!(week.first_day(Weekday::Sun), Some(sunday));
    assert_eq!(week.first_day(Weekday::Mon), Some(date("2020-12-28")));
}

#[test]
fn the_unit_that_holds_a_moment_holds_it() {
    for moment in moments() {
        for grain in Grain::ALL.into_iter().filter(|grain| *grain != Grain::Weekend) {
            let unit = CalendarUnit::containing(grain, moment).unwrap();
            assert_eq!(unit.grain(), grain);
            assert!(unit.interval().holds(moment), "{unit:?} {moment}");
        }
        let weekend = CalendarUnit::containing(Grain::Weekend, moment).unwrap();
        let week = CalendarUnit::containing(Grain::Week, moment).unwrap();
        assert!(week.interval().contains(weekend.interval()), "{moment}");
    }
}

#[test]
fn shifting_back_undoes_shifting() {
    for moment in moments().step_by(7) {
        for grain in Grain::ALL {
            let unit = CalendarUnit::containing(grain, moment).unwrap();
            for n in [0, 1, 2, 11, 53, 400] {
                let later = unit.shift(n).unwrap();
                assert_eq!(later.shift(-n), Some(unit), "{unit:?} by {n}");
                assert_eq!(later.grain(), grain);
            }
        }
    }
}

#[test]
fn the_next_unit_begins_where_this_one_ends() {
    for moment in moments().step_by(3) {
        for grain in Grain::ALL.into_iter().filter(|grain| !matches!(grain, Grain::Weekend | Grain::DayPart)) {
            let unit = CalendarUnit::containing(grain, moment).unwrap();
            assert_eq!(unit.interval().end, unit.shift(1).unwrap().interval().begin, "{unit:?}");
        }
    }
}

#[test]
fn winter_follows_autumn_over_the_new_year() {
    assert_eq!(season(2020, SeasonName::Autumn).shift(1), Some(season(2020, SeasonName::Winter)));
    assert_eq!(season(2020, SeasonName::Winter).shift(1), Some(season(2021, SeasonName::Spring)));
    let january = moment("2021-01-15T00:00:00");
    assert_eq!(CalendarUnit::containing(Grain::Season, january), Some(season(2020, SeasonName::Winter)));
}

#[test]
fn what_leaves_the_calendar_is_none() {
    for unit in [
        CalendarUnit::Year(i32::MAX),
        CalendarUnit::Year(i32::MIN),
        CalendarUnit::Century(i32::MIN),
        CalendarUnit::Decade(i32::MAX),
        CalendarUnit::week(i32::MAX, 52).unwrap(),
    ] {
        assert_eq!(unit.interval(), Interval::UNKNOWN, "{unit:?}");
        assert_eq!(unit.shift(0), None);
        assert_eq!(unit.shift(i64::MAX), None);
        assert_eq!(unit.nth(1, Grain::Day), None);
    }
    let last = CalendarUnit::Day(NaiveDate::MAX);
    assert_eq!(last.interval().end, Endpoint::Unknown);
    for grain in Grain::ALL {
        let unit = CalendarUnit::containing(grain, moment("2020-12-29T10:00:00")).unwrap();
        for n in [i64::MIN, i64::MIN + 1, -1_000_000_000_000_000, i64::MAX] {
            assert_eq!(unit.shift(n), None, "{unit:?} {n}");
            assert_eq!(unit.nth(n, Grain::Day), None, "{unit:?} {n}");
            assert_eq!(unit.nth_weekday(n, Weekday::Mon), None, "{unit:?} {n}");
        }
        let first = NaiveDateTime::MIN;
        let unit = CalendarUnit::containing(grain, first);
        assert!(unit.is_none_or(|unit| unit.interval().holds(first) || grain == Grain::Weekend), "{unit:?}");
    }
    for which in
        [Nearby::Before, Nearby::OnOrBefore, Nearby::OnOrAfter, Nearby::After, Nearby::SameWeek, Nearby::Nearest]
    {
        for name in [Weekday::Mon, Weekday::Thu, Weekday::Sun] {
            let _: (Option<_>, Option<_>) = (nearby(NaiveDate::MIN, name, which), nearby(NaiveDate::MAX, name, which));
        }
    }
}

#[test]
fn units_are_counted_from_both_ends_of_a_wider_one() {
    let may = CalendarUnit::month(2019, 5).unwrap();
    let year = CalendarUnit::Year(2019);
    assert_eq!(year.nth(2, Grain::Half), CalendarUnit::half(2019, 2));
    assert_eq!(year.nth(-1, Grain::Quarter), CalendarUnit::quarter(2019, 4));
    assert_eq!(may.nth(-1, Grain::Day), CalendarUnit::day(2019, 5, 31));
    assert_eq!(may.nth(32, Grain::Day), None);
    // 1 May 2019 is a Wednesday: its week has its Thursday in May. 31 May is a Friday.
    assert_eq!(may.nth(1, Grain::Week), CalendarUnit::week(2019, 18));
    assert_eq!(may.nth(-1, Grain::Week), CalendarUnit::week(2019, 22));
    assert_eq!(may.nth(0, Grain::Week), None);
    assert_eq!(CalendarUnit::Year(2021).nth(1, Grain::Week), CalendarUnit::week(2021, 1));
    assert_eq!(CalendarUnit::Century(19).nth(9, Grain::Decade), Some(CalendarUnit::Decade(198)));
    assert_eq!(may.nth_weekday(2, Weekday::Tue), Some(date("2019-05-14")));
    assert_eq!(may.nth_weekday(-1, Weekday::Fri), Some(date("2019-05-31")));
    assert_eq!(may.nth_weekday(5, Weekday::Mon), None);
    assert_eq!(may.nth_weekday(0, Weekday::Mon), None);
}

#[test]
fn weekdays_are_found_from_a_day() {
    let thursday = date("2024-03-14");
    let table = [
        (Weekday::Tue, Nearby::Before, "2024-03-12"),
        (Weekday::Thu, Nearby::Before, "2024-03-07"),
        (Weekday::Thu, Nearby::OnOrBefore, "2024-03-14"),
        (Weekday::Fri, Nearby::OnOrBefore, "2024-03-08"),
        (Weekday::Thu, Nearby::OnOrAfter, "2024-03-14"),
        (Weekday::Thu, Nearby::After, "2024-03-21"),
        (Weekday::Mon, Nearby::After, "2024-03-18"),
        (Weekday::Mon, Nearby::SameWeek, "2024-03-11"),
        (Weekday::Sun, Nearby::SameWeek, "2024-03-17"),
        (Weekday::Mon, Nearby::Nearest, "2024-03-11"),
        (Weekday::Sun, Nearby::Nearest, "2024-03-17"),
    ];
    for (name, which, found) in table {
        assert_eq!(nearby(thursday, name, which), Some(date(found)), "{name} {which:?}");
    }
}

#[test]
fn early_middle_and_late_are_thirds_cut_where_people_cut_them() {
    let parts = |unit: CalendarUnit| [Part::Early, Part::Middle, Part::Late].map(|part| days(unit.part(part)));
    let december = CalendarUnit::month(2020, 12).unwrap();
    assert_eq!(parts(december), ["2020-12-01/2020-12-11", "2020-12-11/2020-12-21", "2020-12-21/2021-01-01"]);
    let year = CalendarUnit::Year(2020);
    assert_eq!(parts(year), ["2020-01-01/2020-05-01", "2020-05-01/2020-09-01", "2020-09-01/2021-01-01"]);
    let week = CalendarUnit::week(2020, 53).unwrap();
    assert_eq!(parts(week), ["2020-12-28/2020-12-31", "2020-12-29/2021-01-01", "2020-12-31/2021-01-04"]);
    let nineties = CalendarUnit::Decade(199);
    assert_eq!(parts(nineties), ["1990-01-01/1994-01-01", "1994-01-01/1997-01-01", "1997-01-01/2000-01-01"]);
    let first_century = CalendarUnit::Century(0);
    assert_eq!(parts(first_century), ["0001-01-01/0034-01-01", "0034-01-01/0067-01-01", "0067-01-01/0100-01-01"]);
    let day = CalendarUnit::day(2020, 12, 29).unwrap();
    assert_eq!(days(day.part(Part::Middle)), "2020-12-29T08:00:00/2020-12-29T16:00:00");
}

#[test]
fn every_part_lies_in_its_whole_and_holds_time() {
    for moment in moments().step_by(11) {
        for grain in Grain::ALL.into_iter().filter(|grain| *grain != Grain::Second) {
            let unit = CalendarUnit::containing(grain, moment).unwrap();
            for part in [Part::Whole, Part::Early, Part::Middle, Part::Late] {
                assert!(unit.interval().contains(unit.part(part)), "{unit:?} {part:?}");
                assert!(!unit.part(part).is_empty(), "{unit:?} {part:?}");
            }
        }
    }
}

#[test]
fn months_are_added_without_leaving_the_month() {
    let midnight = |day: &str| date(day).and_hms_opt(0, 0, 0).unwrap();
    let month = Amount::exactly(1.0, Unit::Month);
    assert_eq!(month.after(midnight("2023-01-31")), Some(midnight("2023-02-28")));
    assert_eq!(month.after(midnight("2024-01-31")), Some(midnight("2024-02-29")));
    assert_eq!(month.before(midnight("2024-03-31")), Some(midnight("2024-02-29")));
    let year = Amount::exactly(1.0, Unit::Year);
    assert_eq!(year.before(midnight("2024-02-29")), Some(midnight("2023-02-28")));
}

#[test]
fn amounts_are_added_in_their_own_unit() {
    let start = moment("2020-12-29T10:30:00");
    let after = |n, unit| Amount::exactly(n, unit).after(start).unwrap().to_string();
    assert_eq!(after(6.0, Unit::Week), "2021-02-09 10:30:00");
    assert_eq!(after(1.0, Unit::Fortnight), "2021-01-12 10:30:00");
    assert_eq!(after(2.5, Unit::Year), "2023-06-29 10:30:00");
    assert_eq!(after(1.5, Unit::Month), "2021-02-13 10:30:00");
    assert_eq!(after(1.5, Unit::Hour), "2020-12-29 12:00:00");
    assert_eq!(after(3.0, Unit::Quarter), "2021-09-29 10:30:00");
    assert_eq!(Amount::exactly(36.0, Unit::Hour).before(start), Some(moment("2020-12-27T22:30:00")));
}

#[test]
fn an_amount_that_nobody_counts_moves_nothing() {
    let start = moment("2020-12-29T10:30:00");
    assert_eq!(Amount::vague(Unit::Day).after(start), None);
    assert!(Amount::vague(Unit::Day).is_vague());
    assert_eq!(Amount { quantity: Quantity::Between(3.0, 5.0), unit: Unit::Day }.after(start), None);
    for n in [f64::NAN, f64::INFINITY, f64::MAX, 1e12, -1e12] {
        for unit in Unit::ALL.into_iter().filter(|unit| *unit != Unit::Second || !n.is_finite()) {
            assert_eq!(Amount::exactly(n, unit).after(start), None, "{n} {unit:?}");
        }
    }
}

#[test]
fn amounts_have_an_approximate_length() {
    assert_eq!(Amount::exactly(2.0, Unit::Fortnight).approximate_days(), Some(28.0));
    assert_eq!(Amount { quantity: Quantity::Between(3.0, 5.0), unit: Unit::Day }.approximate_days(), Some(4.0));
    assert_eq!(Amount::exactly(1.0, Unit::Year).approximate_days(), Some(365.25));
    assert_eq!(Amount::vague(Unit::Year).approximate_days(), None);
    assert_eq!(Amount::exactly(1.0, Unit::Fortnight).normalised(), Amount::exactly(2.0, Unit::Week));
    assert_eq!(Amount::exactly(1.0, Unit::Half).normalised(), Amount::exactly(6.0, Unit::Month));
}

#[test]
fn intervals_meet_and_overlap() {
    let year = CalendarUnit::Year(2020).interval();
    let before = Interval { begin: Endpoint::Open, end: Endpoint::At(moment("2020-12-29T00:00:00")) };
    assert_eq!(days(year.meet(before)), "2020-01-01/2020-12-29");
    assert!(year.overlaps(before));
    assert!(!CalendarUnit::Year(2021).interval().overlaps(before));
    assert!(!before.contains(year));
    assert!(before.contains(CalendarUnit::Year(2019).interval()));
    assert!(before.holds(moment("1066-10-14T09:00:00")));
    assert_eq!(before.to_string(), "../2020-12-29T00:00:00");
    assert_eq!(Interval::UNKNOWN.to_string(), "/");
    assert_eq!(date("2020-12-29").weekday(), Weekday::Tue);
}
