//! Articles that are structured already, one JSON object a line, with the fields of the contract: title and
//! text are needed, what else is there is taken as it says, and what is not is found in the text. A line that
//! can't be read, and a field that can't, is a problem; it costs no other line. Opens no file.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::{self, BufRead};

use serde_json::Value;

use crate::corpus::Entry;
use crate::digest::{Problem, decode};
use crate::facts::{Basis, Facts, Span};
use fields::{Fields, Taken, shortened};
use text::Text;

mod facts;
mod fields;
mod json;
mod known;
#[cfg(test)]
mod laws;
mod listed;
mod text;

/// What a file of articles holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReadArticles {
    /// Its articles in order, each with the digest it says it is from, else with the name of the file.
    pub entries: Vec<Entry>,
    /// What could not be read as expected, by line of the file.
    pub problems: Vec<Problem>,
}

/// Lines in a row that are each said to be unreadable, before the others of the row are said at once.
const SAID_EACH: u32 = 10;

/// Bytes of a line that may be one article.
const LONGEST: usize = 1 << 24;

/// Different faults of the whole file that are told apart.
const FAULTS: usize = 100;

/// Reads a file of articles line by line; `name` stands for it where a line does not say its digest.
pub fn read(name: &str, mut source: impl BufRead) -> io::Result<ReadArticles> {
    let mut reading = Reading { name, ..Reading::default() };
    let mut line = Vec::new();
    for number in 1..=u32::MAX {
        line.clear();
        if source.read_until(b'\n', &mut line)? == 0 {
            break;
        }
        if number == 1 && (line.starts_with(b"\xff\xfe") || line.starts_with(b"\xfe\xff")) {
            reading.problem(1, "not-utf-8", "The file is UTF-16: save it as UTF-8.".to_owned());
            break;
        }
        reading.line(number, line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&line));
    }
    Ok(reading.finish())
}

/// The state between two lines.
#[derive(Default)]
struct Reading<'n> {
    name: &'n str,
    read: ReadArticles,
    /// The unreadable lines that came last: how many, the first not said, the last.
    row: (u32, u32, u32),
    /// Faults that are said once for all lines that have them: kind and sentence, with first line and count.
    faults: BTreeMap<(&'static str, String), (u32, u32)>,
    /// The others: line of the first, and count.
    untold: (u32, u32),
}

impl Reading<'_> {
    fn line(&mut self, number: u32, bytes: &[u8]) {
        let text = self.decoded(number, bytes);
        if text.trim().is_empty() {
            return;
        }
        match article(self.name, number, &text) {
            Ok(read) => {
                self.end_row();
                for remark in read.remarks {
                    self.problem(number, remark.0, remark.1);
                }
                for fault in read.faults {
                    self.fault(number, fault.0, fault.1);
                }
                self.read.entries.push(read.entry);
            }
            Err((kind, wrong)) => self.lost(number, kind, &wrong, &text),
        }
    }

    /// The text of a line; bytes that are not UTF-8 are guessed as in a digest.
    fn decoded<'b>(&mut self, number: u32, bytes: &'b [u8]) -> Cow<'b, str> {
        if let Ok(text) = std::str::from_utf8(bytes) {
            return Cow::Borrowed(text);
        }
        let decoded = decode(bytes);
        for Problem { kind, .. } in decoded.problems {
            let said = match kind {
                "windows-1252" => "Not UTF-8 and read as Windows-1252",
                _ => "Bytes that are no text were replaced",
            };
            self.fault(number, kind, said.to_owned());
        }
        Cow::Owned(decoded.text)
    }

    fn problem(&mut self, line: u32, kind: &'static str, text: String) {
        self.read.problems.push(Problem { line, kind, text });
    }

    fn fault(&mut self, line: u32, kind: &'static str, text: String) {
        if self.faults.len() < FAULTS || self.faults.contains_key(&(kind, text.clone())) {
            self.faults.entry((kind, text)).or_insert((line, 0)).1 += 1;
        } else {
            self.untold = (if self.untold.1 == 0 { line } else { self.untold.0 }, self.untold.1 + 1);
        }
    }

    fn lost(&mut self, line: u32, kind: &'static str, wrong: &str, text: &str) {
        self.row.0 += 1;
        match self.row.0 {
            1..=SAID_EACH => self.problem(line, kind, format!("{wrong}: “{}”.", shortened(text.trim(), 80))),
            _ if self.row.1 == 0 => (self.row.1, self.row.2) = (line, line),
            _ => self.row.2 = line,
        }
    }

    fn end_row(&mut self) {
        let (_, first, last) = std::mem::take(&mut self.row);
        if first == last && first > 0 {
            self.problem(first, "not-an-article", "This line is no article either.".to_owned());
        } else if first > 0 {
            let text = format!("Nor is any line from here to line {last} an article.");
            self.problem(first, "not-an-article", text);
        }
    }

    fn finish(mut self) -> ReadArticles {
        self.end_row();
        for ((kind, text), (line, count)) in std::mem::take(&mut self.faults) {
            let others = match count - 1 {
                0 => String::new(),
                1 => ", here and in one other line".to_owned(),
                others => format!(", here and in {others} other lines"),
            };
            self.problem(line, kind, format!("{text}{others}."));
        }
        match self.untold {
            (_, 0) => {}
            (line, 1) => self.problem(line, "more-faults", "This line has one fault more.".to_owned()),
            (line, more) => {
                let text =
                    format!("This line and those behind it have {more} faults more, which are not told.");
                self.problem(line, "more-faults", text);
            }
        }
        if self.read.entries.is_empty() && self.read.problems.is_empty() {
            self.problem(1, "not-an-article", "The file holds no article.".to_owned());
        }
        self.read.problems.sort();
        self.read
    }
}

/// A kind of problem and a sentence; without its full stop where it is no problem yet.
type Said = (&'static str, String);

/// One line that holds an article.
struct ReadLine {
    entry: Entry,
    remarks: Vec<Said>,
    faults: Vec<Said>,
}

fn article(name: &str, number: u32, line: &str) -> Result<ReadLine, Said> {
    let line = line.trim_end();
    if line.len() > LONGEST {
        let said = format!(
            "A line of {} bytes, longer than any article; each stands on a line of its own",
            line.len()
        );
        return Err(("not-an-article", said));
    }
    let (value, doubled) = json::read(line).map_err(|error| ("not-json", not_json(&error)))?;
    let fields = Fields::of(&value).map_err(|_| ("not-an-object", not_an_object(&value)))?;
    if fields.get("title").is_none() && fields.get("articles").is_some_and(Value::is_array) {
        let said =
            "Many articles in one object, as `cargo atlas parse --json` prints them: put one on each line";
        return Err(("not-an-article", said.to_owned()));
    }
    let mut wrong = Vec::new();
    let mut text = Text::read(&fields, number, &mut wrong).map_err(|said| ("no-title", said))?;
    let mut told = Vec::new();
    let facts = facts::facts(&fields, &text, &mut wrong, &mut told);
    text.article.tell_apart(&stated(&facts).each_ref().map(String::as_str));
    let mut taken = Taken { wrong: &mut wrong, instead: "" };
    let digest = taken.of(fields.read("digest", fields::text));
    let digests = vec![digest.unwrap_or(name).to_owned()];
    let mut remarks: Vec<Said> = wrong.into_iter().map(|said| ("wrong-field", said)).collect();
    if !text.article.blocks.iter().any(|block| block.kind.is_text()) {
        remarks.push(("no-text", format!("“{}” has no text.", shortened(text.article.title(), 80))));
    }
    let mut faults = faults(&fields, &text.article.id);
    faults.extend(doubled.iter().map(|key| ("doubled-field", twice(key))));
    faults.extend(told.into_iter().map(|said| ("known-otherwise", said)));
    Ok(ReadLine { entry: Entry { digests, article: text.article, facts }, remarks, faults })
}

/// Outlet and day, as far as they are stated, and not by a text that the id is made of anyway.
fn stated(facts: &Facts) -> [String; 2] {
    let (outlet, published) = (&facts.outlet, &facts.published);
    let is_beside = |basis, evidence: &[Span]| basis == Basis::Stated && evidence.is_empty();
    let name = outlet.name.clone().filter(|_| is_beside(outlet.basis, &outlet.evidence));
    let day = published.earliest.filter(|_| is_beside(published.basis, &published.evidence));
    [name.unwrap_or_default(), day.map(|day| day.to_string()).unwrap_or_default()]
}

/// What would be wrong with every line of a file in the same way.
fn faults(fields: &Fields, id: &str) -> Vec<Said> {
    let unknown = known::unknown(fields).into_iter().map(|said| ("unknown-field", said));
    let other = fields.get("id").is_some_and(|given| given.as_str() != Some(id));
    let said = "Another id was given than Digest Atlas makes from title and text, and was not kept";
    unknown.chain(other.then(|| ("other-id", said.to_owned()))).collect()
}

fn twice(key: &str) -> String {
    format!("“{}” stands twice in one object, and the last was taken", shortened(key, 40))
}

fn not_json(error: &serde_json::Error) -> String {
    if error.is_eof() {
        return "Not a whole JSON object; each article stands on one line".to_owned();
    }
    let said = error.to_string();
    let said = said.split(" at line ").next().unwrap_or_default();
    format!("Not JSON from byte {} on ({said}); each article stands on one line", error.column())
}

fn not_an_object(value: &Value) -> String {
    let what = match value {
        Value::Array(_) => "A list",
        Value::String(_) => "A text",
        Value::Number(_) => "A number",
        _ => "A word of JSON",
    };
    format!("{what} where an article, an object with “title” and “paragraphs”, should stand")
}
