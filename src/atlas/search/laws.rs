//! The law of searching: what is found equals a naive reading of every text, word by word.

use proptest::prelude::*;

use super::wording::{Clause, Wording};
use super::{Found, FullText, tokens};

/// Terms by word: those of one word, and those that span several with their width.
struct Read(Vec<(String, u32, u32)>);

impl Read {
    fn new(piece: &str) -> Read {
        let mut terms = Vec::new();
        tokens(piece, &mut |token| terms.push((token.term.to_owned(), token.word, token.width)));
        Read(terms)
    }

    fn stands(&self, word: u32, term: &str, clause: &Clause, open: bool) -> bool {
        let goes_on = |found: &str| open && found.starts_with(term) && !found.ends_with('.');
        let is_spelling = |found: &str| !clause.excluded && !clause.exact && are_one(term, found);
        let fits = |found: &str| found == term || goes_on(found) || is_spelling(found);
        self.0.iter().any(|(found, at, _)| *at == word && fits(found))
    }

    fn meets(&self, clause: &Clause) -> bool {
        let last = clause.terms.len() - 1;
        let from = |first: u32| {
            (first..)
                .zip(&clause.terms)
                .enumerate()
                .all(|(at, (word, term))| self.stands(word, term, clause, clause.open && at == last))
        };
        let joined = |word: u32| {
            clause.joined.as_ref().is_some_and(|joined| self.stands(word, joined, clause, clause.open))
        };
        self.0.iter().any(|(_, word, _)| from(*word) || joined(*word))
    }
}

/// What is spelled in several ways.
const SPELLINGS: &str = "basha pasha\nmotaqi mutaqqi muttaqi\nqaeda qaida";

fn are_one(one: &str, other: &str) -> bool {
    let has = |line: &str, word| line.split(' ').any(|own| own == word);
    SPELLINGS.lines().any(|line| has(line, one) && has(line, other))
}

fn piece() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop::sample::select(
            &[
                "air",
                "base",
                "air-base",
                "bases",
                "airbases",
                "airbase",
                "US",
                "us",
                "al",
                "al-Qaeda",
                "al-Qaida",
                "Motaqi",
                "Muttaqi’s",
                "Pakistan’s",
                "pakistan",
                "2,500",
                "کابل",
            ][..],
        ),
        0..7,
    )
    .prop_map(|words| words.join(" "))
}

fn typed() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop::sample::select(
            &[
                "air",
                "base",
                "ai",
                "bases",
                "bas",
                "airbase",
                "air-base",
                "\"air base\"",
                "-base",
                "US",
                "us",
                "-us",
                "al-qaeda",
                "motaqi",
                "muttaqi ",
                "mutaqqi",
                "-muttaqi",
                "\"motaqi\"",
                "\"al qaeda\"",
                "alqaeda",
                "pakistan",
                "2500",
                "-\"air base\"",
                "كابل",
                " ",
            ][..],
        ),
        1..4,
    )
    .prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1024))]

    #[test]
    fn a_search_finds_what_a_reader_would(texts in prop::collection::vec((piece(), prop::collection::vec(piece(), 0..3)), 0..5), typed in typed()) {
        let mut full = FullText::default();
        for (title, pieces) in &texts {
            full.add(title, pieces.iter().map(String::as_str));
        }
        let search = full.search(&typed, SPELLINGS);
        let wording = Wording::read(&typed);
        prop_assume!(full.also_matched(&search).iter().all(|(term, _)| SPELLINGS.contains(term)));
        for (number, (title, pieces)) in (0..).zip(&texts) {
            let pieces: Vec<&str> = std::iter::once(title).chain(pieces).map(String::as_str).collect();
            let meets = |clause: &Clause| pieces.iter().any(|piece| Read::new(piece).meets(clause));
            let fits = wording.clauses.iter().all(|clause| meets(clause) != clause.excluded);
            prop_assert_eq!(search.score(number).is_some(), fits, "{} in {:?}", typed, pieces);
            let found: Vec<Found> = pieces.iter().flat_map(|piece| full.find(&search, piece)).collect();
            for (clause, wanted) in (0..).zip(wording.clauses.iter().filter(|clause| !clause.excluded)) {
                prop_assert_eq!(found.iter().any(|found| found.clause == clause), meets(wanted));
            }
        }
    }
}

fn searched(texts: &[(&str, &str)]) -> FullText {
    let mut full = FullText::default();
    for (title, text) in texts {
        full.add(title, [*text].into_iter());
    }
    full
}

/// The texts that a search finds, the best first.
fn check(full: &FullText, typed: &str, expected: &[u32]) {
    let search = full.search(typed, SPELLINGS);
    let texts: Vec<u32> = (0..).take(full.len()).filter(|text| search.score(*text).is_some()).collect();
    assert_eq!(super::best_first(&texts, |text| search.score(text).unwrap_or(0)), expected, "{typed}");
}

#[test]
fn better_texts_come_first() {
    let full = searched(&[
        ("Floods", "Rain fell on the airbase and the river rose over its banks again"),
        ("Airbase talks", "Nobody spoke of the river"),
        ("Markets", "The airbase and the airbase again, said the airbase"),
        ("Airbased", "Of many kinds there are some"),
    ]);
    check(&full, "airbase ", &[1, 2, 0]);
    check(&full, "airbase", &[1, 2, 0, 3]);
    check(&full, "river airbase ", &[1, 0]);
    check(&full, "-airbase ", &[3]);
    check(&full, "\"the river\"", &[1, 0]);
    check(&full, "", &[0, 1, 2, 3]);
}

#[test]
fn one_mistake_is_forgiven_and_told() {
    let full =
        searched(&[("Bagram", "A base at Bagram"), ("Bahram", "is a name"), ("Iraq", "and Syria 622")]);
    let told = |typed: &str| {
        let search = full.search(typed, SPELLINGS);
        full.also_matched(&search)
            .into_iter()
            .map(|(term, text)| format!("{term} {text}"))
            .collect::<Vec<_>>()
            .join(", ")
    };
    assert_eq!(told("bagrm"), "bagram 0");
    assert_eq!(told("baram"), "bagram 0, bahram 1");
    check(&full, "baram ", &[0, 1]);
    for exact in ["bagram", "\"bagrm\"", "-bagrm", "iran ", "623", "bag", "iraq -siria"] {
        assert_eq!(told(exact), if exact == "iran " { "iraq 2" } else { "" }, "{exact}");
    }
}

#[test]
fn other_spellings_are_found_and_told() {
    let full = searched(&[("Motaqi", "speaks"), ("Talks", "with Muttaqi"), ("Al-Qaida", "is named")]);
    for (typed, expected, told) in [
        ("muttaqi", &[1, 0][..], "motaqi"),
        // Nobody spells it so.
        ("Mutaqqi ", &[0, 1], "motaqi muttaqi"),
        ("\"muttaqi\"", &[1], ""),
        ("-muttaqi", &[0, 2], ""),
        ("with motaqi", &[1], "muttaqi"),
        ("al-qaeda", &[2], "qaida"),
        // A name that is still being typed is none yet.
        ("mutta", &[1], ""),
    ] {
        check(&full, typed, expected);
        let search = full.search(typed, SPELLINGS);
        let taken: Vec<&str> = full.also_matched(&search).into_iter().map(|(term, _)| term).collect();
        assert_eq!(taken.join(" "), told, "{typed}");
    }
}
