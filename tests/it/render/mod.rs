//! Tests of the formats on a timeline made by hand: every section, every kind of window, and text that means harm.

mod dates;

use chrono::{NaiveDate, NaiveDateTime};
use dateline::Published;
use dateline::calendar::{CalendarUnit, DayPart, Endpoint, Interval, Modifier, Month, TimeValue, Week};
use dateline::event::Factuality;
use dateline::render::{self, Explain, Styles, TextOptions, date};
use dateline::timeline::{Entry, Timeline, Window};
use serde_json::json;

const PUBLISHED: &str = "2020-12-29";

fn published() -> Published {
    PUBLISHED.parse().expect("a date")
}

fn month(year: i32, month: u8) -> CalendarUnit {
    CalendarUnit::Month(Month::new(year, month).expect("a month"))
}

/// Reads `2020-12-29` or `2020-12-29T14:30`; `..` is open, `?` unknown.
fn end_point(text: &str) -> Endpoint {
    match text {
        ".." => Endpoint::Open,
        "?" => Endpoint::Unknown,
        _ => Endpoint::At(moment(text)),
    }
}

pub fn moment(text: &str) -> NaiveDateTime {
    let text = if text.contains('T') { format!("{text}:00") } else { format!("{text}T00:00:00") };
    text.parse().expect("a moment")
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

pub fn window(begin: &str, end: &str, value: Option<TimeValue>) -> Window {
    let grain = value.as_ref().and_then(TimeValue::grain);
    Window { interval: Interval { begin: end_point(begin), end: end_point(end) }, value, grain, modifier: None }
}

pub fn entry(event: u32, summary: &str, rank: u32, when: Window) -> Entry {
    serde_json::from_value(json!({
        "event": format!("e{event}"), "trigger": {"start": 0, "end": 4}, "summary": summary, "class": "OCCURRENCE",
        "factuality": "fact", "when": when, "certainty": "stated", "rank": rank,
        "why": [{"rule": "en/unit/last", "span": {"start": 0, "end": 9}, "words": "last year",
                 "origin": {"entity": "t0", "words": ""}}],
    }))
    .expect("an entry")
}

pub fn marked(factuality: Factuality, mut entry: Entry) -> Entry {
    entry.factuality = factuality;
    entry
}

/// Every section, a group of unknown order, a long summary, wide and combining characters.
pub fn sample() -> Timeline {
    let mut timeline = Timeline::default();
    timeline.published = Some(published());
    let year = Some(TimeValue::Calendar(CalendarUnit::Year(2019)));
    let december = || Some(TimeValue::Calendar(month(2020, 12)));
    let today = || Some(TimeValue::Calendar(CalendarUnit::Day(day(PUBLISHED))));
    let facts = [
        entry(1, "the ferry company went bankrupt", 0, window("?", "2020-12-30", None)),
        entry(
            2,
            "the port of Vellmar took delivery of two electric cranes worth $40m",
            1,
            window("2019-01-01", "2020-01-01", year),
        ),
        entry(3, "dock workers walked out over pay", 2, window("2020-12-01", "2020-12-29", december())),
        entry(
            4,
            "a storm closed the outer basin for nine days and left eleven ships waiting off the coast",
            2,
            window("2020-12-01", "2020-12-29", december()),
        ),
        entry(5, "港務局 reopened the basin", 3, window("2020-12-29", "2020-12-30", today())),
        entry(6, "Zoë Ångström thanked the pilots", 4, window("2020-12-29", "2020-12-30", today())),
    ];
    timeline.entries = facts.into_iter().map(|entry| (entry.event, entry)).collect();
    let unrealised = [
        marked(
            Factuality::Planned,
            entry(7, "the council will vote on a third crane", 5, window("2020-12-30", "?", None)),
        ),
        marked(Factuality::Negated, entry(8, "the union called off the strike", 0, window("?", "2020-12-30", None))),
    ];
    let unrealised = unrealised.into_iter().chain([
        marked(Factuality::Possible, entry(12, "a fourth basin", 0, window("?", "?", None))),
        marked(Factuality::Planned, entry(13, "talks", 0, window("?", "?", None))),
        marked(Factuality::Planned, entry(14, "a new lighthouse", 0, window("?", "?", None))),
    ]);
    timeline.unrealised = unrealised.into_iter().map(|entry| (entry.event, entry)).collect();
    let undated = [
        entry(10, "the dispute", 0, window("?", "?", None)),
        entry(11, "the dispute", 0, window("?", "?", None)),
        entry(9, "the harbour master keeps bees", 0, window("?", "?", None)),
    ];
    timeline.undated = undated.into_iter().map(|entry| (entry.event, entry)).collect();
    timeline
}

fn text(timeline: &Timeline, width: usize, explain: Explain) -> String {
    render::text(timeline, &TextOptions { width, explain, styles: Styles::Plain })
}

#[test]
fn at_eighty_columns_dates_stand_beside() {
    insta::assert_snapshot!(text(&sample(), 80, Explain::No), @r#"
    Published on Tuesday, 29 December 2020

    2019                            • The port of Vellmar took delivery of two
                                      electric cranes worth $40m
    December 2020, before the 29th  ╭ Dock workers walked out over pay
                                    ╰ A storm closed the outer basin for nine days
                                      and left eleven ships waiting off the coast
    29 December 2020                • 港務局 reopened the basin
                                    • Zoë Ångström thanked the pilots

    Some time before publication ───────────────────────────────────────────────────
    • The ferry company went bankrupt

    Planned, possible or denied ────────────────────────────────────────────────────
    after publication  • planned   The council will vote on a third crane
    by publication     • denied    The union called off the strike
    no date            • planned   Talks · A new lighthouse
                       • possible  A fourth basin

    Undated ────────────────────────────────────────────────────────────────────────
    • The dispute ×2 · The harbour master keeps bees

    ╭├╰ order not known
    "#);
}

#[test]
fn at_forty_columns_dates_stand_above() {
    insta::assert_snapshot!(text(&sample(), 40, Explain::No), @r#"
    Published on Tuesday, 29 December 2020

    2019
      • The port of Vellmar took delivery of
        two electric cranes worth $40m
    December 2020, before the 29th
      ╭ Dock workers walked out over pay
      ╰ A storm closed the outer basin for
        nine days and left eleven ships
        waiting off the coast
    29 December 2020
      • 港務局 reopened the basin
      • Zoë Ångström thanked the pilots

    Some time before publication ───────────
      • The ferry company went bankrupt

    Planned, possible or denied ────────────
    after publication
      • planned: The council will vote on a
        third crane
    by publication
      • denied: The union called off the
        strike
    no date
      • planned: Talks · A new lighthouse
      • possible: A fourth basin

    Undated ────────────────────────────────
      • The dispute ×2 · The harbour master
        keeps bees

    ╭├╰ order not known
    "#);
}

#[test]
fn reasons_stand_below_their_entry() {
    let mut timeline = sample();
    timeline.entries.truncate(2);
    timeline.unrealised.clear();
    timeline.undated.clear();
    insta::assert_snapshot!(text(&timeline, 80, Explain::Reasons), @r#"
    Published on Tuesday, 29 December 2020

    2019  • The port of Vellmar took delivery of two electric cranes worth $40m
            because “last year” (en/unit/last) from the publication, 29 December
              2020

    Some time before publication ───────────────────────────────────────────────────
    • The ferry company went bankrupt
      because “last year” (en/unit/last) from the publication, 29 December 2020
    "#);
}

#[test]
fn markdown_nests_what_has_no_order() {
    insta::assert_snapshot!(render::markdown(&sample(), Explain::No), @r#"
    *Published on Tuesday, 29 December 2020*

    ## Timeline

    - **2019** — The port of Vellmar took delivery of two electric cranes worth \$40m
    - **December 2020, before the 29th** — order not known:
      - Dock workers walked out over pay
      - A storm closed the outer basin for nine days and left eleven ships waiting off the coast
    - **29 December 2020** — 港務局 reopened the basin
    - **29 December 2020** — Zoë Ångström thanked the pilots

    ## Some time before publication

    - The ferry company went bankrupt

    ## Planned, possible or denied

    - **after publication** — *planned:* The council will vote on a third crane
    - **by publication** — *denied:* The union called off the strike
    - *planned, no date:* Talks · A new lighthouse
    - *possible, no date:* A fourth basin

    ## Undated

    - The dispute ×2 · The harbour master keeps bees
    "#);
}

#[test]
fn an_empty_timeline_says_so() {
    insta::assert_snapshot!(text(&Timeline::default(), 80, Explain::No), @r#"
    Publication date not known

    No event found.
    "#);
    insta::assert_snapshot!(render::markdown(&Timeline::default(), Explain::No), @r#"
    *Publication date not known*

    No event found.
    "#);
}

#[test]
fn no_line_is_wider_than_asked() {
    for width in [20, 25, 40, 59, 60, 80, 120] {
        for explain in [Explain::No, Explain::Reasons] {
            for line in text(&sample(), width, explain).lines() {
                let wide = line.chars().filter(|c| ('\u{4E00}'..='\u{9FFF}').contains(c)).count();
                assert!(line.chars().count() + wide <= width, "{width} columns: {line:?}");
            }
        }
    }
}

#[test]
fn styles_change_nothing_but_styles() {
    let styled =
        render::text(&sample(), &TextOptions { styles: Styles::Ansi, explain: Explain::Reasons, ..Default::default() });
    let mut plain = String::new();
    for (n, piece) in styled.split('\u{1b}').enumerate() {
        plain.push_str(if n == 0 { piece } else { piece.split_once('m').expect("an SGR sequence").1 });
    }
    assert_ne!(styled, plain);
    assert_eq!(plain, text(&sample(), 80, Explain::Reasons));
}

/// Markup, terminal sequences, bidirectional and invisible controls, line breaks.
const HARM: &str = "the <script>alert(1)</script> \u{1b}[31mred\u{1b}]0;title\u{7} | *bold* [x](javascript:1) \u{202E}desrever\u{202C} \
                    \u{9b}2J\u{200B}\u{FEFF}\u{2066}\u{E0041}\r\nsecond # line `code` $x$ https://example.org www.example.org";

fn harmful() -> Timeline {
    let mut entry = entry(1, HARM, 0, window("2020-12-29", "2020-12-30", None));
    entry.why[0].words = HARM.to_owned();
    entry.why[0].rule = dateline::RuleId::owned(HARM);
    if let Some(origin) = &mut entry.why[0].origin {
        *origin = dateline::timeline::Origin { entity: "t1".parse().expect("an id"), words: HARM.to_owned() };
    }
    let mut timeline = Timeline::default();
    for (list, event) in [(&mut timeline.entries, 1), (&mut timeline.unrealised, 2), (&mut timeline.undated, 3)] {
        let id = dateline::EventId(event);
        let mut entry = entry.clone();
        entry.event = id;
        list.insert(id, entry);
    }
    timeline
}

#[test]
fn text_of_an_article_never_acts() {
    let timeline = harmful();
    let json = serde_json::to_string(&timeline).expect("a timeline");
    for (format, out) in [
        ("text", text(&timeline, 80, Explain::Reasons)),
        ("markdown", render::markdown(&timeline, Explain::Reasons)),
        ("json", render::json::safe(&json).into_owned()),
    ] {
        let acts = |c: char| {
            c != '\n' && (c.is_control() || "\u{202E}\u{202C}\u{200B}\u{FEFF}\u{2066}\u{E0041}\u{2028}".contains(c))
        };
        assert!(!out.contains(acts), "{format}: {out:?}");
        assert!(out.contains("desrever"), "{format} keeps the words");
    }
    let markdown = render::markdown(&timeline, Explain::Reasons);
    for raw in ["<script", "*bold*", "[x](", "`code`", "$x$", "# line", "https://", "www.example"] {
        let escaped = markdown.match_indices(raw).all(|(at, _)| markdown[..at].ends_with('\\'));
        assert!(escaped, "{raw} is markup in {markdown}");
    }
    assert_eq!(serde_json::from_str::<Timeline>(&render::json::safe(&json)).expect("a timeline"), timeline);
}

#[test]
fn a_list_item_does_not_begin_a_list() {
    let mut timeline = Timeline::default();
    for (n, summary) in ["- no", "+ no", "1. no", "12) no", "= no", "> no", "# no"].iter().enumerate() {
        let entry = entry(n as u32, summary, n as u32, window("?", "..", None));
        timeline.entries.insert(entry.event, entry);
    }
    insta::assert_snapshot!(render::markdown(&timeline, Explain::No), @r#"
    *Publication date not known*

    ## Going on at publication

    - \- no
    - \+ no
    - 1\. no
    - 12\) no
    - \= no
    - &gt; no
    - \# no
    "#);
}

#[test]
fn json_reads_back() {
    let json = serde_json::to_string(&sample()).expect("a timeline");
    assert_eq!(serde_json::from_str::<Timeline>(&json).expect("the same timeline"), sample());
}

#[test]
fn json_has_a_documented_form() {
    let mut timeline = sample();
    timeline.entries.retain(|id, _| id.0 == 2);
    timeline.unrealised.clear();
    timeline.undated.clear();
    insta::assert_snapshot!(serde_json::to_string_pretty(&timeline).expect("a timeline"), @r#"
    {
      "published": "2020-12-29",
      "entries": [
        {
          "event": "e2",
          "trigger": {
            "start": 0,
            "end": 4
          },
          "summary": "the port of Vellmar took delivery of two electric cranes worth $40m",
          "class": "OCCURRENCE",
          "factuality": "fact",
          "mentions": [],
          "when": {
            "interval": {
              "begin": {
                "at": "2019-01-01T00:00:00"
              },
              "end": {
                "at": "2020-01-01T00:00:00"
              }
            },
            "value": {
              "calendar": {
                "year": 2019
              }
            },
            "grain": "year",
            "modifier": null
          },
          "certainty": "stated",
          "likely": null,
          "rank": 1,
          "why": [
            {
              "rule": "en/unit/last",
              "span": {
                "start": 0,
                "end": 9
              },
              "words": "last year",
              "origin": {
                "entity": "t0",
                "words": ""
              }
            }
          ]
        }
      ],
      "unrealised": [],
      "undated": [],
      "folded": [],
      "conflicts": []
    }
    "#);
}

#[test]
fn reasons_that_follow_from_each_other_stand_on_one_line() {
    let reason = |rule: &str, words: &str, entity: &str, origin: &str| json!({"rule": rule, "span": {"start": 0, "end": 0}, "words": words, "origin": {"entity": entity, "words": origin}});
    let mut timeline = Timeline::default();
    let mut entry = entry(1, "the minister resigned", 0, window("2020-12-01", "2020-12-29", None));
    let why = json!([
        reason("en/attach/within", "at the time", "t2", "the time"),
        reason("en/anaphora/time", "the time", "t1", "earlier this month"),
        reason("en/side/earlier", "earlier this month", "t0", ""),
        reason("en/tense/past", "resigned", "t0", ""),
    ]);
    entry.why = serde_json::from_value(why).expect("reasons");
    timeline.entries.insert(entry.event, entry);
    timeline.published = Some(published());
    insta::assert_snapshot!(text(&timeline, 120, Explain::Reasons), @r#"
    Published on Tuesday, 29 December 2020

    December 2020, before the 29th  • The minister resigned
                                      because “at the time” (en/attach/within, en/anaphora/time) from “earlier this month”
                                        (en/side/earlier) from the publication, 29 December 2020
                                      and “resigned” (en/tense/past) from the publication, 29 December 2020
    "#);
}

#[test]
fn a_contradiction_is_told_in_words() {
    let link = json!({
        "from": "e2", "to": "t1", "likely": null, "confidence": 0.5,
        "relation": {"start_start": 7, "start_end": 7, "end_start": 7, "end_end": 7},
        "why": {"rule": "en/attach/within", "words": {"start": 0, "end": 0}, "anchor": null},
    });
    let words = "“in May” (en/attach/within) contradicts “after the vote” (en/preposition/after)";
    let mut timeline = sample();
    timeline.entries.retain(|id, _| id.0 == 2);
    timeline.unrealised.clear();
    timeline.undated.clear();
    let conflict = json!({"refused": link, "because": [], "words": words});
    timeline.conflicts = vec![serde_json::from_value(conflict).expect("a conflict")];
    insta::assert_snapshot!(text(&timeline, 80, Explain::No), @r#"
    Published on Tuesday, 29 December 2020

    2019  • The port of Vellmar took delivery of two electric cranes worth $40m

    Contradictions ─────────────────────────────────────────────────────────────────
    • The port of Vellmar took delivery of two electric cranes worth $40m: “in May”
      (en/attach/within) contradicts “after the vote” (en/preposition/after)
    "#);
    insta::assert_snapshot!(render::markdown(&timeline, Explain::No), @r#"
    *Published on Tuesday, 29 December 2020*

    ## Timeline

    - **2019** — The port of Vellmar took delivery of two electric cranes worth \$40m

    ## Contradictions

    - The port of Vellmar took delivery of two electric cranes worth \$40m: “in May” (en/attach/within) contradicts “after the vote” (en/preposition/after)
    "#);
}
