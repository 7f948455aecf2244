//! Tests of the values: meanings built by hand and no syntax, so that nothing else is in the way.

use chrono::{Days, NaiveDate, Weekday};
use dateline::calendar::{
    Amount, CalendarUnit, Certainty, DayPart, Interval, Modifier, Part, Pattern, SeasonName, TimeValue, Unit, VagueTime,
};
use dateline::provenance::RuleId;
use dateline::resolve::{self, Decision, Field, Genre, NextWeekday, Policy, Style, Timex, TimexKind};
use dateline::syntax::Syntax;
use dateline::timex::{Anchor, Cycle, Direction, Mention, Pick, TimeExpr};
use dateline::{Diagnostic, DiagnosticKind, EntityId, Span, TimexId, token};

/// A day, from the way it is written.
fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// Resolves the phrases of a text, each the first one of its words after the one before.
fn resolve(
    text: &str,
    phrases: &[(&str, TimeExpr)],
    published: Option<&str>,
    policy: &Policy,
) -> (Vec<Timex>, Vec<Diagnostic>) {
    let tokens = token::lex(text);
    let syntax = Syntax::default();
    let mut from = 0;
    let mentions: Vec<_> = phrases
        .iter()
        .map(|(words, expr)| {
            let start = from + text[from..].find(words).expect("the words stand in the text");
            from = start + words.len();
            let span = Span::new(start as u32, from as u32);
            Mention { span, tokens: tokens.within(span), expr: expr.clone(), rule: RuleId::new("test") }
        })
        .collect();
    let published = published.map(|text| text.parse().expect("a publication"));
    let mut diagnostics = Vec::new();
    let timexes = resolve::resolve(&mentions, &tokens, &syntax, published, policy, &mut diagnostics);
    (timexes.into_values().collect(), diagnostics)
}

/// Resolves one expression that stands alone.
fn one(expr: TimeExpr, published: &str) -> Timex {
    only(resolve("then", &[("then", expr)], Some(published), &Policy::default()).0)
}

fn only(mut timexes: Vec<Timex>) -> Timex {
    assert_eq!(timexes.len(), 1);
    timexes.remove(0)
}

/// The value, and the days of its interval.
fn dated(timex: &Timex) -> (String, String, String) {
    let end = |moment: Option<chrono::NaiveDateTime>| moment.map(|m| m.date().to_string()).unwrap_or_default();
    (timex.value.to_string(), end(timex.interval.begin.at()), end(timex.interval.end.at()))
}

fn expected(value: &str, begin: &str, end: &str) -> (String, String, String) {
    (value.to_owned(), begin.to_owned(), end.to_owned())
}

fn weekday(weekday: Weekday) -> TimeExpr {
    TimeExpr::Fields(Pattern { weekday: Some(weekday), ..Pattern::default() })
}

fn month(month: u8) -> TimeExpr {
    TimeExpr::Fields(Pattern { month: Some(month), ..Pattern::default() })
}

fn month_day(month: u8, day: u8) -> TimeExpr {
    TimeExpr::Fields(Pattern { month: Some(month), day: Some(day), ..Pattern::default() })
}

fn pick(what: Cycle, pick: Pick) -> TimeExpr {
    TimeExpr::Pick { what, pick, from: Anchor::Publication }
}

fn ago(number: f64, unit: Unit) -> TimeExpr {
    TimeExpr::Shift { from: Anchor::Publication, by: Amount::exactly(number, unit), direction: Direction::Before }
}

fn later(number: f64, unit: Unit) -> TimeExpr {
    TimeExpr::Shift { from: Anchor::Mentioned, by: Amount::exactly(number, unit), direction: Direction::After }
}

fn same(grain: Option<Unit>) -> TimeExpr {
    TimeExpr::Same { grain, from: Anchor::Mentioned }
}

fn absolute(text: &str) -> TimeExpr {
    let TimeValue::Calendar(unit) = text.parse().expect("a value") else { panic!("{text} is no unit") };
    TimeExpr::Absolute(unit)
}

// ---- weekdays

#[test]
fn a_bare_weekday_of_news_is_the_latest_one() {
    // Published on a Tuesday.
    for (name, value, decision) in [
        (Weekday::Tue, "2020-12-29", Decision::OnPublication),
        (Weekday::Mon, "2020-12-28", Decision::LookedBack),
        (Weekday::Wed, "2020-12-23", Decision::LookedBack),
    ] {
        let timex = one(weekday(name), "2020-12-29");
        assert_eq!(timex.value.to_string(), value);
        assert_eq!(timex.decision, decision);
        assert_eq!(timex.stated, [Field::Weekday]);
        assert_eq!(timex.why.anchor, Some(EntityId::Publication));
    }
}

#[test]
fn the_other_weekday_is_an_alternative() {
    let timex = one(weekday(Weekday::Mon), "2020-12-29");
    let others: Vec<_> = timex.alternatives.iter().map(|reading| reading.value.to_string()).collect();
    assert_eq!(others, ["2021-01-04"]);
}

#[test]
fn publishing_seven_days_later_moves_every_relative_weekday_by_seven_days() {
    let expressions = |name| {
        [
            weekday(name),
            pick(Cycle::Weekday(name), Pick::Last),
            pick(Cycle::Weekday(name), Pick::This),
            pick(Cycle::Weekday(name), Pick::Next),
        ]
    };
    let first = day("2020-02-20");
    for offset in 0..14 {
        let published = first + Days::new(offset);
        for name in [Weekday::Mon, Weekday::Thu, Weekday::Sun] {
            for expr in expressions(name) {
                let on = |day: NaiveDate| one(expr.clone(), &day.to_string()).value;
                let (TimeValue::Calendar(CalendarUnit::Day(now)), TimeValue::Calendar(CalendarUnit::Day(then))) =
                    (on(published), on(published + Days::new(7)))
                else {
                    panic!("{expr:?} is a day")
                };
                assert_eq!(now + Days::new(7), then, "{expr:?} on {published}");
            }
        }
    }
}

#[test]
fn last_this_and_next_weekday_count_from_the_publication() {
    // Published on a Thursday.
    for (name, which, value) in [
        (Weekday::Tue, Pick::Last, "2024-03-12"),
        (Weekday::Thu, Pick::Last, "2024-03-07"),
        (Weekday::Fri, Pick::Last, "2024-03-08"),
        (Weekday::Mon, Pick::This, "2024-03-11"),
        (Weekday::Sun, Pick::This, "2024-03-17"),
        (Weekday::Fri, Pick::Next, "2024-03-15"),
        (Weekday::Thu, Pick::Next, "2024-03-21"),
    ] {
        assert_eq!(one(pick(Cycle::Weekday(name), which), "2024-03-14").value.to_string(), value);
    }
}

#[test]
fn the_next_friday_of_the_week_after_is_a_policy() {
    let mut policy = Policy::default();
    policy.next_weekday = NextWeekday::WeekAfter;
    let next = pick(Cycle::Weekday(Weekday::Fri), Pick::Next);
    let timex = only(resolve("then", &[("then", next)], Some("2024-03-14"), &policy).0);
    assert_eq!(timex.value.to_string(), "2024-03-22");
    assert_eq!(timex.alternatives[0].value.to_string(), "2024-03-15");
}

#[test]
fn a_week_may_begin_on_sunday() {
    let mut policy = Policy::default();
    policy.week_start = Weekday::Sun;
    let this = pick(Cycle::Weekday(Weekday::Sun), Pick::This);
    let timex = only(resolve("then", &[("then", this)], Some("2024-03-14"), &policy).0);
    assert_eq!(timex.value.to_string(), "2024-03-10");
}

// ---- months, seasons, quarters

#[test]
fn a_bare_month_is_the_latest_one_that_has_begun() {
    for (expr, published, value) in [
        (month(12), "2020-12-29", "2020-12"),
        (month(11), "2020-12-29", "2020-11"),
        (month(1), "2020-12-29", "2020-01"),
        (month_day(12, 29), "2020-12-29", "2020-12-29"),
        (month_day(12, 24), "2020-12-29", "2020-12-24"),
    ] {
        assert_eq!(one(expr, published).value.to_string(), value);
    }
}

#[test]
fn a_bare_day_of_a_month_is_the_nearest_one() {
    // Nobody gives a day eleven months back without its year.
    for (expr, published, value) in [
        (month_day(12, 30), "2020-12-29", "2020-12-30"),
        (month_day(1, 5), "2020-12-29", "2021-01-05"),
        (month_day(8, 2), "2020-12-29", "2020-08-02"),
        (month_day(2, 29), "2023-05-01", "2024-02-29"),
    ] {
        assert_eq!(one(expr, published).value.to_string(), value);
    }
}

#[test]
fn quarters_halves_and_seasons_look_back_too() {
    let none = Pattern::default();
    for (pattern, value) in [
        (Pattern { quarter: Some(3), ..none }, "2020-Q3"),
        (Pattern { quarter: Some(1), ..none }, "2020-Q1"),
        (Pattern { half: Some(1), ..none }, "2020-H1"),
        (Pattern { season: Some(SeasonName::Summer), ..none }, "2020-SU"),
    ] {
        assert_eq!(one(TimeExpr::Fields(pattern), "2020-12-29").value.to_string(), value);
    }
}

#[test]
fn a_deadline_word_turns_a_month_forward() {
    for (text, value) in [
        ("The ban stays until March.", "2021-03"),
        ("A dividend payable in March.", "2021-03"),
        ("Since March.", "2020-03"),
    ] {
        let timex = only(resolve(text, &[("March", month(3))], Some("2020-12-29"), &Policy::default()).0);
        assert_eq!(timex.value.to_string(), value, "{text}");
    }
}

#[test]
fn a_weekday_picks_among_the_years_of_a_date() {
    // 10 October was a Friday in 2014.
    let pattern = Pattern { month: Some(10), day: Some(10), weekday: Some(Weekday::Fri), ..Pattern::default() };
    assert_eq!(one(TimeExpr::Fields(pattern), "2014-08-01").value.to_string(), "2014-10-10");
}

#[test]
fn last_and_next_month_of_a_name_or_season_are_over_or_to_come() {
    for (what, which, value) in [
        (Cycle::Month(9), Pick::Last, "2020-09"),
        (Cycle::Month(12), Pick::Last, "2019-12"),
        (Cycle::Month(3), Pick::Next, "2021-03"),
        (Cycle::Month(5), Pick::This, "2020-05"),
        (Cycle::Season(SeasonName::Summer), Pick::Last, "2020-SU"),
        (Cycle::Season(SeasonName::Spring), Pick::Next, "2021-SP"),
    ] {
        assert_eq!(one(pick(what, which), "2020-12-29").value.to_string(), value);
    }
}

#[test]
fn this_summer_is_the_one_going_on_or_that_of_the_year() {
    let this = pick(Cycle::Season(SeasonName::Summer), Pick::This);
    assert_eq!(one(this.clone(), "2020-12-29").value.to_string(), "2020-SU");
    assert_eq!(one(this, "2020-03-14").value.to_string(), "2020-SU");
    let winter = pick(Cycle::Season(SeasonName::Winter), Pick::This);
    assert_eq!(one(winter, "2020-02-01").value.to_string(), "2019-WI");
}

#[test]
fn a_clock_time_of_a_message_is_still_to_come() {
    let early = TimeExpr::Fields(Pattern { clock: Some((5, 0)), ..Pattern::default() });
    for (genre, value) in [(Genre::Colloquial, "2020-12-30T05:00"), (Genre::News, "2020-12-29T05:00")] {
        let policy = Policy::for_genre(genre);
        let (timexes, _) = resolve("then", &[("then", early.clone())], Some("2020-12-29T08:00:00Z"), &policy);
        assert_eq!(timexes[0].value.to_string(), value);
    }
}

// ---- steps

#[test]
fn a_step_is_as_wide_as_its_unit() {
    for (expr, value) in [
        (ago(2.0, Unit::Year), "2018"),
        (ago(2.0, Unit::Month), "2020-10"),
        (ago(2.0, Unit::Week), "2020-W51"),
        (ago(10.0, Unit::Day), "2020-12-19"),
        (ago(1.0, Unit::Day), "2020-12-28"),
        (ago(3.0, Unit::Decade), "199"),
        (ago(1.0, Unit::Fortnight), "2020-W51"),
        (ago(2.5, Unit::Year), "2018-06"),
    ] {
        assert_eq!(one(expr, "2020-12-29").value.to_string(), value);
    }
}

#[test]
fn the_exact_day_is_another_reading_of_weeks_ago() {
    let timex = one(ago(2.0, Unit::Week), "2020-12-29");
    assert_eq!(timex.alternatives[0].value.to_string(), "2020-12-15");
}

#[test]
fn hours_ago_need_the_hour_of_publication() {
    let hours = ago(2.0, Unit::Hour);
    let timex = one(hours.clone(), "2020-12-29T14:30:00+01:00");
    assert_eq!(timex.value.to_string(), "2020-12-29T12");
    let timex = one(hours, "2020-12-29");
    assert_eq!(timex.value.to_string(), "2020-12-28");
    assert_eq!(timex.interval.to_string(), "2020-12-28T22:00:00/2020-12-29T22:00:00");
    assert_eq!(timex.decision, Decision::AnchorWider);
}

#[test]
fn recent_and_coming_units_reach_as_far_as_nobody_counts() {
    let near = |unit, direction| dated(&one(TimeExpr::Near { unit, direction }, "2024-03-14"));
    assert_eq!(near(Unit::Week, Direction::Before), expected("PAST_REF", "2024-01-11", "2024-03-15"));
    assert_eq!(near(Unit::Month, Direction::After), expected("FUTURE_REF", "2024-03-14", "2024-12-15"));
}

/// What else an expression can cover: the values, with the days of their intervals where they have any.
fn others(timex: &Timex) -> Vec<String> {
    let day = |moment: Option<chrono::NaiveDateTime>| moment.map(|m| m.date().to_string()).unwrap_or_default();
    let shown = |reading: &resolve::Reading| {
        let Interval { begin, end } = reading.interval;
        format!("{} {}..{}", reading.value, day(begin.at()), day(end.at()))
    };
    timex.alternatives.iter().map(shown).collect()
}

#[test]
fn parts_and_weekends_have_other_borders_too() {
    let part =
        |part, unit| others(&one(TimeExpr::Within { part, of: Box::new(TimeExpr::Absolute(unit)) }, "2024-03-14"));
    assert_eq!(
        part(Part::Early, CalendarUnit::Year(2019)),
        ["2019 2019-01-01..2019-04-01", "2019 2019-01-01..2019-07-01"]
    );
    let may = CalendarUnit::month(2024, 5).expect("a month");
    assert_eq!(part(Part::Late, may), ["2024-05 2024-05-16..2024-06-01", "2024-05-31 2024-05-31..2024-06-01"]);
    let weekend = TimeExpr::Pick { what: Cycle::Unit(Unit::Weekend), pick: Pick::Last, from: Anchor::Publication };
    assert!(others(&one(weekend, "2024-03-14")).contains(&"2024-W10-WE 2024-03-08..2024-03-11".to_owned()));
}

#[test]
fn a_length_in_a_message_can_be_counted_from_its_day() {
    let read = |genre| {
        let length = TimeExpr::Lasting(Amount::exactly(3.0, Unit::Day));
        only(resolve("then", &[("then", length)], Some("2024-03-14"), &Policy::for_genre(genre)).0)
    };
    assert_eq!(
        others(&read(Genre::Colloquial)),
        ["2024-03-17 2024-03-17..2024-03-18", "2024-03-11 2024-03-11..2024-03-12"]
    );
    assert_eq!(others(&read(Genre::News)), Vec::<String>::new());
}

#[test]
fn what_lies_before_a_year_is_open_towards_the_past() {
    let year = TimeExpr::Absolute(CalendarUnit::Year(1928));
    let modifier = Some(Modifier::Before);
    let before = TimeExpr::Hedged { certainty: Certainty::Certain, modifier, of: Box::new(year) };
    assert_eq!(others(&one(before, "2024-03-14")), ["/1927 ..1928-01-01", "/1928 ..1929-01-01"]);
}

#[test]
fn a_vague_number_gives_a_direction_and_a_window() {
    let days =
        TimeExpr::Shift { from: Anchor::Publication, by: Amount::vague(Unit::Day), direction: Direction::Before };
    assert_eq!(dated(&one(days, "2020-12-29")), expected("PAST_REF", "2020-12-20", "2020-12-28"));
}

#[test]
fn a_stretch_is_a_length_that_touches_the_publication() {
    let past = |by| TimeExpr::Stretch { by, direction: Direction::Before, from: Anchor::Publication };
    let timex = one(past(Amount::exactly(2.0, Unit::Week)), "2020-12-29");
    assert_eq!(timex.kind, TimexKind::Duration);
    assert_eq!(dated(&timex), expected("P2W", "2020-12-16", "2020-12-30"));
    // "In the past 0 years": a length that touches nothing.
    let nothing = one(past(Amount::exactly(0.0, Unit::Year)), "2020-12-29");
    assert_eq!(dated(&nothing), expected("P0Y", "", ""));
    assert!(nothing.alternatives.is_empty());
}

#[test]
fn last_units_are_whole_units() {
    for (unit, which, value) in [
        (Unit::Year, Pick::Last, "2019"),
        (Unit::Week, Pick::Last, "2020-W52"),
        (Unit::Month, Pick::Next, "2021-01"),
        (Unit::Quarter, Pick::This, "2020-Q4"),
        (Unit::Weekend, Pick::Last, "2020-W52-WE"),
        (Unit::Decade, Pick::Last, "201"),
    ] {
        assert_eq!(one(pick(Cycle::Unit(unit), which), "2020-12-29").value.to_string(), value);
    }
    let night = pick(Cycle::DayPart(DayPart::Night), Pick::Last);
    let timex = one(night, "2020-12-29");
    assert_eq!((timex.value.to_string().as_str(), timex.kind), ("2020-12-28TNI", TimexKind::Time));
}

// ---- parts, sides, nesting

#[test]
fn earlier_this_month_ends_where_the_publication_begins() {
    let month = pick(Cycle::Unit(Unit::Month), Pick::This);
    let side = |direction| TimeExpr::Side { direction, of: Box::new(month.clone()) };
    let earlier = one(side(Direction::Before), "2020-12-29");
    assert_eq!(dated(&earlier), expected("2020-12", "2020-12-01", "2020-12-29"));
    let later = one(side(Direction::After), "2020-12-29");
    assert_eq!(dated(&later), expected("2020-12", "2020-12-30", "2021-01-01"));
    // On the first of the month, only the day itself is left.
    let earlier = one(side(Direction::Before), "2020-12-01");
    assert_eq!(dated(&earlier), expected("2020-12", "2020-12-01", "2020-12-02"));
}

#[test]
fn a_part_narrows_the_time_and_keeps_the_value() {
    let late = TimeExpr::Within { part: Part::Late, of: Box::new(pick(Cycle::Unit(Unit::Year), Pick::Last)) };
    let timex = one(late, "2020-12-29");
    assert_eq!(timex.modifier.map(|m| m.to_string()).as_deref(), Some("END"));
    assert_eq!(dated(&timex), expected("2019", "2019-09-01", "2020-01-01"));
}

#[test]
fn a_time_inside_another_takes_its_fields() {
    let within = |inner, outer| TimeExpr::Inside { inner: Box::new(inner), outer: Box::new(outer) };
    let evening = TimeExpr::Fields(Pattern { day_part: Some(DayPart::Evening), ..Pattern::default() });
    let last_year = pick(Cycle::Unit(Unit::Year), Pick::Last);
    let next_week = pick(Cycle::Unit(Unit::Week), Pick::Next);
    for (expr, value) in [
        (within(evening, weekday(Weekday::Fri)), "2020-12-25TEV"),
        (within(month(12), last_year), "2019-12"),
        (within(weekday(Weekday::Tue), next_week), "2021-01-05"),
        (within(month_day(5, 3), absolute("1944")), "1944-05-03"),
    ] {
        assert_eq!(one(expr, "2020-12-29").value.to_string(), value);
    }
}

#[test]
fn the_nth_is_counted_inside() {
    let nth = |n, what, of| TimeExpr::Nth { n, what, of: Box::new(of) };
    for (expr, value) in [
        (nth(2, Cycle::Unit(Unit::Half), absolute("2019")), "2019-H2"),
        (nth(-1, Cycle::Unit(Unit::Day), absolute("2020-02")), "2020-02-29"),
        (nth(3, Cycle::Weekday(Weekday::Tue), absolute("2020-11")), "2020-11-17"),
        (nth(1, Cycle::Unit(Unit::Week), absolute("2020-05")), "2020-W19"),
    ] {
        assert_eq!(one(expr, "2020-12-29").value.to_string(), value);
    }
}

#[test]
fn a_range_runs_forward() {
    let between = |from, to| TimeExpr::Between(Box::new(from), Box::new(to));
    let timex = one(between(month(12), month(2)), "2020-12-29");
    assert_eq!((timex.interval.begin, timex.interval.end), {
        let range = (absolute_interval("2019-12"), absolute_interval("2020-02"));
        (range.0.begin, range.1.end)
    });
    let timex = one(between(month(6), absolute("1944-08")), "2020-12-29");
    assert_eq!(dated(&timex).1, "1944-06-01");
}

#[test]
fn timeml_marks_the_two_ends_of_a_range_each_on_its_own() {
    let range = TimeExpr::Between(Box::new(absolute("1944-06-06")), Box::new(absolute("1944-06-08")));
    let phrases = [("6 to 8 June 1944", range)];
    let text = "It rained from 6 to 8 June 1944.";
    let mut policy = Policy::default();
    let (timexes, _) = resolve(text, &phrases, None, &policy);
    assert_eq!(dated(only_ref(&timexes)).1, "1944-06-06");
    policy.style = Style::TimeMl;
    let (timexes, _) = resolve(text, &phrases, None, &policy);
    let shown: Vec<_> = timexes.iter().map(|t| (t.span.of(text), t.value.to_string())).collect();
    assert_eq!(shown, [("6", "1944-06-06".to_owned()), ("8 June 1944", "1944-06-08".to_owned())]);
}

#[test]
fn a_year_said_once_holds_for_both() {
    let text = "It lasted from November to March 2011.";
    let phrases = [("November", month(11)), ("March 2011", absolute("2011-03"))];
    let (timexes, _) = resolve(text, &phrases, Some("2020-12-29"), &Policy::default());
    assert_eq!(timexes[0].value.to_string(), "2010-11");
    assert_eq!(timexes[0].decision, Decision::YearCarried);
}

fn only_ref(timexes: &[Timex]) -> &Timex {
    assert_eq!(timexes.len(), 1);
    &timexes[0]
}

fn absolute_interval(text: &str) -> dateline::calendar::Interval {
    text.parse::<TimeValue>().expect("a value").interval()
}

// ---- what was mentioned before

#[test]
fn at_the_time_is_the_time_mentioned_last_with_its_window() {
    let earlier =
        TimeExpr::Side { direction: Direction::Before, of: Box::new(pick(Cycle::Unit(Unit::Month), Pick::This)) };
    let text = "Sanctions came earlier this month.\n\nThe minister at the time said no.";
    let phrases = [("earlier this month", earlier), ("the time", same(None))];
    let (timexes, diagnostics) = resolve(text, &phrases, Some("2020-12-29"), &Policy::default());
    assert_eq!(diagnostics, []);
    assert_eq!(dated(&timexes[1]), expected("2020-12", "2020-12-01", "2020-12-29"));
    assert_eq!(timexes[1].why.anchor, Some(EntityId::Timex(TimexId(1))));
    assert_eq!(timexes[1].decision, Decision::Continued);
}

#[test]
fn days_later_go_on_from_the_day_mentioned() {
    let text = "They met on 28 April 1945. Two days later they left, and the next day it rained. That month was wet.";
    let next = TimeExpr::Pick { what: Cycle::Unit(Unit::Day), pick: Pick::Next, from: Anchor::Mentioned };
    let phrases = [
        ("28 April 1945", absolute("1945-04-28")),
        ("Two days later", later(2.0, Unit::Day)),
        ("the next day", next),
        ("That month", same(Some(Unit::Month))),
    ];
    let (timexes, _) = resolve(text, &phrases, None, &Policy::default());
    let values: Vec<_> = timexes.iter().map(|timex| timex.value.to_string()).collect();
    assert_eq!(values, ["1945-04-28", "1945-04-30", "1945-05-01", "1945-05"]);
    assert_eq!(timexes[2].why.anchor, Some(EntityId::Timex(TimexId(2))));
}

#[test]
fn lengths_and_comparisons_are_not_gone_on_from() {
    let text = "It began on 3 May 2019 and took six weeks, less than in 2012. The next day it ended.";
    let next = TimeExpr::Pick { what: Cycle::Unit(Unit::Day), pick: Pick::Next, from: Anchor::Mentioned };
    let phrases = [
        ("3 May 2019", absolute("2019-05-03")),
        ("six weeks", TimeExpr::Lasting(Amount::exactly(6.0, Unit::Week))),
        ("2012", absolute("2012")),
        ("The next day", next),
    ];
    let (timexes, _) = resolve(text, &phrases, Some("2020-12-29"), &Policy::default());
    assert_eq!(timexes[3].value.to_string(), "2019-05-04");
}

#[test]
fn a_step_from_a_wider_time_stays_as_wide() {
    let text = "They came in May 1944. Four days later they left.";
    let phrases = [("May 1944", absolute("1944-05")), ("Four days later", later(4.0, Unit::Day))];
    let (timexes, _) = resolve(text, &phrases, None, &Policy::default());
    assert_eq!(dated(&timexes[1]), expected("1944-05", "1944-05-05", "1944-06-05"));
    assert_eq!(timexes[1].decision, Decision::AnchorWider);
}

#[test]
fn the_year_just_mentioned_goes_on() {
    let text = "The war ended on 8 May 1945. In August the bombs fell.";
    let phrases = [("8 May 1945", absolute("1945-05-08")), ("August", month(8))];
    let (timexes, _) = resolve(text, &phrases, Some("2020-12-29"), &Policy::default());
    assert_eq!(timexes[1].value.to_string(), "1945-08");
    assert_eq!(timexes[1].decision, Decision::YearCarried);
}

#[test]
fn a_history_takes_the_year_from_the_time_mentioned_last() {
    let policy = Policy::for_genre(Genre::Narrative);
    let text = "In December 1944 they attacked. In March they crossed the river; on 30 April it was over.";
    let phrases = [("December 1944", absolute("1944-12")), ("March", month(3)), ("30 April", month_day(4, 30))];
    let (timexes, _) = resolve(text, &phrases, Some("2020-12-29"), &policy);
    let values: Vec<_> = timexes.iter().map(|timex| timex.value.to_string()).collect();
    assert_eq!(values, ["1944-12", "1945-03", "1945-04-30"]);
}

#[test]
fn a_year_ago_beside_a_quarter_is_a_quarter() {
    let mut policy = Policy::default();
    policy.style = Style::TimeMl;
    let text = "Net rose in the third quarter from a loss a year ago.";
    let apart = "Net rose in the third quarter. It was lower a year ago.";
    let longer = "Net rose in the third quarter, and for the nine months it doubled from a year ago.";
    let quarter = TimeExpr::Fields(Pattern { quarter: Some(3), ..Pattern::default() });
    let phrases = [("the third quarter", quarter), ("a year ago", ago(1.0, Unit::Year))];
    let (timexes, _) = resolve(text, &phrases, Some("2020-12-29"), &policy);
    assert_eq!(timexes[1].value.to_string(), "2019-Q3");
    let (timexes, _) = resolve(text, &phrases, Some("2020-12-29"), &Policy::default());
    assert_eq!(timexes[1].value.to_string(), "2019-Q3");
    // TimeML's annotators carry the quarter on; a reader does not.
    let (timexes, _) = resolve(apart, &phrases, Some("2020-12-29"), &policy);
    assert_eq!(timexes[1].value.to_string(), "2019-Q3");
    let (timexes, _) = resolve(apart, &phrases, Some("2020-12-29"), &Policy::default());
    assert_eq!(timexes[1].value.to_string(), "2019");
    let months = ("nine months", TimeExpr::Lasting(Amount::exactly(9.0, Unit::Month)));
    let [quarter, year] = phrases;
    let (timexes, _) = resolve(longer, &[quarter, months, year], Some("2020-12-29"), &Policy::default());
    assert_eq!(timexes[2].value.to_string(), "2019");
}

// ---- nothing to reckon from

#[test]
fn without_a_publication_date_nothing_relative_is_resolved() {
    for (expr, value) in [
        (weekday(Weekday::Tue), "XXXX-WXX-2"),
        (month_day(12, 14), "XXXX-12-14"),
        (pick(Cycle::Unit(Unit::Year), Pick::Last), "PAST_REF"),
        (pick(Cycle::Unit(Unit::Year), Pick::Next), "FUTURE_REF"),
        (ago(2.0, Unit::Week), "PAST_REF"),
        (TimeExpr::Same { grain: Some(Unit::Day), from: Anchor::Publication }, "PRESENT_REF"),
    ] {
        let (timexes, diagnostics) = resolve("then", &[("then", expr)], None, &Policy::default());
        assert_eq!(dated(&timexes[0]), expected(value, "", ""));
        assert_eq!(timexes[0].decision, Decision::Symbolic);
        assert_eq!(diagnostics.len(), 1);
        assert_eq!(diagnostics[0].kind, DiagnosticKind::NoPublicationDate);
        assert_eq!(diagnostics[0].span, timexes[0].span);
    }
}

#[test]
fn an_absolute_date_ignores_the_publication() {
    for value in ["2020-12-14", "2019", "199", "2020-Q3", "2020-W52"] {
        let dates = [None, Some("1999-01-01"), Some("2024-03-14")].map(|published| {
            let (timexes, diagnostics) = resolve("then", &[("then", absolute(value))], published, &Policy::default());
            assert_eq!(diagnostics, []);
            (timexes[0].value.clone(), timexes[0].interval, timexes[0].why.anchor)
        });
        assert_eq!(dates[0].0.to_string(), value);
        assert!(dates.iter().all(|date| *date == dates[0] && date.2.is_none()));
    }
}

#[test]
fn a_day_that_no_calendar_has_is_no_time() {
    let whole = TimeExpr::Fields(Pattern { year: Some(2023), month: Some(2), day: Some(29), ..Pattern::default() });
    for expr in [month_day(2, 30), whole] {
        let (timexes, diagnostics) = resolve("then", &[("then", expr)], Some("2024-03-14"), &Policy::default());
        assert_eq!(timexes, []);
        assert_eq!(diagnostics[0].kind, DiagnosticKind::ImpossibleDate);
    }
}

#[test]
fn what_the_calendar_cannot_hold_has_no_interval() {
    let (timexes, diagnostics) =
        resolve("then", &[("then", ago(2.0e6, Unit::Year))], Some("2024-03-14"), &Policy::default());
    assert_eq!(dated(&timexes[0]), expected("PAST_REF", "", ""));
    assert_eq!(diagnostics[0].kind, DiagnosticKind::OutOfRange);
}

#[test]
fn that_day_needs_a_day_before() {
    let (timexes, diagnostics) =
        resolve("then", &[("then", same(Some(Unit::Day)))], Some("2024-03-14"), &Policy::default());
    assert_eq!(dated(&timexes[0]), expected("XXXX-XX-XX", "", ""));
    assert_eq!(diagnostics[0].kind, DiagnosticKind::NoAnchor);
}

#[test]
fn what_hangs_on_an_event_waits_for_it() {
    let after = TimeExpr::Shift {
        from: Anchor::Phrase(Span::new(0, 4)),
        by: Amount::exactly(2.0, Unit::Day),
        direction: Direction::After,
    };
    let (timexes, diagnostics) = resolve("then", &[("then", after)], Some("2024-03-14"), &Policy::default());
    assert_eq!(dated(&timexes[0]), expected("XXXX-XX-XX", "", ""));
    assert_eq!(diagnostics, []);
}

#[test]
fn vague_times_are_bounded_by_the_publication() {
    let recently = one(TimeExpr::Vague(VagueTime::Past), "2020-12-29");
    assert_eq!(dated(&recently), expected("PAST_REF", "", "2020-12-30"));
    let now = one(TimeExpr::Vague(VagueTime::Present), "2020-12-29");
    assert_eq!(dated(&now), expected("PRESENT_REF", "2020-12-29", "2020-12-30"));
}
