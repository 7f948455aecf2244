//! Verbs that report and verbs that take a clause, by lemma; they decide where a clause without a connective begins.

/// Says whether a verb of this lemma reports speech: “…”, she said.
#[rustfmt::skip]
pub(super) fn reports(lemma: &str) -> bool {
    matches!(
        lemma,
        "say" | "tell" | "add" | "announce" | "ask" | "argue" | "claim" | "comment" | "complain" | "concede" | "conclude" | "confirm" | "declare" | "deny" | "explain"
        | "insist" | "joke" | "note" | "observe" | "predict" | "promise" | "quip" | "recall" | "remark" | "reply" | "report" | "respond" | "state" | "suggest"
        | "tweet" | "urge" | "vow" | "warn" | "wonder" | "write" | "acknowledge" | "admit" | "allege" | "assert" | "caution" | "continue" | "cry" | "exclaim"
        | "maintain" | "post" | "repeat" | "shout" | "stress" | "testify"
    )
}

/// Says whether a verb of this lemma takes a clause without "that": "said the talks had failed".
#[rustfmt::skip]
pub(super) fn takes_clause(lemma: &str) -> bool {
    reports(lemma)
        || matches!(
            lemma,
            "believe" | "think" | "know" | "hope" | "expect" | "fear" | "feel" | "find" | "guess" | "hear" | "imagine" | "learn" | "mean" | "realise" | "realize"
            | "see" | "show" | "suppose" | "understand" | "wish" | "ensure" | "agree" | "assume" | "estimate" | "forecast" | "indicate" | "reveal" | "suspect"
            | "doubt" | "decide" | "discover" | "notice" | "remember" | "prove" | "assure" | "inform" | "remind" | "convince" | "pledge" | "demand" | "be"
        )
}

/// Says whether a verb of this lemma often has a clause without "that" right behind it: "said prices fell".
#[rustfmt::skip]
pub(super) fn takes_bare_clause(lemma: &str) -> bool {
    matches!(
        lemma,
        "say" | "think" | "believe" | "hope" | "insist" | "claim" | "argue" | "warn" | "fear" | "suspect" | "add" | "estimate" | "agree" | "admit" | "know"
        | "understand" | "guess" | "suppose" | "wish" | "mean" | "ensure" | "predict" | "announce" | "conclude" | "complain" | "deny" | "confirm" | "acknowledge"
    )
}
