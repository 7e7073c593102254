//! `cargo atlas parse`: digests to JSON or to a summary on stdout, problems on stderr. Opens
//! files; what stands in them is the crate `atlas`'s.

use std::io::Write as _;
use std::process::ExitCode;

use atlas::contract::{self, ReadDigest};
use atlas::digest::{self, Parsed, header};
use atlas::extract;

use crate::arguments::Arguments;
use crate::commands::{Command, Flag};

/// Its row of the table of commands.
pub(crate) const COMMAND: Command = Command {
    name: "parse",
    about: "Prints what is found in digests; problems go to stderr",
    operands: Some("FILE..."),
    flags: &[Flag { name: "json", value: None, about: "everything, in the form that programs read" }],
    run: |arguments| Ok(run_over(arguments)),
};

fn run_over(arguments: &Arguments) -> ExitCode {
    let files: Vec<String> =
        arguments.operands.iter().map(|file| file.to_string_lossy().into_owned()).collect();
    run(&files, arguments.has("json"))
}

/// Reads every file, prints what is in them, and goes on behind one that can't be read. The exit code is 2
/// where a file could not be read or nothing could be written, else 0: problems in a text are no failure.
fn run(files: &[String], json: bool) -> ExitCode {
    let mut digests = Vec::new();
    let mut failed = files.is_empty();
    if failed {
        eprintln!("cargo atlas parse [--json] FILE...: no file given");
    }
    for file in files {
        match std::fs::read(file) {
            Ok(bytes) => digests.push(read(file, &bytes)),
            Err(error) => {
                eprintln!("{file}: {error}");
                failed = true;
            }
        }
    }
    for digest in &digests {
        for problem in &digest.parsed.problems {
            eprintln!("{}:{}: {}", digest.name, problem.line, problem.text);
        }
    }
    if !digests.is_empty()
        && let Err(error) = print(&digests, json)
    {
        eprintln!("stdout: {error}");
        failed = true;
    }
    if failed { ExitCode::from(2) } else { ExitCode::SUCCESS }
}

/// Reads one digest from the bytes of its file.
fn read(name: &str, bytes: &[u8]) -> ReadDigest {
    let parsed = digest::read(bytes);
    let facts = extract::extract(&parsed);
    ReadDigest { name: name.to_owned(), parsed, facts }
}

fn print(digests: &[ReadDigest], json: bool) -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    if json {
        serde_json::to_writer(&mut out, &contract::document(digests))?;
        writeln!(out)?;
    } else {
        for digest in digests {
            out.write_all(summary(&digest.name, &digest.parsed).as_bytes())?;
        }
    }
    out.flush()
}

/// One line for the digest and three for each article.
fn summary(name: &str, parsed: &Parsed) -> String {
    use std::fmt::Write as _;
    let mut text = String::new();
    let (articles, problems) = (parsed.articles.len(), parsed.problems.len());
    let _ = writeln!(text, "{name}: {articles} articles, {problems} problems");
    for article in &parsed.articles {
        let (first, last) = article.lines;
        let outlet = header::stated_outlet(article).map_or("outlet not stated".to_owned(), |(name, ..)| name);
        let date =
            header::stated_date(article).map_or("date not stated".to_owned(), |(day, ..)| day.to_string());
        let blocks = article.blocks.iter().filter(|block| block.kind.is_text()).count();
        let _ = writeln!(text, "\n  {}", article.title());
        let _ = writeln!(
            text,
            "    {outlet}, {date}, lines {first}–{last}, {blocks} paragraphs, id {}",
            article.id
        );
        if !article.bylines.is_empty() {
            let _ = writeln!(text, "    by {}", article.bylines.join(", "));
        }
        if let Some(standfirst) = article.standfirst() {
            let _ = writeln!(text, "    {standfirst}");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_tells_each_article() {
        let text = "Rain falls\n\nReuters\n1 Oct 2025\n\nRain fell on the hills above Herat all day.\n\nRain falls\nread more\n";
        let summary = summary("a.txt", &read("a.txt", text.as_bytes()).parsed);
        assert!(summary.starts_with("a.txt: 1 articles, 0 problems\n\n  Rain falls\n    Reuters, 2025-10-01, lines 1–9, 1 paragraphs, id "), "{summary}");
    }
}
