//! What stands behind the verb of a summary and belongs to its story.

use std::ops::Range;

use super::MAX_TOKENS;
use super::said::is_opening_quote;
use crate::event::context::Context;
use crate::event::speaker::speaks;
use crate::syntax::{ClauseKind, VerbGroup};
use crate::token::TokenIndex;

/// Returns the tokens behind a verb group that belong to its story.
pub(super) fn complement(context: &Context<'_>, group: &VerbGroup, from: TokenIndex) -> Range<TokenIndex> {
    // Behind a relative clause goes on the clause that it stands in: "the force [that had set out in May] was beaten".
    let own = context.clause(group.clause).map_or(usize::MAX, |clause| clause.tokens.end.max(from));
    let end = context.sentence(group.head).end.min(from + MAX_TOKENS).min(own);
    let mut nested = vec![group.clause];
    // What is said has to come to its verb: "said the owner, who lives abroad, [will sell]".
    let told = said(context, group, from).map_or(from, |head| head + 1).min(end);
    let mut at = from;
    while at < end {
        let quotes = context.is_any(at, &[":", ","]) && speaks(context, group) && is_opening_quote(context, at + 1);
        let closes = closes(context, group, &mut nested, at, at > from);
        if at >= told && (opens_aside(context, at, end) && !quotes || closes) {
            break;
        }
        at += 1;
    }
    from..at
}

/// Returns the verb of the clause right behind a verb that is its complement.
fn said(context: &Context<'_>, group: &VerbGroup, from: TokenIndex) -> Option<TokenIndex> {
    /// Its subject may stand before an aside.
    const FARTHEST: usize = 30;
    let clauses = context.syntax.clauses();
    let first = clauses.partition_point(|c| c.tokens.start < from);
    let mut near = clauses.iter().skip(first).take_while(|c| c.tokens.start <= from + 1);
    let clause = near.find(|c| c.kind == ClauseKind::Complement && c.parent == Some(group.clause))?;
    let head = clause.group.and_then(|g| context.group(g))?.head;
    (head < from + FARTHEST).then_some(head)
}

/// Says whether a mark ends the story: a full stop, a dash, a bracket, or a comma that is not one of a list.
fn opens_aside(context: &Context<'_>, at: TokenIndex, end: TokenIndex) -> bool {
    if !context.is_mark(at) {
        return false;
    }
    match context.word(at) {
        "," => !is_list_comma(context, at, end),
        "." | "!" | "?" | ";" | ":" | "(" | "[" | "{" | "--" | "—" | "–" | "..." | "…" | "_" => {
            let spaced = |at: TokenIndex| context.tokens.get(at).is_some_and(|t| t.spaced);
            spaced(at) || at + 1 >= end || spaced(at + 1) || context.is_mark(at + 1)
        }
        _ => false,
    }
}

/// Says whether a comma stands between the members of a list: the next phrase is followed by another comma or by "and".
fn is_list_comma(context: &Context<'_>, at: TokenIndex, end: TokenIndex) -> bool {
    let Some(next) = context.phrase_of(at + 1).filter(|p| p.tokens.start == at + 1 && p.tokens.end < end) else {
        return false;
    };
    let listed = context.phrase_before(at).is_some_and(|p| p.tokens.end == at);
    let behind = next.tokens.end;
    let goes_on =
        context.is_any(behind, &["and", "or"]) || context.is(behind, ",") && context.phrase_of(behind + 1).is_some();
    listed && goes_on && context.syntax.group_of(behind + 1).is_none()
}

/// Says whether a clause that ends the story opens at a token; one that belongs to it is noted in `nested`.
fn closes(context: &Context<'_>, group: &VerbGroup, nested: &mut Vec<usize>, at: TokenIndex, inside: bool) -> bool {
    let clauses = context.syntax.clauses();
    let first = clauses.partition_point(|c| c.tokens.start < at);
    for (number, clause) in clauses.iter().enumerate().skip(first).take_while(|(_, c)| c.tokens.start == at) {
        if number == group.clause {
            continue;
        }
        let finite = clause.group.and_then(|g| context.group(g)).is_some_and(|g| g.finite);
        let belongs = clause.parent.is_some_and(|p| nested.contains(&p));
        let goes_on = match clause.kind {
            ClauseKind::Complement | ClauseKind::Infinitival | ClauseKind::Participial => belongs,
            ClauseKind::Relative => belongs && inside,
            // What a complement gives as its reason or its time is said too.
            ClauseKind::Adverbial if clause.parent != Some(group.clause) => belongs,
            // "killed more men than the guns did" compares, and says nothing by itself.
            ClauseKind::Adverbial => belongs && (!finite || clause.connective.is_some_and(|c| context.is(c, "than"))),
            // A coordinate of what is nested goes on, a coordinate of the clause itself is another story.
            ClauseKind::Coordinate => belongs && clause.parent != Some(group.clause),
            ClauseKind::Main => false,
        };
        if !goes_on {
            return true;
        }
        nested.push(number);
    }
    false
}
