//! Pages of short items: section pages, round-ups, lists of teasers. Each item is a stanza, its title and its text on touching
//! lines, and the stanzas are alike: a credit, a day or the same few words stand in most of them. Knows no particular site.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::boundaries::{Layout, Left, Section};
use super::furniture::is_page_furniture;
use super::lines::{Line, Lines};
use super::page_lines::left;
use super::walls::walls;
use super::{body, effort, head, header, outlets, printed_date, title_shape, wire};

/// Stanzas of one page, at least.
const FEWEST: usize = 3;

/// Finds the items; none where the page is not made of them.
pub(super) fn layout(read: &Lines) -> Layout {
    let lines = &read.worded;
    let walls = walls(read);
    let items: Vec<Item> = stanzas(lines, &walls).filter_map(|stanza| item(read, stanza)).collect();
    // The name of the page over its day.
    let masthead = |item: &Item| item.lines.start == 0 && lines[0].text.split_whitespace().nth(4).is_none();
    let items: Vec<Item> = items.into_iter().filter(|item| !masthead(item)).collect();
    // A title with its header and no text opens one article, whatever stands in its stanzas.
    let opened = items.first().is_some_and(|item| item.lines.start == 0 && item.text.is_none());
    if opened || !is_page_of_items(lines, &items) {
        return Layout::default();
    }
    let said_again = closings(lines, &items);
    let mut layout = Layout::default();
    let mut free = 0;
    for Item { lines: item, text, .. } in items {
        layout.left.extend((free..item.start).map(|at| (at, left(&lines[at]))));
        let said = |at: &usize| !said_again.contains(lines[*at].key.as_str());
        let body = text.unwrap_or(item.start + 1).min(item.end - 1)..item.end;
        let closing = body.rev().find(said).map_or(item.end, |at| at + 1);
        let part = |at: &usize| is_page_furniture(&lines[*at]);
        layout.left.extend((item.start + 1..closing).filter(part).map(|at| (at, Left::Furniture)));
        layout.sections.push(Section::of(item.clone(), closing));
        free = item.end;
    }
    layout.left.extend((free..lines.len()).map(|at| (at, left(&lines[at]))));
    layout.listed = title_shape::is_listed(layout.sections.iter().map(|section| &lines[section.lines.start]));
    layout
}

/// A stanza that is an item.
struct Item {
    /// From its title on.
    lines: Range<usize>,
    /// Where its text starts; some have none.
    text: Option<usize>,
    /// Whether a writer, an outlet or a day is stated beside title and text.
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

fn item(read: &Lines, stanza: Range<usize>) -> Option<Item> {
    const LONGEST: usize = 18;
    /// Lines between title and text.
    const BETWEEN: usize = 3;
    let lines = read.worded.as_slice();
    if stanza.len() > LONGEST || stanza.len() < 2 {
        return None;
    }
    let title = title_of(read, &stanza)?;
    effort::spend(stanza.len());
    let text = (title + 1..stanza.end.min(title + 2 + BETWEEN)).find(|&at| is_text(&lines[at].text));
    let behind = text.map_or(stanza.end, |text| text + 1);
    let between = title + 1..text.unwrap_or(stanza.end);
    let beside = (stanza.start..title).chain(between.clone()).chain(behind..stanza.end);
    let credited = beside.into_iter().any(|at| !is_text(&lines[at].text) && is_credit(&lines[at].text))
        || is_credited_title(&lines[title].text)
        || text.is_some_and(|at| opens_with_day(&lines[at].text));
    let short = |text: &str| text.split_whitespace().nth(12).is_none() || text.contains('|');
    let stands = match text {
        Some(_) => between.into_iter().all(|at| short(&lines[at].text)),
        // "PTI | February 8, 2024" under a title is all that some items have.
        None => {
            credited
                && is_credit(&lines[title + 1].text)
                && lines[title].text.split_whitespace().nth(4).is_some()
        }
    };
    stands.then_some(Item { lines: title..stanza.end, text, credited })
}

/// Where its title stands, below what stands over it; `None` where its lines are a paragraph that is broken at a margin.
fn title_of(read: &Lines, stanza: &Range<usize>) -> Option<usize> {
    /// Lines over the title: "5 hours ago", "VIDEO 4:12".
    const OVER: usize = 2;
    let lines = read.worded.as_slice();
    let over = stanza.clone().take(OVER).take_while(|&at| is_over(&lines[at].text)).count();
    let places = (stanza.start..stanza.end - 1).take(over + 1);
    let title = places.rev().find(|&at| title_shape::could_be_title(&lines[at]))?;
    let next = lines[title + 1].text.as_str();
    (!next.starts_with(char::is_lowercase) && !lines[title].broken).then_some(title)
}

/// "Bakers strike in Yazd (Iran International, 2 June)", "[The Hindu] Delhi asks for a waiver".
fn is_credited_title(text: &str) -> bool {
    let inside = |text: &str| {
        let first = text.split([',', ';', '–']).next().unwrap_or_default().trim();
        outlets::listed(first).is_some() || !printed_date::read(text).dates.is_empty()
    };
    let behind = text.strip_suffix([')', ']']).and_then(|text| text.rsplit_once(['(', '[']));
    let before = text[title_shape::marker(text)..].strip_prefix('[').and_then(|text| text.split_once(']'));
    behind.is_some_and(|(_, credit)| inside(credit)) || before.is_some_and(|(credit, _)| inside(credit))
}

/// "May 18, 2022 ... QUETTA: Customs has found": what searches print.
fn opens_with_day(text: &str) -> bool {
    wire::opening(text).is_some_and(|opening| opening.day.is_some())
}

/// "VIDEO", "AFGHANISTAN  ★ PREMIUM", "5 hours ago | Explainer": what stands over a title.
fn is_over(text: &str) -> bool {
    let few = text.split_whitespace().nth(5).is_none();
    let short = text.split_whitespace().nth(2).is_none();
    let shouted = text.split_whitespace().nth(3).is_none() && !text.contains(char::is_lowercase);
    short
        || shouted
        || title_shape::is_topic(text)
        || few && tells_when(text)
        || outlets::listed(text).is_some()
}

fn tells_when(text: &str) -> bool {
    let reading = printed_date::read(text);
    reading.timed || reading.dates.iter().any(|date| date.day.is_some())
}

/// A line with a writer, an outlet, a day or an age: "Dawn | By Laila Amini", "38 minutes ago", "(The News, p. 13)".
fn is_credit(text: &str) -> bool {
    const LONGEST: usize = 16;
    let bare = text.trim_matches(['(', ')', '[', ']']);
    let first = bare.split([',', '–', '—', '|', ';']).next().unwrap_or_default();
    header::is_line(text)
        || head::is_weak(text)
        || text.split_whitespace().nth(LONGEST).is_none()
            && (outlets::listed(first.trim()).is_some() || tells_when(text))
}

/// A sentence of some length, or the first words of one: teasers often end in no full stop.
fn is_text(text: &str) -> bool {
    text.split_whitespace().nth(8).is_some()
        && !text.contains(['|', '\t'])
        && (body::ends_sentence(text) || text.split_whitespace().nth(11).is_some())
        && !header::is_line(text)
}

/// Whether most of the text stands in items, and most of the items say more than a sub-heading and its paragraph do.
fn is_page_of_items(lines: &[Line], items: &[Item]) -> bool {
    if items.len() < FEWEST {
        return false;
    }
    let texts = lines.iter().filter(|line| is_text(&line.text)).count();
    let of_item = |item: &Item| item.lines.clone().skip(1).filter(|&at| is_text(&lines[at].text)).count();
    let titles = items.iter().filter(|item| is_text(&lines[item.lines.start].text)).count();
    let held = items.iter().map(of_item).sum::<usize>() + titles;
    let often = closings(lines, items);
    let closed = |item: &Item| often.contains(lines[item.lines.end - 1].key.as_str());
    let marked = items.iter().filter(|item| item.credited || closed(item)).count();
    let asked = items.iter().filter(|item| lines[item.lines.start].text.ends_with('?')).count();
    let written = items.iter().filter(|item| item.text.is_some()).count();
    // Items of other shapes stand on some pages, too.
    let sure = items.len() > FEWEST && marked * 4 >= items.len() * 3;
    let filled = held * if sure { 5 } else { 4 } >= texts * 3;
    filled
        && marked * 2 > items.len()
        && asked * 2 <= items.len()
        && written * 2 >= items.len().min(2 * FEWEST)
}

/// What stands at the end of several items: "Full story", "More...".
fn closings<'l>(lines: &'l [Line], items: &[Item]) -> BTreeSet<&'l str> {
    const WORDS: usize = 5;
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for item in items {
        let last = &lines[item.lines.end - 1];
        let behind = item.text.is_some_and(|text| text + 1 < item.lines.end);
        if behind && last.text.split_whitespace().nth(WORDS).is_none() {
            *counts.entry(last.key.as_str()).or_default() += 1;
        }
    }
    let often = counts.into_iter().filter(|&(key, count)| count > 1 && !key.starts_with("source "));
    often.map(|(key, _)| key).collect()
}
