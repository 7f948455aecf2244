//! English: its words, its numbers and its rules, one phenomenon a file.

mod after_event;
mod age;
mod ago;
mod anaphora;
mod century;
mod clock;
mod date;
mod day_part;
mod day_word;
mod decade;
mod duration;
mod hedge;
mod holiday;
mod inside;
mod list;
mod month;
mod not_time;
mod number;
mod numeric;
mod part;
mod quarter;
mod range;
mod season;
mod set;
mod side;
mod stretch;
mod unit;
mod vague;
mod weekday;
mod words;
mod year;

use std::sync::LazyLock;

use crate::provenance::RuleId;
use crate::rule::{Class, Grammar, Item, Language};

use super::TimeExpr;
use super::compose::*;
use super::shape::*;

type Rule = crate::rule::Rule<TimeExpr>;
type Match<'m> = crate::rule::Match<'m, TimeExpr>;

/// The rules of English, made ready once.
pub fn english() -> &'static Grammar<TimeExpr> {
    static ENGLISH: LazyLock<Grammar<TimeExpr>> = LazyLock::new(|| {
        Grammar::new(Language { entries: words::entries(), rules: rules(), numeral: number::numeral })
    });
    &ENGLISH
}

/// All rules, file by file.
fn rules() -> Vec<&'static Rule> {
    let files: &[&'static [Rule]] = &[
        after_event::RULES,
        age::RULES,
        ago::RULES,
        anaphora::RULES,
        century::RULES,
        clock::RULES,
        date::RULES,
        day_part::RULES,
        day_word::RULES,
        decade::RULES,
        duration::RULES,
        hedge::RULES,
        holiday::RULES,
        inside::RULES,
        list::RULES,
        month::RULES,
        not_time::RULES,
        numeric::RULES,
        part::RULES,
        quarter::RULES,
        range::RULES,
        season::RULES,
        set::RULES,
        side::RULES,
        stretch::RULES,
        unit::RULES,
        vague::RULES,
        weekday::RULES,
        year::RULES,
    ];
    files.iter().flat_map(|file| file.iter()).collect()
}

/// "the", which belongs to the expression.
const THE: Item = Item::Opt(&[Item::Word(&["the"])]);

/// A dash inside a word: "mid-December".
const HYPHEN: Item = Item::Opt(&[Item::Word(&["-", "–", "‑"])]);

/// A comma that may be missing.
const COMMA: Item = Item::Opt(&[Item::Word(&[","])]);

/// A year of four digits, one with an apostrophe and two, or one in words.
const ANY_YEAR: Item = Item::Either(&[&[Item::Time(PLAIN_YEAR)], &[Item::Is(Class::Year), year::COUNTED]]);

/// "44 BC", astronomically −43.
fn before_era(said: u32) -> Option<TimeExpr> {
    Some(year(1 - i32::try_from(said).ok()?))
}

/// The year that [`ANY_YEAR`] matched.
fn said_year(m: &Match<'_>) -> Option<i32> {
    m.last_time().and_then(|time| time.as_year()).or_else(|| m.year())
}
