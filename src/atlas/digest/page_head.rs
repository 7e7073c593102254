//! What a page prints once over all its items: the day of a round-up, the name of the paper. Only for pages that are no
//! digests: there each article states its own.

use super::boundaries::Layout;
use super::lines::Line;
use super::{outlets, printed_date};
use crate::day::Day;
use crate::list::List;

/// What stands over an article and is no part of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageHead {
    /// The day that heads its part of the page.
    pub day: Option<Day>,
    /// The outlet whose page it is.
    pub outlet: Option<String>,
}

/// The head over each article, in their order.
pub(super) fn heads(lines: &[Line], layout: &Layout) -> Vec<PageHead> {
    /// Lines at the top among which the paper's name is looked for.
    const TOP: usize = 6;
    let outside = |until: usize| layout.left.range(..until).map(|(&at, _)| &lines[at]);
    let first = layout.sections.first().map_or(0, |section| section.lines.start);
    let name = outside(first).take(TOP).find_map(|line| outlets::listed(&line.text));
    // A page that names several outlets on lines of their own is nobody's alone.
    let mut others = layout.left.keys().filter_map(|&at| outlets::listed(&lines[at].text));
    let name = name.filter(|name| others.all(|other| other == *name));
    let mut heads = Vec::with_capacity(layout.sections.len());
    let (mut day, mut read) = (None, 0);
    for section in &layout.sections {
        for (_, line) in layout.left.range(read..section.lines.start).map(|(&at, _)| (at, &lines[at])) {
            day = heading_day(&line.text).or(day);
        }
        read = section.lines.start;
        heads.push(PageHead { day, outlet: name.map(str::to_owned) });
    }
    heads
}

/// "Afghanistan News - November 12, 2025": one day, and few words beside it that tell of no copying.
fn heading_day(text: &str) -> Option<Day> {
    const WORDS: usize = 5;
    static COPIED: List = List::words(
        "generated retrieved printed accessed exported downloaded results result range copyright updated search sent from \
        showing modified since until founded issue deadline compiled born next wrote established letters",
    );
    if text.len() > 120 {
        return None;
    }
    let reading = printed_date::read(text);
    let beside = || reading.rest.iter().flat_map(|range| text[range.clone()].split_whitespace());
    let copied = super::lines::fold(text).split(' ').any(|word| COPIED.has(word));
    let [date] = reading.dates.as_slice() else { return None };
    date.day.filter(|_| !copied && !text.contains('©') && beside().count() <= WORDS)
}
