//! What a line of a news page is: running text, a title, a caption, a byline, a source line, an item of a list, a line that only says when.
//!
//! The forms are those of agency and newspaper style (The Associated Press Stylebook: datelines, bylines, captions); the marks are the
//! words that such a line begins with and how it ends, never what it tells.

use std::ops::Range;

use super::{Sentence, TokenIndex, TokenKind, Tokens};

/// What a paragraph is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ParagraphKind {
    /// Running text.
    Prose,
    /// A title or a heading: one sentence of at most 40 words that no mark ends.
    Heading,
    /// What is written under a picture: "Photo: Ann Lee", "The pier on Monday (AP Photo/Ann Lee)".
    Caption,
    /// Who wrote it: "By Ann Lee", "Reporting by Ann Lee; editing by Jo Hart".
    Byline,
    /// Where it comes from: "Source: Reuters", "© 2024 The Example".
    Source,
    /// A line that only says when: "Published 12 March 2024", "10:45 GMT" above an entry of a live blog.
    Stamp,
    /// An item of a list: a bullet or a number in front.
    ListItem,
}

impl ParagraphKind {
    /// Says whether it is written in sentences, in which a verb wants its subject and its tense.
    pub fn is_running(self) -> bool {
        matches!(self, ParagraphKind::Prose | ParagraphKind::ListItem)
    }

    /// Says whether it tells of the page rather than of the world: no event of the story stands in it.
    pub fn is_about_the_page(self) -> bool {
        matches!(self, ParagraphKind::Byline | ParagraphKind::Source | ParagraphKind::Stamp)
    }
}

/// The longest heading, byline or caption, in tokens.
const LONGEST_LINE: usize = 40;
/// The longest dateline, in tokens.
const LONGEST_LEAD: usize = 16;

/// Finds out what a paragraph is.
pub(super) fn kind(tokens: &Tokens<'_>, sentences: &[Sentence]) -> ParagraphKind {
    let (Some(first), Some(last)) = (sentences.first(), sentences.last()) else { return ParagraphKind::Prose };
    let all = first.tokens.start..last.tokens.end;
    if is_item(tokens, &all) {
        return ParagraphKind::ListItem;
    }
    if all.len() <= LONGEST_LINE {
        let line = Line { tokens, all };
        if let Some(kind) = line.kind(sentences.len()) {
            return kind;
        }
    }
    ParagraphKind::Prose
}

/// A bullet, a number with its stop or bracket, or a letter in brackets in front of a word.
fn is_item(tokens: &Tokens<'_>, all: &Range<TokenIndex>) -> bool {
    let token = |offset: usize| tokens.get(all.start + offset).filter(|_| all.start + offset < all.end);
    let word = |offset: usize| token(offset).map_or("", |_| tokens.word(all.start + offset));
    let spaced = |offset: usize| token(offset).is_some_and(|t| t.spaced);
    match word(0) {
        "•" | "·" | "▪" | "‣" | "*" | "-" | "–" => spaced(1),
        "(" => word(1).len() <= 2 && word(2) == ")" && spaced(3),
        first => {
            let short = first.len() <= 2
                && (token(0).is_some_and(|t| t.kind == TokenKind::Number) || first.len() == 1 && word(1) == ")");
            short && matches!(word(1), "." | ")") && !spaced(1) && spaced(2)
        }
    }
}

struct Line<'a, 't> {
    tokens: &'a Tokens<'t>,
    all: Range<TokenIndex>,
}

impl Line<'_, '_> {
    fn kind(&self, sentences: usize) -> Option<ParagraphKind> {
        if self.is_source() {
            return Some(ParagraphKind::Source);
        }
        if self.is_byline() {
            return Some(ParagraphKind::Byline);
        }
        if self.is_stamp() {
            return Some(ParagraphKind::Stamp);
        }
        if self.is_caption() {
            return Some(ParagraphKind::Caption);
        }
        (sentences == 1 && !self.is_ended()).then_some(ParagraphKind::Heading)
    }

    fn word(&self, offset: usize) -> &str {
        let at = self.all.start + offset;
        if at < self.all.end { self.tokens.word(at) } else { "" }
    }

    fn is(&self, offset: usize, words: &[&str]) -> bool {
        let word = self.word(offset);
        words.iter().any(|other| word.eq_ignore_ascii_case(other))
    }

    fn words(&self) -> impl Iterator<Item = &str> {
        self.all.clone().map(|at| self.tokens.word(at))
    }

    /// Whether a mark ends it, closing quotation marks and brackets apart.
    fn is_ended(&self) -> bool {
        let mut last = self.all.end;
        while last > self.all.start && matches!(self.tokens.word(last - 1), "”" | "\"" | "''" | ")" | "’" | "'") {
            last -= 1;
        }
        last > self.all.start && self.tokens.word(last - 1).ends_with(['.', '!', '?', '…', ':', ',', ';'])
    }

    /// "By Ann Lee and Jo Hart", "Reporting by Ann Lee; editing by Jo Hart".
    fn is_byline(&self) -> bool {
        const WORK: &[&str] =
            &["reporting", "editing", "writing", "words", "story", "compiled", "edited", "written", "reported", "text"];
        let work = self.is(0, WORK) && self.is(1, &["by"])
            || self.is(0, &["additional"]) && self.is(1, &["reporting"])
            || self.is(0, &["("]) && self.is(1, WORK) && self.is(2, &["by"]);
        let name = |word: &str| word.starts_with(|c: char| c.is_uppercase() || !c.is_alphanumeric());
        let by = self.is(0, &["by"])
            && !self.is_ended()
            && self.all.len() > 2
            && self
                .words()
                .skip(1)
                .all(|word| name(word) || matches!(word, "and" | "in" | "for" | "of" | "de" | "van" | "von" | "al"));
        work || by
    }

    /// "Source: Reuters", "© 2024 The Example", "(Agencies)".
    fn is_source(&self) -> bool {
        let named = self.is(0, &["source", "sources", "via", "credit", "credits"]) && self.is(1, &[":"]);
        let rights = self.is(0, &["©", "copyright"])
            || self.is(0, &["all"]) && self.is(1, &["rights"]) && self.is(2, &["reserved"]);
        let first = usize::from(self.is(0, &["—", "–", "-", "--", "("]));
        let agency = self
            .is(first, &["reuters", "ap", "afp", "upi", "pa", "dpa", "xinhua", "tass", "ansa", "agencies"])
            && self.all.len() <= first + 2
            || self.is(first, &["associated", "the"])
                && self.words().any(|word| word == "Associated")
                && self.words().any(|word| word == "Press")
                && self.all.len() <= first + 4;
        named || rights || agency
    }

    /// "Photo: Ann Lee", "The pier on Monday. (AP Photo/Ann Lee)", "The pier. Photograph: Ann Lee/AFP/Getty Images".
    fn is_caption(&self) -> bool {
        const PICTURE: &[&str] = &[
            "photo",
            "photos",
            "photograph",
            "photographs",
            "image",
            "images",
            "picture",
            "pictures",
            "illustration",
            "graphic",
            "video",
            "caption",
        ];
        let picture = |word: &str| PICTURE.iter().any(|other| word.eq_ignore_ascii_case(other));
        let opens = picture(self.word(0)) && self.is(1, &[":", "by", "credit", "courtesy"])
            || self.is(0, &["file", "ap"]) && picture(self.word(1)) && self.is(2, &[":", "-", "–", "—", "/"])
            || self.is(0, &["pictured"]) && self.is(1, &[":", ","]);
        let mut before = ("", "");
        for word in self.words() {
            let credit = picture(before.1) && matches!(word, ":" | "/")
                || before.1 == "Getty" && word == "Images"
                || before.1 == "(" && picture(word)
                || before.0 == "(" && matches!(before.1, "AP" | "AFP" | "Reuters") && picture(word);
            if credit && !opens {
                return true;
            }
            before = (before.1, word);
        }
        opens
    }

    /// Whether it holds nothing but a time, its zone and words such as "published" and "last updated".
    fn is_stamp(&self) -> bool {
        const LABELS: &[&str] = &[
            "published",
            "updated",
            "posted",
            "last",
            "modified",
            "first",
            "at",
            "on",
            "the",
            "of",
            "gmt",
            "bst",
            "utc",
            "cet",
            "cest",
            "et",
            "est",
            "edt",
            "pt",
            "pst",
            "pdt",
            "am",
            "pm",
            "a.m.",
            "p.m.",
            "a.m",
            "p.m",
            "mon",
            "tue",
            "wed",
            "thu",
            "fri",
            "sat",
            "sun",
            "jan",
            "feb",
            "mar",
            "apr",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "ago",
            "hours",
            "hour",
            "minutes",
            "minute",
            "mins",
            "min",
            "days",
            "day",
            "noon",
            "midnight",
        ];
        let mut number = false;
        self.all.len() <= LONGEST_LEAD
            && self.all.clone().all(|at| {
                let word = self.tokens.word(at);
                match self.tokens.get(at).map(|t| t.kind) {
                    Some(TokenKind::Word) => LABELS
                        .iter()
                        .any(|label| word.trim_end_matches('.').eq_ignore_ascii_case(label.trim_end_matches('.'))),
                    Some(TokenKind::Mark) => {
                        matches!(word, "," | ":" | "." | "-" | "–" | "—" | "|" | "/" | "(" | ")" | "·" | "•")
                    }
                    _ => {
                        number = true;
                        true
                    }
                }
            })
            && number
    }
}

/// Finds what stands in front of the story in its own paragraph: a dateline, "LONDON, March 3 (Reuters) —", or the time of an entry of a live blog, "10:45 —".
pub(super) fn lead(tokens: &Tokens<'_>, sentence: &Range<TokenIndex>) -> Range<TokenIndex> {
    let none = sentence.start..sentence.start;
    let end = sentence.end.min(sentence.start + LONGEST_LEAD);
    let dash = |at: &usize| {
        let apart = tokens.get(*at).is_some_and(|t| t.spaced) || tokens.get(at + 1).is_some_and(|t| t.spaced);
        apart && matches!(tokens.word(*at), "-" | "–" | "—" | "--" | "|" | "_")
    };
    let first = tokens.word(sentence.start);
    let clock = tokens.get(sentence.start).is_some_and(|t| t.kind == TokenKind::Clock);
    if clock {
        let zoned =
            |at: usize| tokens.word(at).len() <= 4 && tokens.word(at).chars().all(|c| c.is_alphabetic() || c == '.');
        let mark = sentence.start + 1 + usize::from(zoned(sentence.start + 1));
        let marked = mark < end && (dash(&mark) || tokens.word(mark) == ":");
        return if marked { sentence.start..mark + 1 } else { none };
    }
    if !first.starts_with(char::is_uppercase) {
        return none;
    }
    let Some(mark) = (sentence.start + 1..end).find(dash) else { return none };
    let capitals = first.len() > 2 && first.chars().all(|c| c.is_uppercase() || !c.is_alphabetic());
    let mut brackets = 0;
    let names = (sentence.start..mark).all(|at| {
        let word = tokens.word(at);
        brackets += usize::from(word == "(");
        let kind = tokens.get(at).map(|t| t.kind);
        kind != Some(TokenKind::Word) && matches!(word, "," | "." | "(" | ")" | "/")
            || kind == Some(TokenKind::Number)
            || word.starts_with(char::is_uppercase)
            || matches!(word, "and" | "de" | "of" | "al")
    });
    // A bracket holds the agency; without one the place must be in capitals, and stand alone or before a date.
    let placed = capitals && (mark - sentence.start <= 8) || brackets == 1 && tokens.word(mark - 1) == ")";
    // "NATO - the alliance - met": the story begins with a capital, a number or a quotation.
    let begins = !tokens.word(mark + 1).starts_with(char::is_lowercase);
    if names && placed && begins && mark + 1 < sentence.end { sentence.start..mark + 1 } else { none }
}
