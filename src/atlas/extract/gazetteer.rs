//! Names known beforehand: countries, places, actors, outlets. Reads the tables of `corpus/gazetteer`; what the
//! columns mean stands in the README there. Knows no article.

use std::cmp::Reverse;
use std::sync::OnceLock;

use super::slug;
use crate::facts::{ActorKind, CountryCode, Point};
use crate::order;

const COUNTRIES: &str = include_str!("../../../corpus/gazetteer/countries.tsv");
const PLACES: &str = include_str!("../../../corpus/gazetteer/places.tsv");
const ACTORS: &str = include_str!("../../../corpus/gazetteer/actors.tsv");
const OUTLETS: &str = include_str!("../../../corpus/gazetteer/outlets.tsv");

/// All known names.
#[derive(Clone, Debug, Default)]
pub struct Gazetteer {
    /// Countries by code.
    pub countries: Vec<Country>,
    /// Places by id.
    pub places: Vec<Place>,
    /// Actors by id.
    pub actors: Vec<Actor>,
    /// Outlets that print articles, by name.
    pub outlets: Vec<KnownOutlet>,
}

/// A country with what it and its people are called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Country {
    /// ISO 3166-1 alpha-3.
    pub code: CountryCode,
    /// Short English name (CLDR).
    pub name: String,
    /// Every name in use, the short one included.
    pub names: Vec<String>,
    /// "Afghan", "Afghans".
    pub demonyms: Vec<String>,
}

/// What sort of place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PlaceKind {
    /// A capital, whose name stands for the government too.
    Capital,
    /// Province or state, ISO 3166-2.
    Region,
    /// City, town or village.
    City,
    /// District below a region, or an informal area.
    Area,
    /// Border crossing, base, airport, nuclear site and the like.
    Facility,
}

/// A place with its names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// ISO 3166-2 for regions ("PK-BA"), else a slug with the country first ("pk-quetta").
    pub id: String,
    /// Name for lists.
    pub name: String,
    /// The country that holds it.
    pub country: CountryCode,
    /// ISO 3166-2 of the region it is or lies in; empty outside the four countries.
    pub region: String,
    /// Where.
    pub point: Point,
    /// What sort.
    pub kind: PlaceKind,
    /// Inhabitants, 0 where unknown: the larger of two equal names wins where nothing else decides.
    pub population: u32,
    /// Every name in use, `name` included.
    pub names: Vec<String>,
}

/// An actor known by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// Stable slug ("ttp").
    pub id: String,
    /// Name for lists.
    pub name: String,
    /// What sort.
    pub kind: ActorKind,
    /// The country whose naming the name implies (an Iranian ministry), if any.
    pub country: Option<CountryCode>,
    /// Every name in use, `name` included, the longest first.
    pub names: Vec<String>,
}

/// An outlet known by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownOutlet {
    /// Name as readers know it ("Associated Press").
    pub name: String,
    /// Every form it is printed in, `name` included.
    pub names: Vec<String>,
}

impl Gazetteer {
    /// The gazetteer that comes with the program.
    pub fn builtin() -> &'static Gazetteer {
        static BUILTIN: OnceLock<Gazetteer> = OnceLock::new();
        BUILTIN.get_or_init(|| Gazetteer {
            countries: rows(COUNTRIES).filter_map(country).collect(),
            places: rows(PLACES).filter_map(place).collect(),
            actors: rows(ACTORS).filter_map(actor).collect(),
            outlets: rows(OUTLETS).filter_map(outlet).collect(),
        })
    }

    /// A country by its code.
    pub fn country(&self, code: CountryCode) -> Option<&Country> {
        self.countries.iter().find(|country| country.code == code)
    }
}

/// The rows of a table: tab-separated, behind one heading row; lines that open with `#` are comments.
fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    table
        .lines()
        .filter(|line| !line.starts_with('#') && !line.trim().is_empty())
        .skip(1)
        .map(|line| line.split('\t').collect())
}

fn names(first: &str, others: &str) -> Vec<String> {
    let mut names = vec![first.to_owned()];
    for name in others.split('|').map(str::trim).filter(|name| !name.is_empty()) {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

fn country(row: Vec<&str>) -> Option<Country> {
    let [code, name, other, demonyms] = row[..] else { return None };
    Some(Country {
        code: CountryCode::parse(code)?,
        name: name.to_owned(),
        names: names(name, other),
        demonyms: demonyms.split('|').filter(|name| !name.is_empty()).map(str::to_owned).collect(),
    })
}

fn place(row: Vec<&str>) -> Option<Place> {
    let [id, name, country, region, lat, lon, kind, population, other] = row[..] else { return None };
    let id = if id.is_empty() { place_id(name, country, region, kind) } else { id.to_owned() };
    Some(Place {
        id,
        name: name.to_owned(),
        country: CountryCode::parse(country)?,
        region: region.to_owned(),
        point: Point { lat: ten_thousandths(lat)?, lon: ten_thousandths(lon)? },
        kind: match kind {
            "capital" => PlaceKind::Capital,
            "region" => PlaceKind::Region,
            "city" => PlaceKind::City,
            "area" => PlaceKind::Area,
            "facility" => PlaceKind::Facility,
            _ => return None,
        },
        population: population.parse().ok()?,
        names: names(name, other),
    })
}

fn actor(row: Vec<&str>) -> Option<Actor> {
    let [id, name, kind, country, other] = row[..] else { return None };
    let mut names = names(name, other);
    order::sort_by_key(&mut names, |name| (Reverse(name.len()), name.clone()));
    Some(Actor {
        id: if id.is_empty() { slug(name) } else { id.to_owned() },
        name: name.to_owned(),
        kind: ActorKind::ALL.iter().copied().find(|known| known.name() == kind)?,
        country: CountryCode::parse(country),
        names,
    })
}

fn outlet(row: Vec<&str>) -> Option<KnownOutlet> {
    let [name, other] = row[..] else { return None };
    Some(KnownOutlet { name: name.to_owned(), names: names(name, other) })
}

/// What the id column leaves out: the code of a region, else the slug of the name behind the country.
fn place_id(name: &str, country: &str, region: &str, kind: &str) -> String {
    if kind == "region" {
        return region.to_owned();
    }
    let prefix = region.split('-').next().filter(|prefix| !prefix.is_empty()).unwrap_or(country);
    format!("{}-{}", prefix.to_ascii_lowercase(), slug(name))
}

/// "34.5289" to 345289, "-0.5" to -5000; at most four decimals. Without floating-point numbers, whose reader brings tables
/// of ten kilobytes along.
fn ten_thousandths(degrees: &str) -> Option<i32> {
    let (sign, digits) = degrees.strip_prefix('-').map_or((1, degrees), |digits| (-1, digits));
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
    let whole: i32 = whole.parse().ok().filter(|degrees| (0..=180).contains(degrees))?;
    let decimals: u16 = format!("{decimals:0<4}").parse().ok().filter(|_| decimals.len() <= 4)?;
    Some(sign * (whole * 10_000 + i32::from(decimals)))
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    fn known() -> &'static Gazetteer {
        Gazetteer::builtin()
    }

    /// What occurs twice.
    fn doubles<'a>(names: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
        let mut seen = BTreeSet::new();
        names.filter(|name| !seen.insert(*name)).collect()
    }

    fn all_names() -> impl Iterator<Item = &'static String> {
        let countries =
            known().countries.iter().flat_map(|country| country.names.iter().chain(&country.demonyms));
        let places = known().places.iter().flat_map(|place| &place.names);
        let actors = known().actors.iter().flat_map(|actor| &actor.names);
        countries.chain(places).chain(actors).chain(known().outlets.iter().flat_map(|outlet| &outlet.names))
    }

    fn region_of(city: &str) -> Vec<&'static str> {
        known()
            .places
            .iter()
            .filter(|place| place.kind != PlaceKind::Region && place.names.iter().any(|name| name == city))
            .map(|place| place.region.as_str())
            .collect()
    }

    #[test]
    fn every_row_is_read() {
        for (table, read) in [
            (COUNTRIES, known().countries.len()),
            (PLACES, known().places.len()),
            (ACTORS, known().actors.len()),
            (OUTLETS, known().outlets.len()),
        ] {
            assert_eq!(rows(table).count(), read);
            assert!(read > 150);
        }
    }

    #[test]
    fn odd_rows_are_left_out() {
        assert_eq!(place(vec!["", "Nowhere", "AFG", "", "34.5", "east", "city", "0", ""]), None);
        assert_eq!(place(vec!["", "Nowhere", "AFG", "", "34.5", "181", "city", "0", ""]), None);
        assert_eq!(place(vec!["", "Nowhere", "afg", "", "34.5", "69", "city", "0", ""]), None);
        assert_eq!(place(vec!["", "Nowhere", "AFG", "", "34.5", "69", "hamlet", "0", ""]), None);
        assert_eq!(actor(vec!["", "No One", "ghost", "", ""]), None);
        assert_eq!(country(vec!["AFG", "Afghanistan", ""]), None);
        assert_eq!(outlet(vec!["No tab"]), None);
    }

    #[test]
    fn ids_are_slugs_or_region_codes_and_unique() {
        let codes = known().countries.iter().map(|country| country.code.as_str());
        let places = known().places.iter().map(|place| place.id.as_str());
        let actors = known().actors.iter().map(|actor| actor.id.as_str());
        assert_eq!(doubles(codes), Vec::<&str>::new());
        assert_eq!(doubles(places.clone()), Vec::<&str>::new());
        assert_eq!(doubles(actors.clone()), Vec::<&str>::new());
        for id in actors.chain(known().places.iter().filter(|p| p.kind != PlaceKind::Region).map(|p| &*p.id))
        {
            assert_eq!(slug(id), id);
            assert!(!id.is_empty());
        }
    }

    #[test]
    fn a_name_outside_ascii_has_its_id_in_the_table() {
        for (table, name) in [(PLACES, 1), (ACTORS, 1)] {
            for row in rows(table).filter(|row| row[0].is_empty() && row.get(6) != Some(&"region")) {
                assert!(row[name].is_ascii(), "{}", row[name]);
            }
        }
    }

    #[test]
    fn one_name_is_one_actor_but_of_several_countries() {
        let bearers = |name: &str| {
            known()
                .actors
                .iter()
                .filter(|actor| actor.names.iter().any(|own| own == name))
                .collect::<Vec<_>>()
        };
        for name in doubles(known().actors.iter().flat_map(|actor| &actor.names).map(String::as_str)) {
            let mut countries: Vec<_> = bearers(name)
                .iter()
                .map(|actor| actor.country.expect("a shared name has a country"))
                .collect();
            let count = countries.len();
            countries.sort_unstable();
            countries.dedup();
            assert_eq!(countries.len(), count, "{name} is shared within one country");
        }
    }

    #[test]
    fn odd_degrees_are_read_exactly_or_not_at_all() {
        for (degrees, read) in [("34.5289", 345_289), ("-0.5", -5_000), ("180", 1_800_000), ("7.", 70_000)] {
            assert_eq!(ten_thousandths(degrees), Some(read), "{degrees}");
        }
        for degrees in ["", "-", "181", "1.23456", "1e2", "north", "1.-5", "--1"] {
            assert_eq!(ten_thousandths(degrees), None, "{degrees}");
        }
    }

    #[test]
    fn one_name_is_one_country() {
        let names =
            known().countries.iter().flat_map(|country| country.names.iter().chain(&country.demonyms));
        assert_eq!(doubles(names.map(String::as_str)), Vec::<&str>::new());
    }

    #[test]
    fn one_form_is_one_outlet() {
        let names = known().outlets.iter().flat_map(|outlet| &outlet.names);
        assert_eq!(doubles(names.map(String::as_str)), Vec::<&str>::new());
    }

    #[test]
    fn no_actor_is_called_like_a_country_or_a_place() {
        let countries =
            known().countries.iter().flat_map(|country| country.names.iter().chain(&country.demonyms));
        let taken: BTreeSet<&String> =
            countries.chain(known().places.iter().flat_map(|place| &place.names)).collect();
        for actor in &known().actors {
            for name in &actor.names {
                assert!(!taken.contains(name), "{name}");
            }
        }
    }

    #[test]
    fn names_are_clean() {
        for name in all_names() {
            assert_eq!(name.trim(), name);
            assert!(name.chars().any(char::is_alphabetic), "{name}");
            assert!(!name.contains(['\u{2019}', '|', '\t', '"', '=', '@', ';']), "{name}");
            assert!(!name.contains("  "), "{name}");
        }
    }

    #[test]
    fn the_longest_name_of_an_actor_comes_first() {
        for actor in &known().actors {
            assert!(actor.names.is_sorted_by_key(|name| std::cmp::Reverse(name.len())), "{}", actor.id);
            assert!(actor.names.contains(&actor.name), "{}", actor.id);
        }
    }

    #[test]
    fn every_region_of_the_four_countries_is_there() {
        let mut regions = BTreeMap::new();
        for place in known().places.iter().filter(|place| place.kind == PlaceKind::Region) {
            assert_eq!(place.id, place.region);
            *regions.entry(place.country.as_str()).or_insert(0) += 1;
        }
        assert_eq!(regions, BTreeMap::from([("AFG", 34), ("IND", 36), ("IRN", 31), ("PAK", 7)]));
    }

    #[test]
    fn every_place_lies_in_a_known_region_of_its_country() {
        let regions: BTreeMap<&str, CountryCode> = known()
            .places
            .iter()
            .filter(|place| place.kind == PlaceKind::Region)
            .map(|place| (place.id.as_str(), place.country))
            .collect();
        for place in known().places.iter().filter(|place| !place.region.is_empty()) {
            assert_eq!(regions.get(&*place.region), Some(&place.country), "{}", place.id);
        }
        for place in &known().places {
            assert!(known().country(place.country).is_some(), "{}", place.id);
        }
    }

    #[test]
    fn places_lie_near_their_region() {
        let points: BTreeMap<&str, Point> = known()
            .places
            .iter()
            .filter(|p| p.kind == PlaceKind::Region)
            .map(|p| (&*p.id, p.point))
            .collect();
        for place in known().places.iter().filter(|place| !place.region.is_empty()) {
            let centre = points[&*place.region];
            let far = (place.point.lat - centre.lat).abs().max((place.point.lon - centre.lon).abs());
            assert!(far < 75_000, "{} is {far} ten-thousandths of a degree off", place.id);
        }
    }

    #[test]
    fn places_lie_inside_the_box_of_their_country() {
        for place in &known().places {
            let (south, north, west, east) = match place.country.as_str() {
                "AFG" => (29.3, 38.5, 60.5, 74.9),
                "IRN" => (25.0, 39.8, 44.0, 63.4),
                "PAK" => (23.6, 37.1, 60.8, 77.9),
                "IND" => (6.7, 35.6, 68.1, 97.5),
                _ => (-48.0, 72.0, -179.0, 179.0),
            };
            let (lat, lon) = (f64::from(place.point.lat) / 1e4, f64::from(place.point.lon) / 1e4);
            assert!(
                (south..=north).contains(&lat) && (west..=east).contains(&lon),
                "{} {lat} {lon}",
                place.id
            );
        }
    }

    #[test]
    fn well_known_cities_lie_in_their_regions() {
        for (city, region) in [
            ("Jalalabad", "AF-NAN"),
            ("Mazar-i-Sharif", "AF-BAL"),
            ("Lashkar Gah", "AF-HEL"),
            ("Spin Boldak", "AF-KAN"),
            ("Zaranj", "AF-NIM"),
            ("Islam Qala", "AF-HER"),
            ("Gardez", "AF-PIA"),
            ("Sharana", "AF-PKA"),
            ("Bazarak", "AF-PAN"),
            ("Nili", "AF-DAY"),
            ("Bagram", "AF-PAR"),
            ("Fordow", "IR-25"),
            ("Natanz", "IR-10"),
            ("Mashhad", "IR-09"),
            ("Zahedan", "IR-11"),
            ("Bandar Abbas", "IR-22"),
            ("Karaj", "IR-30"),
            ("Birjand", "IR-29"),
            ("Tabriz", "IR-03"),
            ("Urmia", "IR-04"),
            ("Quetta", "PK-BA"),
            ("Peshawar", "PK-KP"),
            ("Rawalpindi", "PK-PB"),
            ("Muzaffarabad", "PK-JK"),
            ("Gilgit", "PK-GB"),
            ("Srinagar", "IN-JK"),
            ("Leh", "IN-LA"),
            ("Raipur", "IN-CG"),
            ("Dehradun", "IN-UK"),
            ("Warangal", "IN-TS"),
            ("Bhubaneswar", "IN-OD"),
            ("Attari", "IN-PB"),
        ] {
            assert_eq!(region_of(city), [region], "{city}");
        }
    }

    #[test]
    fn homonyms_are_both_there() {
        assert_eq!(region_of("Hyderabad"), ["PK-SD", "IN-TS"]);
        for (name, codes) in [("Punjab", ["PK-PB", "IN-PB"]), ("Kashmir", ["PK-JK", "IN-JK"])] {
            let found: Vec<&str> = known()
                .places
                .iter()
                .filter(|place| place.names.iter().any(|known| known == name))
                .map(|place| place.id.as_str())
                .collect();
            assert_eq!(found, codes, "{name}");
        }
    }

    #[test]
    fn the_two_talibans_and_the_two_islamic_states_are_apart() {
        for (name, id) in [
            ("Taliban", "taliban"),
            ("Afghan Taliban", "taliban"),
            ("Islamic Emirate", "taliban"),
            ("Pakistani Taliban", "ttp"),
            ("Tehrik-i-Taliban Pakistan", "ttp"),
            ("ISIS", "islamic-state"),
            ("ISIS-K", "iskp"),
            ("Amir Khan Motaqi", "amir-khan-muttaqi"),
            ("Nawaz Sharif", "nawaz-sharif"),
            ("Shahbaz Sharif", "shehbaz-sharif"),
        ] {
            let found: Vec<&str> = known()
                .actors
                .iter()
                .filter(|actor| actor.names.iter().any(|known| known == name))
                .map(|actor| actor.id.as_str())
                .collect();
            assert_eq!(found, [id], "{name}");
        }
    }

    #[test]
    fn neither_people_nor_armed_groups_imply_a_country() {
        for actor in &known().actors {
            let implies = !matches!(actor.kind, ActorKind::Person | ActorKind::ArmedGroup);
            assert!(implies || actor.country.is_none(), "{}", actor.id);
        }
    }
}
