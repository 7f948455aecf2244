//! Tests of relations between intervals and of the sieves that find them.

use dateline::relation::{PointOrder, Relation, TLink};

#[test]
fn timeml_names_read_back() {
    for name in TLink::ALL {
        assert_eq!(name.to_string().parse::<TLink>(), Ok(name));
        assert_eq!(serde_json::to_value(name).expect("a name"), name.as_str());
        assert_eq!(name.inverse().relation(), name.relation().inverse());
        assert_eq!(name.inverse().loosely(), name.loosely().inverse());
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
