//! Measures what the crate finds against treebanks and annotated relations.

pub mod relations;
pub mod sieves;
pub mod tags;
