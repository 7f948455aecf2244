//! Timelines for people and programs: each format is a function of a timeline.
