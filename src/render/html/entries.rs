//! The list: a section with its ranks; what has equal rank is an unordered list inside the ordered one.

use std::fmt::Write;

use super::super::axis::{days, written};
use super::super::markup::escape;
use super::super::outline::{self, Kind, Section};
use super::super::{names, reason};
use super::controls::{certainty, class};
use super::lit::{Lit, Marks};
use crate::calendar::{CalendarUnit, Endpoint, Interval, Modifier, TimeValue};
use crate::document::Published;
use crate::id::EntityId;
use crate::timeline::{Entry, EntryCertainty, Reason, Window};

/// Writes a section of the timeline.
pub fn section(out: &mut String, section: &Section<'_>, published: Option<Published>, lit: &mut Lit<'_>) {
    let (name, heading) = match section.kind {
        Kind::Dated => ("dated", "Timeline"),
        Kind::Bounded => ("bounded", section.kind.heading().unwrap_or_default()),
        Kind::Ongoing => ("ongoing", section.kind.heading().unwrap_or_default()),
        Kind::Unrealised => ("unrealised", section.kind.heading().unwrap_or_default()),
        Kind::Undated => ("undated", section.kind.heading().unwrap_or_default()),
    };
    let _ = writeln!(
        out,
        "<section class=\"part {name}\" aria-labelledby=\"h-{name}\">\n<h2 id=\"h-{name}\">{heading}</h2>"
    );
    // Only the dated entries and the planned ones stand in an order.
    let list = if section.kind == Kind::Undated { "ul" } else { "ol" };
    let _ = writeln!(out, "<{list} class=\"ranks\">");
    let mut above = String::new();
    for (group, dates) in section.groups.iter().zip(section.dates(published)) {
        let joined = group.len() > 1;
        if joined {
            out.push_str("<li class=\"rank joined\"><span class=\"sr\">Order not known:</span>\n<ul>\n");
        }
        for (entry, date) in group.iter().zip(dates) {
            let again = !date.is_empty() && date == above;
            item(out, entry, &date, again, published, lit);
            above = date;
        }
        if joined {
            out.push_str("</ul></li>\n");
        }
    }
    for entry in section.tray.iter().flatten() {
        item(out, entry, "", false, published, lit);
    }
    let _ = writeln!(out, "</{list}>\n</section>");
}

fn item(out: &mut String, entry: &Entry, date: &str, again: bool, published: Option<Published>, lit: &mut Lit<'_>) {
    let marks = lit.marks(entry);
    let (kind, _) = class(entry.class);
    let id = entry.event;
    let mark = outline::mark(entry.factuality);
    let unreal = if mark.is_some() { " unreal" } else { "" };
    let (style, shape) = bar(&entry.when);
    let _ = write!(out, "<li class=\"entry {}{unreal}\" id=\"{id}\" data-class=\"{kind}\"", certainty(entry));
    let _ = write!(out, " data-certainty=\"{}\"", certainty(entry));
    names_of(out, &marks);
    let _ = writeln!(out, "{}>", styled(&style));
    let again = if again { " again" } else { "" };
    let guess = entry.likely.as_ref();
    if !date.is_empty() || guess.is_some() {
        let _ = write!(out, "<p class=\"when{again}\">{}", stamp(entry, date));
        if let Some(guess) = guess {
            let _ = write!(out, " <span class=\"guess\">{}</span>", escape(&outline::likely(guess, published)));
        }
        out.push_str("</p>\n");
    }
    out.push_str("<div class=\"what\">");
    if let Some(mark) = mark {
        let _ = write!(out, "<span class=\"mark\">{mark}</span> ");
    }
    let _ =
        writeln!(out, "<a class=\"summary\" dir=\"auto\" href=\"#w-{id}\">{}</a>", escape(&outline::summary(entry)));
    why(out, entry, published);
    out.push_str("</div>\n");
    let guessed = guess.and_then(|guess| guessed(&guess.window));
    let bars = [shape.map(|shape| (shape.to_owned(), String::new())), guessed];
    if bars.iter().any(Option::is_some) {
        out.push_str("<span class=\"track\" aria-hidden=\"true\">");
        for (shape, style) in bars.iter().flatten() {
            let _ = write!(out, "<span class=\"bar {shape}\"{style}></span>");
        }
        out.push_str("</span>\n");
    }
    out.push_str("</li>\n");
}

fn names_of(out: &mut String, marks: &Marks) {
    for (attribute, names) in [("words", &marks.words), ("times", &marks.times), ("why", &marks.why)] {
        if !names.is_empty() {
            let _ = write!(out, " data-{attribute}=\"{}\"", names.join(" "));
        }
    }
}

/// Writes the reason in a few words, which open to all of it.
fn why(out: &mut String, entry: &Entry, published: Option<Published>) {
    let mut sources: Vec<&str> =
        entry.mentions.iter().filter_map(|mention| Some(mention.source.as_ref()?.words.trim())).collect();
    sources.dedup();
    let brief = match (entry.why.first(), &entry.likely, sources.first()) {
        (Some(first), ..) => brief(first, entry),
        (None, Some(_), _) => "a guess".to_owned(),
        (None, None, Some(source)) => format!("according to {}", escape(source)),
        (None, None, None) => return,
    };
    let (_, class) = class(entry.class);
    let _ = write!(out, "<details class=\"why\"><summary>{brief}</summary>\n<ul>");
    for line in reason::because(entry, published) {
        let _ = write!(out, "<li dir=\"auto\">{}</li>", escape(&line));
    }
    if let Some(likely) = &entry.likely {
        let percent = (likely.confidence.clamp(0.0, 1.0) * 100.0).round();
        let words: Vec<String> = likely.why.iter().map(|reason| format!("“{}”", reason.words.trim())).collect();
        let from = if words.is_empty() { String::new() } else { format!(", guessed from {}", words.join(" and ")) };
        let when = outline::likely(likely, published);
        let _ = write!(out, "<li dir=\"auto\">{}</li>", escape(&format!("{when} ({percent} %){from}")));
    }
    for source in sources {
        let _ = write!(out, "<li dir=\"auto\">according to {}</li>", escape(source));
    }
    if entry.mentions.len() > 1 {
        let _ = write!(out, "<li>told by {} words of the article</li>", entry.mentions.len());
    }
    let _ = writeln!(out, "<li>{class}, {}</li></ul></details>", certainty(entry));
}

/// Says what dates an entry: its words, and where the count ends.
fn brief(first: &Reason, entry: &Entry) -> String {
    let words = match first.words.trim() {
        "" => first.rule.as_str(),
        words => words,
    };
    // The chain "at the time" from "earlier this month" from the publication ends where nothing more is said.
    let mut last = first;
    for next in &entry.why[1..] {
        let origin = last.origin.as_ref();
        match origin {
            Some(origin) if matches!(origin.entity, EntityId::Timex(_)) && origin.words == next.words => last = next,
            _ => break,
        }
    }
    let from = match last.origin.as_ref() {
        // Only its tense bounds it, and nothing is counted: "said" was over when the article was told.
        Some(origin) if origin.entity == EntityId::Publication && tensed(entry) => ", told at publication".to_owned(),
        Some(origin) if origin.entity == EntityId::Publication => " from publication".to_owned(),
        Some(origin) if !origin.words.trim().is_empty() && !words.contains(origin.words.trim()) => {
            format!(" from “{}”", escape(origin.words.trim()))
        }
        _ => String::new(),
    };
    format!("<q>{}</q>{from}", escape(words))
}

/// Says whether no expression dates an entry, and one bound is all that is known of it.
fn tensed(entry: &Entry) -> bool {
    entry.when.value.is_none() && entry.certainty == EntryCertainty::Bounded
}

/// Writes a date as a `time` element where HTML has a form for it.
fn stamp(entry: &Entry, date: &str) -> String {
    let words = escape(date);
    let whole = |unit: &CalendarUnit| unit.interval() == entry.when.interval;
    match entry.when.value {
        Some(TimeValue::Calendar(unit)) if whole(&unit) => match datetime(unit) {
            Some(form) => format!("<time datetime=\"{form}\">{words}</time>"),
            None => words.into_owned(),
        },
        _ => words.into_owned(),
    }
}

/// Writes a unit as HTML's `datetime` attribute does, where it can: years of four digits, months, weeks, days, minutes.
pub fn datetime(unit: CalendarUnit) -> Option<String> {
    match unit {
        CalendarUnit::Year(year) if (1..=9999).contains(&year) => Some(format!("{year:04}")),
        CalendarUnit::Month(month) if (1..=9999).contains(&month.year()) => {
            Some(format!("{:04}-{:02}", month.year(), month.number()))
        }
        CalendarUnit::Week(week) if (1..=9999).contains(&week.year()) => {
            Some(format!("{:04}-W{:02}", week.year(), week.number()))
        }
        CalendarUnit::Day(day) if names::year_fits(day) => Some(day.to_string()),
        CalendarUnit::Minute(at) if names::year_fits(at.date()) => Some(at.format("%Y-%m-%dT%H:%M").to_string()),
        CalendarUnit::Second(at) if names::year_fits(at.date()) => Some(at.format("%Y-%m-%dT%H:%M:%S").to_string()),
        _ => None,
    }
}

/// Says where a bar lies, and how its ends look; no shape where nothing bounds it.
fn bar(when: &Window) -> (String, Option<&'static str>) {
    let Interval { begin, end } = when.interval;
    let day = |point: Endpoint| point.at().map(|at| written(days(at)));
    let hedged = matches!(when.modifier, Some(Modifier::Approx));
    let (from, to, shape) = match (day(begin), day(end)) {
        (Some(begin), Some(end)) if hedged => (begin, end, "about"),
        (Some(begin), Some(end)) => (begin, end, "closed"),
        (Some(begin), None) if end == Endpoint::Open => (begin.clone(), begin, "goes-on"),
        (Some(begin), None) => (begin.clone(), begin, "from"),
        (None, Some(end)) => (end.clone(), end, "until"),
        (None, None) if end == Endpoint::Open => return (String::new(), Some("always")),
        (None, None) => return (String::new(), None),
    };
    (format!("--b:{from};--e:{to}"), Some(shape))
}

/// Outlines where a guess lies; a guess without two ends is not drawn.
fn guessed(window: &Window) -> Option<(String, String)> {
    window.interval.bounds()?;
    let (style, _) = bar(window);
    Some(("closed guess".to_owned(), styled(&style)))
}

fn styled(style: &str) -> String {
    if style.is_empty() { String::new() } else { format!(" style=\"{style}\"") }
}
