//! Sparse weights: a few labels for each feature, found by the key of the feature.
//!
//! Most features that are asked for are not there, and memory is what the time goes to. So a small table of marks says first
//! whether a feature can be there, all questions of a word are looked up side by side, and only then are the rows read.

/// The number of labels that scores have room for.
pub(in crate::model) const LABELS: usize = 64;

/// The most cells that a table can hold.
pub(in crate::model) const MOST_CELLS: usize = u32::MAX as usize / LABELS;

/// The weights of all features: an open-addressing table of rows.
#[derive(Debug)]
pub(in crate::model) struct Weights {
    /// A mark of the key in each place; zero where there is no feature.
    marks: Vec<u16>,
    /// Where the cells of the feature in that place are: `start * LABELS + length`.
    rows: Vec<u32>,
    cells: Vec<Cell>,
}

/// What a feature says for one label.
#[derive(Clone, Copy, Debug)]
pub(in crate::model) struct Cell {
    pub label: u8,
    pub weight: i8,
}

/// The keys of the features of one word.
pub(in crate::model) struct Keys {
    keys: [u32; Keys::MOST],
    count: usize,
}

impl Keys {
    /// The most features that a word can have.
    const MOST: usize = 128;

    pub(in crate::model) fn new() -> Self {
        Keys { keys: [0; Keys::MOST], count: 0 }
    }

    pub(in crate::model) fn clear(&mut self) {
        self.count = 0;
    }

    #[inline(always)]
    pub(in crate::model) fn push(&mut self, key: u32) {
        self.keys[self.count % Keys::MOST] = key;
        self.count += 1;
    }
}

impl Weights {
    /// Makes room for so many features and cells.
    pub(in crate::model) fn with_capacity(features: usize, cells: usize) -> Self {
        let size = (features + features / 2 + 1).next_power_of_two();
        Weights { marks: vec![0; size], rows: vec![0; size], cells: Vec::with_capacity(cells) }
    }

    /// Adds a feature with fewer than [`LABELS`] cells, while there are fewer than [`MOST_CELLS`]; one without cells is not kept.
    pub(in crate::model) fn insert(&mut self, key: u32, cells: impl IntoIterator<Item = Cell>) {
        let start = self.cells.len();
        self.cells.extend(cells);
        let row = start * LABELS + (self.cells.len() - start);
        if self.cells.len() == start {
            return;
        }
        let mask = self.marks.len() - 1;
        let mut place = key as usize & mask;
        while self.marks[place] != 0 {
            place = (place + 1) & mask;
        }
        (self.marks[place], self.rows[place]) = (mark(key), row as u32);
    }

    /// Adds what the features say to the scores.
    pub(in crate::model) fn score_all(&self, keys: &Keys, scores: &mut [i32; LABELS]) {
        // Pass by pass, so that the reads of one do not wait for each other: where the first mark of a feature is free, it is not there,
        // and only the others are looked for.
        let keys = &keys.keys[..keys.count.min(Keys::MOST)];
        let mask = self.marks.len() - 1;
        let mut marks = [0; Keys::MOST];
        for (mark, key) in marks.iter_mut().zip(keys) {
            *mark = self.marks[*key as usize & mask];
        }
        let mut found = [0; Keys::MOST];
        let mut count = 0;
        for (mark, key) in marks.iter().zip(keys) {
            found[count] = *key;
            count += usize::from(*mark != 0);
        }
        let found = &mut found[..count];
        for key in found.iter_mut() {
            *key = self.place(*key) as u32;
        }
        for place in found.iter_mut() {
            *place = self.rows[*place as usize];
        }
        found.iter().for_each(|&row| self.add(row, scores));
    }

    /// The place of a feature, or a free one, whose row is empty.
    fn place(&self, key: u32) -> usize {
        let mask = self.marks.len() - 1;
        let mark = mark(key);
        let mut place = key as usize & mask;
        while self.marks[place] != mark && self.marks[place] != 0 {
            place = (place + 1) & mask;
        }
        place
    }

    fn add(&self, row: u32, scores: &mut [i32; LABELS]) {
        let start = row as usize / LABELS;
        for cell in &self.cells[start..start + row as usize % LABELS] {
            scores[usize::from(cell.label) % LABELS] += i32::from(cell.weight);
        }
    }
}

/// A mark of a key, never zero: of 32,768 keys in one place one is taken for another.
fn mark(key: u32) -> u16 {
    (key.wrapping_mul(0x9e37_79b1) >> 16) as u16 | 1
}
