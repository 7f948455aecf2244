//! What an expression is reckoned from: the publication, the time last mentioned, or nothing.
//!
//! The times mentioned are kept as the latest one of each grain. What enters is decided where it is resolved: explicit and
//! resolved calendar times of the author's own telling, no lengths, sets, quotations or comparisons (Mani and Wilson 2000
//! put more than half of their errors down to spreading a wrong time).

use chrono::{NaiveDate, NaiveDateTime};

use super::policy::Genre;
use super::scene::Scene;
use super::sense::{Frame, Unresolved};
use crate::calendar::{CalendarUnit, Grain, Interval};
use crate::document::Published;
use crate::id::EntityId;
use crate::timex::Anchor;

/// A time that others are reckoned from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Reference {
    /// The time.
    pub unit: CalendarUnit,
    /// What it covers; narrower than the unit for "earlier this month".
    pub interval: Interval,
    /// Who it is.
    pub id: EntityId,
}

/// A reference that the text has mentioned.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spoken {
    /// The time.
    pub reference: Reference,
    /// The sentence that mentions it.
    pub sentence: usize,
    /// The paragraph that mentions it.
    pub paragraph: usize,
    /// Whether the words themselves state its year.
    pub year: StatedYear,
    order: usize,
}

/// Whether the words state a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StatedYear {
    /// "in May 1944".
    Stated,
    /// "in May".
    FilledIn,
}

/// All that can be reckoned from at one place in the text.
#[derive(Clone, Debug)]
pub(super) struct References {
    /// The publication.
    pub publication: Option<Reference>,
    /// The moment of publication, where it is known.
    pub moment: Option<NaiveDateTime>,
    spoken: [Option<Spoken>; GRAINS],
    /// The sentence that has gone on from a quarter to longer periods: "for the nine months".
    longer: Option<usize>,
    count: usize,
}

const GRAINS: usize = Grain::Century as usize + 1;

impl References {
    pub(super) fn new(published: Option<Published>) -> Self {
        let publication = published.map(|p| Reference {
            unit: CalendarUnit::Day(p.day()),
            interval: p.interval(),
            id: EntityId::Publication,
        });
        References {
            publication,
            moment: published.and_then(Published::moment),
            spoken: [None; GRAINS],
            longer: None,
            count: 0,
        }
    }

    /// Returns the same references, as if the text had been published then.
    pub(super) fn standing_at(&self, reference: Reference) -> Self {
        References { publication: Some(reference), moment: None, ..self.clone() }
    }

    /// Notes that a time was mentioned.
    pub(super) fn mention(&mut self, reference: Reference, year: StatedYear, scene: &Scene<'_>) {
        self.count += 1;
        if matches!(reference.unit.grain(), Grain::Quarter) {
            self.longer = None;
        }
        let spoken =
            Spoken { reference, sentence: scene.sentence, paragraph: scene.paragraph, year, order: self.count };
        self.spoken[reference.unit.grain() as usize] = Some(spoken);
    }

    /// Notes that a sentence speaks of longer periods than a quarter.
    pub(super) fn lengthen(&mut self, sentence: usize) {
        self.longer = Some(sentence);
    }

    /// Returns the quarter that the text compares with others at a sentence.
    pub(super) fn compared_quarter(&self, sentence: usize) -> Option<Spoken> {
        self.last_of(Grain::Quarter).filter(|_| self.longer != Some(sentence))
    }

    /// Returns the time mentioned last.
    pub(super) fn last(&self) -> Option<Spoken> {
        self.last_within(Grain::Century)
    }

    /// Returns the time mentioned last that is no wider than a grain.
    pub(super) fn last_within(&self, widest: Grain) -> Option<Spoken> {
        self.spoken[..=widest as usize].iter().flatten().max_by_key(|s| s.order).copied()
    }

    /// Returns the time mentioned last of one grain.
    pub(super) fn last_of(&self, grain: Grain) -> Option<Spoken> {
        self.spoken[grain as usize]
    }
}

impl Reference {
    /// Returns the first day.
    pub(super) fn first_day(&self) -> Option<NaiveDate> {
        self.interval.begin.at().map(|begin| begin.date())
    }
}

/// Finds what an expression is reckoned from, no wider than a grain where the text offers a choice.
///
/// In histories the words of news ("last year", "two years ago") are reckoned from the time last mentioned too.
pub(super) fn base(from: Anchor, grain: Grain, frame: &Frame<'_>) -> Result<Reference, Unresolved> {
    let references = frame.references;
    match from {
        Anchor::Publication => {
            let mentioned = || mentioned(grain, frame).filter(|_| frame.policy.genre == Genre::Narrative);
            mentioned().or(references.publication).ok_or(Unresolved::NoPublication)
        }
        // Without anything mentioned, "the previous year" is still a year before the text; "the next day" is nothing.
        Anchor::Mentioned => {
            let publication = references.publication.filter(|_| grain >= Grain::Month);
            mentioned(grain, frame).or(publication).ok_or(Unresolved::NoAnchor)
        }
        Anchor::Phrase(_) => Err(Unresolved::Event),
    }
}

/// The time mentioned last; where it is wider than needed, a narrower one of the same paragraph.
fn mentioned(grain: Grain, frame: &Frame<'_>) -> Option<Reference> {
    let last = frame.references.last()?;
    if last.reference.unit.grain() <= grain {
        return Some(last.reference);
    }
    let narrower = frame.references.last_within(grain).filter(|s| s.paragraph == frame.scene.paragraph);
    Some(narrower.unwrap_or(last).reference)
}
