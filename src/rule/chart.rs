//! Reading one sentence: every time that begins at each token, from the last token to the first.

use std::ops::Range;

use crate::calendar::Quantity;
use crate::token::TokenIndex;

use super::compile::Step;
use super::grammar::Grammar;
use super::matched::{Match, Part};
use super::start::{self, Standing};
use super::word_set::WordSets;
use super::{Meaning, Shapes, View};

/// Readings that one token may begin.
const MOST_READINGS: usize = 24;
/// Steps of a row that may take tokens.
const MOST_PARTS: usize = 16;

/// A time that begins at some token.
#[derive(Clone, Debug)]
pub(super) struct Reading<T> {
    pub(super) end: TokenIndex,
    pub(super) rule: u16,
    /// `None` where the words are claimed and are no time.
    pub(super) value: Option<T>,
    pub(super) shapes: Shapes,
    /// How many of its tokens the rule read itself; the others are of times that it took.
    named: u16,
}

/// The readings of a sentence; kept from one sentence to the next for its memory.
pub(super) struct Chart<T> {
    readings: Vec<Reading<T>>,
    /// Words that two rules read in two ways: their first and last token, and the rules.
    clashes: Vec<(Range<TokenIndex>, u16, u16)>,
    /// For each token of the sentence, its readings.
    cells: Vec<Cell>,
    /// The rows that are tried at a token.
    rows: Vec<u16>,
    /// What those rows read, with their numbers.
    fresh: Vec<(u16, Reading<T>)>,
    /// The tokens that readings begin at, from the last to the first.
    beginnings: Vec<TokenIndex>,
}

/// What begins at a token.
#[derive(Clone, Copy, Default)]
struct Cell {
    /// Where its readings begin and how many there are.
    first: u32,
    count: u32,
    /// The shapes of all of them.
    shapes: Shapes,
    /// The number that begins there, and the token behind it.
    number: Option<(TokenIndex, Quantity)>,
}

/// What all walks from one token share.
struct Walker<'w, T: 'static> {
    grammar: &'w Grammar<T>,
    view: &'w View<'w>,
    token: TokenIndex,
    /// The first reading of the token.
    first: usize,
    parts: &'w mut [Part; MOST_PARTS],
}

/// A walk along one row.
struct Walk<'w, T: 'static> {
    sets: &'w WordSets,
    view: &'w View<'w>,
    chart: &'w Chart<T>,
    parts: &'w mut [Part; MOST_PARTS],
    count: usize,
    /// How many tokens the times have that were taken.
    taken: usize,
}

impl<T: Meaning> Chart<T> {
    pub(super) fn new() -> Self {
        Chart {
            readings: Vec::new(),
            clashes: Vec::new(),
            cells: Vec::new(),
            rows: Vec::new(),
            fresh: Vec::new(),
            beginnings: Vec::new(),
        }
    }

    /// Finds all readings of the sentence that `view` shows.
    pub(super) fn fill(&mut self, grammar: &Grammar<T>, view: &View<'_>) {
        self.readings.clear();
        self.clashes.clear();
        self.beginnings.clear();
        self.cells.clear();
        self.cells.resize(view.end.saturating_sub(view.begin), Cell::default());
        let mut parts = [Part::Number(Quantity::Vague); MOST_PARTS];
        let mut rows = std::mem::take(&mut self.rows);
        for token in (view.begin..view.end).rev() {
            if start::is_idle(view.facts[token]) {
                continue;
            }
            let first = self.readings.len();
            let number = if start::counts(view.facts[token]) { (grammar.numeral)(view, token) } else { None };
            self.cells[token - view.begin].number = number;
            let mut walker = Walker { grammar, view, token, first, parts: &mut parts };
            let number_end = number.map(|(end, _)| end);
            grammar.starts.at(view, token, number_end, |next| self.standing(view, next), &mut rows);
            self.try_rows(&mut walker, &rows, None);
            let mut seed = first;
            while seed < self.readings.len() && self.readings.len() - first < MOST_READINGS {
                let Reading { shapes, end, .. } = self.readings[seed];
                grammar.starts.with_time(shapes, self.standing(view, end), &mut rows);
                self.try_rows(&mut walker, &rows, Some(seed));
                seed += 1;
            }
            let new = &mut self.readings[first..];
            if !new.is_empty() {
                new.sort_unstable_by(|a, b| b.end.cmp(&a.end).then(a.rule.cmp(&b.rule)));
                let cell = &mut self.cells[token - view.begin];
                (cell.first, cell.count) = (first as u32, new.len() as u32);
                cell.shapes = new.iter().fold(Shapes(0), |all, reading| all.or(reading.shapes));
                self.beginnings.push(token);
            }
        }
        self.rows = rows;
    }

    /// Returns the tokens that readings begin at, in order.
    pub(super) fn beginnings(&self) -> impl Iterator<Item = TokenIndex> + '_ {
        self.beginnings.iter().rev().copied()
    }

    /// Returns the words that two rules read in two ways, with the numbers of the rules, the one that wins first.
    pub(super) fn clashes(&self) -> impl Iterator<Item = (Range<TokenIndex>, u16, u16)> {
        self.clashes.iter().cloned()
    }

    /// Returns the longest reading that begins at a token and is accepted.
    pub(super) fn longest(
        &self,
        view: &View<'_>,
        token: TokenIndex,
        accept: &impl Fn(&T) -> bool,
    ) -> Option<&Reading<T>> {
        self.at(view, token).iter().find(|reading| reading.value.as_ref().is_none_or(accept))
    }

    fn at(&self, view: &View<'_>, token: TokenIndex) -> &[Reading<T>] {
        self.cell(view, token)
            .map_or(&[], |cell| &self.readings[cell.first as usize..(cell.first + cell.count) as usize])
    }

    fn standing(&self, view: &View<'_>, token: TokenIndex) -> Option<Standing> {
        let facts = view.facts_at(token)?;
        let cell = self.cell(view, token)?;
        Some(Standing { facts, number: cell.number.is_some(), shapes: cell.shapes })
    }

    fn cell(&self, view: &View<'_>, token: TokenIndex) -> Option<&Cell> {
        self.cells.get(token.checked_sub(view.begin)?)
    }

    /// Tries rows, with the reading that rows beginning with a time have to take.
    fn try_rows(&mut self, walker: &mut Walker<'_, T>, rows: &[u16], seed: Option<usize>) {
        let Walker { grammar, view, token, first, parts } = walker;
        let (view, token, first) = (*view, *token, *first);
        let mut fresh = std::mem::take(&mut self.fresh);
        let third = self.standing(view, token + 2);
        for number in rows {
            let row = &grammar.rows[usize::from(*number)];
            if !row.third.is_none_or(|step| third.is_some_and(|third| third.fits(step, &grammar.sets))) {
                continue;
            }
            let mut walk = Walk { sets: &grammar.sets, view, chart: self, parts, count: 0, taken: 0 };
            let Some(end) = walk.run(&row.steps, token, token, seed) else { continue };
            let named = (end - token - walk.taken) as u16;
            let parts = &walk.parts[..walk.count];
            let matched = Match { view, parts, readings: &self.readings, start: token, end };
            let value = (grammar.rules[usize::from(row.rule)].meaning)(&matched);
            let shapes = value.as_ref().map_or(Shapes(0), T::shapes);
            fresh.push((*number, Reading { end, rule: row.rule, shapes, value, named }));
        }
        if fresh.len() > 1 {
            fresh.sort_unstable_by_key(|(number, _)| *number);
        }
        for (_, reading) in fresh.drain(..) {
            self.add(token, first, reading);
        }
        self.fresh = fresh;
    }

    /// Keeps a reading unless one of the same words goes before it. A time goes before a claim that there is none, one that all writing
    /// has before one that gives way, and the rule that read more of the words itself before one that took them as times, for it says
    /// more of them: "ten to eight" is a clock time in its own right before it is a range between two. Where nothing of this tells
    /// two meanings apart they clash, and the smaller id decides.
    fn add(&mut self, token: TokenIndex, first: usize, new: Reading<T>) {
        let Some(old) = self.readings[first..].iter_mut().find(|old| old.end == new.end) else {
            self.readings.push(new);
            return;
        };
        let (before, after) = (old.rank(), new.rank());
        if before == after && old.rule != new.rule && old.value.is_some() && old.value != new.value {
            self.clashes.push((token..new.end, old.rule.min(new.rule), old.rule.max(new.rule)));
        }
        // Of two ways in which one rule reads the same words the first stays: it takes the longest times.
        let goes_before = match old.rule == new.rule {
            true => old.value.is_none() && new.value.is_some(),
            false => (after, new.rule) < (before, old.rule),
        };
        if goes_before {
            *old = new;
        }
    }
}

impl<T: Meaning> Reading<T> {
    /// Returns its place among readings of the same words; the smallest is kept.
    fn rank(&self) -> (bool, bool, std::cmp::Reverse<u16>) {
        (self.value.is_none(), self.value.as_ref().is_some_and(T::gives_way), std::cmp::Reverse(self.named))
    }
}

impl<T: Meaning> Walk<'_, T> {
    /// Walks the steps from a token on and returns where they end. `seed` is the reading that a first time step has to take.
    fn run(
        &mut self,
        steps: &[Step],
        origin: TokenIndex,
        mut at: TokenIndex,
        seed: Option<usize>,
    ) -> Option<TokenIndex> {
        for (place, step) in steps.iter().enumerate() {
            let holds = match step {
                Step::Words(words) => {
                    let facts = self.view.facts_at(at)?;
                    at += 1;
                    self.sets.has(*words, facts.word)
                }
                Step::Class(class) => {
                    let facts = self.view.facts_at(at)?;
                    facts.classes.has(*class).then_some(())?;
                    self.note(Part::Token(*class, at))?;
                    at += 1;
                    true
                }
                Step::Number => {
                    let (end, quantity) = self.chart.cell(self.view, at)?.number?;
                    self.note(Part::Number(quantity))?;
                    at = end;
                    true
                }
                Step::Time(shapes) if at == origin => {
                    let index = seed?;
                    let reading = self.chart.readings.get(index)?;
                    shapes.meets(reading.shapes).then_some(())?;
                    self.note(Part::Time(index))?;
                    self.taken += reading.end - at;
                    at = reading.end;
                    true
                }
                // The longest time that lets the rest follow.
                Step::Time(shapes) => return self.time(*shapes, &steps[place + 1..], origin, at, seed),
                Step::Glued => self.view.glued(at),
                Step::Spaced => at < self.view.end && !self.view.glued(at),
                Step::Look { ahead, wanted, words, classes } => {
                    let looked = if *ahead { Some(at) } else { at.checked_sub(1) };
                    let facts = looked.and_then(|token| self.view.facts_at(token));
                    facts.is_some_and(|f| f.classes.meets(*classes) || self.sets.has(*words, f.word)) == *wanted
                }
            };
            holds.then_some(())?;
        }
        Some(at)
    }

    fn time(
        &mut self,
        shapes: Shapes,
        rest: &[Step],
        origin: TokenIndex,
        at: TokenIndex,
        seed: Option<usize>,
    ) -> Option<TokenIndex> {
        let cell = self.chart.cell(self.view, at)?;
        shapes.meets(cell.shapes).then_some(())?;
        let (count, taken) = (self.count, self.taken);
        for index in cell.first as usize..(cell.first + cell.count) as usize {
            let reading = &self.chart.readings[index];
            if reading.value.is_some() && shapes.meets(reading.shapes) {
                self.count = count;
                self.taken = taken + reading.end - at;
                self.note(Part::Time(index))?;
                let end = self.run(rest, origin, reading.end, seed);
                if end.is_some() {
                    return end;
                }
            }
        }
        None
    }

    /// Notes a part; `None` where there is no room for more.
    fn note(&mut self, part: Part) -> Option<()> {
        *self.parts.get_mut(self.count)? = part;
        self.count += 1;
        Some(())
    }
}
