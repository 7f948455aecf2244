//! HTML: one file that needs no network, a list with a time axis beside the article that it was made from.
//!
//! The page is a readable document first: sections of lists in the order of the timeline, every date in words, links from each entry to
//! its words and back. `page.css` draws the axis from two numbers of each entry; `page.js` adds lighting up, filters and zoom, and
//! nothing is lost without it. A content security policy lets only that script run, so that even a mistake in escaping could not act.

mod article;
mod controls;
mod entries;
mod lit;

use std::fmt::Write;

use super::axis::{Stretch, written};
use super::markup::escape;
use super::outline::{self, Kind, Section};
use super::reason::Explain;
use super::{Story, conflict, date};
use crate::document::Published;

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");
/// The SHA-256 of `page.js` in base64, the only script that the page lets run; a test compares them.
const SCRIPT_HASH: &str = include_str!("page.js.sha256");

/// How many ticks there are before the script knows how much room there is; so many that they fit on a phone.
const TICKS: usize = 4;

/// Renders a story as one self-contained HTML page.
///
/// # Example
///
/// ```
/// use dateline::{Document, Extractor, render};
///
/// let published: dateline::Published = "2024-03-14".parse()?;
/// let document = Document::new("The ferry sank last year.").title("Ferry <lost>").published(published);
/// let analysis = Extractor::english().extract(&document);
///
/// let page = render::html(&analysis.story(&document));
/// assert!(page.starts_with("<!doctype html>"));
/// assert!(page.contains("<title>Ferry &lt;lost&gt;</title>"));
/// # Ok::<(), dateline::Error>(())
/// ```
pub fn html(story: &Story<'_>) -> String {
    let title = story.heading();
    let mut out = String::with_capacity(STYLE.len() + SCRIPT.len() + 4 * story.content.len());
    let _ = write!(
        out,
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         script-src 'sha256-{}'; base-uri 'none'; form-action 'none'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"generator\" content=\"dateline\">\n\
         <title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n",
        SCRIPT_HASH.trim(),
        escape(title),
    );
    body(&mut out, story);
    let _ = write!(out, "<script>{SCRIPT}</script>\n</html>\n");
    out
}

/// Writes the part of the page that differs from story to story.
fn body(out: &mut String, story: &Story<'_>) {
    let sections = outline::sections(story.timeline, Explain::Reasons);
    let stretch = Stretch::of(story.timeline);
    let published = story.timeline.published;
    let alone = if story.content.trim().is_empty() { " alone" } else { "" };
    let _ = writeln!(out, "<body class=\"js-off{alone}\"{}>", variables(stretch, published));
    out.push_str("<nav class=\"skip\" aria-label=\"Skip\"><a href=\"#entries\">Skip to the entries</a>");
    if alone.is_empty() {
        out.push_str("<a href=\"#article\">Skip to the article</a>");
    }
    out.push_str("</nav>\n");
    header(out, story, &sections);
    controls::filters(out, story.timeline);
    out.push_str(
        "<div class=\"desk\">\n<main class=\"pane\" id=\"entries\" tabindex=\"-1\" aria-label=\"Timeline\">\n",
    );
    if sections.is_empty() {
        out.push_str("<p class=\"none\">No event found.</p>\n");
    }
    controls::legend(out, &sections);
    let mut lit = lit::Lit::new(story);
    out.push_str("<div class=\"chart\">\n");
    controls::grid(out, stretch);
    let (drawn, tray): (Vec<&Section>, Vec<&Section>) =
        sections.iter().partition(|section| section.kind != Kind::Undated);
    for section in drawn {
        entries::section(out, section, published, &mut lit);
    }
    out.push_str("<p class=\"none unmatched\" hidden>No entry matches the filter.</p>\n");
    controls::axis(out, stretch);
    out.push_str("</div>\n");
    controls::keys(out);
    for section in tray {
        entries::section(out, section, published, &mut lit);
    }
    contradictions(out, story);
    out.push_str("</main>\n");
    if alone.is_empty() {
        article::article(out, story, &lit);
    }
    out.push_str("</div>\n</body>\n");
}

/// Writes what the style sheet draws the axis from: the stretch shown, the whole of it, and the publication.
fn variables(stretch: Option<Stretch>, published: Option<Published>) -> String {
    let Some(stretch) = stretch else { return String::new() };
    let (begin, width) = (written(stretch.begin), written(stretch.end - stretch.begin));
    let mut style = format!("--d0:{begin};--dw:{width};--v0:{begin};--vw:{width}");
    if let Some((from, to)) = published.and_then(|published| published.interval().bounds()) {
        let (from, to) = (super::axis::days(from), super::axis::days(to));
        let _ = write!(style, ";--p0:{};--p1:{}", written(from), written(to));
    }
    format!(" style=\"{style}\"")
}

fn header(out: &mut String, story: &Story<'_>, sections: &[Section<'_>]) {
    let title = story.heading();
    let _ = write!(out, "<header class=\"head\">\n<h1 dir=\"auto\">{}</h1>\n<p class=\"facts\">", escape(title));
    match story.timeline.published {
        Some(published) => {
            let _ = write!(
                out,
                "<span class=\"m\" data-m=\"t0\">Published on <time datetime=\"{published}\">{}</time></span>",
                escape(&date::publication(published)),
            );
        }
        None => out.push_str("Publication date not known"),
    }
    for section in sections {
        let count = section.groups.iter().chain(&section.tray).map(Vec::len).sum::<usize>();
        let what = match section.kind {
            Kind::Dated => "dated",
            Kind::Bounded => "before publication",
            Kind::Ongoing => "going on",
            Kind::Unrealised => "planned, possible or denied",
            Kind::Undated => "undated",
        };
        let _ = write!(out, "<span class=\"count\"><b>{count}</b> {what}</span>");
    }
    out.push_str("</p>\n</header>\n");
}

fn contradictions(out: &mut String, story: &Story<'_>) {
    if story.timeline.conflicts.is_empty() {
        return;
    }
    out.push_str("<section class=\"part conflicts\" aria-labelledby=\"h-conflicts\">\n");
    out.push_str("<h2 id=\"h-conflicts\">Contradictions</h2>\n<ul>\n");
    for conflict in &story.timeline.conflicts {
        let _ = writeln!(out, "<li dir=\"auto\">{}</li>", escape(&conflict::sentence(conflict, story.timeline)));
    }
    out.push_str("</ul>\n</section>\n");
}
