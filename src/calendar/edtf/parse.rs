//! EDTF to [`Expression`]s.

use std::str::FromStr;

use super::expression::{Date, Digits, Expression, Marked, Member, Set, Side, Year, YearNumber};
use crate::calendar::Certainty;
use crate::calendar::digits::{offset, small};
use crate::error::Error;

impl FromStr for Expression {
    type Err = Error;

    /// Reads EDTF of any level.
    ///
    /// # Errors
    ///
    /// [`Error::Edtf`] where the text is none, or no date fits it: `2023-02-30`, `1984-13`.
    fn from_str(text: &str) -> Result<Self, Error> {
        expression(text).ok_or_else(|| Error::Edtf(text.to_owned()))
    }
}

fn expression(text: &str) -> Option<Expression> {
    if let Some(members) = enclosed(text, '[', ']') {
        return Some(Expression::Set(Set { all: false, members: self::members(members)? }));
    }
    if let Some(members) = enclosed(text, '{', '}') {
        return Some(Expression::Set(Set { all: true, members: self::members(members)? }));
    }
    if let Some((from, to)) = text.split_once('/') {
        let (from, to) = (side(from)?, side(to)?);
        let dated = matches!(from, Side::Date(_)) || matches!(to, Side::Date(_));
        return dated.then_some(Expression::Interval(from, to));
    }
    if let Some((day, clock)) = text.split_once('T') {
        let day = date(day).filter(Date::is_plain_day)?;
        let end = clock.find(['Z', '+', '-']).unwrap_or(clock.len());
        let (clock, zone) = clock.split_at_checked(end)?;
        let zone = if zone.is_empty() { None } else { Some(offset(zone)?) };
        let mut fields = clock.split(':');
        let mut next = |most| fields.next().filter(|field| field.len() == 2).and_then(|field| small(field, 0..=most));
        let clock = [next(24)?, next(59)?, next(59)?];
        let past = clock[0] == 24 && clock != [24, 0, 0];
        return (fields.next().is_none() && !past).then_some(Expression::Moment(day, clock, zone));
    }
    date(text).map(Expression::Date)
}

fn enclosed(text: &str, open: char, close: char) -> Option<&str> {
    text.strip_prefix(open)?.strip_suffix(close)
}

fn members(text: &str) -> Option<Vec<Member>> {
    text.split(',').map(|member| self::member(member.trim_matches(' '))).collect()
}

fn member(text: &str) -> Option<Member> {
    Some(match text.split_once("..") {
        None => Member::One(date(text)?),
        Some(("", last)) => Member::UpTo(date(last)?),
        Some((first, "")) => Member::From(date(first)?),
        Some((first, last)) => Member::Through(date(first)?, date(last)?),
    })
}

fn side(text: &str) -> Option<Side> {
    Some(match text {
        ".." => Side::Open,
        "" => Side::Unknown,
        text => Side::Date(date(text)?),
    })
}

/// What is left of a text, taken from its front.
struct Rest<'t>(&'t str);

impl Rest<'_> {
    fn take(&mut self, c: char) -> bool {
        let rest = self.0.strip_prefix(c);
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    fn mark(&mut self) -> Certainty {
        let marks = [('~', Certainty::Approximate), ('?', Certainty::Uncertain), ('%', Certainty::Both)];
        marks.into_iter().find(|(mark, _)| self.take(*mark)).map_or(Certainty::Certain, |(_, doubt)| doubt)
    }

    fn marked<T>(&mut self, part: impl Fn(&mut Self) -> Option<T>) -> Option<Marked<T>> {
        let alone = self.mark();
        let part = part(self)?;
        Some(Marked { alone, part, through: self.mark() })
    }

    fn digits<const N: usize>(&mut self) -> Option<Digits<N>> {
        let mut digits = [None; N];
        for (at, byte) in self.0.bytes().take(N).enumerate() {
            digits[at] = match byte {
                b'0'..=b'9' => Some(byte - b'0'),
                b'X' => None,
                _ => return None,
            };
        }
        // The bytes read are ASCII, so this is a border between characters.
        self.0 = self.0.get(N..)?;
        Some(Digits(digits))
    }

    /// A number without a zero in front, which `i64` can hold.
    fn number(&mut self) -> Option<i64> {
        let end = self.0.find(|c: char| !c.is_ascii_digit()).unwrap_or(self.0.len());
        let (digits, rest) = self.0.split_at_checked(end)?;
        self.0 = rest;
        digits.parse().ok().filter(|_| !digits.starts_with('0'))
    }

    fn year(&mut self) -> Option<Year> {
        let number = if self.take('Y') {
            let sign = if self.take('-') { -1 } else { 1 };
            let base = self.number()?;
            match self.take('E') {
                true => YearNumber::Power(sign * base, u8::try_from(self.number()?).ok()?),
                false => Some(YearNumber::Long(sign * base)).filter(|_| base > 9999)?,
            }
        } else {
            let negative = self.take('-');
            let digits = self.digits()?;
            if negative && digits == Digits([Some(0); 4]) {
                return None;
            }
            YearNumber::Four { negative, digits }
        };
        let significant = if self.take('S') { Some(u8::try_from(self.number()?).ok()?) } else { None };
        let year = Year { number, significant };
        let open = matches!(number, YearNumber::Four { digits, .. } if digits.0.contains(&None));
        // Who trusts some digits has them all; and a year beyond 64 bits is none.
        (year.range().is_some() && !(open && significant.is_some())).then_some(year)
    }
}

fn date(text: &str) -> Option<Date> {
    let mut rest = Rest(text);
    let year = rest.marked(Rest::year)?;
    let four = matches!(year.part.number, YearNumber::Four { .. });
    let part = if four && rest.take('-') { Some(rest.marked(Rest::digits)?) } else { None };
    let day = if part.is_some() && rest.take('-') { Some(rest.marked(Rest::digits)?) } else { None };
    let date = Date { year, part, day };
    (rest.0.is_empty() && date.exists()).then_some(date)
}
