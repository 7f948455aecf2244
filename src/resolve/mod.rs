//! Meanings to values: a fold over the mentions of a text with the publication date and what was said before.

mod anchor;
mod bound;
mod choices;
mod clock;
mod confidence;
mod cycle;
mod decision;
mod direction;
mod en;
mod extent;
mod feast;
mod fields;
mod fiscal;
mod given;
mod granularity;
mod habit;
mod length;
mod nest;
mod notice;
mod phrase;
mod policy;
mod proof;
mod range;
mod scene;
mod sense;
mod stated;
mod step;
mod story;
mod symbolic;
mod thread;
mod value;

pub use choices::{AnchorChoice, Choices, DirectionChoice, ReadingChoice};
pub use decision::Decision;
pub use given::{GivenTimex, given};
pub use phrase::resolve_phrase;
pub(crate) use phrase::resolve_phrase_with;
pub use policy::{Bare, Genre, LastWeekday, NextWeekday, Policy, Style, ThisWeekday};
pub use proof::{prove, rule_day};
pub use stated::Field;

use indexmap::IndexMap;

use anchor::{Reference, References, StatedYear};
use scene::Scene;
use sense::{Frame, Sense, Unresolved};
use thread::Strand;

use crate::calendar::{Certainty, Grain, Interval, Modifier, Part, TimeValue, Unit};
use crate::diagnostic::Diagnostic;
use crate::document::Published;
use crate::id::{EntityId, TimexId};
use crate::provenance::Provenance;
use crate::span::Span;
use crate::syntax::SyntaxOf;
use crate::timex::{Direction, Mention, Pick, TimeExpr};
use crate::token::Tokens;

/// A time expression with its value.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[non_exhaustive]
pub struct Timex {
    /// Its name in this analysis.
    pub id: TimexId,
    /// Its words, without a leading preposition.
    pub span: Span,
    /// TIMEX3 type.
    pub kind: TimexKind,
    /// What the words mean before any date is known.
    pub expr: TimeExpr,
    /// What they mean here.
    pub value: TimeValue,
    /// Which part of the value is meant.
    pub part: Part,
    /// TIMEX3 modifier.
    pub modifier: Option<Modifier>,
    /// How sure the text itself is of it, as EDTF marks it.
    pub certainty: Certainty,
    /// The time it covers, half-open; narrower than the value where the words say so ("earlier this month").
    pub interval: Interval,
    /// How wide the value is.
    pub grain: Option<Grain>,
    /// The fields that the text itself states; the others were filled in.
    pub stated: Vec<Field>,
    /// Other readings, the likeliest first.
    pub alternatives: Vec<Reading>,
    /// The step that made the value out of the words.
    pub decision: Decision,
    /// The three decisions that the step stands for: from where, which way, how wide.
    pub choices: Choices,
    /// How sure the value is, 0 to 1.
    pub confidence: f32,
    /// The rule, the words and the anchor.
    pub why: Provenance,
}

/// Another reading of a time expression.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Reading {
    /// Its value.
    pub value: TimeValue,
    /// The time it covers.
    pub interval: Interval,
}

/// TIMEX3 type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "SCREAMING_SNAKE_CASE"))]
pub enum TimexKind {
    /// A calendar time of a day or wider.
    Date,
    /// A time within a day.
    Time,
    /// A length of time.
    Duration,
    /// Something that comes again.
    Set,
}

/// Gives every mention its value: a fold over the mentions in the order of the text, with the publication and what was said before.
///
/// A mention of a day that no calendar has is dropped, and a diagnostic says so; one with nothing to reckon from keeps a
/// symbolic value.
pub fn resolve<'a>(
    mentions: &'a [Mention],
    tokens: &'a Tokens<'_>,
    syntax: impl Into<SyntaxOf<'a>>,
    published: Option<Published>,
    policy: &Policy,
    diagnostics: &mut Vec<Diagnostic>,
) -> IndexMap<TimexId, Timex> {
    let syntax = syntax.into();
    let mut references = References::new(published);
    let told = Policy { genre: Genre::Narrative, ..policy.clone() };
    let told_so = policy.genre == Genre::News && policy.bare == Bare::Tense && thread::is_history(mentions, published);
    let policy = if told_so { &told } else { policy };
    let strands = if policy.genre == Genre::Narrative { thread::follow(mentions, tokens) } else { Vec::new() };
    let none = Strand::default();
    let mut timexes = IndexMap::with_capacity(mentions.len());
    for (at, mention) in mentions.iter().enumerate() {
        let scene = Scene::new(tokens, syntax, &mention.tokens, mentions.get(at + 1));
        let strand = strands.get(at).unwrap_or(&none);
        let frame = Frame { scene: &scene, references: &references, policy, strand };
        // What is moved has two times, whoever reads it, and its "from" opens no stretch.
        let is_moved = matches!(mention.expr, TimeExpr::Moved { .. });
        let sense =
            fields::every_year(&mention.expr, &frame).map_or_else(|| value::evaluate(&mention.expr, &frame), Ok);
        if let Err(unresolved) = sense {
            diagnostics.extend(notice::diagnostic(unresolved, mention, tokens.text()));
        }
        let sense = match sense {
            Ok(sense) if is_moved => sense,
            Ok(sense) => habit::with_others(bound::opened(sense, &frame)),
            Err(Unresolved::Impossible | Unresolved::Casual) => continue,
            Err(_) => Sense::new(symbolic::value(&mention.expr), Interval::UNKNOWN, Decision::Symbolic),
        };
        let apart = policy.style == Style::TimeMl || is_moved;
        let ends = extent::ends(mention, tokens).filter(|_| apart).zip(sense.ends());
        let parts = match &ends {
            Some((mentions, senses)) => [Some((&mentions[0], &senses[0])), Some((&mentions[1], &senses[1]))],
            None => [Some((mention, &sense)), None],
        };
        for (mention, sense) in parts.into_iter().flatten() {
            let id = TimexId(timexes.len() as u32 + 1);
            let timex = Timex::new(id, mention, sense.clone(), policy.genre);
            note(&timex, &scene, strand, policy, &mut references);
            timexes.insert(id, timex);
        }
    }
    timexes
}

/// Notes a time for those that are reckoned from it, unless it is quoted or one side of a comparison ("than in May", "a year ago").
fn note(timex: &Timex, scene: &Scene<'_>, strand: &Strand, policy: &Policy, references: &mut References) {
    // Nobody goes on from the Victorian era to "that year".
    if matches!(timex.expr, TimeExpr::Era(..)) {
        return;
    }
    let unit = match timex.value {
        TimeValue::Calendar(unit) | TimeValue::Range(_, unit) => unit,
        TimeValue::Duration(length) => {
            if length.unit == Unit::Month {
                references.lengthen(scene.sentence);
            }
            return;
        }
        _ => return,
    };
    let stated = timex.stated.contains(&Field::Year) || timex.decision == Decision::YearCarried;
    let narrative = policy.genre == Genre::Narrative;
    // "Sales were lower a year ago", "almost two decades earlier": what is told stays where it is.
    let compared = match timex.expr.bare() {
        TimeExpr::Shift { by, direction: Direction::Before, .. } => by.unit == Unit::Year || narrative,
        // "The quarter a year ago".
        TimeExpr::Offset { direction: Direction::Before, .. } => timex.decision == Decision::QuarterKept,
        // "Japan had seized it the previous year."
        TimeExpr::Pick { pick: Pick::Last, .. } => narrative,
        _ => false,
    };
    // "The Civil Code (1804)" dates the thing, and the story stays where it is.
    if narrative && timex.grain == Some(Grain::Year) && scene.is_bracketed() {
        return;
    }
    if narrative && (strand.aside || references.last().is_some_and(|focus| scene.looks_back(unit, &focus))) {
        return;
    }
    if (scene.is_quoted() && !(narrative && stated)) || compared || scene.words_before(2).any(en::compares) {
        return;
    }
    // "The 1988 flood" names the flood, and no time to go on from.
    let year = if stated && !(timex.grain == Some(Grain::Year) && scene.is_attribute()) {
        StatedYear::Stated
    } else {
        StatedYear::FilledIn
    };
    let interval = if matches!(timex.value, TimeValue::Range(..)) { unit.interval() } else { timex.interval };
    references.mention(Reference { unit, interval, id: EntityId::Timex(timex.id) }, year, scene);
}

impl Timex {
    fn new(id: TimexId, mention: &Mention, sense: Sense, genre: Genre) -> Self {
        let choices = Choices::of(&mention.expr, &sense);
        Timex {
            id,
            span: mention.span,
            kind: TimexKind::of(&mention.expr, &sense.value),
            expr: mention.expr.clone(),
            grain: sense.value.grain(),
            value: sense.value,
            part: sense.part,
            modifier: sense.modifier,
            certainty: sense.certainty,
            interval: sense.interval,
            stated: stated::fields(&mention.expr),
            alternatives: sense.alternatives,
            decision: sense.decision,
            choices,
            confidence: confidence::of(genre, sense.decision, &mention.rule),
            why: Provenance { rule: mention.rule.clone(), words: mention.span, anchor: sense.anchor },
        }
    }
}

impl TimexKind {
    /// Returns the type of an expression with its value; what stays symbolic is typed by its words.
    fn of(expr: &TimeExpr, value: &TimeValue) -> Self {
        match value {
            TimeValue::Duration(_) | TimeValue::Compound(_) | TimeValue::Unmeasured => TimexKind::Duration,
            TimeValue::Set(_) => TimexKind::Set,
            TimeValue::Pattern(pattern) if pattern.grain().is_some_and(|grain| grain < Grain::Day) => TimexKind::Time,
            value if value.grain().is_some_and(|grain| grain < Grain::Day) => TimexKind::Time,
            TimeValue::Vague(_) => match expr {
                TimeExpr::Shift { by, .. } if by.unit.is_clock() => TimexKind::Time,
                _ => TimexKind::Date,
            },
            _ => TimexKind::Date,
        }
    }
}
