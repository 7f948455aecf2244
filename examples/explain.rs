//! Prints every time expression of a text with its words, its value, the rule that read it, and the three decisions behind the value
//! (from where it is reckoned, which of several like times it is, how the words are read):
//! `cargo run --example explain -- 2024-03-14 "The board met on Tuesday and again the next day."`.

use dateline::resolve::AnchorChoice;
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
        println!("{:<4} “{words}” is {} by {}", timex.id.to_string(), timex.value, timex.why.rule);
        let choices = timex.choices;
        let anchor = match choices.anchor {
            AnchorChoice::Entity(EntityId::Publication) => format!("the publication, {published}"),
            AnchorChoice::Entity(EntityId::Timex(id)) => match analysis.timexes.get(&id) {
                Some(before) => format!("{id}, “{}”", before.span.of(article.content())),
                None => id.to_string(),
            },
            AnchorChoice::Entity(EntityId::Event(id)) => format!("the event {id}"),
            AnchorChoice::Words(words) => format!("“{}”, which has no date", words.of(article.content())),
            AnchorChoice::Missing => "nothing, where something is needed".to_owned(),
            _ => "nothing, the words say it whole".to_owned(),
        };
        println!("       from: {anchor}; which: {}; read as: {}", choices.direction, choices.reading);
    }
    for note in &analysis.diagnostics {
        println!("note: “{}”: {}", note.span.of(article.content()), note.message);
    }
    Ok(())
}
