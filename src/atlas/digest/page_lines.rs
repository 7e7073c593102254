//! What each line of a page is: a part of the page, header, text, a picture's credit, or what may be a title. Goes by the
//! line and those that touch it; what makes a title of it is told elsewhere.

use std::cell::OnceCell;
use std::ops::Range;

use super::boundaries::Left;
use super::furniture::{is_archive_label, is_page_furniture};
use super::lines::Line;
use super::mails::is_message_head;
use super::title_shape::could_be_title;
use super::{body, effort, outlets, printed_date, wire};

/// Words from which on a line is text, whatever it ends in.
const LONG: usize = 25;

/// The lines of a page, each sorted once, when it is first asked for.
pub(super) struct Page<'l> {
    pub(super) lines: &'l [Line],
    /// For each line, whether a rule stands between it and the one before.
    pub(super) walls: &'l [bool],
    sorts: Vec<OnceCell<Sort>>,
}

/// What a line below a title is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A part of the page; a line of an archive, or not.
    Furniture {
        archive: bool,
    },
    Header,
    /// A name, an outlet or a role by its shape.
    Weak,
    /// Text; with a header run into it, or not.
    Text {
        opened: bool,
    },
    /// A picture's line.
    Credit,
    /// Anything else; a title by its shape, or not.
    Other {
        title: bool,
    },
}

impl Sort {
    /// A header beyond doubt, or by its shape.
    pub(super) fn may_be_header(self) -> bool {
        matches!(self, Sort::Header | Sort::Weak)
    }
}

impl<'l> Page<'l> {
    /// None of the lines is sorted yet.
    pub(super) fn new(lines: &'l [Line], walls: &'l [bool]) -> Page<'l> {
        Page { lines, walls, sorts: vec![OnceCell::new(); lines.len()] }
    }

    /// What a line is.
    pub(super) fn sort(&self, at: usize) -> Sort {
        *self.sorts[at].get_or_init(|| {
            effort::spend(1);
            let (line, text) = (&self.lines[at], self.lines[at].text.as_str());
            if is_page_furniture(line) {
                Sort::Furniture { archive: is_archive_label(text) }
            } else if line.is_header() || is_dated(text) {
                Sort::Header
            } else if line.is_weak() && !text.contains('@') {
                Sort::Weak
            } else if opens_with_header(text) {
                Sort::Text { opened: true }
            } else if is_prose(self.lines, at) {
                Sort::Text { opened: false }
            } else if line.is_credited() || text.starts_with("[Image") {
                Sort::Credit
            } else {
                let title = could_be_title(line) && text.split_whitespace().nth(3).is_some();
                Sort::Other { title }
            }
        })
    }

    /// How many of the lines are text.
    pub(super) fn texts(&self, lines: Range<usize>) -> usize {
        lines.filter(|&at| matches!(self.sort(at), Sort::Text { .. })).count()
    }
}

/// Why a line between articles is in none.
pub(super) fn left(line: &Line) -> Left {
    if is_page_furniture(line) { Left::Furniture } else { Left::Outside }
}

/// Whether a line names an outlet or a day, and is no address and no message's head.
pub(super) fn states(line: &Line) -> bool {
    let bare = line.text.split(" (").next().unwrap_or_default();
    (line.is_header() || is_dated(&line.text) || outlets::listed(bare).is_some())
        && !is_page_furniture(line)
        && !is_message_head(&line.text)
}

/// How many words a text has.
pub(super) fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// "Published October 22, 2025   Updated about 5 hours ago": a day and little else.
fn is_dated(text: &str) -> bool {
    const WORDS: usize = 9;
    let short = text.split_whitespace().nth(WORDS).is_none() && !body::ends_sentence(text);
    short && printed_date::read(text).dates.iter().any(|date| date.day.is_some())
}

/// "KABUL: The court ...", "By Laila Amini, Pamir Post, May 2, 2024 – Farmers ...".
pub(super) fn opens_with_header(text: &str) -> bool {
    let long = text.split_whitespace().nth(10).is_some();
    let opening = || wire::opening(text).is_some_and(|opening| opening.text < text.len());
    long && (wire::run_in(text, false).is_some() || opening())
}

/// Text: a sentence, a long line, or one that the next goes on with.
pub(super) fn is_prose(lines: &[Line], at: usize) -> bool {
    let text = lines[at].text.as_str();
    let words = text.split_whitespace().take(LONG).count();
    let sentence = body::ends_sentence(text) && !text.ends_with(':');
    words >= LONG
        || words >= 6 && sentence
        || words >= 7
            && (text.starts_with(char::is_lowercase) || goes_on(lines, at) || opens_paragraph(lines, at))
}

/// Whether a line is the first of a paragraph that is broken at a margin; a long title may be broken, too, but ends
/// in no full stop.
pub(super) fn opens_paragraph(lines: &[Line], at: usize) -> bool {
    const LINES: usize = 12;
    let rest = || lines[at + 1..].iter().take(LINES).take_while(|line| !line.gap);
    let is_header = |line: &Line| {
        line.is_header() || is_dated(&line.text) || line.is_weak() || opens_with_header(&line.text)
    };
    // "…, an official ..." breaks off.
    let stops = |line: &Line| line.text.ends_with(['.', '”', '"']) && !line.text.ends_with("...");
    let full = |line: &Line| line.text.ends_with('.') && !line.text.ends_with("...");
    let header = |line: &Line| !full(line) && is_header(line);
    rest().last().is_some_and(stops) && !rest().any(header)
}

/// Whether the next line goes on with this one's sentence.
fn goes_on(lines: &[Line], at: usize) -> bool {
    lines.get(at + 1).is_some_and(|next| !next.gap && next.text.starts_with(char::is_lowercase))
}
