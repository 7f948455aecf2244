//! Events: what happened, in whose words, and whether it happened at all. No dates yet.

mod antecedent;
mod class;
mod context;
mod en;
mod extent;
mod factuality;
mod features;
mod given;
mod lexicon;
mod names;
mod nominal;
mod participants;
mod same;
mod source;
mod speaker;
mod subject;
mod summary;
#[cfg(feature = "train")]
pub mod train;
mod triggers;

pub use given::{GivenEvent, given};
pub use same::{SameEvent, Sameness};

use indexmap::IndexMap;

use self::context::{Context, lemmas};
use self::factuality::Standings;
use self::names::Names;
use self::source::Sources;
use self::triggers::Trigger;
use crate::id::EventId;
use crate::model::Models;
use crate::provenance::Provenance;
use crate::span::Span;
use crate::syntax::{Aspect, Modality, Polarity, Syntax, Tense, VerbGroup};
use crate::timex::Mention;
use crate::token::{TokenIndex, Tokens};

/// Something that a text says happens, happened or will happen.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Event {
    /// Its name in this analysis.
    pub id: EventId,
    /// The one token that stands for it.
    pub trigger: Span,
    /// The number of that token.
    pub token: TokenIndex,
    /// Its dictionary form.
    pub lemma: String,
    /// TimeML class.
    pub class: EventClass,
    /// TimeML tense of its verb group.
    pub tense: Tense,
    /// TimeML aspect of its verb group.
    pub aspect: Aspect,
    /// Whether it is negated.
    pub polarity: Polarity,
    /// The modal that governs it.
    pub modality: Option<Modality>,
    /// Whether it happened, as far as the text says.
    pub factuality: Factuality,
    /// The reporting event whose words it is; `None` for the author's own.
    pub source: Option<EventId>,
    /// The first mention of the same event in this text; `None` for a first mention.
    ///
    /// The mentions of one event are the event that has `None` here and all whose [`SameEvent::first`] names it: a star, never a chain.
    /// Each mention keeps its own clause, source, factuality and times, which all tell of the one event.
    #[cfg_attr(feature = "serde", serde(default))]
    pub same_as: Option<SameEvent>,
    /// The clause it stands in.
    pub clause: Span,
    /// One readable clause in the text's own words.
    pub summary: String,
    /// Who and what takes part.
    pub participants: Vec<Participant>,
    /// How sure the trigger is, 0 to 1.
    pub confidence: f32,
    /// The rule and the words.
    pub why: Provenance,
}

/// TimeML class of an event (TimeML 1.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "SCREAMING_SNAKE_CASE"))]
pub enum EventClass {
    /// Something happens: "arrested", "war".
    Occurrence,
    /// Somebody says it: "said", "announced".
    Reporting,
    /// Somebody perceives it: "saw".
    Perception,
    /// It begins, goes on or ends: "began", "halted".
    Aspectual,
    /// An act whose object is another event: "tried", "prevented".
    IAction,
    /// An attitude to another event: "want", "believe".
    IState,
    /// A state: "is incompatible".
    State,
}

impl EventClass {
    /// Lists every class; the place of a class in this list is its number in the model file.
    pub(crate) const ALL: [EventClass; 7] = [
        EventClass::Occurrence,
        EventClass::Reporting,
        EventClass::Perception,
        EventClass::Aspectual,
        EventClass::IAction,
        EventClass::IState,
        EventClass::State,
    ];
}

/// Whether an event happened, as far as the text says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Factuality {
    /// It happened or is the case.
    Fact,
    /// It is said not to have happened.
    Negated,
    /// It is planned, predicted or demanded.
    Planned,
    /// It may have happened.
    Possible,
    /// It is only supposed: "if", "in case".
    Hypothetical,
}

/// Somebody or something that takes part in an event.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Participant {
    /// As what.
    pub role: Role,
    /// The words that name it.
    pub span: Span,
    /// What they say.
    pub text: String,
}

/// As what somebody or something takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "snake_case"))]
pub enum Role {
    /// Who does it.
    Agent,
    /// To whom or what it is done.
    Patient,
    /// Where.
    Place,
}

/// Finds the events of a text, in its order, with ids from `e1`.
///
/// Linear in the length of the text.
pub fn extract(
    tokens: &Tokens<'_>,
    syntax: &Syntax,
    mentions: &[Mention],
    models: &Models,
) -> IndexMap<EventId, Event> {
    let names = Names::of(tokens, syntax);
    let lemmas = lemmas(tokens, syntax);
    let context = Context { tokens, syntax, mentions, names: &names, lemmas: &lemmas };
    let mut triggers = triggers::find(&context, models.events());
    triggers.retain(|trigger| !context.is_about_the_page(trigger.token));
    let classes: Vec<_> = triggers.iter().map(|t| class::classify(&context, t, context.lemma(t.token))).collect();
    describe(&context, &triggers, &classes).into_iter().map(|event| (event.id, event)).collect()
}

/// Tells all that the text says of events, one for each trigger with its class, with ids from `e1` in the order of the triggers.
fn describe(context: &Context<'_>, triggers: &[Trigger], classes: &[EventClass]) -> Vec<Event> {
    let sources = Sources::of(context, triggers, classes);
    let standings = Standings::of(context);
    let name = |number: usize| EventId(u32::try_from(number + 1).unwrap_or(u32::MAX));
    let events = triggers.iter().zip(classes).enumerate().map(|(number, (trigger, class))| {
        let group = trigger.group().and_then(|g| context.group(g));
        let clause = group.map(|g| g.clause).or_else(|| context.syntax.clause_of(trigger.token));
        let span = context.span(trigger.token..trigger.token + 1);
        Event {
            id: name(number),
            trigger: span,
            token: trigger.token,
            lemma: context.lemma(trigger.token).to_owned(),
            class: *class,
            tense: tense(group),
            aspect: group.map_or(Aspect::None, |g| g.aspect),
            polarity: factuality::polarity(context, trigger),
            modality: group.and_then(|g| g.modality),
            factuality: standings.judge(context, trigger),
            source: sources.find(context, trigger).map(name),
            same_as: None,
            clause: clause.and_then(|c| context.clause(c)).map_or(span, |c| context.span(c.tokens.clone())),
            summary: summary::summary(context, trigger),
            participants: participants::participants(context, trigger),
            confidence: trigger.confidence,
            why: Provenance {
                rule: trigger.rule(),
                words: group.map_or(span, |g| context.span(g.tokens.clone())),
                anchor: None,
            },
        }
    });
    let mut events = events.collect::<Vec<_>>();
    same::mark(context, triggers, &mut events);
    events
}

/// Returns the tense of an event. A participle behind its noun ("sanctions imposed by …") counts as past, as TimeBank has it.
fn tense(group: Option<&VerbGroup>) -> Tense {
    match group.map_or(Tense::None, |g| g.tense) {
        Tense::Pastpart => Tense::Past,
        tense => tense,
    }
}
