//! What is said in front of a verb of saying: "“We will stay,” she said".

use std::ops::Range;

use super::MAX_TOKENS;
use crate::event::context::Context;
use crate::event::speaker::speaks;
use crate::syntax::{ClauseKind, Tag, VerbGroup};
use crate::token::TokenIndex;

/// No more clauses of a sentence are looked at for what is said.
const MAX_CLAUSES: usize = 8;

/// Returns the words in front of a verb that are its complement: "“We will stay”, she said".
pub(super) fn words_before(context: &Context<'_>, group: &VerbGroup) -> Range<TokenIndex> {
    let clauses = context.syntax.clauses();
    let from = context.sentence(group.head).start;
    let first = clauses.partition_point(|c| c.tokens.start < from);
    let said = clauses.iter().skip(first).take_while(|c| c.tokens.start < group.tokens.start).take(MAX_CLAUSES);
    let mut said = said.filter(|c| {
        c.kind == ClauseKind::Complement && c.parent == Some(group.clause) && c.tokens.end <= group.tokens.start
    });
    let Some(said) = said.next() else { return quotation_before(context, group) };
    let marks = [Some(said.tokens.start), said.tokens.start.checked_sub(1)];
    let opening = marks.into_iter().flatten().find(|&mark| mark >= from && is_opening_quote(context, mark));
    // "But the walls held, an officer said": what is said begins behind "but".
    let joined = opening.is_none() && context.tag(said.tokens.start) == Tag::CC;
    let start = opening.unwrap_or(said.tokens.start + usize::from(joined));
    // Of "“…,” her lawyer, Ada Holm, said" only the quotation is what is said.
    let quotes = context.syntax.quotes();
    let quote =
        quotes.get(quotes.partition_point(|quote| quote.start < start)).filter(|quote| opening == Some(quote.start));
    start..said.tokens.end.min(start + MAX_TOKENS).min(quote.map_or(usize::MAX, |quote| quote.end))
}

/// Returns the quotation that ends in front of a verb of saying and its subject: "“Never again”, Ada Holm said".
fn quotation_before(context: &Context<'_>, group: &VerbGroup) -> Range<TokenIndex> {
    /// A name and an office may stand between.
    const FARTHEST: usize = 12;
    let from = context.sentence(group.head).start;
    let quotes = context.syntax.quotes();
    let before = quotes.partition_point(|quote| quote.end <= group.tokens.start).checked_sub(1);
    let quote = before.and_then(|at| quotes.get(at)).filter(|quote| {
        speaks(context, group)
            && quote.start >= from
            && quote.end + FARTHEST > group.tokens.start
            && quote.len() <= MAX_TOKENS
    });
    quote.cloned().unwrap_or(0..0)
}

pub(super) fn is_opening_quote(context: &Context<'_>, token: TokenIndex) -> bool {
    matches!(context.word(token), "“" | "«" | "\"" | "``")
}

/// Returns the verb of what is said around a verb of saying: "The plan, he said, [would fail]".
pub(super) fn said_around<'a>(context: &Context<'a>, group: &VerbGroup) -> Option<&'a VerbGroup> {
    let clauses = context.syntax.clauses();
    let below = clauses.iter().skip(group.clause + 1).take(MAX_CLAUSES);
    let mut below = below.filter(|c| c.kind == ClauseKind::Complement && c.parent == Some(group.clause));
    let inner = below.find(|c| c.tokens.start < group.tokens.start && group.tokens.end < c.tokens.end)?;
    inner.group.and_then(|g| context.group(g)).filter(|inner| inner.head > group.head)
}
