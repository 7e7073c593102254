//! The text of an article from its line: from "blocks" where it is there, else from title, standfirst and
//! paragraphs. Turns spans of scalar values into spans of bytes.

use serde_json::Value;

use super::fields::{self, Field, Fields, Taken};
use crate::digest::{Article, Block, BlockKind, Parts, clean, raw_lines};
use crate::facts::Span;

/// An article without its facts, and where the blocks of its line went.
pub(super) struct Text {
    /// The article.
    pub(super) article: Article,
    /// For each block of the line, its block in the article and the scalar values cut from its front.
    places: Vec<Option<(usize, usize)>>,
    /// For each block of the article that is not ASCII, the byte of every scalar value and of the end.
    bytes: Vec<Option<Vec<usize>>>,
}

/// The names of the kinds in the contract.
const KINDS: &[(&str, BlockKind)] = &[
    ("title", BlockKind::Title),
    ("byline", BlockKind::Byline),
    ("outlet", BlockKind::Outlet),
    ("date", BlockKind::Date),
    ("standfirst", BlockKind::Standfirst),
    ("paragraph", BlockKind::Paragraph),
    ("heading", BlockKind::Heading),
    ("caption", BlockKind::Caption),
];

const NO_TITLE: &str = "No article, for want of a “title” that is a text";

/// What of the text stands in the fields beside "blocks".
struct Beside<'j> {
    title: Option<String>,
    standfirst: Option<String>,
    paragraphs: Option<Vec<String>>,
    bylines: Option<Vec<String>>,
    blocks: Option<&'j Vec<Value>>,
    /// Lines of the digest; the line of the file where it does not say.
    lines: (u32, u32),
}

impl Text {
    /// The text of a line; what is wrong with a part of it joins `wrong`. An error is what makes it no article.
    pub(super) fn read(fields: &Fields, number: u32, wrong: &mut Vec<String>) -> Field<Text> {
        let beside = Beside::read(fields, number, wrong);
        match beside.blocks {
            Some(blocks) if !blocks.is_empty() => Text::of_blocks(blocks, beside, wrong),
            _ => Text::of_parts(beside),
        }
    }

    fn of_parts(beside: Beside) -> Field<Text> {
        let title = beside.title.ok_or(NO_TITLE)?;
        let parts = Parts {
            title: &title,
            standfirst: beside.standfirst.as_deref(),
            paragraphs: beside.paragraphs.iter().flatten().map(String::as_str).collect(),
            bylines: beside.bylines,
        };
        let article = Article::of_parts(parts, beside.lines);
        let places = (0..article.blocks.len()).map(|block| Some((block, 0))).collect();
        Ok(Text::new(article, places))
    }

    fn of_blocks(blocks: &[Value], beside: Beside, wrong: &mut Vec<String>) -> Field<Text> {
        let mut read: Vec<Block> = Vec::new();
        let mut places = Vec::new();
        for (number, value) in (1..).zip(blocks) {
            let untitled = read.is_empty() && beside.title.is_none();
            let usual = if untitled { BlockKind::Title } else { BlockKind::Paragraph };
            let block = block(value, usual, beside.lines, wrong);
            let block = block.map_err(|said| wrong.push(format!("“blocks”: entry {number}: {said}."))).ok();
            places.push(block.as_ref().map(|(_, cut)| (read.len(), *cut)));
            read.extend(block.map(|(block, _)| block));
        }
        if read.is_empty() {
            return Text::of_parts(beside);
        }
        head_with_title(&mut read, &mut places, &beside)?;
        for block in read.iter_mut().skip(1).filter(|block| block.kind == BlockKind::Title) {
            block.kind = BlockKind::Closing;
        }
        let article = Article::of_blocks(read, beside.lines, beside.bylines.clone());
        wrong.extend(beside.contradictions(&article));
        Ok(Text::new(article, places))
    }

    fn new(article: Article, places: Vec<Option<(usize, usize)>>) -> Text {
        let bytes = |text: &str| text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let texts = article.blocks.iter().map(|block| block.text.as_str());
        let bytes = texts.map(|text| (!text.is_ascii()).then(|| bytes(text))).collect();
        Text { article, places, bytes }
    }

    /// The byte behind so many scalar values of a block, the first `cut` of which are gone; none behind its end.
    fn byte(&self, block: usize, scalars: u32, cut: usize) -> Option<usize> {
        let scalars = usize::try_from(scalars).ok()?.saturating_sub(cut);
        match self.bytes.get(block)? {
            Some(bytes) => bytes.get(scalars).copied(),
            None => Some(scalars).filter(|at| *at <= self.article.blocks[block].text.len()),
        }
    }

    /// A span of bytes from one of scalar values.
    pub(super) fn span(&self, value: &Value) -> Field<Span> {
        let fields = Fields::of(value)?;
        let block = fields.need("block", fields::count)?;
        let [start, end] = [fields.need("start", fields::count)?, fields.need("end", fields::count)?];
        let place = self.places.get(usize::try_from(block).unwrap_or(usize::MAX));
        let Some(&Some((at, cut))) = place else {
            return Err(format!("there is no block {block}"));
        };
        let text = &self.article.blocks[at].text;
        let span = |start: usize, end: usize| {
            let number = |count: usize| u32::try_from(count).map_err(|_| "the text is too long".to_owned());
            Ok(Span { block: number(at)?, start: number(start)?, end: number(end)? })
        };
        match (self.byte(at, start, cut), self.byte(at, end, cut)) {
            (Some(start), Some(end)) if start < end => span(start, end),
            (Some(_), Some(_)) => Err(format!("a span from {start} to {end} marks nothing")),
            _ => Err(format!(
                "{start} to {end} is out of block {block}, which has {} characters",
                text.chars().count() + cut
            )),
        }
    }

    /// A list of spans.
    pub(super) fn spans(&self, value: &Value) -> Field<Vec<Span>> {
        fields::list(value, |value| self.span(value))
    }

    /// Mentions, in reading order, each once.
    pub(super) fn mentions(&self, value: &Value) -> Field<Vec<Span>> {
        let mut spans = self.spans(value)?;
        spans.sort_unstable();
        spans.dedup();
        Ok(spans)
    }

    /// The text of a span.
    pub(super) fn at(&self, span: Span) -> &str {
        let bytes = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let block = self.article.blocks.get(bytes(span.block));
        block.and_then(|block| block.text.get(bytes(span.start)..bytes(span.end))).unwrap_or_default()
    }

    /// Where some words stand, whole, in title and text.
    pub(super) fn find(&self, words: &str) -> Vec<Span> {
        let blocks = (0..).zip(&self.article.blocks);
        let blocks = blocks.filter(|(_, block)| block.kind == BlockKind::Title || block.kind.is_text());
        blocks.flat_map(|(number, block)| whole(&block.text, words, number)).collect()
    }
}

fn whole(text: &str, words: &str, block: u32) -> Vec<Span> {
    let apart = |letter: Option<char>| !letter.is_some_and(char::is_alphanumeric);
    let stands =
        |at: &usize| apart(text[..*at].chars().next_back()) && apart(text[at + words.len()..].chars().next());
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let at = text.match_indices(words).map(|(at, _)| at).filter(stands);
    at.map(|at| Span { block, start: number(at), end: number(at + words.len()) }).collect()
}

/// A block, and how many scalar values were cut from its front.
fn block(
    value: &Value,
    usual: BlockKind,
    own_lines: (u32, u32),
    wrong: &mut Vec<String>,
) -> Field<(Block, usize)> {
    let fields = Fields::of_short(value, "text")?;
    let raw = fields.need("text", fields::text)?;
    let mut told = |said: String, instead: &str| wrong.push(format!("“blocks”: {said}{instead}."));
    let kind = fields.read("kind", |value| fields::word(value, KINDS, |(name, _)| name));
    let as_paragraph = |said| {
        told(said, "; it is read as a paragraph");
        BlockKind::Paragraph
    };
    let kind = kind.map_or_else(as_paragraph, |row| row.map_or(usual, |(_, kind)| kind));
    let lines = fields.read("lines", pair).unwrap_or_else(|said| {
        told(said, "");
        None
    });
    // The closing keeps its line ends.
    let text = if kind == BlockKind::Title { clean(raw) } else { clean(&on_one_line(raw)) };
    if text.is_empty() {
        return Err("“text” shows nothing".to_owned());
    }
    // The full stop keeps the end from being cut too.
    let cut = raw.chars().count() + 1 - clean(&format!("{raw}.")).chars().count();
    Ok((Block { kind, lines: lines.unwrap_or(own_lines), text }, cut))
}

/// Puts a title at the head: the one that stands there, else the one that is given beside.
fn head_with_title(
    blocks: &mut Vec<Block>,
    places: &mut [Option<(usize, usize)>],
    beside: &Beside,
) -> Field<()> {
    if let Some(first) = blocks.first_mut().filter(|block| block.kind == BlockKind::Title) {
        first.text = on_one_line(&first.text);
        return Ok(());
    }
    let stands =
        blocks.iter().find(|block| block.kind == BlockKind::Title).map(|block| on_one_line(&block.text));
    let text = beside.title.clone().or(stands).ok_or(NO_TITLE)?;
    blocks.insert(0, Block { kind: BlockKind::Title, lines: beside.lines, text });
    places.iter_mut().flatten().for_each(|(block, _)| *block += 1);
    Ok(())
}

impl<'j> Beside<'j> {
    fn read(fields: &Fields<'j>, number: u32, wrong: &mut Vec<String>) -> Beside<'j> {
        let mut taken = Taken { wrong, instead: "" };
        let line = |value: &Value| Ok(clean(&on_one_line(fields::text(value)?)));
        Beside {
            title: taken.of(fields.read("title", line)).filter(|title| !title.is_empty()),
            standfirst: taken.of(fields.read("standfirst", line)).filter(|text| !text.is_empty()),
            paragraphs: taken
                .of(fields.read("paragraphs", lines_of))
                .map(|read| taken.all("paragraphs", read)),
            bylines: taken.of(fields.read("bylines", lines_of)).map(|read| taken.all("bylines", read)),
            blocks: taken.of(fields.read("blocks", |value| {
                value.as_array().ok_or_else(|| format!("{} is no list", fields::said(value)))
            })),
            lines: taken.of(fields.read("lines", pair)).unwrap_or((number, number)),
        }
    }

    /// Fields that say otherwise than the blocks of the article.
    fn contradictions(&self, article: &Article) -> Vec<String> {
        let title = self.title.as_deref().is_some_and(|title| title != article.title());
        let standfirst = self.standfirst.as_deref().is_some_and(|text| article.standfirst() != Some(text));
        let other = self.paragraphs.as_ref().is_some_and(|given| !given.iter().eq(article.paragraphs()));
        let fields = [("title", title), ("standfirst", standfirst), ("paragraphs", other)];
        let differs = fields.into_iter().filter(|(_, differs)| *differs);
        differs.map(|(key, _)| format!("“{key}” says otherwise than “blocks”, which was kept.")).collect()
    }
}

/// The entries of a list of texts, or the lines of one text.
fn lines_of(value: &Value) -> Field<Vec<Field<String>>> {
    let line = |text: &str| clean(&on_one_line(text));
    let entry =
        |value: &Value| value.as_str().map(line).ok_or_else(|| format!("{} is no text", fields::said(value)));
    match value {
        Value::String(text) => Ok(raw_lines(text).map(|text| Ok(line(text))).collect()),
        Value::Array(list) => Ok(list.iter().map(entry).collect()),
        other => Err(format!("{} is no list of texts", fields::said(other))),
    }
}

/// First and last line.
fn pair(value: &Value) -> Field<(u32, u32)> {
    match fields::list(value, fields::count)?.as_slice() {
        &[first, last] if first <= last => Ok((first, last)),
        _ => Err("a first and a last line should stand here".to_owned()),
    }
}

fn on_one_line(text: &str) -> String {
    text.replace(['\n', '\r'], " ")
}
