//! Which rows are worth a walk: tables by the first token, with a glance at the second.

use crate::token::TokenIndex;

use super::compile::{Row, Step};
use super::lexicon::{Lexicon, WordId};
use super::view::{Facts, View};
use super::{Class, Classes, Shapes};

/// Classes of tokens that a number can begin with.
const COUNTING: Classes =
    Classes::NONE.with(Class::Cardinal).with(Class::Scale).with(Class::Some).with(Class::Article).with(Class::Numeric);

/// Says whether a number can begin with such a token.
pub(super) fn counts(facts: Facts) -> bool {
    facts.classes.meets(COUNTING)
}

/// The rows by what they begin with.
#[derive(Clone, Debug, Default)]
pub(super) struct Starts {
    /// For each word, the rows that begin with this one token.
    by_word: Vec<Vec<Glance>>,
    /// For each class, the rows that begin with one token of it that has no word.
    by_class: Vec<Vec<Glance>>,
    /// The rows that begin with a number.
    by_number: Vec<Glance>,
    /// The rows that begin with a time.
    pub(super) by_time: Vec<(Shapes, Glance)>,
}

/// A row and what its second token can be. Words are kept as a set of their numbers modulo 64, so the glance may say yes too often.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glance {
    pub(super) row: u16,
    classes: Classes,
    words: u64,
}

impl Glance {
    fn new(number: u16, row: &Row) -> Self {
        let (classes, words) = match row.steps.get(row.entry + 1) {
            Some(Step::Words(words)) => (Classes::NONE, words.iter().fold(0, |set, word| set | bit(*word))),
            Some(Step::Class(class)) => (Classes::NONE.with(*class), 0),
            Some(Step::Number) => (COUNTING, 0),
            _ => (Classes::NONE, u64::MAX),
        };
        Glance { row: number, classes, words }
    }

    /// Says whether the row can go on with this token.
    pub(super) fn allows(&self, next: Option<Facts>) -> bool {
        match next {
            Some(facts) => self.words & bit(facts.word) != 0 || self.classes.meets(facts.classes),
            None => self.words == u64::MAX,
        }
    }
}

fn bit(word: WordId) -> u64 {
    1 << (word % 64)
}

impl Starts {
    pub(super) fn new(rows: &[Row], lexicon: &Lexicon) -> Self {
        let mut starts = Starts {
            by_word: vec![Vec::new(); lexicon.len()],
            by_class: vec![Vec::new(); u64::BITS as usize],
            ..Starts::default()
        };
        for (row, number) in rows.iter().zip(0u16..) {
            let glance = Glance::new(number, row);
            match row.first() {
                Some(Step::Words(words)) => {
                    words.iter().for_each(|word| starts.by_word[usize::from(*word)].push(glance));
                }
                Some(Step::Class(class)) => {
                    starts.by_class[*class as usize].push(glance);
                    for (word, rows) in starts.by_word.iter_mut().enumerate() {
                        if lexicon.describe(word as WordId).classes.has(*class) {
                            rows.push(glance);
                        }
                    }
                }
                Some(Step::Number) => starts.by_number.push(glance),
                Some(Step::Time(shapes)) => starts.by_time.push((*shapes, glance)),
                _ => unreachable!("the first step takes tokens"),
            }
        }
        starts
    }

    /// Calls with every row that may begin at a token; `number_end` is the token behind the number that begins there.
    pub(super) fn at(
        &self,
        view: &View<'_>,
        token: TokenIndex,
        number_end: Option<TokenIndex>,
        mut row: impl FnMut(u16),
    ) {
        let facts = view.facts[token];
        let next = view.facts_at(token + 1);
        let mut each = |rows: &[Glance], next: Option<Facts>| {
            rows.iter().filter(|glance| glance.allows(next)).for_each(|glance| row(glance.row));
        };
        if facts.word != 0 {
            each(&self.by_word[usize::from(facts.word)], next);
        } else if !facts.classes.has(Class::Word) {
            facts.classes.numbers().for_each(|class| each(&self.by_class[class], next));
        }
        if let Some(end) = number_end {
            each(&self.by_number, view.facts_at(end));
        }
    }
}
