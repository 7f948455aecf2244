//! Every rule proves itself: its hits are read by it, with the value they name, and its misses are not.
//!
//! The rule day is Thursday, 14 March 2024.

use std::fmt::Write;
use std::sync::LazyLock;

use chrono::NaiveDate;
use dateline::model::Models;
use dateline::provenance::RuleId;
use dateline::resolve::{Genre, Policy, Timex};
use dateline::timex::{Mention, Register, en};
use dateline::{Published, resolve, syntax, timex, token};

fn rule_day() -> Published {
    Published::Day(NaiveDate::from_ymd_opt(2024, 3, 14).expect("a day"))
}

static MODELS: LazyLock<Models> = LazyLock::new(Models::default);

/// Reads a text published on the rule day: as news, and what rules of casual writing read (`en/…/…-casual`) as a message.
fn read(rule: &RuleId, text: &str) -> Vec<(Mention, Timex)> {
    let tokens = token::lex(text);
    let syntax = syntax::analyse(&tokens, &MODELS);
    let casual = rule.as_str().split('/').next_back().is_some_and(|name| name.ends_with("casual"));
    let register = if casual { Register::Casual } else { Register::Edited };
    let mentions = timex::recognise_as(&tokens, register);
    let policy = Policy::for_genre(if casual { Genre::Colloquial } else { Genre::News });
    let timexes = resolve::resolve(&mentions, &tokens, &syntax, Some(rule_day()), &policy, &mut Vec::new());
    assert_eq!(mentions.len(), timexes.len(), "every mention is resolved: {text}");
    mentions.into_iter().zip(timexes.into_values()).collect()
}

fn shown(text: &str, found: &[(Mention, Timex)]) -> String {
    let each = found.iter().map(|(m, t)| format!("[{} | {} by {}]", m.span.of(text), t.value, m.rule));
    each.collect::<Vec<_>>().join(" ")
}

#[test]
fn every_hit_is_read_by_its_rule_with_its_value() {
    let mut wrong = String::new();
    for rule in en::english().rules() {
        for (text, value) in rule.hits {
            let found = read(&rule.id, text);
            let own = found.iter().filter(|(mention, _)| mention.rule == rule.id);
            let values: Vec<_> = own.map(|(_, timex)| timex.value.to_string()).collect();
            if values.join(" + ") != *value || (value.is_empty() && !found.is_empty()) {
                let found = shown(text, &found);
                writeln!(wrong, "{}: {text:?} is to be {value:?} and is {found}", rule.id).expect("a string");
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

#[test]
fn no_miss_is_read_by_its_rule() {
    let mut wrong = String::new();
    for rule in en::english().rules() {
        for text in rule.misses {
            let found = read(&rule.id, text);
            if found.iter().any(|(mention, _)| mention.rule == rule.id) {
                let found = shown(text, &found);
                writeln!(wrong, "{}: {text:?} is to be no hit and is {found}", rule.id).expect("a string");
            }
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}

/// Finds the pairs of rules that read the same words of an example in two ways, where what was read has these words.
fn clashes() -> String {
    let mut pairs = std::collections::BTreeMap::new();
    for rule in en::english().rules() {
        for text in rule.hits.iter().map(|(text, _)| *text).chain(rule.misses.iter().copied()) {
            let tokens = token::lex(text);
            let found = timex::recognise(&tokens);
            for clash in en::english().clashes(&tokens) {
                if found.iter().any(|mention| mention.tokens == clash.tokens) {
                    let words = tokens.span(clash.tokens.clone()).of(text);
                    pairs.entry(clash.rules.map(ToString::to_string)).or_insert(words);
                }
            }
        }
    }
    pairs.iter().map(|([one, other], words)| format!("{one}\tover\t{other}\t{words}\n")).collect()
}

/// Two rules may not claim the same words with different meanings. The pairs that do are listed in a file, the winner first; a new one
/// fails here, to be narrowed, and one that is mended has to leave the list.
#[test]
fn no_two_rules_disagree_on_the_same_words_but_the_listed() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/clashes.tsv");
    let clashes = clashes();
    if std::env::var_os("UPDATE_RULES").is_some() {
        std::fs::write(path, &clashes).expect("tests/clashes.tsv is written");
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(kept == clashes, "rules disagree in other places than listed; listed:\n{kept}\nfound:\n{clashes}");
}

#[test]
fn every_rule_has_misses_and_a_name_of_its_own() {
    let rules = en::english().rules();
    let bare: Vec<_> = rules.iter().filter(|r| r.misses.is_empty()).map(|r| r.id.to_string()).collect();
    assert!(bare.is_empty(), "no misses: {bare:?}");
    let twice: Vec<_> = rules.windows(2).filter(|w| w[0].id == w[1].id).map(|w| w[0].id.to_string()).collect();
    assert!(twice.is_empty(), "named twice: {twice:?}");
}

/// Writes the page of rules.
fn page() -> String {
    let mut page = String::from(
        "# Rules\n\nEvery rule that reads time expressions, with its proofs. Values hold for a text published on Thursday, 14 March 2024; no value means that \
         the words are claimed and are no time. Made by `cargo test`; set `UPDATE_RULES=1` to write it anew.\n",
    );
    let mut phenomenon = "";
    for rule in en::english().rules() {
        let name = rule.id.as_str();
        let of = name.split('/').nth(1).expect("a name has three parts");
        if of != phenomenon {
            phenomenon = of;
            write!(page, "\n## {of}\n\n").expect("a string");
        }
        writeln!(page, "- **`{name}`**: {}", rule.doc).expect("a string");
        for (text, value) in rule.hits {
            let value = if value.is_empty() { "no time" } else { value };
            writeln!(page, "  - {text} → `{value}`").expect("a string");
        }
        for text in rule.misses {
            writeln!(page, "  - not: {text}").expect("a string");
        }
    }
    page
}

#[test]
fn the_page_of_rules_is_up_to_date() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/rules.md");
    let page = page();
    if std::env::var_os("UPDATE_RULES").is_some() {
        std::fs::write(path, &page).expect("docs/rules.md is written");
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    assert!(kept == page, "docs/rules.md is old: run UPDATE_RULES=1 cargo test rules");
}
