//! Articles of files that no digest's footers part: search pages, lists of mails, exports of readers, print-outs,
//! texts one behind another. An article is told by what stands around its title. Knows no particular site.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};

use super::boundaries::Layout;
use super::lines::{Line, Lines};
use super::names::{self, Signer};
use super::page_lines::{Page, Sort, opens_paragraph, states, words};
use super::title_shape::{could_be_title, is_topic, marker, title_behind_label};
use super::walls::walls;
use super::{effort, extents, head, mails};
use crate::list::List;

/// Lines below a title among which its header and text are looked for.
const REACH: usize = 14;

/// What an article holds, in so many points at most: more are the contents of a page.
const POINTS: usize = 3;

/// Finds the articles; none where no title is told apart from what stands around it.
pub(super) fn layout(read: &Lines) -> Layout {
    let lines = &read.worded;
    let walls = walls(read);
    let page = Page::new(lines, &walls);
    let mut starts = starts(&page);
    mails::add_subjects(&page, &mut starts);
    let mut layout = extents::sections(&page, &starts);
    extents::leave_what_stands_below(&page, &mut layout);
    layout
}

/// The titles under which a text stands, from the first on: below one, the next is looked for behind where its text opens.
fn starts(page: &Page) -> Vec<usize> {
    let lines = page.lines;
    let often = said_often(lines);
    let mut starts: Vec<usize> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let headed = || at + 1 < lines.len() && page.sort(at + 1).may_be_header();
        let labelled = title_behind_label(&lines[at].text).is_some();
        let said = often.contains(lines[at].key.as_str()) && !labelled && !headed();
        match page.text_under(at).filter(|_| !said) {
            Some(text) => {
                starts.push(at);
                at = text + 1;
            }
            None => at += 1,
        }
    }
    starts
}

/// What a page says again and again ("Document link") is no title.
pub(super) fn said_often(lines: &[Line]) -> BTreeSet<&str> {
    const TIMES: usize = 3;
    const WORDS: usize = 4;
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for line in lines.iter().filter(|line| line.text.split_whitespace().nth(WORDS).is_none()) {
        *counts.entry(line.key.as_str()).or_default() += 1;
    }
    counts.into_iter().filter(|&(_, count)| count >= TIMES).map(|(key, _)| key).collect()
}

/// Labels of archives whose value stands on the next line.
fn is_value_label(key: &str) -> bool {
    static LABELS: List =
        List::phrases("format|source|sources|posted|originally published|language|theme|themes|type");
    LABELS.has(key)
}

/// A line that may be a title, by itself and by what stands above it.
struct Candidate<'l> {
    at: usize,
    text: &'l str,
    /// "Title:" says so.
    labelled: bool,
    /// A rule stands over it.
    walled: bool,
    /// It stands alone: what is right above it is no text.
    alone: bool,
    /// Whether it is an outlet by its shape, once that was asked.
    outlet: OnceCell<bool>,
}

impl Candidate<'_> {
    /// "The Frontier Gazette (Pakistan)" above the title, as archives print it.
    fn is_outlet(&self) -> bool {
        let bare = || self.text.split(" (").next().unwrap_or_default();
        *self.outlet.get_or_init(|| head::is_weak(bare()))
    }
}

/// Where the search for a text ends, or goes on, at a line below what may be a title.
enum Step {
    /// The line is its text.
    Text,
    /// The line tells that it is no title.
    NoTitle,
    /// The line may stand between a title and its text.
    Between,
}

impl Page<'_> {
    /// Where the text of the article stands whose title a line is; `None` where it is no title.
    fn text_under(&self, at: usize) -> Option<usize> {
        effort::spend(1);
        let title = self.candidate(at)?;
        let mut seen = Seen::default();
        for below in at + 1..self.lines.len().min(at + 1 + REACH) {
            effort::spend(1);
            match self.step(&title, below, &mut seen) {
                Step::Text => return Some(below),
                Step::NoTitle => return None,
                Step::Between => {}
            }
        }
        None
    }

    /// A line as what may be a title.
    fn candidate(&self, at: usize) -> Option<Candidate<'_>> {
        let (lines, walled) = (self.lines, self.walls[at]);
        let text = lines[at].text.as_str();
        let labelled = title_behind_label(text).is_some();
        if !labelled && !self.may_be_title(at) {
            return None;
        }
        // "Afghanistan" over the title, "FROM THE PROVINCES".
        let below_topic =
            || at > 0 && (lines[at - 1].gap || self.walls[at - 1]) && is_topic(&lines[at - 1].text);
        let alone = lines[at].gap || walled || at == 0 || below_topic() || self.is_below_header(at);
        Some(Candidate { at, text, labelled, walled, alone, outlet: OnceCell::new() })
    }

    /// What a line below says of a title; notes what it is.
    fn step(&self, title: &Candidate, at: usize, seen: &mut Seen) -> Step {
        let sort = self.sort(at);
        let parted = self.walls[at] && !matches!(sort, Sort::Furniture { .. });
        if parted || title_behind_label(&self.lines[at].text).is_some() {
            return Step::NoTitle;
        }
        match sort {
            Sort::Furniture { archive } => seen.labels += usize::from(archive),
            Sort::Header => seen.headers += 1,
            Sort::Weak => seen.weak += 1,
            Sort::Credit => {}
            Sort::Text { opened } => return self.step_to_text(title, at, opened, seen),
            Sort::Other { title: shaped } => return self.step_to_other(title, at, shaped, seen),
        }
        Step::Between
    }

    /// A sentence is the text where what stands above it tells a title; one may stand before the header, a standfirst.
    fn step_to_text(&self, title: &Candidate, at: usize, opened: bool, seen: &mut Seen) -> Step {
        let right_below = title.walled && seen.others + seen.weak < 2;
        if title.labelled || opened || seen.tells(title.alone) || right_below {
            return Step::Text;
        }
        let is_header = |at: usize| at < self.lines.len() && self.sort(at).may_be_header();
        let headed = || words(title.text) > 4 && is_header(at + 1) && is_header(at + 2);
        seen.sentences += 1;
        if seen.sentences > 1 || !title.alone && !headed() { Step::NoTitle } else { Step::Between }
    }

    /// A line that is neither header nor text may be a standfirst, a point or a second line of the title; with another
    /// title's shape before any header it tells that the first is none.
    fn step_to_other(&self, title: &Candidate, at: usize, shaped: bool, seen: &mut Seen) -> Step {
        let line = &self.lines[at];
        let first = title.alone && seen.others == 0;
        let no_title = if first && (self.sums_up(title.at, at) || self.is_in_path(title.at)) {
            seen.sentences += 1;
            seen.sentences > 1
        } else if seen.headers > 0 && marker(&line.text) > 0 {
            // What the article holds, point by point, below its header.
            seen.points += 1;
            seen.points > POINTS
        } else {
            seen.others += 1;
            let before_header = !title.labelled && seen.headers + seen.weak + seen.sentences == 0;
            seen.others > 2 || shaped && (before_header || line.gap && title.is_outlet())
        };
        if no_title { Step::NoTitle } else { Step::Between }
    }

    /// Whether the path of a page leads to a title: "Home / Amritsar / Bakers strike in the old town" above it.
    fn is_in_path(&self, at: usize) -> bool {
        const NEAR: usize = 4;
        let title = self.lines[at].key.as_str();
        self.lines[at.saturating_sub(NEAR)..at].iter().any(|line| {
            line.key.len() > title.len()
                && line.key.ends_with(title)
                && line.text.contains(['/', '>', '›', '»'])
        })
    }

    /// Whether only outlets and days stand between a line and the gap above it: "Greater Kashmir, Nov 8, 2025".
    fn is_below_header(&self, at: usize) -> bool {
        const MOST: usize = 3;
        let stated = |at: &usize| self.sort(*at).may_be_header() && states(&self.lines[*at]);
        let headers = (0..at).rev().take(MOST).take_while(stated).count();
        // The days of a diary stand over their parts; an outlet stands over a title.
        let outlet = |above: usize| self.lines[above].header().is_some_and(|header| header.outlet.is_some());
        (at - headers..at).any(outlet)
            && (at - headers..at).any(|above| self.lines[above].gap || self.walls[above])
    }

    /// Whether a line may be a title by its own shape and the line before it: no value of an archive's label, no writers
    /// between title and day, no first line of a broken paragraph.
    fn may_be_title(&self, at: usize) -> bool {
        let line = &self.lines[at];
        let touching = at > 0 && !line.gap;
        let value = || is_value_label(&self.lines[at - 1].key);
        let signed = || {
            matches!(names::signers(&line.text), Some(Signer::Names(names))
                if names.len() > 1 && names.iter().all(|name| name.contains(' ')))
        };
        !(touching && (value() || signed())) && could_be_title(line) && !opens_paragraph(self.lines, at)
    }

    /// Whether a line is a standfirst without a full stop: longer than the title, and alone.
    fn sums_up(&self, title: usize, at: usize) -> bool {
        const LONG: usize = 12;
        let words = |at: usize| words(&self.lines[at].text);
        let alone = self.lines[at].gap && self.lines.get(at + 1).is_none_or(|after| after.gap);
        alone && words(at) >= LONG && words(title) < LONG
    }
}

/// What stands between a title and its text.
#[derive(Default)]
struct Seen {
    /// Lines that can be nothing but header.
    headers: usize,
    /// Names, outlets and roles by their shape.
    weak: usize,
    /// Lines of archives.
    labels: usize,
    sentences: usize,
    points: usize,
    others: usize,
}

impl Seen {
    /// Whether they tell a title, which stands alone or right behind another line.
    fn tells(&self, alone: bool) -> bool {
        let shaped = alone && self.sentences == 0 && (self.weak > 0 || self.labels > 0);
        let stated = self.headers > 0 && (alone || self.headers + self.weak > 1);
        shaped || stated
    }
}
