//! How the open decisions are taken.

use chrono::Weekday;

/// How the open decisions are taken. Every field has a documented default.
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
    /// Which day "next Friday" is, said on a Tuesday; [`NextWeekday::Coming`] by default.
    pub next_weekday: NextWeekday,
    /// The day a week begins with; Monday by default, as in ISO 8601.
    ///
    /// Decides in which week a day lies for "this Friday" and "Friday of next week"; the value of a week is always an ISO week.
    pub week_start: Weekday,
}

impl Default for Policy {
    fn default() -> Self {
        Policy {
            genre: Genre::default(),
            style: Style::default(),
            bare: Bare::default(),
            next_weekday: NextWeekday::default(),
            week_start: Weekday::Mon,
        }
    }
}

impl Policy {
    /// Makes the default policy for a kind of text.
    pub fn for_genre(genre: Genre) -> Self {
        Policy { genre, ..Policy::default() }
    }
}

/// What kind of text it is: decides the anchor and the direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Genre {
    /// News: reckoned from the publication; past unless the clause looks forward.
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
