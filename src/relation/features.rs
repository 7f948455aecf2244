//! The features of a pair. The numbers of the templates are part of the format of the model: whoever changes them trains again.

use super::facts::{EventFacts, Facts, TimeFacts, compared, hangs};
use crate::model::linker::key;

/// Collects the keys of features; each call of [`ask`](Self::ask) is a template of its own.
pub(super) struct Asked {
    template: u64,
    pub keys: Vec<u32>,
}

impl Asked {
    fn new(first: u64) -> Self {
        Asked { template: first, keys: Vec::with_capacity(64) }
    }

    fn ask(&mut self, values: [u64; 4]) {
        self.template += 1;
        self.keys.push(key(self.template, values));
    }
}

/// Returns the features of an event against the publication.
pub(super) fn publication(facts: &Facts, event: &EventFacts) -> Vec<u32> {
    let mut asked = Asked::new(0);
    let form = tense(event);
    asked.ask([0; 4]);
    asked.ask([form, event.class, event.form, 0]);
    asked.ask([form, 0, 0, 0]);
    asked.ask([event.class, event.form, 0, 0]);
    asked.ask([event.lemma, 0, 0, 0]);
    asked.ask([event.lemma, event.tense, 0, 0]);
    asked.ask([event.stem, event.form, 0, 0]);
    asked.ask([event.left, event.form, 0, 0]);
    asked.ask([event.left, event.tense, event.class, 0]);
    asked.ask([event.right, event.form, 0, 0]);
    asked.ask([event.modality, event.tense, event.polarity, 0]);
    asked.ask([event.quoted, event.tense, event.class, 0]);
    asked.ask([event.source.is_some().into(), form, 0, 0]);
    asked.ask([event.factuality, event.class, event.form, 0]);
    asked.ask([event.clause_kind, event.tense, 0, 0]);
    asked.ask([event.connective, event.tense, 0, 0]);
    asked.ask([place(event), event.class, event.tense, 0]);
    asked.ask([place(event), event.heading, 0, 0]);
    let governor = event.governor.and_then(|governor| facts.events.get(governor));
    asked.ask([governor.map_or(0, |governor| governor.lemma), event.form, 0, 0]);
    asked.ask([governor.map_or(0, |governor| governor.lemma), event.tense, event.clause_kind, 0]);
    asked.ask([governor.map_or(0, tense), form, event.clause_kind, event.form]);
    asked.ask([governor.map_or(0, |governor| governor.class), governor.map_or(0, tense), event.form, event.left]);
    let time = event.time.and_then(|(time, rule)| Some((facts.times.get(time)?, rule)));
    asked.ask([time.map_or(9, |(time, _)| time.against), time.map_or(0, |(_, rule)| rule), 0, 0]);
    asked.ask([time.map_or(9, |(time, _)| time.against), time.map_or(0, |(time, _)| time.grain), event.tense, 0]);
    asked.ask([time.map_or(9, |(time, _)| time.against), event.class, event.form, 0]);
    let near = event.near.and_then(|near| facts.times.get(near));
    let far = near.map_or(9, |near| (event.sentence - near.sentence.min(event.sentence)).min(3) as u64);
    asked.ask([near.map_or(9, |near| near.against), far, event.tense, 0]);
    asked.ask([near.map_or(9, |near| near.against), far, event.form, event.class]);
    let above = governor.and_then(|governor| governor.time).and_then(|(time, _)| facts.times.get(time));
    asked.ask([above.map_or(9, |time| time.against), event.clause_kind, event.tense, 0]);
    asked.keys
}

/// Returns the features of an event against a time.
pub(super) fn time(facts: &Facts, (number, event): (usize, &EventFacts), (at, time): (usize, &TimeFacts)) -> Vec<u32> {
    let mut asked = Asked::new(100);
    let form = tense(event);
    let sentences = signed(event.sentence as i64 - time.sentence as i64, 2);
    let distance = bucket(event.token as i64 - time.token as i64);
    let (from, to) = (event.token.min(time.token), event.token.max(time.token));
    let between = facts.events.partition_point(|other| other.token < to)
        - facts.events.partition_point(|other| other.token <= from);
    let between = (between as u64).min(4);
    let clause = match (event.clause, time.clause, time.clause_parent) {
        (Some(a), Some(b), _) if a == b => 1,
        (Some(a), _, Some(b)) if a == b => 2,
        _ if sentences.1 => 3,
        _ => 4,
    };
    let own = event.time.map_or(0, |(own, rule)| if own == at { rule } else { 1 });
    let other = event.time.filter(|(own, _)| *own != at).and_then(|(own, _)| facts.times.get(own));
    let other = other.map_or(9, |other| compared(other.interval, time.interval));
    let taken = match time.event {
        None => 0,
        Some(event) if event == number => 1,
        Some(taker) if event.governor == Some(taker) => 2,
        Some(taker) if facts.events.get(taker).is_some_and(|taker| taker.governor == Some(number)) => 3,
        Some(taker) if facts.events.get(taker).is_some_and(|taker| taker.clause == event.clause) => 4,
        Some(_) => 5,
    };
    let near = u64::from(event.near == Some(at));
    let (first, last, _) = facts.marks(from, to);
    asked.ask([0; 4]);
    asked.ask([own, 0, 0, 0]);
    asked.ask([own, time.kind, event.class, 0]);
    asked.ask([own, event.tense, time.against, 0]);
    asked.ask([taken, clause, time.kind, 0]);
    asked.ask([taken, between, distance, 0]);
    asked.ask([taken, form, time.against, 0]);
    asked.ask([other, time.kind, 0, 0]);
    asked.ask([other, taken, event.class, 0]);
    asked.ask([clause, between, time.kind, 0]);
    asked.ask([clause, distance, 0, 0]);
    asked.ask([sentences.0, time.kind, time.against, event.tense]);
    asked.ask([sentences.0, form, event.class, time.kind]);
    asked.ask([sentences.0, time.preposition, 0, 0]);
    asked.ask([time.preposition, time.kind, clause, 0]);
    asked.ask([time.preposition, time.grain, event.class, 0]);
    asked.ask([time.preposition, event.form, taken, 0]);
    asked.ask([time.preposition, event.lemma, 0, 0]);
    asked.ask([time.kind, time.grain, form, 0]);
    asked.ask([time.against, form, event.class, 0]);
    asked.ask([time.against, event.form, event.factuality, 0]);
    asked.ask([time.against, event.modality, event.tense, sentences.0]);
    asked.ask([time.word, time.preposition, 0, 0]);
    asked.ask([time.word, event.tense, 0, 0]);
    asked.ask([event.lemma, 0, 0, 0]);
    asked.ask([event.lemma, time.kind, clause, 0]);
    asked.ask([event.stem, time.against, 0, 0]);
    asked.ask([event.class, event.form, clause, near]);
    asked.ask([near, between, sentences.0, time.kind]);
    asked.ask([event.clause_kind, event.connective, clause, 0]);
    asked.ask([event.left, event.form, clause, 0]);
    asked.ask([first, last, sentences.0, 0]);
    asked.ask([event.quoted, sentences.0, event.class, 0]);
    asked.ask([event.source.is_some().into(), clause, time.kind, event.tense]);
    asked.ask([event.aspect, time.kind, event.class, near]);
    asked.ask([event.against, time.against, 0, 0]);
    asked.ask([event.against, time.against, sentences.0, taken]);
    asked.ask([event.against, time.against, time.kind, event.form]);
    asked.ask([event.against, time.grain, time.against, clause]);
    asked.keys
}

/// Returns the features of two events, the first one before the other in the text.
pub(super) fn events(
    facts: &Facts,
    (i, a): (usize, &EventFacts),
    (j, b): (usize, &EventFacts),
    rules: [u64; 2],
) -> Vec<u32> {
    let mut asked = Asked::new(200);
    let (p, q) = (tense(a), tense(b));
    let far = ((b.sentence - a.sentence.min(b.sentence)) as u64).min(3);
    let between = ((j - i.min(j)) as u64).min(5);
    let distance = bucket(b.token as i64 - a.token as i64);
    let tie = tie((i, a), (j, b));
    let lower = if tie == 2 { a } else { b };
    let upper = if tie == 2 { b } else { a };
    let same = u64::from(a.lemma == b.lemma) * 2 + u64::from(a.stem == b.stem);
    let (first, last, marks) = if far == 0 { facts.marks(a.token, b.token) } else { (0, 0, 0) };
    let time = |event: &EventFacts| event.time.and_then(|(time, _)| facts.times.get(time));
    let (s, t) = (time(a), time(b));
    let against = |time: Option<&TimeFacts>| time.map_or(9, |time| time.against);
    let times = match (s, t) {
        (Some(s), Some(t)) => compared(s.interval, t.interval),
        (Some(_), None) => 10,
        (None, Some(_)) => 11,
        (None, None) => 12,
    };
    let near = |event: &EventFacts| event.near.and_then(|near| facts.times.get(near));
    let nears = match (near(a), near(b)) {
        (Some(s), Some(t)) => compared(s.interval, t.interval),
        _ => 9,
    };
    let speech = match (a.source, b.source) {
        (_, Some(source)) if source == i => 1,
        (Some(source), _) if source == j => 2,
        (Some(x), Some(y)) if x == y => 3,
        (Some(_), Some(_)) => 4,
        (Some(_), None) => 5,
        (None, Some(_)) => 6,
        (None, None) => 7,
    };
    let agents = if a.agent == 0 || b.agent == 0 { 0 } else { 1 + u64::from(a.agent == b.agent) };
    asked.ask([0; 4]);
    asked.ask([rules[0], rules[1], 0, 0]);
    asked.ask([rules[0], p, q, 0]);
    asked.ask([p, q, 0, 0]);
    asked.ask([p, q, far, 0]);
    asked.ask([a.class, b.class, far, 0]);
    asked.ask([a.class, b.class, p, q]);
    asked.ask([a.tense, b.tense, a.class, b.class]);
    asked.ask([a.form, b.form, far, tie]);
    asked.ask([a.aspect, b.aspect, far, 0]);
    asked.ask([a.modality, b.modality, a.polarity, b.polarity]);
    asked.ask([a.factuality, b.factuality, a.form, b.form]);
    asked.ask([a.factuality, b.factuality, a.tense, b.tense]);
    asked.ask([tie, p, q, 0]);
    asked.ask([tie, a.class, b.class, 0]);
    asked.ask([tie, lower.clause_kind, lower.connective, 0]);
    asked.ask([tie, lower.connective, lower.tense, upper.tense]);
    asked.ask([tie, lower.clause_kind, lower.tense, upper.class]);
    asked.ask([tie, lower.left, lower.form, 0]);
    asked.ask([tie, lower.left, upper.class, lower.class]);
    asked.ask([tie, upper.lemma, lower.tense, 0]);
    asked.ask([tie, upper.lemma, lower.form, lower.left]);
    asked.ask([tie, lower.lemma, 0, 0]);
    asked.ask([far, between, distance, 0]);
    asked.ask([far, between, p, q]);
    asked.ask([a.lemma, far, 0, 0]);
    asked.ask([b.lemma, far, 0, 0]);
    asked.ask([a.lemma, q, 0, 0]);
    asked.ask([b.lemma, p, 0, 0]);
    asked.ask([a.lemma, b.lemma, 0, 0]);
    asked.ask([a.stem, b.stem, far, 0]);
    asked.ask([same, a.form, b.form, far]);
    asked.ask([same, a.tense, b.tense, 0]);
    asked.ask([same, agents, a.form + 3 * b.form, 0]);
    asked.ask([first, last, marks, 0]);
    asked.ask([first, p, q, 0]);
    asked.ask([last, p, q, 0]);
    asked.ask([first, last, tie, a.form + 3 * b.form]);
    asked.ask([times, 0, 0, 0]);
    asked.ask([times, a.class, b.class, 0]);
    asked.ask([times, far, tie, 0]);
    asked.ask([nears, p, q, 0]);
    asked.ask([nears, a.form, b.form, far]);
    asked.ask([against(s), against(t), p, q]);
    asked.ask([against(s), against(t), a.class, b.class]);
    asked.ask([a.quoted, b.quoted, far, 0]);
    asked.ask([a.quoted, b.quoted, p, q]);
    asked.ask([speech, p, q, 0]);
    asked.ask([speech, a.class, b.class, a.form + 3 * b.form]);
    asked.ask([agents, p, q, far]);
    asked.ask([place(a), a.class, b.class, far]);
    asked.ask([(a.paragraph == b.paragraph).into(), p, q, a.heading]);
    asked.ask([a.clause_kind, b.clause_kind, a.tense, b.tense]);
    asked.ask([a.left, b.left, 0, 0]);
    asked.ask([b.connective, p, q, 0]);
    asked.ask([a.against, b.against, 0, 0]);
    asked.ask([a.against, b.against, far, tie]);
    asked.ask([a.against, b.against, a.class, b.class]);
    asked.ask([a.against, b.against, p, q]);
    asked.ask([a.against, b.against, a.form + 3 * b.form, times]);
    asked.keys
}

/// Returns the features of two times, the first one before the other in the text, or of a time against the publication.
pub(super) fn times(one: &TimeFacts, other: Option<&TimeFacts>) -> Vec<u32> {
    let mut asked = Asked::new(300);
    let order = other.map_or(one.against, |other| compared(one.interval, other.interval));
    let of = |what: fn(&TimeFacts) -> u64| other.map_or(99, what);
    let (kind, grain, word, against) = (of(|t| t.kind), of(|t| t.grain), of(|t| t.word), of(|t| t.against));
    let preposition = of(|t| t.preposition);
    let far = other.map_or(9, |other| (other.sentence - one.sentence.min(other.sentence)).min(2) as u64);
    asked.ask([u64::from(other.is_none()), 0, 0, 0]);
    asked.ask([order, u64::from(other.is_none()), 0, 0]);
    asked.ask([order, one.kind, kind, 0]);
    asked.ask([order, one.grain, grain, 0]);
    asked.ask([order, one.grain, grain, far]);
    asked.ask([one.kind, kind, far, 0]);
    asked.ask([one.word, kind, 0, 0]);
    asked.ask([one.kind, word, 0, 0]);
    asked.ask([one.word, word, 0, 0]);
    asked.ask([u64::from(one.word == word), one.kind, kind, order]);
    asked.ask([one.against, against, one.kind, kind]);
    asked.ask([one.against, against, order, 0]);
    asked.ask([one.preposition, kind, order, 0]);
    asked.ask([one.kind, preposition, order, 0]);
    asked.ask([one.preposition, preposition, 0, 0]);
    asked.keys
}

/// Returns tense and aspect with the modal as one number.
fn tense(event: &EventFacts) -> u64 {
    event.tense | event.aspect << 4 | u64::from(event.modality > 0) << 8
}

/// Returns where in the text an event stands: its first sentences one by one.
fn place(event: &EventFacts) -> u64 {
    match event.sentence {
        few @ 0..=2 => few as u64,
        3..=5 => 3,
        6..=12 => 4,
        _ => 5,
    }
}

/// Says how two events hang together: 1 the first holds the second, 2 the second holds the first, 3 they stand in one clause, 4 both hang on one, 5 on nothing
/// in common, 6 in different sentences.
fn tie((i, a): (usize, &EventFacts), (j, b): (usize, &EventFacts)) -> u64 {
    match (a.governor, b.governor) {
        _ if a.sentence != b.sentence => 6,
        (_, Some(governor)) if governor == i => 1,
        (Some(governor), _) if governor == j => 2,
        _ if a.clause.is_some() && a.clause == b.clause => 3,
        (Some(x), Some(y)) if x == y && hangs(a.clause_kind) => 4,
        _ => 5,
    }
}

/// Sorts a distance in tokens into classes, with its sign.
fn bucket(distance: i64) -> u64 {
    let size = match distance.unsigned_abs() {
        few @ 0..=3 => few,
        4..=6 => 4,
        7..=10 => 5,
        11..=16 => 6,
        17..=30 => 7,
        _ => 8,
    };
    size * 2 + u64::from(distance < 0)
}

/// Returns a number that is at most so large either way, shifted to be positive, and whether it was 0.
fn signed(number: i64, most: i64) -> (u64, bool) {
    ((number.clamp(-most, most) + most) as u64, number == 0)
}
