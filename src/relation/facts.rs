//! What the classifiers look at: facts about events and times as numbers, without the text, so that pairs can be asked about when the text is gone.

use std::collections::BTreeMap;

use super::link::Link;
use super::scene::Scene;
use crate::calendar::Interval;
use crate::document::Published;
use crate::event::{Event, Factuality, Role};
use crate::id::{EntityId, EventId, TimexId};
use crate::model::linker::word;
use crate::syntax::{ClauseKind, Polarity};
use crate::token::{ParagraphKind, TokenIndex};

/// What is known of the events and times of a text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    pub(super) events: Vec<EventFacts>,
    pub(super) times: Vec<TimeFacts>,
    by_event: BTreeMap<EventId, usize>,
    by_time: BTreeMap<TimexId, usize>,
    /// The words that join or part clauses, by their token.
    marks: Vec<(TokenIndex, u64)>,
}

/// What is known of an event. Words are hashes, 0 is none; what comes of an enum is its number.
#[derive(Clone, Debug)]
pub(super) struct EventFacts {
    pub id: EventId,
    pub token: TokenIndex,
    pub sentence: usize,
    pub paragraph: usize,
    pub heading: u64,
    pub lemma: u64,
    pub stem: u64,
    pub class: u64,
    pub tense: u64,
    pub aspect: u64,
    pub modality: u64,
    pub polarity: u64,
    pub factuality: u64,
    /// A noun or adjective, a verb without tense, a finite verb.
    pub form: u64,
    pub quoted: u64,
    /// The reporting event whose words it is.
    pub source: Option<usize>,
    pub clause: Option<usize>,
    pub clause_kind: u64,
    pub connective: u64,
    /// The event of the clause around.
    pub governor: Option<usize>,
    /// The words before and behind the phrase of the event.
    pub left: u64,
    pub right: u64,
    pub agent: u64,
    /// The time that it is attached to, and the sieve's rule.
    pub time: Option<(usize, u64)>,
    /// The nearest time of its sentence, else the last one before in its paragraph.
    pub near: Option<usize>,
    /// What the classifiers say of it against the publication; 0 before they were asked.
    pub against: u64,
}

/// What is known of a time.
#[derive(Clone, Debug)]
pub(super) struct TimeFacts {
    pub token: TokenIndex,
    pub sentence: usize,
    pub kind: u64,
    pub grain: u64,
    pub interval: (Option<i64>, Option<i64>),
    /// How it compares with the publication.
    pub against: u64,
    pub preposition: u64,
    pub word: u64,
    pub clause: Option<usize>,
    pub clause_parent: Option<usize>,
    /// The event that it is attached to.
    pub event: Option<usize>,
}

/// Words and marks that join or part clauses.
const MARKS: &[&str] = &[
    "after",
    "and",
    "as",
    "because",
    "before",
    "but",
    "by",
    "during",
    "for",
    "following",
    "from",
    "had",
    "has",
    "have",
    "if",
    "in",
    "on",
    "once",
    "or",
    "since",
    "that",
    "then",
    "to",
    "until",
    "when",
    "which",
    "while",
    "who",
    "will",
    "with",
    "would",
    ",",
    ";",
    ":",
    "-",
    "--",
    "\"",
    "``",
    "''",
    "“",
    "”",
];

impl Facts {
    /// Notes the facts of a text and of the links found in it.
    pub fn of(scene: &Scene<'_>, links: &[Link]) -> Self {
        let mut facts = Facts::default();
        for (number, event) in scene.events().iter().enumerate() {
            facts.by_event.insert(event.id, number);
        }
        for (number, timed) in scene.timexes().iter().enumerate() {
            facts.by_time.insert(timed.timex.id, number);
        }
        let day = seconds(scene.published.map_or(Interval::UNKNOWN, Published::interval));
        for timed in scene.timexes() {
            let clause = scene.syntax.clause_of(timed.tokens.start);
            let interval = seconds(timed.timex.interval);
            facts.times.push(TimeFacts {
                token: timed.tokens.start,
                sentence: scene.tokens.sentence_of(timed.tokens.start),
                kind: timed.timex.kind as u64 + 1,
                grain: timed.timex.grain.map_or(0, |grain| grain as u64 + 1),
                interval,
                against: compared(interval, day),
                preposition: left(scene, timed.tokens.start),
                word: word(scene.tokens.word(timed.tokens.end.saturating_sub(1))),
                clause,
                clause_parent: clause.and_then(|clause| scene.syntax.clauses().get(clause)?.parent),
                event: None,
            });
        }
        for event in scene.events() {
            let known = facts.event(scene, event);
            facts.events.push(known);
        }
        facts.attach(links);
        facts.look_around();
        let mark = |at| {
            let word = scene.tokens.word(at);
            (word.len() < 10 && MARKS.iter().any(|mark| word.eq_ignore_ascii_case(mark)))
                .then(|| (at, self::word(word)))
        };
        facts.marks = (0..scene.tokens.len()).filter_map(mark).collect();
        facts
    }

    /// Lists the events that stand next to each other in a sentence, in the order of the text.
    pub fn neighbours(&self) -> impl Iterator<Item = (EventId, EventId)> {
        let pairs = self.events.windows(2).filter(|pair| pair[0].sentence == pair[1].sentence);
        pairs.map(|pair| (pair[0].id, pair[1].id))
    }

    fn event(&self, scene: &Scene<'_>, event: &Event) -> EventFacts {
        let sentence = scene.tokens.sentence_of(event.token);
        let paragraph = scene.tokens.sentences().get(sentence).map_or(0, |sentence| sentence.paragraph);
        let heading = scene.tokens.paragraphs().get(paragraph).is_some_and(|p| p.kind == ParagraphKind::Heading);
        let group = scene.group(event);
        let number = scene.syntax.clause_of(event.token);
        let clause = number.and_then(|clause| scene.syntax.clauses().get(clause));
        let governor = match group {
            Some(group) => {
                scene.syntax.clauses().get(group.clause).and_then(|clause| scene.event_of_clause(clause.parent?))
            }
            None => number.and_then(|clause| scene.event_of_clause(clause)),
        };
        let governor = governor.filter(|governor| governor.id != event.id);
        let phrase = match group {
            Some(group) => group.tokens.clone(),
            None => scene.phrase_of(event.token).map_or(event.token..event.token + 1, |phrase| phrase.tokens.clone()),
        };
        EventFacts {
            id: event.id,
            token: event.token,
            sentence,
            paragraph,
            heading: heading.into(),
            lemma: word(&event.lemma),
            stem: word(event.lemma.get(..5).unwrap_or(&event.lemma)),
            class: event.class as u64 + 1,
            tense: event.tense as u64 + 1,
            aspect: event.aspect as u64 + 1,
            modality: event.modality.map_or(0, |modality| modality as u64 + 1),
            polarity: (event.polarity == Polarity::Negative).into(),
            factuality: match event.factuality {
                Factuality::Fact => 0,
                other => other as u64 + 1,
            },
            form: group.map_or(0, |group| if group.finite { 2 } else { 1 }),
            quoted: scene.syntax.is_quoted(event.token).into(),
            source: event.source.and_then(|source| self.by_event.get(&source).copied()),
            clause: number,
            clause_kind: clause.map_or(0, |clause| clause.kind as u64 + 1),
            connective: clause.and_then(|clause| clause.connective).map_or(0, |at| word(scene.tokens.word(at))),
            governor: governor.and_then(|governor| self.by_event.get(&governor.id).copied()),
            left: left(scene, phrase.start),
            right: word(scene.tokens.word(phrase.end)),
            agent: event
                .participants
                .iter()
                .find(|who| who.role == Role::Agent)
                .map_or(0, |who| word(who.text.split_whitespace().next_back().unwrap_or_default())),
            time: None,
            near: None,
            against: 0,
        }
    }

    /// Notes which time each event is attached to: that of the first link that says it.
    fn attach(&mut self, links: &[Link]) {
        for link in links {
            let (EntityId::Event(event), EntityId::Timex(time)) = (link.from, link.to) else { continue };
            if let (Some(&event), Some(&time)) = (self.by_event.get(&event), self.by_time.get(&time)) {
                self.events[event].time.get_or_insert((time, word(link.why.rule.as_str())));
                self.times[time].event.get_or_insert(event);
            }
        }
    }

    /// Notes the nearest time of each event: of its sentence, else the last one before in its paragraph.
    fn look_around(&mut self) {
        for event in &mut self.events {
            let from = self.times.partition_point(|time| time.sentence < event.sentence);
            let own = self.times.iter().enumerate().skip(from).take_while(|(_, time)| time.sentence == event.sentence);
            let nearest = own.min_by_key(|(number, time)| (time.token.abs_diff(event.token), *number));
            event.near = nearest.map(|(number, _)| number).or_else(|| from.checked_sub(1));
        }
    }

    pub(super) fn event_of(&self, id: EventId) -> Option<(usize, &EventFacts)> {
        let number = *self.by_event.get(&id)?;
        Some((number, self.events.get(number)?))
    }

    pub(super) fn time_of(&self, id: TimexId) -> Option<(usize, &TimeFacts)> {
        let number = *self.by_time.get(&id)?;
        Some((number, self.times.get(number)?))
    }

    /// Returns the first and the last mark between two tokens, and how many there are.
    pub(super) fn marks(&self, from: TokenIndex, to: TokenIndex) -> (u64, u64, u64) {
        let start = self.marks.partition_point(|(at, _)| *at <= from);
        let end = self.marks.partition_point(|(at, _)| *at < to).max(start);
        let between = &self.marks[start..end];
        let word = |mark: Option<&(TokenIndex, u64)>| mark.map_or(0, |(_, word)| *word);
        (word(between.first()), word(between.last()), (between.len() as u64).min(4))
    }
}

/// Returns the word in front of a token, of its sentence.
fn left(scene: &Scene<'_>, token: TokenIndex) -> u64 {
    let start = scene.sentence(token).start;
    token.checked_sub(1).filter(|before| *before >= start).map_or(1, |before| word(scene.tokens.word(before)))
}

fn seconds(interval: Interval) -> (Option<i64>, Option<i64>) {
    let second = |end: Option<chrono::NaiveDateTime>| end.map(|time| time.and_utc().timestamp());
    (second(interval.begin.at()), second(interval.end.at()))
}

/// Compares two stretches: 0 not known, 1 before, 2 after, 3 the same, 4 around, 5 inside, 6 they overlap.
pub(super) fn compared(one: (Option<i64>, Option<i64>), two: (Option<i64>, Option<i64>)) -> u64 {
    match (one, two) {
        ((_, Some(end)), (Some(begin), _)) if end <= begin => 1,
        ((Some(begin), _), (_, Some(end))) if end <= begin => 2,
        ((Some(a), Some(b)), (Some(c), Some(d))) => match (a == c, b == d) {
            (true, true) => 3,
            _ if a <= c && d <= b => 4,
            _ if c <= a && b <= d => 5,
            _ => 6,
        },
        _ => 0,
    }
}

/// Says whether a clause lies in another or hangs on it.
pub(super) fn hangs(kind: u64) -> bool {
    kind != ClauseKind::Main as u64 + 1
}
