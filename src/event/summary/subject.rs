//! What stands in front of the verb of a summary: whose story it is, and which verb tells it.

use std::ops::Range;

use crate::event::context::Context;
use crate::event::en::governors::{self, Effect};
use crate::event::participants::{Subject, SubjectPlace};
use crate::syntax::{ClauseKind, Tag, Tense, VerbGroup, Voice};
use crate::token::TokenIndex;

/// Returns what stands between a noun and a passive participle that is told of it, a comma or nothing. "The company, founded in 1921" keeps its comma and its
/// time: without them it would read as if the company founded something.
pub(super) fn reduced_passive(context: &Context<'_>, group: &VerbGroup, subject: &[TokenIndex]) -> Option<Range<TokenIndex>> {
    let clause = context.clause(group.clause)?;
    let bare =
        group.tense == Tense::Pastpart && group.voice == Voice::Passive && clause.kind == ClauseKind::Participial;
    let end = subject.last()? + 1;
    let between = end..group.tokens.start.max(end);
    let joins = |at: TokenIndex| context.is(at, ",") || context.tag(at) == Tag::RB;
    (bare && end <= group.tokens.start && between.len() <= 2 && between.clone().all(joins)).then_some(between)
}

/// Returns the verb above an infinitive or a gerund that tells its story better: "managed to land the plane", where "to land the plane" would
/// leave open whether it landed; "let them go", where "them go" is no clause; "we hope to solve it", where a pronoun solves it.
/// What is planned of somebody with a name reads well by itself, as headlines put it: "The firm to close two plants".
pub(super) fn told_by_governor<'a>(context: &Context<'a>, group: &VerbGroup, subject: Option<&Subject>) -> Option<&'a VerbGroup> {
    /// The words of an object may stand between.
    const OBJECT: usize = 6;
    let clause = context.clause(group.clause)?;
    let above = context.clause(clause.parent?)?.group.and_then(|g| context.group(g))?;
    let to = context.is(group.tokens.start, "to");
    let reach = match clause.kind {
        ClauseKind::Infinitival => OBJECT,
        ClauseKind::Complement if group.tense == Tense::Infinitive => OBJECT,
        ClauseKind::Complement | ClauseKind::Participial => 0,
        _ => return None,
    };
    let adjoins = (above.tokens.end..=above.tokens.end + reach).contains(&clause.tokens.start);
    let bare = reach == OBJECT && !to;
    let settled = matches!(governors::VERBS.get(&context.lemma(above.head)), Some(Effect::Keeps | Effect::Denies));
    let pronoun = subject.is_none_or(|s| is_borrowed_pronoun(context, s));
    (!group.finite && adjoins && above.finite && (bare || settled || pronoun)).then_some(above)
}

/// Returns the auxiliaries that a participle shares with the verb before it: "was arrested and charged".
pub(super) fn shared_auxiliaries(context: &Context<'_>, group: &VerbGroup) -> Range<TokenIndex> {
    let alone = group.tokens.len() == 1 && group.voice == Voice::Passive;
    let clause = context.clause(group.clause).filter(|c| alone && c.kind == ClauseKind::Coordinate);
    let above = clause.and_then(|c| context.clause(c.parent?)?.group).and_then(|g| context.group(g));
    above
        .filter(|above| above.voice == Voice::Passive && above.head > above.tokens.start)
        .map_or(0..0, |a| a.tokens.start..a.head)
}

/// Returns the relative pronoun that a subject is nothing without: "those who fled".
pub(super) fn defining_pronoun(context: &Context<'_>, group: &VerbGroup, subject: &Subject) -> Option<TokenIndex> {
    let clause = context.clause(group.clause).filter(|c| c.kind == ClauseKind::Relative)?;
    let last = subject.tokens.end.checked_sub(1)?;
    let open = context
        .is_any(last, &["those", "someone", "somebody", "anyone", "anybody", "everyone", "everybody", "all", "one"]);
    clause.connective.filter(|&pronoun| open && subject.place == SubjectPlace::Elsewhere && pronoun == last + 1)
}

/// Puts the owner for "whose": "Ada Holm, whose shop burned" tells of "Ada Holm’s shop".
pub(super) fn with_whose(context: &Context<'_>, subject: Range<TokenIndex>) -> Vec<TokenIndex> {
    let whose = context.tag(subject.start) == Tag::WPS;
    let mut end = subject.start;
    end -= usize::from(whose && end.checked_sub(1).is_some_and(|comma| context.is(comma, ",")));
    let owner = context.phrase_before(end).filter(|p| whose && p.tokens.end == end);
    owner.map_or(0..0, |p| p.tokens.clone()).chain(subject).collect()
}

/// Says whether a subject is a pronoun that stands elsewhere.
pub(super) fn is_borrowed_pronoun(context: &Context<'_>, subject: &Subject) -> bool {
    subject.place == SubjectPlace::Elsewhere
        && subject.tokens.len() == 1
        && context.tag(subject.tokens.start) == Tag::PRP
}
