//! Rules, holidays and words of the caller's own: used like the built-in ones, and checked when the extractor is built.

use chrono::NaiveDate;
use dateline::calendar::{Pattern, Unit};
use dateline::rule::{Class, Entry, Item, Letters, Match, Rule, Sense};
use dateline::timex::{Anchor, Cycle, Pick, TimeExpr, shape};
use dateline::{Document, Error, Extractor, RuleId};

const WORDS: &[Entry] = &[
    Entry { word: "sprint", letters: Letters::Any, senses: &[Sense::Unit(Unit::Fortnight)] },
    Entry { word: "sprints", letters: Letters::Any, senses: &[Sense::Units(Unit::Fortnight)] },
    Entry { word: "founders", letters: Letters::Capital, senses: &[Sense::Trigger] },
];

fn twelfth_of_june(_: &Match<'_, TimeExpr>) -> Option<TimeExpr> {
    Some(TimeExpr::Fields(Pattern { month: Some(6), day: Some(12), ..Pattern::default() }))
}

const FOUNDERS: Rule<TimeExpr> = Rule {
    id: RuleId::new("acme/holiday/founders"),
    doc: "\"Founders' Day\": 12 June.",
    pattern: &[Item::Word(&["founders"]), Item::Word(&["'", "’"]), Item::Word(&["day"])],
    meaning: twelfth_of_june,
    hits: &[("The offices close on Founders' Day.", "2024-06-12")],
    misses: &["The founders had a good day."],
};

static GOOD: &[Rule<TimeExpr>] = &[
    FOUNDERS,
    Rule {
        id: RuleId::new("acme/unit/gone"),
        doc: "\"the week gone\": the one before.",
        pattern: &[Item::Word(&["the"]), Item::Is(Class::Unit), Item::Word(&["gone"])],
        meaning: |m| Some(TimeExpr::Pick { what: Cycle::Unit(m.unit()?), pick: Pick::Last, from: Anchor::Publication }),
        hits: &[("They rested in the week gone.", "2024-W10")],
        misses: &["The week is gone."],
    },
    Rule {
        id: RuleId::new("acme/not-time/issue"),
        doc: "\"the May issue\": a thing.",
        pattern: &[Item::Word(&["the"]), Item::Time(shape::MONTH), Item::Word(&["issue"])],
        meaning: |_| None,
        hits: &[("They read the December issue.", "")],
        misses: &["They read it in December."],
    },
];

fn values(extractor: &Extractor, text: &str) -> Vec<(String, String)> {
    let day = NaiveDate::from_ymd_opt(2024, 3, 14).expect("a day");
    let document = Document::new(text).published(day);
    let times = extractor.timexes(&document);
    assert_eq!(times.timexes, extractor.extract(&document).timexes, "{text}");
    times.timexes.values().map(|t| (t.value.to_string(), t.why.rule.to_string())).collect()
}

#[test]
fn rules_and_words_of_the_caller_work_among_the_others() {
    let extractor = Extractor::builder().lexicon(WORDS).rules(GOOD).build().expect("they prove themselves");
    let found = values(&extractor, "It was done three sprints ago. On Founders' Day and last Tuesday they rested.");
    let pair = |value: &str, rule: &str| (value.to_owned(), rule.to_owned());
    assert_eq!(
        found,
        [
            pair("2024-W05", "en/ago/ago"),
            pair("2023-06-12", "acme/holiday/founders"),
            pair("2024-03-12", "en/weekday/last")
        ]
    );
    assert_eq!(values(&Extractor::english(), "It was done three sprints ago on Founders' Day."), []);
    let day = NaiveDate::from_ymd_opt(2024, 3, 14).expect("a day");
    assert_eq!(extractor.resolve_phrase("Founders' Day", day).expect("a time").value.to_string(), "2024-06-12");
}

/// Builds with one rule and returns what is wrong with it.
fn refused(rule: Rule<TimeExpr>) -> Error {
    let rules: &'static [Rule<TimeExpr>] = Box::leak(Box::new([rule]));
    Extractor::builder().lexicon(WORDS).rules(rules).build().expect_err("it is wrong")
}

#[test]
fn a_rule_that_does_not_do_what_it_says_is_refused() {
    let error = refused(Rule { hits: &[("The offices close on Founders' Day.", "2024-06-13")], ..FOUNDERS });
    assert_eq!(
        error.to_string(),
        "rule acme/holiday/founders on \"The offices close on Founders' Day.\": expected 2024-06-13 by this rule, \
         found \"Founders' Day\" as 2024-06-12 by acme/holiday/founders"
    );
    let error = refused(Rule { misses: &["They met on Founders’ Day."], ..FOUNDERS });
    assert!(error.to_string().contains("expected nothing by this rule"), "{error}");
    assert!(matches!(refused(Rule { hits: &[], ..FOUNDERS }), Error::UnprovenRule(_)));
    assert!(matches!(refused(Rule { misses: &[], ..FOUNDERS }), Error::UnprovenRule(_)));
    assert!(matches!(refused(Rule { id: RuleId::new("en/weekday/last"), ..FOUNDERS }), Error::DuplicateRule(_)));
}

#[test]
fn a_pattern_that_cannot_match_is_refused() {
    let nothing = refused(Rule { pattern: &[Item::Opt(&[Item::Word(&["day"])])], ..FOUNDERS });
    assert!(nothing.to_string().contains("it can match no token at all"), "{nothing}");
    let anything = refused(Rule { pattern: &[Item::Is(Class::Word), Item::Word(&["day"])], ..FOUNDERS });
    assert!(anything.to_string().contains("it may begin with any word"), "{anything}");
    let look = refused(Rule { pattern: &[Item::Word(&["day"]), Item::Ahead(&[Item::Number])], ..FOUNDERS });
    assert!(look.to_string().contains("a look around tests words and classes"), "{look}");
}

#[test]
fn a_word_that_cannot_be_looked_up_is_refused() {
    let refused = |word: &'static str| {
        let entry = Entry { word, letters: Letters::Any, senses: &[Sense::Trigger] };
        Extractor::builder().lexicon(&[entry]).build().expect_err("it is wrong").to_string()
    };
    assert!(refused("Sprint").contains("write it in small letters"));
    assert!(refused("two weeks").contains("several are a pattern"));
    assert!(refused("incomprehensibilities").contains("1 to 16 bytes"));
}
