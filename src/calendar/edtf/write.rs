//! [`Expression`]s to EDTF.

use std::fmt;

use super::expression::{Date, Digits, Expression, Marked, Member, Set, Side, Year, YearNumber};

impl fmt::Display for Expression {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Expression::Date(date) => date.fmt(f),
            Expression::Moment(date, [hour, minute, second], zone) => {
                write!(f, "{date}T{hour:02}:{minute:02}:{second:02}")?;
                zone.map_or(Ok(()), |zone| zone.fmt(f))
            }
            Expression::Interval(from, to) => write!(f, "{from}/{to}"),
            Expression::Set(set) => set.fmt(f),
        }
    }
}

impl fmt::Display for Side {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Side::Date(date) => date.fmt(f),
            Side::Open => f.write_str(".."),
            Side::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Set {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (open, close) = if self.all { ('{', '}') } else { ('[', ']') };
        for (at, member) in self.members.iter().enumerate() {
            write!(f, "{}{member}", if at == 0 { open } else { ',' })?;
        }
        write!(f, "{close}")
    }
}

impl fmt::Display for Member {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Member::One(date) => date.fmt(f),
            Member::Through(first, last) => write!(f, "{first}..{last}"),
            Member::UpTo(last) => write!(f, "..{last}"),
            Member::From(first) => write!(f, "{first}.."),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.year.fmt(f)?;
        for part in self.part.iter().chain(&self.day) {
            write!(f, "-{part}")?;
        }
        Ok(())
    }
}

impl<T: fmt::Display> fmt::Display for Marked<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}{}", self.alone.mark(), self.part, self.through.mark())
    }
}

impl<const N: usize> fmt::Display for Digits<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|digit| match digit {
            Some(digit) => write!(f, "{digit}"),
            None => f.write_str("X"),
        })
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.number {
            YearNumber::Four { negative, digits } => write!(f, "{}{digits}", if negative { "-" } else { "" })?,
            YearNumber::Long(number) => write!(f, "Y{number}")?,
            YearNumber::Power(base, exponent) => write!(f, "Y{base}E{exponent}")?,
        }
        self.significant.map_or(Ok(()), |digits| write!(f, "S{digits}"))
    }
}
