//! Clock times: "8 p.m.", "14:30", "8.30pm", "noon", "eight o'clock", "0800 hours", "5 p.m. EST".
//!
//! Zones: the offsets of the abbreviations are those of the IANA time zone database; a name that has two in a year ("ET",
//! "eastern time") is a zone whose offset the date decides.

use crate::calendar::{Certainty, Modifier, Pattern, Quantity, Zone, ZoneOffset};
use crate::rule::Meridiem;

use super::Item::{After, Ahead, Either, Glued, Is, Opt, Spaced, Time, Unless, Word};
use super::*;

/// A half of the day, in the spellings that need no more: "p.m.", "pm", "in the AM".
pub(super) const MERIDIEM: Item =
    Either(&[&[Is(Class::Meridiem)], &[Word(&["in"]), Word(&["the"]), Is(Class::Meridiem)]]);
/// "o'clock", also without its apostrophe.
const O_CLOCK: Item = Either(&[&[Word(&["o'clock", "o’clock", "oclock"])], &[Word(&["o"]), Word(&["clock"])]]);
/// Prepositions that take a clock time.
pub(super) const AT: Item =
    After(&[Word(&["at", "@", "by", "until", "till", "til", "around", "about", "from", "between", "before", "after"])]);

/// What may follow a bare number that is a clock time: the end, or something that cannot be counted.
pub(super) const NOTHING_COUNTED: Item = Either(&[
    &[Ahead(&[
        Word(&[
            ".", ",", ";", "!", "?", ")", "-", "–", ":", "on", "tomorrow", "tmrw", "today", "tonight", "this", "next",
            "and", "or", "in", "for", "with", "to", "at", "sharp", "ish", "then", "if", "but", "so", "please", "pls",
            "till", "until",
        ]),
        Is(Class::Weekday),
        Is(Class::Month),
    ])],
    &[Unless(&[Is(Class::Word), Is(Class::Numeric), Is(Class::Mark), Is(Class::OrdinalDigits)])],
]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/clock/hour"),
        doc: "\"8 p.m.\", \"8pm\", \"8 in the AM\".",
        pattern: &[Is(Class::Hour), MERIDIEM],
        meaning: |m| at(m.hour()?, 0, m.meridiem()),
        hits: &[("The show began at 8 p.m. and ended.", "2024-03-14T20:00")],
        misses: &["They sold 8 pianos."],
    },
    Rule {
        id: RuleId::new("en/clock/hour-words"),
        doc: "\"eight p.m.\", \"nine a m\".",
        pattern: &[Is(Class::Cardinal), Is(Class::Meridiem)],
        meaning: |m| at(m.cardinal()?, 0, m.meridiem()),
        hits: &[("The show began at eight p.m. and ended.", "2024-03-14T20:00")],
        misses: &["They sold eight pianos."],
    },
    Rule {
        id: RuleId::new("en/clock/am-apart"),
        doc: "\"9 a m\": two letters.",
        pattern: &[HOUR_SAID, Word(&["a"]), Word(&["m", "m."])],
        meaning: |m| at(hour_said(m)?, 0, Some(Meridiem::Am)),
        hits: &[("The show began at 8 a m and ended.", "2024-03-14T08:00")],
        misses: &["They sold 8 a month."],
    },
    Rule {
        id: RuleId::new("en/clock/pm-apart"),
        doc: "\"9 p m\": two letters.",
        pattern: &[HOUR_SAID, Word(&["p"]), Word(&["m", "m."])],
        meaning: |m| at(hour_said(m)?, 0, Some(Meridiem::Pm)),
        hits: &[("The show began at 8 p m and ended.", "2024-03-14T20:00")],
        misses: &["They sold 8 pianos."],
    },
    Rule {
        id: RuleId::new("en/clock/a-casual"),
        doc: "\"9a\": half past is not marked so.",
        pattern: &[Is(Class::Hour), Glued, Word(&["a"])],
        meaning: |m| at(m.hour()?, 0, Some(Meridiem::Am)).map(casual),
        hits: &[("see you at 9a", "2024-03-14T09:00")],
        misses: &["They sold 9 a day."],
    },
    Rule {
        id: RuleId::new("en/clock/p-casual"),
        doc: "\"9p\".",
        pattern: &[Is(Class::Hour), Glued, Word(&["p", "p."])],
        meaning: |m| at(m.hour()?, 0, Some(Meridiem::Pm)).map(casual),
        hits: &[("see you at 9p", "2024-03-14T21:00")],
        misses: &["They sold 9 pianos."],
    },
    Rule {
        id: RuleId::new("en/clock/minute"),
        doc: "\"20:30\", \"8:30\", \"14h30\": from 1:00 to 12:59 without a zero in front either half of the day may be meant.",
        pattern: &[Is(Class::Clock)],
        meaning: |m| shown(m.word(Class::Clock)?, m.clock()?),
        hits: &[
            ("The show began at 20:30.", "2024-03-14T20:30"),
            ("The show began at 8:30.", "2024-03-14T08:30"),
            ("The show began at 14h30.", "2024-03-14T14:30"),
            ("Logged at 14:30:05.", "2024-03-14T14:30:05"),
        ],
        misses: &["They won 3-1.", "They sang hymn 24:43."],
    },
    Rule {
        id: RuleId::new("en/clock/minute-half"),
        doc: "\"8:30 p.m.\".",
        pattern: &[Is(Class::Clock), MERIDIEM],
        meaning: |m| match (m.clock()?, m.meridiem()) {
            ((hour @ 13.., minute, second), Some(Meridiem::Pm)) => to_the_second(clock(hour, minute)?, second),
            ((hour, minute, second), half) => to_the_second(at(hour, minute, half)?, second),
        },
        hits: &[("The show began at 8:30 p.m. and ended.", "2024-03-14T20:30")],
        misses: &["They won 3-1."],
    },
    Rule {
        id: RuleId::new("en/clock/point"),
        doc: "\"8.30pm\": with a full stop, as British papers write it.",
        pattern: &[Is(Class::Numeric), Is(Class::Meridiem)],
        meaning: |m| pointed(m.word(Class::Numeric)?).and_then(|(hour, minute)| at(hour, minute, m.meridiem())),
        hits: &[("The show began at 8.30pm and ended.", "2024-03-14T20:30")],
        misses: &["They sold 8.30 tons."],
    },
    Rule {
        id: RuleId::new("en/clock/point-casual"),
        doc: "\"at 12.30\".",
        pattern: &[AT, Is(Class::Numeric), NOTHING_COUNTED],
        meaning: |m| pointed(m.word(Class::Numeric)?).and_then(|(hour, minute)| dial(hour, minute)).map(casual),
        hits: &[("see you at 9.15", "2024-03-14T09:15")],
        misses: &["They sold at 8.30 dollars."],
    },
    Rule {
        id: RuleId::new("en/clock/o-clock"),
        doc: "\"eight o'clock\".",
        pattern: &[HOUR_SAID, O_CLOCK],
        meaning: |m| dial(hour_said(m)?, 0),
        hits: &[("The show began at eight o'clock.", "2024-03-14T08:00")],
        misses: &["They sold eight clocks."],
    },
    Rule {
        id: RuleId::new("en/clock/o-clock-half"),
        doc: "\"8 o'clock p.m.\".",
        pattern: &[HOUR_SAID, O_CLOCK, MERIDIEM],
        meaning: |m| at(hour_said(m)?, 0, m.meridiem()),
        hits: &[("The show began at 8 o'clock p.m. and ended.", "2024-03-14T20:00")],
        misses: &["They sold eight clocks."],
    },
    Rule {
        id: RuleId::new("en/clock/noon"),
        doc: "\"noon\", \"12 noon\", \"mid-day\".",
        pattern: &[Either(&[
            &[Opt(&[Word(&["high", "12", "twelve"])]), Word(&["noon"])],
            &[Word(&["mid"]), HYPHEN, Word(&["day"])],
        ])],
        meaning: |_| clock(12, 0),
        hits: &[("The show began at noon.", "2024-03-14T12:00")],
        misses: &["No one came."],
    },
    Rule {
        id: RuleId::new("en/clock/midnight"),
        doc: "\"midnight\": the beginning of the day that it names.",
        pattern: &[
            Opt(&[Word(&["12", "twelve"])]),
            Word(&["midnight"]),
            Unless(&[Is(Class::Lower), Is(Class::Capital)]),
        ],
        meaning: |_| clock(0, 0),
        hits: &[("The show began at midnight.", "2024-03-14T00:00")],
        misses: &["The midnight train left."],
    },
    Rule {
        id: RuleId::new("en/clock/midnight-on"),
        doc: "\"midnight on\", \"midnight tonight\": where a day or a clause follows.",
        pattern: &[
            Word(&["midnight"]),
            Ahead(&[
                Word(&["on", "tonight", "and", "or", "when", "until", "to", "in", "local", "as", "but"]),
                Is(Class::Weekday),
            ]),
        ],
        meaning: |_| clock(0, 0),
        hits: &[("The show began at midnight and ended.", "2024-03-14T00:00")],
        misses: &["The midnight train left."],
    },
    Rule {
        id: RuleId::new("en/clock/packed"),
        doc: "\"430pm\": hours and minutes without a mark between them.",
        pattern: &[Is(Class::Digits), Is(Class::Meridiem)],
        meaning: |m| packed(m.word(Class::Digits)?).and_then(|(hour, minute)| at(hour, minute, m.meridiem())),
        hits: &[("The show began at 730pm and ended.", "2024-03-14T19:30")],
        misses: &["They sold 730 pianos."],
    },
    Rule {
        id: RuleId::new("en/clock/military"),
        doc: "\"0800 hours\", \"at 1430 hrs\": four digits of the 24-hour clock.",
        pattern: &[Is(Class::Digits), Word(&["hours", "hrs", "h"])],
        meaning: |m| military(m.word(Class::Digits)?),
        hits: &[
            ("The raid began at 0800 hours.", "2024-03-14T08:00"),
            ("The raid began at 1430 hours.", "2024-03-14T14:30"),
        ],
        misses: &["It took 800 hours."],
    },
    Rule {
        id: RuleId::new("en/clock/military-casual"),
        doc: "\"at 1030\", \"at 730\".",
        pattern: &[After(&[Word(&["at", "@"])]), Is(Class::Digits), NOTHING_COUNTED],
        meaning: |m| {
            let digits =
                m.word(Class::Digits).filter(|d| d.len() >= 3 && !(d.len() == 4 && ("1900".."2100").contains(d)))?;
            packed(digits).and_then(|(hour, minute)| dial(hour, minute)).map(casual)
        },
        hits: &[("see you at 730", "2024-03-14T07:30")],
        misses: &["They sold at 730 dollars."],
    },
    Rule {
        id: RuleId::new("en/clock/hour-casual"),
        doc: "\"at 5\": a bare number behind \"at\".",
        pattern: &[
            After(&[Word(&["at", "@", "around", "about", "by", "until", "till", "til"])]),
            Is(Class::Hour),
            NOTHING_COUNTED,
        ],
        meaning: |m| dial(m.hour().filter(|hour| (1..24).contains(hour))?, 0).map(casual),
        hits: &[("see you at 5", "2024-03-14T05:00")],
        misses: &["They sold at 5 dollars."],
    },
    Rule {
        id: RuleId::new("en/clock/hour-words-casual"),
        doc: "\"at five\".",
        pattern: &[
            After(&[Word(&["at", "@", "around", "by", "until", "till", "til"])]),
            Is(Class::Cardinal),
            NOTHING_COUNTED,
        ],
        meaning: |m| dial(m.cardinal().filter(|hour| (1..=12).contains(hour))?, 0).map(casual),
        hits: &[("see you at five", "2024-03-14T05:00")],
        misses: &["They sold at five dollars."],
    },
    Rule {
        id: RuleId::new("en/clock/zone"),
        doc: "\"5 p.m. EST\", \"14:30 (GMT)\": a zone by its abbreviation.",
        pattern: &[Time(CLOCK), Either(&[&[Is(Class::Zone)], &[Word(&["("]), Is(Class::Zone), Word(&[")"])]])],
        meaning: |m| zoned(m.time()?, m.zone()?),
        hits: &[("The show began at 8 p.m. EST and ended.", "2024-03-14T20:00-05:00")],
        misses: &["The show began at 8 p.m. and ended."],
    },
    Rule {
        id: RuleId::new("en/clock/hour-zone"),
        doc: "\"at 8 GMT\": a zone makes a clock time of an hour.",
        pattern: &[AT, Is(Class::Hour), Is(Class::Zone)],
        meaning: |m| zoned(clock(m.hour()?, 0)?, m.zone()?),
        hits: &[("The show began at 8 GMT and ended.", "2024-03-14T08:00Z")],
        misses: &["The show began at 8 and ended."],
    },
    Rule {
        id: RuleId::new("en/clock/offset"),
        doc: "\"14:30 -0500\", \"14:30 GMT+2\", \"14:30+01:00\": a zone by its offset.",
        pattern: &[
            Time(CLOCK),
            Opt(&[Word(&["gmt", "utc"])]),
            Either(&[&[Word(&["+", "-", "−"]), Glued, Is(Class::Digits)], &[Word(&["+"]), Glued, Is(Class::Clock)]]),
        ],
        meaning: |m| zoned(m.time()?, offset(m)?),
        hits: &[("Logged at 14:30 -0500 and kept.", "2024-03-14T14:30-05:00")],
        misses: &["The show began at 8 p.m. and ended."],
    },
    Rule {
        id: RuleId::new("en/clock/zone-us"),
        doc: "\"8 p.m. ET\", \"noon (PT)\", \"5 p.m. Eastern time\", \"8 p.m. Eastern.\": the zones of the United States, whose offset the day decides.",
        pattern: &[
            Time(CLOCK),
            Either(&[
                &[Word(&["et", "ct", "mt", "pt"]), Unless(&[Word(&["al"])])],
                &[Word(&["("]), Word(&["et", "ct", "mt", "pt"]), Word(&[")"])],
                &[US_ZONE, Word(&["time"])],
                &[US_ZONE, Unless(&[Is(Class::Word)])],
            ]),
        ],
        meaning: |m| Some(TimeExpr::InZone { zone: us_zone(m)?, of: Box::new(m.time()?) }),
        hits: &[
            ("The show began at 8 p.m. ET and ended.", "2024-03-14T20:00-04:00"),
            ("The show began at 8 p.m. Pacific time.", "2024-03-14T20:00-07:00"),
        ],
        misses: &["The show began at 8 p.m. and ended.", "At 8 p.m. Eastern teams met."],
    },
    Rule {
        id: RuleId::new("en/clock/zone-us-half"),
        doc: "\"5 p.m. Eastern standard time\", \"5 p.m. Pacific Daylight Time\": with the half of the year said.",
        pattern: &[
            Time(CLOCK),
            US_ZONE,
            Word(&["standard", "daylight"]),
            Opt(&[Word(&["saving", "savings"])]),
            Word(&["time"]),
        ],
        meaning: |m| {
            let west = match us_zone(m)? {
                Zone::Eastern => 5,
                Zone::Central => 6,
                Zone::Mountain => 7,
                _ => 8,
            };
            zoned(m.time()?, 60 * (i16::from(m.says("daylight")) - west))
        },
        hits: &[("The show began at 8 p.m. Eastern standard time.", "2024-03-14T20:00-05:00")],
        misses: &["The show began at 8 p.m. and ended."],
    },
    Rule {
        id: RuleId::new("en/clock/zone-name"),
        doc: "\"noon local time\": kept as it is.",
        pattern: &[Time(CLOCK), Word(&["local"]), Word(&["time"])],
        meaning: |m| m.time(),
        hits: &[("The show began at 8 p.m. local time.", "2024-03-14T20:00")],
        misses: &["The show began at 8 p.m. and ended."],
    },
    Rule {
        id: RuleId::new("en/clock/ish"),
        doc: "\"8ish\", \"2 pm-ish\", \"8 or so\": about.",
        pattern: &[Time(CLOCK), HYPHEN, Word(&["ish"])],
        meaning: |m| Some(hedged(Certainty::Approximate, Modifier::Approx, m.time()?)),
        hits: &[("The show began at 8 p.m. ish and ended.", "2024-03-14T20:00")],
        misses: &["The show began at 8 p.m. and ended."],
    },
    Rule {
        id: RuleId::new("en/clock/in-words"),
        doc: "\"at seven thirty\", \"at five-thirty\", \"at seven twenty-seven\", \"at twelve o three\".",
        pattern: &[AT, SPOKEN, NOTHING_COUNTED],
        meaning: |m| spoken(m).and_then(|(hour, minute)| dial(hour, minute)),
        hits: &[
            ("The show began at seven thirty.", "2024-03-14T07:30"),
            ("The show began at seven twenty-five.", "2024-03-14T07:25"),
        ],
        misses: &["They sold seven thirty days on."],
    },
    Rule {
        id: RuleId::new("en/clock/in-words-half"),
        doc: "\"seven thirty p.m.\", \"nine fifty-nine a.m.\".",
        pattern: &[SPOKEN, Is(Class::Meridiem)],
        meaning: |m| spoken(m).and_then(|(hour, minute)| at(hour, minute, m.meridiem())),
        hits: &[("The show began at seven thirty p.m. and ended.", "2024-03-14T19:30")],
        misses: &["They sold seven thirty days on."],
    },
    Rule {
        id: RuleId::new("en/clock/in-words-am-apart"),
        doc: "\"nine fifty-nine a m\".",
        pattern: &[SPOKEN, Word(&["a"]), Word(&["m", "m."])],
        meaning: |m| spoken(m).and_then(|(hour, minute)| at(hour, minute, Some(Meridiem::Am))),
        hits: &[("The show began at seven thirty a m and ended.", "2024-03-14T07:30")],
        misses: &["They sold seven thirty days on."],
    },
    Rule {
        id: RuleId::new("en/clock/in-words-pm-apart"),
        doc: "\"nine fifty-nine p m\".",
        pattern: &[SPOKEN, Word(&["p"]), Word(&["m", "m."])],
        meaning: |m| spoken(m).and_then(|(hour, minute)| at(hour, minute, Some(Meridiem::Pm))),
        hits: &[("The show began at seven thirty p m and ended.", "2024-03-14T19:30")],
        misses: &["They sold seven thirty days on."],
    },
    Rule {
        id: RuleId::new("en/clock/amount"),
        doc: "\"at 5 percent\", \"at 12:1 odds\": no clock time.",
        pattern: &[Is(Class::Clock), Spaced, Word(&["odds", "ratio", "scale", "aspect"])],
        meaning: |_| None,
        hits: &[("It was printed at a 1:25 scale.", "")],
        misses: &["The show began at 8:30."],
    },
    Rule {
        id: RuleId::new("en/clock/h-casual"),
        doc: "\"at 15h\".",
        pattern: &[AT, Is(Class::Hour), Glued, Word(&["h"]), NOTHING_COUNTED],
        meaning: |m| clock(m.hour()?, 0).map(casual),
        hits: &[("see you at 15h", "2024-03-14T15:00")],
        misses: &["it took 15h"],
    },
    Rule {
        id: RuleId::new("en/clock/in-words-casual"),
        doc: "\"ten thirty\" by itself.",
        pattern: &[
            super::Item::NotAfter(&[Is(Class::Word), Is(Class::Numeric), Is(Class::Mark)]),
            SPOKEN,
            Unless(&[Is(Class::Word), Is(Class::Numeric)]),
        ],
        meaning: |m| spoken(m).and_then(|(hour, minute)| dial(hour, minute)).map(casual),
        hits: &[],
        misses: &["ten thirty men"],
    },
];

/// An hour in digits or words.
pub(super) const HOUR_SAID: Item = Either(&[&[Is(Class::Hour)], &[Is(Class::Cardinal)]]);

/// The hour that [`HOUR_SAID`] matched.
pub(super) fn hour_said(m: &Match<'_>) -> Option<u8> {
    m.hour().or_else(|| m.cardinal()).filter(|hour| *hour <= 24)
}

/// Hour and minute in words: "seven thirty", "seven twenty-five", "seven oh five".
const SPOKEN: Item = Either(&[
    &[Is(Class::Cardinal), HYPHEN, Is(Class::Cardinal)],
    &[Is(Class::Cardinal), HYPHEN, Is(Class::Cardinal), HYPHEN, Is(Class::Cardinal)],
    &[Is(Class::Cardinal), Word(&["o", "oh"]), Is(Class::Cardinal)],
]);

/// Reads [`SPOKEN`]; "one hundred" and "twenty five" are no clock times.
fn spoken(m: &Match<'_>) -> Option<(u8, u8)> {
    let mut numbers = m.cardinals();
    let (hour, tens, ones) = (numbers.next()?, numbers.next()?, numbers.next());
    let minute = match ones {
        Some(ones) if tens % 10 == 0 && (1..10).contains(&ones) => tens + ones,
        Some(_) => return None,
        None if tens >= 10 => tens,
        None if m.says("o") || m.says("oh") => tens,
        None => return None,
    };
    ((1..=12).contains(&hour) && minute < 60).then_some((hour, minute))
}

/// The minute of the day, with the half of the day where it is said.
pub(super) fn at(hour: u8, minute: u8, half: Option<Meridiem>) -> Option<TimeExpr> {
    match half {
        Some(_) if !(1..=12).contains(&hour) => None,
        Some(Meridiem::Am) => clock(hour % 12, minute),
        Some(Meridiem::Pm) => clock(hour % 12 + 12, minute),
        None => clock(hour, minute),
    }
}

/// Digits and a colon: a zero in front, or an hour that no dial has, is of the whole day.
fn shown(word: &str, (hour, minute, second): (u8, u8, u8)) -> Option<TimeExpr> {
    if second > 0 {
        return clock_second(hour, minute, second);
    }
    if word.starts_with('0') || word.contains(['h', 'H']) { clock(hour, minute) } else { dial(hour, minute) }
}

/// A clock time with its second, where that is not the first.
fn to_the_second(time: TimeExpr, second: u8) -> Option<TimeExpr> {
    match time {
        TimeExpr::Fields(Pattern { clock: Some((hour, minute)), .. }) if second > 0 => {
            clock_second(hour, minute, second)
        }
        time => Some(time),
    }
}

/// "8.30".
fn pointed(word: &str) -> Option<(u8, u8)> {
    let (hour, minute) = word.split_once('.').filter(|(hour, minute)| hour.len() <= 2 && minute.len() == 2)?;
    Some((hour.parse().ok()?, minute.parse().ok().filter(|minute| *minute < 60)?))
}

/// "430" is half past four, "1030" half past ten.
fn packed(word: &str) -> Option<(u8, u8)> {
    let digits: u32 = word.parse().ok().filter(|_| (3..=4).contains(&word.len()))?;
    let (hour, minute) = (u8::try_from(digits / 100).ok()?, u8::try_from(digits % 100).ok()?);
    (hour <= 24 && minute < 60).then_some((hour, minute))
}

/// Four digits, of the whole day.
fn military(word: &str) -> Option<TimeExpr> {
    let (hour, minute) = packed(word).filter(|_| word.len() == 4)?;
    clock(hour, minute)
}

fn zoned(of: TimeExpr, minutes: i16) -> Option<TimeExpr> {
    Some(TimeExpr::InZone { zone: ZoneOffset::new(minutes)?.into(), of: Box::new(of) })
}

/// A zone of the United States by its name.
const US_ZONE: Item = Word(&["eastern", "central", "mountain", "pacific"]);

/// The zone of the United States that the words name.
fn us_zone(m: &Match<'_>) -> Option<Zone> {
    let named = |words: [&str; 2]| words.iter().any(|word| m.says(word));
    match () {
        () if named(["et", "eastern"]) => Some(Zone::Eastern),
        () if named(["ct", "central"]) => Some(Zone::Central),
        () if named(["mt", "mountain"]) => Some(Zone::Mountain),
        () => named(["pt", "pacific"]).then_some(Zone::Pacific),
    }
}

/// "+0530", "-05:00", "+2".
fn offset(m: &Match<'_>) -> Option<i16> {
    let minutes = match (m.word(Class::Digits), m.last_clock()) {
        (Some(digits), _) if digits.len() == 4 => {
            digits[..2].parse::<i16>().ok()? * 60 + digits[2..].parse::<i16>().ok()?
        }
        (Some(digits), _) if m.says("+") || m.says("gmt") || m.says("utc") => digits.parse::<i16>().ok()? * 60,
        (None, Some((hour, minute, _))) => i16::from(hour) * 60 + i16::from(minute),
        _ => return None,
    };
    (minutes <= 14 * 60).then_some(if m.says("+") { minutes } else { -minutes })
}

/// How many, where it is one number.
pub(super) fn one(quantity: Quantity) -> Option<u8> {
    match quantity {
        Quantity::Exactly(n) if (0.0..60.0).contains(&n) && n.fract() == 0.0 => Some(n as u8),
        _ => None,
    }
}
