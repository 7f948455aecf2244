//! The stories that are opened: the sample documents, and those that are hard to draw.

#[path = "../../examples/timeline/article.rs"]
#[allow(dead_code)]
mod article;

use std::fmt::Write;
use std::fs;
use std::path::Path;

use dateline::{Analysis, Document, Extractor, Published, render};

/// A document with what was found in it.
pub struct Read {
    /// What it is called here.
    pub name: String,
    /// The document.
    pub document: Document,
    /// What was found.
    pub analysis: Analysis,
}

impl Read {
    fn new(name: &str, document: Document) -> Self {
        let analysis = Extractor::english().extract(&document);
        Read { name: name.to_owned(), document, analysis }
    }

    /// Reads an article of the repository: `tests/documents/court.md`.
    pub fn file(path: &str) -> Self {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path);
        let name = file.file_stem().expect("a name").to_string_lossy().into_owned();
        let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{path}: {error}"));
        let document = article::Article::parse(&text).document(None).expect("a publication date that can be read");
        Read::new(&name, document)
    }

    /// Reads a text under a title.
    pub fn text(title: &str, text: &str) -> Self {
        let published: Published = "2024-03-14".parse().expect("a date");
        Read::new("text", Document::new(text).title(title).published(published))
    }

    /// Renders the page.
    pub fn html(&self) -> String {
        render::html(&self.analysis.story(&self.document))
    }

    /// Renders the picture.
    pub fn svg(&self) -> String {
        render::svg(&self.analysis.story(&self.document))
    }
}

/// The names of the sample documents.
pub const DOCUMENTS: [&str; 6] = ["court", "disaster", "election", "obituary", "results", "sanctions"];

/// All sample documents.
pub fn documents() -> impl Iterator<Item = Read> {
    DOCUMENTS.iter().map(|name| Read::file(&format!("tests/documents/{name}.md")))
}

const WHO: [&str; 7] = [
    "The harbour",
    "A guild of weavers",
    "The council",
    "An envoy",
    "The upper town",
    "The academy",
    "The lower bridge",
];
const WHAT: [&str; 5] = [
    "burned down",
    "signed a treaty with the river towns",
    "moved to the coast",
    "was rebuilt in stone",
    "elected a speaker",
];

fn sentence(n: usize) -> String {
    format!("{} {}", WHO[n * 5 % WHO.len()], WHAT[n * 3 % WHAT.len()])
}

/// Two hundred events spread over three thousand years.
pub fn ages() -> Read {
    let mut text = String::new();
    for n in 0..200_usize {
        let year = i32::try_from(n * 15 + n * n % 11).expect("a small number") - 1000;
        let when = if year > 0 { format!("in AD {year}") } else { format!("in {} BC", 1 - year) };
        let _ = write!(text, "{} {when}.{}", sentence(n), if n % 4 == 3 { "\n\n" } else { " " });
    }
    Read::text("Three thousand years of a town", &text)
}

/// Forty events in one day.
pub fn day() -> Read {
    let mut text = String::new();
    for n in 0..40_usize {
        let minute = 300 + n * 29 % 1100;
        let (hour, part) = match minute / 60 {
            hour @ 0..12 => (hour, "a.m."),
            12 => (12, "p.m."),
            hour => (hour - 12, "p.m."),
        };
        let end = if n % 4 == 3 { "\n\n" } else { " " };
        let _ = write!(text, "{} at {hour}:{:02} {part} on Wednesday.{end}", sentence(n), minute % 60);
    }
    Read::text("A day in the life of a town", &text)
}

/// As many events as asked for, a day apart.
pub fn many(events: usize) -> Read {
    let mut text = String::new();
    for n in 0..events {
        let (day, month, year) = (n % 28 + 1, ["March", "June", "October"][n / 28 % 3], 1800 + n / 84);
        let _ = write!(text, "{} on {day} {month} {year}.{}", sentence(n), if n % 4 == 3 { "\n\n" } else { " " });
    }
    Read::text("A long history", &text)
}

/// Text that means harm.
pub fn harm() -> Read {
    let harm = "The <script>document.title='harmed'</script> \"board\" 'met' on Tuesday & \
                </style></script><svg onload=\"document.title='harmed'\"> <img src=x onerror=\"document.title='harmed'\"> ]]> <!-- --> \
                \u{202E}desrever\u{202C} \u{2066}\u{200B}\u{FEFF} \" onmouseover=\"document.title='harmed'\" x='. \
                It <b>burned</b> down in 1987.";
    Read::text(harm, harm)
}
