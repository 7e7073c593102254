//! Threads: articles about one event, across outlets and spellings. Found by what they share of actors, places,
//! days and figures, never by title; and what each adds to those printed before it. Knows facts, no text.
//!
//! Two articles are as near as the cosine of what they name, rare things and those of the first lines weighing
//! more, halved where only actors or only places are shared, none where only a day or a number is, and less by the square where what they share fills less
//! than half of the paragraphs of either: a roundup that gives each event a line is near to none of them. Articles are joined
//! from the nearest on, while their mean nearness stays above a threshold.

use std::collections::{BTreeMap, BTreeSet};

use crate::day::Day;
use crate::digest::Article;
use crate::facts::{Facts, ThreadFact};
use crate::order::log2;
use traits::{Kind, Trait, Traits};

mod adds;
#[cfg(test)]
mod tests;
mod traits;

/// Nearness, in thousandths, from which on articles are of one thread.
const NEAR: u64 = 100;

/// Share of the paragraphs, in thousandths, that what is shared has to fill.
const COVERED: u64 = 500;

/// Days between publications of one thread, at most.
const APART: i32 = 14;

/// A small collection tells little of what is rare: it counts as one of so many articles.
const FEWEST: usize = 24;

/// What more articles than this share tells no event; keeps the search linear in the number of articles.
const MOST: usize = 64;

/// The thread of each article, in the order given; `None` for those that stand alone. Articles are told apart by
/// their id; the order in which they are given makes no difference to the threads.
pub fn threads(articles: &[(&Article, &Facts)]) -> Vec<Option<ThreadFact>> {
    let traits: Vec<Traits> = articles.iter().map(|(article, facts)| Traits::of(article, facts)).collect();
    let nearness = nearness(articles, &traits);
    let mut found = vec![None; articles.len()];
    for mut members in clusters(articles, &nearness) {
        members.sort_by_cached_key(|&at| age(articles[at]));
        let id = &articles[members[0]].0.id;
        let added = adds::adds(&members.iter().map(|&at| articles[at]).collect::<Vec<_>>());
        for (at, adds) in members.into_iter().zip(added) {
            found[at] = Some(ThreadFact { id: id.clone(), adds });
        }
    }
    found
}

/// The oldest first; those of unknown days last.
fn age((article, facts): (&Article, &Facts)) -> (bool, Option<Day>, Option<Day>, String) {
    let (earliest, latest) = (facts.published.earliest, facts.published.latest);
    (earliest.or(latest).is_none(), earliest.or(latest), latest, article.id.clone())
}

/// Nearness of the pairs that are near at all, in thousandths.
type Nearness = BTreeMap<(usize, usize), u64>;

fn nearness(articles: &[(&Article, &Facts)], traits: &[Traits]) -> Nearness {
    let mut bearers: BTreeMap<&Trait, Vec<usize>> = BTreeMap::new();
    for (at, traits) in traits.iter().enumerate() {
        for one in traits.keys() {
            bearers.entry(one).or_default().push(at);
        }
    }
    let rarity = |one: &Trait| {
        let (all, having) = (articles.len().max(FEWEST) as u64, bearers[one].len() as u64);
        u64::from(log2(2 * all + 2).saturating_sub(log2(2 * having + 1)))
    };
    let weights: Vec<BTreeMap<&Trait, u64>> =
        traits.iter().map(|traits| traits.weights(rarity).collect()).collect();
    let lengths: Vec<u64> =
        weights.iter().map(|weights| weights.values().map(|weight| weight * weight).sum()).collect();
    let mut near = Nearness::new();
    for (one, other) in candidates(&bearers) {
        let ids = articles[one].0.id != articles[other].0.id;
        if !ids || days_apart(articles[one].1, articles[other].1) > APART {
            continue;
        }
        let shared: Vec<&Trait> =
            weights[one].keys().filter(|known| weights[other].contains_key(**known)).copied().collect();
        let product: u64 = shared.iter().map(|known| weights[one][known] * weights[other][known]).sum();
        let length = (u128::from(lengths[one]) * u128::from(lengths[other])).isqrt().max(1);
        let cosine = u64::try_from(u128::from(product) * 1_000 / length).unwrap_or(u64::MAX);
        let kinds: BTreeSet<Kind> =
            shared.iter().filter(|known| known.is_telling()).map(|known| known.kind()).collect();
        let cosine = match *kinds.iter().collect::<Vec<_>>() {
            [] | [Kind::Day | Kind::Figure] => 0,
            [_] => cosine / 2,
            _ => cosine,
        };
        let covered = [one, other].iter().fold(cosine, |near, &at| {
            let share = traits[at].covered(&shared).min(COVERED);
            near * share * share / (COVERED * COVERED)
        });
        if covered > 0 {
            near.insert((one, other), covered);
        }
    }
    near
}

/// Pairs that share something telling.
fn candidates(bearers: &BTreeMap<&Trait, Vec<usize>>) -> BTreeSet<(usize, usize)> {
    let mut pairs = BTreeSet::new();
    for (_, having) in bearers.iter().filter(|(one, having)| one.is_telling() && having.len() <= MOST) {
        for (number, &one) in having.iter().enumerate() {
            pairs.extend(having[number + 1..].iter().map(|&other| (one, other)));
        }
    }
    pairs
}

/// Days between two publication intervals; none where either is not known.
fn days_apart(one: &Facts, other: &Facts) -> i32 {
    let ends = |facts: &Facts| Some((facts.published.earliest?, facts.published.latest?));
    let (Some(one), Some(other)) = (ends(one), ends(other)) else { return 0 };
    (other.0.0 - one.1.0).max(one.0.0 - other.1.0).max(0)
}

/// Threads of two articles or more: from the nearest pair on, two groups become one while their members are near
/// to each other on average.
fn clusters(articles: &[(&Article, &Facts)], nearness: &Nearness) -> Vec<Vec<usize>> {
    let mut pairs: Vec<(u64, [&str; 2], (usize, usize))> = nearness
        .iter()
        .filter(|(_, near)| **near >= NEAR)
        .map(|(&(one, other), &near)| {
            let mut ids = [articles[one].0.id.as_str(), articles[other].0.id.as_str()];
            ids.sort_unstable();
            (near, ids, (one, other))
        })
        .collect();
    pairs.sort_by_key(|&(near, ids, _)| (std::cmp::Reverse(near), ids));
    let mut groups: Vec<Vec<usize>> = (0..articles.len()).map(|at| vec![at]).collect();
    let mut group_of: Vec<usize> = (0..articles.len()).collect();
    for (_, _, (one, other)) in pairs {
        let (one, other) = (group_of[one], group_of[other]);
        if one != other && mean(&groups[one], &groups[other], nearness) >= NEAR {
            let joined = std::mem::take(&mut groups[other]);
            for &at in &joined {
                group_of[at] = one;
            }
            groups[one].extend(joined);
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

fn mean(one: &[usize], other: &[usize], nearness: &Nearness) -> u64 {
    let pairs = one.iter().flat_map(|&one| other.iter().map(move |&other| (one.min(other), one.max(other))));
    let sum: u64 = pairs.map(|pair| nearness.get(&pair).copied().unwrap_or(0)).sum();
    sum / (one.len() * other.len()) as u64
}
