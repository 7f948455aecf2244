//! Noun phrases that say when: "last week", "Monday", "the following morning"; they are no subjects and no objects.

use super::{NounPhrase, Tag};
use crate::token::Tokens;

/// Says whether a noun phrase names a time and, as it stands, says when.
///
/// "The year" or "a week" may be what is talked about, so a unit of time needs a word that points: "last", "this", "that", "one", "every".
pub(super) fn is_time(tokens: &Tokens<'_>, tags: &[Tag], phrase: &NounPhrase) -> bool {
    let mut buffer = [0; 12];
    let Some(head) = super::lowered(tokens.word(phrase.head), &mut buffer) else { return false };
    let before = phrase.tokens.start..phrase.head;
    match kind(head) {
        Some(Kind::Name) => !before.clone().any(|at| tags.get(at) == Some(&Tag::POS)),
        Some(Kind::Unit) => before.clone().any(|at| {
            tags.get(at) == Some(&Tag::CD) && phrase.tokens.len() < 4
                || matches!(
                    tokens.word(at),
                    "last"
                        | "this"
                        | "that"
                        | "next"
                        | "every"
                        | "each"
                        | "one"
                        | "same"
                        | "following"
                        | "previous"
                        | "Last"
                        | "This"
                        | "That"
                        | "Next"
                        | "Every"
                        | "Each"
                        | "One"
                        | "earlier"
                        | "past"
                        | "coming"
                )
                || kind(tokens.word(at)) == Some(Kind::Name)
                || tokens.word(at).len() > 3 && tokens.word(at).ends_with("day") && tags.get(at) == Some(&Tag::NNP)
        }),
        None => {
            // "1995" alone.
            phrase.tokens.len() == 1
                && head.len() == 4
                && head.bytes().all(|b| b.is_ascii_digit())
                && matches!(head.as_bytes(), [b'1', b'0'..=b'9', ..] | [b'2', b'0', ..])
        }
    }
}

/// Says whether a noun names several units of time: "years".
pub(super) fn are_units(word: &str) -> bool {
    matches!(word, "seconds" | "minutes" | "hours" | "days" | "weeks" | "months" | "years" | "decades" | "centuries")
}

/// Says whether a word names a time or a unit of time: "November", "week".
pub(super) fn names_time(word: &str) -> bool {
    let mut buffer = [0; 12];
    super::lowered(word, &mut buffer).is_some_and(|word| kind(word).is_some())
}

/// What a noun says of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A day, a month, "yesterday".
    Name,
    /// A stretch that can be pointed to.
    Unit,
}

fn kind(lower: &str) -> Option<Kind> {
    Some(match lower {
        "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday" | "january" | "february"
        | "april" | "june" | "july" | "august" | "september" | "october" | "november" | "december" | "today"
        | "yesterday" | "tomorrow" | "tonight" => Kind::Name,
        "day" | "days" | "week" | "weeks" | "month" | "months" | "year" | "years" | "decade" | "decades"
        | "century" | "night" | "morning" | "evening" | "afternoon" | "weekend" | "hour" | "hours" | "minute"
        | "minutes" | "summer" | "winter" | "spring" | "autumn" | "fall" | "quarter" | "time" | "season" | "moment" => {
            Kind::Unit
        }
        _ => return None,
    })
}
