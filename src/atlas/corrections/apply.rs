//! Overrules facts by corrections. Outlet and day come first, for other facts hang on them; whoever is named must be
//! in the article to be merged or taken out.

use std::collections::BTreeSet;

use super::{Correction, Row, Section, problem};
use crate::digest::{Article, Parsed, Problem};
use crate::extract;
use crate::facts::{ActorFact, Basis, Facts, NameUsed, Outlet, PlaceFact, Published, Rule, Span};

/// The corrected facts, and what changed nothing.
pub(super) fn apply(sections: &[Section], parsed: &Parsed, found: Vec<Facts>) -> (Vec<Facts>, Vec<Problem>) {
    let articles = &parsed.articles;
    let mut used: BTreeSet<u32> = BTreeSet::new();
    let mut problems = Vec::new();
    let mut given: Vec<extract::Given> = vec![extract::Given::default(); articles.len()];
    for section in sections {
        let of = meant(section, articles);
        if let (true, Some((article, line))) = (of.is_empty(), &section.article) {
            problems.push(problem(
                *line,
                format!("No article of the digest is called or has the id “{article}”."),
            ));
            used.extend(section.rows.iter().map(|row| row.line));
        }
        for row in &section.rows {
            for &at in &of {
                if give(&row.what, &found[at], &mut given[at]) {
                    used.insert(row.line);
                }
            }
        }
    }
    let anew = given.iter().any(|given| *given != extract::Given::default());
    let mut facts = if anew { extract::extract_given(parsed, &given) } else { found };
    for section in sections {
        for at in meant(section, articles) {
            for row in &section.rows {
                if overrule(&row.what, &articles[at], &mut facts[at]) {
                    used.insert(row.line);
                }
            }
        }
    }
    let rows = sections.iter().flat_map(|section| &section.rows).filter(|row| !used.contains(&row.line));
    problems.extend(rows.map(unused));
    problems.sort();
    (facts, problems)
}

fn unused(Row { line, text, .. }: &Row) -> Problem {
    problem(*line, format!("This correction changes nothing (any more): “{text}”."))
}

/// The articles that a section is about, by their places.
fn meant(section: &Section, articles: &[Article]) -> Vec<usize> {
    let is_it = |article: &Article| match &section.article {
        None => true,
        Some((named, _)) => article.id == *named || article.title() == named,
    };
    (0..articles.len()).filter(|&at| is_it(&articles[at])).collect()
}

/// Notes an outlet or a day that is given, if the digest says another.
fn give(what: &Correction, found: &Facts, given: &mut extract::Given) -> bool {
    match what {
        Correction::Outlet(name) => {
            let basis = if name.is_some() { Basis::Stated } else { Basis::Unknown };
            let same = found.outlet.name == *name && found.outlet.basis == basis;
            let outlet = Outlet { name: name.clone(), basis, rule: Rule::Corrected, evidence: Vec::new() };
            // A line for one article may take back what one for all has said.
            let before = given.outlet.take();
            given.outlet = Some(outlet).filter(|_| !same);
            !same || before.is_some()
        }
        Correction::Published(days) => {
            let (earliest, latest) = (days.map(|days| days.start), days.map(|days| days.end));
            let basis = match days {
                None => Basis::Unknown,
                Some(days) if days.start == days.end => Basis::Stated,
                Some(_) => Basis::Inferred,
            };
            let Published { earliest: first, latest: last, basis: known, .. } = found.published;
            let same = (first, last, known) == (earliest, latest, basis);
            let published =
                Published { earliest, latest, basis, rule: Rule::Corrected, evidence: Vec::new() };
            let before = given.published.take();
            given.published = Some(published).filter(|_| !same);
            !same || before.is_some()
        }
        _ => false,
    }
}

/// Changes the facts of one article; whether there was anything to change.
fn overrule(what: &Correction, article: &Article, facts: &mut Facts) -> bool {
    match what {
        Correction::Outlet(_) | Correction::Published(_) => false,
        Correction::SameActor(names) => merge(names, facts),
        Correction::NotActor(name) => {
            let Some(at) = actor(facts, name) else { return false };
            let gone = facts.actors.remove(at);
            silence(facts, &gone.id, None);
            true
        }
        Correction::NotPlace(name) => not_a_place(name, article, facts),
        Correction::NotCountry(code) => {
            let before = facts.countries.len();
            facts.countries.retain(|country| country.code != *code);
            facts.places.retain(|place| place.country != *code);
            silence(facts, code.as_str(), None);
            facts.countries.len() < before
        }
    }
}

/// Where an actor stands, by id, by its name for lists or by a name as printed.
fn actor(facts: &Facts, name: &str) -> Option<usize> {
    let called = |actor: &ActorFact| {
        actor.id == name || actor.name == name || actor.names.iter().any(|used| used.text == name)
    };
    facts.actors.iter().position(called)
}

/// Gives all names of the others to the first that is there.
fn merge(names: &[String], facts: &mut Facts) -> bool {
    let ids: Vec<String> =
        names.iter().filter_map(|name| actor(facts, name).map(|at| facts.actors[at].id.clone())).collect();
    let Some((first, others)) = ids.split_first() else { return false };
    let others: BTreeSet<&String> = others.iter().filter(|other| *other != first).collect();
    for other in &others {
        let at = facts.actors.iter().position(|actor| actor.id == **other).expect("it was found");
        let gone = facts.actors.remove(at);
        let kept = facts.actors.iter_mut().find(|actor| actor.id == *first).expect("it was found");
        gone.names.into_iter().for_each(|used| add_name(kept, used));
        kept.rule = Rule::Corrected;
        silence(facts, other, Some(first));
    }
    !others.is_empty()
}

fn add_name(actor: &mut ActorFact, used: NameUsed) {
    match actor.names.iter_mut().find(|known| known.text == used.text) {
        Some(known) => {
            known.mentions.extend(used.mentions);
            known.mentions.sort_unstable();
        }
        None => actor.names.push(used),
    }
    actor.names.sort_by_key(|name| name.mentions.first().copied());
}

/// Gives what somebody says to somebody else, or to nobody.
fn silence(facts: &mut Facts, speaker: &str, other: Option<&String>) {
    for figure in &mut facts.figures {
        if figure.speaker.as_deref() == Some(speaker) {
            figure.speaker = other.cloned();
        }
    }
    for statement in &mut facts.statements {
        if let Some(other) = other.filter(|_| statement.speaker == speaker) {
            statement.speaker.clone_from(other);
        }
    }
    facts.statements.retain(|statement| other.is_some() || statement.speaker != speaker);
}

/// A place by its id, its name for lists or a name as printed, with the countries that only its mentions told.
fn not_a_place(name: &str, article: &Article, facts: &mut Facts) -> bool {
    let printed = |span: &Span| {
        article.blocks[span.block as usize].text.get(span.start as usize..span.end as usize) == Some(name)
    };
    let whole =
        |place: &PlaceFact| place.id == name || place.name == name || place.mentions.iter().any(printed);
    let mut gone: Vec<Span> = Vec::new();
    facts.places.retain(|place| {
        let is_it = whole(place);
        if is_it {
            gone.extend(&place.mentions);
        }
        !is_it
    });
    for country in &mut facts.countries {
        country.mentions.retain(|span| !gone.contains(span));
    }
    let untold: Vec<String> = facts
        .countries
        .iter()
        .filter(|country| country.mentions.is_empty())
        .map(|country| country.code.as_str().to_owned())
        .collect();
    facts.countries.retain(|country| !country.mentions.is_empty());
    for code in &untold {
        silence(facts, code, None);
    }
    !gone.is_empty()
}
