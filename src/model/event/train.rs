//! Training of the event model: the same samples give the same bytes on every machine.
//!
//! Both regressions are learned by FTRL-Proximal (McMahan et al. 2013), whose L1 part leaves most weights at zero.

use std::collections::BTreeMap;

use super::file::{MAGIC, VERSION};
use super::senses::{SenseKind, SenseLexicon, Senses, key};
use super::{CLASSES, EventModel};
use crate::hash::{self, mix};
use crate::model::exp::exp;
use crate::model::table::Table;

/// A word that may be an event.
#[derive(Clone, Debug)]
pub struct Sample {
    /// The keys of its features.
    pub keys: Vec<u32>,
    /// Whether it is an event.
    pub event: bool,
    /// The number of its class, if it is one and the class is known.
    pub class: Option<usize>,
    /// How much it counts.
    pub weight: f32,
}

/// How to train.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Options {
    /// How often the samples are read.
    pub epochs: usize,
    /// The rate of the steps.
    pub rate: f32,
    /// What keeps weights at zero.
    pub l1: f32,
    /// What keeps weights small.
    pub l2: f32,
    /// How often a feature must be seen.
    pub support: u32,
    /// The share of features that are left out at each step.
    pub dropout: f32,
    /// The log-odds from which on a word counts as an event.
    pub threshold: f32,
}

impl Default for Options {
    fn default() -> Self {
        Options { epochs: 12, rate: 0.08, l1: 0.3, l2: 20.0, support: 2, dropout: 0.4, threshold: -0.5 }
    }
}

/// Trains a model and returns the bytes of its file.
pub fn train(words: &BTreeMap<(bool, String), Senses>, samples: &[&Sample], options: &Options) -> Vec<u8> {
    let mut seen: BTreeMap<u32, u32> = BTreeMap::new();
    for key in samples.iter().flat_map(|s| &s.keys) {
        *seen.entry(*key).or_default() += 1;
    }
    let keys: Vec<u32> = seen.into_iter().filter(|&(_, n)| n >= options.support).map(|(key, _)| key).collect();
    let rows = |sample: &Sample| -> Vec<u32> {
        sample.keys.iter().filter_map(|key| keys.binary_search(key).ok()).map(|row| row as u32).collect()
    };
    let events: Vec<(Vec<u32>, usize, f32)> =
        samples.iter().map(|s| (rows(s), usize::from(s.event), s.weight)).collect();
    let classes: Vec<(Vec<u32>, usize, f32)> =
        samples.iter().filter_map(|s| Some((rows(s), s.class?, s.weight))).collect();
    let (event, class) = std::thread::scope(|scope| {
        let event = scope.spawn(|| Regression::<1>::fit(keys.len(), &events, options));
        let class = scope.spawn(|| Regression::<CLASSES>::fit(keys.len(), &classes, &of_classes(options)));
        (event.join().expect("training does not panic"), class.join().expect("training does not panic"))
    });
    let kept: Vec<(u32, [f32; CLASSES + 1])> = (0..keys.len())
        .map(|row| {
            let mut weights = [0.0; CLASSES + 1];
            weights[0] = event.weight(row, 0, options);
            for label in 0..CLASSES {
                weights[label + 1] = class.weight(row, label, options);
            }
            (keys[row], weights)
        })
        .collect();
    let most = kept.iter().flat_map(|(_, weights)| weights).fold(f32::MIN_POSITIVE, |most, w| most.max(w.abs()));
    encode(&lexicon(words), &kept, most / 127.0, options.threshold)
}

/// Returns how to train the classes. Fewer samples tell them apart, so more features are left out and weights stay smaller: of five folds 72.7 instead of 72.2.
fn of_classes(options: &Options) -> Options {
    Options { dropout: options.dropout * 1.5, l2: options.l2 * 3.0, ..*options }
}

fn lexicon(words: &BTreeMap<(bool, String), Senses>) -> BTreeMap<u32, u16> {
    let kind = |verb| if verb { SenseKind::Verb } else { SenseKind::Noun };
    words.iter().filter(|(_, s)| s.0 != 0).map(|((verb, word), senses)| (key(kind(*verb), word), senses.0)).collect()
}

fn encode(lexicon: &BTreeMap<u32, u16>, kept: &[(u32, [f32; CLASSES + 1])], step: f32, threshold: f32) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    out.extend(VERSION.to_le_bytes());
    out.extend((lexicon.len() as u32).to_le_bytes());
    let mut last = 0;
    for (&key, senses) in lexicon {
        varint(key - last, &mut out);
        out.extend(senses.to_le_bytes());
        last = key;
    }
    out.extend(step.to_le_bytes());
    out.extend(threshold.to_le_bytes());
    let rows: Vec<(u32, Vec<(u8, i8)>)> = kept
        .iter()
        .map(|(key, weights)| {
            let cells = (0_u8..).zip(weights).map(|(label, w)| (label, (w / step).round() as i8));
            (*key, cells.filter(|(_, w)| *w != 0).collect::<Vec<_>>())
        })
        .filter(|(_, cells)| !cells.is_empty())
        .collect();
    out.extend((rows.len() as u32).to_le_bytes());
    out.extend((rows.iter().map(|(_, cells)| cells.len()).sum::<usize>() as u32).to_le_bytes());
    let mut last = 0;
    for (key, cells) in rows {
        varint(key - last, &mut out);
        out.push(cells.len() as u8);
        out.extend(cells.iter().flat_map(|&(label, weight)| [label, weight as u8]));
        last = key;
    }
    let sum = hash::of(out.iter().copied());
    out.extend(sum.to_le_bytes());
    out
}

fn varint(mut number: u32, out: &mut Vec<u8>) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

/// A regression with `N` outputs: one by the logistic function, several by the softmax.
struct Regression<const N: usize> {
    z: Vec<[f32; N]>,
    squares: Vec<[f32; N]>,
}

impl<const N: usize> Regression<N> {
    fn fit(rows: usize, samples: &[(Vec<u32>, usize, f32)], options: &Options) -> Self {
        let mut model = Regression { z: vec![[0.0; N]; rows], squares: vec![[0.0; N]; rows] };
        let mut random = 1_u64;
        let mut next = || {
            random = random.wrapping_add(0x9e37_79b9_7f4a_7c15);
            mix(random)
        };
        let mut order: Vec<usize> = (0..samples.len()).collect();
        let dropout = (f64::from(options.dropout) * f64::from(u32::MAX)) as u64;
        for _ in 0..options.epochs {
            for i in (1..order.len()).rev() {
                order.swap(i, (next() % (i as u64 + 1)) as usize);
            }
            for &at in &order {
                let (found, gold, weight) = &samples[at];
                let found: Vec<u32> = found.iter().copied().filter(|_| next() >> 32 >= dropout).collect();
                model.step(&found, *gold, *weight, options);
            }
        }
        model
    }

    fn step(&mut self, found: &[u32], gold: usize, weight: f32, options: &Options) {
        let mut scores = [0.0_f32; N];
        for &row in found {
            for (label, score) in scores.iter_mut().enumerate() {
                *score += self.weight(row as usize, label, options);
            }
        }
        let mut slopes = [0.0_f32; N];
        if N == 1 {
            slopes[0] = logistic(scores[0]) - gold as f32;
        } else {
            let top = scores.iter().fold(f32::MIN, |a, &b| a.max(b));
            let mut sum = 0.0;
            for (slope, score) in slopes.iter_mut().zip(scores) {
                *slope = exp(score - top);
                sum += *slope;
            }
            slopes.iter_mut().for_each(|slope| *slope /= sum);
            slopes[gold] -= 1.0;
        }
        for (label, slope) in slopes.iter().enumerate().filter(|(_, slope)| slope.abs() > 0.002) {
            let slope = slope * weight;
            for &row in found {
                let row = row as usize;
                let before = self.weight(row, label, options);
                let squares = &mut self.squares[row][label];
                let sigma = ((*squares + slope * slope).sqrt() - squares.sqrt()) / options.rate;
                *squares += slope * slope;
                self.z[row][label] += slope - sigma * before;
            }
        }
    }

    fn weight(&self, row: usize, label: usize, options: &Options) -> f32 {
        let z = self.z[row][label];
        if z.abs() <= options.l1 {
            return 0.0;
        }
        -(z - options.l1.copysign(z)) / ((1.0 + self.squares[row][label].sqrt()) / options.rate + options.l2)
    }
}

fn logistic(x: f32) -> f32 {
    let small = exp(-x.abs());
    if x >= 0.0 { 1.0 / (1.0 + small) } else { small / (1.0 + small) }
}

impl EventModel {
    /// Makes a model that has learned nothing and knows the dictionary, to look at the features of samples with.
    pub fn dictionary(words: &BTreeMap<(bool, String), Senses>) -> Self {
        let listed = lexicon(words);
        let mut senses = SenseLexicon::with_capacity(listed.len());
        for (key, value) in listed {
            senses.insert(key, value);
        }
        EventModel { senses, weights: Table::with_capacity(0), step: 1.0, threshold: 0.0 }
    }

    /// Judges a word by the keys of its features: the number of its class if it is an event.
    pub fn judge_keys(&self, keys: &[u32]) -> Option<usize> {
        let verdict = self.judge(|hand| keys.iter().for_each(|&key| hand(key)));
        (verdict.margin >= 0.0).then_some(verdict.class)
    }
}
