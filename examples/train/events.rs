//! Trains and measures the event model.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use dateline::Span;
use dateline::event::EventClass;
use dateline::event::train::{Candidate, Marked, candidates};
use dateline::model::event_training::{Options, Sample, train};
use dateline::model::{EventModel, Models, Senses};
use serde_json::Value;

use crate::Result;

/// How many lines of a MEANTIME article are annotated in full: its title, its date and four sentences.
const MEANTIME_LINES: usize = 6;
/// An event of MEANTIME counts as so many: there are few, in newer news of another kind.
const MEANTIME_WEIGHT: f32 = 3.0;
/// A marked stretch of more words is no trigger.
const MOST_WORDS: usize = 3;

/// A document with its candidates and the events that were marked in it.
pub struct Document {
    candidates: Vec<Candidate>,
    marked: Vec<Marked>,
    /// Whether it is learned from, or only measured on.
    learned: bool,
}

/// What is learned from and measured on.
pub struct Corpus {
    senses: BTreeMap<(bool, String), Senses>,
    /// Documents whose annotation follows TimeML.
    timeml: Vec<Document>,
    /// Documents of MEANTIME.
    meantime: Vec<Document>,
}

impl Corpus {
    /// Reads corpora in JSON lines and finds their candidates.
    ///
    /// The documents of `timeml` whose ids are in the corpus `without` are measured on and not learned from: their licence forbids it.
    pub fn read(
        wordnet: &Path,
        meantime: Option<&Path>,
        timeml: Option<&Path>,
        without: Option<&Path>,
    ) -> Result<Corpus> {
        let senses = super::senses::read(wordnet)?;
        let dictionary = EventModel::dictionary(&senses);
        let models = Models::default();
        let rows = |path: Option<&Path>| -> Result<Vec<Value>> {
            let text = path.map_or(Ok(String::new()), std::fs::read_to_string)?;
            Ok(text.lines().map(serde_json::from_str).collect::<std::result::Result<_, _>>()?)
        };
        let without: BTreeSet<String> =
            rows(without)?.iter().filter_map(|row| Some(row["id"].as_str()?.to_owned())).collect();
        let read = |path: Option<&Path>, lines: usize| -> Result<Vec<Document>> {
            let learned = |row: &Value| row["id"].as_str().is_none_or(|id| !without.contains(id));
            let document = |row: &Value| document(row, lines, &models, &dictionary, learned(row));
            rows(path)?.iter().map(document).collect()
        };
        let mut meantime = read(meantime, MEANTIME_LINES)?;
        meantime.iter_mut().flat_map(|d| &mut d.candidates).for_each(|c| c.sample.weight = MEANTIME_WEIGHT);
        Ok(Corpus { timeml: read(timeml, usize::MAX)?, meantime, senses })
    }

    /// Trains on all of it.
    pub fn train(&self, options: &Options) -> Vec<u8> {
        train(&self.senses, &samples(self.timeml.iter().chain(&self.meantime)), options)
    }

    /// Trains and measures five times, each time on other documents.
    pub fn folds(&self, options: &Options) -> Result<()> {
        const FOLDS: usize = 5;
        let (mut timeml, mut meantime) = (Score::default(), Score::default());
        for fold in 0..FOLDS {
            let kept = self.timeml.iter().enumerate().chain(self.meantime.iter().enumerate());
            let training = kept.filter(|(number, _)| number % FOLDS != fold).map(|(_, document)| document);
            let bytes = train(&self.senses, &samples(training), options);
            let model = EventModel::read(&bytes)?;
            if fold == 0 {
                println!("{} bytes", bytes.len());
            }
            for (documents, score) in [(&self.timeml, &mut timeml), (&self.meantime, &mut meantime)] {
                for document in documents.iter().skip(fold).step_by(FOLDS) {
                    score.add(document, |c| model.judge_keys(&c.sample.keys));
                }
            }
        }
        println!("TimeML, model:   {timeml}\nTimeML, rules:   {}", rules(&self.timeml));
        println!("MEANTIME, model: {meantime}\nMEANTIME, rules: {}", rules(&self.meantime));
        Ok(())
    }
}

/// Measures the rules, which were not trained but made with these documents in sight.
fn rules(documents: &[Document]) -> Score {
    let mut score = Score::default();
    documents.iter().for_each(|document| score.add(document, |c| c.rules.map(|class| class as usize)));
    score
}

fn samples<'d>(documents: impl Iterator<Item = &'d Document>) -> Vec<&'d Sample> {
    documents.filter(|d| d.learned).flat_map(|d| d.candidates.iter().map(|c| &c.sample)).collect()
}

fn document(row: &Value, lines: usize, models: &Models, dictionary: &EventModel, learned: bool) -> Result<Document> {
    let text = row["text"].as_str().ok_or("a document has no text")?;
    let bytes: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let scope = text.match_indices('\n').nth(lines.saturating_sub(1)).map_or(text.len(), |(at, _)| at);
    let place = |event: &Value, name: &str| event[name].as_u64().and_then(|at| bytes.get(at as usize)).copied();
    let mut marked = Vec::new();
    for event in row["events"].as_array().into_iter().flatten() {
        let (Some(start), Some(end)) = (place(event, "start"), place(event, "end")) else { continue };
        if end > scope || text[start..end].split_whitespace().count() > MOST_WORDS {
            continue;
        }
        let class = serde_json::from_value::<EventClass>(event["class"].clone()).ok();
        let noun = event["pos"].as_str().filter(|pos| *pos != "UNKNOWN").map(|pos| pos == "NOUN");
        marked.push(Marked { span: Span::new(start as u32, end as u32), class, noun });
    }
    Ok(Document { candidates: candidates(text, &marked, 0..scope, models, dictionary), marked, learned })
}

/// How many were right.
#[derive(Default)]
struct Score {
    found: usize,
    gold: usize,
    hit: usize,
    class: usize,
    noun_found: usize,
    noun_right: usize,
    noun_gold: usize,
    noun_hit: usize,
}

impl Score {
    /// Counts a document; `judge` says the class of what it takes for an event.
    fn add(&mut self, document: &Document, judge: impl Fn(&Candidate) -> Option<usize>) {
        let mut hit = vec![false; document.marked.len()];
        let mut tagged = vec![false; document.marked.len()];
        for candidate in &document.candidates {
            if let Some(marked) = candidate.marked {
                tagged[marked] = candidate.noun;
            }
            let Some(class) = judge(candidate) else { continue };
            self.found += 1;
            self.noun_found += usize::from(candidate.noun);
            if let Some(marked) = candidate.marked {
                self.hit += 1;
                self.noun_right += usize::from(candidate.noun);
                self.class += usize::from(document.marked[marked].class.is_some_and(|gold| gold as usize == class));
                hit[marked] = true;
            }
        }
        self.gold += document.marked.len();
        for (number, marked) in document.marked.iter().enumerate() {
            let noun = marked.noun.unwrap_or(tagged[number]);
            self.noun_gold += usize::from(noun);
            self.noun_hit += usize::from(noun && hit[number]);
        }
    }
}

impl std::fmt::Display for Score {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let share = |a: usize, b: usize| 100.0 * a as f64 / b.max(1) as f64;
        let f1 = |p: f64, r: f64| 2.0 * p * r / (p + r).max(f64::MIN_POSITIVE);
        let (p, r) = (share(self.hit, self.found), share(self.hit, self.gold));
        let (np, nr) = (share(self.noun_right, self.noun_found), share(self.noun_hit, self.noun_gold));
        let class = f1(p, r) * share(self.class, self.hit) / 100.0;
        write!(
            f,
            "P {p:.1} R {r:.1} F1 {:.2}, class {class:.2}; nouns P {np:.1} R {nr:.1} F1 {:.2}",
            f1(p, r),
            f1(np, nr)
        )
    }
}
