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
        (EventClass::Reporting, "assertion declaration disclosure leak remark reply testimony affirmation"),
        (
            EventClass::Aspectual,
            "beginning completion culmination end ending initiation onset outset resumption start termination",
        ),
        (
            EventClass::IAction,
            "accusation attempt effort encouragement litigation overture plea prevention quest speculation suggestion threat warning help",
        ),
        (
            EventClass::IState,
            "ambition anticipation anxiety belief concern desire doubt dream expectation fear hope implication intention need \
             estimate plan suspicion understanding willingness wish worry",
        ),
        (
            EventClass::State,
            "candidacy control difficulty domination earnings income leadership ownership peace possession presence \
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
    boast brief caution chant chide cite claim clarify concede confess confide confirm contend counter declare deny
    describe detail disclose divulge elaborate emphasise emphasize enthuse exclaim explain gloat gripe indicate
    inform interject joke lament mention muse mutter narrate note notify observe opine post proclaim profess purport
    quip quote reaffirm rebut recall recount reiterate remark remind repeat reply report restate retort reveal say
    scoff shout signal specify state telegraph talk tell testify tweet underline underscore utter volunteer whisper write
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
    accept accuse advocate agree aid analyse analyze appeal approve arrange ask assign assist attempt attribute
    authorise authorize avert avoid ban beg beseech blackmail blame block bully choose coax command compel complain
    convict convince cope counsel dare debate decide defer delay delegate demand deter determine direct discourage
    dissuade empower encourage endeavor endeavour entice entreat entrust examine exhort explore facilitate fail foil
    forbid forestall forgo hail help hinder honor honour impede implore incite induce influence inhibit insist
    instruct investigate invite lobby manage mislead motivate name neglect negotiate nominate obstruct offer opt
    order overcome permit persuade petition plead pledge postpone pray preclude predict press pressure prevent probe
    prod promise pronounce propose recommend refrain refuse regain request rescind resist resolve restrain scramble
    seek solicit speculate spur strive struggle study suggest summon swear tackle tempt threaten thwart try
    undertake urge veto vow warn withhold woo
";

/// "want", "believe": an attitude to another event.
const INTENSIONAL_STATES: &str = "
    abhor aim allow anticipate appreciate aspire await believe care conceive consider covet crave deem depend
    deserve desire detest disagree disbelieve dislike distrust doubt dread dream enjoy entitle envisage envision
    estimate expect favor favour fear foresee guess hate hope imagine infer intend intrigue know like loathe long
    love mind mull need oblige oppose plan ponder prefer presume presuppose prohibit qualify reckon regard regret
    rely remember require resent seem suppose surmise suspect think trust understand want wish wonder worry yearn
    yield
";

/// "owns", "remains": something is the case.
const STATES: &str = "
    abound adhere adjoin affect be belong coexist comprise conform consist constitute cost differ encompass entail
    equal exceed exist face have include last lie live outnumber outweigh overlap owe own pertain possess precede
    predominate prevail range remain represent resemble reside rest stand suffice surround symbolise symbolize tend
    total typify weigh
";
