//! Repairs of tags: what a tagger that sees a few words cannot know, and a clause or a list of verbs can.
//!
//! Past tense and participle look alike in most English verbs. A form behind a noun is a participle if the clause has its finite verb
//! elsewhere ("the man arrested on Monday is free"), and the finite verb if it has none ("the man arrested two thieves"). The other repairs
//! are of spelling: "withdrew" is no present tense, "survives" no noun.

mod article;
mod attribute;
mod clause;
mod participle;
mod spelling;

use std::ops::Range;

use super::irregular::{self, Form};
use super::{Tag, Upos, lowered};
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
        repair.either(at);
    }
    if !is_running {
        return;
    }
    for at in sentence {
        if matches!(repair.tag(at), Tag::VBG | Tag::VBN) {
            repair.second_attribute(at);
        }
        match repair.tag(at) {
            Tag::VBP | Tag::VB => repair.behind_article(at),
            Tag::JJ => repair.named_head(at),
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

    /// Whether a hyphen ties a word to the one before.
    fn is_tied(&self, at: usize) -> bool {
        at > self.sentence.start + 1 && self.word(at - 1) == "-" && self.adjoins(at - 1) && self.adjoins(at)
    }

    fn is_hyphenated(&self, at: usize) -> bool {
        (at > self.sentence.start && self.word(at - 1) == "-" && self.adjoins(at))
            || (self.word(at + 1) == "-" && self.adjoins(at + 1))
    }

    /// Whether no space stands in front of a token.
    fn adjoins(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| !token.spaced)
    }
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
