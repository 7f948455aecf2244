//! Measures how often values are right and writes the table of confidences.
//!
//! ```text
//! cargo run --release --example calibrate -- [--write] news=FILE… narrative=FILE… colloquial=FILE…
//! ```
//!
//! A file has one JSON document a line: `text`, `published`, and the annotated `timexes` with `start`, `end` (in characters) and `value`
//! (TIMEX3). A value counts where the expression overlaps an annotated one, as in TempEval-3, and is right where the two are the same
//! string. The table that is printed is cross-validated: ten folds by document, each judged by what the other nine say.
//! `--write` makes `models/confidence.tsv` anew from all of them; the same files give the same bytes.
//!
//! The confidence of a cell is the lower bound of a Wilson interval (Wilson 1927) around its share of right values, drawn towards the
//! share of the cell above it as if that had been seen four times. So it says: at least so often.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;

use dateline::resolve::{Genre, Style, Timex};
use dateline::{Document, Extractor, OffsetUnit, Offsets, Published};
use serde::Deserialize;

const TABLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/models/confidence.tsv");
const FOLDS: usize = 10;
/// How often the cell above counts.
const PRIOR: f64 = 4.0;
/// How many standard deviations the lower bound lies below the share: nineteen shares in twenty lie above it.
const BELOW: f64 = 1.64;
const ANY: &str = "*";

#[derive(Deserialize)]
struct Row {
    text: String,
    published: Option<String>,
    timexes: Vec<Gold>,
}

#[derive(Deserialize)]
struct Gold {
    start: u32,
    end: u32,
    value: Option<String>,
}

/// A value that was found where one is annotated.
struct Seen {
    fold: usize,
    key: [String; 3],
    right: bool,
}

#[derive(Clone, Copy, Default)]
struct Count {
    right: f64,
    all: f64,
}

type Table = BTreeMap<[String; 3], (Count, f64)>;

fn main() -> Result<(), Box<dyn Error>> {
    let (mut seen, mut write) = (Vec::new(), false);
    for argument in std::env::args().skip(1) {
        if argument == "--write" {
            write = true;
            continue;
        }
        let (genre, file) = argument.split_once('=').ok_or("give genre=FILE, such as news=timebank.jsonl")?;
        read(genre, file, &mut seen)?;
    }
    if seen.is_empty() {
        return Err("give at least one genre=FILE with annotated expressions".into());
    }
    let mut judged = Vec::new();
    for fold in 0..FOLDS {
        let table = learn(seen.iter().filter(|one| one.fold != fold));
        judged.extend(seen.iter().filter(|one| one.fold == fold).map(|one| (confidence(&table, &one.key), one.right)));
    }
    print!("{}", report(&judged));
    if write {
        fs::write(TABLE, print(&learn(seen.iter())))?;
        println!("wrote models/confidence.tsv from {} values", seen.len());
    }
    Ok(())
}

/// Reads a file and judges every value that lies on an annotated one.
fn read(genre: &str, file: &str, seen: &mut Vec<Seen>) -> Result<(), Box<dyn Error>> {
    let of = match genre {
        "news" => Genre::News,
        "narrative" => Genre::Narrative,
        "colloquial" => Genre::Colloquial,
        other => return Err(format!("{other:?} is no genre").into()),
    };
    let extractor = Extractor::builder().genre(of).style(Style::TimeMl).build()?;
    for (number, line) in fs::read_to_string(file)?.lines().enumerate() {
        let Row { text, published, timexes: mut gold } = serde_json::from_str(line)?;
        let mut document = Document::new(text);
        if let Some(published) = published {
            document = document.published(published.parse::<Published>()?);
        }
        let offsets = Offsets::new(document.content(), OffsetUnit::Chars);
        for timex in extractor.timexes(&document).timexes.values() {
            let span = offsets.of(timex.span);
            let Some(at) = gold.iter().position(|gold| gold.start < span.end && span.start < gold.end) else {
                continue;
            };
            let gold = gold.remove(at);
            let right = gold.value.as_deref() == Some(timex.value.to_string().as_str());
            seen.push(Seen { fold: number % FOLDS, key: key(genre, timex), right });
        }
    }
    Ok(())
}

fn key(genre: &str, timex: &Timex) -> [String; 3] {
    let phenomenon = timex.why.rule.as_str().split('/').nth(1).unwrap_or(ANY);
    [genre.to_owned(), timex.decision.name().to_owned(), phenomenon.to_owned()]
}

/// The cell itself and those above it, the widest first.
fn levels([genre, decision, phenomenon]: &[String; 3]) -> [[String; 3]; 4] {
    let any = || ANY.to_owned();
    [
        [any(), any(), any()],
        [any(), decision.clone(), any()],
        [genre.clone(), decision.clone(), any()],
        [genre.clone(), decision.clone(), phenomenon.clone()],
    ]
}

fn learn<'s>(seen: impl Iterator<Item = &'s Seen>) -> Table {
    let mut counts: BTreeMap<[String; 3], Count> = BTreeMap::new();
    let mut cells: BTreeMap<[String; 3], [[String; 3]; 4]> = BTreeMap::new();
    for one in seen {
        let levels = levels(&one.key);
        for level in &levels {
            let count = counts.entry(level.clone()).or_default();
            count.right += f64::from(u8::from(one.right));
            count.all += 1.0;
        }
        cells.insert(one.key.clone(), levels);
    }
    let mut table = Table::new();
    for levels in cells.values() {
        let mut above = 0.5;
        for level in levels {
            let count = counts[level];
            let all = count.all + PRIOR;
            let share = (count.right + PRIOR * above) / all;
            table.insert(level.clone(), (count, lower(share, all)));
            above = share;
        }
    }
    table
}

/// The lower bound of the Wilson interval.
fn lower(share: f64, all: f64) -> f64 {
    let square = BELOW * BELOW;
    let middle = share + square / (2.0 * all);
    let width = BELOW * (share * (1.0 - share) / all + square / (4.0 * all * all)).sqrt();
    ((middle - width) / (1.0 + square / all)).clamp(0.0, 1.0)
}

fn confidence(table: &Table, key: &[String; 3]) -> f64 {
    levels(key).iter().rev().find_map(|level| table.get(level)).map_or(0.5, |cell| cell.1)
}

fn print(table: &Table) -> String {
    let mut out = String::from(
        "# Made by examples/calibrate: genre, decision, phenomenon, values that were right, values, confidence\n",
    );
    for ([genre, decision, phenomenon], (count, confidence)) in table {
        let Count { right, all } = count;
        writeln!(out, "{genre}\t{decision}\t{phenomenon}\t{right}\t{all}\t{confidence:.3}").expect("a string");
    }
    out
}

/// How often values of each tenth of confidence were right, and those of 0.9 and more together.
fn report(judged: &[(f64, bool)]) -> String {
    let mut out = String::from("| confidence | values | right |\n|---|---|---|\n");
    let mut line = |name: String, from: f64, to: f64| {
        let within: Vec<bool> = judged.iter().filter(|(sure, _)| (from..to).contains(sure)).map(|(_, r)| *r).collect();
        if !within.is_empty() {
            let right = within.iter().filter(|right| **right).count();
            let share = 100.0 * right as f64 / within.len() as f64;
            writeln!(out, "| {name} | {} | {share:.1} % |", within.len()).expect("a string");
        }
    };
    for tenth in 0..10 {
        let from = f64::from(tenth) / 10.0;
        line(format!("{from:.1}–{:.1}", from + 0.1), from, if tenth == 9 { 1.01 } else { from + 0.1 });
    }
    line("0.9 and more".to_owned(), 0.9, 1.01);
    line("all".to_owned(), 0.0, 1.01);
    out
}
