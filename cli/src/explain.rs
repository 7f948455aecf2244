//! `dateline explain`: every time expression in its line, with its value and what it was reckoned from.

use std::io::{self, IsTerminal, Write};

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use dateline::resolve::Timex;
use dateline::{Analysis, EntityId, Extractor, Span, render};

use crate::args::Explain;
use crate::input::{self, Loaded};
use crate::problem::{Problem, renderer};
use crate::timeline::threads;
use crate::{Status, report};

pub fn run(arguments: &Explain) -> io::Result<Status> {
    let built = input::sources(&arguments.input).and_then(|sources| {
        let extractor = Extractor::builder().policy(arguments.policy.policy()).build();
        Ok((sources, extractor.map_err(|error| Problem::new(error.to_string()))?))
    });
    let (sources, extractor) = match built {
        Ok(built) => built,
        Err(problem) => {
            report(&problem);
            return Ok(Status::WrongUse);
        }
    };
    threads(&arguments.input);
    let renderer = renderer(arguments.color.styles(io::stdout().is_terminal()));
    let mut out = io::stdout().lock();
    let mut status = Status::Whole;
    for loaded in sources.iter().flat_map(|source| source.load(&arguments.input)) {
        let explained = loaded.and_then(|loaded| explained(&loaded, &extractor, &renderer));
        match explained {
            Ok(text) => out.write_all(text.as_bytes())?,
            Err(problem) => {
                report(&problem);
                status = Status::SomeFailed;
            }
        }
    }
    Ok(status)
}

fn explained(loaded: &Loaded, extractor: &Extractor, renderer: &Renderer) -> Result<String, Problem> {
    let analysis = extractor.extract_with(&loaded.document, &loaded.given);
    let analysis = analysis.map_err(|error| Problem::of(&loaded.name, &error.to_string()))?;
    let content = loaded.document.content();
    let mut out = String::new();
    let published = match loaded.document.publication() {
        Some(published) => format!("{}, published on {}", loaded.name, render::date::publication(published)),
        None => format!("{}, publication date not known", loaded.name),
    };
    let mut group = Group::with_title(Level::INFO.primary_title(published.as_str()));
    let lines = lines(content, &analysis);
    for (line, timexes) in &lines {
        let text = line.of(content);
        let number = content[..line.start() as usize].matches('\n').count() + 1;
        let marks = timexes.iter().map(|(timex, label)| {
            let at = |offset: u32| (offset - line.start()) as usize;
            let kind = AnnotationKind::Primary;
            kind.span(at(timex.span.start())..at(timex.span.end()).min(text.len())).label(label.as_str())
        });
        group = group.element(Snippet::source(text).line_start(number).annotations(marks));
    }
    out += &renderer.render(&[group]);
    out.push('\n');
    if lines.is_empty() {
        out += "No time expression found.\n";
    }
    for note in &analysis.diagnostics {
        let span = note.span.start() as usize..note.span.end() as usize;
        let note = Problem::at(&loaded.name, content, span, &note.message, "here");
        out += &note.show(Level::NOTE, render::Styles::Plain);
        out.push('\n');
    }
    Ok(out)
}

type Line<'a> = (Span, Vec<(&'a Timex, String)>);

/// Puts the expressions of a line together; lines without any are left out.
fn lines<'a>(content: &str, analysis: &'a Analysis) -> Vec<Line<'a>> {
    let mut lines: Vec<Line<'a>> = Vec::new();
    for timex in analysis.timexes.values() {
        let (start, end) = (timex.span.start() as usize, timex.span.end() as usize);
        let begin = content[..start].rfind('\n').map_or(0, |at| at + 1);
        let stop = content[end..].find('\n').map_or(content.len(), |at| end + at);
        let line = Span::new(begin as u32, stop as u32);
        let label = label(timex, analysis, content);
        match lines.last_mut().filter(|(last, _)| *last == line) {
            Some((_, timexes)) => timexes.push((timex, label)),
            None => lines.push((line, vec![(timex, label)])),
        }
    }
    lines
}

/// Says what an expression means and why: `2023 by en/unit/last from the publication`.
fn label(timex: &Timex, analysis: &Analysis, content: &str) -> String {
    let modifier = timex.modifier.map(|modifier| format!(" {modifier}")).unwrap_or_default();
    let origin = match timex.why.anchor {
        None => String::new(),
        Some(EntityId::Publication) => " from the publication".to_owned(),
        Some(EntityId::Timex(id)) => match analysis.timexes.get(&id) {
            Some(before) => format!(" from “{}”", render::visible(before.span.of(content))),
            None => format!(" from {id}"),
        },
        Some(EntityId::Event(id)) => match analysis.events.get(&id) {
            Some(event) => format!(" from “{}”", render::visible(event.trigger.of(content))),
            None => format!(" from {id}"),
        },
    };
    let others: Vec<String> = timex.alternatives.iter().map(|reading| reading.value.to_string()).collect();
    let others = if others.is_empty() { String::new() } else { format!("; or {}", others.join(", ")) };
    format!("{}{modifier} by {}{origin}{others}", timex.value, timex.why.rule)
}
