//! Past tense or participle: "the man arrested on Monday is free", "the man arrested two thieves".

use super::{REACH, Repair, ambiguous};
use crate::syntax::{Tag, auxiliary, groups, lemma, reporting};

impl Repair<'_, '_> {
    /// A participle that is the only verb its clause can have is the past tense.
    pub(super) fn participle(&mut self, at: usize) {
        if !ambiguous(self.word(at)) || self.word(at + 1) == "by" || self.is_hyphenated(at) {
            return;
        }
        let Some(before) = self.before(at) else { return };
        // "her best known/VBN work": between a determiner with an adverb and a noun stands an adjective.
        let noun = matches!(self.tag(at + 1), Tag::NN | Tag::NNS);
        if noun && before + 1 < at && matches!(self.tag(before), Tag::DT | Tag::PRPS | Tag::POS) {
            self.set(at, Tag::JJ);
            return;
        }
        if self.acts_on_object(before, at) {
            self.set(at, Tag::VBD);
            return;
        }
        match self.tag(before) {
            Tag::PRP | Tag::WDT | Tag::WP
                if !matches!(
                    self.word(before),
                    "him" | "her" | "them" | "us" | "me" | "himself" | "itself" | "themselves"
                ) =>
            {
                // "it completed"; but "made it known".
                let object = self.word(before) == "it" || self.word(before) == "you";
                let inverted = before > self.sentence.start && self.behind_auxiliary(before);
                if inverted {
                    return;
                }
                if !object || self.finite_before(before).is_none() || self.joins(before) {
                    self.set(at, Tag::VBD);
                }
            }
            Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS | Tag::CD
                if self.is_subject(before)
                    && self.finite_before(before).is_none()
                    && !self.finite_after(at)
                    && !self.is_circumstance(before)
                    && !self.is_phrase_initial(at) =>
            {
                self.set(at, Tag::VBD);
            }
            // "the peace the firm wanted/VBN": two noun phrases side by side are no subject and participle.
            Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS
                if matches!(self.tag(at + 1), Tag::TO | Tag::Mark)
                    && self.is_contact_relative(at)
                    && !self.finite_after(at) =>
            {
                self.set(at, Tag::VBD);
            }
            Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS if self.attributes(before, at) => self.set(at, Tag::VBD),
            Tag::Mark if self.closes_aside(before) && !self.finite_after(at) => self.set(at, Tag::VBD),
            _ => {}
        }
    }

    /// Whether a form stands between a noun and an object, as no participle does: "crews [repaired] the line"; but "a man [named] the heir", "[built] that year".
    pub(super) fn acts_on_object(&self, before: usize, at: usize) -> bool {
        let noun = matches!(self.tag(before), Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS);
        let object = matches!(self.tag(at + 1), Tag::PRP | Tag::PRPS)
            || matches!(self.word(at + 1), "the" | "a" | "an") && !names_time(self.word(at + 2));
        // "Has the crew repaired the line?"
        let verb = (self.sentence.start..before)
            .rev()
            .take(REACH)
            .take_while(|&at| self.tag(at) != Tag::Mark)
            .find(|&at| groups::is_verbal(self.tag(at)));
        let asked = verb.is_some_and(|verb| auxiliary::of(self.word(verb)).is_some());
        noun && object && !asked && !takes_two_objects(&lemma(self.word(at), Tag::VBN))
    }

    /// Whether a verb says whose words came before: "the mill will close, the owners [announced] in May". A noun that is only named so far is none that
    /// announces: "a plan announced in May".
    pub(super) fn attributes(&self, noun: usize, at: usize) -> bool {
        let first = (self.sentence.start..noun).rev().take(6).find(|&b| self.tag(b) == Tag::Mark);
        let known = |first: usize| {
            self.word(first) == "the" || matches!(self.tag(first), Tag::NNP | Tag::NNPS | Tag::NNS | Tag::PRPS)
        };
        first.is_some_and(|comma| self.word(comma) == "," && known(comma + 1))
            && reporting::reports(&lemma(self.word(at), Tag::VBN))
            && self.has_finite(noun)
            && !self.finite_after(at)
            && !(at..self.sentence.end).any(|b| self.word(b) == ",")
    }

    /// Whether a comma closes what was said aside of a subject that has no verb yet: "The firm, which made toys, [closed]".
    pub(super) fn closes_aside(&self, comma: usize) -> bool {
        let opening = (self.sentence.start..comma).rev().take(REACH).find(|&at| self.word(at) == ",");
        let Some(opening) = opening.filter(|_| self.word(comma) == ",") else { return false };
        let before = opening.saturating_sub(REACH).max(self.sentence.start)..opening;
        let noun = opening > self.sentence.start
            && matches!(self.tag(opening - 1), Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS | Tag::PRP);
        let verb = |at: usize| matches!(self.tag(at), Tag::VBD | Tag::VBZ | Tag::VBP | Tag::MD);
        // "Mr. Holm, the council said, [made] two million".
        let says = verb(comma - 1) && reporting::reports(&lemma(self.word(comma - 1), self.tag(comma - 1)));
        let aside = matches!(self.tag(opening + 1), Tag::WDT | Tag::WP | Tag::WPS) || says;
        aside && noun && !before.into_iter().any(verb)
    }

    /// A past form behind a noun is a participle if a finite verb without a subject of its own follows, or if the noun is the object of one before.
    pub(super) fn past(&mut self, at: usize) {
        if !ambiguous(self.word(at)) || at == self.sentence.start || self.tag(at - 1) == Tag::PRP {
            return;
        }
        let noun = matches!(self.tag(at - 1), Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS);
        // "troops massed nearby in the hills fled"
        let next = at + 1 + usize::from(self.tag(at + 1) == Tag::RB);
        let preposition = matches!(self.tag(next), Tag::IN | Tag::TO) && self.word(next) != "that";
        if !noun || !preposition || self.takes_clause(at) {
            return;
        }
        if self.finite_after(at) || self.is_object(at) || self.is_circumstance(at - 1) {
            self.set(at, Tag::VBN);
        }
    }

    /// Whether a noun phrase stands with its preposition right behind a verb of saying: "said [in a statement] issued in May".
    pub(super) fn is_circumstance(&self, noun: usize) -> bool {
        let inside = |&at: &usize| {
            matches!(self.tag(at), Tag::NN | Tag::NNS | Tag::NNP | Tag::JJ | Tag::DT | Tag::PRPS | Tag::CD | Tag::POS)
        };
        let first = (self.sentence.start..=noun).rev().take_while(inside).last();
        let governor = first.and_then(|first| first.checked_sub(2)).filter(|&verb| verb >= self.sentence.start);
        governor.is_some_and(|verb| {
            let preposition = self.tag(verb + 1) == Tag::IN && !self.opens_clause(verb + 1);
            preposition && groups::is_verbal(self.tag(verb)) && self.takes_clause(verb)
        })
    }

    /// Whether the noun phrase in front of a verb stands right behind another noun: "the ships the firm [owns] have sunk".
    pub(super) fn is_contact_relative(&self, verb: usize) -> bool {
        let inside = |&at: &usize| matches!(self.tag(at), Tag::NN | Tag::NNS | Tag::NNP | Tag::JJ | Tag::JJR);
        let first = (self.sentence.start..verb).rev().take_while(inside).last().unwrap_or(verb);
        let article = first.checked_sub(1).filter(|&at| matches!(self.tag(at), Tag::DT | Tag::PRPS));
        article.and_then(|at| at.checked_sub(1)).is_some_and(|at| matches!(self.tag(at), Tag::NN | Tag::NNS | Tag::NNP))
    }

    /// Whether a participle stands before its own noun: "losses estimated", but "two hundred wounded men".
    pub(super) fn is_phrase_initial(&self, at: usize) -> bool {
        matches!(self.tag(at + 1), Tag::NN | Tag::NNS) && matches!(self.tag(at - 1), Tag::CD | Tag::JJ)
    }

    pub(super) fn joins(&self, at: usize) -> bool {
        at > self.sentence.start && matches!(self.tag(at - 1), Tag::CC | Tag::IN | Tag::WRB | Tag::Mark)
    }
}

/// Verbs whose passive keeps an object: "given the prize", "named the heir".
fn takes_two_objects(lemma: &str) -> bool {
    matches!(
        lemma,
        "appoint"
            | "ask"
            | "award"
            | "bring"
            | "call"
            | "consider"
            | "crown"
            | "deem"
            | "deny"
            | "dub"
            | "elect"
            | "find"
            | "give"
            | "grant"
            | "hand"
            | "judge"
            | "leave"
            | "lend"
            | "make"
            | "name"
            | "offer"
            | "pay"
            | "promise"
            | "sell"
            | "send"
            | "show"
            | "teach"
            | "tell"
            | "title"
            | "vote"
    )
}

/// Whether a noun says when: "the year", "the night".
fn names_time(word: &str) -> bool {
    matches!(
        word,
        "day"
            | "week"
            | "month"
            | "year"
            | "night"
            | "morning"
            | "evening"
            | "summer"
            | "winter"
            | "spring"
            | "autumn"
            | "time"
            | "moment"
    )
}
