//! What a line of the output says. The fields are written in the order of the structs.

use std::collections::BTreeMap;

use dateline::calendar::{Endpoint, Interval, Modifier, TimeValue};
use dateline::event::{EventClass, Factuality, Role};
use dateline::relation::{Choice, Link, PointOrder};
use dateline::resolve::{Field, Reading, Timex, TimexKind};
use dateline::syntax::{Aspect, Modality, Polarity, Tense};
use dateline::timeline::{Answer as Said, Entry, EntryCertainty, Timeline};
use dateline::{Analysis, Diagnostic, DiagnosticKind, EntityId, EventId, OffsetUnit, Offsets};
use serde::Serialize;

use super::request::{Pair, Task};

/// The whole analysis of a document.
#[derive(Serialize)]
pub struct Answer<'a> {
    id: &'a str,
    published: Option<&'a str>,
    timexes: Vec<TimexRow<'a>>,
    events: Vec<EventRow<'a>>,
    relations: Vec<RelationRow>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pairs: Option<Vec<PairRow<'a>>>,
    timeline: Vec<EntryRow>,
    undated: Vec<String>,
    diagnostics: Vec<DiagnosticRow<'a>>,
}

#[derive(Serialize)]
pub struct SpanRow {
    pub start: i64,
    pub end: i64,
}

#[derive(Serialize)]
struct TimexRow<'a> {
    id: String,
    span: SpanRow,
    text: &'a str,
    r#type: TimexKind,
    value: String,
    r#mod: Option<Modifier>,
    quant: Option<&'a str>,
    freq: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    rrule: Option<String>,
    edtf: Option<String>,
    begin: Option<String>,
    end: Option<String>,
    grain: Option<&'static str>,
    anchor: Option<String>,
    rule: &'a str,
    stated: &'a [Field],
    alternatives: Vec<ReadingRow>,
    confidence: f64,
}

#[derive(Serialize)]
struct ReadingRow {
    value: String,
    begin: Option<String>,
    end: Option<String>,
}

#[derive(Serialize)]
struct EventRow<'a> {
    id: String,
    trigger: SpanRow,
    text: &'a str,
    lemma: &'a str,
    class: EventClass,
    tense: Tense,
    aspect: Aspect,
    polarity: Polarity,
    modality: Option<Modality>,
    factuality: Factuality,
    source: Option<String>,
    same_as: Option<SameRow>,
    clause: SpanRow,
    summary: &'a str,
    participants: Vec<ParticipantRow<'a>>,
    confidence: f64,
}

#[derive(Serialize)]
struct ParticipantRow<'a> {
    role: Role,
    span: SpanRow,
    text: &'a str,
}

/// How sure a guess of a sieve, or of the classifiers, has to be for it to be told.
const SURE: f32 = 0.4;

#[derive(Serialize)]
struct RelationRow {
    from: String,
    to: String,
    relation: String,
    rule: String,
    confidence: f64,
}

#[derive(Serialize)]
struct PairRow<'a> {
    from: &'a str,
    to: &'a str,
    relation: String,
    starts: &'static str,
    confidence: f64,
}

#[derive(Serialize)]
struct EntryRow {
    event: String,
    begin: Option<String>,
    end: Option<String>,
    grain: Option<&'static str>,
    r#mod: Option<Modifier>,
    /// What the text entails, where `begin` and `end` are a guess inside it.
    earliest: Option<String>,
    latest: Option<String>,
    anchor: Vec<String>,
    certainty: EntryCertainty,
    #[serde(skip_serializing_if = "Option::is_none")]
    likely: Option<LikelyRow>,
    rank: u32,
    factuality: Factuality,
    /// The event whose entry tells this one too, where it has none of its own.
    #[serde(skip_serializing_if = "Option::is_none")]
    told_by: Option<String>,
}

#[derive(Serialize)]
struct SameRow {
    event: String,
    reason: dateline::event::Sameness,
}

/// By which rule `begin` and `end` are guessed, and how surely.
#[derive(Serialize)]
struct LikelyRow {
    rule: Option<String>,
    confidence: f64,
}

#[derive(Serialize)]
struct DiagnosticRow<'a> {
    span: SpanRow,
    kind: DiagnosticKind,
    message: &'a str,
}

impl<'a> Answer<'a> {
    pub fn new(task: &'a Task, analysis: &'a Analysis, pairs: &Option<Vec<Pair<'a>>>, unit: OffsetUnit) -> Self {
        let writer = Writer::new(task, unit);
        let timeline = &analysis.timeline;
        let all = entries_of(timeline).chain(timeline.undated.values());
        let told = all.flat_map(|entry| entry.mentions.iter().map(|mention| (mention.event, entry.event)));
        let tellers = told.filter(|(event, _)| timeline.folded.contains_key(event)).collect();
        let unplaced = timeline.folded.values().filter(|entry| !entry.is_placed()).map(|entry| &entry.event);
        let undated = timeline.undated.keys().chain(unplaced);
        // What another entry tells stands at its own place among the others.
        let happened = |entry: &&Entry| entry.factuality == Factuality::Fact;
        let folded = |facts: bool| timeline.folded.values().filter(move |e| e.is_placed() && happened(e) == facts);
        let mut entries: Vec<&Entry> = timeline.entries.values().chain(folded(true)).collect();
        entries.sort_by_key(|entry| entry.rank);
        let mut unrealised: Vec<&Entry> = timeline.unrealised.values().chain(folded(false)).collect();
        unrealised.sort_by_key(|entry| entry.rank);
        Answer {
            id: &task.id,
            published: task.published.as_deref(),
            timexes: analysis.timexes.values().map(|timex| writer.timex(timex)).collect(),
            events: analysis.events.values().map(|event| writer.event(event)).collect(),
            relations: writer.relations(analysis),
            pairs: pairs.as_ref().map(|pairs| self::pairs(pairs, analysis)),
            timeline: entries.into_iter().chain(unrealised).map(|entry| writer.entry(entry, &tellers)).collect(),
            undated: undated.map(|id| task.names.of(EntityId::Event(*id))).collect(),
            diagnostics: analysis.diagnostics.iter().map(|diagnostic| writer.diagnostic(diagnostic)).collect(),
        }
    }
}

/// Writes the parts of an answer with the caller's names and offsets.
pub struct Writer<'a> {
    task: &'a Task,
    pub content: &'a str,
    offsets: Offsets<'a>,
    /// Where the text begins in the content: offsets count from here, so those of the title are negative.
    base: i64,
}

impl<'a> Writer<'a> {
    pub fn new(task: &'a Task, unit: OffsetUnit) -> Self {
        let content = task.document.content();
        let offsets = Offsets::new(content, unit);
        let title = dateline::Span::new(0, u32::try_from(task.document.text_start()).unwrap_or(u32::MAX));
        let base = i64::from(offsets.of(title).end);
        Writer { task, content, offsets, base }
    }

    pub fn span(&self, span: dateline::Span) -> SpanRow {
        let range = self.offsets.of(span);
        SpanRow { start: i64::from(range.start) - self.base, end: i64::from(range.end) - self.base }
    }

    pub fn name(&self, id: EntityId) -> String {
        self.task.names.of(id)
    }

    fn timex(&self, timex: &'a Timex) -> TimexRow<'a> {
        let (begin, end) = ends(timex.interval);
        let (quant, freq) = match &timex.value {
            TimeValue::Set(set) => (set.quantifier.as_deref(), set.times.map(|times| format!("{times}X"))),
            _ => (None, None),
        };
        TimexRow {
            id: self.name(EntityId::Timex(timex.id)),
            span: self.span(timex.span),
            text: timex.span.of(self.content),
            r#type: timex.kind,
            value: timex.value.to_string(),
            r#mod: timex.modifier,
            quant,
            freq,
            rrule: match &timex.value {
                TimeValue::Set(recurrence) => recurrence.rrule(),
                _ => None,
            },
            edtf: timex.value.edtf(timex.part, timex.certainty),
            begin,
            end,
            grain: timex.grain.map(|grain| grain.name()),
            anchor: timex.why.anchor.map(|id| self.name(id)),
            rule: timex.why.rule.as_str(),
            stated: &timex.stated,
            alternatives: timex.alternatives.iter().map(reading).collect(),
            confidence: rounded(timex.confidence),
        }
    }

    fn event(&self, event: &'a dateline::event::Event) -> EventRow<'a> {
        EventRow {
            id: self.name(EntityId::Event(event.id)),
            trigger: self.span(event.trigger),
            text: event.trigger.of(self.content),
            lemma: &event.lemma,
            class: event.class,
            tense: event.tense,
            aspect: event.aspect,
            polarity: event.polarity,
            modality: event.modality,
            factuality: event.factuality,
            source: event.source.map(|id| self.name(EntityId::Event(id))),
            same_as: event
                .same_as
                .map(|same| SameRow { event: self.name(EntityId::Event(same.first)), reason: same.reason }),
            clause: self.span(event.clause),
            summary: &event.summary,
            participants: event
                .participants
                .iter()
                .map(|who| ParticipantRow { role: who.role, span: self.span(who.span), text: &who.text })
                .collect(),
            confidence: rounded(event.confidence),
        }
    }

    /// Writes the links that have a name, and what the classifiers say of neighbours that no link joins, each with the likeliest relation of the two, so that they
    /// fit together. What is less likely than it should be to be told is left out.
    fn relations(&self, analysis: &Analysis) -> Vec<RelationRow> {
        let told = |link: &&Link| {
            link.name().is_some() && link.from != link.to && link.likely.is_none_or(|guess| guess.confidence >= SURE)
        };
        let links: Vec<&Link> = analysis.relations.iter().filter(told).collect();
        let mut pairs: Vec<_> = links.iter().map(|link| (link.from, link.to)).collect();
        pairs.extend(analysis.order.neighbours());
        let answers = analysis.order.answers(&pairs, Choice::Chosen);
        let rules = links.iter().map(|link| Some(link.why.rule.to_string())).chain(std::iter::repeat(None));
        let row = |(((from, to), answer), rule): ((&(EntityId, EntityId), Said), Option<String>)| {
            let sure = rule.is_some() || answer.confidence >= SURE;
            Some(RelationRow {
                from: self.name(*from),
                to: self.name(*to),
                relation: answer.relation.filter(|_| sure)?.to_string(),
                rule: rule.unwrap_or_else(|| "classifier".to_owned()),
                confidence: rounded(answer.confidence),
            })
        };
        pairs.iter().zip(answers).zip(rules).filter_map(row).collect()
    }

    fn entry(&self, entry: &Entry, tellers: &BTreeMap<EventId, EventId>) -> EntryRow {
        // Where the text leaves more than a day open, the likely time is the answer, marked as inferred; what is entailed stands beside it.
        let (window, why) = match &entry.likely {
            Some(likely) => (&likely.window, &likely.why),
            None => (&entry.when, &entry.why),
        };
        let (begin, end) = ends(window.interval);
        let (earliest, latest) = ends(entry.when.interval);
        let mut anchor: Vec<String> = Vec::new();
        for origin in why.iter().filter_map(|reason| reason.origin.as_ref()) {
            let name = self.name(origin.entity);
            if origin.entity != EntityId::Event(entry.event) && !anchor.contains(&name) {
                anchor.push(name);
            }
        }
        EntryRow {
            event: self.name(EntityId::Event(entry.event)),
            begin,
            end,
            earliest,
            latest,
            grain: window.grain.map(|grain| grain.name()),
            r#mod: window.modifier,
            anchor,
            certainty: if entry.likely.is_some() { EntryCertainty::Inferred } else { entry.certainty },
            likely: entry.likely.as_ref().map(|likely| LikelyRow {
                rule: likely.why.first().map(|reason| reason.rule.to_string()),
                confidence: rounded(likely.confidence),
            }),
            rank: entry.rank,
            factuality: entry.factuality,
            told_by: tellers.get(&entry.event).map(|event| self.name(EntityId::Event(*event))),
        }
    }

    fn diagnostic(&self, diagnostic: &'a Diagnostic) -> DiagnosticRow<'a> {
        DiagnosticRow { span: self.span(diagnostic.span), kind: diagnostic.kind, message: &diagnostic.message }
    }
}

fn entries_of(timeline: &Timeline) -> impl Iterator<Item = &Entry> {
    timeline.entries.values().chain(timeline.unrealised.values())
}

/// Answers all pairs of a line at once, so that the answers fit together.
fn pairs<'a>(pairs: &[Pair<'a>], analysis: &Analysis) -> Vec<PairRow<'a>> {
    let ids: Vec<_> = pairs.iter().map(|pair| pair.ids).collect();
    let order = &analysis.order;
    let answers = order.answers(&ids, order.choice(&ids));
    let row = |(pair, answer): (&Pair<'a>, dateline::timeline::Answer)| PairRow {
        from: pair.names.0,
        to: pair.names.1,
        relation: answer.relation.map_or("VAGUE".to_owned(), |name| name.to_string()),
        starts: match answer.starts {
            Some(PointOrder::BEFORE) => "before",
            Some(PointOrder::EQUAL) => "equal",
            Some(PointOrder::AFTER) => "after",
            _ => "vague",
        },
        confidence: rounded(if answer.relation.is_some() { answer.confidence } else { answer.starts_confidence }),
    };
    pairs.iter().zip(answers).map(row).collect()
}

fn reading(reading: &Reading) -> ReadingRow {
    let (begin, end) = ends(reading.interval);
    ReadingRow { value: reading.value.to_string(), begin, end }
}

fn ends(interval: Interval) -> (Option<String>, Option<String>) {
    let end = |end: Endpoint| end.at().map(|_| end.to_string());
    (end(interval.begin), end(interval.end))
}

/// Rounds a confidence to thousandths, so that the bytes say no more than is known.
fn rounded(confidence: f32) -> f64 {
    (f64::from(confidence) * 1000.0).round() / 1000.0
}
