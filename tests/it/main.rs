//! The integration tests, one binary.

mod annotate;
mod architecture;
mod calendar;
mod documents;
mod event;
mod literate;
mod model;
mod relation;
mod render;
mod resolve;
mod rules;
mod syntax;
mod timeline;
mod token;
