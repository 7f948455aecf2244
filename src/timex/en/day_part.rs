//! Parts of the day: "this morning", "Friday evening", "yesterday afternoon", "the night of Dec. 14".

use crate::calendar::{DayPart, Part, Unit};
use crate::timex::{Cycle, Pick};

use super::Item::{After, Either, Is, NotAfter, Opt, Time, Unless, Word};
use super::*;

/// Days that a part of the day can belong to.
const DAYS: crate::rule::Shapes = WEEKDAY.or(DAY);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/day-part/this"),
        doc: "\"this morning\": of the publication's day.",
        pattern: &[Word(&["this"]), Is(Class::DayPart)],
        meaning: |m| Some(pick(Cycle::DayPart(m.day_part()?), Pick::This)),
        hits: &[("The roof fell this morning.", "2024-03-14TMO")],
        misses: &["This is morning."],
    },
    Rule {
        id: RuleId::new("en/day-part/that"),
        doc: "\"that morning\": of the day last spoken of.",
        pattern: &[Word(&["that", "same"]), Is(Class::DayPart)],
        meaning: |m| Some(pick_said(Cycle::DayPart(m.day_part()?), Pick::This)),
        hits: &[],
        misses: &["That is night."],
    },
    Rule {
        id: RuleId::new("en/day-part/of-day"),
        doc: "\"Friday evening\", \"yesterday afternoon\".",
        pattern: &[
            Time(DAYS),
            COMMA,
            Is(Class::DayPart),
            Unless(&[Word(&["club", "school", "newspaper", "live", "fever", "lights", "football"])]),
        ],
        meaning: |m| Some(inside(day_part(m.day_part()?), m.time()?)),
        hits: &[
            ("The roof fell Friday evening.", "2024-03-08TEV"),
            ("The roof fell yesterday afternoon.", "2024-03-13TAF"),
            ("The roof fell on March 3 night.", "2024-03-03TNI"),
        ],
        misses: &["The evening was long gone on the hill."],
    },
    Rule {
        id: RuleId::new("en/day-part/early-of-day"),
        doc: "\"Monday early morning\", \"tomorrow late evening\", \"Monday in the early hours\".",
        pattern: &[
            Time(DAYS),
            COMMA,
            Either(&[
                &[Opt(&[Word(&["in"]), Word(&["the"])]), Is(Class::Part), Is(Class::DayPart)],
                &[
                    Word(&["in"]),
                    Word(&["the"]),
                    Is(Class::Part),
                    Word(&["hours"]),
                    Word(&["of"]),
                    Word(&["the"]),
                    Is(Class::DayPart),
                ],
            ]),
        ],
        meaning: |m| Some(within(m.part()?, inside(day_part(m.day_part()?), m.time()?))),
        hits: &[("The roof fell Friday early morning.", "2024-03-08TMO")],
        misses: &["On Friday the early train left in the morning."],
    },
    Rule {
        id: RuleId::new("en/day-part/on-day"),
        doc: "\"the night of Dec. 14\", \"the morning of last Tuesday\".",
        pattern: &[THE, Is(Class::DayPart), Opt(&[Word(&["of", "on"])]), THE, Time(DAYS)],
        meaning: |m| Some(inside(day_part(m.day_part()?), m.time()?)),
        hits: &[("The roof fell on the night of Feb. 9.", "2024-02-09TNI")],
        misses: &["The night of the storm was long."],
    },
    Rule {
        id: RuleId::new("en/day-part/midday"),
        doc: "\"midday Friday\" and other hours that stand for a part: \"mid-morning\".",
        pattern: &[Word(&["mid"]), HYPHEN, Is(Class::DayPart)],
        meaning: |m| Some(within(Part::Middle, day_part(m.day_part()?))),
        hits: &[],
        misses: &["The middle was hot."],
    },
    Rule {
        id: RuleId::new("en/day-part/the"),
        doc: "\"the morning\", \"in the evening\": of the day last spoken of.",
        pattern: &[
            After(&[Word(&["in", "during", "by"])]),
            Word(&["the"]),
            Is(Class::DayPart),
            Unless(&[Word(&["of", "sky", "shift"])]),
        ],
        meaning: |m| Some(pick_said(Cycle::DayPart(m.day_part()?), Pick::This)),
        hits: &[],
        misses: &["The evening sky was red."],
    },
    Rule {
        id: RuleId::new("en/day-part/next-morning"),
        doc: "\"the next morning\", \"the following night\": of the day after the one last spoken of.",
        pattern: &[THE, Word(&["next", "following"]), Is(Class::DayPart)],
        meaning: |m| Some(inside(day_part(m.day_part()?), pick_said(Cycle::Unit(Unit::Day), Pick::Next))),
        hits: &[],
        misses: &["The next of the night shift left."],
    },
    Rule {
        id: RuleId::new("en/day-part/previous-night"),
        doc: "\"the previous night\", \"the night before\".",
        pattern: &[THE, Word(&["previous"]), Is(Class::DayPart)],
        meaning: |m| Some(inside(day_part(m.day_part()?), pick_said(Cycle::Unit(Unit::Day), Pick::Last))),
        hits: &[],
        misses: &["The previous owner left."],
    },
    Rule {
        id: RuleId::new("en/day-part/today"),
        doc: "\"the night\", where it can only be the publication's: \"today at night\".",
        pattern: &[Time(SAME), Word(&["at"]), Word(&["night"])],
        meaning: |m| Some(inside(day_part(DayPart::Night), m.time()?)),
        hits: &[],
        misses: &["At night they left."],
    },
    Rule {
        id: RuleId::new("en/day-part/at-night"),
        doc: "\"at night\": of the day that is spoken of.",
        pattern: &[After(&[Word(&["at"])]), Word(&["night"]), Unless(&[Is(Class::Word)])],
        meaning: |_| Some(day_part(DayPart::Night)),
        hits: &[],
        misses: &["The night was long."],
    },
    Rule {
        id: RuleId::new("en/day-part/written-casual"),
        doc: "\"good morning\", \"nice evening\", \"the night\": of the day of the message.",
        pattern: &[
            NotAfter(&[Word(&["every", "each", "of", "for"])]),
            Opt(&[Word(&["the", "an"])]),
            Is(Class::DayPart),
            Unless(&[Word(&["-", "club", "shift", "of"])]),
        ],
        meaning: |m| Some(casual(day_part(m.day_part()?))),
        hits: &[("good morning!", "2024-03-14TMO")],
        misses: &["a night-club"],
    },
    Rule {
        id: RuleId::new("en/day-part/early-casual"),
        doc: "\"early morning\", \"late afternoon\": of the day of the message.",
        pattern: &[Is(Class::Part), Is(Class::DayPart), Unless(&[Is(Class::Lower)])],
        meaning: |m| Some(casual(within(m.part()?, day_part(m.day_part()?)))),
        hits: &[],
        misses: &["Early mornings are cold."],
    },
];
