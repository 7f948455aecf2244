//! What stands behind a verb: its object, and in the passive its agent.

use super::front::opens_quote;
use super::{Argument, REACH, Scene, Via};
use crate::syntax::{Clause, ClauseKind, GroupIndex, NounPhrase, Tag, VerbGroup, Voice, lemma, reporting};

impl Scene<'_, '_> {
    /// Returns what the verb acts on.
    pub(super) fn object(
        &self,
        index: GroupIndex,
        group: &VerbGroup,
        clause: &Clause,
        has_subject: bool,
    ) -> Option<Argument> {
        if group.predicate.is_some() || is_copula(self.word(group.head)) {
            return None;
        }
        let lemma = lemma(self.word(group.head), self.tag(group.head));
        if group.tokens.len() == 1 && reporting::reports(&lemma) && self.is_subject_of_speech(group) {
            return None;
        }
        let end = self.end_of(index, group);
        let existential = self.phrase_before(group.tokens.start).is_some_and(|p| self.tag(p.head) == Tag::EX);
        if existential {
            return None;
        }
        let first = self.skip_adverbs(group.tokens.end, end);
        let fits = |phrase: &&NounPhrase| {
            phrase.tokens.end <= end && !self.is_time(phrase) && self.in_clause(phrase.head, group.clause)
        };
        let found = self.counted_phrase(first).filter(fits);
        if let Some(phrase) = found.filter(|_| !links(&lemma)) {
            // "gave the club a ground": the second of two.
            let second = self.phrase_at(phrase.tokens.end).filter(fits);
            let given = second.filter(|_| gives(&lemma));
            return Some(Self::argument(given.unwrap_or(phrase), Via::Own));
        }
        if links(&lemma) || group.voice == Voice::Passive || !has_subject {
            return None;
        }
        self.relative_object(clause)
    }

    /// "the house that he bought", "what he said": the pronoun in front is the object where the verb has none.
    fn relative_object(&self, clause: &Clause) -> Option<Argument> {
        let pronoun = clause.connective?;
        let stands_alone = pronoun == clause.tokens.start || self.tag(clause.tokens.start) != Tag::IN;
        if !matches!(clause.kind, ClauseKind::Relative | ClauseKind::Complement)
            || !matches!(self.tag(pronoun), Tag::WDT | Tag::WP)
            || !stands_alone
        {
            return None;
        }
        let antecedent = if clause.kind == ClauseKind::Relative { self.antecedent(clause) } else { None };
        let own = Argument { tokens: pronoun..pronoun + 1, head: pronoun, via: Via::Own };
        Some(antecedent.map_or(own, |phrase| Self::argument(phrase, Via::Relative)))
    }

    fn is_subject_of_speech(&self, group: &VerbGroup) -> bool {
        let before = group.tokens.start.checked_sub(1).map_or("", |b| self.word(b));
        matches!(before, "," | "”" | "\"" | "''" | "’" | "'" | "?" | "!" | "—" | "–")
    }

    /// The phrase that begins here, with the words that bound its number: "more than 300 houses".
    pub(super) fn counted_phrase(&self, at: usize) -> Option<&NounPhrase> {
        let direct = self.phrase_at(at);
        if let Some(phrase) = direct
            && !(phrase.tokens.len() == 1 && self.is_any(phrase.head, &["more", "less", "fewer", "least", "most"]))
        {
            return direct;
        }
        let compared = self.is_any(at, &["more", "less", "fewer"]) && self.is_any(at + 1, &["than"])
            || self.is_any(at, &["at", "up", "as"]) && self.is_any(at + 1, &["least", "most", "to", "many"]);
        if compared { self.phrase_at(at + 2).or_else(|| self.phrase_at(at + 1)) } else { direct }
    }

    fn skip_adverbs(&self, mut at: usize, end: usize) -> usize {
        while at < end
            && (matches!(self.tag(at), Tag::RB | Tag::RP | Tag::PDT) || opens_quote(self.word(at)))
            && self.phrase_at(at).is_none()
        {
            at += 1;
        }
        at
    }

    /// Where the words of a group can end at most: before the next verb.
    fn end_of(&self, index: GroupIndex, group: &VerbGroup) -> usize {
        let next = self.syntax.groups.get(index + 1).map_or(usize::MAX, |next| next.tokens.start);
        next.max(group.tokens.end).min(self.sentence.end)
    }

    /// "was hit in March by a train": the first phrase behind "by" that is no time.
    pub(super) fn agent(&self, index: GroupIndex, group: &VerbGroup) -> Option<Argument> {
        let end = self.end_of(index, group).min(group.tokens.end + REACH);
        (group.tokens.end..end)
            .take_while(|&at| !matches!(self.word(at), ";" | ":" | "—" | "–"))
            .filter(|&at| self.is_any(at, &["by"]))
            .filter_map(|at| self.phrase_at(self.skip_adverbs(at + 1, end)))
            .find(|phrase| !self.is_time(phrase))
            .map(|phrase| Self::argument(phrase, Via::Own))
    }
}

fn is_copula(word: &str) -> bool {
    matches!(
        word,
        "is" | "are" | "was" | "were" | "be" | "been" | "being" | "am" | "'s" | "’s" | "'re" | "’re" | "'m" | "’m"
    )
}

/// Verbs behind which a noun says what the subject is.
fn links(lemma: &str) -> bool {
    matches!(lemma, "become" | "remain" | "seem" | "appear" | "prove" | "be")
}

/// Verbs that take a receiver and a thing.
fn gives(lemma: &str) -> bool {
    matches!(
        lemma,
        "give"
            | "offer"
            | "send"
            | "show"
            | "pay"
            | "award"
            | "hand"
            | "grant"
            | "teach"
            | "lend"
            | "bring"
            | "buy"
            | "deny"
            | "owe"
            | "promise"
            | "tell"
            | "ask"
            | "cost"
            | "win"
            | "earn"
            | "save"
            | "sell"
            | "wish"
            | "leave"
            | "get"
            | "make"
            | "charge"
            | "fine"
    )
}
