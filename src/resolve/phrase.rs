//! One phrase on its own, for callers who have no text around it.

use super::{Policy, Timex, resolve};
use crate::document::Published;
use crate::rule::Grammar;
use crate::syntax::Syntax;
use crate::timex::TimeExpr;
use crate::{timex, token};

/// Resolves the time expression in a phrase against a reference; `None` where there is none.
///
/// Of several expressions, the longest is taken, and of equally long ones the first. Without a sentence there is no tense, so a
/// bare "Tuesday" goes by [`Policy::bare`] and [`Policy::genre`].
///
/// # Example
///
/// ```
/// use chrono::NaiveDate;
/// use dateline::resolve::{Policy, resolve_phrase};
///
/// let thursday = NaiveDate::from_ymd_opt(2024, 3, 14).unwrap();
/// let timex = resolve_phrase("last Friday", thursday, &Policy::default()).expect("a time");
/// assert_eq!(timex.value.to_string(), "2024-03-08");
/// ```
pub fn resolve_phrase(phrase: &str, reference: impl Into<Published>, policy: &Policy) -> Option<Timex> {
    resolve_phrase_with(phrase, reference.into(), policy, timex::en::english())
}

/// The same with the rules of a grammar.
pub(crate) fn resolve_phrase_with(
    phrase: &str,
    reference: Published,
    policy: &Policy,
    grammar: &Grammar<TimeExpr>,
) -> Option<Timex> {
    let tokens = token::lex(phrase);
    let mentions = timex::recognise_with(&tokens, policy.register(), grammar);
    let timexes = resolve(&mentions, &tokens, &Syntax::default(), Some(reference), policy, &mut Vec::new());
    timexes.into_values().reduce(|best, timex| if timex.span.len() > best.span.len() { timex } else { best })
}
