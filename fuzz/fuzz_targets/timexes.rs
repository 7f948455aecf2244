//! Any text: the fast path finds what the whole pipeline finds, every span lies on characters, in order and apart, and every value can be
//! written and read again.

#![no_main]

use std::sync::LazyLock;

use chrono::NaiveDate;
use dateline::calendar::TimeValue;
use dateline::resolve::{Genre, Style};
use dateline::{Document, Extractor};
use libfuzzer_sys::fuzz_target;

static EXTRACTORS: LazyLock<Vec<Extractor>> = LazyLock::new(|| {
    let mut all = Vec::new();
    for genre in [Genre::News, Genre::Narrative, Genre::Colloquial] {
        for style in [Style::Timeline, Style::TimeMl] {
            all.push(Extractor::builder().genre(genre).style(style).build().expect("the defaults are right"));
        }
    }
    all
});

fuzz_target!(|data: (u8, i16, &str)| {
    let (which, days, text) = data;
    let extractor = &EXTRACTORS[usize::from(which) % EXTRACTORS.len()];
    let day = NaiveDate::from_ymd_opt(2024, 3, 14).expect("a day") + chrono::TimeDelta::days(i64::from(days) * 30);
    let document = if which < 128 { Document::new(text).published(day) } else { Document::new(text) };
    let times = extractor.timexes(&document);
    let mut end = 0;
    for timex in times.timexes.values() {
        assert!(timex.span.start() >= end, "overlaps: {:?}", timex.span);
        assert!(text.get(timex.span.range()).is_some_and(|words| !words.is_empty()));
        assert!(!timex.interval.is_empty(), "{timex:?}");
        assert!((0.0..=1.0).contains(&timex.confidence));
        end = timex.span.end();
        let written = timex.value.to_string();
        let read: TimeValue = written.parse().unwrap_or_else(|error| panic!("{error}: {timex:?}"));
        assert_eq!(read.to_string(), written);
    }
    let whole = extractor.extract(&document);
    assert_eq!(times.timexes, whole.timexes);
});
