//! Prints every time expression of a text with its words, its value, the rule that read it and what it was reckoned from:
//! `cargo run --example explain -- 2024-03-14 "The board met on Tuesday and again the next day."`.

use dateline::{Document, EntityId, Extractor, Published};

const TEXT: &str = "The theatre closed in 2019 and reopened last year. It will stage three plays this summer, \
                    the first of them on 5 June; tickets went on sale on Tuesday and sold out two days later.";

fn main() -> dateline::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let published: Published = arguments.next().unwrap_or_else(|| "2024-03-14".to_owned()).parse()?;
    let article = Document::new(arguments.next().unwrap_or_else(|| TEXT.to_owned())).published(published);
    let analysis = Extractor::english().extract(&article);
    println!("published {published}\n");
    for timex in analysis.timexes.values() {
        let words = timex.span.of(article.content());
        let origin = match timex.why.anchor {
            None => String::new(),
            Some(EntityId::Publication) => format!(" from the publication, {published}"),
            Some(EntityId::Timex(id)) => match analysis.timexes.get(&id) {
                Some(before) => format!(" from “{}”", before.span.of(article.content())),
                None => format!(" from {id}"),
            },
            Some(EntityId::Event(id)) => format!(" from the event {id}"),
        };
        println!("{:<4} “{words}” is {} by {}{origin}", timex.id.to_string(), timex.value, timex.why.rule);
    }
    for note in &analysis.diagnostics {
        println!("note: “{}”: {}", note.span.of(article.content()), note.message);
    }
    Ok(())
}
