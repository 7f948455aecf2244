//! SVG: the timeline as one picture that stands alone, for a README or a paper.
//!
//! A row is a date, a summary and a bar on a proportional axis; what has no known order hangs together by a bracket; below stand what
//! did not come true and what nobody dated. The picture brings its own paper and changes with the colour scheme of the reader, so it is
//! legible on any page; it holds no script and asks for nothing.
//!
//! SVG does not wrap lines, and the width of letters is not known before a font is. Lines are cut by the widths of DejaVu Sans, the
//! widest of the usual sans-serif fonts, so that they fit in all of them.

mod letters;
mod rows;

use std::fmt::Write;

use self::letters::{REGULAR, cut, width};
use self::rows::{Row, rows};
use super::axis::{Stretch, days};
use super::markup::escape;
use super::{Story, date};
use crate::timeline::Entry;

/// The width of the picture, in user units; as many pixels where nothing scales it.
const WIDTH: f64 = 860.0;
/// The free space at the sides.
const SIDE: f64 = 24.0;
/// Where the summaries begin, and how wide they may be.
const WORDS: (f64, f64) = (SIDE + 150.0, 364.0);
/// Where the axis begins, and how long it is.
const AXIS: (f64, f64) = (WIDTH - SIDE - 276.0, 264.0);
/// The distance between two lines of text.
const LINE: f64 = 17.0;
/// The free space above and below the text of a row.
const ROOM: f64 = 8.0;
/// How thick a bar is; also its least length.
const BAR: f64 = 8.0;
/// How far a bar fades whose end is open.
const FADE: f64 = 70.0;
/// How many ticks fit on the axis.
const TICKS: usize = 4;

const STYLE: &str = include_str!("svg/picture.css");

/// Renders a story as an SVG picture.
///
/// The picture is 860 units wide and as high as its entries need.
///
/// # Example
///
/// ```
/// use dateline::{Document, Extractor, render};
///
/// let published: dateline::Published = "2024-03-14".parse()?;
/// let document = Document::new("The ferry sank last year.").published(published);
/// let picture = render::svg(&Extractor::english().extract(&document).story(&document));
/// assert!(picture.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\""));
/// assert!(picture.contains("The ferry sank"));
/// # Ok::<(), dateline::Error>(())
/// ```
pub fn svg(story: &Story<'_>) -> String {
    let published = story.timeline.published;
    let stretch = Stretch::of(story.timeline);
    let mut picture = Picture { out: String::new(), y: 34.0, stretch };
    let heading = cut(story.heading(), 20.0, WIDTH - 2.0 * SIDE, 3);
    for line in &heading {
        picture.text(SIDE, "title", line);
        picture.y += 25.0;
    }
    let when = match published {
        Some(published) => format!("Published on {}", date::publication(published)),
        None => "Publication date not known".to_owned(),
    };
    picture.y -= 4.0;
    picture.text(SIDE, "faint", &when);
    picture.y += 16.0;
    let (rows, notes) = rows(story);
    let top = picture.y;
    for row in &rows {
        picture.row(row);
    }
    if rows.is_empty() && notes.is_empty() {
        picture.y += LINE;
        picture.text(SIDE, "faint", "No event found.");
    }
    let bottom = picture.y + 4.0;
    if let (Some(stretch), false) = (stretch, rows.is_empty()) {
        picture.axis(stretch, bottom);
    }
    for (heading, words) in &notes {
        picture.note(heading, words);
    }
    let height = picture.y + 22.0;
    let mut out = String::with_capacity(picture.out.len() + STYLE.len() + 1024);
    let title = escape(story.heading());
    let _ = write!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" width=\"{WIDTH}\" height=\"{height}\" \
         role=\"img\" aria-labelledby=\"title\">\n<title id=\"title\">{title}</title>\n<style>\n{STYLE}</style>\n"
    );
    out.push_str(GRADIENTS);
    let _ = writeln!(out, "<rect class=\"paper\" width=\"{WIDTH}\" height=\"{height}\" rx=\"6\"/>");
    if let (Some(stretch), false) = (stretch, rows.is_empty()) {
        grid(&mut out, stretch, story, top, bottom);
    }
    out.push_str(&picture.out);
    out.push_str("</svg>\n");
    out
}

/// The fading ends, and the stripes of what is inferred.
const GRADIENTS: &str = "<defs>\n\
    <linearGradient id=\"until\"><stop class=\"none\" offset=\"0\"/><stop class=\"full\" offset=\"1\"/></linearGradient>\n\
    <linearGradient id=\"from\"><stop class=\"full\" offset=\"0\"/><stop class=\"none\" offset=\"1\"/></linearGradient>\n\
    <linearGradient id=\"goes-on\"><stop class=\"full\" offset=\"0.6\"/><stop class=\"none\" offset=\"1\"/></linearGradient>\n\
    <linearGradient id=\"about\"><stop class=\"none\" offset=\"0\"/><stop class=\"full\" offset=\"0.25\"/>\
    <stop class=\"full\" offset=\"0.75\"/><stop class=\"none\" offset=\"1\"/></linearGradient>\n\
    <pattern id=\"inferred\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(25)\">\
    <rect class=\"wash\" width=\"4\" height=\"4\"/><rect class=\"ink\" width=\"2\" height=\"4\"/></pattern>\n</defs>\n";

fn grid(out: &mut String, stretch: Stretch, story: &Story<'_>, top: f64, bottom: f64) {
    for tick in stretch.ticks(TICKS) {
        let x = place(stretch, tick.day);
        let _ = writeln!(out, "<path class=\"grid\" d=\"M{x:.1} {top:.1}V{bottom:.1}\"/>");
    }
    let day = story.timeline.published.and_then(|published| published.interval().bounds());
    if let Some((from, to)) = day.filter(|(from, _)| (0.0..=1.0).contains(&stretch.share(days(*from)))) {
        let (x, end) = (place(stretch, days(from)), place(stretch, days(to)));
        let (wide, high) = ((end - x).max(2.0), bottom - top);
        let _ = writeln!(
            out,
            "<rect class=\"published\" x=\"{x:.1}\" y=\"{top:.1}\" width=\"{wide:.1}\" height=\"{high:.1}\"/>"
        );
    }
}

/// Returns where a day lies in the picture.
fn place(stretch: Stretch, day: f64) -> f64 {
    AXIS.0 + AXIS.1 * stretch.share(day).clamp(0.0, 1.0)
}

struct Picture {
    out: String,
    /// The next base line.
    y: f64,
    stretch: Option<Stretch>,
}

impl Picture {
    fn text(&mut self, x: f64, class: &str, words: &str) {
        let _ = writeln!(self.out, "<text class=\"{class}\" x=\"{x:.1}\" y=\"{:.1}\">{}</text>", self.y, escape(words));
    }

    fn row(&mut self, row: &Row<'_>) {
        if let Some(heading) = row.heading {
            self.y += 26.0;
            self.text(SIDE, "heading", heading);
            self.y += 6.0;
        } else if row.place.begins() {
            let (from, to, y) = (SIDE, WIDTH - SIDE, self.y);
            let _ = writeln!(self.out, "<path class=\"rule\" d=\"M{from} {y:.1}H{to}\"/>");
        }
        let top = self.y;
        self.y = top + ROOM + LINE - 4.0;
        let base = self.y;
        let class = if row.again { "again" } else { "when" };
        for line in &row.date {
            self.text(SIDE + 10.0, class, line);
            self.y += LINE;
        }
        for line in &row.guess {
            self.text(SIDE + 10.0, "again guess", line);
            self.y += LINE;
        }
        let dates_end = self.y;
        self.y = base;
        for (n, line) in row.words.iter().enumerate() {
            match row.mark.filter(|_| n == 0) {
                Some(mark) => {
                    self.text(WORDS.0, "mark", mark);
                    self.text(WORDS.0 + width(mark, 12.0 * REGULAR) + 8.0, "words", line);
                }
                None => self.text(WORDS.0, "words", line),
            }
            self.y += LINE;
        }
        self.y = self.y.max(dates_end) - LINE + 4.0 + ROOM;
        if let Some(path) = row.place.bracket(SIDE, top, self.y) {
            let _ = writeln!(self.out, "<path class=\"bracket\" d=\"{path}\"/>");
        }
        self.bar(row.entry, base - 8.0, row.mark.is_some());
    }

    fn bar(&mut self, entry: &Entry, y: f64, unreal: bool) {
        let Some(stretch) = self.stretch else { return };
        let Some((x, wide, fill)) = rows::bar(&entry.when, entry.certainty, stretch) else { return };
        let class = match (unreal, fill) {
            (true, "stated" | "inferred") => "unreal",
            (true, _) => "faded",
            (false, "stated") => "solid",
            (false, _) => "bar",
        };
        let fill = match fill {
            "stated" => String::new(),
            _ if class == "unreal" => String::new(),
            name => format!(" fill=\"url(#{name})\""),
        };
        let _ = writeln!(
            self.out,
            "<rect class=\"{class}\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{wide:.1}\" height=\"{BAR}\" rx=\"{}\"{fill}/>",
            BAR / 2.0
        );
        let guess = entry.likely.as_ref().filter(|likely| likely.window.interval.bounds().is_some());
        if let Some((x, wide, _)) = guess.and_then(|guess| rows::bar(&guess.window, entry.certainty, stretch)) {
            let _ = writeln!(
                self.out,
                "<rect class=\"guessed\" x=\"{x:.1}\" y=\"{y:.1}\" width=\"{wide:.1}\" height=\"{BAR}\" rx=\"{}\"/>",
                BAR / 2.0
            );
        }
    }

    fn axis(&mut self, stretch: Stretch, y: f64) {
        let (from, to) = (AXIS.0, AXIS.0 + AXIS.1);
        let _ = writeln!(self.out, "<path class=\"line\" d=\"M{from:.1} {y:.1}H{to:.1}\"/>");
        let mut lines = 1.0;
        for tick in stretch.ticks(TICKS) {
            let x = place(stretch, tick.day);
            let edge = match stretch.share(tick.day) {
                ..0.06 => " begin",
                0.94.. => " end",
                _ => "",
            };
            let _ = writeln!(self.out, "<path class=\"line\" d=\"M{x:.1} {y:.1}v5\"/>");
            self.y = y + 18.0;
            self.text(x, &format!("tick{edge}"), &tick.label);
            if let Some(context) = tick.context {
                self.y += 14.0;
                self.text(x, &format!("tick strong{edge}"), &context);
                lines = 2.0;
            }
        }
        self.y = y + 4.0 + 14.0 * lines;
    }

    fn note(&mut self, heading: &str, words: &str) {
        self.y += 28.0;
        self.text(SIDE, "heading", heading);
        for line in cut(words, 12.5 * REGULAR, WIDTH - 2.0 * SIDE, usize::MAX) {
            self.y += LINE + 1.0;
            self.text(SIDE, "note", &line);
        }
    }
}
