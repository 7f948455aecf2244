//! What stands behind the verb of a summary and belongs to its story.

use super::MAX_TOKENS;
use super::said::is_opening_quote;
use super::times::is_time_beside;
use crate::event::context::Context;
use crate::event::extent::is_place_of;
use crate::event::speaker::speaks;
use crate::syntax::{Clause, ClauseKind, NounPhrase, Tag, VerbGroup};
use crate::token::TokenIndex;

/// How many clauses are climbed at most.
const MAX_DEPTH: usize = 12;

/// Returns the tokens behind a verb group that belong to its story.
pub(super) fn complement(context: &Context<'_>, group: &VerbGroup, from: TokenIndex) -> Vec<TokenIndex> {
    // Behind a relative clause goes on the clause that it stands in: "the force [that had set out in May] was beaten".
    let own = context.clause(group.clause).map_or(usize::MAX, |clause| clause.tokens.end.max(from));
    let end = context.sentence(group.head).end.min(from + MAX_TOKENS).min(own);
    let mut nested = vec![group.clause];
    // Where the summary goes on behind a verb further down, the clauses on the way belong to it.
    let way = context.upwards(from.checked_sub(1).and_then(|last| context.syntax.clause_of(last)));
    nested.extend(way.take(MAX_DEPTH).take_while(|&clause| clause != group.clause));
    // What is said has to come to its verb: "said the owner, who lives abroad, [will sell]".
    let told = said(context, group, from).map_or(from, |head| head + 1).min(end);
    let mut kept: Vec<TokenIndex> = Vec::new();
    let mut at = from;
    while at < end {
        // "The president responded, “Never”".
        let speaks = at == group.tokens.end || speaks(context, group);
        let quotes = context.is_any(at, &[":", ","]) && speaks && is_opening_quote(context, at + 1);
        let aside = at >= told && opens_aside(context, at, end) && !quotes;
        let bare = kept.iter().all(|&at| adds_nothing(context, at));
        if let Some(behind) = bracketed(context, at, end) {
            at = behind;
            continue;
        }
        if let Some(behind) =
            waiting(context, &nested, at).filter(|_| aside).and_then(|verb| closing(context, at, verb))
        {
            at = behind;
            continue;
        }
        // "signed, in Lima, a pact": the object is still to come.
        if aside
            && at == from
            && let Some(object) = object_behind(context, at, end)
        {
            at = object;
            continue;
        }
        if aside || closes(context, group, &mut nested, at, at > from, bare) && at >= told {
            break;
        }
        // "If it rains, she warned, they will stay": what is said needs no comma in front.
        let parts = at == from && context.is(at, ",") && said_at(context, group, at + 1) && !quotes;
        if !parts {
            kept.push(at);
        }
        at += 1;
    }
    // A clause that was cut before its verb says nothing: "revoked his parole [if his uncle]".
    let unsaid =
        |&&number: &&usize| number != group.clause && context.clause(number).is_some_and(|c| verb_of(context, c) >= at);
    let cut = nested.iter().find(unsaid).and_then(|&number| context.clause(number)).filter(|c| c.tokens.start > from);
    if let Some(clause) = cut {
        kept.retain(|&at| at < clause.tokens.start);
    }
    kept
}

/// Says whether a noun phrase stands between the conjunction of a clause and its verb.
fn has_subject(context: &Context<'_>, clause: &Clause) -> bool {
    context.phrase_after(clause.tokens.start).is_some_and(|phrase| phrase.tokens.end <= verb_of(context, clause))
}

/// Says whether a token tells nothing that a reader of the timeline would miss.
fn adds_nothing(context: &Context<'_>, at: TokenIndex) -> bool {
    context.is_mark(at) || context.tag(at) == Tag::RB || is_time_beside(context, at) || context.mention_of(at).is_some()
}

/// Returns where the verb of a clause stands, 0 for none.
fn verb_of(context: &Context<'_>, clause: &Clause) -> TokenIndex {
    clause.group.and_then(|g| context.group(g)).map_or(0, |group| group.head)
}

/// Returns the verb of a nested clause that has not come yet.
fn waiting(context: &Context<'_>, nested: &[usize], at: TokenIndex) -> Option<TokenIndex> {
    nested
        .iter()
        .filter_map(|&number| context.clause(number))
        .map(|c| verb_of(context, c))
        .filter(|&verb| verb > at)
        .min()
}

/// Returns the token behind an aside that begins at a comma, if another comma closes it in front of the verb: "if his uncle[, Abel Holm,] signs".
fn closing(context: &Context<'_>, comma: TokenIndex, verb: TokenIndex) -> Option<TokenIndex> {
    let next = (comma + 1..verb).find(|&at| context.is_mark(at))?;
    (context.is(comma, ",") && context.is(next, ",")).then_some(next + 1)
}

/// Returns the token behind an aside in brackets that begins here: "the hotel [(its oldest)] fell".
fn bracketed(context: &Context<'_>, open: TokenIndex, end: TokenIndex) -> Option<TokenIndex> {
    let opens = context.is(open, "(") && context.tokens.get(open).is_some_and(|t| t.spaced);
    let close = opens.then(|| (open..end).find(|&at| context.is(at, ")")))??;
    Some(close + 1)
}

/// Returns the object of a verb that stands behind a prepositional phrase between two commas.
fn object_behind(context: &Context<'_>, comma: TokenIndex, end: TokenIndex) -> Option<TokenIndex> {
    /// No phrase of manner or place is longer.
    const LONGEST: usize = 8;
    let close = (comma + 2..end.min(comma + LONGEST)).find(|&at| context.is(at, ","))?;
    let aside = context.tag(comma + 1) == Tag::IN && (comma + 1..close).all(|at| context.syntax.group_of(at).is_none());
    let object = context.phrase_of(close + 1).filter(|p| p.tokens.start == close + 1)?;
    // "It fell, in Lima, the mayor said": a verb behind it makes it a subject.
    let subject = context.syntax.group_of(object.tokens.end).is_some() || context.is(object.tokens.end, ",");
    (aside && !subject).then_some(close + 1)
}

/// Says whether what a verb says stands behind it.
pub(super) fn says_behind(context: &Context<'_>, group: &VerbGroup) -> bool {
    said(context, group, group.tokens.end).is_some()
}

/// Says whether what a verb says begins at a token.
fn said_at(context: &Context<'_>, group: &VerbGroup, at: TokenIndex) -> bool {
    let clauses = context.syntax.clauses();
    let mut here =
        clauses.iter().skip(clauses.partition_point(|c| c.tokens.start < at)).take_while(|c| c.tokens.start == at);
    here.any(|c| c.kind == ClauseKind::Complement && c.parent == Some(group.clause))
}

/// Returns the verb of the clause right behind a verb that is its complement, or comes behind a condition: "said if it rains, they [will stay]".
fn said(context: &Context<'_>, group: &VerbGroup, from: TokenIndex) -> Option<TokenIndex> {
    /// Its subject may stand before an aside.
    const FARTHEST: usize = 30;
    let clauses = context.syntax.clauses();
    let first = clauses.partition_point(|c| c.tokens.start < from);
    let mut near = clauses.iter().skip(first).take_while(|c| c.tokens.start <= from + FARTHEST);
    let own = |c: &&Clause| c.parent == Some(group.clause);
    let opening = near.by_ref().find(own).filter(|c| c.tokens.start <= from + 1)?;
    let clause = match opening.kind {
        ClauseKind::Complement => opening,
        ClauseKind::Adverbial => near.find(own).filter(|c| c.kind == ClauseKind::Complement)?,
        _ => return None,
    };
    let head = clause.group.and_then(|g| context.group(g))?.head;
    (head < from + FARTHEST).then_some(head)
}

/// Says whether a mark ends the story: a full stop, a dash, a bracket, or a comma that is not one of a list.
fn opens_aside(context: &Context<'_>, at: TokenIndex, end: TokenIndex) -> bool {
    if !context.is_mark(at) {
        return false;
    }
    match context.word(at) {
        "," => !is_list_comma(context, at, end) && !ends_inner_place(context, at),
        "." | "!" | "?" | ";" | ":" | "(" | "[" | "{" | "--" | "—" | "–" | "..." | "…" | "_" => {
            let spaced = |at: TokenIndex| context.tokens.get(at).is_some_and(|t| t.spaced);
            // "won 3 – 0"
            let number = |at: TokenIndex| context.tag(at) == Tag::CD;
            if at.checked_sub(1).is_some_and(number) && number(at + 1) && context.is_any(at, &["–", "—", ":"]) {
                return false;
            }
            spaced(at) || at + 1 >= end || spaced(at + 1) || context.is_mark(at + 1)
        }
        _ => false,
    }
}

/// Says whether a comma stands between the members of a list: the next phrase is followed by another comma or by "and"; so do a last comma
/// ("tea, rice, and milk"), one between verbs of one form ("by asking, begging and threatening") and one of a place ("in Lima, Peru").
fn is_list_comma(context: &Context<'_>, at: TokenIndex, end: TokenIndex) -> bool {
    let verb = |at: TokenIndex| matches!(context.tag(at), Tag::VB | Tag::VBG | Tag::VBN);
    let alike = at.checked_sub(1).is_some_and(|before| verb(before) && context.tag(before) == context.tag(at + 1));
    if alike && (context.is(at + 2, ",") || context.tag(at + 2) == Tag::CC) {
        return true;
    }
    // "a new, faster train"
    let adjective = |at: TokenIndex| matches!(context.tag(at), Tag::JJ | Tag::JJR | Tag::JJS);
    if at.checked_sub(1).is_some_and(adjective) && adjective(at + 1) && context.is_noun(at + 2) {
        return true;
    }
    let listed = context.phrase_up_to(at).is_some();
    let last = context.is_any(at + 1, &["and", "or"]);
    let start = at + 1 + usize::from(last);
    let Some(next) = context.phrase_of(start).filter(|p| p.tokens.start == start && p.tokens.end < end) else {
        return false;
    };
    let behind = next.tokens.end;
    // "its grief, sympathy and thanks"
    let whole = next.tokens.clone().any(|at| context.tag(at) == Tag::CC);
    if last {
        let before = context.phrase_before(at).map_or(at, |p| p.tokens.start);
        let goes_on = before.checked_sub(1).is_some_and(|comma| context.is(comma, ","));
        return listed && goes_on && context.syntax.group_of(behind).is_none();
    }
    let joined = |at: TokenIndex| context.is_any(at, &["and", "or"]);
    let goes_on =
        joined(behind) || context.is(behind, ",") && (context.phrase_of(behind + 1).is_some() || joined(behind + 1));
    // "said of the quarter, Ada Holm, the chairwoman": a name is no member of a list of things.
    let proper = |at: TokenIndex| matches!(context.tag(at), Tag::NNP | Tag::NNPS);
    let alike = !proper(next.head) || context.phrase_up_to(at).is_some_and(|p| proper(p.head));
    is_place_of(context, next, 0)
        || listed && alike && (goes_on || whole) && context.syntax.group_of(behind + 1).is_none()
}

/// Says whether a comma belongs to a place that stands inside a phrase: "the Lima, Peru, baker", "the Lima[,] Peru show".
fn ends_inner_place(context: &Context<'_>, at: TokenIndex) -> bool {
    let proper = |p: &&NounPhrase| context.tag(p.head) == Tag::NNP;
    let opens = |town: &NounPhrase| context.tag(town.tokens.start) == Tag::DT;
    let Some(before) = context.phrase_up_to(at).filter(proper) else { return false };
    let common = |at: TokenIndex| matches!(context.tag(at), Tag::NN | Tag::NNS | Tag::JJ);
    let goes_on = context.phrase_of(at + 1).is_some_and(|p| context.tag(at + 1) == Tag::NNP && common(p.head));
    let comma = before.tokens.start.checked_sub(1).filter(|&comma| context.is(comma, ","));
    let town = comma.and_then(|comma| context.phrase_up_to(comma)).filter(proper);
    opens(before) && goes_on || common(at + 1) && town.is_some_and(opens)
}

/// Says whether a clause that ends the story opens at a token; one that belongs to it is noted in `nested`.
fn closes(
    context: &Context<'_>,
    group: &VerbGroup,
    nested: &mut Vec<usize>,
    at: TokenIndex,
    inside: bool,
    bare: bool,
) -> bool {
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
            // Where nothing else is told, when or why is the point: "The vote comes after a bridge fell".
            ClauseKind::Adverbial => {
                belongs && (!finite || bare || clause.connective.is_some_and(|c| context.is(c, "than")))
            }
            // A coordinate of what is nested goes on, a coordinate of the clause itself is another story.
            // But two verbs may share an object: "approved and signed the pact".
            ClauseKind::Coordinate if !inside => belongs && !has_subject(context, clause),
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
