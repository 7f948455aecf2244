//! Noun phrases, without what follows their heads.

use std::ops::Range;

use super::Tag;
use crate::token::{TokenIndex, Tokens};

/// A noun phrase without what follows its head: "the $2.5bn system", "Turkish Foreign Minister Mevlut Cavusoglu".
#[derive(Clone, Debug, PartialEq)]
pub struct NounPhrase {
    /// From determiner to head.
    pub tokens: Range<TokenIndex>,
    /// The head noun: the last one.
    pub head: TokenIndex,
}

/// Finds the noun phrases of a sentence and appends them to `phrases`; `taken` says which tokens belong to verb groups.
pub(super) fn find(
    tokens: &Tokens<'_>,
    tags: &[Tag],
    sentence: Range<usize>,
    mut taken: impl FnMut(usize) -> bool,
    phrases: &mut Vec<NounPhrase>,
) {
    let mut start = None;
    let mut head = None;
    for at in sentence {
        let tag = if taken(at) { Tag::Mark } else { tags.get(at).copied().unwrap_or(Tag::Mark) };
        match tag {
            Tag::PRP | Tag::EX => {
                close(&mut start, &mut head, phrases);
                phrases.push(NounPhrase { tokens: at..at + 1, head: at });
            }
            Tag::DT | Tag::PDT | Tag::PRPS | Tag::WPS => {
                // A determiner opens a phrase; behind "all" or "half" it goes on.
                if head.is_some()
                    || !matches!(start, Some(first) if first + 1 == at && tags.get(first) == Some(&Tag::PDT))
                {
                    close(&mut start, &mut head, phrases);
                }
                start.get_or_insert(at);
                // "some", "this", "all" alone; the noun that follows takes over.
                if tag == Tag::DT
                    && !matches!(tokens.word(at), "the" | "a" | "an" | "The" | "A" | "An" | "no" | "every")
                {
                    head = Some(at);
                }
            }
            Tag::NN | Tag::NNS | Tag::NNP | Tag::NNPS | Tag::CD => {
                start.get_or_insert(at);
                head = Some(at);
            }
            Tag::POS if head.is_some() => head = None,
            Tag::JJ | Tag::JJR | Tag::JJS | Tag::VBN | Tag::VBG | Tag::SYM => {
                // "US stealth planes" goes on; "the museum last year" is two phrases.
                let goes_on = |h: usize| matches!(tags.get(h), Some(Tag::DT | Tag::CD | Tag::NNP)) && tag != Tag::VBG;
                if head.is_some_and(|h| !goes_on(h)) || matches!(tokens.word(at), "last" | "next" | "earlier" | "later")
                {
                    close(&mut start, &mut head, phrases);
                }
                start.get_or_insert(at);
            }
            Tag::RB | Tag::RBR | Tag::RBS if start.is_some() && head.is_none_or(|h| tags.get(h) == Some(&Tag::DT)) => {}
            Tag::Mark | Tag::IN if joins(tokens, at) && start.is_some() => {}
            _ => close(&mut start, &mut head, phrases),
        }
    }
    close(&mut start, &mut head, phrases);
}

/// Ends the phrase that is open, if it has a head.
fn close(start: &mut Option<usize>, head: &mut Option<usize>, phrases: &mut Vec<NounPhrase>) {
    if let (Some(first), Some(last)) = (*start, *head) {
        phrases.push(NounPhrase { tokens: first..last + 1, head: last });
    }
    (*start, *head) = (None, None);
}

/// Whether a mark ties two words into one: the hyphen of "six-week", the quotation mark of "the “plan”" does not.
fn joins(tokens: &Tokens<'_>, at: usize) -> bool {
    let tied = |at: usize| tokens.get(at).is_some_and(|t| !t.spaced);
    matches!(tokens.word(at), "-" | "–" | "/" | "‑") && tied(at) && tied(at + 1)
}
