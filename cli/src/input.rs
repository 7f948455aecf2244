//! Documents out of files, folders and standard input.

use std::fs;
use std::io::{self, IsTerminal, Read};
use std::path::{Path, PathBuf};

use dateline::{Document, Given, OffsetUnit, render};

use crate::args::{Input, Kind, PublishedArg};
use crate::article::Article;
use crate::page::{self, Dates, Page};
use crate::problem::Problem;
use crate::request::{Request, Task};

/// A document that is ready to be read.
pub struct Loaded {
    /// What it is called in messages and headings: its path, with the id behind it where a file holds several.
    pub name: String,
    /// What a file of its rendering is called, without an ending.
    pub stem: String,
    pub document: Document,
    /// What is annotated already.
    pub given: Given,
    /// Of a page, the dates that it states.
    pub dates: Option<Dates>,
}

/// A file to read, or standard input.
#[derive(Clone)]
pub enum Source {
    Stdin,
    File(PathBuf),
}

/// Lists the files: folders are searched to the bottom, in the order of their names; hidden ones are passed over.
pub fn sources(input: &Input) -> Result<Vec<Source>, Problem> {
    if input.paths.is_empty() {
        if io::stdin().is_terminal() {
            return Err(Problem::new("no document: give files or folders, or pipe a text in; --help tells the rest"));
        }
        return Ok(vec![Source::Stdin]);
    }
    let mut found = Vec::new();
    for path in &input.paths {
        match path {
            path if path.as_os_str() == "-" => found.push(Source::Stdin),
            path if path.is_dir() => walk(path, &mut found).map_err(|error| unreadable(path, &error))?,
            path => found.push(Source::File(path.clone())),
        }
    }
    Ok(found)
}

fn walk(folder: &Path, found: &mut Vec<Source>) -> io::Result<()> {
    let mut entries: Vec<PathBuf> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    entries.sort();
    for path in entries {
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        // A link to a folder could lead back here.
        let linked = fs::symlink_metadata(&path)?.file_type().is_symlink();
        if path.is_dir() && !hidden && !linked {
            walk(&path, found)?;
        } else if !hidden && path.is_file() && by_name(&path).is_some() {
            found.push(Source::File(path));
        }
    }
    Ok(())
}

/// Tells by its name what a file holds; `None` where a folder's file is none of ours.
fn by_name(path: &Path) -> Option<Kind> {
    match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
        "txt" | "text" | "md" => Some(Kind::Text),
        "html" | "htm" | "xhtml" => Some(Kind::Html),
        "jsonl" | "ndjson" => Some(Kind::Jsonl),
        "tml" | "timeml" => Some(Kind::Timeml),
        _ => None,
    }
}

/// Tells by its beginning what standard input holds.
fn by_content(bytes: &[u8]) -> Kind {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).trim_start().to_ascii_lowercase();
    match head {
        head if head.starts_with("<!doctype html") || head.starts_with("<html") => Kind::Html,
        head if head.contains("<timeml") => Kind::Timeml,
        head if head.starts_with("{\"") => Kind::Jsonl,
        _ => Kind::Text,
    }
}

impl Source {
    pub fn name(&self) -> String {
        match self {
            Source::Stdin => "standard input".to_owned(),
            Source::File(path) => render::visible(&path.to_string_lossy()).into_owned(),
        }
    }

    /// Reads the documents of a file; each that cannot be read is a problem of its own.
    pub fn load(&self, input: &Input) -> Vec<Result<Loaded, Problem>> {
        let bytes = match self {
            Source::File(path) => fs::read(path).map_err(|error| unreadable(path, &error)),
            Source::Stdin => {
                let mut bytes = Vec::new();
                io::stdin().read_to_end(&mut bytes).map(|_| bytes).map_err(|error| unreadable(Path::new("-"), &error))
            }
        };
        let bytes = match bytes {
            Ok(bytes) => bytes,
            Err(problem) => return vec![Err(problem)],
        };
        let named = match self {
            Source::File(path) => Some(by_name(path).unwrap_or(Kind::Text)),
            Source::Stdin => None,
        };
        match input.input.or(named).unwrap_or_else(|| by_content(&bytes)) {
            Kind::Text => vec![self.text(bytes, input)],
            Kind::Html => vec![self.page(&bytes, input)],
            Kind::Jsonl => self.lines(&bytes, input),
            Kind::Timeml => vec![self.timeml(bytes, input)],
        }
    }

    fn stem(&self) -> String {
        match self {
            Source::Stdin => "stdin".to_owned(),
            Source::File(path) => {
                path.file_stem().map_or("document".into(), |stem| stem.to_string_lossy()).into_owned()
            }
        }
    }

    fn text(&self, bytes: Vec<u8>, input: &Input) -> Result<Loaded, Problem> {
        let file = crate::article::decode(bytes).map_err(|problem| Problem::of(&self.name(), &problem))?;
        let article = Article::parse(&file);
        let document = article.document(None).map_err(|error| match article.published {
            Some(date) => Problem::at(
                &self.name(),
                &file,
                offset(&file, date),
                "the publication date cannot be read",
                &error.to_string(),
            ),
            None => Problem::of(&self.name(), &error.to_string()),
        });
        // --published goes before a header that cannot be read.
        let document = match (document, input.published) {
            (Err(_), Some(_)) => Document::new(article.text).title(article.title.unwrap_or_default()),
            (document, _) => document?,
        };
        self.ready(document, Given::default(), None, input, None)
    }

    fn page(&self, bytes: &[u8], input: &Input) -> Result<Loaded, Problem> {
        let page = Page::parse(&page::decode(bytes)).map_err(|problem| Problem::of(&self.name(), &problem))?;
        let mut document = Document::new(page.text);
        if let Some(title) = page.title {
            document = document.title(title);
        }
        if let Some(date) = page.dates.get(input.date) {
            document = document.published(date);
        }
        self.ready(document, Given::default(), Some(page.dates), input, None)
    }

    fn timeml(&self, bytes: Vec<u8>, input: &Input) -> Result<Loaded, Problem> {
        let file = crate::article::decode(bytes).map_err(|problem| Problem::of(&self.name(), &problem))?;
        let read = dateline::timeml::read(&file).map_err(|error| Problem::of(&self.name(), &error.to_string()))?;
        self.ready(read.document, read.given, None, input, None)
    }

    fn lines(&self, bytes: &[u8], input: &Input) -> Vec<Result<Loaded, Problem>> {
        let lines = bytes.split(|byte| *byte == b'\n').enumerate().filter(|(_, line)| !line.trim_ascii().is_empty());
        let load = |(number, line): (usize, &[u8])| {
            let task = Request::read(line).and_then(|request| Task::new(request, OffsetUnit::Bytes));
            let task = task.map_err(|problem| {
                let text = String::from_utf8_lossy(line);
                // serde_json tells the column behind what it could not read.
                let column = problem.rsplit_once("column ").and_then(|(_, column)| column.parse::<usize>().ok());
                let at = column.map_or(0, |column| column.saturating_sub(1).min(text.len()));
                Problem::line(&self.name(), &text, number + 1, at..(at + 1).min(text.len()), &problem)
            })?;
            self.ready(task.document, task.given, None, input, Some(&task.id))
        };
        lines.map(load).collect()
    }

    /// Checks what every kind of document needs: a text that is not too long, and a date or the word that there is none.
    fn ready(
        &self,
        mut document: Document,
        given: Given,
        dates: Option<Dates>,
        input: &Input,
        id: Option<&str>,
    ) -> Result<Loaded, Problem> {
        let name = id.map_or_else(|| self.name(), |id| format!("{}: {}", self.name(), render::visible(id)));
        let stem = id.map_or_else(|| self.stem(), |id| format!("{}-{id}", self.stem()));
        match input.published {
            Some(PublishedArg::At(published)) => document = document.published(published),
            Some(PublishedArg::None) => document = undated(&document),
            None => {}
        }
        if document.text().trim().is_empty() {
            return Err(Problem::of(&name, "the text is empty"));
        }
        if document.content().len() > Document::MAX_BYTES {
            return Err(Problem::of(
                &name,
                &format!("the text is longer than {} bytes; split it", Document::MAX_BYTES),
            ));
        }
        if document.publication().is_none() && input.published.is_none() && given.timexes.is_none() {
            let known = dates.map(|dates| dates.listed()).filter(|listed| !listed.is_empty());
            let known =
                known.map(|listed| format!(" (the page says: {listed}; choose with --date)")).unwrap_or_default();
            return Err(Problem::of(&name, &format!("no publication date{known}"))
                .help("give it with --published YYYY-MM-DD, or go without: --published none leaves “last year” open"));
        }
        Ok(Loaded { name, stem, document, given, dates })
    }
}

fn undated(document: &Document) -> Document {
    let title = document.content()[..document.text_start()].trim();
    let plain = Document::new(document.text());
    if title.is_empty() { plain } else { plain.title(title) }
}

/// Returns where a part of a text stands in it.
fn offset(text: &str, part: &str) -> std::ops::Range<usize> {
    let at = part.as_ptr() as usize - text.as_ptr() as usize;
    at..at + part.len()
}

fn unreadable(path: &Path, error: &io::Error) -> Problem {
    Problem::of(&render::visible(&path.to_string_lossy()), &format!("cannot be read: {error}"))
}
