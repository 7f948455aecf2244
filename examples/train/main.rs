//! Remakes the models of the crate from treebanks, and measures them.
//!
//! ```text
//! train tagger --ewt FILE --gum FILE --wordnet FOLDER --out models/tagger.bin     trains the tagger
//! train folds --ewt FILE --gum FILE --wordnet FOLDER          five-fold cross-validation over the news of GUM, by document
//! train score [--model models/tagger.bin] [--errors] FILE…       scores a tagger on treebanks
//! train order --links FILE --dense FILE --matres FILE [--hold FILE] [--folds] --out models/linker.bin
//!                                            trains the classifiers of relations; with --folds five of four fifths each
//! train sieves --links FILE --dense FILE     how often each rule of the sieves is right on annotated relations
//! train events --wordnet DIR [--meantime FILE] [--timeml FILE] [--without FILE] --out models/events.bin    trains the event model
//! train event-folds --wordnet DIR [--meantime FILE] [--timeml FILE] [--without FILE]      five-fold cross-validation, by document
//! train rules FILE…                          the rules of the crate without a model and the tagger, on the same tokens
//! train syntax [--model FILE] [--genre news] [--errors] FILE…    subjects, objects, agents and the verbs of times, from the text alone
//! train repeat N FILE…                       tags the words of treebanks N times, to be timed
//! ```

mod conllu;
mod events;
mod measure;
mod order;
mod senses;
mod wordnet;

use std::error::Error;
use std::path::{Path, PathBuf};

use conllu::{Document, Sentence};
use dateline::model::train::{Options, Sample, train};
use dateline::model::{Models, Tagger, event_training};
use dateline::{syntax, token};
use measure::tags::Score;

/// The genres of GUM whose texts may be used for any purpose; see `models/tagger.md`.
const OPEN: &[&str] = &["academic", "bio", "interview", "news", "voyage"];

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
        Some("syntax") => relations(&arguments),
        Some("repeat") => repeat(&arguments),
        Some("order") => order::run(&arguments),
        Some("sieves") => sieves(&arguments),
        Some("events") => events(&arguments),
        Some("event-folds") => event_folds(&arguments),
        _ => {
            Err("say what to do: tagger, folds, score, rules, syntax, repeat, order, sieves, events or event-folds"
                .into())
        }
    }
}

impl Arguments {
    /// Returns the path behind an option.
    fn path(&self, option: &str) -> Result<PathBuf> {
        let place = self.0.iter().position(|argument| argument == option);
        let path = place.and_then(|place| self.0.get(place + 1));
        path.map(PathBuf::from).ok_or_else(|| format!("{option} FILE is missing").into())
    }

    /// Returns how to train: the default, with what the command line changes.
    fn options(&self) -> Result<Options> {
        let number = |option: &str, default: f32| -> Result<f32> {
            Ok(match self.path(option) {
                Ok(value) => value.to_string_lossy().parse()?,
                Err(_) => default,
            })
        };
        let mut options = Options::default();
        options.epochs = number("--epochs", options.epochs as f32)? as usize;
        options.rate = number("--rate", options.rate)?;
        options.dropout = number("--dropout", options.dropout)?;
        options.threshold = number("--threshold", options.threshold)?;
        options.margin = number("--margin", options.margin)?;
        options.lesson = number("--lesson", options.lesson)?;
        options.support = number("--support", options.support as f32)? as usize;
        Ok(options)
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
    let bytes = train(&samples(&documents), &wordnet::read(&arguments.path("--wordnet")?)?, &arguments.options()?);
    std::fs::write(&out, &bytes)?;
    println!("{} bytes to {}", bytes.len(), out.display());
    Ok(())
}

fn sieves(arguments: &Arguments) -> Result<()> {
    measure::sieves::print(&arguments.path("--links")?, order::Guideline::Chosen)?;
    measure::sieves::print(&arguments.path("--dense")?, order::Guideline::Every)
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
    let dictionary = wordnet::read(&arguments.path("--wordnet")?)?;
    let news: Vec<&Document> = documents.iter().filter(|d| d.name.starts_with("GUM_news")).collect();
    let mut score = Score::default();
    for fold in 0..FOLDS {
        let held: Vec<&Document> = news.iter().skip(fold).step_by(FOLDS).copied().collect();
        let rest = documents.iter().filter(|d| held.iter().all(|h| h.name != d.name));
        let tagger = Tagger::read(&train(&samples(rest), &dictionary, &arguments.options()?))?;
        let sentences = held.iter().flat_map(|d| &d.sentences);
        let mut reader = tagger.reader();
        sentences.for_each(|sentence| score.tag(&mut reader, sentence, arguments.has("--errors")));
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
        let mut reader = tagger.reader();
        sentences.for_each(|sentence| score.tag(&mut reader, sentence, arguments.has("--errors")));
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
                if (0..tokens.len()).map(|i| tokens.word(i)).eq(sentence.words.iter().map(|word| word.form.as_str())) {
                    same += 1;
                    let syntax = syntax::analyse(&tokens, &models);
                    for i in 0..tokens.len() {
                        score.add(sentence, i, syntax.tag(i), syntax.upos(i), arguments.has("--errors"));
                    }
                }
            }
            println!("{}: {name}: {score}", file.display());
        }
        println!("  on {same} of {all} sentences");
    }
    Ok(())
}

/// Reads the bare text of each sentence, as a user would give it.
fn relations(arguments: &Arguments) -> Result<()> {
    let models = match arguments.path("--model") {
        Ok(path) => Models::none().with_tagger(Tagger::read(&std::fs::read(path)?)?),
        Err(_) => Models::default(),
    };
    let genre = arguments.path("--genre").map(|genre| format!("GUM_{}_", genre.display())).unwrap_or_default();
    for file in arguments.treebanks() {
        let mut score = measure::relations::Score::default();
        for sentence in conllu::read(file)?.iter().filter(|d| d.name.starts_with(&genre)).flat_map(|d| &d.sentences) {
            let tokens = token::lex(&sentence.text);
            let syntax = syntax::analyse(&tokens, &models);
            score.add(&tokens, &syntax, sentence, arguments.has("--errors"));
        }
        println!("{}:\n{score}", file.display());
    }
    Ok(())
}

/// Does the work of tagging, or with `--syntax` all of syntax, several times.
fn repeat(arguments: &Arguments) -> Result<()> {
    let times: usize = arguments.0.get(1).and_then(|times| times.parse().ok()).ok_or("repeat N FILE…")?;
    let model = arguments.path("--model").unwrap_or_else(|_| PathBuf::from("models/tagger.bin"));
    let tagger = Tagger::read(&std::fs::read(model)?)?;
    let models = Models::none().with_tagger(tagger);
    let (mut count, mut bytes) = (0, 0);
    for file in arguments.treebanks() {
        let documents = conllu::read(file)?;
        let sentences: Vec<&Sentence> = documents.iter().flat_map(|d| &d.sentences).collect();
        let text = sentences.iter().map(|s| s.text.as_str()).collect::<Vec<_>>().join("\n\n");
        let tokens = token::lex(&text);
        let mut reader = models.tagger().ok_or("no tagger")?.reader();
        for _ in 0..times {
            bytes += text.len();
            if arguments.has("--syntax") {
                count += tokens.len();
                std::hint::black_box(syntax::analyse(&tokens, &models));
                continue;
            }
            for sentence in tokens.sentences() {
                count += reader.read(sentence.tokens.clone().map(|at| tokens.word(at))).len();
            }
        }
    }
    println!("{count} tokens, {bytes} bytes");
    Ok(())
}

fn samples<'d>(documents: impl IntoIterator<Item = &'d Document>) -> Vec<Sample> {
    let sample = |s: &Sentence| Sample {
        words: s.words.iter().map(|word| word.form.clone()).collect(),
        tags: s.words.iter().map(|word| (word.tag, word.upos)).collect(),
    };
    documents.into_iter().flat_map(|d| &d.sentences).map(sample).collect()
}
