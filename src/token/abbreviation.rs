//! Abbreviations: words whose full stop is their own.

/// What may follow an abbreviation, which decides whether its full stop can also end the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// A name or a number follows: `Mr.`, `Sen.`, `No.`, `vs.`; the sentence never ends here.
    Inside,
    /// Anything may follow: `Inc.`, `Dec.`, `Calif.`, `U.S.`; the sentence ends if the next word looks like a beginning.
    Anywhere,
    /// A time of day: `a.m.`; the sentence ends before a capital, save those of weekdays and zones.
    Clock,
    /// It closes a list: `etc.`; the sentence ends before any capital.
    Closing,
}

/// Finds out what may follow a word that ends with its full stop.
pub(super) fn of(word: &str) -> Option<Abbreviation> {
    let stem = word.strip_suffix('.')?;
    let mut lower = [0; 8];
    if let Some(kind) = lowered(stem.as_bytes(), &mut lower).and_then(kind) {
        return Some(kind);
    }
    if stem.eq_ignore_ascii_case("a.m") || stem.eq_ignore_ascii_case("p.m") {
        return Some(Abbreviation::Clock);
    }
    if stem.eq_ignore_ascii_case("e.g") || stem.eq_ignore_ascii_case("i.e") {
        return Some(Abbreviation::Inside);
    }
    // A single letter is an initial, several are an acronym.
    Some(if stem.len() == 1 { Abbreviation::Inside } else { Abbreviation::Anywhere })
}

/// Says whether a word keeps the full stop behind it, `after` being the text behind that stop.
pub(super) fn is_abbreviation(word: &[u8], after: &[u8]) -> bool {
    let mut lower = [0; 8];
    let Some(lower) = lowered(word, &mut lower) else { return false };
    let next = after.iter().copied().find(|b| !matches!(b, b' ' | b'\n' | b'\r')).unwrap_or(0);
    let capital = word.first().is_some_and(u8::is_ascii_uppercase);
    match lower {
        // Words of the language too: what follows decides.
        b"no" | b"nos" | b"art" | b"fig" | b"sec" | b"ch" | b"p" | b"pp" | b"vol" | b"c" | b"ca" => {
            next.is_ascii_digit()
        }
        b"mar" | b"sat" | b"sun" | b"jun" | b"jul" | b"apr" | b"fri" | b"wed" | b"tue" | b"tues" | b"thu" | b"thur"
        | b"thurs" => capital && (next.is_ascii_digit() || next == b',' || next == b'-'),
        b"mon" => capital && (next.is_ascii_digit() || next == b','),
        b"mass" | b"miss" | b"wash" | b"ill" | b"ore" | b"tex" | b"gen" | b"col" | b"rep" | b"del" | b"ga" | b"va"
        | b"pa" | b"ala" | b"la" => capital,
        _ => kind(lower).is_some() && (capital || LOWER.contains(&lower)),
    }
}

/// Abbreviations that are also written in lower case.
const LOWER: &[&[u8]] =
    &[b"vs", b"v", b"etc", b"approx", b"est", b"al", b"cf", b"viz", b"ft", b"ext", b"inc", b"dr", b"mr", b"mrs", b"ms"];

fn lowered<'a>(word: &[u8], into: &'a mut [u8; 8]) -> Option<&'a [u8]> {
    let lower = into.get_mut(..word.len())?;
    for (to, from) in lower.iter_mut().zip(word) {
        *to = from.to_ascii_lowercase();
    }
    Some(lower)
}

#[rustfmt::skip]
fn kind(stem: &[u8]) -> Option<Abbreviation> {
    Some(match stem {
        b"mr" | b"mrs" | b"ms" | b"dr" | b"sen" | b"sens" | b"rep" | b"reps" | b"gov" | b"govs" | b"gen" | b"col" | b"lt" | b"sgt" | b"cpl"
        | b"capt" | b"maj" | b"cmdr" | b"adm" | b"prof" | b"rev" | b"hon" | b"pres" | b"st" | b"mt" | b"msgr" | b"supt" | b"messrs" | b"atty"
        | b"dist" | b"gens" | b"drs" | b"profs" | b"amb" | b"insp" | b"det" | b"brig" | b"vs" | b"v" | b"no" | b"nos" | b"fig" | b"art" | b"sec"
        | b"ch" | b"p" | b"pp" | b"vol" | b"c" | b"ca" | b"approx" | b"cf" | b"viz" | b"ft" | b"al" => Abbreviation::Inside,
        b"inc" | b"corp" | b"co" | b"cos" | b"ltd" | b"plc" | b"bros" | b"jr" | b"sr" | b"esq" | b"ph" | b"est" | b"ext" | b"dept" | b"univ"
        | b"assn" | b"ave" | b"blvd" | b"rd" | b"bldg" | b"intl" | b"natl" | b"govt" | b"mfg" | b"bhd" | b"pty"
        | b"jan" | b"feb" | b"mar" | b"apr" | b"jun" | b"jul" | b"aug" | b"sep" | b"sept" | b"oct" | b"nov" | b"dec"
        | b"mon" | b"tue" | b"tues" | b"wed" | b"thu" | b"thur" | b"thurs" | b"fri" | b"sat" | b"sun"
        | b"ala" | b"ariz" | b"ark" | b"calif" | b"colo" | b"conn" | b"del" | b"fla" | b"ga" | b"ill" | b"ind" | b"kan" | b"ky" | b"la"
        | b"mass" | b"md" | b"mich" | b"minn" | b"miss" | b"mo" | b"mont" | b"neb" | b"nev" | b"okla" | b"ore" | b"pa" | b"penn" | b"tenn"
        | b"tex" | b"va" | b"vt" | b"wash" | b"wis" | b"wyo" | b"ont" | b"que" | b"alta" => Abbreviation::Anywhere,
        b"etc" => Abbreviation::Closing,
        _ => return None,
    })
}
