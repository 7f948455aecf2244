//! Laws for all texts: nothing in a text may panic, hang or move a span off its characters.

use chrono::{Days, NaiveDate};
use dateline::resolve::{Genre, Style};
use dateline::{Document, Extractor};
use proptest::prelude::*;

/// Pieces that make news: words of time, verbs, quotation marks, abbreviations, numbers, odd characters.
const PIECES: &[&str] = &[
    "Tuesday",
    "last",
    "next",
    "year",
    "ago",
    "two",
    "weeks",
    "December",
    "14",
    "2020",
    ",",
    ".",
    "\n\n",
    "\n",
    "“",
    "”",
    "\"",
    "'",
    "’s",
    "said",
    "was",
    "had",
    "not",
    "will",
    "arrested",
    "the",
    "The",
    "after",
    "before",
    "while",
    "since",
    "police",
    "U.S.",
    "Dec.",
    "$2.5bn",
    "1990s",
    "mid",
    "-",
    "–",
    "—",
    "earlier",
    "this",
    "month",
    "day",
    "that",
    "same",
    "time",
    "at",
    "on",
    "every",
    "14:30",
    "2h12",
    "2020-12-29",
    "12/29/2020",
    "1st",
    "half",
    "of",
    "1914-18",
    "war",
    "may",
    "May",
    "é",
    "日本",
    "👩‍👩‍👧",
    "\u{202e}",
    "\u{0}",
    "\u{a0}",
    "n't",
    "30 February",
    "99999999999999999999",
    "8 p.m.",
    "a.m",
    "9 o'clock",
    "o’clock",
    "5pm",
    "12bn",
    "2day",
    "Q3",
    "gonna",
    "Mayn't",
    "will",
    "to",
    "is",
    "scheduled",
    "“Why?”",
    "Smith",
    "asked",
    "\r\n",
    "\n\n\n",
    "03/04/2021",
    "5:30",
    "spring",
    "quarter",
    "fiscal",
    "44 BC",
    "yesterday",
    "(",
    ")",
];

fn news() -> impl Strategy<Value = String> {
    prop::collection::vec((prop::sample::select(PIECES), prop::bool::weighted(0.8)), 0..60).prop_map(|pieces| {
        pieces.into_iter().map(|(p, spaced)| if spaced { format!("{p} ") } else { p.to_owned() }).collect()
    })
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![3 => news(), 1 => any::<String>()]
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (-300_000i64..900_000).prop_filter_map("a day that chrono knows", |n| {
        NaiveDate::from_ymd_opt(1970, 1, 1)?.checked_add_signed(chrono::TimeDelta::days(n))
    })
}

proptest! {
    #![proptest_config(dateline_laws::config(128))]

    #[test]
    fn spans_are_ordered_disjoint_and_on_characters(text in text(), day in day()) {
        let document = Document::new(&text).published(day);
        let analysis = Extractor::english().extract(&document);
        let mut last = 0;
        for timex in analysis.timexes.values() {
            let span = timex.span;
            prop_assert!(span.start() >= last, "{:?} overlaps what came before it", span);
            prop_assert!(text.get(span.range()).is_some_and(|words| !words.is_empty()));
            last = span.end();
        }
        for event in analysis.events.values() {
            prop_assert!(text.get(event.trigger.range()).is_some_and(|word| !word.is_empty()));
            prop_assert!(event.clause.contains(event.trigger));
        }
        for diagnostic in &analysis.diagnostics {
            prop_assert!(text.get(diagnostic.span.range()).is_some());
        }
    }

    #[test]
    fn the_fast_path_finds_what_the_whole_pipeline_finds(text in text(), day in day(), genre in 0usize..3, style in 0usize..2) {
        let extractor = Extractor::builder()
            .genre([Genre::News, Genre::Narrative, Genre::Colloquial][genre])
            .style([Style::Timeline, Style::TimeMl][style])
            .build()
            .expect("right options");
        let document = Document::new(&text).published(day);
        let (fast, whole) = (extractor.timexes(&document), extractor.extract(&document));
        prop_assert_eq!(fast.timexes, whole.timexes);
    }

    #[test]
    fn the_same_text_gives_the_same_analysis(text in text(), day in day()) {
        let document = Document::new(&text).published(day);
        let (one, two) = (Extractor::english().extract(&document), Extractor::english().extract(&document));
        prop_assert_eq!(&one.timeline, &two.timeline);
        prop_assert_eq!(&one.relations, &two.relations);
        prop_assert_eq!(&one.diagnostics, &two.diagnostics);
    }

    #[test]
    fn no_window_ends_before_it_begins(text in news(), day in day()) {
        let timeline = Extractor::english().extract(&Document::new(&text).published(day)).timeline;
        for entry in timeline.entries.values().chain(timeline.unrealised.values()).chain(timeline.undated.values()) {
            if let (Some(begin), Some(end)) = (entry.when.interval.begin.at(), entry.when.interval.end.at()) {
                prop_assert!(begin <= end, "{entry:?}");
            }
        }
    }

    #[test]
    fn relative_weekdays_move_with_the_publication(weekday in 0usize..7, weeks in 1u64..200, day in day()) {
        let name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday];
        let read = |day: NaiveDate| {
            let document = Document::new(format!("The board met on {name}.")).published(day);
            let analysis = Extractor::english().extract(&document);
            analysis.timexes.values().next().and_then(|t| t.interval.begin.at()).expect("a weekday")
        };
        let shift = Days::new(7 * weeks);
        prop_assume!(day.checked_add_days(shift).is_some());
        prop_assert_eq!(read(day) + shift, read(day + shift));
    }

    #[test]
    fn absolute_dates_ignore_the_publication(one in day(), two in day(), year in 1000i32..2999, d in 1u32..29) {
        let text = format!("The treaty was signed on {d} March {year}.");
        let read = |day: NaiveDate| {
            let analysis = Extractor::english().extract(&Document::new(&text).published(day));
            analysis.timexes.values().next().map(|t| (t.value.clone(), t.interval)).expect("a date")
        };
        prop_assert_eq!(read(one), read(two));
    }

    #[test]
    fn a_sentence_in_front_moves_spans_only(text in news(), day in day()) {
        // A heading without time or verb: nothing in it can anchor what follows.
        let front = "Iron and timber.\n\n";
        let read = |text: String, by: u32| {
            let analysis = Extractor::english().extract(&Document::new(text).published(day));
            analysis.timexes.values().map(|t| (t.span.start() - by, t.value.clone(), t.interval)).collect::<Vec<_>>()
        };
        prop_assert_eq!(read(text.clone(), 0), read(format!("{front}{text}"), front.len() as u32));
    }
}

/// Returns after reading `bytes` of a piece over and over, on one line: whatever is not linear in the text does not come back.
fn read_long_line(piece: &str, bytes: usize) {
    let text = piece.repeat(bytes / piece.len());
    let day = NaiveDate::from_ymd_opt(2024, 3, 14).expect("a day");
    let analysis = Extractor::english().extract(&Document::new(&text).published(day));
    for timex in analysis.timexes.values() {
        assert!(text.get(timex.span.range()).is_some());
    }
}

#[test]
fn a_line_of_five_megabytes_comes_back() {
    read_long_line("The court, which met last Tuesday, said it had not ruled and will sit in May. ", 5_000_000);
}

#[test]
fn a_long_line_of_one_piece_comes_back() {
    for piece in ["“", "a", "Tuesday ", "not ", "(", "1", "and ", "that ", "two weeks after "] {
        read_long_line(piece, 300_000);
    }
}
