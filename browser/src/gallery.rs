//! Makes the pictures of `docs/gallery.md`: `cargo run -p dateline-browser --bin gallery`.

use std::fs;
use std::path::Path;
use std::process::ExitCode;

use dateline_browser::Browser;
use dateline_browser::pages::{Read, ages};

fn main() -> ExitCode {
    let Some(browser) = Browser::start() else { return ExitCode::FAILURE };
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/pictures");
    let save = |name: &str, whole: bool| {
        let picture = browser.picture(whole);
        println!("{name}: {} bytes", picture.len());
        fs::write(folder.join(name), picture).expect("docs/pictures can be written");
    };
    let court = Read::file("tests/documents/court.md");
    let open = |read: &Read, width, height, scheme| {
        browser.size(width, height);
        browser.prefer("screen", scheme);
        browser.open("page.html", &read.html());
    };
    let pick = |event: &str| {
        browser.run(&format!("document.querySelector('[data-words~=\"{event}\"] .summary').click()"));
        browser.run("document.activeElement.blur()");
    };
    open(&court, 1280, 800, "light");
    pick("e18");
    save("page.png", false);
    open(&court, 1280, 800, "dark");
    pick("e18");
    save("page-dark.png", false);
    open(&Read::file("tests/documents/disaster.md"), 390, 780, "light");
    browser.run("scrollTo(0, document.querySelector('.chart').getBoundingClientRect().top - 60)");
    save("phone.png", false);
    open(&ages(), 1280, 640, "light");
    browser.run(
        "document.querySelector('[name=find]').value = 'treaty'; document.forms[0].dispatchEvent(new Event('input'))",
    );
    browser.wait("return document.querySelector('[name=shown]').value !== ''");
    save("ages.png", false);
    let obituary = Read::file("tests/documents/obituary.md").svg();
    for (name, scheme) in [("picture.png", "light"), ("picture-dark.png", "dark")] {
        browser.size(860, 800);
        browser.prefer("screen", scheme);
        let page = format!("<!doctype html><body style=\"margin:0\">{obituary}");
        browser.open("picture.html", &page);
        save(name, true);
    }
    ExitCode::SUCCESS
}
