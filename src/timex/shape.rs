//! Shapes of meanings: what a rule can ask of a time that it takes into a larger one.

use crate::calendar::{CalendarUnit, Grain, Pattern, Unit};
use crate::rule::{Meaning, Shapes};

use super::{Cycle, TimeExpr};

macro_rules! shapes {
    ($($bit:literal $name:ident $what:literal;)*) => { $(
        #[doc = $what]
        pub const $name: Shapes = Shapes(1 << $bit);
    )* };
}

shapes! {
    0 CLOCK "A time within a day.";
    1 DAY_PART "A part of a day.";
    2 DAY "A day of the calendar.";
    3 WEEKDAY "A day of the week and no more.";
    4 WEEK "A week or weekend.";
    5 MONTH "A month.";
    6 SEASON "A season.";
    7 QUARTER "A quarter or half of a year.";
    8 YEAR "A year.";
    9 DECADE "A decade or more.";
    10 LASTING "A length of time.";
    11 STRETCH "A length of time that touches an anchor.";
    12 SET "Something that comes again.";
    13 VAGUE "The past, present or future.";
    14 RANGE "From one time to another.";
    15 HEDGED "A time with a hedge around it.";
    16 COUNTED "A time reckoned from an anchor: last year, two weeks ago.";
    17 PARTIAL "A part or side of a period.";
    18 WHOLE "A unit of the calendar with its year.";
    19 INNER "A time that already stands in a wider one.";
    20 SAME "The time of the anchor.";
    21 DATE "A day of the calendar by month and day.";
    22 PLAIN_YEAR "A year by its number.";
    23 COUNTED_YEAR "A year reckoned from an anchor.";
    24 COUNTED_WEEK "A week reckoned from an anchor.";
    25 NTH "The n-th of something.";
    26 DIAL "A clock time that does not say which half of the day.";
    27 SUM "A length of time in several units.";
    28 HOURS "From one clock time to another.";
    29 FEAST "A day known by a name.";
    30 LIST "Several times at once.";
}

/// Everything that has a place on the calendar and is a day or wider.
pub const DATED: Shapes = DAY.or(WEEKDAY).or(WEEK).or(MONTH).or(SEASON).or(QUARTER).or(YEAR).or(DECADE);

impl Meaning for TimeExpr {
    /// What is a time only in messages gives way to what is one anywhere.
    fn gives_way(&self) -> bool {
        self.is_casual()
    }

    fn shapes(&self) -> Shapes {
        match self {
            TimeExpr::Absolute(CalendarUnit::Year(_)) => YEAR.or(WHOLE).or(PLAIN_YEAR),
            TimeExpr::Absolute(CalendarUnit::Day(_)) => DAY.or(WHOLE).or(DATE),
            TimeExpr::Absolute(unit) => of_grain(unit.grain()).or(WHOLE),
            TimeExpr::Era(..) => RANGE,
            TimeExpr::Fields(pattern) => of_pattern(pattern),
            TimeExpr::Feast(_) => DAY.or(DATE).or(FEAST),
            TimeExpr::Pick { what: Cycle::Unit(unit), .. } => counted(*unit),
            TimeExpr::Pick { what, .. } => of_cycle(*what).or(COUNTED),
            TimeExpr::Shift { by, .. } => counted(by.unit),
            TimeExpr::Offset { by, .. } => of_unit(by.unit).or(INNER),
            TimeExpr::Containing { unit, .. } => of_unit(*unit).or(INNER),
            TimeExpr::Same { grain: Some(Unit::Year), .. } => YEAR.or(SAME).or(COUNTED_YEAR),
            TimeExpr::Same { grain, .. } => grain.map_or(SAME, |unit| of_unit(unit).or(SAME)),
            TimeExpr::Within { of, .. } | TimeExpr::Side { of, .. } => of.shapes().or(PARTIAL),
            TimeExpr::Inside { inner, .. } => inner.shapes().or(INNER),
            TimeExpr::Nth { what, .. } => of_cycle(*what).or(INNER).or(NTH),
            TimeExpr::Between(from, _) if from.shapes().meets(CLOCK) => RANGE.or(HOURS),
            TimeExpr::Between(..) | TimeExpr::Moved { .. } | TimeExpr::Run { .. } => RANGE,
            TimeExpr::Several(_) => LIST,
            TimeExpr::OnDial { .. } => CLOCK.or(DIAL),
            TimeExpr::InZone { of, .. } => Shapes(of.shapes().0 & !DIAL.0),
            TimeExpr::Casual(of) => of.shapes(),
            TimeExpr::EarlyYear(of) => of.shapes().without(PLAIN_YEAR.or(WHOLE)),
            TimeExpr::Lasting(_) => LASTING,
            TimeExpr::Sum(_) => LASTING.or(SUM),
            TimeExpr::SumShift { by, .. } => by.last().map_or(COUNTED, |last| counted(last.unit)),
            TimeExpr::Stretch { .. } => STRETCH,
            TimeExpr::Every(_) => SET,
            TimeExpr::Vague(_) | TimeExpr::Near { .. } => VAGUE,
            TimeExpr::Hedged { .. } => HEDGED,
            TimeExpr::Fiscal { of } => of.shapes().without(PLAIN_YEAR.or(WHOLE)),
            TimeExpr::Conventional(readings) => {
                readings.first().map_or(Shapes::default(), |(_, reading)| reading.shapes())
            }
        }
    }
}

fn counted(unit: Unit) -> Shapes {
    let shape = of_unit(unit).or(COUNTED);
    match unit {
        Unit::Year => shape.or(COUNTED_YEAR),
        Unit::Week | Unit::Weekend => shape.or(COUNTED_WEEK),
        _ => shape,
    }
}

fn of_pattern(pattern: &Pattern) -> Shapes {
    match pattern {
        Pattern { clock: Some(_), .. } => CLOCK,
        Pattern { day_part: Some(_), .. } => DAY_PART,
        Pattern { day: Some(_), .. } => DAY.or(DATE),
        Pattern { weekday: Some(_), .. } => WEEKDAY,
        Pattern { weekend: true, .. } => WEEK,
        Pattern { month: Some(_), .. } => MONTH,
        Pattern { season: Some(_), .. } => SEASON,
        Pattern { quarter: Some(_), .. } | Pattern { half: Some(_), .. } => QUARTER,
        _ => YEAR,
    }
}

fn of_cycle(cycle: Cycle) -> Shapes {
    match cycle {
        Cycle::Unit(unit) => of_unit(unit),
        Cycle::Weekday(_) => WEEKDAY,
        Cycle::Month(_) => MONTH,
        Cycle::Season(_) => SEASON,
        Cycle::DayPart(_) => DAY_PART,
        Cycle::MonthDay(..) | Cycle::Feast(_) => DAY,
    }
}

fn of_unit(unit: Unit) -> Shapes {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour => CLOCK,
        Unit::Night => DAY_PART,
        Unit::Day => DAY,
        Unit::Weekend | Unit::Week | Unit::Fortnight => WEEK,
        Unit::Month => MONTH,
        Unit::Season => SEASON,
        Unit::Quarter | Unit::Half => QUARTER,
        Unit::Year => YEAR,
        Unit::Decade | Unit::Century | Unit::Millennium => DECADE,
    }
}

fn of_grain(grain: Grain) -> Shapes {
    match grain {
        Grain::Second | Grain::Minute | Grain::Hour => CLOCK,
        Grain::DayPart => DAY_PART,
        Grain::Day => DAY,
        Grain::Weekend | Grain::Week => WEEK,
        Grain::Month => MONTH,
        Grain::Season => SEASON,
        Grain::Quarter | Grain::Half => QUARTER,
        Grain::Year => YEAR,
        Grain::Decade | Grain::Century => DECADE,
    }
}
