//! The subject of a verb group: the noun phrase in front of it, else who the clauses above tell of. What is not certain is left out.

use std::ops::Range;

use super::antecedent::{antecedent, controlling_object, participle_antecedent};
use super::context::Context;
use super::en::cues;
use super::extent::{MAX_DISTANCE, extended, is_place_of, is_preposition, is_relative, is_time, time_behind};
use super::speaker::{named, set_apart, speaks};
use crate::syntax::{Clause, ClauseIndex, ClauseKind, NounPhrase, Tag, VerbGroup};
use crate::token::TokenIndex;

/// The subject of a verb group.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Subject {
    /// Its words.
    pub(super) tokens: Range<TokenIndex>,
    /// Whether it stands in front of the group in the same clause, or is taken from elsewhere.
    pub(super) place: SubjectPlace,
}

/// Where a subject stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum SubjectPlace {
    /// In front of its group.
    Own,
    /// In the clause above, before a relative pronoun, or behind its group.
    Elsewhere,
    /// In front of its group stands a pronoun, and elsewhere the name that is meant.
    Named,
}

/// How many clauses above are asked for a subject.
const MAX_DEPTH: usize = 6;

/// Returns the subject of a verb group, where it is certain.
pub(super) fn subject(context: &Context<'_>, group: &VerbGroup) -> Option<Subject> {
    told_subject(context, group).or_else(|| {
        let index = context.syntax.group_of(group.head)?;
        let argument = context.syntax.arguments(index).subject.as_ref()?;
        let timed = is_time(context, argument.head, &argument.tokens);
        let adjoins =
            argument.tokens.end == group.tokens.start && context.syntax.clause_of(argument.head) == Some(group.clause);
        let place = if adjoins { SubjectPlace::Own } else { SubjectPlace::Elsewhere };
        (!timed && !is_relative(context, argument.head)).then(|| Subject { tokens: argument.tokens.clone(), place })
    })
}

/// Returns the subject that the clause or those above it tell, with what belongs to it.
fn told_subject(context: &Context<'_>, group: &VerbGroup) -> Option<Subject> {
    let mut group = group;
    let mut place = SubjectPlace::Own;
    for _ in 0..MAX_DEPTH {
        let clause = context.clause(group.clause)?;
        if let Some(tokens) = own_subject(context, clause, group) {
            let (tokens, place) = match named(context, group, &tokens) {
                Some(name) => (name, SubjectPlace::Named),
                None => (tokens, place),
            };
            return Some(Subject { tokens, place });
        }
        if let Some(tokens) = set_apart(context, group) {
            return Some(Subject { tokens, place: SubjectPlace::Elsewhere });
        }
        place = SubjectPlace::Elsewhere;
        let parent = context.clause(speaking(context, group).or(clause.parent)?)?;
        let above = parent.group.and_then(|g| context.group(g))?;
        match clause.kind {
            ClauseKind::Relative => return antecedent(context, clause).map(|tokens| Subject { tokens, place }),
            ClauseKind::Main | ClauseKind::Complement => return None,
            ClauseKind::Adverbial if group.finite => return None,
            _ => {
                if let Some(tokens) = participle_antecedent(context, clause) {
                    return Some(Subject { tokens, place });
                }
                if clause.kind != ClauseKind::Coordinate
                    && let Some(tokens) = controlling_object(context, clause, above)
                {
                    return Some(Subject { tokens, place });
                }
                // "The journalists were arrested for filming": the subject of a passive controls too.
                group = above;
            }
        }
    }
    None
}

/// Returns the clause whose subject goes on speaking: in "He said the talks were over, adding that …" that of "said".
pub(super) fn speaking(context: &Context<'_>, group: &VerbGroup) -> Option<ClauseIndex> {
    let clause = context.clause(group.clause)?;
    if clause.kind != ClauseKind::Participial
        || !speaks(context, group)
        || !clause.tokens.start.checked_sub(1).is_some_and(|c| context.is_mark(c))
    {
        return None;
    }
    let mut at = clause.parent?;
    for _ in 0..MAX_DEPTH {
        let above = context.clause(at)?;
        if above.group.and_then(|g| context.group(g)).is_some_and(|g| speaks(context, g)) {
            return Some(at);
        }
        at = above.parent?;
    }
    None
}

/// Returns the noun phrase in front of a group that is its subject, with what belongs to it.
pub(super) fn own_subject(context: &Context<'_>, clause: &Clause, group: &VerbGroup) -> Option<Range<TokenIndex>> {
    // A past participle that governs a main clause is a past tense in disguise; "with prices rising" names its subject too.
    let absolute = clause.connective.is_some_and(|c| context.is(c, "with"));
    if !group.finite && context.is(group.tokens.start, "to") {
        // "easier for some of them to leave"
        let phrase = context.phrase_up_to(group.tokens.start)?;
        let governed = phrase.tokens.start.checked_sub(1).is_some_and(|at| context.is(at, "for"));
        return (governed && !is_time(context, phrase.head, &phrase.tokens)).then(|| phrase.tokens.clone());
    }
    if !group.finite && clause.kind != ClauseKind::Main && !absolute {
        return None;
    }
    if let Some(pronoun) = context.phrase_up_to(group.tokens.start)
        && context.is_any(pronoun.head, &["i", "we", "he", "she", "they"])
    {
        // "my wife and I"
        let and = pronoun.tokens.start.checked_sub(1).filter(|&and| context.is(and, "and"));
        let other = and.and_then(|and| context.phrase_up_to(and));
        let with =
            other.filter(|p| context.is(pronoun.head, "i") && context.syntax.clause_of(p.head) == Some(group.clause));
        return Some(with.map_or(pronoun.tokens.start, |p| p.tokens.start)..pronoun.tokens.end);
    }
    let sentence = context.sentence(group.head);
    let floor = clause.tokens.start.max(sentence.start);
    let phrases = context.syntax.phrases();
    let first = phrases.partition_point(|p| p.tokens.start < floor);
    let last = phrases.partition_point(|p| p.tokens.end <= group.tokens.start);
    let first = first.max(last.saturating_sub(MAX_DISTANCE));
    // The subject is the first phrase of the clause that is no time and stands behind no preposition.
    let phrase = phrases.get(first..last)?.iter().find(|phrase| {
        let before = with_bound(context, phrase.tokens.start).checked_sub(1).filter(|&b| b >= floor);
        let governed = before.is_some_and(|b| is_preposition(context, b) && clause.connective != Some(b));
        let governed = governed || is_place_of(context, phrase, floor);
        let timed = is_time(context, phrase.head, &phrase.tokens);
        let inside = context.syntax.clause_of(phrase.head) == Some(group.clause);
        inside && !governed && !timed && !is_relative(context, phrase.head)
    })?;
    let phrase = behind_comma(context, phrase, group.tokens.start).unwrap_or(phrase);
    // "Peru last year" may pass for one phrase.
    let timed = time_behind(context, &phrase.tokens);
    let start = with_bound(context, phrase.tokens.start).max(sentence.start);
    if let Some(time) = timed.filter(|&time| context.is_noun(time - 1)) {
        return Some(start..time);
    }
    let end = extended(context, phrase.tokens.clone(), group.tokens.start);
    let whole = with_relative(context, phrase, end, group)
        .or_else(|| listed(context, end, group.tokens.start))
        .or_else(|| with_name(context, phrase, end, group.tokens.start));
    Some(start..whole.unwrap_or(end))
}

/// Returns where "those" ends with the clause that tells who they are: "those of us who stayed [have gained]".
fn with_relative(context: &Context<'_>, phrase: &NounPhrase, end: TokenIndex, group: &VerbGroup) -> Option<TokenIndex> {
    let open = context.is_any(phrase.head, &["those", "anyone", "anybody", "everyone", "everybody"]);
    let told = (end..group.tokens.start).all(|at| !context.is_mark(at));
    (open && context.is(end, "who") && told).then_some(group.tokens.start)
}

/// Returns where a noun ends with the name between commas that tells who it is: "her lawyer, Ada Holm, said".
fn with_name(context: &Context<'_>, noun: &NounPhrase, end: TokenIndex, verb: TokenIndex) -> Option<TokenIndex> {
    let name = context.phrase_of(end + 1).filter(|p| context.is(end, ",") && p.tokens.start == end + 1)?;
    let comma = name.tokens.end;
    let named = context.tag(noun.head) == Tag::NN && context.tag(name.head) == Tag::NNP && context.is(comma, ",");
    let adjoins = (comma + 1..verb).all(|at| context.tag(at) == Tag::RB);
    (named && comma < verb && adjoins).then_some(comma + 1)
}

/// Returns the phrase between the only comma and the verb, if there is one: "All in all, [the firm] won"; a list and an aside have another comma or "and".
fn behind_comma<'a>(context: &Context<'a>, first: &NounPhrase, verb: TokenIndex) -> Option<&'a NounPhrase> {
    let adverbs = (first.tokens.end..verb).rev().take_while(|&at| context.tag(at) == Tag::RB).count();
    let last = context.phrase_up_to(verb - adverbs)?;
    let mut parts = (first.tokens.end..verb)
        .filter(|&at| context.is_mark(at) && !context.is(at, "-") || context.tag(at) == Tag::CC);
    let comma = parts.next().filter(|&comma| context.is(comma, ","))?;
    (parts.next().is_none() && last.tokens.start == comma + 1).then_some(last)
}

/// Returns where a list of noun phrases ends in front of a verb: "Peru, Chile and Cuba sent ships".
fn listed(context: &Context<'_>, end: TokenIndex, verb: TokenIndex) -> Option<TokenIndex> {
    let (mut at, mut joined) = (end, false);
    // ", and" with no comma before it parts clauses.
    if context.is(end, ",") && context.tag(end + 1) == Tag::CC {
        return None;
    }
    for _ in 0..MAX_DISTANCE {
        let comma = usize::from(context.is(at, ","));
        let and = usize::from(context.tag(at + comma) == Tag::CC);
        let start = at + comma + and;
        let next = context.phrase_of(start).filter(|p| p.tokens.start == start && p.tokens.end <= verb);
        let Some(next) = next.filter(|_| start > at && !joined) else { break };
        at = extended(context, next.tokens.clone(), verb);
        joined = and == 1 || (next.tokens.end..at).any(|at| context.tag(at) == Tag::CC);
    }
    let adjoins = (at..verb).all(|at| context.tag(at) == Tag::RB || context.is_any(at, &["all", "both", "each"]));
    (joined && at > end && adjoins).then_some(at)
}

/// Returns where a noun phrase begins with the words that bound its number: "at least 31 people", "nearly 60 ships", "not all ships".
fn with_bound(context: &Context<'_>, start: TokenIndex) -> TokenIndex {
    let bounds = |&first: &TokenIndex| {
        cues::NUMBER_BOUNDS.iter().any(|[word, next]| context.is(first, word) && context.is(first + 1, next))
    };
    let hedges = |&first: &TokenIndex| match context.tag(first + 1) {
        _ if context.is_any(first, &["neither", "either", "both"]) => true,
        Tag::CD => context.is_any(first, cues::NUMBER_HEDGES),
        Tag::DT | Tag::PDT | Tag::JJ => context.is(first, "not"),
        _ => false,
    };
    // The tagger may take the second word into the phrase.
    let bound = [1, 2].into_iter().filter_map(|back| start.checked_sub(back)).find(bounds);
    bound.or_else(|| start.checked_sub(1).filter(hedges)).unwrap_or(start)
}
