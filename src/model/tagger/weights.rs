//! Sparse weights: a few labels for each feature, found by the key of the feature.

use super::features::Label;

/// The number of labels that scores have room for.
pub(in crate::model) const LABELS: usize = 64;

/// The most cells that a table can hold.
pub(in crate::model) const MOST_CELLS: usize = u32::MAX as usize / LABELS;

/// The weights of all features: an open-addressing table of rows.
#[derive(Debug)]
pub(in crate::model) struct Weights {
    slots: Vec<Slot>,
    cells: Vec<Cell>,
}

/// A feature and where its cells are: `start * LABELS + length`; zero where there is no feature.
#[derive(Clone, Copy, Debug, Default)]
struct Slot {
    key: u32,
    row: u32,
}

/// What a feature says for one label.
#[derive(Clone, Copy, Debug)]
pub(in crate::model) struct Cell {
    pub label: Label,
    pub weight: i8,
}

impl Weights {
    /// Makes room for so many features and cells.
    pub(in crate::model) fn with_capacity(features: usize, cells: usize) -> Self {
        let size = (features + features / 2 + 1).next_power_of_two();
        Weights { slots: vec![Slot::default(); size], cells: Vec::with_capacity(cells) }
    }

    /// Adds a feature with fewer than [`LABELS`] cells, while there are fewer than [`MOST_CELLS`]; one without cells is not kept.
    pub(in crate::model) fn insert(&mut self, key: u32, cells: impl IntoIterator<Item = Cell>) {
        let start = self.cells.len();
        self.cells.extend(cells);
        let row = start * LABELS + (self.cells.len() - start);
        if self.cells.len() == start {
            return;
        }
        let mask = self.slots.len() - 1;
        let mut place = key as usize & mask;
        while self.slots[place].row != 0 {
            place = (place + 1) & mask;
        }
        self.slots[place] = Slot { key, row: row as u32 };
    }

    /// Adds what a feature says to the scores.
    pub(in crate::model) fn score(&self, key: u32, scores: &mut [i32; LABELS]) {
        let mask = self.slots.len() - 1;
        let mut place = key as usize & mask;
        loop {
            let slot = self.slots[place];
            if slot.row == 0 {
                return;
            }
            if slot.key == key {
                let start = slot.row as usize / LABELS;
                for cell in &self.cells[start..start + slot.row as usize % LABELS] {
                    scores[usize::from(cell.label) % LABELS] += i32::from(cell.weight);
                }
                return;
            }
            place = (place + 1) & mask;
        }
    }
}
