//! Training of the classifiers of relations: the same cases and options give the same bytes on every machine.
//!
//! Multinomial logistic regression with a quadratic penalty, by stochastic gradient descent with a step size for each weight of its own (AdaGrad: Duchi,
//! Hazan and Singer 2011).

use std::collections::BTreeMap;

use super::Question;
use super::file::{Trained, write};
use crate::hash::mix;
use crate::model::exp::exp;

/// A pair whose relation somebody knows.
#[derive(Clone, Debug)]
pub struct Case {
    /// What is asked of it.
    pub question: Question,
    /// The keys of its features.
    pub features: Vec<u32>,
    /// The number of the right label.
    pub label: usize,
    /// How much it counts; 1 for a usual case.
    pub weight: f32,
}

/// How to train.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Options {
    /// How often the cases are read.
    pub epochs: usize,
    /// The first step of each weight.
    pub rate: f32,
    /// The quadratic penalty of a weight at each step.
    pub penalty: f32,
    /// The weight, in natural logarithms of odds, under which all of a feature's weights have to lie for it to be left out.
    pub threshold: f32,
    /// How often a feature must be seen.
    pub support: usize,
    /// The seed of the shuffles.
    pub seed: u64,
}

impl Default for Options {
    fn default() -> Self {
        Options { epochs: 20, rate: 0.01, penalty: 0.02, threshold: 0.02, support: 2, seed: 1 }
    }
}

/// Trains the classifiers of all questions, each with as many labels as `labels` says, and returns the bytes of their file.
pub fn train(cases: &[Case], labels: impl Fn(Question) -> usize, options: &Options) -> Vec<u8> {
    let heads = Question::ALL.map(|question| {
        let own: Vec<&Case> = cases.iter().filter(|case| case.question == question).collect();
        // Dense annotation is a few documents, so it is read less often: else it is learned by heart.
        let few = matches!(question, Question::EveryEvents | Question::EveryPublication | Question::EveryTime);
        let options = Options { epochs: if few { options.epochs / 2 } else { options.epochs }, ..*options };
        Trained { labels: labels(question), rows: fit(&own, labels(question), &options) }
    });
    write(&heads)
}

fn fit(cases: &[&Case], labels: usize, options: &Options) -> Vec<(u32, Vec<f32>)> {
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    cases.iter().flat_map(|case| &case.features).for_each(|key| *counts.entry(*key).or_default() += 1);
    counts.retain(|_, count| *count >= options.support);
    let index: BTreeMap<u32, usize> = counts.keys().enumerate().map(|(row, key)| (*key, row)).collect();
    let found: Vec<Vec<usize>> =
        cases.iter().map(|case| case.features.iter().filter_map(|key| index.get(key).copied()).collect()).collect();
    let mut weights = vec![0.0_f32; index.len() * labels];
    let mut squares = vec![1.0_f32; index.len() * labels];
    let mut sums = vec![0.0_f32; index.len() * labels];
    let mut random = options.seed;
    let mut order: Vec<usize> = (0..cases.len()).collect();
    for epoch in 0..options.epochs {
        shuffle(&mut order, &mut random);
        for &number in &order {
            let mut slopes = vec![0.0_f32; labels];
            for &row in &found[number] {
                slopes.iter_mut().zip(&weights[row * labels..]).for_each(|(slope, weight)| *slope += weight);
            }
            let top = slopes.iter().copied().fold(f32::MIN, f32::max);
            slopes.iter_mut().for_each(|slope| *slope = exp(*slope - top));
            let sum: f32 = slopes.iter().sum();
            slopes.iter_mut().for_each(|slope| *slope /= sum);
            slopes[cases[number].label] -= 1.0;
            for &row in &found[number] {
                for (label, slope) in slopes.iter().enumerate() {
                    let place = row * labels + label;
                    let slope = (slope * cases[number].weight) + options.penalty * 0.01 * weights[place];
                    squares[place] += slope * slope;
                    weights[place] -= options.rate * slope / squares[place].sqrt();
                }
            }
        }
        // The mean of the later half is steadier than the last step.
        if 2 * epoch >= options.epochs {
            sums.iter_mut().zip(&weights).for_each(|(sum, weight)| *sum += weight);
        }
    }
    let read = (options.epochs - options.epochs / 2).max(1) as f32;
    weights.iter_mut().zip(sums).for_each(|(weight, sum)| *weight = sum / read);
    let rows = index.into_iter().map(|(key, row)| (key, weights[row * labels..(row + 1) * labels].to_vec()));
    rows.filter(|(_, row)| row.iter().any(|weight| weight.abs() >= options.threshold)).collect()
}

/// Shuffles in place (Fisher and Yates).
fn shuffle(order: &mut [usize], random: &mut u64) {
    for place in (1..order.len()).rev() {
        *random = random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        order.swap(place, (mix(*random) % (place as u64 + 1)) as usize);
    }
}
