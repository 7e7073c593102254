//! Names known beforehand: countries, places, actors. Reads the tables of `corpus/gazetteer`; what the
//! columns mean stands in the README there. Knows no article.

use std::sync::OnceLock;

use crate::facts::{ActorKind, CountryCode, Point};

const COUNTRIES: &str = include_str!("../../../corpus/gazetteer/countries.tsv");
const PLACES: &str = include_str!("../../../corpus/gazetteer/places.tsv");
const ACTORS: &str = include_str!("../../../corpus/gazetteer/actors.tsv");

/// All known names.
#[derive(Clone, Debug, Default)]
pub struct Gazetteer {
    /// Countries by code.
    pub countries: Vec<Country>,
    /// Places by id.
    pub places: Vec<Place>,
    /// Actors by id.
    pub actors: Vec<Actor>,
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

impl Gazetteer {
    /// The gazetteer that comes with the program.
    pub fn builtin() -> &'static Gazetteer {
        static BUILTIN: OnceLock<Gazetteer> = OnceLock::new();
        BUILTIN.get_or_init(|| Gazetteer {
            countries: rows(COUNTRIES).filter_map(country).collect(),
            places: rows(PLACES).filter_map(place).collect(),
            actors: rows(ACTORS).filter_map(actor).collect(),
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
    Some(Place {
        id: id.to_owned(),
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
    names.sort_by_key(|name| (std::cmp::Reverse(name.len()), name.clone()));
    Some(Actor {
        id: id.to_owned(),
        name: name.to_owned(),
        kind: ActorKind::ALL.iter().copied().find(|known| known.name() == kind)?,
        country: CountryCode::parse(country),
        names,
    })
}

/// "34.5289" to 345289.
fn ten_thousandths(degrees: &str) -> Option<i32> {
    let degrees: f64 = degrees.parse().ok()?;
    #[allow(clippy::cast_possible_truncation, reason = "degrees are at most 180")]
    (degrees.abs() <= 180.0).then(|| (degrees * 10_000.0).round() as i32)
}
