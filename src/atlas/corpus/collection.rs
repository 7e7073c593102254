//! Digests read and their facts found, before they are packed: one entry an article, the same article from
//! two digests once, in the order in which answers show them.

use std::collections::{BTreeMap, BTreeSet};

use crate::corrections::{self, Corrections};
use crate::day::Day;
use crate::digest::{self, Article, Parsed, Problem};
use crate::extract;
use crate::facts::{Basis, Facts};
use crate::threads;

/// What a corpus is compiled from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Collection {
    /// Articles: the latest first, then by title; unknown dates last.
    pub entries: Vec<Entry>,
    /// What could not be read as expected, with the name of its digest.
    pub problems: Vec<(String, Problem)>,
    /// Whether the texts are reports in the project's own words rather than what an outlet printed.
    pub summaries: bool,
}

/// One article with its facts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Names of the digests that hold it: first the one whose copy this is, then the others, sorted.
    pub digests: Vec<String>,
    /// Its text, with the lines of the first of these digests.
    pub article: Article,
    /// What is found in it.
    pub facts: Facts,
}

impl Collection {
    /// Reads digests, given by name and text, or by name and the bytes of their files.
    pub fn read<'t, T: AsRef<[u8]> + ?Sized + 't>(
        digests: impl IntoIterator<Item = (&'t str, &'t T)>,
    ) -> Collection {
        Collection::read_corrected(digests.into_iter().map(|(name, text)| (name, text.as_ref(), None)))
    }

    /// The same, each with the bytes of its file of corrections, where there is one; its problems go by its own name.
    pub fn read_corrected<'t>(
        digests: impl IntoIterator<Item = (&'t str, &'t [u8], Option<&'t [u8]>)>,
    ) -> Collection {
        let mut entries = Vec::new();
        let mut problems = Vec::new();
        for (name, text, corrections) in digests {
            let (parsed, facts, wrong) = read_one(text, corrections);
            problems.extend(parsed.problems.into_iter().map(|problem| (name.to_owned(), problem)));
            let beside = corrections_of(name);
            problems.extend(wrong.into_iter().map(|problem| (beside.clone(), problem)));
            entries.extend(parsed.articles.into_iter().zip(facts).map(|(article, facts)| Entry {
                digests: vec![name.to_owned()],
                article,
                facts,
            }));
        }
        Collection::default().with(entries, problems)
    }

    /// The same with articles and problems of another source. Where two copies say equally much, one that was there
    /// stays.
    #[must_use]
    pub fn with(mut self, entries: Vec<Entry>, problems: Vec<(String, Problem)>) -> Collection {
        self.entries.extend(entries);
        self.problems.extend(problems);
        self.problems.sort();
        Collection { entries: with_threads(in_order(once_each(self.entries))), ..self }
    }
}

/// Articles and facts of one digest, corrected; and the problems of its corrections.
pub fn read_one(text: &[u8], corrections: Option<&[u8]>) -> (Parsed, Vec<Facts>, Vec<Problem>) {
    let parsed = digest::read(text);
    let facts = extract::extract(&parsed);
    let Some(corrections) = corrections else { return (parsed, facts, Vec::new()) };
    let (corrections, mut problems) = Corrections::read(corrections);
    let (facts, unused) = corrections.apply(&parsed, facts);
    problems.extend(unused);
    problems.sort();
    (parsed, facts, problems)
}

/// The name of the file of corrections beside a digest: "today.corrections" of "today.txt".
pub fn corrections_of(digest: &str) -> String {
    let stem = digest.rsplit_once('.').map_or(digest, |(stem, _)| stem);
    format!("{stem}.{}", corrections::ENDING)
}

/// Threads are of the whole collection: found anew whenever it grows.
fn with_threads(mut entries: Vec<Entry>) -> Vec<Entry> {
    let articles: Vec<_> = entries.iter().map(|entry| (&entry.article, &entry.facts)).collect();
    let threads = threads::threads(&articles);
    for (entry, thread) in entries.iter_mut().zip(threads) {
        entry.facts.thread = thread;
    }
    entries
}

/// The same article from two digests is one entry that names both. Of two copies the one stays whose outlet
/// and day are better known; of equals the first.
fn once_each(entries: Vec<Entry>) -> Vec<Entry> {
    let mut by_id: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
    for entry in entries {
        by_id.entry(entry.article.id.clone()).or_default().push(entry);
    }
    by_id.into_values().filter_map(best).collect()
}

fn best(copies: Vec<Entry>) -> Option<Entry> {
    let names: BTreeSet<String> = copies.iter().flat_map(|copy| copy.digests.iter().cloned()).collect();
    let mut best = copies.into_iter().min_by_key(Entry::doubt)?;
    let own = best.digests.first()?.clone();
    best.digests = names.into_iter().filter(|name| *name != own).collect();
    best.digests.insert(0, own);
    Some(best)
}

impl Entry {
    /// How little is known of outlet and day: the less, the better.
    fn doubt(&self) -> usize {
        let place =
            |basis: Basis| Basis::ALL.iter().position(|known| *known == basis).unwrap_or(Basis::ALL.len());
        place(self.facts.outlet.basis) + place(self.facts.published.basis)
    }
}

/// By the latest day it can be from, then the earliest, both backwards; then by title and id.
fn in_order(mut entries: Vec<Entry>) -> Vec<Entry> {
    let backwards = |day: Option<Day>| std::cmp::Reverse(day);
    entries.sort_by_cached_key(|entry| {
        let published = &entry.facts.published;
        let latest = published.latest.or(published.earliest);
        (
            backwards(latest),
            backwards(published.earliest),
            entry.article.title().to_owned(),
            entry.article.id.clone(),
        )
    });
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str =
        "Then growers in the valley brought wheat over the bridge before winter.\n\nRain falls\nread more\n";

    fn check(digests: &[(&str, &str)], names: &[&str], outlet: Option<&str>) {
        let texts: Vec<String> =
            digests.iter().map(|(_, head)| format!("Rain falls\n\n{head}\n{TEXT}")).collect();
        let read =
            Collection::read(digests.iter().map(|(name, _)| *name).zip(texts.iter().map(String::as_str)));
        let [entry] = read.entries.as_slice() else { panic!("{} entries", read.entries.len()) };
        assert_eq!(entry.digests, names);
        assert_eq!(entry.facts.outlet.name.as_deref(), outlet);
    }

    #[test]
    fn of_two_copies_the_one_that_says_more_stays() {
        check(&[("a", ""), ("b", "Reuters\n1 Oct 2025\n")], &["b", "a"], Some("Reuters"));
        check(&[("a", "Reuters\n1 Oct 2025\n"), ("b", "")], &["a", "b"], Some("Reuters"));
        check(&[("a", ""), ("b", "Reuters\n"), ("c", "1 Oct 2025\nDawn\n")], &["c", "a", "b"], Some("Dawn"));
    }

    #[test]
    fn odd_equal_copies_are_the_first() {
        check(&[("a", "Reuters\n"), ("b", "Dawn\n"), ("b", "Reuters\n")], &["a", "b"], Some("Reuters"));
    }
}
