//! Reads the index of WordNet (Fellbaum 1998): which words can be which parts of speech, in all their forms.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use dateline::model::train::{Entry, Kinds};

/// Reads the words of a WordNet from its folder: all verbs and adjectives, the adverbs, and the nouns that its tagged texts have.
pub fn read(folder: &Path) -> std::io::Result<Vec<Entry>> {
    let file = |name: &str| std::fs::read_to_string(folder.join(name));
    let (verbs, nouns) = (lemmas(&file("index.verb")?), lemmas(&file("index.noun")?));
    let tagged: BTreeSet<String> =
        file("cntlist.rev")?.lines().filter_map(|line| Some(line.split_once('%')?.0.to_owned())).collect();
    let mut words: BTreeMap<String, Kinds> = BTreeMap::new();
    let mut add = |word: String, kinds: Kinds| *words.entry(word).or_default() |= kinds;
    for word in lemmas(&file("index.adj")?) {
        add(word, Kinds::ADJECTIVE);
    }
    for word in lemmas(&file("index.adv")?) {
        add(word, Kinds::ADVERB);
    }
    let irregular = exceptions(&file("verb.exc")?);
    for verb in &verbs {
        add(verb.clone(), Kinds::BASE);
        add(third(verb), Kinds::THIRD);
        let forms = irregular.get(verb).map(Vec::as_slice).unwrap_or_default();
        let with = |ending: &str| forms.iter().any(|form| form.ends_with(ending));
        if !with("ing") {
            add(joined(verb, "ing"), Kinds::ING);
        }
        if forms.iter().all(|form| form.ends_with("ing") || form.ends_with('s')) {
            add(joined(verb, "ed"), Kinds::PAST);
        }
        for form in forms {
            let kind = match form {
                _ if form.ends_with("ing") => Kinds::ING,
                _ if form.ends_with('s') => Kinds::THIRD,
                _ => Kinds::PAST,
            };
            add(form.clone(), kind);
        }
    }
    let irregular = exceptions(&file("noun.exc")?);
    for noun in nouns.iter().filter(|noun| tagged.contains(*noun)) {
        add(noun.clone(), Kinds::NOUN);
        match irregular.get(noun) {
            Some(forms) => forms.iter().for_each(|form| add(form.clone(), Kinds::PLURAL)),
            None => add(third(noun), Kinds::PLURAL),
        }
    }
    Ok(words.into_iter().map(|(word, kinds)| Entry { word, kinds }).collect())
}

/// The words of an index that are one word in lower case.
fn lemmas(index: &str) -> BTreeSet<String> {
    let words = index.lines().filter(|line| !line.starts_with(' ')).filter_map(|line| line.split(' ').next());
    let plain = |word: &&str| word.len() > 2 && word.bytes().all(|b| b.is_ascii_lowercase());
    words.filter(plain).map(str::to_owned).collect()
}

/// The irregular forms of each word.
fn exceptions(list: &str) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for line in list.lines() {
        let mut words = line.split(' ');
        let Some(form) = words.next() else { continue };
        for base in words {
            found.entry(base.to_owned()).or_default().push(form.to_owned());
        }
    }
    found
}

/// "watches", "tries", "goes", "wants".
fn third(word: &str) -> String {
    let vowel = |b: Option<&u8>| matches!(b, Some(b'a' | b'e' | b'i' | b'o' | b'u'));
    match word.as_bytes() {
        [start @ .., b'y'] if !vowel(start.last()) => format!("{}ies", &word[..word.len() - 1]),
        [.., b's' | b'x' | b'z' | b'o'] | [.., b'c' | b's', b'h'] => format!("{word}es"),
        _ => format!("{word}s"),
    }
}

/// "wanted", "hoping", "tried".
fn joined(word: &str, ending: &str) -> String {
    let stem = &word[..word.len() - 1];
    match word.as_bytes() {
        [.., b'e'] if ending == "ed" => format!("{word}d"),
        [.., b'e', b'e'] | [.., b'o', b'e'] | [.., b'y', b'e'] => format!("{word}{ending}"),
        [.., b'e'] => format!("{stem}{ending}"),
        [.., b'a' | b'e' | b'o' | b'u', b'y'] => format!("{word}{ending}"),
        [.., b'y'] if ending == "ed" => format!("{stem}ied"),
        _ => format!("{word}{ending}"),
    }
}
