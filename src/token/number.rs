//! Numbers, clock times and dates written in digits.

use super::TokenKind;

pub(super) fn is_digit(byte: u8) -> bool {
    byte.is_ascii_digit()
}

/// Reads a token that begins with a digit at `start`: its end and kind.
pub(super) fn scan(bytes: &[u8], start: usize) -> (usize, TokenKind) {
    let whole = digits(bytes, start);
    let count = whole - start;
    if let Some(end) = date(bytes, start, whole) {
        return (end, TokenKind::Date);
    }
    if let Some(end) = clock(bytes, start, whole) {
        return (end, TokenKind::Clock);
    }
    if ends_word(bytes, whole + 2) && is_ordinal_ending(bytes, whole) {
        return (whole + 2, TokenKind::Ordinal);
    }
    if at(bytes, whole) == b's' && ends_word(bytes, whole + 1) && names_decade(&bytes[start..whole]) {
        return (whole + 1, TokenKind::Decade);
    }
    let mut end = whole;
    if count <= 3 {
        while at(bytes, end) == b',' && digits(bytes, end + 1) == end + 4 {
            end += 4;
        }
        if end > whole && is_ordinal_ending(bytes, end) && ends_word(bytes, end + 2) {
            return (end + 2, TokenKind::Ordinal);
        }
    }
    while at(bytes, end) == b'.' && is_digit(at(bytes, end + 1)) {
        end = digits(bytes, end + 1);
    }
    (end, TokenKind::Number)
}

/// Says whether these digits and an s name a decade: `90`, `470`, `1990`.
pub(super) fn names_decade(number: &[u8]) -> bool {
    matches!(number.len(), 2..=4) && number.last() == Some(&b'0') && number.iter().all(u8::is_ascii_digit)
}

/// Says whether letters glued to a number are a unit, a magnitude, a month, a half of the day or a zone, and so a word of their own.
pub(super) fn is_unit(letters: &[u8]) -> bool {
    const UNITS: &[&[u8]] = &[
        b"sec", b"second", b"seconds", b"minute", b"minutes", b"hour", b"hours", b"day", b"days", b"night", b"nights",
        b"week", b"weeks", b"wk", b"wks", b"month", b"months", b"mth", b"mths", b"mos", b"year", b"years", b"jan",
        b"feb", b"mar", b"apr", b"april", b"may", b"jun", b"june", b"jul", b"july", b"aug", b"sep", b"sept", b"oct",
        b"nov", b"dec", b"a", b"am", b"b", b"bn", b"bst", b"c", b"cet", b"cm", b"d", b"edt", b"est", b"f", b"ft",
        b"gb", b"ghz", b"gmt", b"gw", b"h", b"ha", b"hr", b"hrs", b"hz", b"k", b"kg", b"kgs", b"khz", b"km", b"kms",
        b"kph", b"kw", b"kwh", b"lb", b"lbs", b"m", b"mb", b"mg", b"mhz", b"min", b"mins", b"ml", b"mm", b"mn", b"mph",
        b"mw", b"p", b"pc", b"pct", b"pdt", b"pm", b"pst", b"secs", b"sq", b"tb", b"tn", b"trn", b"utc", b"y", b"yr",
        b"yrs", b"z",
    ];
    letters.len() <= 7 && UNITS.iter().any(|unit| unit.eq_ignore_ascii_case(letters))
}

fn at(bytes: &[u8], index: usize) -> u8 {
    bytes.get(index).copied().unwrap_or(0)
}

/// The end of the digits from `start` on.
fn digits(bytes: &[u8], start: usize) -> usize {
    let mut end = start;
    while is_digit(at(bytes, end)) {
        end += 1;
    }
    end
}

/// Whether no ASCII letter or digit is at `index`.
fn ends_word(bytes: &[u8], index: usize) -> bool {
    !at(bytes, index).is_ascii_alphanumeric()
}

fn is_ordinal_ending(bytes: &[u8], index: usize) -> bool {
    let ending = [at(bytes, index) | 0x20, at(bytes, index + 1) | 0x20];
    matches!(&ending, b"st" | b"nd" | b"rd" | b"th")
}

/// The digits at `start`, if there are as many as wanted: their end.
fn exactly(bytes: &[u8], start: usize, wanted: std::ops::RangeInclusive<usize>) -> Option<usize> {
    let mut end = start;
    while end - start <= *wanted.end() && is_digit(at(bytes, end)) {
        end += 1;
    }
    wanted.contains(&(end - start)).then_some(end)
}

/// `2020-12-29`, `12/29/2020`, `29.12.20`, `20201229T1430Z`, with a clock time and a zone behind.
fn date(bytes: &[u8], start: usize, whole: usize) -> Option<usize> {
    let count = whole - start;
    let mark = at(bytes, whole);
    let day_end = match count {
        8 if mark == b'T' => whole,
        4 if matches!(mark, b'-' | b'/' | b'.') => {
            let month = exactly(bytes, whole + 1, 1..=2).filter(|&end| at(bytes, end) == mark)?;
            exactly(bytes, month + 1, 1..=2)?
        }
        1 | 2 if matches!(mark, b'-' | b'/' | b'.') => {
            let month = exactly(bytes, whole + 1, 1..=2).filter(|&end| at(bytes, end) == mark)?;
            let year = exactly(bytes, month + 1, 2..=4)?;
            (year - month - 1 != 3).then_some(year)?
        }
        _ => return None,
    };
    // A version number or an address of a machine goes on: "10.0.12.1".
    if mark != b'T' && at(bytes, day_end) == mark && is_digit(at(bytes, day_end + 1)) {
        return None;
    }
    if at(bytes, day_end) == b'T'
        && let Some(end) = clock_of_date(bytes, day_end + 1)
    {
        return Some(end);
    }
    ends_word(bytes, day_end).then_some(day_end)
}

/// The clock time and zone behind the `T` of a date-time.
fn clock_of_date(bytes: &[u8], start: usize) -> Option<usize> {
    let mut end = exactly(bytes, start, 2..=2)
        .or_else(|| exactly(bytes, start, 4..=4))
        .or_else(|| exactly(bytes, start, 6..=6))?;
    while at(bytes, end) == b':' {
        end = exactly(bytes, end + 1, 2..=2)?;
    }
    if matches!(at(bytes, end), b'.' | b',') && is_digit(at(bytes, end + 1)) {
        end = digits(bytes, end + 1);
    }
    Some(zone(bytes, end))
}

/// The end of `Z`, `+01`, `+01:00` or `-0500`, or `start` where no zone stands.
fn zone(bytes: &[u8], start: usize) -> usize {
    match at(bytes, start) {
        b'Z' | b'z' if ends_word(bytes, start + 1) => start + 1,
        b'+' | b'-' => {
            let hours = exactly(bytes, start + 1, 2..=2).or_else(|| exactly(bytes, start + 1, 4..=4));
            match hours {
                Some(end) if at(bytes, end) == b':' => exactly(bytes, end + 1, 2..=2).unwrap_or(end),
                Some(end) => end,
                None => start,
            }
        }
        _ => start,
    }
}

/// `14:30`, `14:30:05`, `14:30:05.25`, `14h30`.
fn clock(bytes: &[u8], start: usize, whole: usize) -> Option<usize> {
    if whole - start > 2 {
        return None;
    }
    match at(bytes, whole) {
        b':' => {}
        b'h' | b'H' => return exactly(bytes, whole + 1, 2..=2).filter(|&end| ends_word(bytes, end)),
        _ => return None,
    }
    let mut end = exactly(bytes, whole + 1, 2..=2)?;
    if at(bytes, end) == b':'
        && let Some(seconds) = exactly(bytes, end + 1, 2..=2)
    {
        end = seconds;
        if at(bytes, end) == b'.' && is_digit(at(bytes, end + 1)) {
            end = digits(bytes, end + 1);
        }
    }
    Some(end)
}
