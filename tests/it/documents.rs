//! The whole pipeline on articles: `tests/documents/*.md`, each rendered in every format under `snapshots/`.
//!
//! Snapshots are regenerated and read, never edited.

use std::fs;
use std::path::Path;

use crate::article::Article;
use dateline::render::{self, Explain, TextOptions};
use dateline::timeline::{Entry, Timeline};
use dateline::{EventId, Extractor};
use indexmap::IndexMap;

/// Renders one article in all formats and compares each with its snapshot.
fn check(name: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents").join(name).with_extension("md");
    let file = fs::read_to_string(&path).expect("an article");
    let article = Article::parse(&file);
    let document = article.document(None).expect("a publication date that can be read");
    assert!(document.publication().is_some(), "{name} says when it was published");
    let analysis = Extractor::english().extract(&document);
    let (timeline, story) = (&analysis.timeline, &analysis.story(&document));

    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../../snapshots");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.set_description(article.title.unwrap_or_default());
    settings.bind(|| {
        let options = TextOptions { explain: Explain::Reasons, ..TextOptions::default() };
        insta::assert_snapshot!(format!("{name}.text"), render::text(timeline, &options));
        insta::assert_snapshot!(format!("{name}.markdown"), render::markdown(timeline, Explain::No));
        insta::assert_snapshot!(format!("{name}.json"), json(timeline));
        insta::assert_snapshot!(format!("{name}.mermaid"), render::mermaid::timeline(story));
        insta::assert_snapshot!(format!("{name}.gantt"), render::mermaid::gantt(story));
        insta::assert_snapshot!(format!("{name}.markwhen"), render::markwhen(story));
        insta::assert_snapshot!(format!("{name}.csv"), render::csv(story));
        insta::assert_snapshot!(format!("{name}.ics"), render::icalendar(story, Explain::No));
        insta::assert_snapshot!(format!("{name}.timelinejs"), items(&render::timelinejs(story, Explain::No)));
        insta::assert_snapshot!(format!("{name}.vis"), items(&render::vis(story)));
        insta::assert_snapshot!(format!("{name}.jsonld"), items(&render::jsonld(story)));
        insta::assert_snapshot!(format!("{name}.timeml"), render::timeml(story));
        insta::assert_snapshot!(format!("{name}.html"), between(&render::html(story), "</head>\n", "<script>"));
        insta::assert_snapshot!(format!("{name}.svg"), between(&render::svg(story), "</defs>\n", "</svg>"));
    });
}

/// What differs from one document to the next, without the style and the script.
fn between(page: &str, after: &str, before: &str) -> String {
    let (_, rest) = page.split_once(after).expect("a head");
    rest.split_once(before).expect("an end").0.to_owned()
}

/// The JSON form with one entry a line, so that a change of one entry is a change of one line.
fn json(timeline: &Timeline) -> String {
    fn compact(value: &impl serde::Serialize) -> String {
        serde_json::to_string(value).expect("JSON")
    }
    let list = |entries: &IndexMap<EventId, Entry>| {
        entries.values().map(|entry| format!("\n    {}", compact(entry))).collect::<Vec<_>>().join(",")
    };
    let conflicts =
        timeline.conflicts.iter().map(|conflict| format!("\n    {}", compact(conflict))).collect::<Vec<_>>();
    let json = format!(
        "{{\n  \"published\": {},\n  \"entries\": [{}],\n  \"unrealised\": [{}],\n  \"undated\": [{}],\n  \"folded\": [{}],\n  \"conflicts\": [{}]\n}}",
        compact(&timeline.published),
        list(&timeline.entries),
        list(&timeline.unrealised),
        list(&timeline.undated),
        list(&timeline.folded),
        conflicts.join(","),
    );
    assert_eq!(serde_json::from_str::<Timeline>(&json).expect("a timeline"), *timeline, "JSON reads back");
    render::json::safe(&json).into_owned()
}

/// A JSON form with one item of each of its arrays a line.
fn items(json: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(json).expect("JSON");
    let fields = value.as_object().expect("an object").iter().map(|(key, value)| match value.as_array() {
        Some(items) => {
            let items: Vec<_> = items.iter().map(|item| format!("\n    {item}")).collect();
            format!("  \"{key}\": [{}]", items.join(","))
        }
        None => format!("  \"{key}\": {value}"),
    });
    format!("{{\n{}\n}}", fields.collect::<Vec<_>>().join(",\n"))
}

#[test]
fn sanctions() {
    check("sanctions");
}

#[test]
fn court() {
    check("court");
}

#[test]
fn disaster() {
    check("disaster");
}

#[test]
fn results() {
    check("results");
}

#[test]
fn obituary() {
    check("obituary");
}

#[test]
fn election() {
    check("election");
}

#[test]
fn every_document_has_a_test() {
    let source = include_str!("documents.rs");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/documents");
    for file in fs::read_dir(folder).expect("the documents") {
        let name = file.expect("a document").path().file_stem().expect("a name").to_string_lossy().into_owned();
        assert!(source.contains(&format!("check(\"{name}\")")), "{name} has no test");
    }
}
