//! The questions that the tagger asks about a word and its neighbours.

use super::facts::Facts;
use super::hash::key;

/// The number of a tag, or [`START`] before the first word.
pub(super) type Label = u8;

/// The label in front of a sentence.
pub(super) const START: Label = 63;

/// Hands on the keys of all features of the word at `i`.
pub(super) fn visit(words: &[Facts], i: usize, labels: &[Label], mut hand: impl FnMut(u32)) {
    let at = |offset: isize| i.checked_add_signed(offset).and_then(|k| words.get(k)).unwrap_or(&Facts::EDGE);
    let (w, l1, l2, l3, r1, r2) = (at(0), at(-1), at(-2), at(-3), at(1), at(2));
    let label = |back: usize| i.checked_sub(back).and_then(|k| labels.get(k)).map_or(START, |&l| l);
    let (t1, t2, t3) = (u64::from(label(1)), u64::from(label(2)), u64::from(label(3)));
    let first = u64::from(i == 0);
    let title = u64::from(w.is_title());
    let mut template = 0;
    let mut ask = |a: u64, b: u64, c: u64| {
        template += 1;
        hand(key(template, a, b, c));
    };
    ask(0, 0, 0);
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
    ask(l1.form, 0, 0);
    ask(l2.form, 0, 0);
    ask(r1.form, 0, 0);
    ask(r2.form, 0, 0);
    ask(l1.form, w.form, 0);
    ask(w.form, r1.form, 0);
    ask(l1.form, r1.form, 0);
    ask(r1.form, r2.form, 0);
    ask(l1.form, l2.form, 0);
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
}
