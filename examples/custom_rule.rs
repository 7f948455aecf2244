//! Teaches the extractor words of its own: a unit, a holiday, a way to say last week, and a thing that is no time.
//!
//! `cargo run --example custom_rule`

use dateline::calendar::{Pattern, Unit};
use dateline::rule::{Class, Entry, Item, Letters, Rule, Sense};
use dateline::timex::{Anchor, Cycle, Pick, TimeExpr, shape};
use dateline::{Document, Extractor, Published, RuleId};

/// Words that the lexicon lacks: a sprint is a week, as this team counts; the hits of a rule below prove it.
const WORDS: &[Entry] = &[
    Entry { word: "sprint", letters: Letters::Any, senses: &[Sense::Unit(Unit::Week)] },
    Entry { word: "sprints", letters: Letters::Any, senses: &[Sense::Units(Unit::Week)] },
    // Without a trigger no sentence is looked at.
    Entry { word: "founders", letters: Letters::Capital, senses: &[Sense::Trigger] },
];

static RULES: &[Rule<TimeExpr>] = &[
    Rule {
        id: RuleId::new("acme/holiday/founders"),
        doc: "\"Founders' Day\": 12 June.",
        pattern: &[Item::Word(&["founders"]), Item::Word(&["'", "’"]), Item::Word(&["day"])],
        meaning: |_| Some(TimeExpr::Fields(Pattern { month: Some(6), day: Some(12), ..Pattern::default() })),
        hits: &[("The offices close on Founders' Day.", "2024-06-12")],
        misses: &["The founders had a good day."],
    },
    Rule {
        id: RuleId::new("acme/not-time/issue"),
        doc: "\"the May issue\" of a magazine: the words are claimed, and are no time.",
        pattern: &[Item::Word(&["the"]), Item::Time(shape::MONTH), Item::Word(&["issue"])],
        meaning: |_| None,
        hits: &[("They read the December issue.", "")],
        misses: &["They read it in December."],
    },
    Rule {
        id: RuleId::new("acme/unit/past"),
        doc: "\"the week gone\", \"the sprint gone\": the one before.",
        pattern: &[Item::Word(&["the"]), Item::Is(Class::Unit), Item::Word(&["gone"])],
        meaning: |m| Some(TimeExpr::Pick { what: Cycle::Unit(m.unit()?), pick: Pick::Last, from: Anchor::Publication }),
        hits: &[("They shipped it in the week gone.", "2024-W10"), ("They rested in the sprint gone.", "2024-W10")],
        misses: &["The week is gone."],
    },
];

fn main() -> dateline::Result<()> {
    let extractor = Extractor::builder().lexicon(WORDS).rules(RULES).build()?;
    let published: Published = "2024-03-14".parse()?;
    let text = "The team shipped it three sprints ago, in the week gone they rested, and Founders' Day is free.";
    let times = extractor.timexes(&Document::new(text).published(published));
    for timex in times.timexes.values() {
        println!("{:<20} {:<22} {}", timex.span.of(text), timex.value, timex.why.rule);
    }

    // A rule that does not do what it says never gets into an extractor.
    static WRONG: &[Rule<TimeExpr>] = &[Rule {
        id: RuleId::new("acme/holiday/wrong"),
        doc: "\"Sports Day\": on which day?",
        pattern: &[Item::Word(&["sports"]), Item::Word(&["day"])],
        meaning: |_| Some(TimeExpr::Fields(Pattern { month: Some(7), day: Some(1), ..Pattern::default() })),
        hits: &[("They ran on Sports Day.", "2024-07-02")],
        misses: &["They ran on a sporty day."],
    }];
    if let Err(error) = Extractor::builder().rules(WRONG).build() {
        println!("\n{error}");
    }
    Ok(())
}
