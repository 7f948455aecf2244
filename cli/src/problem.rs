//! What went wrong with a document, with the place where that helps.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use dateline::render::Styles;

/// Says what went wrong, for people.
pub struct Problem {
    title: String,
    help: Option<String>,
    /// Boxed, so that a result that holds a problem stays small.
    place: Option<Box<Place>>,
}

/// A place in a text.
struct Place {
    name: String,
    text: String,
    line: usize,
    span: Range<usize>,
    label: String,
}

impl Problem {
    pub fn new(title: impl Into<String>) -> Self {
        Problem { title: title.into(), help: None, place: None }
    }

    /// Says what is wrong with a document.
    pub fn of(name: &str, problem: &str) -> Self {
        Problem::new(format!("{name}: {problem}"))
    }

    /// Says what is wrong with some words of a file.
    pub fn at(name: &str, text: &str, span: Range<usize>, title: &str, label: &str) -> Self {
        // The line alone is shown, so the rest of a long file need not be kept.
        let begin = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
        let end = text[span.end..].find('\n').map_or(text.len(), |at| span.end + at);
        let line = text[..begin].matches('\n').count() + 1;
        let place = Place {
            name: name.to_owned(),
            text: text[begin..end].to_owned(),
            line,
            span: span.start - begin..span.end - begin,
            label: label.to_owned(),
        };
        Problem { title: title.to_owned(), help: None, place: Some(Box::new(place)) }
    }

    /// Says what is wrong in a line of a file.
    pub fn line(name: &str, text: &str, line: usize, span: Range<usize>, label: &str) -> Self {
        let place = Place { name: name.to_owned(), text: text.to_owned(), line, span, label: label.to_owned() };
        Problem { title: "the line cannot be read".to_owned(), help: None, place: Some(Box::new(place)) }
    }

    /// Says what to do about it.
    pub fn help(self, help: &str) -> Self {
        Problem { help: Some(help.to_owned()), ..self }
    }

    /// Lays the message out.
    pub fn show(&self, level: Level<'static>, styles: Styles) -> String {
        let mut group = Group::with_title(level.primary_title(self.title.as_str()));
        if let Some(place) = &self.place {
            let mark = AnnotationKind::Primary.span(place.span.clone()).label(place.label.as_str());
            let snippet = Snippet::source(place.text.as_str()).line_start(place.line).path(place.name.as_str());
            group = group.element(snippet.annotation(mark));
        }
        let mut report = vec![group];
        if let Some(help) = &self.help {
            report.push(Group::with_title(Level::HELP.secondary_title(help.as_str())));
        }
        renderer(styles).render(&report)
    }
}

/// Returns what lays messages and explanations out.
pub fn renderer(styles: Styles) -> Renderer {
    let renderer = match styles {
        Styles::Ansi => Renderer::styled(),
        Styles::Plain => Renderer::plain(),
    };
    renderer.decor_style(DecorStyle::Unicode)
}
