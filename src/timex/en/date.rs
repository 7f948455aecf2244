//! Days of the calendar in words: "14 December 2020", "Dec. 14", "Tuesday, Dec. 14, 2020", "the 14th of December".

use super::Item::{Either, Is, NotAfter, Opt, Time, Unless, Word};
use super::*;
use crate::timex::{Cycle, Pick};

/// What makes of a number behind a month an amount or a clock time: "May 3 percent fall?".
const AMOUNTS: Item = Unless(&[
    Word(&[
        "percent", "%", "million", "billion", "per", "am", "pm", "a.m.", "p.m.", "people", "times", "points", "miles",
        "km", "men", "women", "o'clock", "oclock",
    ]),
    Is(Class::Units),
]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/date/month-day"),
        doc: "\"Dec. 14\", \"December 14th\": a day without its year.",
        pattern: &[Is(Class::MonthName), Opt(&[Word(&["the"])]), Is(Class::Day), AMOUNTS],
        meaning: |m| day_of(m.month()?, m.day()?),
        hits: &[("It closed on Feb. 9.", "2024-02-09"), ("It closed on March 3rd.", "2024-03-03")],
        misses: &["It closed on Route 14.", "Chapter 3 was short."],
    },
    Rule {
        id: RuleId::new("en/date/last-month-day"),
        doc: "\"last Dec. 14\": the day in the latest such month wholly before the anchor's.",
        pattern: &[Word(&["last"]), Is(Class::MonthName), Is(Class::Day), AMOUNTS],
        meaning: |m| Some(inside(day_of(m.month()?, m.day()?)?, pick(Cycle::Month(m.month()?), Pick::Last))),
        hits: &[("It closed last Feb. 9.", "2024-02-09"), ("It closed last December 14.", "2023-12-14")],
        misses: &["He was last on Feb. 9 on stage.", "The last 14 left in December."],
    },
    Rule {
        id: RuleId::new("en/date/month-day-words"),
        doc: "\"March eighth\".",
        pattern: &[
            Is(Class::MonthName),
            Unless(&[Is(Class::OrdinalDigits)]),
            ORDINAL_WORDS,
            Unless(&[Word(&["quarter", "time", "week", "half"])]),
        ],
        meaning: |m| day_of(m.month()?, said_ordinal(m)?),
        hits: &[("It closed on March eighth.", "2024-03-08")],
        misses: &["The eighth man left."],
    },
    Rule {
        id: RuleId::new("en/date/month-the-day-words"),
        doc: "\"March the eighth\"; \"in March the eighth ship sailed\" is a month and a ship.",
        pattern: &[
            Is(Class::MonthName),
            Word(&["the"]),
            Unless(&[Is(Class::OrdinalDigits)]),
            ORDINAL_WORDS,
            list::NOTHING_COUNTED,
        ],
        meaning: |m| day_of(m.month()?, said_ordinal(m)?),
        hits: &[("It closed on March the eighth.", "2024-03-08")],
        misses: &["In February the eighth ship sailed."],
    },
    Rule {
        id: RuleId::new("en/date/month-day-year"),
        doc: "\"December 14, 2020\".",
        pattern: &[
            Is(Class::MonthName),
            Opt(&[Word(&["the", "-", "/"])]),
            Is(Class::Day),
            Opt(&[Word(&[",", "-", "/"])]),
            ANY_YEAR,
        ],
        meaning: |m| date(said_year(m)?, m.month()?, m.day()?),
        hits: &[("It closed on Dec. 14, 2020.", "2020-12-14"), ("It closed on August 3rd 1998.", "1998-08-03")],
        misses: &["Sales rose 14, 2020 units."],
    },
    Rule {
        id: RuleId::new("en/date/bracketed-month-day-year"),
        doc: "\"[Sept.] 4, 2014\": an editor put the month in.",
        pattern: &[Word(&["["]), Is(Class::MonthName), Word(&["]"]), Is(Class::Day), COMMA, ANY_YEAR],
        meaning: |m| date(said_year(m)?, m.month()?, m.day()?),
        hits: &[("It closed on [Dec.] 14, 2020.", "2020-12-14")],
        misses: &["It closed [in December] 14, 2020 units later."],
    },
    Rule {
        id: RuleId::new("en/date/bracketed-month-day"),
        doc: "\"[Sept.] 4\".",
        pattern: &[Word(&["["]), Is(Class::MonthName), Word(&["]"]), Is(Class::Day), AMOUNTS],
        meaning: |m| day_of(m.month()?, m.day()?),
        hits: &[("It closed on [Feb.] 9.", "2024-02-09")],
        misses: &["It closed [in February] 9 times."],
    },
    Rule {
        id: RuleId::new("en/date/month-day-words-year"),
        doc: "\"March eighth, 1998\".",
        pattern: &[Is(Class::MonthName), Opt(&[Word(&["the"])]), ORDINAL_WORDS, COMMA, ANY_YEAR],
        meaning: |m| date(said_year(m)?, m.month()?, said_ordinal(m)?),
        hits: &[("It closed on March eighth, 1998.", "1998-03-08")],
        misses: &["The eighth man left in June."],
    },
    Rule {
        id: RuleId::new("en/date/day-month"),
        doc: "\"14 December\", \"the 14th of December\".",
        pattern: &[
            NotAfter(&[Word(&["$", "£", "€", "#"])]),
            THE,
            Is(Class::Day),
            Opt(&[Word(&["of"])]),
            Is(Class::Month),
        ],
        meaning: |m| day_of(m.month()?, m.day()?),
        hits: &[("It closed on 9 February.", "2024-02-09"), ("It closed on the 9th of February.", "2024-02-09")],
        misses: &["All 14 may come."],
    },
    Rule {
        id: RuleId::new("en/date/day-words-month"),
        doc: "\"the fourteenth of December\".",
        pattern: &[THE, ORDINAL_WORDS, Word(&["of"]), Is(Class::MonthName)],
        meaning: |m| day_of(m.month()?, said_ordinal(m)?),
        hits: &[("It closed on the ninth of February.", "2024-02-09")],
        misses: &["The ninth of them left."],
    },
    Rule {
        id: RuleId::new("en/date/day-month-year"),
        doc: "\"14 December 2020\", \"the 14th of December, 2020\".",
        pattern: &[
            THE,
            Is(Class::Day),
            Opt(&[Word(&["of", "-", "/"])]),
            Is(Class::MonthName),
            Opt(&[Word(&[",", "-", "of", "/"])]),
            ANY_YEAR,
        ],
        meaning: |m| date(said_year(m)?, m.month()?, m.day()?),
        hits: &[("It closed on 14 December 2020.", "2020-12-14"), ("It closed on the 3rd of May, 1998.", "1998-05-03")],
        misses: &["The 14 won in 2020 games."],
    },
    Rule {
        id: RuleId::new("en/date/day-words-month-year"),
        doc: "\"the fourteenth of December 2020\".",
        pattern: &[THE, ORDINAL_WORDS, Word(&["of"]), Is(Class::MonthName), COMMA, ANY_YEAR],
        meaning: |m| date(said_year(m)?, m.month()?, said_ordinal(m)?),
        hits: &[("It closed on the ninth of February 1998.", "1998-02-09")],
        misses: &["The ninth of them left in the May rush."],
    },
    Rule {
        id: RuleId::new("en/date/weekday"),
        doc: "\"Tuesday, Dec. 14\", \"Tuesday 14 December 2020\": the date counts; the weekday has to agree with it.",
        pattern: &[THIS, Is(Class::WeekdayName), COMMA, Opt(&[Word(&["the"])]), Time(DATE)],
        meaning: |m| on_weekday(m),
        hits: &[
            ("It closed on Friday, Feb. 9.", "2024-02-09"),
            ("It closed on Monday, 14 December 2020.", "2020-12-14"),
        ],
        misses: &["On Tuesday they left."],
    },
    Rule {
        id: RuleId::new("en/date/weekday-behind"),
        doc: "\"14 December, Monday\", \"Feb. 9 (Friday)\": the weekday behind its date.",
        pattern: &[
            Time(DATE),
            Either(&[
                &[COMMA, Is(Class::Weekday), Unless(&[Word(&["'s", "’s"]), Is(Class::Capital), Is(Class::DayPart)])],
                &[Word(&["("]), Is(Class::Weekday), Word(&[")"])],
            ]),
        ],
        meaning: |m| on_weekday(m),
        hits: &[("It closed on Feb. 9 (Friday).", "2024-02-09")],
        misses: &["It closed on Feb. 9, Friday's paper said."],
    },
    Rule {
        id: RuleId::new("en/date/day-month-small"),
        doc: "\"22nd of april\", \"3rd may\": a month in small letters behind an ordinal or \"of\".",
        pattern: &[
            THE,
            Either(&[&[Is(Class::OrdinalDigits), Opt(&[Word(&["of"])])], &[Is(Class::Day), Word(&["of"])]]),
            Unless(&[Is(Class::Month)]),
            Is(Class::MonthName),
            Unless(&[Word(&["be", "have", "not"])]),
        ],
        meaning: |m| day_of(m.month()?, m.day().or_else(|| said_ordinal(m))?),
        hits: &[("It closed on the 3rd of may.", "2023-05-03")],
        misses: &["The 3rd may be late."],
    },
    Rule {
        id: RuleId::new("en/date/day-month-casual"),
        doc: "\"22 march\".",
        pattern: &[
            Is(Class::Day),
            Unless(&[Is(Class::Month)]),
            Is(Class::MonthName),
            Unless(&[Is(Class::Word), Is(Class::Numeric)]),
        ],
        meaning: |m| day_of(m.month()?, m.day()?).map(casual),
        hits: &[("see you 22 march", "2024-03-22")],
        misses: &["All 22 march on home."],
    },
    Rule {
        id: RuleId::new("en/date/year-first"),
        doc: "\"2012 August 10\", \"2019/Aug/01\".",
        pattern: &[
            Is(Class::Year),
            Opt(&[Word(&["-", "/", ","])]),
            Is(Class::MonthName),
            Opt(&[Word(&["-", "/"])]),
            Is(Class::Day),
            AMOUNTS,
        ],
        meaning: |m| date(m.year()?, m.month()?, m.day()?),
        hits: &[("Filed 2020-Feb-09.", "2020-02-09")],
        misses: &["In 2020 they may leave."],
    },
    Rule {
        id: RuleId::new("en/date/stamp"),
        doc: "\"Wed Aug 05 12:00:00 2015\": the year behind the clock, as machines write it.",
        pattern: &[
            Opt(&[Is(Class::Weekday), COMMA]),
            Is(Class::Month),
            Is(Class::Day),
            Is(Class::Clock),
            Opt(&[Is(Class::Zone)]),
            Is(Class::Year),
        ],
        meaning: |m| Some(inside(clock(m.clock()?.0, m.clock()?.1)?, date(m.year()?, m.month()?, m.day()?)?)),
        hits: &[("Logged Wed Aug 05 12:30:00 2015 here.", "2015-08-05T12:30")],
        misses: &["It opened at 12:30 in 2015."],
    },
    Rule {
        id: RuleId::new("en/date/short-year"),
        doc: "\"3 Aug 96\", \"Aug. 9, 96\", \"15 April of 87\": two digits that can be no day and no hour are a year of the twentieth century.",
        pattern: &[
            THE,
            Either(&[
                &[
                    Is(Class::Day),
                    Opt(&[Word(&["of", "-", "/"])]),
                    Is(Class::MonthName),
                    Opt(&[Word(&[",", "of", "-", "/"])]),
                    Is(Class::TwoDigits),
                ],
                &[Is(Class::Month), Is(Class::Day), COMMA, Is(Class::TwoDigits)],
            ]),
            super::clock::NOTHING_COUNTED,
        ],
        meaning: |m| match m.last_two_digits()? {
            year @ 40.. => date(1900 + year, m.month()?, m.day()?),
            _ => day_of(m.month()?, m.day()?),
        },
        hits: &[("It closed on 3 May 96.", "1996-05-03")],
        misses: &["It closed on May 3, 96 men said."],
    },
];

/// "this coming", which a weekday with its date may have in front.
const THIS: Item = Opt(&[Word(&["this"]), Opt(&[Word(&["coming", "past"])])]);

/// Adds the weekday to a date that has no year.
fn on_weekday(m: &Match<'_>) -> Option<TimeExpr> {
    with_weekday(m.weekday()?, m.time()?)
}

fn with_weekday(weekday: chrono::Weekday, day: TimeExpr) -> Option<TimeExpr> {
    match day {
        TimeExpr::Fields(pattern) => weekday_of(weekday, pattern.month?, pattern.day?),
        TimeExpr::Casual(of) => with_weekday(weekday, *of).map(casual),
        other => Some(other),
    }
}
