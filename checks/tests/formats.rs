//! CSV, iCalendar, EDTF and the JSON formats.

use dateline::render::{self, Explain};
use dateline_checks::samples;
use edtf_core::Edtf;
use serde_json::{Value, json};

/// The summaries as people read them, in the order of the timeline.
fn summaries(timeline: &dateline::timeline::Timeline) -> Vec<String> {
    let all = [&timeline.entries, &timeline.unrealised, &timeline.undated];
    all.iter()
        .flat_map(|entries| entries.values())
        .map(|entry| render::visible(entry.summary.trim()).into_owned())
        .collect()
}

/// Says whether two texts are the same but for the capital that a rendering begins with.
fn same(rendered: &str, summary: &str) -> bool {
    let rest = |text: &str| text.chars().skip(1).collect::<String>();
    rest(rendered) == rest(summary) && rendered.to_lowercase().starts_with(&summary.to_lowercase())
}

#[test]
fn csv_is_read_by_the_crate_csv() {
    for sample in samples() {
        let table = render::csv(&sample.analysis.story(&sample.document));
        let mut reader = csv::ReaderBuilder::new().flexible(false).from_reader(table.as_bytes());
        let headers = reader.headers().expect("a header").clone();
        let column = |name: &str| headers.iter().position(|header| header == name).expect("the column");
        let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().expect("a table");
        let expected = summaries(&sample.analysis.timeline);
        assert_eq!(rows.len(), expected.len(), "{}", sample.name);
        for (row, summary) in rows.iter().zip(&expected) {
            let cell = row[column("summary")].trim_start_matches('\'');
            assert!(same(cell, summary), "{cell:?} is not {summary:?}");
            assert!(!row.iter().any(|cell| cell.starts_with(['=', '+', '@'])), "a cell is a formula: {row:?}");
        }
    }
}

#[test]
fn every_edtf_date_is_one() {
    let mut seen = 0;
    for sample in samples() {
        let timeline = &sample.analysis.timeline;
        for entry in timeline.entries.values().chain(timeline.unrealised.values()) {
            if let Some(written) = render::edtf(&entry.when) {
                let read: Result<Edtf, _> = written.parse();
                assert!(read.is_ok(), "{written}: {read:?}");
                seen += 1;
            }
        }
    }
    assert!(seen > 50, "only {seen} dates were checked");
}

#[test]
fn a_calendar_is_read_by_the_crate_icalendar() {
    for sample in samples() {
        let calendar = render::icalendar(&sample.analysis.story(&sample.document), Explain::Reasons);
        let unfolded = icalendar::parser::unfold(&calendar);
        let read =
            icalendar::parser::read_calendar(&unfolded).unwrap_or_else(|error| panic!("{}: {error}", sample.name));
        let expected = summaries(&sample.analysis.timeline);
        assert_eq!(read.components.len(), expected.len(), "{}", sample.name);
        let mut ids = Vec::new();
        for (component, summary) in read.components.iter().zip(&expected) {
            let property = |name: &str| {
                let found = component.properties.iter().find(|property| property.name.as_str() == name);
                found.map(|property| property.val.as_str().to_owned())
            };
            assert!(property("DTSTAMP").is_some());
            ids.push(property("UID").expect("an id"));
            let shown =
                property("SUMMARY").expect("a summary").replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\");
            let tail: String = summary.chars().skip(1).collect();
            // A likely time may stand behind.
            let told = shown.split_once(" (likely ").map_or(shown.as_str(), |(told, _)| told);
            assert!(told.ends_with(&tail), "{shown:?} is not {summary:?}");
            let start = property("DTSTART");
            let event = component.name.as_str() == "VEVENT";
            assert_eq!(start.is_some(), event, "only an event has a day");
        }
        ids.sort();
        let all = ids.len();
        ids.dedup();
        assert_eq!(ids.len(), all, "{}: two entries share an id", sample.name);
    }
}

/// The form of Knight Lab's documentation.
fn timelinejs_schema() -> Value {
    let date = json!({"type": "object", "required": ["year"], "additionalProperties": false, "properties": {
        "year": {"type": "integer", "not": {"const": 0}}, "month": {"type": "integer", "minimum": 1, "maximum": 12},
        "day": {"type": "integer", "minimum": 1, "maximum": 31}, "hour": {"type": "integer", "minimum": 0, "maximum": 23},
        "minute": {"type": "integer", "minimum": 0, "maximum": 59}},
        "dependentRequired": {"day": ["month"], "hour": ["day"], "minute": ["hour"]}});
    let text = json!({"type": "object", "additionalProperties": false, "properties": {"headline": {"type": "string"}, "text": {"type": "string"}}});
    let slide = |required: Value| {
        json!({"type": "object", "required": required, "additionalProperties": false, "properties": {
            "start_date": date, "end_date": date, "display_date": {"type": "string"}, "text": text, "group": {"type": "string"},
            "unique_id": {"type": "string"}, "autolink": {"const": false}}})
    };
    json!({"type": "object", "required": ["events", "title"], "additionalProperties": false, "properties": {
        "title": slide(json!(["text"])), "scale": {"enum": ["human", "cosmological"]},
        "events": {"type": "array", "items": slide(json!(["start_date", "text"]))}}})
}

/// What vis-timeline takes as items and groups.
fn vis_schema() -> Value {
    let item = |required: Value| {
        json!({"type": "object", "required": required, "properties": {
            "id": {"type": "string"}, "group": {"type": "string"}, "content": {"type": "string"}, "title": {"type": "string"},
            "start": {"type": "string", "pattern": "^([+-]\\d{6}|\\d{4})-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d$"},
            "end": {"type": "string"}, "type": {"enum": ["range", "point", "box"]}, "className": {"type": "string"}}})
    };
    json!({"type": "object", "required": ["groups", "items", "unplaced"], "properties": {
        "groups": {"type": "array", "items": {"type": "object", "required": ["id", "content"]}},
        "items": {"type": "array", "items": item(json!(["id", "content", "start", "type"]))},
        "unplaced": {"type": "array", "items": item(json!(["id", "content"]))}}})
}

#[test]
fn json_formats_have_the_form_that_their_readers_document() {
    let timelinejs = jsonschema::validator_for(&timelinejs_schema()).expect("a schema");
    let vis = jsonschema::validator_for(&vis_schema()).expect("a schema");
    for sample in samples() {
        let story = sample.analysis.story(&sample.document);
        for (validator, text) in
            [(&timelinejs, render::timelinejs(&story, Explain::Reasons)), (&vis, render::vis(&story))]
        {
            let value: Value = serde_json::from_str(&text).expect("JSON");
            let problems: Vec<String> =
                validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
            assert!(problems.is_empty(), "{}: {problems:#?}", sample.name);
        }
    }
}
