//! Allen's relations as comparisons of end points.
//!
//! An interval has a start and a later end. Two intervals have four pairs of end points, and what is known of the two is what is known of
//! those pairs (Vilain and Kautz 1986). So the thirteen relations of Allen (1983) and the many things that a text says less exactly
//! ("it began before the other was over") are values of one type, and what is not said is simply [`PointOrder::ANY`].
//!
//! A single moment counts as a short interval. A *length* of time is no interval at all and never stands in a relation.

use std::fmt;
use std::str::FromStr;

use crate::error::Error;

/// A set of outcomes of comparing two points: any of `<`, `=`, `>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct PointOrder(u8);

impl PointOrder {
    /// Is a contradiction: no outcome is left.
    pub const NONE: Self = PointOrder(0b000);
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

    /// Returns what is known with the two points exchanged.
    #[must_use]
    pub const fn inverse(self) -> Self {
        PointOrder((self.0 & 0b010) | ((self.0 & 0b001) << 2) | ((self.0 & 0b100) >> 2))
    }

    /// Returns the outcomes that both allow.
    #[must_use]
    pub const fn intersect(self, other: Self) -> Self {
        PointOrder(self.0 & other.0)
    }

    /// Returns the outcomes that either allows.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        PointOrder(self.0 | other.0)
    }

    /// Says whether every outcome of `other` is one of these.
    pub const fn allows(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Says whether nothing is known.
    pub const fn is_any(self) -> bool {
        self.0 == Self::ANY.0
    }

    /// Says whether no outcome is left.
    pub const fn is_none(self) -> bool {
        self.0 == 0
    }
}

/// What is known of two intervals, as four comparisons of their end points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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

const fn relation(
    start_start: PointOrder,
    start_end: PointOrder,
    end_start: PointOrder,
    end_end: PointOrder,
) -> Relation {
    Relation { start_start, start_end, end_start, end_end }
}

const LT: PointOrder = PointOrder::BEFORE;
const EQ: PointOrder = PointOrder::EQUAL;
const GT: PointOrder = PointOrder::AFTER;
const LE: PointOrder = PointOrder::NOT_AFTER;
const GE: PointOrder = PointOrder::NOT_BEFORE;
const ANY: PointOrder = PointOrder::ANY;

/// The thirteen relations of Allen (1983).
impl Relation {
    /// Is over before the other starts, with time between.
    pub const BEFORE: Self = relation(LT, LT, LT, LT);
    /// Starts after the other is over, with time between.
    pub const AFTER: Self = relation(GT, GT, GT, GT);
    /// Ends exactly where the other starts.
    pub const MEETS: Self = relation(LT, LT, EQ, LT);
    /// Starts exactly where the other ends.
    pub const MET_BY: Self = relation(GT, EQ, GT, GT);
    /// Starts first, and ends inside the other.
    pub const OVERLAPS: Self = relation(LT, LT, GT, LT);
    /// Starts inside the other, and ends last.
    pub const OVERLAPPED_BY: Self = relation(GT, LT, GT, GT);
    /// Starts with the other and ends before it.
    pub const STARTS: Self = relation(EQ, LT, GT, LT);
    /// Starts with the other and ends after it.
    pub const STARTED_BY: Self = relation(EQ, LT, GT, GT);
    /// Lies inside the other, touching neither end.
    pub const DURING: Self = relation(GT, LT, GT, LT);
    /// Holds the other inside, touching neither end.
    pub const CONTAINS: Self = relation(LT, LT, GT, GT);
    /// Starts after the other and ends with it.
    pub const FINISHES: Self = relation(GT, LT, GT, EQ);
    /// Starts before the other and ends with it.
    pub const FINISHED_BY: Self = relation(LT, LT, GT, EQ);
    /// Is the same stretch of time.
    pub const EQUAL: Self = relation(EQ, LT, GT, EQ);

    /// Lists the thirteen.
    pub const ALLEN: [Self; 13] = [
        Self::BEFORE,
        Self::MEETS,
        Self::OVERLAPS,
        Self::FINISHED_BY,
        Self::CONTAINS,
        Self::STARTS,
        Self::EQUAL,
        Self::STARTED_BY,
        Self::DURING,
        Self::FINISHES,
        Self::OVERLAPPED_BY,
        Self::MET_BY,
        Self::AFTER,
    ];
}

/// What texts say less exactly: unions of the thirteen that comparisons of end points can express.
impl Relation {
    /// Says nothing.
    pub const ANY: Self = relation(ANY, ANY, ANY, ANY);
    /// Is over when the other starts, at the latest: before or meets.
    pub const OVER_BEFORE: Self = relation(LT, LT, LE, LT);
    /// Starts when the other is over, at the earliest: after or met by.
    pub const ONLY_AFTER: Self = relation(GT, GE, GT, GT);
    /// Starts before the other starts.
    pub const STARTS_BEFORE: Self = relation(LT, LT, ANY, ANY);
    /// Starts after the other starts.
    pub const STARTS_AFTER: Self = relation(GT, ANY, GT, ANY);
    /// Starts no later than the other.
    pub const STARTS_BY: Self = relation(LE, LT, ANY, ANY);
    /// Starts no earlier than the other.
    pub const STARTS_FROM: Self = relation(GE, ANY, GT, ANY);
    /// Starts when the other starts.
    pub const STARTS_WITH: Self = relation(EQ, LT, GT, ANY);
    /// Starts before the other is over: all but after and met by.
    pub const STARTS_BEFORE_END: Self = relation(ANY, LT, ANY, ANY);
    /// Ends no later than the other.
    pub const ENDS_BY: Self = relation(ANY, LT, ANY, LE);
    /// Ends no earlier than the other.
    pub const ENDS_FROM: Self = relation(ANY, ANY, GT, GE);
    /// Ends when the other ends.
    pub const ENDS_WITH: Self = relation(ANY, LT, GT, EQ);
    /// Lies within the other, and may fill it.
    pub const WITHIN: Self = relation(GE, LT, GT, LE);
    /// Covers the other, and may be no longer.
    pub const COVERS: Self = relation(LE, LT, GT, GE);
    /// Shares some time with the other.
    pub const SHARES: Self = relation(ANY, LT, GT, ANY);
}

impl Relation {
    /// Returns what is known of the other against the one.
    #[must_use]
    pub const fn inverse(self) -> Self {
        Relation {
            start_start: self.start_start.inverse(),
            start_end: self.end_start.inverse(),
            end_start: self.start_end.inverse(),
            end_end: self.end_end.inverse(),
        }
    }

    /// Returns what follows from knowing both.
    #[must_use]
    pub fn intersect(self, other: Self) -> Self {
        self.zip(other, PointOrder::intersect).tightened()
    }

    /// Returns the same knowledge with what follows from every interval ending after it starts.
    ///
    /// Formally: the union of the Allen relations that all four comparisons allow; four times [`PointOrder::NONE`] where there is none.
    #[must_use]
    pub fn tightened(self) -> Self {
        let none = relation(PointOrder::NONE, PointOrder::NONE, PointOrder::NONE, PointOrder::NONE);
        self.allen().fold(none, |all, one| all.zip(one, PointOrder::union))
    }

    /// Lists the Allen relations that are still possible.
    pub fn allen(self) -> impl Iterator<Item = Relation> {
        Self::ALLEN.into_iter().filter(move |one| self.allows(*one))
    }

    /// Says whether every possibility of `other` is one of these.
    pub const fn allows(self, other: Self) -> bool {
        self.start_start.allows(other.start_start)
            && self.start_end.allows(other.start_end)
            && self.end_start.allows(other.end_start)
            && self.end_end.allows(other.end_end)
    }

    /// Says whether nothing is known.
    pub fn is_any(self) -> bool {
        self.allen().count() == Self::ALLEN.len()
    }

    /// Says whether nothing is possible.
    pub fn is_contradictory(self) -> bool {
        self.allen().next().is_none()
    }

    /// Returns TimeML's name, where exactly one Allen relation is left and TimeML has a name for it (it has none for overlaps).
    pub fn tlink(self) -> Option<TLink> {
        let mut left = self.allen();
        match (left.next(), left.next()) {
            (Some(only), None) => TLink::ALL.into_iter().find(|name| name.relation() == only),
            _ => None,
        }
    }

    /// Returns the TimeML name that an annotator would give: as [`tlink`](Self::tlink), and also where what is left differs only in
    /// whether ends touch ("before or meets" is `BEFORE`, "within, perhaps filling it" is `IS_INCLUDED`).
    pub fn name(self) -> Option<TLink> {
        let tight = self.tightened();
        if tight.is_contradictory() {
            return None;
        }
        self.tlink().or_else(|| {
            [TLink::Before, TLink::After, TLink::IsIncluded, TLink::Includes]
                .into_iter()
                .find(|name| name.loosely().allows(tight))
        })
    }

    fn zip(self, other: Self, join: impl Fn(PointOrder, PointOrder) -> PointOrder) -> Self {
        Relation {
            start_start: join(self.start_start, other.start_start),
            start_end: join(self.start_end, other.start_end),
            end_start: join(self.end_start, other.end_start),
            end_end: join(self.end_end, other.end_end),
        }
    }
}

/// TimeML's names of the relations (TimeML 1.2.1, TLINK `relType`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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

impl TLink {
    /// Lists the names. Of names for one relation the usual one comes first: `SIMULTANEOUS` before `DURING` and `IDENTITY`.
    pub const ALL: [Self; 13] = [
        TLink::Before,
        TLink::After,
        TLink::Ibefore,
        TLink::Iafter,
        TLink::Includes,
        TLink::IsIncluded,
        TLink::Simultaneous,
        TLink::Begins,
        TLink::BegunBy,
        TLink::Ends,
        TLink::EndedBy,
        TLink::During,
        TLink::Identity,
    ];

    /// Returns the Allen relation of that name.
    ///
    /// `DURING` is what holds through all of a time ("ran for two hours"), and `IDENTITY` the same event told twice: both are [`Relation::EQUAL`],
    /// as in TempEval-3 (UzZaman et al. 2013).
    pub const fn relation(self) -> Relation {
        match self {
            TLink::Before => Relation::BEFORE,
            TLink::After => Relation::AFTER,
            TLink::Ibefore => Relation::MEETS,
            TLink::Iafter => Relation::MET_BY,
            TLink::Includes => Relation::CONTAINS,
            TLink::IsIncluded => Relation::DURING,
            TLink::Begins => Relation::STARTS,
            TLink::BegunBy => Relation::STARTED_BY,
            TLink::Ends => Relation::FINISHES,
            TLink::EndedBy => Relation::FINISHED_BY,
            TLink::During | TLink::Simultaneous | TLink::Identity => Relation::EQUAL,
        }
    }

    /// Returns what is safe to reckon with where a person chose the name: ends may touch, since nobody says whether Monday's event ran to midnight.
    pub const fn loosely(self) -> Relation {
        match self {
            TLink::Before => Relation::OVER_BEFORE,
            TLink::After => Relation::ONLY_AFTER,
            TLink::Includes => Relation::COVERS,
            TLink::IsIncluded => Relation::WITHIN,
            exact => exact.relation(),
        }
    }

    /// Returns the name of the relation read from the other side.
    pub const fn inverse(self) -> Self {
        match self {
            TLink::Before => TLink::After,
            TLink::After => TLink::Before,
            TLink::Ibefore => TLink::Iafter,
            TLink::Iafter => TLink::Ibefore,
            TLink::Includes => TLink::IsIncluded,
            TLink::IsIncluded => TLink::Includes,
            TLink::Begins => TLink::BegunBy,
            TLink::BegunBy => TLink::Begins,
            TLink::Ends => TLink::EndedBy,
            TLink::EndedBy => TLink::Ends,
            TLink::During => TLink::During,
            TLink::Simultaneous => TLink::Simultaneous,
            TLink::Identity => TLink::Identity,
        }
    }

    /// Returns the label that dense annotation has for it, which leaves open whether ends touch (TimeBank-Dense: Cassidy et al. 2014).
    pub const fn coarse(self) -> Self {
        match self {
            TLink::Before | TLink::Ibefore => TLink::Before,
            TLink::After | TLink::Iafter => TLink::After,
            TLink::IsIncluded | TLink::Begins | TLink::Ends => TLink::IsIncluded,
            TLink::Includes | TLink::BegunBy | TLink::EndedBy => TLink::Includes,
            TLink::Simultaneous | TLink::During | TLink::Identity => TLink::Simultaneous,
        }
    }

    /// Returns the name as TimeML prints it: `IS_INCLUDED`.
    pub const fn as_str(self) -> &'static str {
        match self {
            TLink::Before => "BEFORE",
            TLink::After => "AFTER",
            TLink::Ibefore => "IBEFORE",
            TLink::Iafter => "IAFTER",
            TLink::Includes => "INCLUDES",
            TLink::IsIncluded => "IS_INCLUDED",
            TLink::During => "DURING",
            TLink::Simultaneous => "SIMULTANEOUS",
            TLink::Begins => "BEGINS",
            TLink::BegunBy => "BEGUN_BY",
            TLink::Ends => "ENDS",
            TLink::EndedBy => "ENDED_BY",
            TLink::Identity => "IDENTITY",
        }
    }
}

impl fmt::Display for TLink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for TLink {
    type Err = Error;

    /// Reads a name as TimeML prints it.
    fn from_str(name: &str) -> Result<Self, Error> {
        TLink::ALL.into_iter().find(|one| one.as_str() == name).ok_or_else(|| Error::TLink(name.to_owned()))
    }
}
