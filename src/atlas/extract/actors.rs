//! The actors of an article as facts: one entry an identity, every printed name with its spans. Who is
//! who is decided in `cast`.

use std::collections::BTreeMap;

use super::cast::{Cast, Identity};
use super::names::{Mention, Names, Who, claims};
use super::passage::{self, Known, Passage};
use super::slug;
use crate::facts::{ActorFact, CountryCode, NameUsed};

/// Actors by first mention, and where each is named.
pub(super) fn actors(passages: &[Passage], cast: &Cast, known: &Known) -> (Vec<ActorFact>, Names) {
    let mut facts: Vec<ActorFact> = Vec::new();
    let mut by_id: BTreeMap<String, usize> = BTreeMap::new();
    let mut names = Names::default();
    for (span, claim) in claims(passages, cast) {
        let identity = &cast.identities[claim.who];
        if identity.own || claim.credit {
            continue;
        }
        let id = id(identity, known);
        let at = *by_id.entry(id.clone()).or_insert_with(|| {
            facts.push(fact(id, identity, known));
            facts.len() - 1
        });
        let fact = &mut facts[at];
        fact.rule = fact.rule.min(identity.rule);
        let passage = passage::of_block(passages, span.block).expect("claims lie in passages");
        let printed = passage.printed(&claim.atoms);
        match fact.names.iter_mut().find(|name| name.text == printed) {
            Some(name) => name.mentions.push(span),
            None => fact.names.push(NameUsed { text: printed.to_owned(), mentions: vec![span] }),
        }
        names.mentions.push(Mention { span, who: Who::Actor(at) });
    }
    (facts, names)
}

fn fact(id: String, identity: &Identity, known: &Known) -> ActorFact {
    ActorFact { id, name: name(identity, known), kind: identity.kind, rule: identity.rule, names: Vec::new() }
}

fn id(identity: &Identity, known: &Known) -> String {
    if let Some(actor) = identity.known {
        return known.gazetteer.actors[actor].id.clone();
    }
    let id = slug(&name(identity, known));
    // A Mr Sco is not the SCO of the gazetteer.
    if identity.of.is_none() && known.is_actor(&id) {
        return format!("{id}-{}", identity.kind.name());
    }
    id
}

fn name(identity: &Identity, known: &Known) -> String {
    match (identity.known, identity.of) {
        (Some(actor), _) => known.gazetteer.actors[actor].name.clone(),
        (None, Some((code, organ))) => state_name(code, organ, known),
        (None, None) => identity.name.clone(),
    }
}

/// "Turkish Foreign Ministry", "Government of Türkiye".
fn state_name(code: CountryCode, organ: &str, known: &Known) -> String {
    let country = known.gazetteer.country(code);
    let name = country.map_or(code.as_str(), |country| &country.name);
    if organ == "Government" {
        return format!("Government of {name}");
    }
    let demonym = country.and_then(|country| country.demonyms.first()).map_or(name, String::as_str);
    format!("{} {organ}", if code.as_str() == "USA" { "US" } else { demonym })
}

#[cfg(test)]
mod tests {
    use crate::corpus::Collection;

    #[test]
    fn odd_person_with_the_id_of_a_known_actor_stays_a_person() {
        let digest = "Sugar\n\nMarket Inspector Sco tt Bennett said the price of sugar had doubled.\n\nSugar\nread more\n";
        let collection = Collection::read([("a.txt", digest)]);
        let ids: Vec<&str> = collection.entries[0].facts.actors.iter().map(|fact| fact.id.as_str()).collect();
        assert!(ids.contains(&"sco-person") && !ids.contains(&"sco"), "{ids:?}");
    }
}
