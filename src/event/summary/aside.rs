//! What stands on the other side of an aside: a verb whose subject a summary ends with, or the subject of another verb.

use super::MAX_DEPTH;
use crate::event::context::Context;
use crate::event::subject::Subject;
use crate::syntax::{ClauseKind, GroupIndex, Tag, VerbGroup};
use crate::token::TokenIndex;

/// Goes on behind an aside in front of a verb whose subject a summary ends with: "The papers show Abel Holm[, 49, was fined]".
pub(super) fn with_verb_behind(context: &Context<'_>, group: &VerbGroup, mut kept: Vec<TokenIndex>) -> Vec<TokenIndex> {
    /// No aside is longer.
    const LONGEST: usize = 30;
    let Some(&last) = kept.last().filter(|&&last| last > group.head && context.is(last + 1, ",")) else { return kept };
    let end = context.sentence(last).end;
    let relative = (last + 2..last + 4).any(|at| matches!(context.tag(at), Tag::WDT | Tag::WP | Tag::WPS));
    let aside = last + 2..end.min(last + LONGEST);
    let finite = |at: TokenIndex| context.syntax.group_of(at).and_then(|g| context.group(g)).filter(|g| g.finite);
    let relates = |g: &VerbGroup| context.clause(g.clause).is_some_and(|c| c.kind == ClauseKind::Relative);
    let plain = |comma: TokenIndex| relative || (aside.start..comma).filter_map(finite).all(relates);
    let Some(comma) = aside.clone().find(|&at| context.is(at, ",")).filter(|&comma| plain(comma)) else { return kept };
    let above = |clause| context.upwards(Some(group.clause)).take(MAX_DEPTH).any(|c| c == clause);
    if finite(comma + 1).is_some_and(|g| g.tokens.start == comma + 1 && !above(g.clause)) {
        let close = (comma + 1..end).find(|&at| context.is_any(at, &[".", ",", ";", ":", "--", "—"])).unwrap_or(end);
        kept.extend(last + 1..close);
    }
    kept
}

/// Says whether an aside ends in front of a verb that is none of its subject: "Police say Abel Holm[, 49,] was fined"; not "Abel Holm[, 49,] was fined", and
/// not "buried the gun, dug it up and fled".
pub(super) fn is_of_another(context: &Context<'_>, group: &VerbGroup, subject: &Subject) -> bool {
    /// No aside is longer.
    const LONGEST: usize = 20;
    let outside = context.clause(group.clause).is_some_and(|c| subject.tokens.start < c.tokens.start);
    let may_be_finite = group.finite || group.tokens.len() == 1 && context.tag(group.head) == Tag::VBN;
    let close = group.tokens.start.checked_sub(1).filter(|&at| context.is(at, ",") && outside && may_be_finite);
    let Some(close) = close else { return false };
    // An aside has verbs only in relative clauses: "Abel Holm, the lawyer who won, was fined".
    let relates = |group: GroupIndex| {
        let clause = context.group(group).and_then(|g| context.clause(g.clause));
        clause.is_some_and(|c| c.kind == ClauseKind::Relative)
    };
    let inside = (context.sentence(group.head).start.max(close.saturating_sub(LONGEST))..close).rev();
    let aside = inside.take_while(|&at| context.syntax.group_of(at).is_none_or(relates));
    let mut commas = aside.filter(|&at| context.is(at, ",")).peekable();
    commas.peek().is_some() && commas.all(|comma| comma != subject.tokens.end)
}
