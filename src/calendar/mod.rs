//! The time algebra over chrono: named calendar units, amounts, values and half-open intervals. No words, no text.
//!
//! A [`CalendarUnit`] names a stretch of the calendar and covers an [`Interval`]; an [`Amount`] is a length off the calendar; a
//! [`TimeValue`] is what an expression comes to. Values are written as TIMEX3 ([`timex3`]) and as EDTF ([`edtf`]).
//! Whatever leaves chrono's calendar (years −262,143 to 262,142) is `None` or an unknown end, never a panic.

mod amount;
mod arithmetic;
mod day_part;
mod daylight;
mod digits;
pub mod edtf;
mod feast;
mod interval;
mod nth;
mod part;
mod pattern;
mod rrule;
pub mod timex3;
mod unit;
mod value;
mod year_part;
mod zone;

pub use amount::{Amount, Quantity, Unit};
pub use day_part::{DayPart, DayPartHours};
pub use daylight::Zone;
pub use feast::{Feast, FeastRule, Moon};
pub use interval::{Endpoint, Interval};
pub use nth::{Nearby, nearby};
pub use part::Part;
pub use pattern::{Pattern, Recurrence, Repeats, Weekdays};
pub use unit::{CalendarUnit, Grain};
pub use value::{Bound, Certainty, Modifier, TimeValue, VagueTime};
pub use year_part::{Half, Hemisphere, Month, Quarter, Season, SeasonName, Week};
pub use zone::ZoneOffset;
