//! Articles to facts: names, places, dates, figures, header facts. Rules for the genre, a gazetteer for
//! the region, and evidence for everything. Knows nothing of files, queries or pages.

use std::sync::OnceLock;

use crate::day::Day;
use crate::digest::stated::{self, Stated};
use crate::digest::{Article, Parsed};
use crate::facts::{Basis, Facts, Outlet, Published, Rule, Span};
use gazetteer::Gazetteer;
use names::Names;
use passage::Passage;

mod actors;
pub mod atoms;
mod bodies;
mod body;
mod cast;
mod countries;
pub mod dates;
pub mod figures;
pub mod gazetteer;
#[cfg(test)]
pub(crate) mod laws;
mod lexicon;
mod lone_names;
pub mod matcher;
pub mod names;
mod outlet;
mod passage;
mod people;
mod places;
pub mod published;
mod quotes;
mod register;
mod slug;
pub mod spelling;
mod state;
mod statements;
pub mod text;
pub mod time_and_numbers;
mod tokens;
#[cfg(test)]
mod trials;

pub use passage::Known;
pub use slug::slug;

/// What is known of an article beforehand, and outweighs what the digest says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Given {
    /// Who printed it.
    pub outlet: Option<Outlet>,
    /// When.
    pub published: Option<Published>,
}

/// Finds the facts of every article of one digest, in the order of its articles.
pub fn extract(parsed: &Parsed) -> Vec<Facts> {
    extract_given(parsed, &[])
}

/// The same where outlet or publication of some articles are given. `given` may be shorter than the digest.
pub fn extract_given(parsed: &Parsed, given: &[Given]) -> Vec<Facts> {
    let none = Given::default();
    let given = |at: usize| given.get(at).unwrap_or(&none);
    let heads: Vec<Stated> = parsed.articles.iter().map(stated::of).collect();
    let articles = heads.iter().enumerate();
    let mut all: Vec<Facts> =
        articles.map(|(at, head)| named_given(head, given(at).outlet.as_ref())).collect();
    for (facts, head) in all.iter_mut().zip(&parsed.heads) {
        if facts.outlet.basis == Basis::Unknown && head.outlet.is_some() {
            let name = head.outlet.clone();
            facts.outlet =
                Outlet { name, basis: Basis::Inferred, rule: Rule::OutletPage, evidence: Vec::new() };
        }
    }
    let stated: Vec<_> = heads.iter().map(Stated::day).collect();
    let days: Vec<_> = stated
        .iter()
        .enumerate()
        .map(|(at, stated)| match &given(at).published {
            Some(_) => given(at).day(),
            None => stated.map(|(day, _, span)| (day, span)),
        })
        .collect();
    let found = time_and_numbers::time_and_numbers(parsed, &days, &all);
    for (at, ((facts, found), stated)) in all.iter_mut().zip(found).zip(stated).enumerate() {
        facts.published = found.published;
        if let Some((_, rule, _)) = stated {
            facts.published.rule = rule;
        }
        facts.dates = found.dates;
        facts.figures = found.figures;
        if let Some(published) = &given(at).published {
            facts.published = published.clone();
            let article = &parsed.articles[at];
            (facts.dates, facts.figures) =
                time_and_numbers::dates_and_figures(&dates::read(article), published, facts);
        }
    }
    all
}

impl Given {
    /// The one day that is given, with no place in the text.
    fn day(&self) -> Option<(Day, Span)> {
        let published = self.published.as_ref().filter(|published| published.basis == Basis::Stated)?;
        Some((published.earliest?, Span { block: 0, start: 0, end: 0 }))
    }
}

/// Finds the facts of one article that stands alone. Its outlet and publication are taken as they are, where
/// they are known beforehand.
pub fn extract_one(article: &Article, outlet: Option<&Outlet>, published: Option<&Published>) -> Facts {
    let head = stated::of(article);
    let mut facts = named_given(&head, outlet);
    facts.published = published.cloned().unwrap_or_else(|| published_alone(&head));
    (facts.dates, facts.figures) =
        time_and_numbers::dates_and_figures(&dates::read(article), &facts.published, &facts);
    facts
}

fn published_alone(head: &Stated) -> Published {
    let stated = head.day();
    let day = stated.map(|(day, _, span)| (day, span));
    let mut published = published::infer(std::slice::from_ref(head.article), &[day], &[]).remove(0);
    if let Some((_, rule, _)) = stated {
        published.rule = rule;
    }
    published
}

/// Names, statements and outlet of one article; the outlet as it is given.
fn named_given(head: &Stated, outlet: Option<&Outlet>) -> Facts {
    let mut facts = named_as(head, outlet.cloned().or_else(|| stated_outlet(head)));
    if let Some(outlet) = outlet {
        facts.outlet = outlet.clone();
    }
    facts
}

fn stated_outlet(head: &Stated) -> Option<Outlet> {
    let (name, rule, evidence) = head.outlet()?;
    Some(Outlet { name: Some(name), basis: Basis::Stated, rule, evidence })
}

fn named_as(head: &Stated, stated: Option<Outlet>) -> Facts {
    let name = stated.as_ref().and_then(|outlet| outlet.name.as_deref());
    let (mut facts, _) = head_facts(head, name, builtin());
    if let Some(outlet) = stated {
        facts.outlet = outlet;
    }
    facts
}

/// The built-in gazetteer, prepared once.
pub fn builtin() -> &'static Known<'static> {
    static BUILTIN: OnceLock<Known> = OnceLock::new();
    BUILTIN.get_or_init(|| Known::new(Gazetteer::builtin()))
}

/// Countries, actors, places, statements and an inferred outlet of one article, and every name with its bearer.
/// `stated` is the outlet that the article states, where that is known beforehand: it is none of its actors,
/// and nothing is inferred. Publication, dates and figures are left as they are in `Facts::none`.
pub fn name_facts(article: &Article, stated: Option<&str>, known: &Known) -> (Facts, Names) {
    head_facts(&stated::of(article), stated, known)
}

fn head_facts(head: &Stated, stated: Option<&str>, known: &Known) -> (Facts, Names) {
    let passages = passage::passages(head, known);
    let (facts, names) = find_names(head.article, &passages, stated, known);
    let Some(name) = facts.outlet.name.clone() else { return (facts, names) };
    // Whoever prints the article is none of its actors, stated or not.
    let outlet = facts.outlet;
    let (facts, names) = find_names(head.article, &passages, Some(&name), known);
    (Facts { outlet, ..facts }, names)
}

fn find_names(
    article: &Article,
    passages: &[Passage],
    stated: Option<&str>,
    known: &Known,
) -> (Facts, Names) {
    let cast = cast::cast(article, stated, passages, known);
    let (actors, mut names) = actors::actors(passages, &cast, known);
    let sites = places::sites(passages, &cast, known);
    let mut facts = Facts::none();
    facts.countries = countries::countries(passages, &sites, &actors, &mut names, known);
    facts.places = places::places(&sites, known);
    if outlet::own_names(article, stated).is_empty() {
        facts.outlet =
            outlet::inferred(passages, &actors, &names, &article.bylines, |id| known.is_outlet(id));
    }
    facts.statements = statements::statements(passages, &names, &actors);
    facts.actors = actors;
    (facts, names)
}
