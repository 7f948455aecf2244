//! How likely each relation of two entities is: the classifiers, asked about pairs of [`Facts`].

use std::collections::BTreeMap;

use super::allen::{Relation, TLink};
use super::facts::Facts;
use super::features;
use super::link::Link;
use crate::id::{EntityId, EventId};
use crate::model::linker::{Linker, Question, word};

/// How the pairs that somebody asks about came together; it decides how often there is nothing to say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Choice {
    /// Somebody chose them because they stand in a relation, as TimeML's annotators do (Pustejovsky et al. 2003): the likeliest relation is the answer.
    #[default]
    Chosen,
    /// They are all the pairs there are near each other, as in dense annotation (Cassidy et al. 2014): of many nobody can tell.
    Every,
}

/// The relations that a chosen pair can have. `DURING` and `IDENTITY` are `SIMULTANEOUS` as far as time goes.
const CHOSEN: [Option<TLink>; 11] = [
    Some(TLink::Before),
    Some(TLink::After),
    Some(TLink::Includes),
    Some(TLink::IsIncluded),
    Some(TLink::Simultaneous),
    Some(TLink::Ibefore),
    Some(TLink::Iafter),
    Some(TLink::Begins),
    Some(TLink::BegunBy),
    Some(TLink::Ends),
    Some(TLink::EndedBy),
];
/// The relations of dense annotation; `None` where nobody can tell.
const EVERY: [Option<TLink>; 6] = [
    Some(TLink::Before),
    Some(TLink::After),
    Some(TLink::Includes),
    Some(TLink::IsIncluded),
    Some(TLink::Simultaneous),
    None,
];
/// The orders of two starts.
const STARTS: [Option<TLink>; 4] = [Some(TLink::Before), Some(TLink::After), Some(TLink::Simultaneous), None];

/// Returns the labels of a question, by number.
pub fn labels(question: Question) -> &'static [Option<TLink>] {
    match question {
        Question::ChosenPublication | Question::ChosenTime | Question::ChosenEvents | Question::ChosenTimes => &CHOSEN,
        Question::EveryPublication | Question::EveryTime | Question::EveryEvents | Question::EveryTimes => &EVERY,
        Question::Starts => &STARTS,
    }
}

/// Returns what is safe to reckon with where a label was given.
pub(crate) fn reckoned(question: Question, label: TLink) -> Relation {
    match (question, label) {
        (Question::Starts, TLink::Before) => Relation::STARTS_BEFORE,
        (Question::Starts, TLink::After) => Relation::STARTS_AFTER,
        (Question::Starts, _) => Relation::STARTS_WITH,
        (_, label) => label.loosely(),
    }
}

/// A pair in the order in which the classifiers see it.
#[derive(Clone, Debug)]
pub(crate) struct Pair {
    /// Whether it was turned round.
    pub turned: bool,
    /// Asked of chosen pairs, of all, and of starts.
    pub questions: [Option<Question>; 3],
    /// The keys of its features.
    pub features: Vec<u32>,
}

impl Facts {
    /// Notes what the classifiers say of each event against the publication, for the questions about two events, or an event and a time.
    pub(crate) fn judged(mut self, linker: &Linker) -> Self {
        let best = |question, keys: &[u32]| {
            let shares = linker.likelihoods(question, keys);
            (1..)
                .zip(shares)
                .max_by(|a: &(u64, f32), b| a.1.total_cmp(&b.1).then(b.0.cmp(&a.0)))
                .map_or(0, |(number, _)| number)
        };
        let against = |event| {
            let keys = features::publication(&self, event);
            best(Question::ChosenPublication, &keys) | best(Question::EveryPublication, &keys) << 4
        };
        let against: Vec<u64> = self.events.iter().map(against).collect();
        self.events.iter_mut().zip(against).for_each(|(event, against)| event.against = against);
        self
    }

    /// Says how pairs seem to have come together: as all there are if they are more than half of what could be asked of events in one sentence or the next.
    pub(crate) fn choice(&self, pairs: &[(EntityId, EntityId)]) -> Choice {
        let events = self.events.iter().map(|event| event.sentence).collect::<Vec<_>>();
        let ahead = |sentence: usize| events.partition_point(|other| *other <= sentence + 1);
        let near: usize =
            events.iter().enumerate().map(|(number, sentence)| ahead(*sentence).saturating_sub(number + 1)).sum();
        let asked =
            pairs.iter().filter(|(from, to)| matches!((from, to), (EntityId::Event(_), EntityId::Event(_)))).count();
        if near > 0 && asked * 2 > near { Choice::Every } else { Choice::Chosen }
    }

    /// Returns the features of a pair; `None` where the classifiers have nothing to say, as of two times.
    pub(crate) fn pair(&self, from: EntityId, to: EntityId, rules: &Rules) -> Option<Pair> {
        use EntityId::{Event, Publication, Timex};
        let pair = |turned, questions, features| Some(Pair { turned, questions, features });
        match (from, to) {
            (Event(event), Publication) | (Publication, Event(event)) => {
                let (_, event) = self.event_of(event)?;
                let questions = [Some(Question::ChosenPublication), Some(Question::EveryPublication), None];
                pair(from == Publication, questions, features::publication(self, event))
            }
            (Event(event), Timex(time)) | (Timex(time), Event(event)) => {
                let questions = [Some(Question::ChosenTime), Some(Question::EveryTime), None];
                let features = features::time(self, self.event_of(event)?, self.time_of(time)?);
                pair(matches!(from, Timex(_)), questions, features)
            }
            (Event(one), Event(other)) if one != other => {
                let (a, b) = (self.event_of(one)?, self.event_of(other)?);
                let questions = [Some(Question::ChosenEvents), Some(Question::EveryEvents), Some(Question::Starts)];
                let turned = a.0 > b.0;
                let ((a, one), (b, other)) = if turned { ((b, other), (a, one)) } else { ((a, one), (b, other)) };
                pair(turned, questions, features::events(self, a, b, rules.of(one, other)))
            }
            (Timex(one), Timex(other)) if one != other => {
                let (a, b) = (self.time_of(one)?, self.time_of(other)?);
                let turned = a.0 > b.0;
                let (a, b) = if turned { (b, a) } else { (a, b) };
                pair(turned, TIMES, features::times(a.1, Some(b.1)))
            }
            (Timex(time), Publication) | (Publication, Timex(time)) => {
                pair(from == Publication, TIMES, features::times(self.time_of(time)?.1, None))
            }
            _ => None,
        }
    }
}

const TIMES: [Option<Question>; 3] = [Some(Question::ChosenTimes), Some(Question::EveryTimes), None];

/// Which sieves said something of two events.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rules(BTreeMap<(EventId, EventId), [u64; 2]>);

impl Rules {
    /// Notes the first two rules of each pair.
    pub fn of_links(links: &[Link]) -> Self {
        let mut rules = Rules::default();
        for link in links {
            let (EntityId::Event(from), EntityId::Event(to)) = (link.from, link.to) else { continue };
            if link.entails_nothing() && link.likely.is_none() {
                continue;
            }
            let turned = from > to;
            let pair = if turned { (to, from) } else { (from, to) };
            let rule = word(link.why.rule.as_str()) ^ u64::from(turned);
            let slots = rules.0.entry(pair).or_default();
            if let Some(free) = slots.iter_mut().find(|slot| **slot == 0) {
                *free = rule;
            }
        }
        rules.0.values_mut().for_each(|slots| slots.sort_unstable_by(|a, b| b.cmp(a)));
        rules
    }

    fn of(&self, one: EventId, other: EventId) -> [u64; 2] {
        let turned = one > other;
        let pair = if turned { (other, one) } else { (one, other) };
        self.0.get(&pair).copied().unwrap_or_default().map(|rule| if rule == 0 { 0 } else { rule ^ u64::from(turned) })
    }
}

/// Returns the question about chosen pairs that belongs to one about all pairs.
fn of_chosen(question: Question) -> Option<Question> {
    match question {
        Question::EveryPublication => Some(Question::ChosenPublication),
        Question::EveryTime => Some(Question::ChosenTime),
        Question::EveryEvents => Some(Question::ChosenEvents),
        Question::EveryTimes => Some(Question::ChosenTimes),
        _ => None,
    }
}

/// Mixes into what dense annotation says of the relations what chosen pairs say of them, half and half: the latter are many more. How often nobody can tell stays.
fn mix<'l>(shares: &mut [f32], labels: &[Option<TLink>], chosen: impl Iterator<Item = (&'l Option<TLink>, f32)>) {
    let clear: f32 = labels.iter().zip(&*shares).filter(|(label, _)| label.is_some()).map(|(_, share)| share).sum();
    let mut sums = vec![0.0; shares.len()];
    for (label, share) in chosen {
        if let Some(place) = labels.iter().position(|other| *other == label.map(TLink::coarse)) {
            sums[place] += share;
        }
    }
    for ((share, sum), _) in shares.iter_mut().zip(sums).zip(labels).filter(|(_, label)| label.is_some()) {
        *share = 0.5 * *share + 0.5 * sum * clear;
    }
}

/// Returns the labels of a pair with their likelihoods, seen from the side that was asked, the likeliest first.
pub(crate) fn ranked(linker: &Linker, question: Question, pair: &Pair) -> Vec<(Option<TLink>, f32)> {
    let turn = |label: Option<TLink>| if pair.turned { label.map(TLink::inverse) } else { label };
    let mut shares = linker.likelihoods(question, &pair.features);
    if let Some(chosen) = of_chosen(question) {
        let other = linker.likelihoods(chosen, &pair.features);
        mix(&mut shares, labels(question), labels(chosen).iter().zip(other));
    }
    let mut ranked: Vec<_> = labels(question).iter().map(|label| turn(*label)).zip(shares).collect();
    ranked.sort_by(|a, b| b.1.total_cmp(&a.1));
    ranked
}
