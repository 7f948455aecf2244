//! Time expressions of the caller's own, from an annotator, a model or a database, in the place of those that are recognised.

use indexmap::IndexMap;

use super::decision::Decision;
use super::policy::Genre;
use super::sense::Sense;
use super::value::vague_interval;
use super::{Timex, TimexKind};
use crate::calendar::{Amount, TimeValue, Unit};
use crate::document::Published;
use crate::id::{EntityId, TimexId};
use crate::provenance::RuleId;
use crate::span::Span;
use crate::timex::{Mention, TimeExpr};
use crate::token::Tokens;

/// A time expression that the caller found, with the value it has here.
#[derive(Clone, Debug, PartialEq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct GivenTimex {
    /// Its words.
    pub span: Span,
    /// TIMEX3 type.
    pub kind: TimexKind,
    /// Its value; of a set, what repeats.
    pub value: TimeValue,
}

/// Names the rule of whatever the caller gave.
pub(crate) const RULE: RuleId = RuleId::new("given");

/// Takes the caller's expressions as they are: the first is `t1`, whatever its place; the lists are in the order of the text.
///
/// The spans must lie in the text of `tokens`.
pub fn given(
    given: &[GivenTimex],
    tokens: &Tokens<'_>,
    published: Option<Published>,
) -> (Vec<Mention>, IndexMap<TimexId, Timex>) {
    let mut found: Vec<(Mention, Timex)> = Vec::with_capacity(given.len());
    for (number, timex) in (1..).zip(given) {
        let value = match timex.kind {
            TimexKind::Set => timex.value.clone().repeated(None, None),
            _ => timex.value.clone(),
        };
        let mention =
            Mention { span: timex.span, tokens: tokens.within(timex.span), expr: meaning(&value), rule: RULE };
        let id = TimexId(number);
        let resolved = Timex::new(id, &mention, sense(value, published), Genre::News);
        // Whoever gives a value is not asked how sure it is.
        let timex = Timex { kind: timex.kind, confidence: 1.0, ..resolved };
        found.push((mention, timex));
    }
    found.sort_by_key(|(mention, timex)| (mention.span, timex.id));
    found.into_iter().map(|(mention, timex)| (mention, (timex.id, timex))).unzip()
}

fn sense(value: TimeValue, published: Option<Published>) -> Sense {
    match value {
        TimeValue::Vague(vague) => {
            let interval = vague_interval(vague, published.map(Published::interval));
            let sense = Sense::new(value, interval, Decision::Given);
            if published.is_some() { sense.anchored(EntityId::Publication) } else { sense }
        }
        value => {
            let interval = value.interval();
            Sense::new(value, interval, Decision::Given)
        }
    }
}

/// Returns what words would mean that had this value; of a length in several units the coarsest one.
fn meaning(value: &TimeValue) -> TimeExpr {
    let whole = |unit| Box::new(TimeExpr::Absolute(unit));
    match value {
        TimeValue::Calendar(unit) | TimeValue::Zoned(unit, _) => TimeExpr::Absolute(*unit),
        TimeValue::Since(unit, _) | TimeValue::Until(_, unit) => TimeExpr::Absolute(*unit),
        TimeValue::Range(from, to) => TimeExpr::Between(whole(*from), whole(*to)),
        TimeValue::Duration(amount) => TimeExpr::Lasting(*amount),
        TimeValue::Compound(amounts) => TimeExpr::Lasting(amounts.first().copied().unwrap_or(Amount::vague(Unit::Day))),
        TimeValue::Unmeasured => TimeExpr::Lasting(Amount::vague(Unit::Day)),
        TimeValue::Set(recurrence) => TimeExpr::Every(recurrence.clone()),
        TimeValue::Vague(vague) => TimeExpr::Vague(*vague),
        TimeValue::Pattern(pattern) => TimeExpr::Fields(*pattern),
    }
}
