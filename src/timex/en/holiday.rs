//! Days known by a name: "Christmas", "New Year's Eve", "Thanksgiving", "9/11".
//!
//! Sources: the fixed dates of the Gregorian calendar; for American days 5 U.S.C. § 6103 (n-th weekdays of a month).

use chrono::Weekday::{Mon, Thu};

use crate::timex::Region::{Canada, UnitedStates};
use crate::timex::{Cycle, Pick};

use super::Item::{Either, Is, NotAfter, Opt, Time, Unless, Word};
use super::*;

/// An apostrophe and s, in any of the spellings.
const S: Item = Opt(&[Word(&["'s", "’s", "'", "’"])]);
/// "Day", which most names may have behind them.
const DAY_WORD: Item = Opt(&[Word(&["day"])]);
/// What follows a holiday's name where it is a thing: "Christmas tree".
const THING: Item = Unless(&[Word(&[
    "tree", "trees", "card", "cards", "carol", "carols", "island", "eve", "gift", "gifts", "song", "songs", "lights",
    "present", "presents", "bonus",
])]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/holiday/christmas"),
        doc: "\"Christmas\", \"Christmas Day\": 25 December.",
        pattern: &[Word(&["christmas", "xmas"]), DAY_WORD, THING],
        meaning: |_| day_of(12, 25),
        hits: &[("They met at Christmas.", "2023-12-25")],
        misses: &["The Christmas tree fell."],
    },
    Rule {
        id: RuleId::new("en/holiday/christmas-eve"),
        doc: "\"Christmas Eve\": 24 December.",
        pattern: &[Word(&["christmas", "xmas"]), Word(&["eve"])],
        meaning: |_| day_of(12, 24),
        hits: &[("They met on Christmas Eve.", "2023-12-24")],
        misses: &["Eve left."],
    },
    Rule {
        id: RuleId::new("en/holiday/boxing-day"),
        doc: "\"Boxing Day\": 26 December.",
        pattern: &[Word(&["boxing"]), Word(&["day"])],
        meaning: |_| day_of(12, 26),
        hits: &[("They met on Boxing Day.", "2023-12-26")],
        misses: &["The boxing match began."],
    },
    Rule {
        id: RuleId::new("en/holiday/new-year"),
        doc: "\"New Year's Day\": 1 January.",
        pattern: &[Word(&["new"]), Word(&["year", "years"]), S, Word(&["day"])],
        meaning: |_| day_of(1, 1),
        hits: &[("They met on New Year's Day.", "2024-01-01")],
        misses: &["The new yearbook is out."],
    },
    Rule {
        id: RuleId::new("en/holiday/new-years-eve"),
        doc: "\"New Year's Eve\": 31 December.",
        pattern: &[Word(&["new"]), Word(&["year", "years"]), S, Word(&["eve"])],
        meaning: |_| day_of(12, 31),
        hits: &[("They met on New Year's Eve.", "2023-12-31")],
        misses: &["Eve left."],
    },
    Rule {
        id: RuleId::new("en/holiday/valentine"),
        doc: "\"Valentine's Day\": 14 February.",
        pattern: &[Opt(&[Word(&["st", "saint"])]), Word(&["valentine", "valentines"]), S, Word(&["day"])],
        meaning: |_| day_of(2, 14),
        hits: &[("They met on Valentine's Day.", "2024-02-14")],
        misses: &["Valentine left."],
    },
    Rule {
        id: RuleId::new("en/holiday/patrick"),
        doc: "\"St. Patrick's Day\": 17 March.",
        pattern: &[Word(&["st", "saint"]), Word(&["patrick"]), S, Word(&["day"])],
        meaning: |_| day_of(3, 17),
        hits: &[],
        misses: &["Patrick left."],
    },
    Rule {
        id: RuleId::new("en/holiday/may-day"),
        doc: "\"May Day\": 1 May.",
        pattern: &[NotAfter(&[Word(&["a"])]), Is(Class::Month), Word(&["day"])],
        meaning: |m| day_of(m.month().filter(|month| *month == 5)?, 1),
        hits: &[("They met on May Day.", "2023-05-01")],
        misses: &["In May days are long."],
    },
    Rule {
        id: RuleId::new("en/holiday/july-4"),
        doc: "\"the Fourth of July\", \"Independence Day\" (American): 4 July.",
        pattern: &[Word(&["independence"]), Word(&["day"])],
        meaning: |_| day_of(7, 4),
        hits: &[("They met on Independence Day.", "2023-07-04")],
        misses: &["The independence movement grew."],
    },
    Rule {
        id: RuleId::new("en/holiday/halloween"),
        doc: "\"Halloween\": 31 October.",
        pattern: &[Word(&["halloween", "hallowe'en"]), DAY_WORD, THING],
        meaning: |_| day_of(10, 31),
        hits: &[("They met on Halloween.", "2023-10-31")],
        misses: &["The hall was hollow."],
    },
    Rule {
        id: RuleId::new("en/holiday/veterans"),
        doc: "\"Veterans Day\", \"Armistice Day\", \"Remembrance Day\": 11 November.",
        pattern: &[Word(&["veterans", "veteran", "armistice", "remembrance"]), S, Word(&["day"])],
        meaning: |_| day_of(11, 11),
        hits: &[("They met on Veterans Day.", "2023-11-11")],
        misses: &["Veterans left."],
    },
    Rule {
        id: RuleId::new("en/holiday/bastille"),
        doc: "\"Bastille Day\": 14 July.",
        pattern: &[Word(&["bastille"]), Word(&["day"])],
        meaning: |_| day_of(7, 14),
        hits: &[("They met on Bastille Day.", "2023-07-14")],
        misses: &["The Bastille fell."],
    },
    Rule {
        id: RuleId::new("en/holiday/thanksgiving"),
        doc: "\"Thanksgiving\": the fourth Thursday of November; in Canada the second Monday of October.",
        pattern: &[Word(&["thanksgiving"]), DAY_WORD, THING],
        meaning: |_| {
            Some(by_region([
                (UnitedStates, nth(4, Cycle::Weekday(Thu), month(11))),
                (Canada, nth(2, Cycle::Weekday(Mon), month(10))),
            ]))
        },
        hits: &[("They met on Thanksgiving Day.", "2023-11-23")],
        misses: &["They gave thanks."],
    },
    Rule {
        id: RuleId::new("en/holiday/labor-day"),
        doc: "\"Labor Day\" (American): the first Monday of September.",
        pattern: &[Word(&["labor", "labour"]), Word(&["day"])],
        meaning: |_| Some(nth(1, Cycle::Weekday(Mon), month(9))),
        hits: &[("They met on Labor Day.", "2023-09-04")],
        misses: &["The labor market grew."],
    },
    Rule {
        id: RuleId::new("en/holiday/memorial-day"),
        doc: "\"Memorial Day\" (American): the last Monday of May.",
        pattern: &[Word(&["memorial"]), Word(&["day"])],
        meaning: |_| Some(nth(-1, Cycle::Weekday(Mon), month(5))),
        hits: &[("They met on Memorial Day.", "2023-05-29")],
        misses: &["The memorial fell."],
    },
    Rule {
        id: RuleId::new("en/holiday/king-day"),
        doc: "\"Martin Luther King Day\" (American): the third Monday of January.",
        pattern: &[
            Either(&[&[Word(&["martin"]), Word(&["luther"]), Word(&["king"])], &[Word(&["mlk"])]]),
            Opt(&[Word(&[",", "jr."])]),
            S,
            Word(&["day"]),
        ],
        meaning: |_| Some(nth(3, Cycle::Weekday(Mon), month(1))),
        hits: &[("They met on Martin Luther King Day.", "2024-01-15")],
        misses: &["The king left."],
    },
    Rule {
        id: RuleId::new("en/holiday/columbus-day"),
        doc: "\"Columbus Day\" (American): the second Monday of October.",
        pattern: &[Word(&["columbus"]), Word(&["day"])],
        meaning: |_| Some(nth(2, Cycle::Weekday(Mon), month(10))),
        hits: &[("They met on Columbus Day.", "2023-10-09")],
        misses: &["Columbus left."],
    },
    Rule {
        id: RuleId::new("en/holiday/presidents-day"),
        doc: "\"Presidents' Day\" (American): the third Monday of February.",
        pattern: &[Word(&["president", "presidents"]), S, Word(&["day"])],
        meaning: |_| Some(nth(3, Cycle::Weekday(Mon), month(2))),
        hits: &[("They met on Presidents' Day.", "2024-02-19")],
        misses: &["The president left."],
    },
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
        pattern: &[Time(DATE.or(NTH)), Opt(&[Word(&["of", "in", ","])]), ANY_YEAR],
        meaning: |m| in_year(m.time()?, said_year(m)?),
        hits: &[("They met at Christmas 2019.", "2019-12-25"), ("They met on Thanksgiving 2019.", "2019-11-28")],
        misses: &["At Christmas 2019 men left."],
    },
    Rule {
        id: RuleId::new("en/holiday/last-christmas"),
        doc: "\"last Christmas\".",
        pattern: &[Word(&["last"]), Word(&["christmas", "xmas"]), THING],
        meaning: |_| Some(pick(Cycle::MonthDay(12, 25), Pick::Last)),
        hits: &[("They met last Christmas.", "2023-12-25")],
        misses: &["The last Christmas tree fell."],
    },
    Rule {
        id: RuleId::new("en/holiday/next-christmas"),
        doc: "\"next Christmas\".",
        pattern: &[Word(&["next", "this"]), Word(&["christmas", "xmas"]), THING],
        meaning: |_| Some(pick(Cycle::MonthDay(12, 25), Pick::Next)),
        hits: &[("They will meet next Christmas.", "2024-12-25")],
        misses: &["The next Christmas tree fell."],
    },
    Rule {
        id: RuleId::new("en/holiday/last"),
        doc: "\"last Thanksgiving\".",
        pattern: &[Word(&["last"]), Time(NTH)],
        meaning: |m| m.time(),
        hits: &[("They met last Thanksgiving.", "2023-11-23")],
        misses: &["The last man left."],
    },
];

/// A named day of a stated year.
fn in_year(day: TimeExpr, of: i32) -> Option<TimeExpr> {
    match day {
        TimeExpr::Nth { n, what, of: outer } => match *outer {
            TimeExpr::Fields(pattern) => Some(nth(n, what, month_of(of, pattern.month?)?)),
            dated => Some(nth(n, what, dated)),
        },
        TimeExpr::Conventional(readings) => {
            let in_year = |(convention, day)| Some((convention, in_year(day, of)?));
            readings.into_iter().map(in_year).collect::<Option<_>>().map(TimeExpr::Conventional)
        }
        day => Some(inside(day, year(of))),
    }
}
