//! Minutes past and to the hour: "half past eight", "quarter to nine", "20 minutes past 3 pm", "ten to five".

use super::Item::{After, Either, Is, Number, Opt, Time, Word};
use super::clock::one;
use super::*;

/// The hour: a number, or any clock time.
const HOUR: Item = Either(&[&[Time(CLOCK)], &[Is(Class::Hour)], &[Is(Class::Cardinal)]]);
/// "a quarter".
const QUARTER: Item = Either(&[&[Is(Class::Article), Word(&["quarter"])], &[Word(&["quarter"])]]);
/// "o'clock", which may stand behind.
const O_CLOCK: Item = Opt(&[Word(&["o'clock", "o’clock", "oclock"])]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/clock/half-past"),
        doc: "\"half past eight\", \"half past 3 pm\".",
        pattern: &[Word(&["half"]), HYPHEN, Word(&["past"]), HOUR, O_CLOCK],
        meaning: |m| beside(hour(m)?, 30),
        hits: &[("The show began at half past eight.", "2024-03-14T08:30")],
        misses: &["Half of eight men left."],
    },
    Rule {
        id: RuleId::new("en/clock/quarter-past"),
        doc: "\"quarter past eight\", \"a quarter past noon\".",
        pattern: &[QUARTER, Word(&["past", "after"]), HOUR, O_CLOCK],
        meaning: |m| beside(hour(m)?, 15),
        hits: &[("The show began at a quarter past eight.", "2024-03-14T08:15")],
        misses: &["A quarter of eight men left."],
    },
    Rule {
        id: RuleId::new("en/clock/quarter-to"),
        doc: "\"quarter to eight\".",
        pattern: &[QUARTER, Word(&["to", "before", "till", "til"]), HOUR, O_CLOCK],
        meaning: |m| beside(hour(m)?, -15),
        hits: &[("The show began at a quarter to eight.", "2024-03-14T07:45")],
        misses: &["A quarter of eight men left."],
    },
    Rule {
        id: RuleId::new("en/clock/minutes-past"),
        doc: "\"20 minutes past 3 pm\", \"ten past five\".",
        pattern: &[Number, Opt(&[Word(&["minutes", "minute", "mins", "min"])]), Word(&["past"]), HOUR, O_CLOCK],
        meaning: |m| beside(hour(m)?, i16::from(one(m.number()?)?)),
        hits: &[("The show began at ten past eight.", "2024-03-14T08:10")],
        misses: &["They walked ten past the mill."],
    },
    Rule {
        id: RuleId::new("en/clock/minutes-after"),
        doc: "\"20 minutes after 3 pm\".",
        pattern: &[Number, Word(&["minutes", "minute", "mins", "min"]), Word(&["after"]), Time(CLOCK)],
        meaning: |m| beside(m.time()?, i16::from(one(m.number()?)?)),
        hits: &[("The show began 20 minutes after 8 p.m. and ended.", "2024-03-14T20:20")],
        misses: &["They came 20 minutes after the men."],
    },
    Rule {
        id: RuleId::new("en/clock/minutes-to"),
        doc: "\"20 minutes to three\", \"five minutes before midnight\".",
        pattern: &[
            Number,
            Word(&["minutes", "minute", "mins", "min"]),
            Word(&["to", "before", "til", "till"]),
            HOUR,
            O_CLOCK,
        ],
        meaning: |m| beside(hour(m)?, -i16::from(one(m.number()?)?)),
        hits: &[("The show began at ten minutes to eight.", "2024-03-14T07:50")],
        misses: &["They had ten minutes to leave."],
    },
    Rule {
        id: RuleId::new("en/clock/minutes-left"),
        doc: "\"at ten to five\", \"at 20 to 4\": behind a preposition, or else it is from one number to another.",
        pattern: &[
            After(&[Word(&["at", "@", "by", "until", "till", "around", "it's", "'s"])]),
            Either(&[&[Word(&["five", "ten", "twenty"])], &[Word(&["5", "10", "20", "25"])]]),
            Word(&["to", "til", "till"]),
            HOUR,
            O_CLOCK,
        ],
        meaning: |m| beside(hour(m)?, -to_minutes(m)?),
        hits: &[("The show began at ten to eight.", "2024-03-14T07:50")],
        misses: &["They sold ten to eight men."],
    },
    Rule {
        id: RuleId::new("en/clock/minutes-to-noon"),
        doc: "\"15 to noon\".",
        pattern: &[Number, Word(&["to", "til", "till", "before"]), Word(&["noon", "midnight"])],
        meaning: |m| beside(clock(if m.says("noon") { 12 } else { 0 }, 0)?, -i16::from(one(m.number()?)?)),
        hits: &[("The show began at 15 to noon.", "2024-03-14T11:45")],
        misses: &["They sold ten to him before noon."],
    },
    Rule {
        id: RuleId::new("en/clock/half"),
        doc: "\"at half eight\": British for half past.",
        pattern: &[
            After(&[Word(&["at", "by", "until", "till", "around", "about"])]),
            Word(&["half"]),
            Is(Class::Cardinal),
            super::clock::NOTHING_COUNTED,
        ],
        meaning: |m| dial(m.cardinal()?.checked_sub(0).filter(|hour| (1..=12).contains(hour))?, 30),
        hits: &[("The show began at half eight.", "2024-03-14T08:30")],
        misses: &["They sold half eight men had."],
    },
];

fn hour(m: &Match<'_>) -> Option<TimeExpr> {
    m.last_time().or_else(|| dial(super::clock::hour_said(m).filter(|hour| (1..=12).contains(hour))?, 0))
}

/// The minutes of "ten to five".
fn to_minutes(m: &Match<'_>) -> Option<i16> {
    let words = [("five", 5), ("ten", 10), ("twenty", 20), ("5", 5), ("10", 10), ("20", 20), ("25", 25)];
    words.iter().find(|(word, _)| m.begins_with(word)).map(|(_, minutes)| *minutes)
}

/// So many minutes from a clock time on.
fn beside(time: TimeExpr, minutes: i16) -> Option<TimeExpr> {
    let turned = |hour: u8, minute: u8, round: i16| {
        let total = (i16::from(hour) * 60 + i16::from(minute) + minutes).rem_euclid(round * 60);
        Some((u8::try_from(total / 60).ok()?, u8::try_from(total % 60).ok()?))
    };
    match time {
        TimeExpr::OnDial { hour, minute } => {
            let (hour, minute) = turned(hour, minute, 12)?;
            dial(if hour == 0 { 12 } else { hour }, minute)
        }
        TimeExpr::Fields(pattern) => {
            let (hour, minute) = pattern.clock.and_then(|(hour, minute)| turned(hour, minute, 24))?;
            clock(hour, minute)
        }
        TimeExpr::InZone { zone, of } => Some(TimeExpr::InZone { zone, of: Box::new(beside(*of, minutes)?) }),
        TimeExpr::Inside { inner, outer } => Some(inside(beside(*inner, minutes)?, *outer)),
        TimeExpr::Casual(of) => beside(*of, minutes),
        _ => None,
    }
}
