//! Tests of the annotator: lines in, lines out. They run the modules of the example themselves.

#[path = "../../examples/annotate/answer.rs"]
mod answer;
#[path = "../../examples/annotate/arguments.rs"]
mod arguments;
#[path = "../../examples/annotate/batch.rs"]
mod batch;
#[path = "../../examples/annotate/names.rs"]
mod names;
#[path = "../../examples/annotate/request.rs"]
mod request;
#[path = "../../examples/annotate/times.rs"]
mod times;

use std::ffi::OsString;
use std::io::BufReader;

use arguments::{Arguments, Call, HELP, Scope, USAGE};
use batch::{Annotator, Outcome};
use dateline::OffsetUnit;
use dateline::resolve::{Genre, Style};
use serde_json::{Value, json};

fn parse(line: &str) -> Result<Call, String> {
    arguments::parse(line.split_whitespace().map(OsString::from))
}

fn parsed(line: &str) -> Arguments {
    match parse(line) {
        Ok(Call::Annotate(arguments)) => arguments,
        Ok(Call::Help) => panic!("{line} asks for help"),
        Err(problem) => panic!("{line}: {problem}"),
    }
}

/// Annotates some lines and returns the lines that come out.
fn annotate(options: &str, lines: &[u8]) -> (Vec<String>, Outcome) {
    let mut out = Vec::new();
    let outcome = Annotator::new(&parsed(options))
        .expect("an annotator")
        .annotate(&mut BufReader::new(lines), &mut out)
        .expect("memory");
    let out = String::from_utf8(out).expect("JSON is UTF-8");
    (out.lines().map(str::to_owned).collect(), outcome)
}

/// Annotates one document.
fn one(options: &str, document: &Value) -> Value {
    let (lines, _) = annotate(options, document.to_string().as_bytes());
    assert_eq!(lines.len(), 1);
    serde_json::from_str(&lines[0]).expect("a JSON line")
}

fn error(options: &str, document: &Value) -> String {
    let answer = one(options, document);
    answer["error"].as_str().unwrap_or_else(|| panic!("{answer} is no error")).to_owned()
}

fn list<'a>(answer: &'a Value, field: &str) -> &'a [Value] {
    answer[field].as_array().unwrap_or_else(|| panic!("no {field} in {answer}"))
}

const TEXT: &str = "The “harbour” board 🚢 met on Tuesday. It approved the plan after the storm in June 2019.";

fn document() -> Value {
    json!({"id": "a", "published": "2024-03-14", "text": TEXT, "note": {"nobody": "reads this"}})
}

/// A document whose entities the caller knows; offsets count characters.
fn given() -> Value {
    let at = |words: &str| {
        let start = TEXT[..TEXT.find(words).expect("words of the text")].chars().count();
        (start, start + words.chars().count())
    };
    let ((met, met_end), (storm, storm_end), (june, june_end)) = (at("met"), at("storm"), at("June 2019"));
    json!({
        "id": "a", "published": "2024-03-14", "text": TEXT,
        "timexes": [{"id": "T7", "start": june, "end": june_end, "type": "DATE", "value": "2019-06"}],
        "events": [
            {"id": "storm", "start": storm, "end": storm_end, "class": "OCCURRENCE", "tense": "NONE", "aspect": "NONE"},
            {"id": "meeting", "start": met, "end": met_end, "class": "a class of another scheme", "tense": "PAST"},
        ],
        "pairs": [["meeting", "t0"], ["storm", "T7"], ["t0", "T7"]],
    })
}

#[test]
fn the_fields_come_in_the_order_of_the_contract() {
    let (lines, outcome) = annotate("--offsets chars", given().to_string().as_bytes());
    assert!(outcome == Outcome::Whole);
    let in_order = |names: &[&str]| {
        let mut from = 0;
        for name in names {
            let key = format!("\"{name}\":");
            from +=
                lines[0][from..].find(&key).unwrap_or_else(|| panic!("{key} is missing or too early: {}", lines[0]));
        }
    };
    in_order(&["id", "published", "timexes", "events", "relations", "pairs", "timeline", "undated", "diagnostics"]);
    in_order(&[
        "timexes",
        "id",
        "span",
        "start",
        "end",
        "text",
        "type",
        "value",
        "mod",
        "quant",
        "freq",
        "edtf",
        "begin",
        "end",
        "grain",
        "anchor",
        "rule",
        "stated",
        "alternatives",
        "confidence",
    ]);
    in_order(&[
        "events",
        "id",
        "trigger",
        "start",
        "end",
        "text",
        "lemma",
        "class",
        "tense",
        "aspect",
        "polarity",
        "modality",
        "factuality",
        "source",
        "clause",
        "summary",
        "participants",
        "confidence",
    ]);
    in_order(&["pairs", "from", "to", "relation", "starts", "confidence"]);
    in_order(&["timeline", "event", "begin", "end", "grain", "mod", "anchor", "certainty", "rank", "factuality"]);
}

#[test]
fn what_the_caller_gives_comes_back_under_its_own_name() {
    let answer = one("--offsets chars", &given());
    let timexes = list(&answer, "timexes");
    assert_eq!(timexes.len(), 1);
    assert_eq!(timexes[0]["id"], "T7");
    assert_eq!(timexes[0]["text"], "June 2019");
    assert_eq!(timexes[0]["value"], "2019-06");
    assert_eq!(timexes[0]["begin"], "2019-06-01T00:00:00");
    assert_eq!(timexes[0]["end"], "2019-07-01T00:00:00");
    assert_eq!(timexes[0]["edtf"], "2019-06");
    assert_eq!(timexes[0]["grain"], "month");
    assert_eq!(timexes[0]["rule"], "given");
    let events = list(&answer, "events");
    let names: Vec<&str> = events.iter().filter_map(|event| event["id"].as_str()).collect();
    assert_eq!(names, ["meeting", "storm"], "in the order of the text");
    assert_eq!(events[0]["text"], "met");
    assert_eq!(events[0]["tense"], "PAST");
    assert_ne!(events[0]["summary"], "");
    assert_eq!(events[1]["class"], "OCCURRENCE");
    let asked: Vec<(&Value, &Value)> = list(&answer, "pairs").iter().map(|pair| (&pair["from"], &pair["to"])).collect();
    let t0 = json!("t0");
    assert_eq!(asked, [(&json!("meeting"), &t0), (&json!("storm"), &json!("T7")), (&t0, &json!("T7"))]);
    assert_eq!(answer["pairs"][2]["relation"], "AFTER", "June 2019 is over before the publication");
    assert_eq!(answer["pairs"][2]["starts"], "after");
}

#[test]
fn a_start_that_is_left_out_is_zero() {
    let mut row = given();
    row["events"][0] = json!({"id": "storm", "end": 3});
    assert_eq!(list(&one("--offsets chars", &row), "events")[0]["text"], "The");
}

#[test]
fn an_empty_list_means_that_there_is_none() {
    let mut nothing = document();
    nothing["timexes"] = json!([]);
    nothing["events"] = json!([]);
    let answer = one("", &nothing);
    for field in ["timexes", "events", "relations", "timeline", "undated"] {
        assert!(list(&answer, field).is_empty(), "{field}");
    }
    assert_eq!(answer.get("pairs"), None, "nobody asked");
}

#[test]
fn offsets_cut_the_words_out_of_the_text_in_every_unit() {
    for (unit, cut) in [("bytes", bytes as fn(i64, i64) -> String), ("chars", chars), ("utf16", utf16)] {
        let mut row = given();
        row["timexes"] = Value::Null;
        row["events"] = Value::Null;
        row["pairs"] = Value::Null;
        let answer = one(&format!("--offsets {unit}"), &row);
        let mut checked = 0;
        for (field, place) in [("timexes", "span"), ("events", "trigger")] {
            for found in list(&answer, field) {
                let (start, end) = (found[place]["start"].as_i64().unwrap(), found[place]["end"].as_i64().unwrap());
                assert_eq!(found["text"], cut(start, end), "{unit}");
                checked += 1;
            }
        }
        assert!(checked > 0);
    }
}

fn bytes(start: i64, end: i64) -> String {
    TEXT[start as usize..end as usize].to_owned()
}

fn chars(start: i64, end: i64) -> String {
    TEXT.chars().skip(start as usize).take((end - start) as usize).collect()
}

fn utf16(start: i64, end: i64) -> String {
    let units: Vec<u16> = TEXT.encode_utf16().skip(start as usize).take((end - start) as usize).collect();
    String::from_utf16(&units).unwrap()
}

#[test]
fn a_title_moves_no_offset_of_the_text() {
    let plain = one("--offsets utf16", &document());
    let mut titled = document();
    titled["title"] = json!("Plans – on Monday 🚧");
    let answer = one("--offsets utf16", &titled);
    let places = |answer: &Value| -> Vec<(i64, String)> {
        let place = |timex: &Value| (timex["span"]["start"].as_i64().unwrap(), timex["text"].to_string());
        list(answer, "timexes").iter().map(place).collect()
    };
    let (in_title, in_text): (Vec<_>, Vec<_>) = places(&answer).into_iter().partition(|(start, _)| *start < 0);
    assert_eq!(in_text, places(&plain));
    let behind = "Monday 🚧\n\n".encode_utf16().count() as i64;
    assert_eq!(in_title, [(-behind, "\"Monday\"".to_owned())]);

    let mut known = given();
    known["title"] = titled["title"].clone();
    assert_eq!(
        one("--offsets chars", &known)["timexes"][0]["text"],
        "June 2019",
        "the caller's offsets count from the text too"
    );
}

#[test]
fn timexes_alone_are_the_same_timexes() {
    let mut row = document();
    row["text"] = json!(
        "The ferry sank. Divers searched the bay for two days, and the owner said on Monday that it would be raised. Nobody was hurt. \
         “We will know more by Friday,” she said. The inquiry, which opened last week, is to report in May. It has no date.\n\n\
         Reporters waited. The minister will visit the port on Thursday, an aide had told them in December."
    );
    let (all, only) = (one("", &row), one("--only timexes", &row));
    assert_eq!(all["timexes"], only["timexes"]);
    assert!(list(&only, "timexes").len() >= 7, "{only}");
    assert_eq!(only.get("events"), None);
}

#[test]
fn times_alone_are_written_in_the_same_bytes() {
    let texts = [
        "The \"pier\" opened on 3 May 1921 and, a \\ later, closed\tlast Friday at 5 p.m.\nIt reopens by June.",
        "« Élan » meets every Monday, twice a week since 44 BC; about two years ago, in early 2019, from 3 to 5 May it met 🎉 on Oct. 7-9.",
        "On 30 February nothing happened. In the 1990s, two weeks after the vote, it was 14:30 GMT.",
        "Nothing.",
        "",
    ];
    for text in texts {
        for options in
            ["", "--offsets chars", "--style timeline --genre colloquial", "--offsets utf16 --genre narrative"]
        {
            for row in [
                json!({"id": "a\"1", "title": "A title in \"May\"", "published": "2020-12-29T10:00:00+01:00", "text": text}),
                json!({"id": "2", "text": text}),
            ] {
                let row = row.to_string();
                let line = |options: &str| annotate(options, row.as_bytes()).0.concat();
                let (all, only) = (line(options), line(&format!("{options} --only timexes")));
                let field = |line: &str, from: &str, to: &str| {
                    let start = line.find(from).expect("the field");
                    line[start..start + line[start..].find(to).expect("the next field")].to_owned()
                };
                assert_eq!(
                    field(&all, "{\"id\"", ",\"events\":"),
                    field(&only, "{\"id\"", ",\"diagnostics\":"),
                    "{text}"
                );
                let noticed = only.split_once(",\"diagnostics\":[").expect("the field").1.trim_end_matches("]}");
                assert!(all.contains(noticed), "{all}\n{noticed}");
            }
        }
    }
}

#[test]
fn a_line_that_cannot_be_annotated_does_not_stop_the_others() {
    let good = document().to_string();
    let input = format!("{good}\n\n{{\"id\": \"b\", \"text\"\n{{\"id\": \"c\"}}\n[1]\n{good}\n");
    let (lines, outcome) = annotate("", input.as_bytes());
    assert!(outcome == Outcome::WithErrors);
    let answers: Vec<Value> = lines.iter().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(answers.len(), 5, "the empty line is passed over");
    assert_eq!(answers[0], answers[4]);
    assert_eq!((&answers[1]["id"], &answers[1]["line"]), (&Value::Null, &json!(3)));
    assert_eq!((&answers[2]["id"], &answers[2]["line"]), (&json!("c"), &json!(4)));
    assert!(answers[2]["error"].as_str().unwrap().contains("missing field `text`"));
    assert_eq!((&answers[3]["id"], &answers[3]["line"]), (&Value::Null, &json!(5)));
}

#[test]
fn bytes_that_are_not_utf8_are_one_bad_line() {
    let mut input = b"{\"id\": \"a\", \"text\": \"caf\xe9\"}\n".to_vec();
    input.extend(document().to_string().bytes());
    let (lines, outcome) = annotate("", &input);
    assert!(outcome == Outcome::WithErrors);
    assert!(lines[0].starts_with("{\"id\":null,\"line\":1,\"error\":\"the line is not UTF-8"), "{}", lines[0]);
    assert!(lines[1].starts_with("{\"id\":\"a\",\"published\":\"2024-03-14\""));
}

#[test]
fn the_caller_is_told_what_is_wrong() {
    let with = |field: &str, value: Value| {
        let mut row = given();
        row[field] = value;
        error("--offsets chars", &row)
    };
    let event = |start: i64, end: i64| json!([{"id": "x", "start": start, "end": end}]);
    assert!(with("events", event(4, 4)).contains("\"x\": 4 to 4 is not a stretch"));
    assert!(with("events", event(6, 2)).contains("6 to 2"));
    assert!(with("events", event(80, 400)).contains("counted in characters"));
    assert!(with("events", event(-1, 2)).contains("-1"));
    let timex = |id: &str, value: &str| json!([{"id": id, "start": 0, "end": 3, "type": "DATE", "value": value}]);
    assert!(with("timexes", timex("T7", "last week")).contains("\"T7\": \"last week\" is not a TIMEX3 value"));
    assert!(with("timexes", timex("t0", "2020")).contains("two entities are called \"t0\""));
    assert!(with("timexes", timex("storm", "2020")).contains("two entities are called \"storm\""));
    assert!(with("pairs", json!([["meeting", "e1"]])).contains("\"e1\", which this document does not have"));
    assert!(with("published", json!("14 March 2024")).contains("\"14 March 2024\" is neither"));
    assert!(with("genre", json!("poetry")).contains("unknown variant `poetry`"));

    let mut unclear = given();
    unclear["timexes"] = Value::Null;
    unclear["events"][0]["id"] = json!("t1");
    assert!(error("--offsets chars", &unclear).contains("choose another"), "t1 may be the name of a recognised one");

    let mut cut = given();
    let ship = TEXT.find('🚢').unwrap();
    cut["events"][0] = json!({"id": "storm", "start": ship + 1, "end": ship + 4});
    assert!(error("--offsets bytes", &cut).contains("whole characters"));
}

#[test]
fn without_a_publication_date_there_is_an_answer() {
    for published in [Value::Null, json!("2024-03-14T08:30:00+01:00")] {
        let mut row = document();
        row["published"] = published.clone();
        let answer = one("", &row);
        assert_eq!(answer["published"], published);
        assert!(!list(&answer, "timexes").is_empty());
    }
}

#[test]
fn the_bytes_are_the_same_for_every_number_of_threads() {
    let mut input = String::new();
    for n in 0..150 {
        let mut row = if n % 3 == 0 { given() } else { document() };
        row["id"] = json!(n.to_string());
        row["text"] = json!(format!("{TEXT} {}", "It met again on Friday. ".repeat(n % 7)));
        input.push_str(&if n % 31 == 30 { "broken\n".to_owned() } else { format!("{row}\n") });
    }
    let (alone, outcome) = annotate("--offsets chars --threads 1", input.as_bytes());
    assert_eq!(alone.len(), 150);
    assert!(outcome == Outcome::WithErrors);
    for threads in [2, 3, 16] {
        let (lines, outcome) = annotate(&format!("--offsets chars --threads {threads}"), input.as_bytes());
        assert!(lines == alone && outcome == Outcome::WithErrors, "{threads} threads");
    }
}

#[test]
fn the_genre_of_a_line_goes_before_that_of_the_command() {
    let mut row = document();
    row["genre"] = json!("news");
    let news = one("", &document());
    assert_eq!(one("--genre colloquial", &row), news);
}

#[test]
fn the_command_line_is_read_in_both_spellings() {
    for line in [
        "--offsets utf16 --only timexes --style timeline --genre narrative --threads 4 a.jsonl -",
        "a.jsonl --offsets=utf16 --only=timexes --style=timeline --genre=narrative --threads=4 -",
    ] {
        let arguments = parsed(line);
        assert!(arguments.offsets == OffsetUnit::Utf16 && arguments.scope == Scope::Timexes);
        assert!(arguments.style == Style::Timeline && arguments.genre == Genre::Narrative && arguments.threads == 4);
        assert_eq!(arguments.files.len(), 2);
    }
    let defaults = parsed("");
    assert!(defaults.offsets == OffsetUnit::Bytes && defaults.scope == Scope::All);
    assert!(defaults.style == Style::TimeMl && defaults.genre == Genre::News && defaults.threads == 1);
    assert_eq!(parsed("-- --strange-name").files.len(), 1);
}

#[test]
fn a_wrong_command_line_says_what_to_change() {
    for (line, problem) in [
        ("--offsets words", "--offsets is bytes, chars or utf16, not \"words\""),
        ("--threads 0", "--threads is a number from 1 to 1024, not \"0\""),
        ("--threads", "--threads needs a value"),
        ("--only events", "--only is timexes, not \"events\""),
        ("--style prose", "--style is timeml or timeline, not \"prose\""),
        ("--genre poetry", "--genre is news, narrative or colloquial, not \"poetry\""),
        ("--verbose", "there is no option --verbose"),
    ] {
        assert_eq!(parse(line).err().as_deref(), Some(problem));
    }
    assert!(matches!(parse("--help"), Ok(Call::Help)));
    for option in ["--offsets", "--only", "--style", "--genre", "--threads"] {
        assert!(HELP.contains(option) && USAGE.contains(option), "{option}");
    }
}
