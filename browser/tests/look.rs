//! How the page and the picture look: nothing overlaps, stands out or is too faint, at any size and in either colour scheme.

use dateline_browser::Browser;
use dateline_browser::pages::{Read, ages, day, documents};
use serde_json::{Value, json};

const CONTRAST: &str = include_str!("../src/checks/contrast.js");
const OVERLAPS: &str = include_str!("../src/checks/overlaps.js");
const PICTURE: &str = include_str!("../src/checks/picture.js");
const SIZES: [(u32, u32); 4] = [(1440, 900), (1100, 800), (760, 1000), (390, 844)];

fn stories() -> impl Iterator<Item = Read> {
    documents().chain([ages(), day()])
}

fn nothing(what: &str, found: Value) {
    assert_eq!(found, json!([]), "{what}");
}

#[test]
fn no_label_overlaps_or_stands_out() {
    let Some(browser) = Browser::start() else { return };
    for (n, read) in stories().enumerate() {
        let title = &read.name;
        for (width, height) in SIZES {
            browser.size(width, height);
            browser.prefer("screen", "light");
            browser.open(&format!("{n}.html"), &read.html());
            let wide =
                browser.run("return document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assert_eq!(wide, 0, "{title} scrolls sideways at {width}");
            for y in [0, 900, 2500] {
                browser.run(&format!("scrollTo(0, {y})"));
                nothing(&format!("{title} at {width}, {y} down"), browser.run(OVERLAPS));
            }
            for _ in 0..6 {
                browser.run("const button = document.querySelector('[data-zoom=in]'); if (button) button.click()");
                nothing(&format!("{title} at {width}, zoomed"), browser.run(OVERLAPS));
            }
        }
    }
}

#[test]
fn every_text_stands_out_from_its_ground() {
    let Some(browser) = Browser::start() else { return };
    let read = documents().next().expect("a document");
    for scheme in ["light", "dark"] {
        browser.size(1280, 900);
        browser.prefer("screen", scheme);
        browser.open("page.html", &read.html());
        nothing(scheme, browser.run(CONTRAST));
        // So it must while words are lit.
        for n in 0..4 {
            browser.run(&format!("document.querySelectorAll('.summary')[{n}].click()"));
            nothing(&format!("{scheme}, lit"), browser.run(CONTRAST));
        }
    }
}

#[test]
fn paper_gets_the_document_and_no_controls() {
    let Some(browser) = Browser::start() else { return };
    let read = documents().next().expect("a document");
    browser.size(800, 1000);
    browser.prefer("print", "light");
    browser.open("page.html", &read.html());
    let shown = |css: &str| browser.run(&format!("return document.querySelector('{css}').checkVisibility()"));
    for css in [".filters", ".zoom", ".keys"] {
        assert_eq!(shown(css), false, "{css}");
    }
    for css in [".entry .summary", ".entry .bar", ".article p", ".part h2"] {
        assert_eq!(shown(css), true, "{css}");
    }
    assert_eq!(browser.run("return getComputedStyle(document.querySelector('.article')).maxHeight"), "none");
}

#[test]
fn the_text_of_the_picture_keeps_to_its_place() {
    let Some(browser) = Browser::start() else { return };
    browser.size(900, 1000);
    for (n, read) in stories().enumerate() {
        // The fonts differ in width: that of the style sheet, the widest usual one, and a serif.
        for font in ["", "svg text { font-family: 'DejaVu Sans' }", "svg text { font-family: serif }"] {
            let page = format!("<!doctype html>{}<style>{font}</style>", read.svg());
            browser.open(&format!("{n}.html"), &page);
            nothing(&format!("{} {font}", read.name), browser.run(PICTURE));
        }
    }
}

#[test]
fn the_picture_follows_the_colour_scheme() {
    let Some(browser) = Browser::start() else { return };
    let picture = day().svg();
    let mut grounds = Vec::new();
    for scheme in ["light", "dark"] {
        browser.prefer("screen", scheme);
        browser.open("picture.svg", &picture);
        let fill = |css: &str| browser.run(&format!("return getComputedStyle(document.querySelector('{css}')).fill"));
        assert_ne!(fill(".paper"), fill(".words"), "{scheme}");
        grounds.push((fill(".paper"), fill(".words")));
    }
    assert_ne!(grounds[0], grounds[1]);
}
