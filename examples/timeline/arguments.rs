//! The command line of the renderer, read by hand: ten flags need no library.

use std::ffi::OsString;
use std::path::PathBuf;

use dateline::Published;
use dateline::render::Explain;
use dateline::resolve::Genre;

pub const USAGE: &str = "usage: timeline [--published DATE] [--format FORMAT] [--explain] [--width N] [FILE...]
       timeline --help";

pub const HELP: &str = "\
Renders news articles as timelines.

usage: timeline [options] [FILE...]

A FILE is plain text in UTF-8; - is standard input. It may begin with lines
\"title: ...\" and \"published: ...\". Without a FILE a sample article is rendered.

  --published DATE   when the articles were published, as YYYY-MM-DD or as
                     RFC 3339 date-time; goes before what a file says
  --format FORMAT    text (default), markdown, mermaid, gantt, markwhen, ics,
                     csv, json; of one FILE alone html, svg, timelinejs, vis,
                     jsonld, timeml
  --explain          add to each line the words, the rule and the anchor
  --width N          columns of the text format (default: COLUMNS, else 80)
  --genre GENRE      news (default), narrative, colloquial
  --help             this text

Colour is used on a terminal only, and never where NO_COLOR is set.
Exit status: 0 all rendered; 2 wrong usage, or a FILE could not be rendered
(the others are).
";

pub enum Call {
    Render(Arguments),
    Help,
}

#[derive(Default)]
pub struct Arguments {
    pub published: Option<Published>,
    pub format: Format,
    pub explain: Explain,
    pub width: Option<usize>,
    pub genre: Genre,
    pub files: Vec<PathBuf>,
}

/// A format, by its place in [`FORMATS`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    #[default]
    Text,
    Markdown,
    Mermaid,
    Gantt,
    Markwhen,
    Ics,
    Csv,
    Json,
    Html,
    Svg,
    Timelinejs,
    Vis,
    Jsonld,
    Timeml,
}

/// The formats with their names, and whether several documents can stand one after the other.
pub const FORMATS: &[(&str, Format, bool)] = &[
    ("text", Format::Text, true),
    ("markdown", Format::Markdown, true),
    ("mermaid", Format::Mermaid, true),
    ("gantt", Format::Gantt, true),
    ("markwhen", Format::Markwhen, true),
    ("ics", Format::Ics, true),
    ("csv", Format::Csv, true),
    ("json", Format::Json, true),
    ("html", Format::Html, false),
    ("svg", Format::Svg, false),
    ("timelinejs", Format::Timelinejs, false),
    ("vis", Format::Vis, false),
    ("jsonld", Format::Jsonld, false),
    ("timeml", Format::Timeml, false),
];

/// Reads the arguments; the error is a sentence that says what to change.
pub fn parse(arguments: impl Iterator<Item = OsString>) -> Result<Call, String> {
    let mut parsed = Arguments::default();
    let mut flags = true;
    let mut rest = arguments;
    while let Some(argument) = rest.next() {
        let text = argument.to_string_lossy().into_owned();
        if !flags || !text.starts_with('-') || text == "-" {
            parsed.files.push(argument.into());
            continue;
        }
        // "--width=40" and "--width 40" are the same.
        let (flag, joined) = match text.split_once('=') {
            Some((flag, value)) => (flag.to_owned(), Some(value.to_owned())),
            None => (text, None),
        };
        let mut value = || {
            let next = joined.clone().or_else(|| rest.next().map(|value| value.to_string_lossy().into_owned()));
            next.ok_or_else(|| format!("{flag} needs a value"))
        };
        match flag.as_str() {
            "--" => flags = false,
            "--help" | "-h" => return Ok(Call::Help),
            "--explain" => parsed.explain = Explain::Reasons,
            "--published" => {
                parsed.published = Some(value()?.parse().map_err(|error: dateline::Error| error.to_string())?)
            }
            "--format" => parsed.format = format(&value()?)?,
            "--genre" => parsed.genre = genre(&value()?)?,
            "--width" => parsed.width = Some(width(&value()?)?),
            _ => return Err(format!("there is no {flag}")),
        }
    }
    let single = FORMATS.iter().find(|(_, format, joins)| *format == parsed.format && !joins);
    if let Some((name, ..)) = single.filter(|_| parsed.files.len() > 1) {
        return Err(format!("--format {name} renders one FILE at a time"));
    }
    Ok(Call::Render(parsed))
}

fn format(name: &str) -> Result<Format, String> {
    let known = FORMATS.iter().find(|(known, ..)| *known == name).map(|(_, format, _)| *format);
    let names = || FORMATS.iter().map(|(name, ..)| *name).collect::<Vec<_>>().join(", ");
    known.ok_or_else(|| format!("--format {name:?} is none of {}", names()))
}

fn genre(name: &str) -> Result<Genre, String> {
    match name {
        "news" => Ok(Genre::News),
        "narrative" => Ok(Genre::Narrative),
        "colloquial" => Ok(Genre::Colloquial),
        _ => Err(format!("--genre {name:?} is none of news, narrative, colloquial")),
    }
}

fn width(columns: &str) -> Result<usize, String> {
    let columns_of_a_terminal = columns.parse().ok().filter(|n| (20..=1000).contains(n));
    columns_of_a_terminal.ok_or_else(|| format!("--width {columns:?} is no number from 20 to 1000"))
}
