//! Renderings of documents, and where they go.

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use dateline::render::{self, Explain, Story, TextOptions};
use serde::Serialize;

use crate::args::Format;
use crate::input::Loaded;

/// How a document is rendered.
pub struct Rendering {
    pub format: Format,
    pub text: TextOptions,
}

/// What `--format json` writes of a document.
#[derive(Serialize)]
struct Json<'a> {
    name: &'a str,
    title: Option<&'a str>,
    published: Option<String>,
    updated: Option<String>,
    retrieved: Option<String>,
    timeline: &'a dateline::timeline::Timeline,
}

impl Rendering {
    /// Renders one document; `several` says that others stand beside it, so that it needs its name.
    pub fn render(&self, story: &Story<'_>, loaded: &Loaded, several: bool) -> String {
        let explain = self.text.explain;
        let title = story.title().unwrap_or(&loaded.name);
        let head = if several && title != loaded.name { format!("{}: {title}", loaded.name) } else { title.to_owned() };
        match self.format {
            Format::Text => {
                let dates = loaded.dates.map(|dates| dates.listed()).filter(|listed| listed.contains(','));
                let dates = dates.map(|listed| format!("The page says: {listed}\n")).unwrap_or_default();
                render::heading(&head, &self.text) + &dates + &render::text(story.timeline, &self.text)
            }
            Format::Markdown => {
                format!("# {}\n\n{}", render::escape_markdown(&head), render::markdown(story.timeline, explain))
            }
            Format::Html => render::html(story),
            Format::Svg => render::svg(story),
            Format::Mermaid => render::mermaid::timeline(story),
            Format::Gantt => render::mermaid::gantt(story),
            Format::Markwhen => render::markwhen(story),
            Format::Timelinejs => render::timelinejs(story, explain),
            Format::Vis => render::vis(story),
            Format::Ics => render::icalendar(story, explain),
            Format::Csv => render::csv(story),
            Format::Json => json(story, loaded),
            Format::Jsonld => render::jsonld(story),
            Format::Timeml => render::timeml(story),
        }
    }
}

fn json(story: &Story<'_>, loaded: &Loaded) -> String {
    let dates = loaded.dates.unwrap_or_default();
    let written = Json {
        name: &loaded.name,
        title: story.title(),
        published: story.timeline.published.map(|date| date.to_string()),
        updated: dates.updated.map(|date| date.to_string()),
        retrieved: dates.retrieved.map(|date| date.to_string()),
        timeline: story.timeline,
    };
    let json = serde_json::to_string_pretty(&written).unwrap_or_default();
    render::json::safe(&json).into_owned() + "\n"
}

/// Says whether renderings of several documents can stand one after the other.
pub fn can_join(format: Format) -> bool {
    match format {
        Format::Text | Format::Markdown | Format::Markwhen | Format::Ics | Format::Csv | Format::Json => true,
        // A fence in Markdown for each.
        Format::Mermaid | Format::Gantt => true,
        Format::Html | Format::Svg | Format::Timelinejs | Format::Vis | Format::Jsonld | Format::Timeml => false,
    }
}

/// Puts the renderings of several documents one after the other.
pub struct Joined<'w> {
    out: &'w mut dyn Write,
    format: Format,
    several: bool,
    written: usize,
}

impl<'w> Joined<'w> {
    pub fn new(out: &'w mut dyn Write, format: Format, several: bool) -> Self {
        Joined { out, format, several, written: 0 }
    }

    pub fn write(&mut self, name: &str, rendered: &str) -> io::Result<()> {
        let first = self.written == 0;
        self.written += 1;
        if !self.several {
            return self.out.write_all(rendered.as_bytes());
        }
        match self.format {
            Format::Json => write!(self.out, "{}{}", if first { "[\n" } else { ",\n" }, rendered.trim_end()),
            Format::Markwhen if first => self.out.write_all(rendered.as_bytes()),
            Format::Markwhen => write!(self.out, "\n_-_-_break_-_-_\n{rendered}"),
            Format::Mermaid | Format::Gantt => {
                let gap = if first { "" } else { "\n" };
                write!(self.out, "{gap}# {}\n\n```mermaid\n{rendered}```\n", render::escape_markdown(name))
            }
            Format::Csv => self.table(name, rendered, first),
            Format::Ics => self.out.write_all(rendered.as_bytes()),
            _ if first => self.out.write_all(rendered.as_bytes()),
            _ => write!(self.out, "\n{rendered}"),
        }
    }

    pub fn end(self) -> io::Result<()> {
        match (self.format, self.several, self.written) {
            (Format::Json, true, 0) => self.out.write_all(b"[]\n")?,
            (Format::Json, true, _) => self.out.write_all(b"\n]\n")?,
            _ => {}
        }
        self.out.flush()
    }

    /// Writes one table for all documents, with a column for their names in front. No field has a line break, so a line is a row.
    fn table(&mut self, name: &str, rendered: &str, first: bool) -> io::Result<()> {
        let name = if name.starts_with(['=', '+', '-', '@']) { format!("'{name}") } else { name.to_owned() };
        let name = name.replace('"', "\"\"");
        for (number, line) in rendered.split_terminator("\r\n").enumerate() {
            match number {
                0 if first => write!(self.out, "document,{line}\r\n")?,
                0 => {}
                _ => write!(self.out, "\"{name}\",{line}\r\n")?,
            }
        }
        Ok(())
    }
}

/// A folder with one file for each document.
pub struct Folder {
    path: PathBuf,
    taken: BTreeSet<String>,
    extension: &'static str,
}

impl Folder {
    pub fn new(path: &Path, format: Format) -> io::Result<Self> {
        fs::create_dir_all(path)?;
        Ok(Folder { path: path.to_owned(), taken: BTreeSet::new(), extension: format.extension() })
    }

    /// Writes a file; a name that is taken gets a number, so that no document of this call is lost.
    pub fn write(&mut self, stem: &str, rendered: &str) -> io::Result<()> {
        let plain: String =
            stem.chars().map(|c| if c.is_alphanumeric() || "-_. ".contains(c) { c } else { '_' }).collect();
        let plain = plain.trim_start_matches('.').chars().take(100).collect::<String>();
        let plain = if plain.is_empty() { "document".to_owned() } else { plain };
        let names = std::iter::once(plain.clone()).chain((2..).map(|number| format!("{plain}-{number}")));
        let name = names.into_iter().find(|name| !self.taken.contains(&name.to_lowercase())).unwrap_or(plain);
        self.taken.insert(name.to_lowercase());
        fs::write(self.path.join(format!("{name}.{}", self.extension)), rendered)
    }
}

/// Returns whether reasons are shown.
pub fn explain(wanted: bool) -> Explain {
    if wanted { Explain::Reasons } else { Explain::No }
}
