//! Queries over a collection that always have something to find: each takes what it asks for from an article.

use std::collections::BTreeMap;

use super::random::Random;
use crate::corpus::{Collection, Entry};
use crate::day::Day;
use crate::extract::slug;
use crate::facet::Facet;
use crate::facts::{Basis, Facts};
use crate::query::{Address, Clock, Match, Query, Scope};
use crate::search::tokens;

/// Kinds of searches, in the order of their tables.
pub const SEARCHES: [&str; 7] =
    ["common word", "rare word", "two words", "phrase", "prefix", "exclusion", "misspelt"];

/// Invents queries over one collection.
#[derive(Debug)]
pub struct Queries<'c> {
    collection: &'c Collection,
    /// In how many articles each term is.
    having: BTreeMap<String, u32>,
    random: Random,
}

/// Ways to ask for values.
const FILTERS: usize = 10;

impl<'c> Queries<'c> {
    /// Over a collection that is not empty.
    pub fn new(collection: &'c Collection, seed: u64) -> Queries<'c> {
        let mut having = BTreeMap::new();
        for entry in &collection.entries {
            let mut own: Vec<String> = Vec::new();
            for block in entry.article.blocks.iter().filter(|block| block.kind.is_text()) {
                tokens(&block.text, &mut |token| own.push(token.term.to_owned()));
            }
            own.sort_unstable();
            own.dedup();
            for term in own {
                *having.entry(term).or_default() += 1;
            }
        }
        Queries { collection, having, random: Random::new(seed) }
    }

    /// So many addresses without words, all ways to choose in turn, each address once.
    pub fn filters(&mut self, count: usize) -> Vec<String> {
        self.different(count, |queries, turn| queries.filter(turn % FILTERS))
    }

    /// So many addresses with words of a kind, each once.
    pub fn searches(&mut self, kind: usize, count: usize) -> Vec<String> {
        self.different(count, |queries, _| {
            let mut query = Query::default();
            query.set_words(&queries.words(kind));
            query
        })
    }

    fn different(&mut self, count: usize, make: impl Fn(&mut Self, usize) -> Query) -> Vec<String> {
        let mut addresses: Vec<String> = Vec::new();
        // A small corpus may not have so many.
        for turn in 0..count * 20 {
            let query = make(self, turn);
            let address = Address { query, ..Address::default() }.to_string();
            if addresses.len() < count && !address.is_empty() && !addresses.contains(&address) {
                addresses.push(address);
            }
        }
        addresses
    }

    fn entry(&mut self) -> &'c Entry {
        self.random.one(&self.collection.entries)
    }

    fn filter(&mut self, way: usize) -> Query {
        let mut query = Query::default();
        match way {
            0 => self.any(&mut query, Facet::Country),
            1 => self.all(&mut query, Facet::Country),
            2 => self.not(&mut query, Facet::Country),
            3 => {
                self.any(&mut query, Facet::Country);
                query.scope = Scope::About;
            }
            4 => self.any(&mut query, Facet::Actor),
            5 => self.all(&mut query, Facet::Actor),
            6 => self.days(&mut query, Clock::Published),
            7 => self.days(&mut query, Clock::Mentioned),
            8 => self.any(&mut query, Facet::Outlet),
            _ => self.any(&mut query, Facet::Region),
        }
        // Every third asks for something else besides.
        match self.random.below(9) {
            0 => self.days(&mut query, Clock::Published),
            1 => self.not(&mut query, Facet::Actor),
            2 => self.any(&mut query, Facet::Outlet),
            _ => {}
        }
        query
    }

    /// One to three values of as many articles.
    fn any(&mut self, query: &mut Query, facet: Facet) {
        for _ in 0..self.random.within(1, 3) {
            let values = values(&self.entry().facts, facet);
            if !values.is_empty() {
                query.choice_mut(facet).choose(self.random.one(&values).clone());
            }
        }
    }

    /// Two values of one article.
    fn all(&mut self, query: &mut Query, facet: Facet) {
        let values = values(&self.entry().facts, facet);
        for value in values.into_iter().take(2) {
            query.choice_mut(facet).choose(value);
        }
        query.choice_mut(facet).matching = Match::All;
    }

    fn not(&mut self, query: &mut Query, facet: Facet) {
        let values = values(&self.entry().facts, facet);
        if !values.is_empty() {
            query.choice_mut(facet).exclude(self.random.one(&values).clone());
        }
    }

    /// From a week to a year.
    fn days(&mut self, query: &mut Query, clock: Clock) {
        let published = &self.entry().facts.published;
        let from = match published.basis {
            Basis::Unknown => Day(19_000),
            _ => published.earliest.unwrap_or(Day(19_000)),
        };
        let length = i32::try_from(self.random.within(7, 365)).expect("a year");
        query.clock = clock;
        query.set_interval(Some(from), Some(from.plus(length)));
    }

    fn words(&mut self, kind: usize) -> String {
        match kind {
            0 => format!("{} ", self.word(2..=30, self.least(20), u32::MAX)),
            1 => format!("{} ", self.word(4..=30, 1, 3)),
            2 => {
                format!("{} {} ", self.word(3..=30, 1, u32::MAX), self.word(3..=30, self.least(50), u32::MAX))
            }
            3 => self.phrase(),
            4 => {
                let word = self.word(5..=30, 1, u32::MAX);
                let letters = self.random.within(2, 4);
                word.chars().take(letters).collect()
            }
            5 => format!(
                "{} -{} ",
                self.word(3..=30, self.least(50), u32::MAX),
                self.word(3..=30, 1, u32::MAX)
            ),
            _ => self.misspelt(),
        }
    }

    /// Such a part of all articles, at least two of them.
    fn least(&self, part: u32) -> u32 {
        (u32::try_from(self.collection.entries.len()).unwrap_or(u32::MAX) / part).max(2)
    }

    /// A word that stands somewhere, of so many letters, in so many articles; any where there is none.
    fn word(&mut self, letters: std::ops::RangeInclusive<usize>, least: u32, most: u32) -> String {
        let mut found = String::new();
        for _ in 0..2_000 {
            let words = self.sentence();
            found.clone_from(self.random.one(&words));
            let having = self.having.get(&found).copied().unwrap_or(0);
            if letters.contains(&found.len()) && (least..=most).contains(&having) {
                break;
            }
        }
        found
    }

    /// The words of some paragraph, side by side.
    fn sentence(&mut self) -> Vec<String> {
        let blocks = &self.entry().article.blocks;
        let texts: Vec<&str> =
            blocks.iter().filter(|block| block.kind.is_text()).map(|block| block.text.as_str()).collect();
        let mut words = Vec::new();
        let text = texts[self.random.below(texts.len())];
        // As they are written: not also joined over a hyphen, not also in the singular.
        let mut last = None;
        tokens(text, &mut |token| {
            if token.width == 1 && last.replace(token.word) != Some(token.word) {
                words.push(token.term.to_owned());
            }
        });
        words
    }

    /// Two or three words that stand side by side.
    fn phrase(&mut self) -> String {
        let words = self.sentence();
        let count = self.random.within(2, 3);
        let at = self.random.below(words.len() - count);
        format!("\"{}\"", words[at..at + count].join(" "))
    }

    /// A word with a letter doubled: no text has it.
    fn misspelt(&mut self) -> String {
        loop {
            let word = self.word(6..=30, 2, u32::MAX);
            let (front, back) = word.split_at(self.random.within(1, word.len() - 2));
            let typed = format!("{front}{}{back}", back.get(..1).unwrap_or("x"));
            if !self.having.contains_key(&typed) {
                return format!("{typed} ");
            }
        }
    }
}

/// Keys of the values that an article has.
fn values(facts: &Facts, facet: Facet) -> Vec<String> {
    match facet {
        Facet::Country => facts.countries.iter().map(|fact| fact.code.as_str().to_owned()).collect(),
        Facet::Actor => facts.actors.iter().map(|fact| fact.id.clone()).collect(),
        Facet::Outlet => facts.outlet.name.iter().map(|name| slug(name)).collect(),
        Facet::Region => facts.places.iter().filter_map(|fact| fact.region.clone()).collect(),
        Facet::Has | Facet::Missing => Vec::new(),
    }
}
