//! Which rows are worth a walk: tables by what the first token is and what stands behind it.

use crate::token::TokenIndex;

use super::compile::{Row, Step};
use super::lexicon::{Lexicon, WordId};
use super::view::{Facts, View};
use super::word_set::WordSets;
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
    by_word: Vec<Seconds>,
    /// For each word, whether there are any.
    opens: Vec<bool>,
    /// For each class, the rows that begin with one token of it that has no word.
    by_class: Vec<Seconds>,
    /// The rows that begin with a number.
    by_number: Seconds,
    /// The rows that begin with a time, by its shapes.
    by_time: Vec<(Shapes, Seconds)>,
}

/// Rows that begin alike, by what has to stand behind their beginning.
#[derive(Clone, Debug, Default)]
struct Seconds {
    /// The rows that take no more tokens.
    none: Vec<u16>,
    /// The rows that go on with one of some words, by the word.
    words: Vec<(WordId, u16)>,
    /// The numbers of those words modulo 64, as bits: most words are none of them.
    marks: u64,
    /// The rows that go on with a token of a class.
    classes: Vec<(Class, Vec<u16>)>,
    /// All of those classes.
    any: Classes,
    /// The rows that go on with a number.
    numbers: Vec<u16>,
    /// The rows that go on with a time.
    times: Vec<(Shapes, u16)>,
}

/// What stands at a token, as far as the chart knows it already.
#[derive(Clone, Copy, Default)]
pub(super) struct Standing {
    pub(super) facts: Facts,
    /// Whether a number begins there.
    pub(super) number: bool,
    /// The shapes of the times that begin there.
    pub(super) shapes: Shapes,
}

impl Standing {
    /// Says whether a step can take what stands here.
    pub(super) fn fits(&self, step: Step, sets: &WordSets) -> bool {
        match step {
            Step::Words(words) => sets.has(words, self.facts.word),
            Step::Class(class) => self.facts.classes.has(class),
            Step::Number => self.number,
            Step::Time(shapes) => shapes.meets(self.shapes),
            Step::Glued | Step::Spaced | Step::Look { .. } => true,
        }
    }
}

impl Seconds {
    fn insert(&mut self, number: u16, row: &Row, sets: &[&[WordId]]) {
        // Glue and looks around take nothing, so what comes next stands at the same token.
        match row.steps[row.entry + 1..].iter().find(|step| step.takes()) {
            Some(Step::Words(words)) => {
                let words = sets[usize::from(*words)];
                self.words.extend(words.iter().map(|word| (*word, number)));
                self.marks = words.iter().fold(self.marks, |marks, word| marks | 1 << (word % 64));
            }
            Some(Step::Class(class)) => {
                self.any = self.any.with(*class);
                match self.classes.iter_mut().find(|(other, _)| other == class) {
                    Some((_, rows)) => rows.push(number),
                    None => self.classes.push((*class, vec![number])),
                }
            }
            Some(Step::Number) => self.numbers.push(number),
            Some(Step::Time(shapes)) => self.times.push((*shapes, number)),
            _ => self.none.push(number),
        }
    }

    /// Adds the rows that can go on with what stands behind their beginning; `None` stands for the end of the sentence.
    fn find(&self, next: Option<Standing>, rows: &mut Vec<u16>) {
        rows.extend_from_slice(&self.none);
        let Some(next) = next else { return };
        if self.marks >> (next.facts.word % 64) & 1 == 1 {
            let from = self.words.partition_point(|(word, _)| *word < next.facts.word);
            rows.extend(self.words[from..].iter().take_while(|(word, _)| *word == next.facts.word).map(|(_, row)| row));
        }
        if self.any.meets(next.facts.classes) {
            let classes = self.classes.iter().filter(|(class, _)| next.facts.classes.has(*class));
            classes.for_each(|(_, of_class)| rows.extend_from_slice(of_class));
        }
        if next.number {
            rows.extend_from_slice(&self.numbers);
        }
        if next.shapes != Shapes(0) {
            rows.extend(self.times.iter().filter(|(shapes, _)| shapes.meets(next.shapes)).map(|(_, row)| row));
        }
    }

    fn sort(&mut self) {
        self.words.sort_unstable();
    }

    /// Says whether no row begins so.
    fn is_empty(&self) -> bool {
        let Seconds { none, words, classes, numbers, times, .. } = self;
        none.is_empty() && words.is_empty() && classes.is_empty() && numbers.is_empty() && times.is_empty()
    }
}

impl Starts {
    pub(super) fn new(rows: &[Row], lexicon: &Lexicon, sets: &WordSets) -> Self {
        let sets = sets.members();
        let mut starts = Starts {
            by_word: vec![Seconds::default(); lexicon.len()],
            by_class: vec![Seconds::default(); u64::BITS as usize],
            ..Starts::default()
        };
        for (row, number) in rows.iter().zip(0u16..) {
            match row.first() {
                Some(Step::Words(words)) => {
                    let words = sets[usize::from(*words)];
                    words.iter().for_each(|word| starts.by_word[usize::from(*word)].insert(number, row, &sets));
                }
                Some(Step::Class(class)) => {
                    starts.by_class[*class as usize].insert(number, row, &sets);
                    for (word, rows) in starts.by_word.iter_mut().enumerate() {
                        if lexicon.describe(word as WordId).classes.has(*class) {
                            rows.insert(number, row, &sets);
                        }
                    }
                }
                Some(Step::Number) => starts.by_number.insert(number, row, &sets),
                Some(Step::Time(shapes)) => match starts.by_time.iter_mut().find(|(other, _)| other == shapes) {
                    Some((_, rows)) => rows.insert(number, row, &sets),
                    None => {
                        let mut seconds = Seconds::default();
                        seconds.insert(number, row, &sets);
                        starts.by_time.push((*shapes, seconds));
                    }
                },
                _ => unreachable!("the first step takes tokens"),
            }
        }
        starts.by_word.iter_mut().chain(&mut starts.by_class).for_each(Seconds::sort);
        starts.by_time.iter_mut().for_each(|(_, rows)| rows.sort());
        starts.by_number.sort();
        starts.opens = starts.by_word.iter().map(|seconds| !seconds.is_empty()).collect();
        starts
    }

    /// Collects every row that may begin at a token and takes no time first; `number_end` is the token behind the number that begins
    /// there, and `standing` tells what stands at a token behind.
    pub(super) fn at(
        &self,
        view: &View<'_>,
        token: TokenIndex,
        number_end: Option<TokenIndex>,
        standing: impl Fn(TokenIndex) -> Option<Standing>,
        rows: &mut Vec<u16>,
    ) {
        rows.clear();
        let facts = view.facts[token];
        if facts.word != 0 {
            if self.opens[usize::from(facts.word)] {
                self.by_word[usize::from(facts.word)].find(standing(token + 1), rows);
            }
        } else if !facts.classes.has(Class::Word) {
            let next = standing(token + 1);
            facts.classes.numbers().for_each(|class| self.by_class[class].find(next, rows));
        }
        if let Some(end) = number_end {
            self.by_number.find(standing(end), rows);
        }
    }

    /// Collects every row that may begin with a time of these shapes; `next` stands behind the time.
    pub(super) fn with_time(&self, shapes: Shapes, next: Option<Standing>, rows: &mut Vec<u16>) {
        rows.clear();
        for (_, seconds) in self.by_time.iter().filter(|(wanted, _)| wanted.meets(shapes)) {
            seconds.find(next, rows);
        }
    }
}

/// Says whether no row and no number begins with such a token: a word that the lexicon does not have.
pub(super) fn is_idle(facts: Facts) -> bool {
    facts.word == 0 && facts.classes.has(Class::Word)
}
