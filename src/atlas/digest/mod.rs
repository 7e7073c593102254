//! Digest text to articles, blocks and problems. Knows the shape of a digest and the names of outlets;
//! of places it knows names only, of actors nothing. Never fails: what can't be read is a problem that quotes its line.
//! Bytes to text (`decode`), lines, their articles (`boundaries`; of pages that are no digests `pages`, `stanzas`, `records`), one
//! of them (`article`), its header (`head`, `header`, `labels`, `pieces`, `bars`, `stated`, `names`, `outlets`, `places`,
//! `printed_date`, `wire`), the text behind it (`body`).

mod article;
mod bars;
mod body;
mod boundaries;
mod codes;
mod days_in_print;
mod decode;
mod effort;
mod extents;
mod furniture;
mod head;
mod header;
mod houses;
mod ids;
mod labels;
mod line;
mod lines;
mod mails;
mod names;
mod official;
mod outlets;
mod own_words;
mod page_head;
mod page_lines;
mod page_talk;
mod pages;
mod pieces;
mod places;
mod printed_date;
mod records;
mod sections;
mod sign_off;
mod stanzas;
pub mod stated;
mod structured;
mod title_shape;
mod walls;
mod wire;

#[cfg(test)]
mod golden;
#[cfg(test)]
pub(crate) mod laws;
#[cfg(test)]
mod odd_heads;
#[cfg(test)]
mod odd_pages;

pub use page_head::PageHead;

use crate::order;
use boundaries::{Layout, Left, Remark, Section};
use lines::{Line, Lines};

pub use decode::{Decoded, decode, is_digest, read};
pub use lines::{clean, raw_lines};
pub use outlets::known as outlet_called;
pub use structured::Parts;

/// What reading one digest gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// Articles in order.
    pub articles: Vec<Article>,
    /// What could not be read as expected, by line.
    pub problems: Vec<Problem>,
    /// What stands over each article of a page that is no digest, in their order; empty for a digest.
    pub heads: Vec<PageHead>,
}

/// One press item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Hash of normalised title and text, 16 hex digits: the same article twice has the same.
    pub id: String,
    /// First and last line of the digest, counted from 1.
    pub lines: (u32, u32),
    /// Everything that was read: the title first, though outlet and day may stand above it, and the rest in order.
    pub blocks: Vec<Block>,
    /// People and desks that sign it.
    pub bylines: Vec<String>,
}

/// One stretch of an article: as a rule one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// First and last line of the digest, counted from 1.
    pub lines: (u32, u32),
    /// Its text, without outer white space, non-breaking spaces as spaces.
    pub text: String,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BlockKind {
    /// The title at the head.
    Title,
    /// Who wrote it.
    Byline,
    /// Who printed it.
    Outlet,
    /// When.
    Date,
    /// A summary set off from the body.
    Standfirst,
    /// A paragraph.
    Paragraph,
    /// A sub-heading.
    Heading,
    /// The text of a picture.
    Caption,
    /// The title again and "read more": its text keeps both, a line each. `title` in the contract.
    Closing,
}

/// Something that could not be read as expected.
///
/// Every line with anything on it is in the lines of exactly one block, or else in exactly one problem that
/// quotes it ([`Parsed::left_out`]). A problem whose line is in a block is a remark about that block.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Line of the digest, counted from 1.
    pub line: u32,
    /// What sort, a word ("unclosed-article").
    pub kind: &'static str,
    /// A sentence for the editor, which quotes the line where the line is in no block.
    pub text: String,
}

/// Reads one digest. Every non-blank line ends in exactly one block, or in a problem that quotes it.
pub fn parse(text: &str) -> Parsed {
    let read = lines::lines(text);
    let lines = &read.worded;
    let mut layout = boundaries::layout(lines);
    let mut parsed = Parsed::default();
    if let Some(other) = other_layout(&read, &layout) {
        if let Some(first) = other.sections.first() {
            parsed.note_other_layout(&lines[first.lines.start], other.sections.len(), layout.footers);
        }
        parsed.heads = page_head::heads(lines, &other);
        layout = other;
    }
    for (number, text) in &read.wordless {
        parsed.note(*number, "no-words", format!("A line without words belongs to no article: “{text}”."));
    }
    if layout.sections.is_empty() {
        parsed.give_up(lines);
        return parsed;
    }
    leave_pages(lines, &mut layout);
    for (&at, &why) in &layout.left {
        parsed.leave(&lines[at], why);
    }
    for section in &layout.sections {
        let article = article::read(&read, section, &layout);
        parsed.remark(section, &article);
        parsed.articles.push(article);
    }
    order::sort(&mut parsed.problems);
    parsed
}

/// Leaves out what pages print around the articles.
fn leave_pages(lines: &[Line], layout: &mut Layout) {
    for section in &layout.sections {
        let own: Vec<usize> =
            (section.lines.start + 1..section.closing).filter(|at| !layout.left.contains_key(at)).collect();
        let texts: Vec<&Line> = own.iter().map(|&at| &lines[at]).collect();
        layout.left.extend(furniture::around(&texts).into_iter().map(|at| (own[at], Left::Furniture)));
    }
}

/// How a file falls into articles that no digest's footers part, where its own layout tells fewer; nothing where
/// neither tells any.
fn other_layout(read: &Lines, layout: &Layout) -> Option<Layout> {
    let lines = &read.worded;
    // A title that is said again is one.
    let has_title = |section: &&Section| {
        let title = &lines[section.lines.start];
        section.remark.is_none() || !title_shape::is_no_title(title) && (layout.footers || !title.is_header())
    };
    let titles = layout.sections.iter().filter(has_title).count();
    if layout.footers && titles == layout.sections.len() {
        return if is_closed_as_digest(lines, layout) { None } else { page_under(read, titles) };
    }
    let alone = || layout.sections.iter().any(|section| reads_as_article(&lines[section.lines.clone()]));
    let told = match layout.footers {
        true => titles,
        false if alone() => titles,
        false => 0,
    };
    let other = page(read);
    if other.sections.is_empty() && alone() {
        return None;
    }
    let several = !layout.footers && other.sections.len() > 1 && other.sections.len() == told;
    (other.sections.len() > told || several || !layout.footers && told == 0).then_some(other)
}

/// Whether "read more", or titles said again, close the articles. One title said again further down is a list of contents, or
/// "Full story" under each of many items.
fn is_closed_as_digest(lines: &[Line], layout: &Layout) -> bool {
    let read_more = |section: &Section| {
        matches!(section.remark, None | Some(Remark::NoClosingTitle | Remark::OtherTitle))
    };
    // What was searched for stands twice over the results.
    let told = |section: &Section| lines[section.lines.clone()].iter().any(body::is_told);
    let mut closed =
        layout.sections.iter().filter(|section| section.remark == Some(Remark::NoReadMore) && told(section));
    let further_down = closed.next().is_none_or(|section| section.lines.start > 0) && closed.next().is_none();
    layout.sections.iter().any(read_more) || !further_down
}

/// The items of a page that was taken for a digest of so many articles, where they are far more.
fn page_under(read: &Lines, count: usize) -> Option<Layout> {
    let stanzas = Some(stanzas::layout(read)).filter(|other| 2 * other.sections.len() > 3 * count);
    let mut page =
        stanzas.or_else(|| Some(pages::layout(read)).filter(|other| other.sections.len() > 2 * count))?;
    extents::take_what_stands_above(&read.worded, &mut page);
    Some(page)
}

/// The articles of a page, by their titles and headers or, where it is made of such, by its stanzas.
fn page(read: &Lines) -> Layout {
    if let Some(records) = records::layout(read) {
        return records;
    }
    let (pages, stanzas) = (pages::layout(read), stanzas::layout(read));
    // An article of some length that the stanzas leave out tells that they are not what the page is made of.
    let held = |at: usize| stanzas.sections.iter().any(|other| other.lines.contains(&at));
    let outside = |at: &usize| body::is_told(&read.worded[*at]) && !held(*at);
    let lost = pages
        .sections
        .iter()
        .any(|section| !held(section.lines.start) && section.lines.clone().filter(outside).count() > 2);
    let mut page = if stanzas.sections.len() > pages.sections.len() && !lost { stanzas } else { pages };
    extents::take_what_stands_above(&read.worded, &mut page);
    page
}

/// Whether lines without any footer are an article all the same: a title, and text that reads as text.
fn reads_as_article(lines: &[Line]) -> bool {
    let [title, rest @ ..] = lines else { return false };
    let sentences = rest
        .iter()
        .filter(|line| body::ends_sentence(&line.text) && line.text.split_whitespace().nth(7).is_some())
        .filter(|line| {
            line.text.chars().filter(|letter| letter.is_alphabetic()).count() * 10
                >= line.text.chars().count() * 7
        })
        .count();
    let headed = head::stated_kinds(rest) > 0;
    let run_in = rest.first().is_some_and(|line| wire::run_in(&line.text, false).is_some());
    boundaries::is_title_shaped(title)
        && (run_in || (sentences * 2 >= rest.len().min(30) && sentences > usize::from(!headed)))
}

impl Parsed {
    /// The problems that stand for lines which are in no block, one a line.
    pub fn left_out(&self) -> impl Iterator<Item = &Problem> {
        let mut taken: Vec<(u32, u32)> =
            self.articles.iter().flat_map(|article| article.blocks.iter().map(|block| block.lines)).collect();
        order::sort(&mut taken);
        self.problems.iter().filter(move |problem| {
            let at = taken.partition_point(|&(first, _)| first <= problem.line);
            at == 0 || taken[at - 1].1 < problem.line
        })
    }

    fn note(&mut self, line: u32, kind: &'static str, text: String) {
        self.problems.push(Problem { line, kind, text });
    }

    fn note_other_layout(&mut self, first: &Line, count: usize, footers: bool) {
        let told = if count == 1 { "one article was" } else { "its articles were" };
        let odd = if footers {
            "is not laid out as a digest"
        } else {
            "has no “read more” behind its articles"
        };
        let text = format!("The file {odd}: {told} told by title and header.");
        self.note(first.number, "other-layout", text);
    }

    fn leave(&mut self, line: &Line, why: Left) {
        let text = &line.text;
        match why {
            Left::Furniture => self.note(
                line.number,
                "page-furniture",
                format!("Part of a page, not of an article: “{text}”."),
            ),
            Left::Outside => {
                self.note(line.number, "outside-article", format!("Belongs to no article: “{text}”."));
            }
        }
    }

    /// The text is no digest: one problem says so, and every line is kept in one.
    fn give_up(&mut self, lines: &[Line]) {
        for (at, line) in lines.iter().enumerate() {
            let text = &line.text;
            if at == 0 {
                self.note(
                    line.number,
                    "not-a-digest",
                    format!("No article can be told apart in this file. It begins: “{text}”."),
                );
            } else {
                self.note(line.number, "outside-article", format!("Belongs to no article: “{text}”."));
            }
        }
        if lines.is_empty() {
            // Line 1 may hold signs without words, which has its own problem.
            if !self.problems.iter().any(|problem| problem.line == 1) {
                self.note(1, "not-a-digest", "The file holds no text.".to_owned());
            }
        }
        order::sort(&mut self.problems);
    }

    /// Notes what is odd about an article that was read.
    fn remark(&mut self, section: &Section, article: &Article) {
        let (first, last) = article.lines;
        let title = article.title();
        match section.remark {
            None => {}
            Some(Remark::Unclosed) => self.note(
                last,
                "unclosed-article",
                format!("“{title}” ends without its title and “read more”."),
            ),
            Some(Remark::NoClosingTitle) => self.note(
                last,
                "no-closing-title",
                format!("“{title}” ends in “read more” without its title."),
            ),
            Some(Remark::OtherTitle) => {
                self.note(last, "other-closing-title", format!("“{title}” is closed by another title."));
            }
            Some(Remark::NoReadMore) => self.note(
                last,
                "no-read-more",
                format!("“{title}” is closed by its title without “read more”."),
            ),
        }
        let texts = || article.blocks.iter().filter(|block| block.kind.is_text());
        if texts().next().is_none() {
            self.note(first, "no-text", format!("“{title}” has no text."));
        }
        let run_in =
            |block: &Block| wire::run_in(&block.text, false).is_some() && !header::is_line(&block.text);
        for block in texts().filter(|block| run_in(block)) {
            let line = block.lines.0;
            self.note(
                line,
                "run-together",
                "Byline, outlet or date and text are run into one paragraph.".to_owned(),
            );
        }
        if let Some(block) = texts().next_back().filter(|block| {
            block.text.split_whitespace().nth(7).is_some() && !body::ends_sentence(&block.text)
        }) {
            self.note(block.lines.0, "cut-off", format!("“{title}” stops in mid-sentence."));
        }
    }
}

impl Article {
    /// The texts beside the standfirst. Of several dashed points the first is the standfirst, the others are here.
    pub fn paragraphs(&self) -> impl Iterator<Item = &str> {
        let first = self.blocks.iter().position(|block| block.kind == BlockKind::Standfirst);
        let texts = self.blocks.iter().enumerate().filter(|(_, block)| block.kind.is_text());
        texts.filter(move |(at, _)| Some(*at) != first).map(|(_, block)| block.text.as_str())
    }

    /// The first title.
    pub fn title(&self) -> &str {
        self.blocks.first().map_or("", |block| &block.text)
    }

    /// The standfirst, where there is one.
    pub fn standfirst(&self) -> Option<&str> {
        self.blocks.iter().find(|block| block.kind == BlockKind::Standfirst).map(|block| block.text.as_str())
    }
}

impl BlockKind {
    /// Every kind, in the order of its number in the compiled corpus.
    pub const ALL: &'static [BlockKind] = &[
        BlockKind::Title,
        BlockKind::Byline,
        BlockKind::Outlet,
        BlockKind::Date,
        BlockKind::Standfirst,
        BlockKind::Paragraph,
        BlockKind::Heading,
        BlockKind::Caption,
        BlockKind::Closing,
    ];

    /// Whether it is text to read rather than a header or a footer.
    pub fn is_text(self) -> bool {
        matches!(self, BlockKind::Standfirst | BlockKind::Paragraph | BlockKind::Heading | BlockKind::Caption)
    }
}
