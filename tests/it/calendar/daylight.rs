//! The offset of the zones of the United States, by the law of each year.

use chrono::NaiveDate;
use dateline::calendar::Zone;

fn hours(zone: Zone, (year, month, day): (i32, u32, u32), hour: u32) -> Option<i16> {
    let local = NaiveDate::from_ymd_opt(year, month, day)?.and_hms_opt(hour, 30, 0)?;
    zone.offset(local).map(|offset| offset.minutes() / 60)
}

#[test]
fn summer_time_begins_and_ends_at_two_on_the_days_of_the_law() {
    let days = [
        // First day of summer time, last day of it.
        ((1967, 4, 30), (1967, 10, 29)),
        ((1973, 4, 29), (1973, 10, 28)),
        ((1974, 1, 6), (1974, 10, 27)),
        ((1975, 2, 23), (1975, 10, 26)),
        ((1976, 4, 25), (1976, 10, 31)),
        ((1986, 4, 27), (1986, 10, 26)),
        ((1987, 4, 5), (1987, 10, 25)),
        ((2006, 4, 2), (2006, 10, 29)),
        ((2007, 3, 11), (2007, 11, 4)),
        ((2024, 3, 10), (2024, 11, 3)),
    ];
    for (first, last) in days {
        assert_eq!(hours(Zone::Eastern, first, 0), Some(-5), "{first:?}");
        assert_eq!(hours(Zone::Eastern, first, 3), Some(-4), "{first:?}");
        assert_eq!(hours(Zone::Eastern, last, 0), Some(-4), "{last:?}");
        assert_eq!(hours(Zone::Eastern, last, 2), Some(-5), "{last:?}");
    }
}

#[test]
fn each_zone_lies_an_hour_further_west() {
    let zones = [Zone::Eastern, Zone::Central, Zone::Mountain, Zone::Pacific];
    assert_eq!(zones.map(|zone| hours(zone, (2024, 7, 4), 12)), [-4, -5, -6, -7].map(Some));
    assert_eq!(zones.map(|zone| hours(zone, (2024, 1, 4), 12)), [-5, -6, -7, -8].map(Some));
}

#[test]
fn before_the_uniform_time_act_no_offset_is_known() {
    assert_eq!(hours(Zone::Eastern, (1966, 7, 4), 12), None);
}
