//! The rows of the picture: what each says, in how many lines, and how its bar lies.

use super::super::Story;
use super::super::axis::{Stretch, days};
use super::super::outline::{self, Kind};
use super::super::reason::Explain;
use super::letters::{REGULAR, cut, cut_after, width};
use super::{AXIS, BAR, FADE, WORDS, place};
use crate::calendar::{Endpoint, Interval, Modifier};
use crate::timeline::{Entry, EntryCertainty, Window};

/// One entry with its lines.
pub struct Row<'t> {
    pub entry: &'t Entry,
    /// The heading above, at the first row of a section.
    pub heading: Option<&'static str>,
    pub date: Vec<String>,
    /// A narrower time that a reader would guess.
    pub guess: Vec<String>,
    /// Whether the row above has the same date.
    pub again: bool,
    pub mark: Option<&'static str>,
    pub words: Vec<String>,
    pub place: Place,
}

/// Where a row stands in a group whose order is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Alone,
    First,
    Middle,
    Last,
}

impl Place {
    /// Says whether a group, or a row of its own, begins here.
    pub fn begins(self) -> bool {
        matches!(self, Place::Alone | Place::First)
    }

    /// Returns the piece of the bracket that this row has.
    pub fn bracket(self, x: f64, top: f64, bottom: f64) -> Option<String> {
        let (high, low, hook) = (top + 10.0, bottom - 10.0, x + 5.0);
        match self {
            Place::Alone => None,
            Place::First => Some(format!("M{hook} {high:.1}H{x}V{bottom:.1}")),
            Place::Middle => Some(format!("M{x} {top:.1}V{bottom:.1}")),
            Place::Last => Some(format!("M{x} {top:.1}V{low:.1}H{hook}")),
        }
    }
}

/// The most lines that a summary takes.
const MOST: usize = 4;

/// Lays out what has a place in time as rows, and the rest as notes: a heading and its words.
pub fn rows<'t>(story: &Story<'t>) -> (Vec<Row<'t>>, Vec<(String, String)>) {
    let (mut rows, mut notes) = (Vec::new(), Vec::new());
    let published = story.timeline.published;
    for section in outline::sections(story.timeline, Explain::No) {
        let mut heading = section.kind.heading();
        let mut above = String::new();
        for (group, dates) in section.groups.iter().zip(section.dates(published)) {
            let last = group.len() - 1;
            for (n, (entry, date)) in group.iter().zip(dates).enumerate() {
                let place = match (n, last) {
                    (_, 0) => Place::Alone,
                    (0, _) => Place::First,
                    (n, last) if n == last => Place::Last,
                    _ => Place::Middle,
                };
                let mark = outline::mark(entry.factuality);
                let taken = mark.map_or(0.0, |mark| width(mark, 12.0 * REGULAR) + 8.0);
                rows.push(Row {
                    entry,
                    heading: heading.take(),
                    again: !date.is_empty() && date == above,
                    date: if date.is_empty() { Vec::new() } else { cut(&date, 12.0, 130.0, MOST) },
                    guess: match &entry.likely {
                        Some(guess) => cut(&outline::likely(guess, published), 12.0, 130.0, MOST),
                        None => Vec::new(),
                    },
                    mark,
                    words: cut_after(&outline::summary(entry), taken, 13.0 * REGULAR, WORDS.1, MOST),
                    place,
                });
                above = date;
            }
        }
        for tray in &section.tray {
            let mark = tray.first().and_then(|entry| outline::mark(entry.factuality));
            let heading = match (section.kind, mark) {
                (Kind::Undated, _) | (_, None) => "Undated".to_owned(),
                (_, Some(mark)) => format!("No date, {mark}"),
            };
            notes.push((heading, outline::tray_line(tray)));
        }
    }
    (rows, notes)
}

/// Returns where the bar of a window begins, how long it is, and how it is filled; `None` where nothing bounds it.
pub fn bar(when: &Window, certainty: EntryCertainty, stretch: Stretch) -> Option<(f64, f64, &'static str)> {
    let Interval { begin, end } = when.interval;
    let x = |point: Endpoint| point.at().map(|at| place(stretch, days(at)));
    let right = AXIS.0 + AXIS.1;
    let (from, wide, fill) = match (x(begin), x(end)) {
        (Some(from), Some(to)) => {
            let fill = match (when.modifier, certainty) {
                (Some(Modifier::Approx), _) => "about",
                (_, EntryCertainty::Inferred) => "inferred",
                _ => "stated",
            };
            (from, to - from, fill)
        }
        (Some(from), None) if end == Endpoint::Open => (from, right - from, "goes-on"),
        (Some(from), None) => (from, (right - from).min(FADE), "from"),
        (None, Some(to)) => {
            let wide = (to - AXIS.0).min(FADE);
            (to - wide, wide, "until")
        }
        (None, None) if end == Endpoint::Open => (AXIS.0, AXIS.1, "about"),
        (None, None) => return None,
    };
    Some((from.min(right - BAR), wide.max(BAR), fill))
}
