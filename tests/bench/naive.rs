//! The naive scan: every article looked at as it was found, by the definitions of facets and counts, with no index
//! and nothing prepared. What measuring compares with, and a check of what it measures.

use std::collections::BTreeMap;

use atlas::corpus::{Collection, Entry};
use atlas::day::DayRange;
use atlas::extract::slug;
use atlas::facet::{FACETS, Facet};
use atlas::facts::{Basis, When};
use atlas::query::{Choice, Clock, Match, Query, Scope};
use atlas::search::tokens;

/// How many articles, and how many of them by value.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) hits: usize,
    pub(crate) counts: [BTreeMap<String, u32>; FACETS.len()],
}

/// Answers a query.
pub(crate) fn scan(collection: &Collection, query: &Query) -> Found {
    let wanted = wanted(query.words());
    let mut found = Found::default();
    for entry in &collection.entries {
        if !in_time(entry, query) || !says(entry, &wanted) {
            continue;
        }
        let values = FACETS.each_ref().map(|row| values(entry, row.facet, query.scope));
        let holds = FACETS.each_ref().map(|row| holds(&values[row.facet as usize], query.choice(row.facet)));
        found.hits += usize::from(holds.iter().all(|holds| *holds));
        for (at, row) in FACETS.iter().enumerate() {
            let others = holds.iter().enumerate().all(|(other, holds)| *holds || other == at);
            for value in values[at].iter().filter(|_| others) {
                if counts(&values[at], query.choice(row.facet), value) {
                    *found.counts[at].entry(value.clone()).or_default() += 1;
                }
            }
        }
    }
    found
}

fn values(entry: &Entry, facet: Facet, scope: Scope) -> Vec<String> {
    let facts = &entry.facts;
    match facet {
        Facet::Country => {
            let counts = |about: bool| about || scope == Scope::Mentioned;
            let facts = facts.countries.iter().filter(|fact| counts(fact.about));
            facts.map(|fact| fact.code.as_str().to_owned()).collect()
        }
        Facet::Actor => facts.actors.iter().map(|fact| fact.id.clone()).collect(),
        Facet::Outlet => facts.outlet.name.iter().map(|name| slug(name)).collect(),
        Facet::Region => {
            let mut regions: Vec<String> =
                facts.places.iter().filter_map(|fact| fact.region.clone()).collect();
            regions.sort_unstable();
            regions.dedup();
            regions
        }
        Facet::Has => {
            let ahead = facts.dates.iter().any(|date| date.when == Some(When::Ahead));
            some([(ahead, "ahead"), (!facts.figures.is_empty(), "figures")])
        }
        Facet::Missing => {
            some([(facts.published.basis == Basis::Unknown, "date"), (facts.outlet.name.is_none(), "outlet")])
        }
    }
}

fn some(values: [(bool, &str); 2]) -> Vec<String> {
    values.into_iter().filter(|(holds, _)| *holds).map(|(_, value)| value.to_owned()).collect()
}

fn holds(values: &[String], choice: &Choice) -> bool {
    chosen(values, choice) && !choice.excluded.iter().any(|value| values.contains(value))
}

fn chosen(values: &[String], Choice { matching, chosen, .. }: &Choice) -> bool {
    match matching {
        Match::Any => chosen.is_empty() || chosen.iter().any(|value| values.contains(value)),
        Match::All => chosen.iter().all(|value| values.contains(value)),
    }
}

/// Whether an article for which all other facets hold adds to the count of a value it has.
fn counts(values: &[String], choice: &Choice, value: &String) -> bool {
    if choice.excluded.contains(value) {
        let taken = choice.excluded.iter().filter(|excluded| values.contains(excluded)).count();
        return chosen(values, choice) && taken == 1;
    }
    choice.matching == Match::Any || holds(values, choice)
}

fn in_time(entry: &Entry, query: &Query) -> bool {
    let Some(asked) = query.interval() else { return true };
    let facts = &entry.facts;
    match (query.clock, facts.published.earliest, facts.published.latest) {
        (Clock::Mentioned, ..) => facts.dates.iter().any(|date| asked.overlaps(date.range)),
        (Clock::Published, Some(earliest), Some(latest)) => asked.overlaps(DayRange::new(earliest, latest)),
        (Clock::Published, ..) => false,
    }
}

/// Words side by side that a text has to have, or must not.
struct Wanted {
    terms: Vec<String>,
    excluded: bool,
    /// Whether the last may go on.
    open: bool,
}

/// What was typed, in the forms that measuring types: words, phrases, exclusions, a beginning.
fn wanted(typed: &str) -> Vec<Wanted> {
    if let Some(phrase) = typed.strip_prefix('"') {
        let terms = phrase.trim_end_matches('"').split(' ').map(str::to_owned);
        return vec![Wanted { terms: terms.collect(), excluded: false, open: false }];
    }
    let word = |typed: &str| Wanted {
        terms: vec![typed.trim_start_matches('-').to_owned()],
        excluded: typed.starts_with('-'),
        open: false,
    };
    let mut wanted: Vec<Wanted> = typed.split_whitespace().map(word).collect();
    if let Some(last) = wanted.last_mut() {
        last.open = !typed.ends_with(' ');
    }
    wanted
}

fn says(entry: &Entry, wanted: &[Wanted]) -> bool {
    let mut met = vec![false; wanted.len()];
    let pieces = entry.article.blocks.iter().enumerate();
    for (at, block) in pieces.filter(|_| !wanted.is_empty()) {
        if at > 0 && !block.kind.is_text() {
            continue;
        }
        let mut terms: Vec<String> = Vec::new();
        tokens(&block.text, &mut |token| terms.push(token.term.to_owned()));
        for (met, wanted) in met.iter_mut().zip(wanted) {
            let fits = |terms: &[String]| match wanted.terms.as_slice() {
                [term] if wanted.open => terms[0].starts_with(term),
                wanted => terms == wanted,
            };
            *met |= terms.windows(wanted.terms.len()).any(fits);
        }
    }
    met.iter().zip(wanted).all(|(met, wanted)| *met != wanted.excluded)
}
