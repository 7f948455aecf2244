//! Names that a text gives in full once and in short thereafter: "Ada Holm … Holm", "the European Lending Board (ELB) … the ELB".
//!
//! A last word that two different full names share stands for neither.

use std::collections::BTreeMap;
use std::ops::Range;

use super::en::cues;
use crate::syntax::{NounPhrase, Syntax, Tag};
use crate::token::{TokenIndex, Tokens};

/// The full name behind every short one.
#[derive(Debug, Default)]
pub(super) struct Names {
    /// The words of the full name, by the head of the short one.
    full: BTreeMap<TokenIndex, Range<TokenIndex>>,
    /// The heads of the full names that a person can have.
    persons: BTreeMap<TokenIndex, Range<TokenIndex>>,
}

impl Names {
    /// Reads the names of a text, in its order.
    pub(super) fn of(tokens: &Tokens<'_>, syntax: &Syntax) -> Self {
        let mut names = Names::default();
        let mut known: BTreeMap<&str, Option<Range<TokenIndex>>> = BTreeMap::new();
        for phrase in syntax.phrases() {
            if let Some(short) = acronym(tokens, phrase.tokens.end) {
                known.entry(short).or_insert_with(|| Some(phrase.tokens.clone()));
            }
            let name = name(tokens, syntax, phrase);
            let Some(last) = name.end.checked_sub(1).filter(|_| !name.is_empty()) else { continue };
            let word = tokens.word(last);
            if name.len() == 1 {
                if let Some(Some(full)) = known.get(word) {
                    names.full.insert(last, full.clone());
                }
                continue;
            }
            if !name.clone().any(|at| cues::BODIES.contains(&tokens.word(at))) {
                names.persons.insert(last, name.clone());
                let same = |other: &Range<TokenIndex>| {
                    let words = |name: &Range<TokenIndex>| name.clone().map(|at| tokens.word(at)).collect::<Vec<_>>();
                    words(other) == words(&name)
                };
                let entry = known.entry(word).or_insert_with(|| Some(name.clone()));
                if !entry.as_ref().is_some_and(same) {
                    *entry = None;
                }
            }
        }
        names
    }

    /// Returns the full name that a short one with this head stands for.
    pub(super) fn full(&self, head: TokenIndex) -> Option<Range<TokenIndex>> {
        self.full.get(&head).cloned()
    }

    /// Says whether the word with this head names a person: in full, or in short where the full name came before.
    pub(super) fn is_person(&self, head: TokenIndex) -> bool {
        let full = |head: &TokenIndex| self.persons.contains_key(head);
        full(&head) || self.full.get(&head).is_some_and(|name| name.end.checked_sub(1).is_some_and(|last| full(&last)))
    }
}

/// Returns the words of a phrase that make a name, without its titles: "Ada Holm" of "Minister Mrs. Ada Holm".
fn name(tokens: &Tokens<'_>, syntax: &Syntax, phrase: &NounPhrase) -> Range<TokenIndex> {
    let part = |at: &TokenIndex| {
        syntax.tag(*at) == Tag::NNP && !cues::TITLES.iter().any(|title| tokens.word(*at).eq_ignore_ascii_case(title))
    };
    let end = phrase.head + 1;
    let start = (phrase.tokens.start..end).rev().take_while(part).last().unwrap_or(end);
    start..end
}

/// Returns the letters in brackets behind a name, if they are those that its words begin with: "European Lending Board (ELB)".
fn acronym<'t>(tokens: &Tokens<'t>, bracket: TokenIndex) -> Option<&'t str> {
    /// No more words than these have their letter in one.
    const LONGEST: usize = 8;
    let short = tokens.word(bracket + 1);
    if tokens.word(bracket) != "(" || tokens.word(bracket + 2) != ")" || short.len() < 2 {
        return None;
    }
    let initials = (bracket.saturating_sub(LONGEST)..bracket).filter_map(|at| tokens.word(at).chars().next());
    let initials: String = initials.filter(|first| first.is_uppercase()).collect();
    let letters: String = short.chars().filter(|letter| letter.is_uppercase()).collect();
    (letters.len() >= 2 && initials.ends_with(&letters)).then_some(short)
}
