//! Mermaid, Markwhen and JSON-LD, read by their own parsers in node: `npm install --prefix checks/js` brings them.

use std::process::Command;
use std::{env, fs};

use dateline::render;
use dateline_checks::{repository, samples};
use serde_json::Value;

#[test]
fn diagrams_are_read_by_their_own_parsers() {
    let js = repository("checks/js");
    if !js.join("node_modules/mermaid").is_dir() {
        eprintln!("skipped: no parsers; npm install --prefix checks/js brings them");
        return;
    }
    let folder = env::temp_dir().join(format!("dateline-js-{}", std::process::id()));
    fs::create_dir_all(&folder).expect("a folder");
    let samples = samples();
    for sample in &samples {
        let story = sample.analysis.story(&sample.document);
        let write = |ending: &str, text: String| {
            fs::write(folder.join(format!("{}.{ending}", sample.name)), text).expect("a file")
        };
        write("timeline.mmd", render::mermaid::timeline(&story));
        write("gantt.mmd", render::mermaid::gantt(&story));
        write("mw", render::markwhen(&story));
        write("jsonld", render::jsonld(&story));
    }
    let output = Command::new("node").arg(js.join("check.mjs")).arg(&folder).output().expect("node runs");
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{err}");
    let found = |file: String| -> Value {
        let line = out
            .lines()
            .find_map(|line| line.strip_prefix(&format!("{file}\t")))
            .unwrap_or_else(|| panic!("{file} was not read"));
        serde_json::from_str(line).expect("JSON")
    };
    for sample in &samples {
        let (name, timeline) = (&sample.name, &sample.analysis.timeline);
        let count = timeline.entries.len() + timeline.unrealised.len() + timeline.undated.len();
        let texts = |value: &Value| value["texts"].as_array().map_or(0, Vec::len);
        let diagram = found(format!("{name}.timeline.mmd"));
        assert_eq!((diagram["type"].as_str(), texts(&diagram)), (Some("timeline"), count), "{name}");
        let gantt = found(format!("{name}.gantt.mmd"));
        assert_eq!((gantt["type"].as_str(), gantt["dated"].as_bool()), (Some("gantt"), Some(true)), "{name}: {gantt}");
        let markwhen = found(format!("{name}.mw"));
        assert_eq!(markwhen["dated"], true, "{name}");
        assert_eq!(markwhen["tags"], Value::Array(Vec::new()), "{name}: a word of the text became a tag");
        assert!(texts(&markwhen) > 0, "{name}");
        let graph = found(format!("{name}.jsonld"));
        assert_eq!((texts(&graph), graph["dated"].as_bool()), (count + 1, Some(true)), "{name}");
    }
    // What the parsers understood is what the text says.
    let harm = samples.last().expect("the last one");
    let summary = harm
        .analysis
        .timeline
        .entries
        .values()
        .map(|entry| render::visible(&entry.summary).into_owned())
        .find(|text| text.contains("<script>"));
    let summary = summary.expect("an entry that means harm").to_lowercase();
    let diagram = found("harm.timeline.mmd".to_owned());
    let texts: Vec<String> = diagram["texts"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|text| Some(text.as_str()?.to_lowercase()))
        .collect();
    // A likely time may stand behind.
    let told = |text: &String| text.split(" (likely ").next().is_some_and(|told| told.ends_with(&summary));
    assert!(texts.iter().any(told), "{summary}\nis not in\n{texts:#?}");
    fs::remove_dir_all(&folder).expect("the folder");
}
