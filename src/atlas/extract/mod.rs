//! Articles to facts: names, places, dates, figures, header facts. Rules for the genre, a gazetteer for
//! the region, and evidence for everything. Knows nothing of files, queries or pages.

use std::sync::OnceLock;

use crate::digest::{Article, Parsed, header};
use crate::facts::{Basis, Facts, Outlet, Span};
use gazetteer::Gazetteer;
use names::{Names, Who};

mod actors;
pub mod atoms;
mod bodies;
mod cast;
mod countries;
pub mod dates;
pub mod figures;
pub mod gazetteer;
mod lexicon;
pub mod matcher;
pub mod names;
mod outlet;
mod passage;
mod people;
mod places;
pub mod published;
mod slug;
pub mod spelling;
pub mod text;
pub mod time_and_numbers;
mod tokens;
#[cfg(test)]
mod trials;

pub use passage::Known;
pub use slug::slug;

/// Finds the facts of every article of one digest, in the order of its articles.
pub fn extract(parsed: &Parsed) -> Vec<Facts> {
    let (mut facts, names): (Vec<Facts>, Vec<Names>) =
        parsed.articles.iter().map(|article| name_facts(article, builtin())).unzip();
    let stated: Vec<_> = parsed.articles.iter().map(header::stated_date).collect();
    let days: Vec<_> = stated.iter().map(|stated| stated.map(|(day, _, span)| (day, span))).collect();
    let speakers: Vec<_> = names.iter().zip(&facts).map(|(names, facts)| speakers(names, facts)).collect();
    let found = time_and_numbers::time_and_numbers(parsed, &days, &speakers);
    for (index, found) in found.into_iter().enumerate() {
        let facts = &mut facts[index];
        facts.published = found.published;
        if let Some((_, rule, _)) = stated[index] {
            facts.published.rule = rule;
        }
        facts.dates = found.dates;
        facts.figures = found.figures;
        if let Some((name, rule, evidence)) = header::stated_outlet(&parsed.articles[index]) {
            facts.outlet = Outlet { name: Some(name), basis: Basis::Stated, rule, evidence };
        }
    }
    facts
}

/// Who may say a figure: every name with the id of its actor or the code of its country.
fn speakers(names: &Names, facts: &Facts) -> Vec<(Span, String)> {
    let id = |who: &Who| match who {
        Who::Actor(index) => facts.actors.get(*index).map(|actor| actor.id.clone()),
        Who::Country(code) => Some(code.as_str().to_owned()),
    };
    names.mentions.iter().filter_map(|mention| Some((mention.span, id(&mention.who)?))).collect()
}

/// The built-in gazetteer, prepared once.
pub fn builtin() -> &'static Known<'static> {
    static BUILTIN: OnceLock<Known> = OnceLock::new();
    BUILTIN.get_or_init(|| Known::new(Gazetteer::builtin()))
}

/// Countries, actors, places and an inferred outlet of one article, and every name with its bearer.
/// What is stated in the header, dates and figures are left as they are in `Facts::none`.
pub fn name_facts(article: &Article, known: &Known) -> (Facts, Names) {
    let passages = passage::passages(article, known);
    let cast = cast::cast(article, &passages, known);
    let (actors, mut names) = actors::actors(&passages, &cast, known);
    let sites = places::sites(&passages, &cast, known);
    let mut facts = Facts::none();
    facts.countries = countries::countries(&passages, &sites, &actors, &mut names, known);
    facts.places = places::places(&sites, known);
    if facts.outlet.basis == Basis::Unknown && outlet::own_names(article).is_empty() {
        let is_outlet =
            |id: &str| known.gazetteer.actors.iter().any(|actor| actor.id == id && outlet::is_outlet(actor));
        facts.outlet = outlet::inferred(&passages, &actors, &names, is_outlet);
    }
    facts.actors = actors;
    (facts, names)
}
