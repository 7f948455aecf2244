//! Which nouns name events: the word itself, weighed with what stands around it.
//!
//! Every cue adds to or takes from the log-odds that the noun is an event; the weights are rounded by hand.
//! The cues are those that studies of nominal events found useful (Saurí et al. 2005, Evita; Bethard and Martin 2006):
//! a preposition of time in front, a participant behind, a verb that takes events for its object, a modifier's place.

use super::context::Context;
use super::en::{cues, nouns};
use super::lexicon::{Strength, strip_end};
use crate::syntax::Tag;
use crate::token::TokenIndex;

/// Something that speaks for or against an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// The lexicon knows the noun as an event.
    Listed(Strength),
    /// It ends like a nominalisation: "-tion", "-ment".
    Deverbal,
    /// It ends in "-ing".
    Gerund,
    /// It stands in the plural.
    Plural,
    /// Another noun follows in its phrase: "merger talks".
    Modifier,
    /// It is capitalised where a common noun is not: "the Justice Department".
    Name,
    /// "the X".
    Definite,
    /// "a X".
    Indefinite,
    /// "his X", "Iraq's X".
    Possessed,
    /// "this X", "that X".
    Pointed,
    /// "any X", "such X", "each X".
    General,
    /// "no X".
    Denied,
    /// No determiner.
    Bare,
    /// "two X".
    Counted,
    /// A noun in front of it in its phrase: "peace talks".
    Compounded,
    /// An adjective in front of it.
    Described,
    /// "after the X".
    AfterTimePreposition,
    /// "in the X", "at the X".
    AfterPlacePreposition,
    /// "of the X".
    AfterOf,
    /// "for the X", "to the X".
    AfterFor,
    /// "by the X", "with the X", "from the X", "about the X".
    AfterOtherPreposition,
    /// "X of".
    BeforeOf,
    /// "X by".
    BeforeBy,
    /// "X against", "X on", "X between".
    BeforeParticipant,
    /// "X in", "X at".
    BeforePlace,
    /// "X to do".
    BeforeInfinitive,
    /// "X that".
    BeforeThat,
    /// A time stands in its phrase or right behind it: "six-week X", "X on Tuesday".
    Timed,
    /// It is the object of "launch", "hold", "suffer".
    Hosted,
    /// It is the object of "make", "take", "have".
    Lightened,
    /// It is the object of another verb.
    Object,
    /// It is the subject of "begin", "erupt".
    Happens,
    /// It is the subject of another verb.
    Subject,
    /// It is the subject or the predicate of "be".
    Predicated,
    /// Its clause is in the past.
    PastClause,
    /// Its clause has no finite verb.
    Verbless,
    /// It stands in quotation marks.
    Quoted,
}

/// Returns how likely a noun is an event, from 0 to 1; `None` for what cannot be one.
pub(super) fn likelihood(context: &Context<'_>, token: TokenIndex) -> Option<f32> {
    let mut odds = BASE;
    let mut possible = false;
    cues(context, token, &mut |cue| {
        possible = true;
        odds += weight(cue);
    });
    possible.then(|| 1.0 / (1.0 + (-odds).exp()))
}

/// The log-odds without a cue.
const BASE: f32 = -0.75;

/// Returns what a cue adds to the log-odds.
fn weight(cue: Cue) -> f32 {
    match cue {
        Cue::Listed(Strength::Always) => 2.4,
        Cue::Listed(Strength::Often) => 1.1,
        Cue::Listed(Strength::Sometimes) => -0.1,
        Cue::Listed(Strength::Seldom) => -1.8,
        Cue::Deverbal => -2.6,
        Cue::Gerund => -0.5,
        Cue::Modifier => -2.0,
        Cue::Name => -2.4,
        Cue::BeforeInfinitive => 0.8,
        Cue::Timed | Cue::AfterTimePreposition | Cue::BeforeBy => 0.7,
        Cue::BeforePlace | Cue::BeforeOf => 0.6,
        Cue::Hosted => 0.5,
        Cue::Pointed | Cue::BeforeParticipant => 0.4,
        Cue::Definite => 0.3,
        Cue::Denied | Cue::Indefinite => 0.2,
        Cue::Possessed | Cue::PastClause | Cue::BeforeThat => 0.1,
        Cue::Counted | Cue::Described | Cue::Happens | Cue::Predicated | Cue::Compounded => 0.0,
        Cue::AfterFor | Cue::Lightened | Cue::Quoted => -0.1,
        Cue::Plural | Cue::Verbless | Cue::Object | Cue::Bare => -0.2,
        Cue::AfterOf | Cue::AfterOtherPreposition | Cue::General => -0.4,
        Cue::AfterPlacePreposition | Cue::Subject => -0.5,
    }
}

/// Names the cues of a noun; none at all for what cannot be an event.
pub(super) fn cues(context: &Context<'_>, token: TokenIndex, found: &mut impl FnMut(Cue)) {
    let word = context.word(token);
    let tag = context.tag(token);
    if !word_cues(context, token, found) {
        return;
    }
    if matches!(tag, Tag::NNS | Tag::NNPS) {
        found(Cue::Plural);
    }
    let phrase = context.phrase_of(token).map_or(token..token + 1, |p| p.tokens.clone());
    if context.is_noun(token + 1) && phrase.contains(&(token + 1)) {
        found(Cue::Modifier);
    }
    let sentence = context.sentence(token);
    if word.starts_with(|c: char| c.is_uppercase()) && token > sentence.start {
        found(Cue::Name);
    }
    determiner_cues(context, token, phrase.start, found);
    preposition_cues(context, token, phrase.start, phrase.end, found);
    clause_cues(context, token, phrase.start, phrase.end, found);
    if context.syntax.is_quoted(token) {
        found(Cue::Quoted);
    }
}

/// Names what the word itself says; false where it cannot be an event.
fn word_cues(context: &Context<'_>, token: TokenIndex, found: &mut impl FnMut(Cue)) -> bool {
    let word = context.word(token);
    if !context.is_noun(token) || context.mention_of(token).is_some() {
        return false;
    }
    // "cease-fire" is listed whole; of "arms-control" only the last part counts.
    let listed = nouns::NOUNS.noun(word).or_else(|| nouns::NOUNS.noun(word.rsplit('-').next().unwrap_or(word)));
    match listed {
        Some(strength) => found(Cue::Listed(strength)),
        None if strip_end(word, "ing").is_some() => found(Cue::Gerund),
        None if DEVERBAL.iter().any(|end| ends(word, end)) => found(Cue::Deverbal),
        None => return false,
    }
    true
}

/// Endings of nominalisations.
const DEVERBAL: &[&str] = &["tion", "sion", "ment", "ance", "ence", "al", "ure", "age"];

/// Says whether a noun ends so, in the singular or in the plural, on a stem of at least three letters.
fn ends(word: &str, ending: &str) -> bool {
    let singular = strip_end(word, "s").unwrap_or(word);
    strip_end(singular, ending).is_some_and(|stem| stem.len() > 2)
}

fn determiner_cues(context: &Context<'_>, token: TokenIndex, start: TokenIndex, found: &mut impl FnMut(Cue)) {
    let mut determined = false;
    for at in start..token {
        let cue = match context.tag(at) {
            Tag::DT | Tag::PDT if context.is(at, "the") => Cue::Definite,
            Tag::DT if context.is_any(at, &["a", "an", "another"]) => Cue::Indefinite,
            Tag::DT if context.is_any(at, &["this", "that", "these", "those"]) => Cue::Pointed,
            Tag::DT if context.is(at, "no") => Cue::Denied,
            Tag::DT | Tag::PDT => Cue::General,
            Tag::PRPS | Tag::POS => Cue::Possessed,
            Tag::CD => Cue::Counted,
            Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS if at + 1 == token => Cue::Compounded,
            Tag::JJ | Tag::JJR | Tag::JJS | Tag::VBN | Tag::VBG if at + 1 == token => Cue::Described,
            _ => continue,
        };
        determined |= !matches!(cue, Cue::Compounded | Cue::Described);
        found(cue);
    }
    if !determined {
        // A possessor may be a phrase of its own.
        let possessed = start.checked_sub(1).is_some_and(|at| matches!(context.tag(at), Tag::POS | Tag::PRPS));
        found(if possessed { Cue::Possessed } else { Cue::Bare });
    }
}

fn preposition_cues(
    context: &Context<'_>,
    token: TokenIndex,
    start: TokenIndex,
    end: TokenIndex,
    found: &mut impl FnMut(Cue),
) {
    if let Some(before) = start.checked_sub(1) {
        if context.is_any(before, cues::BEFORE_EVENTS) {
            found(Cue::AfterTimePreposition);
        } else if context.is(before, "of") {
            found(Cue::AfterOf);
        } else if context.is_any(before, &["for", "to", "towards", "toward"]) {
            found(Cue::AfterFor);
        } else if context.is_any(before, &["in", "at", "on", "into", "within"]) {
            found(Cue::AfterPlacePreposition);
        } else if context.tag(before) == Tag::IN {
            found(Cue::AfterOtherPreposition);
        }
    }
    if (start..token).any(|at| context.mention_of(at).is_some()) {
        found(Cue::Timed);
    }
    if end != token + 1 {
        return;
    }
    let after_preposition = if context.tag(end) == Tag::IN || context.tag(end) == Tag::TO { end + 1 } else { end };
    if context.mention_of(after_preposition).is_some() {
        found(Cue::Timed);
    } else if context.is(end, "of") {
        found(Cue::BeforeOf);
    } else if context.is(end, "by") {
        found(Cue::BeforeBy);
    } else if context.is_any(end, cues::AFTER_EVENTS) {
        found(Cue::BeforeParticipant);
    } else if context.is_any(end, &["in", "at", "near", "outside", "from", "into"]) {
        found(Cue::BeforePlace);
    } else if context.is(end, "to") && context.tag(end + 1) == Tag::VB {
        found(Cue::BeforeInfinitive);
    } else if context.is(end, "that") {
        found(Cue::BeforeThat);
    }
}

fn clause_cues(
    context: &Context<'_>,
    token: TokenIndex,
    start: TokenIndex,
    end: TokenIndex,
    found: &mut impl FnMut(Cue),
) {
    let groups = context.syntax.groups();
    let after = groups.partition_point(|g| g.tokens.start < end);
    if let Some(verb) = after.checked_sub(1).and_then(|at| groups.get(at)).filter(|g| g.tokens.end == start) {
        let lemma = context.lemma(verb.head);
        found(match lemma {
            "be" => Cue::Predicated,
            light if cues::LIGHT.contains(&light) => Cue::Lightened,
            other if cues::HOSTS.get(other).is_some() => Cue::Hosted,
            _ => Cue::Object,
        });
    }
    if let Some(verb) = groups.get(after).filter(|g| g.tokens.start == end && g.finite) {
        let lemma = context.lemma(verb.head);
        found(match lemma {
            "be" => Cue::Predicated,
            other if cues::HAPPENINGS.get(other).is_some() => Cue::Happens,
            _ => Cue::Subject,
        });
    }
    match context
        .syntax
        .clause_of(token)
        .and_then(|c| context.clause(c))
        .and_then(|c| c.group)
        .and_then(|g| context.group(g))
    {
        Some(group) if group.tense == crate::syntax::Tense::Past => found(Cue::PastClause),
        Some(_) => {}
        None => found(Cue::Verbless),
    }
}
