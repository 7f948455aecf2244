//! Reads treebanks in the CoNLL-U format of Universal Dependencies.

use std::path::Path;

use dateline::Span;
use dateline::model::{Tag, Upos};

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
    pub words: Vec<Word>,
    /// The text as it was written.
    pub text: String,
}

/// A word of a treebank.
pub struct Word {
    /// As it is written.
    pub form: String,
    /// Its Penn tag, folded to those of the crate.
    pub tag: Tag,
    /// Its universal part of speech.
    pub upos: Upos,
    /// The number of the word that it hangs on.
    pub head: Option<usize>,
    /// How it hangs there.
    pub relation: String,
    /// Where it stands in the text of the sentence, in bytes.
    pub span: Span,
}

impl Word {
    /// Says whether it hangs on its head by this relation or a subtype of it.
    pub fn is(&self, relation: &str) -> bool {
        self.relation.strip_prefix(relation).is_some_and(|rest| rest.is_empty() || rest.starts_with(':'))
    }
}

impl Sentence {
    /// Returns the words that hang on a word.
    pub fn children(&self, of: usize) -> impl Iterator<Item = (usize, &Word)> {
        self.words.iter().enumerate().filter(move |(_, word)| word.head == Some(of))
    }

    /// Finds the words in the text, one after the other.
    fn locate(&mut self) {
        let mut at = 0;
        for word in &mut self.words {
            let start = self.text[at..].find(&word.form).map_or(at, |found| at + found);
            let end = (start + word.form.len()).min(self.text.len());
            word.span = Span::new(start as u32, end as u32);
            at = if self.text.is_char_boundary(end) { end } else { at };
        }
    }
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
                sentence.locate();
                document.sentences.push(std::mem::take(&mut sentence));
            }
        } else if let [id, form, _, upos, penn, _, head, relation, ..] = line.split('\t').collect::<Vec<_>>()[..]
            && id.bytes().all(|b| b.is_ascii_digit())
        {
            let head = head.parse::<usize>().ok().and_then(|head| head.checked_sub(1));
            let (form, relation) = (form.to_owned(), relation.to_owned());
            let (tag, upos) = (tag(penn, upos), universal(upos));
            sentence.words.push(Word { form, tag, upos, head, relation, span: Span::new(0, 0) });
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

#[rustfmt::skip]
fn universal(name: &str) -> Upos {
    use Upos::*;
    const ALL: [Upos; 17] =
        [ADJ, ADP, ADV, AUX, CCONJ, DET, INTJ, NOUN, NUM, PART, PRON, PROPN, PUNCT, SCONJ, SYM, VERB, X];
    ALL.into_iter().find(|upos| format!("{upos:?}") == name).unwrap_or(X)
}
