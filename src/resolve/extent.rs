//! TimeML's habit of marking the two ends of a range each on its own: "[6]–[7 January 1916]", "from [March] to [May]".

use crate::span::Span;
use crate::timex::{Mention, TimeExpr};
use crate::token::Tokens;

use super::en;

/// Cuts a range into the mentions of its ends; `None` where it is none, or no word or dash stands between them.
pub(super) fn ends(mention: &Mention, tokens: &Tokens<'_>) -> Option<[Mention; 2]> {
    let range = match &mention.expr {
        TimeExpr::Inside { inner, .. } => inner,
        other => other,
    };
    let (TimeExpr::Between(from, to) | TimeExpr::Moved { from, to, .. }) = range else { return None };
    let [first, second] = spans(mention, tokens)?;
    let end = |span: Span, expr: &TimeExpr| Mention {
        span,
        tokens: tokens.within(span),
        expr: expr.clone(),
        rule: mention.rule.clone(),
    };
    Some([end(first, from), end(second, to)])
}

fn spans(mention: &Mention, tokens: &Tokens<'_>) -> Option<[Span; 2]> {
    let inner = mention.tokens.start + 1..mention.tokens.end.saturating_sub(1);
    let joins = |token: &usize| en::joins(tokens.word(*token));
    let between =
        inner.clone().find(|token| joins(token) && tokens.word(*token) != ",").or_else(|| inner.clone().find(joins));
    if let Some(between) = between {
        return Some([tokens.span(mention.tokens.start..between), tokens.span(between + 1..mention.tokens.end)]);
    }
    // "1939-45" is one token.
    let text = mention.span.of(tokens.text());
    let (at, dash) = text.char_indices().find(|(at, c)| *at > 0 && matches!(c, '-' | '–' | '—' | '/'))?;
    let cut = mention.span.start() + at as u32;
    let behind = cut + dash.len_utf8() as u32;
    (behind < mention.span.end()).then(|| [Span::new(mention.span.start(), cut), Span::new(behind, mention.span.end())])
}
