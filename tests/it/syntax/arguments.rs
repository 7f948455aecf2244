//! Tests of who does what to whom, and of what hangs on what.

use super::*;

/// Checks for each line the subject, the object and the agent of the verb in brackets: "[verb/subject|object|agent]", by their heads.
fn assert_arguments(taggers: &[(&str, Models)], lines: &[&str]) {
    let mut wrong = Vec::new();
    for line in lines {
        let (text, verbs) = marked(line);
        for (name, models) in taggers {
            let tokens = lex(&text);
            let syntax = analyse(&tokens, models);
            for (range, note) in &verbs {
                let head = tokens.all().iter().position(|t| t.span.range() == *range).expect("a token");
                let Some(group) = syntax.group_of(head) else {
                    wrong.push(format!("{name}: {line}: no group"));
                    continue;
                };
                let found = syntax.arguments(group);
                let head = |found: &Option<Argument>| found.as_ref().map_or("", |found| tokens.word(found.head));
                let found = [&found.subject, &found.object, &found.agent].map(head).join("|");
                if found != *note {
                    wrong.push(format!("{name}: {line}\n    {}: {found}", &text[range.clone()]));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_clause_names_who_does_what() {
    assert_arguments(
        taggers(),
        &[
            "The council of the town [rejected/council|plan|] the plan on Monday.",
            "Last week the crew [left/crew||].",
            "In March the owner [sold/owner|boats|] more than 300 boats.",
            "The plan was [rejected/plan||council] in March by the council.",
            "There [were/riots||] riots in the port.",
            "“We lost,” [said/coach||] the coach.",
            "The bank [said/bank||] profits [fell/profits||].",
            "The year [began/year||] badly.",
        ],
    );
}

#[test]
fn a_clause_takes_its_subject_from_elsewhere() {
    assert_arguments(
        taggers(),
        &[
            "The man who [fled/man||] was [caught/man||police] by police.",
            "They [urged/They|union|] the union to [stop/union||].",
            "The firm [agreed/firm||] to [sell/firm|mill|] the mill.",
            "The troops [withdrew/troops||] and [burned/troops|bridge|] the bridge.",
            "Sanctions [imposed/Sanctions||council] by the council were [lifted/Sanctions||].",
            "The driver [fled/driver||], [leaving/driver|car|] his car behind.",
        ],
    );
}

#[test]
fn what_takes_a_tagger_is_told_with_it() {
    assert_arguments(
        &taggers()[..1],
        &[
            "The club [gave/club|medal|] the girl a medal.",
            "Did the mayor [resign/mayor||]?",
            "The boat which the king [bought/king|boat|] was lost.",
            "The boat that was [lost/boat||] belonged to the king.",
        ],
    );
}

#[test]
fn a_verb_hangs_on_another_as_what_it_is() {
    use EmbeddingRole::*;
    for (text, verb, above, role) in [
        ("The firm agreed to sell the mill.", "sell", "agreed", Complement),
        ("The minister flew to Rome to sign the treaty.", "sign", "flew", Purpose),
        ("The council defended its decision to close the pier.", "close", "defended", Noun),
        ("She said the pier had closed.", "closed", "said", Complement),
        ("The man who fled was caught.", "fled", "caught", Relative),
        ("The shops opened after the rain had stopped.", "stopped", "opened", Adverbial),
        ("The driver fled, leaving his car behind.", "leaving", "fled", Participial),
        ("The army withdrew and burned the bridge.", "burned", "withdrew", Coordinate),
        ("They asked the mayor to resign.", "resign", "asked", Complement),
    ] {
        let tokens = lex(text);
        let syntax = analyse(&tokens, &Models::default());
        let group = |word: &str| {
            let at = (0..tokens.len()).find(|&at| tokens.word(at) == word).expect("the word");
            syntax.group_of(at).expect("a group")
        };
        let found = syntax.embedding(&tokens, group(verb)).expect("a verb above");
        assert_eq!((found.governor, found.role), (group(above), role), "{text}");
    }
}

#[test]
fn an_apposition_says_who_somebody_is() {
    for (text, wanted) in [
        ("Ann Lee, the mayor of the town, resigned on Monday.", Some("mayor")),
        ("The mayor, Ann Lee, resigned.", Some("Lee")),
        ("Ann Lee, the mayor and the owner left.", None),
        ("Ann Lee, who fled, resigned.", None),
    ] {
        let tokens = lex(text);
        let syntax = analyse(&tokens, &Models::default());
        let found = syntax.apposition(&tokens, &syntax.phrases()[0]).map(|phrase| tokens.word(phrase.head));
        assert_eq!(found, wanted, "{text}");
    }
}
