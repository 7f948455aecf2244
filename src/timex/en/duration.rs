//! Lengths of time: "three days", "six-week", "an hour", "two and a half years", "half a century".

use crate::calendar::Unit;

use super::Item::{After, Ahead, Either, Glued, Is, NotAfter, Number, Opt, Unless, Word};
use super::*;

/// A unit in either number.
const UNIT: Item = Either(&[&[Is(Class::Unit)], &[Is(Class::Units)]]);
/// Words that may stand between a number and its unit.
const MORE: Item = Opt(&[Word(&[
    "more",
    "full",
    "long",
    "consecutive",
    "straight",
    "whole",
    "additional",
    "extra",
    "further",
    "solid",
    "trading",
    "business",
    "working",
    "short",
    "successive",
])]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/duration/exact"),
        doc: "\"three days\", \"two and a half years\", \"three to five weeks\".",
        pattern: &[NotAfter(&[Word(&["$", "£", "€"])]), Number, MORE, UNIT, Unless(&[Word(&["of"])])],
        meaning: |m| Some(TimeExpr::Lasting(m.amount()?)),
        hits: &[
            ("The strike lasted three days.", "P3D"),
            ("The war lasted two and a half years.", "P2.5Y"),
            ("They waited 20 minutes.", "PT20M"),
        ],
        misses: &["Three men left.", "It costs two dollars."],
    },
    Rule {
        id: RuleId::new("en/duration/of"),
        doc: "\"three days of talks\".",
        pattern: &[Number, MORE, Is(Class::Units), Ahead(&[Word(&["of"])])],
        meaning: |m| Some(TimeExpr::Lasting(m.amount()?)),
        hits: &[("They ended three days of talks.", "P3D")],
        misses: &["Three of the days were wet."],
    },
    Rule {
        id: RuleId::new("en/duration/hyphened"),
        doc: "\"six-week\", \"10-year\", \"two-and-a-half-year\": in front of what lasts so long.",
        pattern: &[Number, Word(&["-", "–", "‑"]), Glued, UNIT, Opt(&[Word(&["-"]), Glued, Word(&["long"])])],
        meaning: |m| Some(TimeExpr::Lasting(m.amount()?)),
        hits: &[
            ("The six-week war is over.", "P6W"),
            ("A 10-year bond was sold.", "P10Y"),
            ("The two-day-long talks ended.", "P2D"),
        ],
        misses: &["The 22-year-old left.", "The two-man team left."],
    },
    Rule {
        id: RuleId::new("en/duration/article"),
        doc: "\"a week\", \"an hour\".",
        pattern: &[
            Is(Class::Article),
            Opt(&[Word(&["full", "whole", "entire", "further", "single", "mere"])]),
            Unless(&[Word(&["second", "quarter", "minute", "half", "sec", "night", "day", "min"])]),
            Is(Class::Unit),
            Unless(&[Word(&["-", "when"])]),
        ],
        meaning: |m| Some(TimeExpr::Lasting(m.amount()?)),
        hits: &[("They waited a week.", "P1W"), ("They waited an hour.", "PT1H")],
        misses: &["A second man left.", "A quarter of them left."],
    },
    Rule {
        id: RuleId::new("en/duration/day"),
        doc: "\"a day\", \"a minute\".",
        pattern: &[
            Is(Class::Article),
            Opt(&[Word(&["full", "whole", "entire", "single"])]),
            Ahead(&[Word(&["day", "minute", "night"])]),
            Is(Class::Unit),
            Unless(&[Word(&["-", "when", "of", "club", "job", "detail"])]),
        ],
        meaning: |m| Some(TimeExpr::Lasting(m.amount()?)),
        hits: &[("They waited a minute.", "PT1M")],
        misses: &["A day of joy came."],
    },
    Rule {
        id: RuleId::new("en/duration/half"),
        doc: "\"half a century\", \"a half hour\", \"half an hour\".",
        pattern: &[
            Opt(&[Is(Class::Article)]),
            Word(&["half"]),
            Opt(&[Word(&["-"]), Glued]),
            Opt(&[Is(Class::Article)]),
            Is(Class::Unit),
        ],
        meaning: |m| Some(TimeExpr::Lasting(halves(1, m.unit()?))),
        hits: &[("They waited half an hour.", "PT30M"), ("They waited a half hour.", "PT30M")],
        misses: &["Half a loaf is left."],
    },
    Rule {
        id: RuleId::new("en/duration/and-a-half"),
        doc: "\"an hour and a half\", \"a year and a half\".",
        pattern: &[Is(Class::Article), Is(Class::Unit), Word(&["and"]), Is(Class::Article), Word(&["half"])],
        meaning: |m| Some(TimeExpr::Lasting(halves(3, m.unit()?))),
        hits: &[("They waited an hour and a half.", "PT90M")],
        misses: &["A loaf and a half is left."],
    },
    Rule {
        id: RuleId::new("en/duration/quarter-century"),
        doc: "\"a quarter century\", \"quarter-century\".",
        pattern: &[
            Opt(&[Is(Class::Article)]),
            Word(&["quarter"]),
            Opt(&[Word(&["-", "of"])]),
            Opt(&[Is(Class::Article)]),
            Word(&["century"]),
        ],
        meaning: |_| Some(TimeExpr::Lasting(amount(25, Unit::Year))),
        hits: &[("They waited a quarter century.", "P25Y")],
        misses: &["A quarter of them left."],
    },
    Rule {
        id: RuleId::new("en/duration/long"),
        doc: "\"year-long\", \"weeklong\": in front of what lasts so long.",
        pattern: &[Is(Class::Unit), Word(&["-"]), Glued, Word(&["long"])],
        meaning: |m| Some(TimeExpr::Lasting(m.amount()?)),
        hits: &[("The year-long siege is over.", "P1Y")],
        misses: &["The long year is over."],
    },
    Rule {
        id: RuleId::new("en/duration/long-many"),
        doc: "\"months-long\", \"decades-old\" is an age.",
        pattern: &[Is(Class::Units), Word(&["-"]), Glued, Word(&["long"])],
        meaning: |m| Some(TimeExpr::Lasting(vague_amount(m.unit()?))),
        hits: &[("The months-long siege is over.", "PXM")],
        misses: &["The months were long."],
    },
    Rule {
        id: RuleId::new("en/duration/bare"),
        doc: "\"for years\", \"in weeks\": how many is not said.",
        pattern: &[
            After(&[Word(&[
                "for", "in", "within", "after", "of", "over", "than", "by", "lasting", "takes", "took", "take",
                "lasted", "spent", "spend", "last",
            ])]),
            Is(Class::Units),
            Unless(&[Word(&["of", "ago", "-", "earlier", "later"])]),
        ],
        meaning: |m| Some(TimeExpr::Lasting(vague_amount(m.unit()?))),
        hits: &[("They waited for years.", "PXY")],
        misses: &["Years passed them by."],
    },
    Rule {
        id: RuleId::new("en/duration/or-two"),
        doc: "\"a year or two\", \"a day or so\".",
        pattern: &[Is(Class::Article), Is(Class::Unit), Word(&["or"]), Word(&["two", "so", "more"])],
        meaning: |m| Some(TimeExpr::Lasting(m.amount()?)),
        hits: &[],
        misses: &["A loaf or two is left."],
    },
    Rule {
        id: RuleId::new("en/duration/or-so"),
        doc: "\"two years or so\".",
        pattern: &[Number, UNIT, Word(&["or"]), Word(&["so", "more", "less", "longer"])],
        meaning: |m| Some(TimeExpr::Lasting(m.amount()?)),
        hits: &[],
        misses: &["Two men or so left."],
    },
];
