//! `cargo atlas query`: what may be asked, of which corpus, and what can't be meant.

use std::path::Path;

use serde_json::Value;
use tempfile::TempDir;

use crate::command::{Run, run};

const DIGEST: &str = "Rain falls\n\nReuters\n1 Oct 2025\n\nRain fell on Kabul.\n\nread more\n\nWind blows\n\nDawn\n2 Oct 2025\n\nWind blew in Lahore.\n\nread more\n";
const LINE: &str =
    "{\"title\": \"Snow lies\", \"paragraphs\": [\"Snow lay on Kabul.\"], \"outlet\": \"Dawn\"}\n";

/// A folder with a folder of one digest, and a file of articles with a fault in its second line.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let digests = folder.path().join("digests");
    std::fs::create_dir(&digests).expect("makes");
    std::fs::write(digests.join("a.txt"), DIGEST).expect("writes");
    std::fs::write(folder.path().join("b.ndjson"), format!("{LINE}[]\n")).expect("writes");
    folder
}

/// Asks a corpus below the folder, from inside the clone.
fn query(folder: &TempDir, corpus: &str, words: &[&str]) -> Run {
    let path = folder.path().join(corpus);
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    run(&root, &[&["query", "--corpus", path.to_str().expect("text")], words].concat())
}

fn check_count(folder: &TempDir, corpus: &str, fragment: &str, expected: u64) {
    let run = query(folder, corpus, &[fragment]);
    assert_eq!(run.code, Some(0), "{}", run.err);
    let answer: Value = serde_json::from_str(&run.out).expect("JSON on stdout");
    assert_eq!(answer["count"], expected, "{corpus} {fragment}: {}", run.out);
}

#[test]
fn an_empty_query_asks_for_everything() {
    let folder = folder();
    check_count(&folder, "digests", "", 2);
    check_count(&folder, "digests", "country=AFG", 1);
}

#[test]
fn a_corpus_is_a_folder_a_digest_or_a_file_of_articles() {
    let folder = folder();
    for corpus in ["digests", "digests/a.txt"] {
        check_count(&folder, corpus, "outlet=reuters", 1);
    }
    check_count(&folder, "b.ndjson", "country=AFG", 1);
    let run = query(&folder, "b.ndjson", &[""]);
    assert!(run.err.contains("b.ndjson:2: A list where an article"), "{}", run.err);
}

#[test]
fn odd_problems_of_one_digest_name_its_path() {
    let folder = folder();
    std::fs::write(folder.path().join("odd.txt"), b"Rain falls\n\nRain \x81 fell.\n\nread more\n")
        .expect("writes");
    let run = query(&folder, "odd.txt", &[""]);
    let place = format!("{}:3: ", folder.path().join("odd.txt").display());
    assert!(run.code == Some(0) && run.err.contains(&place), "{}", run.err);
}

#[test]
fn odd_paths_and_words_end_in_a_sentence() {
    let folder = folder();
    let gone = query(&folder, "gone", &[""]);
    assert!(gone.code == Some(1) && gone.err.contains("gone can't be read"), "{}", gone.err);
    for (words, said) in [
        (&["q=a", "q=b"][..], "more than one query is given"),
        (&[][..], "no query is given; '' asks for everything"),
        (&["--articles=a", ""][..], "`query` takes no `--articles`"),
    ] {
        let run = query(&folder, "digests", words);
        assert!(run.code == Some(2) && run.err.contains(said) && run.out.is_empty(), "{}", run.err);
    }
    let empty = run(folder.path(), &["parse", ""]);
    assert!(empty.code == Some(2) && empty.err.contains("an empty word names nothing"), "{}", empty.err);
}
