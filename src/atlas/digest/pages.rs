//! Articles of files that no digest's footers part: search pages, lists of mails, exports of readers, print-outs,
//! texts one behind another. An article is told by what stands around its title. Knows no particular site.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::boundaries::{Layout, Left, Section, is_title_shaped};
use super::codes::{self, Field};
use super::furniture::{
    self, closes_page, is_archive_label, is_numbering, is_page_furniture, is_rights_or_address,
};
use super::lines::{Line, Lines, fold};
use super::names::{self, Signer};
use super::{body, effort, head, header, outlets, places, printed_date, wire};
use crate::list::List;

/// Lines below a title among which its header and text are looked for.
const REACH: usize = 14;

/// What an article holds, in so many points at most: more are the contents of a page.
const POINTS: usize = 3;

/// Words from which on a line is text, whatever it ends in.
const LONG: usize = 25;

/// Finds the articles; none where no title is told apart from what stands around it.
pub(super) fn layout(read: &Lines) -> Layout {
    let lines = &read.worded;
    let walls = walls(read);
    let often = said_often(lines);
    let page = Page { lines, walls: &walls, sorts: vec![OnceCell::new(); lines.len()] };
    let mut starts: Vec<usize> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let headed = || at + 1 < lines.len() && matches!(page.sort(at + 1), Sort::Header | Sort::Weak);
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
    page.add_subjects(&mut starts);
    let mut layout = sections(lines, &starts, &walls);
    page.leave_what_stands_below(&mut layout);
    layout
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

/// For each line, whether a rule ("=====", "Back to Top", "Document 2 of 5") stands between it and the one before.
pub(super) fn walls(read: &Lines) -> Vec<bool> {
    const SHORTEST: usize = 5;
    let is_rule = |text: &str| {
        let first = text.chars().next().unwrap_or_default();
        text.chars().count() >= SHORTEST
            && text.chars().all(|sign| sign == first)
            && !matches!(first, '.' | '…')
    };
    let rules: Vec<u32> =
        read.wordless.iter().filter(|(_, text)| is_rule(text)).map(|(number, _)| *number).collect();
    let lines = &read.worded;
    let mut walls = vec![false; lines.len()];
    for at in 1..lines.len() {
        let (before, after) = (lines[at - 1].number, lines[at].number);
        let at_rule = rules.partition_point(|&number| number < before);
        let parted = rules.get(at_rule).is_some_and(|&number| number < after);
        // Addresses and such may stand behind a rule, and before the next title.
        let said = is_message_head(&lines[at - 1].text);
        let parted = parted && !closes_box(lines, &rules, at);
        let carried = walls[at - 1] && (is_page_furniture(&lines[at - 1]) || said);
        walls[at] = parted || carried || said || is_end(&lines[at - 1]);
    }
    walls
}

/// Whether a rule before a line closes a box of a few short lines, a title between two rules: what follows is its text.
fn closes_box(lines: &[Line], rules: &[u32], at: usize) -> bool {
    const MOST: usize = 3;
    let parted = |at: usize| {
        let (before, after) = (at.checked_sub(1).map_or(0, |at| lines[at].number), lines[at].number);
        rules.get(rules.partition_point(|&number| number < before)).is_some_and(|&number| number < after)
    };
    let opening = (1..=MOST.min(at)).find(|&back| parted(at - back));
    opening.is_some_and(|back| {
        let inside = &lines[at - back..at];
        let short =
            |line: &Line| line.text.split_whitespace().nth(16).is_none() && !body::ends_sentence(&line.text);
        let tight = inside[back - 1].number - inside[0].number < 5;
        // "News in brief" in a box is the page's name.
        let titled = inside[0].text.split_whitespace().nth(3).is_some();
        titled && tight && inside.iter().all(|line| short(line) && !is_end(line))
    })
}

/// "Border Desk, [14.10.2025 07:31]", "[14/10/25, 07:31] Border Desk:": what exports of chats print over a message.
fn is_message_head(text: &str) -> bool {
    let Some((before, rest)) = text.split_once('[') else { return false };
    let Some((inside, behind)) = rest.split_once(']') else { return false };
    let digits = inside.bytes().filter(u8::is_ascii_digit).count();
    let stamped = digits >= 8 && inside.contains(':') && !inside.contains(char::is_alphabetic);
    let named = |name: &str| name.split_whitespace().nth(6).is_none();
    stamped
        && (behind.trim().is_empty() && before.trim_end().ends_with(',') && named(before)
            || before.is_empty() && named(behind))
}

/// Lines that close an article on any site.
fn is_end(line: &Line) -> bool {
    let key = line.key.as_str();
    opens_list(line)
        || closes_page(key)
        || matches!(key, "end of document" | "flag as irrelevant")
        || key.starts_with("document ") && is_numbering(key)
}

/// "Related", "Most read": what comes below is other articles' titles, as a rule.
pub(super) fn opens_list(line: &Line) -> bool {
    static LISTS: List = List::phrases(
        "\
        related|related content|related articles|most read|most popular|newsletter|read next|you may also like|\
        recommended|recommended stories|trending|more stories|latest news|related topics|editors picks|\
        related stories|related news|related posts|latest stories|latest updates|top stories|most viewed|must read|read comments|\
        more from this section|latest posts|recent posts|featured posts",
    );
    LISTS.has(line.key.as_str())
}

/// Labels of archives whose value stands on the next line.
fn is_value_label(key: &str) -> bool {
    static LABELS: List =
        List::phrases("format|source|sources|posted|originally published|language|theme|themes|type");
    LABELS.has(key)
}

/// The lines of a page, each sorted once, when it is first asked for.
struct Page<'l> {
    lines: &'l [Line],
    walls: &'l [bool],
    sorts: Vec<OnceCell<Sort>>,
}

/// What a line below a title is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sort {
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

impl Page<'_> {
    fn sort(&self, at: usize) -> Sort {
        *self.sorts[at].get_or_init(|| {
            effort::spend(1);
            let (line, text) = (&self.lines[at], self.lines[at].text.as_str());
            if is_page_furniture(line) {
                Sort::Furniture { archive: is_archive_label(text) }
            } else if header::is_line(text) || is_dated(text) {
                Sort::Header
            } else if head::is_weak_line(text) && !text.contains('@') {
                Sort::Weak
            } else if opens_with_header(text) {
                Sort::Text { opened: true }
            } else if is_prose(self.lines, at) {
                Sort::Text { opened: false }
            } else if body::is_credited(text) || text.starts_with("[Image") {
                Sort::Credit
            } else {
                let title = could_be_title(line) && text.split_whitespace().nth(3).is_some();
                Sort::Other { title }
            }
        })
    }

    /// Where the text of the article stands whose title a line is; `None` where it is no title.
    fn text_under(&self, at: usize) -> Option<usize> {
        effort::spend(1);
        let (lines, walls) = (self.lines, self.walls);
        let line = &lines[at];
        let labelled = title_behind_label(&line.text).is_some();
        if !labelled && !self.may_be_title(at) {
            return None;
        }
        // "Afghanistan" over the title, "FROM THE PROVINCES".
        let below_label = at > 0 && (lines[at - 1].gap || walls[at - 1]) && is_topic(&lines[at - 1].text);
        let alone = line.gap || walls[at] || at == 0 || below_label || self.is_below_header(at);
        // "The Frontier Gazette (Pakistan)" above the title, as archives print it.
        let bare = line.text.split(" (").next().unwrap_or_default();
        let outlet_first = OnceCell::new();
        let mut seen = Seen::default();
        for next in at + 1..lines.len().min(at + 1 + REACH) {
            effort::spend(1);
            let below = &lines[next];
            let sort = self.sort(next);
            let furniture = matches!(sort, Sort::Furniture { .. });
            if walls[next] && !furniture || title_behind_label(&below.text).is_some() {
                return None;
            }
            match sort {
                Sort::Furniture { archive } => seen.labels += usize::from(archive),
                Sort::Header => seen.headers += 1,
                Sort::Weak => seen.weak += 1,
                Sort::Text { opened } => {
                    if labelled || opened || seen.tells(alone) || walls[at] && seen.others + seen.weak < 2 {
                        return Some(next);
                    }
                    // A standfirst may stand before the header.
                    seen.sentences += 1;
                    let headed = || {
                        let below =
                            |at| at < lines.len() && matches!(self.sort(at), Sort::Header | Sort::Weak);
                        words(&line.text) > 4 && below(next + 1) && below(next + 2)
                    };
                    if seen.sentences > 1 || !alone && !headed() {
                        return None;
                    }
                }
                Sort::Credit => {}
                Sort::Other { .. }
                    if alone && seen.others == 0 && (self.sums_up(at, next) || self.is_in_path(at)) =>
                {
                    seen.sentences += 1;
                    if seen.sentences > 1 {
                        return None;
                    }
                }
                // What the article holds, point by point, below its header.
                Sort::Other { .. } if seen.headers > 0 && marker(&below.text) > 0 => {
                    seen.points += 1;
                    if seen.points > POINTS {
                        return None;
                    }
                }
                Sort::Other { title } => {
                    seen.others += 1;
                    let before_header = !labelled && seen.headers + seen.weak + seen.sentences == 0;
                    let outlet = || below.gap && *outlet_first.get_or_init(|| head::is_weak_line(bare));
                    if seen.others > 2 || title && (before_header || outlet()) {
                        return None;
                    }
                }
            }
        }
        None
    }

    /// Mails whose text has no title of its own have it in their subject, where outlet or day stand over the text.
    fn add_subjects(&self, starts: &mut Vec<usize>) {
        const REACH: usize = 16;
        for at in 0..self.lines.len() {
            let Some(value) = subject(&self.lines[at].text) else { continue };
            if self.lines[at].text[value..].get(..3).is_some_and(|re| re.eq_ignore_ascii_case("re:")) {
                continue;
            }
            let end = (at + 1..self.lines.len()).find(|&below| self.walls[below]).unwrap_or(self.lines.len());
            let place = starts.partition_point(|&start| start < at);
            if starts.get(place).is_some_and(|&start| start < end) {
                continue;
            }
            // Below the mail's own head, which the first gap ends.
            let Some(body) = (at + 1..end.min(at + REACH)).find(|&below| self.lines[below].gap) else {
                continue;
            };
            let mut head = (body..end).take_while(|&below| {
                matches!(self.sort(below), Sort::Header | Sort::Weak | Sort::Furniture { .. })
            });
            let headed = head.any(|below| states(&self.lines[below]));
            let text =
                (body..end.min(body + REACH)).any(|below| matches!(self.sort(below), Sort::Text { .. }));
            if headed && text {
                starts.insert(place, at);
            }
        }
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
        let stated =
            |at: &usize| matches!(self.sort(*at), Sort::Header | Sort::Weak) && states(&self.lines[*at]);
        let headers = (0..at).rev().take(MOST).take_while(stated).count();
        (at - headers..at).any(|above| self.lines[above].gap || self.walls[above])
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

    fn texts(&self, lines: Range<usize>) -> usize {
        lines.filter(|&at| matches!(self.sort(at), Sort::Text { .. })).count()
    }

    /// Where one article fills the page, leaves the titles of others and what readers say below it.
    fn leave_what_stands_below(&self, layout: &mut Layout) {
        /// Paragraphs of an article that fills a page.
        const WHOLE: usize = 5;
        const FEW: usize = 3;
        let [first, second, ..] = layout.sections.as_slice() else { return };
        let (start, end) = (first.lines.start, second.lines.start);
        let below = |line: &Line| {
            let key = line.key.as_str();
            let counted = key.split_once(' ').is_some_and(|(count, what)| {
                what == "comments" && count.bytes().all(|byte| byte.is_ascii_digit())
            });
            opens_list(line) && key != "newsletter" || key == "comments" || counted
        };
        let Some(label) = (start..end).find(|&at| below(&self.lines[at])) else { return };
        let whole = self.texts(start..label);
        if whole < WHOLE {
            return;
        }
        let texts = |section: &Section| self.texts(section.lines.clone());
        // Where nothing below is an article of such a length, days stand over comments and beside titles of others.
        let alone = layout.sections.iter().skip(1).all(|section| texts(section) * 2 < whole);
        let small = |section: &Section| {
            let own = &self.lines[section.lines.start + 1..section.lines.end];
            alone || texts(section) < FEW && head::stated_kinds(own) == 0
        };
        let left = &mut layout.left;
        let first = layout.sections.remove(0);
        layout.sections.retain(|section| {
            if small(section) {
                left.extend(section.lines.clone().map(|at| (at, Left::Outside)));
            }
            !small(section)
        });
        layout.sections.insert(0, first);
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
        layout.left.retain(|at, _| !above.contains(at));
        section.above = above;
    }
}

/// Whether a line names an outlet or a day, and is no address and no message's head.
pub(super) fn states(line: &Line) -> bool {
    let bare = line.text.split(" (").next().unwrap_or_default();
    (header::is_line(&line.text) || is_dated(&line.text) || outlets::listed(bare).is_some())
        && !is_page_furniture(line)
        && !is_message_head(&line.text)
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

/// A country, or a few words in capitals: what stands over a title and tells its topic.
pub(super) fn is_topic(text: &str) -> bool {
    let few = text.split_whitespace().nth(3).is_none();
    is_country(text) || few && !text.contains(char::is_lowercase) && text.contains(char::is_alphabetic)
}

/// "Afghanistan + 1 more", "Iran (Islamic Republic of)".
fn is_country(text: &str) -> bool {
    let bare = text.split(['+', '(']).next().unwrap_or_default();
    let few = text.split_whitespace().nth(2).is_none() || text.contains(['+', '(']);
    few && text.split_whitespace().nth(4).is_none() && places::is_place(bare.trim())
}

/// Bytes of the bullet or the number before a title in a list: "• ", "11.  ", "3) ".
pub(super) fn marker(text: &str) -> usize {
    let rest =
        text.trim_start_matches(['•', '▪', '■', '●', '►', '★', '*', '–', '-', '·', '▸', '—', '◦', '§']);
    let bare = if rest.len() < text.len() && rest.starts_with(' ') {
        rest
    } else {
        let digits = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
        match digits.strip_prefix(['.', ')']) {
            Some(rest) if digits.len() < text.len() && rest.starts_with(' ') => {
                // "5. October in Kabul" is a day.
                let first = rest.split_whitespace().next().unwrap_or_default().to_lowercase();
                if printed_date::is_month_or_weekday(&first) || first == "oktober" {
                    return 0;
                }
                rest
            }
            _ => return 0,
        }
    };
    text.len() - bare.trim_start().len()
}

/// Whether titles stand in a list.
pub(super) fn is_listed<'l>(titles: impl Iterator<Item = &'l Line>) -> bool {
    let (listed, all) =
        titles.fold((0, 0), |(listed, all), title| (listed + usize::from(marker(&title.text) > 0), all + 1));
    listed > 1 && listed * 3 >= all
}

/// "Published October 22, 2025   Updated about 5 hours ago": a day and little else.
fn is_dated(text: &str) -> bool {
    const WORDS: usize = 9;
    let short = text.split_whitespace().nth(WORDS).is_none() && !body::ends_sentence(text);
    short && printed_date::read(text).dates.iter().any(|date| date.day.is_some())
}

/// Whether what a digest's layout took for a title can be none: "Document 3 of 5", "All Rights Reserved".
pub(super) fn is_no_title(line: &Line) -> bool {
    is_end(line) || is_rights_or_address(line) || is_pager(&line.text)
}

/// "1 2 3 … 212 Next »", "Message: 1", "Sort by: Relevance | Newest first".
pub(super) fn is_pager(text: &str) -> bool {
    let turns = text.contains(['…', '»', '›']) || text.contains("Next") || text.starts_with("Sort by");
    let numbered = text.starts_with("Message: ") || text.starts_with("Reply  ");
    (turns || numbered) && is_bar(text) || heads_results(text)
}

/// "About 1,870 results (0.24 seconds)", "Showing 1-10 of 212 results", "Search results for: sugar".
fn heads_results(text: &str) -> bool {
    if fold(text).starts_with("search results") {
        return true;
    }
    let mut words = text.split_whitespace().take(8);
    let counted = words.by_ref().take(2).any(|word| word.starts_with(|sign: char| sign.is_ascii_digit()));
    counted && words.any(|word| word.trim_end_matches([':', '.']) == "results")
}

/// "Home | Archive | Photos", "1 2 3 … 212 Next »", "Reply 12 0": what is pressed, not read.
pub(super) fn is_bar(text: &str) -> bool {
    const LONGEST: usize = 4;
    let mut pieces = text.split(['|', '•', '·', '›']);
    let short = |piece: &str| piece.split_whitespace().nth(LONGEST).is_none();
    // "Opinion | Kabul | The lost year" has three.
    let menu = text.starts_with("Home") || text.starts_with("Sort by");
    let several = pieces.clone().nth(if menu { 2 } else { 3 }).is_some() && pieces.all(short);
    let numbers =
        text.split_whitespace().filter(|word| word.starts_with(|sign: char| sign.is_ascii_digit())).count();
    let words = text.split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count();
    several || words < 2 && (numbers > 1 || numbers > 0 && text.contains(':'))
}

pub(super) fn could_be_title(line: &Line) -> bool {
    is_title_shaped(line)
        && !is_page_furniture(line)
        && !is_end(line)
        && !is_bar(&line.text)
        && !heads_results(&line.text)
        && !is_country(&line.text)
        && line.text.split_whitespace().nth(2).is_some()
        && !header::is_line(&line.text)
        && !opens_with_header(&line.text)
        && !body::is_credited(&line.text)
        && !line.text.contains(['@', '\t'])
        && !line.text.contains("://")
        && !line.text.contains("Photo by")
        && !line.key.starts_with("copyright ")
        && !furniture::is_notice(&line.text, &line.key)
}

/// "KABUL: The court ...", "By Laila Amini, Pamir Post, May 2, 2024 – Farmers ...".
fn opens_with_header(text: &str) -> bool {
    let long = text.split_whitespace().nth(10).is_some();
    let opening = || wire::opening(text).is_some_and(|opening| opening.text < text.len());
    long && (wire::run_in(text, false).is_some() || opening())
}

/// Text: a sentence, a long line, or one that the next goes on with.
fn is_prose(lines: &[Line], at: usize) -> bool {
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
fn opens_paragraph(lines: &[Line], at: usize) -> bool {
    const LINES: usize = 12;
    let rest = || lines[at + 1..].iter().take(LINES).take_while(|line| !line.gap);
    let is_header = |text: &str| {
        header::is_line(text) || is_dated(text) || head::is_weak_line(text) || opens_with_header(text)
    };
    // "…, an official ..." breaks off.
    let stops = |line: &Line| line.text.ends_with(['.', '”', '"']) && !line.text.ends_with("...");
    let full = |line: &Line| line.text.ends_with('.') && !line.text.ends_with("...");
    let header = |line: &Line| !full(line) && is_header(&line.text);
    rest().last().is_some_and(stops) && !rest().any(header)
}

/// Whether the next line goes on with this one's sentence.
fn goes_on(lines: &[Line], at: usize) -> bool {
    lines.get(at + 1).is_some_and(|next| !next.gap && next.text.starts_with(char::is_lowercase))
}

/// Labels that stand before a title: "Title: Bridge opens".
const TITLES: &[&str] = &["title", "headline", "heading"];

/// Where a title starts that stands behind its label.
pub(super) fn title_behind_label(text: &str) -> Option<usize> {
    if let Some((Field::Title, value)) = codes::field(text) {
        return (value < text.len()).then_some(value);
    }
    let (label, rest) = text.split_once(':')?;
    let known = TITLES.contains(&fold(label).as_str());
    (known && !rest.trim().is_empty()).then(|| text.len() - rest.trim_start().len())
}

/// Where the title starts in the subject of a mail, behind the list's name: "Subject: [SAC] Bridge opens".
pub(super) fn subject(text: &str) -> Option<usize> {
    let mut rest = text.strip_prefix("Subject:")?.trim_start();
    while let Some((_, behind)) = rest.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        rest = behind.trim_start();
    }
    for forwarded in ["Fwd:", "FW:", "Fw:"] {
        rest = rest.strip_prefix(forwarded).unwrap_or(rest).trim_start();
    }
    (rest.split_whitespace().nth(2).is_some()).then(|| text.len() - rest.len())
}

/// Articles from their starts: each to the next one, to a rule, or to where its text ends.
fn sections(lines: &[Line], starts: &[usize], walls: &[bool]) -> Layout {
    let mut layout = Layout::default();
    let mut left: BTreeMap<usize, Left> = BTreeMap::new();
    let mut free = 0;
    // Where days and outlets stand over the titles, none stands below a text.
    let over = |line: &Line| header::is_line(&line.text) && !is_message_head(&line.text);
    let headed = starts.first().is_some_and(|&first| first > 0 && over(&lines[first - 1]));
    for (number, &start) in starts.iter().enumerate() {
        let next = starts.get(number + 1).copied().unwrap_or(lines.len());
        // Inside an article a list of others stands before more of its text.
        let long = |at: &usize| lines[*at].text.split_whitespace().nth(19).is_some();
        let goes_on = |at: usize| opens_list(&lines[at - 1]) && (at..next).filter(long).nth(1).is_some();
        let wall = (start + 1..next).find(|&at| walls[at] && !goes_on(at)).unwrap_or(next);
        let written = |at: &usize| {
            (is_prose(lines, *at) || body::ends_sentence(&lines[*at].text))
                && !is_page_furniture(&lines[*at])
                && !is_message_head(&lines[*at].text)
        };
        let end = (start + 1..wall).rev().find(written).map_or(wall, |at| at + 1);
        // Whose text it was may stand below it: "Dawn, 13 October 2025".
        let signed = |at: &usize| {
            let line = &lines[*at];
            header::is_line(&line.text) && !is_page_furniture(line) && !is_message_head(&line.text)
        };
        let end = if headed { end } else { end + (end..wall).take_while(signed).count() };
        left.extend((free..start).map(|at| (at, Left::Outside)));
        left.extend((start..end).filter(|&at| is_page_furniture(&lines[at])).map(|at| (at, Left::Furniture)));
        left.remove(&start);
        layout.sections.push(Section::on_page(start..end, end));
        free = end;
    }
    left.extend((free..lines.len()).map(|at| (at, Left::Outside)));
    for (at, why) in &mut left {
        if is_page_furniture(&lines[*at]) {
            *why = Left::Furniture;
        }
    }
    layout.left = left;
    layout.listed = is_listed(starts.iter().map(|&at| &lines[at]));
    layout
}
