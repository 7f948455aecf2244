//! Named days with their year, and counted from an anchor: "Christmas 2019", "Easter last year", "next Thanksgiving", "Labor Day weekend".

use crate::calendar::{Feast, FeastRule, Unit};
use crate::timex::{Anchor, Cycle, Direction, Pick, Region};

use super::Item::{Either, Is, NotAfter, Number, Opt, Time, Unless, Word};
use super::*;

/// An apostrophe and s, in any of the spellings.
pub(super) const S: Item = Opt(&[Word(&["'s", "’s", "'", "’"])]);
/// "Day".
pub(super) const DAY: Item = Word(&["day"]);
/// "Day", which most names may have behind them.
pub(super) const OPT_DAY: Item = Opt(&[Word(&["day"])]);
/// What stands between a named day and its year.
const OF: Item = Opt(&[Word(&["of", "in", ","])]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/holiday/september-11"),
        doc: "\"9/11\": a date that became a name.",
        pattern: &[
            NotAfter(&[Word(&["$"])]),
            Is(Class::MonthNumber),
            Item::Glued,
            Word(&["/"]),
            Item::Glued,
            Is(Class::TwoDigits),
            Unless(&[Word(&["/", "%"])]),
        ],
        meaning: |m| date(2001, 9, 11).filter(|_| m.month_number() == Some(9) && m.two_digits() == Some(11)),
        hits: &[("The law dates from 9/11.", "2001-09-11")],
        misses: &["They won 9-11."],
    },
    Rule {
        id: RuleId::new("en/holiday/year"),
        doc: "\"Christmas 2019\", \"Thanksgiving of 2020\".",
        pattern: &[Time(FEAST.or(DATE)), OF, ANY_YEAR],
        meaning: |m| Some(each_feast(m.time()?, &|day| inside(day, year(said_year(m).unwrap_or_default())))),
        hits: &[("They met at Christmas 2019.", "2019-12-25"), ("They met on Thanksgiving 2019.", "2019-11-28")],
        misses: &["At Christmas 2019 men left."],
    },
    Rule {
        id: RuleId::new("en/holiday/counted-year"),
        doc: "\"Easter last year\", \"Labor Day of this year\".",
        pattern: &[Time(FEAST), OF, Time(COUNTED_YEAR)],
        meaning: |m| {
            let year = m.last_time()?;
            Some(each_feast(m.time()?, &|day| inside(day, year.clone())))
        },
        hits: &[("They met at Easter last year.", "2023-04-09")],
        misses: &["At Easter a year passed."],
    },
    Rule {
        id: RuleId::new("en/holiday/in-years"),
        doc: "\"Thanksgiving in three years\", \"Christmas in a year\".",
        pattern: &[
            Time(FEAST.or(DATE)),
            Word(&["in"]),
            Either(&[&[Number], &[Is(Class::Article)]]),
            Word(&["year", "years"]),
        ],
        meaning: |m| {
            let by = crate::calendar::Amount {
                quantity: m.number().unwrap_or(crate::calendar::Quantity::Exactly(1.0)),
                unit: Unit::Year,
            };
            Some(each_feast(m.time()?, &|day| inside(day, shift(by, Direction::After))))
        },
        hits: &[("They will meet on Christmas Eve in two years.", "2026-12-24")],
        misses: &["At Easter in years past they met."],
    },
    Rule {
        id: RuleId::new("en/holiday/last"),
        doc: "\"last Christmas\", \"this past Easter\": the latest one before the anchor day.",
        pattern: &[Opt(&[Word(&["this", "the"])]), Word(&["last", "past"]), Time(FEAST)],
        meaning: |m| Some(each_feast(m.time()?, &|day| turn(day, Pick::Last, Anchor::Publication))),
        hits: &[("They met last Thanksgiving.", "2023-11-23"), ("They met last Christmas.", "2023-12-25")],
        misses: &["The last man left."],
    },
    Rule {
        id: RuleId::new("en/holiday/next"),
        doc: "\"next Christmas\", \"the coming Easter\": the first one after the anchor day.",
        pattern: &[Opt(&[Word(&["this", "the"])]), Word(&["next", "coming", "upcoming"]), Time(FEAST)],
        meaning: |m| Some(each_feast(m.time()?, &|day| turn(day, Pick::Next, Anchor::Publication))),
        hits: &[("They will meet next Christmas.", "2024-12-25")],
        misses: &["The next man left."],
    },
    Rule {
        id: RuleId::new("en/holiday/this"),
        doc: "\"this Easter\": the one of the anchor's year.",
        pattern: &[Word(&["this"]), Time(FEAST)],
        meaning: |m| Some(each_feast(m.time()?, &|day| turn(day, Pick::This, Anchor::Publication))),
        hits: &[("They will meet this Christmas.", "2024-12-25")],
        misses: &["This is it."],
    },
    Rule {
        id: RuleId::new("en/holiday/following"),
        doc: "\"the following Easter\": the first one after the time last spoken of.",
        pattern: &[THE, Word(&["following"]), Time(FEAST)],
        meaning: |m| Some(each_feast(m.time()?, &|day| turn(day, Pick::Next, Anchor::Mentioned))),
        hits: &[],
        misses: &["The following man left."],
    },
    Rule {
        id: RuleId::new("en/holiday/weekend"),
        doc: "\"Labor Day weekend\", \"Easter weekend\": the one that holds the day or touches it.",
        pattern: &[
            Time(FEAST),
            Opt(&[Word(&["'s", "’s"])]),
            Either(&[&[Word(&["weekend"])], &[Word(&["week"]), Word(&["-"]), Word(&["end"])]]),
        ],
        meaning: |m| {
            Some(each_feast(m.time()?, &|day| TimeExpr::Containing { unit: Unit::Weekend, of: Box::new(day) }))
        },
        hits: &[("They met on Labor Day weekend.", "2023-W35-WE")],
        misses: &["They met on the weekend."],
    },
    Rule {
        id: RuleId::new("en/holiday/weekend-year"),
        doc: "\"Labor Day weekend 2021\".",
        pattern: &[Time(FEAST), Word(&["weekend"]), OF, ANY_YEAR],
        meaning: |m| {
            let year = year(said_year(m)?);
            Some(each_feast(m.time()?, &|day| TimeExpr::Containing {
                unit: Unit::Weekend,
                of: Box::new(inside(day, year.clone())),
            }))
        },
        hits: &[("They met on Labor Day weekend 2021.", "2021-W35-WE")],
        misses: &["They met on a weekend in 2021."],
    },
    Rule {
        id: RuleId::new("en/holiday/ides"),
        doc: "\"the ides of March\": the fifteenth of March, May, July and October, the thirteenth of the other months.",
        pattern: &[THE, Word(&["ides"]), Word(&["of"]), Is(Class::MonthName)],
        meaning: |m| feast(FeastRule::Fixed(m.month()?, 13 + long(m.month()?)), 1),
        hits: &[("They met on the ides of February.", "2024-02-13")],
        misses: &["They met in March."],
    },
    Rule {
        id: RuleId::new("en/holiday/nones"),
        doc: "\"the nones of January\": the ninth day up to the ides.",
        pattern: &[THE, Word(&["nones"]), Word(&["of"]), Is(Class::MonthName)],
        meaning: |m| feast(FeastRule::Fixed(m.month()?, 5 + long(m.month()?)), 1),
        hits: &[("They met on the nones of February.", "2024-02-05")],
        misses: &["They met in March."],
    },
    Rule {
        id: RuleId::new("en/holiday/kalends"),
        doc: "\"the kalends of June\": the first of the month.",
        pattern: &[THE, Word(&["kalends", "calends"]), Word(&["of"]), Is(Class::MonthName)],
        meaning: |m| feast(FeastRule::Fixed(m.month()?, 1), 1),
        hits: &[("They met on the kalends of February.", "2024-02-01")],
        misses: &["They met in March."],
    },
];

/// How much later the ides of the long Roman months are.
fn long(month: u8) -> u8 {
    if matches!(month, 3 | 5 | 7 | 10) { 2 } else { 0 }
}

/// A feast of so many days.
pub(super) fn feast(rule: FeastRule, days: u8) -> Option<TimeExpr> {
    Some(TimeExpr::Feast(Feast { rule, days }))
}

/// A name that means different days in different regions.
pub(super) fn regional(days: &[(Region, FeastRule)]) -> Option<TimeExpr> {
    Some(by_region(days.iter().map(|(region, rule)| (*region, TimeExpr::Feast(Feast::day(*rule))))))
}

/// Puts each day that a name can mean into a larger time.
fn each_feast(day: TimeExpr, into: &dyn Fn(TimeExpr) -> TimeExpr) -> TimeExpr {
    match day {
        TimeExpr::Conventional(readings) => {
            TimeExpr::Conventional(readings.into_iter().map(|(convention, day)| (convention, into(day))).collect())
        }
        day => into(day),
    }
}

fn turn(day: TimeExpr, pick: Pick, from: Anchor) -> TimeExpr {
    match day {
        TimeExpr::Feast(feast) => TimeExpr::Pick { what: Cycle::Feast(feast), pick, from },
        other => other,
    }
}
