//! Whether an event happened, as far as the text says.
//!
//! An event has its own standing (negation, modals, tense) and the one that its clause gets from above: "if", "without", and
//! the verb, noun or adjective whose complement the clause is ("denied launching", "a plan to attack", "due to resume").
//! The scheme is that of FactBank (Saurí and Pustejovsky 2009), reduced to what a timeline has to tell apart.

use super::Factuality;
use super::context::Context;
use super::en::governors::{self, Effect};
use super::nominal::{self, Cue};
use super::subject::{SubjectPlace, subject};
use super::triggers::{Trigger, TriggerKind};
use crate::syntax::{Clause, ClauseIndex, ClauseKind, Modality, Polarity, Tag, Tense, VerbGroup, Voice};
use crate::token::TokenIndex;

/// The standing that every clause gets from above.
#[derive(Debug)]
pub(super) struct Standings {
    from_above: Vec<Option<Factuality>>,
}

impl Standings {
    /// Works out the standing of every clause, from the outer to the inner.
    pub(super) fn of(context: &Context<'_>) -> Self {
        let clauses = context.syntax.clauses();
        let mut standings = Standings { from_above: vec![None; clauses.len()] };
        let mut path = Vec::new();
        for number in 0..clauses.len() {
            let mut at = Some(number);
            // Up to a clause that is known; a clause met twice would be its own parent, and counts as known.
            while let Some(clause) = at.filter(|&c| standings.from_above.get(c) == Some(&None)) {
                standings.set(clause, Factuality::Fact);
                path.push(clause);
                at = context.clause(clause).and_then(|c| c.parent);
            }
            while let Some(clause) = path.pop() {
                let standing = context.clause(clause).map_or(Factuality::Fact, |c| standings.inherited(context, c));
                standings.set(clause, standing);
            }
        }
        standings
    }

    fn set(&mut self, clause: ClauseIndex, standing: Factuality) {
        if let Some(slot) = self.from_above.get_mut(clause) {
            *slot = Some(standing);
        }
    }

    fn get(&self, clause: ClauseIndex) -> Factuality {
        self.from_above.get(clause).copied().flatten().unwrap_or(Factuality::Fact)
    }

    /// Returns the standing of the verb that governs a clause.
    fn of_verb(&self, context: &Context<'_>, clause: ClauseIndex) -> Factuality {
        let own = context
            .clause(clause)
            .and_then(|c| c.group)
            .and_then(|g| context.group(g))
            .map_or(Factuality::Fact, |g| own(context, g));
        first_doubt(own, self.get(clause))
    }

    /// Returns the standing that a clause gets from above.
    fn inherited(&self, context: &Context<'_>, clause: &Clause) -> Factuality {
        let Some(parent) = clause.parent else { return condition(context, clause).unwrap_or(Factuality::Fact) };
        let above = self.of_verb(context, parent);
        let finite = clause.group.and_then(|g| context.group(g)).is_some_and(|g| g.finite);
        if let Some(condition) = condition(context, clause) {
            return condition;
        }
        // "is yet to sign the pact"
        let yet = clause.tokens.start.checked_sub(1).is_some_and(|before| context.is(before, "yet"));
        if yet && clause.kind == ClauseKind::Infinitival && above == Factuality::Fact {
            return Factuality::Negated;
        }
        match clause.kind {
            ClauseKind::Main => Factuality::Fact,
            ClauseKind::Coordinate if finite => self.get(parent),
            ClauseKind::Coordinate => above,
            ClauseKind::Relative if finite => Factuality::Fact,
            ClauseKind::Adverbial if finite && lies_ahead(context, clause, above) => Factuality::Planned,
            ClauseKind::Adverbial if finite => Factuality::Fact,
            ClauseKind::Relative => above,
            // "will sell a firm founded in 1921": what was done to a noun is no part of the plan.
            ClauseKind::Participial if tells_noun(context, clause) => Factuality::Fact,
            ClauseKind::Complement | ClauseKind::Infinitival | ClauseKind::Participial | ClauseKind::Adverbial => {
                match effect(context, clause, parent) {
                    // "told us to leave" demands, "told us that they had left" reports.
                    Some(Effect::Plans) if finite && (reports(context, parent) || warns(context, clause)) => above,
                    // "It is worth noting that the firm has left": whoever will say so, it is said to be so.
                    Some(Effect::Reports) if finite && above == Factuality::Planned => Factuality::Fact,
                    Some(effect) => apply(effect, above),
                    None if clause.kind == ClauseKind::Infinitival => Factuality::Planned,
                    None => above,
                }
            }
        }
    }

    /// Returns whether an event happened, as far as the text says.
    pub(super) fn judge(&self, context: &Context<'_>, trigger: &Trigger) -> Factuality {
        let clause = context.syntax.clause_of(trigger.token);
        match trigger.kind {
            TriggerKind::Noun => self.noun(context, trigger.token, clause),
            TriggerKind::Verb(group) | TriggerKind::Predicate(group) => {
                let Some(group) = context.group(group) else { return Factuality::Fact };
                let doubted = doubting_adverb(context, group).then_some(Factuality::Possible);
                first_doubt(doubted.unwrap_or_else(|| own(context, group)), self.get(group.clause))
            }
        }
    }

    /// Returns the standing of what is yet to begin: "Work [is set to begin]", where the war that is set to end goes on.
    fn of_beginning(
        &self,
        context: &Context<'_>,
        token: TokenIndex,
        clause: Option<ClauseIndex>,
    ) -> Option<Factuality> {
        /// No more clauses stand between a verb and its infinitive.
        const REACH: usize = 4;
        let above = clause?;
        let group = context.clause(above)?.group.and_then(|g| context.group(g)).filter(|g| token < g.head)?;
        let begins = |number: &ClauseIndex| {
            let clause = context.clause(*number).filter(|c| c.parent == Some(above));
            let verb = clause.filter(|c| c.kind == ClauseKind::Infinitival).and_then(|c| context.group(c.group?));
            verb.is_some_and(|verb| matches!(context.lemma(verb.head), "begin" | "start" | "happen" | "commence"))
        };
        let begun = (above + 1..above + REACH).find(begins)?;
        let own = subject(context, group).is_some_and(|s| s.place == SubjectPlace::Own && s.tokens.contains(&token));
        Some(self.get(begun)).filter(|_| own).filter(|&standing| standing != Factuality::Fact)
    }

    fn noun(&self, context: &Context<'_>, token: TokenIndex, clause: Option<ClauseIndex>) -> Factuality {
        let phrase = context.phrase_of(token).map_or(token..token + 1, |p| p.tokens.clone());
        if let Some(standing) = self.of_beginning(context, token, clause) {
            return standing;
        }
        let (mut known, mut carried) = (false, false);
        let (mut denied, mut aside) = (false, false);
        nominal::cues(context, token, &mut |cue| match cue {
            Cue::Denied => denied = true,
            Cue::Definite | Cue::Possessed | Cue::Pointed => known = true,
            Cue::Hosted | Cue::Happens | Cue::Predicated | Cue::Lightened => carried = true,
            Cue::AfterOf | Cue::AfterPlacePreposition | Cue::AfterOtherPreposition | Cue::AfterTimePreposition => {
                aside = true
            }
            _ => {}
        });
        if denied {
            return Factuality::Negated;
        }
        let described =
            phrase.clone().take_while(|&at| at < token).find_map(|at| governors::ADJECTIVES.get(context.word(at)));
        if let Some(effect) = described {
            return apply(effect, Factuality::Fact);
        }
        let above = clause.map_or(Factuality::Fact, |c| self.of_verb(context, c));
        if let Some((effect, governor)) = governor_of_noun(context, phrase.start) {
            // "the failure of the talks", "the ban on the march": what is known was there to fail or to be banned.
            let settled = known
                && match governor {
                    Governor::Verb => effect != Effect::Denies,
                    Governor::Noun => effect == Effect::Denies && !undone(context, phrase.start),
                };
            if !settled {
                return apply(effect, if governor == Governor::Verb { above } else { Factuality::Fact });
            }
        }
        // "did not end the strike": what goes on or ends is there.
        if known && above != Factuality::Hypothetical && ended(context, phrase.start) {
            return Factuality::Fact;
        }
        if let Some(effect) = passive_above(context, phrase.end) {
            return apply(effect, above);
        }
        match above {
            Factuality::Hypothetical => above,
            _ if aside || known && !carried => Factuality::Fact,
            _ => above,
        }
    }
}

/// Says whether a past participle tells of the noun in front of it, next to it or behind a comma: "a firm founded in 1921", "Holm, named after her aunt".
fn tells_noun(context: &Context<'_>, clause: &Clause) -> bool {
    let group = clause.group.and_then(|g| context.group(g));
    let passive = group.is_some_and(|g| g.tense == Tense::Pastpart && g.voice == Voice::Passive);
    let before = clause.tokens.start.checked_sub(1);
    let noun = before.map(|at| at - usize::from(at > 0 && context.is(at, ",")));
    passive && clause.connective.is_none() && noun.is_some_and(|at| context.is_noun(at) || context.tag(at) == Tag::CD)
}

/// Says whether a clause of time tells in the present what is still to come: "will stay until a successor is chosen" (Quirk et al. 1985, section 14.22).
fn lies_ahead(context: &Context<'_>, clause: &Clause, above: Factuality) -> bool {
    let present = clause.group.and_then(|g| context.group(g)).is_some_and(|g| g.tense == Tense::Present);
    let time = |at| context.is_any(at, &["until", "till", "before", "once", "when", "after"]);
    above == Factuality::Planned && present && clause.connective.is_some_and(time)
}

/// Returns the TimeML polarity of an event: that of its verb group; of a noun, whether "no" stands in front of it.
pub(super) fn polarity(context: &Context<'_>, trigger: &Trigger) -> Polarity {
    if let Some(group) = trigger.group().and_then(|g| context.group(g)) {
        return if is_negated(context, group) { Polarity::Negative } else { Polarity::Positive };
    }
    let mut polarity = Polarity::Positive;
    nominal::cues(context, trigger.token, &mut |cue| {
        if cue == Cue::Denied {
            polarity = Polarity::Negative;
        }
    });
    polarity
}

/// Says whether the verb of a clause reports what a finite complement says: "warned that they had left", not "hoped that".
fn reports(context: &Context<'_>, clause: ClauseIndex) -> bool {
    let verb = context.clause(clause).and_then(|c| c.group).and_then(|g| context.group(g));
    verb.is_some_and(|v| governors::REPORTING_DEMANDS.get(context.lemma(v.head)).is_some())
}

/// Says whether a clause is what a warning says is the case: "the warning that the dam was unsafe".
fn warns(context: &Context<'_>, clause: &Clause) -> bool {
    let that = clause.tokens.start.checked_sub(1).filter(|&at| context.is(at, "that")).unwrap_or(clause.tokens.start);
    that.checked_sub(1).is_some_and(|noun| context.is_any(noun, &["warning", "warnings"]))
}

/// What kind of word governs a noun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Governor {
    Verb,
    Noun,
}

/// Says whether the noun that governs a phrase undoes even what is known: "the cancellation of the visit", "the lack of the means".
fn undone(context: &Context<'_>, start: TokenIndex) -> bool {
    start.checked_sub(2).is_some_and(|noun| {
        context.is_any(noun, &["absence", "avoidance", "cancellation", "lack", "postponement", "prevention"])
    })
}

/// Says whether a verb is negated, by "not" or by who does it or what is had: "nobody came", "has no plans", "without paying".
fn is_negated(context: &Context<'_>, group: &VerbGroup) -> bool {
    let denies = |at: TokenIndex| context.is_any(at, &["no", "nobody", "none", "neither", "nor", "not", "nothing"]);
    let without = || context.clause(group.clause).and_then(|c| c.connective).is_some_and(|c| context.is(c, "without"));
    let nobody = || {
        let subject = subject(context, group);
        subject.is_some_and(|s| s.place == SubjectPlace::Own && denies(s.tokens.start))
    };
    let nothing = || context.is(group.tokens.end, "no") && context.lemma(group.head) == "have";
    group.polarity == Polarity::Negative || without() || nobody() || nothing()
}

/// Returns the standing of a verb group by itself.
fn own(context: &Context<'_>, group: &VerbGroup) -> Factuality {
    if is_negated(context, group) {
        return Factuality::Negated;
    }
    // "has yet to sign"
    if group.tokens.clone().any(|at| context.is(at, "yet") && context.tag(at + 1) == Tag::TO) {
        return Factuality::Negated;
    }
    // "was able to leave" says that it was done, "is able to leave" does not.
    if group.tense == Tense::Past && group.tokens.clone().any(|at| context.is(at, "able")) {
        return Factuality::Fact;
    }
    match group.modality {
        Some(Modality::Can | Modality::Could | Modality::May | Modality::Might) => Factuality::Possible,
        // "had to pay" says that it was paid.
        Some(Modality::Must) if group.tense == Tense::Past => Factuality::Fact,
        Some(Modality::Will | Modality::Would | Modality::Must | Modality::Should) => Factuality::Planned,
        None if group.tense == Tense::Future => Factuality::Planned,
        None => Factuality::Fact,
    }
}

/// Returns the first standing that is not a fact, if any.
fn first_doubt(own: Factuality, above: Factuality) -> Factuality {
    if own == Factuality::Fact { above } else { own }
}

/// Returns what an effect makes of a complement, under a governor of this standing.
fn apply(effect: Effect, governor: Factuality) -> Factuality {
    match (effect, governor) {
        (Effect::Keeps, standing) => standing,
        (Effect::Denies, Factuality::Negated) => Factuality::Fact,
        (Effect::Denies, _) => Factuality::Negated,
        (Effect::Plans, Factuality::Negated) => Factuality::Negated,
        (Effect::Plans, _) => Factuality::Planned,
        (Effect::Doubts, _) => Factuality::Possible,
        (Effect::Reports, Factuality::Negated) => Factuality::Possible,
        (Effect::Reports, standing) => standing,
    }
}

/// Returns the standing that a connective gives its clause.
fn condition(context: &Context<'_>, clause: &Clause) -> Option<Factuality> {
    let connective = clause.connective?;
    let before = context.word_before(connective);
    let is = |words: &[&str]| context.is_any(connective, words);
    if is(&["if", "unless", "provided", "providing", "lest", "supposing"]) {
        let concessive = ["even", "as"].iter().any(|w| before.eq_ignore_ascii_case(w)) && is(&["if"]);
        return Some(if concessive { Factuality::Possible } else { Factuality::Hypothetical });
    }
    if is(&["case"]) || is(&["that"]) && before.eq_ignore_ascii_case("case") {
        return Some(Factuality::Hypothetical);
    }
    if is(&["whether"]) {
        return Some(Factuality::Possible);
    }
    // "more than 60 ships were attacked" compares, "rather than sign it" denies.
    let denies = is(&["than"]) && before.eq_ignore_ascii_case("rather");
    if denies || is(&["without"]) || is(&["of"]) && before.eq_ignore_ascii_case("instead") {
        return Some(Factuality::Negated);
    }
    None
}

/// Returns what the word above a clause does to it: the noun, adjective or verb whose complement the clause is.
fn effect(context: &Context<'_>, clause: &Clause, parent: ClauseIndex) -> Option<Effect> {
    let start = clause.tokens.start;
    let verb = context.clause(parent).and_then(|c| c.group).and_then(|g| context.group(g));
    // The preposition of a clause is its first word: "the option [of being sold]".
    let governed = clause.kind == ClauseKind::Participial && clause.connective == Some(start);
    let mut before = if governed { start } else { start.checked_sub(1)? };
    // "vital for the firm to sell": the adjective stands in front of whoever shall do it.
    if let Some(who) = context.phrase_up_to(start).filter(|_| clause.kind == ClauseKind::Infinitival)
        && let Some(adjective) = who.tokens.start.checked_sub(2).filter(|&at| context.is(at + 1, "for"))
        && context.tag(adjective) == Tag::JJ
    {
        return governors::ADJECTIVES.get(context.word(adjective));
    }
    // "bold enough to try" says that it was tried.
    if context.is(before, "enough") {
        return Some(Effect::Keeps);
    }
    let preposition = matches!(context.tag(before), Tag::IN | Tag::TO);
    if preposition {
        if context.is_any(before, &["after", "before", "since", "while", "when", "by", "despite", "until"]) {
            return None;
        }
        before = before.checked_sub(1)?;
    }
    let by_verb = || verb.and_then(|v| governors::VERBS.get(context.lemma(v.head).as_ref()));
    if context.is_mark(before) {
        // A comma cuts a participle off its verb, but not a quotation off its reporter.
        return if clause.kind == ClauseKind::Complement { by_verb() } else { None };
    }
    match context.tag(before) {
        Tag::NN | Tag::NNS if clause.kind != ClauseKind::Participial || preposition => {
            governors::NOUNS.noun(context.word(before)).or_else(by_verb)
        }
        Tag::JJ | Tag::VBN => governors::ADJECTIVES.get(context.word(before)).or_else(by_verb),
        _ => by_verb(),
    }
}

/// Returns what the word in front of a noun phrase does to it, and whether that is a verb or a noun.
fn governor_of_noun(context: &Context<'_>, start: TokenIndex) -> Option<(Effect, Governor)> {
    let mut before = start.checked_sub(1)?;
    if matches!(context.tag(before), Tag::IN | Tag::TO) {
        if !context.is_any(before, &["of", "for", "on", "against", "to", "from"]) {
            return None;
        }
        before = before.checked_sub(1)?;
        if matches!(context.tag(before), Tag::NN | Tag::NNS) {
            return governors::NOUNS.noun(context.word(before)).map(|effect| (effect, Governor::Noun));
        }
        // "the eve of" is never a time by itself.
        if context.is(before, "eve") {
            return Some((Effect::Plans, Governor::Noun));
        }
    }
    // "predict much slower growth"
    while before > 0
        && matches!(context.tag(before), Tag::RB | Tag::RBR | Tag::JJR)
        && context.syntax.group_of(before).is_none()
    {
        before -= 1;
    }
    let group =
        context.syntax.group_of(before).and_then(|g| context.group(g)).filter(|g| g.tokens.end == before + 1)?;
    let lemma = context.lemma(group.head);
    match governors::VERBS.get(lemma.as_ref())? {
        Effect::Plans if governors::PERSONAL.get(lemma.as_ref()).is_some() => None,
        // What is refused or denied was there to be refused; only what is prevented is not.
        Effect::Denies if governors::PREVENTING.get(lemma.as_ref()).is_none() => None,
        Effect::Reports => None,
        effect => Some((effect, Governor::Verb)),
    }
}

/// Says whether the verb in front of a noun phrase ends it or lets it go on.
fn ended(context: &Context<'_>, start: TokenIndex) -> bool {
    let group = start.checked_sub(1).and_then(|at| context.syntax.group_of(at)).and_then(|g| context.group(g));
    let verb = group.filter(|g| g.tokens.end == start).map(|g| context.lemma(g.head));
    verb.is_some_and(|lemma| governors::ENDING.get(lemma).is_some())
}

/// Returns what a passive verb right behind a noun phrase does to it: "the election is scheduled for May".
fn passive_above(context: &Context<'_>, end: TokenIndex) -> Option<Effect> {
    let group = context.syntax.group_of(end).and_then(|g| context.group(g)).filter(|g| g.tokens.start == end)?;
    if group.voice != crate::syntax::Voice::Passive {
        return None;
    }
    let lemma = context.lemma(group.head);
    match governors::VERBS.get(lemma.as_ref())? {
        Effect::Denies if governors::PREVENTING.get(lemma.as_ref()).is_none() => None,
        Effect::Reports | Effect::Keeps => None,
        effect => Some(effect),
    }
}

/// Says whether an adverb in a verb group or right in front of it leaves open whether it happened: "allegedly".
fn doubting_adverb(context: &Context<'_>, group: &VerbGroup) -> bool {
    (group.tokens.start.saturating_sub(1)..group.tokens.end)
        .any(|at| governors::DOUBTING_ADVERBS.get(context.word(at)).is_some())
}
