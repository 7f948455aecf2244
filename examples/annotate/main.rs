//! Annotates documents in bulk: one JSON document a line in, one JSON analysis a line out, in the same order.
//!
//! ```text
//! echo '{"id": "1", "published": "2020-12-29", "text": "The board met on Monday."}' | cargo run --release --example annotate
//! ```
//!
//! `--help` tells the options; `docs/annotate.md` describes the fields of both sides.

mod answer;
mod arguments;
mod batch;
mod names;
mod request;
mod times;

use std::env;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, ErrorKind, Write};
use std::path::Path;
use std::process::ExitCode;

use arguments::{Arguments, Call};
use batch::{Annotator, Outcome};

fn main() -> ExitCode {
    let arguments = match arguments::parse(env::args_os().skip(1)) {
        Ok(Call::Help) => {
            print!("{}", arguments::HELP);
            return ExitCode::SUCCESS;
        }
        Ok(Call::Annotate(arguments)) => arguments,
        Err(problem) => {
            eprintln!("annotate: {problem}\n{}", arguments::USAGE);
            return ExitCode::from(2);
        }
    };
    match run(&arguments) {
        Ok(Outcome::Whole) => ExitCode::SUCCESS,
        Ok(Outcome::WithErrors) => ExitCode::FAILURE,
        // Whoever reads the output has seen enough.
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("annotate: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Annotates the files one after the other, or standard input; a file that cannot be read is reported and the others go on.
fn run(arguments: &Arguments) -> io::Result<Outcome> {
    let annotator = Annotator::new(arguments).map_err(io::Error::other)?;
    let mut out = BufWriter::new(io::stdout().lock());
    let mut outcome = Outcome::Whole;
    if arguments.files.is_empty() {
        outcome = annotator.annotate(&mut io::stdin().lock(), &mut out)?;
    }
    for file in &arguments.files {
        outcome = outcome.and(match open(file) {
            Ok(mut lines) => annotator.annotate(&mut lines, &mut out)?,
            Err(error) => {
                eprintln!("annotate: {}: {error}", file.display());
                Outcome::WithErrors
            }
        });
    }
    out.flush()?;
    Ok(outcome)
}

fn open(file: &Path) -> io::Result<Box<dyn BufRead>> {
    Ok(if file == Path::new("-") { Box::new(io::stdin().lock()) } else { Box::new(BufReader::new(File::open(file)?)) })
}
