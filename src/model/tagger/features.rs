//! The questions that the tagger asks about a word and its neighbours.
//!
//! Each answer is a feature with a key. The order of the questions is part of the format of the model file: whoever changes
//! it raises [`VERSION`](super::file::VERSION) and trains again.

use super::clause::{Clause, Draft};
use super::facts::Facts;
use super::hash::key;

/// The number of a tag in [`Tag::ALL`](crate::model::Tag::ALL).
pub(super) type Label = u8;

/// Stands before the first and after the last label of a sentence.
const OUTSIDE: u64 = 63;

/// Hands on the keys of the features of the word at `i`, given the labels to its left and, in the second reading, the draft.
pub(super) fn visit(words: &[Facts], i: usize, labels: &[Label], draft: Option<&Draft<'_>>, mut hand: impl FnMut(u32)) {
    let at = |offset: isize| i.checked_add_signed(offset).and_then(|k| words.get(k)).unwrap_or(&Facts::EDGE);
    let (w, l1, l2, l3, r1, r2) = (at(0), at(-1), at(-2), at(-3), at(1), at(2));
    let label = |back: usize| i.checked_sub(back).and_then(|k| labels.get(k)).map_or(OUTSIDE, |&l| u64::from(l));
    let (t1, t2, t3) = (label(1), label(2), label(3));
    let first = u64::from(i == 0);
    let title = u64::from(w.is_title());
    let mut question = 0;
    let mut ask = |a: u64, b: u64, c: u64| {
        question += 1;
        hand(key(question, a, b, c));
    };
    ask(0, 0, 0);
    // The word itself.
    ask(w.form, 0, 0);
    ask(w.form, w.shape, first);
    ask(w.shape, first, 0);
    ask(w.suffix[0], 0, 0);
    ask(w.suffix[1], title, 0);
    ask(w.suffix[2], title, 0);
    ask(w.suffix[3], title, 0);
    ask(w.suffix[4], title, 0);
    ask(w.prefix[0], 0, 0);
    ask(w.prefix[1], 0, 0);
    ask(w.prefix[2], 0, 0);
    ask(w.class, 0, 0);
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
    ask(t1, w.suffix[2], title);
    ask(t1, w.shape, first);
    ask(t1, w.class, 0);
    ask(t1, t2, w.class);
    // What the words to the right can be.
    ask(t1, w.class, r1.class);
    ask(w.class, r1.class, 0);
    ask(w.class, r1.class, r2.class);
    ask(r1.class, r2.class, 0);
    ask(t1, r1.class, r2.class);
    ask(w.suffix[2], r1.class, title);
    ask(r1.suffix[2], t1, 0);
    ask(r1.suffix[2], 0, 0);
    ask(l1.suffix[2], 0, 0);
    ask(r1.shape, w.shape, 0);
    ask(l1.shape, w.shape, first);
    ask(l3.form, w.class, 0);
    let Some(draft) = draft else { return };
    let next = |on: usize| draft.labels.get(i + on).map_or(OUTSIDE, |&l| u64::from(l));
    let (a0, a1, a2, a3) = (next(0), next(1), next(2), next(3));
    // What the first reading thought of the word and of those to the right.
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
    ask(t1, a1, w.suffix[2]);
    ask(t1, a1, t2);
    ask(t1, a1, a2);
    ask(w.form, a1, 0);
    ask(w.suffix[2], a1, 0);
    // The clause.
    let clause = Clause::around(words, i, labels, draft);
    let Clause { auxiliary, between, left, right, sentence } = clause;
    ask(left, right, a0);
    ask(left, right, w.class);
    ask(left, right, w.suffix[1]);
    ask(left, sentence, a0);
    ask(sentence, a0, 0);
    ask(sentence, w.class, a1);
    ask(sentence, w.suffix[1], t1);
    ask(auxiliary, w.class, between);
    ask(auxiliary, a0, between);
    ask(auxiliary, left, right + 64 * a0);
    ask(left + 256 * right, a1, a0);
}
