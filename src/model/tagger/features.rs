//! The questions that the tagger asks about a word and its neighbours.
//!
//! Each answer is a feature with a key. The order of the questions is part of the format of the model file: whoever changes
//! it raises [`VERSION`](super::file::VERSION) and trains again.

use super::clause::{Clause, Draft};
use super::facts::Facts;
use super::label::Label;
use crate::hash::key;

/// Stands before the first and after the last label of a sentence.
const OUTSIDE: u64 = 63;

/// A sentence whose words are asked about.
#[derive(Clone, Copy)]
pub(super) struct Words<'f> {
    /// Its words.
    pub facts: &'f [Facts],
    /// Whether nearly all of them have capitals, as in a title.
    pub capitals: bool,
}

impl<'f> Words<'f> {
    pub(super) fn new(facts: &'f [Facts]) -> Self {
        let plain = facts.iter().filter(|facts| facts.is_plain()).count();
        let title = facts.iter().filter(|facts| facts.is_title()).count();
        Words { facts, capitals: title > 2 && plain * 4 <= title }
    }

    fn at(&self, i: usize, offset: isize) -> &'f Facts {
        i.checked_add_signed(offset).and_then(|k| self.facts.get(k)).unwrap_or(&Facts::EDGE)
    }

    fn title(&self, i: usize) -> u64 {
        let title = self.facts.get(i).is_some_and(Facts::is_title);
        u64::from(title) + u64::from(title && self.capitals)
    }
}

fn label(labels: &[Label], place: Option<usize>) -> u64 {
    place.and_then(|k| labels.get(k)).map_or(OUTSIDE, |label| u64::from(label.0))
}

/// The few questions of the first reading: a known word is known by its form, an unknown one by its letters.
#[inline(always)]
pub(super) fn first(words: Words<'_>, i: usize, labels: &[Label], mut hand: impl FnMut(u32)) {
    let at = |offset| words.at(i, offset);
    let (w, l1, r1) = (at(0), at(-1), at(1));
    let (t1, t2) = (label(labels, i.checked_sub(1)), label(labels, i.checked_sub(2)));
    let start = u64::from(i == 0);
    let title = words.title(i);
    let mut ask = |question: u64, a: u64, b: u64, c: u64| hand(key(question, a, b, c));
    ask(1, w.shape, start, title);
    ask(2, t1, t2, 0);
    ask(3, l1.form, 0, 0);
    ask(4, r1.form, 0, 0);
    ask(5, t1, w.class, r1.class);
    ask(6, w.class, r1.class, 0);
    ask(7, w.kinds, t1, title);
    ask(8, w.kinds, t1, t2);
    ask(9, w.kinds, r1.class, r1.kinds);
    if w.class != 0 {
        ask(10, w.form, 0, 0);
        ask(11, w.form, title, start);
        ask(12, t1, w.form, 0);
        ask(13, t1, w.class, 0);
        ask(14, w.form, r1.class, 0);
        ask(15, w.form, r1.form, 0);
        ask(16, l1.form, w.form, 0);
        ask(17, t1, t2, w.class);
        ask(18, w.form, t1, r1.class);
        ask(19, w.class, r1.suffix(3), r1.class);
    } else {
        ask(30, w.suffix(1), title, 0);
        ask(31, w.suffix(2), title, 0);
        ask(32, w.suffix(3), title, 0);
        ask(33, w.suffix(4), title, 0);
        ask(34, w.suffix(5), title, 0);
        ask(35, w.prefix(2), title, 0);
        ask(36, w.prefix(3), 0, 0);
        ask(37, w.form, 0, 0);
        ask(38, t1, w.suffix(3), title);
        ask(39, t1, w.suffix(2), r1.class);
        ask(40, t1, w.shape, start);
        ask(41, w.suffix(3), r1.class, title);
        ask(42, r1.shape, w.shape, title);
        ask(43, l1.shape, w.shape, start);
        ask(44, w.kinds, w.suffix(2), title);
        ask(45, w.kinds, r1.form, 0);
    }
}

/// The questions of the second reading, which has the labels of the first one on both sides.
#[inline(always)]
pub(super) fn second(words: Words<'_>, i: usize, labels: &[Label], draft: &Draft<'_>, mut hand: impl FnMut(u32)) {
    let at = |offset| words.at(i, offset);
    let (w, l1, l2, l3, r1, r2) = (at(0), at(-1), at(-2), at(-3), at(1), at(2));
    let back = |back: usize| label(labels, i.checked_sub(back));
    let (t1, t2, t3) = (back(1), back(2), back(3));
    let start = u64::from(i == 0);
    let title = words.title(i);
    let mut question = 100;
    let mut ask = |a: u64, b: u64, c: u64| {
        question += 1;
        hand(key(question, a, b, c));
    };
    ask(0, 0, 0);
    // The word itself.
    ask(w.form, 0, 0);
    ask(w.form, w.shape, start);
    ask(w.shape, start, title);
    ask(w.suffix(1), 0, 0);
    ask(w.suffix(2), title, 0);
    ask(w.suffix(3), title, 0);
    ask(w.suffix(4), title, 0);
    ask(w.suffix(5), title, 0);
    ask(w.prefix(2), 0, 0);
    ask(w.prefix(3), 0, 0);
    ask(w.class, 0, 0);
    ask(w.kinds, title, 0);
    ask(w.kinds, w.suffix(2), title);
    ask(w.kinds, w.class, 0);
    ask(w.kinds, t1, t2);
    ask(w.kinds, r1.class, r1.kinds);
    ask(w.kinds, l1.form, 0);
    ask(w.kinds, r1.form, 0);
    ask(t1, w.class, r1.kinds);
    // The words around it.
    ask(l1.form, 0, 0);
    ask(l2.form, 0, 0);
    ask(r1.form, 0, 0);
    ask(r2.form, 0, 0);
    ask(l1.form, w.form, 0);
    ask(w.form, r1.form, 0);
    ask(l1.form, r1.form, 0);
    ask(r1.form, r2.form, 0);
    ask(l1.form, l2.form, 0);
    // The labels to the left.
    ask(t1, 0, 0);
    ask(t1, t2, 0);
    ask(t1, t2, t3);
    ask(t1, w.form, 0);
    ask(t1, t2, w.form);
    ask(t1, r1.form, 0);
    ask(t1, w.suffix(3), title);
    ask(t1, w.shape, start);
    ask(t1, w.class, 0);
    ask(t1, t2, w.class);
    // What the words to the right can be.
    ask(t1, w.class, r1.class);
    ask(w.class, r1.class, 0);
    ask(w.class, r1.class, r2.class);
    ask(r1.class, r2.class, 0);
    ask(t1, r1.class, r2.class);
    ask(w.suffix(3), r1.class, title);
    ask(r1.suffix(3), t1, 0);
    ask(r1.suffix(3), 0, 0);
    ask(l1.suffix(3), 0, 0);
    ask(r1.shape, w.shape, title);
    ask(l1.shape, w.shape, title);
    ask(l3.form, w.class, 0);
    // What the first reading thought of the word and of those to the right.
    let next = |on: usize| label(draft.labels, Some(i + on));
    let (a0, a1, a2, a3) = (next(0), next(1), next(2), next(3));
    ask(a0, 0, 0);
    ask(a0, w.form, 0);
    ask(a0, t1, 0);
    ask(a1, t1, 0);
    ask(a1, 0, 0);
    ask(a1, a2, 0);
    ask(a1, a2, w.class);
    ask(a1, a2, a3);
    ask(t1, a1, w.form);
    ask(t1, a1, w.class);
    ask(t1, a1, w.suffix(3));
    ask(t1, a1, t2);
    ask(t1, a1, a2);
    ask(w.form, a1, 0);
    ask(w.suffix(3), a1, 0);
    ask(w.form, a1, a2);
    ask(w.kinds, t1, a1);
    ask(w.kinds, a1, a2);
    ask(w.kinds, a0, 0);
    // The clause.
    let Clause { auxiliary, between, left, right, sentence } = Clause::around(words.facts, i, labels, draft);
    ask(left, right, a0);
    ask(left, right, w.class);
    ask(left, right, w.suffix(2));
    ask(left, sentence, a0);
    ask(sentence, a0, 0);
    ask(sentence, w.class, a1);
    ask(sentence, w.suffix(2), t1);
    ask(auxiliary, w.class, between);
    ask(auxiliary, a0, between);
    ask(auxiliary, left, right + 64 * a0);
    ask(left + 256 * right, a1, a0);
    ask(right, w.form, 0);
    ask(w.kinds, left, right);
    ask(w.kinds, sentence, t1);
    ask(auxiliary, w.form, 0);
}
