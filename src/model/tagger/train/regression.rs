//! Multinomial logistic regression over sparse features, by stochastic gradient descent.
//!
//! Formally: `p(tag | word) = exp(Σ w[feature, tag]) / Σ_t exp(Σ w[feature, t])` over the features of the word; each step
//! goes down the gradient of `-ln p(gold)` with a step size for each weight of its own (AdaGrad).

use super::{Lesson, Options, Read, certain, next, shuffle};
use crate::model::exp::exp;
use crate::model::tagger::clause::Draft;
use crate::model::tagger::facts::Facts;
use crate::model::tagger::features::{self, Words};
use crate::model::tagger::label::Label;
use crate::model::tagger::winner;

/// Which reading is learned.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    First,
    Second,
}

/// The weights of a feature that are worth keeping.
pub(super) type Kept = (u32, Vec<(Label, f32)>);

/// A label whose probability is wrong by less is left alone: it saves nine tenths of the time.
const TOLERANCE: f32 = 0.002;

#[derive(Clone)]
struct Row {
    weights: [f32; Label::COUNT],
    squares: [f32; Label::COUNT],
}

/// A model in training.
pub(super) struct Regression {
    index: Index,
    rows: Vec<Row>,
    rate: f32,
    dropout: u64,
    random: u64,
}

impl Regression {
    /// Learns from the lessons.
    pub(super) fn fit(lessons: &[&Lesson], reading: Reading, options: &Options) -> Self {
        let kept = frequent(lessons, reading, options.support);
        let zero = Row { weights: [0.0; Label::COUNT], squares: [1.0; Label::COUNT] };
        let mut model = Regression {
            rows: vec![zero; kept.len()],
            index: Index::new(kept),
            rate: options.rate,
            dropout: (f64::from(options.dropout) * u32::MAX as f64) as u64,
            random: options.seed,
        };
        let mut order: Vec<usize> = (0..lessons.len()).collect();
        for _ in 0..options.epochs {
            shuffle(&mut order, &mut model.random);
            for &lesson in &order {
                model.learn(lessons[lesson], reading);
            }
        }
        model
    }

    fn learn(&mut self, lesson: &Lesson, reading: Reading) {
        let Lesson { facts, gold, draft, doubtful } = lesson;
        let words = Words::new(facts);
        let mut labels = draft.clone();
        let draft = (reading == Reading::Second).then(|| Draft::new(draft));
        let mut found = Vec::new();
        for i in 0..facts.len() {
            let known = certain(facts[i].class);
            if reading == Reading::Second && (known.is_some() || !doubtful[i]) {
                continue;
            }
            let label = known.unwrap_or_else(|| {
                found.clear();
                visit(words, i, &labels, draft.as_ref(), |key| found.extend(self.index.get(key)));
                let (dropout, random) = (self.dropout, &mut self.random);
                found.retain(|_| next(random) >> 32 >= dropout);
                self.step(&found, gold[i])
            });
            match labels.get_mut(i) {
                Some(place) => *place = label,
                None => labels.push(label),
            }
        }
    }

    /// Goes down the gradient; returns the label that was thought best.
    fn step(&mut self, found: &[u32], gold: Label) -> Label {
        let mut slopes = self.scores(found.iter().copied());
        let (best, _) = winner(&slopes);
        let top = slopes[usize::from(best.0)];
        slopes.iter_mut().for_each(|slope| *slope = exp(*slope - top));
        let sum: f32 = slopes.iter().sum();
        slopes.iter_mut().for_each(|slope| *slope /= sum);
        slopes[usize::from(gold.0)] -= 1.0;
        for (label, &slope) in slopes.iter().enumerate().filter(|(_, slope)| slope.abs() >= TOLERANCE) {
            for &row in found {
                let row = &mut self.rows[row as usize];
                row.squares[label] += slope * slope;
                row.weights[label] -= self.rate * slope / row.squares[label].sqrt();
            }
        }
        best
    }

    fn scores(&self, found: impl IntoIterator<Item = u32>) -> [f32; Label::COUNT] {
        let mut scores = [0.0; Label::COUNT];
        for row in found {
            for (score, weight) in scores.iter_mut().zip(&self.rows[row as usize].weights) {
                *score += weight;
            }
        }
        scores
    }

    /// Reads a sentence for the first time; says of each word whether the winner won by less than the margin.
    pub(super) fn draft(&self, facts: &[Facts], margin: f32) -> Read {
        let words = Words::new(facts);
        let (mut labels, mut doubtful) = (Vec::with_capacity(facts.len()), Vec::with_capacity(facts.len()));
        for (i, word) in facts.iter().enumerate() {
            let (label, lead) = certain(word.class).map_or_else(
                || {
                    let mut found = Vec::new();
                    features::first(words, i, &labels, |key| found.extend(self.index.get(key)));
                    winner(&self.scores(found))
                },
                |label| (label, f32::INFINITY),
            );
            labels.push(label);
            doubtful.push(lead < margin);
        }
        (labels, doubtful)
    }

    /// Returns the weights that are large enough, by key.
    pub(super) fn weights(&self, threshold: f32) -> Vec<Kept> {
        let row = |row: &Row| -> Vec<(Label, f32)> {
            (0..).map(Label).zip(row.weights).filter(|(_, weight)| weight.abs() >= threshold).collect()
        };
        let rows = self.index.keys.iter().zip(&self.rows).map(|(&key, cells)| (key, row(cells)));
        rows.filter(|(_, cells)| !cells.is_empty()).collect()
    }
}

/// Returns the keys of the features that are seen often enough, sorted.
fn frequent(lessons: &[&Lesson], reading: Reading, support: usize) -> Vec<u32> {
    let mut keys = Vec::new();
    for Lesson { facts, gold, draft, doubtful } in lessons {
        let words = Words::new(facts);
        let draft = (reading == Reading::Second).then(|| Draft::new(draft));
        for (i, word) in facts.iter().enumerate() {
            if certain(word.class).is_none() && (reading == Reading::First || doubtful[i]) {
                visit(words, i, gold, draft.as_ref(), |key| keys.push(key));
            }
        }
    }
    keys.sort_unstable();
    keys.chunk_by(|a, b| a == b).filter(|same| same.len() >= support).map(|same| same[0]).collect()
}

/// Hands on the features of the first reading, or of the second one where there is a draft.
fn visit(words: Words<'_>, i: usize, labels: &[Label], draft: Option<&Draft<'_>>, hand: impl FnMut(u32)) {
    match draft {
        Some(draft) => features::second(words, i, labels, draft, hand),
        None => features::first(words, i, labels, hand),
    }
}

/// The places of sorted keys.
struct Index {
    keys: Vec<u32>,
    slots: Vec<u32>,
}

impl Index {
    const FREE: u32 = u32::MAX;

    fn new(keys: Vec<u32>) -> Self {
        let mut slots = vec![Self::FREE; (keys.len() * 2 + 1).next_power_of_two()];
        let mask = slots.len() - 1;
        for (row, &key) in (0..).zip(&keys) {
            let mut place = key as usize & mask;
            while slots[place] != Self::FREE {
                place = (place + 1) & mask;
            }
            slots[place] = row;
        }
        Index { keys, slots }
    }

    fn get(&self, key: u32) -> Option<u32> {
        let mask = self.slots.len() - 1;
        let mut place = key as usize & mask;
        loop {
            match self.slots[place] {
                Self::FREE => return None,
                row if self.keys[row as usize] == key => return Some(row),
                _ => place = (place + 1) & mask,
            }
        }
    }
}
