//! Years of three digits that only the text around can tell from counts: "around 645", "After 711 it".
//!
//! A text that has stated a time of the first thousand years, or before them, goes on to name others by their digits alone; in any other
//! text such digits count something.

use chrono::Datelike;

use super::{Mention, TimeExpr};

/// The first year that is known by its four digits.
const FOUR_DIGITS: i32 = 1000;

/// Keeps the doubtful early years of a text that tells of that age, as the years that they are, and drops them from any other.
pub(super) fn settle(mentions: &mut Vec<Mention>) {
    if !mentions.iter().any(|mention| mention.expr.is_early_year()) {
        return;
    }
    if mentions.iter().any(|mention| tells_of_early_years(&mention.expr)) {
        mentions.iter_mut().for_each(|mention| accept(&mut mention.expr));
    } else {
        mentions.retain(|mention| !mention.expr.is_early_year());
    }
}

/// Says whether the words themselves state a time before the year 1000.
fn tells_of_early_years(expr: &TimeExpr) -> bool {
    match expr {
        TimeExpr::Absolute(unit) => unit.begin().is_none_or(|begin| begin.year() < FOUR_DIGITS),
        TimeExpr::Hedged { of, .. } | TimeExpr::Within { of, .. } => tells_of_early_years(of),
        TimeExpr::Inside { outer, .. } => tells_of_early_years(outer),
        TimeExpr::Between(from, to) | TimeExpr::Moved { from, to, .. } => {
            tells_of_early_years(from) || tells_of_early_years(to)
        }
        _ => false,
    }
}

/// Takes the doubt away.
fn accept(expr: &mut TimeExpr) {
    match expr {
        TimeExpr::EarlyYear(of) => *expr = std::mem::replace(of, TimeExpr::Several(Vec::new())),
        TimeExpr::Hedged { of, .. } | TimeExpr::Within { of, .. } => accept(of),
        TimeExpr::Between(from, to) | TimeExpr::Moved { from, to, .. } => {
            [from, to].into_iter().for_each(|end| accept(end))
        }
        _ => {}
    }
}
