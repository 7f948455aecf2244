//! From one clock time to another: "8-10 a.m.", "9:30 to 11:00", "between 3 and 5 p.m.", "1pm-3".

use crate::calendar::{Amount, Quantity, Unit};
use crate::timex::Direction;

use super::Item::{After, Either, Is, NotAfter, Opt, Time, Word};
use super::clock::NOTHING_COUNTED;
use super::*;

/// What joins the two ends.
const TO: Item = Word(&["-", "–", "—", "to", "until", "till", "til", "through", "thru", "~"]);
/// An hour in digits or words.
const HOUR: Item = Either(&[&[Is(Class::Hour)], &[Is(Class::Cardinal)]]);
/// "between", which the words "and" and "to" answer.
const BETWEEN: Item = After(&[Word(&["between"])]);
/// Words in front of hours that are no scores.
const FROM: Item = After(&[Word(&["from", "between"])]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/clock/range"),
        doc: "\"9:30 - 11:00\", \"8 a.m. to 5 p.m.\".",
        pattern: &[Time(CLOCK), TO, Time(CLOCK)],
        meaning: |m| Some(between(m.time()?, m.last_time()?)),
        hits: &[("The shop is open 8 a.m. to 5 p.m. and shut.", "2024-03-14T08:00/2024-03-14T17:00")],
        misses: &["At noon they left."],
    },
    Rule {
        id: RuleId::new("en/clock/range-and"),
        doc: "\"between 9:30 and 11:00\".",
        pattern: &[BETWEEN, Time(CLOCK), Word(&["and"]), Time(CLOCK)],
        meaning: |m| Some(between(m.time()?, m.last_time()?)),
        hits: &[("The shop is open between 9:30 and 11:00.", "2024-03-14T09:30/2024-03-14T11:00")],
        misses: &["Trains leave at 9:30 and 11:00."],
    },
    Rule {
        id: RuleId::new("en/clock/range-hour-first"),
        doc: "\"8-10 a.m.\", \"3 to 5 pm\".",
        pattern: &[NotAfter(&[Word(&["$", "£", "€", "-", "/"])]), HOUR, TO, Time(CLOCK)],
        meaning: |m| Some(between(first(m)?, m.time()?)),
        hits: &[("The shop is open 8-10 a.m. and shut.", "2024-03-14T08:00/2024-03-14T10:00")],
        misses: &["They won 8-10."],
    },
    Rule {
        id: RuleId::new("en/clock/range-hour-first-and"),
        doc: "\"between 3 and 8am\".",
        pattern: &[BETWEEN, HOUR, Word(&["and"]), Time(CLOCK)],
        meaning: |m| Some(between(first(m)?, m.time()?)),
        hits: &[("The shop is open between 3 and 5 p.m. and shut.", "2024-03-14T15:00/2024-03-14T17:00")],
        misses: &["Between 3 and 8 came."],
    },
    Rule {
        id: RuleId::new("en/clock/for-length-casual"),
        doc: "\"2pm for 2 hours\", \"from 9 am for 2 hours 15 minutes\": so long from then on.",
        pattern: &[Time(CLOCK), Word(&["for"]), Time(LASTING)],
        meaning: |m| lasting_from(m.time()?, m.last_time()?),
        hits: &[("meet at 2pm for 2 hours", "2024-03-14T14:00/2024-03-14T16:00")],
        misses: &["meet at 2pm for lunch"],
    },
    Rule {
        id: RuleId::new("en/clock/length-from-casual"),
        doc: "\"3 hours from 10 am\", \"2 hours starting at noon\".",
        pattern: &[
            After(&[Word(&["for", "last", "lasts"])]),
            Time(LASTING),
            Word(&["from", "starting", "beginning"]),
            Opt(&[Word(&["at"])]),
            Time(CLOCK),
        ],
        meaning: |m| lasting_from(m.last_time()?, m.time()?),
        hits: &[("meet for 2 hours from 2pm", "2024-03-14T14:00/2024-03-14T16:00")],
        misses: &["two hours from 2pm"],
    },
    Rule {
        id: RuleId::new("en/clock/range-hour-last"),
        doc: "\"1pm-3\", \"from 10:30 to 3\".",
        pattern: &[Time(CLOCK), TO, HOUR, NOTHING_COUNTED],
        meaning: |m| Some(between(m.time()?, last(m)?)),
        hits: &[("The shop is open from 10:30 to 3.", "2024-03-14T10:30/2024-03-14T15:00")],
        misses: &["At noon to 3 cheers they left."],
    },
    Rule {
        id: RuleId::new("en/clock/range-casual"),
        doc: "\"from 3 to 5\", \"from nine to five\": hours alone, behind \"from\".",
        pattern: &[FROM, Opt(&[Word(&["like"])]), HOUR, TO, HOUR, NOTHING_COUNTED],
        meaning: |m| Some(casual(between(first(m)?, last(m)?))),
        hits: &[("open from 9 to 5", "2024-03-14T09:00/2024-03-14T17:00")],
        misses: &["It fell from 5 to 3 percent."],
    },
    Rule {
        id: RuleId::new("en/clock/range-and-casual"),
        doc: "\"between 3 and 5\".",
        pattern: &[BETWEEN, HOUR, Word(&["and"]), HOUR, NOTHING_COUNTED],
        meaning: |m| Some(casual(between(first(m)?, last(m)?))),
        hits: &[("call between 3 and 5", "2024-03-14T03:00/2024-03-14T05:00")],
        misses: &["Between 3 and 5 people came."],
    },
    Rule {
        id: RuleId::new("en/clock/range-hours-day"),
        doc: "\"3 to 5 tomorrow\", \"9-5 on Monday\": hours alone, in front of their day.",
        pattern: &[
            After(&[Word(&["from", "between", "open", "at"])]),
            HOUR,
            Word(&["-", "–", "to", "until", "till", "and"]),
            HOUR,
            Opt(&[Word(&["on"])]),
            Time(WEEKDAY.or(DAY).or(DAY_PART)),
        ],
        meaning: |m| Some(inside(between(first(m)?, last(m)?), m.time()?)),
        hits: &[("The shop was open from 9 to 5 yesterday.", "2024-03-13T09:00/2024-03-13T17:00")],
        misses: &["They won 9-5 yesterday."],
    },
    Rule {
        id: RuleId::new("en/clock/range-part-hours"),
        doc: "\"tomorrow morning 6-8\".",
        pattern: &[Time(DAY_PART), HOUR, Word(&["-", "–", "to"]), HOUR, NOTHING_COUNTED],
        meaning: |m| Some(inside(between(first(m)?, last(m)?), m.time()?)),
        hits: &[("The shop is open this morning 6-8.", "2024-03-14T06:00/2024-03-14T08:00")],
        misses: &["They won 9-5."],
    },
    Rule {
        id: RuleId::new("en/clock/range-weekday-casual"),
        doc: "\"Monday 12-4\": hours alone, right behind a day of the week.",
        pattern: &[Is(Class::Weekday), HOUR, Word(&["-", "–"]), HOUR, NOTHING_COUNTED],
        meaning: |m| Some(casual(inside(between(first(m)?, last(m)?), weekday(m.weekday()?)))),
        hits: &[("free Monday 1-4?", "2024-03-18T01:00/2024-03-18T04:00")],
        misses: &["they won 12-4"],
    },
];

fn first(m: &Match<'_>) -> Option<TimeExpr> {
    let mut hours = m.hours();
    dial(hours.next()?, 0)
}

fn last(m: &Match<'_>) -> Option<TimeExpr> {
    dial(m.hours().last()?, 0)
}

/// From a clock time on for a length of hours or minutes.
fn lasting_from(begin: TimeExpr, length: TimeExpr) -> Option<TimeExpr> {
    let amounts = match length {
        TimeExpr::Lasting(amount) => vec![amount],
        TimeExpr::Sum(amounts) => amounts,
        _ => return None,
    };
    let minutes = amounts.iter().map(|amount| match (amount.unit, amount.quantity) {
        (Unit::Hour, Quantity::Exactly(count)) => Some(60.0 * count),
        (Unit::Minute, Quantity::Exactly(count)) => Some(count),
        _ => None,
    });
    let by = Amount { quantity: Quantity::Exactly(minutes.sum::<Option<f64>>()?), unit: Unit::Minute };
    let end = TimeExpr::Offset { by, direction: Direction::After, of: Box::new(begin.clone()) };
    Some(casual(between(begin, end)))
}
