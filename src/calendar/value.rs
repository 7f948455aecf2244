//! What a time expression means once it is resolved.

use super::{Amount, CalendarUnit, Grain, Pattern, Recurrence};

/// The value of a time expression.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub enum TimeValue {
    /// A named unit of the calendar: "2019", "29 December 2020".
    Calendar(CalendarUnit),
    /// From one unit through another, both included.
    Range(CalendarUnit, CalendarUnit),
    /// A length of time.
    Duration(Amount),
    /// Something that comes again.
    Set(Recurrence),
    /// The past, the present or the future, no more.
    Vague(VagueTime),
    /// Fields that nothing completes: the weekday of an undated text.
    Pattern(Pattern),
}

/// A time that is only placed against the publication: TIMEX3 `PAST_REF`, `PRESENT_REF`, `FUTURE_REF`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum VagueTime {
    /// "recently", "once".
    Past,
    /// "now", "currently".
    Present,
    /// "soon", "the future".
    Future,
}

/// Which part of a unit is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Part {
    /// All of it.
    #[default]
    Whole,
    /// "early", "the beginning of".
    Early,
    /// "mid", "the middle of".
    Middle,
    /// "late", "the end of".
    Late,
}

/// How sure the text itself is of a date, as EDTF marks it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

/// The TIMEX3 attribute `mod`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    /// Returns how wide the value is, where it has a place on the calendar.
    pub fn grain(&self) -> Option<Grain> {
        match self {
            TimeValue::Calendar(unit) => Some(unit.grain()),
            TimeValue::Range(from, to) => Some(from.grain().max(to.grain())),
            _ => None,
        }
    }
}
