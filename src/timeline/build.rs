//! Builds a timeline out of events, times and links.

use indexmap::IndexMap;

use super::closure::Closed;
use super::fold::Folds;
use super::network::{Network, sorted};
use super::order::Order;
use super::points::{LinkIndex, Node, end, start};
use super::rank::ranks;
use super::windows::{Placed, Windows};
use super::{Conflict, Entry, EntryCertainty, Mention, Source, Telling, Timeline, Window, likely};
use crate::calendar::Interval;
use crate::diagnostic::{Diagnostic, DiagnosticKind};
use crate::document::Published;
use crate::event::{Event, Factuality, Role};
use crate::id::{EntityId, EventId, TimexId};
use crate::relation::Link;
use crate::resolve::Timex;
use crate::token::Tokens;

/// Builds the timeline and says how any two entities relate.
///
/// Links are taken the surest first: one that contradicts what stands is refused, kept in [`Timeline::conflicts`] with the links
/// that refute it, and reported. The order of `links` decides nothing. Links of entities that are not here are left out.
///
/// Entries are sorted by rank, then by earliest start (unknown first), latest end (unknown last) and place in the text.
pub fn build(
    events: &IndexMap<EventId, Event>,
    timexes: &IndexMap<TimexId, Timex>,
    links: &[Link],
    tokens: &Tokens<'_>,
    published: Option<Published>,
    diagnostics: &mut Vec<Diagnostic>,
) -> (Timeline, Order) {
    let links = sorted(links);
    let mut network = Network::new(events, timexes, published);
    let mut conflicts = Vec::new();
    let mut taken: Vec<bool> = vec![true; links.len()];
    network.insert_each(&links, |index, because| {
        let link = &links[index];
        let because: Vec<Link> = because.into_iter().filter_map(|other| links.get(other)).cloned().collect();
        let words = contradiction(link, &because, tokens);
        let message = format!("{words}; it was left out of the order");
        diagnostics.push(Diagnostic { span: link.why.words, kind: DiagnosticKind::Contradiction, message });
        conflicts.push(Conflict { refused: link.clone(), because, words });
        taken[index] = false;
    });
    let taken: Vec<LinkIndex> = (0..links.len()).filter(|index| taken[*index]).collect();
    let mut guessed = network.clone();
    let kept = likely::refine(&mut guessed, &links, &taken);
    let nodes = network.nodes().clone();
    let entailed = network.points.close();

    let of_events = by_event(&links, &taken);
    let windows = Windows {
        events,
        timexes,
        text: tokens.text(),
        links: &links,
        taken: &of_events,
        closed: &entailed,
        published,
        publication: nodes.get(&EntityId::Publication).copied().unwrap_or_default(),
    };
    let placed = events.values().filter_map(|event| {
        let node = *nodes.get(&EntityId::Event(event.id))?;
        let placed = windows.place(event.id, node).unwrap_or_else(nowhere);
        let likely = windows.likely(event.id, &placed);
        Some((event.id, (node, Entry { likely, ..entry(event, placed, events) })))
    });
    let mut placed: IndexMap<EventId, (Node, Entry)> = placed.collect();
    let folded = Folds::new(events, &links, &taken, tokens).fold(&mut placed);
    let mut timeline = Timeline { published, conflicts, ..Timeline::default() };
    let (facts, others) = placed.into_values().partition(|(_, entry)| entry.factuality == Factuality::Fact);
    let (facts, undated): (Vec<_>, Vec<_>) = listed(facts, &entailed).partition(Entry::is_placed);
    let mut undated: Vec<Entry> = undated.into_iter().map(|entry| Entry { rank: 0, ..entry }).collect();
    undated.sort_by_key(|entry| (entry.trigger, entry.event));
    for (entry, list) in [
        (facts, &mut timeline.entries),
        (listed(others, &entailed).collect(), &mut timeline.unrealised),
        (undated, &mut timeline.undated),
    ] {
        for entry in entry {
            let into = if folded.contains(&entry.event) { &mut timeline.folded } else { &mut *list };
            into.insert(entry.event, entry);
        }
    }
    let order = Order { nodes, links, entailed, kept, ..Order::default() };
    (timeline, order)
}

/// Ranks and sorts entries; those of one list do not count in the ranks of another.
fn listed(entries: Vec<(Node, Entry)>, closed: &Closed) -> impl Iterator<Item = Entry> {
    let members: Vec<Node> = entries.iter().map(|(node, _)| *node).collect();
    let ranks = ranks(closed, &members);
    let mut entries: Vec<_> = entries
        .into_iter()
        .map(|(node, entry)| (node, Entry { rank: ranks.get(&node).copied().unwrap_or_default(), ..entry }))
        .collect();
    entries.sort_by_key(|(node, entry)| {
        (entry.rank, closed.earliest(start(*node)), closed.latest(end(*node)), entry.trigger, entry.event)
    });
    entries.into_iter().map(|(_, entry)| entry)
}

fn entry(event: &Event, placed: Placed, events: &IndexMap<EventId, Event>) -> Entry {
    let source = event.source.and_then(|source| events.get(&source)).map(|report| {
        let speaker = report.participants.iter().find(|who| who.role == Role::Agent);
        Source { event: report.id, words: speaker.map_or(&report.lemma, |who| &who.text).clone() }
    });
    Entry {
        event: event.id,
        mentions: vec![Mention { event: event.id, span: event.trigger, telling: Telling::Same, source }],
        likely: None,
        trigger: event.trigger,
        summary: event.summary.clone(),
        class: event.class,
        factuality: event.factuality,
        when: placed.window,
        certainty: placed.certainty,
        rank: 0,
        why: placed.why,
    }
}

fn nowhere() -> Placed {
    let window = Window { interval: Interval::UNKNOWN, value: None, grain: None, modifier: None };
    Placed { window, certainty: EntryCertainty::Bounded, why: Vec::new() }
}

/// Sorts the links that were taken by the events they speak of; their order stays.
fn by_event(links: &[Link], taken: &[LinkIndex]) -> IndexMap<EventId, Vec<LinkIndex>> {
    let mut found: IndexMap<EventId, Vec<LinkIndex>> = IndexMap::new();
    for &index in taken {
        for side in links.get(index).into_iter().flat_map(|link| [link.from, link.to]) {
            if let EntityId::Event(event) = side {
                found.entry(event).or_default().push(index);
            }
        }
    }
    found
}

/// Tells what contradicts what, by the words that gave the hints.
fn contradiction(link: &Link, because: &[Link], tokens: &Tokens<'_>) -> String {
    let say = |link: &Link| format!("“{}” ({})", link.why.words.of(tokens.text()), link.why.rule);
    let others: Vec<String> = because.iter().map(say).collect();
    let against = if others.is_empty() { "the dates themselves".to_owned() } else { others.join(" and ") };
    format!("{} contradicts {against}", say(link))
}
