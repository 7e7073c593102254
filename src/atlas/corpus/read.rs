//! The reader of the compiled corpus: takes the columns in the order in which `write` gave them, checks every
//! index once, and hands out views.

use std::ops::Range;

use super::columns::{Column, Lists, Source, Strings};
use super::{Corrupt, MAGIC, OFF_SHEET, VERSION};
use crate::day::{Day, DayRange};
use crate::digest::BlockKind;
use crate::facet::Facet;
use crate::facts::{ActorKind, Basis, Milli, Open, Point, Precision, Qualifier, RULES, Rule, Span, When};
use crate::geography::GridPoint;
use crate::order::by_key;

/// An article, by its place in the order in which answers show articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ArticleId(pub u32);

/// A value of a facet, by its place in the order of the facet's keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ValueId(pub u32);

/// A compiled corpus that was found whole.
#[derive(Debug, Default)]
pub struct Corpus<'a> {
    /// Whether the texts are reports in the project's own words.
    pub summaries: bool,
    hash: u64,
    epoch: i32,
    strings: Strings<'a>,
    spans: [Column<'a>; 3],
    problems: [Column<'a>; 4],
    countries: Table<'a, 2>,
    actors: Table<'a, 3>,
    actor_names: Postings<'a>,
    outlet_keys: Strings<'a>,
    outlet_names: Column<'a>,
    regions: Table<'a, 2>,
    places: Table<'a, 8>,
    articles: Table<'a, 10>,
    digests: Postings<'a>,
    bylines: Postings<'a>,
    blocks: Rows<'a, 4>,
    sentence_ends: Postings<'a>,
    outlet_spans: Lists,
    published_spans: Lists,
    country_rows: Rows<'a, 3>,
    country_spans: Lists,
    actor_rows: Rows<'a, 2>,
    actor_row_names: Postings<'a>,
    name_spans: Lists,
    place_rows: Rows<'a, 2>,
    place_spans: Lists,
    dates: Rows<'a, 9>,
    figures: Rows<'a, 15>,
    statements: Rows<'a, 7>,
    threads: Column<'a>,
    adds: Postings<'a>,
}

/// Columns of one length.
type Table<'a, const N: usize> = [Column<'a>; N];

/// Lists of numbers.
#[derive(Clone, Debug, Default)]
struct Postings<'a> {
    lists: Lists,
    items: Column<'a>,
}

/// Lists of rows, one list an article.
#[derive(Clone, Debug)]
struct Rows<'a, const N: usize> {
    lists: Lists,
    columns: Table<'a, N>,
}

impl<const N: usize> Default for Rows<'_, N> {
    fn default() -> Self {
        Rows { lists: Lists::default(), columns: [Column::default(); N] }
    }
}

/// Bound of rules.
const KNOWN_RULES: u64 = RULES.len() as u64;

/// No bound: any number that a column can hold.
const ANY: u64 = 1 << 32;

/// Bound of stored steps on the map.
const SHEET: u64 = 2 * OFF_SHEET as u64 + 1;

/// Bound of stored days, over ten thousand years: sums of them stay far from overflow.
const DAYS: u64 = 4_000_000;

impl<'a> Source<'a> {
    fn table<const N: usize>(&mut self, rows: usize, bounds: [u64; N]) -> Table<'a, N> {
        let mut columns = [Column::default(); N];
        self.fill(&mut columns, rows, &bounds);
        columns
    }

    fn fill(&mut self, columns: &mut [Column<'a>], rows: usize, bounds: &[u64]) {
        for (column, bound) in columns.iter_mut().zip(bounds) {
            *column = self.column(rows, *bound);
        }
    }

    fn postings(&mut self, rows: usize, bound: u64) -> Postings<'a> {
        let lists = self.lists(rows);
        let items = self.column(lists.items(), bound);
        Postings { lists, items }
    }

    fn rows<const N: usize>(&mut self, articles: usize, bounds: [u64; N]) -> Rows<'a, N> {
        let lists = self.lists(articles);
        let columns = self.table(lists.items(), bounds);
        Rows { lists, columns }
    }

    fn count(&mut self) -> usize {
        self.column(1, ANY).iter().next().unwrap_or(0) as usize
    }
}

impl<'a> Corpus<'a> {
    /// Opens a corpus: checks version, lengths and every index, copies nothing.
    pub fn open(bytes: &'a [u8]) -> Result<Corpus<'a>, Corrupt> {
        let bytes = bytes.strip_prefix(MAGIC.as_slice()).ok_or(Corrupt("it opens differently"))?;
        let bytes = bytes.strip_prefix(&[VERSION]).ok_or(Corrupt("another version"))?;
        let (&[summaries], bytes) = bytes.split_first_chunk().ok_or(Corrupt("it ends too early"))?;
        let (hash, bytes) = bytes.split_first_chunk().ok_or(Corrupt("it ends too early"))?;
        let hash = u64::from_le_bytes(*hash);
        let (epoch, rest) = bytes.split_first_chunk().ok_or(Corrupt("it ends too early"))?;
        let epoch = i32::from_le_bytes(*epoch);
        if epoch.unsigned_abs() > 4_000_000 {
            return Err(Corrupt("the first day"));
        }
        let mut corpus = Corpus { summaries: summaries == 1, hash, epoch, ..Corpus::default() };
        let source = &mut Source::new(rest);
        corpus.take_values(source);
        corpus.take_articles(source);
        corpus.take_who_and_where(source);
        corpus.take_what_is_told(source);
        source.end()?;
        corpus.check()?;
        Ok(corpus)
    }

    /// Strings, spans, problems, and the values of every facet with the articles that have them.
    fn take_values(&mut self, source: &mut Source<'a>) {
        self.strings = source.strings();
        let text = self.text();
        let spans = source.count();
        self.spans = source.table(spans, [ANY; 3]);
        let problems = source.count();
        self.problems = source.table(problems, [text, ANY, text, text]);
        let countries = source.count();
        self.countries = source.table(countries, [text, text]);
        let actors = source.count();
        self.actors = source.table(actors, [text, text, ActorKind::ALL.len() as u64]);
        self.actor_names = source.postings(actors, text);
        self.outlet_keys = source.strings();
        self.outlet_names = source.column(self.outlet_keys.len(), text);
        let regions = source.count();
        self.regions = source.table(regions, [text, text]);
        let places = source.count();
        self.places =
            source.table(places, [text, text, text, regions as u64 + 1, 3_600_001, 3_600_001, SHEET, SHEET]);
    }

    /// Articles with their text, outlet and day.
    fn take_articles(&mut self, source: &mut Source<'a>) {
        let (text, spans) = (self.text(), self.spans[0].len());
        let (bases, outlets) = (Basis::ALL.len() as u64, self.outlet_keys.len() as u64 + 1);
        let count = source.count();
        self.articles = source
            .table(count, [text, ANY, ANY, outlets, bases, KNOWN_RULES, DAYS, DAYS, bases, KNOWN_RULES]);
        self.digests = source.postings(count, text);
        self.bylines = source.postings(count, text);
        self.blocks = source.rows(count, [BlockKind::ALL.len() as u64, ANY, ANY, text]);
        self.sentence_ends = source.postings(self.blocks.lists.items(), ANY);
        self.outlet_spans = source.span_lists(count, spans);
        self.published_spans = source.span_lists(count, spans);
    }

    /// Countries, actors and places of each article.
    fn take_who_and_where(&mut self, source: &mut Source<'a>) {
        let (count, spans) = (self.articles[0].len(), self.spans[0].len());
        self.country_rows = source.rows(count, [self.countries[0].len() as u64, 2, KNOWN_RULES]);
        self.country_spans = source.span_lists(self.country_rows.lists.items(), spans);
        self.actor_rows = source.rows(count, [self.actors[0].len() as u64, KNOWN_RULES]);
        self.actor_row_names = source.postings(self.actor_rows.lists.items(), self.text());
        self.name_spans = source.span_lists(self.actor_row_names.lists.items(), spans);
        self.place_rows = source.rows(count, [self.places[0].len() as u64, KNOWN_RULES]);
        self.place_spans = source.span_lists(self.place_rows.lists.items(), spans);
    }

    /// Dates, figures and statements of each article, and its thread.
    fn take_what_is_told(&mut self, source: &mut Source<'a>) {
        let (count, text) = (self.articles[0].len(), self.text());
        let (precisions, whens) = (Precision::ALL.len() as u64, When::ALL.len() as u64 + 1);
        let (opens, qualifiers) = (Open::ALL.len() as u64 + 1, Qualifier::ALL.len() as u64 + 1);
        self.dates = source.rows(count, [DAYS, DAYS, opens, precisions, whens, KNOWN_RULES, ANY, ANY, ANY]);
        self.figures = source.rows(
            count,
            [
                ANY,
                ANY,
                2,
                ANY,
                ANY,
                text,
                qualifiers,
                text + 1,
                DAYS,
                DAYS,
                text + 1,
                KNOWN_RULES,
                ANY,
                ANY,
                ANY,
            ],
        );
        self.statements = source.rows(count, [text, text + 1, 2, KNOWN_RULES, ANY, ANY, ANY]);
        self.threads = source.column(count, text + 1);
        self.adds = source.postings(count, ANY);
    }

    /// Bound of numbers of strings.
    fn text(&self) -> u64 {
        self.strings.len() as u64
    }

    /// What can only be checked with all tables at hand: spans point into their blocks.
    fn check(&self) -> Result<(), Corrupt> {
        if self.articles().all(Article::is_sound) {
            Ok(())
        } else {
            Err(Corrupt("a mention lies outside its block"))
        }
    }

    /// What tells it from other corpora: 16 hex digits that follow from all it holds.
    pub fn id(&self) -> String {
        format!("{:016x}", self.hash)
    }

    /// Words of names that are spelled in several ways, all spellings of one in a line, parted by spaces.
    pub fn spellings(&self) -> &'a str {
        if self.strings.len() == 0 { "" } else { self.strings.get(0) }
    }

    /// Count of articles.
    pub fn len(&self) -> u32 {
        super::columns::index(self.articles[0].len())
    }

    /// Whether it has no article.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Every article, in order.
    pub fn articles(&self) -> impl Iterator<Item = Article<'_>> {
        (0..self.len()).map(|id| Article { corpus: self, id: ArticleId(id) })
    }

    /// One article; `None` for an id of another corpus.
    pub fn article(&self, id: ArticleId) -> Option<Article<'_>> {
        (id.0 < self.len()).then_some(Article { corpus: self, id })
    }

    /// The article whose id in the contract is `key`.
    pub fn find_article(&self, key: &str) -> Option<Article<'_>> {
        self.articles().find(|article| article.key() == key)
    }

    /// Count of values of a facet.
    pub fn value_count(&self, facet: Facet) -> u32 {
        super::columns::index(match facet {
            Facet::Country => self.countries[0].len(),
            Facet::Actor => self.actors[0].len(),
            Facet::Region => self.regions[0].len(),
            Facet::Outlet => self.outlet_keys.len(),
            Facet::Has | Facet::Missing => facet.fixed_values().len(),
        })
    }

    /// The key of a value, as in the address; values are in the order of their keys.
    pub fn value_key(&self, facet: Facet, value: ValueId) -> &str {
        match facet {
            Facet::Country => self.strings.get(self.countries[0].get(value.0 as usize)),
            Facet::Actor => self.strings.get(self.actors[0].get(value.0 as usize)),
            Facet::Region => self.strings.get(self.regions[0].get(value.0 as usize)),
            Facet::Outlet => self.outlet_keys.get(value.0),
            Facet::Has | Facet::Missing => facet.fixed_values()[value.0 as usize],
        }
    }

    /// The name of a value, as in lists; its key where only a language has one.
    pub fn value_name(&self, facet: Facet, value: ValueId) -> &str {
        let row = value.0 as usize;
        self.strings.get(match facet {
            Facet::Country => self.countries[1].get(row),
            Facet::Region => self.regions[1].get(row),
            Facet::Actor => self.actors[1].get(row),
            Facet::Outlet => self.outlet_names.get(row),
            Facet::Has | Facet::Missing => return facet.fixed_values()[row],
        })
    }

    /// The value with a key, if the corpus has it.
    pub fn find_value(&self, facet: Facet, key: &str) -> Option<ValueId> {
        let (mut low, mut high) = (0, self.value_count(facet));
        while low < high {
            let middle = low.midpoint(high);
            match self.value_key(facet, ValueId(middle)).cmp(key) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Equal => return Some(ValueId(middle)),
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// One country.
    pub fn country(&self, value: ValueId) -> Country<'_> {
        Country {
            value,
            code: self.value_key(Facet::Country, value),
            name: self.value_name(Facet::Country, value),
        }
    }

    /// One actor.
    pub fn actor(&self, value: ValueId) -> Actor<'_> {
        let row = value.0 as usize;
        Actor {
            value,
            key: self.value_key(Facet::Actor, value),
            name: self.value_name(Facet::Actor, value),
            kind: ActorKind::ALL[self.actors[2].get(row) as usize],
            other_names: self.actor_names.get(row).into_iter().map(|name| self.strings.get(name)).collect(),
        }
    }

    /// Every place that any article mentions.
    pub fn places(&self) -> impl Iterator<Item = Place<'_>> {
        (0..self.places[0].len()).map(|row| self.place(row))
    }

    /// One of them, by its place among them.
    fn place(&self, row: usize) -> Place<'_> {
        let text = |column: usize| self.strings.get(self.places[column].get(row));
        let degrees = |column: usize| self.places[column].get(row).cast_signed() - 1_800_000;
        let steps = |column: usize| self.places[column].get(row).cast_signed() - OFF_SHEET;
        Place {
            number: super::columns::index(row),
            key: text(0),
            name: text(1),
            country: text(2),
            region: self.region_of(row).map(|region| self.value_key(Facet::Region, region)),
            point: Point { lat: degrees(4), lon: degrees(5) },
            at: GridPoint { x: steps(6), y: steps(7) },
        }
    }

    fn block(&self, row: usize) -> BlockText<'_> {
        let [kind, first, last, text] = self.blocks.columns;
        BlockText {
            kind: BlockKind::ALL[kind.get(row) as usize],
            lines: (first.get(row), last.get(row)),
            text: self.strings.get(text.get(row)),
        }
    }

    fn region_of(&self, place: usize) -> Option<ValueId> {
        self.places[3].get(place).checked_sub(1).map(ValueId)
    }

    /// What could not be read as expected: digest, line, kind, sentence.
    pub fn problems(&self) -> impl Iterator<Item = (&str, u32, &str, &str)> {
        let [digest, line, kind, text] = self.problems;
        let string = |column: Column<'a>, row| self.strings.get(column.get(row));
        (0..line.len())
            .map(move |row| (string(digest, row), line.get(row), string(kind, row), string(text, row)))
    }

    fn day(&self, code: u32) -> Option<Day> {
        (code > 0).then(|| Day(self.epoch + (code - 1).cast_signed()))
    }

    fn days(&self, start: u32, end: u32) -> Option<DayRange> {
        Some(DayRange::new(self.day(start)?, self.day(end)?))
    }

    fn spans(&self, range: Range<usize>) -> Spans<'_> {
        Spans { columns: self.spans, range }
    }
}

impl Postings<'_> {
    fn get(&self, row: usize) -> Vec<u32> {
        self.lists.get(row).map(|item| self.items.get(item)).collect()
    }
}

/// A country of the corpus.
#[derive(Clone, Debug)]
pub struct Country<'c> {
    /// Its place among the values.
    pub value: ValueId,
    /// ISO 3166-1 alpha-3.
    pub code: &'c str,
    /// English short name.
    pub name: &'c str,
}

/// An actor of the corpus.
#[derive(Clone, Debug)]
pub struct Actor<'c> {
    /// Its place among the values.
    pub value: ValueId,
    /// Slug.
    pub key: &'c str,
    /// Name for lists.
    pub name: &'c str,
    /// What sort.
    pub kind: ActorKind,
    /// The other names in use, the most used first.
    pub other_names: Vec<&'c str>,
}

/// A place of the corpus.
#[derive(Clone, Debug)]
pub struct Place<'c> {
    /// Its place among all places.
    pub number: u32,
    /// ISO 3166-2 or slug.
    pub key: &'c str,
    /// Name for lists.
    pub name: &'c str,
    /// ISO 3166-1 alpha-3.
    pub country: &'c str,
    /// ISO 3166-2 of its region.
    pub region: Option<&'c str>,
    /// Where on earth.
    pub point: Point,
    /// Where on the map.
    pub at: GridPoint,
}

/// Spans of one fact.
#[derive(Clone, Debug)]
pub struct Spans<'c> {
    columns: [Column<'c>; 3],
    range: Range<usize>,
}

impl<'c> Spans<'c> {
    /// The spans, in reading order.
    pub fn iter(&self) -> impl Iterator<Item = Span> + use<'c> {
        let [block, start, length] = self.columns;
        self.range.clone().map(move |row| stretch([block.get(row), start.get(row), length.get(row)]))
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.range.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.range.is_empty()
    }
}

/// One article of a corpus.
#[derive(Clone, Copy, Debug)]
pub struct Article<'c> {
    corpus: &'c Corpus<'c>,
    /// Its place in the order of answers.
    pub id: ArticleId,
}

/// One block of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BlockText<'c> {
    /// What it is.
    pub kind: BlockKind,
    /// First and last line of its digest.
    pub lines: (u32, u32),
    /// Its text.
    pub text: &'c str,
}

/// The outlet of an article.
#[derive(Clone, Debug)]
pub struct ArticleOutlet<'c> {
    /// Its value, `None` when unknown.
    pub value: Option<ValueId>,
    /// Its name, `None` when unknown.
    pub name: Option<&'c str>,
    /// Stated, inferred or unknown.
    pub basis: Basis,
    /// What made it.
    pub rule: Rule,
    /// Where it shows.
    pub evidence: Spans<'c>,
}

/// The publication of an article.
#[derive(Clone, Debug)]
pub struct ArticlePublished<'c> {
    /// Not before.
    pub earliest: Option<Day>,
    /// Not after.
    pub latest: Option<Day>,
    /// Stated, inferred or unknown.
    pub basis: Basis,
    /// What made it.
    pub rule: Rule,
    /// What bounds it.
    pub evidence: Spans<'c>,
}

/// A country in an article.
#[derive(Clone, Debug)]
pub struct CountryMention<'c> {
    /// Which.
    pub value: ValueId,
    /// Whether the article is about it.
    pub about: bool,
    /// What found it.
    pub rule: Rule,
    /// Where.
    pub spans: Spans<'c>,
}

/// An actor in an article.
#[derive(Clone, Debug)]
pub struct ActorMention<'c> {
    corpus: &'c Corpus<'c>,
    row: usize,
    /// Which.
    pub value: ValueId,
    /// What found it.
    pub rule: Rule,
}

/// A place in an article.
#[derive(Clone, Debug)]
pub struct PlaceMention<'c> {
    /// Which.
    pub place: Place<'c>,
    /// What found it.
    pub rule: Rule,
    /// Where.
    pub spans: Spans<'c>,
}

/// A date in an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateMention {
    /// What it stands for.
    pub range: DayRange,
    /// The bound left open.
    pub open: Option<Open>,
    /// How exact it is.
    pub precision: Precision,
    /// Past or ahead.
    pub when: Option<When>,
    /// What made it.
    pub rule: Rule,
    /// Where.
    pub mention: Span,
}

/// A figure in an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FigureMention<'c> {
    /// Full value in units of `unit`.
    pub value: Milli,
    /// Upper end of a range.
    pub upper: Option<Milli>,
    /// "people", "USD", "percent" ...
    pub unit: &'c str,
    /// What stands before it.
    pub qualifier: Option<Qualifier>,
    /// What is counted.
    pub of: Option<&'c str>,
    /// The time it holds for.
    pub as_of: Option<DayRange>,
    /// Who says so: an actor id or a country code.
    pub speaker: Option<&'c str>,
    /// What made it.
    pub rule: Rule,
    /// Where.
    pub mention: Span,
}

/// A statement in an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatementMention<'c> {
    /// Who says so: an actor id or a country code.
    pub speaker: &'c str,
    /// The verb as printed.
    pub verb: Option<&'c str>,
    /// In the speaker's own words.
    pub direct: bool,
    /// What made it.
    pub rule: Rule,
    /// Where what is said stands.
    pub mention: Span,
}

impl<'c> Article<'c> {
    fn row(self) -> usize {
        self.id.0 as usize
    }

    fn field(self, column: usize) -> u32 {
        self.corpus.articles[column].get(self.row())
    }

    /// Its id in the contract and the address.
    pub fn key(self) -> &'c str {
        self.corpus.strings.get(self.field(0))
    }

    /// First and last line in the first of its digests.
    pub fn lines(self) -> (u32, u32) {
        (self.field(1), self.field(2))
    }

    /// Names of the digests that hold it.
    pub fn digests(self) -> Vec<&'c str> {
        self.texts(&self.corpus.digests)
    }

    /// Who signs it.
    pub fn bylines(self) -> Vec<&'c str> {
        self.texts(&self.corpus.bylines)
    }

    fn texts(self, postings: &Postings<'c>) -> Vec<&'c str> {
        postings.get(self.row()).into_iter().map(|text| self.corpus.strings.get(text)).collect()
    }

    /// Its title as printed.
    pub fn title(self) -> &'c str {
        self.block(0).map_or("", |block| block.text)
    }

    /// Its blocks in reading order; the first is the title.
    pub fn blocks(self) -> impl Iterator<Item = BlockText<'c>> {
        self.corpus.blocks.lists.get(self.row()).map(move |row| self.corpus.block(row))
    }

    /// One block.
    pub fn block(self, block: u32) -> Option<BlockText<'c>> {
        let row = self.corpus.blocks.lists.get(self.row()).nth(block as usize)?;
        Some(self.corpus.block(row))
    }

    /// The sentences of a block; only text has any.
    pub fn sentences(self, block: u32) -> impl Iterator<Item = Span> {
        let row = self.corpus.blocks.lists.get(self.row()).nth(block as usize);
        let ends = row.map_or(0..0, |row| self.corpus.sentence_ends.lists.get(row));
        let text = self.block(block).map_or("", |block| block.text);
        let mut start = 0;
        ends.map(move |item| {
            let end = self.corpus.sentence_ends.items.get(item);
            let piece = text.get(start as usize..end as usize).unwrap_or("");
            let space = piece.len() - piece.trim_start().len();
            let sentence = Span { block, start: start + super::columns::index(space), end };
            start = end;
            sentence
        })
    }

    /// The text of a span.
    pub fn text(self, span: Span) -> &'c str {
        self.block(span.block)
            .and_then(|block| block.text.get(span.start as usize..span.end as usize))
            .unwrap_or("")
    }

    /// Whether all its mentions lie in its blocks.
    fn is_sound(self) -> bool {
        let (corpus, row) = (self.corpus, self.row());
        let names = corpus.actor_row_names.lists.across(corpus.actor_rows.lists.get(row));
        let of_spans = [
            corpus.outlet_spans.get(row),
            corpus.published_spans.get(row),
            corpus.country_spans.across(corpus.country_rows.lists.get(row)),
            corpus.name_spans.across(names),
            corpus.place_spans.across(corpus.place_rows.lists.get(row)),
        ];
        let [.., date_block, date_start, date_length] = corpus.dates.columns;
        let [.., block, start, length] = corpus.figures.columns;
        let [.., said_block, said_start, said_length] = corpus.statements.columns;
        (0..super::columns::index(corpus.blocks.lists.get(row).len()))
            .all(|block| self.sentences(block).all(|sentence| self.holds(sentence)))
            && of_spans.into_iter().all(|range| self.holds_all(corpus.spans, range))
            && self.holds_all([date_block, date_start, date_length], corpus.dates.lists.get(row))
            && self.holds_all([block, start, length], corpus.figures.lists.get(row))
            && self.holds_all([said_block, said_start, said_length], corpus.statements.lists.get(row))
            && self.adds().iter().all(|&block| (block as usize) < corpus.blocks.lists.get(row).len())
    }

    fn holds_all(self, columns: [Column<'c>; 3], range: Range<usize>) -> bool {
        Spans { columns, range }.iter().all(|span| self.holds(span))
    }

    fn holds(self, span: Span) -> bool {
        let row = self.corpus.blocks.lists.get(self.row()).nth(span.block as usize);
        let text = row.map(|row| self.corpus.strings.get(self.corpus.blocks.columns[3].get(row)));
        text.is_some_and(|text| text.get(span.start as usize..span.end as usize).is_some())
    }

    /// Who printed it.
    pub fn outlet(self) -> ArticleOutlet<'c> {
        let value = self.field(3).checked_sub(1).map(ValueId);
        ArticleOutlet {
            value,
            name: value.map(|value| self.corpus.value_name(Facet::Outlet, value)),
            basis: Basis::ALL[self.field(4) as usize],
            rule: RULES[self.field(5) as usize],
            evidence: self.corpus.spans(self.corpus.outlet_spans.get(self.row())),
        }
    }

    /// When it was printed.
    pub fn published(self) -> ArticlePublished<'c> {
        ArticlePublished {
            earliest: self.corpus.day(self.field(6)),
            latest: self.corpus.day(self.field(7)),
            basis: Basis::ALL[self.field(8) as usize],
            rule: RULES[self.field(9) as usize],
            evidence: self.corpus.spans(self.corpus.published_spans.get(self.row())),
        }
    }

    /// Values of a facet that it has, each once; countries only those it is about where `about_only` says so.
    pub fn values(self, facet: Facet, about_only: bool) -> Vec<ValueId> {
        let (corpus, row) = (self.corpus, self.row());
        let all = |lists: &Lists, column: &Column<'_>| -> Vec<ValueId> {
            lists.get(row).map(|row| ValueId(column.get(row))).collect()
        };
        match facet {
            Facet::Country => {
                let Rows { lists, columns: [value, about, _] } = &corpus.country_rows;
                let counts = lists.get(row).filter(|row| !about_only || about.get(*row) == 1);
                counts.map(|row| ValueId(value.get(row))).collect()
            }
            Facet::Region => {
                let places = self.place_numbers();
                let regions: Vec<ValueId> =
                    places.filter_map(|place| corpus.region_of(place as usize)).collect();
                let mut regions = by_key(&regions, |region| [region.0.into(), 0, 0]);
                regions.dedup();
                regions
            }
            Facet::Actor => all(&corpus.actor_rows.lists, &corpus.actor_rows.columns[0]),
            Facet::Outlet => self.field(3).checked_sub(1).map(ValueId).into_iter().collect(),
            Facet::Has => {
                let Rows { lists, columns } = &corpus.dates;
                let ahead =
                    lists.get(row).any(|row| some(When::ALL, columns[4].get(row)) == Some(When::Ahead));
                fixed([ahead, !corpus.figures.lists.get(row).is_empty()])
            }
            Facet::Missing => {
                let unknown = Basis::ALL[self.field(8) as usize] == Basis::Unknown;
                fixed([unknown || self.field(6) == 0 && self.field(7) == 0, self.field(3) == 0])
            }
        }
    }

    /// Countries, those it is about first.
    pub fn countries(self) -> impl Iterator<Item = CountryMention<'c>> {
        let Rows { lists, columns: [value, about, rule] } = &self.corpus.country_rows;
        lists.get(self.row()).map(move |row| CountryMention {
            value: ValueId(value.get(row)),
            about: about.get(row) == 1,
            rule: RULES[rule.get(row) as usize],
            spans: self.corpus.spans(self.corpus.country_spans.get(row)),
        })
    }

    /// Actors by first mention.
    pub fn actors(self) -> impl Iterator<Item = ActorMention<'c>> {
        let Rows { lists, columns: [value, rule] } = &self.corpus.actor_rows;
        lists.get(self.row()).map(move |row| ActorMention {
            corpus: self.corpus,
            row,
            value: ValueId(value.get(row)),
            rule: RULES[rule.get(row) as usize],
        })
    }

    /// Places by first mention.
    pub fn places(self) -> impl Iterator<Item = PlaceMention<'c>> {
        let Rows { lists, columns: [value, rule] } = &self.corpus.place_rows;
        lists.get(self.row()).map(move |row| PlaceMention {
            place: self.corpus.place(value.get(row) as usize),
            rule: RULES[rule.get(row) as usize],
            spans: self.corpus.spans(self.corpus.place_spans.get(row)),
        })
    }

    /// Numbers of its places, by first mention.
    pub fn place_numbers(self) -> impl Iterator<Item = u32> + use<'c> {
        let Rows { lists, columns: [place, _] } = &self.corpus.place_rows;
        lists.get(self.row()).map(move |row| place.get(row))
    }

    /// Dates in reading order.
    pub fn dates(self) -> impl Iterator<Item = DateMention> + use<'c> {
        let Rows { lists, columns } = &self.corpus.dates;
        lists.get(self.row()).map(move |row| {
            let get = |column: usize| columns[column].get(row);
            let first = Day(self.corpus.epoch);
            DateMention {
                range: self.corpus.days(get(0), get(1)).unwrap_or(DayRange::day(first)),
                open: some(Open::ALL, get(2)),
                precision: Precision::ALL[get(3) as usize],
                when: some(When::ALL, get(4)),
                rule: RULES[get(5) as usize],
                mention: stretch([get(6), get(7), get(8)]),
            }
        })
    }

    /// Figures in reading order.
    pub fn figures(self) -> impl Iterator<Item = FigureMention<'c>> {
        let Rows { lists, columns } = &self.corpus.figures;
        lists.get(self.row()).map(move |row| {
            let get = |column: usize| columns[column].get(row);
            let text = |code: u32| code.checked_sub(1).map(|text| self.corpus.strings.get(text));
            FigureMention {
                value: whole(get(0), get(1)),
                upper: (get(2) == 1).then(|| whole(get(3), get(4))),
                unit: self.corpus.strings.get(get(5)),
                qualifier: some(Qualifier::ALL, get(6)),
                of: text(get(7)),
                as_of: self.corpus.days(get(8), get(9)),
                speaker: text(get(10)),
                rule: RULES[get(11) as usize],
                mention: stretch([get(12), get(13), get(14)]),
            }
        })
    }

    /// The key of its thread, where there are other articles about the same event: that of the oldest one.
    pub fn thread(self) -> Option<&'c str> {
        let thread = self.corpus.threads.get(self.row()).checked_sub(1)?;
        Some(self.corpus.strings.get(thread))
    }

    /// Blocks that tell what no older article of its thread has, in reading order.
    pub fn adds(self) -> Vec<u32> {
        self.corpus.adds.get(self.row())
    }

    /// The other articles of its thread, in the order of answers.
    pub fn others_of_thread(self) -> impl Iterator<Item = Article<'c>> {
        let thread = self.thread();
        let others = self.corpus.articles().filter(move |other| other.id != self.id);
        others.filter(move |other| thread.is_some() && other.thread() == thread)
    }

    /// Statements in reading order.
    pub fn statements(self) -> impl Iterator<Item = StatementMention<'c>> {
        let Rows { lists, columns } = &self.corpus.statements;
        lists.get(self.row()).map(move |row| {
            let get = |column: usize| columns[column].get(row);
            StatementMention {
                speaker: self.corpus.strings.get(get(0)),
                verb: get(1).checked_sub(1).map(|verb| self.corpus.strings.get(verb)),
                direct: get(2) == 1,
                rule: RULES[get(3) as usize],
                mention: stretch([get(4), get(5), get(6)]),
            }
        })
    }
}

impl<'c> ActorMention<'c> {
    /// Names in use with their spans, in order of first appearance.
    pub fn names(&self) -> impl Iterator<Item = (&'c str, Spans<'c>)> + use<'c> {
        let corpus = self.corpus;
        corpus.actor_row_names.lists.get(self.row).map(move |name| {
            let text = corpus.strings.get(corpus.actor_row_names.items.get(name));
            (text, corpus.spans(corpus.name_spans.get(name)))
        })
    }
}

/// The fixed values that hold, in the order of their keys.
fn fixed(holds: [bool; 2]) -> Vec<ValueId> {
    (0..).zip(holds).filter(|(_, holds)| *holds).map(|(value, _)| ValueId(value)).collect()
}

/// A span as it is stored: with its length.
fn stretch([block, start, length]: [u32; 3]) -> Span {
    Span { block, start, end: start.saturating_add(length) }
}

/// The value that `optional` of the writer stored.
fn some<T: Copy>(all: &[T], code: u32) -> Option<T> {
    code.checked_sub(1).map(|code| all[code as usize])
}

fn whole(low: u32, high: u32) -> Milli {
    Milli(((u64::from(high) << 32) | u64::from(low)).cast_signed())
}
