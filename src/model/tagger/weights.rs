//! Sparse weights: a few labels for each feature.

use std::ops::Range;

use crate::model::table::{Keys, Table};

/// The number of labels that scores have room for.
pub(in crate::model) const LABELS: usize = 64;

/// The most cells that there can be.
pub(in crate::model) const MOST_CELLS: usize = u32::MAX as usize / LABELS;

/// How many cells a row holds itself: most features have no more.
const OWN: usize = 3;

/// The weights of all features.
#[derive(Debug)]
pub(in crate::model) struct Weights {
    features: Table<Row>,
    /// The cells of the features that have many.
    cells: Vec<Cell>,
}

/// What a feature says for one label.
#[derive(Clone, Copy, Debug, Default)]
struct Cell {
    label: u8,
    weight: i8,
}

/// The cells of a feature, or where they are: eight bytes with the mark of the table.
#[derive(Clone, Copy, Debug, Default)]
struct Row([Cell; OWN]);

/// Stands in place of the first label of a row whose cells are elsewhere; their number comes next, then the place of the first.
const ELSEWHERE: u8 = LABELS as u8;

impl Row {
    fn elsewhere(start: u32, count: u8) -> Row {
        let [a, b, c, d] = start.to_le_bytes().map(|byte| byte as i8);
        Row([
            Cell { label: ELSEWHERE, weight: count as i8 },
            Cell { label: a as u8, weight: b },
            Cell { label: c as u8, weight: d },
        ])
    }

    /// Says where the cells are if they are not here.
    fn place(&self) -> Option<Range<usize>> {
        let Row([first, low, high]) = self;
        let start = [low.label, low.weight as u8, high.label, high.weight as u8];
        let start = u32::from_le_bytes(start) as usize;
        (first.label == ELSEWHERE).then(|| start..start + usize::from(first.weight as u8))
    }
}

impl Weights {
    /// Makes room for so many features and cells.
    pub(super) fn with_capacity(features: usize, cells: usize) -> Self {
        Weights { features: Table::with_capacity(features), cells: Vec::with_capacity(cells) }
    }

    /// Adds a feature with fewer than [`LABELS`] cells, a label and a weight each, while there are fewer than [`MOST_CELLS`].
    pub(super) fn insert(&mut self, key: u32, cells: &[[u8; 2]]) {
        let cells = cells.iter().map(|&[label, weight]| Cell { label: label % ELSEWHERE, weight: weight as i8 });
        let mut row = Row::default();
        if cells.len() <= OWN {
            row.0.iter_mut().zip(cells).for_each(|(place, cell)| *place = cell);
        } else {
            row = Row::elsewhere(self.cells.len() as u32, cells.len() as u8);
            self.cells.extend(cells);
        }
        self.features.insert(key, row);
    }

    /// Adds what the features say to the scores.
    pub(super) fn score_all(&self, keys: &Keys, scores: &mut [i32; LABELS]) {
        let mut add = |cell: &Cell| scores[usize::from(cell.label) % LABELS] += i32::from(cell.weight);
        for row in self.features.rows(keys.as_slice()).as_slice() {
            match row.place() {
                None => row.0.iter().for_each(&mut add),
                Some(place) => self.cells[place].iter().for_each(&mut add),
            }
        }
    }
}
