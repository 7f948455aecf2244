//! TimeML 1.2.1: the annotated text, in the layout of TempEval-3 (`DCT`, `TITLE`, `TEXT`, then instances and links).
//!
//! Time expressions are `TIMEX3` and events `EVENT` in the text, each event with one `MAKEINSTANCE`; the links that stand are `TLINK`s. What TimeML has
//! no form for is written as its guidelines do: an expression that names a first and a last time is a `DURATION` between two empty
//! `TIMEX3`s, "since 2019" is the year, "three to five years" are `PXY`. A link for which TimeML has no name is left out, as is an event whose word
//! lies inside a time expression, because neither element may hold the other.
//!
//! The timeline itself is not in the file: it follows from the links. `timeml::read` (feature `timeml`) reads such files, of dateline and of others.
//!
//! Source: Saurí et al., TimeML Annotation Guidelines 1.2.1 (2006); UzZaman et al., SemEval-2013 Task 1: TempEval-3 (2013), for the layout.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::safe::steers;
use super::{Story, names};
use crate::calendar::{Amount, CalendarUnit, Grain, Quantity, TimeValue, Unit};
use crate::event::Event;
use crate::id::{EntityId, EventId, TimexId};
use crate::resolve::{Timex, TimexKind};
use crate::span::Span;
use crate::syntax::{Aspect, Modality, Polarity, Tense};

/// Writes a document with its annotations as TimeML.
pub fn timeml(story: &Story<'_>) -> String {
    let mut page = Page::new(story);
    page.out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TimeML>\n");
    page.creation_time();
    let (start, end) = (story.text_start, story.content.len());
    if let Some(title) = story.title() {
        page.out.push_str("<TITLE>");
        page.text(0, title.len());
        page.out.push_str("</TITLE>\n");
    }
    page.out.push_str("<TEXT>");
    page.text(start, end);
    page.out.push_str("</TEXT>\n");
    page.ends();
    page.instances();
    page.links();
    page.out.push_str("</TimeML>\n");
    page.out
}

/// What is marked in the text.
#[derive(Clone, Copy)]
enum Mark<'a> {
    Timex(&'a Timex),
    Event(&'a Event),
}

/// A file in the making.
struct Page<'a> {
    story: &'a Story<'a>,
    out: String,
    marks: Vec<(Span, Mark<'a>)>,
    /// What is in the file.
    known: BTreeSet<EntityId>,
    /// The numbers of the empty expressions that are the ends of a range.
    ends: BTreeMap<TimexId, [u32; 2]>,
}

impl<'a> Page<'a> {
    fn new(story: &'a Story<'a>) -> Self {
        let timexes = story.timexes.values().map(|timex| (timex.span, Mark::Timex(timex)));
        let events = story.events.values().map(|event| (event.trigger, Mark::Event(event)));
        let mut marks: Vec<_> = timexes.chain(events).collect();
        // Expressions go first, so that of two that overlap it is the event that is left out.
        marks.sort_by_key(|(span, mark)| (matches!(mark, Mark::Event(_)), span.start(), span.end()));
        let mut kept: Vec<(Span, Mark<'_>)> = Vec::with_capacity(marks.len());
        for (span, mark) in marks {
            let at = kept.partition_point(|(other, _)| other.start() < span.start());
            let before =
                at.checked_sub(1).and_then(|at| kept.get(at)).is_none_or(|(other, _)| other.end() <= span.start());
            let after = kept.get(at).is_none_or(|(other, _)| span.end() <= other.start());
            if before && after && !span.of(story.content).is_empty() {
                kept.insert(at, (span, mark));
            }
        }
        let mut next = story.timexes.keys().map(|id| id.0).max().unwrap_or_default();
        let ranges = story.timexes.values().filter(|timex| matches!(timex.value, TimeValue::Range(..)));
        let ends = ranges.map(|timex| {
            next += 2;
            (timex.id, [next - 1, next])
        });
        let ends = ends.collect();
        let mut known: BTreeSet<EntityId> =
            story.timeline.published.map(|_| EntityId::Publication).into_iter().collect();
        known.extend(kept.iter().map(|(_, mark)| match mark {
            Mark::Timex(timex) => EntityId::Timex(timex.id),
            Mark::Event(event) => EntityId::Event(event.id),
        }));
        Page { story, out: String::new(), marks: kept, known, ends }
    }

    fn has(&self, id: EntityId) -> bool {
        self.known.contains(&id)
    }

    fn creation_time(&mut self) {
        if let Some(published) = self.story.timeline.published {
            let kind = if published.moment().is_some() { "TIME" } else { "DATE" };
            let _ = writeln!(
                self.out,
                "<DCT><TIMEX3 tid=\"t0\" type=\"{kind}\" value=\"{published}\" temporalFunction=\"false\" \
                 functionInDocument=\"CREATION_TIME\">{published}</TIMEX3></DCT>"
            );
        }
    }

    /// Writes a stretch of the content with its marks.
    fn text(&mut self, start: usize, end: usize) {
        let content = self.story.content;
        let mut at = start;
        for (span, mark) in self.marks.clone() {
            let (from, to) = (span.start() as usize, span.end() as usize);
            if from < at || end < to {
                continue;
            }
            escape(&mut self.out, content.get(at..from).unwrap_or_default());
            let words = content.get(from..to).unwrap_or_default();
            match mark {
                Mark::Timex(timex) => self.timex(timex, words),
                Mark::Event(event) => {
                    let _ = write!(self.out, "<EVENT eid=\"{}\" class=\"{}\">", event.id, names::class(event.class));
                    escape(&mut self.out, words);
                    self.out.push_str("</EVENT>");
                }
            }
            at = to;
        }
        escape(&mut self.out, content.get(at..end).unwrap_or_default());
    }

    fn timex(&mut self, timex: &Timex, words: &str) {
        let (kind, value) = written(timex);
        let _ = write!(self.out, "<TIMEX3 tid=\"{}\" type=\"{kind}\" value=\"{value}\"", timex.id);
        if let Some(modifier) = timex.modifier {
            let _ = write!(self.out, " mod=\"{modifier}\"");
        }
        if let TimeValue::Set(set) = &timex.value {
            if let Some(quantifier) = &set.quantifier {
                self.out.push_str(" quant=\"");
                escape(&mut self.out, quantifier);
                self.out.push('"');
            }
            if let Some(times) = set.times {
                let _ = write!(self.out, " freq=\"{times}X\"");
            }
        }
        let anchor = timex.why.anchor;
        let _ = write!(self.out, " temporalFunction=\"{}\"", anchor.is_some());
        if let Some(anchor @ (EntityId::Publication | EntityId::Timex(_))) = anchor.filter(|anchor| self.has(*anchor)) {
            let _ = write!(self.out, " anchorTimeID=\"{anchor}\"");
        }
        if let Some([begin, end]) = self.ends.get(&timex.id) {
            let _ = write!(self.out, " beginPoint=\"t{begin}\" endPoint=\"t{end}\"");
        }
        self.out.push('>');
        escape(&mut self.out, words);
        self.out.push_str("</TIMEX3>");
    }

    /// Writes the ends of ranges, which have no words of their own.
    fn ends(&mut self) {
        for (id, numbers) in &self.ends {
            let Some(TimeValue::Range(first, last)) = self.story.timexes.get(id).map(|timex| &timex.value) else {
                continue;
            };
            for (number, unit) in numbers.iter().zip([first, last]) {
                let kind = if unit.grain() < Grain::Day { "TIME" } else { "DATE" };
                let _ = writeln!(
                    self.out,
                    "<TIMEX3 tid=\"t{number}\" type=\"{kind}\" value=\"{unit}\" temporalFunction=\"true\"/>"
                );
            }
        }
    }

    fn instances(&mut self) {
        for event in self.story.events.values() {
            if !self.has(EntityId::Event(event.id)) {
                continue;
            }
            let modality = event.modality.map(|modality| format!(" modality=\"{}\"", name(&MODALITIES, modality)));
            let _ = writeln!(
                self.out,
                "<MAKEINSTANCE eventID=\"{}\" eiid=\"{}\" tense=\"{}\" aspect=\"{}\" polarity=\"{}\" pos=\"{}\"{}/>",
                event.id,
                instance(event.id),
                name(&TENSES, event.tense),
                name(&ASPECTS, event.aspect),
                name(&POLARITIES, event.polarity),
                // TimeML's other parts of speech are not told apart by an event.
                if event.tense == Tense::None && event.aspect == Aspect::None { "OTHER" } else { "VERB" },
                modality.unwrap_or_default(),
            );
        }
    }

    fn links(&mut self) {
        let mut number = 0;
        for link in self.story.relations {
            let Some(relation) =
                link.name().filter(|_| link.from != link.to && self.has(link.from) && self.has(link.to))
            else {
                continue;
            };
            number += 1;
            let from = match link.from {
                EntityId::Event(id) => format!("eventInstanceID=\"{}\"", instance(id)),
                time => format!("timeID=\"{time}\""),
            };
            let to = match link.to {
                EntityId::Event(id) => format!("relatedToEventInstance=\"{}\"", instance(id)),
                time => format!("relatedToTime=\"{time}\""),
            };
            let _ = writeln!(self.out, "<TLINK lid=\"l{number}\" relType=\"{relation}\" {from} {to}/>");
        }
    }
}

fn instance(event: EventId) -> String {
    format!("ei{}", event.0)
}

/// Writes the type and the value of an expression in forms that TIMEX3 has.
fn written(timex: &Timex) -> (&'static str, String) {
    let kind = match timex.kind {
        TimexKind::Date => "DATE",
        TimexKind::Time => "TIME",
        TimexKind::Duration => "DURATION",
        TimexKind::Set => "SET",
    };
    match &timex.value {
        TimeValue::Range(first, last) => ("DURATION", length(*first, *last)),
        TimeValue::Since(unit, _) | TimeValue::Until(_, unit) => (kind, unit.to_string()),
        TimeValue::Duration(amount) if matches!(amount.quantity, Quantity::Between(..)) => {
            (kind, Amount::vague(amount.unit).to_string())
        }
        value => (kind, value.to_string()),
    }
}

/// Measures a range, both ends included, in its own grain where both are of one grain, else in days.
fn length(first: CalendarUnit, last: CalendarUnit) -> String {
    let unit = match first.grain() {
        Grain::Year => Some((Unit::Year, 365.2425)),
        Grain::Month => Some((Unit::Month, 30.436_875)),
        Grain::Week | Grain::Weekend => Some((Unit::Week, 7.0)),
        Grain::Day => Some((Unit::Day, 1.0)),
        Grain::Hour | Grain::Minute | Grain::Second => Some((Unit::Minute, 1.0 / 1440.0)),
        _ => None,
    };
    let (unit, days) = unit.filter(|_| first.grain() == last.grain()).unwrap_or((Unit::Day, 1.0));
    let between = first.interval().begin.at().zip(last.interval().end.at()).map(|(begin, end)| end - begin);
    match between.map(|length| (length.num_seconds() as f64 / 86_400.0 / days).round()).filter(|number| *number > 0.0) {
        Some(number) => Amount::exactly(number, unit).to_string(),
        None => Amount::vague(unit).to_string(),
    }
}

/// Escapes text for XML without changing it: line breaks stay, what steers a reader is written by its number, and only what XML cannot hold
/// at all becomes U+FFFD.
fn escape(out: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(c),
            '\0'..='\u{1F}' if c != '\r' => out.push(char::REPLACEMENT_CHARACTER),
            '\u{FFFE}' | '\u{FFFF}' => out.push(char::REPLACEMENT_CHARACTER),
            c if steers(c) || c == '\r' || matches!(c, '\u{2028}' | '\u{2029}') => {
                let _ = write!(out, "&#x{:X};", u32::from(c));
            }
            c => out.push(c),
        }
    }
}

/// The names of TimeML, for writing and for reading.
pub(crate) const TENSES: [(Tense, &str); 7] = [
    (Tense::Past, "PAST"),
    (Tense::Present, "PRESENT"),
    (Tense::Future, "FUTURE"),
    (Tense::Infinitive, "INFINITIVE"),
    (Tense::Prespart, "PRESPART"),
    (Tense::Pastpart, "PASTPART"),
    (Tense::None, "NONE"),
];
pub(crate) const ASPECTS: [(Aspect, &str); 4] = [
    (Aspect::Progressive, "PROGRESSIVE"),
    (Aspect::Perfective, "PERFECTIVE"),
    (Aspect::PerfectiveProgressive, "PERFECTIVE_PROGRESSIVE"),
    (Aspect::None, "NONE"),
];
const POLARITIES: [(Polarity, &str); 2] = [(Polarity::Positive, "POS"), (Polarity::Negative, "NEG")];
/// TimeML writes the modal itself.
const MODALITIES: [(Modality, &str); 8] = [
    (Modality::Will, "will"),
    (Modality::Would, "would"),
    (Modality::Can, "can"),
    (Modality::Could, "could"),
    (Modality::May, "may"),
    (Modality::Might, "might"),
    (Modality::Must, "must"),
    (Modality::Should, "should"),
];

fn name<T: PartialEq>(names: &[(T, &'static str)], value: T) -> &'static str {
    names.iter().find(|(named, _)| *named == value).map_or("NONE", |(_, name)| name)
}
