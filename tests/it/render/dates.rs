//! Tests of how a window of time is put into words.

use super::*;

fn phrase(begin: &str, end: &str, value: Option<TimeValue>) -> String {
    date::phrase(&window(begin, end, value), Some(published()))
}

#[test]
fn a_whole_unit_is_called_by_its_name() {
    let week = Week::new(2020, 52).expect("a week");
    for (unit, name) in [
        (CalendarUnit::Day(day("2020-12-29")), "29 December 2020"),
        (CalendarUnit::DayPart(day("2020-12-28"), DayPart::Morning), "28 December 2020, morning"),
        (CalendarUnit::Minute(moment("2020-12-28T14:30")), "28 December 2020, 14:30"),
        (CalendarUnit::Week(week), "week of 21 December 2020"),
        (CalendarUnit::Weekend(week), "weekend of 26 December 2020"),
        (month(2020, 12), "December 2020"),
        (CalendarUnit::Year(2019), "2019"),
        (CalendarUnit::Year(-43), "44 BC"),
        (CalendarUnit::Decade(199), "the 1990s"),
        (CalendarUnit::Century(18), "19th century"),
    ] {
        let value = TimeValue::Calendar(unit);
        let window = Window { interval: unit.interval(), grain: value.grain(), value: Some(value), modifier: None };
        assert_eq!(date::phrase(&window, Some(published())), name);
    }
}

#[test]
fn a_unit_cut_short_says_where() {
    let december = || Some(TimeValue::Calendar(month(2020, 12)));
    assert_eq!(phrase("2020-12-01", "2020-12-29", december()), "December 2020, before the 29th");
    assert_eq!(phrase("2020-12-01", "2020-12-30", december()), "December 2020, by the 29th");
    assert_eq!(phrase("2020-12-15", "2021-01-01", december()), "December 2020, from the 15th");
    assert_eq!(phrase("2020-01-01", "2020-12-01", None), "2020, before December");
    assert_eq!(phrase("2020-01-01", "2020-12-30", None), "2020, by 29 December");
    assert_eq!(phrase("2020-12-28T14:00", "2020-12-29", None), "28 December 2020, from 14:00");
}

#[test]
fn a_modifier_is_part_of_the_name() {
    let value = Some(TimeValue::Calendar(month(2020, 12)));
    let mid = Window { modifier: Some(Modifier::Mid), ..window("2020-12-11", "2020-12-21", value) };
    assert_eq!(date::phrase(&mid, None), "mid-December 2020");
    let about = Some(TimeValue::Calendar(CalendarUnit::Year(2019)));
    let about = Window { modifier: Some(Modifier::Approx), ..window("2019-01-01", "2020-01-01", about) };
    assert_eq!(date::phrase(&about, None), "about 2019");
    let eighties = Some(TimeValue::Calendar(CalendarUnit::Decade(198)));
    let late = Window { modifier: Some(Modifier::End), ..window("1987-01-01", "1990-01-01", eighties) };
    assert_eq!(date::phrase(&late, None), "the late 1980s");
    assert_eq!(date::phrase(&Window { modifier: Some(Modifier::Mid), ..late }, None), "the mid-1980s");
    let eleven = || Some(TimeValue::Calendar(CalendarUnit::Minute(moment("2021-05-07T11:00"))));
    let after = window("2021-05-07T11:01", "2021-05-08", eleven());
    let after = Window { modifier: Some(Modifier::After), ..after };
    assert_eq!(date::phrase(&after, None), "7 May 2021, after 11:00");
    let about = window("2021-05-07T11:00", "2021-05-07T11:01", eleven());
    let about = Window { modifier: Some(Modifier::Approx), ..about };
    assert_eq!(date::phrase(&about, None), "7 May 2021, about 11:00");
    let earlier = Some(TimeValue::Calendar(month(2020, 12)));
    let earlier = Window { modifier: Some(Modifier::Start), ..window("2020-12-01", "2020-12-29", earlier) };
    assert_eq!(date::phrase(&earlier, Some(published())), "December 2020, before the 29th");
    let late = Some(TimeValue::Calendar(CalendarUnit::Day(day("2024-03-13"))));
    let late = Window { modifier: Some(Modifier::End), ..window("2024-03-13T16:00", "2024-03-14", late) };
    assert_eq!(date::phrase(&late, Some("2024-03-14".parse().expect("a date"))), "13 March 2024, late");
}

#[test]
fn a_range_of_the_text_has_a_dash_and_one_that_follows_says_between() {
    let days = TimeValue::Range(CalendarUnit::Day(day("2020-05-03")), CalendarUnit::Day(day("2020-05-05")));
    assert_eq!(phrase("2020-05-03", "2020-05-06", Some(days)), "3–5 May 2020");
    let years = TimeValue::Range(CalendarUnit::Year(2019), CalendarUnit::Year(2021));
    assert_eq!(phrase("2019-01-01", "2022-01-01", Some(years)), "2019–2021");
    assert_eq!(phrase("2020-05-03", "2020-05-06", None), "between 3 and 5 May 2020");
    assert_eq!(phrase("2020-03-01", "2020-06-01", None), "between March and May 2020");
    assert_eq!(phrase("2019-01-01", "2020-12-30", None), "between 2019 and publication");
}

#[test]
fn one_bound_alone_claims_no_other() {
    assert_eq!(phrase("?", "2019-01-01", None), "before 2019");
    assert_eq!(phrase("?", "2020-12-29", None), "before 29 December 2020");
    assert_eq!(phrase("?", "2020-12-30", None), "by publication");
    assert_eq!(phrase("2019-01-01", "..", None), "since 2019");
    assert_eq!(phrase("2019-01-01", "?", None), "2019 or later");
    assert_eq!(phrase("2021-01-01", "..", None), "from 2021 on");
    assert_eq!(phrase("2020-12-30", "?", None), "after publication");
    assert_eq!(phrase("?", "..", None), "ongoing");
    assert_eq!(phrase("?", "?", None), "no date");
}

#[test]
fn the_edges_of_the_calendar_have_names() {
    let first = NaiveDateTime::MIN;
    let last = NaiveDateTime::MAX;
    for interval in [Interval::between(first, last), Interval::between(first, first), Interval::between(last, last)] {
        let window = Window { interval, value: None, grain: None, modifier: None };
        assert!(!date::phrase(&window, Some(Published::Day(NaiveDate::MAX))).is_empty());
    }
}
