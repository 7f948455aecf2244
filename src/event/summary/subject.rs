//! What stands in front of the verb of a summary: whose story it is, and which verb tells it.

use std::ops::Range;

use crate::event::antecedent::antecedent;
use crate::event::context::Context;
use crate::event::en::governors::{self, Effect};
use crate::event::participants::object;
use crate::event::subject::{Subject, SubjectPlace};
use crate::syntax::{ClauseKind, Tag, Tense, VerbGroup, Voice};
use crate::token::TokenIndex;

/// Returns what stands in front of a verb group: its subject, else the words that its clause begins with.
pub(super) fn in_front(context: &Context<'_>, group: &VerbGroup, subject: Option<&Subject>) -> Vec<TokenIndex> {
    let start = group.tokens.start;
    // "There was a rise": what there is comes behind.
    if let Some(there) = start.checked_sub(1).filter(|&at| context.tag(at) == Tag::EX) {
        return vec![there];
    }
    let Some(subject) = subject else { return opening(context, group).collect() };
    if is_borrowed_pronoun(context, subject) && !group.finite && !is_joined_past(context, group) {
        return Vec::new();
    }
    let own = subject.place == SubjectPlace::Own && subject.tokens.end <= start;
    let mut kept = with_whose(context, subject.tokens.clone());
    kept.extend(defining_pronoun(context, group, subject));
    let between = subject.tokens.end..start.max(subject.tokens.end);
    if own && between.clone().all(|at| matches!(context.tag(at), Tag::RB | Tag::RBR | Tag::RBS)) {
        kept.extend(between);
    }
    kept
}

/// Says whether a past form goes on with the clause before, so that its subject can be said again: "She left school and taught".
pub(super) fn is_joined_past(context: &Context<'_>, group: &VerbGroup) -> bool {
    let joined = context.clause(group.clause).is_some_and(|c| c.kind == ClauseKind::Coordinate);
    joined && group.tokens.len() == 1 && context.tag(group.head) == Tag::VBN
}

/// Returns the words between the beginning of a clause and its finite verb, for a subject that is no noun phrase: "Leaving early was a mistake".
fn opening(context: &Context<'_>, group: &VerbGroup) -> Range<TokenIndex> {
    /// A subject is not longer.
    const LONGEST: usize = 16;
    let none = group.tokens.start..group.tokens.start;
    let Some(clause) = context.clause(group.clause).filter(|_| group.finite) else { return none };
    let start = clause.connective.map_or(clause.tokens.start, |c| c + 1);
    let opens = |at: &TokenIndex| !context.is_mark(*at) && context.tag(*at) != Tag::CC;
    let from = (start..group.tokens.start).find(opens).unwrap_or(group.tokens.start);
    let range = from..group.tokens.start;
    let whole = !range.clone().any(|at| matches!(context.word(at), ";" | ":" | "(" | ")" | "\"" | "”" | "''"));
    if range.len() <= LONGEST && whole { range } else { none }
}

/// Puts what a relative clause is about in its place behind the verb: "the rules that the mayor signed" tells that "the mayor signed the rules".
pub(super) fn with_antecedent(
    context: &Context<'_>,
    group: &VerbGroup,
    subject: Option<&Subject>,
    kept: Vec<TokenIndex>,
    from: TokenIndex,
) -> Vec<TokenIndex> {
    let object = context.clause(group.clause).filter(|clause| {
        let pronoun = clause.connective.is_none_or(|c| matches!(context.tag(c), Tag::WDT | Tag::WP | Tag::IN));
        let governed = context.tag(clause.tokens.start) == Tag::IN && clause.connective != Some(clause.tokens.start);
        let own = subject.is_some_and(|s| s.place != SubjectPlace::Elsewhere && s.tokens.start >= clause.tokens.start);
        let relative =
            clause.kind == ClauseKind::Relative || clause.connective.is_some_and(|c| context.tag(c) == Tag::WDT);
        relative && group.voice == Voice::Active && own && pronoun && !governed
    });
    let Some(object) = object.and_then(|clause| antecedent(context, clause)) else { return kept };
    let unfit = |at| context.mention_of(at).is_some() || names_time(context, at) || context.tag(at) == Tag::PRP;
    let timed = object.clone().any(unfit);
    let place = kept.iter().position(|&at| at >= from).unwrap_or(kept.len());
    let (front, behind) = kept.split_at(place);
    // "the office that she worked in": a preposition waits for it.
    let stranded = behind.first().filter(|&&at| {
        let open = behind.get(1).is_none_or(|&next| context.is_mark(next) || context.tag(next) == Tag::RB);
        matches!(context.tag(at), Tag::IN | Tag::TO | Tag::RP) && open
    });
    let filled = behind.first().is_some_and(|&at| {
        let opens = context.phrase_of(at).is_some_and(|p| p.tokens.start == at);
        let clauses = context.syntax.clauses();
        let next = clauses.get(clauses.partition_point(|c| c.tokens.start < at));
        opens && context.mention_of(at).is_none() || next.is_some_and(|c| c.tokens.start == at)
    });
    // "a sign that he is looking for help" is about no object.
    let about = object.end.checked_sub(1).is_some_and(|noun| {
        context.is_any(noun, &["chance", "evidence", "fact", "feeling", "idea", "news", "proof", "sign", "signs"])
            || governors::NOUNS.noun(context.word(noun)).is_some()
    });
    let preposition =
        behind.first().is_some_and(|&at| matches!(context.tag(at), Tag::IN | Tag::TO)) && stranded.is_none();
    // What becomes or seems so has no object.
    let links = matches!(context.lemma(group.head), "be" | "become" | "remain" | "seem" | "appear");
    if timed || filled || links || about && preposition {
        return kept;
    }
    let (behind_front, rest) = behind.split_at(usize::from(stranded.is_some()));
    front.iter().chain(behind_front).copied().chain(object).chain(rest.iter().copied()).collect()
}

/// Says whether a noun is a unit of time or stands for a manner or a place: what happens in it has no object there.
fn names_time(context: &Context<'_>, at: TokenIndex) -> bool {
    context
        .is_any(at, &["time", "times", "day", "moment", "way", "reason", "place", "first", "last", "degree", "extent"])
}

/// Returns what stands between a noun and a passive participle that is told of it, a comma or nothing. "The company, founded in 1921" keeps its comma and its
/// time: without them it would read as if the company founded something.
pub(super) fn reduced_passive(
    context: &Context<'_>,
    group: &VerbGroup,
    subject: &[TokenIndex],
) -> Option<Range<TokenIndex>> {
    let clause = context.clause(group.clause)?;
    let bare =
        group.tense == Tense::Pastpart && group.voice == Voice::Passive && clause.kind == ClauseKind::Participial;
    let end = subject.last()? + 1;
    let between = end..group.tokens.start.max(end);
    let joins = |at: TokenIndex| context.is(at, ",") || context.tag(at) == Tag::RB;
    (bare && end <= group.tokens.start && between.len() <= 2 && between.clone().all(joins)).then_some(between)
}

/// Returns the verb above an infinitive or a participle that tells its story better: "managed to land the plane", where "to land the plane" would
/// leave open whether it landed; "let them go", where "them go" is no clause; "we hope to solve it", where a pronoun solves it.
/// What is wanted of somebody with a name reads well by itself, as headlines put it: "The firm to close two plants".
pub(super) fn told_by_governor<'a>(
    context: &Context<'a>,
    group: &VerbGroup,
    subject: Option<&Subject>,
) -> Option<&'a VerbGroup> {
    /// The words of an object may stand between.
    const OBJECT: usize = 6;
    let clause = context.clause(group.clause)?;
    let above = context.clause(clause.parent?)?.group.and_then(|g| context.group(g))?;
    if group.finite {
        // "Sales fell by half, which hurt the firm".
        let what =
            clause.kind == ClauseKind::Complement && clause.connective.is_some_and(|c| context.tag(c) == Tag::WP);
        let lost = subject.is_none() && (clause.kind == ClauseKind::Relative || what);
        return (lost && above.head < group.head).then_some(above);
    }
    let joined = is_joined_past(context, group);
    if subject.is_none_or(|s| is_borrowed_pronoun(context, s)) && !(joined && subject.is_some()) {
        return (above.head < group.head).then_some(above);
    }
    // "a boat carrying them sank", "a session to be held in May": what only tells a noun apart is told with it.
    let modifies = match clause.kind {
        ClauseKind::Participial => context.tag(group.head) == Tag::VBG && clause.connective.is_none(),
        ClauseKind::Infinitival => group.voice == Voice::Passive,
        _ => false,
    };
    let adjoins_noun = clause.tokens.start.checked_sub(1).is_some_and(|before| context.is_noun(before));
    if modifies && adjoins_noun && above.finite && above.head < group.head {
        return Some(above);
    }
    // "is meant to find and stop them": a second infinitive is told with the first.
    if clause.kind == ClauseKind::Coordinate && group.tense == Tense::Infinitive && above.tense == Tense::Infinitive {
        return Some(above);
    }
    let to = context.is(group.tokens.start, "to");
    let reach = match clause.kind {
        ClauseKind::Infinitival => OBJECT,
        ClauseKind::Complement if group.tense == Tense::Infinitive => OBJECT,
        ClauseKind::Complement | ClauseKind::Participial => 0,
        _ => return None,
    };
    let adjoins = (above.tokens.end..=above.tokens.end + reach).contains(&clause.tokens.start);
    let bare = reach == OBJECT && !to;
    let settled = matches!(governors::VERBS.get(context.lemma(above.head)), Some(Effect::Keeps | Effect::Denies));
    // "The firm plans to close two plants": whoever plans it is told.
    let shared =
        clause.tokens.start == above.tokens.end || above.predicate.is_some_and(|p| p + 1 == clause.tokens.start);
    let controlled = shared && clause.kind == ClauseKind::Infinitival;
    (adjoins && above.finite && (bare || settled || controlled)).then_some(above)
}

/// Returns the auxiliaries that a participle shares with the verb before it: "was arrested and charged". A participle with an object may be a past
/// tense: "was arrested and lost his post".
pub(super) fn shared_auxiliaries(context: &Context<'_>, group: &VerbGroup) -> Range<TokenIndex> {
    let alone = group.tokens.len() == 1 && group.voice == Voice::Passive && object(context, group).is_none();
    let clause = context.clause(group.clause).filter(|c| alone && c.kind == ClauseKind::Coordinate);
    let above = clause.and_then(|c| context.clause(c.parent?)?.group).and_then(|g| context.group(g));
    above
        .filter(|above| above.voice == Voice::Passive && above.head > above.tokens.start)
        .map_or(0..0, |a| a.tokens.start..a.head)
}

/// Returns the relative pronoun that a subject is nothing without: "those who fled".
fn defining_pronoun(context: &Context<'_>, group: &VerbGroup, subject: &Subject) -> Option<TokenIndex> {
    let clause = context.clause(group.clause).filter(|c| c.kind == ClauseKind::Relative)?;
    let last = subject.tokens.end.checked_sub(1)?;
    let open = context
        .is_any(last, &["those", "someone", "somebody", "anyone", "anybody", "everyone", "everybody", "all", "one"]);
    clause.connective.filter(|&pronoun| open && subject.place == SubjectPlace::Elsewhere && pronoun == last + 1)
}

/// Puts the owner for "whose": "Ada Holm, whose shop burned" tells of "Ada Holm’s shop".
fn with_whose(context: &Context<'_>, subject: Range<TokenIndex>) -> Vec<TokenIndex> {
    let whose = context.tag(subject.start) == Tag::WPS;
    let mut end = subject.start;
    end -= usize::from(whose && end.checked_sub(1).is_some_and(|comma| context.is(comma, ",")));
    let owner = context.phrase_up_to(end).filter(|_| whose);
    owner.map_or(0..0, |p| p.tokens.clone()).chain(subject).collect()
}

/// Says whether a subject is a pronoun that stands elsewhere.
fn is_borrowed_pronoun(context: &Context<'_>, subject: &Subject) -> bool {
    subject.place == SubjectPlace::Elsewhere
        && subject.tokens.len() == 1
        && context.tag(subject.tokens.start) == Tag::PRP
}
