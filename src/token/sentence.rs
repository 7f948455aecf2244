//! Tokens to sentences and paragraphs.
//!
//! A sentence ends at a full stop, question mark, exclamation mark or ellipsis, with the quotation marks and brackets that close behind it,
//! unless what follows goes on in lower case or the stop belongs to an abbreviation; and at the end of a paragraph.
//! A paragraph ends at a blank line, and at a single line break unless the lines are wrapped (see [`super::paragraph`]).

use super::abbreviation::{self, Abbreviation};
use super::paragraph::Breaks;
use super::{Sentence, Token, TokenKind};

/// How many words after a closed question may stand before the verb that reports it: “… fair?” Senator Ann Lee asked.
const REPORTING_REACH: usize = 6;

/// Cuts tokens into sentences.
pub(super) fn sentences(text: &str, tokens: &[Token]) -> Vec<Sentence> {
    let mut splitter = Splitter {
        text,
        tokens,
        sentences: Vec::with_capacity(tokens.len() / 20 + 1),
        start: 0,
        paragraph: 0,
        quotes: 0,
    };
    let mut breaks = Breaks::new(text);
    let mut at = 0;
    while at < tokens.len() {
        if goes_on(text.as_bytes(), tokens, at) {
            at += 1;
            continue;
        }
        let last = if splitter.may_end(at) { splitter.end_from(at) } else { None };
        // A line break inside the closing marks ends the sentence there.
        let mut end = at + 1;
        let mut broken = false;
        while end < tokens.len() && !broken {
            broken = breaks.between(tokens[end - 1].span.end() as usize, tokens[end].span.start() as usize);
            if broken || end >= last.unwrap_or(at + 1) {
                break;
            }
            end += 1;
        }
        if tokens[at].kind == TokenKind::Mark || end > at + 1 {
            splitter.count_quotes(at..end);
        }
        if broken {
            splitter.close(end);
            splitter.paragraph += 1;
            splitter.quotes = 0;
        } else if last.is_some() && splitter.goes_no_further(at, end) {
            splitter.close(end);
        }
        at = end;
    }
    splitter.close(tokens.len());
    splitter.sentences
}

/// Whether a token is neither a closing mark nor a quotation mark, and the next one follows it on the same line: no sentence ends there.
fn goes_on(text: &[u8], tokens: &[Token], at: usize) -> bool {
    let Some([token, next]) = tokens.get(at..at + 2) else { return false };
    let (end, start) = (token.span.end() as usize, next.span.start() as usize);
    let last = text.get(end - 1).copied().unwrap_or(b'.');
    let gap = start == end || (start == end + 1 && text.get(end) == Some(&b' '));
    gap && last != b'"' && !closes(last)
}

/// Whether the last byte of a token can be that of a full stop or another closing mark.
fn closes(byte: u8) -> bool {
    matches!(byte, b'.' | b'!' | b'?' | 0xa6)
}

struct Splitter<'t> {
    text: &'t str,
    tokens: &'t [Token],
    sentences: Vec<Sentence>,
    start: usize,
    paragraph: usize,
    /// Straight quotation marks seen in the paragraph: an odd number leaves one open.
    quotes: usize,
}

impl<'t> Splitter<'t> {
    fn word(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |t| t.span.of(self.text))
    }

    fn close(&mut self, end: usize) {
        if end > self.start {
            self.sentences.push(Sentence { tokens: self.start..end, paragraph: self.paragraph });
            self.start = end;
        }
    }

    fn count_quotes(&mut self, tokens: std::ops::Range<usize>) {
        self.quotes += tokens.filter(|&t| self.word(t) == "\"").count();
    }

    fn may_end(&self, at: usize) -> bool {
        closes(self.text.as_bytes()[self.tokens[at].span.end() as usize - 1])
    }

    /// If a sentence may end with the token at `at`: the token after the marks that close behind it.
    fn end_from(&self, at: usize) -> Option<usize> {
        if !ends_sentence(self.word(at)) {
            return None;
        }
        let mut end = at + 1;
        let mut quotes = self.quotes;
        while let Some(token) = self.tokens.get(end) {
            let closes = match token.span.of(self.text) {
                "”" | "’" | "»" | "''" | ")" | "]" | "}" => true,
                "." | "!" | "?" | "…" => !token.spaced,
                "'" => !token.spaced,
                "\"" => {
                    quotes += 1;
                    !token.spaced || quotes.is_multiple_of(2)
                }
                word => !token.spaced && word.len() > 1 && word.bytes().all(|b| b == b'.'),
            };
            if !closes {
                break;
            }
            end += 1;
        }
        Some(end)
    }

    /// Whether the sentence really ends, its last mark at `at`, the next word at `end`.
    fn goes_no_further(&self, at: usize, end: usize) -> bool {
        let Some(next) = self.tokens.get(end) else { return true };
        let (stop, word) = (self.word(at), self.word(end));
        let closed = end > at + 1;
        let opens = matches!(word, "“" | "‘" | "``" | "\"" | "(" | "[" | "«" | "'" | "¿" | "¡" | "•" | "*")
            || word.starts_with(['@', '#']);
        let begins = begins_high(word) || opens;
        if stop.len() > 1 && stop.ends_with('.') && stop.starts_with(char::is_alphabetic) {
            return self.abbreviation_ends(at, end, closed, opens);
        }
        match stop {
            "." => {
                // "1." at the start of a list item.
                if at == self.start + 1 && self.tokens[self.start].kind == TokenKind::Number && !closed {
                    return false;
                }
                (begins && (next.spaced || closed || !is_number(next)))
                    || (is_number(next) && next.spaced)
                    || matches!(word, "-" | "$" | "£" | "€")
            }
            "?" | "!" => begins && !(closed && self.is_reported(end)) || is_number(next) && next.spaced,
            _ => begins && next.spaced,
        }
    }

    fn abbreviation_ends(&self, at: usize, end: usize, closed: bool, opens: bool) -> bool {
        let word = self.word(end);
        if closed {
            return begins_high(word) || opens;
        }
        if !begins_high(word) && !opens {
            return false;
        }
        let starter = opens && word != "(" && word != "[" || is_starter(word);
        match abbreviation::of(self.word(at)) {
            None => begins_high(word),
            Some(Abbreviation::Inside) => {
                // "plan B. The next day": a letter that is no initial.
                let letter = self.word(at).len() == 2;
                letter
                    && at > self.start
                    && self.word(at - 1).starts_with(|c: char| c.is_lowercase())
                    && is_starter(word)
            }
            Some(Abbreviation::Anywhere) => starter,
            Some(Abbreviation::Clock) => !follows_clock(word),
            Some(Abbreviation::Closing) => true,
        }
    }

    fn blank_line_before(&self, at: usize) -> bool {
        let Some([before, token]) = self.tokens.get(at - 1..=at) else { return false };
        let gap = &self.text.as_bytes()[before.span.end() as usize..token.span.start() as usize];
        gap.windows(2).any(|pair| pair == b"\n\n")
    }

    /// Whether the words from `from` on report the question or cry before: a name and a verb of saying.
    fn is_reported(&self, from: usize) -> bool {
        for at in from..from + REPORTING_REACH {
            if at > from && self.blank_line_before(at) {
                return false;
            }
            let word = self.word(at);
            if matches!(
                word,
                "asked"
                    | "said"
                    | "says"
                    | "asks"
                    | "cried"
                    | "shouted"
                    | "wondered"
                    | "wrote"
                    | "told"
                    | "replied"
                    | "added"
                    | "exclaimed"
            ) {
                return at > from;
            }
            let named = begins_high(word)
                || matches!(word, "the" | "a" | "of")
                || self.tokens.get(at).is_some_and(|_| word == "'s");
            if !named && at > from + 1 {
                return false;
            }
        }
        false
    }
}

fn is_number(token: &Token) -> bool {
    !matches!(token.kind, TokenKind::Word | TokenKind::Mark)
}

/// Whether a token can be the last of a sentence, closing marks apart.
fn ends_sentence(word: &str) -> bool {
    matches!(word.as_bytes(), b"!" | b"?" | [.., b'.'] | [0xe2, 0x80, 0xa6])
}

/// Whether a word begins with a capital, or has one behind a small first letter ("iPhone").
fn begins_high(word: &str) -> bool {
    let mut chars = word.chars();
    match chars.next() {
        Some(c) if c.is_uppercase() => true,
        Some(c) if c.is_lowercase() => chars.next().is_some_and(char::is_uppercase),
        Some(c) => c.is_alphabetic(),
        None => false,
    }
}

/// Whether a word with a capital may still belong to a time of day: weekdays, months, zones.
fn follows_clock(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "Eastern",
        "Pacific",
        "Central",
        "Mountain",
        "Greenwich",
        "UK",
        "Moscow",
        "Beijing",
        "Tokyo",
    ];
    let zone =
        matches!(word.len(), 2..=4) && word.bytes().all(|b| b.is_ascii_uppercase()) && !matches!(word, "IT" | "IN");
    // "8 a.m. Dec. 12"
    const SHORT: &[&str] =
        &["Jan.", "Feb.", "Mar.", "Apr.", "Jun.", "Jul.", "Aug.", "Sep.", "Sept.", "Oct.", "Nov.", "Dec."];
    zone || WORDS.contains(&word) || SHORT.contains(&word) || matches!(word, "(" | "[")
}

/// Whether a word with a capital begins sentences far more often than it goes on a name.
fn is_starter(word: &str) -> bool {
    const WORDS: &[&str] = &[
        "A",
        "About",
        "According",
        "After",
        "All",
        "Also",
        "Although",
        "Among",
        "An",
        "Analysts",
        "And",
        "Another",
        "Any",
        "As",
        "At",
        "Authorities",
        "Because",
        "Before",
        "Both",
        "But",
        "By",
        "Critics",
        "Despite",
        "During",
        "Each",
        "Earlier",
        "Even",
        "Every",
        "Experts",
        "Few",
        "For",
        "From",
        "Had",
        "Has",
        "He",
        "Her",
        "Here",
        "His",
        "How",
        "However",
        "I",
        "If",
        "In",
        "Instead",
        "Investigators",
        "Is",
        "It",
        "Its",
        "Last",
        "Later",
        "Like",
        "Many",
        "Meanwhile",
        "More",
        "Most",
        "Much",
        "My",
        "Nearly",
        "No",
        "Nobody",
        "None",
        "Nor",
        "Not",
        "Now",
        "Of",
        "Officials",
        "On",
        "Once",
        "One",
        "Only",
        "Or",
        "Other",
        "Others",
        "Our",
        "Over",
        "Police",
        "Prosecutors",
        "Several",
        "She",
        "Shares",
        "Since",
        "So",
        "Some",
        "Still",
        "Stocks",
        "Such",
        "That",
        "The",
        "Their",
        "Then",
        "There",
        "These",
        "They",
        "This",
        "Those",
        "Three",
        "Through",
        "To",
        "Today",
        "Two",
        "Under",
        "Unlike",
        "Until",
        "Was",
        "We",
        "Were",
        "What",
        "When",
        "Where",
        "Whether",
        "Which",
        "While",
        "Who",
        "Why",
        "With",
        "Without",
        "Witnesses",
        "Yesterday",
        "Yet",
        "You",
        "Your",
    ];
    WORDS.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_starter_is_found_by_its_letters() {
        assert!(super::is_starter("A") && super::is_starter("Your") && super::is_starter("Officials"));
        assert!(!super::is_starter("Treasury"));
    }
}
