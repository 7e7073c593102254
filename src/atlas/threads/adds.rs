//! What each article of a thread adds: the paragraphs that name an actor, a place, a day or a figure, or hold a
//! statement, that no article before it has.

use std::collections::BTreeSet;

use super::traits::key;
use crate::digest::Article;
use crate::facts::{Facts, Milli, Span, StatementFact};

/// Something told, and by which it is known again.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Told {
    Actor(String),
    Place(String),
    Days(i32, i32),
    Figure(Milli, Option<Milli>, String),
}

/// The blocks of each article that tell something new, in the order given: the oldest first.
pub(super) fn adds(articles: &[(&Article, &Facts)]) -> Vec<Vec<u32>> {
    let mut known: BTreeSet<Told> = BTreeSet::new();
    let mut said: Vec<(String, BTreeSet<String>)> = Vec::new();
    let mut added = Vec::new();
    for (article, facts) in articles {
        let mut blocks = BTreeSet::new();
        let told = told(facts);
        for (one, span) in &told {
            if !known.contains(one) {
                blocks.insert(span.block);
            }
        }
        known.extend(told.into_iter().map(|(one, _)| one));
        let statements: Vec<_> = facts
            .statements
            .iter()
            .map(|fact| (speaker(fact, facts), words(&fact.text), fact.mention))
            .collect();
        for (who, words, span) in &statements {
            if !said.iter().any(|(before, heard)| before == who && is_said_again(words, heard)) {
                blocks.insert(span.block);
            }
        }
        said.extend(statements.into_iter().map(|(who, words, _)| (who, words)));
        let is_text = |block: &u32| article.blocks[*block as usize].kind.is_text();
        added.push(blocks.into_iter().filter(is_text).collect());
    }
    added
}

fn told(facts: &Facts) -> Vec<(Told, Span)> {
    let mut told = Vec::new();
    for actor in &facts.actors {
        let key = key(actor);
        let spans = actor.names.iter().flat_map(|name| &name.mentions);
        told.extend(spans.map(|&span| (Told::Actor(key.clone()), span)));
    }
    for place in &facts.places {
        told.extend(place.mentions.iter().map(|&span| (Told::Place(place.id.clone()), span)));
    }
    told.extend(
        facts.dates.iter().map(|date| (Told::Days(date.range.start.0, date.range.end.0), date.mention)),
    );
    told.extend(
        facts
            .figures
            .iter()
            .map(|figure| (Told::Figure(figure.value, figure.upper, figure.unit.clone()), figure.mention)),
    );
    told.sort_by_key(|(_, span)| *span);
    // Only where it stands first in the article.
    let mut seen = BTreeSet::new();
    told.retain(|(one, _)| seen.insert(one.clone()));
    told
}

fn speaker(fact: &StatementFact, facts: &Facts) -> String {
    let actor = facts.actors.iter().find(|actor| actor.id == fact.speaker);
    actor.map_or_else(|| fact.speaker.clone(), key)
}

/// Words of four letters or more.
fn words(text: &str) -> BTreeSet<String> {
    const SHORT: usize = 4;
    let words = text.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| word.chars().count() >= SHORT).map(str::to_lowercase).collect()
}

/// Whether two statements of one speaker share most of the shorter one's words.
fn is_said_again(one: &BTreeSet<String>, other: &BTreeSet<String>) -> bool {
    one.intersection(other).count() * 5 >= one.len().min(other.len()) * 3
}
