//! How near two articles are to telling of one event. Names and numbers decide; the topic that the words tell helps
//! where an event hardly has any.
//!
//! Two articles are as near as the cosine of what they name, rare things and those of the first lines weighing more,
//! halved where only actors or only places are shared, none where only a day or a number is. To that comes by how much
//! their topics are nearer than those of any two reports from one country, unless their first lines name places and none in a
//! common region: a like event elsewhere is another one. Both count less by the square where what is shared fills less than half of the
//! paragraphs of either: a roundup that gives each event a line is near to none of them.

use std::collections::{BTreeMap, BTreeSet};

use super::topic::{Topic, cosine, topics};
use super::traits::{Kind, Trait, Traits};
use crate::digest::Article;
use crate::facts::Facts;
use crate::order::log2;

/// Share of the paragraphs, in thousandths, that what is shared has to fill.
const COVERED: u64 = 500;

/// How near topics of different events may come, in thousandths.
const UNRELATED: u64 = 90;

/// What a topic that is nearer counts beside names and numbers.
const TOPIC: u64 = 2;

/// Days between publications of one thread, at most.
const APART: i32 = 14;

/// A small collection tells little of what is rare: it counts as one of so many articles.
const FEWEST: usize = 24;

/// What more articles than this share tells no event; keeps the search linear in the number of articles.
const MOST: usize = 64;

/// Nearness of the pairs that are near at all, by their places in the order given, in thousandths.
pub(super) type Nearness = BTreeMap<(usize, usize), u64>;

/// Compares all articles that share something telling.
pub(super) fn nearness(articles: &[(&Article, &Facts)]) -> Nearness {
    let traits: Vec<Traits> = articles.iter().map(|(article, facts)| Traits::of(article, facts)).collect();
    let mut bearers: BTreeMap<&Trait, Vec<usize>> = BTreeMap::new();
    for (at, traits) in traits.iter().enumerate() {
        for one in traits.keys() {
            bearers.entry(one).or_default().push(at);
        }
    }
    let rarity = |having: usize| {
        let (all, having) = (articles.len().max(FEWEST) as u64, having as u64);
        u64::from(log2(2 * all + 2).saturating_sub(log2(2 * having + 1)))
    };
    let topics = topics(articles, rarity);
    let sides: Vec<Side> = traits
        .iter()
        .zip(topics)
        .map(|(traits, topic)| Side::of(traits, topic, |one| rarity(bearers[one].len())))
        .collect();
    let mut near = Nearness::new();
    for (one, other) in candidates(&bearers) {
        let same = articles[one].0.id == articles[other].0.id;
        if same || days_apart(articles[one].1, articles[other].1) > APART {
            continue;
        }
        let (one_side, other_side) = (&sides[one], &sides[other]);
        let whole = by_names(one_side, other_side) + by_topic(one_side, other_side);
        if whole > 0 {
            near.insert((one, other), whole);
        }
    }
    near
}

/// One article, ready to be compared.
struct Side<'t> {
    traits: &'t Traits,
    weights: BTreeMap<&'t Trait, u64>,
    /// Sum of the squares of the weights.
    length: u64,
    topic: Topic,
}

impl<'t> Side<'t> {
    fn of(traits: &'t Traits, topic: Topic, rarity: impl Fn(&Trait) -> u64) -> Side<'t> {
        let weights: BTreeMap<&Trait, u64> = traits.weights(rarity).collect();
        let length = weights.values().map(|weight| weight * weight).sum();
        Side { traits, weights, length, topic }
    }
}

fn by_names(one: &Side, other: &Side) -> u64 {
    let shared: Vec<&Trait> =
        one.weights.keys().filter(|known| other.weights.contains_key(**known)).copied().collect();
    let product: u64 = shared.iter().map(|known| one.weights[known] * other.weights[known]).sum();
    let cosine = cosine(product, one.length, other.length);
    let kinds: BTreeSet<Kind> =
        shared.iter().filter(|known| known.is_telling()).map(|known| known.kind()).collect();
    let cosine = match *kinds.iter().collect::<Vec<_>>() {
        [] | [Kind::Day | Kind::Figure] => 0,
        [_] => cosine / 2,
        _ => cosine,
    };
    less_where_thin(less_where_thin(cosine, one.traits.covered(&shared)), other.traits.covered(&shared))
}

fn by_topic(one: &Side, other: &Side) -> u64 {
    let near = one.topic.nearness(&other.topic).saturating_sub(UNRELATED);
    if near == 0 || one.traits.is_elsewhere(other.traits) {
        return 0;
    }
    let shared = one.topic.shared_most(&other.topic);
    less_where_thin(less_where_thin(near * TOPIC, one.topic.covered(&shared)), other.topic.covered(&shared))
}

/// Less by the square where what is shared fills a smaller share of the paragraphs.
fn less_where_thin(near: u64, share: u64) -> u64 {
    let share = share.min(COVERED);
    near * share * share / (COVERED * COVERED)
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
