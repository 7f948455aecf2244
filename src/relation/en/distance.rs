//! How long something lasts, and how far apart two events lie: "a six-week war", "marched for two hours", "two days after the vote".
//!
//! What is said of seconds goes into the graph as bounds of distances (a simple temporal network: Dechter, Meiri and Pearl 1991), so a day given to the one
//! event bounds the other. Words round: "six weeks" is from five and a half to six and a half, and since nobody counts from the hour, "two days after" is from one to
//! three days.
//!
//! The development corpora have no lengths of events to measure by.

use std::collections::BTreeMap;

use crate::calendar::{Amount, Quantity, TimeValue, Unit};
use crate::event::Event;
use crate::id::{EntityId, EventId, TimexId};
use crate::relation::link::Link;
use crate::relation::scene::{Scene, Timed, lasts};
use crate::relation::{Distance, End, Relation};
use crate::resolve::TimexKind;
use crate::span::Span;
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
            let Some((from, above)) = named(scene, word) else { continue };
            let Some(to) = above.or_else(governor) else { continue };
            let words = scene.tokens.span(timed.tokens.start..word + 1).join(from.trigger);
            links.extend(apart(scene, from, to, amount, later, words));
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

/// Puts one event so far after another, or before it.
fn apart(scene: &Scene<'_>, from: &Event, to: &Event, amount: Amount, later: bool, words: Span) -> Vec<Link> {
    let play = if amount.unit == Unit::Day { 1.0 } else { 0.5 };
    let Some((least, greatest)) = seconds(amount, play).filter(|_| from.id != to.id) else { return Vec::new() };
    let (least, greatest) = if later { (least, greatest) } else { (-greatest, -least) };
    let rule = if later { "en/distance/after" } else { "en/distance/before" };
    let link = |(from_end, to_end)| {
        let bounds = Distance { from: from_end, to: to_end, least: Some(least), greatest: Some(greatest) };
        Link { confidence: 0.85, ..scene.link_events(from, to, rule, words).apart(bounds) }
    };
    ends(from, to, later).map(link).collect()
}

/// Says between which ends of two events a distance is measured: a day "after the war" from its end, a day "before the war" to its beginning. What is told as
/// done, or comes at a stroke ("the quake"), is over as soon as it begins, so both its ends count.
fn ends(from: &Event, to: &Event, later: bool) -> impl Iterator<Item = (End, End)> {
    let near = if later { End::Finish } else { End::Start };
    let (start, finish) = if drawn_out(from) { (near, near) } else { (End::Start, End::Finish) };
    [Some((start, End::Start)), (!drawn_out(to)).then_some((finish, End::Finish))].into_iter().flatten()
}

/// Says whether an event takes its time: a state, what was going on, or what a noun of that kind names.
fn drawn_out(event: &Event) -> bool {
    const NOUNS: &[&str] = &[
        "battle",
        "boom",
        "boycott",
        "campaign",
        "conflict",
        "construction",
        "crisis",
        "drought",
        "expedition",
        "famine",
        "fighting",
        "hearing",
        "investigation",
        "negotiation",
        "occupation",
        "offensive",
        "outbreak",
        "pandemic",
        "process",
        "recession",
        "revolution",
        "rule",
        "siege",
        "strike",
        "talk",
        "tenure",
        "tour",
        "trial",
        "unrest",
        "uprising",
        "visit",
        "war",
    ];
    lasts(event) || (event.tense == Tense::None && NOUNS.contains(&event.lemma.as_str()))
}

/// Puts the times that are reckoned from an event where its own time puts them: "two days after the quake", of a quake on Monday, is Wednesday.
/// Where it has no time of its own, it lies so far from what is told of that time: "he died on Friday, two days after his wife returned".
fn reckoned(scene: &Scene<'_>, links: &mut Vec<Link>) {
    let mut dated: BTreeMap<EventId, TimexId> = BTreeMap::new();
    let mut told: BTreeMap<TimexId, EventId> = BTreeMap::new();
    for link in links.iter().filter(|link| link.relation == Relation::WITHIN) {
        if let (EntityId::Event(event), EntityId::Timex(time)) = (link.from, link.to) {
            dated.entry(event).or_insert(time);
            told.entry(time).or_insert(event);
        }
    }
    let mut found = Vec::new();
    for timed in scene.timexes() {
        let TimeExpr::Shift { from: Anchor::Phrase(words), by, direction } = &timed.timex.expr else { continue };
        let phrase = scene.tokens.within(*words);
        let head = phrase.start.checked_sub(1).and_then(|word| named(scene, word)).map(|(event, _)| event);
        let head = head.filter(|event| phrase.contains(&event.token));
        let Some(event) = head.or_else(|| scene.events_in(phrase).last().copied()) else { continue };
        let first = event.same_as.map(|same| same.first);
        let first = first.and_then(|first| scene.event(first));
        // What is the subject of a dated verb has its time: "a quake struck on Monday".
        let of_verb = |event: &Event| dated.get(&verb_behind(scene, event)?.id);
        let time = dated
            .get(&event.id)
            .or_else(|| dated.get(&first?.id))
            .or_else(|| of_verb(first.unwrap_or(event)).filter(|time| **time != timed.timex.id))
            .and_then(|time| scene.timex(*time));
        let Some((time, (begin, end))) = time.and_then(|time| Some((time, time.interval.bounds()?))) else {
            if let Some(other) = told.get(&timed.timex.id).and_then(|other| scene.event(*other)) {
                let words = timed.timex.span.join(*words);
                found.extend(apart(scene, event, other, *by, *direction == Direction::After, words));
            }
            continue;
        };
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

/// Finds the event that the words behind "after" name: the verb of a clause, with that of the clause above, or a noun.
fn named<'a>(scene: &Scene<'a>, word: usize) -> Option<(&'a Event, Option<&'a Event>)> {
    let clause = scene.syntax.clause_of(word).and_then(|clause| scene.syntax.clauses().get(clause));
    let clause = clause.filter(|clause| clause.connective == Some(word));
    let clause = clause.filter(|clause| matches!(clause.kind, ClauseKind::Adverbial | ClauseKind::Participial));
    if let Some(verb) = clause.and_then(|clause| scene.event_of(clause.group?)) {
        return Some((verb, clause.and_then(|clause| scene.event_of_clause(clause.parent?))));
    }
    let noun = scene.phrase_of(word + 1).and_then(|phrase| scene.event_at(phrase.head));
    noun.map(|noun| (noun, None))
}

/// Finds what lasts so long: the noun that the length describes, the one that is said to last it, or the past verb behind which it stands with "for".
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
    let verb = governor().filter(told)?;
    if verb.lemma == "last" {
        // "The siege lasted six weeks", "for six weeks".
        let subject = scene.syntax.arguments(scene.syntax.group_of(verb.token)?).subject.as_ref()?;
        return scene.event_at(subject.head);
    }
    stands.then_some(verb)
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
