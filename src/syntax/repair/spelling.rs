//! What the spelling of a word and its nearest neighbours exclude: "withdrew" is no present tense, "survives" no noun.

use super::{REACH, Repair, ambiguous};
use crate::syntax::tagging::{Shape, shape};
use crate::syntax::{Tag, Upos, auxiliary, groups, time_words};

impl Repair<'_, '_> {
    /// "Share/VB prices also closed lower": a sentence whose second word has a finite verb begins with no imperative.
    pub(super) fn opening_noun(&mut self) {
        let first = self.sentence.start;
        let noun = |at: &usize| matches!(self.tag(*at), Tag::NN | Tag::NNS);
        let nouns = (first + 1..self.sentence.end).take_while(noun).count();
        let adverb = |at: &usize| self.tag(*at) == Tag::RB;
        let verb = (first + 1 + nouns..self.sentence.end).find(|at| !adverb(at)).map_or(Tag::Mark, |at| self.tag(at));
        if matches!(self.tag(first), Tag::VB | Tag::VBP)
            && nouns > 0
            && matches!(verb, Tag::VBD | Tag::VBZ | Tag::VBP | Tag::MD)
        {
            self.set(first, Tag::NN);
        }
    }

    /// "has more than doubled": in front of a verb "more than" is an adverb.
    pub(super) fn more_than(&mut self, more: usize) {
        let than = more + 1;
        let verb = matches!(self.tag(than + 1), Tag::VBN | Tag::VBD | Tag::VB);
        let auxiliary = more > self.sentence.start && auxiliary::of(self.word(more - 1)).is_some();
        if verb && auxiliary && self.word(more) == "more" && self.word(than) == "than" {
            self.set(more, Tag::RB);
            self.set(than, Tag::RB);
        }
    }

    /// "was either/CC closed, or sold": behind an auxiliary it is an adverb of the verb.
    pub(super) fn either(&mut self, at: usize) {
        let auxiliary = at > self.sentence.start && auxiliary::of(self.word(at - 1)).is_some();
        if auxiliary && self.word(at) == "either" && groups::is_verbal(self.tag(at + 1)) {
            self.set(at, Tag::RB);
        }
    }

    /// Repairs tags that the spelling of the word excludes.
    pub(super) fn spelling(&mut self, at: usize) {
        let tag = self.tag(at);
        let word = self.tokens.word(at);
        let auxiliary = self.upos.get(at) == Some(&Upos::AUX);
        let previous = at.checked_sub(1).map_or(Tag::Mark, |before| self.tag(before));
        // "Ann Fried/VBD": behind a name no verb of running text has a capital.
        let titled = previous == Tag::NNP
            || matches!(previous, Tag::NN | Tag::JJ)
                && at > self.sentence.start + 1
                && self.word(at - 1).starts_with(|c: char| c.is_ascii_uppercase());
        if titled
            && groups::is_verbal(tag)
            && word.starts_with(|c: char| c.is_ascii_uppercase())
            && word.ends_with(|c: char| c.is_ascii_lowercase())
            && self.is_running
        {
            self.set(at, Tag::NNP);
            return;
        }
        if word.starts_with(|c: char| !c.is_ascii_lowercase()) || auxiliary || word == "said" {
            return;
        }
        // "team-mates/VBZ": what a hyphen ties to a noun is no finite verb.
        if matches!(tag, Tag::VBZ | Tag::VBP)
            && self.is_tied(at)
            && matches!(self.tag(at - 2), Tag::NN | Tag::NNS | Tag::JJ)
        {
            self.set(at, if tag == Tag::VBZ { Tag::NNS } else { Tag::NN });
            return;
        }
        // "the Treasury bonds/VBZ ended": between a noun and a finite verb stands no second finite verb.
        if tag == Tag::VBZ
            && auxiliary::of(word).is_none()
            && at > self.sentence.start
            && matches!(self.tag(at - 1), Tag::NN | Tag::NNP | Tag::JJ | Tag::JJR)
            && (matches!(self.tag(at + 1), Tag::VBD | Tag::VBP | Tag::MD)
                || self.tag(at + 1) == Tag::VBN && ambiguous(self.word(at + 1)))
            && !self.is_contact_relative(at)
        {
            self.set(at, Tag::NNS);
            return;
        }
        // "Lee and Holm say/VB they left": a verb of saying with its subject and its clause on either side is finite.
        if tag == Tag::VB
            && matches!(previous, Tag::NNS | Tag::NNP | Tag::NNPS)
            && (self.says_what_follows(at) || self.attributes(at - 1, at))
        {
            self.set(at, Tag::VBP);
            return;
        }
        // "met him that/WDT November": it points, unless the month has a verb: "said that November was cold".
        if matches!(tag, Tag::WDT | Tag::IN)
            && word == "that"
            && time_words::names_time(self.word(at + 1))
            && !matches!(self.tag(at + 2), Tag::VBD | Tag::VBZ | Tag::VBP | Tag::MD | Tag::POS)
        {
            self.set(at, Tag::DT);
            return;
        }
        if tag == Tag::IN && word == "to" && matches!(self.tag(at + 1), Tag::VB) {
            self.set(at, Tag::TO);
            return;
        }
        let open = matches!(
            tag,
            Tag::NN
                | Tag::NNS
                | Tag::JJ
                | Tag::RB
                | Tag::FW
                | Tag::VB
                | Tag::VBP
                | Tag::VBZ
                | Tag::VBD
                | Tag::VBN
                | Tag::IN
        );
        if !open || matches!(tag, Tag::VBD | Tag::VBN | Tag::IN) && word.ends_with("ed") {
            return;
        }
        let before = self.before(at);
        let previous = before.map_or(Tag::Mark, |b| self.tag(b));
        let subject =
            matches!(previous, Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS | Tag::PRP | Tag::WDT | Tag::WP | Tag::EX);
        let verbal = groups::is_verbal(tag);
        // Nouns and adjectives are many: only those where a verb may stand are looked up.
        // "had better leave".
        let advised = before.is_some_and(|b| {
            self.word(b) == "better" && b > self.sentence.start && matches!(self.word(b - 1), "had" | "'d" | "’d")
        });
        let verb_may_stand = advised
            || subject
            || matches!(previous, Tag::TO | Tag::MD | Tag::CC | Tag::Mark)
            || groups::is_verbal(previous);
        if !verbal && !verb_may_stand && before.is_none_or(|b| self.word(b) != "to") {
            return;
        }
        let shape = shape(word);
        let new = match shape {
            // "it withdrew/VBZ", "the group sang/NN".
            Shape::Past if verbal && tag != Tag::VBD && !self.behind_auxiliary(at) => Tag::VBD,
            Shape::Past if matches!(tag, Tag::NN | Tag::RB | Tag::JJ) && !self.behind_auxiliary(at) => Tag::VBD,
            // "The shops closed/JJ before noon", "the barn burned/JJ down": an adjective does not follow its noun where the sentence has no other verb.
            Shape::Regular
                if tag == Tag::JJ
                    && before.is_some_and(|b| b + 1 == at)
                    && (matches!(previous, Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS)
                        && matches!(self.tag(at + 1), Tag::IN | Tag::TO | Tag::RB | Tag::Mark)
                        || matches!(previous, Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS | Tag::Mark)
                            && self.tag(at + 1) == Tag::RP)
                    && !self.has_finite(at) =>
            {
                Tag::VBD
            }
            Shape::PastOrParticiple if matches!(tag, Tag::VB | Tag::VBP | Tag::VBZ) && subject => Tag::VBD,
            // "who prohibit/VBD": a base form has no past.
            Shape::Base if tag == Tag::VBD || tag == Tag::VBN => {
                if matches!(previous, Tag::TO | Tag::MD) {
                    Tag::VB
                } else {
                    Tag::VBP
                }
            }
            Shape::OnlyBase if matches!(tag, Tag::VBD | Tag::VBN) => Tag::VBP,
            // "Did the mayor resign/NN?".
            Shape::OnlyBase if tag == Tag::NN && subject && self.is_asked(at) => Tag::VB,
            // "to resume/NN a role", "and renew/NN efforts".
            Shape::Base | Shape::OnlyBase if matches!(tag, Tag::NN | Tag::JJ) => {
                let to = before.is_some_and(|b| self.word(b) == "to" || matches!(self.tag(b), Tag::TO | Tag::MD));
                let object = matches!(self.tag(at + 1), Tag::DT | Tag::PRP | Tag::PRPS);
                if advised {
                    Tag::VB
                } else if to && (shape == Shape::OnlyBase || object) {
                    if let Some(b) = before.filter(|&b| self.word(b) == "to") {
                        self.set(b, Tag::TO);
                    }
                    Tag::VB
                } else if shape == Shape::OnlyBase
                    && previous == Tag::CC
                    && before.is_some_and(|b| self.has_infinitive(b))
                {
                    Tag::VB
                } else {
                    return;
                }
            }
            // "whether he survives/NNS".
            Shape::OnlyThird if tag == Tag::NNS && (subject || previous == Tag::Mark) => Tag::VBZ,
            // "has unleashed/JJ".
            Shape::Regular | Shape::Participle if matches!(tag, Tag::JJ | Tag::NN) && self.behind_have(at) => Tag::VBN,
            Shape::Regular
                if tag == Tag::NN && subject && matches!(self.tag(at + 1), Tag::DT | Tag::PRPS | Tag::PRP) =>
            {
                Tag::VBD
            }
            _ => return,
        };
        self.set(at, new);
    }

    /// Whether a verb of saying has its clause behind it and the sentence no other verb: "they say [they left]".
    pub(super) fn says_what_follows(&self, at: usize) -> bool {
        let clause = self.tag(at + 1) == Tag::PRP || self.word(at + 1) == "that";
        clause && self.takes_clause(at) && !self.has_finite(at)
    }

    /// Whether the sentence opens with an auxiliary whose verb has not come yet: "Did the mayor".
    pub(super) fn is_asked(&self, at: usize) -> bool {
        let start = self.sentence.start;
        let opens = matches!(self.word(start), "Did" | "Does" | "Do" | "Will" | "Would" | "Can" | "Could" | "Should");
        opens && at - start <= REACH && !(start + 1..at).any(|at| groups::is_verbal(self.tag(at)))
    }

    pub(super) fn has_infinitive(&self, before: usize) -> bool {
        (self.sentence.start..before).rev().take(12).any(|at| self.tag(at) == Tag::VB)
    }

    pub(super) fn behind_auxiliary(&self, at: usize) -> bool {
        self.before(at).is_some_and(|b| groups::is_verbal(self.tag(b)) && auxiliary::of(self.word(b)).is_some())
    }

    pub(super) fn behind_have(&self, at: usize) -> bool {
        self.before(at).is_some_and(|b| {
            groups::is_verbal(self.tag(b))
                && matches!(auxiliary::of(self.word(b)), Some(auxiliary::Auxiliary::Have(_)))
                && !matches!(self.tag(at + 1), Tag::NN | Tag::NNS)
        })
    }
}
