//! Time expressions as meanings, without a date: what the words say before anybody knows when they were written.

mod compose;
mod convention;
mod early;
pub mod en;
mod extent;
pub mod shape;

pub use convention::{Convention, DateOrder, Region};
pub use extent::cut_ranges;

use std::ops::Range;

use chrono::Weekday;

use crate::calendar::{
    Amount, CalendarUnit, Certainty, DayPart, Feast, Modifier, Part, Pattern, Recurrence, SeasonName, Unit, VagueTime,
    Zone,
};
use crate::provenance::RuleId;
use crate::rule::{Found, Grammar};
use crate::span::Span;
use crate::token::{TokenIndex, Tokens};

/// A time expression found in a text: where it stands, what it means, and which rule says so.
#[derive(Clone, Debug, PartialEq)]
pub struct Mention {
    /// Its words, without a leading preposition.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<TokenIndex>,
    /// Its meaning.
    pub expr: TimeExpr,
    /// The rule that read it.
    pub rule: RuleId,
}

/// The meaning of a time expression, with no date in it.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum TimeExpr {
    /// A unit of the calendar, stated whole: "14 December 2020", "2019", "the 1990s".
    Absolute(CalendarUnit),
    /// A time known by a name, from one unit of the calendar through another: "the Victorian era", "the Ming dynasty".
    Era(CalendarUnit, CalendarUnit),
    /// A day known by a name, of the year that the context gives: "Easter", "Labor Day".
    Feast(Feast),
    /// Fields of the calendar that the context has to complete: "Tuesday", "December", "Dec. 14", "summer", "8 p.m.".
    ///
    /// The direction (the last such one, the next, the nearest) is for resolution to decide.
    Fields(Pattern),
    /// A cycle picked by counting from an anchor: "last year", "this week", "next Tuesday", "the previous month".
    Pick {
        /// What is counted.
        what: Cycle,
        /// Which one.
        pick: Pick,
        /// From where.
        from: Anchor,
    },
    /// An anchor moved by an amount: "two weeks ago", "three days later", "yesterday".
    Shift {
        /// From where.
        from: Anchor,
        /// How far.
        by: Amount,
        /// Which way.
        direction: Direction,
    },
    /// The time of the anchor itself, at a grain: "today" (day), "that day", "the same month", "at the time" (no grain of its own).
    Same {
        /// The grain that the words name.
        grain: Option<Unit>,
        /// Of what.
        from: Anchor,
    },
    /// A part of a longer time: "early 2020", "mid-December", "late last year", "the end of the month".
    Within {
        /// Which part.
        part: Part,
        /// Of what.
        of: Box<TimeExpr>,
    },
    /// Another time moved by an amount: "two weeks from Tuesday", "the day before Christmas".
    Offset {
        /// How far.
        by: Amount,
        /// Which way.
        direction: Direction,
        /// From where.
        of: Box<TimeExpr>,
    },
    /// The unit that holds another time: "the week of Jan. 9".
    Containing {
        /// The unit.
        unit: Unit,
        /// What it holds.
        of: Box<TimeExpr>,
    },
    /// The side of a period that lies before or after the anchor: "earlier this month", "later this week".
    Side {
        /// Which side of the publication.
        direction: Direction,
        /// Of what.
        of: Box<TimeExpr>,
    },
    /// A narrower time inside a wider one: "Friday evening", "Tuesday of last week", "December last year".
    Inside {
        /// The narrower one.
        inner: Box<TimeExpr>,
        /// The wider one.
        outer: Box<TimeExpr>,
    },
    /// The n-th of something inside a wider time: "the second half of 2019", "the first week of May"; negative counts from the end.
    Nth {
        /// Which one, from 1; −1 is the last.
        n: i8,
        /// Of what.
        what: Cycle,
        /// In what.
        of: Box<TimeExpr>,
    },
    /// So many units at the beginning or at the end of a longer time: "the first nine months of 1997", "the last two weeks of May".
    Run {
        /// How many of which unit.
        by: Amount,
        /// At which end.
        edge: Edge,
        /// Of what.
        of: Box<TimeExpr>,
    },
    /// Several times that share a part of their words: "June 4 and 6", "the 18th and 19th centuries". Recognition hands each out as a
    /// mention of its own, so resolution never meets one.
    Several(Vec<TimeExpr>),
    /// From one time through another: "from 3 to 5 May", "between June and August".
    Between(Box<TimeExpr>, Box<TimeExpr>),
    /// From one time to another to which something is moved: "postponed from Monday to Friday", "brought forward from May to March". Two
    /// times, the second on that side of the first.
    Moved {
        /// When it was to be.
        from: Box<TimeExpr>,
        /// When it is to be now.
        to: Box<TimeExpr>,
        /// On which side of the first time the second lies.
        direction: Direction,
    },
    /// Some units on one side of the publication, close to it; how many is not said: "recent weeks", "in the months ahead".
    Near {
        /// The unit.
        unit: Unit,
        /// Which side.
        direction: Direction,
    },
    /// A time on the twelve hours of a dial, which does not say which half of the day: "eight o'clock", "half past three".
    OnDial {
        /// The hour, 1 to 12.
        hour: u8,
        /// The minute.
        minute: u8,
    },
    /// A clock time in a zone that the words name: "5 p.m. EST", "14:30 GMT", "10 a.m. ET".
    InZone {
        /// The zone.
        zone: Zone,
        /// The time there.
        of: Box<TimeExpr>,
    },
    /// What is a time only where people write casually: "at 5", "see you sat".
    Casual(Box<TimeExpr>),
    /// A year of three digits that may as well be a count: "around 645". Recognition keeps it where the text tells of that age, without
    /// the doubt, so resolution never meets one.
    EarlyYear(Box<TimeExpr>),
    /// A length of time: "six-week", "three days".
    Lasting(Amount),
    /// A length of time in several units, from coarse to fine: "two hours and ten minutes".
    Sum(Vec<Amount>),
    /// An anchor moved by an amount in several units: "a year and two months ago".
    SumShift {
        /// From where.
        from: Anchor,
        /// How far.
        by: Vec<Amount>,
        /// Which way.
        direction: Direction,
    },
    /// A stretch that touches the anchor: "the past two weeks", "the next few days".
    Stretch {
        /// How long.
        by: Amount,
        /// Before or after the anchor.
        direction: Direction,
        /// What it touches.
        from: Anchor,
    },
    /// Something that comes again: "every Monday".
    Every(Recurrence),
    /// The past, the present or the future: "recently", "now", "soon".
    Vague(VagueTime),
    /// A time counted in fiscal years, whose first month is a matter of policy: "fiscal 2019", "the last fiscal quarter".
    Fiscal {
        /// The time as if the fiscal year were the calendar year.
        of: Box<TimeExpr>,
    },
    /// Words that conventions read differently, each reading with its own: "03/04/2020", "Thanksgiving".
    ///
    /// The policy picks one, the first where none of them is its own; the others become alternatives. Never empty.
    Conventional(Vec<(Convention, TimeExpr)>),
    /// A hedge around another time: "about 2019", "more than two years".
    Hedged {
        /// EDTF's marks.
        certainty: Certainty,
        /// TIMEX3's modifier.
        modifier: Option<Modifier>,
        /// Of what.
        of: Box<TimeExpr>,
    },
}

/// What comes round in the calendar and can be counted from an anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Cycle {
    /// A unit: "week", "year".
    Unit(Unit),
    /// A day of the week.
    Weekday(Weekday),
    /// A feast.
    Feast(Feast),
    /// A month by its number, 1 to 12.
    Month(u8),
    /// A season.
    Season(SeasonName),
    /// A part of the day.
    DayPart(DayPart),
    /// A day of a month, by month and day.
    MonthDay(u8, u8),
}

/// Which turn of a cycle is meant, counted from the anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Pick {
    /// The one before: "last year".
    Last,
    /// The one that holds the anchor: "this year".
    This,
    /// The one after: "next year".
    Next,
}

/// The beginning or the end of a longer time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Edge {
    /// Counted from the beginning: "the first nine months".
    First,
    /// Counted from the end: "the last two weeks".
    Last,
}

/// Before or after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Direction {
    /// Towards the past.
    Before,
    /// Towards the future.
    After,
}

/// What an expression is reckoned from, as far as its own words say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Anchor {
    /// The publication: "yesterday", "two weeks ago".
    Publication,
    /// The time last spoken of: "that day", "two days later", "the previous month".
    Mentioned,
    /// What these words name, which is an event: "two days after *the vote*".
    Phrase(Span),
}

impl TimeExpr {
    /// Returns the expression without the hedges around it.
    pub fn bare(&self) -> &TimeExpr {
        match self {
            TimeExpr::Hedged { of, .. } => of.bare(),
            other => other,
        }
    }

    /// Says whether it is a time only in casual writing.
    pub fn is_casual(&self) -> bool {
        match self {
            TimeExpr::Casual(_) => true,
            TimeExpr::Hedged { of, .. }
            | TimeExpr::InZone { of, .. }
            | TimeExpr::Within { of, .. }
            | TimeExpr::Side { of, .. }
            | TimeExpr::Offset { of, .. }
            | TimeExpr::Containing { of, .. }
            | TimeExpr::Nth { of, .. }
            | TimeExpr::Run { of, .. } => of.is_casual(),
            // "At 5 tomorrow" is one anywhere.
            TimeExpr::Inside { outer, .. } => outer.is_casual(),
            TimeExpr::Between(from, to) | TimeExpr::Moved { from, to, .. } => from.is_casual() || to.is_casual(),
            _ => false,
        }
    }

    /// Says whether it is or holds a year of three digits that may as well be a count.
    fn is_early_year(&self) -> bool {
        match self {
            TimeExpr::EarlyYear(_) => true,
            TimeExpr::Hedged { of, .. } | TimeExpr::Within { of, .. } => of.is_early_year(),
            TimeExpr::Between(from, to) | TimeExpr::Moved { from, to, .. } => {
                from.is_early_year() || to.is_early_year()
            }
            _ => false,
        }
    }

    /// Returns the year, where the expression is a year by its number.
    pub fn as_year(&self) -> Option<i32> {
        match self {
            TimeExpr::Absolute(CalendarUnit::Year(year)) => Some(*year),
            _ => None,
        }
    }
}

/// How a text is written: decides what is a time without more around it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Register {
    /// Edited prose: names have capitals, and a bare number is no clock time.
    #[default]
    Edited,
    /// Messages and notes: "at 5", "sat", "by 4/25" are times too.
    Casual,
}

/// Finds the time expressions of edited prose: in its order, without overlaps.
pub fn recognise(tokens: &Tokens<'_>) -> Vec<Mention> {
    recognise_as(tokens, Register::Edited)
}

/// Finds the time expressions of a text that is written so: in its order, without overlaps.
pub fn recognise_as(tokens: &Tokens<'_>, register: Register) -> Vec<Mention> {
    recognise_with(tokens, register, en::english())
}

/// Finds the time expressions of a text by the rules of a grammar.
pub fn recognise_with(tokens: &Tokens<'_>, register: Register, grammar: &Grammar<TimeExpr>) -> Vec<Mention> {
    let mut mentions = Vec::new();
    grammar.read(tokens, register.accepts(), |found| keep(tokens, found, &mut mentions));
    early::settle(&mut mentions);
    mentions
}

/// Finds the time expressions of the sentences that hold one of the [places](Grammar::places) where a time can stand.
pub fn recognise_near(
    tokens: &Tokens<'_>,
    places: &[u32],
    register: Register,
    grammar: &Grammar<TimeExpr>,
) -> Vec<Mention> {
    let mut mentions = Vec::new();
    grammar.read_near(tokens, places, register.accepts(), |found| keep(tokens, found, &mut mentions));
    early::settle(&mut mentions);
    mentions
}

impl Register {
    /// Says which meanings stand for a time by themselves.
    fn accepts(self) -> impl Fn(&TimeExpr) -> bool {
        move |expr| self == Register::Casual || !expr.is_casual()
    }
}

/// Keeps what was found; a list is handed out to its members.
fn keep(tokens: &Tokens<'_>, found: Found<'_, TimeExpr>, mentions: &mut Vec<Mention>) {
    let span = tokens.span(found.tokens.clone());
    let mention = Mention { span, tokens: found.tokens, expr: found.value, rule: found.rule.clone() };
    extent::hand_out(mention, tokens, mentions);
}
