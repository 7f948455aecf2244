//! Reads treebanks in the CoNLL-U format of Universal Dependencies.

use std::path::Path;

use dateline::model::Tag;

/// A document of a treebank.
pub struct Document {
    /// Its name.
    pub name: String,
    /// Its sentences.
    pub sentences: Vec<Sentence>,
}

/// A sentence of a treebank.
#[derive(Default)]
pub struct Sentence {
    /// The words.
    pub words: Vec<String>,
    /// Their Penn tags.
    pub tags: Vec<Tag>,
    /// The text as it was written.
    pub text: String,
}

/// Reads a treebank.
pub fn read(path: &Path) -> std::io::Result<Vec<Document>> {
    let text = std::fs::read_to_string(path)?;
    let mut documents: Vec<Document> = Vec::new();
    let mut sentence = Sentence::default();
    for line in text.lines().chain([""]) {
        if let Some(name) = line.strip_prefix("# newdoc id = ") {
            documents.push(Document { name: name.to_owned(), sentences: Vec::new() });
        } else if let Some(text) = line.strip_prefix("# text = ") {
            sentence.text = text.to_owned();
        } else if line.is_empty() {
            if documents.is_empty() {
                documents.push(Document { name: String::new(), sentences: Vec::new() });
            }
            if let (false, Some(document)) = (sentence.words.is_empty(), documents.last_mut()) {
                document.sentences.push(std::mem::take(&mut sentence));
            }
        } else if let [id, word, _, universal, penn, ..] = line.split('\t').collect::<Vec<_>>()[..]
            && id.bytes().all(|b| b.is_ascii_digit())
        {
            sentence.words.push(word.to_owned());
            sentence.tags.push(tag(penn, universal));
        }
    }
    Ok(documents)
}

/// Folds the tags of the treebanks to those of the crate.
fn tag(penn: &str, universal: &str) -> Tag {
    let name = match penn {
        "PRP$" => "PRPS",
        "WP$" => "WPS",
        "$" | "#" => "SYM",
        "ADD" => "NNP",
        "LS" => "CD",
        "AFX" => "JJ",
        // A part of a word that was cut in two by mistake.
        "GW" | "XX" => match universal {
            "ADJ" => "JJ",
            "ADV" => "RB",
            "VERB" => "VB",
            "PROPN" => "NNP",
            "PRON" => "PRP",
            "ADP" => "IN",
            _ => "NN",
        },
        other => other,
    };
    Tag::ALL.into_iter().find(|tag| format!("{tag:?}") == name).unwrap_or(Tag::Mark)
}
