//! The irregular verbs of English: base, past tense, past participle.

use std::sync::LazyLock;

/// A verb whose past forms are not the base and `-ed`; one with two sets of forms has two entries.
pub(super) struct Irregular {
    pub(super) base: &'static str,
    pub(super) past: &'static str,
    pub(super) participle: &'static str,
}

/// What a word is of its verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Base,
    Past,
    Participle,
    /// "put", "cut": the base is the past form too.
    BaseOrPast,
    /// "said", "made": both past forms are one.
    PastOrParticiple,
    /// "come", "run": the base is the participle too.
    BaseOrParticiple,
}

/// Every form with the number of its verb, sorted; a form of two verbs belongs to the first.
static FORMS: LazyLock<Vec<(&'static str, usize)>> = LazyLock::new(|| {
    let of = |(number, verb): (usize, &Irregular)| [verb.base, verb.past, verb.participle].map(|form| (form, number));
    let mut forms: Vec<(&str, usize)> = VERBS.iter().enumerate().flat_map(of).collect();
    forms.sort_unstable();
    forms.dedup_by_key(|(form, _)| *form);
    forms
});

/// For the first two letters, the lengths of the forms that begin so, one bit each: most words are no irregular form, and it says so.
static LENGTHS: LazyLock<Vec<u32>> = LazyLock::new(|| {
    let mut lengths = vec![0; 1 << 10];
    FORMS.iter().for_each(|(form, _)| lengths[head(form)] |= 1 << form.len().min(31));
    lengths
});

fn head(word: &str) -> usize {
    let letter = |at: usize| usize::from(word.as_bytes().get(at).copied().unwrap_or(0) & 31);
    letter(0) << 5 | letter(1)
}

/// Finds the verb and the form of a word in lower case.
pub(super) fn find(word: &str) -> Option<(&'static Irregular, Form)> {
    if LENGTHS[head(word)] >> word.len().min(31) & 1 == 0 {
        return None;
    }
    let place = FORMS.binary_search_by(|(form, _)| (*form).cmp(word)).ok()?;
    let verb = &VERBS[FORMS[place].1];
    Some((verb, verb.form(word)?))
}

impl Irregular {
    fn form(&self, word: &str) -> Option<Form> {
        Some(match (self.base == word, self.past == word, self.participle == word) {
            (true, true, _) => Form::BaseOrPast,
            (true, false, true) => Form::BaseOrParticiple,
            (true, false, false) => Form::Base,
            (false, true, true) => Form::PastOrParticiple,
            (false, true, false) => Form::Past,
            (false, false, true) => Form::Participle,
            (false, false, false) => return None,
        })
    }
}

const fn verb(base: &'static str, past: &'static str, participle: &'static str) -> Irregular {
    Irregular { base, past, participle }
}

#[rustfmt::skip]
const VERBS: &[Irregular] = &[
    verb("abide", "abode", "abided"), verb("abide", "abided", "abided"), verb("arise", "arose", "arisen"), verb("awake", "awoke", "awoken"),
    verb("bear", "bore", "borne"), verb("beat", "beat", "beaten"), verb("become", "became", "become"), verb("befall", "befell", "befallen"),
    verb("begin", "began", "begun"), verb("bend", "bent", "bent"), verb("beset", "beset", "beset"), verb("bet", "bet", "bet"), verb("bid", "bid", "bid"), verb("bid", "bade", "bidden"),
    verb("bind", "bound", "bound"), verb("bite", "bit", "bitten"), verb("bleed", "bled", "bled"), verb("blow", "blew", "blown"),
    verb("break", "broke", "broken"), verb("breed", "bred", "bred"), verb("bring", "brought", "brought"),
    verb("broadcast", "broadcast", "broadcast"), verb("build", "built", "built"), verb("burn", "burnt", "burnt"), verb("burst", "burst", "burst"), verb("buy", "bought", "bought"),
    verb("cast", "cast", "cast"), verb("catch", "caught", "caught"), verb("choose", "chose", "chosen"), verb("cling", "clung", "clung"),
    verb("come", "came", "come"), verb("cost", "cost", "cost"), verb("creep", "crept", "crept"), verb("cut", "cut", "cut"),
    verb("deal", "dealt", "dealt"), verb("dig", "dug", "dug"), verb("do", "did", "done"), verb("draw", "drew", "drawn"),
    verb("drink", "drank", "drunk"), verb("drive", "drove", "driven"), verb("dwell", "dwelt", "dwelt"),
    verb("eat", "ate", "eaten"),
    verb("fall", "fell", "fallen"), verb("feed", "fed", "fed"), verb("feel", "felt", "felt"), verb("fight", "fought", "fought"),
    verb("find", "found", "found"), verb("flee", "fled", "fled"), verb("fling", "flung", "flung"), verb("fly", "flew", "flown"),
    verb("forbid", "forbade", "forbidden"), verb("forecast", "forecast", "forecast"), verb("foresee", "foresaw", "foreseen"),
    verb("forget", "forgot", "forgotten"), verb("forgive", "forgave", "forgiven"), verb("forgo", "forwent", "forgone"), verb("freeze", "froze", "frozen"),
    verb("get", "got", "got"), verb("get", "got", "gotten"), verb("give", "gave", "given"), verb("go", "went", "gone"), verb("grind", "ground", "ground"), verb("grow", "grew", "grown"),
    verb("hang", "hung", "hung"), verb("have", "had", "had"), verb("hear", "heard", "heard"), verb("hide", "hid", "hidden"), verb("hit", "hit", "hit"),
    verb("hold", "held", "held"), verb("hurt", "hurt", "hurt"),
    verb("keep", "kept", "kept"), verb("kneel", "knelt", "knelt"), verb("know", "knew", "known"),
    verb("lay", "laid", "laid"), verb("lead", "led", "led"), verb("leap", "leapt", "leapt"), verb("learn", "learnt", "learnt"), verb("leave", "left", "left"), verb("lend", "lent", "lent"),
    verb("let", "let", "let"), verb("lie", "lay", "lain"), verb("light", "lit", "lit"), verb("lose", "lost", "lost"),
    verb("make", "made", "made"), verb("mean", "meant", "meant"), verb("meet", "met", "met"), verb("mislead", "misled", "misled"),
    verb("mistake", "mistook", "mistaken"), verb("misunderstand", "misunderstood", "misunderstood"),
    verb("offset", "offset", "offset"), verb("outbid", "outbid", "outbid"), verb("outdo", "outdid", "outdone"), verb("outsell", "outsold", "outsold"),
    verb("overcome", "overcame", "overcome"), verb("oversee", "oversaw", "overseen"), verb("overtake", "overtook", "overtaken"),
    verb("overthrow", "overthrew", "overthrown"),
    verb("partake", "partook", "partaken"), verb("pay", "paid", "paid"), verb("prove", "proved", "proven"), verb("prove", "proved", "proved"), verb("put", "put", "put"),
    verb("quit", "quit", "quit"),
    verb("read", "read", "read"), verb("rebuild", "rebuilt", "rebuilt"), verb("redo", "redid", "redone"), verb("repay", "repaid", "repaid"), verb("resell", "resold", "resold"),
    verb("rethink", "rethought", "rethought"), verb("rewrite", "rewrote", "rewritten"), verb("rid", "rid", "rid"), verb("ride", "rode", "ridden"), verb("ring", "rang", "rung"),
    verb("rise", "rose", "risen"), verb("run", "ran", "run"),
    verb("say", "said", "said"), verb("see", "saw", "seen"), verb("seek", "sought", "sought"), verb("sell", "sold", "sold"),
    verb("send", "sent", "sent"), verb("set", "set", "set"), verb("shake", "shook", "shaken"), verb("shed", "shed", "shed"),
    verb("shine", "shone", "shone"), verb("shoot", "shot", "shot"), verb("show", "showed", "shown"), verb("show", "showed", "showed"), verb("shrink", "shrank", "shrunk"),
    verb("shut", "shut", "shut"), verb("sing", "sang", "sung"), verb("sink", "sank", "sunk"), verb("sit", "sat", "sat"), verb("slay", "slew", "slain"),
    verb("sleep", "slept", "slept"), verb("slide", "slid", "slid"), verb("slit", "slit", "slit"), verb("sneak", "snuck", "snuck"), verb("speak", "spoke", "spoken"),
    verb("speed", "sped", "sped"), verb("spend", "spent", "spent"), verb("spill", "spilt", "spilt"), verb("spin", "spun", "spun"), verb("split", "split", "split"),
    verb("spread", "spread", "spread"), verb("spring", "sprang", "sprung"), verb("stand", "stood", "stood"), verb("steal", "stole", "stolen"),
    verb("stick", "stuck", "stuck"), verb("sting", "stung", "stung"), verb("stride", "strode", "stridden"), verb("strike", "struck", "struck"), verb("strike", "struck", "stricken"),
    verb("strive", "strove", "striven"), verb("swear", "swore", "sworn"), verb("sweep", "swept", "swept"), verb("swell", "swelled", "swollen"), verb("swim", "swam", "swum"),
    verb("swing", "swung", "swung"),
    verb("take", "took", "taken"), verb("teach", "taught", "taught"), verb("tear", "tore", "torn"), verb("tell", "told", "told"),
    verb("think", "thought", "thought"), verb("throw", "threw", "thrown"), verb("thrust", "thrust", "thrust"), verb("tread", "trod", "trodden"),
    verb("undercut", "undercut", "undercut"), verb("undergo", "underwent", "undergone"), verb("understand", "understood", "understood"),
    verb("undertake", "undertook", "undertaken"), verb("undo", "undid", "undone"), verb("uphold", "upheld", "upheld"), verb("upset", "upset", "upset"),
    verb("wake", "woke", "woken"), verb("wear", "wore", "worn"), verb("weave", "wove", "woven"), verb("weep", "wept", "wept"), verb("win", "won", "won"),
    verb("wind", "wound", "wound"), verb("withdraw", "withdrew", "withdrawn"), verb("withhold", "withheld", "withheld"),
    verb("withstand", "withstood", "withstood"), verb("write", "wrote", "written"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_are_sorted_by_their_first_letter() {
        assert!(VERBS.windows(2).all(|pair| pair[0].base.as_bytes()[0] <= pair[1].base.as_bytes()[0]));
    }

    #[test]
    fn forms_are_told_apart() {
        let form = |word| find(word).map(|(verb, form)| (verb.base, form));
        assert_eq!(form("went"), Some(("go", Form::Past)));
        assert_eq!(form("risen"), Some(("rise", Form::Participle)));
        assert_eq!(form("said"), Some(("say", Form::PastOrParticiple)));
        assert_eq!(form("put"), Some(("put", Form::BaseOrPast)));
        assert_eq!(form("come"), Some(("come", Form::BaseOrParticiple)));
        assert_eq!(form("walked"), None);
    }
}
