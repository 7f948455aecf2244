//! How long something lasts, and how far apart two events lie: "a six-week war", "marched for two hours", "two days after the vote".
//!
//! What is said of seconds goes into the graph as bounds of distances (a simple temporal network: Dechter, Meiri and Pearl 1991), so a day given to the one
//! event bounds the other. Words round: "six weeks" is from five and a half to six and a half, and since nobody counts from the hour, "two days after" is from one to
//! three days between the starts.
//!
//! The development corpora have no lengths of events to measure by.

use std::collections::BTreeMap;

use crate::calendar::{Amount, Quantity, TimeValue, Unit};
use crate::event::Event;
use crate::id::{EntityId, EventId, TimexId};
use crate::relation::link::Link;
use crate::relation::scene::{Scene, Timed};
use crate::relation::{Distance, End, Relation};
use crate::resolve::{Timex, TimexKind};
use crate::syntax::{Aspect, ClauseKind, Polarity, Tense};
use crate::timex::{Anchor, Direction, TimeExpr};

pub(in crate::relation) fn propose(scene: &Scene<'_>, links: &mut Vec<Link>) {
    reckoned(scene, links);
    for timed in scene.timexes().iter().filter(|timed| timed.timex.kind == TimexKind::Duration) {
        let TimeValue::Duration(amount) = timed.timex.value else { continue };
        if timed.timex.interval.bounds().is_some() {
            continue;
        }
        let governor = || scene.syntax.governor(timed.tokens.clone()).and_then(|group| scene.event_of(group));
        if let Some((word, later)) = order(scene, timed) {
            let (Some(from), Some(to)) = (named(scene, word), governor()) else { continue };
            let Some((least, greatest)) = seconds(amount, if amount.unit == Unit::Day { 1.0 } else { 0.5 }) else {
                continue;
            };
            if from.id == to.id {
                continue;
            }
            let (least, greatest) = if later { (least, greatest) } else { (-greatest, -least) };
            let rule = if later { "en/distance/after" } else { "en/distance/before" };
            let words = scene.tokens.span(timed.tokens.start..word + 1).join(from.trigger);
            let bounds = Distance { from: End::Start, to: End::Start, least: Some(least), greatest: Some(greatest) };
            links.push(Link { confidence: 0.85, ..scene.link_events(from, to, rule, words).apart(bounds) });
        } else if let Some(event) = lasting(scene, timed, governor)
            && let Some((least, greatest)) = seconds(amount, 0.5)
        {
            let id = EntityId::Event(event.id);
            let bounds = Distance { from: End::Start, to: End::Finish, least: Some(least), greatest: Some(greatest) };
            links.push(Link {
                confidence: 0.8,
                ..scene.link(id, id, "en/distance/length", timed.timex.span).apart(bounds)
            });
        }
    }
}

/// Puts the times that are reckoned from an event where its own time puts them: "two days after the quake", of a quake on Monday, is Wednesday.
fn reckoned(scene: &Scene<'_>, links: &mut Vec<Link>) {
    let mut dated: BTreeMap<EventId, TimexId> = BTreeMap::new();
    for link in links.iter().filter(|link| link.relation == Relation::WITHIN) {
        if let (EntityId::Event(event), EntityId::Timex(time)) = (link.from, link.to) {
            dated.entry(event).or_insert(time);
        }
    }
    let times: BTreeMap<TimexId, &Timex> = scene.timexes().iter().map(|timed| (timed.timex.id, timed.timex)).collect();
    let mut found = Vec::new();
    for timed in scene.timexes() {
        let TimeExpr::Shift { from: Anchor::Phrase(words), by, direction } = &timed.timex.expr else { continue };
        let Some(event) = scene.events_in(scene.tokens.within(*words)).last() else { continue };
        let first = event.same_as.map(|same| same.first);
        let first = first.and_then(|first| scene.event(first));
        // What is the subject of a dated verb has its time: "a quake struck on Monday".
        let of_verb = |event: &Event| dated.get(&verb_behind(scene, event)?.id);
        let time = dated
            .get(&event.id)
            .or_else(|| dated.get(&first?.id))
            .or_else(|| of_verb(first.unwrap_or(event)).filter(|time| **time != timed.timex.id))
            .and_then(|time| times.get(time));
        let Some((time, (begin, end))) = time.and_then(|time| Some((*time, time.interval.bounds()?))) else { continue };
        let moved = |moment| if *direction == Direction::Before { by.before(moment) } else { by.after(moment) };
        let (Some(to_begin), Some(to_end)) = (moved(begin), moved(end)) else { continue };
        for (which, by_how_much) in [(End::Start, to_begin - begin), (End::Finish, to_end - end)] {
            let exactly = Some(by_how_much.num_seconds());
            let bounds = Distance { from: which, to: which, least: exactly, greatest: exactly };
            let link = scene.link(
                EntityId::Timex(time.id),
                EntityId::Timex(timed.timex.id),
                "en/distance/event",
                timed.timex.span,
            );
            found.push(Link { confidence: 0.9, ..link.apart(bounds) });
        }
    }
    links.extend(found);
}

/// Returns the verb in whose clause a noun stands before it.
fn verb_behind<'a>(scene: &Scene<'a>, noun: &Event) -> Option<&'a Event> {
    let clause = scene.group(noun).is_none().then(|| scene.syntax.clause_of(noun.token)).flatten()?;
    scene.event_of_clause(clause).filter(|verb| verb.token > noun.token)
}

/// Returns the word behind a length that measures from one event to another, and whether the measured event is the later one.
fn order(scene: &Scene<'_>, timed: &Timed<'_>) -> Option<(usize, bool)> {
    let word = timed.tokens.end;
    let after = scene.is_word(word, &["after", "following"]);
    (after || scene.is_word(word, &["before"])).then_some((word, after))
}

/// Finds the event that the words behind "after" name: a noun, or the verb of a clause.
fn named<'a>(scene: &Scene<'a>, word: usize) -> Option<&'a Event> {
    let noun = scene.phrase_of(word + 1).and_then(|phrase| scene.event_at(phrase.head));
    let verb = || {
        let clause = scene.syntax.clauses().iter().find(|clause| clause.connective == Some(word))?;
        matches!(clause.kind, ClauseKind::Adverbial | ClauseKind::Participial)
            .then(|| scene.event_of(clause.group?))
            .flatten()
    };
    verb().or(noun)
}

/// Finds what lasts so long: the noun that the length describes, or the past verb behind which it stands with "for".
fn lasting<'a>(scene: &Scene<'a>, timed: &Timed<'_>, governor: impl Fn() -> Option<&'a Event>) -> Option<&'a Event> {
    let phrase = scene.phrase_of(timed.tokens.start).filter(|phrase| phrase.head >= timed.tokens.end);
    if let Some(noun) = phrase.and_then(|phrase| scene.event_at(phrase.head)) {
        return Some(noun);
    }
    let stands = timed.tokens.start.checked_sub(1).is_some_and(|before| scene.is_word(before, &["for"]));
    let told = |event: &&Event| {
        event.tense == Tense::Past
            && event.aspect == Aspect::None
            && event.polarity == Polarity::Positive
            && event.modality.is_none()
    };
    governor().filter(|_| stands).filter(told)
}

/// Returns the least and the greatest number of seconds that so much can be, with so many units of play.
fn seconds(amount: Amount, play: f64) -> Option<(i64, i64)> {
    let (least, greatest) = match amount.quantity {
        Quantity::Exactly(number) => (number, number),
        Quantity::Between(least, greatest) => (least, greatest),
        _ => return None,
    };
    let unit = amount.unit.approximate_days() * 86_400.0;
    let bounds = ((least - play).max(0.0) * unit, (greatest + play) * unit);
    (bounds.1.is_finite() && bounds.1 < 1e15).then_some((bounds.0 as i64, bounds.1 as i64))
}
