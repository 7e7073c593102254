//! Dates in an article's text, resolved against its publication date. Header lines are not its business;
//! neither are durations and ages, which are figures.

use std::cell::OnceCell;
use std::ops::Range;

use crate::day::{Day, DayRange};
use crate::digest::{Article, Block, BlockKind};
use crate::facts::{CountryFact, DateFact, Open, Span, When};
use crate::hijri;

use super::quotes::{Quote, quotes};
use super::text::sentences;
use super::tokens::{Tokens, look};
use own_year::Opening;
use shape::{Expression, Shape};

mod absolute;
mod ahead;
mod around;
mod beside;
mod edge;
mod entries;
mod finder;
mod own_year;
mod press;
mod read;
mod relative;
mod resolve;
mod shape;
mod spoken;
#[cfg(test)]
pub(crate) mod tests;
mod told;
mod words;
mod years;

/// The days between which an article was published, as far as known; `earliest <= latest`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    /// Not before.
    pub earliest: Option<Day>,
    /// Not after.
    pub latest: Option<Day>,
    /// When the fiscal year opens that the article counts in.
    pub(crate) fiscal: Option<Opening>,
    /// Whether its outlet counts in Solar Hijri years where it does not say in which.
    pub(crate) solar: bool,
}

impl Reference {
    /// Nothing is known: only dates that print their year resolve.
    pub fn unknown() -> Reference {
        Reference::default()
    }

    /// Published on this day.
    pub fn day(day: Day) -> Reference {
        Reference { earliest: Some(day), latest: Some(day), ..Reference::default() }
    }

    /// Published on one of these days. What they don't agree on is not resolved.
    pub fn between(days: DayRange) -> Reference {
        Reference { earliest: Some(days.start), latest: Some(days.end), ..Reference::default() }
    }

    /// The same, of an article that names these countries, in this outlet.
    #[must_use]
    pub fn of(self, countries: &[CountryFact], outlet: Option<&str>) -> Reference {
        let solar = outlet.and_then(press::opening) == Some(Opening::Solar);
        Reference { fiscal: own_year::opening(countries, outlet), solar, ..self }
    }
}

/// A date with how the text alone tells it, before publication is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    /// The fact.
    pub(crate) fact: DateFact,
    /// By the verbs around it.
    pub(crate) told: Option<When>,
}

/// Whether a block's dates and figures are facts of the article.
fn carries_facts(kind: BlockKind) -> bool {
    kind.is_text() || kind == BlockKind::Title
}

/// The blocks of an article whose dates and figures are its facts, read once for both.
pub(crate) fn read(article: &Article) -> Vec<ReadBlock<'_>> {
    let blocks = article.blocks.iter().enumerate().filter(|(_, block)| carries_facts(block.kind));
    blocks.map(|(index, block)| ReadBlock::new(index, block)).collect()
}

/// The dates of an article, in reading order. Relative ones that `reference` can't resolve are left out.
pub(crate) fn find(read: &[ReadBlock], reference: Reference) -> Vec<DateFact> {
    find_told(read, reference).into_iter().map(|told| told.fact).collect()
}

/// The same, each with how the text tells it.
pub(crate) fn find_told(read: &[ReadBlock], reference: Reference) -> Vec<Told> {
    finder::found(read, reference)
}

/// A block with its date expressions.
pub(crate) struct ReadBlock<'a> {
    /// Of the block in its article.
    pub(crate) index: usize,
    /// Whether every word may have a capital.
    pub(crate) display: bool,
    pub(crate) tokens: Tokens<'a>,
    sentences: Vec<Range<usize>>,
    expressions: Vec<Expression>,
    /// Its quotations, once they were asked for.
    quotes: OnceCell<Vec<Quote>>,
}

impl<'a> ReadBlock<'a> {
    fn new(index: usize, block: &'a Block) -> ReadBlock<'a> {
        let tokens = Tokens::new(&block.text);
        let sentences = sentences(&block.text)
            .into_iter()
            .map(|bytes| tokens.position(bytes.start)..tokens.position(bytes.end.saturating_sub(1)) + 1)
            .collect();
        let expressions = read::expressions(&tokens);
        let display = matches!(block.kind, BlockKind::Title | BlockKind::Heading);
        ReadBlock { index, display, tokens, sentences, expressions, quotes: OnceCell::new() }
    }

    /// Whether a position stands inside quotation marks.
    fn is_quoted(&self, at: usize) -> bool {
        let byte = self.tokens.bytes(&(at..at + 1)).start;
        let quotes = self.quotes.get_or_init(|| quotes(self.tokens.text));
        let behind = quotes.partition_point(|quote| quote.outer.start <= byte);
        behind > 0 && quotes[behind - 1].inner.contains(&byte)
    }
}

/// How the text tells a date, by the verbs around it and by what stands on the calendar. `dated` where the sentence has
/// set a year for its months.
fn told_of(block: &ReadBlock, sentence: &Range<usize>, expression: &Expression, dated: bool) -> Option<When> {
    let (t, tokens, shape) = (&block.tokens, &expression.tokens, expression.shape);
    let near = matches!(
        shape,
        Shape::Weekday { turn: None, .. }
            | Shape::DayOfMonth { .. }
            | Shape::Offset(0..)
            | Shape::OverWeekend
            | Shape::In { .. }
    );
    let weekday = matches!(shape, Shape::Weekday { turn: None, .. });
    let yearless = shape.lacks_year() || shape.hijri_month().is_some();
    let month = shape.lacks_year() && matches!(shape, Shape::Month { .. });
    let set = (near || yearless)
        && (ahead::is_scheduled(block, tokens)
            || ahead::is_called(t, sentence, tokens)
            || (near || !dated) && ahead::is_limit(t, sentence, tokens, near));
    let later = |ahead: bool| ahead.then_some(When::Ahead);
    later(set)
        .or_else(|| later(weekday && ahead::is_told_to_do(block, sentence, tokens)))
        .or_else(|| told::told(t, sentence, tokens))
        .or_else(|| later(near && ahead::is_planned(t, sentence, tokens)))
        .or_else(|| later(month && !dated && ahead::would_come(t, sentence, tokens)))
        .or_else(|| later(ahead::is_announced(block, tokens)))
        .or((expression.open == Some(Open::End)).then_some(When::Past))
}

/// Publication decides where it can, the verbs where it can't.
pub(crate) fn when(range: DayRange, told: Option<When>, reference: Reference) -> Option<When> {
    if reference.earliest.is_some_and(|earliest| range.end < earliest) {
        return Some(When::Past);
    }
    if reference.latest.is_some_and(|latest| range.start > latest) {
        return Some(When::Ahead);
    }
    told
}

/// Whether a month's name stands there.
pub(crate) fn is_month(t: &Tokens, at: usize) -> bool {
    absolute::month_name(t, at).is_some()
}

/// Whether a lower-case word is a month or a day of the week in full.
pub(crate) fn is_month_or_weekday(word: &str) -> bool {
    is_weekday(word) || look(words::MONTHS, word).is_some()
}

/// Whether a lower-case word is a month, in full or short ("sept").
pub(crate) fn is_month_word(word: &str) -> bool {
    look(words::MONTHS, word).or_else(|| look(words::SHORT_MONTHS, word)).is_some()
}

/// Whether a lower-case word is a day of the week in full.
pub(crate) fn is_weekday(word: &str) -> bool {
    look(words::WEEKDAYS, word).is_some()
}

/// A span of a block.
pub(crate) fn span(block: usize, bytes: Range<usize>) -> Span {
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Span { block: small(block), start: small(bytes.start), end: small(bytes.end) }
}
