//! Tests of syntax: tags, verb groups, clauses, quotations, and which verb governs a phrase of time.

mod arguments;

use std::sync::OnceLock;

use dateline::model::Models;
use dateline::syntax::{
    Argument, Aspect, ClauseKind, EmbeddingRole, Modality, Polarity, Syntax, Voice, analyse, lemma,
};
use dateline::token::{Tokens, lex};

/// The model of the crate and the rules alone; what is tested must hold with both.
fn taggers() -> &'static [(&'static str, Models); 2] {
    static TAGGERS: OnceLock<[(&str, Models); 2]> = OnceLock::new();
    TAGGERS.get_or_init(|| [("model", Models::default()), ("rules", Models::none())])
}

/// Takes the brackets out of "He [went/PAST] home": the text, and what stands in brackets with its note.
fn marked(line: &str) -> (String, Vec<(std::ops::Range<usize>, String)>) {
    let (mut text, mut found) = (String::new(), Vec::new());
    let mut rest = line;
    while let Some((before, inside)) = rest.split_once('[') {
        text.push_str(before);
        let (inside, after) = inside.split_once(']').expect("a closing bracket");
        let (words, note) = inside.split_once('/').expect("a note");
        found.push((text.len()..text.len() + words.len(), note.to_owned()));
        text.push_str(words);
        rest = after;
    }
    text.push_str(rest);
    (text, found)
}

fn describe(tokens: &Tokens<'_>, syntax: &Syntax, head: usize) -> String {
    let Some(group) = syntax.group_of(head) else { return "no verb group".to_owned() };
    let group = &syntax.groups()[group];
    if group.head != head {
        return format!("head is {}", tokens.word(group.head));
    }
    let mut note = format!("{:?}", group.tense).to_uppercase();
    match group.aspect {
        Aspect::None => {}
        Aspect::Progressive => note.push_str(" PROGRESSIVE"),
        Aspect::Perfective => note.push_str(" PERFECTIVE"),
        Aspect::PerfectiveProgressive => note.push_str(" PERFECTIVE_PROGRESSIVE"),
    }
    if let Some(modality) = group.modality.filter(|m| *m != Modality::Will) {
        note.push_str(&format!(" {modality:?}").to_lowercase());
    }
    if group.voice == Voice::Passive {
        note.push_str(" passive");
    }
    if group.polarity == Polarity::Negative {
        note.push_str(" NEG");
    }
    note
}

/// Checks the verbs in brackets of each line.
fn assert_verbs(lines: &[&str]) {
    let mut wrong = Vec::new();
    for line in lines {
        let (text, verbs) = marked(line);
        for (name, models) in taggers() {
            let tokens = lex(&text);
            let syntax = analyse(&tokens, models);
            for (range, note) in &verbs {
                let head = tokens.all().iter().position(|t| t.span.range() == *range).expect("a token");
                let found = describe(&tokens, &syntax, head);
                if found != *note {
                    wrong.push(format!("{name}: {line}\n    {}: {found}", &text[range.clone()]));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn simple_tenses() {
    assert_verbs(&[
        "The mayor [resigned/PAST] on Monday.",
        "The bank [wants/PRESENT] to [sell/INFINITIVE] its shares.",
        "They [say/PRESENT] the roof [fell/PAST] at noon.",
        "The firm [will/head is close] [close/FUTURE] two plants.",
        "She [did/head is answer] not [answer/PAST NEG] the question.",
    ]);
    assert_verbs(&[
        "He does n't [agree/PRESENT NEG].",
        "We don’t [know/PRESENT NEG].",
        "It [’s/PRESENT] an old trick.",
    ]);
}

#[test]
fn perfect_and_progressive() {
    assert_verbs(&[
        "Norway has [signed/PRESENT PERFECTIVE] the treaty.",
        "Prices had [risen/PAST PERFECTIVE] before the strike.",
        "The army is [building/PRESENT PROGRESSIVE] a bridge.",
        "The two were [talking/PAST PROGRESSIVE] in the hall.",
        "He has been [waiting/PRESENT PERFECTIVE_PROGRESSIVE] for weeks.",
        "They ’ve never been [paid/PRESENT PERFECTIVE passive NEG].",
        "It will have [ended/FUTURE PERFECTIVE] by May.",
        "The court has already twice [refused/PRESENT PERFECTIVE] it.",
        "The minister has, however, [promised/PRESENT PERFECTIVE] help.",
    ]);
}

#[test]
fn passives() {
    assert_verbs(&[
        "Two men were [arrested/PAST passive] in Oslo.",
        "The vote will be [held/FUTURE passive] in June.",
        "The road is being [repaired/PRESENT PROGRESSIVE passive].",
        "The plan has been [rejected/PRESENT PERFECTIVE passive].",
        "The company would not be [sold/NONE would passive NEG].",
    ]);
}

#[test]
fn modals_leave_the_tense_open() {
    assert_verbs(&[
        "The talks could [fail/NONE could].",
        "The talks may have [failed/NONE PERFECTIVE may].",
        "He must [pay/NONE must] and can not [leave/NONE can NEG].",
        "The bank might not [lend/NONE might NEG] more.",
        "He’d [know/NONE would].",
        "She’d [left/PAST PERFECTIVE] by then.",
    ]);
}

#[test]
fn phrases_that_mean_a_modal() {
    assert_verbs(&[
        "The club is going to [move/FUTURE].",
        "The firm has to [pay/PRESENT must] a fine.",
        "The crew was able to [leave/PAST can].",
        "The two leaders are to [meet/FUTURE] in Rome.",
        "He was to have [met/PAST PERFECTIVE] her.",
        "She used to [teach/PAST] here.",
        "They have been going to [move/PRESENT PERFECTIVE] for years.",
        "The bridge was about to be [closed/PAST passive].",
        "You had better [leave/NONE should].",
    ]);
}

#[test]
fn verbs_that_share_their_auxiliaries() {
    assert_verbs(&[
        "Police have [arrested/PRESENT PERFECTIVE] and [charged/PRESENT PERFECTIVE] two men.",
        "The bank will [close/FUTURE] branches and [sell/FUTURE] ships.",
        "The house was [bought/PAST passive] and [restored/PAST passive] by a club.",
        "He [stopped/PAST] and [asked/PAST] the way.",
    ]);
}

#[test]
fn questions_put_the_subject_between() {
    assert_verbs(&[
        "Did the minister [know/PAST]?",
        "Will they [come/FUTURE]?",
        "Why has the bank [failed/PRESENT PERFECTIVE]?",
    ]);
}

#[test]
fn participles_before_a_noun_are_no_verb_groups() {
    assert_verbs(&[
        "The [disputed/no verb group] islands are small.",
        "A Kenyan-[led/no verb group] force [went/PAST] home.",
        "The men [arrested/PASTPART passive] by police were [released/PAST passive].",
        "He [fled/PAST], [leaving/PRESPART] his car behind.",
    ]);
}

#[test]
fn the_clause_tells_past_tense_and_participle_apart() {
    assert_verbs(&[
        "It [completed/PAST] the purchase in May.",
        "The mayor [welcomed/PAST] the students [gathered/PASTPART passive] on the square.",
        "The weapons [seized/PASTPART passive] in the raid were [destroyed/PAST passive].",
        "She [said/PAST] sales [dropped/PAST] in June.",
        "Once the rain stopped, workers [mended/PAST] the roof.",
        "The troops [withdrew/PAST] from the valley, and the shops [opened/PAST] again.",
        "The barn [burned/PAST] down in May.",
        "The ferry will sink, the captain [announced/PAST] in May.",
    ]);
}

#[test]
fn lemmas() {
    use dateline::syntax::Tag;
    for (word, tag, base) in [
        ("went", Tag::VBD, "go"),
        ("said", Tag::VBD, "say"),
        ("stopped", Tag::VBD, "stop"),
        ("imposing", Tag::VBG, "impose"),
        ("denied", Tag::VBN, "deny"),
        ("announces", Tag::VBZ, "announce"),
        ("watches", Tag::VBZ, "watch"),
        ("Was", Tag::VBD, "be"),
        ("tries", Tag::VBZ, "try"),
        ("visiting", Tag::VBG, "visit"),
        ("controlled", Tag::VBD, "control"),
        ("expelled", Tag::VBD, "expel"),
        ("passed", Tag::VBD, "pass"),
        ("escalating", Tag::VBG, "escalate"),
        ("privatised", Tag::VBD, "privatise"),
        ("ministries", Tag::NNS, "ministry"),
        ("attacks", Tag::NNS, "attack"),
        ("women", Tag::NNS, "woman"),
        ("crashes", Tag::NNS, "crash"),
        ("Bruges", Tag::NNP, "Bruges"),
        ("glass", Tag::NN, "glass"),
    ] {
        assert_eq!(lemma(word, tag), base, "{word}");
    }
    assert!(matches!(lemma("talks", Tag::VBZ), std::borrow::Cow::Borrowed("talk")));
}

/// Checks for each line that "{words}" is governed by the verb "[…]".
fn assert_governors(lines: &[&str]) {
    let mut wrong = Vec::new();
    for line in lines {
        let text: String = line.chars().filter(|c| !"[]{}".contains(*c)).collect();
        let place = |mark: char| {
            let at = line.find(mark).expect("a mark");
            at - line[..at].chars().filter(|c| "[]{}".contains(*c)).count()
        };
        let tokens = lex(&text);
        for (name, models) in taggers() {
            let syntax = analyse(&tokens, models);
            let span = dateline::Span::new(place('{') as u32, place('}') as u32);
            let governor = syntax.governor(tokens.within(span)).map(|g| syntax.groups()[g].head);
            let wanted = tokens.within(dateline::Span::new(place('[') as u32, place(']') as u32)).start;
            if governor != Some(wanted) {
                wrong.push(format!("{name}: {line}\n    {:?}", governor.map(|g| tokens.word(g))));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_verb_of_its_clause_governs_a_time() {
    assert_governors(&[
        "The army [left] the town {on Monday}.",
        "{On Monday} the army [left] the town.",
        "{Last week}, the firm, which made toys, [closed].",
        "The man who was [jailed] {in May} said he was innocent.",
        "The bank [said] {on Tuesday} that the branch would close.",
        "The bank said that the branch would [close] {on Tuesday}.",
        "After [leaving] Rome {on Friday}, the pope flew to Malta.",
        "After leaving Rome, the pope [flew] to Malta {on Friday}.",
        "“We did not know,” the owner [said] {on Sunday}.",
        "He [met] the king {on Sunday} and flew home.",
        "He met the king and [flew] home {on Sunday}.",
        "The truce, which [ended] a long war {in 1995}, has held.",
        "The film, which won two prizes, [opened] {in June}.",
        "They plan to [vote] {next week}.",
        "The rebels [took] the port {last year}, killing dozens.",
        "The club fired the coach because it [lost] {on Saturday}.",
        "He signed the law, and {in 1911} the completion of dams in the north and the east [gave] them water.",
        "The coach left the club — and {tomorrow} he [plans] to speak.",
        "The pictures we [took] {last week} are lost.",
        "As the mayor said an hour earlier, {today} the bridge [opens].",
        "He [served] as head of the bank {in 1991} and was given a medal.",
        "{While in office}, he [wrote] two books.",
        "The port [had] its worst storm in living memory {in the 1950s}.",
    ]);
}

#[test]
fn clauses_hang_together() {
    let text =
        "After introducing the tax, the council said it would help people who fled, adding that nothing would change.";
    let tokens = lex(text);
    for (_, models) in taggers() {
        let syntax = analyse(&tokens, models);
        let found: Vec<_> = syntax
            .clauses()
            .iter()
            .map(|c| {
                let verb = c.group.map_or("", |g| tokens.word(syntax.groups()[g].head));
                let parent = c
                    .parent
                    .and_then(|p| syntax.clauses()[p].group)
                    .map_or("", |g| tokens.word(syntax.groups()[g].head));
                (verb, c.kind, c.connective.map_or("", |at| tokens.word(at)), parent)
            })
            .collect();
        assert_eq!(
            found,
            [
                ("said", ClauseKind::Main, "", ""),
                ("introducing", ClauseKind::Adverbial, "After", "said"),
                ("help", ClauseKind::Complement, "", "said"),
                ("fled", ClauseKind::Relative, "who", "help"),
                ("adding", ClauseKind::Participial, "", "said"),
                ("change", ClauseKind::Complement, "that", "adding"),
            ]
        );
    }
}

#[test]
fn quotations_reach_across_sentences_and_paragraphs() {
    let text = "“It is late. We go,” she said. “And then …\n\n“… we sleep,” she said. He called it 'a trick' and \"no more\" than that. The workers' vote.";
    let tokens = lex(text);
    let syntax = analyse(&tokens, &Models::none());
    let quoted: Vec<&str> = syntax.quotes().iter().map(|q| tokens.span(q.clone()).of(text)).collect();
    assert_eq!(quoted, ["“It is late. We go,”", "“And then …", "“… we sleep,”", "'a trick'", "\"no more\""]);
    assert!(syntax.is_quoted(1) && !syntax.is_quoted(tokens.len() - 2));
    // Closed only: it began before. And inches open nothing.
    let tokens = lex("\"It is late.\nWe go,\" she said. A 13.3\" screen.");
    let quoted = analyse(&tokens, &Models::none()).quotes().to_vec();
    assert_eq!(tokens.span(quoted[1].clone()), dateline::Span::new(13, 20));
    assert_eq!(quoted.len(), 2);
}

#[test]
fn groups_lie_in_their_clauses_and_clauses_in_each_other() {
    let mut texts: Vec<String> = [
        "",
        "that that that who went which said and had been",
        "to to to go to go and to and or",
        "said said said , said . ” said",
        "Who? What did he, she, it, they say? Never!",
        "with men being seen having been to be going to have",
        "’s ’d ’ll n't not had",
        "“ He , she said , went , and , he said , left ; it ended : they knew — all of it .",
        "He said he said he said he said he said it.",
    ]
    .iter()
    .map(|s| s.to_string())
    .collect();
    texts.push("because he said that after going, who was to be seen and had gone, ".repeat(40));
    for text in &texts {
        for (_, models) in taggers() {
            let tokens = lex(text);
            let syntax = analyse(&tokens, models);
            for (index, group) in syntax.groups().iter().enumerate() {
                assert!(group.tokens.contains(&group.head), "{text}");
                assert_eq!(syntax.group_of(group.head), Some(index));
                let clause = &syntax.clauses()[group.clause];
                assert_eq!(clause.group, Some(index), "{text}");
                assert!(clause.tokens.contains(&group.head), "{text}: {clause:?} {group:?}");
            }
            for clause in syntax.clauses() {
                if let Some(parent) = clause.parent.map(|p| &syntax.clauses()[p]) {
                    assert!(
                        parent.tokens.start <= clause.tokens.start && clause.tokens.end <= parent.tokens.end,
                        "{text}: {clause:?} in {parent:?}"
                    );
                }
            }
            for token in 0..tokens.len() {
                assert!(
                    syntax.clause_of(token).is_some_and(|c| syntax.clauses()[c].tokens.contains(&token)),
                    "{text} {token}"
                );
            }
        }
    }
}

#[test]
fn long_sentences_take_linear_time() {
    for unit in ["to go ", "he said ", "that ", "and went ", "“ ", "who ", "A ", "not ", "was , ", "running ", "( "] {
        let text = unit.repeat(20_000 / unit.len());
        let tokens = lex(&text);
        assert_eq!(analyse(&tokens, &Models::none()).clause_of(tokens.len()), None);
    }
}

#[test]
fn a_quotation_has_a_speaker() {
    let text = "“It is late,” said Ann Lee. “We go home.”\n\nThe mayor told reporters: “The pier is closed.\n\n\
        “It will open in May.”\n\n“Nobody knows,” according to the owner. “Nobody asked.”\n\nThe film “Rain” won.";
    let tokens = lex(text);
    let syntax = analyse(&tokens, &Models::default());
    let speaker = |quote: usize| {
        let argument = syntax.speech(quote).and_then(|speech| speech.speaker.clone());
        argument.map_or("nobody", |argument| tokens.word(argument.head))
    };
    let found: Vec<&str> = (0..syntax.quotes().len()).map(speaker).collect();
    assert_eq!(found, ["Lee", "Lee", "mayor", "mayor", "owner", "owner", "nobody"]);
}

#[test]
fn a_dateline_is_no_part_of_the_first_clause() {
    let text = "OSLO, March 3 (Reuters) - The council sold the pier.";
    let tokens = lex(text);
    let syntax = analyse(&tokens, &Models::default());
    let subject = syntax.arguments(0).subject.as_ref().map(|subject| tokens.word(subject.head));
    assert_eq!(subject, Some("council"));
    assert_eq!(syntax.governor(2..4), None);
}
