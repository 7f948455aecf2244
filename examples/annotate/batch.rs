//! Lines in, lines out: in batches that fit into memory, each shared among threads, in the order of the input.

use std::io::{self, BufRead, Write};
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use dateline::model::{Linker, Models};
use dateline::resolve::Genre;
use dateline::{Document, Extractor, OffsetUnit};
use serde::Serialize;
use serde_json::Value;

use super::answer::Answer;
use super::arguments::{Arguments, Scope};
use super::request::{Request, Task};
use super::times;

/// A batch ends with the line that reaches this many bytes.
const BATCH_BYTES: usize = 4 << 20;
/// A batch has at most this many lines for each thread.
const LINES_A_THREAD: usize = 64;

/// Annotates lines as the command line says.
pub struct Annotator {
    extractors: [(Genre, Extractor); 3],
    genre: Genre,
    offsets: OffsetUnit,
    scope: Scope,
    threads: usize,
}

/// A line of the output, and whether it is an analysis.
type Answered = (Vec<u8>, Outcome);

/// Whether every line was annotated.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Whole,
    WithErrors,
}

impl Outcome {
    pub fn and(self, other: Outcome) -> Outcome {
        if self == Outcome::Whole { other } else { self }
    }
}

/// A line of the input with its number from 1.
struct Line {
    number: usize,
    bytes: Vec<u8>,
}

/// The line that stands for one that could not be annotated.
#[derive(Serialize)]
struct Failure {
    id: Value,
    line: usize,
    error: String,
}

impl Annotator {
    /// Prepares to annotate; the error is a sentence about the file of classifiers.
    pub fn new(arguments: &Arguments) -> Result<Self, String> {
        let mut builder = Extractor::builder().style(arguments.style);
        for sieve in &arguments.without {
            builder = builder.without(*sieve);
        }
        if let Some(file) = &arguments.linker {
            let say = |error: &dyn std::fmt::Display| format!("{}: {error}", file.display());
            let bytes = std::fs::read(file).map_err(|error| say(&error))?;
            let linker = Linker::read(&bytes).map_err(|error| say(&error))?;
            builder = builder.models(Models::default().with_linker(linker));
        }
        let extractor = |genre| (genre, builder.clone().genre(genre).build().expect("the built-in rules are proven"));
        Ok(Annotator {
            extractors: [Genre::News, Genre::Narrative, Genre::Colloquial].map(extractor),
            genre: arguments.genre,
            offsets: arguments.offsets,
            scope: arguments.scope,
            threads: arguments.threads,
        })
    }

    /// Annotates all lines of a reader; empty lines are passed over.
    pub fn annotate(&self, lines: &mut dyn BufRead, out: &mut impl Write) -> io::Result<Outcome> {
        let mut outcome = Outcome::Whole;
        let mut number = 0;
        loop {
            let batch = self.read(lines, &mut number)?;
            if batch.is_empty() {
                return Ok(outcome);
            }
            for (line, lines_outcome) in self.batch(&batch) {
                out.write_all(&line)?;
                outcome = outcome.and(lines_outcome);
            }
            out.flush()?;
        }
    }

    /// Reads the next batch. One thread takes one line, so that whoever waits for an answer before the next line gets it.
    fn read(&self, lines: &mut dyn BufRead, number: &mut usize) -> io::Result<Vec<Line>> {
        let mut batch: Vec<Line> = Vec::new();
        let mut size = 0;
        let most_lines = if self.threads == 1 { 1 } else { self.threads * LINES_A_THREAD };
        while size < BATCH_BYTES && batch.len() < most_lines {
            let mut bytes = Vec::new();
            if lines.read_until(b'\n', &mut bytes)? == 0 {
                break;
            }
            *number += 1;
            if bytes.trim_ascii().is_empty() {
                continue;
            }
            size += bytes.len();
            batch.push(Line { number: *number, bytes });
        }
        Ok(batch)
    }

    /// Annotates a batch: each thread takes the next line that nobody has taken and puts the answer into the line's place.
    fn batch(&self, lines: &[Line]) -> Vec<Answered> {
        if self.threads == 1 || lines.len() == 1 {
            return lines.iter().map(|line| self.line(line)).collect();
        }
        let next = AtomicUsize::new(0);
        let answers: Vec<Mutex<Option<Answered>>> = lines.iter().map(|_| Mutex::new(None)).collect();
        thread::scope(|scope| {
            for _ in 0..self.threads.min(lines.len()) {
                scope.spawn(|| {
                    while let Some((line, answer)) = at(lines, &answers, next.fetch_add(1, Ordering::Relaxed)) {
                        *answer.lock().expect("no thread panics with the lock") = Some(self.line(line));
                    }
                });
            }
        });
        let answer = |slot: Mutex<Option<Answered>>| slot.into_inner().ok().flatten().expect("every line was taken");
        answers.into_iter().map(answer).collect()
    }

    /// Annotates one line.
    fn line(&self, line: &Line) -> Answered {
        match self.answer(&line.bytes) {
            Ok(answer) => (answer, Outcome::Whole),
            Err(error) => {
                let failure = Failure { id: id(&line.bytes), line: line.number, error };
                (json(&failure), Outcome::WithErrors)
            }
        }
    }

    fn answer(&self, bytes: &[u8]) -> Result<Vec<u8>, String> {
        let request = Request::read(bytes)?;
        let genre = request.genre.unwrap_or(self.genre);
        let (_, extractor) = self.extractors.iter().find(|(of, _)| *of == genre).ok_or("no such genre")?;
        let task = Task::new(request, self.offsets)?;
        if task.document.content().len() > Document::MAX_BYTES {
            return Err(format!("the text is over the limit of {} bytes; split it", Document::MAX_BYTES));
        }
        match self.scope {
            Scope::Timexes if task.given.timexes.is_none() => {
                let times = extractor.timexes(&task.document);
                Ok(times::line(&task, &times, self.offsets))
            }
            Scope::All | Scope::Timexes => {
                let analysis =
                    extractor.extract_with(&task.document, &task.given).map_err(|error| error.to_string())?;
                let pairs = task.pairs(&analysis)?;
                Ok(json(&Answer::new(&task, &analysis, &pairs, self.offsets)))
            }
        }
    }
}

fn at<'a, A, B>(lines: &'a [A], answers: &'a [B], index: usize) -> Option<(&'a A, &'a B)> {
    lines.get(index).zip(answers.get(index))
}

/// Writes a value as one line.
fn json(value: &impl Serialize) -> Vec<u8> {
    let mut line = serde_json::to_vec(value).expect("keys are strings and numbers are finite");
    line.push(b'\n');
    line
}

/// Finds the id of a line that could not be read, `null` where even that is unclear.
fn id(bytes: &[u8]) -> Value {
    match serde_json::from_slice(bytes) {
        Ok(Value::Object(mut fields)) => fields.remove("id").unwrap_or(Value::Null),
        _ => Value::Null,
    }
}
