//! Tests of the structure: who may use whom, how large a file may grow, no snapshot without its test.

use std::fs;
use std::path::{Path, PathBuf};

/// The stages from left to right; a module may use only those in earlier groups, and itself.
const ORDER: &[&[&str]] = &[
    &["hash"],
    &["span"],
    &["error"],
    &["id"],
    &["provenance"],
    &["diagnostic"],
    &["calendar"],
    &["document"],
    &["token"],
    &["model"],
    &["syntax"],
    &["rule"],
    &["timex"],
    &["resolve"],
    &["event"],
    &["relation"],
    &["timeline"],
    &["render"],
    &["pipeline"],
    &["timeml"],
    &["lib"],
];

/// Uses that the order would allow and the design forbids, each for its reason.
const FORBIDDEN: &[(&str, &str, &str)] = &[
    ("timex", "document", "a meaning has no date in it"),
    ("event", "calendar", "an event has no date yet"),
    ("event", "resolve", "an event has no date yet"),
    ("render", "pipeline", "a format is a function of a timeline or a story"),
    ("render", "token", "a format is a function of a timeline or a story"),
];

/// No file may grow beyond this many lines.
const MAX_LINES: usize = 800;

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|e| e == ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn rank(module: &str) -> usize {
    ORDER
        .iter()
        .position(|group| group.contains(&module))
        .unwrap_or_else(|| panic!("src/{module} has no place in the order: give it one in {}", file!()))
}

/// The module that a file of `src` belongs to: the first part of its path.
fn module_of(path: &Path) -> String {
    let inside = path.strip_prefix(Path::new(env!("CARGO_MANIFEST_DIR")).join("src")).expect("a file of src");
    let first = inside.components().next().expect("a path").as_os_str().to_string_lossy().into_owned();
    first.trim_end_matches(".rs").to_owned()
}

/// The modules that a line of code names as `crate::module`, comments left out.
fn uses(line: &str) -> impl Iterator<Item = &str> {
    let code = if line.trim_start().starts_with("//") { "" } else { line };
    code.split("crate::").skip(1).filter_map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
        Some(&rest[..end]).filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase()))
    })
}

#[test]
fn every_use_points_to_an_earlier_stage() {
    let mut wrong = Vec::new();
    for path in files("src", "rs") {
        let from = module_of(&path);
        let own = rank(&from);
        for line in fs::read_to_string(&path).expect("a source file").lines() {
            for to in uses(line) {
                let backwards = to != from && rank(to) >= own;
                let forbidden = FORBIDDEN.iter().find(|(a, b, _)| *a == from && *b == to).map(|(_, _, why)| *why);
                if backwards || forbidden.is_some() {
                    let why = forbidden.unwrap_or("it comes later in the pipeline");
                    wrong.push(format!("{}: uses {to}: {why}", path.display()));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn uses_are_read_from_code_and_not_from_comments() {
    assert_eq!(uses("use crate::span::Span;").collect::<Vec<_>>(), ["span"]);
    assert_eq!(uses("fn f(x: crate::id::EventId) -> crate::Error {").collect::<Vec<_>>(), ["id"]);
    assert_eq!(uses("/// See [`Document`](crate::document::Document).").count(), 0);
}

#[test]
fn no_file_grows_beyond_its_idea() {
    let grown: Vec<_> = ["src", "examples", "tests"]
        .iter()
        .flat_map(|folder| files(folder, "rs"))
        .map(|path| (fs::read_to_string(&path).expect("a source file").lines().count(), path))
        .filter(|(lines, _)| *lines > MAX_LINES)
        .collect();
    assert!(grown.is_empty(), "over {MAX_LINES} lines, look for a second idea: {grown:#?}");
}

#[test]
fn every_snapshot_belongs_to_a_document() {
    let documents: Vec<String> = files("tests/documents", "md")
        .iter()
        .map(|p| p.file_stem().expect("a name").to_string_lossy().into_owned())
        .collect();
    let orphans: Vec<_> = files("snapshots", "snap")
        .into_iter()
        .filter(|p| {
            let name = p.file_name().expect("a name").to_string_lossy().into_owned();
            !documents.iter().any(|d| name.starts_with(d.as_str()))
        })
        .collect();
    assert!(orphans.is_empty(), "no document in tests/documents has these names: {orphans:#?}");
}
