//! Golden pairs: every digest of `tests/digests/*.txt` reads as its `.expected` says. `UPDATE_EXPECT=1`
//! writes them anew.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use super::{Article, BlockKind, Parsed, parse, stated};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/digests")
}

fn kind_word(kind: BlockKind) -> String {
    format!("{kind:?}").to_lowercase()
}

fn print_article(out: &mut String, article: &Article) {
    let quoted = |span: &crate::facts::Span| {
        let block = &article.blocks[usize::try_from(span.block).expect("a block")];
        let range =
            usize::try_from(span.start).expect("an offset")..usize::try_from(span.end).expect("an offset");
        block.text[range].to_owned()
    };
    writeln!(out, "# {}", article.title()).expect("to a string");
    if let Some((name, rule, spans)) = stated::of(article).outlet() {
        let evidence: Vec<String> = spans.iter().map(quoted).collect();
        writeln!(out, "outlet: {name} · {} · {}", rule.name(), evidence.join(" + ")).expect("to a string");
    }
    if let Some((day, rule, span)) = stated::of(article).day() {
        writeln!(out, "date: {day} · {} · {}", rule.name(), quoted(&span)).expect("to a string");
    }
    if !article.bylines.is_empty() {
        writeln!(out, "by: {}", article.bylines.join(" | ")).expect("to a string");
    }
    for block in &article.blocks {
        let text = block.text.replace('\n', " ⏎ ");
        writeln!(out, "{:>3}-{:<3} {:<10} {text}", block.lines.0, block.lines.1, kind_word(block.kind))
            .expect("to a string");
    }
    out.push('\n');
}

fn print(parsed: &Parsed) -> String {
    let mut out = String::new();
    for article in &parsed.articles {
        print_article(&mut out, article);
    }
    for problem in &parsed.problems {
        writeln!(out, "{}: {}: {}", problem.line, problem.kind, problem.text).expect("to a string");
    }
    out
}

#[test]
fn digests_read_as_expected() {
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder())
        .expect("tests/digests")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    assert!(paths.len() > 15, "the golden digests are gone");
    let mut wrong = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(&path).expect("a digest");
        let found = print(&parse(&text));
        let expected = path.with_extension("expected");
        if update {
            std::fs::write(&expected, found).expect("a file to write");
        } else if std::fs::read_to_string(&expected).unwrap_or_default() != found {
            wrong.push(format!("{}:\n{found}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
