//! Rules and a lexicon made ready to read with.

use std::ops::Range;

use crate::calendar::Quantity;
use crate::error::{Error, Result};
use crate::provenance::RuleId;
use crate::token::{Sentence, TokenIndex, Tokens};

use super::chart::Chart;
use super::compile::{self, Row};
use super::lexicon::{Entry, Lexicon};
use super::start::Starts;
use super::trigger::Triggers;
use super::view::{self, Facts};
use super::word_set::WordSets;
use super::{Class, Classes, Meaning, Rule, View};

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
    triggers: Triggers,
    /// In the order of their ids, so that the smaller number is the smaller id.
    pub(super) rules: Vec<&'static Rule<T>>,
    pub(super) rows: Vec<Row>,
    pub(super) numeral: Numeral,
    pub(super) starts: Starts,
    pub(super) sets: WordSets,
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

/// Two rules that read the same words and disagree.
#[derive(Clone, Debug, PartialEq)]
pub struct Clash<'g> {
    /// The tokens that both read.
    pub tokens: Range<TokenIndex>,
    /// The rules, the one that wins first.
    pub rules: [&'g RuleId; 2],
}

impl<T: Meaning> Grammar<T> {
    /// Makes the rules of a language ready.
    ///
    /// # Errors
    ///
    /// [`Error::DuplicateRule`] where two rules share an id, [`Error::UnprovenRule`] where one has no example that misses,
    /// [`Error::Pattern`] and [`Error::Entry`] for patterns and words that could never match, or too much.
    pub fn new(language: Language<T>) -> Result<Self> {
        let mut rules = language.rules;
        rules.sort_by(|a, b| a.id.cmp(&b.id));
        if let Some(pair) = rules.windows(2).find(|pair| pair[0].id == pair[1].id) {
            return Err(Error::DuplicateRule(pair[0].id.to_string()));
        }
        for rule in &rules {
            let name = || rule.id.to_string();
            if rule.misses.is_empty() {
                return Err(Error::UnprovenRule(name()));
            }
            if let Some(problem) = compile::fault(rule.pattern) {
                return Err(Error::Pattern { rule: name(), problem });
            }
        }
        for entry in &language.entries {
            if let Some(problem) = entry.fault() {
                return Err(Error::Entry { word: entry.word.to_owned(), problem });
            }
        }
        let mut words = Vec::new();
        rules.iter().for_each(|rule| compile::words(rule.pattern, &mut words));
        let triggers = Triggers::new(language.entries.iter());
        let lexicon = Lexicon::new(language.entries.into_iter(), words.into_iter());
        let mut sets = WordSets::default();
        let rows: Vec<Row> =
            (0..).zip(&rules).flat_map(|(n, rule)| compile::rows(n, rule.pattern, &lexicon, &mut sets)).collect();
        let sets = sets.ready(lexicon.len());
        let starts = Starts::new(&rows, &lexicon, &sets);
        Ok(Grammar { lexicon, triggers, rules, rows, numeral: language.numeral, starts, sets })
    }

    /// Returns the rules, in the order of their ids.
    pub fn rules(&self) -> &[&'static Rule<T>] {
        &self.rules
    }

    /// Finds where two rules read the same words and disagree on their meaning, neither more specific than the other; the smaller id wins silently.
    ///
    /// A test of a language runs it over its examples: a pair found there is one rule too many.
    pub fn clashes(&self, tokens: &Tokens<'_>) -> Vec<Clash<'_>> {
        let facts: Vec<Facts> = tokens.all().iter().map(|t| view::facts(&self.lexicon, t, tokens.text())).collect();
        let mut chart = Chart::new();
        let mut clashes = Vec::new();
        for sentence in tokens.sentences() {
            let (begin, end) = (sentence.tokens.start, sentence.tokens.end);
            chart.fill(self, &View { tokens, facts: &facts, lexicon: &self.lexicon, begin, end });
            let rule = |number: u16| &self.rules[usize::from(number)].id;
            clashes
                .extend(chart.clashes().map(|(tokens, one, other)| Clash { tokens, rules: [rule(one), rule(other)] }));
        }
        clashes
    }

    /// Finds bytes of a text at which a word or number begins that a time can hinge on, in order: the first of each sentence, and perhaps more.
    ///
    /// There is no time in a sentence without such a place. Some of the places are none: the scan looks at letters and digits alone.
    pub fn places(&self, text: &str) -> Vec<u32> {
        let mut places = Vec::with_capacity(text.len() / 64);
        self.triggers.scan(&self.lexicon, text, &mut places);
        places
    }

    /// Finds the times of a text, in its order and without overlaps; what `accept` refuses counts only inside larger ones.
    pub fn read(&self, tokens: &Tokens<'_>, accept: impl Fn(&T) -> bool, found: impl FnMut(Found<'_, T>)) {
        self.read_where(tokens, |_| true, accept, found);
    }

    /// Finds the times of the sentences that hold one of these [places](Self::places); the others cost nothing.
    pub fn read_near(
        &self,
        tokens: &Tokens<'_>,
        places: &[u32],
        accept: impl Fn(&T) -> bool,
        found: impl FnMut(Found<'_, T>),
    ) {
        let mut places = places.iter().copied().peekable();
        let holds_place = |sentence: &Sentence| {
            let span = tokens.span(sentence.tokens.clone());
            while places.next_if(|place| *place < span.start()).is_some() {}
            places.peek().is_some_and(|place| *place < span.end())
        };
        self.read_where(tokens, holds_place, accept, found);
    }

    fn read_where(
        &self,
        tokens: &Tokens<'_>,
        mut wanted: impl FnMut(&Sentence) -> bool,
        accept: impl Fn(&T) -> bool,
        mut found: impl FnMut(Found<'_, T>),
    ) {
        let mut facts: Vec<Facts> = Vec::with_capacity(tokens.len());
        let mut chart = Chart::new();
        for sentence in tokens.sentences().iter().filter(|sentence| wanted(sentence)) {
            facts.resize(sentence.tokens.start, Facts::default());
            let own = &tokens.all()[sentence.tokens.clone()];
            facts.extend(own.iter().map(|token| view::facts(&self.lexicon, token, tokens.text())));
            let all = sentence.tokens.clone();
            if !hinges(&facts[all.clone()]) {
                continue;
            }
            let view = View { tokens, facts: &facts, lexicon: &self.lexicon, begin: all.start, end: all.end };
            chart.fill(self, &view);
            let mut behind = all.start;
            for token in chart.beginnings() {
                // What begins inside a time that was found is part of it.
                let reading = if token < behind { None } else { chart.longest(&view, token, &accept) };
                let Some(reading) = reading else { continue };
                if self.overtaken(&chart, &view, token, reading.end, &accept) {
                    continue;
                }
                let rule = &self.rules[usize::from(reading.rule)].id;
                if let Some(value) = reading.value.clone() {
                    found(Found { tokens: token..reading.end, rule, value });
                }
                behind = reading.end.max(token + 1);
            }
        }
    }

    /// Says whether a longer reading begins inside this one and ends behind it: "over [two weeks from now]".
    fn overtaken(
        &self,
        chart: &Chart<T>,
        view: &View<'_>,
        token: TokenIndex,
        end: TokenIndex,
        accept: &impl Fn(&T) -> bool,
    ) -> bool {
        (token + 1..end).any(|inner| {
            chart.longest(view, inner, accept).is_some_and(|other| other.end > end && other.end - inner > end - token)
        })
    }
}

/// Says whether a sentence can hold a time: a word that one hinges on, or a number where it can be one.
fn hinges(facts: &[Facts]) -> bool {
    const NUMBERS: Classes =
        Classes::NONE.with(Class::Day).with(Class::Hour).with(Class::Digits).with(Class::Numeric).with(Class::Cardinal);
    facts.iter().any(|f| f.classes.has(Class::Trigger))
        || facts.windows(2).any(|pair| pair[0].classes.has(Class::Leads) && pair[1].classes.meets(NUMBERS))
}

impl<T> std::fmt::Debug for Grammar<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Grammar").field("rules", &self.rules.len()).finish_non_exhaustive()
    }
}
