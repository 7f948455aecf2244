//! Extents: where TimeML draws the borders of an expression differently from a reader of timelines.

use crate::token::{TokenIndex, Tokens};

use super::shape::CLOCK;
use super::{Mention, TimeExpr};
use crate::rule::Meaning;

/// Marks that stand between the two ends of a range written as one.
const DASHES: [&str; 4] = ["-", "–", "—", "/"];

/// Cuts a range written as one into its two ends: "1914–18" into "1914" and "18", "7–9 October" into "7" and "9 October".
///
/// TimeML annotates the two ends of a range as two expressions (TimeML annotation guidelines 1.2.1, section 2.2, "from … to"); a
/// timeline wants the one stretch.
pub fn cut_ranges(mentions: Vec<Mention>, tokens: &Tokens<'_>) -> Vec<Mention> {
    let mut cut = Vec::with_capacity(mentions.len());
    for mention in mentions {
        match (&mention.expr, dash(&mention, tokens)) {
            // The ends of a clock range are resolved together: "8–10 p.m.".
            (TimeExpr::Between(from, to), Some(dash)) if !from.shapes().meets(CLOCK) => {
                let first = mention.tokens.start..dash;
                let last = dash + 1..mention.tokens.end;
                let (from, to) = ((**from).clone(), (**to).clone());
                let rule = mention.rule.clone();
                cut.push(Mention { span: tokens.span(first.clone()), tokens: first, expr: from, rule });
                cut.push(Mention { span: tokens.span(last.clone()), tokens: last, expr: to, rule: mention.rule });
            }
            _ => cut.push(mention),
        }
    }
    cut
}

/// The dash between the ends: the last one, for the first end may have one of its own.
fn dash(mention: &Mention, tokens: &Tokens<'_>) -> Option<TokenIndex> {
    let inner = mention.tokens.start + 1..mention.tokens.end.saturating_sub(1);
    inner.rev().find(|&token| DASHES.contains(&tokens.word(token)))
}
