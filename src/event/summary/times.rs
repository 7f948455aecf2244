//! The times that a timeline shows in a column of their own, so that a summary leaves them out.

use crate::event::context::Context;
use crate::syntax::Tag;
use crate::timex::{Mention, TimeExpr};
use crate::token::TokenIndex;

/// Says whether a token belongs to a time that the timeline shows beside the summary, with its preposition.
pub(super) fn is_stated_time(context: &Context<'_>, token: TokenIndex) -> bool {
    let of = context.mention_of(token).filter(|m| is_beside_story(context, m));
    let ahead = || {
        let next = context.mention_of(token + 1).filter(|m| m.tokens.start == token + 1 && is_beside_story(context, m));
        next.is_some() && context.is_any(token, &["on", "in", "at"])
    };
    of.is_some() || ahead()
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
            && !context.is_any(before, &["on", "in", "at", "that"])
    });
    // What a verb or "again" goes on with behind "and" is another story.
    let other = context.is(end + 1, "again") || (end + 1..=end + 2).any(|at| context.syntax.group_of(at).is_some());
    let joined = context.is_any(end, &["and", "or", "to", "of"]) && !other;
    dated && !within_phrase && !possessive && !governed && !joined
}
