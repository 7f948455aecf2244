//! Reads the database files of WordNet 3.0: which kinds of senses a word has, by how often each is used.

use std::collections::BTreeMap;
use std::path::Path;

use dateline::model::Senses;

/// Lexicographer files of nouns whose synsets happen: act, event, phenomenon, process.
const EVENTS: &[u16] = &[4, 11, 19, 22];
/// Those of nouns that are the case: attribute, feeling, state.
const STATES: &[u16] = &[7, 12, 26];

/// How often each sense of a word is used; true stands for a verb.
type Counts = BTreeMap<(bool, String, u16), u32>;

/// A sense: its lexicographer file, and whether a word of it is made from a verb or a verb from it.
struct Synset {
    file: u16,
    verbal: bool,
}

/// Reads the senses of all single words; true stands for a verb.
pub fn read(folder: &Path) -> std::io::Result<BTreeMap<(bool, String), Senses>> {
    let counts = counts(&std::fs::read_to_string(folder.join("cntlist.rev"))?);
    let mut found = BTreeMap::new();
    for (verb, name) in [(false, "noun"), (true, "verb")] {
        let data = std::fs::read_to_string(folder.join(format!("data.{name}")))?;
        let synsets = synsets(&data);
        let index = std::fs::read_to_string(folder.join(format!("index.{name}")))?;
        for line in index.lines().filter(|line| !line.starts_with(' ')) {
            let fields: Vec<&str> = line.split_whitespace().collect();
            let lemma = fields[0];
            if lemma.contains('_') || !lemma.starts_with(|c: char| c.is_ascii_alphabetic()) {
                continue;
            }
            let senses: usize = fields[2].parse().unwrap_or(0);
            let offsets = &fields[fields.len().saturating_sub(senses)..];
            let of = |offset: &&str| synsets.get(*offset);
            let kinds: Vec<&Synset> = offsets.iter().filter_map(of).collect();
            if let Some(senses) = profile(lemma, verb, &kinds, &counts) {
                found.insert((verb, lemma.to_owned()), senses);
            }
        }
    }
    Ok(found)
}

/// Sums the senses of a word up; `None` for a noun that names nothing but things.
fn profile(lemma: &str, verb: bool, senses: &[&Synset], counts: &Counts) -> Option<Senses> {
    let mut total = 0.0;
    let (mut eventful, mut stative, mut deverbal) = (0.0, 0.0, false);
    let mut files: BTreeMap<u16, f32> = BTreeMap::new();
    for (number, synset) in (1_u16..).zip(senses) {
        let uses = counts.get(&(verb, lemma.to_owned(), number)).copied().unwrap_or(0);
        // The senses stand in the order of their frequency, most of them uncounted.
        let weight = uses as f32 + 1.0 / f32::from(number);
        total += weight;
        *files.entry(synset.file).or_default() += weight;
        let (events, states): (&[u16], &[u16]) = if verb { (&[], &[42]) } else { (EVENTS, STATES) };
        eventful += if events.contains(&synset.file) { weight } else { 0.0 };
        stative += if states.contains(&synset.file) { weight } else { 0.0 };
        deverbal |= synset.verbal;
    }
    let eighths = |share: f32| (share / total * 7.0).round() as u16;
    // Of equals the first counts.
    let file =
        files.iter().fold((0, 0.0), |best, (&file, &weight)| if weight > best.1 { (file, weight) } else { best }).0;
    let many = match senses.len() {
        0 | 1 => 0,
        2 | 3 => 1,
        4..=6 => 2,
        _ => 3,
    };
    let useful = verb || eventful > 0.0 || stative > 0.0 || deverbal || [10, 9, 21].contains(&file);
    (total > 0.0 && useful).then(|| Senses::new(file, eighths(eventful), eighths(stative), deverbal, many))
}

/// Reads how often each sense was used in the tagged texts of WordNet: `lemma%… sense count`.
fn counts(text: &str) -> Counts {
    let line = |line: &str| {
        let mut fields = line.split_whitespace();
        let key = fields.next()?;
        let (lemma, rest) = key.split_once('%')?;
        let sense = fields.next()?.parse().ok()?;
        let count = fields.next()?.parse().ok()?;
        let verb = match rest.as_bytes().first()? {
            b'1' => false,
            b'2' => true,
            _ => return None,
        };
        Some(((verb, lemma.to_owned(), sense), count))
    };
    text.lines().filter_map(line).collect()
}

fn synsets(text: &str) -> BTreeMap<&str, Synset> {
    let line = |line: &str| -> Option<Synset> {
        let fields: Vec<&str> = line.split('|').next()?.split_whitespace().collect();
        let file = fields.get(1)?.parse().ok()?;
        let words = usize::from_str_radix(fields.get(3)?, 16).ok()?;
        let pointers: usize = fields.get(4 + words * 2)?.parse().ok()?;
        let mut verbal = false;
        for pointer in fields.get(5 + words * 2..)?.chunks(4).take(pointers) {
            verbal |= matches!(pointer, ["+", _, "v", _]);
        }
        Some(Synset { file, verbal })
    };
    text.lines().filter(|l| !l.starts_with(' ')).filter_map(|l| Some((l.split(' ').next()?, line(l)?))).collect()
}
