//! The words of a summary as they are printed: with the spaces of the text, and with quotation marks in pairs.

use crate::event::context::Context;
use crate::syntax::Tag;
use crate::token::TokenIndex;

/// Writes tokens with the spaces that the text has, and with quotation marks in pairs.
pub(super) fn render(context: &Context<'_>, kept: &[TokenIndex]) -> String {
    let quotes = Quotes::of(context, kept);
    let mut text = String::new();
    let mut previous = None;
    // "“We will stay,” she said": the comma belongs to the sentence that it was cut from.
    let parting = match kept {
        [.., comma, mark] if context.is(*comma, ",") && context.is_any(*mark, &["”", "\"", "»", "\'\'"]) => {
            Some(*comma)
        }
        _ => None,
    };
    // "Ada Holm, whose shop burned": only the owner in front makes "whose" an ending.
    let owner = kept.first().and_then(|&first| context.phrase_of(first)).map_or(0, |p| p.tokens.len());
    let owned = kept.get(owner).copied().filter(|&at| owner > 0 && context.tag(at) == Tag::WPS);
    for &at in kept.iter().filter(|at| !quotes.lone.contains(at) && parting != Some(**at)) {
        let Some(token) = context.tokens.get(at) else { continue };
        let adjoining = previous.is_some_and(|before| before + 1 == at);
        let closing = context.tag(at) == Tag::POS || matches!(context.word(at), "," | "”" | "\'\'" | "%");
        if owned == Some(at) {
            text.push_str(if text.ends_with('s') { "’" } else { "’s" });
            previous = Some(at);
            continue;
        }
        if previous.is_some() && (token.spaced || !adjoining && !closing) {
            text.push(' ');
        }
        // Words that opened their sentence stand behind the verb now.
        let moved = previous.is_some_and(|before| before > at) && context.sentence(at).start == at;
        if moved && !matches!(context.tag(at), Tag::NNP | Tag::NNPS) && !context.is(at, "i") {
            let mut rest = written(context.word(at)).chars();
            text.extend(rest.next().into_iter().flat_map(char::to_lowercase));
            text.push_str(rest.as_str());
        } else {
            text.push_str(written(context.word(at)));
        }
        previous = Some(at);
    }
    text.extend(quotes.missing);
    text
}

/// Returns a mark as it is printed: typists' quotation marks are turned.
fn written(word: &str) -> &str {
    match word {
        "``" => "“",
        "\'\'" => "”",
        word => word,
    }
}

/// The quotation marks of a summary that have no partner in it.
struct Quotes {
    /// Those that are left out.
    lone: Vec<TokenIndex>,
    /// Those that have to close what was cut.
    missing: Vec<char>,
}

impl Quotes {
    fn of(context: &Context<'_>, kept: &[TokenIndex]) -> Self {
        let mut open = Vec::new();
        let mut lone = Vec::new();
        for &at in kept {
            match context.word(at) {
                "\"" if open.last().is_some_and(|&(_, close)| close == '"') => {
                    open.pop();
                }
                // "a 13" screen": inches.
                "\"" if is_inch(context, at) => {}
                "“" | "``" => open.push((at, '”')),
                "«" => open.push((at, '»')),
                "\"" => open.push((at, '"')),
                "”" | "»" | "\'\'" if open.pop().is_none() => lone.push(at),
                "`" => lone.push(at),
                _ => {}
            }
        }
        Quotes { lone, missing: open.into_iter().rev().map(|(_, close)| close).collect() }
    }
}

/// Says whether a mark is glued to a number and to nothing behind it.
fn is_inch(context: &Context<'_>, at: TokenIndex) -> bool {
    let glued = |at: TokenIndex| context.tokens.get(at).is_some_and(|t| !t.spaced);
    glued(at) && !glued(at + 1) && at.checked_sub(1).is_some_and(|number| context.tag(number) == Tag::CD)
}
