//! How far the articles of a page reach, from their titles to the last line of their texts, and what of the lines above and
//! below is theirs. Their titles are known before.

use std::ops::Range;

use super::body;
use super::boundaries::{Layout, Left, Section};
use super::furniture::is_page_furniture;
use super::head;
use super::lines::Line;
use super::mails::is_message_head;
use super::page_lines::{Page, is_prose, left, states};
use super::title_shape::is_listed;
use super::walls::opens_list;
use crate::list::List;

/// Articles from their starts: each to the next one, to a rule, or to where its text ends.
pub(super) fn sections(page: &Page, starts: &[usize]) -> Layout {
    let lines = page.lines;
    let mut layout = Layout::default();
    let mut free = 0;
    // Where days and outlets stand over the titles, none stands below a text.
    let over = |line: &Line| line.is_header() && !is_message_head(&line.text);
    let headed = starts.first().is_some_and(|&first| first > 0 && over(&lines[first - 1]));
    for (number, &start) in starts.iter().enumerate() {
        let next = starts.get(number + 1).copied().unwrap_or(lines.len());
        let wall = wall_in(page, start..next);
        let text = text_end(lines, start..wall);
        let end = if headed { text } else { text + signatures(&lines[text..wall]) };
        layout.left.extend((free..start).map(|at| (at, left(&lines[at]))));
        let furniture = (start + 1..end).filter(|&at| is_page_furniture(&lines[at]));
        layout.left.extend(furniture.map(|at| (at, Left::Furniture)));
        layout.sections.push(Section::of(start..end, end));
        free = end;
    }
    layout.left.extend((free..lines.len()).map(|at| (at, left(&lines[at]))));
    layout.listed = is_listed(starts.iter().map(|&at| &lines[at]));
    layout
}

/// The first rule below a title, or the end of its lines. Inside an article a list of others stands before more of its text.
fn wall_in(page: &Page, lines: Range<usize>) -> usize {
    let long = |at: &usize| page.lines[*at].text.split_whitespace().nth(19).is_some();
    let goes_on =
        |at: usize| opens_list(&page.lines[at - 1]) && (at..lines.end).filter(long).nth(1).is_some();
    (lines.start + 1..lines.end).find(|&at| page.walls[at] && !goes_on(at)).unwrap_or(lines.end)
}

/// Behind the last sentence below a title; the end of its lines where there is none.
fn text_end(lines: &[Line], own: Range<usize>) -> usize {
    let written = |at: &usize| {
        (is_prose(lines, *at) || body::ends_sentence(&lines[*at].text))
            && !is_page_furniture(&lines[*at])
            && !is_message_head(&lines[*at].text)
    };
    (own.start + 1..own.end).rev().find(written).map_or(own.end, |at| at + 1)
}

/// How many lines right below a text say whose it was: "Dawn, 13 October 2025".
fn signatures(lines: &[Line]) -> usize {
    let signed = |line: &&Line| line.is_header() && !is_page_furniture(line) && !is_message_head(&line.text);
    lines.iter().take_while(signed).count()
}

/// Where one article fills the page, leaves the titles of others and what readers say below it.
pub(super) fn leave_what_stands_below(page: &Page, layout: &mut Layout) {
    /// Paragraphs of an article that fills a page.
    const WHOLE: usize = 5;
    const FEW: usize = 3;
    let [first, others @ ..] = layout.sections.as_slice() else { return };
    let Some(second) = others.first() else { return };
    let mut own = first.lines.start..second.lines.start;
    let Some(label) = own.clone().find(|&at| opens_what_stands_below(&page.lines[at])) else { return };
    own.end = label;
    let whole = page.texts(own);
    if whole < WHOLE {
        return;
    }
    let texts = |section: &Section| page.texts(section.lines.clone());
    let told = |section: &Section| {
        page.lines[section.lines.clone()].iter().filter(|line| body::is_told(line)).take(2).count()
    };
    // Where nothing below is an article of some length, days stand over comments and beside titles of others. Many short
    // ones that are headed alike are posts.
    let posts = others.len() > 2
        && others
            .iter()
            .all(|section| told(section) > 0 && page.lines.get(section.lines.start + 1).is_some_and(states));
    let alone = !posts && others.iter().all(|section| texts(section) * 2 < whole && told(section) < 2);
    let small = |section: &Section| {
        let own = &page.lines[section.lines.start + 1..section.lines.end];
        alone || texts(section) < FEW && head::stated_kinds(own) == 0
    };
    let (below, kept): (Vec<Section>, Vec<Section>) = layout.sections.drain(1..).partition(small);
    layout.sections.extend(kept);
    layout.left.extend(below.into_iter().flat_map(|section| section.lines).map(|at| (at, Left::Outside)));
}

/// "Related articles", "Comments", "12 comments": what stands over titles of others and what readers say.
fn opens_what_stands_below(line: &Line) -> bool {
    // Some sites print these between header and text, too: they end no article as `walls` means it.
    static OTHERS: List = List::phrases(
        "related stories|related news|related posts|latest stories|latest updates|top stories|most viewed|must read|read comments",
    );
    let key = line.key.as_str();
    let counted = key
        .split_once(' ')
        .is_some_and(|(count, what)| what == "comments" && count.bytes().all(|byte| byte.is_ascii_digit()));
    opens_list(line) && key != "newsletter" || OTHERS.has(key) || key == "comments" || counted
}

/// Gives articles the outlets and days that touch their titles from above ("Greater Kashmir, Nov 8, 2025"), where that is the
/// page's way.
pub(super) fn take_what_stands_above(lines: &[Line], layout: &mut Layout) {
    const MOST: usize = 3;
    let above = |start: usize| {
        let own = |at: &usize| {
            let outside = layout.left.get(at) == Some(&Left::Outside);
            outside && !lines[at + 1].gap && states(&lines[*at])
        };
        start - (start.saturating_sub(MOST)..start).rev().take_while(own).count()..start
    };
    let found: Vec<Range<usize>> = layout.sections.iter().map(|section| above(section.lines.start)).collect();
    let having = found.iter().filter(|lines| !lines.is_empty()).count();
    if having < 2 || having * 2 < found.len() {
        return;
    }
    for (section, above) in layout.sections.iter_mut().zip(found) {
        for at in above.clone() {
            layout.left.remove(&at);
        }
        section.above = above;
    }
}
