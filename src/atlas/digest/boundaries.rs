//! Where articles begin and end: "read more", the title again, and what to do when either is missing,
//! misprinted or someone else's. Looks at titles and footers only, never at meaning.

use std::collections::BTreeMap;
use std::ops::Range;

use super::furniture::{is_furniture, is_post_line};
use super::lines::Line;
use super::{effort, head, outlets, title_shape, walls, wire};
use crate::order;

/// One article's lines, as indexes into the worded lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Section {
    /// From its title to its last line.
    pub(super) lines: Range<usize>,
    /// Lines of its header that stand above the title.
    pub(super) above: Range<usize>,
    /// Where the closing starts: the title again, "read more", or both. The end when there is none.
    pub(super) closing: usize,
    /// What is odd about its end.
    pub(super) remark: Option<Remark>,
}

impl Section {
    /// An article whose title is its first line, and of whose end nothing is odd.
    pub(super) fn of(lines: Range<usize>, closing: usize) -> Section {
        Section { above: lines.start..lines.start, lines, closing, remark: None }
    }
}

/// What is odd about the end of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Remark {
    /// Neither its title again nor "read more".
    Unclosed,
    /// "read more" without the title before it.
    NoClosingTitle,
    /// The title before "read more" is another one.
    OtherTitle,
    /// The title again without "read more".
    NoReadMore,
}

/// How a digest falls into articles.
#[derive(Clone, Debug, Default)]
pub(super) struct Layout {
    /// In order.
    pub(super) sections: Vec<Section>,
    /// Whether the digest shows any footer or repeated title at all.
    pub(super) footers: bool,
    /// Lines of other sites' footers and of no article, ascending.
    pub(super) left: BTreeMap<usize, Left>,
    /// Whether they are numbered documents of a database, with labels before their fields.
    pub(super) numbered: bool,
    /// Whether titles stand behind bullets or numbers.
    pub(super) listed: bool,
}

/// Why a line is in no article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Left {
    /// "Back to Top", "Advertisement": part of a page, not of an article.
    Furniture,
    /// Between articles, or before the first.
    Outside,
}

/// Finds the articles.
pub(super) fn layout(lines: &[Line]) -> Layout {
    let mut finder =
        Finder { lines, positions: positions(lines), titles: BTreeMap::new(), layout: Layout::default() };
    let segments = finder.segments();
    for segment in &segments {
        finder.titles.entry(lines[segment.start].key.as_str()).or_insert(segment.start);
    }
    for segment in segments {
        finder.split(segment);
    }
    order::sort_by_key(&mut finder.layout.sections, |section| section.lines.start);
    finder.layout.footers |=
        finder.layout.sections.iter().any(|section| section.remark != Some(Remark::Unclosed));
    finder.layout
}

/// Whether a line is a footer of the digest: "read more", "Read More »".
pub(super) fn is_read_more(line: &Line) -> bool {
    matches!(
        line.key.as_str(),
        "read more"
            | "readmore"
            | "read more here"
            | "read the full article"
            | "read full article"
            | "continue reading"
            | "read full story"
            | "read the full story"
    ) && !line.text.ends_with(':')
}

/// Whether a line can be a title: no sentence, not endless.
pub(super) fn is_title_shaped(line: &Line) -> bool {
    let text = line.text.as_str();
    let short = text.len() <= 260 && text.split_whitespace().nth(32).is_none();
    let last = text.rsplit(' ').next().unwrap_or("");
    let initials = last.len() <= 6 && last.matches('.').count() > 1;
    let stops = text.ends_with(['.', ',', ';', ':']) && !text.ends_with("...") && !initials;
    let opens =
        text.chars().find(|letter| letter.is_alphanumeric()).is_some_and(|letter| !letter.is_lowercase());
    short && !stops && opens
}

/// Whether two titles are the same but for quotes, dashes, case, a misprint, or a site's name behind one.
fn same_title(one: &Line, other: &Line) -> bool {
    if one.key == other.key {
        return true;
    }
    let (short, long) = if one.key.len() <= other.key.len() { (one, other) } else { (other, one) };
    if long.key.len() > 400 || short.key.len() * 2 < long.key.len() {
        return false;
    }
    effort::spend(long.key.len());
    let count = |line: &Line| line.key.split(' ').count();
    if count(short) >= 4 && long.key.starts_with(&short.key) {
        return true;
    }
    let letters = |line: &Line| line.key.chars().collect::<Vec<_>>();
    if short.key.len() >= 8 && outlets::distance(&letters(one), &letters(other), 3).is_some() {
        return true;
    }
    let mut words: BTreeMap<&str, usize> = BTreeMap::new();
    for word in long.key.split(' ') {
        *words.entry(word).or_default() += 1;
    }
    let shared = short
        .key
        .split(' ')
        .filter(|word| {
            words.get_mut(word).is_some_and(|left| {
                let some = *left > 0;
                *left = left.saturating_sub(1);
                some
            })
        })
        .count();
    shared >= 3 && shared * 4 >= count(short) * 3 && shared * 5 >= count(long) * 3
}

fn positions(lines: &[Line]) -> BTreeMap<&str, Vec<usize>> {
    let mut positions: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (at, line) in lines.iter().enumerate() {
        positions.entry(line.key.as_str()).or_default().push(at);
    }
    positions
}

struct Finder<'a> {
    lines: &'a [Line],
    positions: BTreeMap<&'a str, Vec<usize>>,
    /// First lines of segments, by key.
    titles: BTreeMap<&'a str, usize>,
    layout: Layout,
}

impl Finder<'_> {
    /// Stretches that end behind "read more" or at the end of the digest, without furniture before them.
    fn segments(&mut self) -> Vec<Range<usize>> {
        let mut segments: Vec<Range<usize>> = Vec::new();
        let mut start = None;
        for (at, line) in self.lines.iter().enumerate() {
            let footer = self.is_footer(at);
            self.layout.footers |= footer;
            match start {
                None if is_furniture(line) => {
                    self.layout.left.insert(at, Left::Furniture);
                }
                // "read more" twice: the second belongs to the footer before it.
                None if footer => match segments.last_mut() {
                    Some(last) if last.end == at => last.end = at + 1,
                    _ => {
                        self.layout.left.insert(at, Left::Outside);
                    }
                },
                None => start = Some(at),
                Some(from) if footer => {
                    segments.push(from..at + 1);
                    start = None;
                }
                Some(_) => {}
            }
        }
        segments.extend(start.map(|from| from..self.lines.len()));
        self.leave_said_before_each(&mut segments);
        self.join(segments)
    }

    /// "Posted in Helmand | Tagged wells | 3 Replies" under each "Continue reading": what opens as most segments do is said
    /// of the article before and is no title.
    fn leave_said_before_each(&mut self, segments: &mut [Range<usize>]) {
        const FEWEST: usize = 3;
        let opening = |line: &Line| {
            let posted =
                ["posted ", "filed ", "tagged ", "categories "].iter().any(|said| line.key.starts_with(said));
            let once = self.positions.get(line.key.as_str()).is_none_or(|found| found.len() == 1);
            if !posted || !once || !line.text.contains('|') {
                return None;
            }
            let mut words = line.key.split(' ');
            Some((words.next()?.to_owned(), words.next()?.to_owned()))
        };
        let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
        for segment in segments.iter() {
            if let Some(opening) = opening(&self.lines[segment.start]) {
                *counts.entry(opening).or_default() += 1;
            }
        }
        let often = |count: usize| count >= FEWEST && count * 2 >= segments.len();
        let Some(said) = counts.into_iter().find(|(_, count)| often(*count)).map(|(said, _)| said) else {
            return;
        };
        for segment in segments.iter_mut() {
            let next = self.lines.get(segment.start + 1).filter(|_| segment.len() > 2);
            let titled = next.is_some_and(|next| next.gap && is_title_shaped(next));
            if titled && opening(&self.lines[segment.start]).as_ref() == Some(&said) {
                self.layout.left.insert(segment.start, Left::Furniture);
                segment.start += 1;
            }
        }
    }

    /// "READ MORE" inside an article is no footer: the article's own title still comes, before the next one.
    fn join(&mut self, segments: Vec<Range<usize>>) -> Vec<Range<usize>> {
        let mut joined: Vec<Range<usize>> = Vec::new();
        let mut segments = segments.into_iter().peekable();
        while let Some(mut segment) = segments.next() {
            while let Some(next) = segments.peek()
                && self.goes_on(&segment, next)
            {
                let footer = self.footer_start(&segment);
                self.layout.left.extend((footer..segment.end).map(|at| (at, Left::Furniture)));
                segment.end = next.end;
                segments.next();
            }
            joined.push(segment);
        }
        joined
    }

    fn goes_on(&self, segment: &Range<usize>, next: &Range<usize>) -> bool {
        let title = &self.lines[segment.start];
        let closing = |segment: &Range<usize>| self.closing_line(segment.clone()).map(|at| &self.lines[at]);
        let closed = closing(segment).is_some_and(|line| same_title(line, title));
        let first = &self.lines[next.start];
        let headed = head::stated_kinds(&self.lines[next.start + 1..next.end]) > 0;
        !closed
            && next.start > segment.end.saturating_sub(1)
            && self.is_footer_end(next)
            && closing(next).is_some_and(|line| line.key == title.key)
            && first.key != title.key
            && !headed
    }

    /// "read more", alone or on one line with a title.
    fn is_footer(&self, at: usize) -> bool {
        let line = &self.lines[at];
        let titled =
            || line.key.strip_suffix(" read more").is_some_and(|title| self.positions.contains_key(title));
        // "Continue reading Empty canals, full trucks →".
        let named = || {
            let title = line.key.strip_prefix("continue reading ");
            title.is_some_and(|title| self.positions.get(title).is_some_and(|found| found[0] < at))
        };
        is_read_more(line) && !self.is_inside_head(at) || titled() || named()
    }

    /// "Read More" under a caption, with "By Laila Amini" below: the head of one article.
    fn is_inside_head(&self, at: usize) -> bool {
        let next = self.lines.get(at + 1);
        next.is_some_and(|next| {
            let by = next.text.get(..3).is_some_and(|by| by.eq_ignore_ascii_case("by "));
            let titled = at.checked_sub(1).is_some_and(|before| {
                self.positions.get(self.lines[before].key.as_str()).is_some_and(|found| found.len() > 1)
            });
            // "By Land and Sea" over "By Omid Rahimi" is a title.
            let below = self
                .lines
                .get(at + 2)
                .is_some_and(|line| line.text.get(..3).is_some_and(|by| by.eq_ignore_ascii_case("by ")));
            by && !titled && !below && next.is_header()
        })
    }

    fn is_footer_end(&self, segment: &Range<usize>) -> bool {
        self.is_footer(segment.end - 1)
    }

    /// Index of the first of the "read more" lines that end a segment.
    fn footer_start(&self, segment: &Range<usize>) -> usize {
        let mut at = segment.end;
        while at > segment.start && self.is_footer(at - 1) {
            at -= 1;
        }
        at
    }

    /// The last line before the footer that is no furniture, where it is not the title itself.
    fn closing_line(&self, segment: Range<usize>) -> Option<usize> {
        let end = self.footer_start(&segment);
        (segment.start + 1..end).rev().find(|&at| !is_furniture(&self.lines[at]))
    }

    /// Splits a segment into articles, from its end.
    fn split(&mut self, segment: Range<usize>) {
        let mut rest = segment;
        while !rest.is_empty() {
            rest = self.take_last(rest);
        }
    }

    /// Takes the last article off a segment; gives back what stands before it.
    fn take_last(&mut self, segment: Range<usize>) -> Range<usize> {
        let title = &self.lines[segment.start];
        let footer = self.footer_start(&segment);
        let has_footer = footer < segment.end;
        let Some(last) = self.closing_line(segment.clone()) else {
            self.push(
                segment.clone(),
                footer,
                if has_footer { Some(Remark::NoClosingTitle) } else { Some(Remark::Unclosed) },
            );
            return segment.start..segment.start;
        };
        let closing = &self.lines[last];
        let remark = if has_footer { None } else { Some(Remark::NoReadMore) };
        if is_title_shaped(closing)
            && closing.key != title.key
            && let Some(start) = self.inner_title(closing, segment.start + 1..last)
        {
            self.push(start..segment.end, last, remark);
            return segment.start..start;
        }
        if same_title(closing, title) {
            if let Some(start) = self.title_twice(&segment, last) {
                self.push(start..segment.end, last, remark);
                return segment.start..start;
            }
            self.push(segment.clone(), last, remark);
            return segment.start..segment.start;
        }
        self.take_unmatched(segment, footer, last)
    }

    /// A segment whose last line is nobody's title.
    fn take_unmatched(&mut self, segment: Range<usize>, footer: usize, last: usize) -> Range<usize> {
        let named = self.named_start(&segment, footer);
        let start = named.or_else(|| self.inner_start(&segment, footer)).unwrap_or(segment.start);
        let has_footer = footer < segment.end;
        if has_footer && last > start && self.is_other_title(last, footer, start) {
            self.push(start..segment.end, last, Some(Remark::OtherTitle));
        } else {
            let titled = has_footer
                && self.lines[footer].key.strip_suffix(" read more") == Some(&self.lines[start].key);
            let remark = if has_footer { Remark::NoClosingTitle } else { Remark::Unclosed };
            self.push(start..segment.end, footer, Some(remark).filter(|_| !titled));
        }
        segment.start..start
    }

    /// Where a line with this title stands inside a segment, first.
    fn inner_title(&self, closing: &Line, within: Range<usize>) -> Option<usize> {
        let found = self.positions.get(closing.key.as_str())?;
        let at = found.partition_point(|&at| at < within.start);
        found.get(at).copied().filter(|&at| at < within.end)
    }

    /// Two articles with one title, the footer between them gone: the title stands twice in a row.
    fn title_twice(&self, segment: &Range<usize>, last: usize) -> Option<usize> {
        let found = self.positions.get(self.lines[segment.start].key.as_str())?;
        let from = found.partition_point(|&at| at <= segment.start + 1);
        let to = found.partition_point(|&at| at < last);
        found
            .get(from..to)?
            .windows(2)
            .rev()
            .inspect(|_| effort::spend(1))
            .find(|pair| pair[1] == pair[0] + 1 && pair[1] + 1 < last)
            .map(|pair| pair[1])
    }

    /// Where another article begins inside a segment whose footers are gone: behind its title said again,
    /// or at a title-shaped line with a full header under it.
    fn inner_start(&self, segment: &Range<usize>, footer: usize) -> Option<usize> {
        // "Latest posts" over the first of them.
        let label = &self.lines[segment.start];
        let labelled = walls::opens_list(label);
        (segment.start + 2 - usize::from(labelled)..footer).rev().find(|&at| {
            effort::spend(1);
            let line = &self.lines[at];
            if !is_title_shaped(line) || is_furniture(line) || at + 1 >= footer {
                return false;
            }
            let behind_title =
                self.lines[at - 1].key == self.lines[segment.start].key && at > segment.start + 2;
            behind_title || self.is_headed(at, footer)
        })
    }

    /// Whether the lines behind a title-shaped line show that it is a title: two header facts, or byline,
    /// outlet and date run into the text.
    fn is_headed(&self, at: usize, end: usize) -> bool {
        let behind = &self.lines[at + 1..end];
        let run_in = behind
            .iter()
            .take(2)
            .find(|line| !is_post_line(&line.text))
            .is_some_and(|line| wire::run_in(&line.text, false).is_some() && !line.is_header());
        let stated =
            || super::body::ends_sentence(&self.lines[at - 1].text) && head::stated_kinds(behind) >= 2;
        let line = &self.lines[at];
        (run_in || stated()) && !line.is_header() && !is_post_line(&line.text)
    }

    /// Where the title stands that the footer names: "Continue reading Empty canals, full trucks →".
    fn named_start(&self, segment: &Range<usize>, footer: usize) -> Option<usize> {
        let key = self.lines.get(footer).filter(|_| footer < segment.end)?.key.as_str();
        let title = key.strip_prefix("continue reading ")?;
        let found = self.positions.get(title)?;
        found.iter().copied().rfind(|at| (segment.start..footer).contains(at))
    }

    /// Whether the line before "read more" is a title, though not this article's.
    fn is_other_title(&self, last: usize, footer: usize, start: usize) -> bool {
        let line = &self.lines[last];
        if !is_title_shaped(line) || last <= start + 1 {
            return false;
        }
        let elsewhere = self.titles.get(line.key.as_str()).is_some_and(|&at| at != last);
        let touches = line.gap && !self.lines[footer].gap && line.text.split_whitespace().nth(20).is_none();
        let spaced = self.lines[start + 1].gap && last > start + 2;
        elsewhere || (touches && spaced)
    }

    fn push(&mut self, lines: Range<usize>, closing: usize, remark: Option<Remark>) {
        let body: Vec<usize> = (lines.start..closing).collect();
        effort::spend(body.len());
        let said = body.iter().filter(|&&at| !is_furniture(&self.lines[at])).count();
        let reads = body.iter().any(|&at| self.lines[at].text.split_whitespace().nth(11).is_some());
        let page = self.layout.footers && title_shape::is_pager(&self.lines[lines.start].text);
        if remark == Some(Remark::Unclosed) && (said < 2 || !reads || page) {
            self.layout.left.extend(lines.map(|at| (at, Left::Outside)));
            return;
        }
        for at in body.into_iter().skip(1).filter(|&at| is_furniture(&self.lines[at])) {
            self.layout.left.insert(at, Left::Furniture);
        }
        let title = &self.lines[lines.start];
        let mut start = closing;
        // The title twice before "read more", or furniture between: all of it is the closing.
        while start > lines.start + 1 && closing < lines.end && self.lines[start - 1].key == title.key {
            start -= 1;
        }
        self.layout.sections.push(Section { remark, ..Section::of(lines, start) });
    }
}
