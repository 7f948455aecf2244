//! Where a mention stands: its tokens, its sentence, its paragraph, and the verb that governs it.

use std::ops::Range;

use super::anchor::Spoken;
use super::direction::is_perfect;
use super::en;
use crate::calendar::CalendarUnit;
use crate::syntax::{SyntaxOf, Tense, VerbGroup};
use crate::timex::Mention;
use crate::token::{TokenIndex, Tokens};

/// The surroundings of one mention.
#[derive(Clone, Copy)]
pub(super) struct Scene<'a> {
    tokens: &'a Tokens<'a>,
    syntax: SyntaxOf<'a>,
    first: TokenIndex,
    end: TokenIndex,
    next: Option<&'a Mention>,
    /// The number of its sentence.
    pub sentence: usize,
    /// The number of its paragraph.
    pub paragraph: usize,
    sentence_start: TokenIndex,
}

impl<'a> Scene<'a> {
    pub(super) fn new(
        tokens: &'a Tokens<'a>,
        syntax: SyntaxOf<'a>,
        at: &Range<TokenIndex>,
        next: Option<&'a Mention>,
    ) -> Self {
        let sentence = tokens.sentence_of(at.start);
        let (paragraph, sentence_start) =
            tokens.sentences().get(sentence).map_or((0, 0), |s| (s.paragraph, s.tokens.start));
        Scene { tokens, syntax, first: at.start, end: at.end, next, sentence, paragraph, sentence_start }
    }

    /// Returns the same place without what follows.
    pub(super) fn alone(&self) -> Self {
        Scene { next: None, ..*self }
    }

    /// Returns the words in front of the mention, the nearest first, no further than the sentence and `reach` tokens.
    pub(super) fn words_before(&self, reach: usize) -> impl Iterator<Item = &'a str> + use<'a> {
        let tokens = self.tokens;
        let from = self.sentence_start.max(self.first.saturating_sub(reach)).min(self.first);
        (from..self.first).rev().map(move |token| tokens.word(token))
    }

    /// Returns the words of the sentence, no further than `reach` tokens from the mention.
    pub(super) fn words_around(&self, reach: usize) -> impl Iterator<Item = &'a str> + use<'a> {
        let tokens = self.tokens;
        let all = tokens.sentences().get(self.sentence).map_or(0..0, |sentence| sentence.tokens.clone());
        let (from, to) = (self.first.saturating_sub(reach).max(all.start), (self.end + reach).min(all.end));
        (from..to).map(move |token| tokens.word(token))
    }

    /// Returns the mention of the same sentence that is joined to this one: "*March* to August 2011", "*June 4* and 6 May 1944".
    pub(super) fn joined(&self) -> Option<&'a Mention> {
        let next = self.next.filter(|next| self.tokens.sentence_of(next.tokens.start) == self.sentence)?;
        let between = self.end..next.tokens.start;
        let joins = (1..=2).contains(&between.len()) && between.clone().all(|token| en::joins(self.tokens.word(token)));
        joins.then_some(next)
    }

    /// Says whether "of" follows, which says of what the length is: "after *two hours* of talks".
    pub(super) fn is_filled(&self) -> bool {
        en::fills(self.tokens.word(self.end))
    }

    /// Returns the word behind the mention.
    pub(super) fn word_behind(&self) -> &'a str {
        self.tokens.word(self.end)
    }

    /// Says whether the mention stands alone in brackets.
    pub(super) fn is_bracketed(&self) -> bool {
        self.words_before(1).next() == Some("(") && self.word_behind() == ")"
    }

    /// Says whether a word or dash behind the mention lets it run on to another: "*May* to September".
    pub(super) fn runs_on(&self) -> bool {
        en::runs_on(self.tokens.word(self.end))
    }

    /// Returns the verb group that governs the mention.
    pub(super) fn governor(&self) -> Option<VerbGroup> {
        self.syntax.in_sentence(self.sentence, |syntax| {
            syntax.governor(self.first..self.end).and_then(|group| syntax.groups().get(group).cloned())
        })
    }

    /// Says whether the mention stands behind a verb group.
    pub(super) fn follows(&self, group: &VerbGroup) -> bool {
        group.tokens.end <= self.first
    }

    /// Says whether the mention opens its sentence, after a preposition at most.
    pub(super) fn is_initial(&self) -> bool {
        self.first <= self.sentence_start + 1
    }

    /// Returns the verb group in front of another one, in the same sentence.
    pub(super) fn group_before(&self, group: &VerbGroup) -> Option<VerbGroup> {
        self.syntax.in_sentence(self.sentence, |syntax| {
            let groups = syntax.groups();
            let at = groups.partition_point(|g| g.tokens.start < group.tokens.start);
            groups.get(at.checked_sub(1)?).filter(|g| g.tokens.start >= self.sentence_start).cloned()
        })
    }

    /// Says whether the mention stands between a determiner and a noun: "the *1988* flood".
    pub(super) fn is_attribute(&self) -> bool {
        let followed = self.tokens.word(self.end).starts_with(|c: char| c.is_lowercase());
        followed && self.words_before(1).any(en::determines)
    }

    /// Says whether a time only looks back from where a story stands, so that the story does not move there: what "had" happened
    /// before, and the year that holds the day just told.
    pub(super) fn looks_back(&self, unit: CalendarUnit, focus: &Spoken) -> bool {
        let (time, stands) = (unit.interval(), focus.reference.interval);
        let holds = focus.paragraph == self.paragraph && time != stands && time.contains(stands);
        let had = || self.governor().is_some_and(|group| group.tense == Tense::Past && is_perfect(&group));
        holds || (unit.begin() < focus.reference.unit.begin() && had())
    }

    /// Returns the word of a token.
    pub(super) fn word(&self, token: TokenIndex) -> &'a str {
        self.tokens.word(token)
    }

    /// Says whether the mention stands in quotation marks.
    pub(super) fn is_quoted(&self) -> bool {
        self.syntax.in_paragraph(self.paragraph, |syntax| syntax.is_quoted(self.first))
    }
}
