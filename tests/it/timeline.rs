//! Tests of the timeline: what is refused, what is bounded, what comes first.

use chrono::NaiveDate;
use dateline::calendar::Endpoint;
use dateline::relation::{Distance, End, Link, Relation};
use dateline::timeline::{Entry, EntryCertainty, Order, Telling, Timeline, build};
use dateline::{Analysis, DiagnosticKind, Document, EntityId, Extractor, Provenance, RuleId, Span, token};

/// Thursday 14 March 2024.
fn read(text: &str) -> Analysis {
    let day = NaiveDate::from_ymd_opt(2024, 3, 14).expect("a date");
    Extractor::english().extract(&Document::new(text).published(day))
}

/// The event of this trigger word.
fn event(analysis: &Analysis, text: &str, word: &str) -> EntityId {
    let found = analysis.events.values().find(|event| event.trigger.of(text) == word);
    EntityId::Event(found.unwrap_or_else(|| panic!("no event {word:?} in {text:?}")).id)
}

fn said(number: u32, from: EntityId, to: EntityId, relation: Relation, confidence: f32) -> Link {
    let why = Provenance { rule: RuleId::owned(format!("test/{number}")), words: Span::new(0, number), anchor: None };
    Link::between(from, to, why).entailing(relation, confidence)
}

const TEXT: &str = "The strike ended. The talks began. The mayor resigned. The bridge reopened.";

/// Builds a timeline of the four verbs of [`TEXT`] with no links but these, given by the numbers of the verbs.
fn built(links: &[(usize, usize, Relation, f32)]) -> (Timeline, Order, Vec<EntityId>, usize) {
    let analysis = read(TEXT);
    let events: Vec<EntityId> =
        ["ended", "began", "resigned", "reopened"].iter().map(|word| event(&analysis, TEXT, word)).collect();
    let links: Vec<Link> = (1..)
        .zip(links)
        .map(|(number, (a, b, relation, confidence))| said(number, events[*a], events[*b], *relation, *confidence))
        .collect();
    let mut diagnostics = Vec::new();
    let tokens = token::lex(TEXT);
    let (timeline, order) = build(&analysis.events, &analysis.timexes, &links, &tokens, None, &mut diagnostics);
    let contradictions = diagnostics.iter().filter(|d| d.kind == DiagnosticKind::Contradiction).count();
    (timeline, order, events, contradictions)
}

#[test]
fn a_link_that_contradicts_is_refused_with_its_proof() {
    let links = [(0, 1, Relation::BEFORE, 0.9), (1, 2, Relation::BEFORE, 0.8), (2, 0, Relation::BEFORE, 0.7)];
    let (timeline, order, events, contradictions) = built(&links);
    assert_eq!(timeline.conflicts.len(), 1);
    assert_eq!(contradictions, 1);
    let conflict = &timeline.conflicts[0];
    assert_eq!(conflict.refused.why.rule.as_str(), "test/3");
    let proof: Vec<&str> = conflict.because.iter().map(|link| link.why.rule.as_str()).collect();
    assert_eq!(proof, ["test/1", "test/2"]);
    assert_eq!(order.relation(events[0], events[2]), Some(Relation::BEFORE));
    assert_eq!(order.because(events[0], events[2]).len(), 2);
    assert_eq!(order.relation(events[0], events[3]), None);
}

#[test]
fn the_surer_link_wins_whatever_comes_first() {
    let mut links = vec![
        (0, 1, Relation::BEFORE, 0.5),
        (1, 0, Relation::BEFORE, 0.9),
        (1, 2, Relation::OVER_BEFORE, 0.6),
        (2, 3, Relation::WITHIN, 0.6),
        (3, 1, Relation::STARTS_BY, 0.4),
    ];
    let (_, order, events, _) = built(&links);
    assert_eq!(order.relation(events[0], events[1]), Some(Relation::AFTER));
    for _ in 0..links.len() {
        links.rotate_left(1);
        let (_, rotated, events, _) = built(&links);
        for a in &events {
            for b in &events {
                assert_eq!(order.relation(*a, *b), rotated.relation(*a, *b));
            }
        }
    }
}

#[test]
fn a_guess_answers_but_entails_nothing() {
    let analysis = read(TEXT);
    let (ended, began) = (event(&analysis, TEXT, "ended"), event(&analysis, TEXT, "began"));
    let link = said(1, ended, began, Relation::ANY, 0.9).guessing(Relation::OVER_BEFORE, 0.7);
    let tokens = token::lex(TEXT);
    let (timeline, order) = build(&analysis.events, &analysis.timexes, &[link], &tokens, None, &mut Vec::new());
    assert_eq!(order.relation(ended, began), None);
    assert_eq!(order.likely(ended, began).map(|(name, sure)| (name.as_str(), sure)), Some(("BEFORE", 0.7)));
    assert_eq!(order.likely(began, ended).map(|(name, _)| name.as_str()), Some("AFTER"));
    assert!(timeline.entries.is_empty(), "without a date nothing has a window");
}

fn entry<'a>(analysis: &'a Analysis, text: &str, word: &str) -> &'a Entry {
    let timeline = &analysis.timeline;
    let found =
        timeline.entries.values().chain(timeline.unrealised.values()).find(|entry| entry.trigger.of(text) == word);
    found.unwrap_or_else(|| panic!("{word:?} of {text:?} is not on the timeline"))
}

fn day(endpoint: Endpoint) -> String {
    endpoint.at().map(|moment| moment.date().to_string()).unwrap_or_default()
}

#[test]
fn a_dated_event_lies_in_its_day() {
    let text = "The board met on Tuesday.";
    let analysis = read(text);
    let met = entry(&analysis, text, "met");
    assert_eq!((day(met.when.interval.begin), day(met.when.interval.end)), ("2024-03-12".into(), "2024-03-13".into()));
    assert_eq!(met.certainty, EntryCertainty::Stated);
    let words: Vec<&str> = met.why.iter().map(|reason| reason.words.as_str()).collect();
    assert_eq!(words.first(), Some(&"on Tuesday"));
    assert!(met.why[0].origin.as_ref().is_some_and(|origin| origin.words == "Tuesday"));
}

#[test]
fn a_past_event_is_over_by_the_publication() {
    let text = "The bridge collapsed.";
    let analysis = read(text);
    let collapsed = entry(&analysis, text, "collapsed");
    assert_eq!(collapsed.certainty, EntryCertainty::Bounded);
    assert_eq!(
        (day(collapsed.when.interval.begin), day(collapsed.when.interval.end)),
        (String::new(), "2024-03-15".into())
    );
}

#[test]
fn what_is_going_on_has_an_open_end() {
    let text = "Rescue teams are searching the rubble.";
    let analysis = read(text);
    assert_eq!(entry(&analysis, text, "searching").when.interval.end, Endpoint::Open);
}

#[test]
fn an_event_between_two_dates_is_inferred() {
    let text = "The minister resigned on Monday. After resigning, she left the country.";
    let analysis = read(text);
    let (resigned, left) = (event(&analysis, text, "resigned"), event(&analysis, text, "left"));
    let mut links = analysis.relations.clone();
    links.push(said(1, resigned, left, Relation::OVER_BEFORE, 0.9));
    let day_of = NaiveDate::from_ymd_opt(2024, 3, 14).map(Into::into);
    let tokens = token::lex(text);
    let (timeline, _) = build(&analysis.events, &analysis.timexes, &links, &tokens, day_of, &mut Vec::new());
    let left = timeline.entries.values().find(|entry| entry.trigger.of(text) == "left").expect("a fact");
    assert_eq!(left.certainty, EntryCertainty::Inferred);
    assert_eq!(day(left.when.interval.begin), "2024-03-11");
}

#[test]
fn without_a_publication_nothing_is_bounded_by_it() {
    let text = "The bridge collapsed.";
    let analysis = Extractor::english().extract(&Document::new(text));
    assert!(analysis.timeline.entries.is_empty());
    assert_eq!(analysis.timeline.undated.len(), 1);
}

#[test]
fn ranks_tell_what_is_known_to_start_first() {
    let text = "The firm bought the mine in 2019. It closed the mine in January 2023. Workers protested on Tuesday.";
    let analysis = read(text);
    let ranks = ["bought", "closed", "protested"].map(|word| entry(&analysis, text, word).rank);
    assert!(ranks[0] < ranks[1] && ranks[1] < ranks[2], "{ranks:?}");
    let order: Vec<&str> = analysis.timeline.entries.values().map(|entry| entry.trigger.of(text)).collect();
    assert_eq!(order, ["bought", "closed", "protested"]);
}

/// The days between which each event of this trigger word lies, in the order of the text.
fn days(analysis: &Analysis, text: &str, word: &str) -> Vec<(String, String)> {
    let entries = analysis.events.values().filter(|event| event.trigger.of(text) == word);
    let lists = [&analysis.timeline.entries, &analysis.timeline.folded];
    let entries = entries.filter_map(|event| lists.iter().find_map(|list| list.get(&event.id)));
    entries.map(|entry| (day(entry.when.interval.begin), day(entry.when.interval.end))).collect()
}

#[test]
fn what_is_told_twice_shares_its_date() {
    let text = "Mayor Nina Ahmed visited Oslo for a summit.\n\nOn Tuesday, Ahmed visited Oslo to sign the treaty.";
    let analysis = read(text);
    let tuesday = ("2024-03-12".to_owned(), "2024-03-13".to_owned());
    assert_eq!(days(&analysis, text, "visited"), [tuesday.clone(), tuesday]);
    let visits: Vec<&Entry> = analysis.timeline.entries.values().filter(|e| e.trigger.of(text) == "visited").collect();
    let [visit] = visits[..] else { panic!("one event is one entry: {visits:?}") };
    let told = visit.mentions.iter().filter(|mention| mention.telling == Telling::Same);
    assert_eq!(told.map(|mention| mention.span.of(text)).collect::<Vec<_>>(), ["visited", "visited"]);
    assert!(analysis.timeline.conflicts.is_empty());
}

#[test]
fn what_happened_twice_keeps_its_dates_apart() {
    let text = "On Monday, Ahmed visited Oslo. On Tuesday, Ahmed visited Oslo.";
    let analysis = read(text);
    let begins: Vec<String> = days(&analysis, text, "visited").into_iter().map(|(begin, _)| begin).collect();
    assert_eq!(begins, ["2024-03-11", "2024-03-12"]);
    assert!(analysis.timeline.conflicts.is_empty());
}

#[test]
fn what_has_lasted_since_a_date_still_lasts() {
    let text = "The plant has been closed since 2019.";
    let analysis = read(text);
    let closed = entry(&analysis, text, "closed");
    assert_eq!(day(closed.when.interval.begin), "2019-01-01");
    assert_eq!(closed.when.interval.end, Endpoint::Open);
    assert_eq!(closed.certainty, EntryCertainty::Stated);
}

#[test]
fn a_deadline_bounds_what_is_planned() {
    let text = "The firm will decide by 20 March 2024.";
    let analysis = read(text);
    let decide = entry(&analysis, text, "decide");
    assert!(analysis.timeline.unrealised.contains_key(&decide.event));
    assert_eq!(
        (day(decide.when.interval.begin), day(decide.when.interval.end)),
        ("2024-03-14".into(), "2024-03-21".into())
    );
}

#[test]
fn what_stands_inside_a_clause_is_told_by_its_entry() {
    let text = "The two sides agreed to reopen the border. The mayor said the talks had failed.";
    let timeline = read(text).timeline;
    let told: Vec<Vec<&str>> = timeline
        .entries
        .values()
        .map(|entry| entry.mentions.iter().map(|mention| mention.span.of(text)).collect())
        .collect();
    assert_eq!(told, [vec!["agreed", "reopen"], vec!["said", "talks", "failed"]]);
    let source = timeline.entries[1].mentions.last().and_then(|mention| mention.source.as_ref());
    assert_eq!(source.map(|source| source.words.as_str()), Some("The mayor"));
    assert!(timeline.undated.is_empty() && timeline.unrealised.is_empty());
    assert_eq!(timeline.folded.len(), 3);
    for event in timeline.folded.keys() {
        assert!(timeline.teller(*event).is_some());
    }
}

#[test]
fn what_has_a_time_of_its_own_keeps_its_entry() {
    let text = "Police said on Monday that the man had fled in 2019.";
    let timeline = read(text).timeline;
    let triggers: Vec<&str> = timeline.entries.values().map(|entry| entry.trigger.of(text)).collect();
    assert_eq!(triggers, ["fled", "said"]);
}

#[test]
fn what_is_scheduled_is_one_entry_at_its_time() {
    let text = "A new bridge is scheduled to open in 2025.";
    let timeline = read(text).timeline;
    assert!(timeline.entries.is_empty());
    let opening = timeline.unrealised.values().next().expect("an entry");
    assert_eq!(opening.trigger.of(text), "open");
    assert_eq!(opening.summary, "A new bridge is scheduled to open");
}

#[test]
fn a_heading_is_one_with_the_lead_that_tells_it() {
    let text = "Ferry sinks off Halvern\n\nA ferry with 40 people on board sank off Halvern on Tuesday.";
    let timeline = read(text).timeline;
    let entries: Vec<&Entry> = timeline.entries.values().collect();
    let [sank] = entries[..] else { panic!("{entries:?}") };
    assert_eq!(sank.mentions.iter().map(|mention| mention.span.of(text)).collect::<Vec<_>>(), ["sank", "sinks"]);
}

#[test]
fn a_distance_dates_one_event_by_another() {
    let text = "The strike ended on Monday. The talks began.";
    let analysis = read(text);
    let (ended, began) = (event(&analysis, text, "ended"), event(&analysis, text, "began"));
    let day_of = NaiveDate::from_ymd_opt(2024, 3, 14).map(Into::into);
    const DAY: i64 = 86_400;
    let later = Distance { from: End::Finish, to: End::Start, least: Some(DAY), greatest: Some(2 * DAY) };
    let mut links = analysis.relations.clone();
    links.push(said(1, ended, began, Relation::ANY, 0.9).apart(later));
    let tokens = token::lex(text);
    let (timeline, _) = build(&analysis.events, &analysis.timexes, &links, &tokens, day_of, &mut Vec::new());
    let began = timeline.entries.values().find(|entry| entry.trigger.of(text) == "began").expect("a fact");
    assert_eq!(day(began.when.interval.begin), "2024-03-12");
    // A length that does not fit what is known is refused.
    let lasts = Distance { from: End::Start, to: End::Finish, least: Some(30 * DAY), greatest: None };
    links.push(said(2, ended, ended, Relation::ANY, 0.1).apart(lasts));
    let (timeline, _) = build(&analysis.events, &analysis.timexes, &links, &tokens, day_of, &mut Vec::new());
    assert_eq!(timeline.conflicts.len(), 1);
}
