//! Tests of the written forms: TIMEX3 and EDTF, there and back.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta, Weekday};
use dateline::Error;
use dateline::calendar::edtf::Edtf;
use dateline::calendar::{
    Amount, Bound, CalendarUnit, Certainty, DayPart, Grain, Modifier, Part, Pattern, Quantity, Recurrence, Repeats,
    SeasonName, TimeValue, Unit, VagueTime, ZoneOffset,
};

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn timex3(text: &str) -> TimeValue {
    text.parse().unwrap_or_else(|e| panic!("{e}"))
}

/// Units of every grain from all over the calendar, its ends included.
fn units() -> Vec<CalendarUnit> {
    let mut units = Vec::new();
    let start = NaiveDate::from_ymd_opt(-262_000, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap();
    let far = (0..200).map(|n| start + TimeDelta::days(n * 950_000));
    let near = (0..400).map(|n| NaiveDateTime::default() + TimeDelta::seconds((n - 200) * 400_000_007));
    for moment in far.chain(near) {
        units.extend(Grain::ALL.into_iter().filter_map(|grain| CalendarUnit::containing(grain, moment)));
        units.extend(DayPart::ALL.map(|part| CalendarUnit::DayPart(moment.date(), part)));
    }
    units.extend(
        [-262_143, -101, -100, -11, -10, -2, -1, 0, 1, 9, 10, 99, 100, 999, 1000, 9999, 262_142]
            .into_iter()
            .flat_map(|n| [CalendarUnit::Year(n), CalendarUnit::Decade(n), CalendarUnit::Century(n)]),
    );
    units
}

/// Patterns with every choice of known and blank fields that TIMEX3 can write.
fn patterns() -> Vec<Pattern> {
    let empty = Pattern::default();
    let mut patterns = vec![];
    for year in [None, Some(2020), Some(-43), Some(12_000)] {
        let of_year = Pattern { year, ..empty };
        let mut dates = vec![
            Pattern { month: Some(12), blank: Some(Grain::Day), ..of_year },
            Pattern { day: Some(14), ..of_year },
            Pattern { weekday: Some(Weekday::Tue), ..of_year },
            Pattern { week: Some(8), blank: Some(Grain::Day), ..of_year },
        ];
        patterns.extend([Pattern { weekend: true, ..of_year }]);
        patterns.extend(
            [Grain::Month, Grain::Week, Grain::Season, Grain::Quarter, Grain::Half, Grain::Day, Grain::DayPart]
                .map(|grain| Pattern { blank: Some(grain), ..of_year }),
        );
        if year.is_none() {
            dates.push(Pattern { month: Some(12), day: Some(14), ..empty });
            dates.push(Pattern { week: Some(8), weekday: Some(Weekday::Sun), ..empty });
            patterns.push(Pattern { month: Some(2), ..empty });
            patterns.push(Pattern { week: Some(53), ..empty });
            patterns.push(Pattern { week: Some(1), weekend: true, ..empty });
            patterns.extend(SeasonName::ALL.map(|name| Pattern { season: Some(name), ..empty }));
            patterns.extend((1..=4).map(|quarter| Pattern { quarter: Some(quarter), ..empty }));
            patterns.extend((1..=2).map(|half| Pattern { half: Some(half), ..empty }));
            patterns.extend([Grain::Year, Grain::Decade, Grain::Century].map(|g| Pattern { blank: Some(g), ..empty }));
        }
        dates.push(of_year);
        for date in dates {
            let day = Pattern { blank: None, ..date };
            patterns.extend(DayPart::ALL.map(|part| Pattern { day_part: Some(part), ..day }));
            patterns.extend([(0, 0), (14, 30), (23, 59)].map(|clock| Pattern { clock: Some(clock), ..day }));
            patterns.extend((date != of_year).then_some(date));
        }
    }
    patterns
}

/// Lengths in every unit that TIMEX3 can write.
fn lengths() -> Vec<TimeValue> {
    let written = || Unit::ALL.into_iter().filter(|unit| !matches!(unit, Unit::Fortnight | Unit::Half));
    let mut lengths = vec![TimeValue::Unmeasured];
    for unit in written() {
        let numbers = [0.0, 1.0, 2.5, 6.0, 0.1, 1999.0, 1e9];
        let quantities =
            numbers.map(Quantity::Exactly).into_iter().chain([Quantity::Vague, Quantity::Between(3.0, 5.0)]);
        lengths.extend(quantities.map(|quantity| TimeValue::Duration(Amount { quantity, unit })));
        let (coarse, fine) = (Amount::exactly(2.0, Unit::Day), Amount::exactly(7.0, unit));
        lengths.push(TimeValue::Compound(if unit.is_clock() { vec![coarse, fine] } else { vec![fine, coarse] }));
    }
    let clock = [(1.0, Unit::Hour), (2.0, Unit::Minute), (3.0, Unit::Second)];
    lengths.push(TimeValue::Compound(clock.map(|(n, unit)| Amount::exactly(n, unit)).to_vec()));
    lengths
}

#[test]
fn reading_undoes_writing() {
    let mut values: Vec<TimeValue> = units().into_iter().map(TimeValue::Calendar).collect();
    for pair in units().windows(2).step_by(5) {
        values.push(TimeValue::Range(pair[0], pair[1]));
        values.extend([Bound::Open, Bound::Unknown].map(|bound| TimeValue::Since(pair[0], bound)));
        values.extend([Bound::Open, Bound::Unknown].map(|bound| TimeValue::Until(bound, pair[1])));
    }
    let clock = units().into_iter().filter(|unit| unit.grain() <= Grain::Hour).step_by(3);
    let zones = [0, 60, -240, 330, 1439].map(|minutes| ZoneOffset::new(minutes).unwrap());
    values.extend(clock.flat_map(|unit| zones.map(|zone| TimeValue::Zoned(unit, zone))));
    values.extend([VagueTime::Past, VagueTime::Present, VagueTime::Future].map(TimeValue::Vague));
    values.extend(patterns().into_iter().map(TimeValue::Pattern));
    values.extend(lengths());
    assert!(values.len() > 10_000);
    for value in values {
        let written = value.to_string();
        assert_eq!(written.parse::<TimeValue>().as_ref(), Ok(&value), "{written}");
    }
}

#[test]
fn values_are_written_as_timeml_prints_them() {
    for written in [
        "2020-12-29",
        "2020-12",
        "2020-W52",
        "2019",
        "199",
        "19",
        "2020-Q3",
        "2020-H2",
        "2020-SU",
        "2020-W52-WE",
        "2020-12-28TNI",
        "2020-12-28T14",
        "2020-12-28T14:30",
        "2020-12-28T14:30:05",
        "2020-12-28T14:30Z",
        "2020-12-28T14:30:05+01:00",
        "P6W",
        "PT2H",
        "PXY",
        "P1DE",
        "P1CE",
        "P1ML",
        "P2.5Y",
        "PTXH",
        "P2Q",
        "PXX",
        "P6M12D",
        "PT9M58S",
        "P1DT2H",
        "XXXX-WXX-1",
        "XXXX-12-14",
        "XXXX-XX-XXT14:30",
        "XXXX-XX-XXTNI",
        "XXXX-WXX-2TEV",
        "XXXX-WXX-WE",
        "XXXX-WXX",
        "2020-WXX",
        "XXXX-XX",
        "2020-XX",
        "2020-XX-XX",
        "2020-12-XX",
        "2020-12-XXTNI",
        "2020-12-28TXX",
        "XXXX-XX-XX",
        "XXXX-SU",
        "XXXX-Q3",
        "2020-QX",
        "XXXX-12",
        "XXXX",
        "PAST_REF",
        "PRESENT_REF",
        "FUTURE_REF",
        "BC0044",
        "BC0044-03-15",
        "BC0044-SP",
        "BC0044-03-XX",
        "12020",
        "12020-05-01",
        "2019/2021",
        "2019/..",
        "/2019-05",
        "P3Y/P5Y",
    ] {
        assert_eq!(timex3(written).to_string(), written);
    }
}

#[test]
fn the_values_mean_what_they_say() {
    let unit = |text: &str| timex3(text).unit().unwrap_or_else(|| panic!("{text} is a unit"));
    assert_eq!(unit("199"), CalendarUnit::Decade(199));
    assert_eq!(unit("19"), CalendarUnit::Century(19));
    assert_eq!(unit("BC0044"), CalendarUnit::Year(-43));
    assert_eq!(unit("BC04"), CalendarUnit::Century(-5));
    assert_eq!(unit("BC0001-12-25"), CalendarUnit::Day(date("0000-12-25")));
    assert_eq!(unit("2020-12-28TNI"), CalendarUnit::DayPart(date("2020-12-28"), DayPart::Night));
    assert_eq!(timex3("P2.5Y"), TimeValue::Duration(Amount::exactly(2.5, Unit::Year)));
    let monday = Pattern { weekday: Some(Weekday::Mon), ..Pattern::default() };
    assert_eq!(timex3("XXXX-WXX-1"), TimeValue::Pattern(monday));
    let zone = ZoneOffset::new(-300).unwrap();
    let minute = CalendarUnit::Minute("2020-12-28T14:30:00".parse().unwrap());
    assert_eq!(timex3("2020-12-28T14:30-05:00"), TimeValue::Zoned(minute, zone));
}

#[test]
fn what_other_tools_write_is_read() {
    for (theirs, ours) in [
        ("1998-W8", "1998-W08"),
        ("1998-3-5", "1998-03-05"),
        ("1998-W08-3", "1998-02-18"),
        ("2018-AU", "2018-FA"),
        ("199X", "199"),
        ("18XX", "18"),
        ("199X-XX-XX", "199"),
        ("-0043", "BC0044"),
        ("2020-12-28TMD", "2020-12-28TMI"),
        ("2020-12-28T9:30", "2020-12-28T09:30"),
        ("2020-12-28T24:00", "2020-12-29T00:00"),
        ("2020-12-28T14:30-05", "2020-12-28T14:30-05:00"),
        ("2020-12-28T14:30:05.250", "2020-12-28T14:30:05"),
        ("TNI", "XXXX-XX-XXTNI"),
        ("T14:30", "XXXX-XX-XXT14:30"),
        ("PXC", "PXCE"),
        ("P1E", "P1DE"),
        ("P1L", "P1ML"),
        ("P.5Y", "P0.5Y"),
        ("BCXXXX-XX-XX", "XXXX-XX-XX"),
    ] {
        assert_eq!(timex3(theirs).to_string(), ours, "{theirs}");
    }
}

#[test]
fn what_is_no_timex3_is_an_error() {
    for text in [
        "",
        " ",
        "P",
        "PT",
        "P3",
        "PD",
        "P1X",
        "PT3D",
        "P3H",
        "PINFY",
        "P1DT",
        "PT1H2H30",
        "2020-13",
        "2020-00",
        "2020-02-30",
        "2021-W53",
        "2020-W54",
        "2020-W12-8",
        "2020-12-29T25:00",
        "2020-12-29T24:01",
        "2020-12-29T14:60",
        "2020-12-29T",
        "2020-12-29Tnoon",
        "2020-12T14:30",
        "2020T14:30",
        "2020-W52T14:30",
        "2020-Q5",
        "2020-H0",
        "2020-Q3-1",
        "2020-SU-1",
        "20201229",
        "2020-12-29-30",
        "2020-",
        "-",
        "--12-25",
        "BC0000",
        "BC",
        "XXXXX",
        "X",
        "20X0",
        "2020-1X",
        "past_ref",
        "yesterday",
        "Dienstag",
        "２０２０",
        "2020-12-2\u{0661}",
        "2019/P1Y",
        "XXXX-12/2019",
        "P1Y/P2M",
        "P1Y/2019",
        "99999999999",
        "99999999999999999999",
        "2020-12-29T14:30+24:00",
        "é",
        "1é",
        "TÀ",
        "2020-Wé",
    ] {
        assert_eq!(text.parse::<TimeValue>(), Err(Error::Timex3(text.to_owned())), "{text}");
    }
}

#[test]
fn a_set_is_written_by_what_repeats() {
    let mondays = timex3("XXXX-WXX-1").repeated(None, Some("EVERY".to_owned()));
    assert!(matches!(&mondays, TimeValue::Set(Recurrence { every: Repeats::Pattern(_), times: None, .. })));
    assert_eq!(mondays.to_string(), "XXXX-WXX-1");
    let twice_a_week = timex3("P1W").repeated(Some(2), None);
    assert!(matches!(&twice_a_week, TimeValue::Set(Recurrence { every: Repeats::Period(_), times: Some(2), .. })));
    assert_eq!(twice_a_week.to_string(), "P1W");
    assert_eq!(timex3("PRESENT_REF").repeated(None, None), timex3("PRESENT_REF"));
}

#[test]
fn fortnights_and_half_years_are_written_in_units_that_timex3_has() {
    assert_eq!(Amount::exactly(1.0, Unit::Fortnight).to_string(), "P2W");
    assert_eq!(Amount::exactly(3.0, Unit::Half).to_string(), "P18M");
    assert_eq!(Amount::vague(Unit::Hour).to_string(), "PTXH");
}

#[test]
fn a_value_covers_the_time_between_its_ends() {
    let covered = |text: &str| timex3(text).interval().to_string().replace("T00:00:00", "");
    assert_eq!(covered("2019/2021"), "2019-01-01/2022-01-01");
    assert_eq!(covered("2019-05/.."), "2019-05-01/..");
    assert_eq!(covered("/2019-05"), "/2019-06-01");
    assert_eq!(covered("2020-12-28T14:30+05:00"), "2020-12-28T14:30:00/2020-12-28T14:31:00");
    for nowhere in ["P6W", "XXXX-WXX-1", "PRESENT_REF", "PXX", "2020-XX"] {
        assert_eq!(covered(nowhere), "/", "{nowhere}");
        assert_eq!(timex3(nowhere).grain(), None, "{nowhere}");
    }
    assert_eq!(timex3("2019/2021-05").grain(), Some(Grain::Year));
    assert_eq!(timex3("2020-W52").grain(), Some(Grain::Week));
}

#[test]
fn modifiers_are_written_as_timeml_has_them() {
    let all = [
        (Modifier::Before, "BEFORE"),
        (Modifier::After, "AFTER"),
        (Modifier::OnOrBefore, "ON_OR_BEFORE"),
        (Modifier::OnOrAfter, "ON_OR_AFTER"),
        (Modifier::LessThan, "LESS_THAN"),
        (Modifier::MoreThan, "MORE_THAN"),
        (Modifier::EqualOrLess, "EQUAL_OR_LESS"),
        (Modifier::EqualOrMore, "EQUAL_OR_MORE"),
        (Modifier::Start, "START"),
        (Modifier::Mid, "MID"),
        (Modifier::End, "END"),
        (Modifier::Approx, "APPROX"),
    ];
    for (modifier, written) in all {
        assert_eq!(modifier.to_string(), written);
    }
}

#[test]
fn edtf_is_the_other_form_of_a_value() {
    for (timex, edtf) in [
        ("18", "18XX"),
        ("199", "199X"),
        ("2019", "2019"),
        ("BC0044", "-0043"),
        ("BC0044-03-15", "-0043-03-15"),
        ("BC04", "-04XX"),
        ("12020", "Y12020"),
        ("2020-Q3", "2020-35"),
        ("2020-H2", "2020-41"),
        ("2020-SU", "2020-22"),
        ("2020-WI", "2020-24"),
        ("2020-12", "2020-12"),
        ("2020-12-29", "2020-12-29"),
        ("2020-12-28T14:30:05", "2020-12-28T14:30:05"),
        ("2020-12-28T14:30:05Z", "2020-12-28T14:30:05Z"),
        ("2019/2021-05", "2019/2021-05"),
        ("2019/..", "2019/.."),
        ("/2019", "/2019"),
        ("XXXX-12-14", "XXXX-12-14"),
        ("XXXX-12", "XXXX-12"),
        ("2020-XX", "2020-XX"),
        ("2020-12-XX", "2020-12-XX"),
        ("2020-XX-XX", "2020-XX-XX"),
        ("XXXX", "XXXX"),
    ] {
        let value = timex3(timex);
        assert_eq!(value.edtf(Part::Whole, Certainty::Certain).as_deref(), Some(edtf), "{timex}");
        for certainty in [Certainty::Certain, Certainty::Approximate, Certainty::Uncertain, Certainty::Both] {
            let written = Edtf { value: value.clone(), certainty };
            assert_eq!(written.to_string().parse::<Edtf>(), Ok(written.clone()), "{written}");
        }
    }
}

#[test]
fn what_edtf_cannot_say_is_not_written() {
    for timex in [
        "P6W",
        "PXX",
        "PRESENT_REF",
        "XXXX-WXX-1",
        "2020-12-28TNI",
        "2020-12-28T14:30",
        "12020-05",
        "XXXX-SU",
        "XXXX-XX-XXTNI",
    ] {
        assert_eq!(timex3(timex).edtf(Part::Whole, Certainty::Certain), None, "{timex}");
    }
    assert_eq!(CalendarUnit::Year(i32::MIN).interval().bounds(), None);
    assert_eq!(TimeValue::Calendar(CalendarUnit::Year(i32::MIN)).edtf(Part::Early, Certainty::Certain), None);
}

#[test]
fn weeks_and_parts_are_written_as_the_days_they_have() {
    let written = |timex: &str, part| timex3(timex).edtf(part, Certainty::Certain).unwrap();
    assert_eq!(written("2020-W52", Part::Whole), "2020-12-21/2020-12-27");
    assert_eq!(written("2020-W52-WE", Part::Whole), "2020-12-26/2020-12-27");
    assert_eq!(written("2020-W01/2020-W02", Part::Whole), "2019-12-30/2020-01-12");
    assert_eq!(written("2020", Part::Early), "2020-01-01~/2020-04-30~");
    assert_eq!(written("2020-12", Part::Middle), "2020-12-11~/2020-12-20~");
    let uncertain = timex3("2020").edtf(Part::Late, Certainty::Uncertain);
    assert_eq!(uncertain.as_deref(), Some("2020-09-01%/2020-12-31%"));
}

#[test]
fn every_unit_that_edtf_writes_keeps_its_time() {
    let mut written = 0;
    for unit in units() {
        let Some(edtf) = TimeValue::Calendar(unit).edtf(Part::Whole, Certainty::Certain) else { continue };
        let read: Edtf = edtf.parse().unwrap_or_else(|e| panic!("{e}"));
        assert_eq!(read.value.interval(), unit.interval(), "{edtf}");
        written += 1;
    }
    assert!(written > 3000, "{written}");
}

#[test]
fn doubts_anywhere_in_a_date_are_read() {
    let certainty = |text: &str| text.parse::<Edtf>().unwrap().certainty;
    assert_eq!(certainty("1984?"), Certainty::Uncertain);
    assert_eq!(certainty("2004-06~-11"), Certainty::Approximate);
    assert_eq!(certainty("1984~/2004-06?"), Certainty::Both);
    assert_eq!(certainty("2004%"), Certainty::Both);
    assert_eq!(certainty("../1985-04-12"), Certainty::Certain);
}

#[test]
fn what_is_no_edtf_is_an_error() {
    for text in [
        "",
        "/",
        "../..",
        "19",
        "199",
        "1990s",
        "1985-13",
        "1985-4",
        "1985-02-30",
        "1985-37",
        "[1667,1668]",
        "Y",
        "Yx",
        "1X99",
        "12X0",
        "2020-12-29T14:30",
        "2020-12-29T24:00:01",
        "2020-12-29T14:30:05+99",
        "2020-12T00:00:00",
        "19XX-12",
        "XXXX-12/2019",
        "2020/2021/2022",
        "–0044",
        "é",
        "-",
        "--",
        "2020-12-29-01",
        "P1Y",
    ] {
        assert_eq!(text.parse::<Edtf>(), Err(Error::Edtf(text.to_owned())), "{text}");
    }
}
