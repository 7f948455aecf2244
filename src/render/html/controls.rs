//! What a reader works the page with, and what explains its signs: filters, legend, axis.

use std::fmt::Write;

use super::super::axis::{Stretch, written};
use super::super::markup::escape;
use super::super::outline::{Kind, Section};
use super::TICKS;
use crate::event::EventClass;
use crate::timeline::{Entry, EntryCertainty, Timeline};

/// Names a class as the filter and the style sheet know it, and as a reader does.
pub fn class(class: EventClass) -> (&'static str, &'static str) {
    match class {
        EventClass::Occurrence => ("occurrence", "occurrence"),
        EventClass::Reporting => ("reporting", "reporting"),
        EventClass::Perception => ("perception", "perception"),
        EventClass::Aspectual => ("aspectual", "aspectual"),
        EventClass::IAction => ("i-action", "intensional action"),
        EventClass::IState => ("i-state", "intensional state"),
        EventClass::State => ("state", "state"),
    }
}

/// Names how the time of an entry is known.
pub fn certainty(entry: &Entry) -> &'static str {
    match entry.certainty {
        EntryCertainty::Stated => "stated",
        EntryCertainty::Inferred => "inferred",
        EntryCertainty::Bounded => "bounded",
    }
}

fn all(timeline: &Timeline) -> impl Iterator<Item = &Entry> {
    timeline.entries.values().chain(timeline.unrealised.values()).chain(timeline.undated.values())
}

/// Writes the filters; the script shows them, for without it they would do nothing.
pub fn filters(out: &mut String, timeline: &Timeline) {
    if all(timeline).next().is_none() {
        return;
    }
    out.push_str(
        "<form class=\"filters\" role=\"search\" aria-label=\"Filter the entries\" hidden>\n\
         <label class=\"find\"><span>Find</span> <input type=\"search\" name=\"find\" autocomplete=\"off\" spellcheck=\"false\" \
         aria-keyshortcuts=\"/\"></label>\n",
    );
    out.push_str("<details class=\"more\" open><summary>By class and certainty</summary><div class=\"kinds\">\n");
    let classes = EventClass::ALL.map(|kind| {
        let (name, words) = class(kind);
        (name, words, all(timeline).filter(|entry| entry.class == kind).count())
    });
    chips(out, "Class", "class", &classes);
    let certainties = ["stated", "inferred", "bounded"]
        .map(|name| (name, name, all(timeline).filter(|entry| certainty(entry) == name).count()));
    chips(out, "Certainty", "certainty", &certainties);
    out.push_str(
        "</div></details>\n<p class=\"state\"><output name=\"shown\" aria-live=\"polite\"></output> \
         <button type=\"reset\" hidden>Show all</button></p>\n</form>\n",
    );
}

fn chips(out: &mut String, legend: &str, name: &str, values: &[(&str, &str, usize)]) {
    let _ = write!(out, "<fieldset class=\"chips\"><legend>{legend}</legend>");
    for (value, words, count) in values.iter().filter(|(_, _, count)| *count > 0) {
        let _ = write!(
            out,
            "<label><input type=\"checkbox\" name=\"{name}\" value=\"{value}\" checked><span>{words} <i>{count}</i></span></label>"
        );
    }
    out.push_str("</fieldset>\n");
}

/// Explains the signs that the entries use.
pub fn legend(out: &mut String, sections: &[Section<'_>]) {
    if sections.iter().all(|section| section.kind == Kind::Undated) {
        return;
    }
    out.push_str(
        "<ul class=\"legend\" aria-hidden=\"true\"><li><span class=\"key stated\"></span>stated</li>\
         <li><span class=\"key inferred\"></span>inferred</li><li><span class=\"key bounded\"></span>open end</li>",
    );
    if sections.iter().any(|section| section.kind == Kind::Unrealised) {
        out.push_str("<li><span class=\"key unreal\"></span>not a fact</li>");
    }
    let drawn = |entry: &Entry| entry.likely.as_ref().is_some_and(|likely| likely.window.interval.bounds().is_some());
    if sections.iter().any(|section| section.groups.iter().chain(&section.tray).flatten().any(|entry| drawn(entry))) {
        out.push_str("<li><span class=\"key likely\"></span>likely</li>");
    }
    if sections.iter().any(|section| section.groups.iter().any(|group| group.len() > 1)) {
        out.push_str("<li><span class=\"key joined\"></span>order not known</li>");
    }
    out.push_str("</ul>\n");
}

/// Writes the lines behind the entries, in the column of the axis.
pub fn grid(out: &mut String, stretch: Option<Stretch>) {
    let Some(stretch) = stretch else { return };
    out.push_str("<div class=\"grid\" aria-hidden=\"true\">");
    for tick in stretch.ticks(TICKS) {
        let _ = write!(out, "<i style=\"--t:{}\"></i>", written(tick.day));
    }
    out.push_str("<i class=\"published\"></i></div>\n");
}

/// Writes the axis; it follows the list that it serves, and the style sheet keeps it in view.
pub fn axis(out: &mut String, stretch: Option<Stretch>) {
    let Some(stretch) = stretch else { return };
    out.push_str("<div class=\"axis\">\n");
    out.push_str(
        "<div class=\"zoom\" role=\"group\" aria-label=\"Zoom of the time axis\" hidden>\
         <label>Show <select name=\"span\"></select></label>\
         <button type=\"button\" data-zoom=\"earlier\" aria-label=\"Earlier\">‹</button>\
         <button type=\"button\" data-zoom=\"out\" aria-label=\"Zoom out\">−</button>\
         <button type=\"button\" data-zoom=\"in\" aria-label=\"Zoom in\">+</button>\
         <button type=\"button\" data-zoom=\"later\" aria-label=\"Later\">›</button></div>\n",
    );
    out.push_str("<div class=\"scale\" aria-hidden=\"true\"><div class=\"view\"></div><div class=\"ticks\">");
    for tick in stretch.ticks(TICKS) {
        // A label at the edge would stand out over it.
        let edge = match stretch.share(tick.day) {
            ..0.06 => " class=\"at-begin\"",
            0.94.. => " class=\"at-end\"",
            _ => "",
        };
        let context = tick.context.map(|context| format!("<b>{}</b>", escape(&context))).unwrap_or_default();
        let _ = write!(out, "<span{edge} style=\"--t:{}\">{}{context}</span>", written(tick.day), escape(&tick.label));
    }
    out.push_str("</div></div>\n</div>\n");
}

/// Tells the keys; the script shows them, for they are its own.
pub fn keys(out: &mut String) {
    out.push_str(
        "<p class=\"keys\" hidden>Keys in the list: <kbd>↑</kbd> <kbd>↓</kbd> entries, <kbd>+</kbd> <kbd>−</kbd> <kbd>0</kbd> zoom, \
         <kbd>←</kbd> <kbd>→</kbd> earlier and later, <kbd>/</kbd> find, <kbd>Esc</kbd> let go.</p>\n",
    );
}
