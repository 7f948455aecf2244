//! Reading one sentence: every time that begins at each token, from the last token to the first.

use crate::calendar::Quantity;
use crate::token::TokenIndex;

use super::compile::Step;
use super::grammar::Grammar;
use super::matched::{Match, Part};
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
    /// For each token of the sentence, where its readings begin and how many there are.
    cells: Vec<(u32, u32)>,
}

/// A walk along one row.
struct Walk<'w, T: 'static> {
    view: &'w View<'w>,
    chart: &'w Chart<T>,
    grammar: &'w Grammar<T>,
    parts: [Part; MOST_PARTS],
    count: usize,
}

impl<T: Meaning> Chart<T> {
    pub(super) fn new() -> Self {
        Chart { readings: Vec::new(), cells: Vec::new() }
    }

    /// Finds all readings of the sentence that `view` shows.
    pub(super) fn fill(&mut self, grammar: &Grammar<T>, view: &View<'_>) {
        self.readings.clear();
        self.cells.clear();
        self.cells.resize(view.end.saturating_sub(view.begin), (0, 0));
        for token in (view.begin..view.end).rev() {
            let first = self.readings.len();
            grammar.starting(view.facts[token], |row| self.try_row(grammar, view, (token, first), row, None));
            let mut seed = first;
            while seed < self.readings.len() && self.readings.len() - first < MOST_READINGS {
                let shapes = self.readings[seed].shapes;
                if self.readings[seed].value.is_some() {
                    for &row in &grammar.growing {
                        if grammar.grows(row, shapes) {
                            self.try_row(grammar, view, (token, first), row, Some(seed));
                        }
                    }
                }
                seed += 1;
            }
            self.readings[first..].sort_by(|a, b| b.end.cmp(&a.end).then(a.rule.cmp(&b.rule)));
            self.cells[token - view.begin] = (first as u32, (self.readings.len() - first) as u32);
        }
    }

    /// Returns the longest reading that begins at a token.
    pub(super) fn longest(&self, view: &View<'_>, token: TokenIndex) -> Option<&Reading<T>> {
        self.at(view, token).first()
    }

    fn at(&self, view: &View<'_>, token: TokenIndex) -> &[Reading<T>] {
        let cell = token.checked_sub(view.begin).and_then(|cell| self.cells.get(cell));
        cell.map_or(&[], |&(first, count)| &self.readings[first as usize..(first + count) as usize])
    }

    /// Tries a row at a token, of which `first` is the first reading.
    fn try_row(
        &mut self,
        grammar: &Grammar<T>,
        view: &View<'_>,
        (token, first): (TokenIndex, usize),
        row: u16,
        seed: Option<usize>,
    ) {
        let row = &grammar.rows[usize::from(row)];
        let none = Part::Number(Quantity::Vague);
        let mut walk = Walk { view, chart: self, grammar, parts: [none; MOST_PARTS], count: 0 };
        let Some(end) = walk.run(&row.steps, token, token, seed) else { return };
        let parts = &walk.parts[..walk.count];
        let matched = Match { view, parts, readings: &self.readings, start: token, end };
        let value = (grammar.rules[usize::from(row.rule)].meaning)(&matched);
        let shapes = value.as_ref().map_or(Shapes(0), T::shapes);
        self.add(first, Reading { end, rule: row.rule, shapes, value });
    }

    /// Keeps a reading unless a rule with a smaller id has the same words; a time goes before a claim that there is none.
    fn add(&mut self, first: usize, new: Reading<T>) {
        match self.readings[first..].iter_mut().find(|old| old.end == new.end) {
            Some(old) if (old.value.is_none(), old.rule) <= (new.value.is_none(), new.rule) => (),
            Some(old) => *old = new,
            None => self.readings.push(new),
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
                let (end, quantity) = (self.grammar.numeral)(self.view, at)?;
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
        let cell = at.checked_sub(self.view.begin).and_then(|cell| self.chart.cells.get(cell));
        let &(first, count) = cell?;
        for index in first as usize..(first + count) as usize {
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
