//! Rules prove themselves: each reads its hits with the value they name, and leaves its misses alone.

use chrono::NaiveDate;

use super::{Policy, Timex, resolve};
use crate::document::Published;
use crate::error::{Error, Result};
use crate::model::Models;
use crate::rule::{Grammar, Rule};
use crate::syntax::OnDemand;
use crate::timex::{Mention, TimeExpr, recognise_with};
use crate::token;

/// Returns the day on which the examples of rules are published: Thursday, 14 March 2024.
pub fn rule_day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2024, 3, 14).expect("a day of the calendar")
}

/// Checks the examples of a rule in a grammar that has it, with the default policy, on the [rule day](rule_day).
///
/// # Errors
///
/// [`Error::UnprovenRule`] where it has no hits or no misses, [`Error::RuleProof`] with the first example that fails.
pub fn prove(rule: &Rule<TimeExpr>, grammar: &Grammar<TimeExpr>, models: &Models) -> Result<()> {
    if rule.hits.is_empty() || rule.misses.is_empty() {
        return Err(Error::UnprovenRule(rule.id.to_string()));
    }
    let wrong = |example: &str, expected: String, found: &[(Mention, Timex)]| {
        let each = found
            .iter()
            .map(|(mention, timex)| format!("{:?} as {} by {}", mention.span.of(example), timex.value, mention.rule));
        let found = if found.is_empty() { "no time".to_owned() } else { each.collect::<Vec<_>>().join(", ") };
        Err(Error::RuleProof { rule: rule.id.to_string(), example: example.to_owned(), expected, found })
    };
    for (text, value) in rule.hits {
        let found = read(text, grammar, models);
        let right = match found.as_slice() {
            [] => value.is_empty(),
            [(mention, timex)] => mention.rule == rule.id && timex.value.to_string() == *value,
            _ => false,
        };
        if !right {
            let expected = if value.is_empty() { "no time".to_owned() } else { format!("{value} by this rule") };
            return wrong(text, expected, &found);
        }
    }
    for text in rule.misses {
        let found = read(text, grammar, models);
        if found.iter().any(|(mention, _)| mention.rule == rule.id) {
            return wrong(text, "nothing by this rule".to_owned(), &found);
        }
    }
    Ok(())
}

fn read(text: &str, grammar: &Grammar<TimeExpr>, models: &Models) -> Vec<(Mention, Timex)> {
    let tokens = token::lex(text);
    let mentions = recognise_with(&tokens, Policy::default().register(), grammar);
    let syntax = OnDemand::new(&tokens, models);
    let published = Some(Published::Day(rule_day()));
    let timexes = resolve(&mentions, &tokens, &syntax, published, &Policy::default(), &mut Vec::new());
    mentions.iter().cloned().zip(timexes.into_values()).collect()
}
