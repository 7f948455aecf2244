//! Small closed sets of words by which event nouns, clauses and attributions are recognised.

use std::sync::LazyLock;

use crate::event::lexicon::Lexicon;

/// Prepositions and conjunctions that stand before a time, so that a noun behind them is likely an event: "after the X".
pub(in crate::event) const BEFORE_EVENTS: &[&str] =
    &["after", "amid", "before", "during", "following", "pending", "since", "until", "upon"];

/// Prepositions that name a participant of the event noun in front of them: "the purchase of", "an attack on".
pub(in crate::event) const AFTER_EVENTS: &[&str] = &["against", "between", "by", "of", "on", "over", "with"];

/// Words that bound the number behind them: "at least 31", "more than 60".
pub(in crate::event) const NUMBER_BOUNDS: &[[&str; 2]] =
    &[["at", "least"], ["at", "most"], ["more", "than"], ["less", "than"], ["fewer", "than"], ["up", "to"]];

/// Words in front of a number that take nothing from it: "nearly 60".
pub(in crate::event) const NUMBER_HEDGES: &[&str] =
    &["about", "almost", "approximately", "around", "just", "nearly", "only", "over", "roughly", "some"];

/// Verbs whose object is mostly an event: "held talks", "suffered a stroke".
pub(in crate::event) static HOSTS: LazyLock<Lexicon<()>> = LazyLock::new(|| Lexicon::new(&[((), HOSTING)]));

/// Verbs whose subject is mostly an event: "the strike ended".
pub(in crate::event) static HAPPENINGS: LazyLock<Lexicon<()>> = LazyLock::new(|| Lexicon::new(&[((), HAPPENING)]));

/// Verbs that mean little beside their object: "took delivery", "made an offer".
pub(in crate::event) const LIGHT: &[&str] = &["do", "get", "give", "have", "make", "pay", "put", "take"];

/// Words in front of the name of a person.
pub(in crate::event) const TITLES: &[&str] = &[
    "Mr.",
    "Mr",
    "Mrs.",
    "Mrs",
    "Ms.",
    "Ms",
    "Miss",
    "Dr.",
    "Dr",
    "Sir",
    "Lord",
    "Lady",
    "Prof.",
    "Professor",
    "President",
    "Minister",
    "Chancellor",
    "Senator",
    "Sen.",
    "Rep.",
    "Gov.",
    "Governor",
    "Gen.",
    "General",
    "Judge",
    "Justice",
    "King",
    "Queen",
    "Prince",
    "Princess",
    "Pope",
    "Rev.",
    "Mayor",
    "Secretary",
];

/// Titles that only a man has.
pub(in crate::event) const MALE: &[&str] = &["Mr.", "Mr", "Sir", "Lord", "King", "Prince", "Pope"];

/// Titles that only a woman has.
pub(in crate::event) const FEMALE: &[&str] = &["Mrs.", "Mrs", "Ms.", "Ms", "Miss", "Lady", "Queen", "Princess"];

/// Words in the names of bodies, which are no "he" and no "she".
pub(in crate::event) const BODIES: &[&str] = &[
    "Agency",
    "Army",
    "Association",
    "Authority",
    "Bank",
    "Board",
    "Bureau",
    "City",
    "Commission",
    "Committee",
    "Company",
    "Co",
    "Congress",
    "Corp",
    "Corporation",
    "Council",
    "County",
    "Court",
    "Department",
    "Foundation",
    "Group",
    "House",
    "Inc",
    "Institute",
    "Ltd",
    "Ministry",
    "Office",
    "Organisation",
    "Organization",
    "Parliament",
    "Party",
    "Police",
    "Senate",
    "Service",
    "State",
    "States",
    "Times",
    "Union",
    "University",
    "Post",
    "News",
    "Nations",
];

const HOSTING: &str = "
    abandon accelerate allege announce attend avert avoid await block boycott call cancel carry cause celebrate
    commemorate commence commit complete condemn conduct continue criticise criticize defer delay demand denounce
    deny deplore describe do end endure enter escalate expect experience face finish follow halt hold host initiate
    intensify interrupt investigate join launch lead lose mark mediate monitor mourn negotiate order oversee perform
    plan plot postpone prepare prevent prompt propose protest provoke pursue recall reject renew report resist
    resume sabotage schedule see seek spark speed stage start stop suffer survive suspend terminate threaten trigger
    undergo undertake urge wage watch win witness
";

const HAPPENING: &str = "
    begin break cause cease claim come conclude continue culminate drag end ensue erupt escalate fail follow happen
    intensify kill last lead leave occur persist proceed prompt result resume start stem stop succeed take trigger
    unfold
";
