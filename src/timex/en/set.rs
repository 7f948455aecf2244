//! What comes again: "every Monday", "twice a week", "weekly", "Tuesdays".

use crate::calendar::{Amount, Pattern, Quantity};

use super::Item::{Either, Is, NotAfter, Number, Opt, Time, Unless, Word};
use super::*;

/// A unit in either number.
const UNIT: Item = Either(&[&[Is(Class::Unit)], &[Is(Class::Units)]]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/set/every-weekday"),
        doc: "\"every Monday\".",
        pattern: &[Word(&["every"]), Is(Class::Weekday)],
        meaning: |m| Some(every(Pattern { weekday: m.weekday(), ..NOTHING }, Some("EVERY"))),
        hits: &[("They meet every Monday.", "XXXX-WXX-1")],
        misses: &["Every man left on Monday's bus?"],
    },
    Rule {
        id: RuleId::new("en/set/each-weekday"),
        doc: "\"each Monday\".",
        pattern: &[Word(&["each"]), Is(Class::Weekday)],
        meaning: |m| Some(every(Pattern { weekday: m.weekday(), ..NOTHING }, Some("EACH"))),
        hits: &[("They meet each Monday.", "XXXX-WXX-1")],
        misses: &["Each man left."],
    },
    Rule {
        id: RuleId::new("en/set/every-weekday-part"),
        doc: "\"every Monday morning\".",
        pattern: &[Word(&["every", "each"]), Is(Class::Weekday), Is(Class::DayPart)],
        meaning: |m| Some(every(Pattern { weekday: m.weekday(), day_part: m.day_part(), ..NOTHING }, Some("EVERY"))),
        hits: &[("They meet every Monday morning.", "XXXX-WXX-1TMO")],
        misses: &["Every man left."],
    },
    Rule {
        id: RuleId::new("en/set/weekdays"),
        doc: "\"Tuesdays\", \"on Mondays\".",
        pattern: &[Is(Class::Weekdays)],
        meaning: |m| Some(every(Pattern { weekday: m.weekdays(), ..NOTHING }, None)),
        hits: &[("They meet on Mondays.", "XXXX-WXX-1")],
        misses: &["They met on Monday."],
    },
    Rule {
        id: RuleId::new("en/set/weekday-parts"),
        doc: "\"Tuesday nights\".",
        pattern: &[Is(Class::Weekday), Is(Class::DayParts)],
        meaning: |m| Some(every(Pattern { weekday: m.weekday(), day_part: m.day_parts(), ..NOTHING }, None)),
        hits: &[("They meet Tuesday nights.", "XXXX-WXX-2TNI")],
        misses: &["They met on Tuesday."],
    },
    Rule {
        id: RuleId::new("en/set/weekends"),
        doc: "\"weekends\".",
        pattern: &[Word(&["weekends"])],
        meaning: |_| Some(every(Pattern { weekend: true, ..NOTHING }, None)),
        hits: &[("They meet at weekends.", "XXXX-WXX-WE")],
        misses: &["The week ends."],
    },
    Rule {
        id: RuleId::new("en/set/every-month"),
        doc: "\"every May\", \"each July\".",
        pattern: &[Word(&["every", "each"]), Is(Class::Month)],
        meaning: |m| Some(every(Pattern { month: m.month(), ..NOTHING }, Some("EVERY"))),
        hits: &[("They meet every May.", "XXXX-05")],
        misses: &["Every man may leave."],
    },
    Rule {
        id: RuleId::new("en/set/every-season"),
        doc: "\"every summer\".",
        pattern: &[Word(&["every", "each"]), Is(Class::Season), Unless(&[Word(&["of", "in"])])],
        meaning: |m| Some(every(Pattern { season: m.season(), ..NOTHING }, Some("EVERY"))),
        hits: &[("They meet every summer.", "XXXX-SU")],
        misses: &["Every man left."],
    },
    Rule {
        id: RuleId::new("en/set/every-part"),
        doc: "\"every morning\", \"each night\".",
        pattern: &[Word(&["every", "each"]), Is(Class::DayPart)],
        meaning: |m| Some(every(Pattern { day_part: m.day_part(), ..NOTHING }, Some("EVERY"))),
        hits: &[("They meet every morning.", "XXXX-XX-XXTMO")],
        misses: &["Every man left."],
    },
    Rule {
        id: RuleId::new("en/set/every-unit"),
        doc: "\"every day\", \"every year\".",
        pattern: &[Word(&["every"]), Opt(&[Word(&["single"])]), Unless(&[Word(&["night"])]), Is(Class::Unit)],
        meaning: |m| Some(each(m.amount()?, None, Some("EVERY"))),
        hits: &[("They meet every week.", "P1W")],
        misses: &["Everyone left."],
    },
    Rule {
        id: RuleId::new("en/set/each-unit"),
        doc: "\"each day\", \"each year\".",
        pattern: &[Word(&["each"]), Unless(&[Word(&["night"])]), Is(Class::Unit)],
        meaning: |m| Some(each(m.amount()?, None, Some("EACH"))),
        hits: &[("They meet each week.", "P1W")],
        misses: &["Each man left."],
    },
    Rule {
        id: RuleId::new("en/set/every-other"),
        doc: "\"every other week\".",
        pattern: &[Word(&["every"]), Word(&["other", "second"]), Is(Class::Unit)],
        meaning: |m| Some(each(Amount { quantity: Quantity::Exactly(2.0), unit: m.unit()? }, None, Some("EVERY"))),
        hits: &[("They meet every other week.", "P2W")],
        misses: &["Every other man left."],
    },
    Rule {
        id: RuleId::new("en/set/every-other-weekday"),
        doc: "\"every other Friday\".",
        pattern: &[Word(&["every"]), Word(&["other", "second"]), Is(Class::Weekday)],
        meaning: |m| Some(every(Pattern { weekday: m.weekday(), ..NOTHING }, Some("EVERY OTHER"))),
        hits: &[("They meet every other Friday.", "XXXX-WXX-5")],
        misses: &["Every other man left."],
    },
    Rule {
        id: RuleId::new("en/set/every-number"),
        doc: "\"every two weeks\", \"every 10 minutes\".",
        pattern: &[Word(&["every"]), Number, UNIT],
        meaning: |m| Some(each(m.amount()?, None, Some("EVERY"))),
        hits: &[("They meet every two weeks.", "P2W")],
        misses: &["Every two men left."],
    },
    Rule {
        id: RuleId::new("en/set/periodic"),
        doc: "\"weekly\", \"daily\", \"monthly\", \"annually\".",
        pattern: &[
            NotAfter(&[Is(Class::Capital)]),
            Unless(&[Word(&["annual"]), Is(Class::Capital)]),
            Is(Class::Periodic),
            Unless(&[Is(Class::Capital)]),
        ],
        meaning: |m| Some(each(m.period()?, None, None)),
        hits: &[("They meet weekly.", "P1W"), ("They report quarterly.", "P1Q")],
        misses: &["He wrote for the Daily Planet.", "They met in the week."],
    },
    Rule {
        id: RuleId::new("en/set/once-a"),
        doc: "\"once a month\".",
        pattern: &[
            Word(&["once"]),
            Either(&[&[Is(Class::Article)], &[Word(&["per", "each", "every"])]]),
            Is(Class::Unit),
        ],
        meaning: |m| Some(each(m.amount()?, Some(1), None)),
        hits: &[("They meet once a month.", "P1M")],
        misses: &["Once a man left."],
    },
    Rule {
        id: RuleId::new("en/set/twice-a"),
        doc: "\"twice a week\".",
        pattern: &[
            Word(&["twice"]),
            Either(&[&[Is(Class::Article)], &[Word(&["per", "each", "every"])]]),
            Is(Class::Unit),
        ],
        meaning: |m| Some(each(m.amount()?, Some(2), None)),
        hits: &[("They meet twice a week.", "P1W")],
        misses: &["Twice a man left."],
    },
    Rule {
        id: RuleId::new("en/set/times-a"),
        doc: "\"three times a year\".",
        pattern: &[
            Number,
            Word(&["times"]),
            Either(&[&[Is(Class::Article)], &[Word(&["per", "each", "every"])]]),
            Is(Class::Unit),
        ],
        meaning: |m| Some(each(Amount { quantity: Quantity::Exactly(1.0), unit: m.unit()? }, times(m), None)),
        hits: &[("They meet three times a year.", "P1Y")],
        misses: &["Three times a man left."],
    },
    Rule {
        id: RuleId::new("en/set/per"),
        doc: "\"per day\", \"per year\".",
        pattern: &[Word(&["per"]), Is(Class::Unit)],
        meaning: |m| Some(each(m.amount()?, None, None)),
        hits: &[("They bake 900 loaves per day.", "P1D")],
        misses: &["They percolate."],
    },
    Rule {
        id: RuleId::new("en/set/everyday"),
        doc: "\"everyday\" as an adverb, as short messages write it.",
        pattern: &[Word(&["everyday"]), Unless(&[Is(Class::Lower)])],
        meaning: |_| Some(each(amount(1, crate::calendar::Unit::Day), None, Some("EVERY"))),
        hits: &[("They meet everyday.", "P1D")],
        misses: &["Everyday life is hard."],
    },
    Rule {
        id: RuleId::new("en/set/every-weekday-clock"),
        doc: "\"every Monday at 9 a.m.\", \"each Friday at noon\".",
        pattern: &[Word(&["every", "each"]), Is(Class::Weekday), Opt(&[Word(&["at", ","])]), Time(CLOCK)],
        meaning: |m| at_clock(Pattern { weekday: m.weekday(), ..NOTHING }, m.time()?),
        hits: &[("They meet every Monday at 9 a.m. and talk.", "XXXX-WXX-1T09:00")],
        misses: &["They meet every Monday."],
    },
    Rule {
        id: RuleId::new("en/set/weekdays-clock"),
        doc: "\"Mondays at 9 a.m.\".",
        pattern: &[Is(Class::Weekdays), Opt(&[Word(&["at", ","])]), Time(CLOCK)],
        meaning: |m| at_clock(Pattern { weekday: m.weekdays(), ..NOTHING }, m.time()?),
        hits: &[("They meet on Mondays at 9 a.m. and talk.", "XXXX-WXX-1T09:00")],
        misses: &["They meet on Mondays."],
    },
    Rule {
        id: RuleId::new("en/set/daily-clock"),
        doc: "\"every day at 9 a.m.\", \"daily at noon\".",
        pattern: &[
            Either(&[&[Word(&["every", "each"]), Word(&["day"])], &[Word(&["daily"])]]),
            Opt(&[Word(&["at", ","])]),
            Time(CLOCK),
        ],
        meaning: |m| at_clock(NOTHING, m.time()?),
        hits: &[("They meet daily at 9 a.m. and talk.", "XXXX-XX-XXT09:00")],
        misses: &["They meet daily."],
    },
];

fn times(m: &Match<'_>) -> Option<u32> {
    match m.number()? {
        Quantity::Exactly(n) if (1.0..1000.0).contains(&n) => Some(n as u32),
        _ => None,
    }
}

/// A pattern at a clock time, where that is one of the whole day or of its first half.
fn at_clock(pattern: Pattern, time: TimeExpr) -> Option<TimeExpr> {
    let clock = match time {
        TimeExpr::Fields(Pattern { clock: Some(clock), .. }) => clock,
        TimeExpr::OnDial { hour, minute } => (hour, minute),
        TimeExpr::Casual(of) | TimeExpr::InZone { of, .. } => return at_clock(pattern, *of),
        _ => return None,
    };
    Some(every(Pattern { clock: Some(clock), ..pattern }, Some("EVERY")))
}
