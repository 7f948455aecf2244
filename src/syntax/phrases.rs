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
            // "a $18-a-share offer".
            Tag::DT if start.is_some() && tied(tokens, at) => {}
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
                // "In recent years Varga wrote": a name does not go on after units of time.
                if matches!(tag, Tag::NNP | Tag::NNPS)
                    && head.is_some_and(|h| {
                        // "In 1998 Varga wrote".
                        let year = || start == Some(h) && tokens.word(h).len() == 4 && tags.get(h) == Some(&Tag::CD);
                        let governed = || h.checked_sub(1).is_some_and(|before| tags.get(before) == Some(&Tag::IN));
                        super::time_words::are_units(tokens.word(h)) || year() && governed()
                    })
                {
                    close(&mut start, &mut head, phrases);
                }
                start.get_or_insert(at);
                head = Some(at);
            }
            // "the official adds", "the Dane who won": an adjective between its article and a verb or a relative pronoun is the head.
            Tag::JJ
                if start.is_some_and(|first| first + 1 == at && tags.get(first) == Some(&Tag::DT))
                    && (taken(at + 1) || tags.get(at + 1) == Some(&Tag::WP)) =>
            {
                head = Some(at);
            }
            Tag::POS if head.is_some() => head = None,
            // "much of the debate", "most of them".
            Tag::JJ | Tag::JJR | Tag::JJS if counts_alone(tokens, tags, at) => {
                start.get_or_insert(at);
                head = Some(at);
            }
            // "the 24-year-old", "a two-month-long": tied to what stands before, and the head until a noun comes.
            Tag::JJ if head.is_some() && tied(tokens, at) => head = Some(at),
            Tag::JJ | Tag::JJR | Tag::JJS | Tag::VBN | Tag::VBG | Tag::SYM => {
                // "US stealth planes" goes on; "the museum last year" is two phrases.
                let goes_on = |h: usize| {
                    matches!(tags.get(h), Some(Tag::DT | Tag::CD | Tag::NNP | Tag::NNPS)) && tag != Tag::VBG
                        || tags.get(h) == Some(&Tag::NN)
                            && tag == Tag::JJ
                            && tokens.word(h).starts_with(char::is_uppercase)
                        || h.checked_sub(1).is_some_and(|before| tags.get(before) == Some(&Tag::POS)) && tag == Tag::JJ
                        || tags.get(h) == Some(&Tag::JJ) && tied(tokens, h)
                };
                if head.is_some_and(|h| !goes_on(h)) || matches!(tokens.word(at), "last" | "next" | "earlier" | "later")
                {
                    close(&mut start, &mut head, phrases);
                }
                start.get_or_insert(at);
            }
            // "long-term bonds".
            Tag::RB | Tag::RBR | Tag::RBS | Tag::IN | Tag::RP if joins(tokens, at + 1) && head.is_none() => {
                start.get_or_insert(at);
            }
            Tag::RB | Tag::RBR | Tag::RBS if start.is_some() && head.is_none_or(|h| tags.get(h) == Some(&Tag::DT)) => {}
            Tag::Mark | Tag::IN if joins(tokens, at) && start.is_some() => {}
            // "a slow and painful war", "its old, grey fleet": what joins two adjectives of one noun.
            Tag::CC | Tag::Mark if head.is_none() && start.is_some_and(|first| pairs(tokens, tags, first, at)) => {}
            _ => close(&mut start, &mut head, phrases),
        }
    }
    close(&mut start, &mut head, phrases);
}

/// Finds the phrase that tells who another one is: "Ann Lee, the mayor of the town, resigned".
///
/// Two phrases with a comma between them and a mark or the end of the sentence behind, the second with a determiner or a name's
/// office in front; a list ("apples, the pears and plums") has a conjunction.
pub(super) fn apposition<'p>(
    tokens: &Tokens<'_>,
    tags: &[Tag],
    phrases: &'p [NounPhrase],
    phrase: &NounPhrase,
) -> Option<&'p NounPhrase> {
    const LONGEST: usize = 16;
    let comma = phrase.tokens.end;
    let second = phrases.get(phrases.partition_point(|p| p.tokens.start <= comma))?;
    if tokens.word(comma) != "," || second.tokens.start != comma + 1 || super::time_words::is_time(tokens, tags, second)
    {
        return None;
    }
    let tag = |at: usize| tags.get(at).copied().unwrap_or(Tag::Mark);
    let determined = matches!(tag(second.tokens.start), Tag::DT | Tag::PRPS)
        || tag(second.tokens.start) == Tag::NNP && tag(second.head) == Tag::NN;
    let names = matches!(tag(phrase.head), Tag::NNP | Tag::NNPS);
    let titled = !names && tag(second.head) == Tag::NNP && matches!(tag(phrase.head), Tag::NN);
    if !(determined && names
        || titled
        || determined && tag(second.head) == Tag::NN && tokens.word(second.tokens.start).len() <= 3)
    {
        return None;
    }
    // It ends before the next mark; no conjunction and no verb may come before that.
    let end =
        (second.tokens.end..tags.len()).take(LONGEST).find(|&at| tag(at) == Tag::Mark && tokens.word(at) != "-")?;
    let listed = (second.tokens.end..=end + 1)
        .any(|at| tag(at) == Tag::CC || matches!(tag(at), Tag::VBD | Tag::VBZ | Tag::VBP | Tag::MD) && at < end);
    (!listed).then_some(second)
}

/// Ends the phrase that is open, if it has a head.
fn close(start: &mut Option<usize>, head: &mut Option<usize>, phrases: &mut Vec<NounPhrase>) {
    if let (Some(first), Some(last)) = (*start, *head) {
        phrases.push(NounPhrase { tokens: first..last + 1, head: last });
    }
    (*start, *head) = (None, None);
}

/// Whether a conjunction or a comma stands between two adjectives of a phrase that a determiner or a preposition has opened.
fn pairs(tokens: &Tokens<'_>, tags: &[Tag], first: usize, at: usize) -> bool {
    let tag = |at: usize| tags.get(at).copied().unwrap_or(Tag::Mark);
    let opened = matches!(tag(first), Tag::DT | Tag::PRPS | Tag::CD) || first > 0 && tag(first - 1) == Tag::IN;
    let adjectives = at > first && tag(at - 1) == Tag::JJ && tag(at + 1) == Tag::JJ;
    opened && adjectives && (tag(at) == Tag::CC || tokens.word(at) == ",")
}

/// Whether a word of amount stands without its noun.
fn counts_alone(tokens: &Tokens<'_>, tags: &[Tag], at: usize) -> bool {
    let amount = matches!(
        tokens.word(at),
        "much" | "more" | "most" | "many" | "few" | "less" | "several" | "Much" | "More" | "Most" | "Many" | "Few"
    );
    amount && tokens.word(at + 1) == "of" && tags.get(at + 1) == Some(&Tag::IN)
}

/// Whether a hyphen ties a word to the one before: the "old" of "24-year-old".
fn tied(tokens: &Tokens<'_>, at: usize) -> bool {
    at > 1 && joins(tokens, at - 1)
}

/// Whether a mark ties two words into one: the hyphen of "six-week", the quotation mark of "the “plan”" does not.
fn joins(tokens: &Tokens<'_>, at: usize) -> bool {
    let tied = |at: usize| tokens.get(at).is_some_and(|t| !t.spaced);
    matches!(tokens.word(at), "-" | "–" | "/" | "‑") && tied(at) && tied(at + 1)
}
