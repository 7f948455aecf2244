//! The class of an event by the dictionary form of its trigger.
//!
//! TimeML gives each class by definition and example (TimeML Annotation Guidelines 1.2.1, section 2.1.2); the lists extend the
//! examples. What is in no list is an [`EventClass::Occurrence`].

use std::sync::LazyLock;

use crate::event::EventClass;
use crate::event::lexicon::Lexicon;

/// The classes of verbs.
pub(in crate::event) static VERBS: LazyLock<Lexicon<EventClass>> = LazyLock::new(|| {
    Lexicon::new(&[
        (EventClass::Reporting, REPORTING),
        (EventClass::Perception, PERCEPTION),
        (EventClass::Aspectual, ASPECTUAL),
        (EventClass::IAction, INTENSIONAL_ACTIONS),
        (EventClass::IState, INTENSIONAL_STATES),
        (EventClass::State, STATES),
    ])
});

/// The classes of nouns.
pub(in crate::event) static NOUNS: LazyLock<Lexicon<EventClass>> = LazyLock::new(|| {
    Lexicon::new(&[
        (EventClass::Reporting, "announcement assertion declaration disclosure remark reply testimony affirmation"),
        (EventClass::Aspectual, "beginning completion culmination end ending initiation onset outset resumption start termination"),
        (
            EventClass::IAction,
            "accusation attempt bid demand effort encouragement initiative litigation overture plea prevention proposal quest \
             speculation suggestion threat warning",
        ),
        (
            EventClass::IState,
            "ambition anticipation anxiety belief concern desire doubt dream expectation fear hope implication intention need \
             objection plan suspicion understanding willingness wish worry",
        ),
        (
            EventClass::State,
            "candidacy control crisis difficulty domination earnings income leadership ownership peace possession presence \
             presidency pressure problem process relation silence situation state tension tenure volatility weakness",
        ),
    ])
});

/// The classes of adjectives that are said of something; any other is a state.
pub(in crate::event) static ADJECTIVES: LazyLock<Lexicon<EventClass>> = LazyLock::new(|| {
    Lexicon::new(&[(
        EventClass::IState,
        "able adamant afraid anxious apprehensive aware capable certain cautious concerned confident content convinced curious \
         desperate determined doubtful eager fearful glad hesitant hopeful inclined intent interested keen likely loath obliged \
         optimistic pessimistic poised prepared ready receptive reluctant sceptical skeptical subject suspicious sure unable \
         unafraid unaware uncertain unlikely unprepared unsure unwilling vulnerable wary willing worried pleased surprised",
    )])
});

/// "said", "announced": somebody says that something is the case.
const REPORTING: &str = "
    accord acknowledge add admit advise affirm allege announce apprise argue articulate assert assure aver blurt
    boast brief caution chant chide cite claim clarify comment concede confess confide confirm contend counter
    declare deny describe detail disclose divulge elaborate emphasise emphasize enthuse exclaim explain gloat gripe
    inform insist interject joke lament maintain mention muse mutter narrate note notify observe opine post proclaim
    profess purport quip quote reaffirm reassure rebut recall recount reiterate relate remark remind repeat reply
    report respond restate retort reveal say scoff shout signal specify state stress telegraph tell testify tweet
    underline underscore utter volunteer whisper write
";

/// "saw": somebody perceives something.
const PERCEPTION: &str = "
    behold detect eavesdrop eye eyewitness glimpse hear listen notice overhear perceive see sense sight smell spot
    view watch witness
";

/// "began", "halted": something begins, goes on or ends.
const ASPECTUAL: &str = "
    abort begin cease commence complete conclude continue culminate discontinue embark end finalise finalize finish
    halt inaugurate initiate interrupt perpetuate persist prolong quit recommence reinitiate reopen restart resume
    start stop suspend terminate unfold
";

/// "tried", "prevented": an act that has another event for its object.
const INTENSIONAL_ACTIONS: &str = "
    accuse advocate agree aid analyse analyze appeal arrange ask assign assist attempt attribute authorise authorize
    avert avoid ban beg beseech blackmail blame block bully challenge choose coax coerce command commit compel
    complain condemn convict convince cope counsel dare debate decide defer delay delegate demand deter determine
    direct discourage discuss dissuade empower enable encourage endeavor endeavour enforce entice entreat entrust
    examine exhort explore facilitate fail foil forbid force forestall forgo hamper help hinder honor honour impede
    implore impose incite induce influence inhibit inspect instruct investigate invite lobby manage mandate mislead
    motivate name neglect negotiate nominate obstruct offer opt order organise organize overcome permit persuade
    petition plead pledge postpone pray preclude predict press pressure prevent probe prod promise prompt pronounce
    propose provoke pursue recommend refrain refuse regain request rescind resist resolve restrain scramble seek
    solicit speculate spur strive struggle study suggest summon swear tackle tempt threaten thwart try undertake
    urge veto vow warn withhold woo
";

/// "want", "believe": an attitude to another event.
const INTENSIONAL_STATES: &str = "
    abhor anticipate appreciate aspire assume await believe care conceive consider covet crave deem depend deserve
    desire detest disagree disbelieve dislike distrust doubt dread dream enjoy entitle envisage envision estimate
    expect favor favour fear feel foresee forget guess hate hope imagine infer intend intrigue know like loathe long
    love mean mind miss mull need object oblige oppose plan ponder prefer presume presuppose prohibit qualify reckon
    regard regret rely remember require resent seem suppose surmise suspect think trust understand want wish wonder
    worry yearn
";

/// "owns", "remains": something is the case.
const STATES: &str = "
    abound adhere adjoin amount be belong coexist comprise conform consist constitute contain cost differ encompass
    entail equal exceed exist face have include involve lack last lie live match outnumber outweigh overlap owe own
    pertain possess precede predominate prevail range remain represent resemble reside rest result retain stand stem
    suffice surround symbolise symbolize tend total typify weigh
";
