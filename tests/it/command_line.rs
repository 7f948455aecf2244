//! The renderer's command line and the header of its files.

#[path = "../../examples/timeline/arguments.rs"]
mod arguments;

use std::ffi::OsString;
use std::path::PathBuf;

use crate::article::{Article, decode};
use arguments::{Arguments, Call, Format, HELP, USAGE};
use dateline::render::Explain;
use dateline::resolve::Genre;

fn parse(line: &str) -> Result<Call, String> {
    arguments::parse(line.split_whitespace().map(OsString::from))
}

fn parsed(line: &str) -> Arguments {
    match parse(line) {
        Ok(Call::Render(arguments)) => arguments,
        Ok(Call::Help) => panic!("{line} asks for help"),
        Err(problem) => panic!("{line}: {problem}"),
    }
}

fn problem(line: &str) -> String {
    parse(line).err().unwrap_or_else(|| panic!("{line} was accepted"))
}

#[test]
fn without_arguments_the_defaults_hold() {
    let arguments = parsed("");
    assert!(arguments.published.is_none() && arguments.files.is_empty() && arguments.width.is_none());
    assert!(arguments.format == Format::Text && arguments.explain == Explain::No && arguments.genre == Genre::News);
}

#[test]
fn every_flag_is_read_in_both_spellings() {
    let apart = "--published 2020-12-29 --format json --explain --width 40 --genre narrative a.txt - b.txt";
    let joined = "a.txt --published=2020-12-29 --format=json --explain --width=40 --genre=narrative - b.txt";
    for line in [apart, joined] {
        let arguments = parsed(line);
        assert_eq!(arguments.published, "2020-12-29".parse().ok());
        assert!(arguments.format == Format::Json && arguments.explain == Explain::Reasons);
        assert!(arguments.width == Some(40) && arguments.genre == Genre::Narrative);
        assert_eq!(arguments.files, ["a.txt", "-", "b.txt"].map(PathBuf::from));
    }
    assert!(parsed("--format markdown").format == Format::Markdown);
    assert!(parsed("--genre colloquial").genre == Genre::Colloquial);
    assert_eq!(parsed("-- --explain").files, [PathBuf::from("--explain")]);
    assert!(matches!(parse("a.txt --help"), Ok(Call::Help)));
}

#[test]
fn what_is_wrong_is_said_with_the_remedy() {
    assert_eq!(problem("--colour"), "there is no --colour");
    assert_eq!(problem("--published"), "--published needs a value");
    assert!(problem("--published 2020-02-30").contains("\"2020-02-30\" is neither YYYY-MM-DD nor"));
    assert!(problem("--published +999999-01-01").contains("YYYY-MM-DD"));
    assert!(problem("--format pdf").starts_with("--format \"pdf\" is none of text, markdown, mermaid, "));
    assert_eq!(problem("--genre poem"), "--genre \"poem\" is none of news, narrative, colloquial");
    for width in ["wide", "0", "19", "1001", "-5"] {
        assert_eq!(problem(&format!("--width {width}")), format!("--width {width:?} is no number from 20 to 1000"));
    }
}

#[test]
fn the_help_names_every_flag_and_fits_a_terminal() {
    for flag in ["--published", "--format", "--explain", "--width", "--genre", "--help"] {
        assert!(HELP.contains(flag), "{flag}");
    }
    assert!(HELP.lines().all(|line| line.len() <= 80));
    assert!(USAGE.starts_with("usage: "));
}

#[test]
fn a_header_is_read_with_and_without_fences() {
    for file in [
        "published: 2024-03-14\ntitle: A title: with a colon\n\nThe text.",
        "---\ntitle: A title: with a colon\npublished: 2024-03-14\n---\n\nThe text.",
        "\u{FEFF}title: A title: with a colon\r\npublished: 2024-03-14\r\n\r\nThe text.",
    ] {
        let article = Article::parse(file);
        assert_eq!(article.title, Some("A title: with a colon"));
        assert_eq!(article.published, Some("2024-03-14"));
        assert_eq!(article.text.trim(), "The text.");
    }
    let bare = Article::parse("The title: nothing of a header.");
    assert_eq!((bare.title, bare.published, bare.text), (None, None, "The title: nothing of a header."));
}

#[test]
fn the_flag_goes_before_the_header_and_a_bad_header_is_an_error() {
    let article = Article::parse("published: 2024-03-14\n\nThe text.");
    let flag = "2020-12-29".parse().ok();
    assert_eq!(article.document(flag).expect("a document").publication(), flag);
    assert_eq!(article.document(None).expect("a document").publication(), "2024-03-14".parse().ok());
    assert!(Article::parse("published: 31 May\n\nThe text.").document(None).is_err());
    assert!(Article::parse("The text.").document(None).expect("a document").publication().is_none());
}

#[test]
fn a_file_that_is_not_utf_8_is_told_where() {
    assert_eq!(decode("Zoë".as_bytes().to_vec()).as_deref(), Ok("Zoë"));
    let problem = decode(b"caf\xe9 on Monday".to_vec()).expect_err("Latin-1");
    assert!(problem.starts_with("not UTF-8 at byte 3;"), "{problem}");
}
