//! The command line of the annotator.

use std::ffi::OsString;
use std::path::PathBuf;

use dateline::OffsetUnit;
use dateline::relation::Sieve;
use dateline::resolve::{Genre, Style};

pub const USAGE: &str =
    "usage: annotate [--offsets bytes|chars|utf16] [--only timexes] [--style timeml|timeline] [--genre GENRE]
                [--threads N] [--without SIEVE] [--linker FILE] [FILE...]
       annotate --help";

pub const HELP: &str = "\
Annotates documents: one JSON document a line in, one JSON analysis a line out,
in the same order.

usage: annotate [options] [FILE...]

Without a FILE, or where it is -, standard input is read.

  --offsets UNIT     what offsets count, in and out: bytes (default), chars
                     (Unicode code points), utf16 (code units)
  --only timexes     time expressions alone, which is much faster
  --style STYLE      timeml (default): extents and values as TimeML annotates;
                     timeline: as a reader of a timeline wants them
  --genre GENRE      of lines that name none: news (default), narrative,
                     colloquial
  --threads N        how many documents are read at the same time (default 1);
                     the output is the same for every N
  --without SIEVE    leaves a sieve of relations out; may be given several times:
                     attach, length, reporting, connective, preposition, tense,
                     complement, aspectual, reichenbach, light_verb,
                     same_event, container, inside
  --linker FILE      other classifiers of relations (models/linker.md)
  --help             this text

A line that cannot be annotated gives {\"id\", \"line\", \"error\"}; the others go on.
Exit status: 0 all lines annotated; 1 some could not be; 2 wrong usage.
";

pub enum Call {
    Annotate(Arguments),
    Help,
}

pub struct Arguments {
    pub offsets: OffsetUnit,
    pub scope: Scope,
    pub style: Style,
    pub genre: Genre,
    pub threads: usize,
    pub without: Vec<Sieve>,
    pub linker: Option<PathBuf>,
    pub files: Vec<PathBuf>,
}

/// How much of a document is analysed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    All,
    Timexes,
}

/// More threads than this are a typing error.
const MOST_THREADS: usize = 1024;

/// Reads the arguments; the error is a sentence that says what to change.
pub fn parse(mut arguments: impl Iterator<Item = OsString>) -> Result<Call, String> {
    let mut parsed = Arguments {
        offsets: OffsetUnit::Bytes,
        scope: Scope::All,
        style: Style::TimeMl,
        genre: Genre::News,
        threads: 1,
        without: Vec::new(),
        linker: None,
        files: Vec::new(),
    };
    while let Some(argument) = arguments.next() {
        let text = argument.to_string_lossy().into_owned();
        if !text.starts_with('-') || text == "-" {
            parsed.files.push(argument.into());
            continue;
        }
        if text == "--" {
            parsed.files.extend(arguments.by_ref().map(PathBuf::from));
            break;
        }
        if matches!(text.as_str(), "--help" | "-h") {
            return Ok(Call::Help);
        }
        // "--threads=4" and "--threads 4" are the same.
        let (flag, value) = match text.split_once('=') {
            Some((flag, value)) => (flag.to_owned(), Some(value.to_owned())),
            None => (text, None),
        };
        let mut value = || {
            let next = || arguments.next().map(|value| value.to_string_lossy().into_owned());
            value.clone().or_else(next).ok_or(format!("{flag} needs a value"))
        };
        match flag.as_str() {
            "--offsets" => parsed.offsets = offsets(&value()?)?,
            "--only" => parsed.scope = only(&value()?)?,
            "--style" => parsed.style = style(&value()?)?,
            "--genre" => parsed.genre = genre(&value()?)?,
            "--threads" => parsed.threads = threads(&value()?)?,
            "--without" => parsed.without.push(sieve(&value()?)?),
            "--linker" => parsed.linker = Some(value()?.into()),
            _ => return Err(format!("there is no option {flag}")),
        }
    }
    Ok(Call::Annotate(parsed))
}

fn offsets(value: &str) -> Result<OffsetUnit, String> {
    match value {
        "bytes" => Ok(OffsetUnit::Bytes),
        "chars" => Ok(OffsetUnit::Chars),
        "utf16" => Ok(OffsetUnit::Utf16),
        _ => Err(format!("--offsets is bytes, chars or utf16, not {value:?}")),
    }
}

fn only(value: &str) -> Result<Scope, String> {
    match value {
        "timexes" => Ok(Scope::Timexes),
        _ => Err(format!("--only is timexes, not {value:?}")),
    }
}

fn style(value: &str) -> Result<Style, String> {
    match value {
        "timeml" => Ok(Style::TimeMl),
        "timeline" => Ok(Style::Timeline),
        _ => Err(format!("--style is timeml or timeline, not {value:?}")),
    }
}

fn sieve(value: &str) -> Result<Sieve, String> {
    value.parse().map_err(|error: dateline::Error| error.to_string())
}

fn genre(value: &str) -> Result<Genre, String> {
    match value {
        "news" => Ok(Genre::News),
        "narrative" => Ok(Genre::Narrative),
        "colloquial" => Ok(Genre::Colloquial),
        _ => Err(format!("--genre is news, narrative or colloquial, not {value:?}")),
    }
}

fn threads(value: &str) -> Result<usize, String> {
    let number = value.parse().ok().filter(|number| (1..=MOST_THREADS).contains(number));
    number.ok_or(format!("--threads is a number from 1 to {MOST_THREADS}, not {value:?}"))
}
