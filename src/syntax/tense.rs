//! What a verb group says of time: tense, aspect, polarity, voice and modality, with the values of TimeML 1.2.1 (Saurí et al. 2006, section 2.3).

/// TimeML tense (TimeML 1.2.1, attribute `tense` of MAKEINSTANCE).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "SCREAMING_SNAKE_CASE"))]
pub enum Tense {
    /// "punished".
    Past,
    /// "punishes", "has punished".
    Present,
    /// "will punish".
    Future,
    /// "to punish".
    Infinitive,
    /// "punishing".
    Prespart,
    /// "punished by".
    Pastpart,
    /// No tense: nouns, modals without tense.
    #[default]
    None,
}

/// TimeML aspect.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "SCREAMING_SNAKE_CASE"))]
pub enum Aspect {
    /// "is punishing".
    Progressive,
    /// "has punished".
    Perfective,
    /// "has been punishing".
    PerfectiveProgressive,
    /// Neither.
    #[default]
    None,
}

/// Whether it is said to be or not to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub enum Polarity {
    /// Affirmed.
    #[default]
    #[cfg_attr(feature = "serde", serde(rename = "POS"))]
    Positive,
    /// Negated.
    #[cfg_attr(feature = "serde", serde(rename = "NEG"))]
    Negative,
}

/// Who acts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Voice {
    /// The subject acts.
    #[default]
    Active,
    /// The subject is acted on.
    Passive,
}

/// What a modal says of its verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Modality {
    /// "will", "shall", "going to": a prediction or a plan.
    Will,
    /// "would".
    Would,
    /// "can", "could", "be able to".
    Can,
    /// "could".
    Could,
    /// "may".
    May,
    /// "might".
    Might,
    /// "must", "have to".
    Must,
    /// "should", "ought to".
    Should,
}
