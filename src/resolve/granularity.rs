//! How wide the result of a step is: moving by a unit gives that unit ("two years ago" is a year, "two weeks ago" a week).
//!
//! Bethard and Parker (2016) call this the shift operator with its unit; in TempEval-3's news 21 of 58 values of "a year ago"
//! are quarters, because what they compare is one.

use chrono::NaiveDateTime;

use crate::calendar::{Amount, Grain, Quantity, Unit};
use crate::timex::Direction;

/// A number of calendar units to move by.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Step {
    /// The width of the result.
    pub grain: Grain,
    /// The fewest, in that grain.
    pub least: i64,
    /// The most, in that grain; the same where the words give one number.
    pub most: i64,
    amounts: (Amount, Amount),
}

/// A number that nobody says: "days ago", "several months ago" is at least two, and from ten on the number would have a name of its own.
const VAGUE: (f64, f64) = (2.0, 9.0);

impl Step {
    /// Reads an amount; a fraction is counted in the next finer unit. `None` beyond what can be counted.
    pub(super) fn of(amount: Amount) -> Option<Step> {
        let (low, high) = match amount.quantity {
            Quantity::Exactly(number) => (number, number),
            Quantity::Between(low, high) => (low, high),
            _ => VAGUE,
        };
        let (mut grain, mut times) = grain_of(amount.unit);
        if (low * times as f64).fract() != 0.0 || (high * times as f64).fract() != 0.0 {
            (grain, times) = finer(grain)?;
        }
        let count = |number: f64| whole((number * times as f64).round());
        let amounts = (Amount::exactly(low, amount.unit), Amount::exactly(high, amount.unit));
        Some(Step { grain, least: count(low)?, most: count(high)?, amounts })
    }

    /// Moves a moment by the fewest.
    pub(super) fn near(self, moment: NaiveDateTime, direction: Direction) -> Option<NaiveDateTime> {
        moved(self.amounts.0, moment, direction)
    }

    /// Moves a moment by the most.
    pub(super) fn far(self, moment: NaiveDateTime, direction: Direction) -> Option<NaiveDateTime> {
        moved(self.amounts.1, moment, direction)
    }
}

fn moved(amount: Amount, moment: NaiveDateTime, direction: Direction) -> Option<NaiveDateTime> {
    match direction {
        Direction::Before => amount.before(moment),
        Direction::After => amount.after(moment),
    }
}

/// The grain that stepping by a unit gives, and how many of that grain one unit is. Nights are counted as days.
pub(super) fn grain_of(unit: Unit) -> (Grain, i64) {
    match unit {
        Unit::Night => (Grain::Day, 1),
        Unit::Fortnight => (Grain::Week, 2),
        unit => unit.grain().map_or((Grain::Century, 10), |grain| (grain, 1)),
    }
}

/// What a fraction of a unit is counted in, and how many make one: half a year is six months.
fn finer(grain: Grain) -> Option<(Grain, i64)> {
    Some(match grain {
        Grain::Century => (Grain::Year, 100),
        Grain::Decade => (Grain::Year, 10),
        Grain::Year => (Grain::Month, 12),
        Grain::Half => (Grain::Month, 6),
        Grain::Quarter | Grain::Season => (Grain::Month, 3),
        Grain::Month => (Grain::Day, 30),
        Grain::Week => (Grain::Day, 7),
        Grain::Day => (Grain::Hour, 24),
        Grain::Hour => (Grain::Minute, 60),
        Grain::Minute => (Grain::Second, 60),
        _ => return None,
    })
}

/// An integer that calendar arithmetic can hold.
fn whole(number: f64) -> Option<i64> {
    (number.abs() < 1e12).then_some(number as i64)
}
