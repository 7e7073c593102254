//! Threads: articles about one event, across outlets and spellings. Found by what they share of actors, places,
//! days and figures, and by the topic that their words tell, never by title; and what each adds to those printed before
//! it.
//!
//! Articles are joined from the nearest on, while their mean nearness stays above a threshold.

use crate::day::Day;
use crate::digest::Article;
use crate::facts::{Facts, ThreadFact};
use nearness::{Nearness, nearness};

mod adds;
mod nearness;
#[cfg(test)]
mod tests;
mod topic;
mod traits;

/// Nearness, in thousandths, from which on articles are of one thread.
const NEAR: u64 = 90;

/// The thread of each article, in the order given; `None` for those that stand alone. Articles are told apart by
/// their id; the order in which they are given makes no difference to the threads.
pub fn threads(articles: &[(&Article, &Facts)]) -> Vec<Option<ThreadFact>> {
    let nearness = nearness(articles);
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

/// The oldest first, by the day at which it was printed at the latest: an article whose days are inferred from a whole
/// digest is not called older than one that states its own. Those of unknown days last.
fn age((article, facts): (&Article, &Facts)) -> (bool, Option<Day>, Option<Day>, String) {
    let (earliest, latest) = (facts.published.earliest, facts.published.latest);
    (latest.or(earliest).is_none(), latest.or(earliest), earliest, article.id.clone())
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
