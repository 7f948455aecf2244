//! What a time expression means once it is resolved.

use std::fmt;

use super::{Amount, CalendarUnit, Endpoint, Grain, Interval, Pattern, Recurrence, Repeats, ZoneOffset};

/// The value of a time expression.
///
/// Its `Display` and `FromStr` are TIMEX3, see [`timex3`](super::timex3); [`edtf`](Self::edtf) is the other written form.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum TimeValue {
    /// A named unit of the calendar: "2019", "29 December 2020".
    Calendar(CalendarUnit),
    /// A clock time whose zone the text states: "14:30 GMT". The unit is local to that zone.
    Zoned(CalendarUnit, ZoneOffset),
    /// From one unit through another, both included.
    Range(CalendarUnit, CalendarUnit),
    /// From a unit on: "since 2019". The end is open or unknown.
    Since(CalendarUnit, Bound),
    /// Through a unit: "until 2019". The begin is open or unknown.
    Until(Bound, CalendarUnit),
    /// A length of time.
    Duration(Amount),
    /// A length of time in several units, from coarse to fine: "two hours and ten minutes".
    Compound(Vec<Amount>),
    /// A length of time of which nothing is said: "for a while". TIMEX3 `PXX`.
    Unmeasured,
    /// Something that comes again.
    Set(Recurrence),
    /// The past, the present or the future, no more.
    Vague(VagueTime),
    /// Fields that nothing completes: the weekday of an undated text.
    Pattern(Pattern),
}

/// The missing side of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Bound {
    /// There is none: it goes on. EDTF `..`.
    Open,
    /// There is one, but nobody says where. EDTF writes nothing.
    Unknown,
}

/// A time that is only placed against the publication: TIMEX3 `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum VagueTime {
    /// "recently", "once".
    Past,
    /// "now", "currently".
    Present,
    /// "soon", "the future".
    Future,
}

/// How sure the text itself is of a date, as EDTF marks it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Certainty {
    /// No mark.
    #[default]
    Certain,
    /// "about", "circa": EDTF `~`.
    Approximate,
    /// "possibly", "?": EDTF `?`.
    Uncertain,
    /// Both: EDTF `%`.
    Both,
}

/// The TIMEX3 attribute `mod`; displayed as TimeML writes it: `START`, `EQUAL_OR_MORE`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "SCREAMING_SNAKE_CASE"))]
pub enum Modifier {
    /// "more than a decade ago".
    Before,
    /// "less than a year ago".
    After,
    /// "no less than a year ago".
    OnOrBefore,
    /// "no more than a year ago".
    OnOrAfter,
    /// "less than two hours".
    LessThan,
    /// "more than five minutes".
    MoreThan,
    /// "no more than ten minutes".
    EqualOrLess,
    /// "at least ten minutes".
    EqualOrMore,
    /// "the dawn of 2000", "early".
    Start,
    /// "the middle of the month".
    Mid,
    /// "the end of the year".
    End,
    /// "about three years ago".
    Approx,
}

impl TimeValue {
    /// Returns how wide the value is, where it has a place on the calendar; of a range, the wider of its ends.
    pub fn grain(&self) -> Option<Grain> {
        match self {
            TimeValue::Calendar(unit) | TimeValue::Zoned(unit, _) => Some(unit.grain()),
            TimeValue::Since(unit, _) | TimeValue::Until(_, unit) => Some(unit.grain()),
            TimeValue::Range(from, to) => Some(from.grain().max(to.grain())),
            _ => None,
        }
    }

    /// Returns the time that the value covers, in the local time it is written in; [`Interval::UNKNOWN`] where it has no place on the
    /// calendar (lengths, sets, patterns, vague times).
    pub fn interval(&self) -> Interval {
        match *self {
            TimeValue::Calendar(unit) | TimeValue::Zoned(unit, _) => unit.interval(),
            TimeValue::Range(from, to) => Interval { begin: from.interval().begin, end: to.interval().end },
            TimeValue::Since(unit, bound) => Interval { begin: unit.interval().begin, end: bound.into() },
            TimeValue::Until(bound, unit) => Interval { begin: bound.into(), end: unit.interval().end },
            _ => Interval::UNKNOWN,
        }
    }

    /// Returns the value of a set, whose TIMEX3 value says only what repeats: a pattern or a length becomes "every" such one.
    ///
    /// What cannot repeat (a range, "now") stays as it is.
    pub fn repeated(self, times: Option<u32>, quantifier: Option<String>) -> Self {
        let every = match self {
            TimeValue::Pattern(pattern) => Repeats::Pattern(pattern),
            TimeValue::Duration(amount) => Repeats::Period(amount),
            other => return other,
        };
        TimeValue::Set(Recurrence { every, times, quantifier })
    }

    /// Returns the calendar unit, where the value is just one.
    pub fn unit(&self) -> Option<CalendarUnit> {
        match *self {
            TimeValue::Calendar(unit) | TimeValue::Zoned(unit, _) => Some(unit),
            _ => None,
        }
    }
}

impl From<CalendarUnit> for TimeValue {
    fn from(unit: CalendarUnit) -> Self {
        TimeValue::Calendar(unit)
    }
}

impl From<Bound> for Endpoint {
    fn from(bound: Bound) -> Self {
        match bound {
            Bound::Open => Endpoint::Open,
            Bound::Unknown => Endpoint::Unknown,
        }
    }
}

impl Certainty {
    /// Returns the mark of EDTF: nothing, `~`, `?` or `%`.
    pub fn mark(self) -> &'static str {
        match self {
            Certainty::Certain => "",
            Certainty::Approximate => "~",
            Certainty::Uncertain => "?",
            Certainty::Both => "%",
        }
    }

    /// Returns the certainty of a whole from that of two parts: every doubt counts.
    pub fn and(self, other: Certainty) -> Certainty {
        match (self, other) {
            (Certainty::Certain, same) | (same, Certainty::Certain) => same,
            (one, other) if one == other => one,
            _ => Certainty::Both,
        }
    }
}

impl fmt::Display for Modifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Modifier::Before => "BEFORE",
            Modifier::After => "AFTER",
            Modifier::OnOrBefore => "ON_OR_BEFORE",
            Modifier::OnOrAfter => "ON_OR_AFTER",
            Modifier::LessThan => "LESS_THAN",
            Modifier::MoreThan => "MORE_THAN",
            Modifier::EqualOrLess => "EQUAL_OR_LESS",
            Modifier::EqualOrMore => "EQUAL_OR_MORE",
            Modifier::Start => "START",
            Modifier::Mid => "MID",
            Modifier::End => "END",
            Modifier::Approx => "APPROX",
        })
    }
}
