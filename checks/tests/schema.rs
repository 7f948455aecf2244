//! `docs/schema.json` is what the types say, and what is written follows it.

use std::fs;

use dateline_checks::{repository, samples, schema};

#[test]
fn the_schema_is_up_to_date() {
    let kept = fs::read_to_string(repository("docs/schema.json")).unwrap_or_default();
    let told =
        "docs/schema.json is not what the types say: cargo run -p dateline-checks --bin schema > docs/schema.json";
    let kept: serde_json::Value = serde_json::from_str(&kept).unwrap_or_default();
    assert!(kept == schema(), "{told}");
}

#[test]
fn what_is_written_follows_the_schema() {
    let validator = jsonschema::validator_for(&schema()).expect("a schema");
    for sample in samples() {
        let value = serde_json::to_value(&sample.analysis).expect("JSON");
        let problems: Vec<String> =
            validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(problems.is_empty(), "{}: {problems:#?}", sample.name);
    }
}

#[test]
fn the_schema_refuses_what_is_no_analysis() {
    let validator = jsonschema::validator_for(&schema()).expect("a schema");
    let samples = samples();
    let mut value = serde_json::to_value(&samples[0].analysis).expect("JSON");
    assert!(validator.is_valid(&value));
    value["timeline"]["entries"][0]["factuality"] = "maybe".into();
    assert!(!validator.is_valid(&value));
}
