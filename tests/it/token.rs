//! Tests of token: what a text is cut into.

use dateline::token::{ParagraphKind, TokenKind, lex};

/// The tokens with a bar between those that touch, a blank between those that do not.
fn cut(text: &str) -> String {
    let tokens = lex(text);
    let mut line = String::new();
    for (index, token) in tokens.all().iter().enumerate() {
        if index > 0 {
            line.push(if token.spaced { ' ' } else { '|' });
        }
        line.push_str(tokens.word(index));
    }
    line
}

fn sentences(text: &str) -> Vec<&str> {
    let tokens = lex(text);
    tokens.sentences().iter().map(|s| tokens.span(s.tokens.clone()).of(text)).collect()
}

#[test]
fn words_are_cut_as_universal_dependencies_cuts_them() {
    for line in [
        "They do|n't know|, she|'s late|, and they|'ll wait|.",
        "Norway|’s minister could|n’t say what we|’ve lost|.",
        "CA|N'T the O'Brien|'s dog go at five o'clock|?",
        "I can|not go|, Ma'am|.",
        "a six|-|week war in mid|-|May over the T|-|72 and the post|–|war years",
        "the U.S. and the U.K.|'s J.P. Morgan of A. B. Carter",
        "on Feb. 3 at 6 a.m. Mr. Lee met Sen. Ann R. Poe of Acme Inc. and Co.",
        "No. 5 said no|.",
        "AT&T and R&D and salt|&|pepper",
        "see www.example.org or http://example.org/a?b=c or mail me@example.org|.",
        "either|/|or (|AFP|) said|: “|no|”|.",
        "The students|' vote and the ’|twas",
    ] {
        let text = line.replace('|', "");
        assert_eq!(cut(&text), line);
    }
}

#[test]
fn numbers_keep_their_marks_and_lose_their_units() {
    for line in [
        "$|2.5|bn and £|1,000 or 1,250,000 people|, 4|%",
        "3½ or ½ of .5 and 10|,|20|,|30",
        "at 14:30|, 9:05:07 or 5|pm and 10:30|am",
        "the 1st|, 22nd|, 103rd and 1,000th",
        "the 1990s|, the '90s|, the ’80s|, the 1980's|, the 90s",
        "on 2020-12-29|, 12/29/2020|, 29.12.2020|, 3.4.21|, 2020/12/29",
        "at 2020-12-29T14:30:05+01:00 or 20201229T1430Z or 2020-12-29T09:00Z|.",
        "version 1.2.3|, host 10.0.12.1|, 9|/|11|, 2018|-|19|, 555|-|1234",
        "the G20|, 3G|, 5|km|, 100|m|, 747s",
    ] {
        let text = line.replace('|', "");
        assert_eq!(cut(&text), line);
    }
}

#[test]
fn kinds_are_told_by_shape() {
    for (text, kind) in [
        ("Turkey", TokenKind::Word),
        ("U.S.", TokenKind::Word),
        ("’s", TokenKind::Word),
        ("2.5", TokenKind::Number),
        ("½", TokenKind::Number),
        ("1st", TokenKind::Ordinal),
        ("1990s", TokenKind::Decade),
        ("'90s", TokenKind::Decade),
        ("1990's", TokenKind::Decade),
        ("14:30", TokenKind::Clock),
        ("2020-12-29", TokenKind::Date),
        ("20201229T143000Z", TokenKind::Date),
        ("...", TokenKind::Mark),
        ("--", TokenKind::Mark),
        ("“", TokenKind::Mark),
    ] {
        let tokens = lex(text);
        assert_eq!((tokens.len(), tokens.get(0).map(|t| t.kind)), (1, Some(kind)), "{text}");
    }
}

/// Each line is one sentence; joined by blanks they must be cut there and nowhere else.
fn assert_sentences(lines: &[&str]) {
    assert_eq!(sentences(&lines.join(" ")), lines);
}

#[test]
fn abbreviations_do_not_end_a_sentence() {
    assert_sentences(&[
        "Mr. Ames met Gov. Ruth B. Kane on Nov. 3 in the U.S. Capitol.",
        "The firm, J.P. Morgan, paid $2.5bn to Apex Inc. in Dec. 2019.",
    ]);
    assert_sentences(&["He lives in the U.S.", "The others left for the U.K.", "In May they came back."]);
    assert_sentences(&[
        "It opened at 9 a.m. Tuesday.",
        "It closed at 6 p.m.",
        "Crowds went home at 7 p.m. EST and slept.",
    ]);
    assert_sentences(&[
        "They sold ships, cars, etc.",
        "Buyers paid in cash.",
        "He was No. 5 on the list.",
        "Is it so?",
        "No.",
    ]);
    assert_sentences(&["That was plan B.", "The next plan failed.", "It was signed by Acme Corp.", "The price fell."]);
}

#[test]
fn quotations_close_before_the_sentence_ends() {
    assert_sentences(&[
        "“It is over.”",
        "The crowd left.",
        "“Is it fair?” he asked.",
        "“Is it fair?” Mayor Ada Quist asked on Monday.",
    ]);
    assert_sentences(&["\"We won.\"", "\"They lost!\" she said.", "(He laughed.)", "She did not."]);
    assert_sentences(&["``We won. ''", "They left."]);
    assert_sentences(&["“Never!”", "Nobody moved.", "He waited ... and waited.", "Then …", "Nothing happened."]);
}

#[test]
fn line_breaks_end_a_paragraph_unless_they_wrap() {
    assert_eq!(
        sentences("Storm hits coast\nBy Ann Lee\n\nThe storm hit."),
        ["Storm hits coast", "By Ann Lee", "The storm hit."]
    );
    let wrapped = "The storm hit the coast late on Sunday and tore the roofs\nfrom some forty houses in Port Ellery, where the mayor had\nordered people out the day before.";
    assert_eq!(sentences(wrapped).len(), 1);
    assert_eq!(sentences(&wrapped.replace('\n', "\r\n")).len(), 1);
    assert_eq!(
        sentences("Total: 12\nInjured: 40\nMissing: 3\nThe dead were named later in the day by police in the town."),
        ["Total: 12", "Injured: 40", "Missing: 3", "The dead were named later in the day by police in the town."]
    );
    let tokens = lex("Storm hits coast\n\nThe storm hit. It went on.\n\n“Stay in.”");
    let kinds: Vec<_> = tokens.paragraphs().iter().map(|p| (p.sentences.clone(), p.kind)).collect();
    assert_eq!(kinds, [(0..1, ParagraphKind::Heading), (1..3, ParagraphKind::Prose), (3..4, ParagraphKind::Prose)]);
    assert_eq!(tokens.sentences()[2].paragraph, 1);
}

/// Texts that break careless code.
fn hostile() -> Vec<String> {
    let mut texts: Vec<String> = [
        "",
        " ",
        "\0\0",
        "\u{feff}BOM first. Then more.",
        "no-break\u{a0}space and thin\u{2009}space",
        "e\u{301}te\u{301} fin.\u{202e}txet\u{202c} A.",
        "👩‍👩‍👧‍👦 came. ❤️ 🇺🇳",
        "’",
        "'’s",
        "n't",
        "’n’t’",
        "“”‘’«»",
        "a.b.c.d.",
        "U.S",
        "1,2,3,4.5.6-7-8:9:10",
        "12:",
        "12-12-",
        "2020-12-29T",
        "2020-12-29T14:",
        "...’.”!?",
        "\r\n\r\r\n\u{2028}\u{2029}\u{85}",
        "日本語のテキスト。次の文。",
        "زها حديد، ٢٠٢٠",
        "x\u{200d}",
        "http://",
        "@ # @a #b a@ a@b",
        ".5.5.5",
        "½½1½½s",
        "1990’s’s",
    ]
    .iter()
    .map(|s| s.to_string())
    .collect();
    let joined = texts.concat();
    texts.extend(joined.char_indices().map(|(at, _)| joined[at..].chars().take(12).collect()));
    texts
}

#[test]
fn any_text_is_cut_on_character_boundaries_and_in_order() {
    for text in hostile() {
        let tokens = lex(&text);
        let mut end = 0;
        for token in tokens.all() {
            assert!(token.span.start() >= end && !token.span.is_empty(), "{text:?}");
            assert!(text.get(token.span.range()).is_some(), "{text:?} {token:?}");
            end = token.span.end();
        }
        let covered: Vec<usize> = tokens.sentences().iter().flat_map(|s| s.tokens.clone()).collect();
        assert_eq!(covered, (0..tokens.len()).collect::<Vec<_>>(), "{text:?}");
    }
}

#[test]
fn one_character_without_end_is_no_trouble() {
    for unit in
        ["a", ".", "'", "\n", "1", "’", ",1", "A.", "\" ", ". ", "-", "1-1-", "(", "é", "\u{301}", "a\n", "?", "& "]
    {
        let text = unit.repeat(400_000 / unit.len());
        let tokens = lex(&text);
        assert_eq!(tokens.sentences().last().map_or(0, |s| s.tokens.end), tokens.len());
    }
}

#[test]
fn a_line_is_what_its_form_says() {
    use dateline::token::ParagraphKind::*;
    for (text, kind) in [
        ("The pier closed on Monday.", Prose),
        ("Council closes the pier", Heading),
        ("By Ann Lee and Jo Hart", Byline),
        ("By Monday the pier was closed", Heading),
        ("Reporting by Ann Lee; editing by Jo Hart", Byline),
        ("Photo: Ann Lee", Caption),
        ("The pier on Monday. (AP Photo/Ann Lee)", Caption),
        ("Source: Reuters", Source),
        ("© 2024 The Example", Source),
        ("Published 12 March 2024, 10:45 GMT", Stamp),
        ("14:30", Stamp),
        ("May 2024", Stamp),
        ("• The pier is closed", ListItem),
        ("2. The pier is closed", ListItem),
        ("a) the pier", ListItem),
        ("1.5 million people came.", Prose),
    ] {
        let tokens = lex(text);
        assert_eq!(tokens.paragraphs()[0].kind, kind, "{text}");
    }
}

#[test]
fn a_dateline_leads_a_paragraph() {
    for (text, lead) in [
        ("OSLO (Reuters) - The council met.", "OSLO (Reuters) -"),
        ("OSLO, March 3 — The council met.", "OSLO, March 3 —"),
        ("New York (AP) -- The council met.", "New York (AP) --"),
        ("10:45 GMT – The council met.", "10:45 GMT –"),
        ("The council - all of it - met.", ""),
        ("NATO - the alliance of 32 states - met in Oslo and talked.", ""),
        ("Norway met Sweden on Monday.", ""),
    ] {
        let tokens = lex(text);
        let found = tokens.paragraphs()[0].lead.clone();
        let found = if found.is_empty() { "" } else { tokens.span(found).of(text) };
        assert_eq!(found, lead, "{text}");
    }
}

/// What the fuzzer found: words and numbers that the lexer cuts, where the scan of bytes has to look for the pieces.
#[test]
fn the_fast_path_looks_into_what_the_lexer_cuts() {
    let day = chrono::NaiveDate::from_ymd_opt(2024, 3, 14).expect("a day");
    let extractor = dateline::Extractor::english();
    let cut = ["1p.m.eg", "at 5p.m. on it", "5pm", "Mayn't", "o'clock 9o'clock", "\n\n1990s\n\n", "gonna 2day", "Q3/4"];
    let clocks = ["2h12", "It left. At 7H05 it was gone"];
    // One place of a sentence is enough, and the next sentence has its own.
    let sentences = [
        "On 3 May at. Five came",
        "In 1999 it\nrose on Friday",
        "Monday! at five… Tuesday”. It fell in June",
        "May\r5",
        "It fell ? » Q3 was late",
    ];
    for text in cut.into_iter().chain(clocks).chain(sentences) {
        let document = dateline::Document::new(text).published(day);
        assert_eq!(extractor.timexes(&document).timexes, extractor.extract(&document).timexes, "{text:?}");
    }
}
