//! What messages say shortly: "a Sunday", "last day to sign up", "end of the week", "woke at 6+am".

use crate::calendar::{Certainty, Modifier, Unit};
use crate::rule::Meridiem;
use crate::timex::{Anchor, Cycle, Pick};

use super::Item::{Ahead, Either, Glued, Is, NotAfter, Unless, Word};
use super::*;

/// The end of what is said, or words that begin something else.
const PHRASE_END: Item = Either(&[
    &[Unless(&[Is(Class::Word), Is(Class::Numeric), Is(Class::OrdinalDigits), Word(&["-", "'", "’"])])],
    &[Ahead(&[Word(&["and", "or", "but", "so", "with", "when", "if", "i", "we", "they", "he", "she", "you"])])],
]);

/// The day on which something ends.
const LAST_DAY: Item = Either(&[&[Word(&["last", "final"]), Word(&["day"])]]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/message/the-unit-casual"),
        doc: "\"the week\", \"end off the month\": the one in which the message is written.",
        pattern: &[
            // Parts of it and what lies in it have rules of their own: "the end of the week", "later in the year".
            NotAfter(&[Word(&[
                "of",
                "in",
                "for",
                "during",
                "over",
                "throughout",
                "through",
                "by",
                "on",
                "to",
                "at",
                "from",
                "until",
                "before",
                "after",
                "half",
            ])]),
            Word(&["the"]),
            Word(&["week", "month", "year"]),
            PHRASE_END,
        ],
        meaning: |m| {
            let units = [("week", Unit::Week), ("month", Unit::Month)];
            let unit = units.iter().find(|(word, _)| m.says(word)).map_or(Unit::Year, |(_, unit)| *unit);
            Some(casual(pick(Cycle::Unit(unit), Pick::This)))
        },
        hits: &[("great dinner to end the week!", "2024-W11")],
        misses: &["the week before the vote", "the year 2000"],
    },
    Rule {
        id: RuleId::new("en/message/a-weekday-casual"),
        doc: "\"on a Sunday\": the article belongs to it.",
        pattern: &[Is(Class::Article), Is(Class::Weekday)],
        meaning: |m| Some(casual(weekday(m.weekday()?))),
        hits: &[("working on a Sunday", "2024-03-17")],
        misses: &["a man came Sunday"],
    },
    Rule {
        id: RuleId::new("en/message/last-day-casual"),
        doc: "\"last day to sign up\", \"my last day\": of something that is over when the message's day is.",
        pattern: &[
            NotAfter(&[Word(&["the", "second", "2nd", "third", "every"])]),
            Either(&[
                &[Word(&["my", "our", "your", "his", "her", "their"]), LAST_DAY, Unless(&[Word(&["-"])])],
                &[LAST_DAY, Ahead(&[Word(&["to", "for", "here", "b4", "before"])])],
            ]),
        ],
        meaning: |_| Some(casual(same(Unit::Day, Anchor::Publication))),
        hits: &[("last day to sign up!", "2024-03-14")],
        misses: &["the last day of May", "the last days", "what did you do last day"],
    },
    Rule {
        id: RuleId::new("en/message/hour-plus-casual"),
        doc: "\"6+am\", \"10+ pm\": some time after the hour.",
        pattern: &[Is(Class::Hour), Glued, Word(&["+"]), Is(Class::Meridiem)],
        meaning: |m| {
            let hour = m.hour().filter(|hour| (1..=12).contains(hour))? % 12;
            let noon = if m.meridiem()? == Meridiem::Pm { 12 } else { 0 };
            Some(casual(hedged(Certainty::Approximate, Modifier::Approx, clock(hour + noon, 0)?)))
        },
        hits: &[("woke up at 6+am and ran", "2024-03-14T06:00")],
        misses: &["5 + 3 pm"],
    },
];
