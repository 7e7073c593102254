//! Articles to facts: names, places, dates, figures, header facts. Rules for the genre, a gazetteer for
//! the region, and evidence for everything. Knows nothing of files, queries or pages.

use std::sync::OnceLock;

use crate::digest::{Article, Parsed};
use crate::facts::Facts;
use gazetteer::Gazetteer;
use names::Names;

mod actors;
pub mod atoms;
mod bodies;
mod cast;
mod countries;
pub mod gazetteer;
mod lexicon;
pub mod matcher;
pub mod names;
mod outlet;
mod passage;
mod people;
mod places;
pub mod spelling;
pub mod text;
#[cfg(test)]
mod trials;

pub use actors::slug;
pub use passage::Known;

/// Finds the facts of every article of one digest, in the order of its articles.
pub fn extract(parsed: &Parsed) -> Vec<Facts> {
    parsed.articles.iter().map(|article| article_facts(article, builtin())).collect()
}

fn article_facts(article: &Article, known: &Known) -> Facts {
    let (facts, _names) = name_facts(article, None, known);
    facts
}

/// The built-in gazetteer, prepared once.
pub fn builtin() -> &'static Known<'static> {
    static BUILTIN: OnceLock<Known> = OnceLock::new();
    BUILTIN.get_or_init(|| Known::new(Gazetteer::builtin()))
}

/// Countries, actors, places and an inferred outlet of one article, and every name with its bearer.
/// `stated` is the outlet that the article states, where that is known beforehand: it is none of its actors,
/// and nothing is inferred. Publication, dates and figures are left as they are in `Facts::none`.
pub fn name_facts(article: &Article, stated: Option<&str>, known: &Known) -> (Facts, Names) {
    let passages = passage::passages(article, known);
    let cast = cast::cast(article, stated, &passages, known);
    let (actors, mut names) = actors::actors(&passages, &cast, known);
    let sites = places::sites(&passages, &cast, known);
    let mut facts = Facts::none();
    facts.countries = countries::countries(&passages, &sites, &actors, &mut names, known);
    facts.places = places::places(&sites, known);
    if outlet::own_names(article, stated).is_empty() {
        let is_outlet = |id: &str| {
            known.gazetteer.actors.iter().any(|actor| actor.id == id && outlet::is_outlet(actor, known))
        };
        facts.outlet = outlet::inferred(&passages, &actors, &names, is_outlet);
    }
    facts.actors = actors;
    (facts, names)
}
