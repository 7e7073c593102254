//! `--articles FILE`: what a file of articles gives, what is wrong in it line by line, and what can't be meant.

use std::path::Path;

use serde_json::{Value, json};
use tempfile::TempDir;

use crate::command::{Run, run};

const RAIN: &str = r#"{"title": "Rain falls", "paragraphs": ["Rain fell on Kabul, and 19 lorries waited."]}"#;

fn folder(text: impl AsRef<[u8]>) -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("articles.ndjson"), text).expect("writes");
    folder
}

fn parsed(run: &Run) -> Value {
    serde_json::from_str(&run.out).expect("JSON on stdout")
}

fn parse(folder: &Path) -> Run {
    run(folder, &["parse", "--json", "--articles", "articles.ndjson"])
}

#[test]
fn title_and_text_give_an_article_with_its_facts() {
    let folder = folder(RAIN);
    let run = parse(folder.path());
    assert_eq!((run.code, run.err.as_str()), (Some(0), ""));
    let article = &parsed(&run)["articles"][0];
    assert_eq!(article["digest"], "articles.ndjson");
    assert_eq!(article["countries"][0]["code"], "AFG");
    assert_eq!(article["figures"][0]["of"], "lorries");
}

#[test]
fn a_summary_tells_outlet_and_day_as_the_line_states_them() {
    let line = json!({"title": "Rain falls", "paragraphs": ["It fell."], "outlet": "Dawn", "published": "2025-10-18"});
    let folder = folder(format!("{line}\n{RAIN}\n"));
    let run = run(folder.path(), &["parse", "--articles", "articles.ndjson"]);
    assert!(run.out.contains("\n    Dawn, 2025-10-18, lines 1–1, "), "{}", run.out);
    assert!(run.out.contains("\n    outlet not stated, date not stated, lines 2–2, "), "{}", run.out);
}

#[test]
fn what_is_printed_is_read_back() {
    let folder = folder("");
    let digests = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/facts/read/first.txt");
    std::fs::copy(digests, folder.path().join("read.txt")).expect("a digest");
    let first = parsed(&run(folder.path(), &["parse", "--json", "read.txt"]));
    let articles = first["articles"].as_array().expect("a list").iter();
    let lines: String = articles.flat_map(|article| [article.to_string(), "\n".to_owned()]).collect();
    std::fs::write(folder.path().join("articles.ndjson"), lines).expect("writes");
    let again = parse(folder.path());
    assert_eq!(again.err, "");
    assert_eq!(parsed(&again)["articles"], first["articles"]);
}

#[test]
fn odd_lines_are_named_on_stderr_and_the_others_stay() {
    let wrong =
        json!({"title": "Wind", "paragraphs": ["It blew."], "published": "2025-02-30", "countries": ["XXX"]});
    let folder = folder(format!("{RAIN}\n\nrain\n[]\n{{\"text\": 1}}\n{wrong}\n"));
    let run = parse(folder.path());
    let said: Vec<&str> = run.err.lines().collect();
    assert_eq!(
        said,
        [
            "articles.ndjson:3: Not JSON from byte 1 on (expected value); each article stands on one line: “rain”.",
            "articles.ndjson:4: A list where an article, an object with “title” and “paragraphs”, should stand: “[]”.",
            "articles.ndjson:5: No article, for want of a “title” that is a text: “{\"text\": 1}”.",
            "articles.ndjson:6: “countries”: entry 1: “code”: “XXX” is the code of no country. What the text shows was taken instead.",
            "articles.ndjson:6: “published”: “2025-02-30” is no day, as 2025-10-18 is. What the text shows was taken instead.",
        ]
    );
    assert_eq!(run.code, Some(0));
    let document = parsed(&run);
    assert_eq!(document["articles"].as_array().map(Vec::len), Some(2));
    assert_eq!(document["problems"].as_array().map(Vec::len), Some(5));
}

#[test]
fn odd_bytes_end_in_a_sentence() {
    for bytes in [&b"\xff\xfe{\0"[..], b"\0\0\n\xc3", b"{\"title\": \"\\ud800\"}", b"[[[[[[[["] {
        let folder = folder(bytes);
        let run = parse(folder.path());
        assert!(run.code == Some(0) && run.err.starts_with("articles.ndjson:1: "), "{}", run.err);
    }
}

#[test]
fn odd_files_stop_a_build_before_it_begins() {
    let folder = folder("\n[]\n");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let path = folder.path().join("articles.ndjson");
    let out = folder.path().join("out");
    let build = |path: &Path| {
        let words =
            ["build".as_ref(), "--out".as_ref(), out.as_os_str(), "--articles".as_ref(), path.as_os_str()];
        run(&root, &words.map(|word| word.to_str().expect("text")))
    };
    let empty = build(&path);
    assert_eq!(empty.code, Some(1));
    assert!(empty.err.contains("articles.ndjson holds no article; line 2: A list"), "{}", empty.err);
    let gone = build(&folder.path().join("gone.ndjson"));
    assert!(gone.code == Some(1) && gone.err.contains("gone.ndjson can't be read"), "{}", gone.err);
    assert!(!out.exists());
}

#[test]
fn help_tells_of_articles() {
    for command in ["build", "serve", "parse"] {
        let run = run(Path::new("."), &[command, "--help"]);
        assert!(
            run.out.contains("--articles FILE") && run.out.contains("one JSON object a line"),
            "{}",
            run.out
        );
    }
}
