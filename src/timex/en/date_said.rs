//! Dates as they are said aloud: "May twenty-ninth", "April twenty-two nineteen fifty-one", "the third to the fifth of May", "April two
//! thousand and seven".

use super::Item::{After, Either, Is, NotAfter, Opt, Time, Unless, Word};
use super::*;

/// Words that join the two ends.
const THROUGH: Item = Word(&["to", "through", "thru", "until", "till", "-", "–"]);
/// A number of a day in words: "five", "twenty-five".
const DAY_SAID: Item = Either(&[&[Is(Class::Cardinal), HYPHEN, Is(Class::Cardinal)], &[Is(Class::Cardinal)]]);
/// What is said of a year of this millennium: "two thousand", "two thousand and five".
const TWO_THOUSAND: Item = Either(&[
    &[Word(&["two"]), Word(&["thousand"]), Opt(&[Word(&["and"])]), Is(Class::Cardinal), HYPHEN, Is(Class::Cardinal)],
    &[Word(&["two"]), Word(&["thousand"]), Opt(&[Word(&["and"])]), Is(Class::Cardinal)],
    &[Word(&["two"]), Word(&["thousand"]), Unless(&[Word(&["and"])])],
]);
/// Nothing that is counted follows.
const NOT_COUNTING: Item =
    Unless(&[Is(Class::Numeric), Is(Class::Units), Is(Class::Unit), Word(&["-", "%", "people"])]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/date-said/two-thousand"),
        doc: "\"April two thousand and seven\", \"the first of May two thousand twelve\".",
        pattern: &[Time(MONTH.or(DATE)), COMMA, TWO_THOUSAND, NOT_COUNTING, list::NOTHING_COUNTED],
        meaning: |m| {
            // "Two" and "thousand" are words of the pattern: the numbers that it hands out stand behind them.
            let behind: i32 = m.cardinals().map(i32::from).sum();
            Some(inside(m.time()?, year(2000 + behind)))
        },
        hits: &[
            ("It opened in April two thousand and seven.", "2007-04"),
            ("It opened on March eighth two thousand twenty-one.", "2021-03-08"),
            ("It opened in May two thousand.", "2000-05"),
        ],
        misses: &["In October two thousand people came.", "In May two thousand and five men left."],
    },
    Rule {
        id: RuleId::new("en/date-said/day-and-year"),
        doc: "\"April twenty-two nineteen fifty-one\": a number in words is a day where a year follows.",
        pattern: &[Is(Class::MonthName), DAY_SAID, COMMA, Time(PLAIN_YEAR)],
        meaning: |m| date(m.last_time()?.as_year()?, m.month()?, day_said(m)?),
        hits: &[("She was born on April twenty-two nineteen fifty-one.", "1951-04-22")],
        misses: &["In January twenty-five men left.", "In April 1951 twenty-two men left."],
    },
    Rule {
        id: RuleId::new("en/date-said/day-casual"),
        doc: "\"May twenty-nine\".",
        pattern: &[Is(Class::MonthName), DAY_SAID, NOT_COUNTING, Unless(&[Is(Class::Word), Is(Class::Numeric)])],
        meaning: |m| day_of(m.month()?, day_said(m)?).map(casual),
        hits: &[("back on march twenty five", "2024-03-25")],
        misses: &["in May twenty men left"],
    },
    Rule {
        id: RuleId::new("en/date-said/days"),
        doc: "\"the third to the fifth of May\", \"fifth to ninth June 2010\".",
        pattern: &[
            THE,
            ORDINAL_WORDS,
            THROUGH,
            THE,
            ORDINAL_WORDS,
            Opt(&[Word(&["of"])]),
            Is(Class::MonthName),
            MAYBE_YEAR,
        ],
        meaning: |m| days(m),
        hits: &[
            ("They met from the third to the fifth of March.", "2024-03-03/2024-03-05"),
            ("They met from the eighth to the twenty-first of May 2010.", "2010-05-08/2010-05-21"),
        ],
        misses: &["The first to leave came on the fifth of May.", "The third to the left is May."],
    },
    Rule {
        id: RuleId::new("en/date-said/days-between"),
        doc: "\"between the sixth and the tenth of May\".",
        pattern: &[
            After(&[Word(&["between"])]),
            THE,
            ORDINAL_WORDS,
            Word(&["and"]),
            THE,
            ORDINAL_WORDS,
            Opt(&[Word(&["of"])]),
            Is(Class::MonthName),
            MAYBE_YEAR,
        ],
        meaning: |m| days(m),
        hits: &[("They met between the third and the fifth of March.", "2024-03-03/2024-03-05")],
        misses: &["They met on the third and the fifth of March."],
    },
    Rule {
        id: RuleId::new("en/date-said/month-days"),
        doc: "\"April fourth through tenth\", \"April 4th through tenth\".",
        pattern: &[
            NotAfter(&[Word(&["the"])]),
            Is(Class::MonthName),
            THE,
            Either(&[&[ORDINAL_WORDS], &[Is(Class::OrdinalDigits)]]),
            THROUGH,
            THE,
            ORDINAL_WORDS,
            MAYBE_YEAR,
        ],
        meaning: |m| days(m),
        hits: &[("They met March third through fifth.", "2024-03-03/2024-03-05")],
        misses: &["March third came to a fifth man."],
    },
];

/// The day that [`DAY_SAID`] matched.
fn day_said(m: &Match<'_>) -> Option<u8> {
    let mut said = m.cardinals();
    match (said.next()?, said.next()) {
        (tens @ (20 | 30), Some(ones @ 1..=9)) => Some(tens + ones),
        (day, None) => Some(day),
        _ => None,
    }
    .filter(|day| (1..=31).contains(day))
}

/// From one day of a month through another, both said as ordinals; the tens belong to the last, unless that makes no day of it.
fn days(m: &Match<'_>) -> Option<TimeExpr> {
    let place = |n: Option<i8>| u8::try_from(n?).ok();
    let (first, last) = (place(m.ordinal())?, place(m.last_ordinal())?);
    let mut tens = m.cardinals();
    let (one, other) = (tens.next().unwrap_or(0), tens.next());
    let readings = match other {
        Some(other) => [(first + one, last + other); 2],
        None => [(first, last + one), (first + one, last)],
    };
    let (from, to) = readings.into_iter().find(|(from, to)| from < to && *to <= 31)?;
    Some(between(said_day(m, from)?, said_day(m, to)?))
}
