//! What a word says about whether the event below it happened.
//!
//! The groups are those of Karttunen (1971, implicative verbs), Kiparsky and Kiparsky (1970, factives) and of the
//! event-selecting predicates of Saurí and Pustejovsky (2009, FactBank).

use std::sync::LazyLock;

use crate::event::lexicon::Lexicon;

/// What a governing word does to the event that is its complement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::event) enum Effect {
    /// It is as true as its governor: "managed to", "began to", "forced her to".
    Keeps,
    /// It is false where its governor is true: "failed to", "denied", "prevented".
    Denies,
    /// It is wanted, promised or demanded: "plans to", "urged".
    Plans,
    /// It may be: "believes", "accused of", "allowed to".
    Doubts,
    /// Somebody says so; nothing else follows.
    Reports,
}

/// What verbs do.
pub(in crate::event) static VERBS: LazyLock<Lexicon<Effect>> = LazyLock::new(|| {
    Lexicon::new(&[
        (Effect::Keeps, KEEPING),
        (Effect::Denies, DENYING),
        (Effect::Plans, PLANNING),
        (Effect::Doubts, DOUBTING),
        (Effect::Reports, REPORTING),
    ])
});

/// What nouns do to what follows them with "of", "to", "for", "on" or "that".
pub(in crate::event) static NOUNS: LazyLock<Lexicon<Effect>> = LazyLock::new(|| {
    Lexicon::new(&[
        (
            Effect::Denies,
            "absence denial failure inability lack prevention refusal ban avoidance rejection cancellation",
        ),
        (
            Effect::Plans,
            "aim ambition attempt agreement appeal approval bid call commitment consent deadline deal decision demand desire draft effort eve \
             expectation forecast goal hope idea intent intention mandate motion need offer option order pact plan pledge plot \
             prediction preparation programme program project promise proposal prospect push quest readiness recommendation \
             request requirement right scheme step strategy target threat vow warning willingness wish determination",
        ),
        (
            Effect::Doubts,
            "accusation allegation belief chance charge claim danger doubt fear hint likelihood opportunity permission possibility potential \
             probability question report risk rumor rumour speculation suggestion suspicion",
        ),
    ])
});

/// What adjectives do, in front of an event noun ("a planned strike") or with an infinitive ("is due to resume").
pub(in crate::event) static ADJECTIVES: LazyLock<Lexicon<Effect>> = LazyLock::new(|| {
    Lexicon::new(&[
        (
            Effect::Denies,
            "abandoned aborted averted blocked cancelled canceled scrapped shelved foiled thwarted unable reluctant unwilling loath",
        ),
        (
            Effect::Plans,
            "anticipated bound coming certain desired due eager expected forthcoming future impending imminent intended keen looming planned poised prepared \
             projected promised proposed ready scheduled set sure threatened upcoming willing",
        ),
        (
            Effect::Doubts,
            "able alleged apparent conceivable feared hypothetical likely possible potential presumed probable prospective \
             reported rumored rumoured supposed suspected unlikely would-be",
        ),
    ])
});

/// Adverbs that leave open whether it happened.
pub(in crate::event) static DOUBTING_ADVERBS: LazyLock<Lexicon<()>> = LazyLock::new(|| {
    Lexicon::new(&[(
        (),
        "allegedly apparently conceivably maybe ostensibly perhaps possibly potentially presumably probably purportedly \
         reportedly reputedly seemingly supposedly",
    )])
});

const KEEPING: &str = "
    accomplish achieve acknowledge admit applaud appreciate become begin bother cause cease celebrate coerce come
    commence compel complete condemn confess confirm continue criticise criticize dare deplore discontinue discover
    do drive enjoy experience find finish follow force forgive get go hail halt happen hear help hurry impel
    interrupt keep know lament launch lead learn let make manage mark mourn notice observe perceive perform persist
    praise proceed prompt prove provoke quit realise realize recall regret remain remember resent resume reveal see
    show spark start stop succeed suffer survive suspend tend terminate thank trigger undergo understand undertake
    use watch welcome witness
";

const DENYING: &str = "
    abandon abort abstain avert avoid ban bar block cancel decline deny deter disprove dispute escape evade fail
    foil forbid forestall forget forgo forswear hinder impede miss neglect obstruct omit preclude prevent prohibit
    rebut refrain refuse refute reject renounce resist scrap shelve shun stymie thwart veto withhold
";

const PLANNING: &str = "
    advise advocate agree aim anticipate appeal apply appoint approve arrange ask aspire assign attempt authorise
    authorize await beg bid book call challenge choose commit consent consider contemplate convince counsel crave
    decide deem defer delay demand design desire determine direct dream elect encourage endeavor endeavour envisage
    envision exhort expect favor favour fight forecast foresee guarantee hope insist instruct intend invite itch
    lobby long look mandate mean motivate need negotiate offer opt order organise organize persuade petition plan
    pledge plot postpone pray predict prefer prepare press pressure project promise propose push recommend remind
    request require reschedule resolve schedule scheme scramble seek set solicit strive struggle suggest summon
    support swear target tell tempt threaten try undertake urge volunteer vote vow wait want warn wish work yearn
";

const DOUBTING: &str = "
    accuse allege allow appear assume believe blame cast charge claim doubt dread empower enable entitle estimate
    fear feel guess hint hypothesise hypothesize imagine imply indict infer investigate license permit presume
    pretend purport question reckon rumor rumour seem sense speculate suppose surmise suspect think wonder worry
";

const REPORTING: &str = "
    add affirm announce argue assert assure aver brief caution cite comment concede conclude contend declare
    describe disclose emphasise emphasize explain inform insist maintain mention note notify point quote reaffirm
    reassure recount reiterate remark repeat reply report respond retort say state stress testify tweet write
";

/// Verbs after whose success there is no event, where their object is a noun: "averted a strike".
pub(in crate::event) static PREVENTING: LazyLock<Lexicon<()>> = LazyLock::new(|| {
    Lexicon::new(&[(
        (),
        "abandon abort avert avoid ban block cancel deter escape foil forbid forestall forgo preclude prevent prohibit scrap \
         shelve stymie thwart",
    )])
});

/// Verbs that demand something by an infinitive and report something by a clause: "told us to leave", "told us that they had left".
pub(in crate::event) static REPORTING_DEMANDS: LazyLock<Lexicon<()>> = LazyLock::new(|| {
    Lexicon::new(&[((), "agree brief convince decide determine insist persuade point remind swear tell vow warn")])
});

/// Verbs whose object was there before: "ended the strike", "will continue the talks".
pub(in crate::event) static ENDING: LazyLock<Lexicon<()>> =
    LazyLock::new(|| Lexicon::new(&[((), "cease continue end finish halt interrupt stop suspend")]));

/// Verbs of planning whose object is the one who is asked, not what is planned: "told a conference".
pub(in crate::event) static PERSONAL: LazyLock<Lexicon<()>> = LazyLock::new(|| {
    Lexicon::new(&[(
        (),
        "advise ask appoint assign beg challenge commit convince counsel elect encourage exhort implore instruct invite look persuade remind \
         summon tell tempt try",
    )])
});
