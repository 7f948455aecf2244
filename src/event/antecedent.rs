//! Whose story a clause tells that names nobody: the antecedent of a relative pronoun or a participle, or the object of the verb above
//! ("urged Iran to stop", "punished Turkey for buying"): the control rules of any grammar of English (Huddleston and Pullum 2002, chapter 14).

use std::ops::Range;

use super::context::Context;
use super::en::{cues, governors, nouns};
use super::extent::{extended, is_preposition};
use super::lexicon::Strength;
use super::participants::{object, possessor};
use crate::syntax::{Clause, ClauseKind, NounPhrase, Tag, VerbGroup, Voice};
use crate::token::TokenIndex;

/// Returns the phrase in front of a relative clause or a participle: "the war between the two that …", "officials in Paris saying …".
pub(super) fn antecedent(context: &Context<'_>, clause: &Clause) -> Option<Range<TokenIndex>> {
    let mut before = clause.tokens.start;
    let aside = before.checked_sub(1).is_some_and(|b| context.is_any(b, &[",", "--", "—", "–"]));
    if aside {
        before -= 1;
        // "the “crown jewel,” which was sold".
        before -= usize::from(before.checked_sub(1).is_some_and(|b| context.closes_quotation(b)));
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
    cues::HAPPENINGS.get(verb)?;
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
pub(super) fn participle_antecedent(context: &Context<'_>, clause: &Clause) -> Option<Range<TokenIndex>> {
    let before = clause.tokens.start.checked_sub(1)?;
    let adjoins = clause.kind == ClauseKind::Participial && clause.connective.is_none() && context.is_noun(before);
    adjoins.then(|| antecedent(context, clause)).flatten()
}

/// Returns the object of the verb above that does what the clause says: "urged Iran to stop", "punished Turkey for buying".
pub(super) fn controlling_object(
    context: &Context<'_>,
    clause: &Clause,
    above: &VerbGroup,
) -> Option<Range<TokenIndex>> {
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
