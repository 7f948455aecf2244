//! Choosing among readings by the words on either side, from left to right.

use std::ops::Range;

use super::readings::{Guess, Readings, guess};
use crate::model::Tag;
use crate::token::Tokens;

/// Tags the tokens of a sentence and appends the tags to `tags`.
pub(in crate::syntax) fn tag_sentence(tokens: &Tokens<'_>, sentence: Range<usize>, tags: &mut Vec<Tag>) {
    let first_word =
        sentence.clone().find(|&at| tokens.word(at).starts_with(char::is_alphanumeric)).unwrap_or(sentence.start);
    let mut context =
        Context { tokens, start: sentence.start, end: sentence.end, first_word, base: tags.len(), tags, finite: false };
    for at in sentence {
        let tag = context.choose(at);
        context.finite |= matches!(tag, Tag::MD | Tag::VBD | Tag::VBP | Tag::VBZ);
        // A new clause has its own finite verb.
        context.finite &= !matches!(tag, Tag::CC | Tag::WDT | Tag::WP | Tag::WRB | Tag::Mark)
            && !tokens.word(at).eq_ignore_ascii_case("that");
        context.tags.push(tag);
    }
}

struct Context<'a, 't> {
    tokens: &'a Tokens<'t>,
    start: usize,
    end: usize,
    /// The first token of the sentence that is a word.
    first_word: usize,
    /// The number of tags before the sentence.
    base: usize,
    tags: &'a mut Vec<Tag>,
    /// Whether the clause has a finite verb already.
    finite: bool,
}

impl Context<'_, '_> {
    fn word(&self, at: usize) -> &str {
        if at < self.end { self.tokens.word(at) } else { "" }
    }

    /// The tag `back` tokens before the one at hand; 1 is the last.
    fn before(&self, back: usize) -> Option<Tag> {
        let index = self.tags.len().checked_sub(back)?;
        (index >= self.base).then(|| self.tags[index])
    }

    /// The last tag that is no adverb.
    fn before_adverbs(&self) -> Option<Tag> {
        (1..=4).map_while(|back| self.before(back)).find(|tag| !matches!(tag, Tag::RB | Tag::RBR))
    }

    fn guess(&self, at: usize) -> Option<Guess> {
        let token = self.tokens.get(at).filter(|_| at < self.end)?;
        Some(guess(self.tokens.word(at), token.kind))
    }

    fn choose(&self, at: usize) -> Tag {
        let word = self.word(at);
        match self.guess(at) {
            None => Tag::Mark,
            Some(Guess::Certain(tag)) => self.certain(at, word, tag),
            Some(Guess::Name) => {
                if word.ends_with('s') && !word.ends_with("ss") && word.len() > 6 {
                    Tag::NNPS
                } else {
                    Tag::NNP
                }
            }
            Some(Guess::Open(readings)) => {
                let capital = word.starts_with(|c: char| c.is_uppercase());
                if capital && (at > self.first_word || self.next_is_name(at)) {
                    return if self.is_title() { self.open(at, readings) } else { Tag::NNP };
                }
                self.open(at, readings)
            }
        }
    }

    fn next_is_name(&self, at: usize) -> bool {
        matches!(self.guess(at + 1), Some(Guess::Name))
    }

    /// Whether most words of the sentence have capitals, so that they say nothing; only short sentences are looked at.
    fn is_title(&self) -> bool {
        if self.end - self.start > 24 {
            return false;
        }
        let (mut high, mut low) = (0, 0);
        for at in self.start..self.end {
            match self.word(at).chars().next() {
                Some(c) if c.is_uppercase() => high += 1,
                Some(c) if c.is_lowercase() && self.word(at).len() > 3 => low += 1,
                _ => {}
            }
        }
        high > 2 && low == 0
    }

    /// Words of the closed classes that have a second use.
    fn certain(&self, at: usize, word: &str, tag: Tag) -> Tag {
        let next = self.guess(at + 1);
        let next_verbal = matches!(next, Some(Guess::Open(r)) if r.has(Readings::PAST) || r.has(Readings::THIRD) || r.has(Readings::BASE) && !r.has(Readings::NOUN))
            || matches!(next, Some(Guess::Certain(Tag::MD | Tag::VBD | Tag::VBZ | Tag::VBP)));
        match (tag, word) {
            (Tag::PRPS, "her" | "Her") => match next {
                Some(Guess::Open(r))
                    if r.has(Readings::NOUN)
                        || r.has(Readings::PLURAL)
                        || r.has(Readings::ADJECTIVE)
                        || r.has(Readings::ING) =>
                {
                    Tag::PRPS
                }
                Some(Guess::Name | Guess::Certain(Tag::JJ | Tag::JJS | Tag::CD)) => Tag::PRPS,
                _ => Tag::PRP,
            },
            (Tag::IN, "since" | "before" | "after" | "near" | "around" | "about") => tag,
            (Tag::JJ, "last") if self.wants_base() => Tag::VB,
            (Tag::POS, _) => match self.before(1) {
                Some(Tag::PRP | Tag::EX | Tag::WP | Tag::WRB) => Tag::VBZ,
                _ if matches!(
                    next,
                    Some(Guess::Certain(Tag::DT | Tag::VBN | Tag::VBG | Tag::IN) | Guess::Certain(Tag::RB))
                ) =>
                {
                    Tag::VBZ
                }
                _ => Tag::POS,
            },
            (Tag::MD, "'d" | "’d") if matches!(next, Some(Guess::Open(r)) if r.has(Readings::PARTICIPLE) && !r.has(Readings::BASE)) => {
                Tag::VBD
            }
            (Tag::Mark, "'" | "’")
                if self.before(1) == Some(Tag::NNS)
                    && next.is_some_and(|n| !matches!(n, Guess::Certain(Tag::Mark))) =>
            {
                Tag::POS
            }
            (_, "that" | "That") => {
                if self.before(1).is_some_and(is_nominal) && next_verbal {
                    Tag::WDT
                } else {
                    Tag::IN
                }
            }
            _ => tag,
        }
    }

    /// Whether a base form is due: behind "to", a modal, or "do".
    fn wants_base(&self) -> bool {
        match self.before_adverbs() {
            Some(Tag::TO | Tag::MD) => true,
            Some(Tag::VBP | Tag::VBZ | Tag::VBD) => {
                let last = (1..=4).find(|&back| !matches!(self.before(back), Some(Tag::RB | Tag::RBR))).unwrap_or(1);
                let at = self.start + self.tags.len() - self.base;
                matches!(self.word(at.saturating_sub(last)), "do" | "does" | "did" | "Do" | "Does" | "Did")
            }
            _ => false,
        }
    }

    /// Whether a participle is due: behind a form of "have" or "be", adverbs between.
    fn auxiliary(&self) -> Option<&str> {
        let back = (1..=4).find(|&back| !matches!(self.before(back), Some(Tag::RB | Tag::RBR)))?;
        let at = (self.start + self.tags.len() - self.base).checked_sub(back)?;
        let word = self.word(at);
        is_auxiliary(word).then_some(word)
    }

    fn open(&self, at: usize, readings: Readings) -> Tag {
        let previous = self.before(1);
        let verbal = self.before_adverbs();
        let noun = || if readings.has(Readings::PLURAL) { Tag::NNS } else { Tag::NN };
        let nominal = readings.has(Readings::NOUN) || readings.has(Readings::PLURAL);
        if self.wants_base()
            && readings.has(Readings::BASE)
            && !(verbal == Some(Tag::TO) && self.to_is_preposition(at, readings))
        {
            return Tag::VB;
        }
        if let Some(auxiliary) = self.auxiliary() {
            if readings.has(Readings::PARTICIPLE) {
                return Tag::VBN;
            }
            if readings.has(Readings::ING) && !is_have(auxiliary) {
                return Tag::VBG;
            }
            if readings.has(Readings::ADJECTIVE) && !self.next_is_nominal(at) {
                return Tag::JJ;
            }
        }
        let in_phrase =
            matches!(previous, Some(Tag::DT | Tag::PRPS | Tag::JJ | Tag::JJS | Tag::POS | Tag::CD | Tag::JJR));
        let after_preposition = matches!(previous, Some(Tag::IN | Tag::TO));
        if in_phrase || after_preposition {
            if readings.has(Readings::ADJECTIVE) && (self.next_is_nominal(at) || !nominal) {
                return Tag::JJ;
            }
            if nominal {
                return noun();
            }
            if readings.has(Readings::ING) {
                return Tag::VBG;
            }
            if readings.has(Readings::PARTICIPLE) && in_phrase && previous != Some(Tag::CD) && self.next_is_nominal(at)
            {
                return Tag::VBN;
            }
        }
        let subject = matches!(
            verbal,
            Some(
                Tag::NN
                    | Tag::NNS
                    | Tag::NNP
                    | Tag::NNPS
                    | Tag::PRP
                    | Tag::WDT
                    | Tag::WP
                    | Tag::CD
                    | Tag::EX
                    | Tag::RB
                    | Tag::CC
            )
        ) || matches!(previous, None | Some(Tag::Mark | Tag::RP));
        let plural_subject = matches!(verbal, Some(Tag::NNS | Tag::NNPS))
            || (verbal == Some(Tag::PRP) && !matches!(self.word(at.saturating_sub(1)), "he" | "she" | "it"));
        if readings.has(Readings::PAST) && readings.has(Readings::PARTICIPLE) {
            // "the man arrested on Monday was …": a finite verb later in the clause, or "by", makes it a participle.
            if self.word(at + 1) == "by"
                || (self.finite && verbal != Some(Tag::PRP) && !matches!(verbal, Some(Tag::CC)))
                || self.finite_follows(at)
            {
                return Tag::VBN;
            }
            return if subject { Tag::VBD } else { Tag::VBN };
        }
        if readings.has(Readings::PAST) {
            return Tag::VBD;
        }
        if readings.has(Readings::PARTICIPLE) && !readings.has(Readings::BASE) {
            return Tag::VBN;
        }
        if readings.has(Readings::ING) && !nominal {
            return Tag::VBG;
        }
        if readings.has(Readings::THIRD)
            && (!readings.has(Readings::PLURAL)
                || (self.singular_subject(verbal) && !self.finite && self.object_follows(at)))
        {
            return Tag::VBZ;
        }
        if readings.has(Readings::BASE)
            && (plural_subject || verbal == Some(Tag::PRP))
            && !self.finite
            && (!nominal || self.object_follows(at) || verbal == Some(Tag::PRP))
        {
            return Tag::VBP;
        }
        if readings.has(Readings::ADJECTIVE) && (self.next_is_nominal(at) || !nominal) {
            return Tag::JJ;
        }
        if nominal {
            return if readings.has(Readings::PLURAL) && !readings.has(Readings::NOUN) { Tag::NNS } else { Tag::NN };
        }
        if readings.has(Readings::ADVERB) {
            return Tag::RB;
        }
        if readings.has(Readings::BASE) {
            return if subject { Tag::VBP } else { Tag::VB };
        }
        Tag::NN
    }

    fn to_is_preposition(&self, at: usize, readings: Readings) -> bool {
        readings.has(Readings::NOUN)
            && matches!(self.word(at + 1), "." | "," | "and" | "in" | "on" | "of")
            && matches!(self.before(2), Some(Tag::VBD | Tag::VBN | Tag::VBZ | Tag::VBP | Tag::VB | Tag::CD))
            && self.word(at + 1) != "on"
    }

    fn next_is_nominal(&self, at: usize) -> bool {
        match self.guess(at + 1) {
            Some(Guess::Name | Guess::Certain(Tag::NN | Tag::NNS | Tag::CD | Tag::JJ | Tag::NNP)) => true,
            Some(Guess::Open(r)) => r.has(Readings::NOUN) || r.has(Readings::PLURAL) || r.has(Readings::ADJECTIVE),
            _ => false,
        }
    }

    fn singular_subject(&self, verbal: Option<Tag>) -> bool {
        matches!(verbal, Some(Tag::NN | Tag::NNP | Tag::PRP | Tag::WDT | Tag::WP | Tag::VBG))
    }

    /// Whether what follows looks like the object or the complement of a verb.
    fn object_follows(&self, at: usize) -> bool {
        match self.guess(at + 1) {
            Some(Guess::Certain(tag)) => {
                matches!(
                    tag,
                    Tag::DT
                        | Tag::PRP
                        | Tag::PRPS
                        | Tag::TO
                        | Tag::CD
                        | Tag::SYM
                        | Tag::JJ
                        | Tag::RP
                        | Tag::RB
                        | Tag::WP
                        | Tag::WRB
                ) || matches!(self.word(at + 1), "that" | "“" | "``" | "from" | "with" | "into" | "against")
            }
            Some(Guess::Name) => true,
            Some(Guess::Open(r)) => r.has(Readings::PLURAL) || r.has(Readings::ADJECTIVE),
            None => false,
        }
    }

    /// Whether a finite verb comes before the clause ends, within a few words.
    fn finite_follows(&self, at: usize) -> bool {
        for next in at + 1..(at + 12).min(self.end) {
            let word = self.word(next);
            match self.guess(next) {
                Some(Guess::Certain(Tag::MD | Tag::VBD | Tag::VBZ | Tag::VBP)) => return true,
                Some(Guess::Certain(Tag::CC | Tag::WDT | Tag::WP | Tag::WRB | Tag::PRP | Tag::Mark)) => return false,
                _ if matches!(
                    word,
                    "that" | "has" | "had" | "after" | "as" | "because" | "before" | "while" | "when" | "since"
                ) =>
                {
                    return matches!(word, "has" | "had");
                }
                _ => {}
            }
        }
        false
    }
}

fn is_nominal(tag: Tag) -> bool {
    matches!(tag, Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS | Tag::CD)
}

fn is_have(word: &str) -> bool {
    ["have", "has", "had", "having", "'ve", "’ve", "'d", "’d"].iter().any(|form| word.eq_ignore_ascii_case(form))
}

fn is_auxiliary(word: &str) -> bool {
    const BE: &[&str] = &[
        "be", "is", "are", "was", "were", "been", "being", "am", "'s", "’s", "'re", "’re", "'m", "’m", "get", "got",
        "gets", "getting",
    ];
    is_have(word) || BE.iter().any(|form| word.eq_ignore_ascii_case(form))
}
