//! What every format shows, in the order it shows it: sections, and in them groups of entries whose order is not known.

use indexmap::IndexMap;

use super::date;
use super::reason::Explain;
use super::safe::visible;
use crate::calendar::{Endpoint, Interval};
use crate::document::Published;
use crate::event::Factuality;
use crate::id::EventId;
use crate::timeline::{Entry, Likely, Timeline};

/// A part of the timeline under one heading; never empty.
pub struct Section<'t> {
    /// What it holds.
    pub kind: Kind,
    /// Entries in order; those of one group have the same rank, so their order is not known.
    pub groups: Vec<Vec<&'t Entry>>,
    /// Entries of which nothing is known but their words, those of one mark together: each is one line after the groups.
    pub tray: Vec<Vec<&'t Entry>>,
}

/// Stands for a date of which the heading says all that is known, among others that say more.
pub const SAID_ABOVE: &str = "—";

/// What a section holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Facts with an earliest date.
    Dated,
    /// Facts of which only the end of the window is known.
    Bounded,
    /// Facts that go on, and nobody says since when.
    Ongoing,
    /// What is planned, possible, supposed or denied.
    Unrealised,
    /// Facts that nothing bounds, all in the tray.
    Undated,
}

impl Kind {
    /// Heads the section; the dated one needs no heading.
    pub fn heading(self) -> Option<&'static str> {
        match self {
            Kind::Dated => None,
            Kind::Bounded => Some("Some time before publication"),
            Kind::Ongoing => Some("Going on at publication"),
            Kind::Unrealised => Some("Planned, possible or denied"),
            Kind::Undated => Some("Undated"),
        }
    }
}

impl Section<'_> {
    /// Says when each entry was, by groups; all are empty where the heading says all that is known.
    pub fn dates(&self, published: Option<Published>) -> Vec<Vec<String>> {
        let phrase = |entry: &&Entry| date::phrase(&entry.when, published);
        let dates = |group: &Vec<&Entry>| group.iter().map(phrase).collect::<Vec<_>>();
        let mut dates: Vec<Vec<String>> = self.groups.iter().map(dates).collect();
        let said = match self.kind {
            Kind::Dated | Kind::Unrealised | Kind::Undated => false,
            Kind::Ongoing => true,
            Kind::Bounded => dates.iter().flatten().all(|date| date == date::BY_PUBLICATION || date == date::NO_DATE),
        };
        if said {
            dates.iter_mut().flatten().for_each(String::clear);
        } else if self.kind == Kind::Bounded {
            // They began by the publication, as the heading says; an empty date would repeat the one above.
            dates
                .iter_mut()
                .flatten()
                .filter(|date| *date == date::NO_DATE)
                .for_each(|date| SAID_ABOVE.clone_into(date));
        }
        dates
    }
}

/// Cuts a timeline into its sections. With reasons, only what has none is put into a tray.
pub fn sections(timeline: &Timeline, explain: Explain) -> Vec<Section<'_>> {
    let facts = |kind| {
        let groups = by_rank(timeline.entries.values().filter(|entry| kind_of(entry) == kind).collect());
        Section { kind, groups, tray: Vec::new() }
    };
    let sections = [
        facts(Kind::Dated),
        facts(Kind::Bounded),
        facts(Kind::Ongoing),
        others(Kind::Unrealised, &timeline.unrealised, explain),
        others(Kind::Undated, &timeline.undated, explain),
    ];
    sections.into_iter().filter(|section| !section.groups.is_empty() || !section.tray.is_empty()).collect()
}

fn others(kind: Kind, entries: &IndexMap<EventId, Entry>, explain: Explain) -> Section<'_> {
    let plain = |entry: &&Entry| (explain == Explain::No || entry.why.is_empty()) && entry.likely.is_none();
    let (tray, groups): (Vec<&Entry>, Vec<&Entry>) =
        entries.values().partition(|entry| entry.when.interval == Interval::UNKNOWN && plain(entry));
    let of_mark = |mark: &Factuality| tray.iter().copied().filter(|entry| entry.factuality == *mark).collect();
    let tray: Vec<Vec<&Entry>> = MARKS.iter().map(of_mark).collect();
    let tray = tray.into_iter().filter(|entries| !entries.is_empty()).collect();
    Section { kind, groups: groups.into_iter().map(|entry| vec![entry]).collect(), tray }
}

/// Lists the summaries of a tray, repeated ones once: "The sanctions ×2 · the talks".
pub fn tray_line(entries: &[&Entry]) -> String {
    let mut counted: IndexMap<String, usize> = IndexMap::new();
    for entry in entries {
        *counted.entry(summary(entry)).or_default() += 1;
    }
    let show = |(summary, times): (String, usize)| if times > 1 { format!("{summary} ×{times}") } else { summary };
    counted.into_iter().map(show).collect::<Vec<_>>().join(" · ")
}

/// All kinds of fact and of what is none, in the order of trays.
const MARKS: [Factuality; 5] =
    [Factuality::Fact, Factuality::Planned, Factuality::Possible, Factuality::Hypothetical, Factuality::Negated];

fn kind_of(entry: &Entry) -> Kind {
    match entry.when.interval {
        Interval { begin: Endpoint::At(_), .. } => Kind::Dated,
        Interval { end: Endpoint::Open, .. } => Kind::Ongoing,
        _ => Kind::Bounded,
    }
}

/// Marks what did not happen, as far as the text says; `None` for a fact.
pub fn mark(factuality: Factuality) -> Option<&'static str> {
    match factuality {
        Factuality::Fact => None,
        Factuality::Negated => Some("denied"),
        Factuality::Planned => Some("planned"),
        Factuality::Possible => Some("possible"),
        Factuality::Hypothetical => Some("supposed"),
    }
}

/// Writes the summary as one line that begins with a capital, safe to show.
pub fn summary(entry: &Entry) -> String {
    let text = visible(entry.summary.trim());
    let mut rest = text.chars();
    match (rest.next(), rest.clone().next()) {
        // "iPhone" and "eBay" keep their own spelling.
        (Some(first), Some(second)) if first.is_lowercase() && !second.is_uppercase() => {
            first.to_uppercase().chain(rest).collect()
        }
        _ => text.into_owned(),
    }
}

fn by_rank(entries: Vec<&Entry>) -> Vec<Vec<&Entry>> {
    entries.chunk_by(|a, b| a.rank == b.rank).map(<[&Entry]>::to_vec).collect()
}

/// Writes the summary behind its mark, for formats that have one line for both: "planned: The bridge opens".
pub fn label(entry: &Entry) -> String {
    let summary = summary(entry);
    match mark(entry.factuality) {
        Some(mark) => format!("{mark}: {summary}"),
        None => summary,
    }
}

/// Says when a reader would guess an entry to lie where the text entails less: "likely 3 May 1641".
pub fn likely(guess: &Likely, published: Option<Published>) -> String {
    format!("likely {}", date::phrase(&guess.window, published))
}

/// Says the same where there is room for what a reader needs only: what goes on needs no guess.
pub fn guess(entry: &Entry, published: Option<Published>) -> Option<String> {
    let guess = entry.likely.as_ref().filter(|_| entry.when.interval.end != Endpoint::Open);
    guess.map(|guess| likely(guess, published))
}

/// Writes the label with the guess at its time behind it: "planned: The bridge opens (likely 3 May 1641)".
pub fn told(entry: &Entry, published: Option<Published>) -> String {
    let label = label(entry);
    match guess(entry, published) {
        Some(guess) => format!("{label} ({guess})"),
        None => label,
    }
}

/// Lists every entry: what happened, what did not, what has no date.
pub fn all(timeline: &Timeline) -> impl Iterator<Item = &Entry> {
    [&timeline.entries, &timeline.unrealised, &timeline.undated].into_iter().flat_map(IndexMap::values)
}
