//! What invented articles are about: words and phrases, actors, outlets, countries and places. Countries and places
//! are real, so that a map shows them; nothing else is.

use super::random::{Random, Zipf};
use crate::extract::gazetteer::{Gazetteer, Place, PlaceKind};
use crate::extract::slug;
use crate::facts::{ActorKind, CountryCode};

const WORDS: usize = 30_000;
const PHRASES: usize = 400;
const ACTORS: usize = 2_000;
const OUTLETS: usize = 60;
const COUNTRIES: usize = 30;

/// The four countries of the atlas, then neighbours and powers: the most frequent first.
const FIRST: [&str; 8] = ["AFG", "PAK", "IRN", "IND", "USA", "CHN", "RUS", "TJK"];

/// Cities of fewer inhabitants stay out.
const LARGE: u32 = 40_000;

/// Everything that articles name.
pub(super) struct World {
    pub(super) words: Vec<String>,
    pub(super) word: Zipf,
    pub(super) phrases: Vec<String>,
    pub(super) actors: Vec<InventedActor>,
    pub(super) actor: Zipf,
    pub(super) outlets: Vec<String>,
    pub(super) outlet: Zipf,
    /// Code and name.
    pub(super) countries: Vec<(CountryCode, String)>,
    pub(super) country: Zipf,
    /// Places of each country, regions among them.
    pub(super) places: Vec<Vec<&'static Place>>,
}

/// Somebody who does not exist.
pub(super) struct InventedActor {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) kind: ActorKind,
}

impl World {
    /// Invents it.
    pub(super) fn new(random: &mut Random) -> World {
        let words = words(random);
        let word = Zipf::new(words.len(), 3);
        let phrases = (0..PHRASES).map(|_| {
            let count = random.within(2, 3);
            let words: Vec<&str> = (0..count).map(|_| words[word.pick(random)].as_str()).collect();
            words.join(" ")
        });
        let phrases = phrases.collect();
        let countries = countries();
        World {
            actors: (0..ACTORS).map(|number| actor(number, random)).collect(),
            actor: Zipf::new(ACTORS, 8),
            outlets: (0..OUTLETS).map(|_| format!("{} {}", name(random), random.one(&PAPERS))).collect(),
            outlet: Zipf::new(OUTLETS, 3),
            country: Zipf::new(countries.len(), 2),
            places: countries.iter().map(|(code, _)| places(*code)).collect(),
            words,
            word,
            phrases,
            countries,
        }
    }
}

const PAPERS: [&str; 5] = ["Times", "Post", "Tribune", "News", "Monitor"];
const SHORT: [&str; 24] = [
    "a", "in", "of", "to", "and", "the", "on", "for", "by", "at", "as", "it", "was", "that", "with", "from",
    "he", "is", "his", "are", "this", "not", "but", "had",
];
const OPENINGS: [&str; 20] =
    ["b", "br", "ch", "d", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pl", "r", "s", "sh", "t", "v", "z"];
const MIDDLES: [&str; 8] = ["a", "e", "i", "o", "u", "ai", "ea", "oo"];
const CLOSINGS: [&str; 10] = ["", "", "n", "r", "l", "s", "t", "nd", "rk", "m"];

fn syllable(random: &mut Random) -> String {
    [random.one(&OPENINGS), random.one(&MIDDLES), random.one(&CLOSINGS)].map(|part| *part).concat()
}

/// A word that may stand anywhere.
fn invented(random: &mut Random) -> String {
    let syllables = random.within(1, 4).max(random.within(1, 3));
    (0..syllables).map(|_| syllable(random)).collect()
}

/// Short real words, which are the most frequent, then invented ones: each once.
fn words(random: &mut Random) -> Vec<String> {
    let mut words: Vec<String> = SHORT.map(str::to_owned).to_vec();
    let mut known: std::collections::BTreeSet<String> = words.iter().cloned().collect();
    while words.len() < WORDS {
        let word = invented(random);
        if known.insert(word.clone()) {
            words.push(word);
        }
    }
    words
}

/// A name of two syllables or three.
pub(super) fn name(random: &mut Random) -> String {
    let syllables = random.within(2, 3);
    let small: String = (0..syllables).map(|_| syllable(random)).collect();
    capital(&small)
}

/// With a capital letter in front.
pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

fn actor(number: usize, random: &mut Random) -> InventedActor {
    let name = format!("{} {}", name(random), name(random));
    let kind = if random.chance(70) { ActorKind::Person } else { *random.one(ActorKind::ALL) };
    InventedActor { id: format!("{}-{number}", slug(&name)), name, kind }
}

fn countries() -> Vec<(CountryCode, String)> {
    let all = &Gazetteer::builtin().countries;
    let first = FIRST.iter().filter_map(|code| all.iter().find(|country| country.code.as_str() == *code));
    let others = all.iter().filter(|country| !FIRST.contains(&country.code.as_str()));
    let listed = first.chain(others).take(COUNTRIES);
    listed.map(|country| (country.code, country.name.clone())).collect()
}

fn places(country: CountryCode) -> Vec<&'static Place> {
    let large = |place: &&Place| place.kind == PlaceKind::Region || place.population >= LARGE;
    let own = Gazetteer::builtin().places.iter().filter(|place| place.country == country);
    own.filter(large).take(80).collect()
}
