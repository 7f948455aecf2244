//! Literate tables of links: for each sieve, sentences with the links that it finds in them, and sentences in which it finds none.
//!
//! A table is a Markdown file under `tests/literate/relations`. In it, a block fenced with `links` begins with header lines (`sieve = connective`,
//! `published = 2024-03-14`) and goes on with cases: a sentence (` ¶ ` in it stands for a break between paragraphs), and below it, behind a hyphen, each link
//! that this sieve finds there and that stands (of two for the same two entities the surer one): `- signing BEFORE resigned by after`, the words of the events and times (`publication` is one), the name of the likely relation
//! (`-` where TimeML has none) and the end of the rule's name. A sentence with no link below it says that the sieve finds none.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use dateline::relation::{Link, Sieve};
use dateline::{Analysis, Document, EntityId, Extractor};

/// How a case writes a break between paragraphs.
const BREAK: &str = " ¶ ";

/// A sentence and the links written below it.
struct Case {
    sieve: Sieve,
    published: NaiveDate,
    text: String,
    wanted: Vec<String>,
    line: usize,
}

fn cases(table: &Path) -> Vec<Case> {
    let text = fs::read_to_string(table).expect("a table");
    let (mut sieve, mut published) = (None, None);
    let mut cases: Vec<Case> = Vec::new();
    let mut inside = false;
    for (number, line) in text.lines().enumerate() {
        match line.trim_end() {
            "```links" => inside = true,
            "```" => inside = false,
            _ if !inside => {}
            "" => {}
            line if line.starts_with("- ") => cases.last_mut().expect("a case").wanted.push(line[2..].to_owned()),
            line => match line.split_once(" = ") {
                Some(("sieve", name)) => sieve = Some(name.parse().expect("the name of a sieve")),
                Some(("published", day)) => published = Some(day.parse().expect("a day")),
                Some(other) => panic!("no such header: {other:?}"),
                None => cases.push(Case {
                    sieve: sieve.expect("a sieve"),
                    published: published.expect("a day"),
                    text: line.replace(BREAK, "\n\n"),
                    wanted: Vec::new(),
                    line: number + 1,
                }),
            },
        }
    }
    assert!(!inside, "{}: a block is not closed", table.display());
    cases
}

fn words<'t>(analysis: &Analysis, text: &'t str, entity: EntityId) -> &'t str {
    match entity {
        EntityId::Event(id) => analysis.events[&id].trigger.of(text),
        EntityId::Timex(id) => analysis.timexes[&id].span.of(text),
        EntityId::Publication => "publication",
    }
}

/// Writes a link as a table has it.
fn written(analysis: &Analysis, text: &str, link: &Link) -> String {
    let (from, to) = (words(analysis, text, link.from), words(analysis, text, link.to));
    let rule = link.why.rule.as_str().rsplit('/').next().unwrap_or_default();
    format!("{from} {} {to} by {rule}", link.name().map_or("-", |name| name.as_str()))
}

/// Writes the links of a sieve that stand.
fn found(analysis: &Analysis, text: &str, sieve: Sieve) -> BTreeSet<String> {
    // Where something is told relates nothing, so it is no link of the order: it shows in the likely times of the entries.
    if sieve == Sieve::Container {
        let lists = [&analysis.timeline.entries, &analysis.timeline.folded, &analysis.timeline.unrealised];
        let likely = lists.iter().flat_map(|list| list.values()).filter_map(|entry| {
            let likely = entry.likely.as_ref()?;
            let rule = likely.why.first()?.rule.as_str().rsplit('/').next()?.to_owned();
            Some(format!("{} IS_INCLUDED {} by {rule}", entry.trigger.of(text), likely.window.value.as_ref()?))
        });
        return likely.collect();
    }
    let rules = format!("en/{}/", sieve.name().replace('_', "-"));
    let links = analysis.order.links().filter(|link| link.why.rule.as_str().starts_with(&rules));
    links.map(|link| written(analysis, text, link)).collect()
}

#[test]
fn every_sieve_finds_what_its_table_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/literate/relations");
    let mut tables: Vec<_> =
        fs::read_dir(folder).expect("tables").map(|entry| entry.expect("an entry").path()).collect();
    tables.sort();
    let extractor = Extractor::english();
    let mut wrong = String::new();
    // Hits and misses of each sieve.
    let mut seen: BTreeMap<Sieve, (usize, usize)> = BTreeMap::new();
    for table in tables {
        for case in cases(&table) {
            let analysis = extractor.extract(&Document::new(&case.text).published(case.published));
            let found = found(&analysis, &case.text, case.sieve);
            let count = seen.entry(case.sieve).or_default();
            if found.is_empty() {
                count.1 += 1
            } else {
                count.0 += 1
            }
            if found != case.wanted.iter().cloned().collect() {
                let found: String = found.iter().map(|link| format!("- {link}\n")).collect();
                wrong.push_str(&format!("{}:{}\n{}\n{found}", table.display(), case.line, case.text));
            }
        }
    }
    assert!(wrong.is_empty(), "found instead:\n\n{wrong}");
    for sieve in Sieve::ALL {
        let (hits, misses) = seen.get(&sieve).copied().unwrap_or_default();
        assert!(hits >= 2 && misses >= 2, "{sieve:?} has {hits} hits and {misses} misses in the tables");
    }
}
