//! Time of each format on a timeline of 10,000 entries: under a second is wanted.

use dateline::render::{self, Explain, Story, TextOptions};
use dateline::{Analysis, Document, Extractor, Published};
use divan::Bencher;
use divan::counter::ItemsCount;

/// Sentences that together give every kind of entry: days, months, years, windows, plans, and what has no date.
const SENTENCES: &str = "The port of Halvern reopened on Tuesday. Dockers walked out on 3 March over plans to cut 400 jobs. \
    The operator posted a loss in 2019. A storm closed the basin last summer. The union may call a vote. The dispute over the quay goes on.\n\n";

const ENTRIES: usize = 10_000;

fn main() {
    divan::main();
}

/// A document with 10,000 entries: what a short one gives, over and over, because reading is not what is measured here.
fn long() -> (Document, Analysis) {
    let published: Published = "2024-03-14".parse().expect("a day");
    let document = Document::new(SENTENCES).title("The port of Halvern").published(published);
    let mut analysis = Extractor::english().extract(&document);
    let timeline = &mut analysis.timeline;
    let first: Vec<_> = [&timeline.entries, &timeline.unrealised, &timeline.undated]
        .iter()
        .map(|list| list.values().cloned().collect::<Vec<_>>())
        .collect();
    let kinds: usize = first.iter().map(Vec::len).sum();
    for round in 1..=ENTRIES / kinds {
        for (entries, list) in
            first.iter().zip([&mut timeline.entries, &mut timeline.unrealised, &mut timeline.undated])
        {
            for entry in entries {
                let mut entry = entry.clone();
                entry.event.0 += (round * 1000) as u32;
                entry.rank += (round * 10) as u32;
                list.insert(entry.event, entry);
            }
        }
    }
    (document, analysis)
}

fn format(bencher: Bencher, render: impl Fn(&Story<'_>) -> String + Sync) {
    let (document, analysis) = long();
    let story = analysis.story(&document);
    bencher.counter(ItemsCount::new(ENTRIES)).bench(|| render(divan::black_box(&story)));
}

#[divan::bench]
fn text(bencher: Bencher) {
    format(bencher, |story| {
        render::text(story.timeline, &TextOptions { explain: Explain::Reasons, ..TextOptions::default() })
    });
}

#[divan::bench]
fn markdown(bencher: Bencher) {
    format(bencher, |story| render::markdown(story.timeline, Explain::Reasons));
}

#[divan::bench]
fn html(bencher: Bencher) {
    format(bencher, render::html);
}

#[divan::bench]
fn svg(bencher: Bencher) {
    format(bencher, render::svg);
}

#[divan::bench]
fn mermaid(bencher: Bencher) {
    format(bencher, render::mermaid::timeline);
}

#[divan::bench]
fn gantt(bencher: Bencher) {
    format(bencher, render::mermaid::gantt);
}

#[divan::bench]
fn markwhen(bencher: Bencher) {
    format(bencher, render::markwhen);
}

#[divan::bench]
fn timelinejs(bencher: Bencher) {
    format(bencher, |story| render::timelinejs(story, Explain::Reasons));
}

#[divan::bench]
fn vis(bencher: Bencher) {
    format(bencher, render::vis);
}

#[divan::bench]
fn icalendar(bencher: Bencher) {
    format(bencher, |story| render::icalendar(story, Explain::Reasons));
}

#[divan::bench]
fn csv(bencher: Bencher) {
    format(bencher, render::csv);
}

#[divan::bench]
fn json(bencher: Bencher) {
    format(bencher, render::json::timeline);
}

#[divan::bench]
fn jsonld(bencher: Bencher) {
    format(bencher, render::jsonld);
}

/// TimeML holds the annotated text and not the entries: here it is a text of 10,000 events.
#[divan::bench]
fn timeml(bencher: Bencher) {
    let published: Published = "2024-03-14".parse().expect("a day");
    let events = |text: &str| Extractor::english().extract(&Document::new(text).published(published)).events.len();
    let document = Document::new(SENTENCES.repeat(ENTRIES / events(SENTENCES) + 1)).published(published);
    let analysis = Extractor::english().extract(&document);
    let story = analysis.story(&document);
    bencher.counter(ItemsCount::new(analysis.events.len())).bench(|| render::timeml(divan::black_box(&story)));
}
