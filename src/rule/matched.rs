//! What a pattern matched, handed out by class.

use chrono::Weekday;

use crate::calendar::{Amount, DayPart, Part as PeriodPart, Quantity, SeasonName, Unit};
use crate::span::Span;
use crate::token::TokenIndex;

use super::chart::Reading;
use super::view::leading;
use super::{Class, Meridiem, Sense, View};

/// What a pattern matched. Captures are asked for by class: the first of the class, or the last where a pattern has two.
pub struct Match<'m, T> {
    pub(super) view: &'m View<'m>,
    pub(super) parts: &'m [Part],
    pub(super) readings: &'m [Reading<T>],
    pub(super) start: TokenIndex,
    pub(super) end: TokenIndex,
}

/// How many tokens further on a phrase is looked for.
const FURTHEST: usize = 12;

/// A step that took tokens.
#[derive(Clone, Copy, Debug)]
pub(super) enum Part {
    Token(Class, TokenIndex),
    Number(Quantity),
    Time(usize),
}

/// Makes the getters of a sense: of the first and of the last token that has it.
macro_rules! senses {
    ($($first:ident $last:ident $class:ident $type:ty, $what:literal;)*) => { $(
        #[doc = concat!("Returns ", $what, ", the first if there are two.")]
        pub fn $first(&self) -> Option<$type> {
            self.sense(self.token(Class::$class)?, |s| match s { Sense::$class(value) => Some(*value), _ => None })
        }

        #[doc = concat!("Returns ", $what, ", the last if there are two.")]
        pub fn $last(&self) -> Option<$type> {
            self.sense(self.last_token(Class::$class)?, |s| match s { Sense::$class(value) => Some(*value), _ => None })
        }
    )* };
}

/// Makes the getters of a number in digits: of the first and of the last token of its class.
macro_rules! digits {
    ($($first:ident $last:ident $class:ident $type:ty, $what:literal;)*) => { $(
        #[doc = concat!("Returns ", $what, ", the first if there are two.")]
        pub fn $first(&self) -> Option<$type> {
            Some(leading(self.view.word(self.token(Class::$class)?).as_bytes()) as $type)
        }

        #[doc = concat!("Returns ", $what, ", the last if there are two.")]
        pub fn $last(&self) -> Option<$type> {
            Some(leading(self.view.word(self.last_token(Class::$class)?).as_bytes()) as $type)
        }
    )* };
}

impl<T: Clone> Match<'_, T> {
    senses! {
        weekdays last_weekdays Weekdays Weekday, "the day of the week said in the plural";
        day_parts last_day_parts DayParts DayPart, "the part of the day said in the plural";
        season last_season Season SeasonName, "the season";
        day_part last_day_part DayPart DayPart, "the part of the day";
        part last_part Part PeriodPart, "the part of a period";
        meridiem last_meridiem Meridiem Meridiem, "the half of the day";
        decade_name last_decade_name DecadeName u8, "the decade of its century, 0 to 9";
        holiday last_holiday Holiday u8, "the number of the named day";
        zone last_zone Zone i16, "the offset of the zone from UTC in minutes";
        cardinal last_cardinal Cardinal u8, "the number below a hundred in words";
    }

    digits! {
        day last_day Day u8, "the day of the month";
        month_number last_month_number MonthNumber u8, "the month by number";
        year last_year Year i32, "the year";
        two_digits last_two_digits TwoDigits i32, "the number of two digits";
        three_digits last_three_digits ThreeDigits i32, "the number of three digits";
        hour last_hour Hour u8, "the hour";
        digits last_digits Digits u32, "the digits";
        decade last_decade Decade i32, "the first year of the decade as it is written";
    }

    /// Returns the day of the week, the first if there are two.
    pub fn weekday(&self) -> Option<Weekday> {
        self.weekday_at(self.token(Class::Weekday).or_else(|| self.token(Class::WeekdayName))?)
    }

    /// Returns the day of the week, the last if there are two.
    pub fn last_weekday(&self) -> Option<Weekday> {
        self.weekday_at(self.last_token(Class::Weekday).or_else(|| self.last_token(Class::WeekdayName))?)
    }

    /// Returns the month by name, 1 to 12, the first if there are two.
    pub fn month(&self) -> Option<u8> {
        self.month_at(self.token(Class::Month).or_else(|| self.token(Class::MonthName))?)
    }

    /// Returns the month by name, 1 to 12, the last if there are two.
    pub fn last_month(&self) -> Option<u8> {
        self.month_at(self.last_token(Class::Month).or_else(|| self.last_token(Class::MonthName))?)
    }

    /// Returns all numbers in words below a hundred, in their order.
    pub fn cardinals(&self) -> impl Iterator<Item = u8> + '_ {
        self.parts.iter().filter_map(|part| match part {
            Part::Token(Class::Cardinal, token) => self.sense(*token, |sense| match sense {
                Sense::Cardinal(n) => Some(*n),
                _ => None,
            }),
            _ => None,
        })
    }

    /// Returns all days of the week, in their order.
    pub fn all_weekdays(&self) -> impl Iterator<Item = chrono::Weekday> + '_ {
        self.parts.iter().filter_map(|part| match part {
            Part::Token(Class::Weekday, token) => self.sense(*token, |sense| match sense {
                Sense::Weekday(day) => Some(*day),
                _ => None,
            }),
            _ => None,
        })
    }

    /// Returns all days of the month in digits, in their order.
    pub fn days(&self) -> impl Iterator<Item = u8> + '_ {
        self.parts.iter().filter_map(|part| match part {
            Part::Token(Class::Day, token) => Some(leading(self.view.word(*token).as_bytes()) as u8),
            _ => None,
        })
    }

    /// Returns all places in a row that are written in digits, in their order.
    pub fn ordinals_in_digits(&self) -> impl Iterator<Item = u8> + '_ {
        self.parts.iter().filter_map(|part| match part {
            Part::Token(Class::OrdinalDigits, token) => Some(leading(self.view.word(*token).as_bytes()) as u8),
            _ => None,
        })
    }

    /// Returns all hours, in digits or words, in their order.
    pub fn hours(&self) -> impl Iterator<Item = u8> + '_ {
        self.parts.iter().filter_map(|part| match part {
            Part::Token(Class::Hour, token) => Some(leading(self.view.word(*token).as_bytes()) as u8),
            Part::Token(Class::Cardinal, token) => self.sense(*token, |sense| match sense {
                Sense::Cardinal(n) if *n <= 12 => Some(*n),
                _ => None,
            }),
            _ => None,
        })
    }

    /// Says whether one of the tokens is this word.
    pub fn says(&self, word: &str) -> bool {
        (self.start..self.end).any(|token| self.view.says(token, word))
    }

    fn weekday_at(&self, token: TokenIndex) -> Option<Weekday> {
        self.sense(token, |sense| match sense {
            Sense::Weekday(day) => Some(*day),
            _ => None,
        })
    }

    fn month_at(&self, token: TokenIndex) -> Option<u8> {
        self.sense(token, |sense| match sense {
            Sense::Month(month) => Some(*month),
            _ => None,
        })
    }

    /// Returns the unit, singular or plural.
    pub fn unit(&self) -> Option<Unit> {
        let token = self.token(Class::Unit).or_else(|| self.token(Class::Units))?;
        self.sense(token, |sense| match sense {
            Sense::Unit(unit) | Sense::Units(unit) => Some(*unit),
            _ => None,
        })
    }

    /// Returns how many units a word such as "weekly" stands for.
    pub fn period(&self) -> Option<Amount> {
        self.sense(self.token(Class::Periodic)?, |sense| match sense {
            Sense::Periodic(n, unit) => Some(Amount { quantity: Quantity::Exactly(f64::from(*n)), unit: *unit }),
            _ => None,
        })
    }

    /// Returns the place in a row, the first if there are two.
    pub fn ordinal(&self) -> Option<i8> {
        self.ordinal_at(self.token(Class::Ordinal)?)
    }

    /// Returns the place in a row, the last if there are two.
    pub fn last_ordinal(&self) -> Option<i8> {
        self.ordinal_at(self.last_token(Class::Ordinal)?)
    }

    /// Returns the number.
    pub fn number(&self) -> Option<Quantity> {
        self.parts.iter().find_map(|part| match part {
            Part::Number(quantity) => Some(*quantity),
            _ => None,
        })
    }

    /// Returns the last number.
    pub fn last_number(&self) -> Option<Quantity> {
        self.parts.iter().rev().find_map(|part| match part {
            Part::Number(quantity) => Some(*quantity),
            _ => None,
        })
    }

    /// Returns the number of units; one unit where no number was matched.
    pub fn amount(&self) -> Option<Amount> {
        Some(Amount { quantity: self.number().unwrap_or(Quantity::Exactly(1.0)), unit: self.unit()? })
    }

    /// Returns the first time inside.
    pub fn time(&self) -> Option<T> {
        let mut times = self.parts.iter();
        times.find_map(|part| self.reading(part))
    }

    /// Returns the last time inside.
    pub fn last_time(&self) -> Option<T> {
        let mut times = self.parts.iter().rev();
        times.find_map(|part| self.reading(part))
    }

    /// Returns the hour, minute and second of a clock time such as `14:30`.
    pub fn clock(&self) -> Option<(u8, u8, u8)> {
        clock(self.word(Class::Clock)?)
    }

    /// Returns the hour, minute and second of the last clock time.
    pub fn last_clock(&self) -> Option<(u8, u8, u8)> {
        clock(self.view.word(self.last_token(Class::Clock)?))
    }

    /// Returns the first token of a class as it is written.
    pub fn word(&self, class: Class) -> Option<&str> {
        Some(self.view.word(self.token(class)?))
    }

    /// Says whether the first token of the match is this word.
    pub fn begins_with(&self, word: &str) -> bool {
        self.view.says(self.start, word)
    }

    /// Returns the words behind the next token, as far as the next mark: of "two days | after the vote." it is "the vote".
    pub fn what_follows(&self) -> Option<Span> {
        let start = self.end + 1;
        let last = (start..self.view.end.min(start + FURTHEST)).find(|token| self.view.is(*token, Class::Mark));
        let end = last.unwrap_or(self.view.end.min(start + FURTHEST));
        (start < end).then(|| self.view.tokens.span(start..end))
    }

    fn reading(&self, part: &Part) -> Option<T> {
        match part {
            Part::Time(index) => self.readings.get(*index)?.value.clone(),
            _ => None,
        }
    }

    fn token(&self, class: Class) -> Option<TokenIndex> {
        self.parts.iter().find_map(|part| match part {
            Part::Token(of, token) if *of == class => Some(*token),
            _ => None,
        })
    }

    fn last_token(&self, class: Class) -> Option<TokenIndex> {
        self.parts.iter().rev().find_map(|part| match part {
            Part::Token(of, token) if *of == class => Some(*token),
            _ => None,
        })
    }

    fn sense<V>(&self, token: TokenIndex, pick: impl Fn(&Sense) -> Option<V>) -> Option<V> {
        self.view.senses(token).iter().find_map(pick)
    }

    fn ordinal_at(&self, token: TokenIndex) -> Option<i8> {
        let said = self.sense(token, |sense| match sense {
            Sense::Ordinal(n) => Some(*n),
            _ => None,
        });
        said.or_else(|| i8::try_from(leading(self.view.word(token).as_bytes())).ok())
    }
}

/// Reads digits and colons.
fn clock(word: &str) -> Option<(u8, u8, u8)> {
    let mut fields = word.split([':', 'h', 'H']);
    let mut next = || fields.next().and_then(|field| field.parse::<u8>().ok());
    let (hour, minute) = (next()?, next()?);
    // A fraction of a second is left out: "04:23:15.567".
    let whole = |field: &str| field.split(['.', ',']).next().and_then(|second| second.parse::<u8>().ok());
    let second = fields.next().map_or(Some(0), whole)?;
    (hour <= 24 && minute < 60 && second <= 60).then_some((hour, minute, second))
}
