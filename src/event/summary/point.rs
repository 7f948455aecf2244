//! Whether a summary comes to its point: whether it has all that its verb asks for.

use super::cut::dangles;
use crate::event::context::Context;
use crate::event::en::governors::{self, Effect};
use crate::event::speaker::speaks;
use crate::event::subject::own_subject;
use crate::syntax::{ClauseKind, Tag, VerbGroup, Voice};
use crate::token::TokenIndex;

/// Says whether the point of a clause is not among the words kept of it.
pub(super) fn is_lost(context: &Context<'_>, group: &VerbGroup, kept: &[TokenIndex]) -> bool {
    has_gap(context, group, kept)
        || is_cut(context, group, kept)
        || is_silent(context, group, kept)
        || is_turned(context, kept)
        || is_half(context, kept)
}

/// Says whether a clause is about a word that stands in another one and is not told: "what she called a trick", "than he would have there",
/// "the town where she lives", "the lamps they bought".
fn has_gap(context: &Context<'_>, group: &VerbGroup, kept: &[TokenIndex]) -> bool {
    let Some(clause) = context.clause(group.clause) else { return false };
    let first = clause.connective.unwrap_or(clause.tokens.start);
    let asks = match context.tag(first) {
        // Of "whose shop burned" the owner is told.
        Tag::WPS if clause.kind == ClauseKind::Relative => kept.first() == Some(&first),
        Tag::WP | Tag::WPS => clause.kind != ClauseKind::Relative || !context.is(first, "who"),
        Tag::WRB => !context.is_any(first, &["when", "whenever"]),
        // "as she had done"
        _ => {
            context.is_any(first, &["than", "like", "whatever"])
                || context.is(first, "as") && context.lemma(group.head) == "do"
        }
    };
    // "the risk to which he is exposed"
    let leads = |at: TokenIndex| {
        matches!(context.tag(at), Tag::IN | Tag::TO) && matches!(context.tag(at + 1), Tag::WDT | Tag::WP)
    };
    let led = clause.kind == ClauseKind::Relative
        && [first.checked_sub(1), Some(clause.tokens.start)].into_iter().flatten().any(leads);
    // "which she called a crime": what a relative pronoun stands for is told in front or behind.
    let relative = clause.kind == ClauseKind::Relative
        && matches!(context.tag(first), Tag::WDT | Tag::IN)
        && kept.iter().all(|&at| at > first);
    // "All we can": the verb itself is left out.
    let elliptic = context.tag(group.head) == Tag::MD;
    let subject = own_subject(context, clause, group).filter(|_| clause.connective.is_none());
    let noun = subject.and_then(|subject| {
        let pronoun = subject.len() == 1 && context.tag(subject.start) == Tag::PRP;
        // "In the end she won": what stands behind a preposition has no clause of its own.
        let led = matches!(context.tag(clause.tokens.start), Tag::IN | Tag::TO | Tag::RB);
        let opens = subject.start == clause.tokens.start && clause.kind == ClauseKind::Relative
            || pronoun && (subject.start == clause.tokens.start || !led);
        let noun = subject.start.checked_sub(1).filter(|_| opens)?;
        let noun = Some(noun).filter(|&noun| context.mention_of(noun).is_none())?;
        (context.is_noun(noun) || context.tag(noun) == Tag::DT).then_some(noun)
    });
    let open = noun.is_some_and(|noun| !kept.contains(&noun));
    // The word that asks stands in front of all that is told.
    let free = context.is_any(first, &["what", "whatever"]) && clause.kind != ClauseKind::Complement;
    free || led || relative || asks && kept.first().is_some_and(|&told| first <= told) || elliptic || open
}

/// Says whether a summary ends in the middle of a phrase, or in front of the verb of a clause that it opened.
fn is_cut(context: &Context<'_>, group: &VerbGroup, kept: &[TokenIndex]) -> bool {
    let (Some(&first), Some(&last)) = (kept.iter().min(), kept.iter().max()) else { return true };
    let clauses = context.syntax.clauses();
    let opened = clauses.iter().skip(clauses.partition_point(|c| c.tokens.start <= first));
    let mut opened = opened.take_while(|c| c.tokens.start <= last).filter_map(|c| context.group(c.group?));
    let unsaid = opened.any(|verb| verb.head > last);
    // Of "the “bold” plan" a closing mark is no end.
    let next = last + 1 + usize::from(context.closes_quotation(last + 1));
    let clause =
        clauses.get(clauses.partition_point(|c| c.tokens.start < next)).is_some_and(|c| c.tokens.start == next);
    let timed = [next, next + 1].into_iter().any(|at| context.mention_of(at).is_some());
    let ends = next >= context.sentence(group.head).end
        || context.clause(group.clause).is_some_and(|c| next >= c.tokens.end)
        || context.is_mark(next)
        || matches!(context.tag(next), Tag::CC | Tag::WDT | Tag::WP | Tag::WRB);
    // "seconds before the bell rang"
    let measured = context.is_any(last, MEASURES) && context.is_any(next, &["before", "after"]);
    // "at a time when the port was shut"
    let named = context.is_any(last, &["time", "moment", "place", "point"]) && context.tag(next) == Tag::WRB;
    // "and that since May": what "that" opens has a verb.
    let that = kept.iter().rposition(|&at| context.is(at, "that") && context.tag(at) == Tag::IN);
    let open = that.is_some_and(|that| kept.iter().skip(that).all(|&at| context.syntax.group_of(at).is_none()));
    unsaid || measured || named || open || dangles(context, last) || last >= group.head && !(ends || clause || timed)
}

/// What says how long before or after.
const MEASURES: &[&str] =
    &["seconds", "minutes", "hours", "days", "weeks", "months", "years", "moments", "shortly", "soon"];

/// Says whether a verb that says, thinks or wants something is left without it, or with no verb in it: "said that after the vote".
fn is_silent(context: &Context<'_>, group: &VerbGroup, kept: &[TokenIndex]) -> bool {
    let about = || {
        let effect = governors::VERBS.get(context.lemma(group.head));
        matches!(effect, Some(Effect::Plans | Effect::Doubts | Effect::Reports))
    };
    let says = speaks(context, group);
    let ends = kept.iter().max() == group.tokens.end.checked_sub(1).as_ref() && group.voice == Voice::Active;
    let nothing = ends && (says || about()) && turned(kept).is_none();
    let told = || {
        let behind = kept.iter().copied().skip_while(|&at| at != group.head);
        behind.filter(|&at| at >= group.tokens.end)
    };
    let complement = |at: TokenIndex| {
        let clause = context.syntax.clause_of(at).filter(|&clause| clause != group.clause);
        let clause = clause.and_then(|clause| context.clause(clause));
        context.is_any(at, &["that", "he", "she", "they", "we"])
            || clause.is_some_and(|c| c.kind == ClauseKind::Complement && !c.quoted)
    };
    // "said its owner", of whom something was said.
    let named = |at: TokenIndex| {
        let phrase = context.phrase_of(at).filter(|_| context.lemma(group.head) == "say");
        phrase.is_some_and(|p| {
            matches!(context.tag(p.head), Tag::NNP | Tag::NN | Tag::NNS) && !context.syntax.is_quoted(at)
        })
    };
    let acts = |at: TokenIndex| context.syntax.group_of(at).and_then(|g| context.group(g)).is_some_and(|g| g.finite);
    let verbless = says && told().next().is_some_and(|at| complement(at) || named(at)) && !told().any(acts);
    nothing || verbless
}

/// Says whether one half of a pair is kept without the other: a bracket, or "either" without "or".
fn is_half(context: &Context<'_>, kept: &[TokenIndex]) -> bool {
    let count = |mark: &str| kept.iter().filter(|&&at| context.is(at, mark)).count();
    count("(") != count(")") || count("[") != count("]") || count("either") > 0 && count("or") == 0
}

/// Returns the first word of what was said in front and is told behind the verb.
fn turned(kept: &[TokenIndex]) -> Option<TokenIndex> {
    kept.windows(2).find_map(|pair| match pair {
        [before, at] if at < before => Some(*at),
        _ => None,
    })
}

/// Says whether what was said in front is no sentence of its own behind the verb: "she warned while a first step, it is not enough".
fn is_turned(context: &Context<'_>, kept: &[TokenIndex]) -> bool {
    let opens = |at| matches!(context.tag(at), Tag::CC | Tag::IN | Tag::TO | Tag::RB | Tag::VBG | Tag::VBN | Tag::WRB);
    turned(kept).is_some_and(opens)
}
