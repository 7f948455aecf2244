//! Numbers in English words and digits: "two hundred and six", "2.5 million", "two and a half", "three to five", "a few".

use crate::calendar::Quantity;
use crate::rule::{Class, Sense, View};
use crate::token::TokenIndex;

/// Tokens that a number may have; longer ones are not read on.
const LONGEST: usize = 12;

/// Reads the number that begins at a token, a range of numbers included; returns the token behind it.
pub(super) fn numeral(view: &View<'_>, at: TokenIndex) -> Option<(TokenIndex, Quantity)> {
    if is_mere_article(view, at) {
        return None;
    }
    let (end, first) = vague(view, at).or_else(|| single(view, at))?;
    let Quantity::Exactly(low) = first else { return Some((end, first)) };
    let linked = (["to", "or", "-", "–", "—"].iter()).any(|link| view.says(end, link));
    match linked.then(|| single(view, end + 1)).flatten() {
        Some((end, Quantity::Exactly(high))) if high > low => Some((end, Quantity::Between(low, high))),
        _ => Some((end, first)),
    }
}

/// Says at a glance that no number begins here: most articles stand before other words than "a hundred", "a few" or "a good many".
fn is_mere_article(view: &View<'_>, at: TokenIndex) -> bool {
    let counts = [Class::Some, Class::Scale].iter().any(|class| view.is(at + 1, *class));
    let other = [Class::Cardinal, Class::Scale, Class::Some, Class::Numeric].iter().any(|class| view.is(at, *class));
    view.is(at, Class::Article)
        && !counts
        && !other
        && !["couple", "good", "great"].iter().any(|word| view.says(at + 1, word))
        && !view.says(at, "half")
}

/// "several", "a few", "a couple of", "dozens of".
fn vague(view: &View<'_>, at: TokenIndex) -> Option<(TokenIndex, Quantity)> {
    let start = if view.is(at, Class::Article) || view.says(at, "the") { at + 1 } else { at };
    let of = |token: TokenIndex| if view.says(token, "of") { token + 1 } else { token };
    if view.says(start, "couple") && (start == at || view.is(at, Class::Article)) {
        return Some((of(start + 1), Quantity::Exactly(2.0)));
    }
    let many = start > at && view.says(start, "good") || view.says(start, "great");
    let word = if many { start + 1 } else { start };
    let article_fits = start == at || ["few", "number", "handful"].iter().any(|w| view.says(word, w)) || many;
    (view.is(word, Class::Some) && !view.says(word, "half") && article_fits && !view.says(at, "the"))
        .then(|| (of(word + 1), Quantity::Vague))
}

/// One number: with a fraction behind it, "and a half", where there is one.
fn single(view: &View<'_>, at: TokenIndex) -> Option<(TokenIndex, Quantity)> {
    if view.says(at, "half") && view.is(at + 1, Class::Article) {
        // "half a dozen"; "half an hour" is for the rules.
        return view.says(at + 2, "dozen").then_some((at + 3, Quantity::Exactly(6.0)));
    }
    if view.says(at, "½") {
        return Some((at + 1, Quantity::Exactly(0.5)));
    }
    // "0,5 hours", with the comma that most of the world writes.
    if let Some(value) = decimal_comma(view, at) {
        return Some((at + 3, Quantity::Exactly(value)));
    }
    // "3/4 hour"
    if let Some(part) = fraction(view, at).filter(|_| view.is(at + 3, Class::Unit) || view.is(at + 3, Class::Units)) {
        return Some((at + 3, Quantity::Exactly(part)));
    }
    let (mut end, mut value) = if view.is(at, Class::Numeric) { digits(view, at)? } else { words(view, at)? };
    if view.says(end, "and") && view.is(end + 1, Class::Article) && view.says(end + 2, "half") {
        (end, value) = (end + 3, value + 0.5);
    } else if let Some((past, part)) = spoken_fraction(view, end) {
        (end, value) = (past, value + part);
    } else if let Some(fraction) = fraction(view, end) {
        (end, value) = (end + 3, value + fraction);
    } else if view.says(end, "½") || view.says(end, "1/2") {
        (end, value) = (end + 1, value + 0.5);
    }
    Some((end, Quantity::Exactly(value)))
}

/// "0,5" in front of a unit.
fn decimal_comma(view: &View<'_>, at: TokenIndex) -> Option<f64> {
    let glued = view.says(at + 1, ",") && view.glued(at + 1) && view.glued(at + 2);
    let unit = glued && (view.is(at + 3, Class::Unit) || view.is(at + 3, Class::Units));
    let tenths = view.word(at + 2);
    let digits = |word: &str| word.parse::<u16>().ok().map(f64::from);
    let part = digits(tenths).filter(|_| unit && tenths.len() <= 2)? / if tenths.len() == 1 { 10.0 } else { 100.0 };
    Some(digits(view.word(at))? + part)
}

/// "and a quarter", "and three quarters", "and half" behind a whole number and in front of a unit.
fn spoken_fraction(view: &View<'_>, at: TokenIndex) -> Option<(TokenIndex, f64)> {
    if !view.says(at, "and") {
        return None;
    }
    let over = cardinal_at(view, at + 1).filter(|n| *n < 4.0);
    let word = if over.is_some() || view.is(at + 1, Class::Article) { at + 2 } else { at + 1 };
    let quarters = ["quarter", "quarters"].iter().any(|quarter| view.says(word, quarter));
    let part = match (quarters, over) {
        (true, over) => over.unwrap_or(1.0) / 4.0,
        (false, None) if view.says(word, "half") => 0.5,
        _ => return None,
    };
    (view.is(word + 1, Class::Unit) || view.is(word + 1, Class::Units)).then_some((word + 1, part))
}

/// "1/2" behind a whole number.
fn fraction(view: &View<'_>, at: TokenIndex) -> Option<f64> {
    let digit = |token: TokenIndex| view.word(token).parse::<u8>().ok().filter(|n| (1..=9).contains(n));
    let (over, under) = (digit(at)?, digit(at + 2)?);
    (view.says(at + 1, "/") && over < under).then(|| f64::from(over) / f64::from(under))
}

/// "1,200", "2.5 million".
fn digits(view: &View<'_>, at: TokenIndex) -> Option<(TokenIndex, f64)> {
    let mut value = 0.0;
    let mut scale = None;
    for byte in view.word(at).bytes().take(20) {
        match (byte, scale) {
            (b'0'..=b'9', None) => value = value * 10.0 + f64::from(byte - b'0'),
            (b'0'..=b'9', Some(unit)) => {
                value += unit * f64::from(byte - b'0');
                scale = Some(unit / 10.0);
            }
            (b'.', None) => scale = Some(0.1),
            (b',', None) => (),
            _ => return None,
        }
    }
    match scale_at(view, at + 1) {
        Some(times) if times >= 1000.0 => Some((at + 2, value * times)),
        _ => Some((at + 1, value)),
    }
}

/// "two hundred and six", "twenty-five", "a dozen", "a hundred".
fn words(view: &View<'_>, at: TokenIndex) -> Option<(TokenIndex, f64)> {
    let (mut total, mut group) = (0.0, 0.0);
    let mut token = at;
    let mut last = Last::Nothing;
    if view.is(at, Class::Article) {
        scale_at(view, at + 1)?;
        (group, token, last) = (1.0, at + 1, Last::Article);
    }
    while token < at + LONGEST {
        let dash = (view.says(token, "-") && view.glued(token) && view.glued(token + 1)) as usize;
        let and = (view.says(token, "and") && last == Last::Scale) as usize;
        let skip = if last == Last::Nothing { 0 } else { dash.max(and) };
        if let Some(value) = cardinal_at(view, token + skip) {
            // "twenty five" and "hundred five" go on; "five two" does not, nor "five-twenty".
            let fits = match last {
                Last::Nothing | Last::Scale => true,
                Last::Tens => value < 10.0,
                Last::Ones | Last::Article => false,
            };
            if !fits {
                break;
            }
            group += value;
            last = if value >= 20.0 { Last::Tens } else { Last::Ones };
        } else if let Some(times) = scale_at(view, token + skip) {
            if last == Last::Nothing || and == 1 || (last == Last::Scale && times < 1000.0) {
                break;
            }
            if times >= 1000.0 {
                (total, group) = (total + group.max(1.0) * times, 0.0);
            } else {
                group = group.max(1.0) * times;
            }
            last = Last::Scale;
        } else {
            break;
        }
        token += skip + 1;
    }
    (last != Last::Nothing && last != Last::Article).then_some((token, total + group))
}

/// What stood before in a number of words.
#[derive(Clone, Copy, PartialEq)]
enum Last {
    Nothing,
    Article,
    Ones,
    Tens,
    Scale,
}

fn cardinal_at(view: &View<'_>, token: TokenIndex) -> Option<f64> {
    view.senses(token).iter().find_map(|sense| match sense {
        Sense::Cardinal(n) => Some(f64::from(*n)),
        _ => None,
    })
}

fn scale_at(view: &View<'_>, token: TokenIndex) -> Option<f64> {
    view.senses(token).iter().find_map(|sense| match sense {
        Sense::Scale(n) => Some(*n as f64),
        _ => None,
    })
}
