//! Sparse weights: a few labels for each feature, found by the key of the feature.

use super::features::Label;

/// The number of labels a score is kept for.
pub(super) const LABELS: usize = 64;

/// The weights of all features: an open-addressing table of rows.
#[derive(Debug)]
pub(super) struct Weights {
    slots: Vec<Slot>,
    cells: Vec<Cell>,
}

/// A row of the table; a row without cells is free.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    key: u32,
    start: u32,
    len: u32,
}

/// What a feature says for one label.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell {
    pub label: Label,
    pub weight: i8,
}

impl Weights {
    /// Makes room for so many features and cells.
    pub(super) fn with_capacity(features: usize, cells: usize) -> Self {
        let size = (features + features / 2 + 1).next_power_of_two();
        Weights { slots: vec![Slot::default(); size], cells: Vec::with_capacity(cells) }
    }

    /// Adds a feature; a feature without cells is not kept.
    pub(super) fn insert(&mut self, key: u32, cells: impl IntoIterator<Item = Cell>) {
        let start = self.cells.len();
        self.cells.extend(cells);
        let len = self.cells.len() - start;
        let mask = self.slots.len() - 1;
        let mut place = key as usize & mask;
        while self.slots[place].len != 0 {
            place = (place + 1) & mask;
        }
        self.slots[place] = Slot { key, start: start as u32, len: len as u32 };
    }

    /// Adds what a feature says to the scores.
    pub(super) fn score(&self, key: u32, scores: &mut [i32; LABELS]) {
        let mask = self.slots.len() - 1;
        let mut place = key as usize & mask;
        loop {
            let slot = self.slots[place];
            if slot.len == 0 {
                return;
            }
            if slot.key == key {
                for cell in &self.cells[slot.start as usize..(slot.start + slot.len) as usize] {
                    scores[usize::from(cell.label) % LABELS] += i32::from(cell.weight);
                }
                return;
            }
            place = (place + 1) & mask;
        }
    }
}
