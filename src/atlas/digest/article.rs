//! One article from its lines: title, header, text and closing as blocks, and who signs. Where it starts and ends is known
//! before.

use super::boundaries::{Layout, Left, Section};
use super::lines::{self, Line, Lines};
use super::title_shape::{marker, title_behind_label};
use super::{Article, Block, BlockKind, body, furniture, head, ids, mails, records, sign_off, stated};

/// Reads the article of a section.
pub(super) fn read(read: &Lines, section: &Section, layout: &Layout) -> Article {
    let own = own_lines(&read.worded, section, layout);
    let (title, rest) = own.split_first().expect("a section starts with its title");
    let head = head::read(rest, &title.key);
    let standfirst = head.kinds.contains(&BlockKind::Standfirst);
    let text = body::kinds(&rest[head.kinds.len()..], &title.key, standfirst);
    let kinds = head.kinds.into_iter().chain(text);
    // What stands above a title and is no name or day says whose text it is.
    let placed = |(at, (line, kind)): (usize, (&Line, BlockKind))| {
        let header = matches!(kind, BlockKind::Byline | BlockKind::Outlet | BlockKind::Date);
        block(if at < section.above.len() && !header { BlockKind::Outlet } else { kind }, line)
    };
    let mut blocks = vec![block(BlockKind::Title, title)];
    blocks.extend(rest.iter().zip(kinds).enumerate().map(placed));
    blocks.extend(closings(&read.worded[section.closing..section.lines.end], &read.wordless));
    let first = blocks.iter().map(|block| block.lines.0).min().unwrap_or(title.number);
    let last = blocks.iter().map(|block| block.lines.1).max().unwrap_or(title.number);
    let id = ids::article_id(&blocks, &[]);
    let mut article = Article { id, lines: (first, last), blocks, bylines: head.bylines };
    if article.bylines.is_empty() {
        article.bylines = signed_in_text(&article, rest);
    }
    article
}

/// Who signs where nobody does at the head: run into the text, or below it.
fn signed_in_text(article: &Article, rest: &[Line]) -> Vec<String> {
    let names = stated::run_in_names(article);
    if !names.is_empty() {
        return names;
    }
    let lines: Vec<&str> = rest.iter().map(|line| line.text.as_str()).collect();
    sign_off::reporters(&lines)
}

/// The lines of an article up to its closing: the title, what stands above it, the rest. Paragraphs and labels are put together
/// again; labels before title and text, and marks of lists, are cut.
fn own_lines(lines: &[Line], section: &Section, layout: &Layout) -> Vec<Line> {
    let is_header = |line: &Line| line.is_header() || line.is_weak();
    let mut own = lines::unwrapped(kept_lines(lines, section, layout), is_header);
    mend_title(&mut own, !layout.footers);
    // What others print before their texts is theirs.
    for line in own.iter_mut().skip(1).filter(|_| layout.numbered) {
        if let Some(label) = records::text_behind_label(&line.text) {
            cut(line, label);
        }
    }
    let listed = if layout.listed { marker(&own[0].text) } else { 0 };
    if listed > 0 {
        cut(&mut own[0], listed);
    }
    head::with_labels_joined(own)
}

/// The lines of a section that are not left out. A line knows whether a part of the page stood before it.
fn kept_lines(lines: &[Line], section: &Section, layout: &Layout) -> Vec<Line> {
    // "READ MORE" and an advertisement stand between paragraphs, too.
    let inside = |line: &Line| furniture::is_furniture(line) || line.key.starts_with("read more");
    let left = |at: usize| layout.left.get(&at) == Some(&Left::Furniture) && !inside(&lines[at]);
    std::iter::once(section.lines.start)
        .chain(section.above.clone())
        .chain(section.lines.start + 1..section.closing)
        .filter(|at| !layout.left.contains_key(at))
        .map(|at| {
            let mut line = lines[at].clone();
            line.parted = at > section.lines.start && left(at - 1);
            line
        })
        .collect()
}

/// Puts a title together that goes on in a second line, as on pages, and cuts the label before it: "Subject:", "Title:".
fn mend_title(own: &mut Vec<Line>, on_page: bool) {
    let subject = mails::subject(&own[0].text).filter(|_| on_page);
    if on_page && own.len() > 1 && title_goes_on(&own[0], &own[1], subject.is_some()) {
        let line = own.remove(1);
        own[0].set(|text| {
            text.push(' ');
            text.push_str(&line.text);
        });
        own[0].last = line.last;
    }
    if let Some(label) = subject.or_else(|| title_behind_label(&own[0].text)) {
        cut(&mut own[0], label);
    }
}

/// Whether a line is the rest of a mail's folded subject right above it.
fn title_goes_on(title: &Line, line: &Line, subject: bool) -> bool {
    let touches = !line.gap && title.last + 1 == line.number && line.text.len() < title.text.len();
    subject && touches && line.indent > 0 && !line.text.contains(':')
}

/// Cuts so many bytes before the words of a line.
fn cut(line: &mut Line, bytes: usize) {
    line.set(|text| drop(text.drain(..bytes)));
}

fn block(kind: BlockKind, line: &Line) -> Block {
    Block { kind, lines: (line.number, line.last), text: line.text.clone() }
}

/// The closing is one block, unless a line without words stands inside it.
fn closings(lines: &[Line], wordless: &[(u32, String)]) -> Vec<Block> {
    let parted = |before: &Line, after: &Line| {
        let at = wordless.partition_point(|(number, _)| *number < before.number);
        wordless.get(at).is_some_and(|(number, _)| *number < after.number)
    };
    lines.chunk_by(|before, after| !parted(before, after)).filter_map(closing).collect()
}

fn closing(lines: &[Line]) -> Option<Block> {
    let (first, last) = (lines.first()?, lines.last()?);
    let text = lines.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n");
    Some(Block { kind: BlockKind::Closing, lines: (first.number, last.last), text })
}
