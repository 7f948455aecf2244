//! Document time structure: the time in which an undated event lies because of where it is told.
//!
//! A narrative container is the time that holds the events told without one (Pustejovsky and Stubbs 2011). In news the scene is the day that the lead names, else
//! the day of publication; past events of the main line lie on it, and so do the verbs of saying (Filatova and Hovy 2001: carrying a time too far is the
//! commonest mistake, so a frame is closed early). A later day that a main clause names moves the scene. An older or wider time opens a frame of its own until
//! the paragraph ends, and a past perfect a flash-back without a time until the next sentence ends, or a verb of saying closes it. Inside quotation marks, in relative and
//! adverbial clauses and in what is reported behind the lead, no past is placed: they tell the background; what they tell in the present holds when it is said.
//!
//! Measured on the development corpora, days right: saying 28 of 30, clause 14 of 15, scene 13 of 15, perfect 5 of 6, present 2 of 3, lead 1 of 1, heading 0 of 1
//! (MEANTIME); of EventTime, which holds nearly no other days than those of publication, 196 of 203.
//!
//! Only a guess: it gives an entry its [likely](crate::timeline::Entry::likely) time and never moves a window.

use std::collections::BTreeMap;

use chrono::{NaiveDateTime, TimeDelta};

use crate::calendar::{Grain, Interval};
use crate::event::{Event, EventClass, Factuality};
use crate::id::{EntityId, EventId, TimexId};
use crate::relation::link::Link;
use crate::relation::scene::Scene;
use crate::relation::{LinkKind, Relation};
use crate::resolve::Timex;
use crate::syntax::{Aspect, ClauseKind, Tense, VerbGroup};
use crate::token::ParagraphKind;

/// How many sentences of running text are the lead.
const LEAD: usize = 3;
/// Words beside a verb that put it before what is being told.
const OF_OLD: &[&str] = &["first", "formerly", "initially", "originally", "previously"];
/// How many clauses of a sentence are asked: keeps the work linear in a sentence without end.
const REACH: usize = 8;
/// How many days before the publication the scene of a piece of news can lie.
const RECENT: i64 = 10;

pub(in crate::relation) fn propose(scene: &Scene<'_>, links: &mut Vec<Link>) {
    let times = attached(scene, links);
    let mut story = Story::new(scene, &times);
    let mut placed: BTreeMap<EventId, Frame> = BTreeMap::new();
    let mut found = Vec::new();
    let mut later = Vec::new();
    for event in scene.events() {
        story.enter(event);
        if let Some(&timex) = times.get(&event.id) {
            story.dated(event, timex);
            placed.extend(Frame::of(timex).map(|frame| (event.id, frame)));
        } else if happened(event) && (has_no_tense(event) || story.setting(event).is_some()) {
            later.push(*event);
        } else if let Some((frame, rule, sure)) = story.place(event, &placed) {
            placed.insert(event.id, frame);
            let link = scene.link(EntityId::Event(event.id), frame.time, rule, event.trigger);
            found.push(link.guessing(Relation::WITHIN, sure).of_kind(LinkKind::Contained));
        }
    }
    // Nouns and participles lie where their verb does, which may come behind them: "in a speech at the fair, she said". One can hang on another, and that on a
    // third: "at a meeting, where she won them by promising".
    for _ in 0..3 {
        for event in &later {
            if let Some((frame, rule, sure)) =
                story.of_clause(event, &placed).filter(|_| !placed.contains_key(&event.id))
            {
                placed.insert(event.id, frame);
                let link = scene.link(EntityId::Event(event.id), frame.time, rule, event.trigger);
                found.push(link.guessing(Relation::WITHIN, sure).of_kind(LinkKind::Contained));
            }
        }
    }
    links.extend(found);
}

/// Finds the time that each event is said to lie in.
fn attached<'a>(scene: &Scene<'a>, links: &[Link]) -> BTreeMap<EventId, &'a Timex> {
    let by_id: BTreeMap<TimexId, &Timex> = scene.timexes().iter().map(|timed| (timed.timex.id, timed.timex)).collect();
    let within = links.iter().filter(|link| link.relation == Relation::WITHIN);
    let pairs = within.filter_map(|link| match (link.from, link.to) {
        (EntityId::Event(event), EntityId::Timex(time)) => by_id.get(&time).map(|timex| (event, *timex)),
        _ => None,
    });
    pairs.collect()
}

/// A time in which events lie.
#[derive(Clone, Copy, Debug)]
struct Frame {
    time: EntityId,
    interval: Interval,
}

impl Frame {
    fn of(timex: &Timex) -> Option<Self> {
        timex.interval.bounds()?;
        Some(Frame { time: EntityId::Timex(timex.id), interval: timex.interval })
    }
}

/// What holds in the paragraph that is being read.
#[derive(Clone, Copy, Debug)]
enum Local {
    /// The scene of the text.
    Scene,
    /// A time of its own.
    Told(Frame),
    /// Some time before the scene, up to this sentence.
    Flashback(usize),
}

/// Where the telling is.
struct Story<'s, 'a> {
    scene: &'s Scene<'a>,
    /// The day of publication.
    day: Option<Frame>,
    /// The day that is being told.
    now: Option<Frame>,
    local: Local,
    paragraph: usize,
    sentence: usize,
    /// The number of the sentence among those of running text; a heading has none.
    prose: Option<usize>,
    proses: usize,
}

impl<'s, 'a> Story<'s, 'a> {
    fn new(scene: &'s Scene<'a>, times: &BTreeMap<EventId, &Timex>) -> Self {
        let day =
            scene.published.map(|published| Frame { time: EntityId::Publication, interval: published.interval() });
        let mut story = Story {
            scene,
            day,
            now: day,
            local: Local::Scene,
            paragraph: usize::MAX,
            sentence: usize::MAX,
            prose: None,
            proses: 0,
        };
        for event in scene.events() {
            story.enter(event);
            if story.prose.is_some_and(|number| number >= LEAD) {
                break;
            }
            let named = times.get(&event.id).filter(|timex| story.is_recent_day(timex) && story.is_main_line(event));
            if let Some(frame) = named.and_then(|timex| Frame::of(timex)) {
                story.now = Some(frame);
                break;
            }
        }
        Story { local: Local::Scene, paragraph: usize::MAX, sentence: usize::MAX, prose: None, proses: 0, ..story }
    }

    /// Goes on to the sentence and paragraph of an event.
    fn enter(&mut self, event: &Event) {
        let sentence = self.scene.tokens.sentence_of(event.token);
        if sentence == self.sentence {
            return;
        }
        self.sentence = sentence;
        let paragraph = self.scene.tokens.sentences().get(sentence).map_or(0, |sentence| sentence.paragraph);
        if paragraph != self.paragraph {
            self.paragraph = paragraph;
            self.local = Local::Scene;
        }
        if matches!(self.local, Local::Flashback(last) if sentence > last) {
            self.local = Local::Scene;
        }
        let kind = self.scene.tokens.paragraphs().get(paragraph).map(|paragraph| paragraph.kind);
        self.prose = (kind != Some(ParagraphKind::Heading)).then_some(self.proses);
        self.proses += usize::from(self.prose.is_some());
    }

    /// Notes a time that the words give to an event.
    fn dated(&mut self, event: &Event, timex: &Timex) {
        if !self.is_main_line(event) || !happened(event) {
            return;
        }
        if self.is_recent_day(timex) {
            self.now = Frame::of(timex);
            self.local = Local::Scene;
        } else if let Some(frame) = Frame::of(timex) {
            self.local = Local::Told(frame);
        }
    }

    /// Guesses where an undated event lies, by which rule and how surely.
    fn place(&mut self, event: &Event, placed: &BTreeMap<EventId, Frame>) -> Option<(Frame, &'static str, f32)> {
        if !happened(event) {
            return None;
        }
        let lead = self.prose.is_none_or(|number| number < 2);
        let quoted = self.scene.syntax.is_quoted(event.token);
        let state = event.class == EventClass::State;
        let reports = event.class == EventClass::Reporting;
        let main = self.is_main_line(event);
        let now = |rule, sure| self.now.map(|frame| (frame, rule, sure));
        match (event.tense, event.aspect) {
            // What is said in the present holds when it is said; what is past then may be long past.
            (Tense::Past, _) if quoted || self.is_old(event) => None,
            (Tense::Past, Aspect::Perfective | Aspect::PerfectiveProgressive) => {
                if main && self.prose.is_some() {
                    self.local = Local::Flashback(self.sentence + 1);
                }
                None
            }
            (Tense::Past, Aspect::None) if reports => {
                let found = now("en/container/saying", 0.8);
                self.local = Local::Scene;
                found
            }
            (Tense::Past, Aspect::None | Aspect::Progressive)
                if !state && (main || lead && self.is_reported(event)) =>
            {
                match self.local {
                    Local::Scene if lead => now("en/container/lead", 0.75),
                    Local::Scene => now("en/container/scene", 0.65),
                    Local::Told(frame) => Some((frame, "en/container/paragraph", 0.4)),
                    Local::Flashback(_) => None,
                }
            }
            (Tense::Past, Aspect::None) if !state && self.is_simultaneous(event) => self.of_clause(event, placed),
            (Tense::Present, Aspect::Perfective) if !state && (main || quoted) => {
                now("en/container/perfect", if lead { 0.6 } else { 0.45 })
            }
            (Tense::Present, Aspect::None) if self.prose.is_none() && !state => now("en/container/heading", 0.6),
            (Tense::Present, Aspect::None | Aspect::Progressive)
                if !state && (main || quoted || self.is_reported(event)) =>
            {
                self.day.map(|frame| (frame, "en/container/present", 0.5))
            }
            _ => None,
        }
    }

    /// Puts an event where the one of its clause, or of the clause it hangs on, was put.
    fn of_clause(&self, event: &Event, placed: &BTreeMap<EventId, Frame>) -> Option<(Frame, &'static str, f32)> {
        let governor = self.setting(event).or_else(|| self.governor(event))?;
        placed.get(&governor.id).map(|frame| (*frame, "en/container/clause", 0.6))
    }

    /// Says whether a past event is told as the first of its kind, or as of old, or lies in the time of one that is: "when she first saw it, she praised it"; or whether
    /// it only describes a noun: "the recently announced budget".
    fn is_old(&self, event: &Event) -> bool {
        let Some(group) = self.scene.group(event) else { return false };
        let described = self.scene.phrase_of(event.token).is_some_and(|phrase| phrase.head > event.token);
        let of_old = |group: &VerbGroup| {
            let from = group.tokens.start.saturating_sub(1);
            (from..group.tokens.end).any(|at| self.scene.is_word(at, OF_OLD))
        };
        let clauses = self.scene.syntax.clauses();
        let sentence = self.scene.sentence(event.token);
        let around = clauses[clauses.partition_point(|clause| clause.tokens.start < sentence.start)..].iter();
        let beside = around.take_while(|clause| clause.tokens.start < group.tokens.start).take(REACH);
        let mut settings = beside.filter(|clause| {
            clause.kind == ClauseKind::Adverbial
                && clause.parent == Some(group.clause)
                && clause.connective.is_some_and(|word| self.scene.is_word(word, &["when"]))
        });
        let groups = self.scene.syntax.groups();
        described
            || of_old(group)
            || settings.any(|clause| clause.group.and_then(|group| groups.get(group)).is_some_and(of_old))
    }

    /// Returns the event of the clause that an event stands in or hangs on.
    fn governor(&self, event: &Event) -> Option<&'a Event> {
        let clauses = self.scene.syntax.clauses();
        let own = clauses.get(self.scene.syntax.clause_of(event.token)?)?;
        let of = match self.scene.group(event) {
            None => own,
            // A participle that is joined to another hangs where that one does: "by opening the door and taking the key".
            Some(group) if own.kind == ClauseKind::Coordinate && group.finite => return None,
            Some(_) if matches!(own.kind, ClauseKind::Main | ClauseKind::Relative) => return None,
            Some(_) => clauses.get(own.parent?)?,
        };
        self.scene.event_of(of.group?).filter(|governor| governor.id != event.id)
    }

    /// Returns the happening that a relative clause tells more of: "at a meeting, where she praised the town".
    fn setting(&self, event: &Event) -> Option<&'a Event> {
        let clause = self.scene.syntax.clauses().get(self.scene.syntax.clause_of(event.token)?)?;
        let relates = matches!(clause.kind, ClauseKind::Relative | ClauseKind::Adverbial)
            && event.tense == Tense::Past
            && event.aspect == Aspect::None;
        let word = clause.connective.filter(|word| relates && self.scene.is_word(*word, &["where"]))?;
        let comma = word.checked_sub(1).filter(|before| self.scene.is_word(*before, &[","]))?;
        self.scene.event_at(comma.checked_sub(1)?).filter(|setting| setting.tense == Tense::None)
    }

    /// Says whether an event stands in a clause that tells what happened at the time of another: "when", "while", "as".
    fn is_simultaneous(&self, event: &Event) -> bool {
        let clause =
            self.scene.syntax.clause_of(event.token).and_then(|clause| self.scene.syntax.clauses().get(clause));
        let word = clause.filter(|clause| clause.kind == ClauseKind::Adverbial).and_then(|clause| clause.connective);
        word.is_some_and(|word| self.scene.is_word(word, &["when", "while", "as"]))
    }

    /// Says whether an event stands in a main clause, or one that is joined to it.
    fn is_main_line(&self, event: &Event) -> bool {
        let clause =
            self.scene.syntax.clause_of(event.token).and_then(|clause| self.scene.syntax.clauses().get(clause));
        clause.is_none_or(|clause| matches!(clause.kind, ClauseKind::Main | ClauseKind::Coordinate))
    }

    fn is_reported(&self, event: &Event) -> bool {
        let clause =
            self.scene.syntax.clause_of(event.token).and_then(|clause| self.scene.syntax.clauses().get(clause));
        clause.is_some_and(|clause| clause.kind == ClauseKind::Complement)
    }

    /// Says whether a time is a day, or a part of one, shortly before the publication or on its day.
    fn is_recent_day(&self, timex: &Timex) -> bool {
        let day = timex.grain.is_some_and(|grain| grain <= Grain::Day);
        let Some((begin, end)) = timex.interval.bounds() else { return false };
        let recent = |day: Interval| day.bounds().is_none_or(|(first, last)| end <= last && begin >= before(first));
        day && end - begin <= TimeDelta::days(1) && self.day.is_none_or(|frame| recent(frame.interval))
    }
}

fn before(day: NaiveDateTime) -> NaiveDateTime {
    day.checked_sub_signed(TimeDelta::days(RECENT)).unwrap_or(day)
}

/// Says whether an event is a noun, or a verb that takes its time from another one: "by saying", "went on to talk".
fn has_no_tense(event: &Event) -> bool {
    matches!(event.tense, Tense::Prespart | Tense::Infinitive | Tense::None)
}

/// Says whether an event is told as something that happened, or did not.
fn happened(event: &Event) -> bool {
    matches!(event.factuality, Factuality::Fact | Factuality::Negated) && event.modality.is_none()
}
