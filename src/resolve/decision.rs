//! The decisions that a value rests on, and how far each can be trusted.

/// Names the step that turned words into a value; the words alone do not always decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
#[non_exhaustive]
pub enum Decision {
    /// The caller gave it.
    Given,
    /// The text states it whole: "14 December 2020", "six weeks".
    Stated,
    /// The words say what to reckon, from the publication: "last year", "two weeks ago".
    Reckoned,
    /// The words say what to reckon, from a time mentioned before: "two days later", "that year".
    Continued,
    /// The wider fields come from the same phrase: "December last year".
    Nested,
    /// Whichever way the words look, it is the same one: nobody says "Dec. 28" of another year on the 29th.
    Settled,
    /// The weekday of the publication is the day of publication.
    OnPublication,
    /// Nothing looks forward, so it is the latest one that has begun.
    LookedBack,
    /// The verb or the preposition looks forward, so it is the first one that is not over.
    LookedForward,
    /// It is the one nearest to the time it is reckoned from.
    Nearest,
    /// The year is the one mentioned just before.
    YearCarried,
    /// What a year ago is compared with a quarter is a quarter.
    QuarterKept,
    /// The anchor is wider than the step ("two days later" after "in May"), so the value is as wide as the anchor.
    AnchorWider,
    /// The words place it in the past, the present or the future and no closer.
    Vague,
    /// Nothing to reckon from: the value stays symbolic.
    Symbolic,
}

impl Decision {
    /// Returns the name in lower case with underscores, as the JSON form has it: `looked_back`.
    pub fn name(self) -> &'static str {
        match self {
            Decision::Given => "given",
            Decision::Stated => "stated",
            Decision::Nested => "nested",
            Decision::Settled => "settled",
            Decision::OnPublication => "on_publication",
            Decision::Reckoned => "reckoned",
            Decision::LookedBack => "looked_back",
            Decision::Continued => "continued",
            Decision::Vague => "vague",
            Decision::LookedForward => "looked_forward",
            Decision::YearCarried => "year_carried",
            Decision::QuarterKept => "quarter_kept",
            Decision::Nearest => "nearest",
            Decision::AnchorWider => "anchor_wider",
            Decision::Symbolic => "symbolic",
        }
    }
}
