//! Times that share a part of their words: "June 4 and 6", "28 and 29 August 1916", "the 18th and 19th centuries", "496 and 495 BC".
//!
//! Each is a time of its own; the first or the last of them says the shared part.

use crate::calendar::Unit;
use crate::timex::{Cycle, Direction, Pick};

use super::Item::{Ahead, Either, Is, NotAfter, Opt, Time, Unless, Word};
use super::*;

/// What joins the last two.
const AND: Item = Word(&["and", "or", "&"]);
/// A comma between the first two of three, and "and".
const COMMA_AND: Item = Either(&[&[Word(&[","]), AND], &[AND]]);
/// Where a list of days may end: not in front of what is counted, "May 3 and 5 people died".
pub(super) const NOTHING_COUNTED: Item = Either(&[
    &[Unless(&[Is(Class::Lower), Is(Class::Numeric), Word(&["%", "-", "–", "°", ":"])])],
    &[Ahead(&[Word(&[
        "in",
        "at",
        "on",
        "to",
        "for",
        "with",
        "by",
        "of",
        "from",
        "after",
        "before",
        "when",
        "and",
        "or",
        "but",
        "as",
        "was",
        "were",
        "is",
        "are",
        "will",
        "would",
        "respectively",
        "during",
        "near",
        "against",
        "under",
        "between",
        "that",
        "which",
    ])])],
]);

/// A range of days, in a list of them.
const DAYS: &[Item] = &[Is(Class::Day), Word(&["-", "–"]), Is(Class::Day)];
/// The next range of a list.
const NEXT_DAYS: &[Item] = &[Word(&[",", "and", "&"]), Is(Class::Day), Word(&["-", "–"]), Is(Class::Day)];

/// What joins one of a list to the next.
const NEXT: Item = Either(&[&[Word(&[","])], &[COMMA_AND]]);
/// A day of the month with its ending, in a list: "20th,".
const NTH: &[Item] = &[THE, Is(Class::OrdinalDigits), Word(&[","])];

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/list/days-of-month"),
        doc: "\"the 3rd, 4th and 5th of May\", \"20th, 21st, 24th or 25th of June\": the month holds for all.",
        pattern: &[
            Either(&[NTH]),
            Opt(NTH),
            Opt(NTH),
            THE,
            Is(Class::OrdinalDigits),
            COMMA_AND,
            THE,
            Is(Class::OrdinalDigits),
            Opt(&[Word(&["of"])]),
            Is(Class::MonthName),
        ],
        meaning: |m| {
            let month = m.month()?;
            let days = m.ordinals_in_digits().map(|day| day_of(month, day));
            days.collect::<Option<Vec<_>>>().map(TimeExpr::Several)
        },
        hits: &[("They met on the 3rd, 4th and 5th of March.", "2024-03-03 + 2024-03-04 + 2024-03-05")],
        misses: &["The 3rd, 4th and 5th men left in March."],
    },
    Rule {
        id: RuleId::new("en/list/weekdays"),
        doc: "\"Mon, Wed and Fri\", \"Fri & Sat\": among others even \"Sat\" is a day.",
        pattern: &[
            NotAfter(&[Word(&["every", "each", "between", ","]), Is(Class::Weekday)]),
            // The others are days by themselves.
            Either(&[
                &[Ahead(&[Is(Class::Doubtful)]), Is(Class::Weekday), NEXT, Is(Class::Weekday)],
                &[Is(Class::Weekday), NEXT, Ahead(&[Is(Class::Doubtful)]), Is(Class::Weekday)],
            ]),
            Opt(&[NEXT, Is(Class::Weekday)]),
            Unless(&[
                Is(Class::MonthName),
                Is(Class::DayPart),
                Is(Class::Numeric),
                Is(Class::OrdinalDigits),
                Word(&["the"]),
            ]),
        ],
        meaning: |m| {
            let mut days: Vec<_> = m.all_weekdays().map(weekday).collect();
            days.dedup();
            (days.len() == m.all_weekdays().count()).then_some(TimeExpr::Several(days))
        },
        hits: &[
            ("They met on Mon, Wed and Fri.", "2024-03-11 + 2024-03-13 + 2024-03-08"),
            ("The shop is open Fri & Sat.", "2024-03-08 + 2024-03-09"),
        ],
        misses: &["They met every Mon, Wed and Fri.", "He sat and left on Fri."],
    },
    Rule {
        id: RuleId::new("en/list/day-ranges"),
        doc: "\"June 1 - 2, 8 - 9, 15 - 16\": ranges of days in one month.",
        pattern: &[
            Is(Class::Month),
            Either(&[DAYS]),
            Either(&[NEXT_DAYS]),
            Opt(&[Either(&[NEXT_DAYS]), Opt(&[Either(&[NEXT_DAYS]), Opt(NEXT_DAYS)])]),
        ],
        meaning: |m| {
            let month = m.month()?;
            let days: Vec<u8> = m.days().collect();
            let range = |pair: &[u8]| Some(between(day_of(month, *pair.first()?)?, day_of(month, *pair.last()?)?));
            days.chunks(2).map(range).collect::<Option<Vec<_>>>().map(TimeExpr::Several)
        },
        hits: &[(
            "The course is on Feb. 2–3, 9–10 and 16–17.",
            "2024-02-02/2024-02-03 + 2024-02-09/2024-02-10 + 2024-02-16/2024-02-17",
        )],
        misses: &["They met Feb. 2–3.", "In May they won 2-3, 9-10."],
    },
    Rule {
        id: RuleId::new("en/list/days"),
        doc: "\"June 4 and 6\", \"May 3 and 5, 2011\".",
        pattern: &[
            NotAfter(&[Word(&["between"])]),
            Is(Class::Month),
            Is(Class::Day),
            AND,
            THE,
            Is(Class::Day),
            Either(&[&[COMMA, ANY_YEAR], &[NOTHING_COUNTED]]),
        ],
        meaning: |m| several([said_day(m, m.day()?), said_day(m, m.last_day()?)]),
        hits: &[
            ("They met on Feb. 7 and 9.", "2024-02-07 + 2024-02-09"),
            ("They met on March 5th and 6th in Rome.", "2024-03-05 + 2024-03-06"),
            ("They met on May 3 and 5, 2011.", "2011-05-03 + 2011-05-05"),
        ],
        misses: &["On Feb. 7 and 9 men left.", "They won 7 and 9 seats.", "They won 7 and 9 seats, 2011 men said."],
    },
    Rule {
        id: RuleId::new("en/list/three-days"),
        doc: "\"June 4, 6 and 9\".",
        pattern: &[
            Is(Class::Month),
            Is(Class::Day),
            Word(&[","]),
            Is(Class::MonthNumber),
            COMMA_AND,
            Is(Class::Day),
            NOTHING_COUNTED,
        ],
        meaning: |m| {
            let month = m.month()?;
            several([day_of(month, m.day()?), day_of(month, m.month_number()?), day_of(month, m.last_day()?)])
        },
        hits: &[("They met on Feb. 7, 9 and 13.", "2024-02-07 + 2024-02-09 + 2024-02-13")],
        misses: &["On Feb. 7, 9 and 13 men left."],
    },
    Rule {
        id: RuleId::new("en/list/days-first"),
        doc: "\"28 and 29 August\", \"the 3rd and 5th of May 1916\".",
        pattern: &[
            NotAfter(&[Word(&["between"])]),
            THE,
            Is(Class::Day),
            AND,
            THE,
            Is(Class::Day),
            Opt(&[Word(&["of"])]),
            Is(Class::Month),
            MAYBE_YEAR,
        ],
        meaning: |m| several([said_day(m, m.day()?), said_day(m, m.last_day()?)]),
        hits: &[
            ("They met on 7 and 9 February.", "2024-02-07 + 2024-02-09"),
            ("They met on the 7th and the 9th of February.", "2024-02-07 + 2024-02-09"),
            ("They met on 7 and 9 May 2012.", "2012-05-07 + 2012-05-09"),
        ],
        misses: &["They won 7 and 9 seats in February.", "They won 7 and 9 seats in May 2012."],
    },
    Rule {
        id: RuleId::new("en/list/centuries"),
        doc: "\"the 18th and 19th centuries\".",
        pattern: &[THE, Is(Class::Ordinal), AND, THE, Is(Class::Ordinal), Word(&["centuries", "century"])],
        meaning: |m| {
            several([Some(century(i32::from(m.ordinal()?) - 1)), Some(century(i32::from(m.last_ordinal()?) - 1))])
        },
        hits: &[("Trade grew in the 17th and 18th centuries.", "16 + 17")],
        misses: &["The first and second men left."],
    },
    Rule {
        id: RuleId::new("en/list/quarters"),
        doc: "\"the second and fourth quarters\".",
        pattern: &[
            THE,
            Is(Class::Ordinal),
            AND,
            THE,
            Is(Class::Ordinal),
            Opt(&[Word(&["fiscal"])]),
            Word(&["quarters", "quarter"]),
            Unless(&[Word(&["of"])]),
        ],
        meaning: |m| several([quarter(m.ordinal()?), quarter(m.last_ordinal()?)]),
        hits: &[("Profit fell in the second and third quarters.", "2023-Q2 + 2023-Q3")],
        misses: &["The first and second men left.", "They bought the first and second quarter of the land."],
    },
    Rule {
        id: RuleId::new("en/list/quarters-of-year"),
        doc: "\"the second and fourth quarters of 2019\".",
        pattern: &[
            THE,
            Is(Class::Ordinal),
            AND,
            THE,
            Is(Class::Ordinal),
            Word(&["quarters", "quarter"]),
            Word(&["of", "in"]),
            THE,
            Time(YEAR),
        ],
        meaning: |m| {
            let inside_year = |n| Some(inside(quarter(n)?, m.time()?));
            several([inside_year(m.ordinal()?), inside_year(m.last_ordinal()?)])
        },
        hits: &[("Profit fell in the first and third quarters of 2019.", "2019-Q1 + 2019-Q3")],
        misses: &["The first and second men left in 2019."],
    },
    Rule {
        id: RuleId::new("en/list/before-era"),
        doc: "\"496 and 495 BC\": the mark holds for both.",
        pattern: &[Is(Class::Digits), AND, Is(Class::Digits), Is(Class::EraBefore)],
        meaning: |m| several([before_era(m.digits()?), before_era(m.last_digits()?)]),
        hits: &[("They sailed in 412 and 411 BC.", "BC0412 + BC0411")],
        misses: &["They had 412 and 411 ships."],
    },
    Rule {
        id: RuleId::new("en/list/quarter-ended"),
        doc: "\"the quarter ended Sept. 30\": the calendar quarter that shares most with the three months up to that day.",
        pattern: &[THE, Opt(&[Word(&["latest", "fiscal"])]), Word(&["quarter"]), ENDED, Time(DATE)],
        meaning: |m| {
            let day = m.time()?;
            let middle = TimeExpr::Offset { by: days(45), direction: Direction::Before, of: Box::new(day.clone()) };
            several([Some(containing(Unit::Quarter, middle)), Some(day)])
        },
        hits: &[
            ("Profit fell in the quarter ended Dec. 31.", "2023-Q4 + 2023-12-31"),
            ("Profit fell in the quarter ended July 31, 2021.", "2021-Q2 + 2021-07-31"),
        ],
        misses: &["A quarter of the men left on Feb. 9."],
    },
    Rule {
        id: RuleId::new("en/list/numbered-quarter-ended"),
        doc: "\"its fourth quarter ended Aug. 31\": the firm's own number is kept, in the year of that day.",
        pattern: &[
            THE,
            Opt(&[Word(&["fiscal"])]),
            Is(Class::Ordinal),
            HYPHEN,
            Opt(&[Word(&["fiscal"])]),
            Word(&["quarter"]),
            COMMA,
            ENDED,
            Time(DATE),
        ],
        meaning: |m| {
            let day = m.time()?;
            several([Some(inside(quarter(m.ordinal()?)?, containing(Unit::Year, day.clone()))), Some(day)])
        },
        hits: &[("Profit fell in the fourth quarter ended Aug. 31.", "2023-Q4 + 2023-08-31")],
        misses: &["The fourth quarter of the land was sold on Feb. 9."],
    },
    Rule {
        id: RuleId::new("en/list/this-or-next"),
        doc: "\"this or next week\", \"last and this year\": the unit holds for both.",
        pattern: &[Word(&["this", "last", "next"]), AND, Word(&["this", "last", "next"]), Is(Class::Unit)],
        meaning: |m| {
            let unit = Cycle::Unit(m.unit()?);
            let first = [("this", Pick::This), ("last", Pick::Last), ("next", Pick::Next)];
            let (_, first) = first.into_iter().find(|(word, _)| m.begins_with(word))?;
            let others = [("next", Pick::Next), ("this", Pick::This), ("last", Pick::Last)];
            let (_, second) = others.into_iter().find(|(word, pick)| m.says(word) && *pick != first)?;
            several([Some(pick(unit, first)), Some(pick(unit, second))])
        },
        hits: &[("They will meet this or next week.", "2024-W11 + 2024-W12")],
        misses: &["This or the next man left."],
    },
    Rule {
        id: RuleId::new("en/list/years-casual"),
        doc: "\"1864 or 1866\" by itself, as catalogues write it.",
        pattern: &[
            NotAfter(&[Is(Class::Word), Is(Class::Numeric)]),
            Is(Class::Year),
            Word(&["or"]),
            Is(Class::Year),
            Unless(&[Is(Class::Word), Is(Class::Numeric)]),
        ],
        meaning: |m| Some(TimeExpr::Several(vec![year(m.year()?), year(m.last_year()?)])),
        hits: &[("1864 or 1866.", "1864 + 1866")],
        misses: &["sold 1864 or 1866 chairs"],
    },
];

/// What stands between a period and its last day.
const ENDED: Item = Word(&["ended", "ending"]);
