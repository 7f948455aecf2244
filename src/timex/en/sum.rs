//! Lengths of time in several units, and what is counted by them: "two hours and ten minutes", "a year and two months ago", "in 1d 2hrs".

use crate::calendar::{Amount, Unit};
use crate::timex::{Anchor, Direction};

use super::Item::{After, Ahead, Either, Glued, Is, NotAfter, Number, Opt, Time, Unless, Word};
use super::*;

/// "and", a comma, or both.
const AND: Item = Opt(&[Either(&[&[Word(&[","]), Opt(&[Word(&["and"])])], &[Word(&["and", "&", "+"])]])]);
/// Units by one letter, which only stand on their number: "1d", "3w".
const LETTER: Item = Word(&["d", "w", "wk", "h", "hr", "mo", "mon", "mons", "y", "yr", "s", "sec", "m", "min"]);
/// A unit in either number.
const UNIT: Item = Either(&[&[Is(Class::Unit)], &[Is(Class::Units)]]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/duration/sum"),
        doc: "\"two hours and ten minutes\", \"3 min 49 sec\", \"1 year, 9 months\": from coarse to fine.",
        pattern: &[
            Unless(&[Word(&["the"])]),
            // "Last month and two weeks later" are two times.
            NotAfter(&[Word(&["last", "this", "next", "past"])]),
            Time(LASTING),
            AND,
            Ahead(&[Is(Class::Numeric), Is(Class::Cardinal), Is(Class::Article)]),
            Time(LASTING),
        ],
        meaning: |m| joined(m),
        hits: &[("They waited two hours and ten minutes.", "PT2H10M"), ("They waited 1 year, 9 months.", "P1Y9M")],
        misses: &["They waited two hours and left."],
    },
    Rule {
        id: RuleId::new("en/duration/one-and-more"),
        doc: "\"a minute and 30 seconds\", \"an hour and ten minutes\": the second unit is finer than the first.",
        pattern: &[
            Is(Class::Article),
            Is(Class::Unit),
            Opt(&[Word(&["and", ","])]),
            Ahead(&[Is(Class::Numeric), Is(Class::Cardinal)]),
            Time(LASTING),
        ],
        meaning: |m| {
            let first = amount(1, m.unit()?);
            let mut amounts = vec![first];
            amounts.extend(amounts_of_last(m)?.into_iter().filter(|finer| finer.unit < first.unit));
            (amounts.len() > 1).then_some(TimeExpr::Sum(amounts))
        },
        hits: &[("A minute and 30 seconds passed.", "PT1M30S")],
        misses: &["A minute and 30 men passed."],
    },
    Rule {
        id: RuleId::new("en/ago/sum-ago"),
        doc: "\"one year and two months ago\".",
        pattern: &[Time(SUM), Word(&["ago"])],
        meaning: |m| moved(m, Anchor::Publication, Direction::Before),
        hits: &[("They met one year and two months ago.", "2023-01")],
        misses: &["They met for two hours and ten minutes."],
    },
    Rule {
        id: RuleId::new("en/ago/sum-hence"),
        doc: "\"1 year 9 months from now\".",
        pattern: &[Time(SUM), Either(&[&[Word(&["from"]), Word(&["now", "today"])], &[Word(&["hence"])]])],
        meaning: |m| moved(m, Anchor::Publication, Direction::After),
        hits: &[("They will meet one year and two months from now.", "2025-05")],
        misses: &["They met for two hours and ten minutes."],
    },
    Rule {
        id: RuleId::new("en/ago/sum-later"),
        doc: "\"two hours and ten minutes later\": from the time last spoken of.",
        pattern: &[Time(SUM), Word(&["later", "afterwards", "after"]), Unless(&[Is(Class::Word)])],
        meaning: |m| moved(m, Anchor::Mentioned, Direction::After),
        hits: &[],
        misses: &["They met for two hours and ten minutes."],
    },
    Rule {
        id: RuleId::new("en/ago/sum-earlier"),
        doc: "\"two hours and ten minutes earlier\".",
        pattern: &[Time(SUM), Word(&["earlier", "before"]), Unless(&[Is(Class::Word)])],
        meaning: |m| moved(m, Anchor::Mentioned, Direction::Before),
        hits: &[],
        misses: &["They met for two hours and ten minutes."],
    },
    Rule {
        id: RuleId::new("en/ago/letter-ago"),
        doc: "\"1d ago\", \"3w ago\": a unit by its letter.",
        pattern: &[NotAfter(&[Word(&["$", "£", "€"])]), Number, Glued, LETTER, Word(&["ago"])],
        meaning: |m| Some(shift(by_letter(m)?, Direction::Before)),
        hits: &[("Posted 3d ago.", "2024-03-11")],
        misses: &["Posted 3 d ago."],
    },
    Rule {
        id: RuleId::new("en/ago/letter-later"),
        doc: "\"3w later\", \"2h from now\".",
        pattern: &[
            NotAfter(&[Word(&["$", "£", "€"])]),
            Number,
            Glued,
            LETTER,
            Either(&[&[Word(&["later", "hence"])], &[Word(&["from"]), Word(&["now"])]]),
        ],
        meaning: |m| Some(shift(by_letter(m)?, Direction::After)),
        hits: &[("Due 3d from now.", "2024-03-17")],
        misses: &["Due 3 d from now."],
    },
    Rule {
        id: RuleId::new("en/duration/letter-casual"),
        doc: "\"in 2d\", \"for 3h\", \"1d 2hrs\".",
        pattern: &[
            Either(&[
                &[After(&[Word(&["in", "for", "within", "after", "+", "last", "next", "about"])])],
                &[NotAfter(&[Is(Class::Word), Is(Class::Numeric), Is(Class::Mark)])],
            ]),
            Number,
            Glued,
            Word(&["d", "w", "h", "hr", "y"]),
        ],
        meaning: |m| Some(casual(TimeExpr::Lasting(by_letter(m)?))),
        hits: &[("for 3h", "PT3H")],
        misses: &["a 3d film"],
    },
    Rule {
        id: RuleId::new("en/ago/now-plus"),
        doc: "\"now + 2 hours\".",
        pattern: &[Word(&["now", "today"]), Word(&["+", "plus"]), Number, UNIT],
        meaning: |m| Some(shift(m.amount()?, Direction::After)),
        hits: &[("Due now + 2 days.", "2024-03-16")],
        misses: &["They now add 2 days."],
    },
    Rule {
        id: RuleId::new("en/ago/now-minus"),
        doc: "\"now - 2 hours\".",
        pattern: &[Word(&["now", "today"]), Word(&["-", "−", "minus"]), Number, UNIT],
        meaning: |m| Some(shift(m.amount()?, Direction::Before)),
        hits: &[("Due now - 2 days.", "2024-03-12")],
        misses: &["They now lose 2 days."],
    },
    Rule {
        id: RuleId::new("en/ago/back-casual"),
        doc: "\"two years back\": ago.",
        pattern: &[
            Either(&[&[Number], &[Is(Class::Article)]]),
            UNIT,
            Word(&["back", "prior"]),
            super::clock::NOTHING_COUNTED,
        ],
        meaning: |m| Some(casual(shift(m.amount()?, Direction::Before))),
        hits: &[("met him two years back", "2022")],
        misses: &["two years back home"],
    },
    Rule {
        id: RuleId::new("en/ago/before-casual"),
        doc: "\"5 minutes before\", \"10 days before\" at the end.",
        pattern: &[
            Either(&[&[Number], &[Is(Class::Article)], &[Word(&["the"])]]),
            UNIT,
            Word(&["before"]),
            Unless(&[Is(Class::Word), Is(Class::Mark), Is(Class::Numeric)]),
        ],
        meaning: |m| Some(casual(shift_said(m.amount()?, Direction::Before))),
        hits: &[("saw it 2 days before", "2024-03-12")],
        misses: &["two days before the vote"],
    },
    Rule {
        id: RuleId::new("en/ago/from-day-word"),
        doc: "\"two weeks from tomorrow\", \"3 days after next Friday\", \"a week after Easter\".",
        pattern: &[Either(&[&[Number], &[Is(Class::Article)]]), UNIT, Word(&["from", "after"]), Time(DAY.or(WEEKDAY))],
        meaning: |m| Some(TimeExpr::Offset { by: m.amount()?, direction: Direction::After, of: Box::new(m.time()?) }),
        hits: &[("It will end two weeks from tomorrow.", "2024-03-29")],
        misses: &["Two men from tomorrow's show left."],
    },
    Rule {
        id: RuleId::new("en/ago/before-day-word"),
        doc: "\"two days before yesterday\", \"a week before Easter\".",
        pattern: &[Either(&[&[Number], &[Is(Class::Article)]]), UNIT, Word(&["before"]), Time(DAY.or(WEEKDAY))],
        meaning: |m| Some(TimeExpr::Offset { by: m.amount()?, direction: Direction::Before, of: Box::new(m.time()?) }),
        hits: &[("It ended two days before yesterday.", "2024-03-11")],
        misses: &["Two men left before yesterday."],
    },
    Rule {
        id: RuleId::new("en/ago/clock-steps"),
        doc: "\"two hours before noon\", \"ten minutes after 5 p.m.\".",
        pattern: &[Number, UNIT, Word(&["before"]), Time(CLOCK)],
        meaning: |m| Some(TimeExpr::Offset { by: m.amount()?, direction: Direction::Before, of: Box::new(m.time()?) }),
        hits: &[("It ended two hours before noon.", "2024-03-14T10:00")],
        misses: &["Two men left before noon."],
    },
];

/// Both lengths as one, where the second goes on in a finer unit; else the second stands for itself.
fn joined(m: &Match<'_>) -> Option<TimeExpr> {
    let mut amounts = amounts(m.time()?)?;
    let next = amounts_of_last(m)?;
    amounts.extend(next);
    // TIMEX3 writes them from coarse to fine.
    amounts.sort_by_key(|amount| std::cmp::Reverse(amount.unit));
    Some(TimeExpr::Sum(amounts))
}

fn amounts_of_last(m: &Match<'_>) -> Option<Vec<Amount>> {
    amounts(m.last_time()?)
}

fn amounts(length: TimeExpr) -> Option<Vec<Amount>> {
    match length {
        TimeExpr::Lasting(amount) => Some(vec![amount]),
        TimeExpr::Sum(amounts) => Some(amounts),
        TimeExpr::Casual(of) => amounts(*of),
        _ => None,
    }
}

fn moved(m: &Match<'_>, from: Anchor, direction: Direction) -> Option<TimeExpr> {
    Some(TimeExpr::SumShift { from, by: amounts(m.time()?)?, direction })
}

/// The unit of one letter; "m" and "min" are minutes.
fn by_letter(m: &Match<'_>) -> Option<Amount> {
    const UNITS: &[(&str, Unit)] = &[
        ("d", Unit::Day),
        ("w", Unit::Week),
        ("wk", Unit::Week),
        ("h", Unit::Hour),
        ("hr", Unit::Hour),
        ("mo", Unit::Month),
        ("mon", Unit::Month),
        ("mons", Unit::Month),
        ("y", Unit::Year),
        ("yr", Unit::Year),
        ("s", Unit::Second),
        ("sec", Unit::Second),
        ("m", Unit::Minute),
        ("min", Unit::Minute),
    ];
    let unit = UNITS.iter().find(|(letters, _)| m.says(letters)).map(|(_, unit)| *unit)?;
    Some(Amount { quantity: m.number()?, unit })
}
