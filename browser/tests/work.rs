//! How the page works: with the pointer, with keys, by ear, without its script, on hostile text, on long lists.

use dateline_browser::Browser;
use dateline_browser::pages::{Read, documents, harm, many};
use serde_json::{Value, json};

const TAB: char = '\u{E004}';
const ESCAPE: char = '\u{E00C}';
const UP: char = '\u{E013}';
const DOWN: char = '\u{E015}';
const RIGHT: char = '\u{E014}';

const PIER: &str = "The council met on Tuesday, a spokesman said. The pier had burned down in 1987. \
                    It will be rebuilt next year. The mayor has been in office since 2019.";

fn open(browser: &Browser, read: &Read) {
    browser.size(1280, 900);
    browser.prefer("screen", "light");
    browser.open("page.html", &read.html());
}

fn texts(browser: &Browser, css: &str) -> Vec<String> {
    let found =
        browser.run(&format!("return [...document.querySelectorAll('{css}')].map((element) => element.textContent)"));
    serde_json::from_value(found).expect("texts")
}

fn count(browser: &Browser, css: &str) -> u64 {
    browser.run(&format!("return document.querySelectorAll('{css}').length")).as_u64().expect("a number")
}

#[test]
fn pointing_at_an_entry_lights_up_its_words_its_date_and_the_reason() {
    let Some(browser) = Browser::start() else { return };
    open(&browser, &Read::text("Pier", PIER));
    assert_eq!(count(&browser, ".on"), 0);
    browser.run("document.querySelector('[datetime=\"1987\"]').closest('.entry').id = 'fire'");
    browser.hover("#fire .summary");
    assert_eq!(texts(&browser, ".on-words"), ["burned"]);
    assert_eq!(texts(&browser, ".on-times.time"), ["1987"]);
    assert!(texts(&browser, ".on-why").contains(&"in ".to_owned()));
    assert_eq!(count(&browser, "#fire.on"), 1);
    browser.hover("h1");
    assert_eq!(count(&browser, ".on, .on-words, .on-times, .on-why"), 0, "all goes out again");
    // What is reckoned from the publication lights it up.
    browser.hover(".article .event");
    assert!(texts(&browser, ".on-times").iter().any(|text| text.starts_with("Published on")));
}

#[test]
fn clicking_words_finds_the_entry_and_the_other_way_round() {
    let Some(browser) = Browser::start() else { return };
    open(&browser, &documents().next().expect("a document"));
    for css in [".article p:last-of-type .event", ".article a.time"] {
        browser.click(css);
        let entry = browser.run("return document.activeElement.closest('.entry').id");
        let named = browser.run(&format!(
            "return document.querySelector('{css}').getAttribute('data-m').split(' ').some((name) => \
             (document.querySelector('.picked').dataset.words + ' ' + document.querySelector('.picked').dataset.times).split(' ').includes(name))"
        ));
        assert_eq!(named, true, "{css} leads to {entry}");
        assert_eq!(browser.run("return location.hash"), format!("#{}", entry.as_str().expect("an id")));
        let inside = "const box = document.activeElement.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight";
        browser.wait(inside);
    }
    browser.click(".ranks > .entry:last-child .summary");
    browser.wait(
        "const box = document.querySelector('.on-words').getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight",
    );
}

#[test]
fn filters_hide_what_does_not_match_and_say_how_much_is_left() {
    let Some(browser) = Browser::start() else { return };
    open(&browser, &documents().next().expect("a document"));
    let all = count(&browser, ".entry");
    let shown = || count(&browser, ".entry:not([hidden])");
    browser.click("[value=reporting] + span");
    browser.wait("return document.querySelector('[name=shown]').value !== ''");
    let reporting = count(&browser, ".entry[data-class=reporting]");
    assert_eq!(shown(), all - reporting);
    assert_eq!(count(&browser, ".entry[data-class=reporting]:not([hidden])"), 0);
    assert_eq!(
        browser.run("return document.querySelector('[name=shown]').value"),
        format!("{} of {all} shown", all - reporting)
    );
    browser.click(".filters [type=reset]");
    browser.wait("return !document.querySelector('.entry[hidden]')");
    browser.click("[value=bounded] + span");
    browser.wait("return !!document.querySelector('.entry[hidden]')");
    assert_eq!(shown(), all - count(&browser, ".entry.bounded"));
    browser.click(".filters [type=reset]");
    browser.click("[name=find]");
    browser.press(&"BRIDGE company".chars().collect::<Vec<_>>());
    browser.wait("return !!document.querySelector('.entry[hidden]')");
    browser.wait("return [...document.querySelectorAll('.entry:not([hidden])')].every((entry) => /bridge company/i.test(entry.textContent))");
    assert!(shown() > 0);
    // Words in the article find an entry that the filter hides.
    browser.click(".article .event");
    assert_eq!(browser.run("return document.querySelector('.picked').hidden"), false);
    browser.click("[name=find]");
    browser.press(&"no such words".chars().collect::<Vec<_>>());
    browser.wait("return document.querySelector('.unmatched').checkVisibility()");
    assert_eq!(shown(), 0);
}

#[test]
fn keys_walk_the_entries_zoom_and_let_go() {
    let Some(browser) = Browser::start() else { return };
    open(&browser, &documents().next().expect("a document"));
    let summary = || browser.run("return document.activeElement.textContent");
    let entries = texts(&browser, ".summary");
    browser.run("document.querySelector('.summary').focus()");
    browser.press(&[DOWN]);
    assert_eq!(summary(), entries[1].as_str());
    browser.press(&[DOWN, DOWN, UP]);
    assert_eq!(summary(), entries[2].as_str());
    assert_eq!(count(&browser, ".entry.on"), 1, "the focus lights up too");
    let width =
        || browser.run("return parseFloat(document.body.style.getPropertyValue('--vw'))").as_f64().expect("days");
    let begin =
        || browser.run("return parseFloat(document.body.style.getPropertyValue('--v0'))").as_f64().expect("days");
    let whole = (begin(), width());
    browser.press(&['+', '+']);
    assert!((width() - whole.1 / 4.0).abs() < 0.01);
    assert!(count(&browser, ".off-before, .off-after") > 0);
    browser.press(&['-']);
    assert!((width() - whole.1 / 2.0).abs() < 0.01);
    let before = begin();
    browser.press(&[RIGHT]);
    assert!(begin() >= before);
    browser.press(&['0']);
    assert_eq!((begin(), width()), whole);
    assert_eq!(count(&browser, ".off-before, .off-after"), 0);
    browser.run("document.activeElement.click()");
    assert_eq!(count(&browser, ".picked"), 1);
    browser.press(&[ESCAPE]);
    assert_eq!(count(&browser, ".picked"), 0);
    browser.press(&['/']);
    assert_eq!(browser.run("return document.activeElement.name"), "find");
}

#[test]
fn bars_and_ticks_lie_where_their_time_is() {
    let Some(browser) = Browser::start() else { return };
    open(&browser, &documents().next().expect("a document"));
    let off = browser.run(
        "const number = (element, name) => parseFloat(element.style.getPropertyValue(name)); \
         const [from, width] = [number(document.body, '--v0'), number(document.body, '--vw')]; \
         const off = (box, frame, day) => Math.abs(box - frame.left - (day - from) / width * frame.width); \
         const bars = [...document.querySelectorAll('.entry > .track > .bar.closed:not(.guess)')].map((bar) => { \
           const frame = bar.parentElement.getBoundingClientRect(); \
           const left = bar.getBoundingClientRect().left; \
           return left > frame.right - 10 ? 0 : off(left, frame, number(bar.closest('.entry'), '--b')); }); \
         const scale = document.querySelector('.scale').getBoundingClientRect(); \
         const ticks = [...document.querySelectorAll('.ticks span:not([class])')].map((tick) => { \
           const box = tick.getBoundingClientRect(); \
           return off(box.left + box.width / 2, scale, Date.UTC(+tick.textContent) / 864e5); }); \
         return [bars.length, ticks.length, Math.max(...bars, ...ticks)]",
    );
    let [bars, ticks, off]: [f64; 3] = serde_json::from_value(off).expect("numbers");
    assert!(bars >= 5.0 && ticks >= 2.0 && off < 1.0, "{bars} bars and {ticks} ticks are off by up to {off} pixels");
}

#[test]
fn the_focus_goes_through_the_page_in_its_order() {
    let Some(browser) = Browser::start() else { return };
    open(&browser, &Read::text("Pier", PIER));
    let order = "const all = [...document.querySelectorAll('a[href], button, input, select, summary')].filter((one) => one.checkVisibility() && !one.disabled); ";
    let number = browser.run(&format!("{order} return all.length")).as_u64().expect("a number");
    for n in 0..number {
        browser.press(&[TAB]);
        let at = browser.run(&format!("{order} return all.indexOf(document.activeElement)"));
        assert_eq!(at, n, "{}", browser.run("return document.activeElement.outerHTML.slice(0, 100)"));
        let ring = browser.run("return getComputedStyle(document.activeElement).outlineStyle !== 'none' || document.activeElement.matches('[type=checkbox], .skip a')");
        assert_eq!(ring, true, "the focus is seen");
        let covered = browser.run(
            "const at = document.activeElement; const box = at.getClientRects()[0]; \
             const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2); \
             return !!top && top.closest('.axis') !== at.closest('.axis')",
        );
        assert_eq!(
            covered,
            false,
            "the axis covers {}",
            browser.run("return document.activeElement.outerHTML.slice(0, 100)")
        );
    }
    let headings = browser.run("return [...document.querySelectorAll('h1, h2')].map((one) => one.tagName).join(' ')");
    assert!(headings.as_str().is_some_and(|tags| tags.starts_with("H1 H2") && !tags[2..].contains("H1")), "{headings}");
}

#[test]
fn everything_has_a_name_for_those_who_listen() {
    let Some(browser) = Browser::start() else { return };
    open(&browser, &documents().next().expect("a document"));
    let tree = browser.cdp("Accessibility.getFullAXTree", json!({}));
    let nodes = tree["nodes"].as_array().expect("nodes");
    let role = |node: &Value| node["role"]["value"].as_str().unwrap_or_default().to_owned();
    let name = |node: &Value| node["name"]["value"].as_str().unwrap_or_default().trim().to_owned();
    let shown: Vec<&Value> = nodes.iter().filter(|node| node["ignored"] != true).collect();
    let mut named = 0;
    for node in &shown {
        if ["link", "button", "checkbox", "combobox", "searchbox", "main", "article", "region", "heading"]
            .contains(&role(node).as_str())
        {
            assert!(!name(node).is_empty(), "{node}");
            named += 1;
        }
    }
    assert!(named > 50, "{named}");
    for landmark in ["main", "article", "search", "list"] {
        assert!(shown.iter().any(|node| role(node) == landmark), "no {landmark}");
    }
    assert_eq!(browser.run("return document.documentElement.lang"), "en");
}

#[test]
fn without_its_script_the_page_is_a_document() {
    let Some(browser) = Browser::start() else { return };
    browser.cdp("Emulation.setScriptExecutionDisabled", json!({"value": true}));
    open(&browser, &documents().next().expect("a document"));
    browser.cdp("Emulation.setScriptExecutionDisabled", json!({"value": false}));
    assert_eq!(browser.run("return document.body.className"), "js-off");
    let shown = |css: &str| browser.run(&format!("return document.querySelector('{css}').checkVisibility()"));
    for css in [".filters", ".zoom", ".keys"] {
        assert_eq!(shown(css), false, "{css} would do nothing");
    }
    for css in [".when", ".summary", ".why summary", ".bar", ".ticks span", ".article p"] {
        assert_eq!(shown(css), true, "{css}");
    }
    let lengths = browser.run("return [...document.querySelectorAll('.bar')].filter((bar) => bar.checkVisibility({contentVisibilityAuto: true})).every((bar) => bar.getBoundingClientRect().width >= 4)");
    assert_eq!(lengths, true, "the axis is drawn");
    // The links work by themselves.
    browser.click(".summary");
    assert!(browser.run("return location.hash").as_str().is_some_and(|hash| hash.starts_with("#w-e")));
    assert_eq!(browser.run("return document.querySelector(location.hash).matches('.article .event')"), true);
}

#[test]
fn hostile_text_is_only_text_and_nothing_is_asked_for() {
    let Some(browser) = Browser::start() else { return };
    let read = harm();
    browser.size(1280, 900);
    browser.prefer("screen", "light");
    browser.noticed();
    browser.open("harm.html", &read.html());
    browser.run("document.querySelectorAll('.entry').forEach((entry) => entry.querySelector('.summary').click())");
    assert_ne!(browser.run("return document.title"), "harmed");
    assert_eq!(count(&browser, "script"), 1);
    assert_eq!(count(&browser, "img, svg, b.harm, [onload], [onerror], [onmouseover], article b"), 0);
    assert_eq!(
        browser.run("return /[\\u202A-\\u202E\\u2066-\\u2069\\u200B\\uFEFF]/.test(document.documentElement.outerHTML)"),
        false
    );
    assert_eq!(browser.run("return document.body.textContent.includes('<script>')"), true, "it can still be read");
    assert_eq!(browser.noticed(), Vec::<String>::new());
    // Even if markup came through, the policy would not let it run.
    browser.run("const script = document.createElement('script'); script.textContent = \"document.title = 'harmed'\"; document.body.append(script)");
    assert_ne!(browser.run("return document.title"), "harmed");
    assert!(browser.noticed().iter().any(|line| line.contains("Content Security Policy")));
    browser.open("harm.svg", &read.svg());
    assert_eq!(browser.run("return document.querySelectorAll('script, [onload], image').length"), 0);
    assert_eq!(browser.noticed(), Vec::<String>::new());
}

#[test]
fn a_story_of_every_kind_opens_without_complaint() {
    let Some(browser) = Browser::start() else { return };
    browser.size(1280, 900);
    browser.noticed();
    let empty = Read::text("Nothing", "A blue chair.");
    for (n, read) in documents().chain([empty]).enumerate() {
        browser.open(&format!("{n}.html"), &read.html());
        browser.open(&format!("{n}.svg"), &read.svg());
        assert_eq!(browser.noticed(), Vec::<String>::new(), "{}", read.name);
    }
}

#[test]
fn ten_thousand_entries_are_drawn_only_where_one_looks() {
    let Some(browser) = Browser::start() else { return };
    let read = many(10_000);
    open(&browser, &read);
    assert!(count(&browser, ".entry") > 9_000);
    let drawn = "return [...document.querySelectorAll('.entry .summary')].filter((one) => one.checkVisibility({contentVisibilityAuto: true})).length";
    assert!(browser.run(drawn).as_u64().is_some_and(|drawn| (1..200).contains(&drawn)));
    browser.run("document.querySelector('[name=find]').value = 'treaty'; document.querySelector('.filters').dispatchEvent(new Event('input'))");
    browser.wait("return document.querySelector('[name=shown]').value !== ''");
    browser.run("[...document.querySelectorAll('.entry:not([hidden]) .summary')].at(-1).click()");
    assert_eq!(count(&browser, ".picked"), 1);
}
