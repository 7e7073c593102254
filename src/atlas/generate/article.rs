//! One invented article: its text, and beside it the facts that the text shows, each with its spans.

use std::collections::BTreeMap;

use super::random::Random;
use super::world::{InventedActor, World, capital, name};
use crate::corpus::Entry;
use crate::day::{Day, DayRange};
use crate::digest::{Article, Block, BlockKind};
use crate::extract::gazetteer::Place;
use crate::facts::{
    ActorFact, Basis, CountryCode, CountryFact, DateFact, Facts, FigureFact, Milli, NameUsed, Outlet,
    PlaceFact, Precision, Published, Rule, Span, When,
};
use crate::words::ENGLISH;

/// 1 January 2021; the corpus goes on for five years.
const FIRST_DAY: i32 = 18_628;
const DAYS: usize = 5 * 365;

/// Articles of one digest.
const IN_DIGEST: u32 = 40;

/// What a text names, with what stands there.
#[derive(Clone, Copy)]
enum Named<'w> {
    Actor(&'w InventedActor),
    /// By its place among those of the article.
    Country(usize, &'w str),
    Place(&'w Place),
    Date(DayRange, Precision),
    Figure(usize),
}

/// What an article is about before a word of it is written.
struct Plan<'w> {
    outlet: Option<&'w str>,
    day: Day,
    basis: Basis,
    countries: Vec<(CountryCode, bool)>,
    named: Vec<Named<'w>>,
    speaker: Option<&'w str>,
}

/// Article number `number`.
pub(super) fn entry(world: &World, number: u32, random: &mut Random) -> Entry {
    let plan = Plan::new(world, random);
    let mut text = Text::default();
    text.title(world, &plan, random);
    if let Some(outlet) = plan.outlet {
        text.line(BlockKind::Outlet, outlet);
    }
    if plan.basis == Basis::Stated {
        text.line(BlockKind::Date, &ENGLISH.long_day(plan.day));
    }
    text.body(world, &plan, random);
    let first = number % IN_DIGEST * 20 + 1;
    let facts = plan.facts(&text);
    let blocks = (first..).zip(text.blocks);
    let blocks: Vec<Block> =
        blocks.map(|(line, (kind, text))| Block { kind, lines: (line, line), text }).collect();
    let last = blocks.last().map_or(first, |block| block.lines.1);
    let id = format!("{:016x}", random.next());
    Entry {
        digests: vec![format!("invented-{:04}.txt", number / IN_DIGEST)],
        article: Article { id, lines: (first, last), blocks, bylines: vec![name(random)] },
        facts,
    }
}

impl<'w> Plan<'w> {
    fn new(world: &'w World, random: &mut Random) -> Plan<'w> {
        let day = Day(FIRST_DAY).plus(count(random.below(DAYS)));
        let ranks = world.country.some(random.within(1, 3), random);
        let countries = ranks.iter().enumerate().map(|(at, rank)| {
            let about = at == 0 || random.chance(40);
            (world.countries[*rank].0, about)
        });
        let countries: Vec<(CountryCode, bool)> = countries.collect();
        let actors: Vec<&InventedActor> =
            world.actor.some(4, random).into_iter().map(|rank| &world.actors[rank]).collect();
        let mut named = Vec::new();
        for actor in &actors {
            named.extend((0..random.within(1, 3)).map(|_| Named::Actor(actor)));
        }
        for (at, rank) in ranks.iter().enumerate() {
            let country = Named::Country(at, &world.countries[*rank].1);
            named.extend((0..random.within(1, 3)).map(|_| country));
            if !world.places[*rank].is_empty() && random.chance(70) {
                let places = &world.places[*rank];
                named.push(Named::Place(places[random.below(places.len())]));
            }
        }
        named.extend((0..random.within(1, 4)).map(|_| date(day, random)));
        named.extend((0..random.below(4)).map(|_| Named::Figure(random.within(2, 900))));
        shuffle(&mut named, random);
        let (known, sure) = (random.chance(95), random.below(100));
        Plan {
            outlet: known.then(|| world.outlets[world.outlet.pick(random)].as_str()),
            day,
            basis: [Basis::Stated, Basis::Inferred, Basis::Unknown]
                [usize::from(sure >= 90) + usize::from(sure >= 97)],
            countries,
            named,
            speaker: random.chance(50).then(|| actors[0].id.as_str()),
        }
    }

    fn facts(&self, text: &Text<'w>) -> Facts {
        let (mut dates, mut figures) = (Vec::new(), Vec::new());
        let (mut actors, mut places) = (Vec::new(), Vec::new());
        let mut countries: BTreeMap<usize, Vec<Span>> = BTreeMap::new();
        for (named, span) in &text.found {
            match named {
                Named::Actor(actor) => note_actor(&mut actors, actor, *span),
                Named::Country(at, _) => countries.entry(*at).or_default().push(*span),
                Named::Place(place) => note_place(&mut places, place, *span),
                Named::Date(range, precision) => {
                    dates.push(self.date(*range, *precision, *span, text.shown(*span)));
                }
                Named::Figure(number) => figures.push(self.figure(*number, *span, text.shown(*span))),
            }
        }
        let countries = self.countries.iter().zip(countries.into_values());
        let mut countries: Vec<CountryFact> = countries
            .map(|((code, about), mentions)| CountryFact {
                code: *code,
                about: *about,
                rule: Rule::CountryName,
                mentions,
            })
            .collect();
        countries.sort_by_key(|fact| !fact.about);
        Facts {
            outlet: self.outlet(),
            published: self.published(),
            countries,
            actors,
            places,
            dates,
            figures,
            statements: Vec::new(),
            thread: None,
        }
    }

    /// Behind the title stands the outlet, where it is known.
    fn outlet(&self) -> Outlet {
        match self.outlet {
            Some(name) => Outlet {
                name: Some(name.to_owned()),
                basis: Basis::Stated,
                rule: Rule::OutletLine,
                evidence: vec![Span { block: 1, start: 0, end: length(name) }],
            },
            None => Facts::none().outlet,
        }
    }

    /// Behind the outlet stands the day, where it is stated.
    fn published(&self) -> Published {
        let block = 1 + u32::from(self.outlet.is_some());
        match self.basis {
            Basis::Stated => Published {
                earliest: Some(self.day),
                latest: Some(self.day),
                basis: self.basis,
                rule: Rule::DateLine,
                evidence: vec![Span { block, start: 0, end: length(&ENGLISH.long_day(self.day)) }],
            },
            Basis::Inferred => Published {
                earliest: Some(self.day.plus(-9)),
                latest: Some(self.day.plus(5)),
                basis: self.basis,
                rule: Rule::PublishedBetween,
                evidence: Vec::new(),
            },
            Basis::Unknown => Facts::none().published,
        }
    }

    fn date(&self, range: DayRange, precision: Precision, mention: Span, text: &str) -> DateFact {
        let when = match () {
            () if range.end < self.day => Some(When::Past),
            () if range.start > self.day => Some(When::Ahead),
            () => None,
        };
        DateFact { text: text.to_owned(), range, open: None, precision, when, rule: Rule::DateFull, mention }
    }

    fn figure(&self, number: usize, mention: Span, text: &str) -> FigureFact {
        FigureFact {
            text: text.to_owned(),
            value: Milli(i64::from(count(number)) * 1000),
            upper: None,
            unit: "people".to_owned(),
            qualifier: None,
            of: Some("people".to_owned()),
            as_of: None,
            speaker: self.speaker.map(str::to_owned),
            rule: Rule::FigureNumber,
            mention,
        }
    }
}

fn note_actor(facts: &mut Vec<ActorFact>, actor: &InventedActor, span: Span) {
    match facts.iter_mut().find(|fact| fact.id == actor.id) {
        Some(fact) => fact.names[0].mentions.push(span),
        None => facts.push(ActorFact {
            id: actor.id.clone(),
            name: actor.name.clone(),
            kind: actor.kind,
            rule: Rule::ActorKnown,
            names: vec![NameUsed { text: actor.name.clone(), mentions: vec![span] }],
        }),
    }
}

fn note_place(facts: &mut Vec<PlaceFact>, place: &Place, span: Span) {
    match facts.iter_mut().find(|fact| fact.id == place.id) {
        Some(fact) => fact.mentions.push(span),
        None => facts.push(PlaceFact {
            id: place.id.clone(),
            name: place.name.clone(),
            country: place.country,
            region: Some(place.region.clone()).filter(|region| !region.is_empty()),
            point: place.point,
            rule: Rule::PlaceKnown,
            mentions: vec![span],
        }),
    }
}

/// The blocks written so far, and what they name.
#[derive(Default)]
struct Text<'w> {
    blocks: Vec<(BlockKind, String)>,
    found: Vec<(Named<'w>, Span)>,
}

impl<'w> Text<'w> {
    fn line(&mut self, kind: BlockKind, text: &str) {
        self.blocks.push((kind, text.to_owned()));
    }

    fn title(&mut self, world: &World, plan: &Plan<'_>, random: &mut Random) {
        let actor = plan.named.iter().find_map(|named| match named {
            Named::Actor(actor) => Some(actor.name.as_str()),
            _ => None,
        });
        let mut words = vec![actor.unwrap_or_default().to_owned()];
        words.extend((0..random.within(4, 8)).map(|_| world.words[world.word.pick(random)].clone()));
        self.line(BlockKind::Title, &words.join(" "));
    }

    /// Paragraphs until all is named, and at least about 2.5 kB are written.
    fn body(&mut self, world: &World, plan: &Plan<'w>, random: &mut Random) {
        let length = random.within(1_600, 2_900);
        let mut named = plan.named.iter();
        let mut written = 0;
        while written < length || named.len() > 0 {
            self.line(BlockKind::Paragraph, "");
            for _ in 0..random.within(2, 4) {
                self.sentence(world, named.next(), random);
            }
            written += self.blocks.last().map_or(0, |(_, text)| text.len());
        }
    }

    /// One sentence, which names one thing at most.
    fn sentence(&mut self, world: &World, named: Option<&Named<'w>>, random: &mut Random) {
        let words = random.within(6, 15);
        let at = random.within(1, words - 1);
        for word in 0..words {
            if let Some(named) = named.filter(|_| word == at) {
                self.push(" ");
                let (block, start) = self.end();
                self.push(&wording(*named));
                let (_, end) = self.end();
                self.found.push((*named, Span { block, start, end }));
            }
            let next = if random.chance(4) {
                random.one(&world.phrases)
            } else {
                &world.words[world.word.pick(random)]
            };
            match word {
                0 if self.end().1 == 0 => self.push(&capital(next)),
                0 => self.push(&format!(" {}", capital(next))),
                _ => self.push(&format!(" {next}")),
            }
        }
        self.push(".");
    }

    fn push(&mut self, text: &str) {
        self.blocks.last_mut().expect("a paragraph was begun").1.push_str(text);
    }

    /// The last block, and its end.
    fn end(&self) -> (u32, u32) {
        let block = u32::try_from(self.blocks.len() - 1).expect("a dozen blocks");
        (block, length(&self.blocks.last().expect("a paragraph was begun").1))
    }

    fn shown(&self, span: Span) -> &str {
        &self.blocks[span.block as usize].1[span.start as usize..span.end as usize]
    }
}

fn wording(named: Named<'_>) -> String {
    match named {
        Named::Actor(actor) => actor.name.clone(),
        Named::Country(_, name) => name.to_owned(),
        Named::Place(place) => place.name.clone(),
        Named::Date(range, Precision::Day) => ENGLISH.long_day(range.start),
        Named::Date(range, Precision::Month) => {
            let first = ENGLISH.long_day(range.start);
            first.split_once(' ').map_or_else(String::new, |(_, month)| month.to_owned())
        }
        Named::Date(range, _) => {
            format!("{} to {}", ENGLISH.long_day(range.start), ENGLISH.long_day(range.end))
        }
        Named::Figure(number) => format!("{number} people"),
    }
}

/// A date up to ninety days before publication, or somewhat after.
fn date(published: Day, random: &mut Random) -> Named<'static> {
    let day = published.plus(count(random.below(110)) - 90);
    let (year, month, _) = day.civil();
    match random.below(10) {
        0 | 1 => Named::Date(DayRange::month(year, month).unwrap_or(DayRange::day(day)), Precision::Month),
        2 => Named::Date(DayRange::new(day, day.plus(6)), Precision::Range),
        _ => Named::Date(DayRange::day(day), Precision::Day),
    }
}

/// Fisher and Yates.
fn shuffle<T>(items: &mut [T], random: &mut Random) {
    for last in (1..items.len()).rev() {
        items.swap(last, random.below(last + 1));
    }
}

fn count(number: usize) -> i32 {
    i32::try_from(number).expect("a few thousand")
}

fn length(text: &str) -> u32 {
    u32::try_from(text.len()).expect("a few kilobytes")
}
