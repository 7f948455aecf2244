//! How long something lasts, and how far apart two events lie: "a six-week war", "marched for two hours", "two days after the vote".
//!
//! What is said of seconds goes into the graph as bounds of distances (a simple temporal network: Dechter, Meiri and Pearl 1991), so a day given to the one
//! event bounds the other. Words round: "six weeks" is from five and a half to six and a half, and since nobody counts from the hour, "two days after" is from one to
//! three days.
//!
//! The development corpora have no lengths of events to measure by.

use super::reckoned;
use crate::calendar::{Amount, Quantity, TimeValue, Unit};
use crate::event::Event;
use crate::id::EntityId;
use crate::relation::link::Link;
use crate::relation::scene::{Scene, Timed, lasts};
use crate::relation::{Distance, End};
use crate::resolve::TimexKind;
use crate::span::Span;
use crate::syntax::{Aspect, ClauseKind, Polarity, Tense};

pub(in crate::relation) fn propose(scene: &Scene<'_>, links: &mut Vec<Link>) {
    reckoned::propose(scene, links);
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
pub(super) fn apart(
    scene: &Scene<'_>,
    from: &Event,
    to: &Event,
    amount: Amount,
    later: bool,
    words: Span,
) -> Vec<Link> {
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

/// Returns the word behind a length that measures from one event to another, and whether the measured event is the later one.
fn order(scene: &Scene<'_>, timed: &Timed<'_>) -> Option<(usize, bool)> {
    let word = timed.tokens.end;
    let after = scene.is_word(word, &["after", "following"]);
    (after || scene.is_word(word, &["before"])).then_some((word, after))
}

/// Finds the event that the words behind "after" name: the verb of a clause, with that of the clause above, or a noun.
pub(super) fn named<'a>(scene: &Scene<'a>, word: usize) -> Option<(&'a Event, Option<&'a Event>)> {
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
