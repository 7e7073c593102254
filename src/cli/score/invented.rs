//! The same articles with invented people: every name of a person, in text and labels, gives way to one that no
//! gazetteer has. What a score loses by it is what it owed to lists.

use std::collections::BTreeMap;

use atlas::extract::spelling::is_same;
use atlas::hash::fnv;

use super::labels::{FIELDS, Labels};

/// Given names that are as common as those they take the place of; rules may well know some.
const GIVEN: &[&str] = &[
    "Karim", "Nasrin", "Yusuf", "Samina", "Omar", "Leila", "Rahim", "Farida", "Tariq", "Nadia", "Anil",
    "Meera", "Bilal", "Shirin", "David", "Maria",
];

/// What invented words are made of: no word of three of them is a name that anybody has.
const SYLLABLES: &[&str] = &[
    "zar", "vok", "mel", "dru", "pash", "tov", "gim", "ral", "hesk", "bun", "quor", "nid", "yav", "sork",
    "lem", "fitt",
];

/// Words of names that stay as they are.
const PARTICLES: &[&str] = &["al", "el", "ul", "ur", "bin", "ibn", "de", "van", "von", "e", "i"];

/// The names of one article's people, each with the invented one that takes its place, the longest first.
pub(super) fn names(labels: &Labels) -> Vec<(String, String)> {
    let mut names = BTreeMap::new();
    for item in labels.items("actors").iter().filter(|item| item.person) {
        let mut words: Vec<(String, String)> = Vec::new();
        for form in &item.forms {
            names.insert(form.clone(), renamed(form, &mut words));
        }
    }
    let mut names: Vec<(String, String)> = names.into_iter().collect();
    names.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    names
}

/// A text with other names: whole words only, where a longer name stands not the shorter one in it.
pub(super) fn replaced(text: &str, names: &[(String, String)]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut before = None;
    while let Some(first) = rest.chars().next() {
        let starts = !before.is_some_and(char::is_alphanumeric);
        let here = names.iter().find(|(name, _)| {
            starts
                && rest
                    .strip_prefix(name.as_str())
                    .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        });
        let (taken, written) = match here {
            Some((name, new)) => (name.as_str(), new.as_str()),
            None => (&rest[..first.len_utf8()], &rest[..first.len_utf8()]),
        };
        out.push_str(written);
        before = taken.chars().next_back();
        rest = &rest[taken.len()..];
    }
    out
}

/// A name of invented words; words of the same person keep what they became in another of their names, and those
/// that are a spelling of one become a spelling of what that became.
fn renamed(name: &str, words: &mut Vec<(String, String)>) -> String {
    let parts: Vec<&str> = name.split(' ').collect();
    let renamed = parts.iter().enumerate().map(|(place, word)| {
        let given = place == 0 && parts.len() > 1;
        let mut pieces = word.split('-').map(|piece| word_for(piece, given, words));
        let first = pieces.next().unwrap_or_default();
        pieces.fold(first, |all, piece| all + "-" + &piece)
    });
    renamed.collect::<Vec<_>>().join(" ")
}

fn word_for(word: &str, given: bool, words: &mut Vec<(String, String)>) -> String {
    let (core, end) = match word.find(['\'', '’', ',', '.']) {
        Some(at) => word.split_at(at),
        None => (word, ""),
    };
    let is_initial = core.chars().count() <= 1;
    if is_initial || PARTICLES.contains(&core.to_lowercase().as_str()) {
        return word.to_owned();
    }
    let known = words.iter().find(|(known, _)| known == core).map(|(_, new)| new.clone());
    let new = known.unwrap_or_else(|| {
        let spelling = words.iter().rfind(|(known, _)| is_spelling(known, core));
        let new = match spelling {
            Some((_, new)) => spelled_otherwise(new),
            None if given => GIVEN[hash(core) % GIVEN.len()].to_owned(),
            None => invented(core),
        };
        words.push((core.to_owned(), new.clone()));
        new
    });
    new + end
}

/// Whether two words may be spellings of one name: Muttaqi, Motaqi, Mutaqqi.
fn is_spelling(one: &str, other: &str) -> bool {
    is_same(&[&one.to_lowercase()], &[&other.to_lowercase()])
}

fn invented(word: &str) -> String {
    let mut number = hash(word);
    let mut new = String::new();
    for _ in 0..3 {
        new.push_str(SYLLABLES[number % SYLLABLES.len()]);
        number /= SYLLABLES.len();
    }
    new[..1].to_uppercase() + &new[1..]
}

/// As outlets differ in a vowel.
fn spelled_otherwise(word: &str) -> String {
    for (one, other) in [("u", "o"), ("i", "e"), ("o", "u"), ("e", "i")] {
        if let Some(at) = word.rfind(one).filter(|at| *at > 0) {
            return word[..at].to_owned() + other + &word[at + 1..];
        }
    }
    word.to_owned() + "i"
}

/// A number of a word, for tables: the same name becomes the same everywhere.
fn hash(word: &str) -> usize {
    (fnv(word.bytes()) >> 40) as usize
}

/// Labels with the same names replaced; what has no names of people stays.
pub(super) fn relabelled(labels: &Labels, names: &[(String, String)]) -> Labels {
    let mut new = labels.clone();
    new.title = replaced(&labels.title, names);
    for (field, _) in FIELDS {
        new.rename(field, |form| replaced(form, names));
    }
    new
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::score::labels;

    #[test]
    fn names_change_the_same_way_everywhere_and_nothing_else_does() {
        let labels = labels::read(
            "# Muttaqi in Delhi\nactors: @Amir Khan Muttaqi / Muttaqi / Motaqi; @K. R. Sen / Sen; Khan Bank\n",
        );
        let labels = labels.expect("labels").remove(0);
        let names = names(&labels);
        let of = |name: &str| names.iter().find(|(old, _)| old == name).expect("it is there").1.clone();
        let (full, short, other) = (of("Amir Khan Muttaqi"), of("Muttaqi"), of("Motaqi"));
        assert!(full.ends_with(&format!(" {short}")), "{full} {short}");
        assert!(short != other && is_spelling(&short, &other), "{short} {other}");
        assert!(of("K. R. Sen").starts_with("K. R. "));
        let text = "Amir Khan Muttaqi’s aide said Motaqi met Khan Bank and Sen, not Senlis.";
        let new = replaced(text, &names);
        assert_eq!(new, format!("{full}’s aide said {other} met Khan Bank and {}, not Senlis.", of("Sen")));
        let relabelled = relabelled(&labels, &names);
        assert_eq!(relabelled.title, format!("{short} in Delhi"));
        assert_eq!(relabelled.items("actors")[0].forms, [full, short, other]);
        assert_eq!(relabelled.items("actors")[2].forms, ["Khan Bank"]);
    }
}
