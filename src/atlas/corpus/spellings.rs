//! Other spellings of words in names ("Muttaqi", "Motaqi", "Mottaqi"), so that a search for one finds them all: two
//! words are taken for one where they sound alike in different names of the same country, place or actor.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::Collection;
use crate::digest::Article;
use crate::extract::gazetteer::Gazetteer;
use crate::extract::spelling::is_same;
use crate::facts::Span;
use crate::search::{is_one_mistake_away, tokens};

/// Letters from which words may sound alike.
const ALIKE_FROM: usize = 4;

/// Letters from which words may be a slip of the finger apart.
const SLIP_FROM: usize = 5;

/// The words of each of a bearer's names.
type Names = BTreeSet<Vec<String>>;

/// Spellings of one word a line, parted by spaces, in alphabetical order. Of each, the articles have one at least, and
/// the gazetteer may know the others.
pub(super) fn spellings(collection: &Collection) -> String {
    let mut groups = Groups::default();
    for (used, known) in bearers(collection) {
        groups.add(&used, &known);
    }
    groups.written()
}

/// Countries, places and actors of all articles: the names that articles use for each, and those that are known.
fn bearers(collection: &Collection) -> Vec<(Names, Names)> {
    let mut used: BTreeMap<(Kind, &str), Names> = BTreeMap::new();
    for entry in &collection.entries {
        let facts = &entry.facts;
        for fact in &facts.actors {
            let names = fact.names.iter().map(|name| words(&name.text));
            used.entry((Kind::Actor, fact.id.as_str())).or_default().extend(names);
        }
        let said = |span: &Span| words(said(&entry.article, *span));
        for fact in &facts.places {
            used.entry((Kind::Place, fact.id.as_str())).or_default().extend(fact.mentions.iter().map(said));
        }
        for fact in &facts.countries {
            used.entry((Kind::Country, fact.code.as_str()))
                .or_default()
                .extend(fact.mentions.iter().map(said));
        }
    }
    let known = known();
    let names = |bearer| known.get(&bearer).copied().unwrap_or_default().iter().map(|name| words(name));
    used.into_iter().map(|(bearer, used)| (used, names(bearer).collect())).collect()
}

fn said(article: &Article, span: Span) -> &str {
    let text = article.blocks.get(span.block as usize).map(|block| block.text.as_str());
    text.and_then(|text| text.get(span.start as usize..span.end as usize)).unwrap_or_default()
}

/// What bears a name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Kind {
    Actor,
    Place,
    Country,
}

/// The names of the gazetteer.
fn known() -> HashMap<(Kind, &'static str), &'static [String]> {
    let gazetteer = Gazetteer::builtin();
    let actors =
        gazetteer.actors.iter().map(|actor| ((Kind::Actor, actor.id.as_str()), actor.names.as_slice()));
    let places =
        gazetteer.places.iter().map(|place| ((Kind::Place, place.id.as_str()), place.names.as_slice()));
    let countries = gazetteer
        .countries
        .iter()
        .map(|country| ((Kind::Country, country.code.as_str()), country.names.as_slice()));
    actors.chain(places).chain(countries).collect()
}

/// The words of a name as they are searched, but for abbreviations.
fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    tokens(name, &mut |token| {
        let written = name.get(token.start as usize..token.end as usize).unwrap_or_default();
        if token.width > 1 || !written.chars().any(char::is_lowercase) {
            return;
        }
        // A plural is searched as its singular, which comes behind it.
        words.truncate(token.word as usize);
        words.resize(token.word as usize, String::new());
        words.push(token.term.to_owned());
    });
    words
}

/// Words that are taken for one.
#[derive(Default)]
struct Groups {
    of: BTreeMap<String, BTreeSet<String>>,
    /// Words that stand in articles.
    used: BTreeSet<String>,
}

impl Groups {
    /// Adds the words of one bearer's names that sound alike.
    fn add(&mut self, used: &Names, known: &Names) {
        self.used.extend(used.iter().flatten().cloned());
        let names = || used.iter().chain(known);
        let words: BTreeSet<&String> =
            names().flatten().filter(|word| word.chars().count() >= ALIKE_FROM).collect();
        // Two words of one name are two: "Jantar Mantar".
        let together = |one, other| names().any(|name| name.contains(one) && name.contains(other));
        for one in &words {
            for other in words.iter().filter(|other| one < other) {
                if sound_alike(one, other) && !together(one, other) {
                    self.join(one, other);
                }
            }
        }
    }

    fn join(&mut self, one: &str, other: &str) {
        let mut group = BTreeSet::new();
        for word in [one, other] {
            group.insert(word.to_owned());
            group.extend(self.of.remove(word).into_iter().flatten());
        }
        for word in &group {
            self.of.insert(word.clone(), group.clone());
        }
    }

    fn written(self) -> String {
        let groups: BTreeSet<BTreeSet<String>> = self.of.into_values().collect();
        let line = |group: BTreeSet<String>| {
            let (used, known): (Vec<String>, Vec<String>) =
                group.into_iter().partition(|word| self.used.contains(word));
            // A word that no article has is taken for one a slip away in any case.
            let far = known.into_iter().filter(|word| !used.iter().any(|used| is_slip(used, word)));
            let mut line: Vec<String> = far.chain(used.iter().cloned()).collect();
            line.sort_unstable();
            (!used.is_empty() && line.len() > 1).then(|| line.join(" "))
        };
        groups.into_iter().filter_map(line).collect::<Vec<_>>().join("\n")
    }
}

fn is_slip(one: &str, other: &str) -> bool {
    is_one_mistake_away(&one.chars().collect::<Vec<_>>(), other)
}

/// "Pakistan" and "Pakistani" are two words, and so are "Iran" and "Oman".
fn sound_alike(one: &str, other: &str) -> bool {
    let long = |word: &str| word.chars().count() >= SLIP_FROM;
    !one.starts_with(other)
        && !other.starts_with(one)
        && (is_same(&[one], &[other]) || long(one) && long(other) && is_slip(one, other))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spelled(text: &str) -> Vec<String> {
        let digest = format!("Title\n\nReuters\n1 Oct 2025\n\n{text}\n\nTitle\nread more\n");
        let collection = Collection::read([("a.txt", digest.as_str())]);
        spellings(&collection).lines().map(str::to_owned).collect()
    }

    #[test]
    fn a_name_has_the_spellings_of_articles_and_of_the_gazetteer() {
        let spelled =
            spelled("Amir Khan Muttaqi, the Taliban foreign minister, met traders in Kunduz and Kandahar.");
        let with = |word: &str| spelled.iter().find(|line| line.split(' ').any(|own| own == word));
        assert!(with("muttaqi").is_some_and(|line| line.contains("motaqi")), "{spelled:?}");
        assert_eq!(with("kunduz").map(String::as_str), Some("kondoz kunduz"));
        // "Qandahar" is a slip away.
        assert_eq!(with("kandahar"), None);
    }

    #[test]
    fn names_that_nobody_knows_are_one_where_an_article_shows_it() {
        let spelled = spelled(
            "Police chief Gholam Haydar Barzegar said bread was dear. Asked again, Ghulam Haidar \
             Barzegar said flour was dear too.",
        );
        assert!(spelled.iter().any(|line| line == "gholam ghulam"), "{spelled:?}");
    }

    #[test]
    fn odd_neighbours_stay_apart() {
        assert!(sound_alike("hussain", "hussein") && sound_alike("akhundzada", "akhunzada"));
        for (one, other) in [("pakistan", "pakistani"), ("hassan", "hussain"), ("iran", "oman")] {
            assert!(!sound_alike(one, other), "{one} {other}");
        }
        let mut groups = Groups::default();
        groups.add(&[words("Jantar Mantar"), words("UNAMA Unamo")].into(), &Names::new());
        assert_eq!(groups.written(), "");
    }

    #[test]
    fn odd_empty_collection_has_no_spellings() {
        assert_eq!(spellings(&Collection::default()), "");
    }
}
