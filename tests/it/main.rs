//! The integration tests, one binary.

mod annotate;
mod architecture;
#[path = "../../examples/timeline/article.rs"]
mod article;
mod calendar;
mod command_line;
mod custom_rules;
mod documents;
mod event;
mod formats;
mod literate;
mod model;
mod pictures;
mod policy;
mod relation;
mod render;
mod resolve;
mod rules;
mod sieves;
mod syntax;
mod timeline;
mod token;
