//! Laws of the order: no contradiction in any output, and the order of the links decides nothing.

use chrono::NaiveDate;
use dateline::relation::{Choice, Distance, End, Link, Relation};
use dateline::timeline::{Timeline, build};
use dateline::{Analysis, Document, EntityId, EventId, Extractor, Provenance, RuleId, Span, token};
use proptest::prelude::*;

const TEXT: &str = "On Monday the strike ended. The talks began. The mayor resigned. In 2019 the bridge reopened. Police arrested two men. \
                    The council had met. A court fined the firm on 3 March. Prices will rise.";

fn read() -> Analysis {
    let day = NaiveDate::from_ymd_opt(2024, 3, 14).expect("a date");
    Extractor::english().extract(&Document::new(TEXT).published(day))
}

/// What a link says: two events by number, an Allen relation by number, how sure, and perhaps a distance in days.
type Said = (usize, usize, usize, u8, Option<(i64, i64)>);

fn said() -> impl Strategy<Value = Vec<Said>> {
    let one = (0usize..8, 0usize..8, 0usize..13, 0u8..4, prop::option::weighted(0.3, (-30i64..30, 0i64..5)));
    prop::collection::vec(one, 0..40)
}

fn links(said: &[Said], events: &[EventId]) -> Vec<Link> {
    let link = |(number, (a, b, relation, sure, days)): (usize, &Said)| {
        let why = Provenance {
            rule: RuleId::owned(format!("law/{number}")),
            words: Span::new(number as u32, number as u32 + 1),
            anchor: None,
        };
        let [from, to] = [a, b].map(|event| EntityId::Event(events[*event % events.len()]));
        let link = Link::between(from, to, why).entailing(Relation::ALLEN[*relation], f32::from(*sure) / 4.0);
        match days {
            Some((least, play)) => {
                let bounds = Distance {
                    from: End::Start,
                    to: End::Start,
                    least: Some(least * 86_400),
                    greatest: Some((least + play) * 86_400),
                };
                link.entailing(Relation::ANY, f32::from(*sure) / 4.0).apart(bounds)
            }
            None => link,
        }
    };
    said.iter().enumerate().map(link).collect()
}

fn timeline(analysis: &Analysis, links: &[Link]) -> (Timeline, Vec<Option<Relation>>) {
    let day = NaiveDate::from_ymd_opt(2024, 3, 14).map(Into::into);
    let tokens = token::lex(TEXT);
    let (timeline, order) = build(&analysis.events, &analysis.timexes, links, &tokens, day, &mut Vec::new());
    let events: Vec<EntityId> = analysis.events.keys().map(|id| EntityId::Event(*id)).collect();
    let pairs = events.iter().flat_map(|a| events.iter().map(move |b| (*a, *b)));
    let known = pairs.map(|(a, b)| order.relation(a, b)).collect();
    (timeline, known)
}

proptest! {
    #![proptest_config(dateline_laws::config(64))]

    #[test]
    fn no_pair_is_contradictory_and_no_window_is_empty(said in said()) {
        let analysis = read();
        let events: Vec<EventId> = analysis.events.keys().copied().collect();
        let (timeline, known) = timeline(&analysis, &links(&said, &events));
        for relation in known.iter().flatten() {
            prop_assert!(!relation.is_contradictory());
        }
        let lists = [&timeline.entries, &timeline.unrealised, &timeline.undated, &timeline.folded];
        prop_assert_eq!(lists.iter().map(|list| list.len()).sum::<usize>(), analysis.events.len());
        for entry in lists.iter().flat_map(|list| list.values()) {
            prop_assert!(!entry.when.interval.is_empty() || entry.when.interval.begin == entry.when.interval.end);
            if let Some(likely) = &entry.likely {
                prop_assert!(likely.window.interval.begin.at() >= entry.when.interval.begin.at());
            }
        }
        for conflict in &timeline.conflicts {
            prop_assert!(conflict.because.iter().all(|other| *other != conflict.refused));
        }
    }

    #[test]
    fn shuffled_links_give_the_same_timeline(said in said(), turn in 0usize..40) {
        let analysis = read();
        let events: Vec<EventId> = analysis.events.keys().copied().collect();
        let links = links(&said, &events);
        let mut turned = links.clone();
        if !turned.is_empty() {
            let turn = turn % turned.len();
            turned.rotate_left(turn);
            turned.swap(0, links.len() / 2);
        }
        prop_assert_eq!(timeline(&analysis, &links), timeline(&analysis, &turned));
    }

    #[test]
    fn answers_never_contradict(seed in 0usize..1_000) {
        let analysis = read();
        let all: Vec<EntityId> = analysis.events.keys().map(|id| EntityId::Event(*id)).chain([EntityId::Publication]).collect();
        let pairs: Vec<_> = all.iter().flat_map(|a| all.iter().filter(move |b| *b > a).map(move |b| (*a, *b))).collect();
        let asked: Vec<_> = pairs.iter().enumerate().filter(|(number, _)| (number * 7 + seed) % 5 < 3).map(|(_, pair)| *pair).collect();
        let answers = analysis.order.answers(&asked, Choice::Chosen);
        let links: Vec<Link> = asked
            .iter()
            .zip(answers)
            .enumerate()
            .filter_map(|(number, ((a, b), answer))| {
                let why = Provenance { rule: RuleId::owned(format!("law/{number}")), words: Span::new(0, 1), anchor: None };
                Some(Link::between(*a, *b, why).entailing(answer.relation?.loosely(), 0.5))
            })
            .collect();
        prop_assert!(timeline(&analysis, &links).0.conflicts.is_empty());
    }
}
