//! Time expressions as meanings, without a date: what the words say before anybody knows when they were written.

mod compose;
mod convention;
pub mod en;
mod extent;
mod shape;

pub use convention::{Convention, DateOrder, Region};
pub use extent::cut_ranges;

use std::ops::Range;

use chrono::Weekday;

use crate::calendar::{
    Amount, CalendarUnit, Certainty, DayPart, Modifier, Part, Pattern, Recurrence, SeasonName, Unit, VagueTime,
};
use crate::provenance::RuleId;
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
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum TimeExpr {
    /// A unit of the calendar, stated whole: "14 December 2020", "2019", "the 1990s".
    Absolute(CalendarUnit),
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
    /// A length of time: "six-week", "three days".
    Lasting(Amount),
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
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Cycle {
    /// A unit: "week", "year".
    Unit(Unit),
    /// A day of the week.
    Weekday(Weekday),
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
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Edge {
    /// Counted from the beginning: "the first nine months".
    First,
    /// Counted from the end: "the last two weeks".
    Last,
}

/// Before or after.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Direction {
    /// Towards the past.
    Before,
    /// Towards the future.
    After,
}

/// What an expression is reckoned from, as far as its own words say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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

    /// Returns the year, where the expression is a year by its number.
    pub fn as_year(&self) -> Option<i32> {
        match self {
            TimeExpr::Absolute(CalendarUnit::Year(year)) => Some(*year),
            _ => None,
        }
    }
}

/// Finds the time expressions of a text: in its order, without overlaps.
pub fn recognise(tokens: &Tokens<'_>) -> Vec<Mention> {
    let mut mentions = Vec::new();
    en::english().read(tokens, |found| {
        let span = tokens.span(found.tokens.clone());
        let mention = Mention { span, tokens: found.tokens, expr: found.value, rule: found.rule.clone() };
        extent::hand_out(mention, tokens, &mut mentions);
    });
    mentions
}
