//! Tests of summaries: one readable clause an event, in the words of the text.

use super::*;

/// Checks `(sentence, trigger, summary)`.
fn check_summaries(cases: &[(&str, &str, &str)]) {
    let wrong: Vec<_> = cases
        .iter()
        .map(|&(text, trigger, want)| (text, want, of(&events(text), text, trigger).summary.clone()))
        .filter(|(_, want, got)| want != got)
        .map(|(text, want, got)| format!("  of   {text}\n  want {want}\n  got  {got}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn summaries_are_one_clause_without_time_and_attribution() {
    check_summaries(&[
        (
            "On Tuesday, Norway recalled its ambassador, the ministry said.",
            "recalled",
            "Norway recalled its ambassador",
        ),
        ("The museum last year bought a Viking ship for $3m.", "bought", "The museum bought a Viking ship for $3m"),
        (
            "Kenya punished the firm for dumping waste, imposing a fine.",
            "punished",
            "Kenya punished the firm for dumping waste",
        ),
    ]);
}

#[test]
fn summaries_keep_names_numbers_and_quotation_marks_whole() {
    check_summaries(&[
        ("“We will stay,” the coach said on Friday.", "said", "the coach said “We will stay”"),
        (
            "The mayor called the plan “a gift to the rich,” and left.",
            "called",
            "The mayor called the plan “a gift to the rich”",
        ),
        (
            "The city signed a $2.5bn contract with the builder.",
            "signed",
            "The city signed a $2.5bn contract with the builder",
        ),
        ("They need help and we need rest.", "help", "They need help"),
        (
            "The war between the two kingdoms that claimed 900 lives is over.",
            "war",
            "The war between the two kingdoms is over",
        ),
    ]);
}

#[test]
fn a_number_keeps_the_words_that_bound_it() {
    check_summaries(&[
        ("At least 14 hikers have vanished.", "vanished", "At least 14 hikers have vanished"),
        ("By noon more than fifty tents were pitched.", "pitched", "more than fifty tents were pitched"),
    ]);
    check("More than fifty tents were [pitched] there.");
}

#[test]
fn the_one_who_speaks_is_found_behind_the_verb_and_behind_a_pronoun() {
    check_summaries(&[
        ("“We will rebuild,” said Ada Holm.", "said", "Ada Holm said “We will rebuild”"),
        (
            "“We will rebuild,” her lawyer, Ada Holm, said outside the court.",
            "said",
            "“We will rebuild,” her lawyer, Ada Holm, said outside the court",
        ),
        (
            "Minister Ada Holm told reporters the road was safe. She added that tolls would fall.",
            "added",
            "Minister Ada Holm added that tolls would fall",
        ),
        (
            "The ministry said the road was safe. He added that tolls would fall.",
            "added",
            "He added that tolls would fall",
        ),
    ]);
}

#[test]
fn a_summary_has_its_subject_and_asserts_no_more_than_the_text() {
    check_summaries(&[
        ("The pilot managed to land the plane.", "land", "The pilot managed to land the plane"),
        ("They hope to solve it.", "solve", "They hope to solve it"),
        ("The families plan to hold a service.", "hold", "The families plan to hold a service"),
        ("Two men were arrested and charged.", "charged", "Two men were charged"),
        ("She left school and worked in a bakery.", "worked", "She worked in a bakery"),
        ("They met Ada Holm, whose shop burned.", "burned", "Ada Holm’s shop burned"),
    ]);
}

#[test]
fn a_summary_ends_where_its_own_clause_does() {
    check_summaries(&[
        ("A convoy that had left the port in May was stopped.", "left", "A convoy had left the port"),
        ("The walls were raised in the 1640s and last repaired in 2009.", "raised", "The walls were raised"),
        ("The walls were raised in the 1640s and last repaired in 2009.", "repaired", "The walls were repaired"),
        ("She lost to Holm in 2019 and again four years later.", "lost", "She lost to Holm"),
        ("Fever took more men than the siege did.", "took", "Fever took more men than the siege did"),
        ("The 31-year-old, who scored twice, was injured.", "injured", "The 31-year-old was injured"),
        ("Hearts, who have won only once since May, sacked their coach.", "sacked", "Hearts sacked their coach"),
        ("In recent years Holm wrote two novels.", "wrote", "Holm wrote two novels"),
        (
            "Ada Holm said that the mill, which employs 40 people, will shut.",
            "said",
            "Ada Holm said that the mill, which employs 40 people, will shut",
        ),
        ("Holm added, ``We were lucky.''", "added", "Holm added, “We were lucky”"),
        ("“Never again”, Ada Holm, the coach of the side, said.", "said", "Ada Holm said “Never again”"),
        ("They honoured those who had left the town.", "left", "They honoured those who had left the town"),
        (
            "“We have never heard anything like this,” said Ada Holm.",
            "said",
            "Ada Holm said “We have never heard anything like this”",
        ),
    ]);
}

/// Finds the summary of an event of a text that the trained tagger has read.
fn summary(text: &str, trigger: &str) -> String {
    let models = Models::default();
    let tokens = token::lex(text);
    let syntax = syntax::analyse(&tokens, &models);
    let found: Vec<Event> =
        event::extract(&tokens, &syntax, &timex::recognise(&tokens), &models).into_values().collect();
    of(&found, text, trigger).summary.clone()
}

/// Checks `(text, trigger, summary)` with the trained models.
fn check_read(cases: &[(&str, &str, &str)]) {
    let wrong: Vec<_> = cases
        .iter()
        .map(|&(text, trigger, want)| (text, want, summary(text, trigger)))
        .filter(|(_, want, got)| want != got)
        .map(|(text, want, got)| format!("  of   {text}\n  want {want}\n  got  {got}"))
        .collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn what_is_said_keeps_its_subject_and_its_point() {
    check_read(&[
        ("Ada Holm said the mill, which employs 40 people, will close in March.", "close", "the mill will close"),
        (
            "Mr. Holm, the council said, made two million pounds.",
            "said",
            "the council said Mr. Holm made two million pounds",
        ),
        ("Mr. Holm, the council said, made more than $60 million.", "made", "Mr. Holm made more than $60 million"),
        (
            "The closure, the company said on Friday, follows a review.",
            "said",
            "the company said the closure follows a review",
        ),
        (
            "The bank said if rates rise again, it will sell the mill.",
            "said",
            "The bank said if rates rise again, it will sell the mill",
        ),
        (
            "Some farmers have complained that after the flood, rescuers left.",
            "complained",
            "Some farmers have complained that after the flood, rescuers left",
        ),
        ("Holm said a plan to sell the mill fell through.", "said", "Holm said a plan to sell the mill fell through"),
        (
            "The notice reads “we may close the pier”, but nobody saw it.",
            "reads",
            "The notice reads “we may close the pier”",
        ),
        (
            "“They like it,” Ada Holm, the mayor, said in a letter.",
            "said",
            "“They like it,” Ada Holm, the mayor, said in a letter",
        ),
        // What is said in a statement is no statement of it.
        ("Holm spoke in a statement issued in Lund.", "spoke", "Holm spoke in a statement issued in Lund"),
    ]);
}

#[test]
fn a_verb_finds_its_subject_in_a_list_an_office_or_an_age() {
    check_read(&[
        ("Peru, Chile and Cuba sent ships.", "sent", "Peru, Chile and Cuba sent ships"),
        ("“It burned,” said Ada Holm, the mayor of Lund, who promised help.", "promised", "Ada Holm promised help"),
        ("Ada Holm, 45, who won the vote, left.", "won", "Ada Holm won the vote"),
        ("All in all, the firm has grown.", "grown", "the firm has grown"),
        ("Nearly 200 soldiers were killed.", "killed", "Nearly 200 soldiers were killed"),
        ("My wife and I sold the house.", "sold", "My wife and I sold the house"),
        ("A similar pact failed, and fighting broke out.", "broke", "fighting broke out"),
        ("Police think the man buried the rifle, dug it up and fled.", "dug", "the man dug it up"),
        ("Holm knew what had failed, but said nothing.", "said", "Holm knew what had failed, but said nothing"),
        ("There was a long pause.", "pause", "There was a long pause"),
        // Where "and" parts two clauses, each has its own.
        ("Sales fell after the storm, and the mill closed.", "closed", "the mill closed"),
    ]);
}

#[test]
fn a_summary_gives_a_verb_what_it_is_nothing_without() {
    check_read(&[
        ("They read the rules that the mayor had signed.", "signed", "the mayor had signed the rules"),
        (
            "The vote comes two months after a bridge collapsed.",
            "vote",
            "The vote comes two months after a bridge collapsed",
        ),
        ("The council approved and signed the pact.", "approved", "The council approved and signed the pact"),
        (
            "The captain of the side was praised for asking, begging and pleading.",
            "praised",
            "The captain of the side was praised for asking, begging and pleading",
        ),
        ("Sweden won 3 – 0.", "won", "Sweden won 3 – 0"),
        // A time is no object, nor is what becomes something.
        ("They left on the day that he resigned.", "resigned", "he resigned"),
    ]);
}

#[test]
fn a_pronoun_is_the_only_person_of_the_clause_before() {
    check_read(&[
        ("Victor Hale was arrested in May. He tried to board a plane.", "tried", "Victor Hale tried to board a plane"),
        ("Mr. Reilly led a march. He was fined.", "fined", "Mr. Reilly was fined"),
        // Two could be meant, or nobody.
        ("Anna Keller met Luis Ortega. She praised the plan.", "praised", "She praised the plan"),
        ("Mr. Reilly led a march. She left.", "left", "She left"),
        ("The judge left. He had met the mayor.", "met", "He had met the mayor"),
    ]);
}

#[test]
fn a_short_name_is_the_long_one() {
    let text =
        "The European Lending Board (ELB) sold the mill. The ELB sold the mill in secret. The EBL sold the mill.";
    let models = Models::default();
    let tokens = token::lex(text);
    let syntax = syntax::analyse(&tokens, &models);
    let found: Vec<Event> =
        event::extract(&tokens, &syntax, &timex::recognise(&tokens), &models).into_values().collect();
    let sold: Vec<_> = found.iter().filter(|e| e.lemma == "sell").map(|e| e.same_as.map(|same| same.first)).collect();
    assert_eq!(sold, [None, Some(found[0].id), None]);
}

#[test]
fn a_summary_with_a_doubtful_subject_tells_the_words_of_the_text() {
    check_read(&[
        ("The harbour office closed after a strike.", "strike", "The harbour office closed after a strike"),
        (
            "Bakers, grocers and even the town's own clerks were sewing flags.",
            "sewing",
            "Bakers, grocers and even the town's own clerks were sewing flags",
        ),
        // Where the subject is plain, nothing is told but the clause.
        (
            "The mayor opened the new pier, which had cost the town more than nine million crowns and six years of quarrels, and left.",
            "opened",
            "The mayor opened the new pier",
        ),
        ("The miners began a strike in Lima.", "strike", "The miners began a strike in Lima"),
        ("Repairs began in May but stopped in June.", "began", "Repairs began"),
    ]);
}

#[test]
fn what_is_told_by_a_participle_or_a_relative_clause_is_told_with_its_sentence() {
    check_read(&[
        (
            "A gale felled an oak, crushing two cars and wounding a baker.",
            "wounding",
            "A gale felled an oak, crushing two cars and wounding a baker",
        ),
        ("She praised the pact signed by Norway.", "signed", "She praised the pact signed by Norway"),
        (
            "The firm sold a ferry of its rival, which sank in Lund.",
            "sank",
            "The firm sold a ferry of its rival, which sank in Lund",
        ),
        // Only one noun can be meant, or only an event can do it.
        ("A convoy that had left the port was stopped.", "left", "A convoy had left the port"),
        ("They mourned the fall of the bridge, which killed two.", "killed", "the fall of the bridge killed two"),
        ("Nobody named any baker who left the town.", "left", "Nobody named any baker who left the town"),
    ]);
}

#[test]
fn a_clause_that_asks_for_a_word_outside_it_is_told_with_its_sentence() {
    check_read(&[
        ("They carried the lamps they bought in Lima.", "bought", "they bought the lamps in Lima"),
        ("The town paid for what Holm called a toy.", "called", "The town paid for what Holm called a toy"),
        ("He sells more than she bought.", "bought", "He sells more than she bought"),
    ]);
}

#[test]
fn a_summary_comes_to_its_point() {
    check_read(&[
        (
            "Lund knew the risk to which the crew was exposed.",
            "exposed",
            "Lund knew the risk to which the crew was exposed",
        ),
        ("The firm will close the mill and sell a ferry.", "sell", "The firm will close the mill and sell a ferry"),
        ("They sold shops in the Lima, Peru area.", "sold", "They sold shops in the Lima, Peru area"),
        ("Holm left for a job, which she called a gift.", "called", "Holm left for a job, which she called a gift"),
        ("The firm's power to pay was shaken by the fire.", "shaken", "The firm's power to pay was shaken by the fire"),
        ("Will the firm sell the mill?", "sell", "Will the firm sell the mill?"),
        ("It broke at a time when the port was shut.", "broke", "It broke at a time when the port was shut"),
        ("The tram would run beginning next year.", "run", "The tram would run beginning next year"),
        ("He hid seconds before the bell rang.", "hid", "He hid seconds before the bell rang"),
        ("Holm sold bonds due 1 May 2030.", "sold", "Holm sold bonds due 1 May 2030"),
        ("It adopted a creditors rights plan.", "adopted", "It adopted a creditors rights plan"),
        (
            "The firm offered help to as many as 900 bakers.",
            "offered",
            "The firm offered help to as many as 900 bakers",
        ),
        ("The mill was either closed, or sold.", "closed", "The mill was either closed, or sold"),
        (
            "The firm said it amended its voting rights plan by a vote.",
            "amended",
            "it amended its voting rights plan by a vote",
        ),
        ("It had a large and growing stake in the mill.", "had", "It had a large and growing stake in the mill"),
        ("The slow and painful talks failed.", "failed", "The slow and painful talks failed"),
        ("Its old, grey ferry sank.", "sank", "Its old, grey ferry sank"),
        (
            "“We have what we hoped for,” Ada Holm told reporters.",
            "told",
            "Ada Holm told reporters “We have what we hoped for”",
        ),
    ]);
}

#[test]
fn a_verb_that_another_may_have_the_subject_of_is_told_with_its_sentence() {
    check_read(&[
        (
            "The mayor opened the pier, which was new, and left.",
            "left",
            "The mayor opened the pier, which was new, and left",
        ),
        ("The mayor opened the pier and left the town.", "left", "The mayor left the town"),
    ]);
}

#[test]
fn the_words_of_the_text_are_told_without_dateline_and_time() {
    check_read(&[
        ("LIMA (Press) -- A gale hit the port, wounding six.", "wounding", "A gale hit the port, wounding six"),
        ("Lima, Peru — A gale hit the port, wounding six.", "wounding", "A gale hit the port, wounding six"),
        ("On Tuesday, a gale hit the port, wounding six.", "wounding", "a gale hit the port, wounding six"),
    ]);
}

#[test]
fn brackets_and_inches_are_no_end_of_a_summary() {
    check_read(&[
        ("The old mill (the last in Lund) burned down on Friday.", "burned", "The old mill burned down"),
        ("The firm bought a 9\" lamp.", "bought", "The firm bought a 9\" lamp"),
    ]);
}

#[test]
fn a_summary_that_would_break_off_goes_on_or_gives_way_to_the_sentence() {
    let read = |text: &str, trigger: &str| -> String {
        let models = Models::default();
        let tokens = token::lex(text);
        let syntax = syntax::analyse(&tokens, &models);
        let events = event::extract(&tokens, &syntax, &timex::recognise(&tokens), &models);
        let event = events.values().find(|event| event.trigger.of(text) == trigger);
        event.unwrap_or_else(|| panic!("{trigger:?} of {text:?}")).summary.clone()
    };
    for (text, trigger, summary) in [
        // A verb waits behind an aside.
        (
            "The town's papers show Abel Holm, 49, was found guilty of theft twice from 1991 to 1997.",
            "show",
            "The town's papers show Abel Holm, 49, was found guilty of theft twice from 1991 to 1997",
        ),
        // … but not that of the clause above.
        ("Abel Holm, who met Ann Lee, the oldest member, on Monday, left the town.", "met", "Abel Holm met Ann Lee"),
        // The subject stands in front of an aside.
        (
            "The town's papers show Abel Holm, 49, was found guilty of theft twice from 1991 to 1997.",
            "found",
            "The town's papers show Abel Holm, 49, was found guilty of theft twice from 1991 to 1997",
        ),
        ("Police think the man buried the rifle, dug it up and fled.", "dug", "the man dug it up"),
        // A participle alone is no sentence.
        (
            "Waving to the crowd on Monday, the mayor left the hall.",
            "Waving",
            "Waving to the crowd on Monday, the mayor left the hall",
        ),
        // What is asked is told as a question.
        ("Did the council sell the pier last year?", "sell", "Did the council sell the pier last year?"),
        // A time goes with its preposition, in front of a clause too.
        (
            "The adviser said on Tuesday that, over the past two weeks, the mayor's health had worsened.",
            "said",
            "The adviser said that, over the past two weeks, the mayor's health had worsened",
        ),
        (
            "They closed the pool on Monday so they could mend the roof.",
            "closed",
            "They closed the pool so they could mend the roof",
        ),
        // The place in front of a quotation does not speak.
        (
            "The blast wrecked the market in Lima on Tuesday. \"You can see a crater from here,\" he said on Wednesday.",
            "said",
            "he said \"You can see a crater from here\"",
        ),
        (
            "Officers see no proof that men close to Abel Holm, the exiled banker who is accused of the theft, fled on Monday.",
            "fled",
            "Officers see no proof that men close to Abel Holm, the exiled banker who is accused of the theft, fled on Monday",
        ),
        // A plural verb has no "he" for its subject.
        (
            "The boy's aunts say he will stay in the town and have tried to find a school since Monday.",
            "tried",
            "The boy's aunts say he will stay in the town and have tried to find a school since Monday",
        ),
        // What a verb acts on may stand in front of its clause, or behind an aside.
        (
            "I cannot describe the kind of proof we have found in Lima since Monday.",
            "found",
            "I cannot describe the kind of proof we have found in Lima since Monday",
        ),
        ("The council signed, in Lima, a pact with Holm last year.", "signed", "The council signed a pact with Holm"),
        ("The town ran a new, faster train on Monday.", "ran", "The town ran a new, faster train"),
        // What is said begins behind "but".
        ("But the walls held, an officer said on Monday.", "said", "an officer said the walls held"),
        ("The firm sold a 13.3\" screen on Monday.", "sold", "The firm sold a 13.3\" screen"),
        // A noun is told with its clause.
        (
            "The update that came on Thursday did not prevent the delay that comes with every new driver on the line.",
            "delay",
            "The update that came on Thursday did not prevent the delay that comes with every new driver on the line",
        ),
    ] {
        assert_eq!(read(text, trigger), summary, "of {text:?}");
    }
}
