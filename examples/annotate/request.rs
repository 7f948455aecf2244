//! What a line of the input asks for.

use std::str;

use dateline::calendar::TimeValue;
use dateline::event::{EventClass, GivenEvent};
use dateline::resolve::{Genre, GivenTimex, TimexKind};
use dateline::syntax::{Aspect, Tense};
use dateline::{Analysis, Document, EntityId, Given, OffsetUnit, Offsets, Published, Span};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::names::Names;

/// A line of the input; fields that are not listed are passed over.
#[derive(Deserialize)]
pub struct Request {
    id: String,
    text: String,
    published: Option<String>,
    pub genre: Option<Genre>,
    title: Option<String>,
    timexes: Option<Vec<TimexRow>>,
    events: Option<Vec<EventRow>>,
    pairs: Option<Vec<(String, String)>>,
}

#[derive(Deserialize)]
struct TimexRow {
    id: String,
    /// Producers that leave out zeros leave out this one for the first word.
    #[serde(default)]
    start: u32,
    end: u32,
    #[serde(rename = "type")]
    kind: TimexKind,
    value: String,
}

/// An event of the caller's. What is not TimeML's, such as a class of another scheme, is left to the analysis.
#[derive(Deserialize)]
struct EventRow {
    id: String,
    /// Producers that leave out zeros leave out this one for the first word.
    #[serde(default)]
    start: u32,
    end: u32,
    class: Option<Value>,
    tense: Option<Value>,
    aspect: Option<Value>,
}

/// A request that has been found to make sense.
pub struct Task {
    pub id: String,
    pub published: Option<String>,
    pub document: Document,
    pub given: Given,
    pub names: Names,
    pairs: Option<Vec<(String, String)>>,
}

impl Request {
    /// Reads a line.
    pub fn read(bytes: &[u8]) -> Result<Self, String> {
        let line = str::from_utf8(bytes).map_err(|error| format!("the line is not UTF-8: {error}"))?;
        serde_json::from_str(line).map_err(|error| error.to_string())
    }
}

impl Task {
    /// Checks a request and takes it apart.
    pub fn new(request: Request, unit: OffsetUnit) -> Result<Self, String> {
        let Request { id, text, published, title, timexes, events, pairs, .. } = request;
        let names = Names::new(
            timexes.as_ref().map(|rows| rows.iter().map(|row| row.id.clone()).collect()),
            events.as_ref().map(|rows| rows.iter().map(|row| row.id.clone()).collect()),
        )?;
        let mut document = Document::new(text);
        if let Some(title) = title {
            document = document.title(title);
        }
        if let Some(published) = &published {
            document = document.published(published.parse::<Published>().map_err(|error| error.to_string())?);
        }
        let given = if timexes.is_none() && events.is_none() {
            Given::default()
        } else {
            let places = Places { offsets: Offsets::new(document.text(), unit), base: document.text_start(), unit };
            let timexes = timexes.map(|rows| rows.iter().map(|row| row.given(&places)).collect::<Result<_, _>>());
            let events = events.map(|rows| rows.iter().map(|row| row.given(&places)).collect::<Result<_, _>>());
            Given { timexes: timexes.transpose()?, events: events.transpose()?, ..Given::default() }
        };
        Ok(Task { id, published, document, given, names, pairs })
    }

    /// Returns the entities that the caller asks about, pair by pair; `None` where the caller does not ask.
    pub fn pairs(&self, analysis: &Analysis) -> Result<Option<Vec<Pair<'_>>>, String> {
        let find = |name: &str| {
            self.names.find(name, analysis).ok_or(format!("a pair names {name:?}, which this document does not have"))
        };
        let pair = |(from, to): &'_ (String, String)| Ok((find(from)?, find(to)?));
        let Some(pairs) = &self.pairs else { return Ok(None) };
        let found: Result<Vec<_>, String> = pairs
            .iter()
            .map(|names| pair(names).map(|ids| Pair { names: (names.0.as_str(), names.1.as_str()), ids }))
            .collect();
        found.map(Some)
    }
}

/// Two entities that the caller asks about.
pub struct Pair<'a> {
    pub names: (&'a str, &'a str),
    pub ids: (EntityId, EntityId),
}

/// Finds the spans of the caller's offsets.
struct Places<'t> {
    offsets: Offsets<'t>,
    base: usize,
    unit: OffsetUnit,
}

impl Places<'_> {
    fn span(&self, id: &str, start: u32, end: u32) -> Result<Span, String> {
        let wrong = || {
            let unit = match self.unit {
                OffsetUnit::Bytes => "bytes",
                OffsetUnit::Chars => "characters",
                OffsetUnit::Utf16 => "UTF-16 code units",
            };
            format!("{id:?}: {start} to {end} is not a stretch of whole characters in the text, counted in {unit}")
        };
        let span = self.offsets.span(start..end).filter(|span| !span.is_empty()).ok_or_else(wrong)?;
        let base = u32::try_from(self.base).map_err(|_| wrong())?;
        let moved = |offset: u32| offset.checked_add(base).ok_or_else(wrong);
        Ok(Span::new(moved(span.start())?, moved(span.end())?))
    }
}

impl TimexRow {
    fn given(&self, places: &Places<'_>) -> Result<GivenTimex, String> {
        let value: TimeValue = self.value.parse().map_err(|error| format!("{:?}: {error}", self.id))?;
        Ok(GivenTimex { span: places.span(&self.id, self.start, self.end)?, kind: self.kind, value })
    }
}

impl EventRow {
    fn given(&self, places: &Places<'_>) -> Result<GivenEvent, String> {
        Ok(GivenEvent {
            span: places.span(&self.id, self.start, self.end)?,
            class: known::<EventClass>(&self.class),
            tense: known::<Tense>(&self.tense),
            aspect: known::<Aspect>(&self.aspect),
        })
    }
}

fn known<T: DeserializeOwned>(value: &Option<Value>) -> Option<T> {
    T::deserialize(value.as_ref()?).ok()
}
