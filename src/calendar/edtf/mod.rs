//! EDTF level 2: one of the two written forms of a value.
//!
//! | value | written |
//! |---|---|
//! | century, decade, year | `18XX`, `199X`, `2019`; 44 BC is `-0043`; years beyond four digits `Y17000` |
//! | half, quarter, season | `2020-41`, `2020-35`, `2020-22`; in the southern hemisphere `2020-30` |
//! | month, day, second | `2020-12`, `2020-12-29`, `2020-12-29T14:30:05`, with `Z` or `+01:00` |
//! | week, weekend | the days, as a range: `2020-12-21/2020-12-27` |
//! | range | `2019/2021`; without an end `2019/..` (open) or `2019/` (unknown) |
//! | pattern | `XXXX-12-14`, `2020-XX`, `2020-12-XX` |
//!
//! Approximate dates end in `~`, uncertain ones in `?`, both in `%`. Early, middle and late are not in EDTF; they are written as the range
//! of days that they are about: "early 2020" is `2020-01-01~/2020-04-30~`.
//! EDTF has no form for hours and minutes without seconds, for parts of a day, lengths, sets and vague times.
//!
//! That is what a value can say. [`Expression`] reads and writes the whole grammar of levels 0 to 2: sets, marks on single parts, digits
//! left out anywhere, exponents and significant digits.
//!
//! Source: Extended Date/Time Format (EDTF) Specification, Library of Congress (2019), also ISO 8601-2:2019.

mod expression;
mod extent;
mod parse;
mod print;
mod read;
mod write;

pub use expression::{Date, Digits, Expression, Marked, Member, Set, Side, Year, YearNumber};

use super::{Certainty, TimeValue};

/// A value as EDTF says it: with the doubt that TIMEX3 keeps elsewhere. `Display` and `FromStr` are EDTF.
///
/// # Example
///
/// ```
/// use dateline::calendar::edtf::Edtf;
/// use dateline::calendar::{CalendarUnit, Certainty, TimeValue};
///
/// let circa: Edtf = "199X~".parse()?;
/// assert_eq!(circa.value, TimeValue::Calendar(CalendarUnit::Decade(199)));
/// assert_eq!(circa.certainty, Certainty::Approximate);
/// # Ok::<(), dateline::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Edtf {
    /// The value.
    pub value: TimeValue,
    /// How sure it is; of a range, the doubts of both ends.
    pub certainty: Certainty,
}
