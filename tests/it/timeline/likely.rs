//! Tests of likely days: what a reader takes for granted though no word says it.

use super::{day, event, read};

/// The likely day of the entry of a word, with the rule that says so.
fn likely(text: &str, word: &str) -> Option<(String, String)> {
    let analysis = read(text);
    let lists = [&analysis.timeline.entries, &analysis.timeline.folded, &analysis.timeline.unrealised];
    let found = lists.iter().flat_map(|list| list.values()).find(|entry| entry.trigger.of(text) == word);
    let likely = found.unwrap_or_else(|| panic!("no {word:?}")).likely.as_ref()?;
    Some((day(likely.window.interval.begin), likely.why.first()?.rule.to_string()))
}

fn guess(day: &str, rule: &str) -> Option<(String, String)> {
    Some((day.to_owned(), format!("en/container/{rule}")))
}

#[test]
fn a_lead_tells_of_the_day_of_publication() {
    assert_eq!(likely("The bridge collapsed.", "collapsed"), guess("2024-03-14", "lead"));
    assert_eq!(likely("Police said the road was closed.", "said"), guess("2024-03-14", "saying"));
}

#[test]
fn the_day_that_a_lead_names_is_the_scene() {
    let text = "The bridge collapsed on Tuesday.\n\nDivers searched the river. The mayor wept.\n\nResidents fled.";
    assert_eq!(likely(text, "collapsed"), None, "what is stated needs no guess");
    assert_eq!(likely(text, "searched"), guess("2024-03-12", "lead"));
    assert_eq!(likely(text, "wept"), guess("2024-03-12", "scene"));
    assert_eq!(likely(text, "fled"), guess("2024-03-12", "scene"));
}

#[test]
fn a_later_day_moves_the_scene() {
    let text = "The bridge collapsed on Tuesday. Divers searched the river.\n\nOn Wednesday the mayor resigned. Crowds cheered.";
    assert_eq!(likely(text, "searched"), guess("2024-03-12", "lead"));
    assert_eq!(likely(text, "cheered"), guess("2024-03-13", "scene"));
}

#[test]
fn an_older_time_holds_until_its_paragraph_ends() {
    let text =
        "The bridge collapsed.\n\nThe firm bought it in 2015. Engineers repaired the cables.\n\nThe mayor resigned.";
    assert_eq!(likely(text, "repaired"), guess("2015-01-01", "paragraph"));
    assert_eq!(likely(text, "resigned"), guess("2024-03-14", "scene"));
}

#[test]
fn a_flashback_has_no_day_and_ends_with_the_next_speaker() {
    let text = "The bridge collapsed.\n\nInspectors had warned of rust. The council ignored them. The mayor apologised to families. \
                Officials said the road was shut.";
    assert_eq!(likely(text, "warned"), None);
    assert_eq!(likely(text, "ignored"), None);
    assert_eq!(likely(text, "said"), guess("2024-03-14", "saying"));
}

#[test]
fn what_is_quoted_or_ahead_is_in_no_container() {
    let text = "“The cables snapped,” the engineer said. The council will rebuild the bridge.";
    assert_eq!(likely(text, "snapped"), None);
    assert_eq!(likely(text, "rebuild"), None);
}

#[test]
fn what_tells_more_of_an_event_lies_where_it_does() {
    let text = "Lee presented the plan on Tuesday at a meeting, where she praised the town by saying that it was ready. \
                She opened the new hall by walking to its door and taking the key out of her coat. She went on to talk about steel.";
    for word in ["praised", "saying"] {
        assert_eq!(likely(text, word), guess("2024-03-12", "clause"), "{word}");
    }
    assert_eq!(likely(text, "taking"), guess("2024-03-12", "clause"));
    assert_eq!(likely(text, "talk"), guess("2024-03-12", "clause"));
    // A place that is no happening has a past of its own.
    assert_eq!(likely("Lee spoke in Porto, where she studied law.", "studied"), None);
}

#[test]
fn what_is_of_old_is_not_on_the_scene() {
    let text = "The bridge collapsed. When the mayor first saw it, she praised its arches. The firm originally painted it red.";
    for word in ["saw", "praised", "painted"] {
        assert_eq!(likely(text, word), None, "{word}");
    }
    assert_eq!(likely("The bridge collapsed. When police came, crowds fled.", "fled"), guess("2024-03-14", "lead"));
}

#[test]
fn an_adverb_inside_a_noun_phrase_dates_nothing_outside() {
    let text = "The sale of the recently announced phone began on Tuesday.";
    let analysis = read(text);
    assert!(analysis.events.values().all(|event| event.trigger.of(text) != "announced"));
    let mut sale = analysis.order.links().filter(|link| link.from == event(&analysis, text, "sale"));
    assert!(sale.all(|link| !link.why.rule.as_str().starts_with("en/attach")));
}

#[test]
fn a_guess_lies_inside_what_is_known() {
    let text = "After the bridge collapsed on Wednesday, the mayor resigned.";
    let analysis = read(text);
    for entry in analysis.timeline.entries.values() {
        let Some(likely) = &entry.likely else { continue };
        assert!(likely.window.interval.begin.at() >= entry.when.interval.begin.at(), "{entry:?}");
        assert!(likely.window.interval.end.at() <= entry.when.interval.end.at(), "{entry:?}");
    }
}
