//! Laws of invented corpora: sound, of the size they say, the same for the same seed.

use std::collections::BTreeSet;

use super::{Queries, SEARCHES, SEED, collection};
use crate::corpus::{Corpus, compile};
use crate::index::{Index, answer};
use crate::query::Address;

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_gives_others() {
    let bytes = |articles, seed| compile(&collection(articles, seed));
    assert_eq!(bytes(60, SEED), bytes(60, SEED));
    assert_ne!(bytes(60, SEED), bytes(60, SEED + 1));
    assert!(Corpus::open(&bytes(0, SEED)).is_ok());
}

#[test]
fn every_fact_stands_where_its_span_says() {
    let collection = collection(200, SEED);
    assert!(Corpus::open(&compile(&collection)).is_ok(), "all spans lie in their blocks");
    for entry in &collection.entries {
        let shown = |span: &crate::facts::Span| {
            entry.article.blocks[span.block as usize]
                .text
                .get(span.start as usize..span.end as usize)
                .unwrap()
        };
        let facts = &entry.facts;
        for name in facts.actors.iter().flat_map(|fact| &fact.names) {
            assert!(!name.mentions.is_empty() && name.mentions.iter().all(|span| shown(span) == name.text));
        }
        assert!(facts.places.iter().all(|fact| fact.mentions.iter().all(|span| shown(span) == fact.name)));
        assert!(facts.dates.iter().all(|fact| shown(&fact.mention) == fact.text));
        assert!(facts.figures.iter().all(|fact| shown(&fact.mention) == fact.text));
        assert!(facts.outlet.evidence.iter().all(|span| Some(shown(span)) == facts.outlet.name.as_deref()));
        assert!(facts.countries.windows(2).all(|pair| pair[0].about >= pair[1].about));
    }
}

#[test]
fn articles_are_as_large_and_as_mixed_as_they_should_be() {
    let collection = collection(1_000, SEED);
    let entries = &collection.entries;
    assert_eq!(entries.len(), 1_000);
    let text: usize =
        entries.iter().flat_map(|entry| &entry.article.blocks).map(|block| block.text.len()).sum();
    assert!((2_200..2_800).contains(&(text / entries.len())), "{}", text / entries.len());
    assert!(entries.iter().all(|entry| entry.facts.actors.len() == 4));
    assert!(entries.iter().all(|entry| (1..=3).contains(&entry.facts.countries.len())));
    let facts = || entries.iter().map(|entry| &entry.facts);
    let actors: BTreeSet<&str> =
        facts().flat_map(|facts| &facts.actors).map(|fact| fact.id.as_str()).collect();
    assert!((1_000..=2_000).contains(&actors.len()), "{}", actors.len());
    let countries: BTreeSet<_> = facts().flat_map(|facts| &facts.countries).map(|fact| fact.code).collect();
    assert_eq!(countries.len(), 30);
}

#[test]
fn queries_differ_and_find_something() {
    let collection = collection(300, SEED);
    let bytes = compile(&collection);
    let index = Index::new(Corpus::open(&bytes).unwrap());
    let mut queries = Queries::new(&collection, SEED);
    let mut all = queries.filters(100);
    for kind in 0..SEARCHES.len() {
        all.extend(queries.searches(kind, 20));
    }
    assert_eq!(all.iter().collect::<BTreeSet<_>>().len(), 100 + 20 * SEARCHES.len());
    let finds = |address: &&String| !answer(&index, &Address::parse(address).query).hits.is_empty();
    let found = all.iter().filter(finds).count();
    assert!(found * 10 > all.len() * 9, "{found} of {}", all.len());
}
