//! Places of an article: which of several places of one name is meant, and each place as a fact with its
//! mentions. Countries follow from these in `countries`.

use std::collections::BTreeMap;
use std::ops::Range;

use super::atoms::{Case, Gap};
use super::cast::Cast;
use super::gazetteer::PlaceKind;
use super::lexicon;
use super::matcher::{Entry, Hit};
use super::passage::{Known, Passage};
use super::state;
use crate::facts::{CountryCode, PlaceFact, Rule, Span};

/// A mention of a country or a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Site {
    pub(super) span: Span,
    /// What is meant: `Country`, `Demonym`, `Place` or `Nisba`.
    pub(super) entry: Entry,
    /// Several places have the name.
    pub(super) ambiguous: bool,
    /// It stands in the dateline.
    pub(super) dateline: bool,
    /// It is a capital that stands for its government.
    pub(super) speaks: bool,
}

/// Every mention of a country or place, in reading order.
pub(super) fn sites(passages: &[Passage], cast: &Cast, known: &Known) -> Vec<Site> {
    let found: Vec<(usize, Hit)> = passages
        .iter()
        .enumerate()
        .flat_map(|(number, passage)| {
            hits(passage, number, cast, known).into_iter().map(move |hit| (number, hit))
        })
        .filter(|(number, hit)| is_mention(&passages[*number], hit, cast, known))
        .collect();
    let votes = votes(&found, known);
    let mut sites = Vec::with_capacity(found.len());
    for (at, (number, hit)) in found.iter().enumerate() {
        let beside = neighbours(&found, at, known);
        let passage = &passages[*number];
        let meant = of_kind(passage, hit, known);
        let Some(entry) = choose(&meant, &beside, &votes, known) else { continue };
        sites.push(Site {
            span: passage.span(&hit.atoms),
            entry,
            ambiguous: hit.entries.len() > 1,
            dateline: is_dateline(passages, *number, &hit.atoms),
            speaks: is_capital(entry, known) && speaks(passage, &hit.atoms),
        });
    }
    sites
}

/// The entries that fit the word beside the name: "Herat province", "Herat city".
fn of_kind(passage: &Passage, hit: &Hit, known: &Known) -> Vec<Entry> {
    let city = passage.goes_on(hit.atoms.end) && passage.key(hit.atoms.end) == "city"
        || hit.atoms.start > 1
            && passage.key_before(hit.atoms.start) == "of"
            && matches!(passage.key(hit.atoms.start - 2), "city" | "town");
    let fits = |entry: &Entry| {
        let Entry::Place(at) = *entry else { return false };
        matches!(known.gazetteer.places[at].kind, PlaceKind::City | PlaceKind::Capital)
    };
    let cities: Vec<Entry> = hit.entries.iter().copied().filter(fits).collect();
    if city && !cities.is_empty() { cities } else { hit.entries.clone() }
}

fn is_capital(entry: Entry, known: &Known) -> bool {
    matches!(entry, Entry::Place(at) if known.gazetteer.places[at].kind == PlaceKind::Capital)
}

/// Names of countries and places, those inside names of organisations too, none inside people or outlets.
fn hits(passage: &Passage, number: usize, cast: &Cast, known: &Known) -> Vec<Hit> {
    let mut hits = Vec::new();
    for hit in &passage.hits {
        if !hit.entries.iter().any(|entry| matches!(entry, Entry::Actor(_))) {
            hits.push(hit.clone());
            continue;
        }
        let inner = known
            .matcher
            .hits_of(&passage.atoms[hit.atoms.clone()], |entry| !matches!(entry, Entry::Actor(_)));
        let offset = hit.atoms.start;
        hits.extend(inner.into_iter().map(|inner| Hit {
            atoms: inner.atoms.start + offset..inner.atoms.end + offset,
            entries: inner.entries,
        }));
    }
    hits.retain(|hit| {
        !hit.entries.contains(&Entry::Nothing)
            && !hit.atoms.clone().any(|at| cast.claim_at(number, at).is_some_and(|claim| claim.hides))
    });
    hits
}

fn is_mention(passage: &Passage, hit: &Hit, cast: &Cast, known: &Known) -> bool {
    let at = hit.atoms.start;
    let first = hit.entries[0];
    if matches!(first, Entry::Place(_)) && opens_longer_place(passage, hit.atoms.end) {
        return false;
    }
    let single = hit.atoms.len() == 1;
    let behind = passage.key(hit.atoms.end);
    match first {
        Entry::Nisba(_) => is_adjective(passage, &hit.atoms),
        Entry::Demonym(_) => {
            !(passage.key_before(at) == "ethnic" || matches!(behind, "language" | "speaking" | "speakers"))
        }
        Entry::Country(_) if is_currency(passage, &hit.atoms) => false,
        Entry::Country(country) => {
            let code = known.gazetteer.countries[country].code;
            !(is_in_thing(passage, &hit.atoms) || code.as_str() == "GEO" && is_american(passage, &hit.atoms))
        }
        Entry::Place(_) if single => {
            !is_in_thing(passage, &hit.atoms)
                && (!could_be_surname(passage, at, cast)
                    || is_locative(passage, &hit.atoms)
                    || is_listed(passage, at, cast))
        }
        Entry::Place(_) => !is_in_thing(passage, &hit.atoms),
        _ => true,
    }
}

/// "Chaman" of "Chaman Khan Qala", a village somewhere else.
fn opens_longer_place(passage: &Passage, end: usize) -> bool {
    const REACH: usize = 2;
    let goes_on = |at: usize| {
        passage.goes_on(at)
            && passage.gap(at) == Gap::Space
            && passage.atoms[at].case == Case::Capital
            && passage.held[at].is_none()
    };
    let names = (end..end + REACH).take_while(|&at| goes_on(at));
    !passage.headline && names.last().is_some_and(|last| lexicon::ends_settlement(passage.key(last)))
}

/// "US" in "US$5" and "cost US $5", not in "cost the US $5".
fn is_currency(passage: &Passage, atoms: &Range<usize>) -> bool {
    let behind = &passage.text[passage.atoms[atoms.end - 1].range.end..];
    let bare = passage.key_before(atoms.start) != "the";
    let sum = behind.strip_prefix('$').or_else(|| behind.trim_start().strip_prefix('$').filter(|_| bare));
    sum.is_some_and(|sum| sum.trim_start().starts_with(|digit: char| digit.is_ascii_digit()))
}

/// "the Kandahari clerics", where "Kandahari said" is a person.
fn is_adjective(passage: &Passage, atoms: &Range<usize>) -> bool {
    let noun = passage.goes_on(atoms.end)
        && passage.atoms[atoms.end].case == Case::Lower
        && !lexicon::is_saying(passage.key(atoms.end))
        && !is_verb_or_link(passage.key(atoms.end));
    let after_name = passage.goes_on(atoms.start) && passage.atoms[atoms.start - 1].is_name();
    noun && !after_name
}

fn is_verb_or_link(key: &str) -> bool {
    matches!(
        key,
        "is" | "was"
            | "has"
            | "had"
            | "will"
            | "would"
            | "and"
            | "or"
            | "in"
            | "on"
            | "at"
            | "to"
            | "of"
            | "for"
            | "from"
            | "who"
            | "also"
            | "did"
            | "does"
            | "can"
            | "could"
            | "may"
            | "should"
            | "with"
            | "by"
            | "as"
            | "but"
    ) || key.ends_with("ed")
}

/// "Atlanta, Georgia", "the US state of Georgia".
fn is_american(passage: &Passage, atoms: &Range<usize>) -> bool {
    let near = |at: usize| {
        matches!(
            passage.key(at),
            "us" | "usa" | "atlanta" | "state" | "republican" | "democrat" | "senator" | "savannah"
        )
    };
    (atoms.start.saturating_sub(4)..atoms.start).any(near) || (atoms.end..atoms.end + 3).any(near)
}

/// "Doha Agreement", "Geneva Conventions": the name of a treaty.
fn is_in_thing(passage: &Passage, atoms: &Range<usize>) -> bool {
    let at = atoms.end;
    passage.goes_on(at)
        && passage.atoms[at].is_name()
        && !passage.headline
        && matches!(
            passage.key(at),
            "agreement"
                | "agreements"
                | "accord"
                | "accords"
                | "convention"
                | "conventions"
                | "treaty"
                | "pact"
                | "protocol"
        )
}

/// Names of towns that people bear too.
fn could_be_surname(passage: &Passage, at: usize, cast: &Cast) -> bool {
    let key = passage.key(at);
    lexicon::is_given(key)
        || lexicon::is_ordinary(key)
        || lexicon::is_role(key)
        || cast.is_word_of_person(key)
}

/// "Orakzai" in "Kurram, Orakzai and North Waziristan".
fn is_listed(passage: &Passage, at: usize, cast: &Cast) -> bool {
    let place = |at: usize| {
        let hit = passage.held.get(at).copied().flatten().map(|hit| &passage.hits[hit]);
        let places = |hit: &Hit| hit.entries.iter().all(|entry| matches!(entry, Entry::Place(_)));
        hit.is_some_and(|hit| places(hit) && !(hit.atoms.len() == 1 && could_be_surname(passage, at, cast)))
    };
    let and = |at: usize| passage.key(at) == "and" && passage.goes_on(at) && passage.goes_on(at + 1);
    let before =
        passage.gap(at) == Gap::Comma && at > 0 && place(at - 1) || at > 1 && and(at - 1) && place(at - 2);
    let behind = passage.gap(at + 1) == Gap::Comma && place(at + 1) || and(at + 1) && place(at + 2);
    before || behind
}

/// "Islamabad says", "Tehran has warned", "told Kabul", "Kabul's foreign ministry": a government, nowhere on the map. "Kabul had snow" is.
fn speaks(passage: &Passage, atoms: &Range<usize>) -> bool {
    const AUXILIARIES: &[&str] = &["has", "had", "will", "would", "also", "later", "now"];
    const STANCES: &[&str] =
        &["wants", "fears", "hopes", "blames", "demands", "maintains", "accuses", "denies"];
    const ADDRESSED: &[&str] =
        &["warned", "urged", "told", "asked", "accused", "accuses", "blamed", "blames", "urges", "pressed"];
    let verb = atoms.end + usize::from(AUXILIARIES.contains(&passage.key(atoms.end)));
    let acts = (atoms.end..=verb).all(|at| passage.goes_on(at))
        && (lexicon::is_saying(passage.key(verb)) || STANCES.contains(&passage.key(verb)))
        && !is_locative(passage, atoms);
    let owns = passage.atoms[atoms.end - 1].possessive && state::is_organ(passage, atoms.end);
    acts || owns || passage.goes_on(atoms.start) && ADDRESSED.contains(&passage.key_before(atoms.start))
}

/// "in Ghazni", "Ghazni province".
fn is_locative(passage: &Passage, atoms: &Range<usize>) -> bool {
    let before = matches!(
        passage.key_before(atoms.start),
        "in" | "at"
            | "near"
            | "from"
            | "to"
            | "around"
            | "outside"
            | "across"
            | "of"
            | "visited"
            | "visit"
            | "towards"
            | "toward"
    );
    let behind = matches!(
        passage.key(atoms.end),
        "province"
            | "district"
            | "city"
            | "village"
            | "airport"
            | "valley"
            | "airbase"
            | "base"
            | "region"
            | "based"
    );
    before || behind
}

fn country(entry: Entry, known: &Known) -> Option<CountryCode> {
    match entry {
        Entry::Country(at) | Entry::Demonym(at) => Some(known.gazetteer.countries[at].code),
        Entry::Place(at) | Entry::Nisba(at) => Some(known.gazetteer.places[at].country),
        Entry::Actor(_) | Entry::Nothing => None,
    }
}

/// How often each country is named without doubt.
fn votes(found: &[(usize, Hit)], known: &Known) -> BTreeMap<CountryCode, u32> {
    let mut votes = BTreeMap::new();
    for (_, hit) in found {
        if let [entry] = hit.entries[..]
            && let Some(code) = country(entry, known)
        {
            *votes.entry(code).or_insert(0) += 1;
        }
    }
    votes
}

/// Countries and regions of the mentions right behind or before ("Hyderabad, Sindh").
fn neighbours(found: &[(usize, Hit)], at: usize, known: &Known) -> Vec<Entry> {
    const REACH: usize = 3;
    let (number, hit) = &found[at];
    let near = |other: &(usize, Hit)| {
        let (behind, before) = (other.1.atoms.start >= hit.atoms.end, other.1.atoms.end <= hit.atoms.start);
        other.0 == *number
            && (behind && other.1.atoms.start - hit.atoms.end < REACH
                || before && hit.atoms.start - other.1.atoms.end < REACH)
    };
    let after = found.get(at + 1).filter(|other| near(other));
    let before = at.checked_sub(1).map(|before| &found[before]).filter(|other| near(other));
    let only = |other: &(usize, Hit)| {
        let [entry] = other.1.entries[..] else { return None };
        country(entry, known).map(|_| entry)
    };
    [after, before].into_iter().flatten().filter_map(only).collect()
}

fn choose(
    entries: &[Entry],
    beside: &[Entry],
    votes: &BTreeMap<CountryCode, u32>,
    known: &Known,
) -> Option<Entry> {
    let mut entries = entries.iter().copied().filter(|&entry| country(entry, known).is_some());
    let first = entries.next()?;
    let weight = |entry: Entry| {
        let code = country(entry, known);
        let near =
            beside.iter().position(|&other| country(other, known) == code).map_or(0, |at| 2 - at.min(1));
        let same_region = beside
            .iter()
            .any(|&other| region(other, known).is_some_and(|other| Some(other) == region(entry, known)));
        let votes = code.and_then(|code| votes.get(&code)).copied().unwrap_or(0);
        (same_region, near, matches!(entry, Entry::Country(_)), votes, size(entry, known))
    };
    Some(entries.fold(first, |best, entry| if weight(entry) > weight(best) { entry } else { best }))
}

fn region<'a>(entry: Entry, known: &'a Known) -> Option<&'a str> {
    let Entry::Place(at) = entry else { return None };
    let region = known.gazetteer.places[at].region.as_str();
    (!region.is_empty()).then_some(region)
}

/// A region goes before a town of the same name, the larger town before the smaller.
fn size(entry: Entry, known: &Known) -> (u8, u32) {
    let Entry::Place(at) = entry else { return (0, 0) };
    let place = &known.gazetteer.places[at];
    let rank = match place.kind {
        PlaceKind::Capital => 3,
        PlaceKind::Region => 2,
        PlaceKind::City | PlaceKind::Facility => 1,
        PlaceKind::Area => 0,
    };
    (rank, place.population)
}

/// "ISLAMABAD (AP) —", "Islamabad, Pakistan –" at the head of the text.
fn is_dateline(passages: &[Passage], number: usize, atoms: &Range<usize>) -> bool {
    const ATOMS: usize = 5;
    const BYTES: usize = 48;
    let passage = &passages[number];
    if atoms.start > ATOMS || !passage.opening {
        return false;
    }
    let behind = &passage.text[passage.atoms[atoms.end - 1].range.end..];
    let dashes = ["—", "–", " - ", " -- "];
    let Some(dash) = dashes.iter().filter_map(|dash| behind.find(dash)).min().filter(|&at| at < BYTES) else {
        return false;
    };
    let until_dash = &behind[..dash];
    let names_before = passage.atoms[..atoms.start].iter().all(super::atoms::Atom::is_name);
    let mut words = until_dash.split(|letter: char| !letter.is_alphanumeric());
    names_before && words.all(|word| !word.starts_with(char::is_lowercase))
}

/// Places by first mention.
pub(super) fn places(sites: &[Site], known: &Known) -> Vec<PlaceFact> {
    let mut facts: Vec<PlaceFact> = Vec::new();
    let mut by_id: BTreeMap<&str, usize> = BTreeMap::new();
    for site in sites.iter().filter(|site| !site.speaks) {
        let Entry::Place(at) = site.entry else { continue };
        let place = &known.gazetteer.places[at];
        let rule = if site.ambiguous { Rule::PlaceContext } else { Rule::PlaceKnown };
        let fact = *by_id.entry(&place.id).or_insert(facts.len());
        if fact == facts.len() {
            facts.push(PlaceFact {
                id: place.id.clone(),
                name: place.name.clone(),
                country: place.country,
                region: (!place.region.is_empty()).then(|| place.region.clone()),
                point: place.point,
                rule,
                mentions: Vec::new(),
            });
        }
        facts[fact].mentions.push(site.span);
    }
    facts
}
