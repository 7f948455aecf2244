//! The pieces that the written forms of values share.

use std::ops::RangeInclusive;

use chrono::Weekday;

use super::ZoneOffset;

/// Reads one or two digits that lie in a range.
pub(super) fn small(text: &str, range: RangeInclusive<u8>) -> Option<u8> {
    let digits = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|number| digits && range.contains(number))
}

/// Reads `Z`, `+05`, `+05:30` or `+0530`.
pub(super) fn offset(text: &str) -> Option<ZoneOffset> {
    let (sign, digits) = match (text.strip_prefix('+'), text.strip_prefix('-')) {
        (Some(digits), _) => (1, digits),
        (_, Some(digits)) => (-1, digits),
        _ => return (text == "Z").then_some(ZoneOffset::UTC),
    };
    let (hours, minutes) = match digits.split_once(':') {
        Some(parts) => parts,
        None if digits.len() == 4 && digits.is_ascii() => digits.split_at(2),
        None => (digits, "0"),
    };
    let minutes = i16::from(small(hours, 0..=23)?) * 60 + i16::from(small(minutes, 0..=59)?);
    ZoneOffset::new(sign * minutes)
}

/// Returns the weekday of an ISO number, 1 (Monday) to 7.
pub(super) fn weekday(number: u8) -> Option<Weekday> {
    number.checked_sub(1).and_then(|n| Weekday::try_from(n).ok())
}
