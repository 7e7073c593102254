//! Countries of an article as facts, and which of them it is about. Which words name a country is decided
//! in `places`.

use std::collections::BTreeMap;

use super::gazetteer::PlaceKind;
use super::matcher::Entry;
use super::names::{Mention, Names, Who};
use super::passage::{Known, Passage};
use super::places::Site;
use crate::digest::BlockKind;
use crate::facts::{ActorFact, CountryCode, CountryFact, Rule};
use crate::order;

/// Countries, those the article is about first and by weight, the others by first mention; their mentions join the names.
pub(super) fn countries(
    passages: &[Passage],
    sites: &[Site],
    actors: &[ActorFact],
    names: &mut Names,
    known: &Known,
) -> Vec<CountryFact> {
    let mut facts: Vec<CountryFact> = Vec::new();
    for site in sites {
        let Some((code, rule)) = reading(site, known) else { continue };
        match facts.iter_mut().find(|fact| fact.code == code) {
            Some(fact) => {
                fact.rule = fact.rule.min(rule);
                fact.mentions.push(site.span);
            }
            None => facts.push(CountryFact { code, about: false, rule, mentions: vec![site.span] }),
        }
        if rule != Rule::CountryPlace && rule != Rule::CountryDateline {
            names.mentions.push(Mention { span: site.span, who: Who::Country(code) });
        }
    }
    mark_about(passages, sites, &mut facts, actors, known);
    names.sort();
    facts
}

fn reading(site: &Site, known: &Known) -> Option<(CountryCode, Rule)> {
    let (code, rule) = match site.entry {
        Entry::Country(at) => (known.gazetteer.countries[at].code, Rule::CountryName),
        Entry::Demonym(at) => (known.gazetteer.countries[at].code, Rule::CountryDemonym),
        Entry::Nisba(at) => (known.gazetteer.places[at].country, Rule::CountryPlace),
        Entry::Place(at) => {
            let place = &known.gazetteer.places[at];
            let capital = place.kind == PlaceKind::Capital;
            (place.country, if capital { Rule::CountryCapital } else { Rule::CountryPlace })
        }
        Entry::Actor(_) | Entry::Nothing => return None,
    };
    Some((code, if site.dateline { Rule::CountryDateline } else { rule }))
}

/// Marks the countries that weigh at least half of the heaviest, and puts the heavier first.
fn mark_about(
    passages: &[Passage],
    sites: &[Site],
    facts: &mut [CountryFact],
    actors: &[ActorFact],
    known: &Known,
) {
    let by_block = weights_of(passages);
    let weight = |block: u32| by_block.binary_search_by_key(&block, |of| of.0).map_or(1, |at| by_block[at].1);
    let mut weights: BTreeMap<CountryCode, u32> = BTreeMap::new();
    for site in sites {
        if let Some((code, rule)) = reading(site, known) {
            let weight = if rule == Rule::CountryDateline { 1 } else { weight(site.span.block) };
            *weights.entry(code).or_insert(0) += weight;
        }
    }
    // Afghanistan's rulers speak for it; their name alone is no mention, but says where the story plays.
    let rulers = actors.iter().filter(|actor| actor.id == "taliban").flat_map(|actor| &actor.names);
    let rule: u32 = rulers.flat_map(|name| &name.mentions).map(|span| weight(span.block) / 2).sum();
    weights.entry(CountryCode(*b"AFG")).and_modify(|weight| *weight += rule);
    let heaviest = facts.iter().map(|fact| weights[&fact.code]).max().unwrap_or(0);
    for fact in facts.iter_mut() {
        fact.about = weights[&fact.code] * 2 >= heaviest;
    }
    order::sort_by_key(facts, |fact| {
        (!fact.about, if fact.about { u32::MAX - weights[&fact.code] } else { 0 })
    });
}

/// What a mention in each block weighs: more the nearer it stands to the head of the article.
fn weights_of(passages: &[Passage]) -> Vec<(u32, u32)> {
    let mut paragraphs = 0;
    let weight = |passage: &Passage| match passage.kind {
        BlockKind::Title => 12,
        BlockKind::Standfirst => 5,
        BlockKind::Paragraph => {
            paragraphs += 1;
            [5, 3].get(paragraphs - 1).copied().unwrap_or(2)
        }
        _ => 1,
    };
    passages.iter().map(|passage| passage.block).zip(passages.iter().map(weight)).collect()
}
