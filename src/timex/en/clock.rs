//! Clock times: "8 p.m.", "14:30", "noon", "half past eight", "8 p.m. Friday", "5 p.m. EST".

use crate::calendar::Quantity;
use crate::rule::Meridiem;

use super::Item::{Either, Is, Number, Opt, Time, Unless, Word};
use super::*;

/// A zone may stand behind a clock time; local time is kept.
const ZONE: Item = Opt(&[Either(&[
    &[Is(Class::Zone)],
    &[Word(&["("]), Is(Class::Zone), Word(&[")"])],
    &[Word(&["local", "eastern", "pacific", "central"]), Opt(&[Word(&["standard", "daylight"])]), Word(&["time"])],
])]);
/// Days that a clock time can belong to.
const DAYS: crate::rule::Shapes = WEEKDAY.or(DAY);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/clock/hour"),
        doc: "\"8 p.m.\", \"8pm\".",
        pattern: &[Is(Class::Hour), Is(Class::Meridiem), ZONE],
        meaning: |m| at(m.hour()?, 0, m.meridiem()),
        hits: &[("The show began at 8 p.m. and ended.", "2024-03-14T20:00")],
        misses: &["They sold 8 pianos."],
    },
    Rule {
        id: RuleId::new("en/clock/minute"),
        doc: "\"8:30 p.m.\", \"20:30\".",
        pattern: &[Is(Class::Clock), Opt(&[Is(Class::Meridiem)]), ZONE],
        meaning: |m| at(m.clock()?.0, m.clock()?.1, m.meridiem()),
        hits: &[
            ("The show began at 8:30 p.m. and ended.", "2024-03-14T20:30"),
            ("The show began at 20:30.", "2024-03-14T20:30"),
        ],
        misses: &["They won 3-1."],
    },
    Rule {
        id: RuleId::new("en/clock/o-clock"),
        doc: "\"eight o'clock\".",
        pattern: &[Number, Word(&["o'clock", "o’clock"]), ZONE],
        meaning: |m| o_clock(m, 0),
        hits: &[("The show began at eight o'clock.", "2024-03-14T08:00")],
        misses: &["They sold eight clocks."],
    },
    Rule {
        id: RuleId::new("en/clock/half-past"),
        doc: "\"half past eight\".",
        pattern: &[Word(&["half"]), Word(&["past"]), Number, Opt(&[Word(&["o'clock", "o’clock"])])],
        meaning: |m| o_clock(m, 30),
        hits: &[("The show began at half past eight.", "2024-03-14T08:30")],
        misses: &["Half of eight men left."],
    },
    Rule {
        id: RuleId::new("en/clock/quarter-past"),
        doc: "\"quarter past eight\".",
        pattern: &[Opt(&[Is(Class::Article)]), Word(&["quarter"]), Word(&["past", "after"]), Number],
        meaning: |m| o_clock(m, 15),
        hits: &[("The show began at a quarter past eight.", "2024-03-14T08:15")],
        misses: &["A quarter of eight men left."],
    },
    Rule {
        id: RuleId::new("en/clock/quarter-to"),
        doc: "\"quarter to eight\".",
        pattern: &[Opt(&[Is(Class::Article)]), Word(&["quarter"]), Word(&["to", "before"]), Number],
        meaning: |m| o_clock(m, -15),
        hits: &[("The show began at a quarter to eight.", "2024-03-14T07:45")],
        misses: &["A quarter of eight men left."],
    },
    Rule {
        id: RuleId::new("en/clock/noon"),
        doc: "\"noon\", \"12 noon\".",
        pattern: &[Opt(&[Word(&["high"])]), Word(&["noon"])],
        meaning: |_| clock(12, 0),
        hits: &[("The show began at noon.", "2024-03-14T12:00")],
        misses: &["No one came."],
    },
    Rule {
        id: RuleId::new("en/clock/midnight"),
        doc: "\"midnight\": the beginning of the day that it names.",
        pattern: &[Word(&["midnight"]), Unless(&[Is(Class::Lower), Is(Class::Capital)])],
        meaning: |_| clock(0, 0),
        hits: &[("The show began at midnight.", "2024-03-14T00:00")],
        misses: &["The midnight train left."],
    },
    Rule {
        id: RuleId::new("en/clock/day"),
        doc: "\"8 p.m. Friday\", \"noon on Saturday\", \"5 p.m. EST, Nov. 6\".",
        pattern: &[Time(CLOCK), Opt(&[Word(&["on", ",", "of"])]), THE, Time(DAYS)],
        meaning: |m| Some(inside(m.time()?, m.last_time()?)),
        hits: &[
            ("The show began at 8 p.m. Friday.", "2024-03-08T20:00"),
            ("The show began at noon yesterday.", "2024-03-13T12:00"),
        ],
        misses: &["At noon they left."],
    },
    Rule {
        id: RuleId::new("en/clock/day-first"),
        doc: "\"Friday at 8 p.m.\", \"Dec. 14, 8:30 a.m.\".",
        pattern: &[Time(DAYS), Opt(&[Word(&["at", ",", "from", "by"])]), Time(CLOCK)],
        meaning: |m| Some(inside(m.last_time()?, m.time()?)),
        hits: &[("The show began Friday at 8 p.m. and ended.", "2024-03-08T20:00")],
        misses: &["On Friday they left."],
    },
    Rule {
        id: RuleId::new("en/clock/part"),
        doc: "\"8 in the evening\", \"8:30 this morning\".",
        pattern: &[Time(CLOCK), Opt(&[Word(&["in", "on"])]), Time(DAY_PART)],
        meaning: |m| Some(inside(m.time()?, m.last_time()?)),
        hits: &[("The show began at 8:30 this morning.", "2024-03-14T08:30")],
        misses: &["At noon they left."],
    },
    Rule {
        id: RuleId::new("en/clock/packed"),
        doc: "\"430pm\": hours and minutes without a mark between them.",
        pattern: &[Is(Class::Digits), Is(Class::Meridiem)],
        meaning: |m| packed(m),
        hits: &[("The show began at 730pm and ended.", "2024-03-14T19:30")],
        misses: &["They sold 730 pianos."],
    },
];

/// The minute of the day, with the half of the day where it is said.
fn at(hour: u8, minute: u8, half: Option<Meridiem>) -> Option<TimeExpr> {
    match half {
        Some(_) if !(1..=12).contains(&hour) => None,
        Some(Meridiem::Am) => clock(hour % 12, minute),
        Some(Meridiem::Pm) => clock(hour % 12 + 12, minute),
        None => clock(hour, minute),
    }
}

/// A full hour and so many minutes more.
fn o_clock(m: &Match<'_>, minutes: i16) -> Option<TimeExpr> {
    let Quantity::Exactly(hour) = m.number()? else { return None };
    if !(1.0..=24.0).contains(&hour) {
        return None;
    }
    let total = hour as i16 * 60 + minutes;
    clock(u8::try_from(total / 60).ok()?, u8::try_from(total % 60).ok()?)
}

/// "430" is half past four.
fn packed(m: &Match<'_>) -> Option<TimeExpr> {
    let digits = m.digits().filter(|digits| (100..=1259).contains(digits))?;
    at(u8::try_from(digits / 100).ok()?, u8::try_from(digits % 100).ok()?, m.meridiem())
}
