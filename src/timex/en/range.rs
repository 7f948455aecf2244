//! Ranges written as one: "1914-18", "Oct. 7-9", "8-10 a.m.", "1990–1995".

use crate::calendar::{Amount, Quantity, Unit};
use crate::timex::{Anchor, Direction};

use super::Item::{After, Either, Glued, Is, Number, Opt, Time, Unless, Word};
use super::*;

/// Words that join the two ends.
const THROUGH: Item = Word(&["to", "through", "thru", "until", "till"]);
/// The second number is a day and counts nothing.
const NO_AMOUNT: Item = Unless(&[Word(&[
    "percent", "%", "million", "billion", "am", "pm", "a.m.", "p.m.", "people", ":", "°", "per", "points",
])]);
/// What joins the two ends.
const TO: Item = Word(&["-", "–", "—"]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/range/years"),
        doc: "\"1990–1995\".",
        pattern: &[Is(Class::Year), TO, Is(Class::Year), Unless(&[Word(&["-"])])],
        meaning: |m| Some(between(year(m.year()?), year(m.last_year()?))).filter(|_| m.year() < m.last_year()),
        hits: &[("He ruled there 1990–1995.", "1990/1995")],
        misses: &["They dialled 1990-55501995."],
    },
    Rule {
        id: RuleId::new("en/range/short-years"),
        doc: "\"1914–18\": with the other dash, \"1914-18\", see the ISO month.",
        pattern: &[Is(Class::Year), Glued, Word(&["–", "/"]), Glued, Is(Class::TwoDigits)],
        meaning: |m| {
            Some(between(year(m.year()?), year(m.year()? / 100 * 100 + m.two_digits()?)))
                .filter(|_| m.year().map(|y| y % 100) < m.two_digits())
        },
        hits: &[("The war of 1914–18 was long.", "1914/1918")],
        misses: &["They won 21–18."],
    },
    Rule {
        id: RuleId::new("en/range/days"),
        doc: "\"Oct. 7-9\", \"Oct. 7-9, 2012\".",
        pattern: &[Is(Class::Month), Is(Class::Day), TO, Is(Class::Day), MAYBE_YEAR],
        meaning: |m| Some(between(said_day(m, m.day()?)?, said_day(m, m.last_day()?)?)),
        hits: &[("They met Feb. 7-9.", "2024-02-07/2024-02-09"), ("They met Feb. 7-9, 2012.", "2012-02-07/2012-02-09")],
        misses: &["They won 7-9."],
    },
    Rule {
        id: RuleId::new("en/range/days-first"),
        doc: "\"7-9 October\", \"7-9 October 2012\".",
        pattern: &[Is(Class::Day), TO, Is(Class::Day), Is(Class::Month), MAYBE_YEAR],
        meaning: |m| Some(between(said_day(m, m.day()?)?, said_day(m, m.last_day()?)?)),
        hits: &[
            ("They met 7–9 February.", "2024-02-07/2024-02-09"),
            ("They met 7–9 February 2012.", "2012-02-07/2012-02-09"),
        ],
        misses: &["They won 7-9."],
    },
    Rule {
        id: RuleId::new("en/range/days-to"),
        doc: "\"May 3 to 5\", \"May 3 through 5, 2011\".",
        pattern: &[
            Is(Class::MonthName),
            Is(Class::Day),
            THROUGH,
            THE,
            Is(Class::Day),
            Either(&[&[COMMA, ANY_YEAR], &[NO_AMOUNT]]),
        ],
        meaning: |m| Some(between(said_day(m, m.day()?)?, said_day(m, m.last_day()?)?)),
        hits: &[
            ("They met Feb. 7 through 9.", "2024-02-07/2024-02-09"),
            ("They met May 3 to 5, 2011.", "2011-05-03/2011-05-05"),
        ],
        misses: &["From Feb. 7 to 9 p.m. they talked.", "They won 7 to 9.", "They won 7 to 9 in 2011."],
    },
    Rule {
        id: RuleId::new("en/range/between-days"),
        doc: "\"between May 3 and 5\": the preposition stays outside.",
        pattern: &[
            After(&[Word(&["between"])]),
            Is(Class::MonthName),
            Is(Class::Day),
            Word(&["and"]),
            THE,
            Is(Class::Day),
            NO_AMOUNT,
        ],
        meaning: |m| Some(between(day_of(m.month()?, m.day()?)?, day_of(m.month()?, m.last_day()?)?)),
        hits: &[("They met between Feb. 7 and 9.", "2024-02-07/2024-02-09")],
        misses: &["They won between 7 and 9."],
    },
    Rule {
        id: RuleId::new("en/range/days-first-to"),
        doc: "\"from 15 to 22 February\", \"the 13th through the 19th of October 1950\".",
        pattern: &[
            THE,
            Is(Class::Day),
            THROUGH,
            THE,
            Is(Class::Day),
            Opt(&[Word(&["of"])]),
            Is(Class::MonthName),
            MAYBE_YEAR,
        ],
        meaning: |m| Some(between(said_day(m, m.day()?)?, said_day(m, m.last_day()?)?)),
        hits: &[
            ("They met from the 7th to the 9th of February.", "2024-02-07/2024-02-09"),
            ("They met from 7 to 9 May 2012.", "2012-05-07/2012-05-09"),
        ],
        misses: &["They won 7 to 9.", "They won 7 to 9 in 2012."],
    },
    Rule {
        id: RuleId::new("en/range/between-days-first"),
        doc: "\"between 7 and 9 May\", \"between 3 and 12 Sept 2015\".",
        pattern: &[
            After(&[Word(&["between"])]),
            THE,
            Is(Class::Day),
            Word(&["and"]),
            THE,
            Is(Class::Day),
            Opt(&[Word(&["of"])]),
            Is(Class::MonthName),
            MAYBE_YEAR,
        ],
        meaning: |m| Some(between(said_day(m, m.day()?)?, said_day(m, m.last_day()?)?)),
        hits: &[
            ("They met between 7 and 9 February.", "2024-02-07/2024-02-09"),
            ("They met between 7 and 9 February 2012.", "2012-02-07/2012-02-09"),
        ],
        misses: &["They won between 7 and 9.", "Between 7 and 9 of them may come in 2012."],
    },
    Rule {
        id: RuleId::new("en/range/from-now-casual"),
        doc: "\"between now and Friday\", \"from now until May 3\": from the day of the message on.",
        pattern: &[
            After(&[Word(&["between", "from"])]),
            Word(&["now"]),
            Word(&["and", "to", "until", "till"]),
            Time(DATED),
        ],
        meaning: |m| Some(casual(between(same(Unit::Day, Anchor::Publication), m.time()?))),
        hits: &[("call me between now and Saturday", "2024-03-14/2024-03-16")],
        misses: &["from now on, and until Friday"],
    },
    Rule {
        id: RuleId::new("en/range/starting"),
        doc: "\"3 days starting Monday\", \"two weeks starting 6 June\": so long from that day on.",
        pattern: &[
            Number,
            Item::Either(&[&[Is(Class::Units)], &[Is(Class::Unit)]]),
            COMMA,
            Word(&["starting", "beginning", "commencing"]),
            Opt(&[Word(&["on", "from"])]),
            Time(DAY.or(WEEKDAY)),
        ],
        meaning: |m| {
            let by = days_less_one(m.amount()?)?;
            let last = TimeExpr::Offset { by, direction: Direction::After, of: Box::new(m.time()?) };
            Some(between(m.time()?, last))
        },
        hits: &[
            ("They will be away for 3 days starting Monday.", "2024-03-18/2024-03-20"),
            ("The strike lasts two weeks beginning on 6 June.", "2024-06-06/2024-06-19"),
        ],
        misses: &["They waited 3 days before Monday.", "Two hours starting Monday are free."],
    },
    Rule {
        id: RuleId::new("en/range/centuries"),
        doc: "\"from the 15th to the 19th century\".",
        pattern: &[
            THE,
            Is(Class::Ordinal),
            Word(&["to", "through", "-", "–"]),
            THE,
            Is(Class::Ordinal),
            HYPHEN,
            Word(&["century", "centuries"]),
        ],
        meaning: |m| Some(between(century(i32::from(m.ordinal()?) - 1), century(i32::from(m.last_ordinal()?) - 1))),
        hits: &[("Trade grew from the 17th to the 19th century.", "16/18")],
        misses: &["The first to leave was the second man."],
    },
    Rule {
        id: RuleId::new("en/range/before-era"),
        doc: "\"499–493 BC\", \"from 1200 to about 400 BC\": the mark holds for both.",
        pattern: &[
            Is(Class::Digits),
            Word(&["-", "–", "—", "to", "until"]),
            Opt(&[Word(&["about", "around", "c.", "ca.", "circa"])]),
            Is(Class::Digits),
            Is(Class::EraBefore),
        ],
        meaning: |m| Some(between(before_era(m.digits()?)?, before_era(m.last_digits()?)?)),
        hits: &[
            ("They fought from 431 to 404 BC.", "BC0431/BC0404"),
            ("The war (431–404 BC) was long.", "BC0431/BC0404"),
        ],
        misses: &["They won 499 to 493."],
    },
    Rule {
        id: RuleId::new("en/range/since-era"),
        doc: "\"66–73 AD\", \"from 66 to 73 CE\".",
        pattern: &[Is(Class::Digits), Word(&["-", "–", "—", "to", "until"]), Is(Class::Digits), Is(Class::EraSince)],
        meaning: |m| {
            let of = |said: u32| i32::try_from(said).ok().map(year);
            Some(between(of(m.digits()?)?, of(m.last_digits()?)?))
        },
        hits: &[("They fought from 66 to 73 AD.", "0066/0073")],
        misses: &["They won 66 to 73."],
    },
    Rule {
        id: RuleId::new("en/range/months"),
        doc: "\"June–August 1992\", \"March to May 2011\": two months of one year.",
        pattern: &[Is(Class::Month), Word(&["-", "–", "—"]), Is(Class::Month), COMMA, ANY_YEAR],
        meaning: |m| {
            let last = month_of(said_year(m)?, m.last_month()?)?;
            let turn = i32::from(m.month()? > m.last_month()?);
            Some(between(month_of(said_year(m)? - turn, m.month()?)?, last))
        },
        hits: &[("It rained June–August 1992.", "1992-06/1992-08")],
        misses: &["In June August 1992 was recalled."],
    },
    Rule {
        id: RuleId::new("en/range/months-bare"),
        doc: "\"June–August\".",
        pattern: &[
            Is(Class::Month),
            Word(&["-", "–", "—"]),
            Is(Class::Month),
            Unless(&[Is(Class::Day), Is(Class::Year)]),
        ],
        meaning: |m| Some(between(month(m.month()?), month(m.last_month()?))),
        hits: &[("It rained June–August.", "2023-06/2023-08")],
        misses: &["In June August was recalled."],
    },
    Rule {
        id: RuleId::new("en/range/weekdays"),
        doc: "\"Monday-Friday\", \"Mon–Wed\".",
        pattern: &[Is(Class::Weekday), Word(&["-", "–", "—"]), Is(Class::Weekday)],
        meaning: |m| Some(between(weekday(m.weekday()?), weekday(m.last_weekday()?))),
        hits: &[("It rained Monday–Wednesday.", "2024-03-11/2024-03-13")],
        misses: &["On Monday Wednesday was recalled."],
    },
    Rule {
        id: RuleId::new("en/range/full"),
        doc: "\"10 August 2013 - 12 September 2013\", \"March 3 – April 5\": two days with their months.",
        pattern: &[Time(DATE), Word(&["-", "–", "—"]), Time(DATE)],
        meaning: |m| Some(between(m.time()?, m.last_time()?)),
        hits: &[("They met Feb. 7 – March 9, 2012.", "2012-02-07/2012-03-09")],
        misses: &["They met on Feb. 7 and on March 9."],
    },
    Rule {
        id: RuleId::new("en/range/slashes-casual"),
        doc: "\"5/1-5/7\", \"10/1 to 11/7\": two days in digits.",
        pattern: &[
            Is(Class::MonthNumber),
            Glued,
            Word(&["/"]),
            Glued,
            Is(Class::Day),
            Word(&["-", "–", "—", "to", "through", "thru", "until", "till"]),
            Is(Class::MonthNumber),
            Glued,
            Word(&["/"]),
            Glued,
            Is(Class::Day),
            Unless(&[Word(&["/"])]),
        ],
        meaning: |m| {
            Some(casual(between(day_of(m.month_number()?, m.day()?)?, day_of(m.last_month_number()?, m.last_day()?)?)))
        },
        hits: &[("away 4/1-4/7", "2024-04-01/2024-04-07")],
        misses: &["scores 3/4-5"],
    },
    Rule {
        id: RuleId::new("en/range/hedged-years"),
        doc: "\"1856–ca. 1865\": the last year is about.",
        pattern: &[Is(Class::Year), Word(&["-", "–", "—"]), Word(&["ca", "ca.", "c", "c.", "circa"]), Is(Class::Year)],
        meaning: |m| Some(between(year(m.year()?), year(m.last_year()?))).filter(|_| m.year() < m.last_year()),
        hits: &[("He ruled there 1856–ca. 1865.", "1856/1865")],
        misses: &["He ruled from 1856 on."],
    },
    Rule {
        id: RuleId::new("en/range/from-to"),
        doc: "\"from March to May 2019\", \"from 1914 until 1918\": the preposition in front stays outside.",
        pattern: &[After(&[Word(&["from"])]), Time(DATED), THROUGH, Time(DATED)],
        meaning: |m| Some(between(m.time()?, m.last_time()?)),
        hits: &[
            ("It ran from March to May 2019.", "2019-03/2019-05"),
            ("It ran from 1914 to 1918.", "1914/1918"),
            ("It ran from Monday to Wednesday.", "2024-03-11/2024-03-13"),
        ],
        misses: &["It fell to 3 from 5 in 2019."],
    },
    Rule {
        id: RuleId::new("en/range/between-and"),
        doc: "\"between June and August\", \"between 1914 and 1918\".",
        pattern: &[After(&[Word(&["between"])]), Time(DATED), Word(&["and"]), Time(DATED)],
        meaning: |m| Some(between(m.time()?, m.last_time()?)),
        hits: &[("It ran between 1914 and 1918.", "1914/1918")],
        misses: &["It lies between the mills and was built in 2019."],
    },
];

/// How many days behind its first one a length of whole days or weeks ends.
fn days_less_one(length: Amount) -> Option<Amount> {
    let Quantity::Exactly(count) = length.quantity else { return None };
    let days = match length.unit {
        Unit::Day => count,
        Unit::Week => 7.0 * count,
        Unit::Fortnight => 14.0 * count,
        _ => return None,
    };
    (days >= 2.0 && days.fract() == 0.0).then_some(Amount { quantity: Quantity::Exactly(days - 1.0), unit: Unit::Day })
}
