//! The times that a timeline shows in a column of their own, so that a summary leaves them out.

use crate::event::context::Context;
use crate::syntax::{ClauseKind, Tag, VerbGroup};
use crate::timex::{Mention, TimeExpr};
use crate::token::TokenIndex;

/// How many clauses are climbed at most.
const MAX_DEPTH: usize = 12;

/// Says whether a token belongs to a time that the timeline shows beside the summary of a verb: one of its own clause. The time of what is said
/// in a finite clause below is another one: "said that the mill will close in March".
pub(super) fn is_stated_time(context: &Context<'_>, group: &VerbGroup, token: TokenIndex) -> bool {
    // A time stands in one clause with its preposition: "said on Tuesday that she had left".
    let start = context.mention_of(token).map_or(token, |mention| mention.tokens.start);
    let first = start.checked_sub(1).filter(|&at| is_preposition_of_time(context, at)).unwrap_or(start);
    let mut clause = context.syntax.clause_of(first);
    for _ in 0..MAX_DEPTH {
        let Some(inner) = clause.filter(|&c| c != group.clause).and_then(|c| context.clause(c)) else { break };
        let finite = inner.group.and_then(|g| context.group(g)).is_some_and(|g| g.finite);
        // "will sell a mill founded in 1921"
        let modifies = inner.kind == ClauseKind::Participial
            && inner.tokens.start.checked_sub(1).is_some_and(|at| context.is_noun(at));
        if (finite || modifies) && inner.parent.is_some() {
            return false;
        }
        clause = inner.parent;
    }
    is_time_beside(context, token)
}

/// Says whether a token belongs to a time that stands on its own, with its preposition.
pub(super) fn is_time_beside(context: &Context<'_>, token: TokenIndex) -> bool {
    let of = context.mention_of(token).filter(|m| is_beside_story(context, m));
    let ahead = || {
        let next = context.mention_of(token + 1).filter(|m| m.tokens.start == token + 1 && is_beside_story(context, m));
        next.is_some() && is_preposition_of_time(context, token)
    };
    of.is_some() || ahead()
}

fn is_preposition_of_time(context: &Context<'_>, token: TokenIndex) -> bool {
    context.is_any(token, &["on", "in", "at"])
}

/// Says whether a time stands on its own beside the story: "on Tuesday", "last year"; not "since Tuesday", "Tuesday's vote", "the 2019 deal".
fn is_beside_story(context: &Context<'_>, mention: &Mention) -> bool {
    let dated = matches!(
        mention.expr,
        TimeExpr::Absolute(_)
            | TimeExpr::Fields(_)
            | TimeExpr::Pick { .. }
            | TimeExpr::Shift { .. }
            | TimeExpr::Same { .. }
            | TimeExpr::Within { .. }
            | TimeExpr::Side { .. }
            | TimeExpr::Inside { .. }
            | TimeExpr::Nth { .. }
    );
    let (start, end) = (mention.tokens.start, mention.tokens.end);
    // "Peru last year", with no mark between, may pass for one phrase; a time that follows a noun is none of its modifiers.
    let after_noun = start.checked_sub(1).is_some_and(|before| context.is_noun(before));
    let within_phrase = context
        .phrase_of(end.saturating_sub(1))
        .is_some_and(|p| p.tokens.end > end || p.tokens.start < start && !after_noun);
    let possessive = context.tag(end) == Tag::POS;
    let governed = start.checked_sub(1).is_some_and(|before| {
        matches!(context.tag(before), Tag::IN | Tag::TO | Tag::CC | Tag::DT)
            && !is_preposition_of_time(context, before)
            && !context.is(before, "that")
            // "bonds due 1 May 2030" are told apart by it, "beginning next year" says nothing without.
            || context.is_any(before, &["due", "beginning", "ending", "starting"])
    });
    // "has set 10 May as the day of the vote": a time may be what is acted on.
    let acted_on =
        context.is(end, "as") && start.checked_sub(1).is_some_and(|verb| context.syntax.group_of(verb).is_some());
    // "two months after the port was closed", "last week alone"
    let counted = context.tag(end - 1) == Tag::NNS || context.tag(start) == Tag::DT;
    let measures = counted && context.is_any(end, &["after", "before"]) || context.is(end, "alone");
    // What a verb or "again" goes on with behind "and" is another story.
    let listed = context.mention_of(end + 1).is_some();
    let other = context.is(end + 1, "again") || !listed && other_verb(context, end + 1);
    let joined = context.is_any(end, &["and", "or", "to", "of"]) && !other;
    dated && !within_phrase && !possessive && !governed && !joined && !measures && !acted_on
}

/// Says whether a verb begins here, behind a pronoun or an adverb too.
fn other_verb(context: &Context<'_>, at: TokenIndex) -> bool {
    let skipped = usize::from(matches!(context.tag(at), Tag::PRP | Tag::RB | Tag::DT | Tag::JJ));
    context.syntax.group_of(at + skipped).is_some()
}
