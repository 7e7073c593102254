//! Digests read and their facts found, before they are packed: one entry an article, the same article from
//! two digests once, in the order in which answers show them.

use std::collections::BTreeMap;

use crate::day::Day;
use crate::digest::{self, Article, Problem};
use crate::extract;
use crate::facts::Facts;

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
    /// Names of the digests that hold it, sorted.
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
        let mut entries = Vec::new();
        let mut problems = Vec::new();
        for (name, text) in digests {
            let parsed = digest::read(text.as_ref());
            let facts = extract::extract(&parsed);
            problems.extend(parsed.problems.into_iter().map(|problem| (name.to_owned(), problem)));
            entries.extend(parsed.articles.into_iter().zip(facts).map(|(article, facts)| Entry {
                digests: vec![name.to_owned()],
                article,
                facts,
            }));
        }
        problems.sort();
        Collection { entries: in_order(once_each(entries)), problems, summaries: false }
    }
}

/// The same article from two digests is one entry that names both.
fn once_each(entries: Vec<Entry>) -> Vec<Entry> {
    let mut by_id: BTreeMap<String, Entry> = BTreeMap::new();
    for entry in entries {
        match by_id.get_mut(&entry.article.id) {
            Some(known) => known.digests.extend(entry.digests),
            None => {
                by_id.insert(entry.article.id.clone(), entry);
            }
        }
    }
    let mut entries: Vec<Entry> = by_id.into_values().collect();
    for entry in &mut entries {
        entry.digests.sort();
        entry.digests.dedup();
    }
    entries
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
