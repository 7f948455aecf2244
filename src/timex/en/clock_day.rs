//! Clock times and hours with their day or part of the day: "8 p.m. Friday", "tomorrow at 5", "8 this evening", "from 9 to 5 on Monday".

use super::Item::{After, Is, NotAfter, Opt, Time, Word};
use super::clock::{HOUR_SAID, hour_said};
use super::*;

/// Days that a clock time can belong to.
const DAYS: crate::rule::Shapes = WEEKDAY.or(DAY);
/// A clock time, or from one to another.
const CLOCKS: crate::rule::Shapes = CLOCK.or(HOURS);
/// What may stand between a day and its clock time.
const LINK: Item = Opt(&[
    Word(&["at", ",", "from", "by", "between", "@", "around", "about", "-", "–", "|", "until", "till"]),
    Opt(&[Word(&["between", "about", "around"])]),
]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/clock/day"),
        doc: "\"8 p.m. Friday\", \"noon on Saturday\", \"5 p.m. EST, Nov. 6\", \"from 9 to 5 on Monday\".",
        pattern: &[Time(CLOCKS), Opt(&[Word(&["on", ",", "of"])]), THE, Time(DAYS)],
        meaning: |m| Some(inside(m.time()?, m.last_time()?)),
        hits: &[
            ("The show began at 8 p.m. Friday.", "2024-03-08T20:00"),
            ("The show began at noon yesterday.", "2024-03-13T12:00"),
        ],
        misses: &["At noon they left."],
    },
    Rule {
        id: RuleId::new("en/clock/day-first"),
        doc: "\"Friday at 8 p.m.\", \"Dec. 14, 8:30 a.m.\", \"tomorrow from 3 to 5\".",
        pattern: &[Time(DAYS), LINK, Time(CLOCKS)],
        meaning: |m| Some(inside(m.last_time()?, m.time()?)),
        hits: &[("The show began Friday at 8 p.m. and ended.", "2024-03-08T20:00")],
        misses: &["On Friday they left."],
    },
    Rule {
        id: RuleId::new("en/clock/days-first"),
        doc: "\"16-17 Feb at 8pm\": from the hour on the first day to that on the last.",
        pattern: &[
            Is(Class::Day),
            Word(&["-", "–", "to"]),
            Is(Class::Day),
            Is(Class::MonthName),
            Opt(&[Word(&["at", "@", ","])]),
            Time(CLOCK),
        ],
        meaning: |m| {
            let on = |day| Some(inside(m.time()?, day_of(m.month()?, day)?));
            Some(between(on(m.day()?)?, on(m.last_day()?)?))
        },
        hits: &[("The show runs 16-17 Feb at 8pm and ends.", "2024-02-16T20:00/2024-02-17T20:00")],
        misses: &["They met 16-17 Feb. and left."],
    },
    Rule {
        id: RuleId::new("en/clock/part"),
        doc: "\"8:30 this morning\", \"10 a.m. Monday morning\".",
        pattern: &[Time(CLOCKS), Opt(&[Word(&["in", "on", "of"])]), Time(DAY_PART)],
        meaning: |m| Some(inside(m.time()?, m.last_time()?)),
        hits: &[("The show began at 8:30 this morning.", "2024-03-14T08:30")],
        misses: &["At noon they left."],
    },
    Rule {
        id: RuleId::new("en/clock/in-the-part"),
        doc: "\"8 in the evening\", \"2:30 in the afternoon\": a part of the day that is spoken of.",
        pattern: &[
            NotAfter(&[Word(&["$", "£", "€"])]),
            CLOCK_OR_HOUR,
            Word(&["in"]),
            Word(&["the"]),
            Is(Class::DayPart),
        ],
        meaning: |m| Some(inside(said(m)?, day_part(m.day_part()?))),
        hits: &[("The show began at 8 in the evening.", "2024-03-14T20:00")],
        misses: &["They left in the evening."],
    },
    Rule {
        id: RuleId::new("en/clock/at-night"),
        doc: "\"11 at night\", \"11:30 at night\".",
        pattern: &[CLOCK_OR_HOUR, Word(&["at"]), Word(&["night"])],
        meaning: |m| Some(inside(said(m)?, day_part(crate::calendar::DayPart::Night))),
        hits: &[("The show began at 11 at night.", "2024-03-14T23:00")],
        misses: &["They left at night."],
    },
    Rule {
        id: RuleId::new("en/clock/hour-part"),
        doc: "\"at 8 this evening\", \"by 11 tonight\": a bare hour in front of a part of a day.",
        pattern: &[
            After(&[Word(&["at", "@", "by", "until", "till", "around", "about", "from", "to", "-", "–"])]),
            HOUR_SAID,
            Time(DAY_PART),
        ],
        meaning: |m| Some(inside(dial(hour_said(m)?, 0)?, m.time()?)),
        hits: &[("The show will begin at 8 this evening.", "2024-03-14T20:00")],
        misses: &["The storm killed 8 this evening."],
    },
    Rule {
        id: RuleId::new("en/clock/hour-part-casual"),
        doc: "\"11 tonight\": at the beginning.",
        pattern: &[NotAfter(&[Is(Class::Word), Is(Class::Numeric), Is(Class::Mark)]), HOUR_SAID, Time(DAY_PART)],
        meaning: |m| Some(casual(inside(dial(hour_said(m)?, 0)?, m.time()?))),
        hits: &[("8 tonight", "2024-03-14T20:00")],
        misses: &["The storm killed 8 this evening."],
    },
    Rule {
        id: RuleId::new("en/clock/part-first"),
        doc: "\"this evening at 8\", \"tomorrow morning around 9:30\".",
        pattern: &[Time(DAY_PART), LINK, Time(CLOCKS)],
        meaning: |m| Some(inside(m.last_time()?, m.time()?)),
        hits: &[("The show will begin this evening at 8:15.", "2024-03-14T20:15")],
        misses: &["This evening they left."],
    },
];

/// A clock time, or a bare hour.
const CLOCK_OR_HOUR: Item = super::Item::Either(&[&[Time(CLOCKS)], &[HOUR_SAID]]);

fn said(m: &Match<'_>) -> Option<TimeExpr> {
    m.time().or_else(|| dial(hour_said(m)?, 0))
}
