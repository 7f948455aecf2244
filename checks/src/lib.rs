//! What dateline writes, read by parsers that are not its own: see `tests/`.
//!
//! This library holds the documents that all tests render.

#[path = "../../examples/timeline/article.rs"]
#[allow(dead_code, reason = "the samples are UTF-8")]
mod article;

use std::fs;
use std::path::{Path, PathBuf};

use dateline::{Analysis, Document, Extractor, Published};

pub use article::Article;

/// Text that acts in one format or another if it is not escaped.
pub const HARM: &str = "The <script>alert(1)</script> board \"met\" on 'Tuesday', `twice`; it #said: %%{init}%% --> ]]> &amp; a\\nb \u{202E}txet\u{2066} @x [l](u) {b} | =1+1";

/// Returns a folder or a file of the repository.
pub fn repository(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

/// A document with what was found in it.
pub struct Sample {
    /// Its name, without an ending.
    pub name: String,
    /// The document.
    pub document: Document,
    /// What was found in it.
    pub analysis: Analysis,
}

/// Reads the sample documents, and one whose every word means harm.
pub fn samples() -> Vec<Sample> {
    let mut files: Vec<PathBuf> = fs::read_dir(repository("tests/documents"))
        .expect("the documents")
        .map(|entry| entry.expect("a document").path())
        .collect();
    files.sort();
    let mut samples: Vec<Sample> = files
        .iter()
        .map(|file| {
            let text = fs::read_to_string(file).expect("an article");
            let document = Article::parse(&text).document(None).expect("a publication date");
            sample(&file.file_stem().expect("a name").to_string_lossy(), document)
        })
        .collect();
    let published: Published = "2024-03-14".parse().expect("a date");
    let text = format!(
        "{HARM} last year.\r\n\r\nSection {HARM} closed in May 2023.\n\nThe club meets every Tuesday. A storm hit in 44 BC. \
         The court sat from 3 to 5 May 2023. She died at 14:30 on Monday. Ferries will run for three to five years."
    );
    let mut harm = sample("harm", Document::new(text).title(HARM).published(published));
    // Whatever becomes of the sentence, one entry says it all.
    if let Some(entry) = harm.analysis.timeline.entries.values_mut().next() {
        HARM.clone_into(&mut entry.summary);
    }
    samples.push(harm);
    samples
}

/// Returns the JSON Schema of an analysis, as `docs/schema.json` holds it.
pub fn schema() -> serde_json::Value {
    let mut schema = schemars::schema_for!(Analysis).to_value();
    schema["title"] = "Analysis of a document by dateline".into();
    schema
}

/// Analyses a document.
pub fn sample(name: &str, document: Document) -> Sample {
    let analysis = Extractor::english().extract(&document);
    Sample { name: name.to_owned(), document, analysis }
}

/// The recipes of the cookbook in Rust, as tests.
#[cfg(doctest)]
#[doc = include_str!("../../docs/cookbook.md")]
pub struct Cookbook;
