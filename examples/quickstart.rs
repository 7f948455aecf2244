//! From text to timeline in ten lines: `cargo run --example quickstart`.

use dateline::render::{self, TextOptions};
use dateline::{Document, Extractor, Published};

fn main() -> dateline::Result<()> {
    let published: Published = "2024-03-14".parse()?;
    let article =
        Document::new("The ferry sank last year. Its owner, who was fined on Tuesday, will appeal next week.");
    let timeline = Extractor::english().extract(&article.published(published)).timeline;
    print!("{}", render::text(&timeline, &TextOptions::default()));
    Ok(())
}
