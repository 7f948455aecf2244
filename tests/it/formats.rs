//! Tests of the interchange formats on timelines made by hand. Parsers that are not ours check them in the member `checks`.

use chrono::NaiveDateTime;
use dateline::calendar::{CalendarUnit, DayPart, TimeValue, ZoneOffset};
use dateline::event::Factuality;
use dateline::render::{self, Explain, Story};
use dateline::timeline::{Entry, Timeline, Window};
use dateline::{Document, Extractor, Published};
use serde_json::Value;

use crate::render::{day, entry, marked, moment, sample, window};

/// A timeline of one fact.
fn one(summary: &str, when: Window) -> Timeline {
    of([entry(1, summary, 0, when)])
}

fn of<const N: usize>(entries: [Entry; N]) -> Timeline {
    let mut timeline = Timeline::default();
    timeline.published = Some("2020-12-29".parse().expect("a date"));
    for entry in entries {
        let list = if entry.factuality == Factuality::Fact { &mut timeline.entries } else { &mut timeline.unrealised };
        list.insert(entry.event, entry);
    }
    timeline
}

fn year(year: i32) -> Window {
    unit(CalendarUnit::Year(year))
}

fn unit(unit: CalendarUnit) -> Window {
    let value = TimeValue::Calendar(unit);
    Window { interval: unit.interval(), grain: value.grain(), value: Some(value), modifier: None }
}

fn days(first: &str, last: &str) -> TimeValue {
    TimeValue::Range(CalendarUnit::Day(day(first)), CalendarUnit::Day(day(last)))
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// Every format on a story, by the name that the command line gives it.
fn every(story: &Story<'_>) -> Vec<(&'static str, String)> {
    vec![
        ("markdown", render::markdown(story.timeline, Explain::Reasons)),
        ("mermaid", render::mermaid::timeline(story)),
        ("gantt", render::mermaid::gantt(story)),
        ("markwhen", render::markwhen(story)),
        ("timelinejs", render::timelinejs(story, Explain::Reasons)),
        ("vis", render::vis(story)),
        ("ics", render::icalendar(story, Explain::Reasons)),
        ("csv", render::csv(story)),
        ("json", render::json::timeline(story)),
        ("jsonld", render::jsonld(story)),
        ("timeml", render::timeml(story)),
        ("html", render::html(story)),
        ("svg", render::svg(story)),
    ]
}

/// The window in EDTF.
#[test]
fn a_window_is_written_in_edtf_with_its_grain_and_doubt() {
    let spring = TimeValue::Calendar(CalendarUnit::Season(dateline::calendar::Season {
        year: 2020,
        name: dateline::calendar::SeasonName::Spring,
        hemisphere: dateline::calendar::Hemisphere::Northern,
    }));
    for (when, edtf) in [
        (year(2019), Some("2019")),
        (year(-43), Some("-0043")),
        (unit(CalendarUnit::Decade(199)), Some("199X")),
        (Window { value: Some(spring), ..window("2020-03-01", "2020-06-01", None) }, Some("2020-21")),
        (Window { modifier: Some(dateline::calendar::Modifier::Approx), ..year(2019) }, Some("2019~")),
        (window("2020-05-03", "2020-05-06", Some(days("2020-05-03", "2020-05-05"))), Some("2020-05-03/2020-05-05")),
        (
            window("2020-12-01", "2020-12-29", Some(TimeValue::Calendar(CalendarUnit::Year(2020)))),
            Some("[2020-12-01..2020-12-28]"),
        ),
        (window("2019-01-01", "2021-01-01", None), Some("[2019-01-01..2020-12-31]")),
        (window("2020-12-01", "2021-01-01", None), Some("2020-12")),
        (window("2020-12-28T14:30", "2020-12-28T14:31", None), Some("2020-12-28")),
        (window("?", "2019-01-01", None), Some("[..2018-12-31]")),
        (window("2019-01-01", "..", None), Some("2019-01-01/..")),
        (window("2019-01-01", "?", None), Some("[2019-01-01..]")),
        (window("?", "..", None), None),
        (window("?", "?", None), None),
        (year(20_000), Some("Y20000")),
    ] {
        assert_eq!(render::edtf(&when).as_deref(), edtf, "{when:?}");
    }
}

/// TimelineJS.
#[test]
fn a_date_of_timelinejs_has_no_field_that_is_not_known() {
    let slide = |when: Window| {
        let timeline = one("a ferry sank", when);
        json(&render::timelinejs(&Story::new(&timeline), Explain::No))["events"][0].clone()
    };
    let plain = |when: Window| {
        let slide = slide(when);
        (slide["start_date"].to_string(), slide.get("end_date").map(Value::to_string))
    };
    assert_eq!(plain(year(2019)), (r#"{"year":2019}"#.to_owned(), None));
    assert_eq!(plain(year(-43)), (r#"{"year":-44}"#.to_owned(), None));
    assert_eq!(plain(window("2020-12-01", "2021-01-01", None)), (r#"{"month":12,"year":2020}"#.to_owned(), None));
    let (start, end) = plain(unit(CalendarUnit::Decade(199)));
    assert_eq!((start.as_str(), end.as_deref()), (r#"{"year":1990}"#, Some(r#"{"year":1999}"#)));
    let (start, end) = plain(window("2020-05-03", "2020-05-06", None));
    assert_eq!(start, r#"{"day":3,"month":5,"year":2020}"#);
    assert_eq!(end.as_deref(), Some(r#"{"day":5,"month":5,"year":2020}"#));
    assert_eq!(plain(window("2019-01-01", "..", None)), (r#"{"year":2019}"#.to_owned(), None));
    assert_eq!(slide(window("2019-01-01", "..", None))["display_date"], "since 2019");
    let minute = unit(CalendarUnit::Minute(moment("2020-12-28T14:30")));
    assert_eq!(plain(minute), (r#"{"day":28,"hour":14,"minute":30,"month":12,"year":2020}"#.to_owned(), None));
    let evening = unit(CalendarUnit::DayPart(day("2020-12-28"), DayPart::Evening));
    assert_eq!(plain(evening), (r#"{"day":28,"month":12,"year":2020}"#.to_owned(), None));
    assert_eq!(plain(window("2020-12-28T11:00", "2020-12-29", None)).0, r#"{"day":28,"month":12,"year":2020}"#);
}

#[test]
fn what_has_no_start_is_on_the_title_slide() {
    let timeline = sample();
    let shown = json(&render::timelinejs(&Story::new(&timeline), Explain::No));
    assert_eq!(shown["events"].as_array().map(Vec::len), Some(6));
    let text = shown["title"]["text"]["text"].as_str().expect("a text");
    assert!(
        text.contains("<h3>Some time before publication</h3><ul><li>The ferry company went bankrupt</li></ul>"),
        "{text}"
    );
    assert!(text.contains("<li>The harbour master keeps bees</li>"), "{text}");
}

/// vis-timeline.
#[test]
fn an_item_of_vis_is_the_window() {
    let timeline = of([
        entry(1, "a", 0, year(2019)),
        entry(2, "b", 1, window("2019-01-01", "..", None)),
        entry(3, "c", 2, window("2019-01-01", "?", None)),
        entry(4, "d", 3, unit(CalendarUnit::Minute(moment("2020-12-28T14:30")))),
        entry(5, "e", 4, window("?", "2020-12-30", None)),
        entry(6, "f", 5, year(-43)),
    ]);
    let sets = json(&render::vis(&Story::new(&timeline)));
    let item = |n: usize, field: &str| sets["items"][n][field].as_str().map(str::to_owned);
    assert_eq!(item(0, "start").as_deref(), Some("2019-01-01T00:00:00"));
    assert_eq!(item(0, "end").as_deref(), Some("2020-01-01T00:00:00"));
    assert_eq!(item(0, "className").as_deref(), Some("stated year"));
    assert_eq!((item(1, "end").as_deref(), item(1, "type").as_deref()), (Some("2020-12-30T00:00:00"), Some("range")));
    assert_eq!(item(1, "className").as_deref(), Some("stated open-end"));
    assert_eq!((item(2, "end"), item(2, "type").as_deref()), (None, Some("box")));
    assert_eq!((item(3, "end"), item(3, "type").as_deref()), (None, Some("point")));
    assert_eq!(item(4, "start").as_deref(), Some("-000043-01-01T00:00:00"));
    assert_eq!(sets["unplaced"][0]["title"], "by publication");
}

/// iCalendar.
fn components(timeline: &Timeline) -> Vec<String> {
    let calendar = render::icalendar(&Story::new(timeline), Explain::No);
    let unfolded = calendar.replace("\r\n ", "");
    let starts = |line: &&str| {
        ["BEGIN:VE", "BEGIN:VJ", "DTSTART", "DTEND", "RRULE", "SUMMARY", "STATUS"].iter().any(|s| line.starts_with(s))
    };
    unfolded
        .split("BEGIN:V")
        .skip(2)
        .map(|c| format!("BEGIN:V{c}").lines().filter(starts).collect::<Vec<_>>().join("|"))
        .collect()
}

#[test]
fn a_day_is_a_whole_day_and_nothing_coarser_gets_one() {
    let part = CalendarUnit::DayPart(day("2020-12-28"), DayPart::Night);
    let zoned = CalendarUnit::Minute(moment("2020-12-28T14:30"));
    let zoned = Window { value: Some(TimeValue::Zoned(zoned, ZoneOffset::new(90).expect("an offset"))), ..unit(zoned) };
    let timeline = of([
        entry(1, "a", 0, unit(CalendarUnit::Day(day("2020-12-28")))),
        entry(2, "b", 1, window("2020-12-28T11:00", "2020-12-29", None)),
        entry(3, "c", 2, unit(part)),
        entry(4, "d", 3, unit(CalendarUnit::Minute(moment("2020-12-28T14:30")))),
        entry(5, "e", 4, zoned),
        entry(6, "f", 5, window("2020-05-03", "2020-05-06", Some(days("2020-05-03", "2020-05-05")))),
        entry(7, "g", 6, window("2020-05-03", "2020-05-06", None)),
        entry(8, "h", 7, year(2019)),
        entry(9, "i", 8, year(-43)),
        marked(Factuality::Planned, entry(10, "j", 0, unit(CalendarUnit::Day(day("2021-01-02"))))),
        marked(Factuality::Negated, entry(11, "k", 0, window("?", "2020-12-30", None))),
    ]);
    assert_eq!(
        components(&timeline),
        [
            "BEGIN:VEVENT|DTSTART;VALUE=DATE:20201228|DTEND;VALUE=DATE:20201229|SUMMARY:a|STATUS:CONFIRMED",
            "BEGIN:VEVENT|DTSTART;VALUE=DATE:20201228|DTEND;VALUE=DATE:20201229|SUMMARY:b|STATUS:CONFIRMED",
            "BEGIN:VEVENT|DTSTART;VALUE=DATE:20201228|DTEND;VALUE=DATE:20201229|SUMMARY:c|STATUS:CONFIRMED",
            "BEGIN:VEVENT|DTSTART:20201228T143000|SUMMARY:d|STATUS:CONFIRMED",
            "BEGIN:VEVENT|DTSTART:20201228T130000Z|SUMMARY:e|STATUS:CONFIRMED",
            "BEGIN:VEVENT|DTSTART;VALUE=DATE:20200503|DTEND;VALUE=DATE:20200506|SUMMARY:f|STATUS:CONFIRMED",
            "BEGIN:VJOURNAL|SUMMARY:between 3 and 5 May 2020: g|STATUS:FINAL",
            "BEGIN:VJOURNAL|SUMMARY:2019: h|STATUS:FINAL",
            "BEGIN:VJOURNAL|SUMMARY:44 BC: i|STATUS:FINAL",
            "BEGIN:VEVENT|DTSTART;VALUE=DATE:20210102|DTEND;VALUE=DATE:20210103|SUMMARY:planned: j|STATUS:TENTATIVE",
            "BEGIN:VJOURNAL|SUMMARY:by publication: denied: k|STATUS:CANCELLED",
        ]
    );
}

#[test]
fn what_comes_again_has_a_rule_where_its_days_are_known() {
    let text = "The board meets every Tuesday. Ferries leave twice a day. The choir sings every November. \
                The club met every Friday in May 2019. The court sat every Monday. The band plays every other Friday. \
                The bells ring every day at 9 a.m.";
    let document = Document::new(text).published("2024-03-14".parse::<Published>().expect("a date"));
    let analysis = Extractor::english().extract(&document);
    let calendar = render::icalendar(&analysis.story(&document), Explain::No).replace("\r\n ", "");
    let of = |word: &str| -> String {
        let component =
            calendar.split("BEGIN:V").find(|c| c.contains(word)).unwrap_or_else(|| panic!("{word}: {calendar}"));
        let starts = |line: &&str| line.starts_with("DTSTART") || line.starts_with("RRULE");
        component.lines().filter(starts).collect::<Vec<_>>().join("|")
    };
    assert_eq!(of("board"), "DTSTART;VALUE=DATE:20240319|RRULE:FREQ=WEEKLY;BYDAY=TU");
    assert_eq!(of("Ferries"), "DTSTART;VALUE=DATE:20240314|RRULE:FREQ=DAILY");
    assert_eq!(of("choir"), "", "no day of November is invented");
    assert_eq!(of("club"), "DTSTART;VALUE=DATE:20190503|RRULE:FREQ=WEEKLY;BYDAY=FR;UNTIL=20190531");
    assert_eq!(of("court"), "", "nobody says since when");
    assert_eq!(of("band"), "", "nobody says which Friday is the first");
    assert_eq!(of("bells"), "DTSTART:20240314T090000|RRULE:FREQ=DAILY;BYHOUR=9;BYMINUTE=0");
}

#[test]
fn a_line_of_a_calendar_is_folded_between_characters() {
    let timeline = one(&"港務局 closed the basin; then, “at once”, ".repeat(8), year(2019));
    let calendar = render::icalendar(&Story::new(&timeline), Explain::No);
    assert!(calendar.split("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
    assert!(calendar.replace("\r\n ", "").contains("basin\\; then\\, “at once”\\, 港務局"));
}

#[test]
fn the_stamp_is_the_publication() {
    let timeline = one("a", year(2019));
    let stamp = |published: Option<&str>| {
        let mut timeline = timeline.clone();
        timeline.published = published.map(|published| published.parse().expect("a date"));
        let calendar = render::icalendar(&Story::new(&timeline), Explain::No);
        calendar.lines().find(|line| line.starts_with("DTSTAMP")).map(str::to_owned)
    };
    assert_eq!(stamp(Some("2020-12-29")).as_deref(), Some("DTSTAMP:20201229T000000Z"));
    assert_eq!(stamp(Some("2020-12-29T01:30:00+02:00")).as_deref(), Some("DTSTAMP:20201228T233000Z"));
    assert_eq!(stamp(None).as_deref(), Some("DTSTAMP:19700101T000000Z"));
}

/// CSV.
#[test]
fn a_cell_is_no_formula() {
    let timeline = of([entry(1, "=HYPERLINK(\"x\")", 0, year(2019)), entry(2, "say \"no\", twice", 1, year(-43))]);
    let csv = render::csv(&Story::new(&timeline));
    let lines: Vec<&str> = csv.split("\r\n").collect();
    assert!(lines[1].contains(",\"'=HYPERLINK(\"\"x\"\")\","), "{}", lines[1]);
    assert!(lines[2].starts_with("e2,-000043-01-01T00:00:00,-000042-01-01T00:00:00,44 BC,-0043,year,,stated,fact,OCCURRENCE,1,\"Say \"\"no\"\", twice\","));
}

/// Mermaid.
#[test]
fn the_order_that_is_not_known_is_not_drawn() {
    let timeline = of([
        entry(1, "a", 0, year(2018)),
        entry(2, "b", 0, year(2019)),
        entry(3, "c", 1, year(2020)),
        entry(4, "d", 2, year(2020)),
    ]);
    let diagram = render::mermaid::timeline(&Story::new(&timeline));
    assert_eq!(
        diagram,
        "timeline\n        order not known : 2018 — a\n             : 2019 — b\n        2020 : c\n         : d\n"
    );
}

#[test]
fn a_task_is_no_keyword_and_what_has_no_begin_is_a_comment() {
    let timeline = of([
        entry(1, "section leaders met", 0, year(2018)),
        entry(2, "it rained: #1", 1, window("2019-01-01", "..", None)),
        entry(3, "it snowed", 2, window("?", "2019-01-01", None)),
        entry(4, "it began", 2, unit(CalendarUnit::Minute(moment("2020-12-28T14:30")))),
    ]);
    let diagram = render::mermaid::gantt(&Story::new(&timeline));
    assert!(
        diagram.contains("    #83;ection leaders met (2018) :done, e1, 2018-01-01T00:00:00, 2019-01-01T00:00:00\n"),
        "{diagram}"
    );
    assert!(
        diagram
            .contains("    It rained#58; #35;1 (since 2019) :active, e2, 2019-01-01T00:00:00, 2020-12-30T00:00:00\n"),
        "{diagram}"
    );
    assert!(diagram.contains(" :milestone, e4, 2020-12-28T14:30:00, 2020-12-28T14:31:00\n"), "{diagram}");
    assert!(diagram.contains("    %% before 2019 — It snowed\n"), "{diagram}");
}

/// Markwhen.
#[test]
fn markwhen_has_ranges_with_the_date_in_words() {
    let timeline = of([
        entry(1, "a #tag [x](y)", 0, year(2018)),
        entry(2, "b", 1, window("2019-01-01", "..", None)),
        entry(3, "c", 2, window("2020-12-28T14:30", "2020-12-28T14:31", None)),
        entry(4, "d", 3, window("?", "2019-01-01", None)),
        entry(5, "e", 4, year(-43)),
    ]);
    let lines = render::markwhen(&Story::new(&timeline));
    for line in [
        "2018: A ＃tag ［x］(y)\n",
        "2019-01-01/2020-12-29: b (since 2019)\n",
        "2020-12-28: c (between 28 December 2020, 14:30 and 28 December 2020, 14:31)\n",
        "// before 2019: d\n",
        "// 44 BC: e\n",
    ] {
        assert!(lines.contains(line), "{line} in\n{lines}");
    }
}

/// TimeML.
#[test]
fn a_timex3_has_a_form_that_timeml_knows() {
    let text = "The fair ran from 3 to 5 May 2023. Ferries will run for three to five years. The mill has stood empty since 2019. \
                The club meets every Friday.";
    let document = Document::new(text).title("A <fair>").published("2024-03-14".parse::<Published>().expect("a date"));
    let analysis = Extractor::english().extract(&document);
    let xml = render::timeml(&analysis.story(&document));
    for part in [
        "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"2024-03-14\" temporalFunction=\"false\" functionInDocument=\"CREATION_TIME\">2024-03-14</TIMEX3></DCT>",
        "<TITLE>A &lt;fair&gt;</TITLE>",
        " type=\"DURATION\" value=\"P3D\" temporalFunction=\"",
        " type=\"DATE\" value=\"2023-05-03\" temporalFunction=\"true\"/>",
        " type=\"DURATION\" value=\"PXY\" ",
        " type=\"SET\" value=\"XXXX-WXX-5\" quant=\"EVERY\" ",
        " class=\"OCCURRENCE\">meets</EVENT>",
        " tense=\"FUTURE\" aspect=\"NONE\" polarity=\"POS\" pos=\"VERB\" modality=\"will\"/>",
        "<TLINK lid=\"l1\" relType=\"",
    ] {
        assert!(xml.contains(part), "{part} is not in\n{xml}");
    }
}

/// JSON-LD.
#[test]
fn only_what_happened_or_is_planned_is_an_event() {
    let timeline = sample();
    let graph = json(&render::jsonld(&Story::new(&timeline)));
    let node = |id: &str| {
        graph["@graph"].as_array().and_then(|nodes| nodes.iter().find(|n| n["@id"] == id)).cloned().expect("a node")
    };
    assert_eq!((&node("#e2")["@type"], &node("#e2")["startDate"]), (&"Event".into(), &"2019".into()));
    assert_eq!(node("#e3")["startDate"], "[2020-12-01..2020-12-28]");
    assert_eq!((&node("#e7")["@type"], &node("#e7")["eventStatus"]), (&"Event".into(), &"EventScheduled".into()));
    assert_eq!(node("#e8")["@type"], "Claim");
    assert_eq!(node("#e12")["@type"], "Claim");
    let list = node("#timeline");
    let positions: Vec<u64> = list["itemListElement"]
        .as_array()
        .expect("items")
        .iter()
        .filter_map(|item| item["position"].as_u64())
        .collect();
    assert_eq!(positions, [1, 2, 3, 3, 4, 5], "equal rank, equal position");
}

/// All formats.
const HARM: &str = "<script>alert(1)</script> \"q\" 'a' `b` a,b;c: #d %%{init}%% --> ]]> &amp; \\n \u{202E}txet\u{2066} \u{1b}[31m \r\nEND:VCALENDAR\n=1+1 ```";

#[test]
fn text_that_means_harm_stays_text_in_every_format() {
    let mut timeline =
        of([entry(1, HARM, 0, year(2019)), marked(Factuality::Planned, entry(2, HARM, 0, window("?", "?", None)))]);
    let reason = &mut timeline.entries[0].why[0];
    reason.words = HARM.to_owned();
    let undated = entry(3, HARM, 0, window("?", "?", None));
    timeline.undated.insert(undated.event, undated);
    let document = Document::new("x").title(HARM);
    for (name, out) in every(&Story::new(&timeline).document(&document)) {
        let layout = |c: char| matches!(c, '\n' | '\r' | '\t');
        let acts = |c: &char| {
            (c.is_control() && !layout(*c)) || matches!(*c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
        };
        assert_eq!(out.chars().find(acts), None, "{name} passes a control character on");
        // TimeML holds the text itself, with its line breaks.
        assert!(name == "timeml" || !out.contains("\nEND:VCALENDAR\n"), "{name} breaks the line where the text does");
        // JSON, CSV and iCalendar are data: whoever shows them escapes. The others are shown as they are.
        if matches!(name, "markdown" | "mermaid" | "gantt" | "markwhen" | "timelinejs" | "vis" | "timeml" | "svg") {
            assert!(!out.contains("<script"), "{name}: {out}");
        }
        assert!(!out.contains("\n```"), "{name} closes the fence that it stands in");
    }
}

#[test]
fn every_format_has_something_to_say_of_nothing() {
    for (name, out) in every(&Story::new(&Timeline::default())) {
        assert!(!out.is_empty(), "{name}");
    }
}

#[test]
fn the_edges_of_the_calendar_can_be_rendered() {
    let (first, last) = (NaiveDateTime::MIN, NaiveDateTime::MAX);
    let edge = |begin, end| Window {
        interval: dateline::calendar::Interval::between(begin, end),
        value: None,
        grain: None,
        modifier: None,
    };
    let mut timeline = of([
        entry(1, "a", 0, edge(first, last)),
        entry(2, "b", 1, edge(first, first)),
        entry(3, "c", 2, edge(last, last)),
    ]);
    for published in [None, Some(Published::Day(chrono::NaiveDate::MAX)), Some(Published::Day(chrono::NaiveDate::MIN))]
    {
        timeline.published = published;
        for (name, out) in every(&Story::new(&timeline)) {
            assert!(!out.is_empty(), "{name}");
        }
    }
}

#[test]
fn json_reads_back() {
    let timeline = sample();
    let json = render::json::timeline(&Story::new(&timeline));
    assert_eq!(render::json::read(&json), Ok(timeline));
    let error = render::json::read("{\"published\": 1}").expect_err("no timeline").to_string();
    assert!(error.starts_with("cannot read the timeline: ") && error.contains("line 1"), "{error}");
}
