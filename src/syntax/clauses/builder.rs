//! The clauses of a sentence while they are found: a stack of open ones, and what is asked of the words around.

use std::ops::Range;

use super::ClauseKind;
use super::opening::Opener;
use crate::syntax::{NounPhrase, Tag, VerbGroup};
use crate::token::Tokens;

/// The start of a clause that came to nothing.
const GONE: usize = usize::MAX;
/// How deep clauses may nest; what hangs deeper hangs side by side.
const DEEPEST: usize = 32;
/// How many words between two verbs are searched for connectives.
const REACH: usize = 160;

/// A clause in the making.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) group: Option<usize>,
    pub(super) kind: ClauseKind,
    pub(super) connective: Option<usize>,
    pub(super) parent: Option<usize>,
}

impl Draft {
    pub(super) fn new(start: usize, kind: ClauseKind) -> Self {
        Draft { start, end: usize::MAX, group: None, kind, connective: None, parent: None }
    }
}

pub(super) struct Builder<'a, 't> {
    pub(super) tokens: &'a Tokens<'t>,
    pub(super) tags: &'a [Tag],
    pub(super) groups: &'a [VerbGroup],
    pub(super) phrases: &'a [NounPhrase],
    pub(super) quotes: &'a [Range<usize>],
    pub(super) sentence: Range<usize>,
    pub(super) clauses: Vec<Draft>,
    /// The open clauses, the outermost first.
    pub(super) stack: Vec<usize>,
}

impl<'t> Builder<'_, 't> {
    pub(super) fn tag(&self, at: usize) -> Tag {
        if self.sentence.contains(&at) { self.tags.get(at).copied().unwrap_or(Tag::Mark) } else { Tag::Mark }
    }

    pub(super) fn word(&self, at: usize) -> &'t str {
        if self.sentence.contains(&at) { self.tokens.word(at) } else { "" }
    }

    pub(super) fn top(&self) -> usize {
        self.stack.last().copied().unwrap_or(0)
    }

    /// Closes the open clauses above a place in the stack; they end at `end`.
    pub(super) fn close_above(&mut self, height: usize, end: usize) {
        while self.stack.len() > height.max(1) {
            if let Some(clause) = self.stack.pop() {
                let draft = &mut self.clauses[clause];
                draft.end = end.max(draft.start + 1);
            }
        }
    }

    pub(super) fn open(&mut self, draft: Draft) -> usize {
        if self.stack.len() >= DEEPEST {
            self.close_above(DEEPEST - 1, draft.start);
        }
        let parent = self.top();
        self.clauses.push(Draft { parent: Some(parent), ..draft });
        let clause = self.clauses.len() - 1;
        self.stack.push(clause);
        clause
    }

    pub(super) fn finish(&mut self) {
        let end = self.sentence.end;
        for draft in &mut self.clauses {
            draft.end = draft.end.min(end);
        }
        // A question or a fragment may leave the main clause without a verb: its first clause takes its place.
        let root = self.stack.first().copied().unwrap_or(0);
        if self.clauses[root].group.is_none() {
            let heir = self
                .clauses
                .iter()
                .position(|d| d.parent == Some(root) && d.group.is_some_and(|g| self.groups[g].finite));
            let heir = heir.or_else(|| self.clauses.iter().position(|d| d.parent == Some(root) && d.group.is_some()));
            if let Some(heir) = heir {
                self.clauses[root].group = self.clauses[heir].group.take();
                self.clauses[root].connective = self.clauses[heir].connective;
                self.dissolve(heir);
            }
        }
        // A connective whose verb never came governs nothing.
        for clause in (0..self.clauses.len()).rev() {
            if self.clauses[clause].group.is_none() && self.clauses[clause].parent.is_some() {
                self.dissolve(clause);
            }
        }
        self.compact();
    }

    /// Marks a clause as gone; its children go to its parent.
    pub(super) fn dissolve(&mut self, clause: usize) {
        self.clauses[clause].start = GONE;
    }

    pub(super) fn compact(&mut self) {
        // A parent comes before its children, save for a clause that was taken over, and that one stays.
        let mut heir: Vec<Option<usize>> = Vec::with_capacity(self.clauses.len());
        let mut kept = 0;
        for draft in &self.clauses {
            if draft.start == GONE {
                heir.push(draft.parent.and_then(|p| heir.get(p).copied().flatten()));
            } else {
                heir.push(Some(kept));
                kept += 1;
            }
        }
        for draft in &mut self.clauses {
            draft.parent = draft.parent.and_then(|p| heir[p]);
        }
        self.clauses.retain(|draft| draft.start != GONE);
    }

    /// Gives a group its clause.
    pub(super) fn place(&mut self, index: usize) {
        let group = &self.groups[index];
        let from = index.checked_sub(1).map_or(self.sentence.start, |p| self.groups[p].tokens.end);
        let region = from.max(group.tokens.start.saturating_sub(REACH))..group.tokens.start;
        if let Some(start) = self.waiting_complement(index, &region) {
            self.open(Draft::new(start, ClauseKind::Complement));
        }
        let mut openers = self.openers(region.clone(), group);
        let own = openers.pop_if(|opener| opener.takes_group);
        for opener in openers {
            self.join_conjuncts(&opener);
            self.open(opener.draft);
        }
        if let Some(own) = own {
            self.join_conjuncts(&own);
            self.open(Draft { group: Some(index), ..own.draft });
        } else if group.finite {
            self.place_finite(index, region);
        } else {
            self.place_nonfinite(index, region);
        }
    }

    /// "that A …, and that B …": the second hangs where the first hangs.
    pub(super) fn join_conjuncts(&mut self, opener: &Opener) {
        let at = opener.draft.start;
        if at == self.sentence.start || self.tag(at - 1) != Tag::CC {
            return;
        }
        let like = self
            .stack
            .iter()
            .rposition(|&c| self.clauses[c].kind == opener.draft.kind && self.clauses[c].group.is_some());
        if let Some(height) = like {
            self.close_above(height, at - 1);
        }
    }

    pub(super) fn phrases_in(&self, range: &Range<usize>) -> impl Iterator<Item = &NounPhrase> {
        let (start, end) = (range.start, range.end);
        let first = self.phrases.partition_point(|phrase| phrase.tokens.start < start);
        self.phrases[first..].iter().take_while(move |phrase| phrase.tokens.end <= end)
    }

    /// Whether two noun phrases stand side by side, so that a clause begins between them.
    pub(super) fn is_split(&self, range: &Range<usize>) -> bool {
        self.split(range).is_some()
    }

    /// The last place where two noun phrases touch.
    pub(super) fn split(&self, range: &Range<usize>) -> Option<usize> {
        let mut last = usize::MAX;
        let mut found = None;
        for phrase in self.phrases_in(range) {
            if phrase.tokens.start == last {
                found = Some(last);
            }
            last = phrase.tokens.end;
        }
        found
    }

    pub(super) fn ends_with_phrase(&self, range: &Range<usize>) -> bool {
        self.phrases_in(range).last().is_some_and(|phrase| phrase.tokens.end == range.end)
    }
}
