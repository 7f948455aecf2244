//! English: its words, its numbers and its rules, one phenomenon a file.

mod after_event;
mod age;
mod ago;
mod anaphora;
mod century;
mod clock;
mod clock_day;
mod clock_past;
mod clock_range;
mod date;
mod date_said;
mod day_of_month;
mod day_part;
mod day_word;
mod decade;
mod duration;
mod era;
mod fraction;
mod hedge;
mod holiday;
mod holiday_asian;
mod holiday_moving;
mod holiday_national;
mod holiday_world;
mod holiday_year;
mod inside;
mod list;
mod message;
mod month;
mod not_time;
mod number;
mod numeric;
mod part;
mod quarter;
mod range;
mod season;
mod set;
mod set_days;
mod side;
mod stretch;
mod sum;
mod unit;
mod vague;
mod week_number;
mod weekday;
mod words;
mod year;
mod year_early;

use std::sync::LazyLock;

use crate::error::Result;
use crate::provenance::RuleId;
use crate::rule::{Class, Entry, Grammar, Item, Language};

use super::TimeExpr;
use super::compose::*;
use super::shape::*;

type Rule = crate::rule::Rule<TimeExpr>;
type Match<'m> = crate::rule::Match<'m, TimeExpr>;

/// The rules of English, made ready once.
pub fn english() -> &'static Grammar<TimeExpr> {
    static ENGLISH: LazyLock<Grammar<TimeExpr>> =
        LazyLock::new(|| english_with(&[], &[]).expect("a test makes every built-in rule ready"));
    &ENGLISH
}

/// The rules of English with some of the caller's. Where both know a word, what the caller says of it holds.
///
/// # Errors
///
/// As [`Grammar::new`].
pub fn english_with(entries: &[Entry], more: &[&'static Rule]) -> Result<Grammar<TimeExpr>> {
    let entries = entries.iter().copied().chain(words::entries()).collect();
    let rules = rules().into_iter().chain(more.iter().copied()).collect();
    Grammar::new(Language { entries, rules, numeral: number::numeral })
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
        clock_day::RULES,
        clock_past::RULES,
        clock_range::RULES,
        date::RULES,
        date_said::RULES,
        day_of_month::RULES,
        day_part::RULES,
        day_word::RULES,
        decade::RULES,
        duration::RULES,
        era::RULES,
        fraction::RULES,
        hedge::RULES,
        holiday::RULES,
        holiday_asian::RULES,
        holiday_moving::RULES,
        holiday_national::RULES,
        holiday_world::RULES,
        holiday_year::RULES,
        inside::RULES,
        list::RULES,
        message::RULES,
        month::RULES,
        not_time::RULES,
        numeric::RULES,
        part::RULES,
        quarter::RULES,
        range::RULES,
        season::RULES,
        set::RULES,
        set_days::RULES,
        side::RULES,
        stretch::RULES,
        sum::RULES,
        unit::RULES,
        vague::RULES,
        week_number::RULES,
        weekday::RULES,
        year::RULES,
        year_early::RULES,
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

/// A year behind a day, where there is one.
const MAYBE_YEAR: Item = Item::Opt(&[COMMA, ANY_YEAR]);

/// The day of the month that matched, in the year that [`MAYBE_YEAR`] matched, if it did.
fn said_day(m: &Match<'_>, day: u8) -> Option<TimeExpr> {
    match said_year(m) {
        Some(year) => date(year, m.month()?, day),
        None => day_of(m.month()?, day),
    }
}

/// "44 BC", astronomically −43.
fn before_era(said: u32) -> Option<TimeExpr> {
    Some(year(1 - i32::try_from(said).ok()?))
}

/// The year that [`ANY_YEAR`] matched.
fn said_year(m: &Match<'_>) -> Option<i32> {
    m.last_time().and_then(|time| time.as_year()).or_else(|| m.year())
}

/// A place in a row in words, below a hundred: "fourteenth", "twenty-first".
const ORDINAL_WORDS: Item = Item::Either(&[
    &[Item::Unless(&[Item::Is(Class::OrdinalDigits)]), Item::Is(Class::Ordinal)],
    &[Item::Is(Class::Cardinal), HYPHEN, Item::Unless(&[Item::Is(Class::OrdinalDigits)]), Item::Is(Class::Ordinal)],
]);

/// The place that [`ORDINAL_WORDS`] or an ordinal in digits matched.
fn said_ordinal(m: &Match<'_>) -> Option<u8> {
    let digits = m.word(Class::OrdinalDigits).and_then(|word| word.get(..word.len() - 2)?.parse().ok());
    let ones = digits.or_else(|| u8::try_from(m.last_ordinal()?).ok())?;
    match m.cardinal() {
        None => Some(ones),
        Some(tens) if tens % 10 == 0 && ones < 10 => Some(tens + ones),
        Some(_) => None,
    }
}
