//! The subject that a clause names itself: in front of its verb, behind the auxiliary of a question, behind a verb of saying.

use super::{Argument, REACH, Scene, Via};
use crate::syntax::{Clause, ClauseKind, NounPhrase, Tag, VerbGroup, lemma, reporting};

impl Scene<'_, '_> {
    /// Returns the subject that stands in the clause itself.
    pub(super) fn own_subject(&self, group: &VerbGroup, clause: &Clause) -> Option<Argument> {
        // "with prices rising" names its subject too, and a past participle that governs a main clause is a past tense in disguise.
        let absolute = clause.connective.is_some_and(|c| self.is_any(c, &["with", "without", "for"]));
        if !group.finite && clause.kind != ClauseKind::Main && !absolute {
            return None;
        }
        let found =
            self.behind_speech(group).or_else(|| self.inverted(group)).or_else(|| self.in_front(group, clause)).map(
                |phrase| if self.tag(phrase.head) == Tag::EX { self.existing(group).unwrap_or(phrase) } else { phrase },
            );
        found.map(|phrase| Self::argument(phrase, Via::Own))
    }

    /// "There were riots": what there is.
    fn existing(&self, group: &VerbGroup) -> Option<&NounPhrase> {
        let at = (group.tokens.end..self.sentence.end)
            .find(|&at| !matches!(self.tag(at), Tag::RB | Tag::PDT) && !opens_quote(self.word(at)))?;
        self.counted_phrase(at)
    }

    /// "Did the minister resign?": between the auxiliary and its verb.
    fn inverted(&self, group: &VerbGroup) -> Option<&NounPhrase> {
        self.phrases_in(group.tokens.start..group.head).iter().find(|phrase| phrase.tokens.end <= group.head)
    }

    /// The first phrase of the clause that is no time and stands behind no preposition, else the pronoun right before the verb.
    fn in_front(&self, group: &VerbGroup, clause: &Clause) -> Option<&NounPhrase> {
        let adverbs =
            (self.sentence.start..group.tokens.start).rev().take(3).take_while(|&at| self.tag(at) == Tag::RB).count();
        if let Some(phrase) = self.phrase_before(group.tokens.start - adverbs)
            && self.is_any(phrase.head, &["i", "we", "he", "she", "they"])
        {
            return Some(phrase);
        }
        let floor = clause.tokens.start.max(self.sentence.start);
        let floor = floor.max(group.tokens.start.saturating_sub(4 * REACH));
        let mut time = None;
        for phrase in self.phrases_in(floor..group.tokens.start) {
            let connective = phrase.tokens.start.checked_sub(1).filter(|&b| clause.connective == Some(b));
            let governed =
                connective.is_none() && phrase.tokens.start > floor && self.is_behind_preposition(phrase.tokens.start);
            let outside = phrase.tokens.end > group.tokens.start || !self.in_clause(phrase.head, group.clause);
            if governed || outside || self.tag(phrase.tokens.start.wrapping_sub(1)) == Tag::POS {
                continue;
            }
            if !self.is_time(phrase) {
                return Some(phrase);
            }
            time = time.or(Some(phrase));
        }
        // "The following year was worse": a time that the verb adjoins is what is talked about.
        time.filter(|phrase| phrase.tokens.end == group.tokens.start && clause.connective.is_none())
    }

    /// Whether a phrase that begins here stands behind a preposition, the words of its number apart: "to at least six towns".
    fn is_behind_preposition(&self, start: usize) -> bool {
        let mut at = start;
        while at > self.sentence.start {
            at -= 1;
            match self.tag(at) {
                Tag::RB | Tag::RBR | Tag::RBS | Tag::JJS | Tag::JJR | Tag::PDT => {}
                Tag::IN if self.is_any(at, &["than", "least", "most"]) => {}
                Tag::IN | Tag::TO | Tag::VBG => return self.is_preposition(at),
                _ => return false,
            }
        }
        false
    }

    /// "…, said Ann Lee": behind a verb of saying that stands right behind what was said.
    fn behind_speech(&self, group: &VerbGroup) -> Option<&NounPhrase> {
        let says = reporting::reports(&lemma(self.word(group.head), self.tag(group.head)));
        let before = group.tokens.start.checked_sub(1).filter(|_| says && group.tokens.len() == 1)?;
        let quoted = matches!(self.word(before), "”" | "\"" | "''" | "’" | "'" | "?" | "!");
        let phrase = self.phrase_at(group.tokens.end).filter(|phrase| !self.is_time(phrase))?;
        // "The firm, based in Oslo, said profits rose": not inverted.
        let mark = self.word(phrase.tokens.end);
        let closed = self.word(before) == "," && matches!(mark, "." | "," | "" | "”" | "\"");
        (quoted || closed).then_some(phrase)
    }
}

/// Whether a mark can open a quotation that a phrase may stand in.
pub(super) fn opens_quote(word: &str) -> bool {
    matches!(word, "“" | "\"" | "``" | "‘")
}
