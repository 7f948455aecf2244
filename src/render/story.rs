//! A timeline beside the document that it was made from.

use std::sync::LazyLock;

use indexmap::IndexMap;

use crate::document::Document;
use crate::event::Event;
use crate::id::{EventId, TimexId};
use crate::relation::Link;
use crate::resolve::Timex;
use crate::timeline::Timeline;

/// A timeline beside what it was made from: the words, the time expressions, the events and the links between them.
///
/// A format that shows only the entries is a function of a [`Timeline`]. One that also shows the title or the article, or writes down
/// the annotations themselves, is a function of a `Story`. [`Analysis::story`](crate::Analysis::story) makes it of what was extracted;
/// whoever has a timeline alone begins with [`Story::new`] and sets the fields that are known. All fields borrow, so it is free to copy.
///
/// Spans count in bytes of [`content`](Self::content); a span that is not of that text is shown without its words, never a panic.
///
/// # Example
///
/// ```
/// use chrono::NaiveDate;
/// use dateline::{Document, Extractor};
///
/// let day = NaiveDate::from_ymd_opt(2024, 3, 14).unwrap();
/// let document = Document::new("The ferry sank last year.").title("Ferry lost").published(day);
/// let analysis = Extractor::english().extract(&document);
///
/// let story = analysis.story(&document);
/// assert_eq!(story.title(), Some("Ferry lost"));
/// assert_eq!(story.text(), "The ferry sank last year.");
/// assert_eq!(story.timexes[0].span.of(story.content), "last year");
/// ```
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Story<'a> {
    /// The entries in their order.
    pub timeline: &'a Timeline,
    /// What was analysed: the title, where there is one, an empty line, and the text; empty where only the timeline is known.
    pub content: &'a str,
    /// Where the text begins in the content, in bytes; 0 without a title.
    pub text_start: usize,
    /// The time expressions, in the order of the text.
    pub timexes: &'a IndexMap<TimexId, Timex>,
    /// The events, in the order of the text.
    pub events: &'a IndexMap<EventId, Event>,
    /// What the text says of any two of them.
    pub relations: &'a [Link],
}

static NO_TIMEX: LazyLock<IndexMap<TimexId, Timex>> = LazyLock::new(IndexMap::new);
static NO_EVENT: LazyLock<IndexMap<EventId, Event>> = LazyLock::new(IndexMap::new);

impl<'a> Story<'a> {
    /// Makes the story of a timeline of which nothing else is known.
    pub fn new(timeline: &'a Timeline) -> Self {
        Story { timeline, content: "", text_start: 0, timexes: &NO_TIMEX, events: &NO_EVENT, relations: &[] }
    }

    /// Puts the words of a document beside the timeline; its publication date is the timeline's own.
    pub fn document(self, document: &'a Document) -> Self {
        Story { content: document.content(), text_start: document.text_start(), ..self }
    }

    /// Returns the title of the document, where it has one that is not blank.
    pub fn title(&self) -> Option<&'a str> {
        self.content.get(..self.text_start).map(str::trim).filter(|title| !title.is_empty())
    }

    /// Returns what heads the document: its title, else its first line where that is short and no full stop ends it, else "Timeline".
    pub fn heading(&self) -> &'a str {
        const LONGEST: usize = 120;
        let first = self.content.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
        let ended = first.ends_with(['.', '!', '?', '…', ':', ',', ';', '”', '"']);
        let heads = !first.is_empty() && first.len() <= LONGEST && !ended;
        self.title().unwrap_or(if heads { first } else { "Timeline" })
    }

    /// Returns the text without the title.
    pub fn text(&self) -> &'a str {
        self.content.get(self.text_start..).unwrap_or(self.content)
    }
}
