//! Print-outs of press databases: documents that are numbered ("Document 3 of 20"), each a record of fields. Knows no
//! particular database.

use std::collections::BTreeSet;
use std::ops::Range;

use super::boundaries::{Layout, Left, Section};
use super::furniture::{is_numbering, is_page_furniture, is_record_label};
use super::lines::{Line, Lines, fold};
use super::outlets::{self, Likeness};
use super::page_lines::{left, states};
use super::pages::said_often;
use super::title_shape::{could_be_title, states_rights, title_behind_label};
use super::{body, head, labels};
use crate::list::List;

/// Finds the documents; `None` where they are not numbered from the first to the last.
pub(super) fn layout(read: &Lines) -> Option<Layout> {
    let lines = &read.worded;
    let records = records(lines)?;
    let often = said_often(lines);
    let mut layout = Layout::default();
    let mut free = 0;
    for record in records {
        let Some(title) = title_in(lines, record.clone()) else { continue };
        let part = |at: usize| is_part_of_print_out(&lines[at], &lines[title], &often);
        let Some(last) = (title..record.end).rev().find(|&at| at == title || !part(at)) else { continue };
        let own = |at: &usize| states(&lines[*at]) || is_weak(&lines[*at]) && !is_page_furniture(&lines[*at]);
        let start = title - (record.start..title).rev().take_while(own).count();
        layout.left.extend((free..start).map(|at| (at, left(&lines[at]))));
        layout.left.extend((title + 1..last).filter(|&at| part(at)).map(|at| (at, Left::Furniture)));
        layout.sections.push(Section { above: start..title, ..Section::of(title..last + 1, last + 1) });
        free = last + 1;
    }
    layout.left.extend((free..lines.len()).map(|at| (at, left(&lines[at]))));
    // Captions that are counted ("Record 1 of 2") have no texts.
    let texts = |section: &&Section| {
        lines[section.lines.clone()].iter().skip(1).any(|line| body::ends_sentence(&line.text))
    };
    let written = layout.sections.iter().filter(texts).count();
    layout.numbered = true;
    (layout.sections.len() > 1 && written * 2 >= layout.sections.len()).then_some(layout)
}

/// The lines of each document, where they are numbered one after another.
fn records(lines: &[Line]) -> Option<Vec<Range<usize>>> {
    let heads: Vec<(usize, u32)> =
        lines.iter().enumerate().filter_map(|(at, line)| Some((at, number(&line.key)?))).collect();
    let counted = heads.windows(2).all(|pair| pair[0].1 + 1 == pair[1].1);
    let ends = heads.iter().skip(1).map(|&(at, _)| at).chain([lines.len()]);
    // Numbers inside an article, or below each, part nothing.
    let before = &lines[..heads.first()?.0];
    let apart = before.iter().filter(|line| body::is_told(line)).nth(1).is_none();
    (heads.len() > 1 && counted && apart)
        .then(|| heads.iter().zip(ends).map(|(&(at, _), end)| at + 1..end).collect())
}

/// 3 of "document 3 of 20", "3 of 20 documents".
fn number(key: &str) -> Option<u32> {
    static KINDS: List = List::words("document documents article articles record records doc");
    let words: Vec<&str> = key.split(' ').collect();
    let number = match words.as_slice() {
        [kind, number, "of", _] if KINDS.has(kind) && is_numbering(key) => number,
        [number, "of", count, kind] if KINDS.has(kind) && count.bytes().all(|byte| byte.is_ascii_digit()) => {
            number
        }
        _ => return None,
    };
    number.parse().ok()
}

/// The title of a document: what its label says, or the first line that can be one.
fn title_in(lines: &[Line], record: Range<usize>) -> Option<usize> {
    /// Lines among which it stands.
    const TOP: usize = 8;
    let top = || record.clone().take(TOP);
    let is_own = |at: usize| !is_page_furniture(&lines[at]) && !states(&lines[at]);
    let plain =
        |&at: &usize| could_be_title(&lines[at]) && labels::labelled(&lines[at].text).is_none() && is_own(at);
    // The newspaper above day and title: "The Frontier Gazette (Pakistan)".
    let headed = || {
        let first = top().find(plain)?;
        let second = (first + 1..record.end).take(TOP).find(plain)?;
        let dated = (first + 1..second).any(|at| states(&lines[at]));
        let text = (first + 1..=second).any(|at| body::ends_sentence(&lines[at].text));
        (is_paper(&lines[first]) && dated && !text).then_some(second)
    };
    let label = record.clone().find(|&at| title_behind_label(&lines[at].text).is_some());
    // The label may say again, far below, what heads the document.
    let again = label.and_then(|label| {
        let value = title_behind_label(&lines[label].text).unwrap_or_default();
        let key = fold(&lines[label].text[value..]);
        (record.start..label).take(TOP).find(|&at| lines[at].key == key)
    });
    again
        .or(label.filter(|&at| at < record.start + TOP))
        .or_else(headed)
        .or_else(|| top().find(plain))
        .or(label)
        .or_else(|| top().find(|&at| is_own(at)))
}

/// The name of a newspaper: one that is listed, has an outlet's words, or a place in brackets behind it.
fn is_paper(line: &Line) -> bool {
    let (name, place) =
        line.text.split_once(" (").map_or((line.text.as_str(), ""), |(name, place)| (name, place));
    let named = outlets::listed(name).is_some() || outlets::likeness(name) == Likeness::Word;
    named || place.ends_with(')') && is_weak(line)
}

/// A name or an outlet by its shape, a place in brackets aside.
fn is_weak(line: &Line) -> bool {
    head::is_weak(line.text.split(" (").next().unwrap_or_default())
}

/// Where a text starts that stands behind its label: "Full text: KABUL (AP) --".
pub(super) fn text_behind_label(text: &str) -> Option<usize> {
    static TEXTS: List = List::phrases("full text|body|abstract|summary|text|lead|lead paragraph");
    let (label, rest) = text.split_once(':')?;
    let text_starts = text.len() - rest.trim_start().len();
    (rest.split_whitespace().nth(4).is_some() && TEXTS.has(&fold(label))).then_some(text_starts)
}

/// Whether a line is the database's: a field that tells nothing of the article, its title again, what stands in every document.
fn is_part_of_print_out(line: &Line, title: &Line, often: &BTreeSet<&str>) -> bool {
    let again = title_behind_label(&line.text).is_some_and(|value| fold(&line.text[value..]) == title.key);
    let said = often.contains(line.key.as_str()) && !line.is_header();
    let every = said && !body::ends_sentence(&line.text) && line.key.split(' ').count() > 1;
    let none = line.key.ends_with(" none available") || line.key.ends_with(" not available");
    let rights = states_rights(&line.text) && line.text.split_whitespace().nth(10).is_none();
    is_page_furniture(line)
        || is_record_label(&line.text)
        || again
        || every
        || rights
        || none && line.text.contains(':')
}
