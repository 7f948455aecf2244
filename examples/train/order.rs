//! The classifiers of relations: their cases out of annotated documents, training, folds.

use std::path::Path;

use dateline::calendar::TimeValue;
use dateline::event::GivenEvent;
use dateline::model::Linker;
use dateline::model::linker::Question;
use dateline::model::linker::train::{Case, Options, train};
use dateline::relation::{TLink, labels};
use dateline::resolve::GivenTimex;
use dateline::timeline::Order;
use dateline::{Document, EntityId, EventId, Extractor, Given, OffsetUnit, Offsets, Published, TimexId};
use serde_json::Value;

use super::{Arguments, Result};

/// Under which rules a document was annotated.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Guideline {
    /// TimeML: an annotator chose the pairs.
    Chosen,
    /// TimeBank-Dense: all pairs.
    Every,
    /// MATRES: starts of verbs.
    Starts,
}

/// A document with the cases that it gives.
pub struct Annotated {
    id: String,
    guideline: Guideline,
    pub order: Order,
    pub links: Vec<(EntityId, EntityId, Option<TLink>)>,
}

/// Trains on all documents but those held back, or, with `--folds`, five times on four fifths of them: `OUT.0` to `OUT.4`.
pub fn run(arguments: &Arguments) -> Result<()> {
    let out = arguments.path("--out")?;
    let held: Vec<String> = match arguments.path("--hold") {
        Ok(file) => documents(&file)?.iter().map(|d| d["id"].as_str().unwrap_or_default().to_owned()).collect(),
        Err(_) => Vec::new(),
    };
    let mut all = Vec::new();
    for (option, guideline) in
        [("--links", Guideline::Chosen), ("--dense", Guideline::Every), ("--matres", Guideline::Starts)]
    {
        all.extend(read(&arguments.path(option)?, guideline)?);
    }
    all.retain(|document| !held.contains(&document.id));
    let options = options(arguments);
    let write = |path: &Path, kept: &dyn Fn(&Annotated) -> bool| -> Result<()> {
        // What is said of events against the publication is a feature of the other questions. To learn from it as it will be, with its mistakes, each half of
        // the documents is read by what was learned from the other half.
        let kept: Vec<&Annotated> = all.iter().filter(|d| kept(d)).collect();
        let bytes = |cases: &[Case]| train(cases, |question| labels(question).len(), &options);
        let half = |document: &Annotated| fold(&document.id.chars().rev().collect::<String>()) % 2;
        let mut cases = Vec::new();
        for part in 0..2 {
            let (own, other): (Vec<&Annotated>, Vec<&Annotated>) = kept.iter().partition(|d| half(d) == part);
            let first: Vec<Case> =
                other.iter().flat_map(|d| d.cases(None)).filter(|case| is_first(case.question)).collect();
            let linker = Linker::read(&bytes(&first))?;
            cases.extend(own.iter().flat_map(|d| d.cases(Some(&linker))));
        }
        let bytes = bytes(&cases);
        std::fs::write(path, &bytes)?;
        println!("{} cases, {} bytes to {}", cases.len(), bytes.len(), path.display());
        Ok(())
    };
    if !arguments.has("--folds") {
        return write(&out, &|_| true);
    }
    for fold in 0..FOLDS {
        let mut name = out.clone().into_os_string();
        name.push(format!(".{fold}"));
        write(Path::new(&name), &|document| self::fold(&document.id) != fold)?;
    }
    Ok(())
}

const FOLDS: u64 = 5;

/// Returns the fold of a document: the same one in all corpora that hold it.
fn fold(id: &str) -> u64 {
    id.bytes().fold(0, |sum, byte| (sum * 31 + u64::from(byte)) % 1_000_003) % FOLDS
}

fn options(arguments: &Arguments) -> Options {
    let mut options = Options::default();
    let number = |option: &str| arguments.path(option).ok().and_then(|path| path.to_string_lossy().parse::<f32>().ok());
    options.epochs = number("--epochs").map_or(options.epochs, |epochs| epochs as usize);
    options.rate = number("--rate").unwrap_or(options.rate);
    options.penalty = number("--penalty").unwrap_or(options.penalty);
    options
}

/// Reads the annotated documents of a file.
pub fn read(path: &Path, guideline: Guideline) -> Result<Vec<Annotated>> {
    Ok(documents(path)?.iter().filter_map(|document| annotated(document, guideline)).collect())
}

fn documents(path: &Path) -> Result<Vec<Value>> {
    let text = std::fs::read_to_string(path)?;
    Ok(text.lines().filter(|line| !line.is_empty()).map(serde_json::from_str).collect::<std::result::Result<_, _>>()?)
}

fn annotated(document: &Value, guideline: Guideline) -> Option<Annotated> {
    let id = document["id"].as_str()?.to_owned();
    let mut text = Document::new(document["text"].as_str()?);
    if let Some(day) = document["published"].as_str().and_then(|day| day.parse::<Published>().ok()) {
        text = text.published(day);
    }
    let offsets = Offsets::new(text.text(), OffsetUnit::Chars);
    let span = |row: &Value| offsets.span(row["start"].as_u64()? as u32..row["end"].as_u64()? as u32);
    let (mut names, mut timexes, mut events) = (vec![("t0".to_owned(), EntityId::Publication)], Vec::new(), Vec::new());
    for row in document["timexes"].as_array()? {
        let value: Option<TimeValue> = row["value"].as_str().and_then(|value| value.parse().ok());
        let kind = serde_json::from_value(row["type"].clone()).ok();
        if let (Some(span), Some(value), Some(kind)) = (span(row), value, kind) {
            timexes.push(GivenTimex { span, kind, value });
            names.push((row["id"].as_str()?.to_owned(), EntityId::Timex(TimexId(timexes.len() as u32))));
        }
    }
    for row in document["events"].as_array()? {
        if let Some(span) = span(row) {
            events.push(GivenEvent {
                span,
                class: serde_json::from_value(row["class"].clone()).ok(),
                tense: serde_json::from_value(row["tense"].clone()).ok(),
                aspect: serde_json::from_value(row["aspect"].clone()).ok(),
            });
            names.push((row["id"].as_str()?.to_owned(), EntityId::Event(EventId(events.len() as u32))));
        }
    }
    let given = Given { timexes: Some(timexes), events: Some(events), ..Given::default() };
    let order = Extractor::english().extract_with(&text, &given).ok()?.order;
    let find = |name: &Value| names.iter().find(|(other, _)| name.as_str() == Some(other)).map(|(_, id)| *id);
    let mut links = Vec::new();
    for link in document["links"].as_array()? {
        let (Some(from), Some(to)) = (find(&link[0]), find(&link[1])) else { continue };
        links.push((from, to, name(link[2].as_str()?)));
    }
    Some(Annotated { id, guideline, order, links })
}

impl Annotated {
    /// Returns the cases that it gives; `linker` says how the events stand to the publication.
    fn cases(&self, linker: Option<&Linker>) -> Vec<Case> {
        let order = match linker {
            Some(linker) => self.order.clone().judged(linker),
            None => self.order.clone(),
        };
        let mut cases = Vec::new();
        for &(from, to, label) in &self.links {
            let Some((questions, features, turned)) = order.features(from, to) else { continue };
            let label = if turned { label.map(TLink::inverse) } else { label };
            let mut add = |guideline, weight| {
                for question in questions.iter().copied().filter(|question| answers(*question, guideline)) {
                    let number = labels(question).iter().position(|other| *other == label);
                    cases.extend(number.map(|label| Case { question, features: features.clone(), label, weight }));
                }
            };
            add(self.guideline, 1.0);
            // A dense pair with a relation is also one that somebody might have chosen.
            if self.guideline == Guideline::Every && label.is_some() {
                add(Guideline::Chosen, 0.3);
            }
        }
        cases
    }
}

/// Says whether the answer of a question is a feature of others.
fn is_first(question: Question) -> bool {
    matches!(question, Question::ChosenPublication | Question::EveryPublication)
}

fn answers(question: Question, guideline: Guideline) -> bool {
    use Question::*;
    match question {
        ChosenPublication | ChosenTime | ChosenEvents | ChosenTimes => guideline == Guideline::Chosen,
        EveryPublication | EveryTime | EveryEvents | EveryTimes => guideline == Guideline::Every,
        Starts => guideline == Guideline::Starts,
    }
}

/// Reads a label; what is one as far as time goes is put together.
fn name(label: &str) -> Option<TLink> {
    let name = label.parse::<TLink>().ok()?;
    Some(if matches!(name, TLink::During | TLink::Identity) { TLink::Simultaneous } else { name })
}
