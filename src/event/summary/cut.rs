//! Where a summary that is too long ends.

use crate::event::context::Context;
use crate::event::en::governors;
use crate::syntax::{ClauseKind, Tag};
use crate::token::TokenIndex;

/// No summary is longer, in characters, unless a single phrase is.
pub(super) const MAX_CHARS: usize = 220;

/// Cuts a summary that is too long at the last place where a phrase begins, and drops what dangles at its end.
pub(super) fn shortened(context: &Context<'_>, mut kept: Vec<TokenIndex>, trigger: TokenIndex) -> Vec<TokenIndex> {
    /// A summary may be longer by so many words, where it cannot be cut before.
    const OVERHANG: usize = 12;
    let least = kept.iter().position(|&at| at == trigger).map_or(1, |at| at + 1);
    let mut length = 0;
    let mut boundary = kept.len();
    for (number, &at) in kept.iter().enumerate() {
        length += context.word(at).chars().count() + 1;
        if length > MAX_CHARS {
            let ahead = |cut: &usize, begins: fn(&Context<'_>, TokenIndex) -> bool| {
                kept.get(*cut).is_some_and(|&at| begins(context, at) && !leaves_half(context, at))
            };
            // A clause that is left out leaves a better whole than half of one, if enough is left.
            let clause = (least.max(number / 2)..=number).rev().find(|cut| ahead(cut, opens_clause));
            // The first phrase behind the verb belongs to it.
            let phrase = |from: usize| (from..=number).rev().find(|cut| ahead(cut, begins_phrase));
            let behind = number.max(least + 1);
            let later = || (behind..behind + OVERHANG).find(|cut| ahead(cut, begins_phrase));
            let nearest = clause.or_else(|| phrase((least + 1).max(number / 2))).or_else(later);
            boundary = nearest.or_else(|| phrase(least + 1)).unwrap_or(number).max(least);
            break;
        }
    }
    kept.truncate(boundary);
    while kept.len() > least && kept.last().is_some_and(|&at| dangles(context, at)) {
        kept.pop();
    }
    kept
}

/// Says whether a cut in front of a token leaves a clause without its verb.
fn leaves_half(context: &Context<'_>, token: TokenIndex) -> bool {
    /// How many clauses are climbed at most.
    const MAX_DEPTH: usize = 8;
    let around = context.upwards(context.syntax.clause_of(token)).take(MAX_DEPTH);
    around.filter_map(|clause| context.clause(clause)).any(|clause| {
        let verb = clause.group.and_then(|g| context.group(g)).map_or(0, |g| g.head);
        let whole = matches!(
            clause.kind,
            ClauseKind::Complement | ClauseKind::Adverbial | ClauseKind::Coordinate | ClauseKind::Relative
        );
        whole && clause.tokens.start < token && token <= verb
    })
}

/// Says whether a phrase begins at a token, so that a cut in front of it leaves a whole.
fn begins_phrase(context: &Context<'_>, token: TokenIndex) -> bool {
    match context.tag(token) {
        // Who did it is the point of a passive.
        Tag::IN if context.is(token, "by") => token.checked_sub(1).is_none_or(|verb| context.tag(verb) != Tag::VBN),
        Tag::IN | Tag::TO => !context.is_any(token, &["of", "than"]),
        Tag::WDT | Tag::WP | Tag::WRB => true,
        Tag::Mark => context.is(token, ",") && !is_in_place(context, token),
        _ => false,
    }
}

/// Says whether a comma stands in a place in front of its noun: "the Fairhaven, N.J., bank".
fn is_in_place(context: &Context<'_>, comma: TokenIndex) -> bool {
    let closes = |comma: TokenIndex| {
        let noun = matches!(context.tag(comma + 1), Tag::NN | Tag::NNS | Tag::JJ);
        noun && context.is(comma, ",") && context.tag(comma - 1) == Tag::NNP && context.is(comma - 2, ",")
    };
    comma >= 2 && closes(comma) || closes(comma + 2)
}

/// Says whether a clause begins at a token: a comma, "which", "after" before a verb.
fn opens_clause(context: &Context<'_>, token: TokenIndex) -> bool {
    let clauses = context.syntax.clauses();
    let opens = || {
        let at = clauses.partition_point(|c| c.tokens.start < token);
        clauses.get(at).is_some_and(|c| {
            let finite = c.group.and_then(|g| context.group(g)).is_some_and(|g| g.finite);
            // "would like to help", "a boat carrying him": what the word before is nothing without.
            let before = token.checked_sub(1).map_or(Tag::Mark, |before| context.tag(before));
            let parent = c.parent.and_then(|p| context.clause(p)?.group).and_then(|g| context.group(g));
            let takes = || parent.is_some_and(|g| governors::VERBS.get(context.lemma(g.head)).is_some());
            // "and the winner to be named": what is joined is half without its verb.
            let joined = || {
                let phrase =
                    token.checked_sub(1).and_then(|noun| context.phrase_up_to(token).filter(|p| p.head == noun));
                phrase.and_then(|p| p.tokens.start.checked_sub(1)).is_some_and(|joint| context.tag(joint) == Tag::CC)
            };
            let needed = c.kind == ClauseKind::Infinitival && (takes() || joined())
                || matches!(before, Tag::VB | Tag::VBD | Tag::VBG | Tag::VBN | Tag::VBP | Tag::VBZ | Tag::JJ | Tag::IN);
            let aside = match c.kind {
                ClauseKind::Relative | ClauseKind::Adverbial | ClauseKind::Coordinate => finite,
                ClauseKind::Infinitival | ClauseKind::Participial => !needed,
                ClauseKind::Main | ClauseKind::Complement => false,
            };
            c.tokens.start == token && aside
        })
    };
    context.is(token, ",") && !is_in_place(context, token)
        || matches!(context.tag(token), Tag::WDT | Tag::WP | Tag::WRB)
        || opens()
}

/// Says whether a token cannot end a clause.
pub(super) fn dangles(context: &Context<'_>, token: TokenIndex) -> bool {
    // "The war is over.", "“We have what we hoped for,” she said"
    let ends = context.is_any(token + 1, &[".", "!", "?"])
        || context.is(token + 1, ",") && context.closes_quotation(token + 2);
    match context.tag(token) {
        Tag::IN if ends => false,
        // "anything like this", "all of that".
        Tag::DT => !context.is_any(token, &["this", "that", "these", "those", "all", "both", "some", "any", "each"]),
        // "closed the pool so", "may be late and also"; not "said so".
        Tag::RB if context.is(token, "so") => !context.is_mark(token + 1),
        Tag::RB => token.checked_sub(1).is_some_and(|joint| context.tag(joint) == Tag::CC),
        Tag::CC | Tag::IN | Tag::PRPS | Tag::TO | Tag::WDT | Tag::WP | Tag::WPS | Tag::WRB | Tag::MD => true,
        Tag::Mark => !matches!(context.word(token), "%" | "?" | "!" | "”" | "\'\'" | "»" | ")" | "]" | "’"),
        _ => false,
    }
}
