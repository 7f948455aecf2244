//! Time of each stage on two megabytes of made-up news, beside a baseline that only counts words in the same run.

use chrono::NaiveDate;
use dateline::model::Models;
use dateline::resolve::Policy;
use dateline::{Document, Extractor, event, resolve, syntax, timex, token};
use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};

/// A paragraph with about as many times and verbs as agency copy has.
const PARAGRAPH: &str = "The port of Halvern reopened on Tuesday after a nine-day strike, officials said. \
    Dockers had walked out on 3 March over plans to cut 400 jobs by the end of the year. \
    “We will return to the table next week,” said Ines Marrow, who has led the union since 2019. \
    The operator, which posted a loss of $2.5m in the first half of 2023, declined to comment. \
    A similar dispute closed the port for two days last summer.\n\n";

fn main() {
    divan::main();
}

fn news() -> String {
    PARAGRAPH.repeat(2_000_000 / PARAGRAPH.len())
}

fn document() -> Document {
    Document::new(news()).published(NaiveDate::from_ymd_opt(2024, 3, 14).expect("a day"))
}

#[divan::bench]
fn baseline_count_words(bencher: Bencher) {
    let text = news();
    bencher.counter(BytesCount::of_str(&text)).bench(|| divan::black_box(&text).split_ascii_whitespace().count());
}

#[divan::bench]
fn lex(bencher: Bencher) {
    let text = news();
    bencher.counter(BytesCount::of_str(&text)).bench(|| token::lex(divan::black_box(&text)).len());
}

#[divan::bench]
fn tag_words(bencher: Bencher) {
    let text = news();
    let (tokens, models) = (token::lex(&text), Models::default());
    let tagger = models.tagger().expect("the default has a tagger");
    bencher.counter(ItemsCount::new(tokens.len())).bench(|| {
        let mut tags = Vec::with_capacity(tokens.len());
        for sentence in tokens.sentences() {
            tagger.tag_sentence(sentence.tokens.clone().map(|at| tokens.word(at)), &mut tags);
        }
        tags
    });
}

#[divan::bench]
fn analyse_syntax(bencher: Bencher) {
    let text = news();
    let (tokens, models) = (token::lex(&text), Models::default());
    bencher.counter(BytesCount::of_str(&text)).bench(|| syntax::analyse(divan::black_box(&tokens), &models));
}

#[divan::bench]
fn recognise_times(bencher: Bencher) {
    let text = news();
    let tokens = token::lex(&text);
    bencher.counter(BytesCount::of_str(&text)).bench(|| timex::recognise(divan::black_box(&tokens)));
}

/// Times alone, by the fast path: from the text to resolved values.
#[divan::bench]
fn fast_path(bencher: Bencher) {
    let (document, extractor) = (document(), Extractor::english());
    bencher.counter(BytesCount::of_str(document.text())).bench(|| extractor.timexes(divan::black_box(&document)));
}

/// The same in messages of one sentence: what a document costs before its first word.
#[divan::bench]
fn fast_path_messages(bencher: Bencher) {
    let published = NaiveDate::from_ymd_opt(2024, 3, 14).expect("a day");
    let message = "Shall we meet next Friday at noon, or after the holidays?";
    let messages: Vec<Document> = (0..1000).map(|_| Document::new(message).published(published)).collect();
    let extractor = Extractor::english();
    bencher
        .counter(ItemsCount::new(messages.len()))
        .bench(|| messages.iter().map(|message| extractor.timexes(message).timexes.len()).sum::<usize>());
}

/// Resolution of what was recognised, without tags.
#[divan::bench]
fn resolve_times(bencher: Bencher) {
    let text = news();
    let (tokens, models) = (token::lex(&text), Models::none());
    let mentions = timex::recognise(&tokens);
    let syntax = syntax::analyse(&tokens, &models);
    let published = Some(NaiveDate::from_ymd_opt(2024, 3, 14).expect("a day").into());
    bencher
        .counter(ItemsCount::new(mentions.len()))
        .bench(|| resolve::resolve(&mentions, &tokens, &syntax, published, &Policy::default(), &mut Vec::new()));
}

/// Tokens to events: tags, clauses and what happened.
#[divan::bench(sample_count = 20)]
fn events_from_tokens(bencher: Bencher) {
    let text = news();
    let (tokens, models) = (token::lex(&text), Models::default());
    let mentions = timex::recognise(&tokens);
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        let syntax = syntax::analyse(divan::black_box(&tokens), &models);
        event::extract(&tokens, &syntax, &mentions, &models)
    });
}

#[divan::bench(sample_count = 5)]
fn whole_pipeline(bencher: Bencher) {
    let (document, extractor) = (document(), Extractor::english());
    bencher.counter(BytesCount::of_str(document.text())).bench(|| extractor.extract(divan::black_box(&document)));
}
