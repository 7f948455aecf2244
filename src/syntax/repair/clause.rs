//! Whether a clause begins before a word, and whether it has its finite verb elsewhere.

use super::{REACH, Repair, ambiguous};
use crate::syntax::{Tag, connective, lemma, reporting};

impl Repair<'_, '_> {
    /// Whether the sentence has a finite verb near a word.
    pub(super) fn has_finite(&self, at: usize) -> bool {
        let near = at.saturating_sub(REACH).max(self.sentence.start)..(at + REACH).min(self.sentence.end);
        near.into_iter().any(|at| matches!(self.tag(at), Tag::VBD | Tag::VBZ | Tag::VBP | Tag::MD))
    }

    /// Whether a verb often has a clause without "that" right behind it.
    pub(super) fn takes_clause(&self, at: usize) -> bool {
        reporting::takes_bare_clause(&lemma(self.word(at), Tag::VBD))
    }

    /// Whether a clause begins just before: the noun phrase that ends at `noun` stands at the start of the sentence or behind something that opens a clause.
    pub(super) fn is_subject(&self, noun: usize) -> bool {
        let mut at = noun;
        let mut steps = 0;
        while at > self.sentence.start && steps < REACH {
            let tag = self.tag(at - 1);
            let inside = matches!(
                tag,
                Tag::NN
                    | Tag::NNS
                    | Tag::NNP
                    | Tag::NNPS
                    | Tag::CD
                    | Tag::DT
                    | Tag::JJ
                    | Tag::JJR
                    | Tag::JJS
                    | Tag::POS
                    | Tag::PRPS
                    | Tag::PDT
                    | Tag::SYM
                    | Tag::RB
            ) || matches!(
                self.word(at - 1),
                "of" | "in"
                    | "for"
                    | "at"
                    | "from"
                    | "on"
                    | "with"
                    | "between"
                    | "against"
                    | "to"
                    | "and"
                    | "-"
                    | "&"
                    | "."
                    | "under"
                    | "over"
                    | "about"
                    | "by"
            );
            if !inside {
                break;
            }
            at -= 1;
            steps += 1;
        }
        if at == self.sentence.start {
            // "With no reason given it …"
            return self.tag(at) != Tag::IN;
        }
        match self.tag(at - 1) {
            // A comma behind what has its verb opens an apposition more often than a clause.
            // "In the years that followed, the firm grew": what is fronted has its own verb.
            Tag::Mark if self.word(at - 1) == "," && matches!(self.tag(self.sentence.start), Tag::IN | Tag::WRB) => {
                true
            }
            Tag::Mark if self.word(at - 1) == "," => !(self.sentence.start..at - 1)
                .rev()
                .take(REACH)
                .any(|b| matches!(self.tag(b), Tag::VBD | Tag::VBZ | Tag::VBP | Tag::MD)),
            Tag::IN => self.opens_clause(at - 1),
            Tag::WRB | Tag::CC => true,
            Tag::VBD | Tag::VBZ | Tag::VBP | Tag::VBN | Tag::VBG | Tag::VB => self.takes_clause(at - 1),
            Tag::Mark => true,
            _ => false,
        }
    }

    pub(super) fn opens_clause(&self, at: usize) -> bool {
        !connective::is_bound(self.tokens, &self.sentence, at)
            && matches!(
                self.word(at),
                "that"
                    | "because"
                    | "although"
                    | "though"
                    | "if"
                    | "while"
                    | "as"
                    | "after"
                    | "before"
                    | "since"
                    | "until"
                    | "when"
                    | "where"
                    | "whether"
                    | "That"
                    | "Because"
                    | "Although"
                    | "Though"
                    | "If"
                    | "While"
                    | "As"
                    | "After"
                    | "Before"
                    | "Since"
                    | "Until"
                    | "When"
                    | "Where"
            )
    }

    /// The finite verb of the clause on the left: before a connective, a verb that takes a clause, a mark.
    pub(super) fn finite_before(&self, noun: usize) -> Option<usize> {
        for at in (self.sentence.start..noun).rev().take(REACH) {
            match self.tag(at) {
                Tag::VBD | Tag::VBZ | Tag::VBP | Tag::MD => return (!self.takes_clause(at)).then_some(at),
                Tag::WRB | Tag::CC | Tag::WDT | Tag::WP => return None,
                Tag::IN if self.opens_clause(at) => return None,
                Tag::Mark if !matches!(self.word(at), "-" | "'" | "’" | "." | "(" | ")" | "[" | "]") => return None,
                _ => {}
            }
        }
        None
    }

    /// Whether the noun phrase before `at` is the object of a finite verb, so that no second finite verb can follow: "thanked the men gathered in the hall".
    pub(super) fn is_object(&self, at: usize) -> bool {
        let Some(verb) = self.finite_before(at - 1) else { return false };
        // "the house she bought burned in May": the first verb is in a relative clause without its pronoun.
        let relative = verb > self.sentence.start + 1
            && matches!(self.tag(verb - 1), Tag::PRP)
            && matches!(self.tag(verb - 2), Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS);
        !relative && !matches!(self.tag(verb), Tag::MD)
    }

    /// Whether a finite verb follows whose subject must be the noun before: no noun phrase of its own stands before it.
    pub(super) fn finite_after(&self, at: usize) -> bool {
        let mut object_of_preposition = false;
        let mut own_subject = false;
        let mut comma = false;
        for next in at + 1..(at + REACH).min(self.sentence.end) {
            match self.tag(next) {
                Tag::VBD | Tag::VBZ | Tag::VBP | Tag::MD => {
                    let bare_past = self.tag(next) == Tag::VBD && ambiguous(self.word(next));
                    return !(own_subject || bare_past && comma);
                }
                Tag::WDT | Tag::WP | Tag::WRB | Tag::CC | Tag::PRP | Tag::EX => return false,
                Tag::IN if self.opens_clause(next) => return false,
                Tag::IN | Tag::TO => (object_of_preposition, own_subject) = (true, own_subject),
                Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS | Tag::DT | Tag::PRPS => {
                    own_subject |= !object_of_preposition
                        && self.tag(next - 1) != Tag::POS
                        && next > at + 1
                        && self.tag(next) != Tag::DT;
                }
                Tag::Mark if self.word(next) == "," => (comma, object_of_preposition) = (true, false),
                Tag::Mark if !matches!(self.word(next), "-" | "'" | "’" | "$") => return false,
                _ => {}
            }
        }
        false
    }
}
