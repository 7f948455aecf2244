//! Names and idioms that look like times: "Mr. May", "Sunday Times", "second-hand", "one day he will".

use super::Item::{Is, Opt, Word};
use super::*;

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/not-time/title"),
        doc: "\"Mr. March\", \"Ms. May\": people.",
        pattern: &[Word(&["mr", "mrs", "ms", "miss", "dr", "prof", "sir", "lady", "lord", "justice", "judge", "theresa", "brian", "president"]), Item::Either(&[&[Is(Class::Month)], &[Is(Class::Weekday)], &[Is(Class::Season)]])],
        meaning: |_| None,
        hits: &[("Mr. May left.", ""), ("Theresa May left.", "")],
        misses: &["In May he left."],
    },
    Rule {
        id: RuleId::new("en/not-time/paper"),
        doc: "\"the Sunday Times\", \"the Daily Mail\", \"Friday Night Lights\": papers and shows.",
        pattern: &[Opt(&[Word(&["the"])]), Item::Either(&[&[Is(Class::Weekday)], &[Is(Class::Periodic)]]), Word(&["times", "mail", "telegraph", "express", "mirror", "star", "post", "herald", "news", "beast", "planet", "mass", "school", "mercury", "independent", "world", "show"])],
        meaning: |_| None,
        hits: &[("He wrote for the Sunday Times.", ""), ("He wrote for the Daily Mail.", "")],
        misses: &["They met on Sunday."],
    },
    Rule {
        id: RuleId::new("en/not-time/last-minute"),
        doc: "\"last-minute\", \"the last minute\".",
        pattern: &[Opt(&[Word(&["the"])]), Word(&["last"]), Opt(&[Word(&["-"])]), Word(&["minute", "second"])],
        meaning: |_| None,
        hits: &[("At the last minute they left.", "")],
        misses: &["They left last week."],
    },
    Rule {
        id: RuleId::new("en/not-time/second-hand"),
        doc: "\"second-hand\", \"split second\".",
        pattern: &[Word(&["second"]), Word(&["-"]), Is(Class::Word)],
        meaning: |_| None,
        hits: &[("A second-hand car was sold.", "")],
        misses: &["They waited a second."],
    },
    Rule {
        id: RuleId::new("en/not-time/day-to-day"),
        doc: "\"day-to-day\", \"day after day\", \"day by day\".",
        pattern: &[Word(&["day", "week", "year", "month"]), Opt(&[Word(&["-"])]), Word(&["to", "by", "after", "in"]), Opt(&[Word(&["-"])]), Word(&["day", "week", "year", "month"])],
        meaning: |_| None,
        hits: &[("The day-to-day work is hard.", "")],
        misses: &["That day they left."],
    },
    Rule {
        id: RuleId::new("en/not-time/man-of-year"),
        doc: "\"man of the year\", \"person of the year\".",
        pattern: &[Word(&["of"]), Word(&["the"]), Word(&["year", "month", "century", "decade"]), Item::Ahead(&[Word(&["award", "awards", "prize", "title"])])],
        meaning: |_| None,
        hits: &[("She won the song of the year award.", "")],
        misses: &["The end of the year came."],
    },
];
