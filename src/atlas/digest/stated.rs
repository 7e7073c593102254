//! What an article states about its outlet and its day, and where: in its header, in a dateline, behind its text. For
//! `extract`; infers nothing.

use std::ops::Range;

use super::header::{self, Header};
use super::lines::fold;
use super::outlets;
use super::printed_date::{self, Printed};
use super::{Article, Block, BlockKind, furniture, houses, official, sign_off, wire};
use crate::day::Day;
use crate::facts::{Rule, Span};

fn is_header(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Byline | BlockKind::Outlet | BlockKind::Date)
}

fn indexed(article: &Article) -> impl Iterator<Item = (u32, &Block)> {
    (0..).zip(&article.blocks)
}

fn span(block: u32, range: &Range<usize>) -> Span {
    let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    Span { block, start: offset(range.start), end: offset(range.end) }
}

/// The head of an article, read once for all that is asked of it.
pub struct Stated<'a> {
    pub(crate) article: &'a Article,
    lines: Vec<(u32, &'a Block, Option<Header>)>,
    openings: Vec<(u32, wire::Opening)>,
}

/// Reads what an article states.
pub fn of(article: &Article) -> Stated<'_> {
    let lines = indexed(article)
        .filter(|(_, block)| is_header(block))
        .map(|(index, block)| (index, block, header::read(&block.text)));
    Stated { article, lines: lines.collect(), openings: openings(article) }
}

impl Stated<'_> {
    /// The outlet that an article states: by a line of its own, else by a wire dateline, a lead-in, the opening of an
    /// index page's paragraph, or behind its text. Canonical name, rule, evidence.
    pub fn outlet(&self) -> Option<(String, Rule, Vec<Span>)> {
        let named = |(index, block, header): &(u32, &Block, Option<Header>)| {
            outlet_of(block, header.as_ref()).map(|(name, range)| (name, span(*index, &range)))
        };
        let alone = |(_, block, _): &&(u32, &Block, Option<Header>)| block.kind == BlockKind::Outlet;
        let others = self.lines.iter().filter(|line| !alone(line));
        let mut own_lines = self.lines.iter().filter(alone).chain(others).filter_map(named);
        // "Domestic" above "QUETTA, Nov 02 (APP):", "Floods" above "Source: Al Jazeera": a word that no list has yields to a name.
        let is_word = |name: &str| {
            !name.contains(' ')
                && outlets::listed(name).is_none()
                && outlets::likeness(name) != outlets::Likeness::Word
        };
        let own = own_lines.next();
        let own = own.filter(|(name, _)| !(is_word(name) && self.signed().is_some()));
        if let Some((name, place)) = own {
            // Who prints an agency's report is its outlet; "Ministry of Agriculture" over "Posted by PIB Delhi" issued what PIB
            // printed.
            let agency = outlets::is_agency(&name);
            let body =
                official::is_body(&name) || outlets::listed(&name).is_none() && houses::is_body_name(&name);
            let printer = || {
                let signed =
                    sign_off::printer(self.article).map(|(index, name, range)| (name, span(index, &range)));
                let prints =
                    |name: &str| !outlets::is_agency(name) && (!body || outlets::listed(name).is_some());
                own_lines.chain(signed).find(|(name, _)| prints(name))
            };
            let printer = if agency || body { printer() } else { None };
            let (name, place) = printer.unwrap_or((name, place));
            return Some((name, Rule::OutletLine, vec![place]));
        }
        self.signed()
    }

    /// The outlet that a dateline or the end of the text names.
    fn signed(&self) -> Option<(String, Rule, Vec<Span>)> {
        let opening =
            self.openings.iter().find_map(|(index, opening)| Some((*index, opening.outlet.as_ref()?)));
        if let Some((index, (name, range, rule))) = opening {
            return Some((name.clone(), rule.unwrap_or(Rule::OutletRunIn), vec![span(index, range)]));
        }
        let (index, name, range) = sign_off::outlet(self.article)?;
        Some((name, Rule::OutletLine, vec![span(index, &range)]))
    }

    /// The day that an article states in its header, else where its newspaper signs off; a dateline counts where it has
    /// a year.
    pub fn day(&self) -> Option<(Day, Rule, Span)> {
        let dates: Vec<(u32, &Printed)> = self.printed().filter(|(_, date)| date.day.is_some()).collect();
        // When a site took a text over says less than what the text says.
        let posted = |index: u32| furniture::is_post_line(&self.article.blocks[index as usize].text);
        let own: Vec<(u32, &Printed)> = dates.iter().filter(|(index, _)| !posted(*index)).copied().collect();
        let opened = || self.openings.iter().any(|(_, opening)| opening.day.is_some());
        let dates = if own.is_empty() && !opened() { dates } else { own };
        // "Posted 11 March, originally published 9 March": under which label is no matter of order.
        let original = |&&(index, _): &&(u32, &Printed)| {
            let labels = index.checked_sub(1).and_then(|before| self.article.blocks.get(before as usize));
            let own = &self.article.blocks[index as usize].text;
            fold(own).starts_with("originally")
                || labels.is_some_and(|block| is_header(block) && fold(&block.text).starts_with("originally"))
        };
        let printed = dates
            .iter()
            .find(original)
            .or_else(|| dates.iter().find(|(_, date)| !date.updated))
            .or_else(|| dates.first());
        if let Some((index, date)) = printed {
            return Some((date.day?, Rule::DateLine, span(*index, &date.range)));
        }
        if let Some((index, (day, range))) =
            self.openings.iter().find_map(|(index, opening)| Some((*index, opening.day.as_ref()?)))
        {
            return Some((*day, Rule::DateRunIn, span(index, range)));
        }
        let (index, date) = sign_off::date(self.article)?;
        Some((date.day?, Rule::DateLine, span(index, &date.range)))
    }

    /// Month and day of an article whose header, or else whose dateline, prints no year, and where they stand.
    pub fn yearless(&self) -> Option<((u32, u32), Span)> {
        let own = self.printed().find_map(|(index, date)| Some((date.yearless?, span(index, &date.range))));
        own.or_else(|| {
            let (index, block) =
                indexed(self.article).find(|(_, block)| block.kind == BlockKind::Paragraph)?;
            let head = wire::dateline(&block.text)?;
            let date = printed_date::read(head).dates.into_iter().next()?;
            Some((date.yearless?, span(index, &date.range)))
        })
    }

    /// Where the text of a paragraph stands behind a dateline, or behind byline, outlet and date run into it: block
    /// and byte, for each block that has such an opening.
    pub fn text_starts(&self) -> impl Iterator<Item = (u32, usize)> {
        self.openings.iter().map(|(index, opening)| (*index, opening.text))
    }

    /// The dates of the header lines.
    fn printed(&self) -> impl Iterator<Item = (u32, &Printed)> {
        let read = self.lines.iter().filter_map(|(index, _, header)| Some((*index, header.as_ref()?)));
        read.flat_map(|(index, header)| header.dates.iter().map(move |date| (index, date)))
    }
}

fn outlet_of(block: &Block, header: Option<&Header>) -> Option<(String, Range<usize>)> {
    let stated = header.and_then(|header| header.outlet.clone());
    let signed = || {
        let range = sign_off::name(&block.text)?;
        Some((outlets::canonical(&block.text[range.clone()]), range))
    };
    stated.or_else(signed).or_else(|| {
        let line = block.kind == BlockKind::Outlet && !block.text.is_empty();
        line.then(|| (block.text.clone(), 0..block.text.len()))
    })
}

/// How the first paragraphs open: a dateline stands behind standfirsts and captions.
fn openings(article: &Article) -> Vec<(u32, wire::Opening)> {
    let texts: Vec<(u32, &Block)> =
        indexed(article).filter(|(_, block)| block.kind.is_text()).take(6).collect();
    let alone = texts.len() == 1;
    let mut found: Vec<(u32, wire::Opening)> = texts
        .iter()
        .take(5)
        .enumerate()
        .filter_map(|(at, (index, block))| {
            let opening = wire::opening(&block.text)?;
            // "Kayhan: The talks must end" further down cites one of many.
            let cites = matches!(&opening.outlet, Some((_, _, Some(Rule::OutletLeadIn))));
            (at < 3 || !cites).then_some((*index, opening))
        })
        .collect();
    if let Some((index, block)) = texts.first() {
        let cut = alone && !super::body::ends_sentence(&block.text);
        found.extend(wire::run_in(&block.text, cut).map(|opening| (*index, opening)));
    }
    found
}

/// People whom an index page's paragraph names before its text.
pub(super) fn run_in_names(article: &Article) -> Vec<String> {
    openings(article).into_iter().flat_map(|(_, opening)| opening.names).collect()
}
