//! EDTF as it is written, over the whole grammar of levels 0 to 2: what no single value says stays here.

use crate::calendar::{Certainty, ZoneOffset};

/// What a string of EDTF says, with each part as it is written; `Display` and `FromStr` are EDTF and undo each other.
///
/// [`Edtf`](super::Edtf) is the narrower form: the one value of a time expression with one mark for the whole.
///
/// # Example
///
/// ```
/// use dateline::calendar::edtf::Expression;
///
/// for text in ["2004-06~-11", "?2004-06-~11", "[1667,1668,1670..1672]", "{1960,1961-12}", "Y-17E7", "1950S2", "1XXX-12"] {
///     assert_eq!(text.parse::<Expression>()?.to_string(), text);
/// }
/// let some_year: Expression = "1950S2".parse()?;
/// assert_eq!(some_year.interval().bounds().map(|(begin, end)| (begin.to_string(), end.to_string())),
///     Some(("1900-01-01 00:00:00".to_owned(), "2000-01-01 00:00:00".to_owned())));
/// # Ok::<(), dateline::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Expression {
    /// A date, whole or in part.
    Date(Date),
    /// A date with a clock time: hour, minute and second, and the zone where it is said.
    Moment(Date, [u8; 3], Option<ZoneOffset>),
    /// From one side to the other, both included.
    Interval(Side, Side),
    /// Several dates.
    Set(Set),
}

/// A side of an interval.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// It is known.
    Date(Date),
    /// There is none: `..`.
    Open,
    /// There is one that nobody says: nothing is written.
    Unknown,
}

/// Several dates: one of them, `[1667,1668]`, or all of them, `{1960,1961-12}`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Set {
    /// Whether all are meant.
    pub all: bool,
    /// The members, one or more.
    pub members: Vec<Member>,
}

/// A member of a [`Set`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Member {
    /// A date.
    One(Date),
    /// Every date from the first through the last: `1670..1672`.
    Through(Date, Date),
    /// The date and those before it: `..1984`.
    UpTo(Date),
    /// The date and those after it: `1984..`.
    From(Date),
}

/// A date: a year, and behind it a month or what stands in its place, and a day.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Date {
    /// The year.
    pub year: Marked<Year>,
    /// The month, 01 to 12, or a part of the year: a season (21 to 32), a quarter (33 to 36), a third (37 to 39), a half (40, 41).
    pub part: Option<Marked<Digits<2>>>,
    /// The day of the month.
    pub day: Option<Marked<Digits<2>>>,
}

/// A part of a date with its marks of doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Marked<T> {
    /// The mark in front, which holds for this part alone: `2004-06-~11`.
    pub alone: Certainty,
    /// The part.
    pub part: T,
    /// The mark behind, which holds for this part and all to its left: `2004-06~-11`.
    pub through: Certainty,
}

/// Digits of which any may be unspecified: `1X` has a one and an `X`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Digits<const N: usize>(pub [Option<u8>; N]);

/// A year as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Year {
    /// Its number.
    pub number: YearNumber,
    /// How many of its leading digits are to be trusted: `1950S2`.
    pub significant: Option<u8>,
}

/// The number of a [`Year`], astronomical: the year 0 is 1 BC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum YearNumber {
    /// Four digits: `1985`, `-0044`, `156X`.
    Four {
        /// Whether it lies before the year 0.
        negative: bool,
        /// The digits.
        digits: Digits<4>,
    },
    /// More than four digits: `Y170000002`.
    Long(i64),
    /// With an exponent of ten: `Y-17E7`.
    Power(i64, u8),
}

impl<const N: usize> Digits<N> {
    /// Returns the least number that fits.
    pub fn least(self) -> u32 {
        self.0.iter().fold(0, |number, digit| number * 10 + u32::from(digit.unwrap_or(0)))
    }

    /// Returns the greatest number that fits.
    pub fn most(self) -> u32 {
        self.0.iter().fold(0, |number, digit| number * 10 + u32::from(digit.unwrap_or(9)))
    }

    /// Says whether a number has these digits.
    pub fn fit(self, number: u32) -> bool {
        let mut rest = number;
        let fits = self.0.iter().rev().all(|digit| {
            let last = rest % 10;
            rest /= 10;
            digit.is_none_or(|digit| u32::from(digit) == last)
        });
        fits && rest == 0
    }
}

impl Year {
    /// Returns the first and the last year that can be meant; `None` beyond 64 bits.
    pub fn range(self) -> Option<(i64, i64)> {
        let (least, most) = match self.number {
            YearNumber::Four { negative, digits } => {
                let (least, most) = (i64::from(digits.least()), i64::from(digits.most()));
                if negative { (-most, -least) } else { (least, most) }
            }
            YearNumber::Long(number) => (number, number),
            YearNumber::Power(base, exponent) => {
                let number = 10i64.checked_pow(exponent.into())?.checked_mul(base)?;
                (number, number)
            }
        };
        let Some(significant) = self.significant else { return Some((least, most)) };
        // Four digits count from the first of the four: 0950S2 lies between 900 and 999.
        let written = match self.number {
            YearNumber::Four { .. } => 4,
            _ => least.unsigned_abs().checked_ilog10().map_or(1, |log| log + 1),
        };
        let step = 10i64.checked_pow(written.checked_sub(significant.into())?)?;
        let low = least.checked_abs()? / step * step;
        let high = low.checked_add(step - 1)?;
        Some(if least < 0 { (-high, -low) } else { (low, high) })
    }
}
