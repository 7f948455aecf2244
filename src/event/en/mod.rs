//! What events need to know of English: words and what they mean for events, no logic.

pub(super) mod classes;
pub(super) mod cues;
pub(super) mod families;
pub(super) mod governors;
pub(super) mod idle;
pub(super) mod nouns;
