//! The command as a user runs it.

use std::fs;
use std::path::{Path, PathBuf};

use snapbox::cmd::{Command, cargo_bin};
use snapbox::str;

const STORY: &str = "The ferry sank last year. Its owner was fined on Tuesday. The council may buy a new one.\n";

fn dateline() -> Command {
    let plain = Command::new(cargo_bin!("dateline")).env("NO_COLOR", "1").env("COLUMNS", "80");
    plain.env_remove("TERM")
}

/// An empty folder of a test.
fn folder(test: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _ = fs::remove_dir_all(&path);
    fs::create_dir_all(&path).expect("a folder");
    path
}

fn file(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, text).expect("a file");
    path
}

fn stdout(command: Command) -> String {
    let output = command.output().expect("the command runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn a_text_from_standard_input_becomes_a_timeline() {
    dateline().args(["timeline", "--published", "2024-03-14"]).stdin(STORY).assert().success().stdout_eq(str![[r#"
standard input
Published on Thursday, 14 March 2024

2023           • The ferry sank
12 March 2024  • Its owner was fined

Planned, possible or denied ────────────────────────────────────────────────────
[..] possible  The council may buy a new one

"#]]);
}

#[test]
fn forty_columns_are_enough() {
    let text = stdout(dateline().args(["timeline", "--published", "2024-03-14", "--width", "40"]).stdin(STORY));
    assert!(text.lines().all(|line| line.chars().count() <= 40), "{text}");
}

#[test]
fn every_format_is_written() {
    for (format, begin) in [
        ("text", "standard input\n"),
        ("markdown", "# standard input\n"),
        ("html", "<!doctype html>"),
        ("svg", "<svg "),
        ("mermaid", "timeline\n"),
        ("gantt", "gantt\n"),
        ("markwhen", "// Published on Thursday"),
        ("timelinejs", "{\n  \"title\""),
        ("vis", "{\n  \"groups\""),
        ("ics", "BEGIN:VCALENDAR\r\n"),
        ("csv", "event,begin,end,"),
        ("json", "{\n  \"name\""),
        ("jsonld", "{\n  \"@context\""),
        ("timeml", "<?xml "),
    ] {
        let out = stdout(dateline().args(["timeline", "--published", "2024-03-14", "--format", format]).stdin(STORY));
        assert!(out.starts_with(begin), "{format}: {out}");
    }
}

#[test]
fn a_missing_date_says_what_to_do() {
    let output = dateline().arg("timeline").stdin(STORY).output().expect("the command runs");
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1));
    assert!(message.contains("standard input: no publication date"), "{message}");
    assert!(message.contains("give it with --published YYYY-MM-DD, or go without: --published none"), "{message}");
    let out = stdout(dateline().args(["timeline", "--published", "none"]).stdin("The ferry sank in 2019.\n"));
    assert!(out.contains("Publication date not known") && out.contains("2019"), "{out}");
}

#[test]
fn a_date_that_is_none_is_pointed_at() {
    let folder = folder("pointed");
    let path = file(&folder, "story.txt", "title: A ferry\npublished: 2024-02-30\n\nThe ferry sank last year.\n");
    let output = dateline().arg("timeline").arg(&path).output().expect("the command runs");
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        message.contains("story.txt:2:12")
            && message.contains("published: 2024-02-30\n")
            && message.contains("━━━━━━━━━━"),
        "{message}"
    );
    // What the command line says goes before it.
    assert!(stdout(dateline().args(["timeline", "--published", "2024-03-14"]).arg(&path)).contains("2023"));
}

#[test]
fn wrong_use_is_status_two() {
    dateline().args(["timeline", "--format", "pdf"]).stdin("x").assert().code(2);
    dateline().args(["timeline", "--published", "yesterday"]).stdin("x").assert().code(2);
    let folder = folder("wrong");
    let (one, two) = (file(&folder, "a.txt", STORY), file(&folder, "b.txt", STORY));
    let output =
        dateline().args(["timeline", "--format", "html", "-p", "2024-03-14"]).arg(one).arg(two).output().expect("runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("--output FOLDER"));
}

#[test]
fn one_bad_document_does_not_stop_the_others() {
    let folder = folder("others");
    let good = file(&folder, "good.txt", STORY);
    let output = dateline()
        .args(["timeline", "-p", "2024-03-14"])
        .arg(folder.join("none.txt"))
        .arg(good)
        .output()
        .expect("runs");
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("cannot be read"));
    assert!(String::from_utf8_lossy(&output.stdout).contains("The ferry sank"));
}

#[test]
fn a_folder_gives_a_timeline_for_each_document() {
    let folder = folder("many");
    file(&folder, "b.txt", "published: 2024-03-14\n\nThe ferry sank last year.\n");
    fs::create_dir_all(folder.join("deep")).expect("a folder");
    file(&folder, "deep/a.html", &page("2024-03-15T08:00:00+01:00"));
    file(&folder, "notes.pdf", "not ours");
    let lines = concat!(
        "{\"id\": \"one\", \"published\": \"2024-03-14\", \"text\": \"The mill burnt down on Tuesday.\"}\n",
        "{\"id\": \"two\", \"published\": \"2024-03-14\", \"text\": \"The pier closed in 2019.\"}\n",
    );
    file(&folder, "c.jsonl", lines);
    let text = stdout(dateline().arg("timeline").arg(&folder));
    let order: Vec<usize> = ["The ferry sank", "The mill burnt down", "The pier closed", "Harbour"]
        .iter()
        .filter_map(|part| text.find(part))
        .collect();
    assert_eq!(order.len(), 4, "{text}");
    let json: serde_json::Value =
        serde_json::from_str(&stdout(dateline().args(["timeline", "-f", "json"]).arg(&folder))).expect("JSON");
    assert_eq!(json.as_array().map(Vec::len), Some(4));
    let csv = stdout(dateline().args(["timeline", "-f", "csv"]).arg(&folder));
    assert_eq!((csv.matches("document,event,").count(), csv.starts_with("document,event,")), (1, true));
    assert!(csv.contains("c.jsonl: two\",e1,2019-01-01"), "{csv}");
    let out = folder.join("out/");
    stdout(dateline().args(["timeline", "-f", "html", "-o"]).arg(&out).arg(&folder));
    let mut names: Vec<String> = fs::read_dir(&out)
        .expect("the folder")
        .map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    assert_eq!(names, ["a.html", "b.html", "c-one.html", "c-two.html"]);
}

#[test]
fn the_bytes_are_the_same_for_every_number_of_threads() {
    let folder = folder("threads");
    for number in 0..20 {
        file(&folder, &format!("{number}.txt"), &format!("published: 2024-03-{:02}\n\n{STORY}", number + 1));
    }
    let of = |threads: &str| stdout(dateline().args(["timeline", "--threads", threads]).arg(&folder));
    assert_eq!(of("1"), of("4"));
}

fn page(published: &str) -> String {
    let words = "The council said on Tuesday that it had sold the old pier to a company from the next town, which paid for it last year. ";
    format!(
        "<!doctype html><html><head><title>Harbour sold</title>\
         <script type=\"application/ld+json\">{{\"@context\": \"https://schema.org\", \"@type\": \"NewsArticle\", \"headline\": \"Harbour sold\", \
         \"datePublished\": \"{published}\", \"dateModified\": \"2024-03-20\"}}</script></head>\
         <body><nav><a href=\"/\">Home</a> <a href=\"/sport\">Sport</a></nav><article><h1>Harbour sold</h1>{}</article>\
         <footer>All rights reserved in 1999</footer></body></html>",
        format!("<p>{}</p>", words.repeat(3)).repeat(4)
    )
}

#[test]
fn a_page_is_stripped_to_its_article_and_its_dates_are_kept_apart() {
    let folder = folder("page");
    let path = file(&folder, "page.html", &page("2024-03-15T08:00:00+01:00"));
    let text = stdout(dateline().arg("timeline").arg(&path));
    assert!(text.starts_with("Harbour sold\nThe page says: published 2024-03-15T08:00:00+01:00, updated 2024-03-20\nPublished on Friday, 15 March 2024, 08:00\n"), "{text}");
    assert!(text.contains("12 March 2024") && !text.contains("1999"), "{text}");
    let text = stdout(dateline().args(["timeline", "--date", "updated"]).arg(&path));
    assert!(text.contains("Published on Wednesday, 20 March 2024\n") && text.contains("19 March 2024"), "{text}");
    let json: serde_json::Value =
        serde_json::from_str(&stdout(dateline().args(["timeline", "-f", "json"]).arg(&path))).expect("JSON");
    assert_eq!((json["title"].as_str(), json["updated"].as_str()), (Some("Harbour sold"), Some("2024-03-20")));
}

#[test]
fn entries_are_chosen() {
    let text = "The ferry sank in 2019. The pier closed in 2021. The mill may burn. The court said so on Tuesday. The dispute over the quay goes on.\n";
    let of = |arguments: &[&str]| {
        stdout(dateline().args(["timeline", "-p", "2024-03-14", "-f", "csv"]).args(arguments).stdin(text))
    };
    let all = of(&[]);
    assert!(all.contains("The ferry sank") && all.contains("possible"), "{all}");
    assert!(!of(&["--since", "2020"]).contains("The ferry sank"));
    assert!(!of(&["--until", "2020-12"]).contains("The pier closed"));
    assert!(of(&["--until", "2021"]).contains("The pier closed"), "the year itself belongs to it");
    assert!(!of(&["--include", "none"]).contains("possible"));
    assert!(of(&["--include", "possible"]).contains("possible"));
    assert!(!of(&["--class", "occurrence,state"]).contains("REPORTING"));
    assert!(of(&["--certainty", "stated"]).lines().skip(1).all(|line| line.contains(",stated,")));
}

#[test]
fn conventions_are_options() {
    let of = |arguments: &[&str]| {
        stdout(
            dateline()
                .args(["timeline", "-p", "2024-06-14", "-f", "csv"])
                .args(arguments)
                .stdin("The plant opened on 3/4/2020."),
        )
    };
    assert!(of(&[]).contains("2020-03-04"), "{}", of(&[]));
    assert!(of(&["--date-order", "day-first"]).contains("2020-04-03"));
}

#[test]
fn expressions_are_explained_in_their_lines() {
    let text = stdout(
        dateline()
            .args(["explain", "--published", "2024-03-14"])
            .stdin("Intro.\nThe board met on Tuesday and again the next day.\n"),
    );
    assert!(text.contains("2 │ The board met on Tuesday and again the next day."), "{text}");
    assert!(text.contains("2024-03-12 by en/") && text.contains("from “Tuesday”"), "{text}");
}

#[test]
fn lines_are_annotated_in_their_order() {
    let lines = "{\"id\": \"b\", \"published\": \"2024-03-14\", \"text\": \"It met on Tuesday.\"}\nnot JSON\n";
    let output = dateline().args(["annotate", "--only", "timexes"]).stdin(lines).output().expect("runs");
    assert_eq!(output.status.code(), Some(1));
    let out = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        out.lines().next().is_some_and(|line| line.contains("\"2024-03-12\"")) && out.contains("\"line\":2"),
        "{out}"
    );
}

#[test]
fn a_bad_line_is_pointed_at() {
    let folder = folder("line");
    let path = file(
        &folder,
        "lines.jsonl",
        "{\"id\": \"a\", \"published\": \"2024-03-14\", \"text\": \"It met.\"}\n{\"id\": \"b\", \"text\" \"x\"}\n",
    );
    let output = dateline().arg("timeline").arg(&path).output().expect("runs");
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(message.contains("lines.jsonl:2:") && message.contains("expected `:`"), "{message}");
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn timeml_of_others_is_rendered() {
    let xml = r#"<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2024-03-14" functionInDocument="CREATION_TIME">x</TIMEX3></DCT>
<TEXT>The ferry <EVENT eid="e7" class="OCCURRENCE">sank</EVENT> <TIMEX3 tid="t4" type="DATE" value="1999">last year</TIMEX3>.</TEXT>
<MAKEINSTANCE eventID="e7" eiid="ei7" tense="PAST" aspect="NONE"/>
<TLINK lid="l1" relType="IS_INCLUDED" eventInstanceID="ei7" relatedToTime="t4"/></TimeML>"#;
    let text = stdout(dateline().arg("timeline").stdin(xml));
    assert!(text.contains("1999  • The ferry sank"), "{text}");
}

#[test]
fn completions_and_help_are_there() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(stdout(dateline().args(["completions", shell])).contains("dateline"), "{shell}");
    }
    for arguments in [&["--help"][..], &["timeline", "--help"], &["explain", "--help"], &["annotate", "--help"]] {
        let help = stdout(dateline().args(arguments));
        assert!(help.lines().all(|line| line.chars().count() <= 100), "{help}");
    }
    let help = stdout(dateline().args(["timeline", "-h"]));
    for part in
        ["--published", "--format", "--output", "--since", "--certainty", "--include", "--week-start", "Exit status:"]
    {
        assert!(help.contains(part), "{part}");
    }
}

#[test]
fn output_goes_to_a_file() {
    let folder = folder("output");
    let out = folder.join("story.html");
    let printed = stdout(dateline().args(["timeline", "-p", "2024-03-14", "-f", "html", "-o"]).arg(&out).stdin(STORY));
    assert_eq!(printed, "");
    assert!(fs::read_to_string(out).expect("the page").starts_with("<!doctype html>"));
}
