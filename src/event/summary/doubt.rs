//! Where it is doubtful whose story a verb tells, or where the story would break off.
//!
//! A summary is put together from a subject, its verb and what stands behind it. With the wrong subject, or with none, it misleads; cut before its
//! point it says nothing. The words of the text ([`super::own`]) do neither, so they are told wherever one of the signs here is seen.

use super::cut::dangles;
use super::subject::{is_joined_past, shared_auxiliaries};
use crate::event::context::Context;
use crate::event::en::cues;
use crate::event::en::governors::{self, Effect};
use crate::event::participants::{Subject, SubjectPlace, own_subject};
use crate::event::speaker::speaks;
use crate::syntax::{Clause, ClauseKind, Tag, VerbGroup, Voice};
use crate::token::TokenIndex;

/// Says whether a summary may have lost its subject, taken a wrong one, or lost its point.
pub(super) fn is_doubtful(
    context: &Context<'_>,
    group: &VerbGroup,
    subject: Option<&Subject>,
    kept: &[TokenIndex],
) -> bool {
    let begins_with_verb = kept.first().is_none_or(|&first| first >= group.tokens.start);
    let wrong = match subject {
        // "hit the shore", "in May met": no subject stands in front of the verb. "Leaving was a mistake" has one that is no noun.
        None => begins_with_verb || !kept.first().is_some_and(|&first| is_clausal(context, first)),
        Some(subject) => match subject.place {
            SubjectPlace::Own => is_parted(context, group, subject) || is_object(context, subject),
            SubjectPlace::Elsewhere => {
                begins_with_verb && subject.tokens.start < group.head || is_borrowed(context, group, subject)
            }
            SubjectPlace::Named => false,
        },
    };
    wrong || has_gap(context, group, kept) || breaks_off(context, group, kept) || is_turned(context, kept)
}

/// Says whether a clause can be the subject that begins here, or "there" stands for it.
fn is_clausal(context: &Context<'_>, first: TokenIndex) -> bool {
    let what = [first, first + 1].into_iter().any(|at| matches!(context.tag(at), Tag::VBG | Tag::WP));
    what || matches!(context.tag(first), Tag::EX | Tag::TO | Tag::CD | Tag::DT)
}

/// Says whether words of the same clause that nothing accounts for stand between a subject and its verb: "The mayor [and, some said, her deputy] left".
/// An adverb, a time, a clause of its own and an aside between two marks are accounted for.
fn is_parted(context: &Context<'_>, group: &VerbGroup, subject: &Subject) -> bool {
    let between = subject.tokens.end..group.tokens.start.max(subject.tokens.end);
    let aside = |at: TokenIndex| context.is_any(at, &[",", "--", "—", "–", "(", ")"]);
    let closed = between.len() > 1 && aside(between.start) && aside(between.end - 1);
    let joined = context.is_any(between.start + 1, &["and", "or"]);
    let unexplained = |at: TokenIndex| {
        let own = context.syntax.clause_of(at) == Some(group.clause);
        own && context.mention_of(at).is_none() && (context.is_noun(at) || context.tag(at) == Tag::CC)
    };
    (!closed || joined) && between.clone().any(unexplained)
}

/// Says whether a subject stands right behind a participle, whose object it may be: "people [crossing the river] fell".
fn is_object(context: &Context<'_>, subject: &Subject) -> bool {
    let before = subject.tokens.start.checked_sub(1).and_then(|before| context.syntax.group_of(before));
    before.and_then(|g| context.group(g)).is_some_and(|g| !g.finite && !speaks(context, g))
}

/// Says whether a subject that stands in another clause may be another's: that of a participle or an infinitive, of a verb that "and" joins to
/// something else than a clause with a subject of its own, and of "which" behind a noun that may be only the last of several.
fn is_borrowed(context: &Context<'_>, group: &VerbGroup, subject: &Subject) -> bool {
    // "“…,” said Ada Holm"
    if subject.tokens.start >= group.tokens.end {
        return false;
    }
    let finite = group.finite || is_joined_past(context, group) || !shared_auxiliaries(context, group).is_empty();
    let Some(clause) = context.clause(group.clause).filter(|_| finite) else { return true };
    match clause.kind {
        ClauseKind::Relative => !has_plain_antecedent(context, clause, subject),
        ClauseKind::Coordinate => {
            let above = clause.parent.and_then(|parent| context.clause(parent));
            let governor = above.and_then(|above| above.group).and_then(|g| context.group(g)).filter(|g| g.finite);
            above.zip(governor).is_none_or(|(above, governor)| {
                let own = own_subject(context, above, governor).is_some_and(|own| own == subject.tokens);
                !(own || is_named(context, subject)) || !follows(context, governor, group)
            })
        }
        _ => true,
    }
}

/// Says whether a name stands for the pronoun that is the subject above.
fn is_named(context: &Context<'_>, subject: &Subject) -> bool {
    subject.tokens.clone().all(|at| context.tag(at) == Tag::NNP)
}

/// Says whether no verb between two can be joined with the second. "The mayor opened the pier, which was new, and left": grammar alone lets the pier leave.
fn follows(context: &Context<'_>, first: &VerbGroup, second: &VerbGroup) -> bool {
    let number = |group: &VerbGroup| context.syntax.group_of(group.head);
    let Some((first, second)) = number(first).zip(number(second)) else { return false };
    let mut between = (first + 1..second).filter_map(|g| context.group(g));
    between.all(|group| !group.finite && group.voice == Voice::Active)
}

/// Says whether a relative clause can only tell of the noun in front of it: no preposition or "and" ties that noun to another one.
/// "Who" tells of the person with a name right before it.
fn has_plain_antecedent(context: &Context<'_>, clause: &Clause, subject: &Subject) -> bool {
    let tied = subject.tokens.start.checked_sub(1).is_some_and(|before| {
        matches!(context.tag(before), Tag::IN | Tag::TO | Tag::CC | Tag::POS) || context.is(before, ",")
    });
    let Some(phrase) = context.phrase_of(subject.tokens.start) else { return false };
    // "those who fled", "any plan that fails" are nobody and nothing without their clause.
    let open =
        context.is_any(subject.tokens.start, &["all", "any", "anyone", "each", "every", "everyone", "no", "those"]);
    let open = open || context.is_any(phrase.head, &["one", "ones"]);
    let simple = phrase.tokens.end >= subject.tokens.end;
    let simple = simple && !subject.tokens.clone().any(|at| context.tag(at) == Tag::CC);
    // "the collapse of the bridge, which killed two": only the collapse can.
    let verb = clause.group.and_then(|g| context.group(g)).map(|g| context.lemma(g.head));
    let happened = verb.is_some_and(|verb| cues::HAPPENINGS.get(&verb).is_some());
    let who = clause.connective.is_some_and(|c| context.is(c, "who"));
    !open && (happened && !who || simple && (!tied || who && context.names.is_person(phrase.head)))
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
    // "All we can": the verb itself is left out.
    let elliptic = context.tag(group.head) == Tag::MD;
    let subject = own_subject(context, clause, group).filter(|_| clause.connective.is_none());
    let noun = subject.and_then(|subject| {
        let pronoun = subject.len() == 1 && context.tag(subject.start) == Tag::PRP;
        let opens = subject.start == clause.tokens.start && (pronoun || clause.kind == ClauseKind::Relative);
        let noun = subject.start.checked_sub(1).filter(|_| opens)?;
        (context.is_noun(noun) || context.tag(noun) == Tag::DT).then_some(noun)
    });
    let open = noun.is_some_and(|noun| !kept.contains(&noun));
    // The word that asks stands in front of all that is told.
    asks && kept.first().is_some_and(|&told| first <= told) || elliptic || open
}

/// Says whether a summary ends before its point: in the middle of a phrase, in front of the verb of a clause that it opened, or with a verb that says,
/// thinks or wants something.
fn breaks_off(context: &Context<'_>, group: &VerbGroup, kept: &[TokenIndex]) -> bool {
    let (Some(&first), Some(&last)) = (kept.iter().min(), kept.iter().max()) else { return true };
    let clauses = context.syntax.clauses();
    let opened = clauses.iter().skip(clauses.partition_point(|c| c.tokens.start <= first));
    let mut opened = opened.take_while(|c| c.tokens.start <= last).filter_map(|c| context.group(c.group?));
    let unsaid = opened.any(|verb| verb.head > last);
    let next = last + 1;
    let clause =
        clauses.get(clauses.partition_point(|c| c.tokens.start < next)).is_some_and(|c| c.tokens.start == next);
    let timed = [next, next + 1].into_iter().any(|at| context.mention_of(at).is_some());
    let ends = next >= context.sentence(group.head).end
        || context.clause(group.clause).is_some_and(|c| next >= c.tokens.end)
        || context.is_mark(next)
        || matches!(context.tag(next), Tag::CC | Tag::WDT | Tag::WP | Tag::WRB);
    let silent = next == group.tokens.end
        && group.voice == Voice::Active
        && (speaks(context, group) || is_about(context, group))
        && turned(kept).is_none();
    // Half of a bracket is no word of a story.
    let count = |mark: &str| kept.iter().filter(|&&at| context.is(at, mark)).count();
    let halved = count("(") != count(")") || count("[") != count("]");
    unsaid || silent || halved || dangles(context, last) || last >= group.head && !(ends || clause || timed)
}

/// Says whether a verb wants, promises or doubts something.
fn is_about(context: &Context<'_>, group: &VerbGroup) -> bool {
    let effect = governors::VERBS.get(&context.lemma(group.head));
    matches!(effect, Some(Effect::Plans | Effect::Doubts | Effect::Reports))
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
    let opens = |at| matches!(context.tag(at), Tag::IN | Tag::TO | Tag::RB | Tag::VBG | Tag::VBN | Tag::WRB);
    turned(kept).is_some_and(opens)
}
