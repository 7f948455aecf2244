//! Amounts reckoned from the publication or from what was said: "two weeks ago", "three days later", "a year earlier".

use crate::calendar::Unit;
use crate::timex::{Anchor, Cycle, Direction, Pick};

use super::Item::{Ahead, Either, Is, Number, Opt, Time, Unless, Word};
use super::*;

/// "two", "a", or nothing before a plural; a dash may follow.
const HOW_MANY: Item = Either(&[&[Number], &[Is(Class::Article)]]);
/// A unit in either number.
const UNIT: Item = Either(&[&[Is(Class::Unit)], &[Is(Class::Units)]]);
/// "or so", "or two", which leave the amount open.
const OR_SO: Item = Opt(&[Word(&["or"]), Word(&["so", "two", "more"])]);
/// "old", "full" and other words between a number and its unit.
const FULL: Item =
    Opt(&[Word(&["full", "short", "long", "whole", "further", "more", "trading", "business", "working", "calendar"])]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/ago/ago"),
        doc: "\"two weeks ago\": the anchor is the publication; the grain is the unit's, for \"three years ago\" names no day.",
        pattern: &[HOW_MANY, FULL, UNIT, OR_SO, Word(&["ago"])],
        meaning: |m| Some(shift(m.amount()?, Direction::Before)),
        hits: &[
            ("It began two weeks ago.", "2024-W09"),
            ("It began three years ago.", "2021"),
            ("It began a month ago.", "2024-02"),
            ("It began 10 days ago.", "2024-03-04"),
        ],
        misses: &["Long ago it began."],
    },
    Rule {
        id: RuleId::new("en/ago/half"),
        doc: "\"half an hour ago\".",
        pattern: &[
            Opt(&[Is(Class::Article)]),
            Word(&["half"]),
            Opt(&[Is(Class::Article)]),
            Is(Class::Unit),
            Word(&["ago"]),
        ],
        meaning: |m| Some(shift(halves(1, m.unit()?), Direction::Before)),
        hits: &[("It began half a year ago.", "2023-09")],
        misses: &["Half a loaf is left."],
    },
    Rule {
        id: RuleId::new("en/ago/half-hence"),
        doc: "\"half an hour from now\".",
        pattern: &[
            Opt(&[Is(Class::Article)]),
            Word(&["half"]),
            Opt(&[Is(Class::Article)]),
            Is(Class::Unit),
            Either(&[&[Word(&["from"]), Word(&["now", "today"])], &[Word(&["hence"])]]),
        ],
        meaning: |m| Some(shift(halves(1, m.unit()?), Direction::After)),
        hits: &[("It will end half a year from now.", "2024-09")],
        misses: &["Half a loaf is left from now on."],
    },
    Rule {
        id: RuleId::new("en/ago/half-later"),
        doc: "\"half an hour later\": from the time last spoken of.",
        pattern: &[
            Opt(&[Is(Class::Article)]),
            Word(&["half"]),
            Opt(&[Is(Class::Article)]),
            Is(Class::Unit),
            Word(&["later", "afterwards", "afterward"]),
        ],
        meaning: |m| Some(shift_said(halves(1, m.unit()?), Direction::After)),
        hits: &[],
        misses: &["Half the men came later."],
    },
    Rule {
        id: RuleId::new("en/ago/half-earlier"),
        doc: "\"half an hour earlier\".",
        pattern: &[
            Opt(&[Is(Class::Article)]),
            Word(&["half"]),
            Opt(&[Is(Class::Article)]),
            Is(Class::Unit),
            Word(&["earlier", "beforehand"]),
        ],
        meaning: |m| Some(shift_said(halves(1, m.unit()?), Direction::Before)),
        hits: &[],
        misses: &["Half the men came earlier."],
    },
    Rule {
        id: RuleId::new("en/ago/ago-vague"),
        doc: "\"years ago\": how many is not said.",
        pattern: &[Is(Class::Units), Word(&["ago"])],
        meaning: |m| Some(shift(vague_amount(m.unit()?), Direction::Before)),
        hits: &[],
        misses: &["Agog, they stood for years."],
    },
    Rule {
        id: RuleId::new("en/ago/long"),
        doc: "\"long ago\", \"not long ago\", \"some time ago\".",
        pattern: &[Opt(&[Word(&["not"])]), Word(&["long"]), Word(&["ago"])],
        meaning: |_| Some(vague(crate::calendar::VagueTime::Past)),
        hits: &[("It began long ago.", "PAST_REF")],
        misses: &["A long agony began."],
    },
    Rule {
        id: RuleId::new("en/ago/from-now"),
        doc: "\"two weeks from now\", \"a year hence\".",
        pattern: &[
            HOW_MANY,
            FULL,
            UNIT,
            OR_SO,
            Either(&[&[Word(&["from"]), Word(&["now", "today"])], &[Word(&["hence"])]]),
        ],
        meaning: |m| Some(shift(m.amount()?, Direction::After)),
        hits: &[("It will end two weeks from now.", "2024-W13"), ("It will end three years from now.", "2027")],
        misses: &["Two weeks from home, he fell ill."],
    },
    Rule {
        id: RuleId::new("en/ago/earlier"),
        doc: "\"a year earlier\", \"two days before\": from the time last spoken of.",
        pattern: &[HOW_MANY, FULL, UNIT, OR_SO, Word(&["earlier", "previously", "beforehand"])],
        meaning: |m| Some(shift_said(m.amount()?, Direction::Before)),
        hits: &[],
        misses: &["An earlier year was wet."],
    },
    Rule {
        id: RuleId::new("en/ago/before"),
        doc: "\"two days before\": where no event follows.",
        pattern: &[
            HOW_MANY,
            FULL,
            UNIT,
            OR_SO,
            Word(&["before"]),
            Ahead(&[Word(&[".", ",", ";", "and", "when", ")"])]),
        ],
        meaning: |m| Some(shift_said(m.amount()?, Direction::Before)),
        hits: &[],
        misses: &["Two days before the vote, it rained."],
    },
    Rule {
        id: RuleId::new("en/ago/later"),
        doc: "\"three days later\", \"a year afterwards\".",
        pattern: &[HOW_MANY, FULL, UNIT, OR_SO, Word(&["later", "afterwards", "afterward", "thereafter"])],
        meaning: |m| Some(shift_said(m.amount()?, Direction::After)),
        hits: &[],
        misses: &["A later year was wet."],
    },
    Rule {
        id: RuleId::new("en/ago/vague-earlier"),
        doc: "\"years earlier\".",
        pattern: &[
            Is(Class::Units),
            Word(&["earlier", "before"]),
            Ahead(&[Word(&[".", ",", ";", "and", ")", "in", "when"])]),
        ],
        meaning: |m| Some(shift_said(vague_amount(m.unit()?), Direction::Before)),
        hits: &[],
        misses: &["Earlier years were wet."],
    },
    Rule {
        id: RuleId::new("en/ago/vague-later"),
        doc: "\"years later\", \"weeks after\".",
        pattern: &[Is(Class::Units), Word(&["later", "afterwards"])],
        meaning: |m| Some(shift_said(vague_amount(m.unit()?), Direction::After)),
        hits: &[],
        misses: &["Later years were wet."],
    },
    Rule {
        id: RuleId::new("en/ago/year-ago"),
        doc: "\"the year-ago quarter\", \"the year-earlier period\": a year before what is spoken of.",
        pattern: &[Word(&["year"]), Word(&["-"]), Word(&["ago", "earlier"])],
        meaning: |_| Some(shift(amount(1, Unit::Year), Direction::Before)),
        hits: &[],
        misses: &["The year was long ago."],
    },
    Rule {
        id: RuleId::new("en/ago/year-ago-quarter"),
        doc: "\"the year-ago third quarter\".",
        pattern: &[THE, Word(&["year"]), Word(&["-"]), Word(&["ago", "earlier"]), Time(QUARTER)],
        meaning: |m| Some(inside(m.time()?, shift(amount(1, Unit::Year), Direction::Before))),
        hits: &[],
        misses: &["The year was long ago."],
    },
    Rule {
        id: RuleId::new("en/ago/from-day"),
        doc: "\"two weeks from Tuesday\", \"a week after Christmas\".",
        pattern: &[
            HOW_MANY,
            FULL,
            UNIT,
            Either(&[&[Word(&["after"])], &[Word(&["from"]), Unless(&[Is(Class::Month), Is(Class::Digits)])]]),
            Time(WEEKDAY.or(DATE)),
        ],
        meaning: |m| Some(TimeExpr::Offset { by: m.amount()?, direction: Direction::After, of: Box::new(m.time()?) }),
        hits: &[],
        misses: &["Two men from Tuesday's show left."],
    },
    Rule {
        id: RuleId::new("en/ago/before-day"),
        doc: "\"two days before Christmas\", \"the day before Easter\".",
        pattern: &[HOW_MANY, FULL, UNIT, Word(&["before"]), Time(WEEKDAY.or(DATE))],
        meaning: |m| Some(TimeExpr::Offset { by: m.amount()?, direction: Direction::Before, of: Box::new(m.time()?) }),
        hits: &[],
        misses: &["Two men left before Tuesday."],
    },
    Rule {
        id: RuleId::new("en/ago/day-after-day"),
        doc: "\"the day after Christmas\".",
        pattern: &[THE, Is(Class::Unit), Word(&["after", "following"]), Time(WEEKDAY.or(DATE))],
        meaning: |m| Some(TimeExpr::Offset { by: m.amount()?, direction: Direction::After, of: Box::new(m.time()?) }),
        hits: &[],
        misses: &["The day was long after it."],
    },
    Rule {
        id: RuleId::new("en/ago/day-before-day"),
        doc: "\"the day before Christmas\".",
        pattern: &[THE, Is(Class::Unit), Word(&["before"]), Time(WEEKDAY.or(DATE))],
        meaning: |m| Some(TimeExpr::Offset { by: m.amount()?, direction: Direction::Before, of: Box::new(m.time()?) }),
        hits: &[],
        misses: &["The day was long before it."],
    },
    Rule {
        id: RuleId::new("en/ago/year-ago-period"),
        doc: "\"the year-earlier period\", \"the comparable year-ago month\".",
        pattern: &[
            THE,
            Opt(&[Word(&["comparable", "corresponding"])]),
            Word(&["year"]),
            Word(&["-"]),
            Word(&["ago", "earlier"]),
            Word(&["period", "month", "week"]),
        ],
        meaning: |_| Some(shift(amount(1, Unit::Year), Direction::Before)),
        hits: &[],
        misses: &["The year was long ago."],
    },
    Rule {
        id: RuleId::new("en/ago/quarter-year-ago"),
        doc: "\"the year-ago quarter\", \"the quarter a year earlier\": the quarter last spoken of, a year before.",
        pattern: &[
            THE,
            Opt(&[Word(&["same", "comparable", "corresponding", "like"])]),
            Either(&[
                &[Word(&["year"]), Word(&["-"]), Word(&["ago", "earlier"]), Word(&["quarter"])],
                &[Word(&["quarter"]), Word(&["a", "one"]), Word(&["year"]), Word(&["ago", "earlier", "before"])],
            ]),
        ],
        meaning: |_| {
            let of = Box::new(same(Unit::Quarter, Anchor::Mentioned));
            Some(TimeExpr::Offset { by: amount(1, Unit::Year), direction: Direction::Before, of })
        },
        hits: &[
            ("Profit was 3 million in the third quarter; for the quarter a year ago it was 2 million.", "2022-Q3"),
            ("Profit was 3 million in Q2, and 2 million in the year-ago quarter.", "2022-Q2"),
        ],
        misses: &["The quarter burned a year ago.", "The year was long ago."],
    },
    Rule {
        id: RuleId::new("en/ago/ago-day"),
        doc: "\"a year ago today\", \"two weeks ago Tuesday\": to the day.",
        pattern: &[HOW_MANY, FULL, UNIT, Word(&["ago"]), Opt(&[Word(&["on", "this"])]), Time(WEEKDAY.or(SAME))],
        meaning: |m| Some(TimeExpr::Offset { by: m.amount()?, direction: Direction::Before, of: Box::new(m.time()?) }),
        hits: &[("It began a year ago today.", "2023-03-14"), ("It began a week ago Tuesday.", "2024-03-05")],
        misses: &["A year ago the man left."],
    },
    Rule {
        id: RuleId::new("en/ago/to-the-day"),
        doc: "\"two years ago to the day\".",
        pattern: &[HOW_MANY, FULL, UNIT, Word(&["ago"]), Word(&["to"]), Word(&["the"]), Word(&["day"])],
        meaning: |m| to_the_day(m),
        hits: &[("It began two years ago to the day.", "2022-03-14")],
        misses: &["A year ago they came to the daily."],
    },
    Rule {
        id: RuleId::new("en/ago/exactly"),
        doc: "\"exactly a year ago\".",
        pattern: &[Word(&["exactly", "precisely"]), HOW_MANY, FULL, UNIT, Word(&["ago"])],
        meaning: |m| to_the_day(m),
        hits: &[("It began exactly a year ago.", "2023-03-14")],
        misses: &["It was exactly a year, long ago."],
    },
    Rule {
        id: RuleId::new("en/ago/before-last"),
        doc: "\"the week before last\".",
        pattern: &[
            THE,
            Is(Class::Unit),
            Word(&["before"]),
            Word(&["last"]),
            Unless(&[Is(Class::Unit), Is(Class::Capital)]),
        ],
        meaning: |m| {
            Some(TimeExpr::Offset {
                by: m.amount()?,
                direction: Direction::Before,
                of: Box::new(pick(Cycle::Unit(m.unit()?), Pick::Last)),
            })
        },
        hits: &[("They met the week before last.", "2024-W09"), ("They met the year before last.", "2022")],
        misses: &["They met the week before last Christmas."],
    },
    Rule {
        id: RuleId::new("en/ago/after-next"),
        doc: "\"the month after next\".",
        pattern: &[
            THE,
            Is(Class::Unit),
            Word(&["after"]),
            Word(&["next"]),
            Unless(&[Is(Class::Unit), Is(Class::Capital)]),
        ],
        meaning: |m| {
            Some(TimeExpr::Offset {
                by: m.amount()?,
                direction: Direction::After,
                of: Box::new(pick(Cycle::Unit(m.unit()?), Pick::Next)),
            })
        },
        hits: &[("They will meet the month after next.", "2024-05")],
        misses: &["They will meet the week after next Easter."],
    },
];

/// Counted from the day of the publication, not from its week or year.
fn to_the_day(m: &Match<'_>) -> Option<TimeExpr> {
    let today = Box::new(same(Unit::Day, Anchor::Publication));
    Some(TimeExpr::Offset { by: m.amount()?, direction: Direction::Before, of: today })
}
