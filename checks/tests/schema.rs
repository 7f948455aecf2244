//! `docs/schema.json` is what the types say, and what is written follows it.

use std::fs;

use dateline::Analysis;
use dateline_checks::{repository, samples};
use serde_json::Value;

fn generated() -> Value {
    let mut schema = serde_json::to_value(schemars::schema_for!(Analysis)).expect("JSON");
    schema["title"] = "Analysis of a document by dateline".into();
    schema
}

/// `UPDATE_SCHEMA=1 cargo test -p dateline-checks --test schema` writes the file anew.
#[test]
fn the_schema_is_up_to_date() {
    let path = repository("docs/schema.json");
    let written = serde_json::to_string_pretty(&generated()).expect("JSON") + "\n";
    if std::env::var_os("UPDATE_SCHEMA").is_some() {
        fs::write(&path, &written).expect("the folder docs");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == written,
        "docs/schema.json is not what the types say: run UPDATE_SCHEMA=1 cargo test -p dateline-checks --test schema"
    );
}

#[test]
fn what_is_written_follows_the_schema() {
    let validator = jsonschema::validator_for(&generated()).expect("a schema");
    for sample in samples() {
        let value = serde_json::to_value(&sample.analysis).expect("JSON");
        let problems: Vec<String> =
            validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(problems.is_empty(), "{}: {problems:#?}", sample.name);
    }
}

#[test]
fn the_schema_refuses_what_is_no_analysis() {
    let validator = jsonschema::validator_for(&generated()).expect("a schema");
    let samples = samples();
    let mut value = serde_json::to_value(&samples[0].analysis).expect("JSON");
    assert!(validator.is_valid(&value));
    value["timeline"]["entries"][0]["factuality"] = "maybe".into();
    assert!(!validator.is_valid(&value));
}
