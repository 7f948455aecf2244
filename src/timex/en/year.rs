//! Years: "2019", "'98", "nineteen eighty-four", "44 BC", and numbers that only look like years.

use crate::calendar::Quantity;

use super::Item::{After, Glued, Is, NotAfter, Number, Opt, Unless, Word};
use super::*;

/// What stands before a number that is no year: money, names of things that are numbered, words that count.
const COUNTED_THINGS: Item = NotAfter(&[Word(&[
    "$", "£", "€", "¥", "#", "no.", "number", "resolution", "section", "room", "route", "highway", "flight", "article",
    "page", "pages", "chapter", "paragraph", "rule", "act", "bill", "title", "channel", "suite", "apartment", "box",
    "than", "nearly", "almost", "least", "most", "only", "all", "another", "additional", "some", "over", "roughly",
    "approximately", "exactly", "least", "model", "windows", "office", "area", "code", "extension", "ext.", "phone",
    "'", "’", "/", "=", "+", "x", "×", "@", "&", ".", ":", "rs", "c$", "us$", "a$", "version", "directive", "regulation", "case", "gate",
])]);

/// What stands behind a number that is no year: what is counted.
const COUNTED: Item = Unless(&[
    Word(&[
        "people", "men", "women", "children", "troops", "soldiers", "dollars", "pounds", "euros", "yen", "miles", "metres",
        "meters", "feet", "kilometers", "kilometres", "km", "kg", "kilograms", "tonnes", "tons", "acres", "hectares", "jobs", "employees",
        "workers", "copies", "times", "votes", "points", "shares", "units", "persons", "students", "members", "homes",
        "houses", "residents", "passengers", "cases", "deaths", "pages", "words", "years", "days", "hours", "minutes", "weeks",
        "months", "seconds", "%", "percent", "per", "million", "billion", "cents", "barrels", "megawatts", "mw", "mph", "calories",
        "hundred", "thousand", "square", "cubic", "pesos", "francs", "rupees", "rubles", "roubles", "rand", "cars", "vehicles", "others", "companies", "refugees",
        "delegates", "protesters", "demonstrators", "police", "officers", "civilians", "prisoners", "inmates", "guests", "fans", "spectators", "m", "ft", "yards",
        "°", "bhp", "rpm", "hp", "cc", "ml", "litres", "liters", "gallons", "bottles", "seats", "rooms", "stores", "shops", "schools", "tickets", "or", "&",
    ]),
]);

/// Words that take a year behind them.
const BEFORE_A_YEAR: Item = After(&[Word(&[
    "in", "since", "until", "till", "by", "from", "through", "during", "before", "after", "of", "late", "early", "mid",
    "between", "-", "–", "to", "throughout", "year", "circa", "around", "and", "the", "(", "c.", "ca.", "about", "ad", "fiscal",
])]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        id: RuleId::new("en/year/bare"),
        doc: "Four digits from 1900 to 2099 that count nothing, number nothing and are no part of a name.",
        pattern: &[COUNTED_THINGS, Is(Class::Year), COUNTED, Unless(&[Word(&["/", "°"])])],
        meaning: |m| near(m.year()?),
        hits: &[("It opened in 2019.", "2019"), ("The 1998 flood was worse.", "1998")],
        misses: &["2000 people came.", "They passed Resolution 1441.", "It cost $2019.", "More than 2019 came.", "It holds 1,900."],
    },
    Rule {
        id: RuleId::new("en/year/far"),
        doc: "Four digits from 1000 to 2199 behind a word that takes a year.",
        pattern: &[BEFORE_A_YEAR, Is(Class::Year), COUNTED],
        meaning: |m| Some(year(m.year()?)),
        hits: &[("The mill was built in 1742.", "1742")],
        misses: &["Platoon 1742 left.", "It took 1742 days."],
    },
    Rule {
        id: RuleId::new("en/year/in-brackets"),
        doc: "\"(1742)\".",
        pattern: &[After(&[Word(&["("])]), Is(Class::Year), Item::Ahead(&[Word(&[")", "-", "–"])])],
        meaning: |m| Some(year(m.year()?)),
        hits: &[("His first play (1742) is lost.", "1742")],
        misses: &["The ship (1742 tons) sank."],
    },
    Rule {
        id: RuleId::new("en/year/named"),
        doc: "\"the year 1066\".",
        pattern: &[THE, Word(&["year"]), Is(Class::Year)],
        meaning: |m| Some(year(m.year()?)),
        hits: &[("In the year 1066 a comet came.", "1066")],
        misses: &["A year, 1066 days or more."],
    },
    Rule {
        id: RuleId::new("en/year/named-words"),
        doc: "\"the year two thousand\".",
        pattern: &[THE, Word(&["year"]), Number],
        meaning: |m| in_words(0, m.number()?),
        hits: &[("By the year two thousand it was gone.", "2000")],
        misses: &["That year two men left."],
    },
    Rule {
        id: RuleId::new("en/year/short"),
        doc: "\"'98\": 1930 to 2029.",
        pattern: &[Word(&["'", "’", "‘"]), Glued, Is(Class::TwoDigits), Unless(&[Word(&["'", "’", "%"])])],
        meaning: |m| Some(year(short(m.two_digits()?))),
        hits: &[("The class of '98 met.", "1998")],
        misses: &["The class of 98 pupils met."],
    },
    Rule {
        id: RuleId::new("en/year/words-19"),
        doc: "\"nineteen eighty-four\".",
        pattern: &[Word(&["nineteen"]), Opt(&[Word(&["-"])]), Number],
        meaning: |m| in_words(1900, m.number()?),
        hits: &[("He was born in nineteen eighty-four.", "1984")],
        misses: &["Nineteen men left."],
    },
    Rule {
        id: RuleId::new("en/year/words-18"),
        doc: "\"eighteen twelve\".",
        pattern: &[Word(&["eighteen"]), Opt(&[Word(&["-"])]), Number],
        meaning: |m| in_words(1800, m.number()?),
        hits: &[("The war of eighteen twelve dragged on.", "1812")],
        misses: &["Eighteen men left."],
    },
    Rule {
        id: RuleId::new("en/year/words-20"),
        doc: "\"twenty twenty-four\".",
        pattern: &[Word(&["twenty"]), Number],
        meaning: |m| in_words(2000, m.number()?),
        hits: &[("It began in twenty twenty.", "2020")],
        misses: &["Twenty men left."],
    },
    Rule {
        id: RuleId::new("en/year/before-era"),
        doc: "\"44 BC\", astronomically −43. Years of an era may have any number of digits.",
        pattern: &[Is(Class::Digits), Is(Class::EraBefore)],
        meaning: |m| Some(year(1 - i32::try_from(m.digits()?).ok()?)),
        hits: &[("Caesar died in 44 BC.", "BC0044")],
        misses: &["He moved to BC in May.", "44 people left."],
    },
    Rule {
        id: RuleId::new("en/year/since-era"),
        doc: "\"AD 79\".",
        pattern: &[Is(Class::EraSince), Is(Class::Digits)],
        meaning: |m| Some(year(i32::try_from(m.digits()?).ok()?)),
        hits: &[("The city burned in AD 79.", "0079")],
        misses: &["An ad 79 people saw."],
    },
    Rule {
        id: RuleId::new("en/year/since-era-behind"),
        doc: "\"79 AD\".",
        pattern: &[Is(Class::Digits), Is(Class::EraSince)],
        meaning: |m| Some(year(i32::try_from(m.digits()?).ok()?)),
        hits: &[("The city burned in 79 AD.", "0079")],
        misses: &["They ran 79 ad spots."],
    },
];

/// Two digits of a year behind an apostrophe are 1930 to 2029.
fn short(two: i32) -> i32 {
    if two < 30 { 2000 + two } else { 1900 + two }
}

fn near(of: i32) -> Option<TimeExpr> {
    (1900..=2099).contains(&of).then(|| year(of))
}

/// "nineteen" and "eighty-four".
fn in_words(base: i32, number: Quantity) -> Option<TimeExpr> {
    let Quantity::Exactly(number) = number else { return None };
    let fits = if base == 0 { (1000.0..2200.0).contains(&number) } else { (10.0..100.0).contains(&number) };
    fits.then(|| year(base + number as i32))
}
