//! Repairs of tags: what a tagger that sees a few words cannot know, and a clause or a list of verbs can.
//!
//! Past tense and participle look alike in most English verbs. A form behind a noun is a participle if the clause has its finite verb
//! elsewhere ("the man arrested on Monday is free"), and the finite verb if it has none ("the man arrested two thieves"). The other repairs
//! are of spelling: "withdrew" is no present tense, "survives" no noun.

use std::ops::Range;

use super::irregular::{self, Form};
use super::tagging::{Shape, shape};
use super::{Tag, Upos, auxiliary, groups, lemma, lowered, reporting};
use crate::token::{ParagraphKind, Tokens};

/// How far a finite verb is looked for on either side.
const REACH: usize = 30;

/// Repairs the tags of a sentence.
pub(super) fn repair(
    tokens: &Tokens<'_>,
    tags: &mut [Tag],
    upos: &mut [Upos],
    sentence: Range<usize>,
    paragraph: ParagraphKind,
) {
    let is_running = paragraph.is_running();
    let mut repair = Repair { tokens, tags, upos, sentence: sentence.clone(), is_running };
    repair.opening_noun();
    for at in sentence.clone() {
        repair.spelling(at);
        repair.more_than(at);
    }
    if !is_running {
        return;
    }
    for at in sentence {
        match repair.tag(at) {
            Tag::VBG => repair.attribute(at),
            Tag::VBN => repair.participle(at),
            Tag::VBD => repair.past(at),
            _ => {}
        }
    }
}

struct Repair<'a, 't> {
    tokens: &'a Tokens<'t>,
    tags: &'a mut [Tag],
    upos: &'a mut [Upos],
    sentence: Range<usize>,
    /// Whether it stands in running text, not in a heading or a list.
    is_running: bool,
}

impl Repair<'_, '_> {
    fn tag(&self, at: usize) -> Tag {
        if self.sentence.contains(&at) { self.tags.get(at).copied().unwrap_or(Tag::Mark) } else { Tag::Mark }
    }

    fn word(&self, at: usize) -> &str {
        if self.sentence.contains(&at) { self.tokens.word(at) } else { "" }
    }

    fn set(&mut self, at: usize, tag: Tag) {
        if let Some(place) = self.tags.get_mut(at) {
            *place = tag;
        }
        if let Some(place) = self.upos.get_mut(at) {
            *place = Upos::of(tag);
        }
    }

    /// The last token before `at` that is no adverb.
    fn before(&self, at: usize) -> Option<usize> {
        (self.sentence.start..at).rev().take(4).find(|&b| !matches!(self.tag(b), Tag::RB | Tag::RBR | Tag::RBS))
    }

    /// "when growing/VBG uses for it have kept it scarce": a gerund would have a singular verb.
    fn attribute(&mut self, at: usize) {
        let opens = at == self.sentence.start
            || matches!(self.tag(at - 1), Tag::WRB | Tag::Mark | Tag::CC)
            || self.tag(at - 1) == Tag::IN && self.opens_clause(at - 1);
        // "and fighting broke out"
        let acts =
            matches!(self.tag(at + 1), Tag::VBD | Tag::VBZ | Tag::MD) && self.upos.get(at + 1) != Some(&Upos::AUX);
        if acts && at > self.sentence.start && (opens || matches!(self.tag(at - 1), Tag::IN | Tag::JJ)) {
            self.set(at, Tag::NN);
            return;
        }
        if !opens || self.tag(at + 1) != Tag::NNS {
            return;
        }
        let behind = (at + 2..self.sentence.end).take(REACH);
        let stops = |at: &usize| {
            matches!(self.tag(*at), Tag::Mark | Tag::CC | Tag::WDT | Tag::WP | Tag::WRB | Tag::PRP | Tag::TO)
        };
        let verb =
            behind.take_while(|at| !stops(at)).find(|&at| groups::is_verbal(self.tag(at)) || self.tag(at) == Tag::MD);
        if verb.is_some_and(|at| self.tag(at) == Tag::VBP || self.word(at) == "were") {
            self.set(at, Tag::JJ);
        }
    }

    /// "Share/VB prices also closed lower": a sentence whose second word has a finite verb begins with no imperative.
    fn opening_noun(&mut self) {
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
    fn more_than(&mut self, more: usize) {
        let than = more + 1;
        let verb = matches!(self.tag(than + 1), Tag::VBN | Tag::VBD | Tag::VB);
        let auxiliary = more > self.sentence.start && auxiliary::of(self.word(more - 1)).is_some();
        if verb && auxiliary && self.word(more) == "more" && self.word(than) == "than" {
            self.set(more, Tag::RB);
            self.set(than, Tag::RB);
        }
    }

    /// Repairs tags that the spelling of the word excludes.
    fn spelling(&mut self, at: usize) {
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
            && super::time_words::names_time(self.word(at + 1))
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

    /// Whether the noun phrase in front of a verb stands right behind another noun: "the ships the firm [owns] have sunk".
    fn is_contact_relative(&self, verb: usize) -> bool {
        let inside = |&at: &usize| matches!(self.tag(at), Tag::NN | Tag::NNS | Tag::NNP | Tag::JJ | Tag::JJR);
        let first = (self.sentence.start..verb).rev().take_while(inside).last().unwrap_or(verb);
        let article = first.checked_sub(1).filter(|&at| matches!(self.tag(at), Tag::DT | Tag::PRPS));
        article.and_then(|at| at.checked_sub(1)).is_some_and(|at| matches!(self.tag(at), Tag::NN | Tag::NNS | Tag::NNP))
    }

    /// Whether the sentence has a finite verb near a word.
    fn has_finite(&self, at: usize) -> bool {
        let near = at.saturating_sub(REACH).max(self.sentence.start)..(at + REACH).min(self.sentence.end);
        near.into_iter().any(|at| matches!(self.tag(at), Tag::VBD | Tag::VBZ | Tag::VBP | Tag::MD))
    }

    /// Whether the sentence opens with an auxiliary whose verb has not come yet: "Did the mayor".
    fn is_asked(&self, at: usize) -> bool {
        let start = self.sentence.start;
        let opens = matches!(self.word(start), "Did" | "Does" | "Do" | "Will" | "Would" | "Can" | "Could" | "Should");
        opens && at - start <= REACH && !(start + 1..at).any(|at| groups::is_verbal(self.tag(at)))
    }

    fn has_infinitive(&self, before: usize) -> bool {
        (self.sentence.start..before).rev().take(12).any(|at| self.tag(at) == Tag::VB)
    }

    fn behind_auxiliary(&self, at: usize) -> bool {
        self.before(at).is_some_and(|b| groups::is_verbal(self.tag(b)) && auxiliary::of(self.word(b)).is_some())
    }

    fn behind_have(&self, at: usize) -> bool {
        self.before(at).is_some_and(|b| {
            groups::is_verbal(self.tag(b))
                && matches!(auxiliary::of(self.word(b)), Some(auxiliary::Auxiliary::Have(_)))
                && !matches!(self.tag(at + 1), Tag::NN | Tag::NNS)
        })
    }

    /// A participle that is the only verb its clause can have is the past tense.
    fn participle(&mut self, at: usize) {
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
    fn acts_on_object(&self, before: usize, at: usize) -> bool {
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
    fn attributes(&self, noun: usize, at: usize) -> bool {
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
    fn closes_aside(&self, comma: usize) -> bool {
        let opening = (self.sentence.start..comma).rev().take(REACH).find(|&at| self.word(at) == ",");
        let Some(opening) = opening.filter(|_| self.word(comma) == ",") else { return false };
        let before = opening.saturating_sub(REACH).max(self.sentence.start)..opening;
        let noun = opening > self.sentence.start
            && matches!(self.tag(opening - 1), Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS | Tag::PRP);
        let verb = |at: usize| matches!(self.tag(at), Tag::VBD | Tag::VBZ | Tag::VBP | Tag::MD);
        matches!(self.tag(opening + 1), Tag::WDT | Tag::WP | Tag::WPS) && noun && !before.into_iter().any(verb)
    }

    /// A past form behind a noun is a participle if a finite verb without a subject of its own follows, or if the noun is the object of one before.
    fn past(&mut self, at: usize) {
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
    fn is_circumstance(&self, noun: usize) -> bool {
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

    /// Whether a verb of saying has its clause behind it and the sentence no other verb: "they say [they left]".
    fn says_what_follows(&self, at: usize) -> bool {
        let clause = self.tag(at + 1) == Tag::PRP || self.word(at + 1) == "that";
        clause && self.takes_clause(at) && !self.has_finite(at)
    }

    /// Whether a verb often has a clause without "that" right behind it.
    fn takes_clause(&self, at: usize) -> bool {
        reporting::takes_bare_clause(&lemma(self.word(at), Tag::VBD))
    }

    /// Whether a hyphen ties a word to the one before.
    fn is_tied(&self, at: usize) -> bool {
        let tied = |at: usize| self.tokens.get(at).is_some_and(|t| !t.spaced);
        at > self.sentence.start + 1 && self.word(at - 1) == "-" && tied(at - 1) && tied(at)
    }

    fn is_hyphenated(&self, at: usize) -> bool {
        let tied = |at: usize| self.tokens.get(at).is_some_and(|t| !t.spaced);
        (at > self.sentence.start && self.word(at - 1) == "-" && tied(at)) || (self.word(at + 1) == "-" && tied(at + 1))
    }

    /// Whether a participle stands before its own noun: "losses estimated", but "two hundred wounded men".
    fn is_phrase_initial(&self, at: usize) -> bool {
        matches!(self.tag(at + 1), Tag::NN | Tag::NNS) && matches!(self.tag(at - 1), Tag::CD | Tag::JJ)
    }

    /// Whether a clause begins just before: the noun phrase that ends at `noun` stands at the start of the sentence or behind something that opens a clause.
    fn is_subject(&self, noun: usize) -> bool {
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

    fn opens_clause(&self, at: usize) -> bool {
        matches!(
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
    fn finite_before(&self, noun: usize) -> Option<usize> {
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
    fn is_object(&self, at: usize) -> bool {
        let Some(verb) = self.finite_before(at - 1) else { return false };
        // "the house she bought burned in May": the first verb is in a relative clause without its pronoun.
        let relative = verb > self.sentence.start + 1
            && matches!(self.tag(verb - 1), Tag::PRP)
            && matches!(self.tag(verb - 2), Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS);
        !relative && !matches!(self.tag(verb), Tag::MD)
    }

    /// Whether a finite verb follows whose subject must be the noun before: no noun phrase of its own stands before it.
    fn finite_after(&self, at: usize) -> bool {
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

    fn joins(&self, at: usize) -> bool {
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

/// Whether a form can be both past tense and participle.
fn ambiguous(word: &str) -> bool {
    if word.ends_with("ed") {
        return true;
    }
    let mut buffer = [0; 16];
    let Some(lower) = lowered(word, &mut buffer) else { return false };
    matches!(irregular::find(lower), Some((_, Form::PastOrParticiple | Form::BaseOrPast)))
}
