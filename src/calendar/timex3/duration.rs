//! Lengths of time to TIMEX3 and back.

use std::fmt::{self, Display, Formatter, Write};

use crate::calendar::{Amount, Quantity, TimeValue, Unit};

/// The codes of the units, after `P` or, for clock units, after `PT`. Where a unit has two, the first one is written.
const CODES: [(&str, Unit); 17] = [
    ("S", Unit::Second),
    ("M", Unit::Minute),
    ("H", Unit::Hour),
    ("NI", Unit::Night),
    ("D", Unit::Day),
    ("WE", Unit::Weekend),
    ("W", Unit::Week),
    ("M", Unit::Month),
    ("SE", Unit::Season),
    ("Q", Unit::Quarter),
    ("Y", Unit::Year),
    ("DE", Unit::Decade),
    ("E", Unit::Decade),
    ("CE", Unit::Century),
    ("C", Unit::Century),
    ("ML", Unit::Millennium),
    ("L", Unit::Millennium),
];

impl Display for Amount {
    /// Writes TIMEX3: `P6W`, `PT2H`, `PXY`; a number between two is `P3Y/P5Y`; fortnights are weeks and half-years months.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.quantity {
            Quantity::Between(low, high) => {
                let exactly = |number| Amount::exactly(number, self.unit);
                write!(f, "{}/{}", exactly(low), exactly(high))
            }
            _ => print(&[*self], f),
        }
    }
}

/// Writes an amount of several units; clock units go behind a `T`. Of a number between two, only the lower one is written.
pub(super) fn print(amounts: &[Amount], f: &mut Formatter<'_>) -> fmt::Result {
    f.write_char('P')?;
    let mut in_clock = false;
    for amount in amounts.iter().map(|amount| amount.normalised()) {
        if amount.unit.is_clock() && !in_clock {
            in_clock = true;
            f.write_char('T')?;
        }
        match amount.quantity {
            Quantity::Exactly(number) | Quantity::Between(number, _) => write!(f, "{number}")?,
            Quantity::Vague => f.write_char('X')?,
        }
        f.write_str(CODES.iter().find(|(_, unit)| *unit == amount.unit).map_or("", |(code, _)| code))?;
    }
    Ok(())
}

/// Reads a length, `P` included.
pub(super) fn read(text: &str) -> Option<TimeValue> {
    if let Some((low, high)) = text.split_once('/') {
        return match (read(low)?, read(high)?) {
            (TimeValue::Duration(low), TimeValue::Duration(high)) if low.unit == high.unit => {
                let (Quantity::Exactly(from), Quantity::Exactly(to)) = (low.quantity, high.quantity) else {
                    return None;
                };
                Some(TimeValue::Duration(Amount { quantity: Quantity::Between(from, to), unit: low.unit }))
            }
            _ => None,
        };
    }
    let mut rest = text.strip_prefix('P')?;
    if rest == "XX" || rest == "TXX" {
        return Some(TimeValue::Unmeasured);
    }
    let mut amounts = Vec::new();
    let mut in_clock = false;
    while !rest.is_empty() {
        if let Some(clock) = rest.strip_prefix('T').filter(|_| !in_clock) {
            in_clock = true;
            rest = clock;
        }
        let (quantity, behind) = quantity(rest)?;
        let end = behind.find(|c: char| !c.is_ascii_uppercase() || matches!(c, 'X' | 'T')).unwrap_or(behind.len());
        let (code, behind) = behind.split_at(end);
        let (_, unit) = CODES.iter().find(|(known, unit)| *known == code && unit.is_clock() == in_clock)?;
        amounts.push(Amount { quantity, unit: *unit });
        rest = behind;
    }
    match amounts[..] {
        [] => None,
        [only] => Some(TimeValue::Duration(only)),
        _ => Some(TimeValue::Compound(amounts)),
    }
}

/// Reads `X` or a number with or without a fraction, and returns what is behind it.
fn quantity(text: &str) -> Option<(Quantity, &str)> {
    if let Some(behind) = text.strip_prefix('X') {
        return Some((Quantity::Vague, behind));
    }
    let end = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let (number, behind) = text.split_at(end);
    let number: f64 = number.parse().ok()?;
    number.is_finite().then_some((Quantity::Exactly(number), behind))
}
