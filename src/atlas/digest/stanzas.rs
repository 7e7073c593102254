//! Pages of short items: section pages, round-ups, lists of teasers. Each item is a stanza, its title and its text on touching
//! lines, and the stanzas are alike: a credit, a day or the same few words stand in most of them. Knows no particular site.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::boundaries::{Layout, Left, Section};
use super::furniture::is_page_furniture;
use super::lines::{Line, Lines};
use super::{body, effort, head, header, pages, printed_date};

/// Stanzas of one page, at least.
const FEWEST: usize = 3;

/// Lines of an item before its title, at most: "VIDEO 4:12".
const LABELS: usize = 1;

/// Finds the items; none where the page is not made of them.
pub(super) fn layout(read: &Lines) -> Layout {
    let lines = &read.worded;
    let walls = pages::walls(read);
    let items: Vec<Item> = stanzas(lines, &walls).filter_map(|stanza| item(lines, stanza)).collect();
    if !is_page_of_items(lines, &items) {
        return Layout::default();
    }
    let closings = said_often(lines, &items);
    let mut layout = Layout::default();
    let mut free = 0;
    for Item { lines: item, text, .. } in items {
        layout.left.extend((free..item.start).map(|at| (at, left(&lines[at]))));
        let said = |at: &usize| !closings.contains(lines[*at].key.as_str());
        let closing = (text..item.end).rev().find(said).map_or(item.end, |at| at + 1);
        layout.sections.push(Section { lines: item.clone(), closing, remark: None });
        free = item.end;
    }
    layout.left.extend((free..lines.len()).map(|at| (at, left(&lines[at]))));
    layout
}

fn left(line: &Line) -> Left {
    if is_page_furniture(line) { Left::Furniture } else { Left::Outside }
}

/// A stanza that is an item.
struct Item {
    /// From its title on.
    lines: Range<usize>,
    /// Where its text starts.
    text: usize,
    /// Whether a writer, an outlet or a day is stated in lines of their own, or a source behind the text.
    credited: bool,
}

/// Runs of touching lines.
fn stanzas<'l>(lines: &'l [Line], walls: &'l [bool]) -> impl Iterator<Item = Range<usize>> + 'l {
    let mut start = 0;
    std::iter::from_fn(move || {
        let from = start;
        let end = (from + 1..lines.len()).find(|&at| lines[at].gap || walls[at]).unwrap_or(lines.len());
        start = end;
        (from < lines.len()).then_some(from..end)
    })
}

fn item(lines: &[Line], stanza: Range<usize>) -> Option<Item> {
    const LONGEST: usize = 9;
    /// Lines between title and text.
    const BETWEEN: usize = 3;
    if stanza.len() > LONGEST {
        return None;
    }
    let label = |at: usize| lines[at].text.split_whitespace().nth(3).is_none();
    let mut titles = (stanza.start..stanza.end.min(stanza.start + LABELS + 1))
        .take_while(|&at| at == stanza.start || label(at - 1));
    let title = titles.find(|&at| pages::could_be_title(&lines[at]))?;
    effort::spend(stanza.len());
    let behind = title + 1..stanza.end.min(title + 2 + BETWEEN);
    let text = behind.clone().find(|&at| is_text(&lines[at].text))?;
    let short = (title + 1..text).all(|at| lines[at].text.split_whitespace().nth(12).is_none());
    let credit = |at: usize| {
        let text = lines[at].text.as_str();
        header::is_line(text)
            || head::is_weak_line(text)
            || printed_date::read(text).dates.iter().any(|date| date.day.is_some())
    };
    let around = (title + 1..text).chain(text + 1..stanza.end);
    let credited = around.filter(|&at| !is_text(&lines[at].text)).any(credit);
    short.then_some(Item { lines: title..stanza.end, text, credited })
}

/// A sentence of some length.
fn is_text(text: &str) -> bool {
    text.split_whitespace().nth(8).is_some()
        && (body::ends_sentence(text) || text.split_whitespace().nth(24).is_some())
}

/// Whether most of the text stands in items, and most of the items say more than a sub-heading and its paragraph do.
fn is_page_of_items(lines: &[Line], items: &[Item]) -> bool {
    if items.len() < FEWEST {
        return false;
    }
    let texts = lines.iter().filter(|line| is_text(&line.text)).count();
    let held = items
        .iter()
        .map(|item| item.lines.clone().filter(|&at| is_text(&lines[at].text)).count())
        .sum::<usize>();
    let often = said_often(lines, items);
    let closed = |item: &Item| often.contains(lines[item.lines.end - 1].key.as_str());
    let marked = items.iter().filter(|item| item.credited || closed(item)).count();
    let asked = items.iter().filter(|item| lines[item.lines.start].text.ends_with('?')).count();
    held * 4 >= texts * 3 && marked * 2 > items.len() && asked * 2 <= items.len()
}

/// What stands at the end of several items: "Full story", "More...".
fn said_often<'l>(lines: &'l [Line], items: &[Item]) -> BTreeSet<&'l str> {
    const WORDS: usize = 5;
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for item in items {
        let last = &lines[item.lines.end - 1];
        if item.text + 1 < item.lines.end && last.text.split_whitespace().nth(WORDS).is_none() {
            *counts.entry(last.key.as_str()).or_default() += 1;
        }
    }
    let often = counts.into_iter().filter(|&(key, count)| count > 1 && !key.starts_with("source "));
    often.map(|(key, _)| key).collect()
}
