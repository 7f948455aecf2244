//! Events: triggers, classes, factuality, sources, participants and summaries.
//!
//! A line of a table is a sentence with its triggers in brackets, each with its class (left out for OCCURRENCE) and its factuality
//! (left out for a fact): `They [denied | REPORTING] [launching | negated] it.` Annotating the bare sentence must give the line back, so
//! that what is not in brackets is asserted to be no event.

mod summary;

use dateline::event::{self, Event, EventClass, Factuality, Role, Sameness};
use dateline::model::Models;
use dateline::{syntax, timex, token};

fn events(text: &str) -> Vec<Event> {
    let models = Models::none();
    let tokens = token::lex(text);
    let syntax = syntax::analyse(&tokens, &models);
    event::extract(&tokens, &syntax, &timex::recognise(&tokens), &models).into_values().collect()
}

/// Takes the annotations out of a line.
fn bare(line: &str) -> String {
    let mut text = String::new();
    for part in line.split('[') {
        match part.split_once(']') {
            Some((inside, rest)) => {
                text.push_str(inside.split(" | ").next().unwrap_or_default());
                text.push_str(rest);
            }
            None => text.push_str(part),
        }
    }
    text
}

/// Writes what was found into the sentence.
fn annotated(text: &str) -> String {
    let mut line = String::new();
    let mut at = 0;
    for event in events(text) {
        let range = event.trigger.range();
        line.push_str(&text[at..range.start]);
        let class = serde_json::to_value(event.class).expect("a class");
        let factuality = serde_json::to_value(event.factuality).expect("a factuality");
        let mut notes = Vec::new();
        notes.extend((event.class != EventClass::Occurrence).then(|| class.as_str().unwrap_or_default().to_owned()));
        notes
            .extend((event.factuality != Factuality::Fact).then(|| factuality.as_str().unwrap_or_default().to_owned()));
        let notes = if notes.is_empty() { String::new() } else { format!(" | {}", notes.join(" ")) };
        line.push_str(&format!("[{}{notes}]", &text[range.clone()]));
        at = range.end;
    }
    line + &text[at..]
}

fn check(table: &str) {
    let wrong: Vec<_> = table
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .map(|line| (line, annotated(&bare(line))))
        .filter(|(line, got)| line != got)
        .map(|(line, got)| format!("  want {line}\n  got  {got}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

fn of<'e>(events: &'e [Event], text: &str, trigger: &str) -> &'e Event {
    events
        .iter()
        .find(|e| e.trigger.of(text) == trigger)
        .unwrap_or_else(|| panic!("no event {trigger:?} in {}", annotated(text)))
}

#[test]
fn heads_of_verb_groups_are_events_and_auxiliaries_are_not() {
    check(
        "
        The ferry [sank] off the coast on Sunday.
        The mayor has been [questioned] by detectives.
        The two firms had quietly [merged] in spring.
        Workers are [repairing] the bridge.
        The council did not [publish | negated] the budget.
        The band will [play | planned] in Oslo.
        ",
    );
}

#[test]
fn what_a_page_tells_of_itself_is_no_event() {
    for (line, told) in [
        ("Reporting by Ada Holm; editing by Jo Berg", false),
        ("Published 12 March 2024", false),
        ("© 2024 The Lund Post. All rights reserved", false),
        ("Holm published a report on 12 March 2024.", true),
    ] {
        let text = format!("The ferry is old.\n\n{line}\n\nThe ferry is old.");
        assert_eq!(events(&text).into_iter().any(|event| event.lemma != "old"), told, "{line}");
    }
}

#[test]
fn classes_follow_the_dictionary_form_and_its_companion() {
    check(
        "
        The minister [said | REPORTING] the road was [closed].
        Neighbours [heard | PERCEPTION] a loud noise.
        The factory [stopped | ASPECTUAL] [producing] tyres.
        The union [wants | I_STATE] to [negotiate | I_ACTION planned].
        Her family [owns | STATE] the vineyard.
        The bishop [called | I_ACTION] for calm.
        They [called] the hotel.
        They [need | I_STATE] a doctor.
        Divers [kept | ASPECTUAL] [searching].
        ",
    );
}

#[test]
fn what_is_denied_planned_or_supposed_is_no_fact() {
    check(
        "
        The general [denied | REPORTING] [ordering | I_ACTION negated] the [raid | negated].
        The rebels [refused | I_ACTION] to [disarm | negated].
        The bank [failed | I_ACTION] to [repay | negated] the money.
        The crew [managed | I_ACTION] to [land] the plane.
        The airline [plans | I_STATE] to [buy | planned] ten jets.
        If the court [agrees | I_ACTION hypothetical], they will [leave | planned].
        The dam could [burst | possible].
        He [left] without [paying | negated].
        ",
    );
}

#[test]
fn nouns_are_events_by_word_and_context() {
    check(
        "
        Three people [died] in the [explosion].
        After the [election], the cabinet [resigned].
        The [merger] of the two banks [collapsed].
        A chair and a lamp are in the room.
        ",
    );
}

#[test]
fn words_belong_to_the_one_who_says_them() {
    let text = "The premier said that the army had crossed the river. The river is wide.";
    let found = events(text);
    let said = of(&found, text, "said");
    assert_eq!(of(&found, text, "crossed").source, Some(said.id));
    assert_eq!(said.source, None);
}

#[test]
fn what_is_quoted_over_sentences_and_paragraphs_belongs_to_its_speaker() {
    let text = "“The ferry left late.\n\n“The crew fled,” Ada Holm said. “Nobody helped.”\n\nThe wreck sank.";
    let found = events(text);
    let said = Some(of(&found, text, "said").id);
    for (trigger, source) in [("left", said), ("fled", said), ("helped", said), ("sank", None)] {
        assert_eq!(of(&found, text, trigger).source, source, "{trigger}");
    }
}

#[test]
fn participants_stand_around_the_verb() {
    let text = "Two journalists were arrested by soldiers in Lagos.";
    let found = events(text);
    let roles: Vec<_> = of(&found, text, "arrested").participants.iter().map(|p| (p.role, p.text.as_str())).collect();
    assert_eq!(roles, [(Role::Agent, "soldiers"), (Role::Patient, "Two journalists"), (Role::Place, "Lagos")]);
}

#[test]
fn what_nobody_did_is_negated() {
    check(
        "
        Nobody [answered | negated].
        The bank [has | STATE negated] no branches in Peru.
        Nobody will [answer | negated].
        ",
    );
}

#[test]
fn nouns_are_planned_or_prevented_with_their_governor() {
    for (text, trigger, want) in [
        ("The two sides will hold talks in Vienna.", "talks", Factuality::Planned),
        ("The talks in Vienna failed.", "talks", Factuality::Fact),
        ("The police prevented an attack on the station.", "attack", Factuality::Negated),
        ("The attack on the station killed a guard.", "attack", Factuality::Fact),
        ("The port fears a possible strike by its crews.", "strike", Factuality::Possible),
        ("The planned merger of the two banks worries customers.", "merger", Factuality::Planned),
        ("No agreement was reached.", "agreement", Factuality::Negated),
    ] {
        assert_eq!(of(&events(text), text, trigger).factuality, want, "{text}");
    }
}

#[test]
fn complements_stand_as_their_verb_says() {
    for (text, trigger, want) in [
        ("The firm was accused of dumping the waste.", "dumping", Factuality::Possible),
        ("The miners avoided paying the fine.", "paying", Factuality::Negated),
        ("The judge ordered the firm to close the mine.", "close", Factuality::Planned),
        ("The minister told reporters that the army had left.", "left", Factuality::Fact),
        ("The minister warned that the army would attack.", "attack", Factuality::Planned),
        ("The storm forced the crew to abandon the ship.", "abandon", Factuality::Fact),
        ("They reportedly burned the papers.", "burned", Factuality::Possible),
    ] {
        assert_eq!(of(&events(text), text, trigger).factuality, want, "{text}");
    }
}

#[test]
fn subjects_are_found_where_the_clause_names_none() {
    for (text, trigger, want) in [
        ("Kenya fined the firm for dumping waste, closing its plant.", "dumping", "the firm"),
        ("Kenya fined the firm for dumping waste, closing its plant.", "closing", "Kenya"),
        ("The king urged the rebels to disarm.", "disarm", "the rebels"),
        ("The guards who opened the gate fled.", "opened", "The guards"),
        ("The minister said the talks were over, adding that the army had left.", "adding", "The minister"),
    ] {
        let found = events(text);
        let agent =
            of(&found, text, trigger).participants.iter().find(|p| p.role == Role::Agent).map(|p| p.text.as_str());
        assert_eq!(agent, Some(want), "{text}");
    }
}

#[test]
fn a_light_verb_and_its_bare_noun_are_one_event() {
    check(
        "
        Peru [took] delivery of the ferry.
        The firm [made] an [offer] for the mine.
        ",
    );
}

#[test]
fn compounds_and_attributes_are_no_events() {
    check(
        "
        The Lima-based bank [sold] its ships.
        The ruling party [lost].
        The team includes two doctors.
        ",
    );
}

#[test]
fn what_is_said_of_a_subject_stands_in_the_sentence_of_its_verb() {
    check(
        "
        The bridge was [closed].
        ",
    );
    for text in ["The bridge it was\n\nSafe for a while, the town grew.", "was\n\nlast since year"] {
        for model in [Models::none(), Models::default()] {
            let tokens = token::lex(text);
            let syntax = syntax::analyse(&tokens, &model);
            for event in event::extract(&tokens, &syntax, &timex::recognise(&tokens), &model).values() {
                assert!(event.clause.contains(event.trigger), "{text:?}: {event:?}");
            }
        }
    }
}

#[test]
fn no_text_is_too_odd() {
    for text in [
        "",
        " ",
        "”",
        "“said”",
        "'s",
        "to to to",
        "not",
        "was was was",
        "If. Unless! The?",
        "é ü 戦争 [the] (war",
        "had",
        "will be",
    ] {
        for event in events(text) {
            assert!(!event.trigger.of(text).is_empty());
        }
    }
}

/// Returns the trigger of the first mention of the event that a trigger stands for, and why they are one.
fn first_mention(text: &str, trigger: &str) -> Option<(String, Sameness)> {
    let found = events(text);
    let same = found.iter().rfind(|e| e.trigger.of(text) == trigger).expect("an event").same_as?;
    let first = found.iter().find(|e| e.id == same.first).expect("a first mention");
    assert_eq!(first.same_as, None, "a first mention says nothing of an earlier one");
    Some((first.trigger.of(text).to_owned(), same.reason))
}

#[test]
fn one_event_may_be_told_of_twice() {
    for (text, trigger, first, reason) in [
        ("Rebels destroyed the bridge. The destruction was filmed.", "destruction", "destroyed", Sameness::Nominalised),
        ("An explosion woke the town. The explosion broke windows.", "explosion", "explosion", Sameness::Repeated),
        ("Peru seized the trawler. Chile said Peru seized the trawler.", "seized", "seized", Sameness::Repeated),
        ("Jets bombed the port. The attack lasted hours.", "attack", "bombed", Sameness::Renamed),
        ("The bloc imposed sanctions on Peru.", "sanctions", "imposed", Sameness::Carried),
        ("The league punished the club by revoking its licence.", "revoking", "punished", Sameness::Means),
    ] {
        assert_eq!(first_mention(text, trigger), Some((first.to_owned(), reason)), "{text}");
    }
}

#[test]
fn another_event_of_the_same_name_is_kept_apart() {
    for (text, trigger) in [
        ("Profit at the mill rose 8 % in May. Profit rose 12 % at the dock.", "rose"),
        ("An explosion woke the town. A second explosion broke windows.", "explosion"),
        ("An explosion woke the town. The next explosion broke windows.", "explosion"),
        ("Peru seized the trawler. Chile seized the tanker.", "seized"),
        ("Peru's attack on Chile failed. Chile's attack on Peru succeeded.", "attack"),
        ("The bloc did not impose sanctions. Sanctions are unpopular.", "impose"),
    ] {
        assert_eq!(first_mention(text, trigger), None, "{text}");
    }
}

#[test]
fn what_waits_for_something_to_come_is_planned_with_it() {
    check(
        "
        The bishop will [stay | planned] until a successor is [chosen | I_ACTION planned].
        The bishop [stayed] until a successor was [chosen | I_ACTION].
        ",
    );
}

#[test]
fn what_is_yet_to_begin_is_planned_and_what_is_yet_to_be_done_is_not_done() {
    for (text, trigger, want) in [
        ("The trial was due to begin in May.", "trial", Factuality::Planned),
        ("The trial has begun in Lund.", "trial", Factuality::Fact),
        ("The mayor has yet to sign the pact.", "sign", Factuality::Negated),
        ("The mayor wants to sign the pact.", "sign", Factuality::Planned),
    ] {
        assert_eq!(of(&events(text), text, trigger).factuality, want, "{text}");
    }
}

#[test]
fn what_is_known_was_there_to_fail_or_to_be_banned() {
    for (text, trigger, want) in [
        ("The failure of the talks surprised nobody.", "talks", Factuality::Fact),
        ("Unions criticised the ban on the strike.", "strike", Factuality::Fact),
        ("The cancellation of the visit surprised nobody.", "visit", Factuality::Negated),
        ("The police prevented the attack on the station.", "attack", Factuality::Negated),
    ] {
        assert_eq!(of(&events(text), text, trigger).factuality, want, "{text}");
    }
}

#[test]
fn what_is_planned_leaves_what_was_as_it_is() {
    let facts = |text: &str, trigger: &str| {
        let models = Models::default();
        let tokens = token::lex(text);
        let syntax = syntax::analyse(&tokens, &models);
        let found: Vec<Event> =
            event::extract(&tokens, &syntax, &timex::recognise(&tokens), &models).into_values().collect();
        of(&found, text, trigger).factuality
    };
    for (text, trigger, want) in [
        ("The firm will sell a mill founded in 1921.", "founded", Factuality::Fact),
        ("It is interesting to note that Holm has left the board.", "left", Factuality::Fact),
        ("She was bold enough to believe it.", "believe", Factuality::Fact),
        ("The army did not stop the broadcast.", "broadcast", Factuality::Fact),
        ("She was able to meet the mayor.", "meet", Factuality::Fact),
        ("Holm committed a murder in Lund.", "murder", Factuality::Fact),
        ("She is able to meet the mayor.", "meet", Factuality::Possible),
        ("Not all voters agreed.", "agreed", Factuality::Negated),
        ("It remains crucial for the firm to obtain a loan.", "obtain", Factuality::Planned),
        ("Analysts are predicting much more sluggish growth.", "growth", Factuality::Planned),
        ("It has the option of being sold.", "sold", Factuality::Planned),
    ] {
        assert_eq!(facts(text, trigger), want, "{text}");
    }
}
