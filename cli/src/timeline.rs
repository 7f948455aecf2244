//! `dateline timeline`: documents to timelines.

use std::fs::File;
use std::io::{self, BufWriter, IsTerminal, Write};
use std::path::Path;

use annotate_snippets::Level;
use console::Term;
use dateline::render::TextOptions;
use dateline::{DiagnosticKind, Extractor};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use crate::args::{Format, Input, Timeline};
use crate::input::{self, Loaded, Source};
use crate::output::{Folder, Joined, Rendering, can_join, explain};
use crate::problem::Problem;
use crate::{Status, report, say};

/// So many files are read before what they give is written: enough to keep all cores busy, few enough to fit into memory.
const BATCH: usize = 64;

/// A rendered document.
struct Rendered {
    name: String,
    stem: String,
    text: String,
    notes: Vec<Problem>,
}

pub fn run(arguments: &Timeline) -> io::Result<Status> {
    let wrong = |problem: Problem| {
        report(&problem);
        Ok(Status::WrongUse)
    };
    let sources = match input::sources(&arguments.input) {
        Ok(sources) => sources,
        Err(problem) => return wrong(problem),
    };
    let extractor = match Extractor::builder().policy(arguments.policy.policy()).build() {
        Ok(extractor) => extractor,
        Err(error) => return wrong(Problem::new(error.to_string())),
    };
    threads(&arguments.input);
    let several = sources.len() > 1 || sources.iter().any(|source| holds_several(source, &arguments.input));
    let folder = arguments.output.as_deref().filter(|path| several || is_folder(path));
    if several && folder.is_none() && !can_join(arguments.format) {
        let help = "name a folder with --output FOLDER: each document gets a file of its own";
        return wrong(Problem::new("several documents cannot be one file of this format").help(help));
    }
    let rendering = Rendering { format: arguments.format, text: text_options(arguments) };
    let work = Work { arguments, extractor: &extractor, rendering: &rendering, several: several && folder.is_none() };
    match (folder, &arguments.output) {
        (Some(folder), _) => {
            let mut folder = Folder::new(folder, arguments.format)?;
            work.run(&sources, &mut |rendered| folder.write(&rendered.stem, &rendered.text))
        }
        (None, Some(path)) => work.joined(&sources, &mut BufWriter::new(File::create(path)?)),
        (None, None) => work.joined(&sources, &mut BufWriter::new(io::stdout().lock())),
    }
}

/// What is the same for all documents.
struct Work<'a> {
    arguments: &'a Timeline,
    extractor: &'a Extractor,
    rendering: &'a Rendering,
    /// Whether several renderings go into one file.
    several: bool,
}

impl Work<'_> {
    fn joined(&self, sources: &[Source], out: &mut dyn Write) -> io::Result<Status> {
        let mut joined = Joined::new(out, self.arguments.format, self.several);
        let status = self.run(sources, &mut |rendered| joined.write(&rendered.name, &rendered.text))?;
        joined.end()?;
        Ok(status)
    }

    /// Reads and renders all documents, on all cores, and hands them on in the order of the input.
    fn run(&self, sources: &[Source], write: &mut dyn FnMut(&Rendered) -> io::Result<()>) -> io::Result<Status> {
        let bar = bar(sources.len());
        let mut status = Status::Whole;
        for batch in sources.chunks(BATCH) {
            let read = |source: &Source| source.load(&self.arguments.input);
            let loaded: Vec<Vec<Result<Loaded, Problem>>> = batch.par_iter().map(read).collect();
            let loaded: Vec<Result<Loaded, Problem>> = loaded.into_iter().flatten().collect();
            let one = |loaded: Result<Loaded, Problem>| loaded.and_then(|loaded| self.render(&loaded));
            let rendered: Vec<Result<Rendered, Problem>> = loaded.into_par_iter().map(one).collect();
            for rendered in &rendered {
                match rendered {
                    Ok(rendered) => {
                        bar.suspend(|| rendered.notes.iter().for_each(|note| say(note, Level::NOTE)));
                        write(rendered)?;
                    }
                    Err(problem) => {
                        bar.suspend(|| report(problem));
                        status = Status::SomeFailed;
                    }
                }
            }
            bar.inc(batch.len() as u64);
        }
        bar.finish_and_clear();
        Ok(status)
    }

    fn render(&self, loaded: &Loaded) -> Result<Rendered, Problem> {
        let analysis = self.extractor.extract_with(&loaded.document, &loaded.given);
        let mut analysis = analysis.map_err(|error| Problem::of(&loaded.name, &error.to_string()))?;
        self.arguments.filter.apply(&mut analysis.timeline);
        let content = loaded.document.content();
        // Contradictions are part of the timeline.
        let noted = analysis.diagnostics.iter().filter(|note| note.kind != DiagnosticKind::Contradiction);
        let notes = noted.map(|note| {
            let span = note.span.start() as usize..note.span.end() as usize;
            Problem::at(&loaded.name, content, span, &note.message, "here")
        });
        Ok(Rendered {
            name: loaded.name.clone(),
            stem: loaded.stem.clone(),
            notes: notes.collect(),
            text: self.rendering.render(&analysis.story(&loaded.document), loaded, self.several),
        })
    }
}

/// Says whether a file may hold several documents.
fn holds_several(source: &Source, input: &Input) -> bool {
    matches!(input.input, Some(crate::args::Kind::Jsonl))
        || matches!(source, Source::File(path) if path.extension().is_some_and(|end| end == "jsonl" || end == "ndjson"))
}

fn is_folder(path: &Path) -> bool {
    path.is_dir() || path.to_string_lossy().ends_with(['/', std::path::MAIN_SEPARATOR])
}

fn text_options(arguments: &Timeline) -> TextOptions {
    let shell = || std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()).filter(|n| *n >= 20);
    let terminal = || Term::stdout().size_checked().map(|(_, columns)| usize::from(columns));
    let width = arguments.width.map(usize::from).or_else(terminal).or_else(shell).unwrap_or(80);
    let to_terminal = io::stdout().is_terminal() && arguments.output.is_none() && arguments.format == Format::Text;
    TextOptions { width, explain: explain(arguments.explain), styles: arguments.color.styles(to_terminal) }
}

/// Tells rayon how many threads there are. The pool is made once, so an error can only mean that it stands already.
pub fn threads(input: &Input) {
    if let Some(threads) = input.threads {
        let _ = rayon::ThreadPoolBuilder::new().num_threads(threads.into()).build_global();
    }
}

/// Makes a progress bar for a long input, shown on a terminal only.
fn bar(files: usize) -> ProgressBar {
    if files <= BATCH || !io::stderr().is_terminal() {
        return ProgressBar::hidden();
    }
    let style = ProgressStyle::with_template("{wide_bar} {pos} of {len} files, {eta} left");
    let bar = ProgressBar::with_draw_target(Some(files as u64), ProgressDrawTarget::stderr());
    match style {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
