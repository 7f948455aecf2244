//! A narrower time inside a wider one: "December last year", "Tuesday of last week", "last year's third quarter", "the first week of May".

use crate::calendar::Unit;
use crate::timex::Cycle;

use super::Item::{Is, Opt, Time, Unless, Word};
use super::*;

/// Times that hold a month or a season.
const YEARS: crate::rule::Shapes = YEAR;
/// "of", "in", or a comma.
const OF: Item = Opt(&[Word(&["of", ",", "in", "from"])]);

/// A place in a row, in words or digits.
const ORDINAL_OR_DIGITS: Item = super::Item::Either(&[&[Is(Class::OrdinalDigits)], &[ORDINAL_WORDS]]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/inside/month-year"),
        doc: "\"December last year\", \"March of this year\".",
        pattern: &[Time(MONTH), OF, Time(COUNTED_YEAR)],
        meaning: |m| Some(inside(m.time()?, m.last_time()?)),
        hits: &[("It opened in November last year.", "2023-11"), ("It opened in January of this year.", "2024-01")],
        misses: &["In December a year passed."],
    },
    Rule {
        id: RuleId::new("en/inside/season-year"),
        doc: "\"summer last year\", \"summer of last year\".",
        pattern: &[Time(SEASON), OF, Time(COUNTED_YEAR)],
        meaning: |m| Some(inside(m.time()?, m.last_time()?)),
        hits: &[("It opened in summer last year.", "2023-SU")],
        misses: &["In summer a year passed."],
    },
    Rule {
        id: RuleId::new("en/inside/spring-year"),
        doc: "\"the spring of next year\": before \"of\" and a year even \"spring\" and \"fall\" are seasons.",
        pattern: &[THE, Is(Class::Season), Word(&["of"]), Time(COUNTED_YEAR), Unless(&[Word(&["'s", "’s"])])],
        meaning: |m| Some(inside(season(m.season()?), m.last_time()?)),
        hits: &[
            ("It opens in the spring of next year with a parade.", "2025-SP"),
            ("It shut in the fall of last year.", "2023-FA"),
        ],
        misses: &["The fall of last year’s champions was quick.", "Prices fall this year."],
    },
    Rule {
        id: RuleId::new("en/inside/day-year"),
        doc: "\"Dec. 14 last year\", \"9 February this year\".",
        pattern: &[Time(DATE), OF, Time(COUNTED_YEAR)],
        meaning: |m| Some(inside(m.time()?, m.last_time()?)),
        hits: &[("It opened on Nov. 2 last year.", "2023-11-02")],
        misses: &["On Nov. 2 a year passed."],
    },
    Rule {
        id: RuleId::new("en/inside/day-week"),
        doc: "\"Tuesday of last week\", \"Friday this week\".",
        pattern: &[Time(WEEKDAY), OF, Time(COUNTED_WEEK)],
        meaning: |m| Some(inside(m.time()?, m.last_time()?)),
        hits: &[("It opened on Tuesday of last week.", "2024-03-05")],
        misses: &["On Tuesday a week passed."],
    },
    Rule {
        id: RuleId::new("en/inside/week-day"),
        doc: "\"last week on Tuesday\", \"next week Friday\".",
        pattern: &[Time(COUNTED_WEEK), OF, Opt(&[Word(&["on"])]), Time(WEEKDAY)],
        meaning: |m| Some(inside(m.last_time()?, m.time()?)),
        hits: &[],
        misses: &["A week passed on Tuesday."],
    },
    Rule {
        id: RuleId::new("en/inside/week-day-clock"),
        doc: "\"next week Mon 9 a.m.\": a day by its abbreviation, sure between a week and a clock time.",
        pattern: &[
            Time(COUNTED_WEEK),
            OF,
            Opt(&[Word(&["on"])]),
            Is(Class::Weekday),
            Opt(&[Word(&["at", ",", "from", "by", "@", "around"])]),
            Time(CLOCK.or(HOURS)),
        ],
        meaning: |m| Some(inside(m.last_time()?, inside(weekday(m.weekday()?), m.time()?))),
        hits: &[("They met last week Mon 9 a.m. and left.", "2024-03-04T09:00")],
        misses: &["Next week Mon, a town, votes."],
    },
    Rule {
        id: RuleId::new("en/inside/possessive"),
        doc: "\"last year's third quarter\", \"this year's first half\".",
        pattern: &[Time(YEARS), Word(&["'s", "’s"]), Time(QUARTER.or(SEASON).or(MONTH))],
        meaning: |m| Some(inside(m.last_time()?, m.time()?)),
        hits: &[("Profit fell from last year's third quarter.", "2023-Q3")],
        misses: &["Last year's profit fell."],
    },
    Rule {
        id: RuleId::new("en/inside/nth-weekday"),
        doc: "\"the first Tuesday of November\", \"the last Friday in May 2020\".",
        pattern: &[THE, Is(Class::Ordinal), Is(Class::Weekday), Word(&["of", "in"]), Time(MONTH)],
        meaning: |m| Some(nth(m.ordinal()?, Cycle::Weekday(m.weekday()?), m.time()?)),
        hits: &[("It opened on the first Tuesday of February.", "2024-02-06")],
        misses: &["The first man left."],
    },
    Rule {
        id: RuleId::new("en/inside/last-weekday"),
        doc: "\"the last Friday in May\".",
        pattern: &[THE, Word(&["last"]), Is(Class::Weekday), Word(&["of", "in"]), Time(MONTH)],
        meaning: |m| Some(nth(-1, Cycle::Weekday(m.weekday()?), m.time()?)),
        hits: &[("It opened on the last Friday in February.", "2024-02-23")],
        misses: &["The last man left."],
    },
    Rule {
        id: RuleId::new("en/inside/nth-unit"),
        doc: "\"the first week of May\", \"the second month of 2020\", \"the first day of the year\".",
        pattern: &[
            THE,
            Is(Class::Ordinal),
            Unless(&[Word(&["quarter", "half"])]),
            Is(Class::Unit),
            Word(&["of", "in"]),
            THE,
            Time(MONTH.or(YEAR).or(QUARTER).or(DECADE)),
        ],
        meaning: |m| Some(nth(m.ordinal()?, Cycle::Unit(m.unit()?), m.time()?)),
        hits: &[
            ("It opened in the second month of 2020.", "2020-02"),
            ("It opened on the first day of February.", "2024-02-01"),
        ],
        misses: &["The first week of work was hard."],
    },
    Rule {
        id: RuleId::new("en/inside/last-unit"),
        doc: "\"the last week of May\".",
        pattern: &[
            THE,
            Word(&["last", "final"]),
            Is(Class::Unit),
            Word(&["of", "in"]),
            THE,
            Time(MONTH.or(YEAR).or(QUARTER).or(DECADE)),
        ],
        meaning: |m| Some(nth(-1, Cycle::Unit(m.unit()?), m.time()?)),
        hits: &[("It opened on the last day of February.", "2024-02-29")],
        misses: &["The last week of work was hard."],
    },
    Rule {
        id: RuleId::new("en/inside/week-of"),
        doc: "\"the week of Jan. 9\", \"the week beginning Jan. 9\": the one that holds the day.",
        pattern: &[
            THE,
            Word(&["week"]),
            Word(&["of", "ending", "ended", "beginning", "starting", "commencing"]),
            Opt(&[Word(&["on"])]),
            Time(DATE),
        ],
        meaning: |m| Some(TimeExpr::Containing { unit: Unit::Week, of: Box::new(m.time()?) }),
        hits: &[("It opened in the week of Feb. 6.", "2024-W06")],
        misses: &["The week of rest was short."],
    },
    Rule {
        id: RuleId::new("en/inside/nth-weekday-of-unit"),
        doc: "\"the first Monday of the month\".",
        pattern: &[
            THE,
            Is(Class::Ordinal),
            Is(Class::Weekday),
            Word(&["of", "in"]),
            Word(&["the", "this"]),
            Word(&["month"]),
        ],
        meaning: |m| {
            Some(nth(
                m.ordinal()?,
                Cycle::Weekday(m.weekday()?),
                pick(Cycle::Unit(Unit::Month), crate::timex::Pick::This),
            ))
        },
        hits: &[("It opened on the first Tuesday of the month.", "2024-03-05")],
        misses: &["The first man left."],
    },
    Rule {
        id: RuleId::new("en/inside/nth-last"),
        doc: "\"the third last week of 2018\", \"the second-to-last day of May\": counted from the end.",
        pattern: &[
            THE,
            ORDINAL_OR_DIGITS,
            Opt(&[Word(&["-"])]),
            Opt(&[Word(&["to"]), Opt(&[Word(&["-"])])]),
            Word(&["last"]),
            Is(Class::Unit),
            Word(&["of", "in"]),
            THE,
            Time(MONTH.or(YEAR).or(QUARTER).or(DECADE)),
        ],
        meaning: |m| Some(nth(-i8::try_from(said_ordinal(m)?).ok()?, Cycle::Unit(m.unit()?), m.time()?)),
        hits: &[("It opened on the third last day of February.", "2024-02-27")],
        misses: &["The third man left last."],
    },
];
