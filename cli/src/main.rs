//! The command line of dateline. `dateline --help` tells what it does.

mod args;
mod explain;
mod filter;
mod input;
mod output;
mod page;
mod problem;
mod timeline;

// The contract of JSON lines and the header of text files are those of the crate's examples.
#[path = "../../examples/annotate/answer.rs"]
mod answer;
#[path = "../../examples/annotate/arguments.rs"]
#[allow(dead_code, reason = "clap reads the command line here")]
mod arguments;
#[path = "../../examples/timeline/article.rs"]
mod article;
#[path = "../../examples/annotate/batch.rs"]
mod batch;
#[path = "../../examples/annotate/names.rs"]
mod names;
#[path = "../../examples/annotate/request.rs"]
mod request;
#[path = "../../examples/annotate/times.rs"]
mod times;

use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, IsTerminal, Write};
use std::path::Path;
use std::process::ExitCode;

use annotate_snippets::Level;
use args::{Cli, Colour, Command};
use batch::{Annotator, Outcome};
use clap::{CommandFactory, Parser};
use problem::Problem;

/// How it went; the exit status.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    Whole,
    SomeFailed,
    WrongUse,
}

fn main() -> ExitCode {
    let status = match Cli::parse().command {
        Command::Timeline(arguments) => timeline::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Annotate(arguments) => annotate(&arguments),
        Command::Completions { shell } => {
            clap_complete::generate(shell, &mut Cli::command(), "dateline", &mut io::stdout());
            Ok(Status::Whole)
        }
    };
    match status {
        Ok(status) => ExitCode::from(status as u8),
        // Whoever reads the output, as head does, has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            report(&Problem::new(format!("cannot write: {error}")));
            ExitCode::from(Status::SomeFailed as u8)
        }
    }
}

/// Says on standard error what went wrong.
pub fn report(problem: &Problem) {
    say(problem, Level::ERROR);
}

/// Says something on standard error.
pub fn say(problem: &Problem, level: Level<'static>) {
    let styles = Colour::Auto.styles(io::stderr().is_terminal());
    eprintln!("{}", problem.show(level, styles));
}

fn annotate(arguments: &args::Annotate) -> io::Result<Status> {
    let annotator = match Annotator::new(&arguments::Arguments {
        offsets: arguments.offsets.into(),
        scope: if arguments.only.is_some() { arguments::Scope::Timexes } else { arguments::Scope::All },
        style: arguments.style.into(),
        genre: arguments.genre.into(),
        threads: arguments.threads.into(),
        without: Vec::new(),
        linker: None,
        files: Vec::new(),
    }) {
        Ok(annotator) => annotator,
        Err(problem) => {
            report(&Problem::new(problem));
            return Ok(Status::WrongUse);
        }
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let mut outcome = Outcome::Whole;
    let stdin = [Path::new("-").to_owned()];
    let files = if arguments.files.is_empty() { &stdin[..] } else { &arguments.files[..] };
    for file in files {
        let lines: io::Result<Box<dyn BufRead>> = match file.as_os_str() == "-" {
            true => Ok(Box::new(io::stdin().lock())),
            false => File::open(file).map(|file| Box::new(BufReader::new(file)) as Box<dyn BufRead>),
        };
        outcome = outcome.and(match lines {
            Ok(mut lines) => annotator.annotate(&mut lines, &mut out)?,
            Err(error) => {
                report(&Problem::of(&file.to_string_lossy(), &format!("cannot be read: {error}")));
                Outcome::WithErrors
            }
        });
    }
    out.flush()?;
    Ok(if outcome == Outcome::Whole { Status::Whole } else { Status::SomeFailed })
}
