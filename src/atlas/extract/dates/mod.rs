//! Dates in an article's text, resolved against its publication date. Header lines are not its business;
//! neither are durations and ages, which are figures.

use std::ops::Range;

use crate::day::{Day, DayRange};
use crate::digest::{Article, Block, BlockKind};
use crate::facts::{DateFact, Open, Precision, Rule, Span, When};
use crate::hijri;

use super::text::sentences;
use super::tokens::{Tokens, look};
use own_year::Opening;
use resolve::{Meaning, View, resolve};
use shape::{Expression, Shape, Unit};

mod absolute;
mod ahead;
mod beside;
mod own_year;
mod read;
mod relative;
mod resolve;
mod shape;
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
}

impl Reference {
    /// Nothing is known: only dates that print their year resolve.
    pub fn unknown() -> Reference {
        Reference::default()
    }

    /// Published on this day.
    pub fn day(day: Day) -> Reference {
        Reference { earliest: Some(day), latest: Some(day) }
    }

    /// Published on one of these days. What they don't agree on is not resolved.
    pub fn between(days: DayRange) -> Reference {
        Reference { earliest: Some(days.start), latest: Some(days.end) }
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
    let mut blocks: Vec<ReadBlock> = blocks.map(|(index, block)| ReadBlock::new(index, block)).collect();
    let fiscal = |block: &ReadBlock| block.expressions.iter().any(|expression| expression.shape.is_fiscal());
    if blocks.iter().any(fiscal) {
        let opening = own_year::opening(article);
        for block in &mut blocks {
            block.fiscal = opening;
        }
    }
    blocks
}

/// The dates of an article, in reading order. Relative ones that `reference` can't resolve are left out.
pub(crate) fn find(read: &[ReadBlock], reference: Reference) -> Vec<DateFact> {
    find_told(read, reference).into_iter().map(|told| told.fact).collect()
}

/// The same, each with how the text tells it.
pub(crate) fn find_told(read: &[ReadBlock], reference: Reference) -> Vec<Told> {
    let mut finder = Finder {
        reference,
        year: printed_year(read),
        previous: None,
        previous_past: None,
        since: None,
        limit: false,
        year_before: None,
        found: Vec::new(),
    };
    for block in read {
        finder.block(block);
    }
    finder.found
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
    /// When the fiscal year of its article opens, where the article counts in one.
    fiscal: Option<Opening>,
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
        ReadBlock { index, display, tokens, sentences, expressions, fiscal: None }
    }
}

/// The latest year that the article prints with a month, where its own date leaves a choice.
fn printed_year(blocks: &[ReadBlock]) -> Option<i32> {
    let dated = |expression: &Expression| expression.last.unwrap_or(expression.shape);
    blocks
        .iter()
        .flat_map(|block| &block.expressions)
        .map(dated)
        .filter(|shape| shape.month().is_some())
        .filter_map(Shape::year)
        .max()
}

/// Resolves expressions in reading order.
struct Finder {
    reference: Reference,
    year: Option<i32>,
    /// The date before in the text, and the block it stands in.
    previous: Option<(usize, DayRange, Precision)>,
    /// What something that goes on since then has lasted, where the date before says so.
    since: Option<(usize, DayRange, Precision)>,
    /// Whether something lasts until the date at hand.
    limit: bool,
    /// The last single day that is not ahead of publication.
    previous_past: Option<(usize, DayRange, Precision)>,
    /// The same, where it is no more than a year.
    year_before: Option<(usize, DayRange)>,
    found: Vec<Told>,
}

impl Finder {
    fn block(&mut self, block: &ReadBlock) {
        let mut sentence = 0;
        let mut sentence_year = None;
        for expression in &block.expressions {
            let before = sentence;
            while block.sentences.get(sentence).is_some_and(|range| range.end <= expression.tokens.start) {
                sentence += 1;
            }
            if sentence != before {
                sentence_year = None;
            }
            if is_said_again(&block.tokens, expression, self.found.last(), block.index) {
                continue;
            }
            self.limit = lasts_until(&block.tokens, expression);
            let whole = block.sentences.get(sentence).cloned().unwrap_or(0..block.tokens.len());
            let told = told_of(block, &whole, expression, sentence_year.is_some());
            let far = |meaning: &Meaning| self.is_far_ahead(expression.shape, meaning);
            let found = self.meaning(block, expression, told, sentence_year);
            let found = found.map(|found| self.begun(block, expression, told).unwrap_or(found));
            if let Some(meaning) = found.filter(|meaning| !far(meaning)) {
                self.push(block, expression, told, meaning);
                // "Last year they took it in December".
                if matches!(expression.shape, Shape::Turn { unit: Unit::Year, turn: -1 }) {
                    sentence_year = Some((meaning.range.start.civil().0, 0));
                }
            }
            if expression.shape.year().is_some() {
                sentence_year = year_told(&block.tokens, expression);
            }
        }
    }

    /// "Since January", told in December: the last one, however near the next is.
    fn begun(&self, block: &ReadBlock, expression: &Expression, told: Option<When>) -> Option<Meaning> {
        let latest = self.reference.latest?;
        let shape = expression.shape;
        if expression.open != Some(Open::End) || !shape.lacks_year() || expression.last.is_some() {
            return None;
        }
        let found = self.single(shape, told, block).filter(|found| latest < found.range.start)?;
        self.single(shape.in_year(found.range.start.civil().0 - 1), told, block)
    }

    /// "Fifty years later", in the mouth of somebody who speaks of now.
    fn is_far_ahead(&self, shape: Shape, meaning: &Meaning) -> bool {
        const YEARS: i32 = 5 * 365;
        let latest = self.reference.latest.or(self.reference.earliest);
        matches!(shape, Shape::Later { .. })
            && latest.is_some_and(|day| meaning.range.start > day.plus(YEARS))
    }

    fn meaning(
        &self,
        block: &ReadBlock,
        expression: &Expression,
        told: Option<When>,
        sentence_year: Option<(i32, u32)>,
    ) -> Option<Meaning> {
        let (first, t) = (expression.shape, &block.tokens);
        // "Today" without a verb is nowadays, "today’s hearing" is not.
        let owned = matches!(t.lower(expression.tokens.end), "’" | "'");
        let hour = matches!(
            t.before(expression.tokens.start, 1),
            "pm" | "am" | "p.m." | "a.m." | "noon" | "midnight"
        );
        let today = t.lower(expression.tokens.start) == "today";
        if first == Shape::Offset(0) && today && told.is_none() && !owned && !hour {
            return None;
        }
        if told.is_none()
            && matches!(t.lower(expression.tokens.end), "prayer" | "prayers" | "sermon" | "sermons")
        {
            return None;
        }
        if let Some(last) = expression.last {
            return self.range(first, last, told, block);
        }
        let next = [t.lower(expression.tokens.end), t.lower(expression.tokens.end + 1)];
        if let Some(year) = resolve::named_year(first, next) {
            return self.single(first.in_year(year), told, block);
        }
        // "Set up in 2023, it is to meet in April".
        let over = |year: i32| {
            told == Some(When::Ahead) && self.reference.earliest.is_some_and(|day| year < day.civil().0)
        };
        let carried = sentence_year
            .filter(|&(year, month)| first.month().is_some_and(|later| later > month) && !over(year));
        // "In August 2021 ... that October".
        let that =
            t.before(expression.tokens.start, 1) == "that" || is_of_that_year(t, expression.tokens.end);
        let that = that && first.lacks_year();
        if let Some((_, range, _)) = self.previous.filter(|_| that) {
            return self.single(first.in_year(range.end.civil().0), told, block);
        }
        match carried.filter(|_| first.lacks_year() && expression.open != Some(Open::End)) {
            Some((year, _)) if !told::is_said_then(t, expression.tokens.start) => {
                self.single(first.in_year(year), told, block)
            }
            _ => self.single(first, told, block),
        }
    }

    /// Resolved from both ends of the publication interval; what they don't agree on is left out.
    fn single(&self, shape: Shape, told: Option<When>, block: &ReadBlock) -> Option<Meaning> {
        let Reference { earliest, latest } = self.reference;
        let near = |(index, ..): &(usize, DayRange, Precision)| block.index - index <= 2;
        let previous = match shape {
            Shape::Later { unit: Unit::Day, count } => self.day_before(told, count == 0),
            Shape::SamePeriod { .. } => self.since.or(self.previous),
            // "On August 15, 2021, it fell. On the 26th ...".
            Shape::DayOfMonth { .. } => self.previous.filter(|&(index, ..)| index == block.index),
            _ => self.previous,
        };
        let previous = previous.filter(near).map(|(_, range, precision)| (range, precision));
        // "Begun in 1984 and given up three years later".
        let year = self
            .year_before
            .filter(|&(index, _)| index == block.index)
            .map(|(_, range)| (range, Precision::Year));
        let counts_years = matches!(shape, Shape::Later { unit: Unit::Year, .. } | Shape::YearBeside { .. });
        let previous = year.filter(|_| counts_years).or(previous);
        let fiscal = block.fiscal;
        let limit = self.limit;
        let from = |day| resolve(shape, View { day, told, previous, fiscal, limit });
        let (one, other) = (from(earliest.or(latest)), from(latest.or(earliest)));
        let open = earliest.is_some() != latest.is_some();
        let relative = !shape.is_absolute();
        // "A day later", told as over, can't lie ahead.
        let from_past = previous.is_some_and(|(range, _)| latest.is_some_and(|latest| range.start <= latest));
        let ahead = |meaning: &Meaning| {
            from_past
                && matches!(shape, Shape::Later { .. })
                && told == Some(When::Past)
                && latest.is_some_and(|latest| latest < meaning.range.start)
        };
        if one == other && !(open && relative && one != from(None)) {
            return one.filter(|meaning| !ahead(meaning));
        }
        let year = self.year.filter(|_| shape.lacks_year())?;
        resolve(shape.in_year(year), View { day: None, told, previous, fiscal, limit }).filter(|meaning| {
            latest.is_none_or(|latest| told != Some(When::Past) || meaning.range.start <= latest)
        })
    }

    /// The day from which the next and the one before are counted: "Pressure would be back by Tuesday. The same day, owners
    /// kept their shops shut" goes by one that is over; "enough until November. A day earlier" by the last single day.
    fn day_before(&self, told: Option<When>, same: bool) -> Option<(usize, DayRange, Precision)> {
        /// Days of the events that an article tells of.
        const RECENT: i32 = 45;
        let ahead = |(_, range, _): &(usize, DayRange, Precision)| {
            self.reference.latest.is_some_and(|day| day < range.start)
        };
        let fine = |(_, _, precision): &(usize, DayRange, Precision)| *precision == Precision::Day;
        let over = same && told == Some(When::Past) && self.previous.as_ref().is_some_and(ahead);
        let recent = |(_, range, _): &(usize, DayRange, Precision)| {
            self.reference.latest.is_some_and(|day| range.start.plus(RECENT) > day)
        };
        // A date of long ago stands between.
        let older = |past: &(usize, DayRange, Precision)| {
            self.previous.is_some_and(|(_, range, _)| range.end < past.1.start)
        };
        let past = self.previous_past.filter(|past| told == Some(When::Past) && recent(past) && !older(past));
        self.previous.filter(|previous| fine(previous) && !over).or(past)
    }

    /// "Friday to Sunday": the first one as it is told, the last one behind it.
    fn weekdays(&self, first: Shape, last: Shape, told: Option<When>, block: &ReadBlock) -> Option<Meaning> {
        const WEEK: u32 = 7;
        let days = i32::try_from((last.weekday()? + WEEK - first.weekday()?) % WEEK).ok()?;
        let start = self.single(first, told, block)?.range.start;
        let mut range = DayRange { start, end: start.plus(days) };
        let over = told == Some(When::Past) && self.reference.latest.is_some_and(|latest| range.end > latest);
        if over {
            let week = -i32::try_from(WEEK).ok()?;
            range = DayRange { start: range.start.plus(week), end: range.end.plus(week) };
        }
        Some(Meaning { range, precision: Precision::Range, rule: Rule::DateRange })
    }

    fn range(&self, first: Shape, last: Shape, told: Option<When>, block: &ReadBlock) -> Option<Meaning> {
        if first.weekday().is_some() {
            return self.weekdays(first, last, told, block);
        }
        let last = self.around_publication(first, last).unwrap_or(last);
        let end = self.single(last, told, block)?;
        if let Shape::DayOfMonth { day, .. } = first {
            let start = resolve::day_up_to(day, end.range.start)?;
            let range = DayRange::new(start, end.range.start);
            return Some(Meaning { range, precision: Precision::Range, rule: Rule::DateRange });
        }
        let (year, month, _) = end.range.end.civil();
        let first = if let Some((earlier, later)) = first.hijri_month().zip(last.hijri_month()) {
            first.in_hijri_year(hijri::year_of(end.range.end)? - i32::from(earlier > later))
        } else if first.lacks_year() {
            first.in_year(year - i32::from(first.month().is_some_and(|first| first > month)))
        } else {
            first
        };
        let start = self.single(first, told, block)?;
        let range = DayRange { start: start.range.start, end: end.range.end };
        (range.start <= range.end).then_some(Meaning {
            range,
            precision: Precision::Range,
            rule: Rule::DateRange,
        })
    }

    /// The end of a run of months without a year that publication lies in.
    fn around_publication(&self, first: Shape, last: Shape) -> Option<Shape> {
        let both = matches!((first, last), (Shape::Month { .. }, Shape::Month { .. }));
        let (start, end) = first.month().zip(last.month()).filter(|(start, end)| both && start < end)?;
        let year = |day: Option<Day>| {
            let (year, month, _) = day?.civil();
            (start..=end).contains(&month).then_some(year)
        };
        let year =
            year(self.reference.earliest).filter(|_| self.reference.earliest == self.reference.latest)?;
        (first.lacks_year() && last.lacks_year()).then(|| last.in_year(year))
    }

    fn push(&mut self, block: &ReadBlock, expression: &Expression, told: Option<When>, meaning: Meaning) {
        let bytes = block.tokens.bytes(&expression.tokens);
        if meaning.rule == Rule::DateYear {
            self.year_before = Some((block.index, meaning.range));
        } else if meaning.precision != Precision::Decade
            && !matches!(expression.shape, Shape::SamePeriod { .. })
        {
            self.previous = Some((block.index, meaning.range, meaning.precision));
            let over = self.reference.latest.is_none_or(|latest| meaning.range.start <= latest);
            if over && meaning.precision == Precision::Day {
                self.previous_past = self.previous;
            }
            let goes_on = expression.open == Some(Open::End);
            let until = self.reference.latest.filter(|&latest| goes_on && meaning.range.start <= latest);
            self.since = until
                .map(|latest| (block.index, DayRange::new(meaning.range.start, latest), Precision::Range));
            self.year_before = None;
        }
        let fact = DateFact {
            text: block.tokens.text[bytes.clone()].to_owned(),
            range: meaning.range,
            open: expression.open,
            precision: meaning.precision,
            when: when(meaning.range, told, self.reference),
            rule: meaning.rule,
            mention: span(block.index, bytes),
        };
        self.found.push(Told { fact, told });
    }
}

/// "Enough until November"; not "used until January, when floods cut it".
fn lasts_until(t: &Tokens, expression: &Expression) -> bool {
    let start = expression.tokens.start;
    let until = (1..=3).any(|back| matches!(t.before(start, back), "until" | "till"));
    expression.open == Some(Open::Start) && until && !told::has_ended(t, expression.tokens.end)
}

/// The "Tuesday" of "released by tomorrow (Tuesday)".
fn is_said_again(t: &Tokens, expression: &Expression, before: Option<&Told>, block: usize) -> bool {
    let start = expression.tokens.start;
    let bracket = t.before(start, 1) == "(" && t.lower(expression.tokens.end) == ")";
    let Some(opens) = start.checked_sub(1).filter(|_| bracket && expression.shape.weekday().is_some()) else {
        return false;
    };
    let byte = t.bytes(&(opens..start)).start;
    before.is_some_and(|Told { fact, .. }| {
        fact.mention.block as usize == block
            && (fact.mention.end as usize..=fact.mention.end as usize + 1).contains(&byte)
    })
}

/// "In February of that year".
fn is_of_that_year(t: &Tokens, at: usize) -> bool {
    let of = at + usize::from(t.lower(at) == "of");
    matches!(t.lower(of), "that" | "same") && t.lower(of + 1) == "year"
        || t.follows(of, &["the", "same", "year"])
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
    );
    let yearless = shape.lacks_year() || shape.hijri_month().is_some();
    let month = shape.lacks_year() && matches!(shape, Shape::Month { .. });
    let set = (near || yearless)
        && (ahead::is_scheduled(block, tokens)
            || ahead::is_called(t, sentence, tokens)
            || (near || !dated) && ahead::is_limit(t, sentence, tokens, near));
    let later = |ahead: bool| ahead.then_some(When::Ahead);
    later(set)
        .or_else(|| told::told(t, sentence, tokens))
        .or_else(|| later(near && ahead::is_planned(t, sentence, tokens)))
        .or_else(|| later(month && !dated && ahead::would_come(t, sentence, tokens)))
        .or_else(|| later(ahead::is_announced(block, tokens)))
        .or((expression.open == Some(Open::End)).then_some(When::Past))
}

/// The year that a sentence sets for the months behind it ("In 2021 ... in September", "on 5 August 2023 ...
/// and in December"), with the month it starts from.
fn year_told(t: &Tokens, expression: &Expression) -> Option<(i32, u32)> {
    let shape = expression.shape;
    if expression.open.is_some() || expression.last.is_some() {
        return None;
    }
    let start = expression.tokens.start;
    let the = usize::from(t.before(start, 1) == "the");
    let set = shape.month().is_some() || t.before(start, 1 + the) == "in";
    if (1..=3).any(|back| t.before(start, back) == "born") || is_aside(t, &expression.tokens) {
        return None;
    }
    Some((shape.year().filter(|_| set)?, shape.month().unwrap_or(0)))
}

/// "The waiver, first granted in 2018, ended in September": the year of an aside is not the sentence's.
fn is_aside(t: &Tokens, tokens: &Range<usize>) -> bool {
    const FAR: usize = 8;
    const FARTHER: usize = 16;
    let relative = |back: usize| {
        matches!(t.before(tokens.start, back), "who" | "which" | "whose" | "where")
            && t.before(tokens.start, back + 1) == ","
    };
    if (1..=FARTHER).any(relative) {
        return true;
    }
    let opens = (2..=FAR).find(|&back| t.before(tokens.start, back) == ",");
    let participle = |back: usize| {
        let word = t.before(tokens.start, back);
        word.ends_with("ed")
            || matches!(
                word,
                "set"
                    | "built"
                    | "held"
                    | "made"
                    | "given"
                    | "begun"
                    | "born"
                    | "taken"
                    | "won"
                    | "lost"
                    | "laid"
            )
    };
    t.lower(tokens.end) == "," && opens.is_some_and(|comma| (1..comma).any(participle))
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

/// Whether a lower-case word is a day of the week in full.
pub(crate) fn is_weekday(word: &str) -> bool {
    look(words::WEEKDAYS, word).is_some()
}

/// A span of a block.
pub(crate) fn span(block: usize, bytes: Range<usize>) -> Span {
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Span { block: small(block), start: small(bytes.start), end: small(bytes.end) }
}
