//! Actors and places that the gazetteer lists: name, kind, country, region and point are the gazetteer's in every
//! line, because a corpus knows each of them once. What a line says otherwise is told, and a name is one in use.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::text::Text;
use crate::extract::atoms::fold;
use crate::extract::gazetteer::{Actor, Gazetteer, Place};
use crate::facts::{ActorFact, NameUsed, PlaceFact, Point, Span};

/// Ten-thousandths of a degree, about ten kilometres: what lies as near is the same point in other words.
const NEAR: u32 = 1_000;

/// Rows of the gazetteer by id.
pub(super) fn actor_by_id(id: &str) -> Option<&'static Actor> {
    static IDS: LazyLock<BTreeMap<&str, &Actor>> =
        LazyLock::new(|| Gazetteer::builtin().actors.iter().map(|actor| (&*actor.id, actor)).collect());
    IDS.get(id).copied()
}

/// By any name in use, however it is spelled.
pub(super) fn actor_by_name(name: &str) -> Option<&'static Actor> {
    static NAMES: LazyLock<BTreeMap<String, &Actor>> = LazyLock::new(|| {
        let actors = Gazetteer::builtin().actors.iter();
        let names = actors.flat_map(|actor| actor.names.iter().map(move |name| (fold(name), actor)));
        // Of two the first.
        names.rev().collect()
    });
    NAMES.get(&fold(name)).copied()
}

/// Rows of the gazetteer by id.
pub(super) fn place_by_id(id: &str) -> Option<&'static Place> {
    static IDS: LazyLock<BTreeMap<&str, &Place>> =
        LazyLock::new(|| Gazetteer::builtin().places.iter().map(|place| (&*place.id, place)).collect());
    IDS.get(id).copied()
}

/// An actor as the gazetteer has it, where it has it; what differs joins `told`.
pub(super) fn as_listed_actor(mut fact: ActorFact, text: &Text, told: &mut Vec<String>) -> ActorFact {
    let Some(actor) = actor_by_id(&fact.id) else { return fact };
    if fact.kind != actor.kind {
        told.push(otherwise("actors", "kind", &actor.id, actor.kind.name()));
    }
    fact.kind = actor.kind;
    let given = std::mem::replace(&mut fact.name, actor.name.clone());
    if given != actor.name && !fact.names.iter().any(|name| name.text == given) {
        let taken: Vec<Span> = fact.names.iter().flat_map(|name| name.mentions.iter().copied()).collect();
        fact.names.push(NameUsed { mentions: apart(text.find(&given), &taken), text: given });
    }
    fact
}

/// A place as the gazetteer has it, where it has it; what differs joins `told`.
pub(super) fn as_listed_place(mut fact: PlaceFact, told: &mut Vec<String>) -> PlaceFact {
    let Some(place) = place_by_id(&fact.id) else { return fact };
    let region = Some(place.region.clone()).filter(|region| !region.is_empty());
    let mut tell = |key, known: &str| told.push(otherwise("places", key, &place.id, known));
    if fact.country != place.country {
        tell("country", place.country.as_str());
    }
    if fact.region.is_some() && fact.region != region {
        tell("region", region.as_deref().unwrap_or("none"));
    }
    if !is_near(fact.point, place.point) {
        tell("lat, lon", &[place.point.lat, place.point.lon].map(degrees).join(", "));
    }
    fact.name.clone_from(&place.name);
    (fact.country, fact.region, fact.point) = (place.country, region, place.point);
    fact
}

fn otherwise(list: &str, key: &str, id: &str, known: &str) -> String {
    format!("“{list}”: “{key}” of “{id}” is known to be {known}; what is given otherwise was left out")
}

fn is_near(one: Point, other: Point) -> bool {
    one.lat.abs_diff(other.lat) <= NEAR && one.lon.abs_diff(other.lon) <= NEAR
}

fn degrees(ten_thousandths: i32) -> String {
    (f64::from(ten_thousandths) / 10_000.0).to_string()
}

/// Spans that touch none of those taken.
pub(super) fn apart(mut spans: Vec<Span>, taken: &[Span]) -> Vec<Span> {
    let touches =
        |one: &Span, other: &Span| one.block == other.block && one.start < other.end && other.start < one.end;
    spans.retain(|span| !taken.iter().any(|other| touches(span, other)));
    spans
}
