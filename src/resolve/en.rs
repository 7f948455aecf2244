//! The English words that turn a bare date forward or back.

/// What a word in front of a time says of its direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// "since", "ended": it lies before.
    Back,
    /// "until", "payable", "scheduled for": it lies ahead.
    Forward,
    /// "by", "through": it may lie ahead, unless the verb is past.
    MaybeForward,
}

/// Reads a word in front of a time.
pub(super) fn cue(word: &str) -> Option<Cue> {
    const BACK: &[&str] = &["since", "ended", "dated"];
    const FORWARD: &[&str] = &[
        "until",
        "till",
        "payable",
        "due",
        "effective",
        "starting",
        "beginning",
        "scheduled",
        "slated",
        "expected",
        "forecast",
        "upcoming",
        "coming",
        "forthcoming",
    ];
    const MAYBE_FORWARD: &[&str] = &["by", "through", "before", "for", "from"];
    if is_one_of(word, BACK) {
        Some(Cue::Back)
    } else if is_one_of(word, FORWARD) {
        Some(Cue::Forward)
    } else if is_one_of(word, MAYBE_FORWARD) {
        Some(Cue::MaybeForward)
    } else {
        None
    }
}

/// Reads three words in front of a time, the nearest first: "as early as", "no later than", "as recently as".
pub(super) fn cue_of_three<'a>(mut before: impl Iterator<Item = &'a str>) -> Option<Cue> {
    let mut next = || before.next().unwrap_or_default();
    let (last, middle, first) = (next(), next(), next());
    if is_one_of(last, &["as"]) && is_one_of(first, &["as"]) {
        return match () {
            () if is_one_of(middle, &["early", "soon"]) => Some(Cue::Forward),
            () if is_one_of(middle, &["recently", "lately"]) => Some(Cue::Back),
            () => None,
        };
    }
    (is_one_of(last, &["than"]) && is_one_of(middle, &["later"]) && is_one_of(first, &["no"])).then_some(Cue::Forward)
}

/// Says whether a verb or adjective puts what follows on a schedule: "scheduled to", "is expected to", "due".
pub(super) fn schedules(word: &str) -> bool {
    is_one_of(
        word,
        &[
            "scheduled",
            "expected",
            "due",
            "set",
            "slated",
            "plan",
            "planned",
            "poised",
            "likely",
            "ready",
            "prepared",
            "hoped",
            "plans",
            "planning",
            "expect",
            "expects",
            "supposed",
            "bound",
            "going",
            "hopes",
            "hope",
            "intends",
            "intend",
            "aims",
            "aim",
            "agreed",
            "promised",
            "vowed",
            "wants",
            "want",
        ],
    )
}

/// Says whether a word or dash joins the two ends of a range.
pub(super) fn joins(word: &str) -> bool {
    is_one_of(word, &["-", "–", "—", "--", "to", "through", "thru", "until", "till", "and", "or", ",", "/"])
}

/// Says whether a verb says of itself that what follows is still to come, whatever its own tense: "had planned a march on Friday".
pub(super) fn plans(word: &str) -> bool {
    is_one_of(
        word,
        &["scheduled", "planned", "slated", "postponed", "delayed", "extended", "expected", "planning", "scheduling"],
    )
}

/// Says whether a word is a determiner in front of a noun.
pub(super) fn determines(word: &str) -> bool {
    is_one_of(word, &["the", "a", "an", "its", "his", "her", "their", "our", "this", "that", "'s", "’s"])
}

/// Says whether a word belongs to the verb "be".
pub(super) fn is_be(word: &str) -> bool {
    is_one_of(word, &["is", "are", "was", "were", "be", "am", "'s", "'re", "’s", "’re"])
}

/// Says whether a word can stand between a cue and its time: "by the end of", "due on".
pub(super) fn is_link(word: &str) -> bool {
    is_one_of(
        word,
        &["on", "in", "at", "the", "of", "end", "early", "late", "mid", "about", "around", "as", "next", ","],
    )
}

/// Says whether a word in front of a time makes it one side of a comparison: "higher than in May", "compared with 2019".
pub(super) fn compares(word: &str) -> bool {
    is_one_of(word, &["than", "compared", "versus", "vs", "vs.", "from"])
}

fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.iter().any(|w| w.eq_ignore_ascii_case(word))
}
