//! Laws for all values: what is written as TIMEX3 or EDTF reads back as the same value.

use chrono::{NaiveDate, TimeDelta};
use dateline::calendar::edtf::Edtf;
use dateline::calendar::{
    Amount, Bound, CalendarUnit, Certainty, DayPart, Grain, Half, Hemisphere, Month, Part, Pattern, Quarter, Season,
    SeasonName, TimeValue, Unit, VagueTime, Week, ZoneOffset,
};
use proptest::prelude::*;

fn year() -> impl Strategy<Value = i32> {
    prop_oneof![4 => 1800i32..2100, 2 => 1i32..9999, 1 => -9000i32..1]
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (-700_000i64..2_900_000).prop_filter_map("a day of four digits", |n| {
        NaiveDate::from_ymd_opt(1970, 1, 1)?.checked_add_signed(TimeDelta::days(n))
    })
}

fn season_name() -> impl Strategy<Value = SeasonName> {
    prop::sample::select(SeasonName::ALL.to_vec())
}

/// Units from a day up, which both written forms have.
fn wide() -> impl Strategy<Value = CalendarUnit> {
    prop_oneof![
        (-90i32..99).prop_map(CalendarUnit::Century),
        (-900i32..999).prop_map(CalendarUnit::Decade),
        year().prop_map(CalendarUnit::Year),
        (year(), 1u8..=2).prop_filter_map("a half", |(y, n)| Half::new(y, n).map(CalendarUnit::Half)),
        (year(), 1u8..=4).prop_filter_map("a quarter", |(y, n)| Quarter::new(y, n).map(CalendarUnit::Quarter)),
        (year(), season_name()).prop_map(|(y, name)| CalendarUnit::Season(Season::new(y, name))),
        (year(), 1u8..=12).prop_filter_map("a month", |(y, n)| Month::new(y, n).map(CalendarUnit::Month)),
        day().prop_map(CalendarUnit::Day),
    ]
}

/// Units that only TIMEX3 writes as one.
fn fine() -> impl Strategy<Value = CalendarUnit> {
    let moment = (day(), 0u32..24, 0u32..60, 0u32..60);
    prop_oneof![
        (year(), 1u8..=53).prop_filter_map("a week", |(y, n)| Week::new(y, n).map(CalendarUnit::Week)),
        (year(), 1u8..=53).prop_filter_map("a weekend", |(y, n)| Week::new(y, n).map(CalendarUnit::Weekend)),
        (day(), prop::sample::select(DayPart::ALL.to_vec())).prop_map(|(d, part)| CalendarUnit::DayPart(d, part)),
        moment.prop_flat_map(|(d, h, m, s)| {
            let at = |m, s| d.and_hms_opt(h, m, s).expect("a moment");
            prop::sample::select(vec![
                CalendarUnit::Hour(at(0, 0)),
                CalendarUnit::Minute(at(m, 0)),
                CalendarUnit::Second(at(m, s)),
            ])
        }),
    ]
}

fn unit() -> impl Strategy<Value = CalendarUnit> {
    prop_oneof![2 => wide(), 1 => fine()]
}

fn bound() -> impl Strategy<Value = Bound> {
    prop::sample::select(vec![Bound::Open, Bound::Unknown])
}

/// Lengths in the units that are written as they are; fortnights and half-years are written in weeks and months.
fn amount() -> impl Strategy<Value = Amount> {
    let units = [
        Unit::Second,
        Unit::Minute,
        Unit::Hour,
        Unit::Night,
        Unit::Day,
        Unit::Weekend,
        Unit::Week,
        Unit::Month,
        Unit::Quarter,
        Unit::Year,
        Unit::Decade,
        Unit::Century,
        Unit::Millennium,
    ];
    (1u32..20_000, prop::sample::select(units.to_vec())).prop_map(|(tenths, unit)| {
        let whole = tenths % 3 != 0;
        Amount::exactly(if whole { f64::from(tenths) } else { f64::from(tenths) / 10.0 }, unit)
    })
}

fn pattern() -> impl Strategy<Value = Pattern> {
    let none = Pattern::default();
    prop_oneof![
        (1u8..=7).prop_map(move |n| Pattern { weekday: chrono::Weekday::try_from(n - 1).ok(), ..none }),
        (1u8..=12, 1u8..=28).prop_map(move |(m, d)| Pattern { month: Some(m), day: Some(d), ..none }),
        (1u8..=12).prop_map(move |m| Pattern { month: Some(m), ..none }),
        season_name().prop_map(move |name| Pattern { season: Some(name), ..none }),
        (1u8..=4).prop_map(move |n| Pattern { quarter: Some(n), ..none }),
        (1u8..=2).prop_map(move |n| Pattern { half: Some(n), ..none }),
        year().prop_map(move |y| Pattern { year: Some(y), blank: Some(Grain::Month), ..none }),
        Just(Pattern { weekend: true, ..none }),
        Just(Pattern { blank: Some(Grain::Day), ..none }),
        Just(Pattern { blank: Some(Grain::Week), ..none }),
    ]
}

fn value() -> impl Strategy<Value = TimeValue> {
    let zone = (-840i16..=840).prop_filter_map("an offset", ZoneOffset::new);
    let minute = (day(), 0u32..24, 0u32..60)
        .prop_map(|(d, h, m)| CalendarUnit::Minute(d.and_hms_opt(h, m, 0).expect("a moment")));
    prop_oneof![
        4 => unit().prop_map(TimeValue::Calendar),
        1 => (minute, zone).prop_map(|(unit, zone)| TimeValue::Zoned(unit, zone)),
        2 => (unit(), unit()).prop_map(|(from, to)| TimeValue::Range(from, to)),
        1 => (unit(), bound()).prop_map(|(from, bound)| TimeValue::Since(from, bound)),
        1 => (bound(), unit()).prop_map(|(bound, to)| TimeValue::Until(bound, to)),
        2 => amount().prop_map(TimeValue::Duration),
        2 => pattern().prop_map(TimeValue::Pattern),
        1 => prop::sample::select(vec![VagueTime::Past, VagueTime::Present, VagueTime::Future])
            .prop_map(TimeValue::Vague),
        1 => Just(TimeValue::Unmeasured),
    ]
}

/// Values that EDTF has a form for, as EDTF says them.
fn edtf() -> impl Strategy<Value = Edtf> {
    let south = (year(), season_name())
        .prop_map(|(y, name)| CalendarUnit::Season(Season::new(y, name).on(Hemisphere::Southern)));
    let single = prop_oneof![4 => wide(), 1 => south].boxed();
    let second = (day(), 0u32..24, 0u32..60, 0u32..60)
        .prop_map(|(d, h, m, s)| CalendarUnit::Second(d.and_hms_opt(h, m, s).expect("a moment")));
    let blank = (prop::option::of(year()), 1u8..=12, 1u8..=28).prop_flat_map(|(year, month, day)| {
        let known = Pattern { year, ..Pattern::default() };
        prop::sample::select(vec![
            Pattern { month: Some(month), blank: Some(Grain::Day), ..known },
            Pattern { day: Some(day), ..known },
            Pattern { blank: Some(Grain::Month), ..known },
            Pattern { blank: Some(Grain::Day), ..known },
        ])
    });
    let value = prop_oneof![
        4 => single.clone().prop_map(TimeValue::Calendar),
        1 => second.prop_map(TimeValue::Calendar),
        2 => (single.clone(), single.clone()).prop_map(|(from, to)| TimeValue::Range(from, to)),
        1 => (single.clone(), bound()).prop_map(|(from, bound)| TimeValue::Since(from, bound)),
        1 => (bound(), single).prop_map(|(bound, to)| TimeValue::Until(bound, to)),
        2 => blank.prop_map(TimeValue::Pattern),
    ];
    let marks = [Certainty::Certain, Certainty::Approximate, Certainty::Uncertain, Certainty::Both];
    (value, prop::sample::select(marks.to_vec())).prop_map(|(value, certainty)| Edtf { value, certainty })
}

/// A day as TIMEX3 writes it, with any of its fields unknown.
fn written_day() -> impl Strategy<Value = String> {
    let year = prop_oneof![3 => "19[0-9][0-9]", 1 => "BC0[1-9][0-9][0-9]", 1 => Just("XXXX".to_owned())];
    let month = prop_oneof![3 => (1u8..=12).prop_map(|m| format!("{m:02}")), 1 => Just("XX".to_owned())];
    let day = prop_oneof![3 => (1u8..=28).prop_map(|d| format!("{d:02}")), 1 => Just("XX".to_owned())];
    (year, month, day).prop_map(|(y, m, d)| format!("{y}-{m}-{d}"))
}

/// What TIMEX3 writes behind a day: a part of it or a clock time.
fn written_time() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec!["TMO", "TMI", "TAF", "TEV", "TNI", "TDT"]).prop_map(str::to_owned),
        (0u8..24, 0u8..60).prop_map(|(h, m)| format!("T{h:02}:{m:02}")),
    ]
}

/// What is written wider than a day: whole, or with the unknown field as `X`.
fn written_wide() -> impl Strategy<Value = String> {
    let year = prop_oneof![3 => "[12][0-9][0-9][0-9]", 1 => "BC0[1-9][0-9][0-9]", 1 => Just("XXXX".to_owned())].boxed();
    let inside = prop_oneof![
        (1u8..=12).prop_map(|m| format!("-{m:02}")),
        (1u8..=52).prop_map(|w| format!("-W{w:02}")),
        (1u8..=52).prop_map(|w| format!("-W{w:02}-WE")),
        (1u8..=7).prop_map(|d| format!("-WXX-{d}")),
        prop::sample::select(vec![
            "-SP", "-SU", "-FA", "-WI", "-Q1", "-Q2", "-Q3", "-Q4", "-QX", "-H1", "-H2", "-HX", "-XX", "-WXX",
            "-WXX-WE",
        ])
        .prop_map(str::to_owned),
    ];
    prop_oneof![
        1 => "[12][0-9]",
        1 => "[12][0-9][0-9]",
        1 => prop::sample::select(vec!["XX", "XXX"]).prop_map(str::to_owned),
        2 => year.clone(),
        6 => (year, inside).prop_map(|(year, inside)| year + &inside),
    ]
}

/// Lengths: whole, with a fraction, of unknown number, of several units.
fn written_length() -> impl Strategy<Value = String> {
    let count =
        prop_oneof![4 => (1u16..400).prop_map(|n| n.to_string()), 1 => "[1-9]\\.[1-9]", 1 => Just("X".to_owned())];
    let unit = prop::sample::select(vec!["D", "W", "WE", "NI", "M", "Q", "Y", "DE", "CE", "ML"]);
    let fine = prop::sample::select(vec!["H", "M", "S"]);
    let several = (1u8..9, 1u8..12, 1u8..28, 1u8..24, 1u8..60).prop_flat_map(|(y, m, d, h, min)| {
        prop::sample::select(vec![
            format!("P{y}Y{m}M"),
            format!("P{m}M{d}D"),
            format!("P{d}DT{h}H"),
            format!("PT{h}H{min}M"),
            format!("P{y}Y{m}M{d}DT{h}H{min}M"),
        ])
    });
    prop_oneof![
        4 => (count.clone(), unit).prop_map(|(count, unit)| format!("P{count}{unit}")),
        2 => (count, fine).prop_map(|(count, fine)| format!("PT{count}{fine}")),
        2 => several,
        1 => Just("PXX".to_owned()),
    ]
}

/// Every form of the grammar of TIMEX3 values, as TimeML prints it.
fn written() -> impl Strategy<Value = String> {
    let zone = prop_oneof![1 => Just("Z".to_owned()), 1 => (0u8..=14, 0u8..60).prop_map(|(h, m)| format!("+{h:02}:{m:02}")),
        1 => (1u8..=12, 0u8..60).prop_map(|(h, m)| format!("-{h:02}:{m:02}"))];
    let moment = (day(), 0u8..24, 0u8..60, 0u8..60).prop_flat_map(|(day, h, m, s)| {
        prop::sample::select(vec![
            format!("{day}T{h:02}"),
            format!("{day}T{h:02}:{m:02}"),
            format!("{day}T{h:02}:{m:02}:{s:02}"),
        ])
    });
    prop_oneof![
        3 => written_day(),
        3 => (written_day(), written_time()).prop_map(|(day, time)| day + &time),
        2 => (1u8..=7, written_time()).prop_map(|(day, time)| format!("XXXX-WXX-{day}{time}")),
        4 => written_wide(),
        2 => (moment, prop::option::of(zone)).prop_map(|(moment, zone)| moment + &zone.unwrap_or_default()),
        4 => written_length(),
        1 => prop::sample::select(vec!["PAST_REF", "PRESENT_REF", "FUTURE_REF"]).prop_map(str::to_owned),
    ]
}

proptest! {
    #![proptest_config(dateline_laws::config(4096))]

    #[test]
    fn timex3_reads_back_what_it_writes(value in value()) {
        let written = value.to_string();
        prop_assert_eq!(written.parse::<TimeValue>(), Ok(value), "{}", written);
    }

    #[test]
    fn timex3_writes_back_what_it_reads(written in written()) {
        let value: TimeValue = written.parse().map_err(|e| TestCaseError::fail(format!("{written}: {e}")))?;
        // `+00:00` is written `Z`.
        let zero = written.replace("+00:00", "Z");
        prop_assert_eq!(value.to_string(), zero, "{:?}", value);
    }

    #[test]
    fn edtf_reads_back_what_it_writes(value in edtf()) {
        let written = value.to_string();
        prop_assert!(!written.is_empty(), "{:?} has no form", value);
        prop_assert_eq!(written.parse::<Edtf>(), Ok(value), "{}", written);
    }

    #[test]
    fn a_unit_covers_time_and_edtf_covers_the_same(unit in wide()) {
        let interval = unit.interval();
        prop_assert!(!interval.is_empty());
        let written = TimeValue::Calendar(unit).edtf(Part::Whole, Certainty::Certain).expect("a form");
        prop_assert_eq!(written.parse::<Edtf>().map(|read| read.value.interval()), Ok(interval));
    }

    #[test]
    fn the_hours_of_a_part_of_the_day_lie_on_it(d in day(), part in prop::sample::select(DayPart::ALL.to_vec())) {
        let interval = CalendarUnit::DayPart(d, part).interval();
        prop_assert!(interval.begin.at().is_some_and(|begin| begin.date() == d));
    }
}
