//! The time expression in the clause of an event: "visited Ankara on Tuesday", "the December vote", "has been closed since 2019".
//!
//! An expression dates the noun that it stands in or right behind of ("Tuesday's vote", "the vote of 14 December"), else the verb group that governs it. The
//! preposition says how (Pustejovsky et al. 2003, TimeML SIGNAL; prepositions as in CATENA, Mirza and Tonelli 2016): on, in, at and nothing place the event
//! within the time, "since" its begin, "until" its end, "by" only a bound. What lasts and is not told in the past
//! ("is working this week") merely shares some of the time; of what lasted ("was working on Tuesday") the part that is told lies in it.
//! A past verb takes no time after the publication and a future one none before; then the next noun or infinitive on the left is asked.
//!
//! Measured on the development corpora, label right: within 0.87 (788 links, TempEval-3) and 0.81 (TimeBank-Dense, where it is not VAGUE), noun 0.79 (61), joined 1.00 (9),
//! shares 0.69 (54), since 0.63 (27), until 0.41 (17), by 0.29 (17: the label is a guess, the bound is not).

use crate::calendar::Interval;
use crate::document::Published;
use crate::event::{Event, Factuality};
use crate::id::{EntityId, EventId};
use crate::relation::link::Link;
use crate::relation::scene::{Scene, Timed, lasts};
use crate::relation::{PointOrder, Relation};
use crate::resolve::TimexKind;
use crate::syntax::{Aspect, ClauseKind, GroupIndex, Tense};
use crate::timex::TimeExpr;
use crate::token::TokenIndex;

/// How a preposition places an event against a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Within,
    Since,
    Until,
    By,
    Before,
    After,
}

pub(in crate::relation) fn propose(scene: &Scene<'_>, links: &mut Vec<Link>) {
    let mut placed = None;
    for timed in scene.timexes() {
        if matches!(timed.timex.kind, TimexKind::Date | TimexKind::Time) {
            attach(scene, timed, &mut placed, links);
        }
    }
}

/// Attaches one time; `placed` is the event that the time before was found to hold, with that time.
fn attach(scene: &Scene<'_>, timed: &Timed<'_>, placed: &mut Option<(EventId, Interval)>, links: &mut Vec<Link>) {
    let (place, first) = preposition(scene, timed.tokens.start);
    // "From 2 to 13 August" is one stretch.
    let is_range = matches!(timed.timex.expr, TimeExpr::Between(..));
    let place = if is_range && place == Place::Since { Place::Within } else { place };
    let words = scene.tokens.span(first..timed.tokens.end);
    let Some((event, sure)) = dated(scene, timed, first) else { return };
    // "was postponed until May": what was put off lies there, not the putting off.
    if place == Place::Until && RESCHEDULING.contains(&event.lemma.as_str()) {
        return;
    }
    if place == Place::Within {
        // "will rise next month and again in May": the second time is for a second rise, which has no word of its own.
        if placed.is_some_and(|(id, interval)| id == event.id && is_apart(interval, timed.timex.interval)) {
            return;
        }
        *placed = Some((event.id, timed.timex.interval));
    }
    links.extend(beside(scene, timed, first, event).map(|(other, rule, share)| {
        let link = scene.link(EntityId::Event(other.id), EntityId::Timex(timed.timex.id), rule, words);
        link.guessing(Relation::WITHIN, share)
    }));
    let link = |rule| scene.link(EntityId::Event(event.id), EntityId::Timex(timed.timex.id), rule, words);
    links.push(match place {
        Place::Within if lasts(event) && event.tense != Tense::Past => {
            link("en/attach/shares").entailing(Relation::SHARES, sure).guessing(Relation::WITHIN, 0.55)
        }
        Place::Within => link("en/attach/within").entailing(Relation::WITHIN, sure),
        Place::Since => link("en/attach/since").entailing(BEGINS_IN, sure).guessing(Relation::STARTED_BY, 0.6),
        Place::Until => link("en/attach/until").entailing(ENDS_IN, sure).guessing(Relation::FINISHED_BY, 0.6),
        Place::By => link("en/attach/by").entailing(Relation::ENDS_BY, sure).guessing(Relation::WITHIN, 0.3),
        Place::Before => link("en/attach/before").entailing(Relation::OVER_BEFORE, sure),
        Place::After => link("en/attach/after").entailing(Relation::ONLY_AFTER, sure),
    });
}

/// Says whether two stretches share no moment, as far as both are known.
fn is_apart(one: Interval, two: Interval) -> bool {
    let ends_by = |a: Interval, b: Interval| a.end.at().zip(b.begin.at()).is_some_and(|(end, begin)| end <= begin);
    ends_by(one, two) || ends_by(two, one)
}

/// How many events on the joined verb can stand: keeps the work linear in a sentence without end.
const REACH: usize = 8;

/// Verbs whose "until" says to when something was moved.
const RESCHEDULING: &[&str] =
    &["adjourn", "defer", "delay", "extend", "postpone", "prolong", "put", "push", "reschedule"];

/// Begins inside the other and outlasts it.
const BEGINS_IN: Relation =
    Relation { start_end: PointOrder::BEFORE, end_end: PointOrder::NOT_BEFORE, ..Relation::STARTS_FROM };
/// Ends inside the other.
const ENDS_IN: Relation = Relation { end_start: PointOrder::AFTER, ..Relation::ENDS_BY };

/// Reads the preposition in front of a time; returns it with the first token of the phrase.
fn preposition(scene: &Scene<'_>, start: TokenIndex) -> (Place, TokenIndex) {
    let mut first = start;
    while first > 0 && scene.is_word(first - 1, &["the", "just", "only", "about", "around", "exactly", "early", "late"])
    {
        first -= 1;
    }
    let Some(before) = first.checked_sub(1) else { return (Place::Within, start) };
    let is = |words: &[&str]| scene.is_word(before, words);
    if is(&["since", "from"]) {
        (Place::Since, before)
    } else if is(&["until", "till", "til", "through"]) {
        // "not until Monday" begins there.
        let negated = before > 0 && scene.is_word(before - 1, &["not", "n't", "n’t"]);
        (if negated { Place::Within } else { Place::Until }, before)
    } else if is(&["by"]) {
        (Place::By, before)
    } else if is(&["before"]) || is(&["to"]) && before > 0 && scene.is_word(before - 1, &["prior"]) {
        (Place::Before, before)
    } else if is(&["after", "following"]) {
        (Place::After, before)
    } else if is(&["on", "in", "at", "during", "within", "for", "of", "over", "throughout", "this", "last", "next"]) {
        (Place::Within, before)
    } else {
        (Place::Within, start)
    }
}

/// Finds the event that a time dates, and how sure that is.
fn dated<'a>(scene: &Scene<'a>, timed: &Timed<'_>, first: TokenIndex) -> Option<(&'a Event, f32)> {
    let fits = |event: &&Event| fits(event, timed, scene.published);
    if let Some(event) = noun(scene, timed, first).filter(fits) {
        return Some((event, 0.9));
    }
    if describes_a_noun(scene, timed) {
        return None;
    }
    let sentence = scene.sentence(timed.tokens.start);
    if let Some(group) = scene.syntax.governor(timed.tokens.clone()).filter(|&group| scene.event_of(group).is_some()) {
        let mut group = Some(group);
        // "rejected a request to ban it last week": what was only wanted was not done then, so the verb above is asked; "will stay closed until Monday".
        for _ in 0..REACH {
            match group.and_then(|group| scene.event_of(group)) {
                Some(event) if fits(&event) => return Some((event, 0.92)),
                Some(event) if event.tense == Tense::Infinitive || is_participle(scene, event) => {
                    group = group.and_then(|group| above(scene, group))
                }
                _ => break,
            }
        }
    } else if scene.has_verb(&sentence) {
        return None;
    }
    // The verb looks the other way: "announced a vote on Friday".
    let left = scene.events_in(sentence.start..timed.tokens.start);
    left.last().copied().filter(fits).map(|event| (event, 0.8))
}

/// Says whether an event is told by a participle that has no tense of its own.
fn is_participle(scene: &Scene<'_>, event: &Event) -> bool {
    scene.group(event).is_some_and(|group| group.tense == Tense::Pastpart)
}

/// Returns the verb group that the clause of a verb group hangs on.
fn above(scene: &Scene<'_>, group: GroupIndex) -> Option<GroupIndex> {
    let clauses = scene.syntax.clauses();
    let clause = scene.syntax.groups().get(group).and_then(|group| clauses.get(group.clause))?;
    clause.parent.and_then(|parent| clauses.get(parent)).and_then(|parent| parent.group)
}

/// Says whether a time only describes the noun behind it: "its December report", "second-quarter profit".
fn describes_a_noun(scene: &Scene<'_>, timed: &Timed<'_>) -> bool {
    let phrase = scene.phrase_of(timed.tokens.start).filter(|phrase| phrase.head >= timed.tokens.end);
    let joined = timed.tokens.clone().any(|at| scene.is_word(at, &["-"]));
    phrase.is_some_and(|phrase| joined || phrase.tokens.start < timed.tokens.start)
}

/// Finds events that a time may date beside the one that it does: the noun right in front of it ("held talks on Tuesday"), and the verb that is joined to the
/// first one when the time comes before both ("on Tuesday he met the king and signed the treaty").
fn beside<'a>(
    scene: &Scene<'a>,
    timed: &Timed<'_>,
    first: TokenIndex,
    event: &Event,
) -> Option<(&'a Event, &'static str, f32)> {
    let fits = |other: &&Event| other.id != event.id && fits(other, timed, scene.published);
    let noun = first.checked_sub(1).filter(|before| scene.group_at(*before).is_none());
    if let Some(noun) = noun.and_then(|before| scene.event_at(before)).filter(fits) {
        return Some((noun, "en/attach/noun", 0.6));
    }
    let next = scene.events_in(event.token + 1..scene.sentence(event.token).end);
    let joined = next.iter().copied().take(REACH).filter(|_| timed.tokens.start < event.token).find(|other| {
        let clause = scene.syntax.clause_of(other.token).and_then(|clause| scene.syntax.clauses().get(clause));
        clause.is_some_and(|clause| clause.kind == ClauseKind::Coordinate) && other.tense == event.tense
    });
    joined.filter(fits).map(|joined| (joined, "en/attach/joined", 0.6))
}

/// Finds the noun that a time stands in ("the December vote", "last week's talks") or right behind of ("the vote of 14 December").
fn noun<'a>(scene: &Scene<'a>, timed: &Timed<'_>, first: TokenIndex) -> Option<&'a Event> {
    let end = timed.tokens.end;
    let phrases = scene.syntax.phrases();
    let at = phrases.partition_point(|phrase| phrase.tokens.end <= timed.tokens.start);
    let own = scene.phrase_of(timed.tokens.start).filter(|phrase| phrase.head >= end);
    if let Some(event) = own.and_then(|phrase| scene.event_at(phrase.head)) {
        return Some(event);
    }
    // "Orders of the recently announced phone": inside a phrase, it tells of nothing outside.
    if own.is_some_and(|phrase| phrase.tokens.start < timed.tokens.start) {
        return None;
    }
    if scene.is_word(end, &["'s", "’s", "'", "’"]) {
        let next = phrases.iter().skip(at).find(|phrase| phrase.head > end)?;
        return (next.tokens.start <= end + 1).then(|| scene.event_at(next.head)).flatten();
    }
    let before = first.checked_sub(1)?;
    let of = scene.is_word(first, &["of"]) || scene.syntax.governor(timed.tokens.clone()).is_none();
    (of && scene.group_at(before).is_none()).then(|| scene.event_at(before)).flatten()
}

/// Says whether the tense of an event lets it lie in a time.
fn fits(event: &Event, timed: &Timed<'_>, published: Option<Published>) -> bool {
    let Some(day) = published.map(Published::interval) else { return true };
    let Interval { begin, end } = timed.timex.interval;
    let follows = begin.at().zip(day.end.at()).is_some_and(|(begin, day)| begin >= day);
    let precedes = end.at().zip(day.begin.at()).is_some_and(|(end, day)| end <= day);
    match event.tense {
        Tense::Past => !follows,
        Tense::Present if event.aspect == Aspect::Perfective && !lasts(event) => !follows,
        Tense::Future => !precedes,
        Tense::Infinitive if event.factuality == Factuality::Planned => !precedes,
        _ => true,
    }
}
