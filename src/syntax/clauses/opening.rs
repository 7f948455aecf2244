//! What the connectives between two verbs open.

use std::ops::Range;

use super::ClauseKind;
use super::builder::{Builder, Draft};
use crate::syntax::connective::{self, Opening};
use crate::syntax::{Tag, Tense, VerbGroup, groups, lemma, reporting};

/// A connective that opens a clause.
pub(super) struct Opener {
    pub(super) draft: Draft,
    /// Whether the group behind it is its verb.
    pub(super) takes_group: bool,
}

impl Builder<'_, '_> {
    /// The connectives between two groups, in their order.
    pub(super) fn openers(&self, region: Range<usize>, group: &VerbGroup) -> Vec<Opener> {
        let mut found: Vec<Opener> = Vec::new();
        for at in region.clone() {
            let Some(opening) = connective::at(self.tokens, self.tags, &self.sentence, at) else { continue };
            let Some((kind, takes_group)) = self.applies(opening, at, &region, group) else { continue };
            // "the day on which", "even after", "just as".
            let mut start = at;
            let joined = |at: usize| match opening {
                Opening::Relative => self.tag(at) == Tag::IN,
                _ => connective::focuses(self.word(at)),
            };
            if start > region.start && joined(start - 1) {
                start -= 1;
            }
            if let Some(last) = found.last_mut() {
                // Only the last connective can belong to this group; "whether or not", "if and when" are one.
                last.takes_group = false;
                if last.draft.start + 2 >= start
                    && last.draft.connective.is_some_and(|c| c + 1 == at || self.tag(at - 1) == Tag::CC)
                    && last.draft.kind == kind
                {
                    found.pop();
                }
            }
            found.push(Opener { draft: Draft { connective: Some(at), ..Draft::new(start, kind) }, takes_group });
        }
        found
    }

    /// Whether a connective opens a clause here, of which kind, and whether this group is its verb.
    fn applies(
        &self,
        opening: Opening,
        at: usize,
        region: &Range<usize>,
        group: &VerbGroup,
    ) -> Option<(ClauseKind, bool)> {
        let behind = at + 1..region.end;
        let adjacent = behind.clone().all(|at| matches!(self.tag(at), Tag::RB | Tag::RBR));
        let subject = self.phrases_in(&behind).next().is_some();
        let comma =
            !self.is_list(&behind) && behind.clone().any(|at| matches!(self.word(at), "," | ";" | "—" | "–" | "--"));
        let finite = group.finite;
        // "as head of the bank and left": the verb goes on with one before.
        let joined = behind
            .clone()
            .rev()
            .find(|&at| !matches!(self.tag(at), Tag::RB | Tag::RBR))
            .is_some_and(|at| self.tag(at) == Tag::CC);
        if joined && matches!(opening, Opening::Preposition { .. } | Opening::Subordinator | Opening::With) {
            return None;
        }
        match opening {
            Opening::Relative => {
                let noun_before = at > region.start || at > self.sentence.start;
                let kind =
                    if noun_before && !self.verb_before(at) { ClauseKind::Relative } else { ClauseKind::Complement };
                Some((kind, finite || group.tense == Tense::Infinitive && adjacent))
            }
            Opening::That => {
                let kind = if adjacent && finite && !self.verb_before(at) {
                    ClauseKind::Relative
                } else {
                    ClauseKind::Complement
                };
                // "said that selling it was wrong": the verb is still to come.
                if adjacent && group.tense == Tense::Prespart && group.tokens.start == at + 1 {
                    return Some((ClauseKind::Complement, false));
                }
                // "that" before a noun without a verb of its own is a determiner.
                (finite || subject).then_some((kind, finite))
            }
            Opening::Interrogative => {
                // "asked when it came", but "cheered when it came".
                let asks = |verb: usize| {
                    !self.word(at).eq_ignore_ascii_case("when")
                        || reporting::takes_clause(&lemma(self.word(verb), self.tag(verb)))
                };
                let complement = self.verb_just_before(at).is_some_and(asks);
                Some((if complement { ClauseKind::Complement } else { ClauseKind::Adverbial }, finite || adjacent))
            }
            Opening::Subordinator => {
                // "While in office, he left": the comma ends what the word introduces.
                let fragment = comma && self.word(at + 1) != "," && self.word(region.end - 1) != ",";
                if finite && subject && !fragment || adjacent {
                    Some((ClauseKind::Adverbial, true))
                } else {
                    // "while in office, he", "if the man arrested on Monday is".
                    (!comma && subject).then_some((ClauseKind::Adverbial, false))
                }
            }
            Opening::Preposition { adverbial } => {
                if adjacent && group.tense == Tense::Prespart {
                    return Some((if adverbial { ClauseKind::Adverbial } else { ClauseKind::Participial }, true));
                }
                let measures = self.word(at) == "than" && self.tag(at + 1) == Tag::CD;
                // "Bugs like this are rare": behind a noun it compares.
                let noun_before = at > self.sentence.start && matches!(self.tag(at - 1), Tag::NN | Tag::NNS | Tag::NNP);
                let compares = noun_before && self.word(at) == "like";
                if !adverbial
                    || measures
                    || compares
                    || comma
                    || !subject
                    || self.is_split(&behind)
                    || !connective::takes_clause(self.word(at))
                {
                    return None;
                }
                // The subject must reach the verb: "after the talks ended", not "after the talks in Moscow he left".
                finite.then_some((ClauseKind::Adverbial, true))
            }
            Opening::With => {
                let absolute = group.tense == Tense::Prespart && subject && !comma && self.ends_with_phrase(&behind);
                absolute.then_some((ClauseKind::Participial, true))
            }
        }
    }

    /// Whether nothing but a list of noun phrases stands before a verb: "after his wife, son and two friends [left]".
    fn is_list(&self, range: &Range<usize>) -> bool {
        let joins = |at: usize| self.word(at) == "," || self.tag(at) == Tag::CC;
        let phrases: Vec<_> = self.phrases_in(range).map(|phrase| phrase.tokens.clone()).collect();
        let covered = |at: usize| phrases.iter().any(|phrase| phrase.contains(&at));
        // ", and" with no comma before it parts clauses: "after the vote, and the firm [left]".
        let parts =
            range.clone().find(|&at| joins(at)).is_some_and(|at| self.word(at) == "," && self.tag(at + 1) == Tag::CC);
        !parts
            && range.clone().any(|at| self.tag(at) == Tag::CC)
            && range.clone().all(|at| joins(at) || covered(at))
            && self.ends_with_phrase(range)
    }

    fn verb_before(&self, at: usize) -> bool {
        self.verb_just_before(at).is_some()
    }

    /// Returns the verb that stands just before, its particle, adverb or comma apart.
    fn verb_just_before(&self, at: usize) -> Option<usize> {
        let mut back = (self.sentence.start..at).rev().take(3);
        back.find(|&b| !matches!(self.tag(b), Tag::RB | Tag::RP | Tag::Mark)).filter(|&b| {
            groups::is_verbal(self.tag(b)) && self.groups.partition_point(|g| g.tokens.end <= b) < self.groups.len()
        })
    }
}
