//! Given names that stand alone and belong to nobody named in full: "Maryam has hung a bedsheet over it ... Maryam is the eldest".
//! Told by how often they stand there and what is told of them, in the whole article.

use std::collections::BTreeMap;
use std::ops::Range;

use super::atoms::{Case, Gap};
use super::lexicon;
use super::passage::Passage;
use super::people::{Person, is_storm};
use crate::facts::Rule;
use crate::list::List;

/// What an article tells of one name.
#[derive(Clone, Copy, Debug, Default)]
struct Told {
    /// How often it stands there; one who is told of once and introduced counts twice.
    count: u32,
    /// Whether it does or has something.
    does: bool,
    /// Whether it is a place, a storm, a station.
    other: bool,
}

/// The people whose given names stand alone, by passage. `free` tells whether an atom of a passage is nobody's yet.
pub(super) fn people(passages: &[Passage], free: impl Fn(usize, usize) -> bool) -> Vec<Vec<Person>> {
    let mut names: BTreeMap<&str, Told> = BTreeMap::new();
    let mut found: Vec<Vec<Person>> = vec![Vec::new(); passages.len()];
    let texts = || passages.iter().enumerate().filter(|(_, passage)| passage.kind.is_text());
    for (number, passage) in texts() {
        // "Cyclone Laila".
        for run in passage.runs().iter().filter(|run| run.len() == 2 && is_storm(passage.key(run.start))) {
            names.entry(passage.key(run.start + 1)).or_default().other = true;
        }
        let alone =
            passage.runs().iter().filter_map(|run| alone(passage, run)).filter(|&at| free(number, at));
        for at in alone {
            note(passage, at, names.entry(passage.key(at)).or_default());
            found[number].push(Person { atoms: at..at + 1, rule: Rule::ActorGivenName });
        }
    }
    for (passage, found) in passages.iter().zip(&mut found) {
        found.retain(|person| {
            let told = names[passage.key(person.atoms.start)];
            told.count > 1 && told.does && !told.other
        });
    }
    found
}

/// The given name that a run of capitals is, but for a word that opens its sentence ("But Maryam").
fn alone(passage: &Passage, run: &Range<usize>) -> Option<usize> {
    let opens = usize::from(run.len() > 1 && lexicon::is_ordinary(passage.key(run.start)));
    let at = run.start + opens;
    let key = passage.key(at);
    let name = !passage.headline
        && run.end == at + 1
        && passage.atoms[at].case == Case::Capital
        && passage.held[at].is_none()
        && passage.gap(at + 1) != Gap::Hyphen
        && lexicon::is_given(key)
        && !lexicon::is_ordinary(key);
    name.then_some(at)
}

/// Notes what is told of a name at an atom.
fn note(passage: &Passage, at: usize, told: &mut Told) {
    static DOES: List = List::words("is was has had did does who would could can will never also");
    static KIN: List = List::words(
        "sister brother daughter son wife husband mother father cousin niece nephew friend aunt uncle daughters sons sisters",
    );
    static THINGS: List = List::words(
        "village town city camp tent storm cyclone hurricane radio station district province river dam ship company",
    );
    const NEAR: usize = 6;
    let (before, next) = (passage.key_before(at), passage.key(at + 1));
    let place = matches!(before, "in" | "at" | "near" | "around" | "outside" | "of");
    // "Shahnaz, the eldest", "her cousin Laila".
    let introduced = passage.gap(at + 1) == Gap::Comma
        && matches!(next, "the" | "a" | "an" | "who" | "his" | "her" | "their")
        || KIN.has(before) && passage.goes_on(at);
    // "Mina is a tent city".
    let mut behind = (at + 2..at + NEAR).take_while(|&at| passage.goes_on(at));
    let thing = matches!(next, "is" | "was") && behind.any(|at| THINGS.has(passage.key(at)));
    told.count += if place { 0 } else { 1 + u32::from(introduced) };
    told.does |= introduced || passage.atoms[at].possessive || passage.goes_on(at + 1) && DOES.has(next);
    told.other |= place || thing;
}
