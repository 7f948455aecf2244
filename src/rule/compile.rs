//! Patterns to flat rows of steps: every choice written out, so that matching is a walk.

use super::lexicon::{Lexicon, WordId};
use super::word_set::{WordSet, WordSets};
use super::{Class, Classes, Item, Shapes};

/// Rows that one pattern may become.
const MOST_ROWS: usize = 512;

/// One test of a row.
#[derive(Clone, Copy, Debug)]
pub(super) enum Step {
    Words(WordSet),
    Class(Class),
    Number,
    Time(Shapes),
    Glued,
    Spaced,
    Look { ahead: bool, wanted: bool, words: WordSet, classes: Classes },
}

impl Step {
    /// Says whether the step takes tokens.
    pub(super) fn takes(&self) -> bool {
        matches!(self, Step::Words(_) | Step::Class(_) | Step::Number | Step::Time(_))
    }
}

/// A row of steps and the rule that it belongs to.
#[derive(Clone, Debug)]
pub(super) struct Row {
    pub(super) rule: u16,
    pub(super) steps: Box<[Step]>,
    /// Which step is the first that takes tokens.
    pub(super) entry: usize,
    /// What the third token has to be, where the first two steps take one each: most walks would end there.
    pub(super) third: Option<Step>,
}

impl Row {
    fn new(rule: u16, steps: Vec<Step>) -> Self {
        let entry = steps.iter().position(Step::takes).unwrap_or(steps.len());
        let mut taking = steps.iter().copied().filter(Step::takes);
        let mut one = || taking.next().filter(|step| matches!(step, Step::Words(_) | Step::Class(_)));
        let third = if one().and_then(|_| one()).is_some() { taking.next() } else { None };
        Row { rule, steps: steps.into(), entry, third }
    }

    /// Returns the first step that takes tokens.
    pub(super) fn first(&self) -> Option<&Step> {
        self.steps.get(self.entry)
    }
}

/// Returns the words that the items name.
pub(super) fn words(items: &'static [Item], into: &mut Vec<&'static str>) {
    for item in items {
        match item {
            Item::Word(words) => into.extend_from_slice(words),
            Item::Opt(inner)
            | Item::Ahead(inner)
            | Item::Unless(inner)
            | Item::After(inner)
            | Item::NotAfter(inner) => {
                words(inner, into);
            }
            Item::Either(rows) => rows.iter().for_each(|row| words(row, into)),
            _ => (),
        }
    }
}

/// Says what is wrong with a pattern, if anything is, and what to do about it.
pub(super) fn fault(pattern: &[Item]) -> Option<&'static str> {
    if choices(pattern) > MOST_ROWS {
        return Some("it has more than 512 choices; make two rules of it");
    }
    if !pattern.iter().all(looks_at_words) {
        return Some("a look around tests words and classes and nothing else; move the rest into the pattern");
    }
    let firsts = firsts(pattern);
    if firsts.iter().any(Option::is_none) {
        return Some("it can match no token at all; let one item be neither optional nor a look around");
    }
    let vague = [Class::Word];
    if firsts.iter().flatten().any(|item| matches!(item, Item::Is(class) if vague.contains(class))) {
        return Some("it may begin with any word or mark; begin with words, a narrower class, a number or a time");
    }
    None
}

fn choices(items: &[Item]) -> usize {
    let of = |item: &Item| match item {
        Item::Opt(inner) => choices(inner).saturating_add(1),
        Item::Either(rows) => rows.iter().fold(0, |sum: usize, row| sum.saturating_add(choices(row))),
        _ => 1,
    };
    items.iter().fold(1, |product: usize, item| product.saturating_mul(of(item)))
}

fn looks_at_words(item: &Item) -> bool {
    match item {
        Item::Ahead(tests) | Item::Unless(tests) | Item::After(tests) | Item::NotAfter(tests) => {
            tests.iter().all(|test| matches!(test, Item::Word(_) | Item::Is(_)))
        }
        Item::Opt(inner) => inner.iter().all(looks_at_words),
        Item::Either(rows) => rows.iter().all(|row| row.iter().all(looks_at_words)),
        _ => true,
    }
}

/// The items that can take the first token; `None` stands for a row that takes none.
fn firsts(items: &[Item]) -> Vec<Option<Item>> {
    let Some((item, rest)) = items.split_first() else { return vec![None] };
    let through = |row: &[Item]| -> Vec<Option<Item>> {
        let mut all = Vec::new();
        for first in firsts(row) {
            match first {
                Some(item) => all.push(Some(item)),
                None => all.extend(firsts(rest)),
            }
        }
        all
    };
    match item {
        Item::Opt(inner) => through(inner).into_iter().chain(firsts(rest)).collect(),
        Item::Either(rows) => rows.iter().flat_map(|row| through(row)).collect(),
        Item::Glued | Item::Spaced | Item::Ahead(_) | Item::Unless(_) | Item::After(_) | Item::NotAfter(_) => {
            firsts(rest)
        }
        taking => vec![Some(*taking)],
    }
}

/// Writes out the choices of a pattern that has no [fault].
pub(super) fn rows(rule: u16, pattern: &[Item], lexicon: &Lexicon, sets: &mut WordSets) -> Vec<Row> {
    let mut rows = vec![Vec::new()];
    extend(&mut rows, pattern, lexicon, sets);
    rows.into_iter().map(|steps| Row::new(rule, steps)).filter(|row| row.first().is_some()).collect()
}

fn extend(rows: &mut Vec<Vec<Step>>, items: &[Item], lexicon: &Lexicon, sets: &mut WordSets) {
    for item in items {
        match item {
            Item::Opt(inner) => {
                let mut longer = rows.clone();
                extend(&mut longer, inner, lexicon, sets);
                rows.append(&mut longer);
            }
            Item::Either(choices) => {
                let before = std::mem::take(rows);
                for choice in *choices {
                    let mut taken = before.clone();
                    extend(&mut taken, choice, lexicon, sets);
                    rows.append(&mut taken);
                }
            }
            plain => {
                let step = step(plain, lexicon, sets);
                rows.iter_mut().for_each(|row| row.push(step));
            }
        }
    }
}

fn step(item: &Item, lexicon: &Lexicon, sets: &mut WordSets) -> Step {
    match item {
        Item::Word(words) => Step::Words(sets.add(ids(words, lexicon))),
        Item::Is(class) => Step::Class(*class),
        Item::Number => Step::Number,
        Item::Time(shapes) => Step::Time(*shapes),
        Item::Glued => Step::Glued,
        Item::Spaced => Step::Spaced,
        Item::Ahead(tests) => look(true, true, tests, lexicon, sets),
        Item::Unless(tests) => look(true, false, tests, lexicon, sets),
        Item::After(tests) => look(false, true, tests, lexicon, sets),
        Item::NotAfter(tests) => look(false, false, tests, lexicon, sets),
        Item::Opt(_) | Item::Either(_) => unreachable!("choices are written out before"),
    }
}

fn ids(words: &[&str], lexicon: &Lexicon) -> Vec<WordId> {
    words.iter().map(|word| lexicon.find(word.as_bytes())).collect()
}

fn look(ahead: bool, wanted: bool, tests: &[Item], lexicon: &Lexicon, sets: &mut WordSets) -> Step {
    let mut words = Vec::new();
    let mut classes = Classes::NONE;
    for test in tests {
        match test {
            Item::Word(all) => words.extend(ids(all, lexicon)),
            Item::Is(class) => classes = classes.with(*class),
            _ => unreachable!("a look around tests words and classes"),
        }
    }
    Step::Look { ahead, wanted, words: sets.add(words), classes }
}
