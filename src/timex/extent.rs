//! Extents: where TimeML draws the borders of an expression differently from a reader of timelines.

use std::ops::Range;

use crate::token::{TokenIndex, Tokens};

use super::shape::CLOCK;
use super::{Direction, Mention, TimeExpr};
use crate::rule::Meaning;

/// Marks that stand between the two ends of a range written as one.
const DASHES: [&str; 4] = ["-", "–", "—", "/"];

/// Words that stand between times that share a part of their words.
const JOINTS: [&str; 11] = [",", "and", "or", "&", "to", "-", "–", "ended", "ending", "through", "until"];

/// Gives each of several times its own words: of "June 4 and 6" to the first "June 4" and to the second "6"; what is moved from one
/// time to another takes two and no stretch.
pub(super) fn hand_out(mention: Mention, tokens: &Tokens<'_>, mentions: &mut Vec<Mention>) {
    let times = match mention.expr {
        TimeExpr::Several(times) => times,
        TimeExpr::Between(from, to) => {
            let expr = match moved(&mention.tokens, tokens) {
                Some(direction) => TimeExpr::Moved { from, to, direction },
                None => TimeExpr::Between(from, to),
            };
            return mentions.push(Mention { expr, ..mention });
        }
        _ => return mentions.push(mention),
    };
    let end = mention.tokens.end;
    let is_joint = |token: TokenIndex| JOINTS.iter().any(|joint| joint.eq_ignore_ascii_case(tokens.word(token)));
    let (mut start, count) = (mention.tokens.start, times.len());
    for (at, expr) in times.into_iter().enumerate() {
        // A range has a joint of its own: "June 1 - 2, 8 - 9".
        let own = usize::from(matches!(expr, TimeExpr::Between(..)));
        let joint =
            (start + 1..end).filter(|token| is_joint(*token)).nth(own).filter(|_| at + 1 < count).unwrap_or(end);
        let own = start..joint;
        start = (joint..end).find(|token| !is_joint(*token)).unwrap_or(end);
        mentions.push(Mention { span: tokens.span(own.clone()), tokens: own, expr, rule: mention.rule.clone() });
    }
}

/// Tells which way something is moved from the first time to the second: "postponed from Monday to Friday" is no stretch.
fn moved(own: &Range<TokenIndex>, tokens: &Tokens<'_>) -> Option<Direction> {
    let from = own.start.checked_sub(1).filter(|from| tokens.word(*from).eq_ignore_ascii_case("from"))?;
    let before = (from.saturating_sub(FAR)..from).rev().map(|token| tokens.word(token));
    // Who moved to another place from May to July was there so long.
    let mut clause = before.take_while(|word| !matches!(*word, "." | ";" | ":" | "to" | "into"));
    let (mut direction, mut off) = (Direction::After, false);
    clause.find_map(|word| {
        if EARLIER.contains(&word) {
            direction = Direction::Before;
        }
        off |= matches!(word, "off" | "back");
        (MOVED.contains(&word) && (word != "put" || off)).then_some(direction)
    })
}

/// Words between "from" and the verb, at most: "moved the second vote on it from".
const FAR: usize = 6;

/// What makes the second time the earlier one: "brought forward", "moved up", "advanced".
const EARLIER: [&str; 5] = ["forward", "up", "earlier", "advanced", "advance"];

/// Verbs that take a thing from one time to another.
const MOVED: [&str; 28] = [
    "moved",
    "move",
    "moves",
    "moving",
    "postponed",
    "postpone",
    "postpones",
    "postponing",
    "rescheduled",
    "reschedule",
    "delayed",
    "delay",
    "delays",
    "shifted",
    "shift",
    "switched",
    "pushed",
    "push",
    "pushes",
    "pushing",
    "put",
    "deferred",
    "adjourned",
    "brought",
    "bring",
    "bringing",
    "advanced",
    "advance",
];

/// Cuts what TimeML annotates as two: a range written as one ("1914–18" into "1914" and "18", "7–9 October" into "7" and
/// "9 October"), and a length with the date that it is counted from or lies in.
///
/// TimeML annotates the two ends of a range as two expressions (TimeML annotation guidelines 1.2.1, section 2.2, "from … to"); a
/// timeline wants the one stretch.
pub fn cut_ranges(mentions: Vec<Mention>, tokens: &Tokens<'_>) -> Vec<Mention> {
    let mut cut = Vec::with_capacity(mentions.len());
    for mention in mentions {
        if is_attribute(&mention, tokens) {
            continue;
        }
        match halves(&mention, tokens) {
            Some((at, [first, last])) => {
                let part = |own: Range<TokenIndex>, expr| Mention {
                    span: tokens.span(own.clone()),
                    tokens: own,
                    expr,
                    rule: mention.rule.clone(),
                };
                cut.push(part(mention.tokens.start..at, first));
                cut.push(part(at + 1..mention.tokens.end, last));
            }
            None => cut.push(mention),
        }
    }
    cut
}

/// "Future losses": TimeML leaves the adjective to its noun.
fn is_attribute(mention: &Mention, tokens: &Tokens<'_>) -> bool {
    let next = tokens.word(mention.tokens.end);
    let lone = mention.tokens.len() == 1 && tokens.word(mention.tokens.start) == "future";
    lone && next.starts_with(|c: char| c.is_lowercase())
}

/// Finds the token at which TimeML cuts an expression in two, and what its halves mean.
///
/// "Two weeks after May 5" and "the first nine months of 1997" are a length and a date with a signal between them (section 2.3).
fn halves(mention: &Mention, tokens: &Tokens<'_>) -> Option<(TokenIndex, [TimeExpr; 2])> {
    let find = |words: &[&str]| {
        let mut inner = mention.tokens.start + 1..mention.tokens.end.saturating_sub(1);
        inner.find(|token| words.contains(&tokens.word(*token)))
    };
    match &mention.expr {
        // The ends of a clock range are resolved together: "8–10 p.m.".
        TimeExpr::Between(from, _) if from.shapes().meets(CLOCK) => None,
        TimeExpr::Between(from, to) => Some((dash(mention, tokens)?, [(**from).clone(), (**to).clone()])),
        TimeExpr::Run { by, of, .. } => Some((find(&["of", "in"])?, [TimeExpr::Lasting(*by), (**of).clone()])),
        // "The day after Christmas" stays one.
        TimeExpr::Offset { by, of, .. } if !tokens.word(mention.tokens.start).eq_ignore_ascii_case("the") => {
            Some((find(&["after", "before", "from"])?, [TimeExpr::Lasting(*by), (**of).clone()]))
        }
        _ => None,
    }
}

/// The dash between the ends: the last one, for the first end may have one of its own.
fn dash(mention: &Mention, tokens: &Tokens<'_>) -> Option<TokenIndex> {
    let inner = mention.tokens.start + 1..mention.tokens.end.saturating_sub(1);
    inner.rev().find(|&token| DASHES.contains(&tokens.word(token)))
}
