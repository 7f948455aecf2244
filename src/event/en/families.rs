//! Words for one event: the verb of a noun, nouns that stand for each other, and verbs that only carry their noun.

use std::sync::LazyLock;

use crate::event::lexicon::Lexicon;

/// Verbs whose object is the event itself ("imposed sanctions", "held talks"): support verbs (Huddleston and Pullum 2002, chapter 4).
pub(in crate::event) static CARRIERS: LazyLock<Lexicon<()>> = LazyLock::new(|| {
    Lexicon::new(&[(
        (),
        "carry commit conduct deliver do give hold host impose introduce levy make perform reach sign stage strike suffer take undergo \
         undertake wage",
    )])
});

/// Verbs whose deed is another that is told behind them: "punished the firm, imposing a fine".
pub(in crate::event) static PUNISHING: LazyLock<Lexicon<()>> =
    LazyLock::new(|| Lexicon::new(&[((), "discipline penalise penalize punish reprimand respond retaliate")]));

/// Words in front of a noun that make it another one than before.
pub(in crate::event) static FRESH: LazyLock<Lexicon<()>> = LazyLock::new(|| {
    Lexicon::new(&[(
        (),
        "additional another different earlier first final follow-up fourth fresh further future last later latest more new next other \
         potential possible previous prior proposed recent repeated second separate similar subsequent such third",
    )])
});

/// Words that news use for one event by turns, each list with a number of its own.
pub(in crate::event) static FAMILIES: LazyLock<Lexicon<usize>> = LazyLock::new(|| {
    Lexicon::new(&[
        (0, "airstrike assault attack attacked bomb bombing bombardment raid shell shelling ambush storm"),
        (1, "earthquake quake tremor"),
        (2, "accident collide collision crash derail derailment"),
        (3, "acquire acquisition buy buyout merge merger purchase takeover"),
        (4, "accord agree agreement deal pact treaty truce ceasefire"),
        (5, "assassinate assassination kill killing murder shooting shoot slay slaying stab stabbing"),
        (6, "arrest detain detention"),
        (7, "blast blow explode explosion detonate detonation"),
        (8, "ballot election poll vote referendum"),
        (9, "journey tour trip visit"),
        (10, "cyclone hurricane storm typhoon"),
        (11, "blaze fire inferno wildfire burn"),
        (12, "resign resignation departure"),
        (13, "dismiss dismissal fire oust ouster sack sacking"),
        (14, "demonstrate demonstration march protest rally"),
        (15, "strike stoppage walkout"),
        (16, "burglary heist robbery rob steal theft"),
        (17, "sentence sentencing punishment"),
        (18, "abduct abduction kidnap kidnapping"),
        (19, "flood flooding deluge"),
        (20, "coup putsch overthrow"),
        (21, "conference meet meeting summit talks"),
        (22, "die death"),
        (23, "marry marriage wedding wed"),
    ])
});

/// Nouns that are not made from their verb by an ending.
const IRREGULAR: &[(&str, &str)] = &[
    ("arrival", "arrive"),
    ("belief", "believe"),
    ("birth", "bear"),
    ("choice", "choose"),
    ("death", "die"),
    ("defence", "defend"),
    ("defense", "defend"),
    ("departure", "depart"),
    ("destruction", "destroy"),
    ("election", "elect"),
    ("explosion", "explode"),
    ("flight", "fly"),
    ("gift", "give"),
    ("growth", "grow"),
    ("loss", "lose"),
    ("marriage", "marry"),
    ("pursuit", "pursue"),
    ("renewal", "renew"),
    ("response", "respond"),
    ("sale", "sell"),
    ("seizure", "seize"),
    ("speech", "speak"),
    ("theft", "steal"),
    ("trial", "try"),
    ("withdrawal", "withdraw"),
];

/// Endings that make a noun of a verb, and what the verb may have instead.
const ENDINGS: &[&str] =
    &["ization", "isation", "ication", "ation", "ition", "ption", "tion", "sion", "ment", "ance", "ence", "ing", "al"];

/// Returns what a verb and its noun have in common: "announce" and "announcement", "invade" and "invasion".
///
/// It is a key to compare, and no word. Two words that share one by chance still have to share their participants.
pub(in crate::event) fn root(lemma: &str) -> String {
    let word = lemma.to_lowercase();
    let word = IRREGULAR.iter().find(|(noun, _)| *noun == word).map_or(word.as_str(), |(_, verb)| verb);
    let long = |stem: &str| stem.len() >= 4;
    let ending = ENDINGS.iter().find(|e| word.strip_suffix(**e).is_some_and(long));
    let mut stem = ending.and_then(|e| word.strip_suffix(e)).unwrap_or(word);
    if matches!(ending, Some(&"ization" | &"isation")) {
        return format!("{stem}i");
    }
    for last in ["ise", "ize"] {
        if let Some(verb) = stem.strip_suffix(last).filter(|verb| verb.len() > 3) {
            return format!("{verb}i");
        }
    }
    // "invade" and "inva-sion", "decide" and "deci-sion", "expand" and "expan-sion", "publish" and "public-ation", "apply" and "appl-ication".
    for last in ["e", "y"] {
        stem = stem.strip_suffix(last).filter(|stem| stem.len() > 3).unwrap_or(stem);
    }
    for last in ["de", "d", "t", "s"] {
        stem = stem.strip_suffix(last).filter(|stem| stem.len() > 3).unwrap_or(stem);
    }
    let mut stem = stem.to_owned();
    let doubled = stem.len() > 4 && stem.as_bytes().iter().rev().take(2).all(|b| Some(b) == stem.as_bytes().last());
    if doubled {
        stem.pop();
    }
    stem
}
