//! Measures what the crate finds against treebanks.

pub mod relations;
pub mod tags;
