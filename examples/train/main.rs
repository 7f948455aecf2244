//! Remakes the models of the crate from treebanks, and measures them.
//!
//! ```text
//! train tagger --ewt en_ewt-ud-train.conllu --gum en_gum-ud-train.conllu --out models/tagger.bin
//! train score [--model models/tagger.bin] [--errors] FILE.conllu…
//! train folds --ewt … --gum …            five-fold cross-validation over the news of GUM, by document
//! ```

mod conllu;
mod score;

use std::error::Error;
use std::path::{Path, PathBuf};

use conllu::{Document, Sentence};
use dateline::model::Tagger;
use dateline::model::train::{Options, Sample, train};
use score::Score;

/// The genres of GUM whose texts may be used for any purpose; see `models/tagger.md`.
const OPEN: &[&str] = &["academic", "bio", "interview", "news", "speech", "textbook", "voyage"];

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let path = |name: &str| {
        let place = arguments.iter().position(|a| a == name);
        place.and_then(|p| arguments.get(p + 1)).map(PathBuf::from)
    };
    let number = |name: &str| path(name).and_then(|p| p.to_str()?.parse::<f32>().ok());
    let mut options = Options::default();
    if let Some(v) = number("--epochs") {
        options.epochs = v as usize
    }
    if let Some(v) = number("--threshold") {
        options.threshold = v
    }
    if let Some(v) = number("--support") {
        options.support = v as u32
    }
    if let Some(v) = number("--frequent") {
        options.frequent = v as u32
    }
    match arguments.first().map(String::as_str) {
        Some("tagger") => {
            let out = path("--out").ok_or("--out FILE is missing")?;
            let documents = corpus(path("--ewt"), path("--gum"))?;
            let bytes = train(&samples(&documents), &options);
            std::fs::write(&out, &bytes)?;
            println!("{} bytes to {}", bytes.len(), out.display());
            Ok(())
        }
        Some("score") => {
            let model = path("--model").unwrap_or_else(|| PathBuf::from("models/tagger.bin"));
            let tagger = Tagger::read(&std::fs::read(model)?)?;
            for file in arguments.iter().filter(|a| a.ends_with(".conllu")) {
                let mut score = Score::default();
                let documents = conllu::read(Path::new(file))?;
                score.add(
                    &tagger,
                    documents.iter().flat_map(|d| &d.sentences),
                    arguments.iter().any(|a| a == "--errors"),
                );
                score.print(file.rsplit('/').next().unwrap_or(file));
                if arguments.iter().any(|a| a == "--confusions") {
                    score.confusions()
                }
            }
            Ok(())
        }
        Some("folds") => {
            let documents = corpus(path("--ewt"), path("--gum"))?;
            let is_news = |d: &Document| d.name.starts_with("GUM_news");
            let news: Vec<&Document> = documents.iter().filter(|d| is_news(d)).collect();
            let mut score = Score::default();
            for fold in 0..5 {
                let held: Vec<&Document> = news.iter().skip(fold).step_by(5).copied().collect();
                let rest: Vec<&Document> =
                    documents.iter().filter(|d| !held.iter().any(|h| h.name == d.name)).collect();
                let tagger = Tagger::read(&train(&samples(rest), &options))?;
                score.add(&tagger, held.iter().flat_map(|d| &d.sentences), arguments.iter().any(|a| a == "--errors"));
            }
            score.print("GUM news, 5 folds");
            Ok(())
        }
        _ => Err("say what to do: tagger, score or folds".into()),
    }
}

/// Reads the treebanks, of GUM only what is open.
fn corpus(ewt: Option<PathBuf>, gum: Option<PathBuf>) -> Result<Vec<Document>, Box<dyn Error>> {
    let mut documents = match ewt {
        Some(path) => conllu::read(&path)?,
        None => Vec::new(),
    };
    if let Some(path) = gum {
        let open = |d: &Document| OPEN.iter().any(|genre| d.name.starts_with(&format!("GUM_{genre}_")));
        documents.extend(conllu::read(&path)?.into_iter().filter(open));
    }
    Ok(documents)
}

fn samples<'d>(documents: impl IntoIterator<Item = &'d Document>) -> Vec<Sample> {
    let sample = |s: &Sentence| Sample { words: s.words.clone(), tags: s.tags.clone() };
    documents.into_iter().flat_map(|d| &d.sentences).map(sample).collect()
}
