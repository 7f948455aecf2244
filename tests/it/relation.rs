//! Tests of relations between intervals and of the sieves that find them.

use chrono::NaiveDate;
use dateline::relation::{PointOrder, Relation, TLink};
use dateline::{Document, EntityId, Extractor};

#[test]
fn timeml_names_read_back() {
    for name in TLink::ALL {
        assert_eq!(name.to_string().parse::<TLink>(), Ok(name));
        assert_eq!(serde_json::to_value(name).expect("a name"), name.as_str());
        assert_eq!(name.inverse().relation(), name.relation().inverse());
        assert_eq!(name.inverse().loosely(), name.loosely().inverse());
        assert_eq!(name.inverse().coarse(), name.coarse().inverse());
        assert!(name.coarse().loosely().allows(name.relation()));
    }
    assert!("BEFORE_OVERLAP".parse::<TLink>().is_err());
}

#[test]
fn each_allen_relation_has_its_name_but_for_overlaps() {
    for relation in Relation::ALLEN {
        assert_eq!(relation.tightened(), relation);
        let overlap = [Relation::OVERLAPS, Relation::OVERLAPPED_BY].contains(&relation);
        assert_eq!(relation.tlink().is_none(), overlap);
        assert!(relation.tlink().is_none_or(|name| name.relation() == relation));
    }
}

#[test]
fn what_is_left_open_has_a_name_only_where_ends_touch() {
    assert_eq!(Relation::WITHIN.tlink(), None);
    assert_eq!(Relation::WITHIN.name(), Some(TLink::IsIncluded));
    assert_eq!(Relation::OVER_BEFORE.name(), Some(TLink::Before));
    assert_eq!(Relation::STARTS_BEFORE.name(), None);
    assert_eq!(Relation::ANY.name(), None);
}

#[test]
fn knowing_two_things_can_settle_or_contradict() {
    let both = Relation::OVER_BEFORE.intersect(Relation { end_start: PointOrder::EQUAL, ..Relation::ANY });
    assert_eq!(both, Relation::MEETS);
    assert!(Relation::BEFORE.intersect(Relation::AFTER).is_contradictory());
    assert!(Relation::STARTS_BY.intersect(Relation::ENDS_BY.inverse()).intersect(Relation::WITHIN) == Relation::EQUAL);
}

#[test]
fn weak_relations_say_no_more_than_they_must() {
    assert_eq!(Relation::STARTS_BEFORE_END.allen().count(), 11);
    assert_eq!(Relation::SHARES.allen().count(), 9);
    assert!(Relation::ANY.is_any());
}

/// Says how the events of two trigger words relate in a text of Thursday 14 March 2024, as far as the text entails it.
fn relation(text: &str, one: &str, other: &str) -> Relation {
    let day = NaiveDate::from_ymd_opt(2024, 3, 14).expect("a date");
    let analysis = Extractor::english().extract(&Document::new(text).published(day));
    let id = |word: &str| {
        let found = analysis.events.values().find(|event| event.trigger.of(text) == word);
        EntityId::Event(found.unwrap_or_else(|| panic!("no event {word:?} in {text:?}")).id)
    };
    analysis.order.relation(id(one), id(other)).unwrap_or(Relation::ANY)
}

fn starts(text: &str, one: &str, other: &str) -> PointOrder {
    relation(text, one, other).start_start
}

#[test]
fn conjunctions_order_their_clauses() {
    for (text, first, second) in [
        ("After signing the treaty, the president resigned.", "signing", "resigned"),
        ("The guard fled before police arrived.", "fled", "arrived"),
        ("Once the storm passed, crews repaired the line.", "passed", "repaired"),
        ("They waited until the train left.", "waited", "left"),
    ] {
        assert_eq!(starts(text, first, second), PointOrder::BEFORE, "{text}");
        assert_eq!(starts(text, second, first), PointOrder::AFTER, "{text}");
    }
    for (text, one, other) in [
        ("Although the storm passed, crews repaired the line.", "passed", "repaired"),
        ("The guard fled and police arrived.", "fled", "arrived"),
    ] {
        assert_eq!(starts(text, one, other), PointOrder::ANY, "{text}");
    }
}

#[test]
fn prepositions_order_nouns_and_verbs() {
    assert_eq!(starts("Aid arrived after the earthquake.", "earthquake", "arrived"), PointOrder::BEFORE);
    assert_eq!(starts("The shops opened before the protest.", "opened", "protest"), PointOrder::BEFORE);
    let during = relation("A student died during the protest.", "died", "protest");
    assert!(Relation::WITHIN.allows(during), "{during:?}");
    assert_eq!(starts("Aid for the earthquake arrived.", "earthquake", "arrived"), PointOrder::ANY);
}

#[test]
fn what_is_planned_lies_ahead() {
    let planned = starts("The two sides agreed to reopen the border.", "agreed", "reopen");
    assert!(PointOrder::NOT_AFTER.allows(planned), "{planned:?}");
    assert_eq!(starts("The rain continued to fall.", "continued", "fall"), PointOrder::ANY);
}
