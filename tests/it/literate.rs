//! Literate tables: sentences with the expected value written into them, explained to a reader.
//!
//! A table is a Markdown file under `tests/literate`. In it, a block fenced with `timex` begins with header lines
//! (`published = 2024-03-14`, and `genre = narrative` or `style = timeml` where they matter) and goes on with cases. A case is a
//! sentence with `[words | value]` in it; after the value may stand a type (`DATE`, `TIME`, `DURATION`, `SET`) and a modifier
//! (`mod=START`). The sentence is stripped of its brackets, read as a document of its own, and annotated again the same way: it
//! has to come out as it was; ` ¶ ` in it stands for a break between paragraphs. A sentence without brackets says that nothing is found in it.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use dateline::resolve::{Genre, Style, Timex};
use dateline::{Document, Extractor};

/// How a case writes a break between paragraphs.
const BREAK: &str = " ¶ ";

/// What the header lines of a block set.
struct Block {
    published: Option<NaiveDate>,
    genre: Genre,
    style: Style,
}

/// One expected annotation, as it is written.
#[derive(Clone, Copy)]
enum Detail {
    Value,
    Kind,
    Modifier,
}

fn tables() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/literate/en");
    let mut tables: Vec<PathBuf> =
        fs::read_dir(folder).expect("the folder of tables").map(|entry| entry.expect("an entry").path()).collect();
    tables.sort();
    tables
}

/// Takes the brackets out: the sentence, and for each bracket the details it gives.
fn strip(case: &str) -> (String, Vec<Vec<Detail>>) {
    let mut sentence = String::new();
    let mut given = Vec::new();
    let mut rest = case;
    while let Some((before, after)) = rest.split_once('[') {
        let (inside, behind) = after.split_once(']').unwrap_or_else(|| panic!("no closing bracket: {case}"));
        let (words, wanted) = inside.split_once(" | ").unwrap_or_else(|| panic!("no value: {case}"));
        sentence.push_str(before);
        sentence.push_str(words);
        given.push(wanted.split(' ').map(detail).collect());
        rest = behind;
    }
    sentence.push_str(rest);
    (sentence.replace(BREAK, "\n\n"), given)
}

fn detail(word: &str) -> Detail {
    match word {
        "DATE" | "TIME" | "DURATION" | "SET" => Detail::Kind,
        _ if word.starts_with("mod=") => Detail::Modifier,
        _ => Detail::Value,
    }
}

/// Writes what was found into the sentence, with as many details as the case gives.
fn annotate(sentence: &str, found: &[&Timex], given: &[Vec<Detail>]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for (index, timex) in found.iter().enumerate() {
        let range = timex.span.range();
        out.push_str(&sentence[at..range.start]);
        let details = given.get(index).map_or(&[Detail::Value][..], Vec::as_slice);
        let shown: Vec<String> = details.iter().map(|d| show(timex, *d)).collect();
        out.push_str(&format!("[{} | {}]", &sentence[range.clone()], shown.join(" ")));
        at = range.end;
    }
    out.push_str(&sentence[at..]);
    out.replace("\n\n", BREAK)
}

fn show(timex: &Timex, detail: Detail) -> String {
    match detail {
        Detail::Value => timex.value.to_string(),
        Detail::Kind => format!("{:?}", timex.kind).to_uppercase(),
        Detail::Modifier => match timex.modifier {
            Some(modifier) => {
                format!("mod={}", serde_json::to_value(modifier).expect("JSON").as_str().expect("a word"))
            }
            None => "mod=-".to_owned(),
        },
    }
}

/// Checks one table and returns what is wrong in it, and how many cases it has.
fn check(table: &Path, extractors: &[(Genre, Style, Extractor)]) -> (String, usize) {
    let text = fs::read_to_string(table).expect("a table");
    let mut wrong = String::new();
    let mut cases = 0;
    let mut block: Option<Block> = None;
    for (number, line) in text.lines().enumerate() {
        match (&mut block, line.trim_end()) {
            (None, "```timex") => block = Some(Block { published: None, genre: Genre::News, style: Style::Timeline }),
            (None, _) | (Some(_), "") => (),
            (Some(_), "```") => block = None,
            (Some(settings), line) if line.contains(" = ") && !line.contains('[') => set(settings, line),
            (Some(settings), line) => {
                cases += 1;
                let (sentence, given) = strip(line);
                let (_, _, extractor) = extractors
                    .iter()
                    .find(|(genre, style, _)| *genre == settings.genre && *style == settings.style)
                    .expect("every genre and style has its extractor");
                let document = Document::new(&sentence);
                let document = match settings.published {
                    Some(day) => document.published(day),
                    None => document,
                };
                let times = extractor.timexes(&document);
                let found: Vec<&Timex> = times.timexes.values().collect();
                let got = annotate(&sentence, &found, &given);
                if got != line {
                    let rules: Vec<_> = found.iter().map(|t| t.why.rule.to_string()).collect();
                    wrong.push_str(&format!(
                        "{}:{}\n  want {line}\n  got  {got}\n  by   {}\n",
                        table.display(),
                        number + 1,
                        rules.join(", ")
                    ));
                }
            }
        }
    }
    assert!(block.is_none(), "{}: a block is not closed", table.display());
    (wrong, cases)
}

fn set(block: &mut Block, line: &str) {
    let (name, value) = line.split_once(" = ").expect("a header");
    match (name, value) {
        ("published", "none") => block.published = None,
        ("published", day) => block.published = Some(day.parse().expect("a day")),
        ("genre", "news") => block.genre = Genre::News,
        ("genre", "narrative") => block.genre = Genre::Narrative,
        ("genre", "colloquial") => block.genre = Genre::Colloquial,
        ("style", "timeline") => block.style = Style::Timeline,
        ("style", "timeml") => block.style = Style::TimeMl,
        other => panic!("no such header: {other:?}"),
    }
}

#[test]
fn every_case_comes_out_as_it_is_written() {
    let mut extractors = Vec::new();
    for genre in [Genre::News, Genre::Narrative, Genre::Colloquial] {
        for style in [Style::Timeline, Style::TimeMl] {
            let extractor = Extractor::builder().genre(genre).style(style).build().expect("an extractor");
            extractors.push((genre, style, extractor));
        }
    }
    let mut wrong = String::new();
    let tables = tables();
    assert!(tables.len() >= 12, "there are tables for every phenomenon");
    for table in tables {
        let (errors, cases) = check(&table, &extractors);
        assert!(cases >= 5, "{} has too few cases", table.display());
        wrong.push_str(&errors);
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn brackets_are_taken_out_and_their_details_kept() {
    let (sentence, given) = strip("It rained on [Tuesday | 2024-03-12] and in [early May | 2023-05 DATE mod=START].");
    assert_eq!(sentence, "It rained on Tuesday and in early May.");
    assert_eq!(given.iter().map(Vec::len).collect::<Vec<_>>(), [1, 3]);
}
