//! TimeML files, of dateline and of others, to what an extractor takes as given: so that other tools' annotations can be ordered and rendered.
//!
//! Read are `TIMEX3`, `EVENT`, `MAKEINSTANCE` and `TLINK`, in the layout of TempEval-3 (`DCT`, `TITLE`, `TEXT`) and in that of TimeBank, where everything stands in
//! the running text. The publication is the expression whose `functionInDocument` is `CREATION_TIME` or `PUBLICATION_TIME`. Of an event with several
//! instances all links are those of the event; its first instance gives tense and aspect. `SIGNAL`s, `SLINK`s and `ALINK`s are passed over.
//!
//! [`render::timeml`](crate::render::timeml()) writes such files.
//!
//! # Example
//!
//! ```
//! use dateline::{Extractor, timeml};
//!
//! let xml = r#"<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2024-03-14" functionInDocument="CREATION_TIME">14 March 2024</TIMEX3></DCT>
//! <TEXT>The ferry <EVENT eid="e7" class="OCCURRENCE">sank</EVENT> <TIMEX3 tid="t4" type="DATE" value="2023">last year</TIMEX3>.</TEXT>
//! <MAKEINSTANCE eventID="e7" eiid="ei7" tense="PAST" aspect="NONE"/>
//! <TLINK lid="l1" relType="IS_INCLUDED" eventInstanceID="ei7" relatedToTime="t4"/></TimeML>"#;
//! let read = timeml::read(xml)?;
//! let analysis = Extractor::english().extract_with(&read.document, &read.given)?;
//! assert_eq!(analysis.timeline.entries[0].summary, "The ferry sank");
//! assert_eq!(read.events, ["e7"]);
//! # Ok::<(), dateline::Error>(())
//! ```

use std::collections::BTreeMap;

use roxmltree::{Node, ParsingOptions};

use crate::calendar::TimeValue;
use crate::document::{Document, Published};
use crate::error::{Error, Result};
use crate::event::{EventClass, GivenEvent};
use crate::id::{EntityId, EventId, TimexId};
use crate::pipeline::Given;
use crate::provenance::{Provenance, RuleId};
use crate::relation::{Link, TLink};
use crate::render::{ASPECTS, TENSES, class_name};
use crate::resolve::{GivenTimex, TimexKind};
use crate::span::Span;

/// What a TimeML file holds.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Annotated {
    /// Title, text and publication date.
    pub document: Document,
    /// The annotations, for [`Extractor::extract_with`](crate::Extractor::extract_with).
    pub given: Given,
    /// What the file calls its expressions: the first is `t1` of the analysis, and so on.
    pub timexes: Vec<String>,
    /// What the file calls its events: the first is `e1` of the analysis, and so on.
    pub events: Vec<String>,
    /// What could not be used, in words: a value that is no TIMEX3, a link to something that is not there.
    pub passed_over: Vec<String>,
}

/// Reads a TimeML file.
///
/// # Errors
///
/// [`Error::TimeMl`] where it is no well-formed XML, with the line and the column, or has no text.
pub fn read(xml: &str) -> Result<Annotated> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    let tree =
        roxmltree::Document::parse_with_options(xml, options).map_err(|error| Error::TimeMl(error.to_string()))?;
    let mut reader = Reader::default();
    let root = tree.root_element();
    let child = |name: &str| root.children().find(|node| node.has_tag_name(name));
    match child("TEXT") {
        Some(text) => {
            if let Some(title) = child("TITLE") {
                reader.walk(title);
            }
            let start = reader.text.trim_end().len();
            reader.text.truncate(start);
            if start > 0 {
                reader.text.push_str("\n\n");
            }
            reader.text_start = reader.text.len();
            reader.walk(text);
        }
        None => reader.walk(root),
    }
    if reader.text[reader.text_start..].trim().is_empty() {
        return Err(Error::TimeMl("there is no text".to_owned()));
    }
    for node in tree.descendants().filter(|node| node.has_tag_name("TIMEX3")) {
        reader.creation_time(node);
    }
    for node in tree.descendants().filter(|node| node.has_tag_name("MAKEINSTANCE")) {
        reader.instance(node);
    }
    for node in tree.descendants().filter(|node| node.has_tag_name("TLINK")) {
        reader.link(node);
    }
    Ok(reader.end())
}

#[derive(Default)]
struct Reader {
    text: String,
    text_start: usize,
    published: Option<Published>,
    timexes: Vec<GivenTimex>,
    timex_names: Vec<String>,
    events: Vec<GivenEvent>,
    event_names: Vec<String>,
    /// What the links call things: expressions by `tid`, events by `eid` and by the `eiid` of each instance.
    known: BTreeMap<String, EntityId>,
    links: Vec<Link>,
    passed_over: Vec<String>,
}

impl Reader {
    /// Takes the text below an element, and what is marked in it. Goes down without recursion, whatever the depth.
    fn walk(&mut self, top: Node<'_, '_>) {
        // An element is left at the text that begins after its end; its marks are closed there.
        let mut open: Vec<(Node<'_, '_>, usize)> = Vec::new();
        for node in top.descendants().skip(1) {
            while let Some((element, start)) = open.pop_if(|(element, _)| !inside(node, *element)) {
                self.mark(element, start);
            }
            if node.is_text() {
                self.text.push_str(node.text().unwrap_or_default());
            } else if node.has_tag_name("TIMEX3") || node.has_tag_name("EVENT") {
                open.push((node, self.text.len()));
            }
        }
        while let Some((element, start)) = open.pop() {
            self.mark(element, start);
        }
    }

    fn mark(&mut self, node: Node<'_, '_>, start: usize) {
        let words = &self.text[start..];
        let (begin, end) = (start + (words.len() - words.trim_start().len()), start + words.trim_end().len());
        if end <= begin {
            return;
        }
        let span = Span::new(begin as u32, end as u32);
        if node.has_tag_name("EVENT") {
            self.event(node, span);
        } else {
            self.timex(node, span);
        }
    }

    fn timex(&mut self, node: Node<'_, '_>, span: Span) {
        let Some(name) = node.attribute("tid") else { return };
        let kind = match node.attribute("type") {
            Some("TIME") => TimexKind::Time,
            Some("DURATION") => TimexKind::Duration,
            Some("SET") => TimexKind::Set,
            _ => TimexKind::Date,
        };
        let value = value(node).or_else(|| node.attribute("value")?.parse().ok());
        let Some(value) = value else {
            let written = node.attribute("value").unwrap_or_default();
            self.passed_over.push(format!("{name}: {written:?} is not a TIMEX3 value"));
            return;
        };
        let value = match (kind, value) {
            (TimexKind::Set, value) => {
                let times = node.attribute("freq").and_then(|freq| freq.trim_end_matches(['X', 'x']).parse().ok());
                value.repeated(times, node.attribute("quant").map(str::to_owned))
            }
            (_, value) => value,
        };
        let kind = if matches!(value, TimeValue::Range(..)) { TimexKind::Date } else { kind };
        self.timexes.push(GivenTimex { span, kind, value });
        self.timex_names.push(name.to_owned());
        self.known.insert(name.to_owned(), EntityId::Timex(TimexId(self.timexes.len() as u32)));
    }

    fn event(&mut self, node: Node<'_, '_>, span: Span) {
        let Some(name) = node.attribute("eid") else { return };
        let class = node.attribute("class").and_then(class);
        self.events.push(GivenEvent { span, class, tense: None, aspect: None });
        self.event_names.push(name.to_owned());
        let id = EntityId::Event(EventId(self.events.len() as u32));
        self.known.insert(name.to_owned(), id);
        if let Some(instance) = node.attribute("eiid") {
            self.known.insert(instance.to_owned(), id);
        }
    }

    fn creation_time(&mut self, node: Node<'_, '_>) {
        if matches!(node.attribute("functionInDocument"), Some("CREATION_TIME" | "PUBLICATION_TIME"))
            && self.published.is_none()
        {
            let value = node.attribute("value").unwrap_or_default();
            self.published = value.parse().ok().or_else(|| value.get(..10)?.parse().ok());
            if let Some(name) = node.attribute("tid").filter(|name| !self.known.contains_key(*name)) {
                self.known.insert(name.to_owned(), EntityId::Publication);
            }
        }
    }

    fn instance(&mut self, node: Node<'_, '_>) {
        let id = node.attribute("eventID").and_then(|name| self.known.get(name)).copied();
        let (Some(id @ EntityId::Event(event)), Some(instance)) = (id, node.attribute("eiid")) else { return };
        self.known.insert(instance.to_owned(), id);
        if let Some(given) = self.events.get_mut(event.0 as usize - 1) {
            let find = |attribute: &str| node.attribute(attribute).unwrap_or_default();
            given.tense =
                given.tense.or_else(|| TENSES.iter().find(|(_, name)| *name == find("tense")).map(|(tense, _)| *tense));
            given.aspect = given
                .aspect
                .or_else(|| ASPECTS.iter().find(|(_, name)| *name == find("aspect")).map(|(aspect, _)| *aspect));
        }
    }

    fn link(&mut self, node: Node<'_, '_>) {
        let side = |names: [&str; 2]| names.iter().find_map(|name| node.attribute(*name));
        let from = side(["eventInstanceID", "timeID"]).and_then(|name| self.known.get(name)).copied();
        let to = side(["relatedToEventInstance", "relatedToTime"]).and_then(|name| self.known.get(name)).copied();
        let relation = node.attribute("relType").and_then(|name| name.parse::<TLink>().ok());
        match (from, to, relation) {
            (Some(from), Some(to), Some(relation)) if from != to => {
                let words = self.span(from).or_else(|| self.span(to)).unwrap_or(Span::new(0, 0));
                let why = Provenance { rule: RuleId::new("given"), words, anchor: None };
                self.links.push(Link::between(from, to, why).entailing(relation.loosely(), 1.0));
            }
            _ => self.passed_over.push(format!(
                "{}: not a link between two things of the text",
                node.attribute("lid").unwrap_or("a TLINK")
            )),
        }
    }

    fn span(&self, id: EntityId) -> Option<Span> {
        match id {
            EntityId::Publication => None,
            EntityId::Timex(id) => self.timexes.get(id.0 as usize - 1).map(|timex| timex.span),
            EntityId::Event(id) => self.events.get(id.0 as usize - 1).map(|event| event.span),
        }
    }

    fn end(self) -> Annotated {
        let (head, text) = self.text.split_at(self.text_start);
        let mut document = Document::new(text);
        if !head.is_empty() {
            document = document.title(head.trim_end_matches('\n'));
        }
        if let Some(published) = self.published {
            document = document.published(published);
        }
        let given = Given {
            timexes: Some(self.timexes),
            events: Some(self.events),
            relations: Some(self.links),
            ..Given::default()
        };
        Annotated {
            document,
            given,
            timexes: self.timex_names,
            events: self.event_names,
            passed_over: self.passed_over,
        }
    }
}

/// Reads a duration between two named times as the range that it is.
fn value(node: Node<'_, '_>) -> Option<TimeValue> {
    let unit = |attribute: &str| {
        let name = node.attribute(attribute)?;
        let timex = node
            .document()
            .descendants()
            .find(|other| other.has_tag_name("TIMEX3") && other.attribute("tid") == Some(name))?;
        timex.attribute("value")?.parse::<TimeValue>().ok()?.unit()
    };
    Some(TimeValue::Range(unit("beginPoint")?, unit("endPoint")?))
}

fn class(name: &str) -> Option<EventClass> {
    EventClass::ALL.into_iter().find(|class| class_name(*class) == name)
}

fn inside(node: Node<'_, '_>, element: Node<'_, '_>) -> bool {
    node.ancestors().any(|ancestor| ancestor == element)
}
