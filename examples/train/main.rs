//! Remakes the models of the crate from treebanks, and measures them.
//!
//! ```text
//! train tagger --ewt FILE --gum FILE --out models/tagger.bin     trains the tagger
//! train folds --ewt FILE --gum FILE          five-fold cross-validation over the news of GUM, by document
//! train score [--model models/tagger.bin] [--errors] FILE…       scores a tagger on treebanks
//! train events --wordnet DIR [--meantime FILE] [--timeml FILE] [--without FILE] --out models/events.bin    trains the event model
//! train event-folds --wordnet DIR [--meantime FILE] [--timeml FILE] [--without FILE]      five-fold cross-validation, by document
//! train rules FILE…                          the rules of the crate without a model and the tagger, on the same tokens
//! ```

mod conllu;
mod events;
mod score;
mod senses;

use std::error::Error;
use std::path::{Path, PathBuf};

use conllu::{Document, Sentence};
use dateline::model::train::{Options, Sample, train};
use dateline::model::{Models, Tagger, event_training};
use dateline::{syntax, token};
use score::Score;

/// The genres of GUM whose texts may be used for any purpose; see `models/tagger.md`.
const OPEN: &[&str] = &["academic", "bio", "interview", "news", "speech", "textbook", "voyage"];

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// The words of the command line.
struct Arguments(Vec<String>);

fn main() -> Result<()> {
    let arguments = Arguments(std::env::args().skip(1).collect());
    match arguments.0.first().map(String::as_str) {
        Some("tagger") => tagger(&arguments),
        Some("folds") => folds(&arguments),
        Some("score") => score(&arguments),
        Some("rules") => rules(&arguments),
        Some("events") => events(&arguments),
        Some("event-folds") => event_folds(&arguments),
        _ => Err("say what to do: tagger, folds, score, rules, events or event-folds".into()),
    }
}

impl Arguments {
    /// Returns the path behind an option.
    fn path(&self, option: &str) -> Result<PathBuf> {
        let place = self.0.iter().position(|argument| argument == option);
        let path = place.and_then(|place| self.0.get(place + 1));
        path.map(PathBuf::from).ok_or_else(|| format!("{option} FILE is missing").into())
    }

    fn has(&self, option: &str) -> bool {
        self.0.iter().any(|argument| argument == option)
    }

    fn treebanks(&self) -> impl Iterator<Item = &Path> {
        self.0.iter().filter(|argument| argument.ends_with(".conllu")).map(Path::new)
    }

    /// Reads the treebanks to learn from, of GUM only what is open.
    fn corpus(&self) -> Result<Vec<Document>> {
        let mut documents = conllu::read(&self.path("--ewt")?)?;
        let open = |d: &Document| OPEN.iter().any(|genre| d.name.starts_with(&format!("GUM_{genre}_")));
        documents.extend(conllu::read(&self.path("--gum")?)?.into_iter().filter(open));
        Ok(documents)
    }
}

fn tagger(arguments: &Arguments) -> Result<()> {
    let out = arguments.path("--out")?;
    let documents = arguments.corpus()?;
    let bytes = train(&samples(&documents), &Options::default());
    std::fs::write(&out, &bytes)?;
    println!("{} bytes to {}", bytes.len(), out.display());
    Ok(())
}

fn event_corpus(arguments: &Arguments) -> Result<events::Corpus> {
    let optional = |option: &str| arguments.has(option).then(|| arguments.path(option)).transpose();
    let (meantime, timeml, without) = (optional("--meantime")?, optional("--timeml")?, optional("--without")?);
    events::Corpus::read(&arguments.path("--wordnet")?, meantime.as_deref(), timeml.as_deref(), without.as_deref())
}

fn events(arguments: &Arguments) -> Result<()> {
    let out = arguments.path("--out")?;
    let bytes = event_corpus(arguments)?.train(&event_training::Options::default());
    std::fs::write(&out, &bytes)?;
    println!("{} bytes to {}", bytes.len(), out.display());
    Ok(())
}

fn event_folds(arguments: &Arguments) -> Result<()> {
    event_corpus(arguments)?.folds(&event_training::Options::default())
}

fn folds(arguments: &Arguments) -> Result<()> {
    const FOLDS: usize = 5;
    let documents = arguments.corpus()?;
    let news: Vec<&Document> = documents.iter().filter(|d| d.name.starts_with("GUM_news")).collect();
    let mut score = Score::default();
    for fold in 0..FOLDS {
        let held: Vec<&Document> = news.iter().skip(fold).step_by(FOLDS).copied().collect();
        let rest = documents.iter().filter(|d| held.iter().all(|h| h.name != d.name));
        let tagger = Tagger::read(&train(&samples(rest), &Options::default()))?;
        let sentences = held.iter().flat_map(|d| &d.sentences);
        sentences.for_each(|sentence| score.tag(&tagger, sentence, arguments.has("--errors")));
    }
    println!("GUM news, {FOLDS} folds: {score}");
    Ok(())
}

fn score(arguments: &Arguments) -> Result<()> {
    let model = arguments.path("--model").unwrap_or_else(|_| PathBuf::from("models/tagger.bin"));
    let tagger = Tagger::read(&std::fs::read(model)?)?;
    for file in arguments.treebanks() {
        let mut score = Score::default();
        let documents = conllu::read(file)?;
        let sentences = documents.iter().flat_map(|d| &d.sentences);
        sentences.for_each(|sentence| score.tag(&tagger, sentence, arguments.has("--errors")));
        println!("{}: {score}", file.display());
    }
    Ok(())
}

/// Compares on the sentences that the lexer cuts as the treebank does.
fn rules(arguments: &Arguments) -> Result<()> {
    for file in arguments.treebanks() {
        let (mut all, mut same) = (0, 0);
        for (name, models) in [("rules", Models::none()), ("tagger", Models::default())] {
            let mut score = Score::default();
            (all, same) = (0, 0);
            for sentence in conllu::read(file)?.iter().flat_map(|d| &d.sentences) {
                all += 1;
                let tokens = token::lex(&sentence.text);
                if (0..tokens.len()).map(|i| tokens.word(i)).eq(sentence.words.iter().map(String::as_str)) {
                    same += 1;
                    let syntax = syntax::analyse(&tokens, &models);
                    let tags: Vec<_> = (0..tokens.len()).map(|i| syntax.tag(i)).collect();
                    score.add(&tags, sentence, arguments.has("--errors"));
                }
            }
            println!("{}: {name}: {score}", file.display());
        }
        println!("  on {same} of {all} sentences");
    }
    Ok(())
}

fn samples<'d>(documents: impl IntoIterator<Item = &'d Document>) -> Vec<Sample> {
    let sample = |s: &Sentence| Sample { words: s.words.clone(), tags: s.tags.clone() };
    documents.into_iter().flat_map(|d| &d.sentences).map(sample).collect()
}
