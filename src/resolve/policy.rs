//! How the open decisions are taken.
//!
//! Resolution reads the policy where it decides, through `Frame::policy`. A rule never sees it: where a convention changes what words
//! mean, the rule gives a meaning for each ([`TimeExpr::Conventional`](crate::timex::TimeExpr::Conventional)) and resolution picks one.

use chrono::Weekday;

use crate::calendar::{CalendarUnit, DayPart, DayPartHours, Grain, Hemisphere, Season};
use crate::error::{Error, Result};
use crate::timex::{DateOrder, Region};

/// How the open decisions are taken. Every field has a documented default.
///
/// # Example
///
/// ```
/// use dateline::calendar::Hemisphere;
/// use dateline::resolve::Policy;
/// use dateline::timex::DateOrder;
///
/// let mut policy = Policy::default();
/// policy.date_order = DateOrder::DayFirst;
/// policy.hemisphere = Hemisphere::Southern;
/// assert!(policy.check().is_ok());
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Policy {
    /// What kind of text it is; [`Genre::News`] by default.
    pub genre: Genre,
    /// Whose habits are followed where TimeML and timeline readers differ; [`Style::Timeline`] by default.
    pub style: Style,
    /// Which way a bare "Tuesday" or "December" is completed; [`Bare::Tense`] by default.
    pub bare: Bare,
    /// Which day "last Friday" is, said on a Tuesday; [`LastWeekday::Latest`] by default.
    pub last_weekday: LastWeekday,
    /// Which day "this Friday" is, said on a Saturday; [`ThisWeekday::ByGenre`] by default.
    pub this_weekday: ThisWeekday,
    /// Which day "next Friday" is, said on a Tuesday; [`NextWeekday::Coming`] by default.
    pub next_weekday: NextWeekday,
    /// The day a week begins with; Monday by default, as in ISO 8601.
    ///
    /// Decides in which week a day lies for "this Friday" and "Friday of next week"; the value of a week is always an ISO week.
    pub week_start: Weekday,
    /// Which of day and month stands first in "03/04/2020"; [`DateOrder::MonthFirst`] by default. The other reading, where there is
    /// such a day, is among the alternatives.
    pub date_order: DateOrder,
    /// Where a summer is a summer; [`Hemisphere::Northern`] by default.
    pub hemisphere: Hemisphere,
    /// The month that a fiscal year begins with, 1 to 12; 1 by default, which makes it the calendar year.
    ///
    /// A fiscal year has the name of the calendar year in which it ends: with 10, as for the government of the United States,
    /// "fiscal 2020" is October 2019 to September 2020.
    pub fiscal_year_start: u8,
    /// When mornings, evenings and nights begin and end; [`DayPart::hours`] by default.
    pub day_parts: DayPartHours,
    /// Whose holidays are meant where a name means different days ("Thanksgiving"); [`Region::UnitedStates`] by default.
    pub region: Region,
}

impl Default for Policy {
    fn default() -> Self {
        Policy {
            genre: Genre::default(),
            style: Style::default(),
            bare: Bare::default(),
            last_weekday: LastWeekday::default(),
            this_weekday: ThisWeekday::default(),
            next_weekday: NextWeekday::default(),
            week_start: Weekday::Mon,
            date_order: DateOrder::default(),
            hemisphere: Hemisphere::default(),
            fiscal_year_start: 1,
            day_parts: DayPartHours::default(),
            region: Region::default(),
        }
    }
}

impl Policy {
    /// Makes the default policy for a kind of text.
    pub fn for_genre(genre: Genre) -> Self {
        Policy { genre, ..Policy::default() }
    }

    /// Checks the values that are not right in every combination; [`Builder::build`](crate::Builder::build) does it too.
    ///
    /// # Errors
    ///
    /// [`Error::Policy`] where a fiscal year begins with no month, or a part of the day has no hours.
    pub fn check(&self) -> Result<()> {
        let wrong = |option, problem| Err(Error::Policy { option, problem });
        if !(1..=12).contains(&self.fiscal_year_start) {
            return wrong("fiscal_year_start", format!("{} is no month; give 1 to 12", self.fiscal_year_start));
        }
        if let Some(part) = self.day_parts.wrong() {
            let (begin, end) = self.day_parts.of(part);
            return wrong("day_parts", hours(part, begin, end));
        }
        Ok(())
    }

    /// Returns the unit of a grain that another one begins in, with the seasons of the hemisphere.
    pub(super) fn widen(&self, unit: CalendarUnit, grain: Grain) -> Option<CalendarUnit> {
        match (grain, unit.first_day()) {
            (Grain::Season, Some(day)) => Some(CalendarUnit::Season(Season::of(day, self.hemisphere))),
            _ => unit.widen(grain),
        }
    }
}

fn hours(part: DayPart, begin: u8, end: u8) -> String {
    format!(
        "{part:?} from {begin} to {end} is no part of a day; begin before 24 o'clock and end later, within 24 hours"
    )
}

/// What kind of text it is: decides the anchor and the direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Genre {
    /// News: reckoned from the publication; past unless the clause looks forward.
    ///
    /// A text of five or more stated years, nearly all of them two years back or more, that hardly ever points at its publication
    /// ("yesterday", "last week", "on Tuesday") is read as [`Narrative`](Genre::Narrative): a life, a place, a past war.
    #[default]
    News,
    /// Histories: reckoned from the time last mentioned.
    Narrative,
    /// Short messages: reckoned from the publication; future unless the clause looks back.
    Colloquial,
}

/// Whose habits are followed in extents and values.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Style {
    /// What a reader of a timeline wants.
    #[default]
    Timeline,
    /// TimeML 1.2.1.
    TimeMl,
}

/// Which way fields that the text leaves open are completed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Bare {
    /// The governing verb and the preposition decide, and where they are silent the [`Genre`].
    #[default]
    Tense,
    /// Always the latest one that has begun by the publication.
    Past,
    /// Always the first one that is not over at the publication.
    Future,
    /// Always the one that is nearest to the publication.
    Nearest,
}

/// Which day "last Friday" is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum LastWeekday {
    /// The latest such day before the anchor.
    #[default]
    Latest,
    /// The one in the week before that of the anchor.
    WeekBefore,
}

/// Which day "this Friday" is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum ThisWeekday {
    /// In messages the coming one, for a message on Sunday that says "this Friday" does not look back; else the one in the same week.
    #[default]
    ByGenre,
    /// The one in the week of the anchor, which [`Policy::week_start`] begins.
    SameWeek,
    /// The anchor day itself, or the first such day after it.
    Coming,
}

/// Which day "next Friday" is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum NextWeekday {
    /// The first such day after the anchor.
    #[default]
    Coming,
    /// The one in the week after that of the anchor.
    WeekAfter,
}
