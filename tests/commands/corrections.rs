//! A file of corrections beside a digest: what it overrules is printed, what changes nothing is told by file and line.

use crate::command::run;

const DIGEST: &str = "Rain falls\n\nReuters\n1 Oct 2025\n\nRain fell on Kabul.\n\nRain falls\nread more\n";

#[test]
fn corrections_overrule_and_those_that_no_longer_apply_are_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).expect("writes");
    write("a.txt", DIGEST);
    write("a.corrections", "article: Rain falls\noutlet: Dawn\nnot a place: Lahore\n");
    let explained = run(folder.path(), &["explain", "a.txt"]);
    assert!(explained.out.contains("outlet     Dawn: stated, corrected\n"), "{}", explained.out);
    let told = "a.corrections:3: This correction changes nothing (any more): “not a place: Lahore”.\n";
    assert_eq!((explained.code, explained.err.as_str()), (Some(0), told));
    let json = run(folder.path(), &["parse", "--json", "a.txt"]).out;
    assert!(
        json.contains(r#""outlet":{"name":"Dawn","basis":"stated","rule":"corrected","evidence":[]}"#),
        "{json}"
    );
    assert!(json.contains(r#"{"digest":"a.corrections","line":3,"kind":"correction""#), "{json}");
    let answer = run(folder.path(), &["query", "--corpus", ".", "outlet=dawn"]);
    assert!(answer.out.contains(r#""count":1"#), "{}{}", answer.out, answer.err);
    assert!(!answer.err.contains("No digest"), "{}", answer.err);
    write("renamed.corrections", "outlet: Dawn\n");
    let answer = run(folder.path(), &["query", "--corpus", ".", "outlet=dawn"]);
    let told = "renamed.corrections:1: No digest of this name is there to correct.\n";
    assert!(answer.err.contains(told), "{}", answer.err);
}
