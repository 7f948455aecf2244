//! Tests of the timeline: what is refused, what is bounded, what comes first.

mod likely;

use chrono::NaiveDate;
use dateline::calendar::Endpoint;
use dateline::relation::{Choice, Distance, End, Link, PointOrder, Relation, Sieve, TLink};
use dateline::timeline::{Entry, EntryCertainty, Order, Telling, Timeline, build};
use dateline::{Analysis, DiagnosticKind, Document, EntityId, Extractor, Given, Provenance, RuleId, Span, token};

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
fn a_present_at_a_time_ahead_is_a_timetable() {
    let text = "The parish council meets again on Friday.";
    let analysis = read(text);
    assert!(analysis.timeline.conflicts.is_empty());
    assert_ne!(entry(&analysis, text, "meets").when.interval.end, Endpoint::Open);
}

#[test]
fn what_is_put_off_until_a_day_was_not_put_off_that_long() {
    let text = "The trial has been postponed until 2 June 2031. The auction was delayed until 3 January 2019.";
    let analysis = read(text);
    assert!(analysis.timeline.conflicts.is_empty());
    for word in ["postponed", "delayed"] {
        assert_ne!(entry(&analysis, text, word).certainty, EntryCertainty::Stated, "{word}");
    }
}

#[test]
fn a_window_is_named_by_the_time_that_it_begins_or_ends_in() {
    let text = "The harbour has been closed since January 2019. The siege lasted until June 2018.";
    let analysis = read(text);
    let phrase = |word| dateline::render::date::phrase(&entry(&analysis, text, word).when, None);
    assert_eq!(phrase("closed"), "since January 2019");
    assert_eq!(phrase("lasted"), "by June 2018");
}

#[test]
fn an_event_lies_so_far_from_the_one_that_it_is_measured_against() {
    for (text, word, from, to) in [
        ("Ostrov resigned on 4 March 2019, two days after the board met.", "met", "2019-03-01", "2019-03-04"),
        (
            "The bakery closed on 3 May 2015, three days before its owner returned.",
            "returned",
            "2015-05-05",
            "2015-05-08",
        ),
        (
            "The decree of 9 May 2018 came a day after ministers voted to lift the ban.",
            "voted",
            "2018-05-07",
            "2018-05-10",
        ),
    ] {
        let analysis = read(text);
        let when = &entry(&analysis, text, word).when.interval;
        assert_eq!((day(when.begin).as_str(), day(when.end).as_str()), (from, to), "{text}");
    }
}

#[test]
fn a_participle_leaves_its_time_to_the_verb_above() {
    let text = "The schools will stay closed until Monday.";
    let when = entry(&read(text), text, "stay").when.interval;
    assert_eq!(day(when.end), "2024-03-19");
}

#[test]
fn a_participle_that_is_done_to_somebody_keeps_its_words() {
    let text = "The brewery, founded in 1921, burned down.";
    assert_eq!(entry(&read(text), text, "founded").summary, "The brewery, founded in 1921, burned down");
}

#[test]
fn what_the_same_words_tell_at_the_same_time_is_one_entry() {
    let text = "On 5 March 2024 a gale hit the port, crushing two boats and wounding six.";
    let timeline = read(text).timeline;
    let rows: Vec<_> = timeline.entries.values().map(|entry| entry.summary.as_str()).collect();
    let distinct: std::collections::BTreeSet<_> = rows.iter().collect();
    assert_eq!(rows.len(), distinct.len(), "{rows:?}");
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

#[test]
fn a_length_bounds_the_other_end() {
    let text = "On 1 March 2024 the minister spoke for two hours.";
    let spoke = read(text).timeline.entries.values().find(|entry| entry.trigger.of(text) == "spoke").cloned();
    assert!(spoke.is_some_and(|spoke| spoke.certainty == EntryCertainty::Stated));
    // Nothing of a day lasts two weeks: the surer of the two stands, the other is kept as a conflict.
    let text = "On 1 March 2024 the minister spoke for two weeks.";
    assert_eq!(read(text).timeline.conflicts.len(), 1);
}

#[test]
fn neighbours_are_events_of_one_sentence_that_no_link_joins() {
    let text = "The guard fled and police arrived. After the council met, the mayor resigned.";
    let analysis = read(text);
    let pair = |one, other| (event(&analysis, text, one), event(&analysis, text, other));
    assert_eq!(analysis.order.neighbours(), [pair("fled", "arrived")]);
    assert!(analysis.order.links().any(|link| (link.from, link.to) == pair("met", "resigned")));
}

#[test]
fn the_day_of_an_event_is_reckoned_from_its_own_time() {
    for (held, when, first, behind) in [
        ("on 3 March 2024", "on the day of the vote", "2024-03-03", "2024-03-04"),
        ("in March 2023", "on the day of the vote", "2023-03-01", "2023-04-01"),
        ("on 3 March 2024", "in the week of the vote", "2024-02-26", "2024-03-04"),
        ("on 3 March 2024", "in the week before the vote", "2024-02-25", "2024-03-03"),
        ("on 3 March 2024", "on the eve of the vote", "2024-03-02", "2024-03-03"),
        ("on 3 March 2024", "the day after the vote", "2024-03-04", "2024-03-05"),
    ] {
        let text = format!("The vote was held {held}. He was arrested {when}.");
        let interval = entry(&read(&text), &text, "arrested").when.interval;
        assert_eq!((day(interval.begin), day(interval.end)), (first.into(), behind.into()), "{text}");
    }
}

#[test]
fn days_after_an_event_are_reckoned_from_its_own_time() {
    let text = "A quake struck the valley on Monday. Two days after the quake, schools opened.";
    let opened = entry(&read(text), text, "opened").clone();
    assert_eq!(
        (day(opened.when.interval.begin), day(opened.when.interval.end)),
        ("2024-03-13".into(), "2024-03-14".into()),
        "{opened:?}"
    );
}

#[test]
fn a_sieve_can_be_left_out_and_links_can_be_given() {
    let text = "The board met on Tuesday. The mayor resigned.";
    let day = NaiveDate::from_ymd_opt(2024, 3, 14).expect("a date");
    let document = Document::new(text).published(day);
    let without = Extractor::builder().without(Sieve::Attach).build().expect("rules are proven").extract(&document);
    assert_ne!(entry(&without, text, "met").certainty, EntryCertainty::Stated);
    let analysis = read(text);
    let (met, resigned) = (event(&analysis, text, "met"), event(&analysis, text, "resigned"));
    let given = Given { links: vec![said(1, resigned, met, Relation::OVER_BEFORE, 0.9)], ..Given::default() };
    let with = Extractor::english().extract_with(&document, &given).expect("nothing is wrong with it");
    assert_eq!(with.order.relation(resigned, met).map(|r| r.start_start), Some(PointOrder::BEFORE));
}

#[test]
fn every_sieve_has_a_name_that_reads_back() {
    for sieve in Sieve::ALL {
        assert_eq!(sieve.name().parse::<Sieve>(), Ok(sieve));
        assert_eq!(serde_json::to_value(sieve).expect("a name"), sieve.name());
    }
    assert!("guesswork".parse::<Sieve>().is_err());
}

#[test]
fn answers_fit_together_and_read_the_same_from_both_sides() {
    let text = "The firm bought the mine in 2019. Workers walked out on Monday after managers cut pay, and the firm said talks would begin.";
    let analysis = read(text);
    let events: Vec<EntityId> = analysis.events.keys().map(|id| EntityId::Event(*id)).collect();
    let times: Vec<EntityId> = analysis.timexes.keys().map(|id| EntityId::Timex(*id)).collect();
    let all: Vec<EntityId> = events.into_iter().chain(times).chain([EntityId::Publication]).collect();
    let pairs: Vec<_> = all.iter().flat_map(|a| all.iter().filter(move |b| *b > a).map(move |b| (*a, *b))).collect();
    let turned: Vec<_> = pairs.iter().map(|(a, b)| (*b, *a)).collect();
    for choice in [Choice::Chosen, Choice::Every] {
        let (one, other) = (analysis.order.answers(&pairs, choice), analysis.order.answers(&turned, choice));
        for (one, other) in one.iter().zip(&other) {
            assert_eq!(one.relation.map(TLink::inverse), other.relation);
        }
        let links: Vec<Link> = (1..)
            .zip(pairs.iter().zip(&one))
            .filter_map(|(n, ((a, b), answer))| Some(said(n, *a, *b, answer.relation?.loosely(), 0.5)))
            .collect();
        let tokens = token::lex(text);
        let (timeline, _) = build(&analysis.events, &analysis.timexes, &links, &tokens, None, &mut Vec::new());
        assert!(timeline.conflicts.is_empty(), "{:?}", timeline.conflicts.first().map(|conflict| &conflict.words));
    }
    assert_eq!(analysis.order.choice(&pairs), Choice::Every);
    assert_eq!(analysis.order.choice(&pairs[..2]), Choice::Chosen);
}
