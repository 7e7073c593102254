//! Organs of states by their everyday names: "Turkish foreign ministry", "Russia’s defence ministry", "the interior
//! ministry in Tehran", "its energy and water ministry". Knows no name of its own for them; that is the gazetteer's.

use std::ops::Range;

use super::atoms::{Gap, atoms, fold};
use super::body::Body;
use super::gazetteer::{Gazetteer, PlaceKind};
use super::lexicon;
use super::matcher::Entry;
use super::passage::{Known, Passage};
use crate::facts::{ActorKind, CountryCode, Rule};

/// Words of an organ's name, at most.
const LONGEST: usize = 6;

/// Every organ of a state in a passage.
pub(super) fn state_bodies(passage: &Passage, known: &Known) -> Vec<Body> {
    let mut bodies = Vec::new();
    for hit in &passage.hits {
        let at = hit.atoms.end;
        let country = hit.entries.iter().find_map(|&entry| country_of(entry, known));
        let capital = hit.entries.iter().find_map(|&entry| capital_of(entry, known));
        if let Some(code) = capital {
            bodies.extend(ministry_of_capital(passage, hit.atoms.clone(), code));
            continue;
        }
        let rulers = country.is_none()
            && passage.holds_actor(hit.atoms.start, known, |kind| kind == ActorKind::Government);
        let Some(code) = country.or(rulers.then_some(CountryCode(*b"AFG"))) else { continue };
        // "In Iran, Foreign Ministry spokesman": of whom, the article tells.
        if passage.gap(at) != Gap::Space {
            continue;
        }
        let Some((name, length)) = state_body(passage, at) else { continue };
        if rulers && !name.ends_with("Ministry") {
            continue;
        }
        let kind = if name == "Government" { ActorKind::Government } else { ActorKind::Organisation };
        // The rulers stay an actor of their own beside their ministry.
        let atoms = if rulers { at } else { hit.atoms.start }..at + length;
        bodies.push(Body { atoms, kind, rule: Rule::ActorBody, hides: false, of: Some((code, name)) });
    }
    let whole: Vec<Range<usize>> = bodies.iter().map(|body| body.atoms.clone()).collect();
    let free =
        |body: &Body| !whole.iter().any(|other| other.start < body.atoms.end && body.atoms.start < other.end);
    bodies.extend(bare_ministries(passage).into_iter().filter(free));
    bodies
}

/// "The interior ministry", "its energy and water ministry", "Foreign Office spokesman": of whom, the article tells.
fn bare_ministries(passage: &Passage) -> Vec<Body> {
    let mut bodies: Vec<Body> = Vec::new();
    let heads = (0..passage.atoms.len()).filter(|&at| matches!(passage.key(at), "ministry" | "office"));
    for head in heads.filter(|_| !passage.headline) {
        let free = bodies.last().map_or(0, |body| body.atoms.end);
        let found = (head.saturating_sub(LONGEST - 1).max(free)..=head).find_map(|at| {
            let (name, length) = state_body(passage, at)?;
            let atoms = at..at + length;
            let unknown = atoms.clone().all(|at| passage.held[at].is_none());
            // "The foreign office of a bank" is no ministry.
            let office = passage.key(head) == "office" && !passage.atoms[head].is_name();
            let whole = !office && name.ends_with("Ministry") && length > 1 && atoms.contains(&head);
            (whole && unknown && is_led(passage, at)).then_some(atoms)
        });
        bodies.extend(found.map(|atoms| Body {
            atoms,
            kind: ActorKind::Organisation,
            rule: Rule::ActorBody,
            hides: false,
            of: None,
        }));
    }
    bodies
}

/// Whether a ministry of somebody is meant: behind "the" or an owner, or with a capital.
fn is_led(passage: &Passage, at: usize) -> bool {
    let before = passage.key_before(at);
    let determined = matches!(before, "the" | "its" | "his" | "her" | "their" | "our" | "union")
        && passage.gap(at) == Gap::Space;
    let owned = at > 0 && passage.atoms[at - 1].possessive;
    determined
        || owned
        || passage.atoms[at].is_name() && passage.key(at) != "ministry" && !lexicon::is_role(before)
}

fn capital_of(entry: Entry, known: &Known) -> Option<CountryCode> {
    let Entry::Place(at) = entry else { return None };
    let place = &known.gazetteer.places[at];
    (place.kind == PlaceKind::Capital).then_some(place.country)
}

/// "Kabul's interior ministry", "the foreign ministry in Tehran".
fn ministry_of_capital(passage: &Passage, capital: Range<usize>, code: CountryCode) -> Option<Body> {
    let (name, atoms) = if passage.atoms[capital.end - 1].possessive {
        let (name, length) =
            state_body(passage, capital.end).filter(|_| passage.gap(capital.end) == Gap::Space)?;
        (name, capital.end..capital.end + length)
    } else {
        let end = capital.start.checked_sub(1).filter(|&at| passage.key(at) == "in")?;
        (2..=4).rev().filter_map(|length| Some(end.checked_sub(length)?..end)).find_map(|atoms| {
            let whole = atoms.clone().skip(1).all(|at| passage.gap(at) == Gap::Space);
            let (name, length) =
                organ(&passage.keys(&atoms)).filter(|_| whole && !starts_in_country(passage, &atoms))?;
            (length == atoms.len()).then_some((name, atoms))
        })?
    };
    let body = Body {
        atoms,
        kind: ActorKind::Organisation,
        rule: Rule::ActorBody,
        hides: false,
        of: Some((code, name)),
    };
    name.ends_with("Ministry").then_some(body)
}

/// "The Iranian foreign ministry in Kabul" is not Kabul's.
fn starts_in_country(passage: &Passage, atoms: &Range<usize>) -> bool {
    atoms.start.checked_sub(1).is_some_and(|before| passage.held[before].is_some())
        || atoms.clone().any(|at| passage.held[at].is_some())
}

fn country_of(entry: Entry, known: &Known) -> Option<CountryCode> {
    match entry {
        Entry::Country(at) | Entry::Demonym(at) => Some(known.gazetteer.countries[at].code),
        _ => None,
    }
}

/// Whether the words from here name a ministry.
pub(super) fn is_organ(passage: &Passage, at: usize) -> bool {
    state_body(passage, at).is_some_and(|(name, _)| name.ends_with("Ministry"))
}

/// What a state has, where the words from here name it, and how many words that are.
fn state_body(passage: &Passage, at: usize) -> Option<(&'static str, usize)> {
    let joined = (at..passage.atoms.len())
        .take(LONGEST)
        .take_while(|&word| word == at || passage.gap(word) == Gap::Space);
    let words: Vec<&str> = joined.map(|at| passage.key(at)).collect();
    let (name, length) = organ(&words)?;
    let behind = at + length;
    let attribute = name == "Military" && passage.goes_on(behind) && is_counted(passage.key(behind));
    // "Ministry of Transport and Aviation", "Ministry of Water Resources": the whole name is another one's.
    let next = behind + usize::from(passage.key(behind) == "and");
    let further = words[0] == "ministry"
        && length > 1
        && passage.atoms[at].is_name()
        && passage.goes_on(behind)
        && passage.goes_on(next)
        && passage.gap(next) == Gap::Space
        && passage.atoms[next].is_name()
        && passage.held[next].is_none()
        && !lexicon::is_role(passage.key(next))
        && !lexicon::is_given(passage.key(next))
        && !lexicon::is_ordinary(passage.key(next));
    (!attribute && !further).then_some((name, length))
}

/// A ministry, army or parliament by its everyday name, and how many words that is.
pub(super) fn organ(words: &[&str]) -> Option<(&'static str, usize)> {
    match *words {
        ["ministry", "of", "public", "health", ..] => Some(("Health Ministry", 4)),
        ["ministry", "of", field, "and", second, ..] if ministry(second).is_some() => {
            ministry(field).map(|name| (name, 5))
        }
        [field, "and", second, "ministry", ..] if ministry(second).is_some() => {
            ministry(field).map(|name| (name, 4))
        }
        ["ministry", "of", "higher", "education", ..] => Some(("Higher Education Ministry", 4)),
        ["higher", "education", "ministry", ..] => Some(("Higher Education Ministry", 3)),
        ["ministry", "of", "religious", "affairs", ..] => Some(("Religious Affairs Ministry", 4)),
        ["religious", "affairs", "ministry", ..] => Some(("Religious Affairs Ministry", 3)),
        ["ministry", "of", "climate", "change", ..] => Some(("Climate Change Ministry", 4)),
        ["climate", "change", "ministry", ..] => Some(("Climate Change Ministry", 3)),
        ["ministry", "of", field, "affairs", ..] => ministry(field).map(|name| (name, 4)),
        ["ministry", "of", field, ..] => ministry(field).map(|name| (name, 3)),
        ["public", "health", "ministry", ..] => Some(("Health Ministry", 3)),
        ["foreign", "office", ..] => Some(("Foreign Ministry", 2)),
        [field, "ministry", ..] => ministry(field).map(|name| (name, 2)),
        ["armed", "forces", ..] => Some(("Military", 2)),
        ["military" | "army", ..] => Some(("Military", 1)),
        ["government", ..] => Some(("Government", 1)),
        ["parliament", ..] => Some(("Parliament", 1)),
        ["embassy", ..] => Some(("Embassy", 1)),
        ["supreme", "court", ..] => Some(("Supreme Court", 2)),
        ["central", "bank", ..] => Some(("Central Bank", 2)),
        _ => None,
    }
}

fn ministry(field: &str) -> Option<&'static str> {
    Some(match field {
        "foreign" | "external" => "Foreign Ministry",
        "interior" | "internal" | "home" => "Interior Ministry",
        "defence" | "defense" => "Defence Ministry",
        "finance" => "Finance Ministry",
        "health" => "Health Ministry",
        "energy" => "Energy Ministry",
        "intelligence" => "Intelligence Ministry",
        "education" => "Education Ministry",
        "trade" => "Trade Ministry",
        "commerce" => "Commerce Ministry",
        "agriculture" => "Agriculture Ministry",
        "power" => "Power Ministry",
        "water" => "Water Ministry",
        "oil" => "Oil Ministry",
        "petroleum" => "Petroleum Ministry",
        "transport" => "Transport Ministry",
        "labour" | "labor" => "Labour Ministry",
        "justice" => "Justice Ministry",
        "law" => "Law Ministry",
        "information" => "Information Ministry",
        "culture" => "Culture Ministry",
        "mines" | "mining" => "Mines Ministry",
        "economy" => "Economy Ministry",
        "planning" => "Planning Ministry",
        "railways" | "railway" => "Railways Ministry",
        "environment" => "Environment Ministry",
        "tourism" => "Tourism Ministry",
        "sports" | "sport" => "Sports Ministry",
        "food" => "Food Ministry",
        "science" => "Science Ministry",
        "development" => "Development Ministry",
        "refugees" | "refugee" => "Refugees Ministry",
        "industry" | "industries" => "Industry Ministry",
        "telecommunications" => "Telecommunications Ministry",
        _ => return None,
    })
}

/// Known ministries and armies, by what they are called behind their country's name.
pub(super) fn organs(gazetteer: &Gazetteer) -> Vec<(CountryCode, &'static str, usize)> {
    let mut organs = Vec::new();
    for (at, actor) in gazetteer.actors.iter().enumerate() {
        let Some(country) = actor.country.and_then(|code| gazetteer.country(code)) else { continue };
        for name in &actor.names {
            let keys: Vec<String> = atoms(name).into_iter().map(|atom| atom.key.into_owned()).collect();
            let words: Vec<&str> = keys.iter().map(String::as_str).collect();
            let Some((first, rest)) = words.split_first() else { continue };
            let of_country = country.names.iter().chain(&country.demonyms).any(|name| fold(name) == *first);
            if let Some((organ, length)) = organ(rest)
                && of_country
                && length == rest.len()
            {
                organs.push((country.code, organ, at));
            }
        }
    }
    organs.dedup();
    organs
}

/// "army officers", "military operations": not the body itself.
pub(super) fn is_counted(key: &str) -> bool {
    key.ends_with('s') && !lexicon::is_saying(key) && !matches!(key, "has" | "was" | "is" | "as")
        || matches!(
            key,
            "chief"
                | "officer"
                | "spokesman"
                | "personnel"
                | "aircraft"
                | "base"
                | "action"
                | "equipment"
                | "presence"
                | "general"
                | "commander"
                | "official"
                | "operation"
                | "withdrawal"
                | "aid"
                | "intervention"
                | "power"
                | "leadership"
                | "post"
                | "convoy"
                | "campaign"
                | "offensive"
                | "hardware"
                | "might"
        )
}
