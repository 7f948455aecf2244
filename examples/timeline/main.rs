//! Renders articles as timelines.
//!
//! ```text
//! cargo run --release --example timeline
//! cargo run --release --example timeline -- --published 2020-12-29 article.txt
//! ```
//!
//! Without a file it renders the sample article beside it; `--help` tells the rest.

mod arguments;
mod article;

use std::io::{self, ErrorKind, IsTerminal, Read, Write};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use arguments::{Arguments, Call, Format};
use article::Article;
use dateline::render::{self, Styles, TextOptions};
use dateline::timeline::Timeline;
use dateline::{Analysis, DiagnosticKind, Document, Extractor};

const SAMPLE: &str = include_str!("../samples/harbour.md");

fn main() -> ExitCode {
    match arguments::parse(env::args_os().skip(1)) {
        Ok(Call::Help) => print(arguments::HELP, ExitCode::SUCCESS),
        Ok(Call::Render(arguments)) => render(&arguments),
        Err(problem) => {
            eprintln!("timeline: {problem}\n{}", arguments::USAGE);
            ExitCode::from(2)
        }
    }
}

/// What `--format json` writes for a file.
#[derive(serde::Serialize)]
struct Rendered<'a> {
    name: &'a str,
    title: Option<&'a str>,
    timeline: &'a Timeline,
}

/// Renders what can be rendered and says of the rest what is wrong with it.
fn render(arguments: &Arguments) -> ExitCode {
    let files: Vec<(String, Result<String, String>)> = match arguments.files.is_empty() {
        true => vec![("the sample article".to_owned(), Ok(SAMPLE.to_owned()))],
        false => arguments.files.iter().map(|file| (name(file), read(file))).collect(),
    };
    let several = files.len() > 1;
    let mut code = ExitCode::SUCCESS;
    let mut out = String::new();
    for (name, file) in files {
        match file.and_then(|file| one(arguments, several, &name, &file)) {
            Ok(rendered) if out.is_empty() => out = rendered,
            Ok(rendered) => out = format!("{out}\n{rendered}"),
            Err(problem) => {
                eprintln!("timeline: {name}: {problem}");
                code = ExitCode::from(2);
            }
        }
    }
    print(&out, code)
}

fn one(arguments: &Arguments, several: bool, name: &str, file: &str) -> Result<String, String> {
    let article = Article::parse(file);
    let document = article.document(arguments.published).map_err(|error| error.to_string())?;
    if document.text().trim().is_empty() {
        return Err("the text is empty".to_owned());
    }
    if document.content().len() > Document::MAX_BYTES {
        return Err(format!("the text is longer than {} bytes; split it", Document::MAX_BYTES));
    }
    if document.publication().is_none() {
        return Err("no publication date; give it with --published YYYY-MM-DD".to_owned());
    }
    let extractor = Extractor::builder().genre(arguments.genre).build().map_err(|error| error.to_string())?;
    let analysis = extractor.extract(&document);
    notes(name, &document, &analysis);
    let title = article.title.unwrap_or(name);
    let head = if several && article.title.is_some() { format!("{name}: {title}") } else { title.to_owned() };
    let story = &analysis.story(&document);
    Ok(match arguments.format {
        Format::Text => {
            let options = TextOptions { width: width(arguments), explain: arguments.explain, styles: styles() };
            render::heading(&head, &options) + &render::text(&analysis.timeline, &options)
        }
        Format::Markdown => {
            let body = render::markdown(&analysis.timeline, arguments.explain);
            format!("# {}\n\n{body}", render::escape_markdown(&head))
        }
        Format::Json => {
            let rendered = Rendered { name, title: article.title, timeline: &analysis.timeline };
            let pretty = serde_json::to_string_pretty(&rendered).map_err(|error| error.to_string())?;
            render::json::safe(&pretty).into_owned() + "\n"
        }
        Format::Html => render::html(story),
        Format::Svg => render::svg(story),
        Format::Mermaid => render::mermaid::timeline(story),
        Format::Gantt => render::mermaid::gantt(story),
        Format::Markwhen => render::markwhen(story),
        Format::Timelinejs => render::timelinejs(story, arguments.explain),
        Format::Vis => render::vis(story),
        Format::Ics => render::icalendar(story, arguments.explain),
        Format::Csv => render::csv(story),
        Format::Jsonld => render::jsonld(story),
        Format::Timeml => render::timeml(story),
    })
}

/// Says on standard error what was noticed on the way. Contradictions are part of the timeline.
fn notes(name: &str, document: &Document, analysis: &Analysis) {
    for note in analysis.diagnostics.iter().filter(|note| note.kind != DiagnosticKind::Contradiction) {
        let words = render::visible(note.span.of(document.content()));
        eprintln!("timeline: {name}: note: “{words}”: {}", note.message);
    }
}

/// Reads a file, or standard input for `-`; the error says why it cannot be read.
fn read(file: &Path) -> Result<String, String> {
    let mut bytes = Vec::new();
    let read = match file.as_os_str() == "-" {
        true => io::stdin().read_to_end(&mut bytes).map(drop),
        false => fs::read(file).map(|read| bytes = read),
    };
    read.map_err(|error| format!("cannot be read: {error}"))?;
    article::decode(bytes)
}

fn name(file: &Path) -> String {
    match file.as_os_str() == "-" {
        true => "standard input".to_owned(),
        false => render::visible(&file.to_string_lossy()).into_owned(),
    }
}

/// The width asked for, else that of the terminal where the shell tells it, else 80.
fn width(arguments: &Arguments) -> usize {
    let shell = || env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()).filter(|columns| *columns >= 20);
    arguments.width.or_else(shell).unwrap_or(80)
}

/// Styles for a terminal that wants them: see <https://no-color.org>.
fn styles() -> Styles {
    let unwanted = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let dumb = env::var_os("TERM").is_some_and(|term| term == "dumb");
    if io::stdout().is_terminal() && !unwanted && !dumb { Styles::Ansi } else { Styles::Plain }
}

/// Writes to standard output; a reader that has seen enough, as `head` does, is no error.
fn print(text: &str, code: ExitCode) -> ExitCode {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            eprintln!("timeline: cannot write: {error}");
            ExitCode::from(2)
        }
        _ => code,
    }
}
