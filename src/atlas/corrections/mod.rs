//! What an editor overrules: a small file beside a digest, a correction a line. Reading it never fails, and a correction
//! that changes nothing (any more) is a problem of its line, not silence.
//!
//! ```text
//! # today.corrections, beside today.txt
//! article: UN: Nine Million in Afghanistan Face Severe Food Insecurity
//! outlet: Khaama Press
//! published: 2025-10-02
//! same actor: Janat Faheem Chakari = Faheem Chakari
//!
//! article: dead2b5460e1a681
//! not a place: Bagram
//! ```
//!
//! Lines before the first `article:` are for every article of the digest. An article is told by its title or its id,
//! an actor or a place by a name as printed or by its id, a country by its code.

use crate::day::{Day, DayRange};
use crate::digest::{self, Parsed, Problem};
use crate::facts::{CountryCode, Facts};

mod apply;
#[cfg(test)]
mod tests;

/// The ending of a file of corrections, where a digest ends in `.txt`.
pub const ENDING: &str = "corrections";

/// Corrections in the order of their lines.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Corrections {
    sections: Vec<Section>,
}

/// Corrections of one article, or of every one.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Section {
    /// Title or id, and the line that says it; `None` for every article.
    article: Option<(String, u32)>,
    rows: Vec<Row>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Row {
    line: u32,
    /// As printed, for problems.
    text: String,
    what: Correction,
}

/// One thing overruled.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Correction {
    /// `None`: not known.
    Outlet(Option<String>),
    /// `None`: not known.
    Published(Option<DayRange>),
    /// Names or ids of one actor; the first one stays.
    SameActor(Vec<String>),
    NotActor(String),
    NotPlace(String),
    NotCountry(CountryCode),
}

impl Corrections {
    /// Reads a file of corrections. What can't be read is a problem that quotes its line.
    pub fn read(bytes: &[u8]) -> (Corrections, Vec<Problem>) {
        let digest::Decoded { text, mut problems } = digest::decode(bytes);
        let mut corrections = Corrections { sections: vec![Section { article: None, rows: Vec::new() }] };
        for (line, raw) in (1..).zip(digest::raw_lines(&text)) {
            let text = digest::clean(raw);
            if text.is_empty() || text.starts_with('#') {
                continue;
            }
            match correction(&text) {
                Ok(Line::Article(article)) => {
                    corrections.sections.push(Section { article: Some((article, line)), rows: Vec::new() });
                }
                Ok(Line::Correction(what)) => {
                    let section = corrections.sections.last_mut().expect("it opens with one");
                    section.rows.push(Row { line, text, what });
                }
                Err(why) => problems.push(problem(line, format!("{why}: “{text}”."))),
            }
        }
        problems.sort();
        (corrections, problems)
    }

    /// The facts of a digest's articles as corrected, in their order, and the corrections that change nothing.
    pub fn apply(&self, parsed: &Parsed, found: Vec<Facts>) -> (Vec<Facts>, Vec<Problem>) {
        apply::apply(&self.sections, parsed, found)
    }
}

fn problem(line: u32, text: String) -> Problem {
    Problem { line, kind: "correction", text }
}

enum Line {
    Article(String),
    Correction(Correction),
}

/// What one line says, or why it says nothing.
fn correction(text: &str) -> Result<Line, String> {
    const KEYS: &str = "article, outlet, published, same actor, not an actor, not a place or not a country";
    let (key, value) = text.split_once(':').unwrap_or((text, ""));
    let (key, value) = (key.trim().to_lowercase(), value.trim());
    let known = value != "-";
    if value.is_empty() && KEYS.contains(&key) {
        return Err(format!("Nothing stands behind “{key}:”"));
    }
    Ok(Line::Correction(match key.as_str() {
        "article" => return Ok(Line::Article(value.to_owned())),
        "outlet" => Correction::Outlet(known.then(|| value.to_owned())),
        "published" if !known => Correction::Published(None),
        "published" => Correction::Published(Some(days(value)?)),
        "same actor" => Correction::SameActor(names(value)?),
        "not an actor" => Correction::NotActor(value.to_owned()),
        "not a place" => Correction::NotPlace(value.to_owned()),
        "not a country" => {
            let code = CountryCode::parse(value);
            Correction::NotCountry(code.ok_or("Not the three capitals of a country’s code, as AFG is")?)
        }
        _ => return Err(format!("Not a correction, which opens with {KEYS} and a colon")),
    }))
}

/// "2025-10-02", "2025-10-02..2025-10-05".
fn days(value: &str) -> Result<DayRange, String> {
    let (first, last) = value.split_once("..").unwrap_or((value, value));
    let ends = Day::parse(first.trim()).zip(Day::parse(last.trim()));
    let ends = ends.filter(|(first, last)| first <= last);
    ends.map(|(start, end)| DayRange { start, end }).ok_or_else(|| {
        "Neither a day, as 2025-10-02 is, nor two with “..” between, the earlier first".to_owned()
    })
}

/// "Motaqi = Amir Khan Muttaqi".
fn names(value: &str) -> Result<Vec<String>, String> {
    let names: Vec<String> = value.split(" = ").map(|name| name.trim().to_owned()).collect();
    if names.len() < 2 || names.iter().any(String::is_empty) {
        return Err("One actor’s names have “ = ” between them".to_owned());
    }
    Ok(names)
}
