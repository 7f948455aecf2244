//! Time to build a timeline as it grows: each row is a shape of links, each column a number of events. Near-linear: twice the events, about twice the time.

use chrono::NaiveDate;
use dateline::event::GivenEvent;
use dateline::relation::{Link, Relation};
use dateline::{Document, EntityId, EventId, Extractor, Given, Provenance, RuleId, Span, timeline, token};
use divan::Bencher;
use divan::counter::ItemsCount;

const SIZES: [usize; 5] = [1_250, 2_500, 5_000, 10_000, 20_000];

fn main() {
    divan::main();
}

/// Builds a timeline of so many events, with the links that `links` makes of them.
fn grow(bencher: Bencher, count: usize, links: impl Fn(u32) -> Vec<(u32, u32, Relation)>) {
    let text = "It fell. ".repeat(count);
    let span = |number: usize| Span::new(9 * number as u32 + 3, 9 * number as u32 + 7);
    let event = |number| GivenEvent { span: span(number), class: None, tense: None, aspect: None };
    let given = Given { timexes: Some(Vec::new()), events: Some((0..count).map(event).collect()), ..Given::default() };
    let document = Document::new(&text).published(NaiveDate::from_ymd_opt(2024, 3, 14).expect("a day"));
    let analysis = Extractor::english().extract_with(&document, &given).expect("spans on words");
    let name = |number: u32| EntityId::Event(EventId(number + 1));
    let links: Vec<Link> = links(count as u32)
        .into_iter()
        .map(|(from, to, relation)| {
            let why = Provenance { rule: RuleId::new("bench"), words: span(from as usize), anchor: None };
            Link::between(name(from), name(to), why).entailing(relation, 0.9)
        })
        .collect();
    let tokens = token::lex(&text);
    let published = document.publication();
    bencher
        .counter(ItemsCount::new(count))
        .bench(|| timeline::build(&analysis.events, &analysis.timexes, &links, &tokens, published, &mut Vec::new()));
}

/// Each before the next.
#[divan::bench(args = SIZES, sample_count = 5)]
fn chain_before(bencher: Bencher, count: usize) {
    grow(bencher, count, |count| (1..count).map(|number| (number - 1, number, Relation::BEFORE)).collect());
}

/// All the same stretch of time, told one after the other.
#[divan::bench(args = SIZES, sample_count = 5)]
fn chain_equal(bencher: Bencher, count: usize) {
    grow(bencher, count, |count| (1..count).map(|number| (number - 1, number, Relation::EQUAL)).collect());
}

/// The same, linked in an order that joins long pieces last.
#[divan::bench(args = SIZES, sample_count = 5)]
fn tree_equal(bencher: Bencher, count: usize) {
    grow(bencher, count, |count| (1..count).map(|number| (number, number / 2, Relation::EQUAL)).collect());
}

/// Each inside an earlier one, and before its neighbour.
#[divan::bench(args = SIZES, sample_count = 5)]
fn nested(bencher: Bencher, count: usize) {
    grow(bencher, count, |count| {
        let inside = (1..count).map(|number| (number, (number - 1) / 2, Relation::WITHIN));
        inside.chain((2..count).step_by(2).map(|number| (number - 1, number, Relation::OVER_BEFORE))).collect()
    });
}

/// The same, where every thousandth event is also said to hold what holds it.
#[divan::bench(args = SIZES, sample_count = 5)]
fn nested_with_contradictions(bencher: Bencher, count: usize) {
    grow(bencher, count, |count| {
        let inside = (1..count).map(|number| (number, (number - 1) / 2, Relation::WITHIN));
        let beside = (2..count).step_by(2).map(|number| (number - 1, number, Relation::OVER_BEFORE));
        let around = (500..count).step_by(1000).map(|number| ((number - 1) / 2, number, Relation::WITHIN));
        inside.chain(beside).chain(around).collect()
    });
}
