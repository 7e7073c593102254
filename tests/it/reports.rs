//! The shipped reports hold every fact of their originals and none of their sentences. The originals are
//! no part of the repository: where they are not at hand, only the form of the reports is checked.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// Words of one run that may not stand in an original as well.
const SHARED_RUN: usize = 12;

/// Most words between quotation marks.
const QUOTED: usize = 8;

/// Words that a report may have.
const LENGTH: std::ops::RangeInclusive<usize> = 150..=400;

/// Forms, dates and figures that the fact list calls optional and the reports leave out.
const OPTIONAL_LEFT_OUT: usize = 1;

/// One article of a digest in the campaign layout.
struct Article {
    title: String,
    closing: String,
    header: Vec<String>,
    text: Vec<String>,
}

impl Article {
    /// From the lines between one "read more" and the next; the last of them is the title again.
    fn new(lines: &[&str]) -> Option<Article> {
        let (title, rest) = lines.split_first()?;
        let (closing, inner) = rest.split_last()?;
        let header = inner.iter().take_while(|line| !ends_sentence(line)).count();
        let owned = |part: &[&str]| part.iter().map(ToString::to_string).collect();
        Some(Article {
            title: (*title).into(),
            closing: (*closing).into(),
            header: owned(&inner[..header]),
            text: owned(&inner[header..]),
        })
    }

    /// Everything, titles included, a line each.
    fn whole(&self) -> String {
        [std::slice::from_ref(&self.title), &self.header, &self.text].concat().join("\n")
    }

    fn body(&self) -> String {
        self.text.join("\n")
    }
}

/// Header lines are names and dates; the first line that ends a sentence begins the text.
fn ends_sentence(line: &str) -> bool {
    line.trim_end_matches(['”', '’']).ends_with(['.', '?', '!'])
}

fn articles(digest: &str) -> Vec<Article> {
    let lines: Vec<&str> = digest.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.split(|line| *line == "read more").filter_map(Article::new).collect()
}

fn reports() -> Vec<Article> {
    let path = root().join("corpus/digests/2025-10-founding.txt");
    articles(&fs::read_to_string(path).expect("the shipped reports are in the repository"))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file of the founding digest's folder, or nothing (and a line that says so) where it is not there.
fn original(wanted: impl Fn(&str) -> bool) -> Option<String> {
    let folder = root().join("../shared/digests");
    let mut found: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.file_name().and_then(|name| name.to_str()).is_some_and(&wanted))
        .collect();
    found.sort();
    let text = found.first().and_then(|path| fs::read_to_string(path).ok());
    if text.is_none() {
        println!("skipped: the originals are not there");
    }
    text
}

fn original_digest() -> Option<String> {
    original(|name| name.starts_with("000_"))
}

fn original_facts() -> Option<Value> {
    let text = original(|name| name == "facts.json")?;
    Some(serde_json::from_str(&text).expect("the fact list is JSON"))
}

/// Words for the comparison of texts.
fn words(text: &str) -> Vec<String> {
    let lower = text.to_lowercase();
    let in_word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '\'';
    lower.split(|c| !in_word(c)).filter(|word| !word.is_empty()).map(String::from).collect()
}

/// Words as a reader counts them.
fn word_count(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// Whether `form` stands in `text` as words of its own, letter by letter.
fn stands(text: &str, form: &str) -> bool {
    text.match_indices(form).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + form.len()..].chars().next();
        !before.into_iter().chain(after).any(char::is_alphanumeric)
    })
}

/// Runs of `length` words of `text` that stand in `source` as well.
fn shared_runs(text: &str, source: &str, length: usize) -> Vec<String> {
    let (text, source) = (words(text), words(source));
    let known: HashSet<&[String]> = source.windows(length).collect();
    text.windows(length).filter(|run| known.contains(run)).map(|run| run.join(" ")).collect()
}

/// What stands between curly double quotation marks.
fn quoted(text: &str) -> Vec<&str> {
    text.split('“').skip(1).filter_map(|rest| rest.split('”').next()).collect()
}

fn list<'a>(value: &'a Value, key: &str) -> &'a [Value] {
    value[key].as_array().map_or(&[], Vec::as_slice)
}

fn text<'a>(value: &'a Value, key: &str) -> Option<&'a str> {
    value[key].as_str()
}

/// Every form, date and figure that the fact list has for an article, and whether it is optional.
fn listed(facts: &Value) -> Vec<(&str, bool)> {
    let optional = |fact: &Value| fact["optional"].as_bool() == Some(true);
    let forms = list(facts, "actors").iter().flat_map(|actor| {
        list(actor, "forms").iter().filter_map(Value::as_str).map(move |form| (form, optional(actor)))
    });
    let dated = ["dates", "figures"].into_iter().flat_map(|key| list(facts, key));
    forms.chain(dated.filter_map(|fact| Some((text(fact, "text")?, optional(fact))))).collect()
}

#[test]
fn every_listed_form_date_and_figure_stands_in_its_report() {
    let Some(facts) = original_facts() else { return };
    let reports = reports();
    let (mut missing, mut left_out) = (Vec::new(), Vec::new());
    for facts in list(&facts, "articles") {
        let title = text(facts, "title").expect("each listed article has a title");
        let report = reports.iter().find(|report| report.title == title);
        let whole = report.map(Article::whole).unwrap_or_default();
        for (form, optional) in listed(facts) {
            if !stands(&whole, form) {
                if optional { &mut left_out } else { &mut missing }.push(format!("{title}: {form}"));
            }
        }
    }
    println!("optional and left out: {left_out:#?}");
    assert!(missing.is_empty(), "missing: {missing:#?}");
    assert!(left_out.len() <= OPTIONAL_LEFT_OUT, "optional and left out: {left_out:#?}");
}

#[test]
fn each_report_cites_outlet_byline_and_date_as_printed() {
    let Some(facts) = original_facts() else { return };
    let reports = reports();
    let listed = list(&facts, "articles");
    assert_eq!(reports.len(), listed.len());
    for (report, facts) in reports.iter().zip(listed) {
        assert_eq!(Some(report.title.as_str()), text(facts, "title"));
        let names = list(facts, "byline").iter().filter_map(Value::as_str);
        let stated = names.chain(text(facts, "outlet")).chain(text(facts, "date_text"));
        let header = report.header.join("\n");
        for line in stated {
            assert!(stands(&header, line), "{}: no {line} in the header", report.title);
        }
    }
}

#[test]
fn no_run_of_twelve_words_is_shared_with_an_original() {
    let Some(digest) = original_digest() else { return };
    let originals: Vec<String> = articles(&digest).iter().map(Article::body).collect();
    let source = originals.join("\n");
    for report in reports() {
        let shared = shared_runs(&report.body(), &source, SHARED_RUN);
        assert!(shared.is_empty(), "{}: {shared:#?}", report.title);
    }
}

#[test]
fn quotation_marks_enclose_only_what_was_printed() {
    let Some(digest) = original_digest() else { return };
    for (report, original) in reports().iter().zip(articles(&digest)) {
        let printed = format!(" {} ", words(&original.body()).join(" "));
        for phrase in quoted(&report.body()) {
            let phrase = format!(" {} ", words(phrase).join(" "));
            assert!(printed.contains(&phrase), "{}: not printed: {phrase}", report.title);
        }
    }
}

#[test]
fn quotation_marks_enclose_at_most_eight_words() {
    for report in reports() {
        let body = report.body();
        assert!(!body.contains('"'), "{}: straight quotation marks", report.title);
        assert_eq!(body.matches('“').count(), body.matches('”').count(), "{}", report.title);
        for phrase in quoted(&body) {
            assert!((1..=QUOTED).contains(&word_count(phrase)), "{}: {phrase}", report.title);
        }
    }
}

#[test]
fn ten_reports_stand_each_closed_by_its_title() {
    let reports = reports();
    assert_eq!(reports.len(), 10);
    for report in reports {
        assert_eq!(report.title, report.closing);
    }
}

#[test]
fn each_report_has_150_to_400_words() {
    for report in reports() {
        let count = word_count(&report.body());
        assert!(LENGTH.contains(&count), "{}: {count} words", report.title);
    }
}

#[test]
fn odd_a_form_inside_a_longer_word_does_not_stand() {
    assert!(!stands("Darfur and 1.32e", "Dar"));
    assert!(stands("Darfur, then Dar", "Dar"));
    assert!(stands("“Erdoğan’s”", "Erdoğan"));
}

#[test]
fn odd_case_and_punctuation_do_not_hide_a_shared_run() {
    assert_eq!(
        shared_runs("Then: THE bridge, was – open.", "the bridge was open", 4),
        ["the bridge was open"]
    );
    assert!(shared_runs("the bridge was shut", "the bridge was open", 4).is_empty());
}

#[test]
fn odd_a_digest_without_footers_has_one_article_and_no_closing() {
    let read = articles("A title\n\nAn outlet\n\nA sentence.\n\nAnother one.");
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].header, ["An outlet"]);
    assert_ne!(read[0].title, read[0].closing);
}
