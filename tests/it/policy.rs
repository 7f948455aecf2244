//! Policies: each option changes what it says it changes, and nothing where it is left alone.

use chrono::{NaiveDate, Weekday};
use dateline::calendar::{DayPart, DayPartHours, Hemisphere};
use dateline::resolve::{Bare, Genre, LastWeekday, NextWeekday, ThisWeekday, Timex};
use dateline::timex::{DateOrder, Region};
use dateline::{Builder, Document, Error, Extractor};

/// Thursday, 14 March 2024.
fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 3, 14).expect("a day")
}

fn timex(builder: Builder, text: &str) -> Timex {
    let extractor = builder.build().expect("a right configuration");
    let times = extractor.timexes(&Document::new(text).published(day()));
    assert_eq!(times.timexes.len(), 1, "{text}: {:?}", times.timexes);
    times.timexes.into_values().next().expect("one")
}

fn value(builder: Builder, text: &str) -> String {
    timex(builder, text).value.to_string()
}

#[test]
fn the_day_may_stand_first() {
    let text = "It was filed on 03/04/2020.";
    let month_first = timex(Extractor::builder(), text);
    assert_eq!(month_first.value.to_string(), "2020-03-04");
    assert_eq!(month_first.alternatives[0].value.to_string(), "2020-04-03");
    let day_first = timex(Extractor::builder().date_order(DateOrder::DayFirst), text);
    assert_eq!(day_first.value.to_string(), "2020-04-03");
    assert_eq!(day_first.alternatives[0].value.to_string(), "2020-03-04");
    for order in [DateOrder::DayFirst, DateOrder::MonthFirst] {
        let only = timex(Extractor::builder().date_order(order), "It was filed on 25/12/2020.");
        assert_eq!((only.value.to_string().as_str(), only.alternatives.len()), ("2020-12-25", 0));
    }
}

#[test]
fn digits_in_another_order_are_another_reading() {
    let readings = |text: &str| -> Vec<String> {
        let timex = timex(Extractor::builder(), text);
        let others = timex.alternatives.iter().map(|reading| reading.value.to_string());
        std::iter::once(timex.value.to_string()).chain(others).collect()
    };
    // With full stops the day stands first, whatever the policy.
    assert_eq!(readings("It was filed on 10.1.2019."), ["2019-01-10", "2019-10-01"]);
    assert_eq!(readings("It was filed on 20.7.2019."), ["2019-07-20"]);
    // Two digits with dashes may begin with the year.
    assert_eq!(readings("It was filed on 15-12-18."), ["2018-12-15", "2015-12-18"]);
    assert_eq!(readings("It was filed on 01-02-03."), ["2003-01-02", "2003-02-01", "2001-02-03"]);
    assert_eq!(readings("It was filed on 2018-12-15."), ["2018-12-15"]);
}

#[test]
fn the_last_day_of_a_message_may_be_left_out() {
    let of = |genre| {
        let timex = timex(Extractor::builder().genre(genre), "away from May 3 to May 7, 2024");
        let others = timex.alternatives.iter().map(|reading| reading.interval.to_string());
        (timex.interval.to_string(), others.collect::<Vec<_>>())
    };
    let back_on_the_seventh = "2024-05-03T00:00:00/2024-05-07T00:00:00".to_owned();
    let (news, others) = of(Genre::News);
    assert_eq!(news, "2024-05-03T00:00:00/2024-05-08T00:00:00");
    assert!(!others.contains(&back_on_the_seventh));
    let (message, others) = of(Genre::Colloquial);
    assert_eq!(message, news);
    assert!(others.contains(&back_on_the_seventh), "{others:?}");
}

#[test]
fn seasons_follow_the_hemisphere() {
    let south = || Extractor::builder().hemisphere(Hemisphere::Southern);
    let summer = timex(south(), "Fires burned in the summer of 2019.");
    assert_eq!(summer.interval.to_string(), "2019-12-01T00:00:00/2020-03-01T00:00:00");
    assert_eq!(summer.value.edtf(summer.part, summer.certainty).as_deref(), Some("2019-30"));
    let winter = timex(south(), "Snow fell last winter.");
    assert_eq!(winter.interval.to_string(), "2023-06-01T00:00:00/2023-09-01T00:00:00");
    let north = timex(Extractor::builder(), "Fires burned in the summer of 2019.");
    assert_eq!(north.interval.to_string(), "2019-06-01T00:00:00/2019-09-01T00:00:00");
}

#[test]
fn fiscal_years_begin_where_they_are_said_to() {
    let october = || Extractor::builder().fiscal_year_start(10);
    assert_eq!(value(october(), "Profit fell in fiscal 2020."), "2019-10/2020-09");
    assert_eq!(value(october(), "Profit fell in the third quarter of fiscal 2020."), "2020-04/2020-06");
    assert_eq!(value(october(), "Profit fell in the fiscal first quarter of 2020."), "2019-10/2019-12");
    // The fiscal year 2024 goes on in March 2024.
    assert_eq!(value(october(), "Profit fell last fiscal year."), "2022-10/2023-09");
    assert_eq!(value(Extractor::builder(), "Profit fell in fiscal 2020."), "2020");
    assert_eq!(value(october(), "Profit fell in 2020."), "2020");
}

#[test]
fn weekdays_follow_the_convention() {
    let builder = Extractor::builder;
    assert_eq!(value(builder(), "They met last Tuesday."), "2024-03-12");
    assert_eq!(value(builder().last_weekday(LastWeekday::WeekBefore), "They met last Tuesday."), "2024-03-05");
    assert_eq!(value(builder(), "They will meet next Friday."), "2024-03-15");
    assert_eq!(value(builder().next_weekday(NextWeekday::WeekAfter), "They will meet next Friday."), "2024-03-22");
    assert_eq!(value(builder(), "They meet this Tuesday."), "2024-03-12");
    assert_eq!(value(builder().genre(Genre::Colloquial), "They meet this Tuesday."), "2024-03-19");
    assert_eq!(value(builder().this_weekday(ThisWeekday::Coming), "They meet this Tuesday."), "2024-03-19");
    let weeks = builder().week_start(Weekday::Fri).this_weekday(ThisWeekday::SameWeek);
    assert_eq!(value(weeks, "They meet this Friday."), "2024-03-08");
}

#[test]
fn a_stamp_of_a_message_is_whole_without_a_publication() {
    let document = Document::new("Fri, 12 Mar 2004 09:30:15 +0000");
    let times = Extractor::english().timexes(&document);
    let values: Vec<_> = times.timexes.values().map(|timex| timex.value.to_string()).collect();
    assert_eq!(values, ["2004-03-12T09:30:15Z"]);
}

#[test]
fn a_bare_weekday_turns_as_it_is_told() {
    let text = "They met on Saturday.";
    assert_eq!(value(Extractor::builder(), text), "2024-03-09");
    assert_eq!(value(Extractor::builder().bare(Bare::Future), text), "2024-03-16");
    assert_eq!(value(Extractor::builder().bare(Bare::Nearest), text), "2024-03-16");
}

#[test]
fn an_evening_has_the_hours_that_it_is_given() {
    let hours = DayPartHours::default().with(DayPart::Evening, 18, 22);
    let evening = timex(Extractor::builder().day_parts(hours), "They met on Friday evening.");
    assert_eq!(evening.interval.to_string(), "2024-03-08T18:00:00/2024-03-08T22:00:00");
    let evening = timex(Extractor::builder(), "They met on Friday evening.");
    assert_eq!(evening.interval.to_string(), "2024-03-08T17:00:00/2024-03-09T00:00:00");
}

#[test]
fn holidays_are_those_of_the_region() {
    let text = "They met on Thanksgiving 2022.";
    let american = timex(Extractor::builder(), text);
    assert_eq!(american.value.to_string(), "2022-11-24");
    assert_eq!(american.alternatives[0].value.to_string(), "2022-10-10");
    assert_eq!(value(Extractor::builder().region(Region::Canada), text), "2022-10-10");
    assert_eq!(value(Extractor::builder().region(Region::India), text), "2022-11-24");
}

#[test]
fn a_phrase_is_read_with_the_policy() {
    let extractor = Extractor::builder().next_weekday(NextWeekday::WeekAfter).build().expect("right");
    let timex = extractor.resolve_phrase("next Friday", day()).expect("a time");
    assert_eq!(timex.value.to_string(), "2024-03-22");
    assert!(extractor.resolve_phrase("a friend", day()).is_none());
}

#[test]
fn what_means_nothing_is_refused() {
    let error = Extractor::builder().fiscal_year_start(13).build().expect_err("no month");
    assert_eq!(error.to_string(), "policy fiscal_year_start: 13 is no month; give 1 to 12");
    let hours = DayPartHours::default().with(DayPart::Night, 30, 18);
    let error = Extractor::builder().day_parts(hours).build().expect_err("no hours");
    assert!(
        matches!(&error, Error::Policy { option: "day_parts", problem } if problem.starts_with("Night from 30 to 18"))
    );
}
