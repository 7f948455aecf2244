//! Training of the tagger.

use std::collections::BTreeMap;

use super::facts::Facts;
use super::features::{self, Label};
use super::lexicon::{CERTAIN, Lexicon, word_key};
use super::{certain, file, hash, highest};
use crate::model::Tag;

/// A sentence with its tags.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Its words.
    pub words: Vec<String>,
    /// Their tags, one a word.
    pub tags: Vec<Tag>,
}

/// How to train.
#[derive(Clone, Debug)]
pub struct Options {
    /// How often the samples are read.
    pub epochs: usize,
    /// The weight, in units of one averaged update, under which a cell is dropped.
    pub threshold: f32,
    /// How often a word must be seen to have a class.
    pub frequent: u32,
    /// How often a feature must be seen.
    pub support: u32,
    /// The seed of the shuffles.
    pub seed: u64,
}

impl Default for Options {
    fn default() -> Self {
        Options { epochs: 8, threshold: 1.0, frequent: 3, support: 2, seed: 1 }
    }
}

/// The words of a language: their classes by the key of the word.
type Classes = BTreeMap<u32, u64>;

/// Trains a tagger and returns the bytes of its file.
pub fn train(samples: &[Sample], options: &Options) -> Vec<u8> {
    let classes = classes(samples, options);
    let lexicon = lexicon(&classes);
    let data: Vec<(Vec<Facts>, Vec<Label>)> = samples
        .iter()
        .map(|sample| {
            let facts = sample.words.iter().map(|word| {
                let mut facts = Facts::of(word);
                facts.class = lexicon.class(facts.form);
                facts
            });
            (facts.collect(), sample.tags.iter().map(|&tag| label(tag)).collect())
        })
        .collect();
    let mut perceptron = Perceptron::new(&data, options);
    let mut order: Vec<usize> = (0..data.len()).collect();
    let mut random = options.seed;
    for _ in 0..options.epochs {
        shuffle(&mut order, &mut random);
        for &sample in &order {
            let (facts, gold) = &data[sample];
            perceptron.learn(facts, gold);
        }
    }
    write(&classes, &perceptron.averaged(options.threshold))
}

fn label(tag: Tag) -> Label {
    Tag::ALL.iter().position(|&t| t == tag).unwrap_or(0) as Label
}

/// Steps through SplitMix64.
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
    hash::mix(*state)
}

/// Fisher and Yates.
fn shuffle(order: &mut [usize], random: &mut u64) {
    for i in (1..order.len()).rev() {
        order.swap(i, (next(random) % (i as u64 + 1)) as usize);
    }
}

fn classes(samples: &[Sample], options: &Options) -> Classes {
    let mut counts: BTreeMap<u32, [u32; Tag::ALL.len()]> = BTreeMap::new();
    for sample in samples {
        for (word, &tag) in sample.words.iter().zip(&sample.tags) {
            let seen = counts.entry(word_key(Facts::of(word).form)).or_insert([0; Tag::ALL.len()]);
            seen[usize::from(label(tag))] += 1;
        }
    }
    let mut classes = Classes::new();
    for (key, seen) in counts {
        let total: u32 = seen.iter().sum();
        if total < options.frequent {
            continue;
        }
        let bits = |least: u32| (0..seen.len()).filter(|&l| seen[l] > 0 && seen[l] >= least).fold(0, |b, l| b | 1 << l);
        let all: u64 = bits(total / 50);
        let sure = total >= 30 && seen.iter().any(|&n| n * 1000 >= total * 998);
        classes.insert(key, if sure { CERTAIN | bits(total / 2) } else { all });
    }
    classes
}

fn lexicon(classes: &Classes) -> Lexicon {
    let (sets, words) = numbered(classes);
    let mut lexicon = Lexicon::with_capacity(words.len(), sets);
    for (key, class) in words {
        lexicon.insert(key, class);
    }
    lexicon
}

/// Gives every class a number.
fn numbered(classes: &Classes) -> (Vec<u64>, Vec<(u32, u16)>) {
    let mut sets: Vec<u64> = classes.values().copied().collect();
    sets.sort_unstable();
    sets.dedup();
    let words = classes.iter().map(|(&key, set)| (key, sets.binary_search(set).unwrap_or(0) as u16)).collect();
    (sets, words)
}

/// A row of weights with their running totals.
#[derive(Clone)]
struct Row {
    now: [f32; Tag::ALL.len()],
    sum: [f64; Tag::ALL.len()],
}

struct Perceptron {
    index: Index,
    rows: Vec<Row>,
    clock: f64,
    found: Vec<u32>,
}

impl Perceptron {
    fn new(data: &[(Vec<Facts>, Vec<Label>)], options: &Options) -> Self {
        let mut keys = Vec::new();
        for (facts, gold) in data {
            for i in 0..facts.len() {
                if certain(facts[i].class).is_none() {
                    features::visit(facts, i, gold, |key| keys.push(key));
                }
            }
        }
        keys.sort_unstable();
        let kept: Vec<u32> = keys
            .chunk_by(|a, b| a == b)
            .filter(|same| same.len() >= options.support as usize)
            .map(|same| same[0])
            .collect();
        let zero = Row { now: [0.0; Tag::ALL.len()], sum: [0.0; Tag::ALL.len()] };
        Perceptron { rows: vec![zero; kept.len()], index: Index::new(kept), clock: 1.0, found: Vec::new() }
    }

    fn learn(&mut self, facts: &[Facts], gold: &[Label]) {
        let mut labels: Vec<Label> = Vec::with_capacity(facts.len());
        for i in 0..facts.len() {
            if let Some(label) = certain(facts[i].class) {
                labels.push(label);
                continue;
            }
            self.found.clear();
            let (index, found) = (&self.index, &mut self.found);
            features::visit(facts, i, &labels, |key| found.extend(index.get(key)));
            let mut scores = [0.0; Tag::ALL.len()];
            for &row in &self.found {
                for (score, weight) in scores.iter_mut().zip(&self.rows[row as usize].now) {
                    *score += weight;
                }
            }
            let guess = highest(&scores);
            if guess != gold[i] {
                for &row in &self.found {
                    let row = &mut self.rows[row as usize];
                    for (label, change) in [(gold[i], 1.0), (guess, -1.0)] {
                        row.now[usize::from(label)] += change;
                        // The average is now − sum / clock at the end (Daumé 2006), so a step costs only its own cells.
                        row.sum[usize::from(label)] += f64::from(change) * self.clock;
                    }
                }
            }
            self.clock += 1.0;
            labels.push(guess);
        }
    }

    /// Returns the averaged weights that are large enough, by key.
    fn averaged(&self, threshold: f32) -> Vec<(u32, Vec<(Label, f32)>)> {
        let mut all = Vec::new();
        for (&key, row) in self.index.keys.iter().zip(&self.rows) {
            let cells: Vec<(Label, f32)> = (0..)
                .zip(row.now.iter().zip(&row.sum))
                .map(|(label, (&now, &sum))| (label, (f64::from(now) - sum / self.clock) as f32))
                .filter(|(_, weight)| weight.abs() >= threshold)
                .collect();
            if !cells.is_empty() {
                all.push((key, cells));
            }
        }
        all
    }
}

/// The places of sorted keys.
struct Index {
    keys: Vec<u32>,
    slots: Vec<u32>,
}

impl Index {
    fn new(keys: Vec<u32>) -> Self {
        let mut slots = vec![u32::MAX; (keys.len() * 2 + 1).next_power_of_two()];
        let mask = slots.len() - 1;
        for (row, &key) in (0..).zip(&keys) {
            let mut place = key as usize & mask;
            while slots[place] != u32::MAX {
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
                u32::MAX => return None,
                row if self.keys[row as usize] == key => return Some(row),
                _ => place = (place + 1) & mask,
            }
        }
    }
}

fn write(classes: &Classes, features: &[(u32, Vec<(Label, f32)>)]) -> Vec<u8> {
    let (sets, words) = numbered(classes);
    let largest = features.iter().flat_map(|(_, cells)| cells).fold(0.0_f32, |m, (_, w)| m.max(w.abs()));
    let scale = 127.0 / largest.max(f32::MIN_POSITIVE);
    let cells: usize = features.iter().map(|(_, cells)| cells.len()).sum();
    let mut out = file::MAGIC.to_vec();
    out.extend(file::VERSION.to_le_bytes());
    out.extend((Tag::ALL.len() as u16).to_le_bytes());
    out.extend((sets.len() as u16).to_le_bytes());
    for count in [words.len(), features.len(), cells] {
        out.extend((count as u32).to_le_bytes());
    }
    out.extend((0..Tag::ALL.len()).map(|tag| tag as u8));
    out.extend(sets.iter().flat_map(|set| set.to_le_bytes()));
    let mut last = 0;
    for (key, class) in words {
        varint(key - last, &mut out);
        out.extend(class.to_le_bytes());
        last = key;
    }
    last = 0;
    for (key, cells) in features {
        varint(key - last, &mut out);
        out.push(cells.len() as u8);
        for &(label, weight) in cells {
            out.extend([label, (weight * scale).round() as i8 as u8]);
        }
        last = *key;
    }
    let sum = file::checksum(&out);
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
