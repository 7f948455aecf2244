//! The command line, as clap reads it.

use std::path::PathBuf;

use chrono::Weekday;
use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use dateline::calendar::edtf::Edtf;
use dateline::calendar::{Endpoint, Hemisphere};
use dateline::event::{EventClass, Factuality};
use dateline::resolve::{Bare, Genre, LastWeekday, NextWeekday, Policy};
use dateline::timeline::EntryCertainty;
use dateline::timex::{DateOrder, Region};
use dateline::{Published, render};

const EXAMPLES: &str = "\
Examples:
  dateline timeline --published 2024-03-14 story.txt
  dateline timeline --format html --output story.html page.html
  dateline timeline --format ics --output calendars/ articles/
  dateline timeline --since 2020 --certainty stated --include planned story.txt
  dateline explain --published 2024-03-14 story.txt
  dateline annotate --threads 2 < documents.jsonl > analyses.jsonl
  dateline completions bash > ~/.local/share/bash-completion/completions/dateline

Exit status:
  0  everything was read and written
  1  some documents could not be read or rendered; the others were
  2  the command line is wrong";

/// Turns news text and its publication date into an ordered, explained timeline.
///
/// Nothing is looked up and no clock is read: "last year" is counted from the publication date, which the document states or --published gives.
#[derive(Parser)]
#[command(name = "dateline", version, after_help = EXAMPLES, max_term_width = 100)]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub enum Command {
    /// Render documents as timelines
    Timeline(Timeline),
    /// Show every time expression in its line, with its value and what it was reckoned from
    Explain(Explain),
    /// Annotate JSON lines: one document a line in, one analysis a line out
    Annotate(Annotate),
    /// Write the completions of a shell to standard output
    Completions {
        /// The shell
        shell: Shell,
    },
}

#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Timeline {
    #[command(flatten)]
    pub input: Input,
    #[command(flatten)]
    pub policy: PolicyArgs,
    /// What to write
    #[arg(short, long, value_enum, default_value_t = Format::Text)]
    pub format: Format,
    /// Write to this file instead of standard output; with several documents, or where it ends in "/", a folder with one file for each
    #[arg(short, long, value_name = "PATH")]
    pub output: Option<PathBuf>,
    /// Say why each entry stands where it stands: the words, the rule, what they were reckoned from
    #[arg(short, long)]
    pub explain: bool,
    #[command(flatten)]
    pub filter: Filter,
    /// Columns of the text format [default: those of the terminal, else 80]
    #[arg(long, value_parser = clap::value_parser!(u16).range(20..=1000))]
    pub width: Option<u16>,
    /// Colours of the text format
    #[arg(long, value_enum, default_value_t = Colour::Auto, value_name = "WHEN")]
    pub color: Colour,
}

#[derive(Args)]
pub struct Explain {
    #[command(flatten)]
    pub input: Input,
    #[command(flatten)]
    pub policy: PolicyArgs,
    /// Colours
    #[arg(long, value_enum, default_value_t = Colour::Auto, value_name = "WHEN")]
    pub color: Colour,
}

/// Reads {"id", "text", "published", …} and writes time expressions, events, relations and the timeline; docs/annotate.md describes the fields.
#[derive(Args)]
pub struct Annotate {
    /// JSON lines; - or nothing is standard input
    pub files: Vec<PathBuf>,
    /// What offsets count, in and out
    #[arg(long, value_enum, default_value_t = Offsets::Bytes)]
    pub offsets: Offsets,
    /// Time expressions alone, which is much faster
    #[arg(long, value_enum, value_name = "WHAT")]
    pub only: Option<Only>,
    /// Extents and values as TimeML annotates them, or as a reader of a timeline wants them
    #[arg(long, value_enum, default_value_t = StyleArg::Timeml)]
    pub style: StyleArg,
    /// The kind of text, of lines that name none
    #[arg(long, value_enum, default_value_t = GenreArg::News)]
    pub genre: GenreArg,
    /// How many documents are read at the same time; the output is the same for every number
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub threads: u16,
}

#[derive(Args)]
#[command(next_help_heading = "Documents")]
pub struct Input {
    /// Text, HTML, JSON lines (.jsonl) or TimeML (.tml) files, or folders of them; - or nothing is standard input
    ///
    /// A text may begin with lines "title: …" and "published: …". Of a page the article is taken, with its title and dates. JSON lines are those of
    /// "annotate". TimeML keeps the annotations of whoever made it.
    pub paths: Vec<PathBuf>,
    /// Read every input as this, whatever its name ends in
    #[arg(long, value_enum, value_name = "KIND")]
    pub input: Option<Kind>,
    /// When the documents were published: YYYY-MM-DD, an RFC 3339 date-time, or none; goes before what a document says
    #[arg(short, long, value_name = "DATE", value_parser = published)]
    pub published: Option<PublishedArg>,
    /// Which of its dates a page is reckoned from
    #[arg(long, value_enum, default_value_t = DateOf::Published, value_name = "WHICH")]
    pub date: DateOf,
    /// How many documents are read at the same time [default: one for each core]
    #[arg(long, value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub threads: Option<u16>,
}

#[derive(Args)]
#[command(next_help_heading = "Which entries")]
pub struct Filter {
    /// Leave out what was over before this date: YYYY, YYYY-MM, YYYY-MM-DD or EDTF
    #[arg(long, value_name = "DATE", value_parser = since)]
    pub since: Option<Endpoint>,
    /// Leave out what began after this date, which itself belongs to it
    #[arg(long, value_name = "DATE", value_parser = until)]
    pub until: Option<Endpoint>,
    /// Leave out what is known less well: stated is dated by the text itself, inferred has two bounds, bounded has one
    #[arg(long, value_enum, value_name = "LEVEL")]
    pub certainty: Option<CertaintyArg>,
    /// Keep only these TimeML classes
    #[arg(long, value_enum, value_delimiter = ',', value_name = "CLASS")]
    pub class: Vec<ClassArg>,
    /// Beside what happened keep only these [default: all of them]
    #[arg(long, value_enum, value_delimiter = ',', value_name = "KIND")]
    pub include: Vec<Include>,
}

#[derive(Args)]
#[command(next_help_heading = "How words are read")]
pub struct PolicyArgs {
    /// The kind of text: news looks back, narratives count from the time last mentioned, messages look ahead
    #[arg(long, value_enum, default_value_t = GenreArg::News)]
    pub genre: GenreArg,
    /// Which way a bare "Tuesday" or "December" is completed
    #[arg(long, value_enum, default_value_t = Direction::Tense)]
    pub direction: Direction,
    /// The day a week begins with
    #[arg(long, value_enum, default_value_t = Day::Monday, value_name = "DAY")]
    pub week_start: Day,
    /// Whether "3/4/2020" is the third of April or the fourth of March
    #[arg(long, value_enum, default_value_t = Order::MonthFirst, value_name = "ORDER")]
    pub date_order: Order,
    /// Where a summer is a summer
    #[arg(long, value_enum, default_value_t = Half::Northern, value_name = "HALF")]
    pub hemisphere: Half,
    /// Whose holidays are meant
    #[arg(long, value_enum, default_value_t = RegionArg::UnitedStates)]
    pub region: RegionArg,
    /// The month a fiscal year begins with; it has the name of the year in which it ends
    #[arg(long, default_value_t = 1, value_name = "MONTH", value_parser = clap::value_parser!(u8).range(1..=12))]
    pub fiscal_year_start: u8,
    /// Whether "last Friday" is the latest one or that of the week before
    #[arg(long, value_enum, default_value_t = Last::Latest, value_name = "WHICH")]
    pub last_weekday: Last,
    /// Whether "next Friday" is the coming one or that of the week after
    #[arg(long, value_enum, default_value_t = Next::Coming, value_name = "WHICH")]
    pub next_weekday: Next,
}

impl PolicyArgs {
    pub fn policy(&self) -> Policy {
        let mut policy = Policy::for_genre(self.genre.into());
        policy.bare = self.direction.into();
        policy.week_start = self.week_start.into();
        policy.date_order = self.date_order.into();
        policy.hemisphere = self.hemisphere.into();
        policy.region = self.region.into();
        policy.fiscal_year_start = self.fiscal_year_start;
        policy.last_weekday = self.last_weekday.into();
        policy.next_weekday = self.next_weekday.into();
        policy
    }
}

/// A publication date of the command line, or that there is none.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum PublishedArg {
    At(Published),
    None,
}

fn published(text: &str) -> Result<PublishedArg, String> {
    match text {
        "none" => Ok(PublishedArg::None),
        _ => text
            .parse()
            .map(PublishedArg::At)
            .map_err(|_| "give YYYY-MM-DD, an RFC 3339 date-time such as 2020-12-29T08:30:00Z, or none".to_owned()),
    }
}

fn since(text: &str) -> Result<Endpoint, String> {
    edtf(text).map(|edtf| edtf.value.interval().begin)
}

fn until(text: &str) -> Result<Endpoint, String> {
    edtf(text).map(|edtf| edtf.value.interval().end)
}

fn edtf(text: &str) -> Result<Edtf, String> {
    text.parse().map_err(|_| "give YYYY, YYYY-MM, YYYY-MM-DD or another EDTF date".to_owned())
}

/// Declares the values of a flag and what they stand for.
macro_rules! values {
    ($($name:ident of $target:ty { $($(#[$doc:meta])* $variant:ident = $value:path),+ $(,)? })+) => {$(
        #[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
        pub enum $name { $($(#[$doc])* $variant),+ }

        impl From<$name> for $target {
            fn from(value: $name) -> Self {
                match value { $($name::$variant => $value),+ }
            }
        }
    )+};
}

values! {
    GenreArg of Genre { News = Genre::News, Narrative = Genre::Narrative, Colloquial = Genre::Colloquial }
    Direction of Bare {
        /// The verb decides, and where it is silent the genre
        Tense = Bare::Tense,
        /// The latest that has begun
        Past = Bare::Past,
        /// The first that is not over
        Future = Bare::Future,
        /// The nearest
        Nearest = Bare::Nearest,
    }
    Day of Weekday {
        Monday = Weekday::Mon, Tuesday = Weekday::Tue, Wednesday = Weekday::Wed, Thursday = Weekday::Thu,
        Friday = Weekday::Fri, Saturday = Weekday::Sat, Sunday = Weekday::Sun,
    }
    Order of DateOrder { MonthFirst = DateOrder::MonthFirst, DayFirst = DateOrder::DayFirst }
    Half of Hemisphere { Northern = Hemisphere::Northern, Southern = Hemisphere::Southern }
    RegionArg of Region {
        UnitedStates = Region::UnitedStates, UnitedKingdom = Region::UnitedKingdom, Ireland = Region::Ireland,
        Canada = Region::Canada, Australia = Region::Australia, NewZealand = Region::NewZealand, India = Region::India,
    }
    Last of LastWeekday { Latest = LastWeekday::Latest, WeekBefore = LastWeekday::WeekBefore }
    Next of NextWeekday { Coming = NextWeekday::Coming, WeekAfter = NextWeekday::WeekAfter }
    CertaintyArg of EntryCertainty {
        Stated = EntryCertainty::Stated, Inferred = EntryCertainty::Inferred, Bounded = EntryCertainty::Bounded,
    }
    ClassArg of EventClass {
        Occurrence = EventClass::Occurrence, Reporting = EventClass::Reporting, Perception = EventClass::Perception,
        Aspectual = EventClass::Aspectual, IAction = EventClass::IAction, IState = EventClass::IState, State = EventClass::State,
    }
    Offsets of dateline::OffsetUnit {
        Bytes = dateline::OffsetUnit::Bytes,
        /// Unicode code points
        Chars = dateline::OffsetUnit::Chars,
        /// UTF-16 code units
        Utf16 = dateline::OffsetUnit::Utf16,
    }
    StyleArg of dateline::resolve::Style { Timeml = dateline::resolve::Style::TimeMl, Timeline = dateline::resolve::Style::Timeline }
}

/// What may stand beside the facts.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Include {
    /// What is planned, predicted or demanded
    Planned,
    /// What may have happened
    Possible,
    /// What is only supposed
    Hypothetical,
    /// What is said not to have happened
    Negated,
    /// What happened at a time that nothing bounds
    Undated,
    /// Nothing: facts with a date alone
    None,
}

impl Include {
    /// Returns what it stands for among what did not happen.
    pub fn factuality(self) -> Option<Factuality> {
        match self {
            Include::Planned => Some(Factuality::Planned),
            Include::Possible => Some(Factuality::Possible),
            Include::Hypothetical => Some(Factuality::Hypothetical),
            Include::Negated => Some(Factuality::Negated),
            Include::Undated | Include::None => None,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Only {
    Timexes,
}

/// What a file holds.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Kind {
    Text,
    Html,
    Jsonl,
    Timeml,
}

/// A date of a page.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DateOf {
    Published,
    /// When it was last changed
    Updated,
    /// When it was saved
    Retrieved,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Colour {
    Auto,
    Always,
    Never,
}

/// The formats, in the order of the help.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Format {
    /// For a terminal
    Text,
    /// Nested lists
    Markdown,
    /// A page of its own: axis, list, article
    Html,
    /// A picture
    Svg,
    /// Mermaid's diagram "timeline"
    Mermaid,
    /// Mermaid's diagram "gantt"
    Gantt,
    /// Markwhen
    Markwhen,
    /// JSON of Knight Lab's TimelineJS
    Timelinejs,
    /// Data sets of vis-timeline
    Vis,
    /// iCalendar
    Ics,
    /// A table
    Csv,
    /// Everything that the timeline holds
    Json,
    /// schema.org events with EDTF dates
    Jsonld,
    /// TimeML: the annotated text
    Timeml,
}

impl Format {
    /// Returns what the name of a file of it ends in.
    pub fn extension(self) -> &'static str {
        match self {
            Format::Text => "txt",
            Format::Markdown => "md",
            Format::Html => "html",
            Format::Svg => "svg",
            Format::Mermaid | Format::Gantt => "mmd",
            Format::Markwhen => "mw",
            Format::Timelinejs | Format::Vis | Format::Json => "json",
            Format::Ics => "ics",
            Format::Csv => "csv",
            Format::Jsonld => "jsonld",
            Format::Timeml => "tml",
        }
    }
}

impl Colour {
    /// Says whether to colour what goes to a terminal or not: see <https://no-color.org>.
    pub fn styles(self, terminal: bool) -> render::Styles {
        let unwanted = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty())
            || std::env::var_os("TERM").is_some_and(|term| term == "dumb");
        match self {
            Colour::Always => render::Styles::Ansi,
            Colour::Auto if terminal && !unwanted => render::Styles::Ansi,
            _ => render::Styles::Plain,
        }
    }
}
