//! The thread of a history: which of the years that it states carry the story, and which are asides.
//!
//! A reader who meets "in March" looks back to the year of the story, to the heading of the section, and on to the year that
//! the paragraph states next. He does not look to the year of a later study, of a book, or of an older war that the sentence
//! compares with: there the text comes straight back to where it was.

use std::ops::RangeInclusive;

use chrono::Datelike;

use crate::calendar::{Grain, Interval};
use crate::document::Published;
use crate::timex::{Anchor, Mention, TimeExpr};
use crate::token::{ParagraphKind, Tokens};

/// Years, first and last.
pub(super) type Years = RangeInclusive<i32>;

/// How many years a story moves at once; what lies further off and is left at once is an aside.
const STRIDE: u32 = 3;

/// How many stated years later the text has to be back.
const BACK_WITHIN: usize = 3;

/// What a mention finds around it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Strand {
    /// The years that the heading of the section states.
    pub section: Option<Years>,
    /// The years that the paragraph states next.
    pub next: Option<Years>,
    /// Whether the mention is an aside: the text comes back to where it was.
    pub aside: bool,
}

/// A year that the text states.
struct Stated {
    mention: usize,
    paragraph: usize,
    section: Option<Years>,
    in_heading: bool,
    years: Years,
}

/// Follows the thread: what each mention finds around it, in their order.
pub(super) fn follow(mentions: &[Mention], tokens: &Tokens<'_>) -> Vec<Strand> {
    let mut strands = vec![Strand::default(); mentions.len()];
    let mut stated: Vec<Stated> = Vec::new();
    let mut section: Option<Years> = None;
    let mut heading = None;
    for (at, mention) in mentions.iter().enumerate() {
        let paragraph = paragraph_of(mention, tokens);
        let in_heading = tokens.paragraphs().get(paragraph).is_some_and(|p| p.kind == ParagraphKind::Heading);
        let years = years(&mention.expr);
        if let (true, Some(years)) = (in_heading, &years) {
            section = match section.take().filter(|_| heading == Some(paragraph)) {
                Some(before) => Some(*before.start().min(years.start())..=*before.end().max(years.end())),
                None => Some(years.clone()),
            };
            heading = Some(paragraph);
        }
        strands[at].section = section.clone();
        if let Some(years) = years {
            stated.push(Stated { mention: at, paragraph, section: section.clone(), in_heading, years });
        }
    }
    mark_asides(&stated, &mut strands);
    look_ahead(&stated, mentions, tokens, &mut strands);
    strands
}

/// How many times have to state their year before a text can be a history.
const ENOUGH: usize = 5;

/// How many years before the publication the past of a history begins.
const LONG_AGO: i32 = 2;

/// Says whether a text is told like a history, whatever it was published as: it states its years, they lie in the past, and it
/// hardly ever points at the day of its publication ("yesterday", "last week", "on Tuesday").
pub(super) fn is_history(mentions: &[Mention], published: Option<Published>) -> bool {
    let Some(year) = published.map(|published| published.day().year()) else { return false };
    let stated = mentions.iter().filter_map(|mention| years(&mention.expr));
    let (past, recent): (Vec<_>, Vec<_>) = stated.partition(|years| year.saturating_sub(*years.end()) >= LONG_AGO);
    let deictic = mentions.iter().filter(|mention| is_deictic(&mention.expr)).count();
    past.len() >= ENOUGH && recent.len() * 5 <= past.len() && deictic * 10 <= mentions.len()
}

/// Says whether an expression points at the publication.
fn is_deictic(expr: &TimeExpr) -> bool {
    match expr {
        TimeExpr::Pick { from, .. }
        | TimeExpr::Shift { from, .. }
        | TimeExpr::Same { from, .. }
        | TimeExpr::Stretch { from, .. } => *from == Anchor::Publication,
        TimeExpr::Fields(pattern) => pattern.weekday.is_some() && pattern.day.is_none(),
        TimeExpr::Within { of, .. }
        | TimeExpr::Side { of, .. }
        | TimeExpr::Hedged { of, .. }
        | TimeExpr::Offset { of, .. }
        | TimeExpr::Nth { of, .. } => is_deictic(of),
        TimeExpr::Inside { outer, .. } => is_deictic(outer),
        _ => false,
    }
}

/// Marks the years that lie outside their section, or that the text leaves at once for where it was before.
fn mark_asides(stated: &[Stated], strands: &mut [Strand]) {
    let mut story: Option<&Stated> = None;
    for (at, this) in stated.iter().enumerate() {
        let later = stated[at + 1..].iter().take(BACK_WITHIN);
        let left = |from: &Years| {
            gap(from, &this.years) > STRIDE && later.clone().any(|next| gap(from, &next.years) <= STRIDE)
        };
        let aside = !this.in_heading
            && (this.section.as_ref().is_some_and(left) || story.is_some_and(|story| left(&story.years)));
        strands[this.mention].aside = aside;
        if !aside {
            story = Some(this);
        }
    }
}

/// Finds the years that the paragraph states next, asides left out.
fn look_ahead(stated: &[Stated], mentions: &[Mention], tokens: &Tokens<'_>, strands: &mut [Strand]) {
    let mut coming = stated.iter().filter(|s| !strands[s.mention].aside).map(|s| (s.mention, s.paragraph, &s.years));
    let coming: Vec<_> = coming.by_ref().collect();
    let mut next = 0;
    for (at, mention) in mentions.iter().enumerate() {
        while coming.get(next).is_some_and(|(other, ..)| *other <= at) {
            next += 1;
        }
        let paragraph = paragraph_of(mention, tokens);
        strands[at].next = coming.get(next).filter(|(_, of, _)| *of == paragraph).map(|(.., years)| (*years).clone());
    }
}

fn paragraph_of(mention: &Mention, tokens: &Tokens<'_>) -> usize {
    let sentence = tokens.sentence_of(mention.tokens.start);
    tokens.sentences().get(sentence).map_or(0, |s| s.paragraph)
}

/// How many years lie between two stretches of years; 0 where they meet.
pub(super) fn gap(a: &Years, b: &Years) -> u32 {
    if a.end() < b.start() {
        b.start().abs_diff(*a.end())
    } else if b.end() < a.start() {
        a.start().abs_diff(*b.end())
    } else {
        0
    }
}

/// The years that an expression states in its own words; a decade and more is too wide to carry a story.
fn years(expr: &TimeExpr) -> Option<Years> {
    match expr {
        TimeExpr::Absolute(unit) if unit.grain() <= Grain::Year => of_interval(unit.interval()),
        TimeExpr::Fields(pattern) => pattern.year.map(|year| year..=year),
        TimeExpr::Within { of, .. }
        | TimeExpr::Side { of, .. }
        | TimeExpr::Hedged { of, .. }
        | TimeExpr::Offset { of, .. }
        | TimeExpr::Containing { of, .. }
        | TimeExpr::Run { of, .. }
        | TimeExpr::Nth { of, .. } => years(of),
        TimeExpr::Inside { inner, outer } => years(outer).or_else(|| years(inner)),
        TimeExpr::Between(from, to) => {
            let last = years(to)?;
            let first = years(from).unwrap_or_else(|| last.clone());
            Some(*first.start().min(last.start())..=*last.end())
        }
        _ => None,
    }
}

fn of_interval(interval: Interval) -> Option<Years> {
    let (begin, end) = interval.bounds()?;
    Some(begin.year()..=end.date().pred_opt()?.year())
}
