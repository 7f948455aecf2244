//! Quotations: what stands in quotation marks, across sentences and paragraphs.

use std::ops::Range;

use crate::token::{TokenIndex, TokenKind, Tokens};

/// The longest quotation in single marks, in tokens; beyond it the mark was an apostrophe.
const LONGEST_SINGLE: usize = 120;

/// Finds the quotations of a paragraph: ranges of tokens from opening to closing mark, both included, in order and disjoint.
///
/// A quotation that its paragraph does not close ends with the paragraph; the next paragraph opens it anew, as newspapers print long quotations. A paragraph
/// that does not, but closes one, is quoted from its beginning.
pub(super) fn find(tokens: &Tokens<'_>, paragraph: usize, found: &mut Vec<Range<TokenIndex>>) {
    let sentences = tokens.paragraphs().get(paragraph).and_then(|p| tokens.sentences().get(p.sentences.clone()));
    if let Some([first, ..]) = sentences
        && let Some([.., last]) = sentences
    {
        in_paragraph(tokens, first.tokens.start..last.tokens.end, found);
    }
}

fn in_paragraph(tokens: &Tokens<'_>, paragraph: Range<usize>, found: &mut Vec<Range<TokenIndex>>) {
    let mut open: Option<usize> = None;
    let mut single: Option<usize> = None;
    let earlier = found.len();
    for at in paragraph.clone() {
        if tokens.get(at).is_none_or(|t| t.kind != TokenKind::Mark) {
            continue;
        }
        match (tokens.word(at), open) {
            ("“" | "``" | "«" | "„", _) => open = open.or(Some(at)),
            ("”" | "''" | "»", Some(start)) => {
                found.push(start..at + 1);
                (open, single) = (None, None);
            }
            ("\"", Some(start)) => {
                found.push(start..at + 1);
                (open, single) = (None, None);
            }
            // Opened in a paragraph before, which was not closed: "… a start. ⏎ We will go on," she said.
            ("”" | "''" | "»" | "\"", None) if ends_speech(tokens, at) && found.len() == earlier => {
                found.push(paragraph.start..at + 1);
            }
            ("\"", None) if !is_inches(tokens, at) => open = Some(at),
            ("‘" | "'", None) if opens(tokens, at) => single = Some(at),
            ("’" | "'", None) if closes(tokens, at) => {
                if let Some(start) = single.take()
                    && at - start <= LONGEST_SINGLE
                    && found.last().is_none_or(|last| last.end <= start)
                {
                    found.push(start..at + 1);
                }
            }
            _ => {}
        }
    }
    if let Some(start) = open {
        found.push(start..paragraph.end);
    }
}

/// Says whether a mark stands right behind the comma or stop of what is quoted, and nothing right behind it.
fn ends_speech(tokens: &Tokens<'_>, at: usize) -> bool {
    closes(tokens, at) && at.checked_sub(1).is_some_and(|before| matches!(tokens.word(before), "," | "." | "!" | "?"))
}

/// "a 13.3\" screen".
fn is_inches(tokens: &Tokens<'_>, at: usize) -> bool {
    let number = at.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(|t| t.kind == TokenKind::Number);
    number && closes(tokens, at)
}

fn opens(tokens: &Tokens<'_>, at: usize) -> bool {
    let here = tokens.get(at).is_some_and(|t| t.spaced || at == 0);
    here && tokens.get(at + 1).is_some_and(|t| !t.spaced && t.kind != TokenKind::Mark)
}

fn closes(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.get(at).is_some_and(|t| !t.spaced)
        && tokens.get(at + 1).is_none_or(|t| t.spaced || t.kind == TokenKind::Mark)
}
