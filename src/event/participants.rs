//! Who and what takes part in an event: the noun phrases around its verb group.
//!
//! Where a clause names no subject of its own, it is the antecedent of a relative pronoun, the object or the subject of the verb
//! above ("urged Iran to stop", "punished Turkey for buying", "imposing …"): the control rules of any grammar of English
//! (Huddleston and Pullum 2002, chapter 14). What is not certain is left out.

use std::ops::Range;

use super::context::Context;
use super::en::{cues, governors, nouns};
use super::lexicon::Strength;
use super::speaker::{named, set_apart, speaks};
use super::triggers::{Trigger, TriggerKind};
use super::{Participant, Role};
use crate::syntax::{Clause, ClauseIndex, ClauseKind, NounPhrase, Tag, VerbGroup, Voice};
use crate::token::TokenIndex;

/// Returns who and what takes part in an event.
pub(super) fn participants(context: &Context<'_>, trigger: &Trigger) -> Vec<Participant> {
    let mut found = Vec::new();
    let mut add = |role, tokens: Option<Range<TokenIndex>>| {
        if let Some(tokens) = tokens.filter(|t| !t.is_empty()) {
            let span = context.span(tokens);
            found.push(Participant { role, span, text: span.of(context.tokens.text()).to_owned() });
        }
    };
    match trigger.kind {
        TriggerKind::Noun => {
            let end = context.phrase_of(trigger.token).map_or(trigger.token + 1, |p| p.tokens.end);
            add(Role::Agent, possessor(context, trigger.token).or_else(|| after(context, end, &["by"])));
            add(Role::Patient, after(context, end, &["of", "against", "on"]));
            add(Role::Place, place(context, end));
        }
        TriggerKind::Verb(group) | TriggerKind::Predicate(group) => {
            let Some(group) = context.group(group) else { return found };
            let subject = subject(context, group).map(|s| s.tokens);
            if group.voice == Voice::Passive {
                add(Role::Agent, after(context, group.tokens.end, &["by"]));
                add(Role::Patient, subject);
            } else {
                add(Role::Agent, subject);
                add(Role::Patient, object(context, group));
            }
            add(Role::Place, place(context, group.tokens.end));
        }
    }
    found
}

/// Returns the head of the first noun phrase of some words.
pub(super) fn head_of(context: &Context<'_>, tokens: Range<TokenIndex>) -> Option<TokenIndex> {
    let phrase = context.phrase_after(tokens.start).filter(|p| p.tokens.start < tokens.end);
    let inside = context.phrase_of(tokens.start);
    inside.or(phrase).map(|p| p.head).filter(|head| tokens.contains(head))
}

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

/// How many tokens or phrases away something is looked for, so that a text without full stops stays linear.
const MAX_DISTANCE: usize = 24;

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

/// Says whether a noun phrase is a time as a whole: "last year", and not "the 2019 storm".
fn is_time(context: &Context<'_>, head: TokenIndex, phrase: &Range<TokenIndex>) -> bool {
    // "75 hours of video" is a measure of something else.
    let measures = |end| context.is(end, "of");
    context
        .mention_of(head)
        .is_some_and(|mention| mention.tokens.start <= phrase.start && !measures(mention.tokens.end))
}

/// Returns where a time begins that passes for the end of a noun phrase: "Peru last year".
fn time_behind(context: &Context<'_>, phrase: &Range<TokenIndex>) -> Option<TokenIndex> {
    let whole = |at| context.mention_of(at).is_some_and(|m| m.tokens.start == at && m.tokens.end == phrase.end);
    phrase.clone().skip(1).find(|&at| whole(at))
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
        if !(joins || possessive) || context.mention_of(next.head).is_some() {
            return end;
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

/// Returns the phrase in front of a relative clause or a participle: "the war between the two that …", "officials in Paris saying …".
pub(super) fn antecedent(context: &Context<'_>, clause: &Clause) -> Option<Range<TokenIndex>> {
    let mut before = clause.tokens.start;
    let aside = before.checked_sub(1).is_some_and(|b| context.is_any(b, &[",", "--", "—", "–"]));
    if aside {
        before -= 1;
        // "the “crown jewel,” which was sold".
        before -= usize::from(before.checked_sub(1).is_some_and(|b| context.is_any(b, &["”", "\"", "''"])));
    }
    let mut phrase = context.phrase_up_to(before)?;
    // "Ann Lee, 45, who won"
    if aside
        && context.tag(phrase.head) == Tag::CD
        && let Some(comma) = phrase.tokens.start.checked_sub(1).filter(|&comma| context.is(comma, ","))
        && let Some(name) = context.phrase_up_to(comma)
    {
        return Some(name.tokens.clone());
    }
    let end = phrase.tokens.end;
    if aside {
        let person = clause.connective.is_some_and(|c| context.is(c, "who"));
        if let Some(holder) = office(context, phrase, end).filter(|_| person) {
            return Some(holder);
        }
        let outer = happening(context, clause, phrase);
        return Some(outer.map_or(phrase.tokens.start, |p| p.tokens.start)..end);
    }
    if let Some(event) = happening(context, clause, phrase) {
        return Some(event.tokens.start..end);
    }
    // "those of us who stayed"
    if context.tag(phrase.head) == Tag::PRP
        && let Some(of) = phrase.tokens.start.checked_sub(1).filter(|&of| context.is(of, "of"))
        && let Some(outer) = context.phrase_up_to(of)
    {
        return Some(outer.tokens.start..end);
    }
    // A name is known without a clause: what follows it belongs to the noun that it is a place or a party of.
    for _ in 0..3 {
        let named = matches!(context.tag(phrase.head), Tag::NNP | Tag::NNPS);
        let Some(joint) = phrase.tokens.start.checked_sub(1).filter(|_| named) else { break };
        if !context.is_any(joint, &["in", "at", "from", "between", "and", "near", "of"]) {
            break;
        }
        let Some(outer) = context.phrase_up_to(joint) else { break };
        phrase = outer;
    }
    // "his lawyer and a nun who oppose it": a plural verb takes both.
    let verb = clause.group.and_then(|g| context.group(g)).map_or(0, |g| g.tokens.start);
    let plural = context.tag(verb) == Tag::VBP || context.is(verb, "were");
    let joint = phrase
        .tokens
        .start
        .checked_sub(1)
        .filter(|&and| plural && context.is(and, "and") && matches!(context.tag(phrase.head), Tag::NN | Tag::NNP));
    let other = joint.and_then(|joint| context.phrase_up_to(joint));
    Some(other.map_or(phrase.tokens.start, |p| p.tokens.start)..end)
}

/// Returns the event behind whose place or victim stands a clause that only an event can be the subject of: "the collapse of the bridge, which
/// killed two", "the blast at a Lima, Peru, clinic that hurt nine".
fn happening<'a>(context: &Context<'a>, clause: &Clause, phrase: &NounPhrase) -> Option<&'a NounPhrase> {
    let verb = clause.group.and_then(|g| context.group(g)).map(|g| context.lemma(g.head))?;
    cues::HAPPENINGS.get(&verb)?;
    let is_event = |p: &NounPhrase| nouns::NOUNS.noun(context.word(p.head)).is_some_and(|s| s <= Strength::Often);
    let mut inner = phrase.tokens.start;
    for _ in 0..3 {
        let before = inner.checked_sub(1)?;
        let outer = if context.is_any(before, &["of", "on", "in", "at"]) {
            context.phrase_up_to(before)?
        } else {
            // The parts of a place are parted by commas.
            let part = context.phrase_up_to(before).filter(|_| context.is(before, ","))?;
            if !matches!(context.tag(part.head), Tag::NNP) {
                return None;
            }
            inner = part.tokens.start;
            continue;
        };
        if is_event(outer) {
            return Some(outer);
        }
        inner = outer.tokens.start;
    }
    None
}

/// Returns who holds the office whose place or body stands in front of "who": the name, else the office: "Ann Lee, the mayor of Oslo, who".
fn office(context: &Context<'_>, body: &NounPhrase, end: TokenIndex) -> Option<Range<TokenIndex>> {
    let of = body.tokens.start.checked_sub(1).filter(|&of| context.is_any(of, &["of", "at", "for", "in"]))?;
    let office = context.phrase_up_to(of)?;
    let comma = office.tokens.start.checked_sub(1).filter(|&comma| context.is(comma, ","));
    let holder = comma.and_then(|comma| context.phrase_up_to(comma));
    let named = holder.filter(|p| context.tag(p.head) == Tag::NNP).map(|p| p.tokens.clone());
    Some(named.unwrap_or(office.tokens.start..end))
}

/// Returns the noun phrase right in front of a participle that tells of it: "sanctions imposed by …", "officials saying …".
fn participle_antecedent(context: &Context<'_>, clause: &Clause) -> Option<Range<TokenIndex>> {
    let before = clause.tokens.start.checked_sub(1)?;
    let adjoins = clause.kind == ClauseKind::Participial && clause.connective.is_none() && context.is_noun(before);
    adjoins.then(|| antecedent(context, clause)).flatten()
}

/// Returns the object of the verb above that does what the clause says: "urged Iran to stop", "punished Turkey for buying".
fn controlling_object(context: &Context<'_>, clause: &Clause, above: &VerbGroup) -> Option<Range<TokenIndex>> {
    if !matches!(clause.kind, ClauseKind::Infinitival | ClauseKind::Participial | ClauseKind::Adverbial)
        || above.voice == Voice::Passive
    {
        return None;
    }
    let mut end = clause.tokens.start;
    if clause.kind != ClauseKind::Infinitival {
        let at = if is_preposition(context, end) { end } else { end.checked_sub(1)? };
        if is_preposition(context, at) {
            // "by", "after" and their like leave the subject as it is.
            if !context.is_any(at, &["for", "from", "of", "against", "into"]) {
                return None;
            }
            end = at;
        } else if context.is_mark(at) {
            return None;
        }
    }
    let object = object(context, above)?;
    let last = object.end.checked_sub(1)?;
    if clause.kind == ClauseKind::Infinitival && governors::NOUNS.noun(context.word(last)).is_some() {
        // "praised Iran's decision to leave": who decides leaves; "its decision" leaves the subject as it is.
        return possessor(context, last).filter(|p| p.len() > 1 || context.is_noun(p.start));
    }
    (object.end == end || extended(context, object.clone(), end) == end).then_some(object)
}

/// Returns the noun phrase right behind a group, with what belongs to it.
pub(super) fn object(context: &Context<'_>, group: &VerbGroup) -> Option<Range<TokenIndex>> {
    let mut at = group.tokens.end;
    while matches!(context.tag(at), Tag::RB | Tag::RP) && at < group.tokens.end + 2 {
        at += 1;
    }
    let phrase = context.phrase_after(at).filter(|p| p.tokens.start == at)?;
    // "said the road was closed": the subject of what is said is no object.
    let next = context.syntax.group_of(phrase.tokens.end).and_then(|g| context.group(g));
    let subject = next.is_some_and(|g| g.finite && g.tokens.start == phrase.tokens.end && g.clause != group.clause);
    let nested = context.syntax.clause_of(phrase.head).filter(|&c| c != group.clause).and_then(|c| context.clause(c));
    let said = nested.is_some_and(|c| c.kind == ClauseKind::Complement && c.tokens.start == phrase.tokens.start);
    if is_time(context, phrase.head, &phrase.tokens) || is_relative(context, phrase.head) || subject || said {
        return None;
    }
    // "will send four more tomorrow": the time is no part of what is sent.
    let timed = time_behind(context, &phrase.tokens);
    if let Some(time) = timed.filter(|&time| context.tag(time - 1) != Tag::JJ && context.tag(time - 1) != Tag::DT) {
        return Some(phrase.tokens.start..time);
    }
    // "more than 300 houses", "at least" and their like are phrases of their own.
    let end = phrase.tokens.end;
    let compared = context.is_any(phrase.head, &["more", "less", "fewer"]) && context.is(end, "than");
    let rest = context.phrase_of(end + 1).filter(|p| compared && p.tokens.start == end + 1);
    Some(phrase.tokens.start..rest.map_or(end, |p| p.tokens.end))
}

/// Returns the phrase behind one of these prepositions, which stands at `at`.
fn after(context: &Context<'_>, at: TokenIndex, prepositions: &[&str]) -> Option<Range<TokenIndex>> {
    if !context.is_any(at, prepositions) {
        return None;
    }
    let phrase = context.phrase_of(at + 1).filter(|p| p.tokens.start == at + 1)?;
    context.mention_of(phrase.head).is_none().then(|| phrase.tokens.clone())
}

/// Returns the place named behind `from` in the same sentence before the next mark or verb: "in Istanbul".
fn place(context: &Context<'_>, from: TokenIndex) -> Option<Range<TokenIndex>> {
    let end = context.sentence(from).end.min(from + MAX_DISTANCE);
    let stop = (from..end).find(|&at| context.is_mark(at) || context.syntax.group_of(at).is_some()).unwrap_or(end);
    (from..stop)
        .filter(|&at| context.is_any(at, &["in", "at", "near", "outside", "inside"]))
        .filter_map(|at| after(context, at, &["in", "at", "near", "outside", "inside"]))
        .find(|tokens| matches!(tokens.end.checked_sub(1).map(|last| context.tag(last)), Some(Tag::NNP | Tag::NNPS)))
}

/// Returns the possessor of a noun: "Iraq's invasion".
fn possessor(context: &Context<'_>, token: TokenIndex) -> Option<Range<TokenIndex>> {
    let phrase = context.phrase_of(token)?;
    if let Some(mark) = (phrase.tokens.start..token).rev().find(|&at| context.tag(at) == Tag::POS) {
        return Some(phrase.tokens.start..mark);
    }
    let mark = phrase.tokens.start.checked_sub(1).filter(|&at| context.tag(at) == Tag::POS)?;
    context.phrase_up_to(mark).map(|p| p.tokens.clone())
}

fn is_preposition(context: &Context<'_>, token: TokenIndex) -> bool {
    context.tag(token) == Tag::IN || context.tag(token) == Tag::TO
}

/// Says whether a word that is tagged like a preposition opens a clause.
fn opens_clause(context: &Context<'_>, token: TokenIndex) -> bool {
    context.is_any(token, &["although", "as", "because", "if", "so", "that", "though", "unless", "whether", "while"])
}

fn is_relative(context: &Context<'_>, token: TokenIndex) -> bool {
    matches!(context.tag(token), Tag::WDT | Tag::WP | Tag::WPS | Tag::WRB | Tag::EX)
}
