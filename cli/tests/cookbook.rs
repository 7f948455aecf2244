//! The recipes of `docs/cookbook.md` for the shell and for Python, run as they stand.

use std::path::Path;
use std::process::Command;
use std::{env, fs};

const COOKBOOK: &str = include_str!("../../docs/cookbook.md");

/// Returns the blocks of a language.
fn blocks(language: &str) -> Vec<String> {
    let begin = format!("```{language}\n");
    let after = COOKBOOK.split(begin.as_str()).skip(1);
    after.filter_map(|rest| rest.split_once("```").map(|(block, _)| block.to_owned())).collect()
}

/// Runs a block in an empty folder, with the command in the path.
fn run(program: &str, flag: &str, block: &str) -> String {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("cookbook-{program}"));
    fs::create_dir_all(&folder).expect("a folder");
    let binary = Path::new(env!("CARGO_BIN_EXE_dateline")).parent().expect("a folder").to_owned();
    let path = env::var_os("PATH").unwrap_or_default();
    let path = env::join_paths([binary].into_iter().chain(env::split_paths(&path))).expect("a path");
    let output =
        Command::new(program).args([flag, block]).current_dir(&folder).env("PATH", path).output().expect("it runs");
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{block}\n{out}\n{err}");
    out.into_owned()
}

#[test]
fn recipes_for_the_shell_work() {
    let outs: Vec<String> = blocks("sh").iter().map(|block| run("sh", "-ec", block)).collect();
    assert_eq!(outs.len(), 3);
    assert!(outs[0].contains("The council sold the pier") && outs[0].contains("The mill burnt down"), "{}", outs[0]);
    assert!(outs[1].contains("Its owner") || outs[1].contains("The owner was fined"), "{}", outs[1]);
    assert!(!outs[1].contains("The ferry sank"), "{}", outs[1]);
    assert!(outs[2].contains("2024-03-12 by en/"), "{}", outs[2]);
}

#[test]
fn the_recipe_for_python_works() {
    if Command::new("python3").arg("--version").output().is_err() {
        eprintln!("skipped: python3 is not installed");
        return;
    }
    let blocks = blocks("python");
    let out = run("python3", "-c", &blocks[0]);
    assert!(out.contains("pier 2023-01-01T00:00:00 year The council sold the pier"), "{out}");
}
