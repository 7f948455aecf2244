//! What a token can be: the notions of the calendar that rules ask for, and the senses that a lexicon gives to words.

use chrono::Weekday;

use crate::calendar::{DayPart, Part, SeasonName, Unit};

/// Names a notion that a token can stand for. A token may have several: "second" is an ordinal and a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Class {
    /// A day of the week.
    Weekday,
    /// A day of the week in the plural.
    Weekdays,
    /// A month by name.
    Month,
    /// A month by name, in letters of any kind: "march" too.
    MonthName,
    /// A day of the week, in letters of any kind: "sat" too.
    WeekdayName,
    /// A season.
    Season,
    /// A part of the day.
    DayPart,
    /// A part of the day in the plural.
    DayParts,
    /// A unit in the singular.
    Unit,
    /// A unit in the plural.
    Units,
    /// A unit said as an adverb or adjective: "weekly".
    Periodic,
    /// A number in words below a hundred.
    Cardinal,
    /// A power of ten in words.
    Scale,
    /// A quantity that is no number: "several".
    Some,
    /// An ordinal in words or digits.
    Ordinal,
    /// A decade in words: "nineties".
    DecadeName,
    /// A part of a period: "early".
    Part,
    /// Half-day marks: "a.m.".
    Meridiem,
    /// A time zone.
    Zone,
    /// Years before the common era: "BC".
    EraBefore,
    /// Years of the common era: "AD".
    EraSince,
    /// The indefinite article.
    Article,
    /// A month or weekday name that is as often another word: "May", "Sun".
    Doubtful,
    /// A day known by its name.
    Holiday,
    /// A word that a time expression can hinge on.
    Trigger,
    /// A word behind which a bare number can be a time: "at".
    Leads,
    /// Digits, an integer without a grouping comma.
    Digits,
    /// Digits, with comma or point, or not.
    Numeric,
    /// Four digits that can be a year.
    Year,
    /// Two digits.
    TwoDigits,
    /// Three digits, the first of them no zero.
    ThreeDigits,
    /// Digits from 1 to 31, or such an ordinal in digits.
    Day,
    /// Digits from 1 to 12.
    MonthNumber,
    /// Digits from 0 to 24.
    Hour,
    /// Digits and colons.
    Clock,
    /// A date in digits.
    Date,
    /// A decade in digits: "1990s".
    Decade,
    /// A word.
    Word,
    /// A mark.
    Mark,
    /// A word that begins with a capital.
    Capital,
    /// A word of capitals only.
    Upper,
    /// A word that begins with a small letter.
    Lower,
    /// An ordinal in digits.
    OrdinalDigits,
}

/// A set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Classes(u64);

impl Classes {
    /// Is the empty set.
    pub const NONE: Classes = Classes(0);

    /// Returns the set with one more.
    pub const fn with(self, class: Class) -> Self {
        Classes(self.0 | 1 << class as u8)
    }

    /// Returns both sets together.
    pub const fn and(self, other: Classes) -> Self {
        Classes(self.0 | other.0)
    }

    /// Returns what is in both sets.
    pub const fn only(self, other: Classes) -> Self {
        Classes(self.0 & other.0)
    }

    /// Says whether the set has a class.
    pub const fn has(self, class: Class) -> bool {
        self.0 >> class as u8 & 1 == 1
    }

    /// Says whether the two sets share a class.
    pub const fn meets(self, other: Classes) -> bool {
        self.0 & other.0 != 0
    }

    /// Returns the numbers of its classes, from small to large.
    pub(super) fn numbers(self) -> impl Iterator<Item = usize> {
        let mut bits = self.0;
        std::iter::from_fn(move || {
            let next = (bits != 0).then_some(bits.trailing_zeros() as usize)?;
            bits &= bits - 1;
            Some(next)
        })
    }
}

/// Halves of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Meridiem {
    /// Midnight to noon.
    Am,
    /// Noon to midnight.
    Pm,
}

/// Says what a word stands for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sense {
    /// A day of the week.
    Weekday(Weekday),
    /// A day of the week in the plural.
    Weekdays(Weekday),
    /// A month, 1 to 12.
    Month(u8),
    /// A season.
    Season(SeasonName),
    /// A part of the day.
    DayPart(DayPart),
    /// A part of the day in the plural.
    DayParts(DayPart),
    /// A unit in the singular.
    Unit(Unit),
    /// A unit in the plural.
    Units(Unit),
    /// So many units each time: "weekly" is 1 week, "biennial" 2 years.
    Periodic(u8, Unit),
    /// A number below a hundred.
    Cardinal(u8),
    /// A power of ten.
    Scale(u64),
    /// A quantity that is no number.
    Some,
    /// A place in a row; −1 is the last.
    Ordinal(i8),
    /// A decade of a century: 9 is the nineties.
    DecadeName(u8),
    /// A part of a period.
    Part(Part),
    /// A half of the day.
    Meridiem(Meridiem),
    /// A time zone, by its offset from UTC in minutes.
    Zone(i16),
    /// An era mark that counts backwards.
    EraBefore,
    /// An era mark that counts forwards.
    EraSince,
    /// The indefinite article.
    Article,
    /// As often another word.
    Doubtful,
    /// A day known by its name, by the language's own number.
    Holiday(u8),
    /// Can begin or hold up a time expression.
    Trigger,
    /// Makes a time of a number behind it.
    Leads,
}

impl Sense {
    /// Returns its classes.
    pub const fn classes(self) -> Classes {
        let set = Classes::NONE;
        match self {
            Sense::Weekday(_) => set.with(Class::Weekday).with(Class::WeekdayName).with(Class::Trigger),
            Sense::Weekdays(_) => set.with(Class::Weekdays).with(Class::Trigger),
            Sense::Month(_) => set.with(Class::Month).with(Class::MonthName).with(Class::Trigger),
            Sense::Season(_) => set.with(Class::Season).with(Class::Trigger),
            Sense::DayPart(_) => set.with(Class::DayPart).with(Class::Trigger),
            Sense::DayParts(_) => set.with(Class::DayParts).with(Class::Trigger),
            Sense::Unit(_) => set.with(Class::Unit).with(Class::Trigger),
            Sense::Units(_) => set.with(Class::Units).with(Class::Trigger),
            Sense::Periodic(..) => set.with(Class::Periodic).with(Class::Trigger),
            Sense::Cardinal(_) => set.with(Class::Cardinal),
            Sense::Scale(_) => set.with(Class::Scale),
            Sense::Some => set.with(Class::Some),
            Sense::Ordinal(_) => set.with(Class::Ordinal),
            Sense::DecadeName(_) => set.with(Class::DecadeName).with(Class::Trigger),
            Sense::Part(_) => set.with(Class::Part),
            Sense::Meridiem(_) => set.with(Class::Meridiem).with(Class::Trigger),
            Sense::Zone(_) => set.with(Class::Zone),
            Sense::EraBefore => set.with(Class::EraBefore).with(Class::Trigger),
            Sense::EraSince => set.with(Class::EraSince).with(Class::Trigger),
            Sense::Article => set.with(Class::Article),
            Sense::Doubtful => set.with(Class::Doubtful),
            Sense::Holiday(_) => set.with(Class::Holiday).with(Class::Trigger),
            Sense::Trigger => set.with(Class::Trigger),
            Sense::Leads => set.with(Class::Leads),
        }
    }
}
