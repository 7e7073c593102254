//! The writer of the compiled corpus. The order of its columns is the format; `read` takes them in the same
//! order.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::columns::{Sink, index};
use super::spellings::spellings;
use super::{Collection, Entry, MAGIC, OFF_SHEET, VERSION};
use crate::day::{Day, DayRange};
use crate::digest::BlockKind;
use crate::extract::gazetteer::{Gazetteer, PlaceKind};
use crate::extract::slug;
use crate::extract::text::sentences;
use crate::facts::{ActorKind, Basis, Milli, Open, PlaceFact, Precision, Qualifier, RULES, Rule, Span, When};
use crate::geography::project;
use crate::hash::fnv;

/// Packs a collection. The same collection gives the same bytes.
pub fn compile(collection: &Collection) -> Vec<u8> {
    let spellings = spellings(collection);
    let mut writer = Writer::new(collection);
    let mut sink = Sink::default();
    // The first of all strings.
    writer.strings.number(&spellings);
    writer.values(&mut sink);
    writer.articles(&mut sink);
    writer.country_mentions(&mut sink);
    writer.actor_mentions(&mut sink);
    writer.place_mentions(&mut sink);
    writer.dates(&mut sink);
    writer.figures(&mut sink);
    writer.statements(&mut sink);
    writer.threads(&mut sink);
    writer.finish(sink)
}

struct Writer<'c> {
    entries: &'c [Entry],
    collection: &'c Collection,
    values: Values<'c>,
    strings: Pool<'c>,
    spans: Vec<Span>,
    epoch: i32,
}

/// The values of the facets, in the order of their keys.
struct Values<'c> {
    countries: BTreeMap<&'c str, usize>,
    actors: BTreeMap<&'c str, usize>,
    outlets: BTreeMap<String, (usize, &'c str)>,
    regions: BTreeMap<&'c str, usize>,
    places: BTreeMap<&'c str, usize>,
}

/// Strings by number; equal ones once.
#[derive(Default)]
struct Pool<'c> {
    numbers: HashMap<&'c str, u32>,
    strings: Vec<&'c str>,
}

impl<'c> Pool<'c> {
    fn number(&mut self, string: &'c str) -> u32 {
        *self.numbers.entry(string).or_insert_with(|| {
            self.strings.push(string);
            index(self.strings.len() - 1)
        })
    }
}

impl<'c> Values<'c> {
    fn new(entries: &'c [Entry]) -> Values<'c> {
        let facts = || entries.iter().map(|entry| &entry.facts);
        let outlets =
            facts().filter_map(|facts| facts.outlet.name.as_deref()).map(|name| (slug(name), (0, name)));
        let mut values = Values {
            countries: numbered(facts().flat_map(|facts| &facts.countries).map(|fact| fact.code.as_str())),
            actors: numbered(facts().flat_map(|facts| &facts.actors).map(|fact| fact.id.as_str())),
            outlets: outlets.rev().collect(),
            regions: numbered(
                facts().flat_map(|facts| &facts.places).filter_map(|fact| fact.region.as_deref()),
            ),
            places: numbered(facts().flat_map(|facts| &facts.places).map(|fact| fact.id.as_str())),
        };
        for (number, value) in values.outlets.values_mut().enumerate() {
            value.0 = number;
        }
        values
    }
}

fn numbered<'c>(keys: impl Iterator<Item = &'c str>) -> BTreeMap<&'c str, usize> {
    let keys: BTreeSet<&str> = keys.collect();
    keys.into_iter().enumerate().map(|(number, key)| (key, number)).collect()
}

/// One column for each field, filled row by row.
struct Rows<const FIELDS: usize>([Vec<u32>; FIELDS]);

impl<const FIELDS: usize> Rows<FIELDS> {
    fn new() -> Self {
        Rows([const { Vec::new() }; FIELDS])
    }

    fn push(&mut self, row: [u32; FIELDS]) {
        for (column, number) in self.0.iter_mut().zip(row) {
            column.push(number);
        }
    }

    /// For a table whose length nothing before it tells.
    fn write_counted(&self, sink: &mut Sink) {
        sink.column(&[index(self.0[0].len())]);
        self.write(sink);
    }

    fn write(&self, sink: &mut Sink) {
        for column in &self.0 {
            sink.column(column);
        }
    }
}

/// The starts of lists whose items go into other columns.
struct Starts(Vec<u32>);

impl Starts {
    fn new() -> Starts {
        Starts(vec![0])
    }

    fn end_at(&mut self, item: usize) {
        self.0.push(index(item));
    }
}

impl<'c> Writer<'c> {
    fn new(collection: &'c Collection) -> Writer<'c> {
        let entries = &collection.entries;
        Writer {
            entries,
            collection,
            values: Values::new(entries),
            strings: Pool::default(),
            spans: Vec::new(),
            epoch: days(entries).map(|day| day.0).min().unwrap_or(0),
        }
    }

    /// Countries, actors, outlets, regions and places.
    fn values(&mut self, sink: &mut Sink) {
        self.countries(sink);
        self.actors(sink);
        self.outlets(sink);
        self.regions(sink);
        self.places(sink);
    }

    fn countries(&mut self, sink: &mut Sink) {
        let countries = Gazetteer::builtin().countries.iter();
        let known = countries.map(|country| (country.code.as_str(), country.name.as_str()));
        let codes: Vec<&str> = self.values.countries.keys().copied().collect();
        self.named(sink, &codes, known.collect());
    }

    fn regions(&mut self, sink: &mut Sink) {
        let regions = Gazetteer::builtin().places.iter().filter(|place| place.kind == PlaceKind::Region);
        let known = regions.map(|place| (place.region.as_str(), place.name.as_str()));
        let codes: Vec<&str> = self.values.regions.keys().copied().collect();
        self.named(sink, &codes, known.collect());
    }

    /// Codes with their names; one that nobody knows is its own.
    fn named(&mut self, sink: &mut Sink, codes: &[&'c str], known: HashMap<&str, &'static str>) {
        let mut rows = Rows::new();
        for &code in codes {
            let name: &'c str = known.get(code).copied().unwrap_or(code);
            rows.push([self.strings.number(code), self.strings.number(name)]);
        }
        rows.write_counted(sink);
    }

    fn actors(&mut self, sink: &mut Sink) {
        let mut names: BTreeMap<&str, BTreeMap<&'c str, usize>> = BTreeMap::new();
        let mut first: BTreeMap<&str, (&'c str, ActorKind)> = BTreeMap::new();
        for fact in self.entries.iter().flat_map(|entry| &entry.facts.actors) {
            first.entry(&fact.id).or_insert((&fact.name, fact.kind));
            let counts = names.entry(&fact.id).or_default();
            for name in &fact.names {
                *counts.entry(&name.text).or_default() += name.mentions.len();
            }
        }
        let (mut rows, mut starts, mut others) = (Rows::new(), Starts::new(), Vec::new());
        for &id in self.values.actors.keys() {
            let (name, kind) = first[id];
            rows.push([self.strings.number(id), self.strings.number(name), code(ActorKind::ALL, kind)]);
            let mut used: Vec<(&'c str, usize)> =
                names[id].iter().map(|(&text, &count)| (text, count)).collect();
            used.sort_by_key(|&(text, count)| (std::cmp::Reverse(count), text));
            others.extend(
                used.into_iter().filter(|&(text, _)| text != name).map(|(text, _)| self.strings.number(text)),
            );
            starts.end_at(others.len());
        }
        rows.write_counted(sink);
        sink.lists(&starts.0);
        sink.column(&others);
    }

    fn outlets(&mut self, sink: &mut Sink) {
        let outlets = std::mem::take(&mut self.values.outlets);
        sink.strings(outlets.keys().map(String::as_str));
        let names: Vec<u32> = outlets.values().map(|(_, name)| self.strings.number(name)).collect();
        sink.column(&names);
        self.values.outlets = outlets;
    }

    fn places(&mut self, sink: &mut Sink) {
        let mut rows = Rows::new();
        let mut first: BTreeMap<&str, &PlaceFact> = BTreeMap::new();
        for fact in self.entries.iter().flat_map(|entry| &entry.facts.places) {
            first.entry(&fact.id).or_insert(fact);
        }
        for fact in first.values() {
            let at = project(degrees(fact.point.lat), degrees(fact.point.lon));
            rows.push([
                self.strings.number(&fact.id),
                self.strings.number(&fact.name),
                self.strings.number(fact.country.as_str()),
                fact.region.as_deref().map_or(0, |code| index(self.values.regions[code]) + 1),
                stored_degrees(fact.point.lat),
                stored_degrees(fact.point.lon),
                stored_steps(at.x),
                stored_steps(at.y),
            ]);
        }
        rows.write_counted(sink);
    }

    fn articles(&mut self, sink: &mut Sink) {
        let (mut rows, mut digests, mut bylines) = (Rows::new(), Vec::new(), Vec::new());
        let (mut digest_starts, mut byline_starts) = (Starts::new(), Starts::new());
        let (mut outlet_spans, mut published_spans) = (Vec::new(), Vec::new());
        for entry in self.entries {
            let (outlet, published) = (&entry.facts.outlet, &entry.facts.published);
            rows.push([
                self.strings.number(&entry.article.id),
                entry.article.lines.0,
                entry.article.lines.1,
                outlet.name.as_ref().map_or(0, |name| index(self.values.outlets[&slug(name)].0) + 1),
                code(Basis::ALL, outlet.basis),
                rule(outlet.rule),
                self.day(published.earliest),
                self.day(published.latest),
                code(Basis::ALL, published.basis),
                rule(published.rule),
            ]);
            digests.extend(entry.digests.iter().map(|name| self.strings.number(name)));
            digest_starts.end_at(digests.len());
            bylines.extend(entry.article.bylines.iter().map(|name| self.strings.number(name)));
            byline_starts.end_at(bylines.len());
            outlet_spans.push(outlet.evidence.as_slice());
            published_spans.push(published.evidence.as_slice());
        }
        rows.write_counted(sink);
        for (starts, items) in [(digest_starts, digests), (byline_starts, bylines)] {
            sink.lists(&starts.0);
            sink.column(&items);
        }
        self.blocks(sink);
        self.span_lists(sink, outlet_spans);
        self.span_lists(sink, published_spans);
    }

    fn blocks(&mut self, sink: &mut Sink) {
        let (mut rows, mut starts) = (Rows::new(), Starts::new());
        let (mut sentence_ends, mut sentence_starts) = (Vec::new(), Starts::new());
        let mut count = 0;
        for entry in self.entries {
            for block in &entry.article.blocks {
                let kind = code(BlockKind::ALL, block.kind);
                rows.push([kind, block.lines.0, block.lines.1, self.strings.number(&block.text)]);
                if block.kind.is_text() {
                    sentence_ends.extend(sentences(&block.text).iter().map(|sentence| index(sentence.end)));
                }
                sentence_starts.end_at(sentence_ends.len());
            }
            count += entry.article.blocks.len();
            starts.end_at(count);
        }
        sink.lists(&starts.0);
        rows.write(sink);
        sink.lists(&sentence_starts.0);
        sink.column(&sentence_ends);
    }

    fn country_mentions(&mut self, sink: &mut Sink) {
        let entries = self.entries;
        let mut rows = Rows::new();
        for fact in entries.iter().flat_map(|entry| &entry.facts.countries) {
            rows.push([
                index(self.values.countries[fact.code.as_str()]),
                u32::from(fact.about),
                rule(fact.rule),
            ]);
        }
        sink.lists(&starts_of(entries, |entry| entry.facts.countries.len()));
        rows.write(sink);
        let mentions =
            entries.iter().flat_map(|entry| &entry.facts.countries).map(|fact| fact.mentions.as_slice());
        self.span_lists(sink, mentions.collect());
    }

    fn actor_mentions(&mut self, sink: &mut Sink) {
        let entries = self.entries;
        let (mut rows, mut texts, mut starts) = (Rows::new(), Vec::new(), Starts::new());
        let mut spans = Vec::new();
        for fact in entries.iter().flat_map(|entry| &entry.facts.actors) {
            rows.push([index(self.values.actors[fact.id.as_str()]), rule(fact.rule)]);
            for name in &fact.names {
                texts.push(self.strings.number(&name.text));
                spans.push(name.mentions.as_slice());
            }
            starts.end_at(texts.len());
        }
        sink.lists(&starts_of(entries, |entry| entry.facts.actors.len()));
        rows.write(sink);
        sink.lists(&starts.0);
        sink.column(&texts);
        self.span_lists(sink, spans);
    }

    fn place_mentions(&mut self, sink: &mut Sink) {
        let entries = self.entries;
        let mut rows = Rows::new();
        for fact in entries.iter().flat_map(|entry| &entry.facts.places) {
            rows.push([index(self.values.places[fact.id.as_str()]), rule(fact.rule)]);
        }
        sink.lists(&starts_of(entries, |entry| entry.facts.places.len()));
        rows.write(sink);
        let mentions =
            entries.iter().flat_map(|entry| &entry.facts.places).map(|fact| fact.mentions.as_slice());
        self.span_lists(sink, mentions.collect());
    }

    fn dates(&mut self, sink: &mut Sink) {
        let entries = self.entries;
        let mut rows = Rows::new();
        for fact in entries.iter().flat_map(|entry| &entry.facts.dates) {
            rows.push([
                self.day(Some(fact.range.start)),
                self.day(Some(fact.range.end)),
                optional(Open::ALL, fact.open),
                code(Precision::ALL, fact.precision),
                optional(When::ALL, fact.when),
                rule(fact.rule),
                fact.mention.block,
                fact.mention.start,
                fact.mention.end - fact.mention.start,
            ]);
        }
        sink.lists(&starts_of(entries, |entry| entry.facts.dates.len()));
        rows.write(sink);
    }

    fn figures(&mut self, sink: &mut Sink) {
        let entries = self.entries;
        let mut rows = Rows::new();
        for fact in entries.iter().flat_map(|entry| &entry.facts.figures) {
            let [value_low, value_high] = halves(fact.value);
            let [upper_low, upper_high] = fact.upper.map_or([0, 0], halves);
            let as_of = |side: fn(DayRange) -> Day| fact.as_of.map(side);
            rows.push([
                value_low,
                value_high,
                u32::from(fact.upper.is_some()),
                upper_low,
                upper_high,
                self.strings.number(&fact.unit),
                optional(Qualifier::ALL, fact.qualifier),
                fact.of.as_deref().map_or(0, |text| self.strings.number(text) + 1),
                self.day(as_of(|range| range.start)),
                self.day(as_of(|range| range.end)),
                fact.speaker.as_deref().map_or(0, |text| self.strings.number(text) + 1),
                rule(fact.rule),
                fact.mention.block,
                fact.mention.start,
                fact.mention.end - fact.mention.start,
            ]);
        }
        sink.lists(&starts_of(entries, |entry| entry.facts.figures.len()));
        rows.write(sink);
    }

    fn statements(&mut self, sink: &mut Sink) {
        let entries = self.entries;
        let mut rows = Rows::new();
        for fact in entries.iter().flat_map(|entry| &entry.facts.statements) {
            rows.push([
                self.strings.number(&fact.speaker),
                fact.verb.as_deref().map_or(0, |verb| self.strings.number(verb) + 1),
                u32::from(fact.direct),
                rule(fact.rule),
                fact.mention.block,
                fact.mention.start,
                fact.mention.end - fact.mention.start,
            ]);
        }
        sink.lists(&starts_of(entries, |entry| entry.facts.statements.len()));
        rows.write(sink);
    }

    fn threads(&mut self, sink: &mut Sink) {
        let (mut threads, mut adds, mut starts) = (Vec::new(), Vec::new(), Starts::new());
        for entry in self.entries {
            let thread = entry.facts.thread.as_ref();
            threads.push(thread.map_or(0, |thread| self.strings.number(&thread.id) + 1));
            adds.extend(thread.into_iter().flat_map(|thread| &thread.adds));
            starts.end_at(adds.len());
        }
        sink.column(&threads);
        sink.lists(&starts.0);
        sink.column(&adds);
    }

    /// A day as the format stores it: 0 is none, 1 the first day of the corpus.
    fn day(&self, day: Option<Day>) -> u32 {
        day.map_or(0, |day| u32::try_from(day.0 - self.epoch).expect("the epoch is the first day") + 1)
    }

    fn span_lists(&mut self, sink: &mut Sink, lists: Vec<&[Span]>) {
        let mut starts = vec![index(self.spans.len())];
        for spans in lists {
            self.spans.extend_from_slice(spans);
            starts.push(index(self.spans.len()));
        }
        sink.later_lists(&starts);
    }

    /// Header, then what everything else points into, then everything else.
    fn finish(mut self, body: Sink) -> Vec<u8> {
        let mut problems = Rows::new();
        for (digest, problem) in &self.collection.problems {
            let (digest, kind) = (self.strings.number(digest), self.strings.number(problem.kind));
            problems.push([digest, problem.line, kind, self.strings.number(&problem.text)]);
        }
        let mut sink = Sink::default();
        sink.0.extend_from_slice(&self.epoch.to_le_bytes());
        sink.strings(self.strings.strings.iter().copied());
        let mut spans = Rows::new();
        for span in &self.spans {
            spans.push([span.block, span.start, span.end - span.start]);
        }
        spans.write_counted(&mut sink);
        problems.write_counted(&mut sink);
        sink.0.extend_from_slice(&body.0);
        let head = [
            MAGIC.as_slice(),
            &[VERSION, u8::from(self.collection.summaries)],
            &fnv(sink.0.iter().copied()).to_le_bytes(),
        ];
        [&head.concat(), sink.0.as_slice()].concat()
    }
}

/// Every day that any fact holds.
fn days(entries: &[Entry]) -> impl Iterator<Item = Day> + '_ {
    entries.iter().flat_map(|entry| {
        let facts = &entry.facts;
        let published = [facts.published.earliest, facts.published.latest];
        let dates = facts.dates.iter().map(|fact| Some(fact.range.start));
        let figures = facts.figures.iter().map(|fact| fact.as_of.map(|range| range.start));
        published.into_iter().chain(dates).chain(figures).flatten()
    })
}

fn starts_of(entries: &[Entry], count: impl Fn(&Entry) -> usize) -> Vec<u32> {
    let mut starts = Starts::new();
    let mut items = 0;
    for entry in entries {
        items += count(entry);
        starts.end_at(items);
    }
    starts.0
}

/// The number of a value within its kind.
fn code<T: PartialEq>(all: &[T], value: T) -> u32 {
    index(all.iter().position(|known| *known == value).expect("ALL lists every value"))
}

/// The same with 0 for none.
fn optional<T: PartialEq>(all: &[T], value: Option<T>) -> u32 {
    value.map_or(0, |value| code(all, value) + 1)
}

fn rule(rule: Rule) -> u32 {
    code(RULES, rule)
}

/// Ten-thousandths of a degree from -180 upwards.
fn degrees(ten_thousandths: i32) -> f64 {
    f64::from(ten_thousandths) / 10_000.0
}

fn stored_degrees(degrees: i32) -> u32 {
    u32::try_from(degrees + 1_800_000).expect("degrees are at least -180")
}

/// Places far off the sheet stay far off, which is all that matters of them.
fn stored_steps(steps: i32) -> u32 {
    (steps.clamp(-OFF_SHEET, OFF_SHEET) + OFF_SHEET).unsigned_abs()
}

fn halves(number: Milli) -> [u32; 2] {
    let bytes = number.0.to_le_bytes();
    let half = |at: usize| u32::from_le_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]]);
    [half(0), half(4)]
}
