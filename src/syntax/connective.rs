//! Connectives: the words that open clauses.

use std::ops::Range;

use super::Tag;
use crate::token::{TokenKind, Tokens};

/// How a word opens a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// "who", "which", "whose", "what".
    Relative,
    /// "that".
    That,
    /// "when", "where", "why", "how", "whether".
    Interrogative,
    /// "because", "although", "if", "while".
    Subordinator,
    /// A preposition before a participle ("by imposing"); the adverbial ones before a clause too ("after the talks ended").
    Preposition { adverbial: bool },
    /// "with" and "without", before a noun and a participle.
    With,
}

/// Finds out how the word at `at` opens a clause, if it does.
pub(super) fn at(tokens: &Tokens<'_>, tags: &[Tag], sentence: &Range<usize>, at: usize) -> Option<Opening> {
    let tag = tags.get(at).copied().unwrap_or(Tag::Mark);
    match tag {
        Tag::WDT | Tag::WP | Tag::WPS => {}
        Tag::WRB | Tag::IN | Tag::DT | Tag::RB | Tag::CC | Tag::TO => {}
        _ => return None,
    }
    let mut buffer = [0; 12];
    let word = super::lowered(tokens.word(at), &mut buffer)?;
    Some(match (tag, word) {
        (Tag::WDT | Tag::IN | Tag::DT, "that") => {
            let next = next_tag(tags, sentence, at);
            // "that of the firm", but "that after the talks, they left".
            let points = next == Tag::IN && tokens.word(at + 1) == "of";
            let determines = tag == Tag::DT || tag != Tag::WDT && (points || matches!(next, Tag::Mark | Tag::VBZ));
            return (!determines).then_some(Opening::That);
        }
        (Tag::WDT | Tag::WP | Tag::WPS, _) => Opening::Relative,
        (Tag::WRB, "how" | "why" | "where" | "when" | "whenever" | "wherever") => Opening::Interrogative,
        (Tag::WRB, _) => Opening::Interrogative,
        (Tag::IN, "whether") => Opening::Interrogative,
        // "won only once", "more than once", "all at once": a count.
        (Tag::IN | Tag::RB, "once") if is_count(tokens, sentence, at) => return None,
        (
            Tag::IN | Tag::RB,
            "because" | "although" | "though" | "if" | "while" | "whilst" | "unless" | "whereas" | "lest" | "once"
            | "when" | "where",
        ) => Opening::Subordinator,
        // "as many as 40 ships": a bound.
        (Tag::IN, "as") if is_bound(tokens, sentence, at) => return None,
        (
            Tag::IN,
            "after" | "before" | "since" | "until" | "till" | "as" | "than" | "by" | "upon" | "despite" | "like",
        ) => Opening::Preposition { adverbial: true },
        (Tag::IN, "with" | "without") if next_tag(tags, sentence, at) != Tag::VBG => Opening::With,
        (Tag::IN, "without") => Opening::Preposition { adverbial: true },
        (
            Tag::IN | Tag::TO,
            "for" | "of" | "in" | "from" | "on" | "about" | "against" | "into" | "at" | "over" | "through" | "to"
            | "with",
        ) => Opening::Preposition { adverbial: false },
        _ => return None,
    })
}

/// Says whether the word before makes "once" a count.
fn is_count(tokens: &Tokens<'_>, sentence: &Range<usize>, once: usize) -> bool {
    let before = once.checked_sub(1).filter(|before| sentence.contains(before));
    before.is_some_and(|before| matches!(tokens.word(before), "only" | "just" | "than" | "at" | "but"))
}

/// Says whether "as" goes before a number that it bounds.
pub(super) fn is_bound(tokens: &Tokens<'_>, sentence: &Range<usize>, at: usize) -> bool {
    let before =
        |back: usize| at.checked_sub(back).filter(|before| sentence.contains(before)).map(|at| tokens.word(at));
    let amount = before(1).is_some_and(|word| matches!(word, "many" | "much" | "few" | "little" | "high" | "low"));
    let number = tokens.get(at + 1).is_some_and(|t| t.kind == TokenKind::Number) || tokens.word(at + 1) == "$";
    amount && number && before(2).is_some_and(|word| word.eq_ignore_ascii_case("as"))
}

fn next_tag(tags: &[Tag], sentence: &Range<usize>, at: usize) -> Tag {
    if at + 1 < sentence.end { tags.get(at + 1).copied().unwrap_or(Tag::Mark) } else { Tag::Mark }
}

/// Says whether an adverbial preposition can open a clause with a subject: "after the talks ended", not "by the talks".
pub(super) fn takes_clause(word: &str) -> bool {
    ["after", "before", "since", "until", "till", "as", "than", "like"].iter().any(|w| word.eq_ignore_ascii_case(w))
}

/// Says whether an adverb before a connective belongs to it: "even after", "shortly before".
pub(super) fn focuses(word: &str) -> bool {
    matches!(
        word,
        "even"
            | "Even"
            | "just"
            | "Just"
            | "only"
            | "Only"
            | "shortly"
            | "Shortly"
            | "soon"
            | "Soon"
            | "immediately"
            | "Immediately"
            | "ever"
            | "Ever"
            | "partly"
            | "long"
            | "Long"
            | "right"
            | "especially"
            | "particularly"
    )
}
