//! What features say, found by their keys.
//!
//! Most features that are asked for are not there, and memory is what the time goes to. So all questions of a word are asked before the first
//! is looked up; a small table of bits, which fits into the cache, says first whether a feature can be there; and only then are rows read, all
//! of them before the first is used, so that no read waits for another.

/// The keys of the features of one word.
pub(super) struct Keys {
    keys: [u32; Keys::MOST],
    count: usize,
}

impl Keys {
    /// The most features that a word can have.
    pub(super) const MOST: usize = 128;

    pub(super) fn new() -> Self {
        Keys { keys: [0; Keys::MOST], count: 0 }
    }

    pub(super) fn clear(&mut self) {
        self.count = 0;
    }

    #[inline(always)]
    pub(super) fn push(&mut self, key: u32) {
        self.keys[self.count % Keys::MOST] = key;
        self.count += 1;
    }

    pub(super) fn as_slice(&self) -> &[u32] {
        &self.keys[..self.count.min(Keys::MOST)]
    }
}

/// Rows by the key of a feature, in open addressing.
#[derive(Clone, Debug)]
pub(super) struct Table<R> {
    /// A bit for the keys that there are, eight to sixteen times as many as features.
    known: Vec<u64>,
    places: Vec<Place<R>>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Place<R> {
    /// A mark of the key; zero where there is no feature.
    mark: u16,
    row: R,
}

/// The rows of the features of a word.
pub(super) struct Rows<R> {
    rows: [R; Keys::MOST],
    count: usize,
}

impl<R> Rows<R> {
    pub(super) fn as_slice(&self) -> &[R] {
        &self.rows[..self.count]
    }
}

impl<R: Copy + Default> Table<R> {
    /// Makes room for so many features.
    pub(super) fn with_capacity(features: usize) -> Self {
        let known = vec![0; (features / 8 + 1).next_power_of_two()];
        Table { known, places: vec![Place::default(); (features + features / 2 + 1).next_power_of_two()] }
    }

    /// Adds a feature, no more than there is room for.
    pub(super) fn insert(&mut self, key: u32, row: R) {
        let mut place = self.home(key);
        while self.places[place].mark != 0 {
            place = self.next(place);
        }
        self.places[place] = Place { mark: mark(key), row };
        let (word, bit) = self.bit(key);
        self.known[word] |= bit;
    }

    /// Returns the rows of the features that are there, and an empty row for a few that are not; reads no more than [`Keys::MOST`] keys.
    #[inline(always)]
    pub(super) fn rows(&self, keys: &[u32]) -> Rows<R> {
        let mut found = [0; Keys::MOST];
        let mut count = 0;
        for &key in keys.iter().take(Keys::MOST) {
            let (word, bit) = self.bit(key);
            found[count] = key;
            count += usize::from(self.known[word] & bit != 0);
        }
        let mut rows = [R::default(); Keys::MOST];
        for (row, &key) in rows.iter_mut().zip(&found[..count]) {
            *row = self.row(key);
        }
        Rows { rows, count }
    }

    fn row(&self, key: u32) -> R {
        let mark = mark(key);
        let mut place = self.home(key);
        while self.places[place].mark != mark && self.places[place].mark != 0 {
            place = self.next(place);
        }
        self.places[place].row
    }

    /// Where a key belongs.
    fn home(&self, key: u32) -> usize {
        key as usize & (self.places.len() - 1)
    }

    fn next(&self, place: usize) -> usize {
        (place + 1) & (self.places.len() - 1)
    }

    /// Where the bit of a key is: the word and the bit in it.
    fn bit(&self, key: u32) -> (usize, u64) {
        ((key >> 6) as usize & (self.known.len() - 1), 1 << (key & 63))
    }
}

/// A mark of a key, never zero: of 32,768 keys in one place one is taken for another.
fn mark(key: u32) -> u16 {
    (key.wrapping_mul(0x9e37_79b1) >> 16) as u16 | 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash;

    #[test]
    fn what_was_put_in_comes_out_and_nothing_else() {
        let mut table = Table::with_capacity(100);
        let key = |n: u64| hash::key(n, 0, 0, 0);
        (1..=100).for_each(|n| table.insert(key(n), n as u32));
        let mut keys = Keys::new();
        (1..=100).for_each(|n| keys.push(key(n)));
        assert!(table.rows(keys.as_slice()).as_slice().iter().copied().eq(1..=100));
        keys.clear();
        (101..=200).for_each(|n| keys.push(key(n)));
        assert!(table.rows(keys.as_slice()).as_slice().iter().all(|&row| row == 0));
        assert!(Table::<u32>::with_capacity(0).rows(keys.as_slice()).as_slice().is_empty());
    }
}
