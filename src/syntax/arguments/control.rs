//! Subjects that a clause takes from elsewhere.

use super::{Argument, REACH, Scene, Via};
use crate::syntax::{Clause, ClauseIndex, ClauseKind, GroupIndex, NounPhrase, Tag, VerbGroup, Voice, lemma, reporting};

impl<'a> Scene<'a, '_> {
    /// "the man who fled", "what happened": the pronoun is the subject where the clause has no other and the verb has its object.
    pub(super) fn relative_subject(&self, clause: &Clause, object: Option<&Argument>) -> Option<Argument> {
        let pronoun = clause.connective?;
        let taken = object.is_some_and(|object| object.via == Via::Relative || object.head == pronoun);
        if taken || !matches!(self.tag(pronoun), Tag::WDT | Tag::WP | Tag::IN) || clause.kind == ClauseKind::Adverbial {
            return None;
        }
        if clause.kind == ClauseKind::Relative && self.is_any(pronoun, &["who", "which", "that"]) {
            return self.antecedent(clause).map(|phrase| Self::argument(phrase, Via::Relative));
        }
        self.is_any(pronoun, &["who", "what", "which", "whoever", "whatever"]).then(|| Argument {
            tokens: pronoun..pronoun + 1,
            head: pronoun,
            via: Via::Own,
        })
    }

    /// The phrase in front of a relative clause: "the war between the two that …", "the mayor of the town, who …".
    pub(super) fn antecedent(&self, clause: &Clause) -> Option<&'a NounPhrase> {
        let mut before = clause.tokens.start;
        let aside = before.checked_sub(1).is_some_and(|b| self.is_any(b, &[",", "—", "–", "--", "("]));
        before -= usize::from(aside);
        let mut phrase = self.phrase_before(before)?;
        // A name is known without a clause: what follows it belongs to the noun that it is a place or a party of.
        for _ in 0..3 {
            let named = matches!(self.tag(phrase.head), Tag::NNP | Tag::NNPS);
            let Some(joint) = phrase.tokens.start.checked_sub(1).filter(|_| named && !aside) else { break };
            if !self.is_any(joint, &["in", "at", "from", "between", "and", "near"]) {
                break;
            }
            let Some(outer) = self.phrase_before(joint) else { break };
            phrase = outer;
        }
        Some(phrase)
    }

    /// Returns the subject of a group whose clause names none, where it is certain.
    pub(super) fn borrowed_subject(&self, index: GroupIndex) -> Option<Argument> {
        let (mut group, mut clause) = self.group(index)?;
        for _ in 0..REACH {
            let parent = self.speaking(group, clause).or(clause.parent)?;
            let above = self.syntax.clauses.get(parent)?.group?;
            match clause.kind {
                ClauseKind::Relative | ClauseKind::Main | ClauseKind::Complement => return None,
                ClauseKind::Adverbial if group.finite => return None,
                ClauseKind::Coordinate => {}
                _ => {
                    if let Some(phrase) = self.modified(clause) {
                        return Some(Self::argument(phrase, Via::Modified));
                    }
                    if let Some(object) = self.controlling_object(clause, above) {
                        return Some(Argument { via: Via::Object, ..object });
                    }
                }
            }
            // "The journalists were arrested for filming": the subject of a passive controls too.
            if let Some(subject) = self.syntax.arguments.get(above).and_then(|found| found.subject.clone()) {
                return Some(Argument { via: Via::Subject, ..subject });
            }
            (group, clause) = self.group(above)?;
        }
        None
    }

    /// The clause whose subject goes on speaking: in "He said the talks were over, adding that …" that of "said".
    fn speaking(&self, group: &VerbGroup, clause: &Clause) -> Option<ClauseIndex> {
        let speaks = |group: &VerbGroup| reporting::reports(&lemma(self.word(group.head), self.tag(group.head)));
        let aside = clause.tokens.start.checked_sub(1).is_some_and(|c| self.tag(c) == Tag::Mark);
        if clause.kind != ClauseKind::Participial || !aside || !speaks(group) {
            return None;
        }
        let mut at = clause.parent?;
        for _ in 0..REACH {
            let above = self.syntax.clauses.get(at)?;
            if above.group.and_then(|g| self.syntax.groups.get(g)).is_some_and(speaks) {
                return Some(at);
            }
            at = above.parent?;
        }
        None
    }

    /// The phrase right in front of a participle that tells of it: "sanctions imposed by …", "officials saying …".
    fn modified(&self, clause: &Clause) -> Option<&'a NounPhrase> {
        let adjoins = clause.kind == ClauseKind::Participial && clause.connective.is_none();
        let before = clause.tokens.start.checked_sub(1).filter(|_| adjoins)?;
        let noun = matches!(self.tag(before), Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS | Tag::CD);
        if noun { self.antecedent(clause).filter(|phrase| !self.is_time(phrase)) } else { None }
    }

    /// The object of the verb above that does what the clause says: "urged Iran to stop", "punished Turkey for buying".
    fn controlling_object(&self, clause: &Clause, above: GroupIndex) -> Option<Argument> {
        let controls = matches!(clause.kind, ClauseKind::Infinitival | ClauseKind::Participial | ClauseKind::Adverbial);
        let verb = self.syntax.groups.get(above)?;
        if !controls || verb.voice == Voice::Passive {
            return None;
        }
        let mut end = clause.tokens.start;
        if clause.kind != ClauseKind::Infinitival {
            let at = if self.is_preposition(end) { end } else { end.checked_sub(1)? };
            if self.is_preposition(at) {
                // "by", "after" and their like leave the subject as it is.
                if !self.is_any(at, &["for", "from", "of", "against", "into"]) {
                    return None;
                }
                end = at;
            } else if self.tag(at) == Tag::Mark {
                return None;
            }
        }
        let object = self.syntax.arguments.get(above)?.object.clone()?;
        (object.via == Via::Own && object.tokens.end <= end && self.reaches(&object, end)).then_some(object)
    }

    /// Whether what stands between an object and `end` belongs to the object: "the head of the bank", "Iran and Iraq".
    fn reaches(&self, object: &Argument, end: usize) -> bool {
        let mut at = object.tokens.end;
        for _ in 0..REACH {
            if at == end {
                return true;
            }
            let joins = self.is_preposition(at) || self.tag(at) == Tag::CC || self.tag(at) == Tag::POS;
            let next = self.phrase_at(at + usize::from(joins)).filter(|next| joins && !self.is_time(next));
            let Some(next) = next else { return false };
            at = next.tokens.end;
        }
        false
    }
}
