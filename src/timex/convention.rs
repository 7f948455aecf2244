//! Conventions that decide what words mean before any date is known: who writes the day first, and whose holiday it is.

/// Which of day and month stands first in a date of digits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum DateOrder {
    /// "12/3" is 3 December, as in the United States.
    #[default]
    MonthFirst,
    /// "12/3" is 12 March, as nearly everywhere else.
    DayFirst,
}

/// Whose calendar of holidays counts where a name means different days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Region {
    /// The United States.
    #[default]
    UnitedStates,
    /// The United Kingdom.
    UnitedKingdom,
    /// Ireland.
    Ireland,
    /// Canada.
    Canada,
    /// Australia.
    Australia,
    /// New Zealand.
    NewZealand,
    /// India.
    India,
    /// South Africa.
    SouthAfrica,
}

/// What a reading of [`TimeExpr::Conventional`](super::TimeExpr::Conventional) takes for granted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Convention {
    /// That dates in digits are written so.
    Order(DateOrder),
    /// That the holidays of this region are meant.
    Region(Region),
    /// Nothing that a policy decides: the first such reading is the likeliest.
    None,
}
