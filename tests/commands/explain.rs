//! `cargo atlas explain`: what is printed of a digest, and of what is none.

use crate::command::run;

const DIGEST: &str =
    "Rain falls\n\nReuters\n1 Oct 2025\n\nRain fell on Kabul.\u{1b}[2J\n\nRain falls\nread more\n";

#[test]
fn facts_are_marked_where_they_stand_and_listed_with_their_rules() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("a.txt"), DIGEST).expect("writes");
    let run = run(folder.path(), &["explain", "a.txt"]);
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    assert!(run.out.contains("Rain fell on ⟦Kabul → "), "{}", run.out);
    assert!(run.out.contains("country    AFG, about, 1 mention  [country-"), "{}", run.out);
    assert!(!run.out.contains('\u{1b}'), "nothing steers the terminal");
}

#[test]
fn odd_files_are_named_on_stderr_and_the_others_stay() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("a.txt"), DIGEST).expect("writes");
    let run = run(folder.path(), &["explain", "none.txt", "a.txt"]);
    assert_eq!(run.code, Some(2));
    assert!(run.err.starts_with("none.txt: "), "{}", run.err);
    assert!(run.out.contains("⟦Kabul"), "{}", run.out);
}
