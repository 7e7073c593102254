//! All known names found in one pass: a trie over folded atoms, the longest name wins, and capitals have
//! to fit, so that "us" is no country and "Who" no health organisation. Decides nothing about meaning.

use std::ops::Range;

use super::atoms::{Atom, Case, Gap, atoms};
use super::gazetteer::{Gazetteer, Place};
use crate::facts::ActorKind;
use crate::hash::OwnMap;
use crate::order;

/// What a name stands for; numbers are positions in the gazetteer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Entry {
    /// A country by its name.
    Country(usize),
    /// A country by its people or things.
    Demonym(usize),
    /// A place.
    Place(usize),
    /// Someone from a city ("Kandahari").
    Nisba(usize),
    /// An actor.
    Actor(usize),
    /// A name that only looks like one of these ("Persian Gulf").
    Nothing,
}

/// A known name in a run of atoms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// Which atoms.
    pub atoms: Range<usize>,
    /// What it may stand for.
    pub entries: Vec<Entry>,
}

/// The names of a gazetteer, ready to be found.
#[derive(Debug, Default)]
pub struct Matcher {
    words: OwnMap<String, u32>,
    steps: OwnMap<(u32, u32), u32>,
    ends: Vec<Vec<End>>,
    /// Lengths, by their first letter, of the words with which names in small letters open ("the security council"): most
    /// words open none.
    small: [u32; 32],
}

/// A name that ends at a node, with how it is written.
#[derive(Debug)]
struct End {
    entry: Entry,
    cases: Vec<Case>,
    loose: bool,
    /// "the security council" stands for it too.
    is_common_noun: bool,
}

/// Names of waters, lands and languages that hold a country's name without meaning it.
const NOTHING: &[&str] = &[
    "Persian Gulf",
    "Arabian Gulf",
    "Gulf of Oman",
    "Sea of Oman",
    "Indian Ocean",
    "Indian subcontinent",
    "Indian Subcontinent",
    "South China Sea",
    "East China Sea",
    "Sea of Japan",
    "Gulf of Mexico",
    "Gulf of Guinea",
    "English Channel",
    "Irish Sea",
    "Latin America",
    "Latin American",
    "North America",
    "North American",
    "South America",
    "South American",
    "Central America",
    "Central American",
    "Native American",
    "Native Americans",
    "New England",
    "Guinea pig",
    "Panama Papers",
    "Brazil nut",
    "Turkish bath",
    "Persian carpet",
    "Persian carpets",
    "Soviet Union",
    "Ottoman Empire",
    "British Empire",
];

impl Matcher {
    /// Takes in every name of a gazetteer.
    pub fn new(gazetteer: &Gazetteer) -> Matcher {
        let mut matcher = Matcher { ends: vec![Vec::new()], ..Matcher::default() };
        for (at, country) in gazetteer.countries.iter().enumerate() {
            country.names.iter().for_each(|name| matcher.add(name, Entry::Country(at), false, false));
            country.demonyms.iter().for_each(|name| matcher.add(name, Entry::Demonym(at), false, false));
        }
        for (at, place) in gazetteer.places.iter().enumerate() {
            place.names.iter().for_each(|name| matcher.add(name, Entry::Place(at), false, false));
            if let Some(nisba) = nisba(place) {
                matcher.add(&nisba, Entry::Nisba(at), false, false);
            }
        }
        for (at, actor) in gazetteer.actors.iter().enumerate() {
            let loose = !matches!(actor.kind, ActorKind::Person | ActorKind::ArmedGroup);
            actor.names.iter().for_each(|name| {
                matcher.add(name, Entry::Actor(at), loose, actor.kind == ActorKind::International);
            });
        }
        for name in NOTHING {
            matcher.add(name, Entry::Nothing, false, false);
        }
        matcher
    }

    fn add(&mut self, name: &str, entry: Entry, loose: bool, international: bool) {
        let mut name = atoms(name);
        if name.len() > 1 && name[0].key == "the" {
            name.remove(0);
        }
        if name.is_empty() {
            return;
        }
        let loose_noun = loose && international;
        if name[0].case == Case::Lower || loose_noun {
            let (letter, length) = shape(&name[0].key);
            self.small[letter] |= length;
        }
        let node = name.iter().fold(0, |node, atom| self.step_or_add(node, &atom.key));
        let cases: Vec<Case> = name.iter().map(|atom| atom.case).collect();
        let heads = name
            .last()
            .is_some_and(|last| matches!(last.key.as_ref(), "council" | "assembly" | "bank" | "commission"));
        let plain = cases.iter().all(|&case| case == Case::Capital);
        let is_common_noun = loose && plain && heads && cases.len() == 2 && international;
        let loose = loose && cases.len() > 1 && (cases[0] == Case::Upper || cases.len() > 2);
        let ends = &mut self.ends[node as usize];
        if !ends.iter().any(|end| end.entry == entry && end.cases == cases) {
            ends.push(End { entry, cases, loose, is_common_noun });
        }
    }

    fn step_or_add(&mut self, node: u32, key: &str) -> u32 {
        let words = u32::try_from(self.words.len()).expect("fewer words than u32 holds");
        let word = *self.words.entry(key.to_owned()).or_insert(words);
        let next = u32::try_from(self.ends.len()).expect("fewer nodes than u32 holds");
        let next = *self.steps.entry((node, word)).or_insert(next);
        if next as usize == self.ends.len() {
            self.ends.push(Vec::new());
        }
        next
    }

    /// The known names in a run of atoms, the longest first come, none over another.
    pub fn hits(&self, atoms: &[Atom]) -> Vec<Hit> {
        self.hits_of(atoms, |_| true)
    }

    /// The same for some entries only, so that names inside longer names are found.
    pub fn hits_of(&self, atoms: &[Atom], wanted: impl Fn(Entry) -> bool) -> Vec<Hit> {
        let shouted = is_shouted(atoms);
        let mut hits = Vec::new();
        let mut at = 0;
        while at < atoms.len() {
            match self.longest(atoms, at, shouted, &wanted) {
                Some(hit) => {
                    at = hit.atoms.end;
                    hits.push(hit);
                }
                None => at += 1,
            }
        }
        hits
    }

    fn opens_small(&self, key: &str) -> bool {
        let (letter, length) = shape(key);
        self.small[letter] & length != 0
    }

    fn longest(
        &self,
        atoms: &[Atom],
        start: usize,
        shouted: bool,
        wanted: &impl Fn(Entry) -> bool,
    ) -> Option<Hit> {
        if atoms[start].case == Case::Lower && !self.opens_small(&atoms[start].key) {
            return None;
        }
        let mut node = 0;
        let mut best = None;
        for (at, atom) in atoms.iter().enumerate().skip(start) {
            if at > start && !atom.is_joined() {
                break;
            }
            let Some(&word) = self.words.get(atom.key.as_ref()) else { break };
            let Some(&next) = self.steps.get(&(node, word)) else { break };
            node = next;
            let printed = &atoms[start..=at];
            let mut entries: Vec<Entry> = self.ends[node as usize]
                .iter()
                .filter(|end| wanted(end.entry))
                .filter(|end| {
                    end.fits(printed, shouted) || end.is_common_noun && is_after_the(atoms, start, at)
                })
                .map(|end| end.entry)
                .collect();
            if !entries.is_empty() {
                order::sort(&mut entries);
                entries.dedup();
                best = Some(Hit { atoms: start..at + 1, entries });
            }
        }
        best
    }
}

impl End {
    fn fits(&self, printed: &[Atom], shouted: bool) -> bool {
        self.cases.len() == printed.len()
            && self.cases.iter().zip(printed).enumerate().all(|(at, (&case, atom))| {
                let alone = printed.len() == 1;
                match (case, atom.case) {
                    (Case::Upper, Case::Upper) => !(alone && shouted && is_english(&atom.key)),
                    (Case::Upper, Case::Capital) => atom.key.len() >= 4,
                    (Case::Capital | Case::Mixed, Case::Upper) => !alone || atom.key.len() >= 4,
                    (Case::Capital, Case::Lower) => at > 0 && self.loose,
                    (Case::Lower, Case::Capital | Case::Upper) => !alone,
                    (name, text) => name == text,
                }
            })
    }
}

/// First letter and length of a word.
fn shape(key: &str) -> (usize, u32) {
    let letter = key.bytes().next().map_or(0, |letter| usize::from(letter) % 32);
    (letter, 1 << key.len().min(31))
}

/// "the security council".
fn is_after_the(atoms: &[Atom], start: usize, end: usize) -> bool {
    let the = start > 0 && atoms[start].gap == Gap::Space && atoms[start - 1].key == "the";
    the && atoms[start..=end].iter().all(|atom| atom.case == Case::Lower)
}

/// A text in capitals, where case says nothing.
fn is_shouted(atoms: &[Atom]) -> bool {
    let names = atoms.iter().filter(|atom| atom.is_name()).count();
    let upper = atoms.iter().filter(|atom| atom.case == Case::Upper).count();
    atoms.len() > 4 && upper * 10 > names * 7 && upper * 2 > atoms.len()
}

/// Acronyms that are English words too.
fn is_english(key: &str) -> bool {
    matches!(key, "us" | "is" | "who" | "it" | "aid" | "in" | "to" | "for" | "are" | "can" | "mod" | "fia")
}

/// What someone from a city is called, where that is more than a surname.
fn nisba(place: &Place) -> Option<String> {
    const CITIES: &[&str] = &[
        "Kabul",
        "Kandahar",
        "Herat",
        "Kunduz",
        "Jalalabad",
        "Peshawar",
        "Multan",
        "Tehran",
        "Isfahan",
        "Shiraz",
        "Tabriz",
        "Mashhad",
        "Panjshir",
        "Khost",
    ];
    let ours = matches!(place.country.as_str(), "AFG" | "IRN" | "PAK");
    (ours && CITIES.contains(&place.name.as_str())).then(|| format!("{}i", place.name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::gazetteer::{Actor, Country};
    use crate::facts::CountryCode;

    fn gazetteer() -> Gazetteer {
        let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
        let country = |code: &str, all: &[&str], demonyms: &[&str]| Country {
            code: CountryCode::parse(code).expect("three capitals"),
            name: all[0].to_owned(),
            names: names(all),
            demonyms: names(demonyms),
        };
        let actor = |id: &str, kind, all: &[&str]| Actor {
            id: id.to_owned(),
            name: all[0].to_owned(),
            kind,
            country: None,
            names: names(all),
        };
        Gazetteer {
            countries: vec![
                country("USA", &["United States", "US"], &["American"]),
                country("MLI", &["Mali"], &["Malian"]),
                country("IRN", &["Iran"], &["Iranian", "Persian"]),
            ],
            places: Vec::new(),
            outlets: Vec::new(),
            actors: vec![
                actor("who", ActorKind::International, &["World Health Organization", "WHO"]),
                actor("nato", ActorKind::International, &["NATO"]),
                actor("unsc", ActorKind::International, &["UN Security Council"]),
                actor("zalmai", ActorKind::ArmedGroup, &["Zalmai-e-Surkh Front", "The Zalmai"]),
            ],
        }
    }

    fn check(text: &str, expected: &[&str]) {
        let matcher = Matcher::new(&gazetteer());
        let atoms = atoms(text);
        let found: Vec<&str> = matcher
            .hits(&atoms)
            .into_iter()
            .filter(|hit| hit.entries != [Entry::Nothing])
            .map(|hit| &text[atoms[hit.atoms.start].range.start..atoms[hit.atoms.end - 1].range.end])
            .collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn odd_small_words_are_no_names() {
        check("Who told us that it is so?", &[]);
        check("TELL US WHO SENT THE AID", &[]);
        check("the malian franc, a mali", &[]);
    }

    #[test]
    fn waters_are_no_countries() {
        check("ships in the Persian Gulf near Iran", &["Iran"]);
    }

    #[test]
    fn the_longest_name_wins_over_hyphens_and_case() {
        check("Zalmai-e Surkh front, the Zalmai e Surkh Front", &["Zalmai", "Zalmai e Surkh Front"]);
        check("the UN security council and Nato", &["UN security council", "Nato"]);
        check("the World Health organization’s US-led", &["World Health organization", "US"]);
    }
}
