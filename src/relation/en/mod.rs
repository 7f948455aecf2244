//! The sieves for English, one file each.

pub(super) mod aspectual;
pub(super) mod attach;
pub(super) mod complement;
pub(super) mod connective;
pub(super) mod container;
pub(super) mod distance;
pub(super) mod inside;
pub(super) mod length;
pub(super) mod light_verb;
pub(super) mod preposition;
mod reckoned;
pub(super) mod reichenbach;
pub(super) mod reporting;
pub(super) mod same_event;
pub(super) mod tense;
