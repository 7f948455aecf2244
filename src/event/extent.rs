//! How far a noun phrase goes: with its prepositional phrases and coordinates, and without the time behind it.

use std::ops::Range;

use super::context::Context;
use crate::syntax::{NounPhrase, Tag};
use crate::token::TokenIndex;

/// How many tokens or phrases away something is looked for, so that a text without full stops stays linear.
pub(super) const MAX_DISTANCE: usize = 24;

/// Returns where a noun phrase ends with its prepositional phrases and coordinates, at most at `limit`.
pub(super) fn extended(context: &Context<'_>, phrase: Range<TokenIndex>, limit: TokenIndex) -> TokenIndex {
    let mut end = phrase.end;
    let limit = limit.min(end + MAX_DISTANCE);
    let mut between = false;
    loop {
        let joins = is_preposition(context, end) && !opens_clause(context, end)
            || context.is(end, "and")
            || context.is(end, "or")
            || context.is(end, "nor")
            || context.is(end, "&");
        let possessive = context.tag(end) == Tag::POS;
        let start = if possessive || joins { end + 1 } else { end };
        let Some(next) = context.phrase_of(start).filter(|p| p.tokens.start == start && p.tokens.end <= limit) else {
            return end;
        };
        if !(joins || possessive) || is_time(context, next.head, &next.tokens) {
            return end;
        }
        // "the theft of a boat 11 days ago"
        if let Some(time) = time_behind(context, &next.tokens) {
            return time;
        }
        // "They need help and we need rest": what "and" joins here is a clause.
        let verb_behind =
            context.syntax.group_of(next.tokens.end).and_then(|g| context.group(g)).is_some_and(|g| g.finite);
        if context.tag(end) == Tag::CC && next.tokens.end < limit && verb_behind && !between {
            return end;
        }
        // Two sides belong to "between", whatever follows the second.
        between = context.is(end, "between");
        end = next.tokens.end;
    }
}

/// Says whether a name behind a comma goes on with a place that stands behind a preposition: "in Lima, Peru, workers left".
pub(super) fn is_place_of(context: &Context<'_>, name: &NounPhrase, floor: TokenIndex) -> bool {
    let comma = name.tokens.start.checked_sub(1).filter(|&comma| context.is(comma, ","));
    let place = comma.and_then(|comma| context.phrase_up_to(comma));
    place.is_some_and(|place| {
        let before = place.tokens.start.checked_sub(1).filter(|&before| before >= floor);
        let names = |p: &NounPhrase| matches!(context.tag(p.head), Tag::NNP | Tag::NNPS);
        // "On Tuesday, Peru sent ships"
        let timed = context.mention_of(place.head).is_some();
        !timed && names(place) && names(name) && before.is_some_and(|before| is_preposition(context, before))
    })
}

/// Says whether a noun phrase is a time as a whole: "last year", and not "the 2019 storm".
pub(super) fn is_time(context: &Context<'_>, head: TokenIndex, phrase: &Range<TokenIndex>) -> bool {
    // "75 hours of video" is a measure of something else.
    let measures = |end| context.is(end, "of");
    context
        .mention_of(head)
        .is_some_and(|mention| mention.tokens.start <= phrase.start && !measures(mention.tokens.end))
}

/// Returns where a time begins that passes for the end of a noun phrase: "Peru last year".
pub(super) fn time_behind(context: &Context<'_>, phrase: &Range<TokenIndex>) -> Option<TokenIndex> {
    let whole = |at| context.mention_of(at).is_some_and(|m| m.tokens.start == at && m.tokens.end == phrase.end);
    phrase.clone().skip(1).find(|&at| whole(at))
}

pub(super) fn is_preposition(context: &Context<'_>, token: TokenIndex) -> bool {
    context.tag(token) == Tag::IN || context.tag(token) == Tag::TO
}

/// Says whether a word that is tagged like a preposition opens a clause.
fn opens_clause(context: &Context<'_>, token: TokenIndex) -> bool {
    context.is_any(token, &["although", "as", "because", "if", "so", "that", "though", "unless", "whether", "while"])
}

pub(super) fn is_relative(context: &Context<'_>, token: TokenIndex) -> bool {
    matches!(context.tag(token), Tag::WDT | Tag::WP | Tag::WPS | Tag::WRB | Tag::EX)
}
