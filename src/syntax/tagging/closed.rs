//! The closed classes: words that are few, frequent and mostly of one part of speech.

use crate::model::Tag;

/// Finds the tag of a word in lower case, for words whose context hardly matters.
#[rustfmt::skip]
pub(super) fn tag(word: &str) -> Option<Tag> {
    Some(match word {
        "and" | "or" | "but" | "nor" | "yet" | "plus" | "&" => Tag::CC,
        "one" | "two" | "three" | "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten" | "eleven" | "twelve" | "thirteen" | "fourteen"
        | "fifteen" | "sixteen" | "seventeen" | "eighteen" | "nineteen" | "twenty" | "thirty" | "forty" | "fifty" | "sixty" | "seventy"
        | "eighty" | "ninety" | "hundred" | "thousand" | "million" | "billion" | "trillion" | "bn" | "m" => Tag::CD,
        "the" | "a" | "an" | "this" | "these" | "those" | "every" | "each" | "some" | "any" | "no" | "another" | "either" | "neither" | "all" | "both" => Tag::DT,
        "there" => Tag::EX,
        "of" | "in" | "for" | "on" | "with" | "at" | "by" | "from" | "as" | "into" | "after" | "before" | "against" | "during" | "between"
        | "under" | "through" | "over" | "without" | "among" | "since" | "until" | "till" | "because" | "if" | "while" | "although" | "though"
        | "unless" | "whether" | "despite" | "amid" | "per" | "via" | "within" | "toward" | "towards" | "upon" | "across" | "behind"
        | "beyond" | "beneath" | "beside" | "besides" | "throughout" | "underneath" | "unlike" | "than" | "except" | "whereas" | "alongside"
        | "onto" | "versus" | "vs." | "outside" | "inside" | "near" | "above" | "below" | "like" | "about" | "around" | "off" | "along"
        | "whilst" | "lest" | "amongst" => Tag::IN,
        "many" | "other" | "such" | "last" | "next" | "own" | "several" | "new" | "old" | "good" | "great" | "high" | "low" | "big" | "small"
        | "large" | "long" | "young" | "few" | "same" | "major" | "public" | "former" | "possible" | "able" | "first" | "second" | "third"
        | "late" | "key" | "free" | "full" | "current" | "recent" | "different" | "important" | "bad" | "real" | "hard" | "sure" | "due" => Tag::JJ,
        "better" | "higher" | "lower" | "larger" | "greater" | "worse" | "bigger" | "stronger" | "weaker" | "smaller" | "longer" | "older" | "younger" => Tag::JJR,
        "best" | "highest" | "largest" | "lowest" | "greatest" | "worst" | "biggest" | "latest" | "oldest" | "youngest" | "strongest" => Tag::JJS,
        "more" | "fewer" | "less" => Tag::JJR,
        "most" | "least" => Tag::JJS,
        "will" | "would" | "can" | "could" | "may" | "might" | "must" | "should" | "shall" | "ought" | "'ll" | "’ll" | "wo" | "ca" | "sha" => Tag::MD,
        "not" | "n't" | "n’t" | "never" | "also" | "just" | "now" | "then" | "even" | "still" | "already" | "again" | "too" | "very" | "so"
        | "only" | "here" | "always" | "often" | "ever" | "soon" | "once" | "perhaps" | "almost" | "quite" | "rather" | "together" | "away"
        | "back" | "ago" | "later" | "earlier" | "yesterday" | "today" | "tomorrow" | "instead" | "meanwhile" | "however" | "maybe" | "far"
        | "well" | "twice" | "sometimes" | "indeed" | "thus" | "therefore" | "hence" | "tonight" | "forward" | "abroad" | "afterwards"
        | "afterward" | "anyway" | "apart" | "aside" | "elsewhere" | "everywhere" | "forever" | "nowhere" | "otherwise" | "seldom"
        | "somehow" | "somewhere" | "nevertheless" | "nonetheless" | "moreover" | "furthermore" | "beforehand" | "ahead" => rb(word),
        "up" | "out" | "down" => Tag::RP,
        "he" | "she" | "it" | "they" | "we" | "i" | "you" | "him" | "them" | "us" | "me" | "himself" | "herself" | "itself" | "themselves"
        | "ourselves" | "myself" | "yourself" | "mine" | "hers" | "theirs" | "ours" | "yours" => Tag::PRP,
        "his" | "her" | "its" | "their" | "our" | "my" | "your" => Tag::PRPS,
        "to" => Tag::TO,
        "that" => Tag::IN,
        "'s" | "’s" => Tag::POS,
        "'d" | "’d" => Tag::MD,
        "na" | "ta" => Tag::TO,
        "which" | "whatever" | "whichever" => Tag::WDT,
        "who" | "whom" | "what" | "whoever" => Tag::WP,
        "whose" => Tag::WPS,
        "when" | "where" | "why" | "how" | "whenever" | "wherever" => Tag::WRB,
        "is" | "has" | "does" | "says" => Tag::VBZ,
        "was" | "were" | "did" | "went" => Tag::VBD,
        "am" | "are" | "'re" | "’re" | "'ve" | "’ve" | "'m" | "’m" => Tag::VBP,
        "be" => Tag::VB,
        "been" => Tag::VBN,
        "being" => Tag::VBG,
        "someone" | "anyone" | "everyone" | "nobody" | "somebody" | "anybody" | "everybody" | "nothing" | "something" | "anything"
        | "everything" | "none" | "%" => Tag::NN,
        "monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday" | "january" | "february" | "april" | "june"
        | "july" | "august" | "september" | "october" | "november" | "december" => Tag::NNP,
        _ => return None,
    })
}

fn rb(word: &str) -> Tag {
    match word {
        "later" | "earlier" => Tag::RBR,
        _ => Tag::RB,
    }
}
