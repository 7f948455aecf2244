//! Times that are only placed before, at or after the publication: "recently", "now", "soon", "the future".

use crate::calendar::VagueTime;

use super::Item::{After, Ahead, Is, NotAfter, Opt, Unless, Word};
use super::*;

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/vague/now"),
        doc: "\"now\", \"right now\", \"currently\", \"nowadays\", \"at present\", \"these days\": TIMEX3 PRESENT_REF.",
        pattern: &[Opt(&[Word(&["right", "just"])]), Word(&["now", "currently", "nowadays", "presently"])],
        meaning: |_| Some(vague(VagueTime::Present)),
        hits: &[("They now live here.", "PRESENT_REF")],
        misses: &["They know."],
    },
    Rule {
        id: RuleId::new("en/vague/these-days"),
        doc: "\"these days\".",
        pattern: &[Word(&["these"]), Word(&["days"])],
        meaning: |_| Some(vague(VagueTime::Present)),
        hits: &[("They live here these days.", "PRESENT_REF")],
        misses: &["These men left."],
    },
    Rule {
        id: RuleId::new("en/vague/the-moment"),
        doc: "\"at the moment\", \"the present\", \"at present\", \"at this time\".",
        pattern: &[
            After(&[Word(&["at", "for", "until", "to"])]),
            Item::Either(&[
                &[Word(&["the"]), Word(&["moment", "present"])],
                &[Word(&["this"]), Word(&["time", "point", "moment", "stage"])],
                &[Word(&["present"])],
            ]),
            Unless(&[Is(Class::Lower)]),
        ],
        meaning: |_| Some(vague(VagueTime::Present)),
        hits: &[("They live here at the moment.", "PRESENT_REF")],
        misses: &["The moment came."],
    },
    Rule {
        id: RuleId::new("en/vague/current"),
        doc: "\"the current crisis\": as an adjective.",
        pattern: &[
            Word(&["current"]),
            Ahead(&[Is(Class::Lower)]),
            Unless(&[Word(&["and", "of", "is", "was", "account", "year", "quarter", "month", "week"])]),
        ],
        meaning: |_| Some(vague(VagueTime::Present)),
        hits: &[("The current rules are strict.", "PRESENT_REF")],
        misses: &["The current is strong."],
    },
    Rule {
        id: RuleId::new("en/vague/recently"),
        doc: "\"recently\", \"lately\", \"more recently\": TIMEX3 PAST_REF.",
        pattern: &[Opt(&[Word(&["more", "most", "very", "until", "just"])]), Word(&["recently", "lately"])],
        meaning: |_| Some(vague(VagueTime::Past)),
        hits: &[("They recently met.", "PAST_REF")],
        misses: &["They met late."],
    },
    Rule {
        id: RuleId::new("en/vague/recent"),
        doc: "\"a recent survey\": as an adjective.",
        pattern: &[Word(&["recent"]), Ahead(&[Is(Class::Lower)]), Unless(&[Is(Class::Units)])],
        meaning: |_| Some(vague(VagueTime::Past)),
        hits: &[("A recent survey failed.", "PAST_REF")],
        misses: &["A decent survey failed."],
    },
    Rule {
        id: RuleId::new("en/vague/previously"),
        doc: "\"previously\", \"formerly\".",
        pattern: &[Word(&["previously", "formerly"])],
        meaning: |_| Some(vague(VagueTime::Past)),
        hits: &[("They previously met.", "PAST_REF")],
        misses: &["They met the former."],
    },
    Rule {
        id: RuleId::new("en/vague/soon"),
        doc: "\"soon\", \"shortly\".",
        pattern: &[
            Opt(&[Word(&["very", "pretty"])]),
            NotAfter(&[Word(&["as", "too", "so", "how"])]),
            Word(&["soon"]),
            Unless(&[Word(&["as", "after", "before", "-", "became", "found"])]),
        ],
        meaning: |_| Some(vague(VagueTime::Future)),
        hits: &[("They will soon meet.", "FUTURE_REF")],
        misses: &["As soon as they met, it rained."],
    },
    Rule {
        id: RuleId::new("en/vague/past"),
        doc: "\"the past\", \"in the past\".",
        pattern: &[
            Word(&["the"]),
            Opt(&[Word(&["recent", "distant"])]),
            Word(&["past"]),
            Unless(&[Is(Class::Lower), Is(Class::Numeric), Is(Class::Cardinal)]),
        ],
        meaning: |_| Some(vague(VagueTime::Past)),
        hits: &[("It was better in the past.", "PAST_REF")],
        misses: &["They ran past the mill."],
    },
    Rule {
        id: RuleId::new("en/vague/past-where"),
        doc: "\"the past and the present\".",
        pattern: &[
            Word(&["the"]),
            Word(&["past"]),
            Ahead(&[Word(&["and", "or", "but", "is", "was", "when", "as", "to", "that"])]),
        ],
        meaning: |_| Some(vague(VagueTime::Past)),
        hits: &[],
        misses: &["They ran past the mill."],
    },
    Rule {
        id: RuleId::new("en/vague/future"),
        doc: "\"the future\", \"the near future\".",
        pattern: &[
            Word(&["the"]),
            Opt(&[Word(&["near", "distant", "foreseeable", "immediate", "not-too-distant"])]),
            Word(&["future"]),
            Unless(&[Word(&["of"])]),
        ],
        meaning: |_| Some(vague(VagueTime::Future)),
        hits: &[("It will be better in the future.", "FUTURE_REF")],
        misses: &["Futures fell.", "The future of the mill is dark."],
    },
    Rule {
        id: RuleId::new("en/vague/near-future"),
        doc: "\"near future\".",
        pattern: &[Word(&["near"]), Word(&["future"])],
        meaning: |_| Some(vague(VagueTime::Future)),
        hits: &[],
        misses: &["A near miss."],
    },
    Rule {
        id: RuleId::new("en/vague/term"),
        doc: "\"the short term\", \"the near term\".",
        pattern: &[
            Word(&["the"]),
            Word(&["short", "near", "long"]),
            HYPHEN,
            Word(&["term"]),
            Unless(&[Is(Class::Lower)]),
        ],
        meaning: |_| Some(vague(VagueTime::Future)),
        hits: &[],
        misses: &["The term ended."],
    },
];
