//! Reading one sentence: every time that begins at each token, from the last token to the first.

use std::ops::Range;

use crate::calendar::Quantity;
use crate::token::TokenIndex;

use super::compile::Step;
use super::grammar::Grammar;
use super::matched::{Match, Part};
use super::start::{self, Standing};
use super::{Class, Meaning, Shapes, View};

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
    view: &'w View<'w>,
    chart: &'w Chart<T>,
    parts: &'w mut [Part; MOST_PARTS],
    count: usize,
}

impl<T: Meaning> Chart<T> {
    pub(super) fn new() -> Self {
        Chart { readings: Vec::new(), clashes: Vec::new(), cells: Vec::new(), rows: Vec::new() }
    }

    /// Finds all readings of the sentence that `view` shows.
    pub(super) fn fill(&mut self, grammar: &Grammar<T>, view: &View<'_>) {
        self.readings.clear();
        self.clashes.clear();
        self.cells.clear();
        self.cells.resize(view.end.saturating_sub(view.begin), Cell::default());
        let mut parts = [Part::Number(Quantity::Vague); MOST_PARTS];
        for token in (view.begin..view.end).rev() {
            let first = self.readings.len();
            let number = if start::counts(view.facts[token]) { (grammar.numeral)(view, token) } else { None };
            self.cells[token - view.begin].number = number;
            let mut walker = Walker { grammar, view, token, first, parts: &mut parts };
            let number_end = number.map(|(end, _)| end);
            let mut rows = std::mem::take(&mut self.rows);
            grammar.starts.at(view, token, number_end, |next| self.standing(view, next), &mut rows);
            rows.iter().for_each(|row| self.try_row(&mut walker, *row, None));
            let mut seed = first;
            while seed < self.readings.len() && self.readings.len() - first < MOST_READINGS {
                let Reading { shapes, end, .. } = self.readings[seed];
                grammar.starts.with_time(shapes, self.standing(view, end), &mut rows);
                rows.iter().for_each(|row| self.try_row(&mut walker, *row, Some(seed)));
                seed += 1;
            }
            self.rows = rows;
            let new = &mut self.readings[first..];
            new.sort_unstable_by(|a, b| b.end.cmp(&a.end).then(a.rule.cmp(&b.rule)));
            let cell = &mut self.cells[token - view.begin];
            (cell.first, cell.count) = (first as u32, new.len() as u32);
            cell.shapes = new.iter().fold(Shapes(0), |all, reading| all.or(reading.shapes));
        }
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

    /// Tries a row, with the reading that a row beginning with a time has to take.
    fn try_row(&mut self, walker: &mut Walker<'_, T>, row: u16, seed: Option<usize>) {
        let Walker { grammar, view, token, first, parts } = walker;
        let (view, token, first) = (*view, *token, *first);
        let row = &grammar.rows[usize::from(row)];
        let mut walk = Walk { view, chart: self, parts, count: 0 };
        let Some(end) = walk.run(&row.steps, token, token, seed) else { return };
        let parts = &walk.parts[..walk.count];
        let matched = Match { view, parts, readings: &self.readings, start: token, end };
        let value = (grammar.rules[usize::from(row.rule)].meaning)(&matched);
        let shapes = value.as_ref().map_or(Shapes(0), T::shapes);
        self.add(token, first, Reading { end, rule: row.rule, shapes, value });
    }

    /// Keeps a reading unless a rule with a smaller id has the same words; a time goes before a claim that there is none.
    fn add(&mut self, token: TokenIndex, first: usize, new: Reading<T>) {
        let Some(old) = self.readings[first..].iter_mut().find(|old| old.end == new.end) else {
            self.readings.push(new);
            return;
        };
        let stays = (old.value.is_none(), old.rule) <= (new.value.is_none(), new.rule);
        if old.rule != new.rule && old.value.is_some() && new.value.is_some() && old.value != new.value {
            self.clashes.push((token..new.end, old.rule.min(new.rule), old.rule.max(new.rule)));
        }
        if !stays {
            *old = new;
        }
    }
}

impl<T: Meaning> Walk<'_, T> {
    /// Walks the steps from a token on and returns where they end. `seed` is the reading that a first time step has to take.
    fn run(&mut self, steps: &[Step], origin: TokenIndex, at: TokenIndex, seed: Option<usize>) -> Option<TokenIndex> {
        let Some((step, rest)) = steps.split_first() else { return Some(at) };
        match step {
            Step::Words(words) => {
                let word = self.view.facts.get(at).filter(|_| at < self.view.end)?.word;
                (word != 0 && words.contains(&word)).then_some(())?;
                self.run(rest, origin, at + 1, seed)
            }
            Step::Class(class) => {
                self.view.is(at, *class).then_some(())?;
                self.keep(Part::Token(*class, at), |walk| walk.run(rest, origin, at + 1, seed))
            }
            Step::Number => {
                let (end, quantity) = self.chart.cell(self.view, at)?.number?;
                self.keep(Part::Number(quantity), |walk| walk.run(rest, origin, end, seed))
            }
            Step::Time(shapes) => self.time(*shapes, rest, origin, at, seed),
            Step::Glued => self.view.glued(at).then_some(()).and_then(|()| self.run(rest, origin, at, seed)),
            Step::Spaced => (at < self.view.end && !self.view.glued(at))
                .then_some(())
                .and_then(|()| self.run(rest, origin, at, seed)),
            Step::Look { ahead, wanted, words, classes } => {
                let looked = if *ahead { Some(at) } else { at.checked_sub(1) };
                let holds = looked.is_some_and(|token| self.holds(token, words, classes));
                (holds == *wanted).then_some(()).and_then(|()| self.run(rest, origin, at, seed))
            }
        }
    }

    fn time(
        &mut self,
        shapes: Shapes,
        rest: &[Step],
        origin: TokenIndex,
        at: TokenIndex,
        seed: Option<usize>,
    ) -> Option<TokenIndex> {
        if at == origin {
            let index = seed?;
            let reading = self.chart.readings.get(index)?;
            (shapes.meets(reading.shapes)).then_some(())?;
            return self.keep(Part::Time(index), |walk| walk.run(rest, origin, reading.end, seed));
        }
        let cell = self.chart.cell(self.view, at)?;
        for index in cell.first as usize..(cell.first + cell.count) as usize {
            let reading = &self.chart.readings[index];
            if reading.value.is_some() && shapes.meets(reading.shapes) {
                let end = self.keep(Part::Time(index), |walk| walk.run(rest, origin, reading.end, seed));
                if end.is_some() {
                    return end;
                }
            }
        }
        None
    }

    /// Notes a part, goes on, and forgets the part again where that fails.
    fn keep(&mut self, part: Part, on: impl FnOnce(&mut Self) -> Option<TokenIndex>) -> Option<TokenIndex> {
        let count = self.count;
        *self.parts.get_mut(count)? = part;
        self.count += 1;
        let end = on(self);
        if end.is_none() {
            self.count = count;
        }
        end
    }

    fn holds(&self, token: TokenIndex, words: &[u16], classes: &[Class]) -> bool {
        if !(self.view.begin..self.view.end).contains(&token) {
            return false;
        }
        let Some(facts) = self.view.facts.get(token) else { return false };
        (facts.word != 0 && words.contains(&facts.word)) || classes.iter().any(|c| facts.classes.has(*c))
    }
}
