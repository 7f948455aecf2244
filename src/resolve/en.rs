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

/// How a preposition counts a length from now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Counting {
    /// "in two hours", "after a week": when it is over.
    Point,
    /// "within two hours": before it is over.
    Limit,
}

/// Reads a preposition in front of a length.
pub(super) fn counting(word: &str) -> Option<Counting> {
    if is_one_of(word, &["in", "after", "+"]) {
        Some(Counting::Point)
    } else {
        is_one_of(word, &["within"]).then_some(Counting::Limit)
    }
}

/// Says whether a word in front of "in ten years" makes it the length that something is the first or best of.
pub(super) fn ranks(word: &str) -> bool {
    const RANKS: &[&str] =
        &["first", "time", "times", "best", "worst", "most", "least", "biggest", "lowest", "highest", "only", "once"];
    is_one_of(word, RANKS)
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

/// Says whether the simple present of a verb is that of a timetable when a time stands by it: "parliament meets on Friday", "the film opens Thursday".
///
/// The futurate present tells what is fixed beforehand (Quirk et al. 1985, section 4.45); these are verbs of what is fixed so. Verbs of coming and going are
/// left out, because captions tell those in the present too ("the envoy arrives on Monday").
pub(super) fn is_timetabled(word: &str) -> bool {
    const VERBS: &[&str] = &[
        "meet",
        "meets",
        "convenes",
        "reconvenes",
        "reopens",
        "open",
        "opens",
        "begin",
        "begins",
        "start",
        "starts",
        "resume",
        "resumes",
        "vote",
        "votes",
        "expire",
        "expires",
        "ends",
        "premieres",
        "kicks",
        "elects",
        "hosts",
        "plays",
        "faces",
    ];
    is_one_of(word, VERBS)
}

/// Says whether a sentence holds a word that can look ahead to a weekday: a modal of the future, a word of plans and schedules, or
/// "is to", "has to", "is about to".
pub(super) fn may_look_ahead<'w>(words: impl Iterator<Item = &'w str>) -> bool {
    const MODALS: &[&str] = &[
        "will", "'ll", "’ll", "wo", "shall", "sha", "would", "'d", "’d", "can", "could", "may", "might", "must",
        "should", "ought",
    ];
    const OPENERS: &[&str] = &["have", "has", "had", "having", "need", "needs", "been", "being", "get", "got"];
    /// How many words may stand between "is" and "to".
    const REACH: usize = 4;
    let mut since = REACH;
    for word in words {
        since += 1;
        if is_be(word) || is_one_of(word, OPENERS) {
            since = 0;
        }
        let opens = matches!(word.len(), 2..=11)
            && (is_one_of(word, MODALS) || schedules(word) || plans(word) || is_timetabled(word));
        if opens || (since <= REACH && is_one_of(word, &["to", "na"])) {
            return true;
        }
    }
    false
}

/// Says whether a subject of that word denies its verb.
pub(super) fn is_negative_subject(word: &str) -> bool {
    is_one_of(word, &["neither", "nobody", "none", "no"])
}

/// Says whether a word or dash joins the two ends of a range.
pub(super) fn joins(word: &str) -> bool {
    is_one_of(word, &["-", "–", "—", "--", "to", "through", "thru", "until", "till", "and", "or", ",", "/"])
}

/// Says whether a word or dash leads from the beginning of a stretch to its end.
pub(super) fn runs_on(word: &str) -> bool {
    is_one_of(word, &["-", "–", "—", "--", "to", "through", "thru", "until", "till"])
}

/// Says whether a word behind a length says what fills it.
pub(super) fn fills(word: &str) -> bool {
    is_one_of(word, &["of"])
}

/// What a word in front of a time opens or closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bounding {
    /// "since 2019": from its beginning up to now.
    Since,
    /// "from 2019": from its beginning on.
    From,
    /// "after 2019": from its end on.
    After,
    /// "before 2019": up to its beginning.
    Before,
    /// "until 2019", "by 2019": up to its end.
    Until,
}

/// Reads a word in front of a time.
pub(super) fn bounding(word: &str) -> Option<Bounding> {
    const WORDS: &[(Bounding, &[&str])] = &[
        (Bounding::Since, &["since"]),
        (Bounding::From, &["from", "starting", "beginning"]),
        (Bounding::After, &["after", "later", "post"]),
        (Bounding::Before, &["before", "earlier", "pre", "prior"]),
        (Bounding::Until, &["until", "till", "til", "by", "through", "thru"]),
    ];
    WORDS.iter().find(|(_, words)| is_one_of(word, words)).map(|(bounding, _)| *bounding)
}

/// Says whether a word behind a time opens a stretch from it on: "1872 onwards".
pub(super) fn opens(word: &str) -> bool {
    is_one_of(word, &["onwards", "onward"])
}

/// Says whether a word opens a clause of condition or time, whose present tense is of what is to come.
pub(super) fn conditions(word: &str) -> bool {
    is_one_of(word, &["when", "if", "until", "till", "before", "after", "once", "unless", "whenever"])
}

/// Says whether a word makes it unlikely that its sentence tells a habit: a past form, a perfect or a modal of the future.
pub(super) fn is_no_habit(word: &str) -> bool {
    const FORMS: &[&str] = &[
        "said", "was", "were", "had", "has", "have", "did", "will", "would", "wo", "rose", "fell", "began", "came",
        "won", "took", "made", "sold", "held", "lost", "met", "saw", "told", "went", "grew",
    ];
    word.ends_with("ed") || is_one_of(word, FORMS)
}

/// Says whether a word can stand between such a word and its time: "later *than* 2019", "before *about* 1900".
pub(super) fn bounds_over(word: &str) -> bool {
    is_one_of(word, &["than", "the", "about", "approx", "approx.", "approximately", "circa", "ca.", "year", "to"])
}

/// Says whether a verb says of itself that what follows is still to come, whatever its own tense: "had planned a march on Friday".
pub(super) fn plans(word: &str) -> bool {
    is_one_of(
        word,
        &["scheduled", "planned", "slated", "postponed", "delayed", "extended", "expected", "planning", "scheduling"],
    )
}

/// Says whether a participle tells, with "for" behind it, that something was given a date: "was set for July".
pub(super) fn fixes(word: &str) -> bool {
    is_one_of(word, &["set", "fixed", "booked", "timed", "pencilled"])
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
