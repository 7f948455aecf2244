//! Times that are reckoned from an event: "two days after the quake", "the day of the vote", "the week before the flood".
//!
//! Of a quake on Monday, two days after it are Wednesday, and the day before it is Sunday: the event's own time puts the expression where it lies. Where the event
//! has none, it lies so far from what is told of the expression: "he died on Friday, two days after his wife returned".
//!
//! "The week before the vote" is the seven days up to it, no week of the calendar; "the day before" is a day.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;

use super::distance::{apart, named};
use crate::calendar::{Amount, CalendarUnit, Grain, Unit};
use crate::event::Event;
use crate::id::{EntityId, EventId, TimexId};
use crate::relation::link::Link;
use crate::relation::scene::{Scene, Timed};
use crate::relation::{Distance, End, Relation};
use crate::resolve::Timex;
use crate::span::Span;
use crate::timex::{Anchor, Cycle, Direction, Pick, TimeExpr};

/// From the first moment up to the last, not included.
type Stretch = (NaiveDateTime, NaiveDateTime);

pub(super) fn propose(scene: &Scene<'_>, links: &mut Vec<Link>) {
    let told = Told::of(scene, links);
    let mut found = Vec::new();
    for timed in scene.timexes() {
        let Some(words) = anchor(&timed.timex.expr) else { continue };
        let Some(event) = meant(scene, timed, words) else { continue };
        if let Some(time) = told.time(scene, event, timed.timex.id) {
            let bounds = time.interval.bounds().and_then(|own| Some((own, reckon(&timed.timex.expr, own)?)));
            if let Some((own, reckoned)) = bounds {
                found.extend(put(scene, timed, time, own, reckoned));
            } else if matches!(timed.timex.expr, TimeExpr::Same { .. }) {
                // "The day of the vote", of a vote in March: some day of March.
                let (reckoned, time) = (EntityId::Timex(timed.timex.id), EntityId::Timex(time.id));
                let link = scene.link(reckoned, time, "en/distance/event", timed.timex.span);
                found.push(link.entailing(Relation::WITHIN, 0.9));
            }
        } else if let TimeExpr::Shift { by, direction, .. } = &timed.timex.expr
            && let Some(other) = told.by_time.get(&timed.timex.id).and_then(|other| scene.event(*other))
        {
            let words = timed.timex.span.join(words);
            found.extend(apart(scene, event, other, *by, *direction == Direction::After, words));
        }
    }
    links.extend(found);
}

/// Returns the words that an expression is reckoned from.
fn anchor(expr: &TimeExpr) -> Option<Span> {
    match expr {
        TimeExpr::Shift { from: Anchor::Phrase(words), .. }
        | TimeExpr::Pick { from: Anchor::Phrase(words), .. }
        | TimeExpr::Same { from: Anchor::Phrase(words), .. } => Some(*words),
        _ => None,
    }
}

/// Finds the event that the words mean: one that they hold, else the last one that was told by their noun.
fn meant<'a>(scene: &Scene<'a>, timed: &Timed<'_>, words: Span) -> Option<&'a Event> {
    let phrase = scene.tokens.within(words);
    let head = phrase.start.checked_sub(1).and_then(|word| named(scene, word)).map(|(event, _)| event);
    let head = head.filter(|event| phrase.contains(&event.token));
    head.or_else(|| scene.events_in(phrase.clone()).last().copied()).or_else(|| {
        let noun = phrase.clone().find_map(|token| scene.phrase_of(token)).map(|noun| scene.tokens.word(noun.head))?;
        let before = scene.events_in(0..timed.tokens.start).iter().rev().take(REACH);
        before.copied().find(|event| scene.tokens.word(event.token).eq_ignore_ascii_case(noun))
    })
}

/// How many events back one of that name is looked for: keeps the work linear in a text without end.
const REACH: usize = 64;

/// What was placed in which time.
struct Told {
    by_event: BTreeMap<EventId, TimexId>,
    by_time: BTreeMap<TimexId, EventId>,
}

impl Told {
    fn of(scene: &Scene<'_>, links: &[Link]) -> Self {
        let mut told = Told { by_event: BTreeMap::new(), by_time: BTreeMap::new() };
        for link in links.iter().filter(|link| link.relation == Relation::WITHIN) {
            if let (EntityId::Event(event), EntityId::Timex(time)) = (link.from, link.to)
                && scene.timex(time).is_some()
            {
                told.by_event.entry(event).or_insert(time);
                told.by_time.entry(time).or_insert(event);
            }
        }
        told
    }

    /// Returns the time of an event: its own, that of its first mention, or that of the verb whose subject it is ("a quake struck on Monday"), but no other than itself
    /// may be reckoned from `reckoned`.
    fn time<'a>(&self, scene: &Scene<'a>, event: &Event, reckoned: TimexId) -> Option<&'a Timex> {
        let first = event.same_as.and_then(|same| scene.event(same.first));
        let own = |event: &Event| self.by_event.get(&event.id).filter(|time| **time != reckoned);
        let time = own(event)
            .or_else(|| own(first?))
            .or_else(|| own(verb_behind(scene, first.unwrap_or(event))?))
            .and_then(|time| scene.timex(*time))?;
        Some(time)
    }
}

/// Returns the stretch that an expression means of an event that lies in another one; `None` where that is too wide to tell.
fn reckon(expr: &TimeExpr, (begin, end): Stretch) -> Option<Stretch> {
    match *expr {
        TimeExpr::Shift { by, direction: Direction::Before, .. } => Some((by.before(begin)?, by.before(end)?)),
        TimeExpr::Shift { by, direction: Direction::After, .. } => Some((by.after(begin)?, by.after(end)?)),
        TimeExpr::Same { grain, .. } => containing(grain?, (begin, end)),
        TimeExpr::Pick { what: Cycle::Unit(unit), pick, .. } => {
            let one = Amount::exactly(1.0, unit);
            let (begin, end) = containing(if unit.grain()? < Grain::Day { unit } else { Unit::Day }, (begin, end))?;
            match pick {
                Pick::Last => Some((one.before(begin)?, begin)),
                Pick::Next => Some((end, one.after(end)?)),
                Pick::This => None,
            }
        }
        _ => None,
    }
}

/// Returns the unit of the calendar that holds a stretch whole.
fn containing(unit: Unit, (begin, end): Stretch) -> Option<Stretch> {
    let unit = CalendarUnit::containing(unit.grain()?, begin)?.interval();
    let (from, to) = unit.bounds()?;
    (end <= to).then_some((from, to))
}

/// Puts an expression where it was reckoned to lie, seen from the time of the event.
fn put(
    scene: &Scene<'_>,
    timed: &Timed<'_>,
    time: &Timex,
    (begin, end): Stretch,
    (from, to): Stretch,
) -> impl Iterator<Item = Link> {
    let link = |which, by_how_much: chrono::TimeDelta| {
        let exactly = Some(by_how_much.num_seconds());
        let bounds = Distance { from: which, to: which, least: exactly, greatest: exactly };
        let (time, reckoned) = (EntityId::Timex(time.id), EntityId::Timex(timed.timex.id));
        let link = scene.link(time, reckoned, "en/distance/event", timed.timex.span);
        Link { confidence: 0.9, ..link.apart(bounds) }
    };
    [link(End::Start, from - begin), link(End::Finish, to - end)].into_iter()
}

/// Returns the verb in whose clause a noun stands before it.
fn verb_behind<'a>(scene: &Scene<'a>, noun: &Event) -> Option<&'a Event> {
    let clause = scene.group(noun).is_none().then(|| scene.syntax.clause_of(noun.token)).flatten()?;
    scene.event_of_clause(clause).filter(|verb| verb.token > noun.token)
}
