//! Windows: between which moments an event lies, and how that is known.

use indexmap::IndexMap;

use super::closure::Closed;
use super::points::{LinkIndex, Node, end, start};
use super::{EntryCertainty, Likely, Origin, Reason, Window};
use crate::calendar::{CalendarUnit, Endpoint, Grain, Interval, Modifier, TimeValue};
use crate::document::Published;
use crate::event::Event;
use crate::id::{EntityId, EventId, TimexId};
use crate::provenance::Provenance;
use crate::relation::{Link, LinkKind, PointOrder, Relation};
use crate::resolve::Timex;
use crate::span::Span;

/// What windows are read from: the closed graph, and what its links and nodes stand for.
pub(super) struct Windows<'a> {
    pub events: &'a IndexMap<EventId, Event>,
    pub timexes: &'a IndexMap<TimexId, Timex>,
    pub text: &'a str,
    /// All links, sorted; those that were refused too.
    pub links: &'a [Link],
    /// The links that were taken, by the event they speak of, the surest first.
    pub taken: &'a IndexMap<EventId, Vec<LinkIndex>>,
    pub closed: &'a Closed,
    pub publication: Node,
    pub published: Option<Published>,
}

/// A window with what is known of it.
pub(super) struct Placed {
    pub window: Window,
    pub certainty: EntryCertainty,
    pub why: Vec<Reason>,
}

/// How many links of a chain are told as reasons; [`Order::because`](super::Order::because) tells all.
const NEAREST: usize = 6;

/// How an expression places an event that stands in a link with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stated {
    /// The event lies in it.
    Within,
    /// The event begins or ends in it, or covers it.
    Touches,
}

impl Windows<'_> {
    /// Returns where an event lies; `None` where nothing bounds it.
    pub fn place(&self, event: EventId, node: Node) -> Option<Placed> {
        let [from, to] = [start(node), end(node)];
        let (begin, finish) = (self.closed.earliest(from).time(), self.closed.latest(to).time());
        let bounds = [begin, finish, self.closed.latest(from).time(), self.closed.earliest(to).time()];
        if bounds.iter().all(Option::is_none) {
            return None;
        }
        let lasts = finish.is_none() && self.closed.earliest(to) >= self.closed.latest(end(self.publication));
        let open = if lasts { Endpoint::Open } else { Endpoint::Unknown };
        let interval =
            Interval { begin: begin.map_or(Endpoint::Unknown, Endpoint::At), end: finish.map_or(open, Endpoint::At) };
        let stated = self.stated(event).or_else(|| self.same(event).find_map(|other| self.stated(other)));
        let certainty = match stated {
            Some(_) => EntryCertainty::Stated,
            None if begin.is_some() && finish.is_some() => EntryCertainty::Inferred,
            None => EntryCertainty::Bounded,
        };
        let window = stated.and_then(|(_, timex, how)| named(interval, timex, how));
        let window = window.unwrap_or(Window { interval, value: None, grain: None, modifier: None });
        Some(Placed { window, certainty, why: self.reasons(event, node, stated.map(|(link, _, _)| link)) })
    }

    /// Returns where an event is guessed to lie inside its window, by the surest link that says so.
    pub fn likely(&self, event: EventId, placed: &Placed) -> Option<Likely> {
        if placed.certainty == EntryCertainty::Stated {
            return None;
        }
        let mut links = self.taken.get(&event)?.iter().filter_map(|index| self.links.get(*index));
        links.find_map(|link| {
            let guess = link.likely.filter(|_| link.kind == LinkKind::Contained)?;
            let (frame, value, grain, modifier) = match link.to {
                EntityId::Timex(id) => {
                    let timex = self.timexes.get(&id)?;
                    (timex.interval, Some(timex.value.clone()), timex.grain, timex.modifier)
                }
                EntityId::Publication => {
                    let published = self.published?;
                    (
                        published.interval(),
                        Some(TimeValue::Calendar(CalendarUnit::Day(published.day()))),
                        Some(Grain::Day),
                        None,
                    )
                }
                EntityId::Event(_) => return None,
            };
            let interval = within(frame, placed.window.interval)?;
            let mut why = Vec::new();
            self.tell(&mut why, &link.why.rule, link.why.words, Some(link.to));
            let window = Window { interval, value, grain, modifier };
            Some(Likely { window, confidence: guess.confidence, why })
        })
    }

    /// Returns the dated expression that an event stands in a link with: the one that it lies in before one that it only touches, then the narrowest.
    fn stated(&self, event: EventId) -> Option<(LinkIndex, &Timex, Stated)> {
        let of = |index: &LinkIndex| {
            let link = self.links.get(*index)?;
            let (timex, relation) = match (link.from, link.to) {
                (EntityId::Event(_), EntityId::Timex(timex)) => (timex, link.relation),
                (EntityId::Timex(timex), EntityId::Event(_)) => (timex, link.relation.inverse()),
                _ => return None,
            };
            let timex = self.timexes.get(&timex)?;
            let (begin, end) = (timex.interval.begin.at(), timex.interval.end.at());
            begin.or(end)?;
            let width = begin.zip(end).map_or(i64::MAX, |(begin, end)| (end - begin).num_seconds());
            Some((*index, timex, placed(relation)?, width))
        };
        let candidates = self.taken.get(&event)?.iter().filter_map(of);
        let best = candidates.min_by_key(|(index, _, how, width)| (*how == Stated::Touches, *width, *index))?;
        Some((best.0, best.1, best.2))
    }

    /// Returns the events that an event is said to be one with.
    fn same(&self, event: EventId) -> impl Iterator<Item = EventId> {
        let taken = self.taken.get(&event).into_iter().flatten().filter_map(|index| self.links.get(*index));
        taken.filter(|link| link.relation == Relation::EQUAL).filter_map(move |link| match (link.from, link.to) {
            (EntityId::Event(one), EntityId::Event(other)) => Some(if one == event { other } else { one }),
            _ => None,
        })
    }

    /// Tells what places an event: the expression that dates it first, then the links that bound it.
    fn reasons(&self, event: EventId, node: Node, stated: Option<LinkIndex>) -> Vec<Reason> {
        let mut order: Vec<LinkIndex> = stated.into_iter().collect();
        order.extend(self.closed.why_earliest(start(node)).take(NEAREST));
        order.extend(self.closed.why_latest(end(node)).take(NEAREST));
        if order.is_empty() {
            order.extend(self.closed.why_latest(start(node)).take(NEAREST));
            order.extend(self.closed.why_earliest(end(node)).take(NEAREST));
        }
        let mut reasons: Vec<Reason> = Vec::new();
        for index in order {
            let Some(link) = self.links.get(index) else { continue };
            let own = EntityId::Event(event);
            // A link between two others tells by its time.
            let from_time = link.to == own || matches!(link.to, EntityId::Event(_));
            let other = if link.from != own && from_time { link.from } else { link.to };
            self.tell(&mut reasons, &link.why.rule, link.why.words, Some(other));
            let mut next = Some(other);
            // What an expression was reckoned from, and so on back; an anchor lies before its expression, so this ends.
            while let Some(EntityId::Timex(id)) = next {
                let Some(timex) = self.timexes.get(&id) else { break };
                let Provenance { rule, words, anchor } = &timex.why;
                if !self.tell(&mut reasons, rule, *words, *anchor) {
                    break;
                }
                next = *anchor;
            }
        }
        reasons
    }

    /// Adds a reason; says whether it was new.
    fn tell(
        &self,
        reasons: &mut Vec<Reason>,
        rule: &crate::provenance::RuleId,
        span: Span,
        origin: Option<EntityId>,
    ) -> bool {
        let origin = origin.map(|entity| Origin { entity, words: self.words(entity) });
        let reason = Reason { rule: rule.clone(), span, words: span.of(self.text).to_owned(), origin };
        let new = !reasons.contains(&reason);
        if new {
            reasons.push(reason);
        }
        new
    }

    fn words(&self, entity: EntityId) -> String {
        match entity {
            EntityId::Publication => String::new(),
            EntityId::Timex(id) => {
                self.timexes.get(&id).map(|timex| timex.span.of(self.text).to_owned()).unwrap_or_default()
            }
            EntityId::Event(id) => self.events.get(&id).map(|event| event.summary.clone()).unwrap_or_default(),
        }
    }
}

/// Returns what two stretches share, if it is anything and narrower than the second one.
fn within(frame: Interval, window: Interval) -> Option<Interval> {
    let later = |a: Endpoint, b: Endpoint| if b.at() > a.at() { b } else { a };
    let sooner = |a: Endpoint, b: Endpoint| match (a.at(), b.at()) {
        (Some(x), Some(y)) => {
            if y < x {
                b
            } else {
                a
            }
        }
        (None, Some(_)) => b,
        _ => a,
    };
    let shared = Interval { begin: later(frame.begin, window.begin), end: sooner(frame.end, window.end) };
    (!shared.is_empty() && shared != window).then_some(shared)
}

/// Names a window by the expression that its event lies in, or begins or ends in where that is what bounds it: "since May", "until 1648".
fn named(interval: Interval, timex: &Timex, how: Stated) -> Option<Window> {
    let starts = interval.begin.at().is_some() && interval.begin == timex.interval.begin;
    let stops = interval.end.at().is_some() && interval.end == timex.interval.end;
    let modifier = match (how, starts, stops) {
        (Stated::Within, ..) => timex.modifier,
        (Stated::Touches, true, false) => Some(Modifier::OnOrAfter),
        (Stated::Touches, false, true) => Some(Modifier::OnOrBefore),
        (Stated::Touches, ..) => return None,
    };
    Some(Window { interval, value: Some(timex.value.clone()), grain: timex.grain, modifier })
}

/// Says how an expression places an event by its relation to it; "before" and "after" a time do not say when.
fn placed(relation: Relation) -> Option<Stated> {
    let known = relation.tightened();
    if known.is_contradictory() {
        None
    } else if Relation::WITHIN.allows(known) {
        Some(Stated::Within)
    } else if Relation::SHARES.allows(known)
        && (known.start_start != PointOrder::ANY || known.end_end != PointOrder::ANY || Relation::COVERS.allows(known))
    {
        Some(Stated::Touches)
    } else {
        None
    }
}
