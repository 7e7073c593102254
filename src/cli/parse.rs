//! `cargo atlas parse`: digests and articles to JSON or to a summary on stdout, problems on stderr. Opens
//! files; what stands in them is the crate `atlas`'s.

use std::collections::BTreeMap;
use std::io::{BufReader, Write as _};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;
use atlas::articles;
use atlas::contract::{self, ReadDigest};
use atlas::corpus::{Entry, read_one};
use atlas::corrections;
use atlas::digest::{Article, Parsed};
use atlas::facts::{Basis, Facts, ThreadFact};
use atlas::threads;

use crate::arguments::{Arguments, Misuse, nameless};
use crate::commands::{Command, Flag};
use crate::stderr::{say, shown};

/// Its row of the table of commands.
pub(crate) const COMMAND: Command = Command {
    name: "parse",
    about: "Prints what is found in digests; problems go to stderr",
    operands: Some("FILE..."),
    flags: &[
        Flag { name: "json", value: None, about: "everything, in the form that programs read" },
        Flag { name: "articles", value: Some("FILE"), about: "articles to read, one JSON object a line" },
    ],
    run,
};

/// Reads every file and prints what is in them: problems in a text are no failure.
fn run(arguments: &Arguments) -> Result<ExitCode> {
    let (digests, failed) = digests(arguments)?;
    let printed = if digests.is_empty() { Ok(()) } else { print(&digests, arguments.has("json")) };
    Ok(ended(printed, failed))
}

/// Reads every file that is named, says their problems, and goes on behind one that can't be read; with whether
/// there was one.
pub(crate) fn digests(arguments: &Arguments) -> Result<(Vec<ReadDigest>, bool)> {
    let articles = arguments.path("articles");
    if arguments.operands.is_empty() && articles.is_none() {
        return Err(Misuse::of("no file is given").into());
    }
    if arguments.operands.iter().any(|file| file.as_os_str().is_empty()) {
        return Err(nameless().into());
    }
    let mut digests = Vec::new();
    let mut failed = false;
    let operands = arguments.operands.iter().map(|file| (file, read_digest as Reader));
    for (file, read) in operands.chain(articles.iter().map(|file| (file, read_articles as Reader))) {
        match read(file) {
            Ok(read) => digests.extend(read),
            Err(error) => {
                say(&unreadable(file, &error));
                failed = true;
            }
        }
    }
    for digest in &digests {
        for problem in &digest.parsed.problems {
            say(&format!("{}:{}: {}", digest.name, problem.line, shown(&problem.text)));
        }
    }
    find_threads(&mut digests);
    Ok((digests, failed))
}

/// Threads run through all digests that are read together; an article that comes twice is one.
fn find_threads(digests: &mut [ReadDigest]) {
    let mut once: BTreeMap<String, (&Article, &Facts)> = BTreeMap::new();
    for digest in &*digests {
        for (article, facts) in digest.parsed.articles.iter().zip(&digest.facts) {
            once.entry(article.id.clone()).or_insert((article, facts));
        }
    }
    let articles: Vec<_> = once.values().copied().collect();
    let found: BTreeMap<String, Option<ThreadFact>> =
        once.keys().cloned().zip(threads::threads(&articles)).collect();
    for digest in digests {
        for (article, facts) in digest.parsed.articles.iter().zip(&mut digest.facts) {
            facts.thread = found.get(&article.id).cloned().flatten();
        }
    }
}

/// How a command that prints ends: with 2 where a file could not be read or nothing could be written, else 0.
pub(crate) fn ended(printed: std::io::Result<()>, mut failed: bool) -> ExitCode {
    match printed {
        // Whoever closes the pipe has read enough.
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            say(&format!("stdout: {error}"));
            failed = true;
        }
        _ => {}
    }
    if failed { ExitCode::from(2) } else { ExitCode::SUCCESS }
}

fn unreadable(file: &Path, error: &std::io::Error) -> String {
    if file.is_dir() {
        format!("{}: a folder; name the files in it, as {}", file.display(), file.join("*.txt").display())
    } else {
        format!("{}: {error}", file.display())
    }
}

type Reader = fn(&Path) -> std::io::Result<Vec<ReadDigest>>;

/// A digest, corrected by the file beside it; the problems of that file go by its own name.
fn read_digest(file: &Path) -> std::io::Result<Vec<ReadDigest>> {
    let bytes = std::fs::read(file)?;
    let beside = file.with_extension(corrections::ENDING);
    let corrections = corrections_beside(file)?;
    let (parsed, facts, wrong) = read_one(&bytes, corrections.as_deref());
    let mut read = vec![ReadDigest { name: file.display().to_string(), parsed, facts }];
    if !wrong.is_empty() {
        let parsed = Parsed { articles: Vec::new(), problems: wrong, heads: Vec::new() };
        read.push(ReadDigest { name: beside.display().to_string(), parsed, facts: Vec::new() });
    }
    Ok(read)
}

/// The bytes of the file of corrections beside a digest, where there is one.
pub(crate) fn corrections_beside(digest: &Path) -> std::io::Result<Option<Vec<u8>>> {
    match std::fs::read(digest.with_extension(corrections::ENDING)) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(error),
    }
}

/// Articles under the names of their digests, the problems under that of the file.
fn read_articles(file: &Path) -> std::io::Result<Vec<ReadDigest>> {
    let name = file.display().to_string();
    let read = articles::read(&name, BufReader::new(std::fs::File::open(file)?))?;
    let parsed = Parsed { articles: Vec::new(), problems: read.problems, heads: Vec::new() };
    let mut digests = vec![ReadDigest { name, parsed, facts: Vec::new() }];
    for Entry { digests: names, article, facts } in read.entries {
        let name = names.into_iter().next().unwrap_or_default();
        if digests.last().is_none_or(|last| last.name != name) {
            digests.push(ReadDigest { name, parsed: Parsed::default(), facts: Vec::new() });
        }
        let last = digests.last_mut().expect("just pushed");
        last.parsed.articles.push(article);
        last.facts.push(facts);
    }
    digests.retain(|digest| digest.parsed != Parsed::default());
    Ok(digests)
}

/// Reads one digest from the bytes of its file.
#[cfg(test)]
pub(crate) fn read(name: &str, bytes: &[u8]) -> ReadDigest {
    let (parsed, facts, _) = read_one(bytes, None);
    ReadDigest { name: name.to_owned(), parsed, facts }
}

fn print(digests: &[ReadDigest], json: bool) -> std::io::Result<()> {
    let mut out = std::io::BufWriter::new(std::io::stdout().lock());
    if json {
        serde_json::to_writer(&mut out, &contract::document(digests))?;
        writeln!(out)?;
    } else {
        for digest in digests {
            out.write_all(summary(digest).as_bytes())?;
        }
    }
    out.flush()
}

/// One line for the digest and three for each article.
fn summary(ReadDigest { name, parsed, facts }: &ReadDigest) -> String {
    use std::fmt::Write as _;
    let mut text = String::new();
    let (articles, problems) = (parsed.articles.len(), parsed.problems.len());
    let _ = writeln!(text, "{name}: {}, {}", counted(articles, "article"), counted(problems, "problem"));
    for (article, Facts { outlet, published, .. }) in parsed.articles.iter().zip(facts) {
        let (first, last) = article.lines;
        let outlet = outlet.name.as_ref().filter(|_| outlet.basis == Basis::Stated);
        let outlet = outlet.map_or("outlet not stated".to_owned(), |name| shown(name));
        let day = published.earliest.filter(|_| published.basis == Basis::Stated);
        let date = day.map_or("date not stated".to_owned(), |day| day.to_string());
        let blocks = article.blocks.iter().filter(|block| block.kind.is_text()).count();
        let _ = writeln!(text, "\n  {}", shown(article.title()));
        let _ = writeln!(
            text,
            "    {outlet}, {date}, lines {first}–{last}, {}, id {}",
            counted(blocks, "paragraph"),
            article.id
        );
        if !article.bylines.is_empty() {
            let _ = writeln!(text, "    by {}", shown(&article.bylines.join(", ")));
        }
        if let Some(standfirst) = article.standfirst() {
            let _ = writeln!(text, "    {}", shown(standfirst));
        }
    }
    text
}

pub(crate) fn counted(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_summary_tells_each_article() {
        let text = "Rain falls\n\nReuters\n1 Oct 2025\n\nRain fell on the hills above Herat all day.\n\nRain falls\nread more\n";
        let summary = summary(&read("a.txt", text.as_bytes()));
        assert!(summary.starts_with("a.txt: 1 article, 0 problems\n\n  Rain falls\n    Reuters, 2025-10-01, lines 1–9, 1 paragraph, id "), "{summary}");
    }
}
