//! Rules and a lexicon made ready to read with.

use std::ops::Range;

use crate::calendar::Quantity;
use crate::provenance::RuleId;
use crate::token::{TokenIndex, Tokens};

use super::chart::Chart;
use super::compile::{self, Row, Step};
use super::lexicon::{Entry, Lexicon};
use super::view::{self, Facts};
use super::{Class, Classes, Meaning, Rule, Shapes, View};

/// What a language brings.
pub struct Language<T: 'static> {
    /// Its words.
    pub entries: Vec<Entry>,
    /// Its rules.
    pub rules: Vec<&'static Rule<T>>,
    /// Reads a number of one or more tokens and returns the token behind it.
    pub numeral: Numeral,
}

/// Reads a number that begins at a token; returns the token behind it and how many are meant.
pub type Numeral = fn(&View<'_>, TokenIndex) -> Option<(TokenIndex, Quantity)>;

/// Rules and a lexicon, ready to read with. Immutable.
pub struct Grammar<T: 'static> {
    lexicon: Lexicon,
    /// In the order of their ids, so that the smaller number is the smaller id.
    pub(super) rules: Vec<&'static Rule<T>>,
    pub(super) rows: Vec<Row>,
    pub(super) numeral: Numeral,
    /// For each word, the rows that it can begin.
    by_word: Vec<Box<[u16]>>,
    /// For each class, the rows that a token without a word can begin.
    by_class: Vec<Vec<u16>>,
    /// The rows that begin with a time.
    pub(super) growing: Vec<u16>,
}

/// A time found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Found<'g, T> {
    /// Its tokens.
    pub tokens: Range<TokenIndex>,
    /// The rule that read it.
    pub rule: &'g RuleId,
    /// Its meaning.
    pub value: T,
}

/// Classes of words that a number can begin with.
const COUNTING: [Class; 4] = [Class::Cardinal, Class::Scale, Class::Some, Class::Article];

impl<T: Meaning> Grammar<T> {
    /// Makes the rules of a language ready.
    ///
    /// # Panics
    ///
    /// On a pattern that has no token, begins with a bare [`Class::Word`], or has more than a few hundred choices: faults of the rule, not of a text.
    pub fn new(language: Language<T>) -> Self {
        let mut rules = language.rules;
        rules.sort_by(|a, b| a.id.cmp(&b.id));
        let mut words = Vec::new();
        rules.iter().for_each(|rule| compile::words(rule.pattern, &mut words));
        let lexicon = Lexicon::new(language.entries.into_iter(), words.into_iter());
        let rows: Vec<Row> = (0..).zip(&rules).flat_map(|(n, rule)| compile::rows(n, rule.pattern, &lexicon)).collect();
        let mut by_word = vec![Vec::new(); lexicon.len()];
        let mut by_class = vec![Vec::new(); u64::BITS as usize];
        let mut growing = Vec::new();
        for (row, number) in rows.iter().zip(0u16..) {
            match row.first() {
                Some(Step::Words(words)) => words.iter().for_each(|w| by_word[usize::from(*w)].push(number)),
                Some(Step::Class(class)) => {
                    by_class[*class as usize].push(number);
                    for_words(&lexicon, &mut by_word, |set| set.has(*class), number);
                }
                Some(Step::Number) => {
                    by_class[Class::Numeric as usize].push(number);
                    for_words(&lexicon, &mut by_word, |set| COUNTING.iter().any(|c| set.has(*c)), number);
                }
                Some(Step::Time(_)) => growing.push(number),
                _ => unreachable!("the first step takes tokens"),
            }
        }
        let by_word = by_word.into_iter().map(Vec::into_boxed_slice).collect();
        Grammar { lexicon, rules, rows, numeral: language.numeral, by_word, by_class, growing }
    }

    /// Returns the rules, in the order of their ids.
    pub fn rules(&self) -> &[&'static Rule<T>] {
        &self.rules
    }

    /// Finds the times of a text, in its order and without overlaps.
    pub fn read(&self, tokens: &Tokens<'_>, mut found: impl FnMut(Found<'_, T>)) {
        let facts: Vec<Facts> = tokens.all().iter().map(|t| view::facts(&self.lexicon, t, tokens.text())).collect();
        let mut chart = Chart::new();
        for sentence in tokens.sentences() {
            let all = sentence.tokens.start..sentence.tokens.end.min(facts.len());
            if !facts[all.clone()].iter().any(|f| f.classes.has(Class::Trigger)) {
                continue;
            }
            let view = View { tokens, facts: &facts, lexicon: &self.lexicon, begin: all.start, end: all.end };
            chart.fill(self, &view);
            let mut token = all.start;
            while token < all.end {
                let Some(reading) = chart.longest(&view, token) else {
                    token += 1;
                    continue;
                };
                if self.overtaken(&chart, &view, token, reading.end) {
                    token += 1;
                    continue;
                }
                let rule = &self.rules[usize::from(reading.rule)].id;
                if let Some(value) = reading.value.clone() {
                    found(Found { tokens: token..reading.end, rule, value });
                }
                token = reading.end.max(token + 1);
            }
        }
    }

    /// Says whether a longer reading begins inside this one and ends behind it: "over [two weeks from now]".
    fn overtaken(&self, chart: &Chart<T>, view: &View<'_>, token: TokenIndex, end: TokenIndex) -> bool {
        (token + 1..end).any(|inner| {
            chart.longest(view, inner).is_some_and(|other| other.end > end && other.end - inner > end - token)
        })
    }

    /// Calls with every row that a token can begin.
    pub(super) fn starting(&self, facts: Facts, mut row: impl FnMut(u16)) {
        if facts.word != 0 {
            self.by_word[usize::from(facts.word)].iter().for_each(|r| row(*r));
        } else if !facts.classes.has(Class::Word) {
            facts.classes.numbers().for_each(|class| self.by_class[class].iter().for_each(|r| row(*r)));
        }
    }

    /// Says whether a row begins with a time of such a shape.
    pub(super) fn grows(&self, row: u16, shapes: Shapes) -> bool {
        matches!(self.rows[usize::from(row)].first(), Some(Step::Time(wanted)) if wanted.meets(shapes))
    }
}

fn for_words(lexicon: &Lexicon, by_word: &mut [Vec<u16>], fits: impl Fn(Classes) -> bool, row: u16) {
    for (word, rows) in by_word.iter_mut().enumerate().take(lexicon.len()) {
        if fits(lexicon.describe(word as u16).classes) {
            rows.push(row);
        }
    }
}
