//! Allen's relations as comparisons of end points.

/// A set of outcomes of comparing two points: any of `<`, `=`, `>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PointOrder(pub u8);

impl PointOrder {
    /// Is strictly before.
    pub const BEFORE: Self = PointOrder(0b001);
    /// Is the same point.
    pub const EQUAL: Self = PointOrder(0b010);
    /// Is strictly after.
    pub const AFTER: Self = PointOrder(0b100);
    /// Is before or the same.
    pub const NOT_AFTER: Self = PointOrder(0b011);
    /// Is after or the same.
    pub const NOT_BEFORE: Self = PointOrder(0b110);
    /// Nothing is known.
    pub const ANY: Self = PointOrder(0b111);
}

/// What is known of two intervals, as four comparisons of their end points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Relation {
    /// Start of the one against start of the other.
    pub start_start: PointOrder,
    /// Start of the one against end of the other.
    pub start_end: PointOrder,
    /// End of the one against start of the other.
    pub end_start: PointOrder,
    /// End of the one against end of the other.
    pub end_end: PointOrder,
}

/// TimeML's names of the relations (TimeML 1.2.1, TLINK `relType`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "SCREAMING_SNAKE_CASE"))]
#[allow(missing_docs)]
pub enum TLink {
    Before,
    After,
    Ibefore,
    Iafter,
    Includes,
    IsIncluded,
    During,
    Simultaneous,
    Begins,
    BegunBy,
    Ends,
    EndedBy,
    Identity,
}
