//! The time algebra over chrono: named calendar units, amounts, values and half-open intervals. No words, no text.

mod amount;
mod edtf;
mod interval;
mod pattern;
mod timex3;
mod unit;
mod value;

pub use amount::{Amount, Quantity, Unit};
pub use interval::{Endpoint, Interval};
pub use pattern::{Pattern, Recurrence, Repeats};
pub use unit::{CalendarUnit, DayPart, Grain, Half, Month, Quarter, Season, SeasonName, Week};
pub use value::{Certainty, Modifier, Part, TimeValue, VagueTime};
