//! `cargo atlas parse`: digests to JSON or to a summary on stdout, problems on stderr. Decodes the bytes of
//! files; what stands in them is the crate `atlas`'s.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::process::ExitCode;

use atlas::contract::{self, ReadDigest};
use atlas::digest::{self, Parsed, Problem, header};
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
pub(crate) fn read(name: &str, bytes: &[u8]) -> ReadDigest {
    let (text, problems) = decode(bytes);
    let mut parsed = digest::parse(&text);
    let left_out: BTreeSet<u32> = parsed.left_out().map(|problem| problem.line).collect();
    for damaged in problems {
        let known = parsed.problems.iter_mut().find(|problem| problem.line == damaged.line);
        match known.filter(|problem| left_out.contains(&problem.line)) {
            // A line in no article has one problem: both things are said there.
            Some(problem) => problem.text.push_str(" Its bytes are no text and were replaced."),
            None => parsed.problems.push(damaged),
        }
    }
    parsed.problems.sort();
    let facts = extract::extract(&parsed);
    ReadDigest { name: name.to_owned(), parsed, facts }
}

/// Text from UTF-8, or from UTF-16 with a byte order mark. Bytes that are neither are replaced, and each
/// line with such bytes is a problem.
pub(crate) fn decode(bytes: &[u8]) -> (String, Vec<Problem>) {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => return (text.to_owned(), Vec::new()),
            Err(_) => return replaced(bytes),
        },
    };
    let problems = damaged_lines(&text, |line| line.contains('\u{fffd}'));
    (text, problems)
}

fn wide(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, odd) = bytes.as_chunks::<2>();
    let units = pairs.iter().map(|pair| unit(*pair));
    let mut text: String = char::decode_utf16(units).map(|letter| letter.unwrap_or('\u{fffd}')).collect();
    text.extend(odd.first().map(|_| '\u{fffd}'));
    text
}

fn replaced(bytes: &[u8]) -> (String, Vec<Problem>) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    // A replacement character that the file itself holds is valid: lines are judged by their bytes.
    let mut problems = Vec::new();
    for (line, raw) in (1..).zip(raw_lines(bytes)) {
        if std::str::from_utf8(raw).is_err() {
            problems.push(invalid(line, &String::from_utf8_lossy(raw)));
        }
    }
    (text, problems)
}

/// Lines of bytes, ended as [`digest::raw_lines`] ends them.
fn raw_lines(bytes: &[u8]) -> impl Iterator<Item = &[u8]> {
    bytes
        .split(|byte| *byte == b'\n')
        .flat_map(|line| line.strip_suffix(b"\r").unwrap_or(line).split(|byte| *byte == b'\r'))
}

fn damaged_lines(text: &str, damaged: impl Fn(&str) -> bool) -> Vec<Problem> {
    let lines = (1..).zip(digest::raw_lines(text)).filter(|(_, line)| damaged(line));
    lines.map(|(line, text)| invalid(line, text)).collect()
}

fn invalid(line: u32, text: &str) -> Problem {
    let text = digest::clean(text);
    Problem {
        line, kind: "invalid-bytes", text: format!("Bytes that are no text were replaced: “{text}”.")
    }
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
    fn odd_bytes_are_replaced_and_reported_by_line() {
        let (text, problems) = decode(b"one\r\ntw\xffo\r\xfe\nfour");
        assert_eq!(text, "one\r\ntw\u{fffd}o\r\u{fffd}\nfour");
        let lines: Vec<u32> = problems.iter().map(|problem| problem.line).collect();
        assert_eq!(lines, [2, 3]);
    }

    #[test]
    fn odd_wide_text_is_decoded() {
        let wide = |text: &str| {
            [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect()
        };
        let mut bytes: Vec<u8> = wide("Kabul\nHerat ۱");
        assert_eq!(decode(&bytes), ("Kabul\nHerat ۱".to_owned(), Vec::new()));
        bytes.push(7);
        let (text, problems) = decode(&bytes);
        assert!(text.ends_with('\u{fffd}'));
        assert_eq!(problems.len(), 1);
        assert_eq!(problems[0].line, 2);
    }

    #[test]
    fn odd_bytes_outside_articles_stay_one_problem() {
        let problems = read("a.txt", b"one\ntw\xffo\n").parsed.problems;
        assert_eq!(problems.len(), 2);
        assert!(problems[1].text.contains("tw\u{fffd}o") && problems[1].text.contains("replaced"));
    }

    #[test]
    fn odd_replacement_characters_of_the_file_are_no_problem() {
        assert_eq!(decode("a\u{fffd}".as_bytes()).1, []);
    }

    #[test]
    fn a_summary_tells_each_article() {
        let text = "Rain falls\n\nReuters\n1 Oct 2025\n\nRain fell on the hills above Herat all day.\n\nRain falls\nread more\n";
        let summary = summary("a.txt", &read("a.txt", text.as_bytes()).parsed);
        assert!(summary.starts_with("a.txt: 1 articles, 0 problems\n\n  Rain falls\n    Reuters, 2025-10-01, lines 1–9, 1 paragraphs, id "), "{summary}");
    }
}
