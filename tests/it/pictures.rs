//! Tests of the HTML page and the SVG picture as text; `browser/` opens them in a browser.

use std::collections::BTreeSet;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use dateline::render::{self, Story};
use dateline::timeline::Timeline;
use dateline::{Analysis, Document, Extractor, Published};
use serde_json::json;
use sha2::{Digest, Sha256};

fn read(document: &Document) -> Analysis {
    Extractor::english().extract(document)
}

fn document(title: &str, text: &str) -> Document {
    let published: Published = "2024-03-14".parse().expect("a date");
    Document::new(text).title(title).published(published)
}

const TEXT: &str = "The board met on Tuesday and sold the pier, the council said.\n\nThe pier had burned down in 1987. \
                    It will be rebuilt next year. Nobody was hurt. The mayor has been in office since 2019.";

fn page() -> String {
    let document = document("Pier sold", TEXT);
    render::html(&read(&document).story(&document))
}

/// The values of an attribute, in the order of the page.
fn values<'p>(page: &'p str, attribute: &str) -> Vec<&'p str> {
    let begin = format!(" {attribute}=\"");
    page.split(begin.as_str()).skip(1).map(|rest| rest.split('"').next().unwrap_or_default()).collect()
}

#[test]
fn the_page_lets_its_own_script_run_and_no_other() {
    let page = page();
    let script = page.split("<script>").nth(1).and_then(|rest| rest.split("</script>").next()).expect("a script");
    let hash = BASE64_STANDARD.encode(Sha256::digest(script));
    assert!(page.contains(&format!("script-src 'sha256-{hash}'")), "src/render/html/page.js.sha256 should be {hash}");
    assert_eq!(page.matches("<script").count(), 1);
}

#[test]
fn the_page_asks_the_network_for_nothing() {
    let page = page();
    assert!(page.contains("default-src 'none'"));
    for asks in [" src=", "url(http", "@import", "<link", "<img", "<iframe", "fetch(", "XMLHttpRequest", "//cdn"] {
        assert!(!page.contains(asks), "{asks}");
    }
}

#[test]
fn names_are_unique_and_every_link_leads_somewhere() {
    let page = page();
    let ids = values(&page, "id");
    let unique: BTreeSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), unique.len(), "{ids:?}");
    let links = values(&page, "href");
    assert!(links.len() > 10, "{links:?}");
    for link in links {
        assert!(unique.contains(link.strip_prefix('#').expect("a link within the page")), "{link}");
    }
    for label in values(&page, "aria-labelledby") {
        assert!(unique.contains(label), "{label}");
    }
}

#[test]
fn an_entry_and_its_words_know_each_other() {
    let page = page();
    let burned = page.split("<li ").find(|item| item.contains(">1987</time>")).expect("the fire");
    let name = values(burned, "data-words")[0];
    assert!(page.contains(&format!("href=\"#{name}\" data-m=\"{name}\">burned</a>")), "the word leads to {name}");
    assert!(burned.contains(&format!("href=\"#w-{name}\"")), "the entry leads to its word");
    let time = values(burned, "data-times")[0];
    let marked = page.split("<a ").find(|mark| mark.contains(&format!("{time} ")) && mark.contains("1987</time>"));
    assert!(marked.is_some_and(|mark| mark.contains(&format!("href=\"#{name}\""))), "so does its date");
}

/// Markup, quotes, terminal sequences, bidirectional and invisible controls, what XML refuses.
const HARM: &str = "The <script>alert(1)</script> \"board\" 'met' on Tuesday & </style><svg onload=alert(2)> ]]> <!-- --> \u{202E}desrever\u{202C} \
                    \u{0}\u{8}\u{1b}[31m\u{200B}\u{FEFF}\u{2066}\u{FFFE}\u{FFFF}\u{E0041} \" onmouseover=\"alert(3)\" x='";

#[test]
fn text_of_an_article_never_acts() {
    let document = document(HARM, HARM);
    let analysis = read(&document);
    let mut story = analysis.story(&document);
    let mut timeline = analysis.timeline.clone();
    for entry in timeline.entries.values_mut().chain(timeline.undated.values_mut()) {
        entry.summary = HARM.to_owned();
        for reason in &mut entry.why {
            (reason.rule, reason.words) = (dateline::RuleId::owned(HARM), HARM.to_owned());
        }
    }
    story.timeline = &timeline;
    for (format, out) in [("html", render::html(&story)), ("svg", render::svg(&story))] {
        let hidden = |c: char| {
            c != '\n'
                && (c.is_control() || "\u{202E}\u{202C}\u{200B}\u{FEFF}\u{2066}\u{E0041}\u{FFFE}\u{FFFF}".contains(c))
        };
        assert!(!out.contains(hidden), "{format}");
        for acts in ["<script>alert", "</style><svg", "<svg onload", "\" onmouseover=\"", "' x='", "<!--", "]]>"] {
            assert!(!out.contains(acts), "{format}: {acts}");
        }
        assert!(out.contains("desrever"), "{format} keeps the words");
    }
    roxmltree::Document::parse(&render::svg(&story)).expect("well-formed XML");
}

#[test]
fn the_picture_is_well_formed_and_holds_its_text() {
    let document = document("Pier sold", TEXT);
    let analysis = read(&document);
    let picture = render::svg(&analysis.story(&document));
    let xml = roxmltree::Document::parse(&picture).expect("well-formed XML");
    let texts: Vec<_> =
        xml.descendants().filter(|node| node.has_tag_name("text")).filter_map(|node| node.text()).collect();
    assert!(texts.contains(&"1987"), "{texts:?}");
    assert!(texts.iter().any(|text| text.starts_with("The pier had burned down")), "{texts:?}");
    assert!(texts.contains(&"Planned, possible or denied"), "{texts:?}");
    // Nothing stands outside of the paper.
    let root = xml.root_element();
    let size = |name| root.attribute(name).and_then(|value| value.parse::<f64>().ok()).expect("a number");
    for node in xml.descendants().filter(|node| node.has_tag_name("rect") || node.has_tag_name("text")) {
        let at = |name| node.attribute(name).and_then(|value| value.parse::<f64>().ok()).unwrap_or(0.0);
        assert!(at("x") >= 0.0 && at("x") + at("width") <= size("width") && at("y") <= size("height"), "{node:?}");
    }
}

#[test]
fn a_timeline_alone_has_a_page_without_an_article() {
    let document = document("Pier sold", TEXT);
    let timeline = read(&document).timeline;
    let page = render::html(&Story::new(&timeline));
    assert!(page.contains("<h1 dir=\"auto\">Timeline</h1>") && !page.contains("<article"));
    assert!(page.contains("1987"));
    let empty = Timeline::default();
    assert!(render::html(&Story::new(&empty)).contains("No event found."));
    assert!(render::svg(&Story::new(&empty)).contains("No event found."));
}

#[test]
fn spans_of_another_text_are_left_out() {
    let (long, short) = (document("Pier sold", TEXT), document("", "Ünß"));
    let analysis = read(&long);
    let page = render::html(&analysis.story(&short));
    assert!(page.contains("Ünß") && page.contains("1987"));
}

#[test]
fn the_edges_of_the_calendar_can_be_drawn() {
    let entry = json!({
        "event": "e1", "trigger": {"start": 0, "end": 4}, "summary": "all of it", "class": "OCCURRENCE", "factuality": "fact",
        "when": {"interval": {"begin": {"at": "-262143-01-01T00:00:00"}, "end": {"at": "+262142-12-31T23:59:59"}},
                 "value": null, "grain": null, "modifier": null},
        "certainty": "inferred", "rank": 0, "why": [],
    });
    let timeline = json!({"published": null, "entries": [entry], "unrealised": [], "undated": [], "conflicts": []});
    let timeline: Timeline = serde_json::from_value(timeline).expect("a timeline");
    assert!(render::html(&Story::new(&timeline)).contains("200000 BC"));
    assert!(render::svg(&Story::new(&timeline)).contains("200000 BC"));
}

#[test]
fn a_guess_is_told_apart_from_what_the_text_entails() {
    let window = |begin: &str, end: &str| json!({"interval": {"begin": {"at": begin}, "end": {"at": end}}, "value": null, "grain": null, "modifier": null});
    let entry = json!({
        "event": "e1", "trigger": {"start": 0, "end": 4}, "summary": "the pier burned", "class": "OCCURRENCE", "factuality": "fact",
        "when": window("2024-01-01T00:00:00", "2024-03-15T00:00:00"), "certainty": "inferred", "rank": 0, "why": [],
        "mentions": [
            {"event": "e1", "span": {"start": 0, "end": 4}, "telling": "same", "source": {"event": "e3", "words": "the <mayor>"}},
            {"event": "e2", "span": {"start": 9, "end": 12}, "telling": "same", "source": null},
        ],
        "likely": {"window": window("2024-03-14T00:00:00", "2024-03-15T00:00:00"), "confidence": 0.8, "why": []},
    });
    let timeline =
        json!({"published": "2024-03-14", "entries": [entry], "unrealised": [], "undated": [], "conflicts": []});
    let timeline: Timeline = serde_json::from_value(timeline).expect("a timeline");
    let mut story = Story::new(&timeline);
    story.content = "Fire and ash.";
    let page = render::html(&story);
    assert!(page.contains("<span class=\"guess\">likely 14 March 2024</span>"));
    assert!(page.contains("likely 14 March 2024 (80 %)") && page.contains("according to the &lt;mayor&gt;"));
    assert!(page.contains("class=\"bar closed guess\""));
    assert_eq!(values(&page, "data-words"), ["e1 e2"]);
    assert_eq!(page.matches("href=\"#e1\"").count(), 2, "both words lead to the entry");
    let picture = render::svg(&story);
    assert!(picture.contains("class=\"guessed\"") && picture.contains(">likely 14 March<"), "{picture}");
}
